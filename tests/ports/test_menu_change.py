"""A change of the menu that makes no sense of itself cannot be made."""

from datetime import UTC, datetime
from typing import Any

import pytest

from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from kiosk.ports.menu_change import Goods, MenuChange

PRICE = {ServiceMode.EAT_IN: Money(500, "JPY")}
NOON = datetime(2026, 4, 1, 3, tzinfo=UTC)


def test_a_change_knows_its_parts() -> None:
    change = MenuChange(Goods.VARIANT, "cola", price=PRICE, sold_out=True, until=NOON)
    assert change.parts == ("price", "sold_out", "until")
    assert MenuChange(Goods.ITEM, "cola", hidden=False, name={}).parts == ("name", "hidden")


@pytest.mark.parametrize(
    ("goods", "what"),
    [
        (Goods.ITEM, {}),
        (Goods.ITEM, {"price": PRICE}),
        (Goods.OPTION, {"price": PRICE}),
        (Goods.VARIANT, {"price": {ServiceMode.EAT_IN: Money(-1, "JPY")}}),
        (Goods.VARIANT, {"hidden": True}),
        (Goods.OPTION, {"hidden": True}),
        (Goods.ITEM, {"until": NOON}),
        (Goods.ITEM, {"sold_out": False, "until": NOON}),
        (Goods.ITEM, {"sold_out": True, "until": NOON.replace(tzinfo=None)}),
    ],
)
def test_what_makes_no_sense_is_not_a_change(goods: Goods, what: dict[str, Any]) -> None:
    with pytest.raises(ValueError):
        MenuChange(goods, "cola", **what)
