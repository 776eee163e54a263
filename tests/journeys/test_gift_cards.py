"""Gift cards before the real mock POS: they pay in part or whole, once, whatever is lost and wherever it
stops; and nothing is left of their numbers.
"""

import logging
from typing import Any

import pytest

from kiosk.core.gift import MOST_WRONG
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Done, GiftEntry, PayScreen
from kiosk.core.order import COUNTER
from kiosk.core.refund import Ended
from tests.examples import one_of
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.moments import by_fifths, part
from tests.journeys.test_money_back import back, journal
from tests.journeys.world import Stopped, World
from tests.mockpos import Mock

BURGER, FRIES = 540, 290
RICH, SMALL = "6003000000001234", "6003000000005678"
"""¥3,000 and ¥500."""


@pytest.fixture(autouse=True)
def as_sold(pos: Mock) -> None:
    as_it_was_sold(pos)


def as_it_was_sold(pos: Mock) -> None:
    """Every card, and nothing set aside."""
    database = pos.server.pos.database
    database.run("DELETE FROM gift_bookings WHERE reason != 'sold'")
    database.run("DELETE FROM gift_holds")
    database.run("UPDATE gift_cards SET blocked = 0 WHERE number = ?", SMALL)


def left(pos: Mock, number: str) -> int:
    """What is on a card."""
    cards = pos.get("/staff/api/members")["gift_cards"]
    found: int = next(c["balance"]["amount"] for c in cards if c["masked"].endswith(number[-4:]))
    return found


def shows(kiosk: World, guest: Guest, number: str) -> None:
    """The number typed on the pad of the payment screen, up to what is on the card."""
    guest.to_pay()
    guest.does(ev.GiftAsked(), *(ev.DigitPressed(digit) for digit in number), ev.GiftEntered())
    assert isinstance(kiosk.state.overlay, GiftEntry)


def uses(kiosk: World, guest: Guest, number: str) -> None:
    shows(kiosk, guest, number)
    guest.does(ev.GiftUsed())
    assert kiosk.state.overlay is None and kiosk.guest.basket.gift is not None


def test_a_card_pays_a_part_and_the_terminal_the_rest(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")
    uses(kiosk, guest, SMALL)
    assert guest.total() == BURGER + FRIES - 500
    guest.pays("card")
    assert isinstance(kiosk.screen, Done)
    guest.leaves()
    kiosk.comes_to_rest()
    (order,) = kiosk.orders()
    assert order["state"] == "paid" and order["quote"]["gift"]["amount"] == 500
    assert (kiosk.charged(), left(pos, SMALL)) == (330, 0)
    entry = journal(kiosk, kiosk.record)
    assert entry.gift is not None and entry.gift.minor == 500


def test_a_card_pays_all_of_it_and_the_terminal_is_not_asked(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    guest.does(ev.GiftAsked())
    guest.scans(RICH)
    guest.does(ev.GiftUsed())
    assert guest.total() == 0
    guest.does(ev.MethodChosen("card"))
    assert isinstance(kiosk.screen, Done)
    guest.leaves()
    kiosk.comes_to_rest()
    (order,) = kiosk.orders()
    assert order["state"] == "paid" and kiosk.charged() == 0
    assert left(pos, RICH) == 3000 - BURGER and kiosk.record.payment is None


def test_the_rest_may_be_paid_at_the_counter(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")
    uses(kiosk, guest, SMALL)
    guest.pays(COUNTER)
    (order,) = kiosk.orders()
    assert order["state"] == "unpaid" and order["quote"]["due"]["amount"] == 330
    pos.post(f"/staff/api/orders/{order['id']}/paid")
    assert (kiosk.orders()[0]["state"], left(pos, SMALL)) == ("paid", 0)


def test_a_card_is_taken_off_again_with_one_touch(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    uses(kiosk, guest, RICH)
    guest.does(ev.GiftRemoved())
    assert kiosk.guest.basket.gift is None and guest.total() == BURGER
    guest.pays("card")
    assert (kiosk.charged(), left(pos, RICH)) == (BURGER, 3000)


@pytest.mark.parametrize(
    ("number", "why"),
    [
        ("6003000000007777", "unknown"),
        ("6003000000000000", "empty"),
        ("6003000000009999", "expired"),
        ("6003000000004444", "blocked"),
    ],
)
def test_a_card_that_cannot_pay_says_why(kiosk: World, guest: Guest, number: str, why: str) -> None:
    guest.begins()
    guest.adds("classic-burger")
    shows(kiosk, guest, number)
    assert kiosk.state.overlay == GiftEntry(why=why)


def test_the_pos_away_says_so_and_is_no_wrong_number(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    pos.down()
    shows(kiosk, guest, RICH)
    assert kiosk.state.overlay == GiftEntry(why="away") and kiosk.guest.wrong_gifts == 0


@pytest.mark.parametrize(
    "text",
    one_of(
        "' OR 1=1 --",
        "6" * 400,
        "\u202e60030000",
        "６００３００００００００１２３４",
        "<b>12345678</b>",
        "../../1",
    ),
)
def test_what_cannot_be_a_number_is_not_asked_for(pos: Mock, kiosk: World, guest: Guest, text: str) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    guest.does(ev.GiftAsked())
    guest.scans(text)
    assert kiosk.state.overlay == GiftEntry(why="unknown") and kiosk.guest.basket.gift is None


def test_too_many_wrong_numbers_are_for_staff(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    for wrong in range(MOST_WRONG):
        shows(kiosk, guest, f"60030000000088{wrong}0")
        guest.does(ev.OverlayClosed())
    guest.does(ev.GiftAsked())
    guest.scans(RICH)
    assert kiosk.state.overlay == GiftEntry() and kiosk.guest.wrong_gifts == MOST_WRONG
    guest.does(ev.OverlayClosed(), ev.BackPressed(), ev.CancelAsked(), ev.CancelConfirmed())
    assert kiosk.guest.wrong_gifts == 0


def test_the_number_is_left_nowhere(
    pos: Mock, kiosk: World, guest: Guest, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    guest.begins()
    guest.adds("classic-burger")
    uses(kiosk, guest, RICH)
    guest.pays("card")
    guest.leaves()
    kiosk.comes_to_rest()
    kiosk.passes(30)
    files = [file for file in kiosk.machine.folder.shop.parent.rglob("*") if file.is_file()]
    assert files and not any(RICH.encode() in file.read_bytes() for file in files)
    assert RICH not in caplog.text
    assert RICH not in repr(kiosk.state) and kiosk.guest.basket.gift is None


def test_a_card_that_was_spent_meanwhile_leaves_the_order_and_the_guest_sees_the_rest(
    pos: Mock, kiosk: World, guest: Guest
) -> None:
    guest.begins()
    guest.adds("classic-burger")
    uses(kiosk, guest, SMALL)
    pos.server.pos.database.run("UPDATE gift_cards SET blocked = 1 WHERE number = ?", SMALL)
    guest.does(ev.MethodChosen("card"))
    assert isinstance(kiosk.screen, PayScreen) and kiosk.said == "gift_gone"
    assert kiosk.guest.basket.gift is None and guest.total() == BURGER
    assert kiosk.live_orders() == [] and kiosk.charged() == 0


def test_a_declined_rest_and_a_guest_who_goes_give_the_card_back(
    pos: Mock, kiosk: World, guest: Guest
) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")
    uses(kiosk, guest, SMALL)
    pos.terminal("decline")
    guest.pays("card")
    assert left(pos, SMALL) == 0
    guest.does(ev.BackPressed(), ev.CancelAsked(), ev.CancelConfirmed())
    kiosk.comes_to_rest()
    assert (left(pos, SMALL), kiosk.charged()) == (500, 0) and kiosk.live_orders() == []


def test_a_whole_refund_gives_each_its_part_back(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")
    uses(kiosk, guest, SMALL)
    guest.pays("card")
    guest.leaves()
    kiosk.comes_to_rest()
    refund = back(kiosk, kiosk.record)
    assert refund.end is Ended.DONE and (refund.amount.minor, refund.money.minor) == (830, 330)
    assert (kiosk.charged(), left(pos, SMALL)) == (0, 500)


def test_a_line_is_given_back_in_money_first_then_to_the_card(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")
    uses(kiosk, guest, SMALL)
    guest.pays("card")
    guest.leaves()
    kiosk.comes_to_rest()
    burger, fries = (line.id for line in kiosk.record.order.basket.lines)
    first = back(kiosk, kiosk.record, burger)
    assert (first.amount.minor, first.money.minor) == (BURGER, 330)
    assert (kiosk.charged(), left(pos, SMALL)) == (0, BURGER - 330)
    back(kiosk, kiosk.record, fries)
    assert left(pos, SMALL) == 500


@pytest.mark.parametrize("kind", one_of("lose_reply", "nonsense", "drop"))
@pytest.mark.parametrize(
    "endpoint",
    ["POST /v1/gift-cards/holds", "POST /v1/orders", "POST /v1/orders/{id}/settle"],
)
def test_whatever_answer_is_lost_the_card_pays_once(
    pos: Mock, kiosk: World, guest: Guest, endpoint: str, kind: str
) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")
    uses(kiosk, guest, SMALL)
    pos.fault(kind, endpoint)
    guest.pays("card")
    kiosk.passes(10)
    assert isinstance(kiosk.screen, Done)
    guest.leaves()
    kiosk.comes_to_rest()
    assert [order["state"] for order in kiosk.orders()] == ["paid"]
    assert (kiosk.charged(), left(pos, SMALL)) == (330, 0)


def test_a_lost_answer_to_giving_back_gives_back_once(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")
    uses(kiosk, guest, SMALL)
    pos.terminal("decline")
    guest.pays("card")
    pos.fault("lose_reply", "POST /v1/gift-cards/holds/{id}/release")
    guest.does(ev.BackPressed(), ev.CancelAsked(), ev.CancelConfirmed())
    kiosk.comes_to_rest()
    assert left(pos, SMALL) == 500 and kiosk.open_records() == []


def pays_with_both(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")
    uses(kiosk, guest, SMALL)
    guest.pays("card")


@pytest.mark.slow
@by_fifths
def test_wherever_the_process_ends_card_and_order_agree(pos: Mock, start: Start, rest: bool) -> None:
    """Paid: the card's part is spent once. Not: all of it is on the card again."""
    heard: dict[str, Any] = {}
    for moment in part(range(200), rest):
        as_it_was_sold(pos)
        kiosk = start(begin=False, heard=heard)
        try:
            kiosk.start(stop_at=moment)
            pays_with_both(kiosk, Guest(kiosk))
        except Stopped:
            kiosk.start_again(after_s=400)
            kiosk.comes_to_rest()
            kiosk.passes(60)
        else:
            assert moment > 10
            return
        paid = [order for order in kiosk.orders() if order["state"] == "paid"]
        assert len(paid) <= 1 and [each for each in kiosk.records() if each.stuck] == []
        assert (left(pos, SMALL), kiosk.charged()) == ((0, 330) if paid else (500, 0)), kiosk.steps.passed
        kiosk.stop()
    raise AssertionError("the story never came to its end")
