"""Modifier lists as items offer them: the rules of -1 and 0, overrides, nesting, what guests do not see."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.core.basket import defaults
from kiosk.core.menu import ModifierGroup
from kiosk.core.sound import faults
from pos_adapters.square.modifiers import bounds
from tests.pos_adapters.square.documents import HERE, item, menu, modifier, modifier_list, offers, only, usd

Pair = tuple[int | None, int | None]


@pytest.mark.parametrize(
    ("offered", "own", "single", "wanted"),
    [
        ((-1, -1), (-1, -1), False, (0, None)),  # nobody says anything
        ((None, None), (None, None), False, (0, None)),
        ((-1, -1), (1, 3), False, (1, 3)),  # the list says it
        ((-1, -1), (0, 0), False, (0, None)),  # 0: as many as you like
        ((0, 0), (1, 3), False, (0, None)),  # the item says it
        ((2, -1), (1, 3), False, (2, None)),  # half of it: the list is not asked
        ((-1, 2), (1, 1), False, (0, 2)),
        ((1, 1), (0, 0), False, (1, 1)),
        ((-1, -1), (-1, -1), True, (0, 1)),  # SINGLE
        ((-1, -1), (1, 1), True, (1, 1)),
        ((-1, -1), (0, 0), True, (0, 1)),
        ((0, 3), (1, 1), True, (0, 3)),  # the item knows better
        ((-2, -7), (1, 1), False, (0, None)),  # invalid: none required, no limit
        ((3, 2), (0, 0), False, (3, 3)),  # no sense: at least the minimum
        ((500, 500), (0, 0), False, (99, 99)),
    ],
)
def test_how_many_must_and_may_be_chosen(
    offered: Pair, own: Pair, single: bool, wanted: tuple[int, int | None]
) -> None:
    assert bounds(offered, own, single) == wanted


def group(list_data: dict[str, Any], *modifiers: Any, **info: Any) -> ModifierGroup | None:
    chosen = modifiers or (modifier("A"), modifier("B", 50), modifier("C", -25))
    found = only(item(modifier_list_info=[offers("L", **info)]), modifier_list("L", *chosen, **list_data))
    return found.groups[0] if found.groups else None


@pytest.mark.parametrize(
    ("list_data", "info"),
    [
        ({"modifier_type": "TEXT"}, {}),
        ({"hidden_from_customer": True}, {}),
        ({}, {"enabled": False}),
        ({}, {"hidden_from_customer_override": "YES"}),
    ],
)
def test_what_is_no_choice_for_guests_is_not_offered(list_data: dict[str, Any], info: dict[str, Any]) -> None:
    assert group(list_data, **info) is None


def test_what_must_be_chosen_is_offered_though_the_list_is_hidden() -> None:
    assert group({"hidden_from_customer": True, "min_selected_modifiers": 1}) is not None
    assert group({"hidden_from_customer": True}, hidden_from_customer_override="NO") is not None


@pytest.mark.parametrize(
    ("list_data", "info", "repeat"),
    [
        ({}, {}, False),
        ({"allow_quantities": True}, {}, True),
        ({"allow_quantities": True}, {"allow_quantities": "NO"}, False),
        ({}, {"allow_quantities": "YES"}, True),
        ({"allow_quantities": True}, {"allow_quantities": "NOT_SET"}, True),
    ],
)
def test_an_option_more_than_once(list_data: dict[str, Any], info: dict[str, Any], repeat: bool) -> None:
    found = group(list_data, **info)
    assert found is not None and found.repeat is repeat


def test_more_than_there_is_can_be_required_only_where_an_option_may_be_repeated() -> None:
    once = group({}, min_selected_modifiers=5)
    often = group({}, min_selected_modifiers=5, allow_quantities="YES")
    assert once is not None and often is not None
    assert (once.min, often.min) == (3, 5)


def test_options_come_in_the_list_s_order_with_the_location_s_prices() -> None:
    here = {"location_overrides": [{"location_id": HERE, "price_money": usd(75)}]}
    found = group({}, modifier("B", 50, ordinal=2, **here), modifier("A", 10, ordinal=1))
    assert found is not None
    assert [(option.id, option.price.minor) for option in found.options] == [("A", 10), ("B", 75)]


@pytest.mark.parametrize(
    ("own", "override", "chosen"),
    [
        ({"on_by_default": True}, {}, True),
        ({"on_by_default": True}, {"on_by_default_override": "NO"}, False),
        ({}, {"on_by_default_override": "YES"}, True),
        ({"on_by_default": True}, {"on_by_default_override": "NOT_SET"}, True),
        ({"on_by_default": True}, {"on_by_default": False}, False),  # as it was said before 2025
    ],
)
def test_what_is_chosen_from_the_start(own: dict[str, Any], override: dict[str, Any], chosen: bool) -> None:
    changes = [{"modifier_id": "A", **override}] if override else []
    found = group({}, modifier("A", **own), modifier("B"), modifier_overrides=changes)
    assert found is not None and found.options[0].default is chosen


def test_no_more_is_chosen_from_the_start_than_may_be_chosen() -> None:
    on = [modifier(name, on_by_default=True) for name in "ABC"]
    found = group({"max_selected_modifiers": 2, "min_selected_modifiers": 0}, *on)
    assert found is not None
    assert [choice.option_id for choice in defaults([found])] == ["A", "B"]


@pytest.mark.parametrize(
    ("own", "override", "shown"), [(True, None, False), (False, "YES", False), (True, "NO", True)]
)
def test_what_is_hidden_online_is_hidden_here(own: bool, override: str | None, shown: bool) -> None:
    changes = [{"modifier_id": "A", "hidden_online_override": override}] if override else []
    found = group({}, modifier("A", hidden_online=own), modifier("B"), modifier_overrides=changes)
    assert found is not None
    assert ("A" in [option.id for option in found.options]) is shown


def test_lists_within_modifiers_to_the_third_level_and_never_in_circles() -> None:
    lists = [
        modifier_list(f"L{n}", modifier(f"M{n}", child_modifier_list_ids=[f"L{n + 1}", "L1"]))
        for n in range(1, 6)
    ]
    found = menu(item(modifier_list_info=[offers("L1")]), *lists)
    assert faults(found) == []
    path, groups = [], found.items[0].groups
    while groups:
        path.append([each.id for each in groups])
        groups = groups[0].options[0].groups
    assert path == [["L1"], ["L2"], ["L3"]]


def test_items_that_offer_a_list_alike_share_one_group() -> None:
    found = menu(
        item("I1", modifier_list_info=[offers("L")]),
        item("I2", modifier_list_info=[offers("L")]),
        item("I3", modifier_list_info=[offers("L", min_selected_modifiers=1, max_selected_modifiers=1)]),
        modifier_list("L", modifier("A")),
    )
    first, second, third = (found.by_id[name].groups[0] for name in ("I1", "I2", "I3"))
    assert first is second and third.min == 1


def test_groups_come_in_the_item_s_order_and_each_once() -> None:
    infos = [offers("L2", ordinal=2), offers("L1", ordinal=1), offers("L2", ordinal=3), offers("GONE")]
    lists = [modifier_list(name, modifier(f"M{name}")) for name in ("L1", "L2")]
    assert [each.id for each in only(item(modifier_list_info=infos), *lists).groups] == ["L1", "L2"]
