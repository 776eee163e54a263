"""Replies that are lost and a POS that is away: every order is there once, in its order, under its number."""

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Done, Paying, Phase
from tests.examples import one_of
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock


@pytest.mark.parametrize(
    "endpoint",
    ["POST /v1/orders", "POST /v1/terminal/payments", "POST /v1/orders/{id}/settle"],
)
@pytest.mark.parametrize("kind", one_of("lose_reply", "nonsense", "drop"))
def test_reply_lost_then_found(pos: Mock, kiosk: World, guest: Guest, endpoint: str, kind: str) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    pos.fault(kind, endpoint)
    guest.pays("card")
    kiosk.passes(6)
    assert isinstance(kiosk.screen, Done) and not kiosk.screen.offline
    (order,) = kiosk.orders()
    assert order["state"] == "paid" and guest.number() == order["number"]
    assert kiosk.charged() == 540


def test_points_whose_booking_is_lost_are_booked_once(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.set_points("member-0126", 0)
    guest.begins()
    guest.types_phone("09012345681")
    guest.adds("classic-burger")
    pos.lose_reply("POST /v1/loyalty/earn")
    guest.pays("card")
    guest.leaves()
    kiosk.comes_to_rest()
    assert pos.points("member-0126") == 5 and kiosk.record.end == "done"


def test_guests_order_at_the_counter_while_the_pos_is_away(pos: Mock, kiosk: World, guest: Guest) -> None:
    """Their numbers are this kiosk's, stay theirs, and the orders arrive once, in their order."""
    pos.down()
    kiosk.passes(15)
    assert not kiosk.shop.online
    numbers = []
    for item in ("classic-burger", "fries", "miso-soup"):
        guest.begins()
        guest.adds(item)
        guest.pays("counter")
        assert isinstance(kiosk.screen, Done) and kiosk.screen.offline
        numbers.append(guest.number())
        guest.leaves()
    assert numbers == ["901", "902", "903"]
    kiosk.passes(60)
    assert [record.end for record in kiosk.records()] == [None] * 3
    pos.up()
    kiosk.passes(35)
    orders = kiosk.orders()
    assert [order["number"] for order in orders] == numbers
    assert [order["lines"][0]["item_id"] for order in orders] == ["classic-burger", "fries", "miso-soup"]
    everything = [order for order in pos.orders() if order["till_number"] in numbers][:4]
    arrived = [order["number"] for order in everything if order["client_order_id"] in kiosk.keys]
    assert arrived == numbers[::-1]
    assert [record.end for record in kiosk.records()] == ["done"] * 3


def test_the_pos_goes_away_at_the_last_touch(pos: Mock, kiosk: World, guest: Guest) -> None:
    """The kiosk did not know yet; the number it gives then is the one on the ticket all the same."""
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    assert kiosk.guest.quote is not None and kiosk.guest.quote.from_pos
    pos.down()
    guest.pays("counter")
    assert isinstance(kiosk.screen, Done) and kiosk.screen.offline
    number = guest.number()
    pos.up()
    kiosk.comes_to_rest()
    assert [order["number"] for order in kiosk.orders()] == [number] == ["901"]


@pytest.mark.parametrize("method", one_of("card", "counter"))
def test_a_guest_sent_to_the_counter_finds_the_order_there_by_the_number_in_hand(
    pos: Mock, kiosk: World, guest: Guest, method: str
) -> None:
    """The POS had taken the order, and numbered it, but its answer was lost, and then it was away."""
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    pos.lose_reply("POST /v1/orders")
    pos.fault("error", "GET /v1/orders", times=None, status=503)
    guest.chooses_to_pay(method)
    kiosk.passes(15)
    if method == "card":
        guest.chooses_another_way("counter")
        kiosk.passes(15)
    assert isinstance(kiosk.screen, Done) and guest.number() == "901"
    order = pos.orders()[0]
    assert order["client_order_id"] == kiosk.keys[0]
    assert order["number"] != "901" and order["till_number"] == "901"
    pos.post("/staff/api/faults/clear")
    kiosk.comes_to_rest()
    (named,) = kiosk.orders()
    assert (named["number"], named["own_number"]) == ("901", order["number"])
    assert named["state"] == "unpaid" and kiosk.record.end == "done"
    assert [each["number"] for each in pos.orders() if each["id"] == named["id"]] == ["901"]


def test_the_pos_goes_away_before_the_card(pos: Mock, kiosk: World, guest: Guest) -> None:
    """Nothing has begun: the guest is offered the counter."""
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    pos.down()
    guest.chooses_to_pay("card")
    assert kiosk.screen == Paying("card", Phase.OFFLINE, lost=1)
    guest.chooses_another_way("counter")
    assert isinstance(kiosk.screen, Done) and kiosk.screen.offline
    pos.up()
    kiosk.comes_to_rest()
    (order,) = kiosk.orders()
    assert (order["state"], order["number"], kiosk.charged()) == ("unpaid", "901", 0)


def test_the_pos_goes_away_while_the_card_is_read(pos: Mock, kiosk: World, guest: Guest) -> None:
    """Something has begun: it is looked up, for as long as it takes."""
    guest.begins()
    guest.adds("classic-burger")
    guest.chooses_to_pay("card")
    pos.down()
    kiosk.passes(20)
    assert isinstance(kiosk.screen, Paying) and kiosk.screen.phase is Phase.UNSURE
    pos.up()
    kiosk.passes(5)
    assert isinstance(kiosk.screen, Done)
    assert kiosk.charged() == 540 and len(kiosk.live_orders()) == 1


def test_the_pos_stays_away_while_the_card_is_read(pos: Mock, kiosk: World, guest: Guest) -> None:
    """The guest is sent to staff; when the POS is back, what was paid is placed, and is placed once."""
    guest.begins()
    guest.adds("classic-burger")
    guest.chooses_to_pay("card")
    pos.down()
    kiosk.passes(60)
    assert isinstance(kiosk.screen, Paying) and kiosk.screen.phase is Phase.STAFF
    guest.leaves()
    pos.up()
    kiosk.comes_to_rest()
    assert kiosk.charged() == sum(order["quote"]["due"]["amount"] for order in kiosk.live_orders())


def test_a_price_changed_before_a_stored_order_arrived(pos: Mock, kiosk: World, guest: Guest) -> None:
    """What the guest was shown stands on the order, for the counter to settle."""
    pos.down()
    kiosk.passes(15)
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("counter")
    guest.leaves()
    pos.up()
    pos.price("classic-burger", 600)
    kiosk.comes_to_rest()
    (order,) = kiosk.orders()
    assert (order["shown_total"]["amount"], order["quote"]["total"]["amount"]) == (540, 600)


def test_a_stored_order_that_is_refused_goes_to_staff(pos: Mock, kiosk: World, guest: Guest) -> None:
    """And does not hold up the next one."""
    pos.down()
    kiosk.passes(15)
    for item in ("classic-burger", "fries"):
        guest.begins()
        guest.adds(item)
        guest.pays("counter")
        guest.leaves()
    pos.up()
    pos.sold_out("classic-burger")
    kiosk.comes_to_rest()
    burger, fries = kiosk.records()
    assert burger.attention == "sold_out" and burger.end is None
    assert fries.end == "done"


def test_points_that_cannot_be_booked_do_not_hold_up_others(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.fault("error", "POST /v1/loyalty/earn", times=None, status=500)
    guest.begins()
    guest.types_phone("09012345681")
    guest.adds("classic-burger")
    guest.pays("counter")
    guest.leaves()
    pos.down()
    kiosk.passes(15)
    guest.begins()
    guest.adds("fries")
    guest.pays("counter")
    guest.leaves()
    pos.up()
    kiosk.passes(40)
    assert [order["lines"][0]["item_id"] for order in kiosk.orders()] == ["classic-burger", "fries"]
    assert kiosk.records()[0].end is None and kiosk.records()[1].end == "done"
    pos.post("/staff/api/faults/clear")
    kiosk.comes_to_rest()
    assert kiosk.records()[0].end == "done"


@pytest.mark.slow
def test_somebody_joins_while_the_programme_is_away(pos: Mock, kiosk: World, guest: Guest) -> None:
    """They are a member when it is back, with the points of the order they joined at, and nothing of them
    stays at the kiosk."""
    pos.fault("error", "POST /v1/members", times=None, status=503)
    guest.begins()
    guest.does(ev.MemberAsked(), ev.JoinAsked(), ev.NameTyped("Mitsuko"), ev.ConsentToggled())
    guest.does(*(ev.DigitPressed(digit) for digit in "09055550123"), ev.Joined())
    guest.adds("classic-burger")
    guest.pays("card")
    assert isinstance(kiosk.screen, Done)
    guest.leaves()
    kiosk.start_again(20)
    kiosk.passes(60)
    assert len(kiosk.outbox.joinings()) == 1 and kiosk.record.earned is None
    pos.post("/staff/api/faults/clear")
    kiosk.comes_to_rest()
    assert kiosk.outbox.joinings() == [] and kiosk.record.end == "done"
    (member,) = [each for each in pos.get("/staff/api/members")["members"] if each["name"] == "Mitsuko"]
    entries = pos.get(f"/staff/api/members/{member['id']}/ledger")["entries"]
    assert {entry["reason"]: entry["points"] for entry in entries} == {"welcome": 50, "earned": 5}
    kiosk.stop()
    files = b"".join(file.read_bytes() for file in kiosk.machine.folder.path.rglob("*") if file.is_file())
    assert b"Mitsuko" not in files and b"9055550123" not in files


def test_points_are_not_promised_while_nobody_can_be_asked(pos: Mock, kiosk: World, guest: Guest) -> None:
    """The guest sees the price without the reward before anything is promised."""
    pos.set_points("member-0124", 2000)
    guest.begins()
    guest.scans("OKW-000124")
    guest.adds("classic-burger")
    guest.to_pay()
    guest.takes_reward("free-miso-soup")
    pos.down()
    guest.chooses_to_pay("counter")
    assert kiosk.said == "discount_gone" and not isinstance(kiosk.screen, Done)
    assert guest.total() == 700
    guest.pays("counter")
    assert isinstance(kiosk.screen, Done) and kiosk.screen.offline
    guest.leaves()
    pos.up()
    kiosk.comes_to_rest()
    (order,) = kiosk.live_orders()
    assert order["quote"]["total"]["amount"] == 700 and pos.points("member-0124") == 2000


def test_the_kiosk_stops_while_the_pos_is_away(pos: Mock, start: Start) -> None:
    """What was promised outlasts any number of starts."""
    kiosk = start()
    guest = Guest(kiosk)
    pos.down()
    kiosk.passes(15)
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("counter")
    for _ in range(3):
        kiosk.start_again(600)
        kiosk.passes(20)
    pos.up()
    kiosk.comes_to_rest()
    (order,) = kiosk.orders()
    assert order["number"] == "901" and order["state"] == "unpaid"
