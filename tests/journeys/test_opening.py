"""What staff set at one kiosk about opening, closing and queues holds at both within seconds."""

from datetime import time, timedelta

import pytest

from kiosk.core.edits import Put
from kiosk.core.hours import OpeningHours, Window
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract, Closed
from kiosk.core.sold_out import Goods
from kiosk.core.suggest import suggestions
from kiosk.staff import opening, selling
from kiosk.staff.opening import SetMeanwhile
from tests.journeys.guest import Guest
from tests.journeys.test_shop_menu import BURGER, SOON_S, Shop, goes_away, shop
from tests.mockpos import Mock

__all__ = ["shop"]
ALWAYS = Window(time(0), time(0))


def week(*windows: Window) -> OpeningHours:
    return OpeningHours(dict.fromkeys(range(7), windows))


def screens(shop: Shop) -> list[str]:
    return [type(kiosk.state.screen).__name__ for kiosk in shop.kiosks]


@pytest.mark.slow
def test_closed_now_is_closed_at_both_and_opens_again_by_itself(pos: Mock, shop: Shop) -> None:
    until = shop.now + timedelta(minutes=5)
    opening.close_now(shop.here, until, "Aki", shop.now)
    shop.passes(SOON_S)
    assert screens(shop) == ["Closed", "Closed"]
    local = until.astimezone(shop.left.config.shop.time_zone)
    assert [kiosk.shop.opens_at for kiosk in shop.kiosks] == [f"{local:%H:%M}"] * 2
    shop.passes(5 * 60 + 15)
    assert screens(shop) == ["Attract", "Attract"]


def test_who_is_ordering_may_finish_and_nobody_begins(pos: Mock, shop: Shop) -> None:
    guest = Guest(shop.right)
    guest.begins()
    guest.adds("fries")
    opening.close_now(shop.here, None, "Aki", shop.now)
    shop.passes(SOON_S)
    assert screens(shop)[0] == "Closed" and shop.left.shop.opens_at is None
    assert not isinstance(shop.right.state.screen, Closed) and shop.right.state.guest.basket.lines
    opening.open_again(shop.here)
    shop.passes(SOON_S)
    assert screens(shop)[0] == "Attract"


@pytest.mark.slow
def test_a_kiosk_keeps_it_while_the_shop_database_is_away(pos: Mock, shop: Shop) -> None:
    opening.close_now(shop.here, shop.now + timedelta(minutes=10), "Aki", shop.now)
    shop.passes(SOON_S)
    goes_away(shop.right)
    shop.right.passes(300)
    assert isinstance(shop.right.state.screen, Closed)
    shop.right.passes(300 + 15)
    assert isinstance(shop.right.state.screen, Attract)


def test_hours_that_were_set_hold_in_place_of_the_configurations(pos: Mock, shop: Shop) -> None:
    local = shop.now.astimezone(shop.left.config.shop.time_zone)
    later = (local + timedelta(hours=1)).time().replace(minute=0, second=0, microsecond=0)
    hours = OpeningHours(week(ALWAYS).week, {local.date(): (Window(later, time(23, 30)),)})
    opening.set_hours(shop.here, hours, 0)
    shop.passes(SOON_S)
    assert screens(shop) == ["Closed", "Closed"]
    opening.set_hours(shop.here, None, 1)
    shop.passes(SOON_S)
    assert screens(shop) == ["Attract", "Attract"]


@pytest.mark.slow
def test_two_who_set_the_hours_at_once_notice_each_other(pos: Mock, shop: Shop) -> None:
    opening.set_hours(shop.here, week(ALWAYS), 0)
    with pytest.raises(SetMeanwhile):
        opening.set_hours(shop.here, week(Window(time(9), time(10))), 0)
    assert opening.running(shop.here).hours == week(ALWAYS)


@pytest.mark.slow
def test_until_closing_means_the_hours_that_were_set(pos: Mock, shop: Shop) -> None:
    zone = shop.left.config.shop.time_zone
    end = (shop.now.astimezone(zone) + timedelta(hours=2)).replace(minute=0, second=0, microsecond=0)
    begin = (shop.now.astimezone(zone) - timedelta(hours=2)).time()
    opening.set_hours(shop.here, week(Window(begin, end.time())), 0)
    assert selling.sold_out(shop.here, Goods.ITEM, BURGER, "close", "Aki", shop.now).until == end
    selling.back(shop.here, Goods.ITEM, BURGER, shop.now)


@pytest.mark.slow
def test_a_queue_has_nothing_suggested_and_shorter_times(pos: Mock, shop: Shop) -> None:
    running = opening.set_queue(shop.here, True, shop.now)
    assert running.queue is not None and shop.now < running.queue <= shop.now + timedelta(days=1)
    shop.passes(SOON_S)
    guest = Guest(shop.right)
    guest.begins()
    guest.adds(BURGER)
    assert shop.right.shop.queue and suggestions(shop.right.state) == ()
    opening.set_queue(shop.here, False, shop.now)
    shop.passes(SOON_S)
    assert not shop.right.shop.queue and suggestions(shop.right.state) != ()


@pytest.mark.slow
def test_the_shops_looks_pass_to_the_other_kiosk_between_guests(pos: Mock, shop: Shop) -> None:
    guest = Guest(shop.right)
    guest.begins()
    shop.publish(Put({("brand", "accent"): "#003D6F", ("brand", "name", "en"): "Yamada Diner"}, "brand"))
    shop.passes(SOON_S + 1)
    looks = [kiosk.shop.menu.brand.accent for kiosk in shop.kiosks if kiosk.shop.menu]
    assert looks == ["#003D6F", None]
    guest.does(ev.CancelAsked(), ev.CancelConfirmed())
    shop.passes(SOON_S)
    assert shop.right.shop.menu is not None and shop.right.shop.menu.brand.name == {"en": "Yamada Diner"}
