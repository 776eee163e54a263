"""Common-point cards before the real mock POS: taken along once, booked once, taken back with the money; and
nothing is left of their numbers.
"""

import logging
from collections.abc import Iterator

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Done, PointCardEntry
from kiosk.core.order import COUNTER
from kiosk.core.refund import Ended
from tests.journeys.guest import Guest
from tests.journeys.test_money_back import back
from tests.journeys.world import World
from tests.mockpos import Mock

NUMBER, SAMPLE = "9900000000012346", "298000000005671"
BURGER, FRIES = 540, 290
POINTS = 3
"""¥830 with tax are ¥754 or more without: a point for each full ¥200."""


@pytest.fixture(autouse=True)
def nothing_booked(pos: Mock) -> Iterator[None]:
    pos.server.pos.database.run("DELETE FROM card_points")
    yield


def booked(pos: Mock) -> int:
    cards = pos.get("/staff/api/members")["point_cards"]
    return sum(card["points"] for card in cards)


def orders(guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")


def test_a_card_scanned_at_any_time_goes_along_and_is_booked(pos: Mock, kiosk: World, guest: Guest) -> None:
    orders(guest)
    guest.scans("9900-0000-0001-2346")
    assert kiosk.said == "point_card" and kiosk.guest.member is None
    guest.to_pay()
    guest.pays("card")
    assert isinstance(kiosk.screen, Done)
    said = kiosk.record.receipt.card_points if kiosk.record.receipt else None
    assert said is not None and (said.scheme, said.masked, said.points) == ("demo-point", "•••• 2346", POINTS)
    assert booked(pos) == POINTS and kiosk.orders()[0]["card_points"]["points"] == POINTS


def test_a_number_is_typed_and_a_wrong_one_is_said_at_once(pos: Mock, kiosk: World, guest: Guest) -> None:
    orders(guest)
    guest.to_pay()
    typed = [ev.DigitPressed(digit) for digit in NUMBER[:-1] + "7"]
    guest.does(ev.PointCardAsked(), *typed, ev.PointCardEntered())
    assert kiosk.state.overlay == PointCardEntry(NUMBER[:-1] + "7", wrong=True)
    guest.does(ev.DigitPressed(""), ev.DigitPressed("6"), ev.PointCardEntered())
    assert kiosk.state.overlay is None and kiosk.guest.point_card is not None
    guest.does(ev.PointCardRemoved(), ev.PointCardAsked())
    guest.scans(SAMPLE)
    assert kiosk.guest.point_card is not None and kiosk.guest.point_card.scheme == "sample-point"
    guest.pays("card")
    assert booked(pos) == POINTS


def test_at_the_counter_it_is_booked_when_it_is_paid(pos: Mock, kiosk: World, guest: Guest) -> None:
    orders(guest)
    guest.scans(NUMBER)
    guest.to_pay()
    guest.pays(COUNTER)
    (order,) = kiosk.orders()
    assert order["state"] == "unpaid" and booked(pos) == 0
    pos.post(f"/staff/api/orders/{order['id']}/paid")
    assert booked(pos) == POINTS


def test_a_refund_takes_the_points_back_also_of_a_part(pos: Mock, kiosk: World, guest: Guest) -> None:
    orders(guest)
    guest.scans(NUMBER)
    guest.to_pay()
    guest.pays("card")
    guest.leaves()
    kiosk.comes_to_rest()
    burger, fries = (line.id for line in kiosk.record.order.basket.lines)
    assert back(kiosk, kiosk.record, burger).end is Ended.DONE
    assert booked(pos) == 1
    assert back(kiosk, kiosk.record, fries).end is Ended.DONE
    assert booked(pos) == 0


def test_while_the_pos_is_away_the_card_waits_with_the_order(pos: Mock, kiosk: World, guest: Guest) -> None:
    orders(guest)
    pos.down()
    kiosk.passes(20)
    guest.scans(NUMBER)
    guest.to_pay()
    guest.pays(COUNTER)
    assert isinstance(kiosk.screen, Done) and kiosk.record.order.point_card is not None
    guest.leaves()
    pos.up()
    kiosk.start_again(after_s=400)
    kiosk.comes_to_rest()
    kiosk.passes(60)
    (order,) = kiosk.orders()
    assert order["card_points"] == {
        "scheme": "demo-point",
        "name": order["card_points"]["name"],
        "masked": "•••• 2346",
        "points": POINTS,
    }
    assert kiosk.record.order.point_card is None


def test_what_begins_like_goods_or_fits_nothing_is_no_point_card(kiosk: World, guest: Guest) -> None:
    orders(guest)
    guest.scans("9900000000012345")
    assert kiosk.said != "point_card" and kiosk.guest.point_card is None


def test_the_number_is_left_nowhere(
    pos: Mock, kiosk: World, guest: Guest, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    orders(guest)
    guest.scans(NUMBER)
    guest.to_pay()
    guest.pays("card")
    assert NUMBER not in repr(kiosk.state)
    guest.leaves()
    kiosk.comes_to_rest()
    kiosk.passes(30)
    files = [file for file in kiosk.machine.folder.shop.parent.rglob("*") if file.is_file()]
    assert files and not any(NUMBER.encode() in file.read_bytes() for file in files)
    assert NUMBER not in caplog.text and kiosk.guest.point_card is None
    assert booked(pos) == POINTS
