"""Payments that end in another way than well: charged once or not at all, and the guest knows which."""

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract, BasketScreen, Done, Paying, PayScreen, Phase
from tests.examples import one_of
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock


def at_the_reader(kiosk: World, guest: Guest, *items: str) -> None:
    guest.begins()
    guest.adds(*(items or ("classic-burger",)))
    guest.chooses_to_pay("card")


def phase(kiosk: World) -> Phase:
    assert isinstance(kiosk.screen, Paying), kiosk.screen
    return kiosk.screen.phase


def test_declined_then_paid_another_way(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.terminal("decline", "approve")
    at_the_reader(kiosk, guest)
    kiosk.passes(3)
    assert phase(kiosk) is Phase.DECLINED
    guest.chooses_another_way("ic")
    kiosk.passes(3)
    (order,) = kiosk.orders()
    assert isinstance(kiosk.screen, Done) and order["state"] == "paid" and kiosk.charged() == 540


def test_declined_then_paid_at_the_counter(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.terminal("decline")
    at_the_reader(kiosk, guest)
    kiosk.passes(3)
    guest.chooses_another_way("counter")
    (order,) = kiosk.orders()
    assert isinstance(kiosk.screen, Done) and order["state"] == "unpaid" and kiosk.charged() == 0


def test_declined_then_changed(pos: Mock, kiosk: World, guest: Guest) -> None:
    """The changed order takes the place of the first one, and gets the points and the last piece it held."""
    pos.set_points("member-0124", 250)
    pos.post("/staff/api/shelf/classic-burger/remaining", {"remaining": 1})
    pos.terminal("decline", "approve")
    guest.begins()
    guest.scans("OKW-000124")
    guest.adds("classic-burger")
    guest.to_pay()
    guest.takes_reward("free-miso-soup")
    guest.pays("card")
    assert phase(kiosk) is Phase.DECLINED
    guest.does(ev.BackPressed(), ev.MoreAsked())
    guest.adds("edamame")
    guest.pays("card")
    assert isinstance(kiosk.screen, Done)
    first, second = kiosk.orders()
    assert (first["state"], second["state"]) == ("cancelled", "paid")
    assert kiosk.charged() == 540 + 290 and pos.points("member-0124") == 250 - 200 + 8
    pos.post("/staff/api/shelf/classic-burger/remaining", {"remaining": None})


def test_cancelled_in_time(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.terminal("hang", "approve")
    at_the_reader(kiosk, guest)
    kiosk.passes(3)
    assert phase(kiosk) is Phase.WAITING
    guest.does(ev.PaymentCancelled())
    assert isinstance(kiosk.screen, PayScreen) and kiosk.said == "cancelled_in_time"
    guest.pays("qr")
    (order,) = kiosk.orders()
    assert isinstance(kiosk.screen, Done) and order["state"] == "paid" and kiosk.charged() == 540


def test_cancelled_too_late(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.terminal("approve_after_cancel")
    at_the_reader(kiosk, guest)
    kiosk.passes(3)
    guest.does(ev.PaymentCancelled())
    assert isinstance(kiosk.screen, Done) and kiosk.screen.too_late
    assert kiosk.charged() == 540 and kiosk.orders()[0]["state"] == "paid"


def test_the_answer_to_a_cancel_is_lost(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.terminal("hang")
    at_the_reader(kiosk, guest)
    pos.lose_reply("POST /v1/terminal/payments/{id}/cancel")
    guest.does(ev.PaymentCancelled())
    assert phase(kiosk) is Phase.CANCELLING
    kiosk.passes(5)
    assert isinstance(kiosk.screen, PayScreen) and kiosk.said == "cancelled_in_time"


def test_a_lost_payment_is_looked_up(pos: Mock, kiosk: World, guest: Guest) -> None:
    """The terminal does not know; staff find out at the bank, and the order goes on by itself."""
    pos.terminal("unknown")
    at_the_reader(kiosk, guest)
    kiosk.passes(10)
    assert phase(kiosk) is Phase.WAITING
    resolve(pos, kiosk, approved=True)
    kiosk.passes(3)
    assert isinstance(kiosk.screen, Done) and kiosk.orders()[0]["state"] == "paid"
    assert kiosk.charged() == 540


def resolve(pos: Mock, kiosk: World, approved: bool) -> None:
    assert kiosk.record.payment is not None
    path = f"/staff/api/terminal/payments/{kiosk.record.payment.id}/resolve"
    pos.post(path, {"approved": approved})


@pytest.mark.parametrize("approved", one_of(True, False))
def test_a_payment_nobody_knows_of_goes_to_staff(
    pos: Mock, kiosk: World, guest: Guest, approved: bool
) -> None:
    """Neither charged again nor given up: staff find out, and the order follows what they say."""
    pos.terminal("unknown")
    at_the_reader(kiosk, guest)
    kiosk.passes(120)
    assert phase(kiosk) is Phase.CANCELLING
    kiosk.passes(60)
    assert phase(kiosk) is Phase.STAFF
    guest.leaves()
    assert isinstance(kiosk.screen, Attract)
    kiosk.passes(300)
    assert not kiosk.live_orders() and kiosk.record.stuck and kiosk.record.end is None
    resolve(pos, kiosk, approved)
    kiosk.comes_to_rest()
    (order,) = kiosk.orders()
    assert order["state"] == ("paid" if approved else "cancelled")
    assert kiosk.charged() == (540 if approved else 0)


@pytest.mark.slow
def test_a_terminal_that_never_decides_is_cancelled(pos: Mock, kiosk: World, guest: Guest) -> None:
    """After its own deadline the kiosk asks it to stop: nobody waits for ever."""
    pos.terminal("hang")
    at_the_reader(kiosk, guest)
    kiosk.passes(93)
    assert isinstance(kiosk.screen, PayScreen) and kiosk.said == "cancelled_in_time"
    assert kiosk.charged() == 0


def test_paid_but_the_pos_does_not_take_it(pos: Mock, kiosk: World, guest: Guest) -> None:
    """The guest has a number and need not wait; the kiosk tells the POS until it listens."""
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    pos.fault("error", "POST /v1/orders/{id}/settle", times=8, status=500)
    guest.pays("card")
    assert phase(kiosk) is Phase.SENDING
    kiosk.passes(10)
    assert isinstance(kiosk.screen, Done) and kiosk.screen.offline
    assert kiosk.orders()[0]["state"] == "open"
    guest.leaves()
    kiosk.comes_to_rest()
    (order,) = kiosk.orders()
    assert order["state"] == "paid" and kiosk.charged() == 540


def taken_off_the_till(pos: Mock, kiosk: World) -> None:
    """Staff cancel the order while its guest stands at the reader."""
    pos.post(f"/staff/api/orders/{kiosk.orders()[-1]['id']}/cancel")


def test_paid_but_refused_is_given_back(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.set_points("member-0124", 300)
    guest.begins()
    guest.scans("OKW-000124")
    guest.adds("classic-burger")
    guest.to_pay()
    guest.takes_reward("free-miso-soup")
    guest.chooses_to_pay("card")
    taken_off_the_till(pos, kiosk)
    kiosk.passes(3)
    assert kiosk.said == "refunded" and kiosk.charged() == 0
    assert isinstance(kiosk.screen, PayScreen | BasketScreen) and kiosk.guest.basket.lines
    kiosk.passes(5)
    assert kiosk.record.end == "refunded" and pos.points("member-0124") == 300
    guest.pays("card")
    assert isinstance(kiosk.screen, Done) and len(kiosk.live_orders()) == 1
    assert kiosk.charged() == guest_owes(kiosk)


def guest_owes(kiosk: World) -> int:
    amount: int = kiosk.live_orders()[0]["quote"]["due"]["amount"]
    return amount


def test_paid_but_refused_where_nothing_can_be_given_back(pos: Mock, start: Start) -> None:
    """A terminal that cannot refund: staff must."""
    kiosk = start(lacks={"terminal": ("refund",)})
    guest = Guest(kiosk)
    at_the_reader(kiosk, guest)
    taken_off_the_till(pos, kiosk)
    kiosk.passes(3)
    assert phase(kiosk) is Phase.STAFF and kiosk.record.attention is not None
    guest.leaves()
    kiosk.passes(60)
    assert kiosk.charged() == 540 and kiosk.outbox.open_records() == [kiosk.record]


def test_a_refund_whose_answer_is_lost_is_given_once(pos: Mock, kiosk: World, guest: Guest) -> None:
    at_the_reader(kiosk, guest)
    taken_off_the_till(pos, kiosk)
    pos.lose_reply("POST /v1/terminal/payments/{id}/refund")
    kiosk.passes(6)
    assert kiosk.said == "refunded" and kiosk.charged() == 0


def test_who_walks_away_from_a_declined_card_leaves_nothing_behind(
    pos: Mock, kiosk: World, guest: Guest
) -> None:
    """The order is taken back, its points are free again, and the next guest finds the first screen."""
    pos.set_points("member-0124", 300)
    pos.terminal("decline")
    guest.begins()
    guest.scans("OKW-000124")
    guest.adds("classic-burger")
    guest.to_pay()
    guest.takes_reward("free-miso-soup")
    guest.pays("card")
    assert phase(kiosk) is Phase.DECLINED and pos.points("member-0124") == 100
    kiosk.passes(61)
    assert kiosk.state.idle is not None
    kiosk.passes(31)
    assert isinstance(kiosk.screen, Attract) and kiosk.guest.order is None
    assert kiosk.orders()[0]["state"] == "cancelled" and pos.points("member-0124") == 300
    assert kiosk.record.end == "abandoned" and kiosk.guest.member is None


@pytest.mark.slow
def test_time_does_not_run_out_while_paying(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.terminal("hang")
    at_the_reader(kiosk, guest)
    kiosk.passes(85)
    assert phase(kiosk) is Phase.WAITING and kiosk.state.idle is None
