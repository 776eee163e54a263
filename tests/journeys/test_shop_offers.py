"""A manager sets a happy hour and a combo at the screen; guests of two kiosks pay what they see."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from typing import Any

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Done
from kiosk.engine.watch import CLOCK_S
from tests.journeys.conftest import Start
from tests.journeys.glass import SOON_S, Glass, at_page
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock

BURGER, SOUP, EDAMAME = "classic-burger", "miso-soup", "edamame"
PRICES = {BURGER: 540, SOUP: 160, EDAMAME: 290}


@pytest.fixture
def shop(pos: Mock, start: Start, qapp: object) -> Iterator[tuple[Glass, World]]:
    with at_page(start, "offers") as made:
        yield made


def set_and_publish(glass: Glass) -> None:
    """From noon to half past twelve soup is half price; burger and edamame together are ¥700."""
    glass.touch("sectionHappy", "addOffer")
    page = glass.door.staff.page
    for field, said in (("name.ja", "ハッピーアワー"), ("name.en", "Happy hour"), ("value", "50")):
        page.shop.type(field, said)
    page.shop.shiftTime(False, -10)
    page.shop.shiftTime(True, -13)
    glass.touch("chooseGoods_0")
    page.shop.goods.search("miso")
    glass.touch(f"goods_item:{SOUP}", "goodsDone", "saveShopOffer")
    glass.touch("sectionCombos", "addOffer")
    for field, said in (("name.ja", "ランチセット割"), ("name.en", "Lunch combo"), ("value", "700")):
        page.shop.type(field, said)
    for part, dish in enumerate((BURGER, EDAMAME)):
        page.shop.choose(part)
        page.shop.goods.toggle(f"item:{dish}")
        glass.touch("goodsDone")
    glass.touch("saveShopOffer", "publish", "publishDo")
    glass.settle(SOON_S)
    glass.door.staff.leave()
    glass.settle()


def taken_off(order: dict[str, Any]) -> dict[str, int]:
    return {off["name"]["en"]: off["amount"]["amount"] for off in order["quote"]["discounts"]}


@pytest.mark.slow
def test_what_is_set_at_the_screen_is_paid_at_both_kiosks_until_it_ends(
    pos: Mock, shop: tuple[Glass, World]
) -> None:
    glass, right = shop
    set_and_publish(glass)
    right.passes(SOON_S)
    off = {"Happy hour": 80, "Lunch combo": 130}
    for kiosk in (glass.kiosk, right):
        guest = Guest(kiosk)
        guest.begins()
        guest.adds(BURGER, SOUP, EDAMAME)
        assert guest.total() == sum(PRICES.values()) - sum(off.values())
        shown = guest.total()
        guest.pays("card")
        assert isinstance(kiosk.screen, Done)
        order = kiosk.orders()[-1]
        assert order["quote"]["total"]["amount"] == shown and taken_off(order) == off
        guest.leaves()
    pos.clock.now += timedelta(minutes=31)
    right.passes(CLOCK_S + 1)
    guest = Guest(right)
    guest.begins()
    guest.adds(SOUP)
    assert guest.total() == PRICES[SOUP]


@pytest.mark.slow
def test_the_card_and_the_order_say_it_and_the_figures_have_it(shop: tuple[Glass, World]) -> None:
    glass, _ = shop
    set_and_publish(glass)
    guest = Guest(glass.kiosk)
    guest.begins(language="en")
    guest.does(ev.CategoryChosen("sides"))
    glass.settle()
    glass.hand.into_view(f"card-{SOUP}")
    assert glass.hand.find(f"card-{SOUP}").property("said") == "¥80 instead of ¥160"
    guest.adds(SOUP)
    guest.to_basket()
    glass.settle()
    (strip,) = glass.window.model.basket.discounts.rows
    assert (strip.label, strip.amount, strip.what) == ("Happy hour", "−¥80", "offer")
    assert not glass.hand.sees("takeOff-offer")
    guest.pays("card")
    guest.leaves()
    glass.kiosk.passes(15)
    with closing(sqlite3.connect(glass.kiosk.machine.folder.shop)) as shop_file:
        assert shop_file.execute("SELECT offers, discount, total FROM orders").fetchall() == [(80, 0, 80)]


@pytest.mark.slow
def test_an_order_that_is_being_paid_when_it_ends_keeps_it(pos: Mock, shop: tuple[Glass, World]) -> None:
    glass, right = shop
    set_and_publish(glass)
    pos.clock.now += timedelta(minutes=29)
    right.passes(CLOCK_S + 1)
    guest = Guest(right)
    guest.begins()
    guest.adds(SOUP)
    right.passes(50)
    guest.to_pay()
    right.passes(40)
    assert right.clock.now().astimezone(right.config.shop.time_zone).minute >= 30
    guest.pays("card")
    assert right.orders()[-1]["quote"]["total"]["amount"] == 80
