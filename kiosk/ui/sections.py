"""The menu as a guest reads it: the sections of a long list, cut into the rows of a grid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from kiosk.core.food import Fit, Most, fit, within
from kiosk.core.frozen import frozen
from kiosk.core.menu import Category, Item, Menu, Promotion, ServiceMode, Text

PICKS = "picks"
PICK = "pick"
FOUND = "found"
_PICKS_NAME: Text = {"ja": "おすすめ", "en": "Picks", "es": "Favoritos"}


@frozen
class Wants:
    """What decides which items are listed: what the guest eats and wants to spend, the shop's policy, a
    chosen sub-category. `mode`: in which a dish may cost no more than `most`.
    """

    avoid: frozenset[str] = frozenset()
    diet: frozenset[str] = frozenset()
    hide_sold_out: bool = False
    sub: str | None = None
    most: Most = Most()
    mode: ServiceMode = ServiceMode.EAT_IN

    @property
    def filtered(self) -> bool:
        return bool(self.avoid or self.diet or self.most)

    def keeps(self, menu: Menu, item: Item) -> bool:
        """Is it listed? What does not state its allergens stays, and is shown as that."""
        if self.most and not within(menu, item, self.most, self.mode):
            return False
        return fit(menu, item, self.avoid, self.diet) is not Fit.NO


@dataclass(frozen=True)
class Section:
    """A top-level category with what it holds. `hidden`: how many items the filter took away."""

    id: str
    name: Text
    picture: str | None
    items: tuple[Item, ...]
    hidden: int = 0
    subs: tuple[Category, ...] = ()
    sub: str | None = None
    offer: Promotion | None = None

    @cached_property
    def special(self) -> frozenset[str]:
        """Ways of eating that few of the items keep to: worth a label."""
        known = Counter(diet for item in self.items for diet in item.diet)
        return frozenset(diet for diet, count in known.items() if 2 * count < len(self.items))


class RowKind(StrEnum):
    TOOLS = "tools"
    """Filter and search, where the list has no title to hold them."""
    HEADING = "heading"
    SUBS = "subs"
    CARDS = "cards"
    NOTE = "note"
    """Says how many items the filter hides."""


class Row(NamedTuple):
    """A row of the grid. `offer` fills the last two columns. A tuple, because a large menu has thousands."""

    kind: RowKind
    section: str
    items: tuple[Item, ...] = ()
    columns: int = 1
    offer: Promotion | None = None

    def alike(self, other: Row) -> bool:
        """Is it the same row, perhaps with other prices, stock or words?"""
        return (
            self.kind is other.kind
            and self.section == other.section
            and self.columns == other.columns
            and (self.offer is None) == (other.offer is None)
            and (self.items == other.items or [i.id for i in self.items] == [i.id for i in other.items])
        )


def sections(menu: Menu, open_categories: Sequence[Category], wants: Wants) -> tuple[Section, ...]:
    """The open top-level categories in the POS's order, without those that hold nothing."""
    known = {category.id for category in open_categories}
    held = {category_id: menu.by_category.get(category_id, ()) for category_id in known}
    roots = [category for category in open_categories if category.parent_id not in known]
    offers = {
        promotion.category_id: promotion for promotion in menu.promotions if promotion.item_id in menu.by_id
    }
    found = [_section(menu, root, open_categories, held, wants, offers.get(root.id)) for root in roots]
    if PICKS not in known:
        found.insert(0, _picks(menu, held, wants))
    return tuple(section for section in found if section.items or section.hidden)


def _section(
    menu: Menu,
    root: Category,
    categories: Sequence[Category],
    held: Mapping[str, tuple[Item, ...]],
    wants: Wants,
    offer: Promotion | None,
) -> Section:
    subs = tuple(category for category in categories if category.parent_id == root.id and held[category.id])
    sub = wants.sub if any(category.id == wants.sub for category in subs) else None
    listed = [sub] if sub else [root.id, *(category.id for category in subs)]
    kept, hidden = _kept(menu, _once([held[category_id] for category_id in listed]), wants)
    strip = subs if len(subs) > 1 else ()
    return Section(root.id, root.name, root.picture, kept, hidden, strip, sub, offer)


def _once(held: Sequence[tuple[Item, ...]]) -> tuple[Item, ...]:
    """All these items, each in its first place only."""
    filled = [items for items in held if items]
    if len(filled) < 2:
        return filled[0] if filled else ()
    return tuple({item.id: item for items in filled for item in items}.values())


def _picks(menu: Menu, held: Mapping[str, tuple[Item, ...]], wants: Wants) -> Section:
    """A section of what the shop recommends, where the POS has no category for it."""
    picks = menu.tagged.get(PICK, ())
    picked = tuple(item for item in picks if any(c in held for c in item.category_ids))
    kept, hidden = _kept(menu, picked, wants)
    picture = picked[0].picture if picked else None
    return Section(PICKS, _PICKS_NAME, picture, kept, hidden)


def _kept(menu: Menu, items: tuple[Item, ...], wants: Wants) -> tuple[tuple[Item, ...], int]:
    """The items to list, and how many the filter hides."""
    shown = items
    if wants.hide_sold_out:
        shown = tuple(item for item in items if item.sellable or item.barred is not None)
    if not wants.filtered:
        return shown, 0
    kept = tuple(item for item in shown if wants.keeps(menu, item))
    return kept, len(shown) - len(kept)


def columns_for(count: int, widest: int) -> int:
    """How many of `count` cards stand side by side; `widest` is 1 for large text and 4 on a wide panel."""
    if widest != 3:
        return widest
    return 2 if count <= 4 else 3


def grid(found: Sequence[Section], widest: int, tools: bool = False) -> tuple[Row, ...]:
    """The rows of the whole list; `tools`: filter and search begin it."""
    rows = [Row(RowKind.TOOLS, found[0].id)] if tools and found else []
    for section in found:
        rows.append(Row(RowKind.HEADING, section.id))
        if section.subs:
            rows.append(Row(RowKind.SUBS, section.id))
        if section.hidden:
            rows.append(Row(RowKind.NOTE, section.id))
        rows += card_rows(section.id, section.items, columns_for(len(section.items), widest), section.offer)
    return tuple(rows)


def card_rows(section: str, items: Sequence[Item], columns: int, offer: Promotion | None = None) -> list[Row]:
    """`items` in rows of `columns`; an offer takes the last gap where it is two columns wide."""
    rows = [
        Row(RowKind.CARDS, section, tuple(items[at : at + columns]), columns)
        for at in range(0, len(items), columns)
    ]
    if rows and offer is not None and columns - len(rows[-1].items) >= 2:
        rows[-1] = Row(RowKind.CARDS, section, rows[-1].items, columns, offer)
    return rows
