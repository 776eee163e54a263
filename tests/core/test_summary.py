"""What an order freezes of the menu."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.menu import Category
from kiosk.core.summary import categories_of
from tests.core.menus import MENU


def test_an_item_is_in_its_categories_and_in_what_they_are_parts_of() -> None:
    item = MENU.items[0]
    tree = (
        Category("all", {}),
        Category("drinks", {}, "all"),
        Category("hot", {}, "drinks"),
        Category("round", {}, "square"),
        Category("square", {}, "round"),
    )
    menu = replace(MENU, categories=tree, items=(replace(item, category_ids=("hot", "all", "round")),))
    assert categories_of(menu, item.id) == ("hot", "drinks", "all", "round", "square")
