"""A guest whose kiosk stopped finds what was left: the basket, the order, or the number."""

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract, Browse, Done, Paying, PayScreen, Phase
from tests.examples import one_of
from tests.journeys.guest import Guest
from tests.journeys.world import AGES_S, World
from tests.mockpos import Mock


def test_the_basket_is_restored_in_its_language(kiosk: World, guest: Guest) -> None:
    guest.begins("take_out", language="en")
    guest.adds("classic-burger", "fries")
    kiosk.start_again(2)
    assert isinstance(kiosk.screen, Browse) and kiosk.said == "basket_restored"
    assert kiosk.guest.language == "en" and guest.total() == 540 + 290
    assert kiosk.guest.basket.mode == "take_out"


def test_not_for_the_next_guest(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    kiosk.start_again(AGES_S)
    assert isinstance(kiosk.screen, Attract)


def test_the_payment_goes_on(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.chooses_to_pay("card")
    kiosk.start_again(0.5)
    assert isinstance(kiosk.screen, Paying) and kiosk.screen.phase is Phase.WAITING
    kiosk.passes(3)
    assert isinstance(kiosk.screen, Done) and kiosk.charged() == 540


def test_the_number_is_shown_again(kiosk: World, guest: Guest) -> None:
    """Otherwise the guest would order a second time."""
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("counter")
    number = guest.number()
    kiosk.passes(5)
    kiosk.start_again(2)
    assert isinstance(kiosk.screen, Done) and guest.number() == number
    guest.leaves()
    kiosk.comes_to_rest()
    assert len(kiosk.live_orders()) == 1


def test_what_was_changed_after_a_decline_is_what_counts(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.terminal("decline")
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("card")
    guest.does(ev.BackPressed(), ev.MoreAsked())
    guest.adds("fries")
    kiosk.start_again(2)
    assert isinstance(kiosk.screen, Browse)
    assert [line.item_id for line in kiosk.guest.basket.lines] == ["classic-burger", "fries"]
    guest.pays("card")
    kiosk.comes_to_rest()
    assert [order["state"] for order in kiosk.orders()] == ["cancelled", "paid"]


def test_a_declined_card_may_be_tried_again(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.terminal("decline", "approve")
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("card")
    kiosk.start_again(2)
    assert isinstance(kiosk.screen, Paying) and kiosk.screen.phase is Phase.DECLINED
    guest.chooses_another_way("card")
    kiosk.passes(3)
    assert isinstance(kiosk.screen, Done) and kiosk.charged() == 540


@pytest.mark.parametrize(
    "text", one_of("x" * 10_000, "\x00\x01\x02\x03\x04\x05", "\n\r\t\x1b[2J", "'; DROP TABLE", "﷽" * 300)
)
def test_a_scanner_that_sends_rubbish(pos: Mock, kiosk: World, guest: Guest, text: str) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    guest.scans(text)
    assert kiosk.said in ("unknown_code", "not_now") and isinstance(kiosk.screen, PayScreen)
    guest.pays("card")
    assert isinstance(kiosk.screen, Done) and kiosk.charged() == 540
