"""What does not work just now, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.core.frozen import frozen
from kiosk.core.journey.limits import Limit, limits
from kiosk.core.journey.state import Kiosk

translate = QCoreApplication.translate


@frozen
class LimitRow:
    icon: str
    text: str


def limit_rows(kiosk: Kiosk, but: tuple[Limit, ...] = ()) -> list[LimitRow]:
    """`but`: said elsewhere on this screen."""
    return [_row(limit, kiosk) for limit in limits(kiosk.shop) if limit not in but]


def _row(limit: Limit, kiosk: Kiosk) -> LimitRow:
    match limit:
        case Limit.OFFLINE:
            return LimitRow(
                "wifi-off", translate("Limits", "We are offline just now: please pay at the counter.")
            )
        case Limit.NO_TERMINAL:
            return LimitRow("card", translate("Limits", "No cards just now: please pay at the counter."))
        case Limit.NO_LOYALTY:
            said = translate("Limits", "Points cannot be spent just now. You can still collect them.")
            return LimitRow("star", said)
        case Limit.NO_PRINTER:
            return LimitRow("printer", _no_printer(kiosk))


def _no_printer(kiosk: Kiosk) -> str:
    if kiosk.shop.facts.meal_ticket:
        return translate(
            "Limits", "Nothing can be printed just now: your number and receipt are on this screen."
        )
    return translate("Limits", "Nothing can be printed just now: receipts are on this screen.")
