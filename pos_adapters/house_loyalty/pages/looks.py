"""How pages are written: templates that escape everything, words by language, money, dates, QR codes."""

from __future__ import annotations

import hashlib
import json
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import qrcode
from babel.dates import format_date, format_datetime
from babel.numbers import format_currency, format_decimal, get_currency_precision
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kiosk.core.menu import plain

HERE = Path(__file__).parent
STATIC = {"page.css": "text/css", "page.js": "text/javascript", "mark.svg": "image/svg+xml"}
_LOCALES = {"ja": "ja_JP", "en": "en_US"}


@cache
def words() -> dict[str, dict[str, str]]:
    """Every text by its key and language."""
    found: dict[str, dict[str, str]] = json.loads((HERE / "words.json").read_text(encoding="utf-8"))
    return found


@cache
def templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def mark() -> str:
    """Changes with the files that browsers keep."""
    return hashlib.sha256(b"".join((HERE / "static" / name).read_bytes() for name in STATIC)).hexdigest()[:10]


class Looks:
    def __init__(self, shop: str, base: str, time_zone: str, currency: str) -> None:
        self._zone, self._currency = ZoneInfo(time_zone), currency
        self._shop: dict[str, Any] = {"shop": shop, "base": base, "mark": mark(), "qr": qr_svg}

    def page(self, template: str, language: str, **values: Any) -> str:
        tools: dict[str, Any] = {
            "language": language,
            "t": lambda key, **parts: say(language, key, **parts),
            "own": lambda text: plain(text, language),
            "money": lambda minor: self.money(minor, language),
            "number": lambda value: format_decimal(value, locale=_LOCALES[language]),
            "day": lambda value: self.day(value, language),
            "time": lambda value: self.time(value, language),
        }
        return templates().get_template(template).render(self._shop | tools | values)

    def money(self, minor: int, language: str) -> str:
        amount = Decimal(minor).scaleb(-get_currency_precision(self._currency))
        return str(format_currency(amount, self._currency, locale=_LOCALES[language]))

    def day(self, value: date | datetime | str, language: str) -> str:
        """A moment, also as ISO 8601 writes it, is on the shop's day."""
        at = datetime.fromisoformat(value) if isinstance(value, str) else value
        on = at.astimezone(self._zone) if isinstance(at, datetime) else at
        return str(format_date(on, "long", locale=_LOCALES[language]))

    def time(self, value: datetime | str, language: str) -> str:
        at = datetime.fromisoformat(value) if isinstance(value, str) else value
        return str(format_datetime(at.astimezone(self._zone), "medium", locale=_LOCALES[language]))


def say(language: str, key: str, **parts: Any) -> str:
    """A text; a key that is not there is a fault of the program."""
    return words()[key][language].format(**parts)


def qr_svg(text: str, label: str) -> Markup:
    """A QR code, drawn here: dark on white with its quiet zone, whatever the theme."""
    code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, border=4)
    code.add_data(text)
    rows = code.get_matrix()
    dark = "".join(
        f"M{x} {y}h1v1h-1z" for y, row in enumerate(rows) for x, filled in enumerate(row) if filled
    )
    return Markup(
        '<svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" aria-label="{label}" '
        'viewBox="0 0 {side} {side}" shape-rendering="crispEdges">'
        '<path fill="#FFFFFF" d="M0 0h{side}v{side}H0z"/><path fill="#2A1810" d="{dark}"/></svg>'
    ).format(label=label, side=len(rows), dark=dark)
