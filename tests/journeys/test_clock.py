"""A clock that jumps: by a year ahead, a year back, in the middle of a walk and over a start."""

import pytest

from kiosk.core.journey.state import Attract, Done, MenuState, Starting
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock

YEAR = 365 * 24 * 3600.0
HOUR = 3600.0


@pytest.mark.parametrize("jump", [YEAR, -YEAR])
def test_the_clock_is_set_while_a_guest_orders(
    pos: Mock, kiosk: World, guest: Guest, jump: float, caplog: pytest.LogCaptureFixture
) -> None:
    guest.begins()
    guest.adds("classic-burger")
    kiosk.clock.jump_s = jump
    kiosk.passes(20)
    assert "the clock was set by" in caplog.text
    guest.pays("card")
    assert isinstance(kiosk.screen, Done) and kiosk.charged() == 540
    guest.leaves()
    kiosk.comes_to_rest()
    assert kiosk.record.end == "done"


@pytest.mark.parametrize("jump", [YEAR, -YEAR])
def test_a_menu_is_as_old_as_the_steady_clock_says(pos: Mock, kiosk: World, jump: float) -> None:
    """Neither does a jump make it too old, nor keep it young for ever."""
    pos.down()
    kiosk.passes(20)
    kiosk.clock.jump_s = jump
    kiosk.passes(20)
    assert isinstance(kiosk.screen, Attract)
    kiosk.clock.pass_by(kiosk.config.kiosk.menu_max_age_h * HOUR)
    kiosk.passes(20)
    assert isinstance(kiosk.screen, Starting) and kiosk.shop.menu_state is MenuState.TOO_OLD


def test_a_kept_menu_from_the_future_is_not_sold_from(pos: Mock, kiosk: World) -> None:
    """The clock was wrong when it was kept, or is wrong now: the POS must say."""
    pos.down()
    kiosk.stop()
    kiosk.clock.jump_s = -YEAR
    kiosk.start()
    kiosk.passes(5)
    assert kiosk.shop.menu_state is MenuState.TOO_OLD
    pos.up()
    kiosk.passes(5)
    assert isinstance(kiosk.screen, Attract)


@pytest.mark.parametrize("jump", [YEAR, -YEAR])
def test_a_basket_is_not_restored_over_a_jump(pos: Mock, kiosk: World, guest: Guest, jump: float) -> None:
    guest.begins()
    guest.adds("classic-burger")
    kiosk.clock.jump_s = jump
    kiosk.start_again(2)
    assert isinstance(kiosk.screen, Attract)


@pytest.mark.parametrize("jump", [YEAR, -YEAR])
def test_a_stored_order_arrives_once_over_a_jump(pos: Mock, kiosk: World, guest: Guest, jump: float) -> None:
    pos.down()
    kiosk.passes(15)
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("counter")
    guest.leaves()
    kiosk.clock.jump_s = jump
    kiosk.start_again(2)
    pos.up()
    kiosk.comes_to_rest()
    assert [order["number"] for order in kiosk.orders()] == ["901"]


def test_a_payment_older_than_its_key_is_not_asked_for_again(pos: Mock, kiosk: World, guest: Guest) -> None:
    """The terminal has forgotten the key: the same question would be a second payment. Staff must look."""
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    pos.lose_reply("POST /v1/terminal/payments")
    guest.chooses_to_pay("card")
    assert kiosk.record.unsure == "pay"
    kiosk.start_again(25 * HOUR)
    kiosk.passes(60)
    assert kiosk.record.stuck and kiosk.record.unsure == "pay"
    payments = [p for p in pos.get("/staff/api/terminal")["payments"] if p["id"] not in kiosk._paid_before]
    assert len(payments) == 1
