"""The menu cut into sections and rows: what a guest finds where."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from kiosk.core.menu import Menu
from kiosk.ui.sections import PICKS, RowKind, Section, Wants, columns_for, grid, sections
from tests.core.work import calls
from tests.ui import demo, states, states_menu

NOON = states.NOW.replace(tzinfo=None)


def cut(menu: Menu, wants: Wants | None = None, at: datetime = NOON) -> dict[str, Section]:
    found = sections(menu, tuple(menu.open_categories(at)), wants or Wants())
    return {section.id: section for section in found}


@pytest.mark.parametrize(
    ("count", "widest", "columns"),
    [(1, 3, 2), (2, 3, 2), (3, 3, 2), (4, 3, 2), (5, 3, 3), (40, 3, 3), (3, 4, 4), (9, 4, 4), (9, 1, 1)],
)
def test_columns_follow_the_number_of_dishes_and_the_panel(count: int, widest: int, columns: int) -> None:
    assert columns_for(count, widest) == columns


def test_the_picks_come_first_and_sub_categories_lie_inside_their_own() -> None:
    found = cut(demo.menu())
    assert next(iter(found)) == PICKS
    assert [category.id for category in found["drinks"].subs] == ["cold-drinks", "hot-drinks", "alcohol"]
    assert "cola" in [item.id for item in found["drinks"].items]


def test_a_shop_without_a_category_of_picks_gets_one_from_its_tags() -> None:
    menu = demo.menu()
    without = replace(menu, categories=tuple(c for c in menu.categories if c.id != PICKS))
    found = cut(without)
    assert next(iter(found)) == PICKS
    assert all("pick" in item.tags for item in found[PICKS].items)


def test_a_shop_that_recommends_nothing_has_no_picks() -> None:
    menu = demo.menu()
    plain = replace(
        menu,
        categories=tuple(c for c in menu.categories if c.id != PICKS),
        items=tuple(replace(item, tags=()) for item in menu.items),
    )
    assert PICKS not in cut(plain)


def test_closed_day_parts_are_not_there() -> None:
    morning = [i.id for i in cut(demo.menu(), at=NOON.replace(hour=8))["sets"].items]
    noon = [i.id for i in cut(demo.menu())["sets"].items]
    assert "morning-set" in morning and "lunch-set" not in morning
    assert "lunch-set" in noon and "morning-set" not in noon


def test_a_sub_category_narrows_its_own_section_only() -> None:
    found = cut(demo.menu(), Wants(sub="hot-drinks"))
    assert {item.category_ids for item in found["drinks"].items} == {("hot-drinks",)}
    assert len(found["burgers"].items) == len(cut(demo.menu())["burgers"].items)


def test_sold_out_dishes_are_shown_or_hidden_as_the_shop_wants() -> None:
    shown = [item.id for item in cut(demo.menu())["burgers"].items]
    hidden = [item.id for item in cut(demo.menu(), Wants(hide_sold_out=True))["burgers"].items]
    assert set(shown) - set(hidden) == {"shrimp-cutlet-burger"}


def test_what_contains_an_avoided_allergen_goes_and_is_counted_and_what_states_nothing_stays() -> None:
    found = cut(demo.menu(), Wants(avoid=frozenset({"wheat"})))
    assert found["burgers"].items == ()
    assert found["burgers"].hidden == 7
    assert "lemon-sour" in [item.id for item in found["drinks"].items]
    kinds = [row.kind for row in grid(tuple(found.values()), 3) if row.section == "burgers"]
    assert kinds == [RowKind.HEADING, RowKind.NOTE]


def test_an_offer_fills_a_gap_of_two_columns_and_no_other() -> None:
    burgers = cut(demo.menu())["burgers"]
    assert [row.offer is not None for row in grid((burgers,), 3)] == [False, False, False, True]
    assert not any(row.offer for row in grid((burgers,), 4))
    assert not any(row.offer for row in grid((burgers,), 1))


def test_ten_times_the_dishes_are_ten_times_the_work_and_no_more() -> None:
    assert cutting(10_000) < 12 * cutting(1_000)


def cutting(dishes: int) -> int:
    """The calls that cut so many into rows: some for each dish, none for each pair of them."""
    menu = states_menu.many(dishes).shop.menu
    assert menu is not None and menu.by_id
    opened = tuple(menu.open_categories(NOON))
    rows: list[Any] = []
    count = calls(lambda: rows.extend(grid(sections(menu, opened, Wants()), 3)))
    assert len(rows) > dishes * 0.3
    return count
