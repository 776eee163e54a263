"""Before an order is placed, its items are read again: no more of them than can have changed."""

from __future__ import annotations

import httpx
import pytest

from kiosk.ports.errors import Reason, Refused
from tests.emulators.odoo import OdooServer
from tests.emulators.odoo.shop import attribute
from tests.pos_adapters.odoo.test_orders import PIZZA, order, placed
from tests.pos_adapters.odoo.world import pos_of

LINE = "product.template.attribute.line/search_read"


def reads(odoo: OdooServer) -> list[str]:
    return [call for call, _ in odoo.requests if call.endswith("/search_read")]


def test_how_options_are_grouped_is_known_from_the_menu(odoo: OdooServer, http: httpx.Client) -> None:
    pos = pos_of(odoo, http)
    new = order(pos, PIZZA)
    odoo.requests.clear()
    placed(pos, new)
    assert reads(odoo)[:2] == [
        "product.product/search_read",  # which has the fields of its item too
        "product.template.attribute.value/search_read",
    ]
    assert LINE not in reads(odoo)


def test_who_has_not_read_the_menu_asks(odoo: OdooServer, http: httpx.Client) -> None:
    new = order(pos_of(odoo, http), PIZZA)
    odoo.requests.clear()
    assert placed(pos_of(odoo, http), new).total == new.quote.total
    assert LINE in reads(odoo)


def test_a_dearer_option_is_noticed(odoo: OdooServer, http: httpx.Client) -> None:
    pos = pos_of(odoo, http)
    new = order(pos, PIZZA)
    odoo.write("product.template.attribute.value", 4, price_extra=9.0)
    with pytest.raises(Refused) as refused:
        placed(pos, new)
    assert refused.value.reason is Reason.PRICE_CHANGED


def test_options_that_are_new_make_it_ask_again(odoo: OdooServer, http: httpx.Client) -> None:
    pos = pos_of(odoo, http)
    new = order(pos, PIZZA)
    attribute(odoo.database, 40, 88, "Crust", "radio", "no_variant", {"Thin": 0.0, "Thick": 1.0})
    odoo.requests.clear()
    assert placed(pos, new).total == new.quote.total
    assert LINE in reads(odoo)
