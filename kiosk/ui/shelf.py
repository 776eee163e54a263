"""The menu's list as it is for one guest now: kept until something that decides it changes."""

from __future__ import annotations

from kiosk.core.frozen import frozen
from kiosk.core.journey.state import Browse, Kiosk
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.search import SearchIndex
from kiosk.ui.sections import FOUND, Row, RowKind, Section, Wants, card_rows, grid, sections

LARGE = 150
"""From this text size on (percent) cards become rows."""
LARGEST = 200
"""From this one on the list stands alone, without rail and title."""


@frozen
class Shelf:
    """The list for one menu, hour, filter, search and panel."""

    key: tuple[object, ...]
    menu: Menu
    sections: tuple[Section, ...]
    rows: tuple[Row, ...]

    def landing(self, category_id: str | None) -> int:
        """The row of a category's heading; a sub-category lies under its parent's. 0 where there is none."""
        parents = {sub.id: section.id for section in self.sections for sub in section.subs}
        wanted = parents.get(category_id or "", category_id)
        return next((at for at, row in enumerate(self.rows) if row.section == wanted), 0)


class Shelves:
    """Makes shelves, and keeps the last one and the index of the last menu."""

    def __init__(self) -> None:
        self._last: Shelf | None = None
        self._index: tuple[Menu, SearchIndex] | None = None

    def shelf(self, kiosk: Kiosk, screen: Browse, menu: Menu, widest: int) -> Shelf:
        """The list to show on a panel that has room for `widest` cards side by side."""
        opened = tuple(menu.open_categories(kiosk.shop.now))
        wants, scale = wants_of(kiosk, screen), kiosk.guest.text_scale
        columns = 1 if scale >= LARGE else min(widest, menu.columns or widest)
        key = (
            tuple(category.id for category in opened),
            wants,
            columns,
            scale >= LARGEST,
            screen.search or "",
        )
        if self._last is not None and self._last.menu is menu and self._last.key == key:
            return self._last
        found = sections(menu, opened, wants)
        if screen.search:
            rows = self._found(menu, screen.search, found, columns)
        else:
            rows = grid(found, columns, scale >= LARGEST)
        self._last = Shelf(key, menu, found, rows)
        return self._last

    def _found(self, menu: Menu, query: str, listed: tuple[Section, ...], columns: int) -> tuple[Row, ...]:
        """What the search finds among the items that are listed now."""
        if self._index is None or self._index[0] is not menu:
            self._index = (menu, SearchIndex(menu))
        sold = {item.id for section in listed for item in section.items}
        items = [menu.by_id[item_id] for item_id in self._index[1].find(query) if item_id in sold]
        return (Row(RowKind.HEADING, FOUND), *card_rows(FOUND, items, columns))


def wants_of(kiosk: Kiosk, screen: Browse) -> Wants:
    """A sub-category narrows its section only when the guest has asked for it, and not while searching."""
    guest = kiosk.guest
    sub = screen.category_id if screen.jump and screen.search is None else None
    mode = guest.basket.mode if guest.most else ServiceMode.EAT_IN  # else it decides nothing
    return Wants(guest.avoid, guest.diet, kiosk.shop.facts.hide_sold_out, sub, guest.most, mode)


def mark(row: Row) -> tuple[object, ...]:
    """What a row is known by, however the rows around it change."""
    return row.kind, row.section, row.items[0].id if row.items else ""
