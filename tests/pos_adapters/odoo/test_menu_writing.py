"""Names, prices, what is shown and what is sold out are written back into Odoo."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest

from kiosk.conformance.drafts import basket_of
from kiosk.core.basket import Line
from kiosk.core.menu import Menu, ServiceMode, Text
from kiosk.core.money import Money
from kiosk.ports.errors import NotAllowed, NotSupported, PortError, Refused, Uncertain, Unreachable
from kiosk.ports.menu_change import Goods, MenuChange
from pos_adapters.odoo import OdooPos
from tests.emulators.odoo import OdooServer, shop
from tests.emulators.odoo.errors import user_error
from tests.pos_adapters.odoo.world import pos_of

pytestmark = pytest.mark.slow

TEMPLATE, VALUE = "product.template", "product.template.attribute.value"


@pytest.fixture
def pos(odoo: OdooServer, http: httpx.Client) -> OdooPos:
    odoo.allow(TEMPLATE, VALUE)
    return pos_of(odoo, http)


def read(pos: OdooPos) -> Menu:
    menu = pos.menu(None)
    assert isinstance(menu, Menu)
    return menu


def priced(variant: str, minor: int, currency: str = "USD") -> MenuChange:
    return MenuChange(Goods.VARIANT, variant, price=dict.fromkeys(ServiceMode, Money(minor, currency)))


def named(item: str, name: Text) -> MenuChange:
    return MenuChange(Goods.ITEM, item, name=name)


def price_of(pos: OdooPos, item: str, variant: str) -> int:
    found = read(pos).by_id[item].variant(variant)
    assert found is not None
    return found.price[ServiceMode.EAT_IN].minor


def writes(odoo: OdooServer) -> list[str]:
    return [call for call, _ in odoo.requests if call.endswith("/write")]


def refused(pos: OdooPos, change: MenuChange, why: str) -> None:
    with pytest.raises(Refused, match=why):
        pos.write_menu(change)


# Prices.


def test_a_price_without_tax_is_written_as_it_is_shown_and_taxed_on_top(
    odoo: OdooServer, pos: OdooPos
) -> None:
    pos.write_menu(priced("p188", 1200))
    assert odoo.database.get(TEMPLATE, 88)["list_price"] == 12.0
    assert price_of(pos, "t88", "p188") == 1200
    quote = pos.quote(basket_of([Line(0, "t88", "p188")]), None)
    assert (quote.tax.minor, quote.total.minor) == (180, 1380)


def test_a_price_with_tax_is_written_as_it_is_shown_and_holds_its_tax(
    odoo_in_yen: OdooServer, http: httpx.Client
) -> None:
    odoo_in_yen.allow(TEMPLATE)
    pos = pos_of(odoo_in_yen, http)
    pos.write_menu(priced("p188", 1265, "JPY"))
    assert odoo_in_yen.database.get(TEMPLATE, 88)["list_price"] == 1265.0
    assert price_of(pos, "t88", "p188") == 1265
    quote = pos.quote(basket_of([Line(0, "t88", "p188")]), None)
    assert (quote.tax.minor, quote.total.minor) == (165, 1265)


def test_a_size_costs_what_its_own_value_does(odoo: OdooServer, pos: OdooPos) -> None:
    pos.write_menu(priced("p295", 510))
    pos.write_menu(priced("p195", 330))
    assert odoo.database.get(TEMPLATE, 95)["list_price"] == 3.6
    assert [price_of(pos, "t95", variant) for variant in ("p195", "p295")] == [330, 510]


def test_variants_that_share_what_makes_their_prices_are_left_to_odoo(odoo: OdooServer, pos: OdooPos) -> None:
    (both,) = shop.attribute(odoo.database, 30, 95, "Ice", "radio", "always", {"With ice": 0.0})
    for product in (195, 295):
        odoo.database.get("product.product", product)["product_template_variant_value_ids"].append(both)
    refused(pos, priced("p295", 510), "share what makes their prices")
    assert not writes(odoo)


def test_a_price_that_is_there_already_is_not_written(odoo: OdooServer, pos: OdooPos) -> None:
    pos.write_menu(priced("p188", 1150))
    assert not writes(odoo)


def test_odoo_has_one_price_for_both_service_modes(odoo: OdooServer, pos: OdooPos) -> None:
    one = {ServiceMode.TAKE_OUT: Money(1200, "USD")}
    refused(pos, MenuChange(Goods.VARIANT, "p188", price=one), "one price for eating in and taking out")
    same = {ServiceMode.TAKE_OUT: Money(1150, "USD")}
    pos.write_menu(MenuChange(Goods.VARIANT, "p188", price=same))
    assert not writes(odoo)


def test_a_price_that_odoo_rounds_is_put_back(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.api.products.digits = 1
    refused(pos, priced("p188", 1224), "keeps another list_price than was written")
    assert price_of(pos, "t88", "p188") == 1150


@pytest.mark.parametrize(
    ("model", "number", "values", "why"),
    [
        ("pos.config", 6, {"pricelist_id": 77}, "its price list has rules"),
        ("pos.config", 6, {"default_fiscal_position_id": 1}, "it has a fiscal position"),
        (TEMPLATE, 88, {"currency_id": 2}, "another currency"),
        ("account.tax", shop.TAX, {"amount_type": "fixed"}, "cannot reckon what guests would pay"),
    ],
)
def test_a_price_that_guests_would_not_be_asked_for_is_not_written(
    odoo: OdooServer, pos: OdooPos, model: str, number: int, values: dict[str, object], why: str
) -> None:
    odoo.write(model, number, **values)
    refused(pos, priced("p188", 1200), why)
    assert not writes(odoo)


def test_a_preset_with_a_price_list_has_no_price_to_write(odoo: OdooServer, http: httpx.Client) -> None:
    odoo.allow(TEMPLATE)
    odoo.write("pos.config", 6, use_presets=True)
    odoo.write("pos.preset", 2, pricelist_id=77)
    refused(pos_of(odoo, http, take_out_preset=2), priced("p188", 1200), "preset 2")


def test_a_price_list_does_not_stand_in_the_way_of_a_name(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.write("pos.config", 6, pricelist_id=77)
    pos.write_menu(named("t88", {"en": "Pizza"}))
    assert odoo.database.get(TEMPLATE, 88)["name"] == "Pizza"


@pytest.mark.parametrize(("minor", "currency"), [(1200, "JPY"), (10**12, "USD")])
def test_what_is_no_price_here_is_refused(odoo: OdooServer, pos: OdooPos, minor: int, currency: str) -> None:
    refused(pos, priced("p188", minor, currency), "currency")
    assert not writes(odoo)


# Whose it is.


def test_an_item_of_another_company_is_not_touched(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.write(TEMPLATE, 88, company_id=2)
    refused(pos, priced("p188", 1200), "another company's")
    refused(pos, named("t88", {"en": "Pizza"}), "another company's")
    odoo.api.products.by_company = False
    refused(pos, priced("p188", 1200), "another company's: change it there")
    assert not writes(odoo)
    odoo.write(TEMPLATE, 88, company_id=shop.COMPANY)
    pos.write_menu(priced("p188", 1200))
    assert price_of(pos, "t88", "p188") == 1200


@pytest.mark.parametrize(
    "change",
    [
        MenuChange(Goods.ITEM, "p188", hidden=True),
        MenuChange(Goods.VARIANT, "t88", price=dict.fromkeys(ServiceMode, Money(1, "USD"))),
        MenuChange(Goods.VARIANT, "p7777", price=dict.fromkeys(ServiceMode, Money(1, "USD"))),
        MenuChange(Goods.ITEM, "t7777", name={"en": "X"}),
        MenuChange(Goods.OPTION, "v1", name={"en": "Chips"}),
        MenuChange(Goods.VARIANT, "p195", name={"en": "Tiny"}),
    ],
)
def test_what_has_no_place_of_its_own_is_refused(odoo: OdooServer, pos: OdooPos, change: MenuChange) -> None:
    refused(pos, change, "there is no such|belong to many items")
    assert not writes(odoo)


def test_without_the_right_nothing_is_written(odoo: OdooServer, http: httpx.Client) -> None:
    with pytest.raises(NotAllowed):
        pos_of(odoo, http).write_menu(priced("p188", 1200))
    assert odoo.database.get(TEMPLATE, 88)["list_price"] == 11.5


# Names.


def test_each_language_has_its_name(odoo: OdooServer, http: httpx.Client) -> None:
    odoo.allow(TEMPLATE)
    pos = pos_of(odoo, http, languages=["en_US", "ja_JP"])
    pos.write_menu(named("t88", {"ja": " ピザ "}))
    assert read(pos).by_id["t88"].name == {"en": "Pizza Margherita", "ja": "ピザ"}
    pos.write_menu(named("t88", {"en": "Pizza", "ja": "ピザ"}))
    assert read(pos).by_id["t88"].name == {"en": "Pizza", "ja": "ピザ"}
    assert len(writes(odoo)) == 2


def test_a_language_that_is_not_installed_is_left_out(odoo: OdooServer, http: httpx.Client) -> None:
    odoo.allow(TEMPLATE)
    pos = pos_of(odoo, http, languages=["en_US", "es_MX"])
    pos.write_menu(named("t88", {"en": "Pizza", "es": "Pizza grande", "fr": "Pizza géante"}))
    assert odoo.database.get(TEMPLATE, 88)["name"] == "Pizza"
    refused(pos, named("t88", {"es": "Pizza grande"}), "a language of Odoo's")
    assert len(writes(odoo)) == 1


@pytest.mark.parametrize("name", ["  ", "long " * 100])
def test_what_is_no_name_is_refused(pos: OdooPos, name: str) -> None:
    refused(pos, named("t88", {"en": name}), "1 to 200 characters")


# What is shown, and what can be had.


def test_what_is_shown_again_can_be_had_again(odoo: OdooServer, pos: OdooPos) -> None:
    pos.write_menu(MenuChange(Goods.ITEM, "t88", hidden=True))
    assert "t88" not in read(pos).by_id
    assert odoo.database.get(TEMPLATE, 88)["self_order_available"] is False  # Odoo's own habit
    pos.write_menu(MenuChange(Goods.ITEM, "t88", hidden=False))
    assert "t88" in read(pos).by_id and not pos.stock().items


def test_a_part_of_a_combo_is_not_hidden(odoo: OdooServer, pos: OdooPos) -> None:
    refused(pos, MenuChange(Goods.ITEM, "t87", hidden=True), "a part of a combo")
    assert not writes(odoo)


def test_what_this_point_of_sale_does_not_sell_cannot_be_shown(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.write("pos.config", 6, limit_categories=True, iface_available_categ_ids=[shop.DRINKS])
    odoo.write(TEMPLATE, 88, available_in_pos=False)
    refused(pos, MenuChange(Goods.ITEM, "t88", hidden=False), "in no category")


def test_sold_out_is_said_where_odoo_has_a_field_for_it(odoo: OdooServer, pos: OdooPos) -> None:
    read(pos)
    assert "sold_out" in pos.capabilities.write_menu
    pos.write_menu(MenuChange(Goods.VARIANT, "p188", sold_out=True))
    assert pos.stock().items == {"t88"}
    pos.write_menu(MenuChange(Goods.ITEM, "t88", sold_out=False))
    assert not pos.stock().items
    refused(pos, MenuChange(Goods.VARIANT, "p295", sold_out=True), "whole items only")
    until = datetime(2027, 1, 1, tzinfo=UTC)
    with pytest.raises(NotSupported):
        pos.write_menu(MenuChange(Goods.ITEM, "t88", sold_out=True, until=until))


def test_without_self_ordering_nothing_is_sold_out(odoo: OdooServer, http: httpx.Client) -> None:
    odoo.allow(TEMPLATE)
    odoo.database.lacking |= {(model, "self_order_available") for model in (TEMPLATE, "product.product")}
    pos = pos_of(odoo, http)
    read(pos)
    assert pos.capabilities.write_menu == ("name", "price", "hidden")
    with pytest.raises(NotSupported):
        pos.write_menu(MenuChange(Goods.ITEM, "t88", sold_out=True))
    pos.write_menu(MenuChange(Goods.ITEM, "t88", hidden=True))
    pos.write_menu(MenuChange(Goods.ITEM, "t88", hidden=False))
    assert "t88" in read(pos).by_id


# Troubles.


def test_a_price_whose_reply_was_lost_is_written_once(odoo: OdooServer, pos: OdooPos) -> None:
    odoo.lose_next_reply(f"{TEMPLATE}/*")
    with pytest.raises(Uncertain):
        pos.write_menu(priced("p188", 1200))
    assert odoo.database.get(TEMPLATE, 88)["list_price"] == 12.0
    pos.write_menu(priced("p188", 1200))
    assert len(writes(odoo)) == 1 and price_of(pos, "t88", "p188") == 1200


class SecondWrite(httpx.HTTPTransport):
    """Answers the second write itself."""

    def __init__(self, status: int, body: object) -> None:
        super().__init__()
        self.answer = (status, body)
        self.writes = 0

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.writes += request.url.path.endswith("/write")
        if self.writes == 2 and request.url.path.endswith("/write"):
            status, body = self.answer
            return httpx.Response(status, content=json.dumps(body), request=request)
        return super().handle_request(request)


@pytest.fixture
def second(request: pytest.FixtureRequest, odoo: OdooServer) -> Iterator[OdooPos]:
    """An adapter whose second write gets the answer that the test names."""
    odoo.allow(TEMPLATE)
    with httpx.Client(transport=SecondWrite(*request.param)) as client:
        yield pos_of(odoo, client, languages=["en_US", "ja_JP"])


TWO: Text = {"en": "Pizza", "ja": "ピザ"}


@pytest.mark.parametrize("second", [(503, {})], indirect=True)
def test_what_was_written_in_part_is_uncertain_and_may_be_written_again(second: OdooPos) -> None:
    with pytest.raises(Uncertain):
        second.write_menu(named("t88", TWO))
    second.write_menu(named("t88", TWO))
    assert read(second).by_id["t88"].name == TWO


@pytest.mark.parametrize("second", [(422, user_error("not that name").body)], indirect=True)
def test_what_is_refused_in_part_is_put_back(second: OdooPos) -> None:
    before = read(second)
    with pytest.raises(Refused) as error:
        second.write_menu(named("t88", TWO))
    assert "not that name" not in str(error.value)
    assert read(second).by_id["t88"].name == before.by_id["t88"].name


@pytest.mark.parametrize("trouble", [OdooServer.go_down, OdooServer.talk_nonsense])
def test_what_could_not_be_looked_at_was_not_changed(odoo: OdooServer, pos: OdooPos, trouble: object) -> None:
    read(pos)
    assert callable(trouble)
    trouble(odoo)
    with pytest.raises(PortError) as error:
        pos.write_menu(named("t88", {"en": "Pizza"}))
    assert isinstance(error.value, Unreachable)
    assert odoo.database.get(TEMPLATE, 88)["name"] == "Pizza Margherita"
