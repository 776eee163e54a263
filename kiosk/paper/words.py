"""Amounts and times as a language writes them, by CLDR."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from functools import lru_cache

from babel.dates import format_date, format_time
from babel.numbers import format_currency, get_currency_precision

from kiosk.core.language import base_of
from kiosk.core.money import Money

_LOCALES = {"ja": "ja_JP", "en": "en_US", "es": "es_US", "zh": "zh_CN", "ko": "ko_KR"}


def locale_of(language: str) -> str:
    return _LOCALES.get(base_of(language), language)


@lru_cache(maxsize=4096)
def _currency(minor: int, currency: str, language: str) -> str:
    amount = Decimal(minor).scaleb(-get_currency_precision(currency))
    return str(format_currency(amount, currency, locale=locale_of(language)))


def money(amount: Money, language: str) -> str:
    """ "￥2,950" in ja, "¥2,950" in en, "−¥200" with a real minus."""
    text = _currency(abs(amount.minor), amount.currency, language)
    return f"−{text}" if amount.minor < 0 else text


def when_text(when: datetime, language: str) -> str:
    """Day and time of day, as the language writes them."""
    locale = locale_of(language)
    return f"{format_date(when, 'medium', locale)} {format_time(when, 'short', locale=locale)}"
