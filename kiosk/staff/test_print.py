"""A test page for the receipt printer: letters in both languages, a QR code, the whole width, and the cut."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from kiosk.config import Config
from kiosk.core.paper import Align, Columns, Document, Qr, Rule, Size, Text
from kiosk.ports.errors import NotSupported


def page(config: Config, now: datetime) -> Document:
    """`now`: aware."""
    at = now.astimezone(config.shop.time_zone)
    return Document(
        (
            Text("テスト印刷", Size.LARGE, bold=True, align=Align.CENTER),
            Text("Test print", Size.LARGE, bold=True, align=Align.CENTER),
            Rule(),
            Columns(config.shop.name, config.kiosk.id),
            Columns("日時 Date", f"{at:%Y-%m-%d %H:%M}"),
            Columns("左はし Left edge", "右はし Right edge"),
            Text("あいう アイウ 春夏秋冬 ABC abc 0123456789 ¥￥％", Size.SMALL),
            Qr(f"okawari test {config.kiosk.id} {at:%Y%m%d%H%M}", "QR"),
            Rule(),
        )
    )


def run(printer: Any, config: Config, now: datetime) -> None:
    """Print the page. Raises PortError: why it was not printed; NotSupported: the kiosk has no printer."""
    from kiosk.paper.draw import draw

    if printer is None:
        raise NotSupported("no printer is set: [printer] adapter")
    printer.print(draw(page(config, now), printer.capabilities.width_dots))
