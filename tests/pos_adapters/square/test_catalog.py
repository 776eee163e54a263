"""The catalogue is read whole once, then only what changed."""

from __future__ import annotations

from typing import Any

import pytest

from kiosk.core.menu import Menu, ServiceMode
from kiosk.ports.errors import Unreachable
from kiosk.ports.pos import NotModified
from pos_adapters.square import SquarePos
from tests.pos_adapters.square.world import Square


@pytest.fixture
def pos(square: Square) -> SquarePos:
    return square.pos()


def read(pos: SquarePos, since: str | None = None) -> Menu:
    found = pos.menu(since)
    assert isinstance(found, Menu)
    return found


def searches(square: Square) -> list[dict[str, Any]]:
    return [each.json for each in square.server.requests if each.path == "/v2/catalog/search"]


def test_the_whole_catalogue_comes_in_pages_and_then_only_what_changed(
    square: Square, pos: SquarePos
) -> None:
    square.server.large_menu(250)
    before = read(pos)
    pages = searches(square)
    assert len(before.items) > 250 and len(pages) > 2
    assert all("begin_time" not in each for each in pages)
    square.server.clock.pass_by(60)
    square.server.raise_price("VAR_COLA_SMALL", 5)
    after = read(pos, before.version)
    (asked,) = searches(square)[len(pages) :]
    assert asked["begin_time"] and asked["include_deleted_objects"]
    changed = [item.id for item in after.items if item is not before.by_id[item.id]]
    assert changed == ["ITEM_COLA"]


def test_nothing_new_is_one_small_question(square: Square, pos: SquarePos) -> None:
    version = read(pos).version
    asked = len(searches(square))
    assert isinstance(pos.menu(version), NotModified)
    assert len(searches(square)) == asked + 1


def test_a_kiosk_that_was_started_anew_knows_its_menu_again(square: Square, pos: SquarePos) -> None:
    version = read(pos).version
    square.server.clock.pass_by(60)
    square.server.change("ITEM_COLA", name="Kola")
    square.server.change("ITEM_COLA", name="Cola")
    assert read(pos, version).version == read(square.pos()).version != version
    assert isinstance(square.pos().menu(read(pos).version), NotModified)


def test_what_is_deleted_is_gone(square: Square, pos: SquarePos) -> None:
    before = read(pos)
    square.server.clock.pass_by(60)
    square.server.delete("ITEM_COLA")
    assert set(before.by_id) - set(read(pos, before.version).by_id) == {"ITEM_COLA"}


def test_a_modifier_s_new_price_is_on_every_item_that_offers_it(square: Square, pos: SquarePos) -> None:
    before = read(pos)
    square.server.clock.pass_by(60)
    square.server.raise_price("MOD_CHEDDAR", 11)
    after = read(pos, before.version)
    for name in ("ITEM_BURGER", "ITEM_VEGGIE"):
        prices = {o.id: o.price.minor for g in after.by_id[name].groups for o in g.options}
        assert prices["MOD_CHEDDAR"] == 111


def test_after_nonsense_everything_is_read_anew(square: Square, pos: SquarePos) -> None:
    version = read(pos).version
    square.server.talk_nonsense()
    with pytest.raises(Unreachable):
        pos.menu(version)
    square.server.work_again()
    assert read(pos).version == version


def test_a_catalogue_that_makes_no_sense_is_read_anew_too(square: Square, pos: SquarePos) -> None:
    version = read(pos).version
    square.server.clock.pass_by(60)
    square.server.change("ITEM_COLA", variations=[{"id": "BROKEN"}])
    with pytest.raises(Unreachable):
        pos.menu(version)
    square.server.begin_again()
    assert read(square.pos()).by_id["ITEM_COLA"]


def test_what_is_sold_out_is_told_by_the_stock_not_by_the_menu(square: Square, pos: SquarePos) -> None:
    menu, stock = read(pos), pos.stock()
    assert menu.by_id["ITEM_ONION_RINGS"].available
    assert "VAR_ONION_RINGS" in stock.variants and "MOD_AVOCADO" in stock.options
    square.server.clock.pass_by(60)
    square.server.sell_out("VAR_ONION_RINGS", gone=False)
    square.server.count("VAR_CHEESECAKE", 0)
    stock = pos.stock()
    assert "VAR_ONION_RINGS" not in stock.variants and "VAR_CHEESECAKE" in stock.variants


def test_what_is_sold_out_until_a_time_comes_back_by_itself(square: Square, pos: SquarePos) -> None:
    overrides = {
        "location_overrides": [
            {
                "location_id": square.server.location_id,
                "sold_out": True,
                "sold_out_valid_until": "2026-11-25T21:00:00Z",
            }
        ]
    }
    cola = square.server.shop.catalog.get("ITEM_COLA")["item_data"]["variations"]
    cola[0]["item_variation_data"] |= overrides
    square.server.change("ITEM_COLA", variations=cola)
    assert pos.stock().back_at["VAR_COLA_SMALL"].hour == 21
    square.server.clock.pass_by(3601)
    assert "VAR_COLA_SMALL" not in pos.stock().variants


def test_the_location_s_language_and_currency_are_the_menu_s(japan: Square) -> None:
    menu = read(japan.pos())
    assert (menu.languages, menu.currency) == (("ja",), "JPY")
    assert menu.by_id["ITEM_COLA"].variants[0].price[ServiceMode.EAT_IN].minor == 199


def test_a_picture_of_the_cached_menu_is_found_before_the_catalogue_is_read(
    square: Square, pos: SquarePos
) -> None:
    found = pos.picture("IMG_BURGER", None)
    assert not isinstance(found, NotModified) and found[0]
    with pytest.raises(Unreachable):
        pos.picture("IMG_GONE", None)
    assert all("authorization" not in each.headers for each in square.server.requests if "image" in each.path)
