"""Names, prices, and what is hidden or sold out, changed over HTTP."""

from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.money import Money
from kiosk.ports.errors import Reason, Refused
from kiosk.ports.menu_change import Goods, MenuChange
from pos_adapters.mock import MockPos
from tests.mockpos import Mock, running_mock


def menu_of(pos: MockPos) -> Menu:
    menu = pos.menu(None)
    assert isinstance(menu, Menu)
    return menu


@pytest.fixture
def pos(mock: Mock) -> MockPos:
    return mock.pos_adapter()


def a_set(menu: Menu) -> tuple[str, str]:
    """A set, and an item that is a part of it."""
    meal = next(item for item in menu.items if item.steps)
    return meal.id, menu.by_variant[meal.steps[0].choices[0].variant_id].id


def test_a_hidden_part_leaves_the_sets_it_was_a_choice_of(mock: Mock, pos: MockPos) -> None:
    menu = menu_of(pos)
    meal, part = a_set(menu)
    pos.write_menu(MenuChange(Goods.ITEM, part, hidden=True))
    try:
        now = menu_of(pos)
        assert part not in now.by_id and part in pos.stock().items
        for item in now.items:
            assert part not in item.goes_with and item.set_id != part
            for step in item.steps:
                assert all(choice.variant_id in now.by_variant for choice in step.choices)
        assert all(tile.item_id in now.by_id for tile in now.promotions)
    finally:
        pos.write_menu(MenuChange(Goods.ITEM, part, hidden=False))
    assert meal in menu_of(pos).by_id and menu_of(pos).items == menu.items


def test_a_set_that_lacks_a_part_is_hidden_with_it(mock: Mock, pos: MockPos) -> None:
    menu = menu_of(pos)
    meal = next(item for item in menu.items if item.steps)
    step = next(step for step in meal.steps if step.min)
    parts = {menu.by_variant[choice.variant_id].id for choice in step.choices}
    for part in parts:
        pos.write_menu(MenuChange(Goods.ITEM, part, hidden=True))
    try:
        assert meal.id not in menu_of(pos).by_id
    finally:
        for part in parts:
            pos.write_menu(MenuChange(Goods.ITEM, part, hidden=False))
    assert menu_of(pos).items == menu.items


def test_an_option_and_a_size_can_be_called_otherwise(pos: MockPos) -> None:
    menu = menu_of(pos)
    sized = next(item for item in menu.items if len(item.variants) > 1)
    option = next(item for item in menu.items if item.groups).groups[0].options[0]
    for goods, name, before in (
        (Goods.VARIANT, sized.variants[0].id, sized.variants[0].name),
        (Goods.OPTION, option.id, option.name),
    ):
        pos.write_menu(MenuChange(goods, name, name={"en": "Xylophone"}))
        now = menu_of(pos)
        called = [variant.name["en"] for item in now.items for variant in item.variants]
        called += [o.name["en"] for item in now.items for group in item.groups for o in group.options]
        assert "Xylophone" in called
        pos.write_menu(MenuChange(goods, name, name=before))
    assert menu_of(pos).items == menu.items


def test_what_is_sold_out_for_a_time_comes_back_by_itself(mock: Mock, pos: MockPos) -> None:
    item = menu_of(pos).items[0].id
    until = mock.clock.now + timedelta(minutes=30)
    pos.write_menu(MenuChange(Goods.ITEM, item, sold_out=True, until=until))
    assert item in pos.stock().items
    mock.clock.pass_by(29 * 60)
    assert item in pos.stock().items
    mock.clock.pass_by(90)
    assert item not in pos.stock().items


def test_all_of_a_change_is_done_or_nothing(mock: Mock, pos: MockPos) -> None:
    menu = menu_of(pos)
    variant = menu.items[0].variants[0].id
    yen, dollars = Money(99, menu.currency), Money(99, "XXX")
    bad = {ServiceMode.EAT_IN: yen, ServiceMode.TAKE_OUT: dollars}
    with pytest.raises(Refused) as refused:
        pos.write_menu(MenuChange(Goods.VARIANT, variant, name={"en": "X"}, price=bad, sold_out=True))
    assert refused.value.reason is Reason.INVALID
    with pytest.raises(Refused):
        pos.write_menu(MenuChange(Goods.VARIANT, variant, sold_out=True, until=mock.clock.now))
    assert menu_of(pos) == menu and pos.stock().variants == frozenset()


@pytest.mark.parametrize(
    "body",
    [
        {"goods": "item", "id": "dinner", "price": {"eat_in": {"amount": 1, "currency": "JPY"}}},
        {"goods": "variant", "id": "dinner", "hidden": True},
        {"goods": "variant", "id": "dinner", "price": {"eat_in": {"amount": -1, "currency": "JPY"}}},
        {"goods": "item", "id": "dinner", "name": {"en": ""}},
        {"goods": "item", "id": "dinner", "until": "2040-01-01T00:00:00Z"},
        {"goods": "item", "id": "dinner", "sold_out": True, "until": "2040-01-01T00:00:00"},
        {"goods": "shelf", "id": "dinner", "sold_out": True},
        {"goods": "item", "id": "dinner", "sold-out": True},
    ],
)
def test_what_makes_no_sense_is_refused(mock: Mock, body: dict[str, object]) -> None:
    answer = mock.staff.post("/v1/menu/changes", json=body, headers={"Idempotency-Key": str(body)[:200]})
    assert answer.status_code in (400, 422) and answer.json()["error"]["code"] == "invalid"


def test_changes_outlast_a_start_and_a_new_menu_file(tmp_path: Path) -> None:
    file = tmp_path / "pos.db"
    source = Path(__file__).with_name("shop.yaml")
    menu_file = tmp_path / "shop.yaml"
    menu_file.write_text(source.read_text())
    with running_mock(str(menu_file), database=str(file)) as mock:
        pos = mock.pos_adapter()
        first, second = menu_of(pos).items[0].id, menu_of(pos).items[1].id
        pos.write_menu(MenuChange(Goods.ITEM, first, name={"en": "Xylophone"}))
        pos.write_menu(MenuChange(Goods.ITEM, second, hidden=True))
        menu_file.write_text(source.read_text() + "\n")
        assert menu_of(pos).by_id[first].name["en"] == "Xylophone"
    with running_mock(str(menu_file), database=str(file)) as mock:
        now = menu_of(mock.pos_adapter())
        assert now.by_id[first].name["en"] == "Xylophone" and second not in now.by_id
