"""A happy hour or a combo in one line: what it saves, on what, and when. For summaries and conflicts."""

from __future__ import annotations

from kiosk.core.laying import pos_name
from kiosk.core.members_only import ALL
from kiosk.core.menu import Menu, plain
from kiosk.core.shop_offers import Combo, Goods, Offer, When
from kiosk.staff.report_text import date_said, money

_DAYS = {"en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"), "ja": tuple("月火水木金土日")}
_BETWEEN = {"en": ", ", "ja": "、"}


def offer_said(offer: Offer, language: str, menu: Menu) -> str:
    """ "Noon −20%: Sides, Beer; Mon, Wed 11:00–14:00 from Apr 1, 2026". `language`: "ja" or "en"."""
    parts = [f"{plain(offer.name, language)} {_saving(offer, language)}: {_of(offer, language, menu)}"]
    when = _when(offer.when, language)
    if offer.members is not None:
        parts.append(whom_said(offer.members, language))
    return "; ".join([*parts, when] if when else parts)


def whom_said(members: str | None, language: str) -> str:
    """For whom something is, a tier by its id. `language`: "ja" or "en"."""
    if members is None:
        return {"en": "for everybody", "ja": "どなたでも"}[language]
    if members == ALL:
        return {"en": "for members", "ja": "会員限定"}[language]
    return {"en": "for members from {}", "ja": "会員ランク{}以上"}[language].format(members)


def _saving(offer: Offer, language: str) -> str:
    if offer.percent is not None:
        return f"−{offer.percent}%"
    if offer.amount is not None:
        return "−" + money(offer.amount.minor, offer.amount.currency, language)
    price = offer.price if isinstance(offer, Combo) else None
    return "" if price is None else money(price.minor, price.currency, language)


def _of(offer: Offer, language: str, menu: Menu) -> str:
    if not isinstance(offer, Combo):
        return _goods(offer.goods, language, menu)
    counted = [(part.count, _goods(part.goods, language, menu)) for part in offer.parts]
    return " + ".join(said if count == 1 else f"{count} × {said}" for count, said in counted)


def _goods(goods: Goods, language: str, menu: Menu) -> str:
    named = [(table, each) for table in ("categories", "items") for each in sorted(getattr(goods, table))]
    said = (plain(pos_name(menu, table, each), language) or each for table, each in named)
    return _BETWEEN[language].join(said) or "–"


def _when(when: When, language: str) -> str:
    days = _BETWEEN[language].join(_DAYS[language][each] for each in sorted(when.weekdays))
    hours = "" if when.start == when.end else f"{when.start:%H:%M}–{when.end:%H:%M}"
    first, last = (date_said(day, language) if day else "" for day in (when.first, when.last))
    if language == "ja":
        dates = (f"{first}から" if first else "") + (f"{last}まで" if last else "")
    else:
        dates = " ".join(f"{word} {day}" for word, day in (("from", first), ("until", last)) if day)
    return " ".join(each for each in (days, hours, dates) if each)
