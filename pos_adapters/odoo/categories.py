"""Odoo's point-of-sale categories become the kiosk's: two levels, with the hours they are sold in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import time

from kiosk.core.menu import Category, DayPart, Text
from pos_adapters.odoo.rows import CATEGORY, Rows
from pos_adapters.odoo.shop import OdooShop
from pos_adapters.odoo.values import Row, clock, ref, whole

OTHERS = "c0"
"""Of items without a category."""
_OTHERS: Text = {"ja": "その他", "en": "Other", "es": "Otros"}

Say = Callable[[str, Row], Text]


def categories_of(rows: Rows, shop: OdooShop, say: Say, others: bool) -> tuple[Category, ...]:
    """The categories in Odoo's order. What lies deeper than the second level comes up to it, and is sold when
    what it lay in is.
    """
    table = rows.tables[CATEGORY]
    sold = [n for n in table if shop.categories is None or n in shop.categories]
    sold.sort(key=lambda n: (table[n].get("sequence") or 0, n))
    found = [_category(table, number, set(sold), say) for number in sold]
    return (*found, Category(OTHERS, _OTHERS)) if others else tuple(found)


def _category(table: Mapping[int, Row], number: int, sold: set[int], say: Say) -> Category:
    row = table[number]
    above = [each for each in _above(table, number) if each in sold]
    hours = next((found for each in (number, *above) if (found := _hours(table[each]))), None)
    stamp = "".join(filter(str.isdigit, str(row.get("write_date") or ""))) or "0"
    return Category(
        id=f"c{number}",
        name=say(CATEGORY, row),
        parent_id=f"c{above[-1]}" if above else None,
        picture=f"{CATEGORY}-{number}-{stamp}" if row.get("has_image") else None,
        day_parts=(hours,) if hours else (),
    )


def _above(table: Mapping[int, Row], number: int) -> list[int]:
    """The categories it lies in, the nearest first; a circle ends where it began."""
    found: list[int] = []
    parent = ref(table[number].get("parent_id"))
    while parent is not None and parent in table and parent not in (number, *found):
        found.append(whole(parent))
        parent = ref(table[parent].get("parent_id"))
    return found


def _hours(row: Row) -> DayPart | None:
    """None: the whole day. An end before the beginning is on the next day."""
    start, end = clock(row.get("hour_after") or 0.0), clock(row.get("hour_until", 24.0))
    if start == end or (start == time(0) and end == time.max):
        return None
    return DayPart(start, end)
