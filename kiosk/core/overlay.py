"""What this shop lays over the POS's menu: texts, pictures, order and the like. Ids are the POS's; what is
None or empty is as the POS has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace

from kiosk.core.brand import SHOP as SHOP
from kiosk.core.frozen import frozen
from kiosk.core.menu import DayPart, Promotion, Text

PICK = "pick"
"""The tag of what is featured: it stands before all other categories."""
NO_TEXT: Text = {}


@frozen
class ItemOverlay:
    """How an item is shown here.

    `name`, `text`: by language; languages that are not in them are the POS's. `picture`: a name as
    `PosAdapter.picture` or the shop (`SHOP`) knows it; "": none. `tags`, `goes_with`, `diet`: in place of the
    POS's. `allergens`: what it contains; beside what the POS states, which is never taken away; where the
    POS states nothing, these alone. `calories`: by variant id, where the POS has none. `hidden`: True: not on
    this menu, and no part of a set either. `featured`: has the tag `PICK` or not. `set_id`: the set that is
    offered with it; "": none. `steps`: names of a set's steps by their ids. `members`: who can order it
    (`kiosk.core.members_only`).
    """

    name: Text = field(default_factory=dict)
    text: Text = field(default_factory=dict)
    picture: str | None = None
    tags: tuple[str, ...] | None = None
    allergens: frozenset[str] | None = None
    diet: frozenset[str] | None = None
    calories: Mapping[str, int] = field(default_factory=dict)
    hidden: bool | None = None
    goes_with: tuple[str, ...] | None = None
    featured: bool | None = None
    set_id: str | None = None
    steps: Mapping[str, Text] = field(default_factory=dict)
    members: str | None = None


@frozen
class CategoryOverlay:
    """How a category is shown. `picture`: "": none. `day_parts`: in place of the POS's; empty: always sold.
    `hidden`: True: neither it nor what lies below it is shown; items that are nowhere else can still be parts
    of sets. `members`: who can order what is in it.
    """

    name: Text = field(default_factory=dict)
    picture: str | None = None
    day_parts: tuple[DayPart, ...] | None = None
    hidden: bool | None = None
    members: str | None = None


@frozen
class OptionOverlay:
    """How an option of a modifier group is shown, by the option's id, wherever it stands. `allergens`: beside
    what the POS states. `hidden`: True: it cannot be chosen here, unless too few of a group would be left.
    """

    name: Text = field(default_factory=dict)
    note: Text = field(default_factory=dict)
    picture: str | None = None
    allergens: frozenset[str] | None = None
    hidden: bool | None = None


@frozen
class Overlay:
    """All of a shop's overlay: `kiosk.core.laying.laid_over` lays it over a menu.

    `variants`, `groups`: names by id. `category_order`, `item_order`: ids that come first, in this order; the
    rest follows as the POS has it; `option_order`: the same of options, by their group's id. `columns`: cards
    in a row, 2 to 6, where the screen has room for them. `suggestions`: ids of items to suggest with
    anything. `promotions`: tiles in place of the POS's.

    Ids of goods the POS no longer has do no harm and are kept: they may come back (`orphans`).
    """

    items: Mapping[str, ItemOverlay] = field(default_factory=dict)
    categories: Mapping[str, CategoryOverlay] = field(default_factory=dict)
    options: Mapping[str, OptionOverlay] = field(default_factory=dict)
    variants: Mapping[str, Text] = field(default_factory=dict)
    groups: Mapping[str, Text] = field(default_factory=dict)
    category_order: tuple[str, ...] = ()
    item_order: tuple[str, ...] = ()
    option_order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    columns: int | None = None
    suggestions: tuple[str, ...] = ()
    promotions: tuple[Promotion, ...] | None = None

    def unhidden(self) -> Overlay:
        """The same with nothing hidden: for lists in which that is to be found again."""
        return replace(
            self,
            items={name: replace(laid, hidden=None) for name, laid in self.items.items()},
            categories={name: replace(laid, hidden=None) for name, laid in self.categories.items()},
            options={name: replace(laid, hidden=None) for name, laid in self.options.items()},
        )

    def pictures(self) -> Iterator[str]:
        """The names of the shop's own pictures that it needs."""
        named = [item.picture for item in self.items.values()]
        named += [category.picture for category in self.categories.values()]
        named += [option.picture for option in self.options.values()]
        yield from dict.fromkeys(name for name in named if name and name.startswith(SHOP))


NO_ITEM = ItemOverlay()
NO_CATEGORY = CategoryOverlay()
NO_OPTION = OptionOverlay()
