"""The menu as a guest reads it: the sections of a long list, cut into the rows of a grid."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from kiosk.core.food import Fit, fit
from kiosk.core.menu import Category, Item, Menu, Promotion, Text

PICKS = "picks"
PICK = "pick"
FOUND = "found"
_PICKS_NAME: Text = {"ja": "おすすめ", "en": "Picks", "es": "Favoritos"}


@dataclass(frozen=True, slots=True)
class Wants:
    """What decides which items are listed: what the guest eats, the shop's policy, a chosen sub-category."""

    avoid: frozenset[str] = frozenset()
    diet: frozenset[str] = frozenset()
    hide_sold_out: bool = False
    sub: str | None = None

    @property
    def filtered(self) -> bool:
        return bool(self.avoid or self.diet)


@dataclass(frozen=True, slots=True)
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
    special: frozenset[str] = frozenset()
    """Ways of eating that few of the items keep to: worth a label."""


class RowKind(StrEnum):
    TOOLS = "tools"
    """Filter and search, where the list has no title to hold them."""
    HEADING = "heading"
    SUBS = "subs"
    CARDS = "cards"
    NOTE = "note"
    """Says how many items the filter hides."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the grid. `offer` fills the last two columns."""

    kind: RowKind
    section: str
    items: tuple[Item, ...] = ()
    columns: int = 1
    offer: Promotion | None = None

    @property
    def shape(self) -> tuple[object, ...]:
        """What stays the same when only prices, stock or words change."""
        return (
            self.kind,
            self.section,
            self.columns,
            tuple(item.id for item in self.items),
            self.offer is None,
        )


def sections(menu: Menu, open_categories: Sequence[Category], wants: Wants) -> tuple[Section, ...]:
    """The open top-level categories in the POS's order, without those that hold nothing."""
    known = {category.id for category in open_categories}
    held: dict[str, list[Item]] = {category_id: [] for category_id in known}
    for item in menu.items:
        for category_id in item.category_ids:
            if category_id in held:
                held[category_id].append(item)
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
    held: dict[str, list[Item]],
    wants: Wants,
    offer: Promotion | None,
) -> Section:
    subs = tuple(category for category in categories if category.parent_id == root.id and held[category.id])
    sub = wants.sub if any(category.id == wants.sub for category in subs) else None
    listed = [sub] if sub else [root.id, *(category.id for category in subs)]
    items = dict.fromkeys(item.id for category_id in listed for item in held[category_id])
    kept, hidden = _kept(menu, (menu.by_id[item_id] for item_id in items), wants)
    strip = subs if len(subs) > 1 else ()
    return Section(root.id, root.name, root.picture, kept, hidden, strip, sub, offer, _special(kept))


def _picks(menu: Menu, held: dict[str, list[Item]], wants: Wants) -> Section:
    """A section of what the shop recommends, where the POS has no category for it."""
    picked = [item for item in menu.items if PICK in item.tags and any(c in held for c in item.category_ids)]
    kept, hidden = _kept(menu, picked, wants)
    picture = picked[0].picture if picked else None
    return Section(PICKS, _PICKS_NAME, picture, kept, hidden, special=_special(kept))


def _special(items: Sequence[Item]) -> frozenset[str]:
    known = Counter(diet for item in items for diet in item.diet)
    return frozenset(diet for diet, count in known.items() if 2 * count < len(items))


def _kept(menu: Menu, items: Iterable[Item], wants: Wants) -> tuple[tuple[Item, ...], int]:
    """The items to list, and how many the filter hides. What is not stated stays, and is shown as that."""
    shown = [item for item in items if item.sellable or not wants.hide_sold_out]
    if not wants.filtered:
        return tuple(shown), 0
    kept = tuple(item for item in shown if fit(menu, item, wants.avoid, wants.diet) is not Fit.NO)
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
