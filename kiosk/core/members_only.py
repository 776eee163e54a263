"""What a shop keeps for its members: dishes, categories and offers. For whom something is, is one word: None:
for everybody; `ALL`: for every member; else the id of a tier: for members of it or of a higher one.

It is for members whose possession was shown (a card, a code, a sign-in), not for a number that was typed.
Others see such dishes, and that they are for members; nothing of it needs the POS.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from kiosk.core.loyalty import Member, Tier
from kiosk.core.menu import Category, Item, Menu
from kiosk.core.shop_offers import Offers
from kiosk.core.stock import marked

ALL = ""


def admitted(members: str | None, tiers: Sequence[Tier], member: Member | None) -> bool:
    """Is what is for `members` for this guest? A tier that the programme does not have lets nobody in but
    who is said to be of it.
    """
    if members is None:
        return True
    if member is None:
        return False
    mine = member.tier.id if member.tier is not None else None
    if members in (ALL, mine):
        return True
    order = [tier.id for tier in tiers]
    return mine in order and members in order and order.index(mine) >= order.index(members)


def menu_for(menu: Menu, tiers: Sequence[Tier], member: Member | None) -> Menu:
    """The menu as this guest can order from it: what is not for them is barred, and so is a set that lacks a
    part for that. The same object where all of it is for them. Made once for all whom the same is for.
    """
    mine = frozenset(wanted for wanted in menu.for_whom if admitted(wanted, tiers, member))
    if mine == menu.for_whom:
        return menu
    found = menu.views.get(mine)
    if found is None:
        found = _view(menu, mine)
        if found is not menu:
            menu.views[mine] = found
    return found


def prepared(menu: Menu, tiers: Sequence[Tier]) -> Menu:
    """The same menu, with what strangers and members of each tier see of it made and indexed: for a worker,
    because ten thousand items take a while.
    """
    menu.indexed()
    if menu.for_whom:
        for member in (None, Member("", "", 0), *(Member("", "", 0, tier=tier) for tier in tiers)):
            menu_for(menu, tiers, member).indexed()
    return menu


def offers_for(
    offers: Offers, ids: Iterable[str], tiers: Sequence[Tier], member: Member | None
) -> tuple[str, ...]:
    """Those of `ids` that are for this guest."""
    known = offers.all
    return tuple(each for each in ids if each in known and admitted(known[each].members, tiers, member))


def _view(menu: Menu, mine: Set[str]) -> Menu:
    """The menu for whom only `mine` of what is for members is."""
    closed = _closed_categories(menu.categories, mine)
    barred = {item.id: wanted for item in menu.items if (wanted := _bar(item, closed, mine)) is not None}
    if not barred:
        return menu
    found = marked(menu, barred.keys())
    return replace(found, items=tuple(map(_Bars(menu, barred).on, menu.items, found.items)))


def _closed_categories(categories: Iterable[Category], mine: Set[str]) -> dict[str, str]:
    """By id: for whom the categories are that are not for this guest; what lies below one is closed too."""
    above = {category.id: category for category in categories}
    closed = {}
    for category in above.values():
        each: Category | None = category
        for _ in above:
            if each is None:
                break
            if each.members is not None and each.members not in mine:
                closed[category.id] = each.members
                break
            each = above.get(each.parent_id) if each.parent_id is not None else None
    return closed


def _bar(item: Item, closed: dict[str, str], mine: Set[str]) -> str | None:
    """For whom an item is that this guest cannot order: for itself, or because all its categories are
    closed.
    """
    if item.members is not None and item.members not in mine:
        return item.members
    if not closed or not item.category_ids or any(each not in closed for each in item.category_ids):
        return None
    return closed[item.category_ids[0]]


class _Bars:
    """Says of items why they cannot be had."""

    def __init__(self, menu: Menu, barred: dict[str, str]) -> None:
        self._menu, self._barred = menu, barred

    def on(self, old: Item, new: Item) -> Item:
        wanted = self._barred.get(old.id)
        if wanted is None and old.available and not new.available:
            wanted = self._of_a_part(old)
        return new if wanted is None else replace(new, barred=wanted, available=False)

    def _of_a_part(self, item: Item) -> str:
        parts = (self._menu.by_variant.get(c.variant_id) for step in item.steps for c in step.choices)
        return next(self._barred[part.id] for part in parts if part is not None and part.id in self._barred)
