"""Happy hours and combos as rows of the page, in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from kiosk.core.loyalty import Tier
from kiosk.core.menu import Menu
from kiosk.core.shop_offers import Combo, Goods, Offer, When
from kiosk.ui.staff.for_whom import whom_said
from kiosk.ui.staff.offer_rows import WEEKDAYS, OfferRow
from kiosk.ui.text import day as day_said
from kiosk.ui.text import money, name

translate = QCoreApplication.translate


def offer_row(
    offer_id: str, offer: Offer, menu: Menu, today: date, language: str, tiers: Sequence[Tier] = ()
) -> OfferRow:
    said = [saving_said(offer, language), _of(offer, menu, language)]
    more = [translate("Offers", "Over")] if offer.when.over(today) else []
    more += [] if offer.members is None else [whom_said(offer.members, tiers, language)]
    more += when_said(offer.when, language)
    return OfferRow(offer_id, name(offer.name, language), " · ".join(said), " · ".join(more), True)


def saving_said(offer: Offer, language: str) -> str:
    if offer.percent is not None:
        return translate("Offers", "%1% off").replace("%1", str(offer.percent))
    if offer.amount is not None:
        return translate("Offers", "%1 off").replace("%1", money(offer.amount, language))
    price = offer.price if isinstance(offer, Combo) else None
    return "" if price is None else translate("Offers", "%1 for all").replace("%1", money(price, language))


def _of(offer: Offer, menu: Menu, language: str) -> str:
    if not isinstance(offer, Combo):
        return goods_said(offer.goods, menu, language)
    parts = []
    for part in offer.parts:
        said = goods_said(part.goods, menu, language)
        parts.append(f"{part.count} × {said}" if part.count > 1 else said)
    return " ＋ ".join(parts) if language == "ja" else " + ".join(parts)


def goods_said(goods: Goods, menu: Menu, language: str) -> str:
    """Names, categories first; "" for none. What the menu no longer has is said by its id."""
    categories = {category.id: category.name for category in menu.categories}
    order = [*categories, *menu.by_id]
    named = [
        *(
            name(categories[each], language) if each in categories else each
            for each in _sorted(goods.categories, order)
        ),
        *(
            name(menu.by_id[each].name, language) if each in menu.by_id else each
            for each in _sorted(goods.items, order)
        ),
    ]
    return ("、" if language == "ja" else ", ").join(named)


def _sorted(ids: frozenset[str], order: list[str]) -> list[str]:
    places = {each: place for place, each in enumerate(order)}
    return sorted(ids, key=lambda each: (places.get(each, len(places)), each))


def when_said(when: When, language: str) -> list[str]:
    words = WEEKDAYS["ja" if language == "ja" else "en"]
    days = [words[each] for each in sorted(when.weekdays)]
    found = [("・" if language == "ja" else ", ").join(days) or translate("Offers", "Every day")]
    hours = f"{when.start:%H:%M}–{when.end:%H:%M}"
    found.append(hours if when.start != when.end else translate("Offers", "All day"))
    if when.first is not None:
        found.append(translate("Offers", "from %1").replace("%1", day_said(when.first, language)))
    if when.last is not None:
        found.append(translate("Offers", "until %1").replace("%1", day_said(when.last, language)))
    return found


def time_said(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
