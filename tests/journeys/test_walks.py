"""Walks on which all goes well: what the guest chose and saw is what the POS has, to the yen and option."""

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey.basket_moves import local_quote
from kiosk.core.journey.state import Browse, CouponEntry, Done, MemberHome, PayScreen, SetScreen
from tests.journeys.guest import Guest, spoken
from tests.journeys.world import World
from tests.mockpos import Mock


def test_a_plain_walk_ends_in_the_kitchen_and_on_the_screen(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")
    guest.pays("card")
    assert isinstance(kiosk.screen, Done) and not kiosk.screen.offline
    (order,) = kiosk.orders()
    assert order["state"] == "paid" and order["table"] == "12"
    assert guest.number() == order["number"]
    assert order["quote"]["total"]["amount"] == 540 + 290 == kiosk.charged()
    kiosk.comes_to_rest()
    assert kiosk.record.end == "done"


def test_a_set_with_choices_in_choices_is_read_back_option_by_option(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.opens("burger-set")
    guest.takes_part("cheeseburger-regular", "sauce/grated-radish", "burger-topping/bacon")
    guest.takes_part("green-salad")
    guest.takes_part("hot-coffee")
    assert isinstance(kiosk.screen, SetScreen)
    guest.does(ev.PartOpened(2))
    guest.chooses("coffee/with-milk", "coffee/with-milk/milk-kind/oat-milk")
    guest.does(ev.NextPressed())
    guest.puts_in()
    guest.pays("card")
    (order,) = kiosk.orders()
    said = "Burger Set, Cheeseburger Regular, Grated radish, Bacon, Green Salad, Hot Coffee, Milk, Oat milk"
    assert guest.reads() == [spoken(line) for line in order["lines"]] == [said]
    assert order["quote"]["total"]["amount"] == 890 + 50 + 40 + 120 + 50 == kiosk.charged()


def test_two_rates_and_a_coupon_come_to_the_same_three_times(kiosk: World, guest: Guest) -> None:
    """A beer set that is taken out: ¥980 shared over beer (10 %) and bites (8 %), a tenth of both off."""
    guest.begins("take_out")
    guest.adds("beer-set")
    guest.to_basket()
    guest.enters_coupon("OKAWARI10")
    own = local_quote(kiosk.state, kiosk.guest.basket)
    assert own is not None
    guest.pays("counter")
    (order,) = kiosk.orders()
    theirs = order["quote"]
    rates = {str(row.taxes[0].rate): (row.gross.minor, row.tax.minor) for row in own.taxes}
    assert rates == {"0.10": (392, 35), "0.08": (490, 36)}
    assert own.total.minor == guest.total() == theirs["total"]["amount"] == 882
    assert {
        tax["rows"][0]["rate"]: (tax["gross"]["amount"], tax["rows"][0]["tax"]["amount"])
        for tax in theirs["taxes"]
    } == rates
    assert order["check_age"] == 20 and order["state"] == "unpaid"


def test_a_reward_and_points_are_spent_and_points_are_earned(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.set_points("member-0124", 2000)
    guest.begins()
    guest.scans("OKW-000124")
    assert kiosk.said == "welcome" and "はると" not in str(kiosk.state.toast)
    guest.adds("classic-burger")
    guest.to_pay()
    guest.takes_reward("free-miso-soup")
    guest.spends_points(100)
    assert guest.total() == 440
    guest.pays("card")
    (order,) = kiosk.orders()
    assert (kiosk.charged(), order["quote"]["points"]["amount"]) == (440, 100)
    assert pos.points("member-0124") == 2000 - 200 - 100 + 4
    assert kiosk.guest.order is not None and kiosk.guest.order.earned == 4


@pytest.mark.parametrize(("digits", "earned"), [("09012345681", 5), ("09099999999", 0)])
def test_a_typed_number_earns_and_shows_nothing(
    pos: Mock, kiosk: World, guest: Guest, digits: str, earned: int
) -> None:
    """A member and a stranger see the same until the end."""
    pos.set_points("member-0126", 0)
    guest.begins()
    guest.types_phone(digits)
    assert isinstance(kiosk.screen, Browse) and kiosk.said == "points_will_come"
    assert kiosk.guest.member is None
    guest.adds("classic-burger")
    guest.pays("card")
    assert pos.points("member-0126") == earned


def test_points_can_pay_for_everything(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.set_points("member-0124", 1000)
    guest.begins()
    guest.scans("OKW-000124")
    guest.adds("classic-burger")
    guest.to_pay()
    guest.spends_points(-1)
    assert guest.total() == 0
    guest.pays("card")
    (order,) = kiosk.orders()
    assert order["state"] == "paid" and kiosk.charged() == 0
    assert pos.points("member-0124") == 1000 - 540


def test_a_coupon_that_does_not_hold_is_said_to_be_wrong(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_basket()
    for code in ("NOSUCH", "NATSU150"):
        guest.enters_coupon(code)
        assert kiosk.state.overlay == CouponEntry(code, wrong=True)
    guest.enters_coupon("aki200")
    assert kiosk.state.overlay is None and guest.total() == 340
    guest.pays("card")
    assert kiosk.orders()[0]["quote"]["total"]["amount"] == 340


def test_who_signs_out_loses_the_reward_and_keeps_the_basket(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.set_points("member-0124", 2000)
    guest.begins()
    guest.adds("classic-burger")
    guest.scans("OKW-000124")
    guest.to_pay()
    guest.takes_reward("free-miso-soup")
    guest.does(ev.SignedOut())
    assert isinstance(kiosk.screen, PayScreen) and kiosk.said == "signed_out"
    assert [line.item_id for line in kiosk.guest.basket.lines] == ["classic-burger", "miso-soup"]
    assert guest.total() == 540 + 160
    guest.pays("card")
    (order,) = kiosk.orders()
    assert order["member_id"] is None and pos.points("member-0124") == 2000
    kiosk.comes_to_rest()
    assert pos.points("member-0124") == 2000


def test_somebody_joins_and_earns_at_once(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.does(ev.MemberAsked(), ev.JoinAsked(), ev.NameTyped("みどり"))
    guest.does(*(ev.DigitPressed(digit) for digit in "09055556666"), ev.ConsentToggled(), ev.Joined())
    assert kiosk.said == "joined"
    guest.adds("classic-burger")
    guest.pays("card")
    members = {member["name"]: member["points"] for member in pos.get("/staff/api/members")["members"]}
    assert members["みどり"] == 50 + 5


def test_a_member_asks_for_the_home_page_and_comes_back(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.does(ev.MemberAsked())
    guest.scans("OKW-000123")
    assert isinstance(kiosk.screen, MemberHome)
    guest.does(ev.BackPressed())
    assert isinstance(kiosk.screen, Browse)
