"""Where the POS gets the order only when it is paid: no money for what cannot be had, no order twice."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import BasketScreen, Done, Paying, PayScreen, Phase, SoldOut
from kiosk.core.order import COUNTER, End
from tests.emulators.odoo import OdooServer
from tests.emulators.odoo.shop import CONFIG
from tests.journeys.guest import Guest
from tests.journeys.odoo_kiosk import OdooKiosk

Start = Callable[..., tuple[OdooKiosk, Guest]]
TEA, PIZZA = "t89", "t88"


@pytest.fixture(scope="module")
def server() -> Iterator[OdooServer]:
    with OdooServer() as running:
        yield running


@pytest.fixture
def odoo(server: OdooServer) -> Iterator[OdooServer]:
    yield server
    server.work_again()
    server.reset()


@pytest.fixture
def start(odoo: OdooServer, tmp_path: Path) -> Iterator[Start]:
    started: list[OdooKiosk] = []

    def begin(*script: str, refunds: bool = True) -> tuple[OdooKiosk, Guest]:
        kiosk = OdooKiosk(odoo, tmp_path, list(script) or None, refunds)
        started.append(kiosk)
        guest = Guest(kiosk)  # type: ignore[arg-type]
        guest.begins()
        guest.adds(TEA, PIZZA)
        guest.to_pay()
        assert isinstance(kiosk.screen, PayScreen)
        return kiosk, guest

    yield begin
    for kiosk in started:
        kiosk.stop()


def test_an_order_is_paid_and_then_placed(odoo: OdooServer, start: Start) -> None:
    kiosk, guest = start()
    total = guest.total()
    guest.chooses_to_pay("card")
    assert odoo.orders() == []
    kiosk.passes(5)
    (order,) = odoo.orders()
    assert (order["state"], round(order["amount_total"] * 100)) == ("paid", total)
    assert isinstance(kiosk.screen, Done) and kiosk.record.number == order["tracking_number"]
    assert (kiosk.terminal.charged, kiosk.terminal.refunds) == (1, [])


@pytest.mark.slow
def test_an_order_for_the_counter_is_a_draft(odoo: OdooServer, start: Start) -> None:
    kiosk, guest = start()
    guest.chooses_to_pay(COUNTER)
    kiosk.passes(1)
    assert isinstance(kiosk.screen, Done) and kiosk.asked_for_money == 0
    assert [order["state"] for order in odoo.orders()] == ["draft"]


@pytest.mark.slow
def test_what_sold_out_just_before_is_not_paid(odoo: OdooServer, start: Start) -> None:
    kiosk, guest = start()
    odoo.sell_out(88)
    guest.chooses_to_pay("card")
    assert isinstance(kiosk.screen, BasketScreen) and isinstance(kiosk.state.overlay, SoldOut)
    assert (kiosk.asked_for_money, odoo.orders()) == (0, [])
    guest.does(ev.LineDropped())
    guest.chooses_to_pay("card")
    kiosk.passes(5)
    assert isinstance(kiosk.screen, Done)
    assert [len(order["lines"]) for order in odoo.orders()] == [1]


@pytest.mark.slow
def test_a_price_that_changed_just_before_is_seen_before_it_is_paid(odoo: OdooServer, start: Start) -> None:
    kiosk, guest = start()
    before = guest.total()
    odoo.raise_price(188, 1.0)
    guest.chooses_to_pay("card")
    assert isinstance(kiosk.screen, PayScreen) and kiosk.asked_for_money == 0
    assert guest.total() == before + 115
    guest.does(ev.PriceAccepted())
    guest.chooses_to_pay("card")
    kiosk.passes(5)
    assert isinstance(kiosk.screen, Done)
    assert [round(order["amount_total"] * 100) for order in odoo.orders()] == [before + 115]


@pytest.mark.slow
def test_a_till_that_closed_just_before_takes_no_money(odoo: OdooServer, start: Start) -> None:
    kiosk, guest = start()
    odoo.close_session()
    guest.chooses_to_pay("card")
    assert not isinstance(kiosk.screen, Paying | Done) and kiosk.asked_for_money == 0
    assert kiosk.said == "not_now"


def test_a_pos_that_is_away_just_before_takes_no_money(odoo: OdooServer, start: Start) -> None:
    kiosk, guest = start()
    odoo.go_down()
    guest.chooses_to_pay("card")
    assert isinstance(kiosk.screen, Paying) and kiosk.screen.phase is Phase.OFFLINE
    assert kiosk.asked_for_money == 0
    guest.does(ev.MethodChosen(COUNTER))
    assert isinstance(kiosk.screen, Done)
    number = kiosk.record.order.number
    odoo.work_again()
    kiosk.passes(120)
    (order,) = odoo.orders()
    assert (order["state"], order["floating_order_name"]) == ("draft", number)


def test_what_sold_out_after_it_was_paid_is_given_back(odoo: OdooServer, start: Start) -> None:
    kiosk, guest = start()
    guest.chooses_to_pay("card")
    assert kiosk.asked_for_money == 1
    odoo.sell_out(88)
    kiosk.passes(5)
    assert (kiosk.terminal.charged, len(kiosk.terminal.refunds), odoo.orders()) == (1, 1, [])
    assert isinstance(kiosk.screen, BasketScreen)


@pytest.mark.slow
def test_where_the_terminal_gives_nothing_back_staff_are_called(odoo: OdooServer, start: Start) -> None:
    kiosk, guest = start(refunds=False)
    guest.chooses_to_pay("card")
    odoo.sell_out(88)
    kiosk.passes(5)
    assert isinstance(kiosk.screen, Paying) and kiosk.screen.phase is Phase.STAFF
    (stuck,) = kiosk.machine.outbox.open_records()
    assert stuck.attention == "sold_out" and stuck.paid and odoo.orders() == []


def test_a_lost_reply_after_paying_is_looked_up(odoo: OdooServer, start: Start) -> None:
    kiosk, guest = start()
    guest.chooses_to_pay("card")
    odoo.lose_next_reply("pos.order/sync_from_ui")
    kiosk.passes(10)
    (order,) = odoo.orders()
    assert isinstance(kiosk.screen, Done) and kiosk.record.number == order["tracking_number"]
    assert kiosk.terminal.charged == 1
    assert [call for call, _ in odoo.requests].count("pos.order/sync_from_ui") == 1


def test_who_paid_while_the_pos_went_away_has_an_order_when_it_is_back(
    odoo: OdooServer, start: Start
) -> None:
    kiosk, guest = start()
    guest.chooses_to_pay("card")
    odoo.go_down()
    kiosk.passes(15)
    assert isinstance(kiosk.screen, Done) and kiosk.screen.offline
    number, key = kiosk.record.order.number, kiosk.record.order.key
    odoo.work_again()
    kiosk.passes(120)
    (order,) = odoo.orders()
    assert (order["state"], order["floating_order_name"]) == ("paid", number)
    kept = kiosk.machine.outbox.get(key)
    assert kept is None or kept.end is End.DONE
    assert (kiosk.terminal.charged, kiosk.terminal.refunds) == (1, [])


@pytest.mark.slow
def test_a_decline_and_a_second_try_look_twice(odoo: OdooServer, start: Start) -> None:
    kiosk, guest = start("decline", "approve")
    guest.chooses_to_pay("card")
    kiosk.passes(5)
    assert isinstance(kiosk.screen, Paying) and kiosk.screen.phase is Phase.DECLINED
    odoo.sell_out(88)
    guest.does(ev.MethodChosen("card"))
    assert isinstance(kiosk.screen, BasketScreen) and kiosk.asked_for_money == 1


@pytest.mark.slow
def test_a_member_earns_what_odoo_s_rules_say(odoo: OdooServer, start: Start) -> None:
    kiosk, guest = start()
    guest.scans("0421234567890")
    assert kiosk.guest.member is not None and kiosk.guest.member.points == 320
    guest.chooses_to_pay("card")
    kiosk.passes(5)
    (order,) = odoo.orders()
    assert (order["partner_id"], order["config_id"]) == (46, CONFIG)
    assert odoo.points(7) == pytest.approx(320 + order["amount_total"])
