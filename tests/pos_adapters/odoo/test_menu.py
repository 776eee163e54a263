"""Odoo's records as the kiosk's menu, and how it stays up to date."""

from __future__ import annotations

import logging
from datetime import time
from decimal import Decimal
from typing import Any

import httpx
import pytest

from kiosk.core.menu import Category, DayPart, Item, Menu, ServiceMode
from kiosk.core.money import Money
from kiosk.core.sound import faults
from kiosk.ports.errors import Unreachable
from kiosk.ports.pos import NotModified
from pos_adapters.odoo import OdooPos
from pos_adapters.odoo.values import Currency, clock, exact, ref, without_marks
from tests.emulators.odoo import OdooServer, shop
from tests.pos_adapters.odoo.world import pos_of

DOLLARS = Currency(1, "USD", 2, Decimal("0.01"))
FRANCS = Currency(2, "CHF", 2, Decimal("0.05"))
YEN = Currency(3, "JPY", 0, Decimal("1.0"))


@pytest.fixture
def pos(odoo: OdooServer, http: httpx.Client) -> OdooPos:
    return pos_of(odoo, http)


def read(pos: OdooPos, since: str | None = None) -> Menu:
    menu = pos.menu(since)
    assert isinstance(menu, Menu)
    assert faults(menu) == []
    return menu


def item(pos: OdooPos, number: int) -> Item:
    return read(pos).by_id[f"t{number}"]


# At the door.


@pytest.mark.parametrize(
    ("currency", "value", "minor"),
    [
        (DOLLARS, 15.5, 1550),
        (DOLLARS, 15.500000000000002, 1550),
        (DOLLARS, 0.1 + 0.2, 30),
        (DOLLARS, 1.005, 101),
        (DOLLARS, -1.005, -101),
        (DOLLARS, 7, 700),
        (DOLLARS, 1e15, 10**17),
        (FRANCS, 1.02, 100),
        (FRANCS, 1.03, 105),
        (YEN, 479.99999999999994, 480),
    ],
)
def test_a_float_is_money_on_the_currency_s_grid(currency: Currency, value: float, minor: int) -> None:
    assert currency.money(value) == Money(minor, currency.code)


@pytest.mark.parametrize("value", [float("nan"), float("inf"), True, None, "1.0", [1.0]])
def test_what_is_no_number_is_none(value: Any) -> None:
    with pytest.raises((TypeError, ValueError)):
        exact(value)


@pytest.mark.parametrize(("minor", "quantity"), [(1000, 3), (1, 7), (999999, 9), (-200, 1)])
def test_a_unit_price_makes_the_whole_again(minor: int, quantity: int) -> None:
    each = DOLLARS.each(Money(minor, "USD"), quantity)
    assert DOLLARS.money(each * quantity).minor == minor


def test_pairs_texts_and_times() -> None:
    assert (ref([1, "USD"]), ref(7), ref(False)) == (1, 7, None)
    assert without_marks("<p>Fish &amp; <b>chips</b></p><p>hot</p>") == "Fish & chips hot"
    assert [clock(hours) for hours in (0.0, 11.5, 2.3333333333333335, 24.0)] == [
        time(0),
        time(11, 30),
        time(2, 20),
        time.max,
    ]


# Items.


@pytest.mark.parametrize(
    ("kind", "least", "most"),
    [
        ("radio", 1, 1),
        ("pills", 1, 1),
        ("select", 1, 1),
        ("color", 1, 1),
        ("image", 1, 1),
        ("multi", 0, None),
    ],
)
def test_attributes_are_groups(
    odoo: OdooServer, pos: OdooPos, kind: str, least: int, most: int | None
) -> None:
    odoo.database.get("product.attribute", 20)["display_type"] = kind
    (group,) = item(pos, 88).groups
    assert (group.min, group.max, group.name) == (least, most, {"en": "Extras"})
    assert [(o.name["en"], o.price.minor) for o in group.options] == [
        ("Pepperoni", 300),
        ("Mushroom", 200),
        ("Olives", 150),
    ]
    assert all((o.picture is not None) == (kind == "image") for o in group.options)


def test_what_a_guest_would_have_to_write_is_left_out(pos: OdooPos) -> None:
    (sides,) = item(pos, 86).groups
    assert [option.name["en"] for option in sides.options] == ["Fries", "Sweet potato fries"]


def test_an_only_choice_is_chosen_and_an_archived_value_is_gone(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.database.get("product.template.attribute.value", 2)["ptav_active"] = False
    (sides,) = item(pos, 86).groups
    assert [(option.name["en"], option.default) for option in sides.options] == [("Fries", True)]


def test_attributes_that_make_products_are_variants(pos: OdooPos) -> None:
    lemonade = item(pos, 95)
    assert lemonade.groups == () and lemonade.barcode == "4901234567894"
    assert [(v.id, v.name, v.price[ServiceMode.EAT_IN].minor) for v in lemonade.variants] == [
        ("p195", {"en": "Small"}, 360),
        ("p295", {"en": "Large"}, 480),
    ]


def test_one_strange_record_does_not_spoil_the_menu(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.write("product.template", 86, name="  ", description_sale="word " * 1000)
    odoo.write("product.template", 87, name="long " * 1000)
    for product, price in ((189, -1.0), (193, 1e12)):
        odoo.write("product.product", product, lst_price=price)
    menu = read(pos)
    assert menu.by_id["t86"].name == {"en": "#86"} and len(menu.by_id["t86"].text["en"]) == 2000
    assert len(menu.by_id["t87"].name["en"]) == 200
    assert not {"t89", "t93"} & menu.by_id.keys()


def test_combos_are_steps(odoo: OdooServer, pos: OdooPos) -> None:
    burgers, drinks = item(pos, 110).steps
    assert [(c.variant_id, c.extra.minor) for c in burgers.choices] == [("p186", 200), ("p187", 0)]
    assert (burgers.min, burgers.max, burgers.included) == (1, 1, 1)
    assert (drinks.min, drinks.max, drinks.included, drinks.beyond) == (1, 2, 1, Money(220, "USD"))
    odoo.write("product.template", 110, list_price=15.0)
    odoo.write("product.template", 90, available_in_pos=False)
    assert [choice.variant_id for choice in item(pos, 110).steps[1].choices] == ["p191"]


def test_a_set_that_lacks_a_part_is_not_sold(
    odoo: OdooServer, pos: OdooPos, caplog: pytest.LogCaptureFixture
) -> None:
    for number in (90, 91):
        odoo.write("product.template", number, available_in_pos=False)
    assert "t110" not in read(pos).by_id
    assert "product.template 110 is not sold at the kiosk" in caplog.text
    caplog.clear()
    read(pos)
    assert caplog.text == ""  # said once


# Taxes.


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"amount_type": "fixed"}, "tax 4 is no percentage"),
        ({"amount": 120.0}, "tax 4 is no percentage"),
    ],
)
def test_an_item_whose_tax_cannot_be_reckoned_is_not_sold(
    odoo: OdooServer, pos: OdooPos, change: dict[str, Any], why: str, caplog: pytest.LogCaptureFixture
) -> None:
    odoo.write("account.tax", 4, **change)
    assert "t89" not in read(pos).by_id
    assert why in caplog.text


def test_a_group_of_taxes_is_its_parts(odoo: OdooServer, pos: OdooPos) -> None:
    state = odoo.database.add("account.tax", **shop._tax("6.25%", 6.25, 1, False))
    city = odoo.database.add("account.tax", **shop._tax("2%", 2.0, 1, False))
    odoo.write("account.tax", 4, amount_type="group", children_tax_ids=[state, city])
    rates = [row.rate for row in read(pos).taxes if row.tax_class == "4"]
    assert rates == [Decimal("0.0625"), Decimal("0.02")]


def test_prices_with_tax_and_rounding_by_line_are_facts_that_stay(
    odoo_in_yen: OdooServer, http: httpx.Client
) -> None:
    pos = pos_of(odoo_in_yen, http)
    read(pos)
    assert (pos.capabilities.tax.included, pos.capabilities.tax.place.value) == (True, "line")
    later = OdooPos(pos._settings, http, pos._state)
    assert later.capabilities == pos.capabilities


@pytest.mark.parametrize(
    ("change", "why"),
    [({"pricelist_id": 77}, "price list"), ({"default_fiscal_position_id": 1}, "fiscal position")],
)
def test_prices_that_only_the_till_can_reckon_are_not_shown(
    odoo: OdooServer, pos: OdooPos, change: dict[str, int], why: str
) -> None:
    odoo.write("pos.config", 6, **change)
    with pytest.raises(Unreachable, match=why):
        pos.menu(None)


def test_a_preset_with_taxes_of_its_own_is_not_sold_with(odoo: OdooServer, http: httpx.Client) -> None:
    odoo.write("pos.config", 6, use_presets=True)
    pos = pos_of(odoo, http, take_out_preset=2)
    read(pos)
    odoo.write("pos.preset", 2, fiscal_position_id=5)
    with pytest.raises(Unreachable, match="preset 2"):
        pos.menu(None)


# Categories.


def category(pos: OdooPos, number: int) -> Category:
    return next(each for each in read(pos).categories if each.id == f"c{number}")


def test_a_category_of_the_night_passes_midnight(pos: OdooPos) -> None:
    assert category(pos, shop.NIGHT).day_parts == (DayPart(time(22), time(2, 30)),)
    assert category(pos, shop.FOOD).day_parts == ()


def test_deeper_categories_come_up_to_the_second_level(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.write("pos.category", shop.NIGHT, parent_id=shop.SOFT, hour_after=0.0, hour_until=24.0)
    odoo.write("pos.category", shop.DRINKS, hour_after=11.0, hour_until=14.5)
    lunch = (DayPart(time(11), time(14, 30)),)
    for number in (shop.SOFT, shop.NIGHT):
        found = category(pos, number)
        assert (found.parent_id, found.day_parts) == ("c10", lunch)


def test_a_circle_of_categories_ends(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.write("pos.category", shop.DRINKS, parent_id=shop.SOFT)
    assert read(pos).items


def test_only_what_this_point_of_sale_may_sell(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.write("pos.config", 6, limit_categories=True, iface_available_categ_ids=[shop.DRINKS])
    menu = read(pos)
    assert set(menu.by_id) == {"t89"} and [each.id for each in menu.categories] == ["c10"]


def test_items_without_a_category_have_one_at_the_end(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.write("product.template", 93, pos_categ_ids=[])
    menu = read(pos)
    assert menu.by_id["t93"].category_ids == ("c0",) and menu.categories[-1].name["ja"] == "その他"


# Languages and pictures.


def test_names_come_in_every_language(odoo: OdooServer, http: httpx.Client) -> None:
    menu = read(pos_of(odoo, http, languages=("ja_JP", "en_US")))
    assert menu.languages == ("ja", "en")
    assert menu.by_id["t88"].name == {"ja": "マルゲリータ", "en": "Pizza Margherita"}


def test_a_new_picture_has_another_name(odoo: OdooServer, pos: OdooPos) -> None:
    before = item(pos, 86).picture
    assert before is not None and item(pos, 87).picture is None
    odoo.write("product.template", 86, image_128="new")
    after = item(pos, 86).picture
    assert after not in (None, before)
    found = pos.picture(str(after), None)
    assert not isinstance(found, NotModified) and found[0].startswith(b"\x89PNG")
    assert pos.picture(str(after), found[1]) == NotModified()


# Changes.


def reads(odoo: OdooServer) -> list[str]:
    return [call for call, _ in odoo.requests if call.endswith("/search_read")]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("model", "number", "values"),
    [
        ("product.template", 88, {"list_price": 12.0}),
        ("product.template", 93, {"available_in_pos": False}),
        ("product.template", 93, {"active": False}),
        ("product.template.attribute.value", 4, {"price_extra": 9.0}),
        ("product.product", 295, {"barcode": "490"}),
        ("pos.category", 9, {"name": "Dishes"}),
        ("product.combo.item", 1, {"extra_price": 5.0}),
        ("account.tax", 1, {"amount": 16.0}),
        ("res.company", 1, {"tax_calculation_rounding_method": "round_per_line"}),
    ],
)
def test_every_change_makes_another_version(
    odoo: OdooServer, pos: OdooPos, http: httpx.Client, model: str, number: int, values: dict[str, Any]
) -> None:
    before = read(pos)
    assert pos.menu(before.version) == NotModified()
    odoo.write(model, number, **values)
    after = read(pos, before.version)
    assert after.version != before.version
    assert pos.menu(after.version) == NotModified()
    assert read(pos_of(odoo, http)) == after  # as somebody reads it who knows nothing yet


def test_what_was_deleted_is_noticed(odoo: OdooServer, pos: OdooPos) -> None:
    before = read(pos)
    del odoo.database.tables["product.template"][93], odoo.database.tables["product.product"][193]
    assert "t93" not in read(pos, before.version).by_id


def test_a_change_within_the_second_of_the_last_one_is_not_missed(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.write("product.template", 88, list_price=12.0)
    before = read(pos)
    odoo.database.get("product.product", 188)["lst_price"] = 13.0  # the same second
    assert read(pos, before.version).by_id["t88"].variants[0].price[ServiceMode.EAT_IN].minor == 1300


@pytest.mark.slow
def test_of_a_large_menu_only_what_changed_is_read(
    odoo: OdooServer, pos: OdooPos, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    odoo.large_menu(1200)
    version = read(pos).version
    assert reads(odoo).count("product.template/search_read") == 3  # 500 at a time
    assert pos.menu(version) == NotModified()
    odoo.write("product.template", 88, list_price=12.0)
    odoo.requests.clear()
    assert len(read(pos, version).items) == 1210
    assert reads(odoo).count("product.template/search_read") <= 2
    largest = max(len(body["domain"]) for call, body in odoo.requests if call.endswith("search_read"))
    assert largest <= 3
