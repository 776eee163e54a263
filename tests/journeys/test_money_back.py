"""Money back: at the POS, at the terminal, in points, in the journal; once, whatever is lost and wherever it
stops.
"""

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kiosk.core.journal import JournalOrder
from kiosk.core.money import Money
from kiosk.core.order import End, PaymentState, ReceiptState, Record
from kiosk.core.refund import Ended, Refund, Todo
from kiosk.engine.money_back import MoneyBack, NotPossible, Why
from kiosk.engine.refund_asked import giving_back
from kiosk.store.shop import ShopDatabase
from tests.examples import one_of
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.moments import by_fifths, part
from tests.journeys.world import Stopped, World
from tests.mockpos import Mock

BURGER, FRIES = 540, 290
WRITES = ("book.write", "outbox.write")


def ordered(kiosk: World, *items: str, method: str = "card") -> Record:
    """An order that a guest paid and left with."""
    guest = Guest(kiosk)
    guest.begins()
    guest.adds(*items)
    guest.pays(method)
    guest.leaves()
    kiosk.comes_to_rest()
    return kiosk.record


def back(kiosk: World, record: Record, *lines: int, reason: str = "cold") -> Refund:
    """What a manager asks for."""
    money_back = MoneyBack(kiosk.machine)
    shown = money_back.sale(record.order.key).comes_to(lines).amount
    return money_back.give_back(record.order.key, lines, shown, "Sato", reason)


def refunds(kiosk: World, record: Record) -> list[Refund]:
    return kiosk.machine.day_book.of(record.order.key)


def journal(kiosk: World, record: Record) -> JournalOrder:
    kiosk.passes(11)
    with closing(ShopDatabase(f"sqlite:///{kiosk.machine.folder.shop}")) as shop:
        found = shop.orders_between(date(2026, 1, 1), date(2040, 1, 1))
    return next(order for order in found if order.key == record.order.key)


def test_a_whole_order_is_given_back(pos: Mock, kiosk: World) -> None:
    record = ordered(kiosk, "classic-burger", "fries")
    assert kiosk.charged() == record.order.quote.due.minor
    refund = back(kiosk, record)
    assert refund.end is Ended.DONE and refund.amount == record.order.quote.total
    (order,) = kiosk.orders()
    assert order["state"] == "refunded" and kiosk.charged() == 0
    after = kiosk.record
    assert after.receipt is not None and after.receipt.state is ReceiptState.REFUNDED
    assert after.payment is not None and after.payment.state is PaymentState.REFUNDED
    assert (journal(kiosk, record).state, journal(kiosk, record).refunded) == ("refunded", refund.amount)


def test_a_line_is_given_back_and_then_the_rest(pos: Mock, kiosk: World) -> None:
    record = ordered(kiosk, "classic-burger", "fries")
    total = record.order.quote.total
    burger, fries = (line.id for line in record.order.basket.lines)
    first = back(kiosk, record, burger)
    assert first.end is Ended.DONE and first.amount.minor == BURGER and not first.whole
    assert kiosk.charged() == total.minor - BURGER
    known = journal(kiosk, record)
    assert known.state == "paid" and known.refunded == Money(BURGER, "JPY")
    with pytest.raises(NotPossible) as again:
        back(kiosk, record, burger)
    assert again.value.why is Why.SAME_LINES
    second = back(kiosk, record, fries)
    assert second.whole and second.line_ids == () and second.end is Ended.DONE
    assert kiosk.charged() == 0 and kiosk.orders()[0]["state"] == "refunded"
    assert journal(kiosk, record).refunded == total
    with pytest.raises(NotPossible) as over:
        back(kiosk, record)
    assert over.value.why is Why.OVER


@pytest.mark.parametrize("kind", one_of("lose_reply", "nonsense", "drop"))
@pytest.mark.parametrize("endpoint", ["POST /v1/orders/{id}/refund", "POST /v1/loyalty/reverse"])
@pytest.mark.parametrize("whole", one_of(True, False))
def test_a_reply_that_is_lost_is_asked_for_again(
    pos: Mock, kiosk: World, kind: str, endpoint: str, whole: bool
) -> None:
    record = with_points(pos, kiosk)
    pos.fault(kind, endpoint)
    line = () if whole else (record.order.basket.lines[0].id,)
    back(kiosk, record, *line)
    kiosk.machine.drain.now()
    kiosk.comes_to_rest()
    kiosk.passes(60)
    (refund,) = refunds(kiosk, record)
    assert refund.end is Ended.DONE
    assert kiosk.charged() == (0 if whole else record.order.quote.due.minor - BURGER)


def with_points(pos: Mock, kiosk: World) -> Record:
    pos.set_points("member-0126", 0)
    guest = Guest(kiosk)
    guest.begins()
    guest.types_phone("09012345681")
    guest.adds("classic-burger", "fries")
    guest.pays("card")
    guest.leaves()
    kiosk.comes_to_rest()
    assert pos.points("member-0126") == 8
    return kiosk.record


def test_the_points_go_back_as_well(pos: Mock, kiosk: World) -> None:
    record = with_points(pos, kiosk)
    assert back(kiosk, record).undone
    assert pos.points("member-0126") == 0


SAKURA, CARD = "member-0123", "OKW-000123"
POINTS, DUE = 700, 130
"""A burger and fries for ¥830, of which ¥130 are paid by card and earn a point."""


def partly_points(pos: Mock, kiosk: World) -> Record:
    pos.set_points(SAKURA, 1000)
    guest = Guest(kiosk)
    guest.begins()
    guest.scans(CARD)
    guest.adds("classic-burger", "fries")
    guest.to_basket()
    guest.spends_points(POINTS)
    guest.pays("card")
    guest.leaves()
    kiosk.comes_to_rest()
    assert pos.points(SAKURA) == 1000 - POINTS + 1
    return kiosk.record


@pytest.mark.slow
def test_of_a_line_the_money_goes_back_first_and_then_points(pos: Mock, kiosk: World) -> None:
    record = partly_points(pos, kiosk)
    before = kiosk.charged()
    burger, fries = (line.id for line in record.order.basket.lines)
    sale = MoneyBack(kiosk.machine).sale(record.order.key)
    assert sale.comes_to((burger,)).points == BURGER - DUE and sale.comes_to(()).points == POINTS
    first = back(kiosk, record, burger)
    assert (first.amount.minor, first.money.minor, first.points_back) == (BURGER, DUE, BURGER - DUE)
    assert first.end is Ended.DONE and first.undone and kiosk.charged() == before - DUE
    assert pos.points(SAKURA) == 1000 - POINTS + BURGER - DUE, "and the money earns nothing any more"
    assert journal(kiosk, record).refunded == Money(BURGER, "JPY")
    second = back(kiosk, record, fries)
    assert (second.money.minor, second.points_back, second.end) == (0, FRIES, Ended.DONE)
    assert (pos.points(SAKURA), kiosk.charged()) == (1000, before - DUE)
    assert journal(kiosk, record).refunded == record.order.quote.total


def test_the_pos_reckons_the_same_points(pos: Mock, kiosk: World) -> None:
    """Its own sums: what it gave back over what was paid in money, by what a point is worth."""
    record = partly_points(pos, kiosk)
    back(kiosk, record, record.order.basket.lines[1].id)
    order = pos.order(record.order.key)
    assert order is not None
    over = order["refunded"]["amount"]["amount"] - order["quote"]["due"]["amount"]
    entries = pos.get(f"/staff/api/members/{SAKURA}/ledger")["entries"]
    assert [each["points"] for each in entries if each["reason"] == "part given back"][:1] == [over] == [160]


def test_a_programme_that_cannot_undo_parts_gives_all_back_in_the_end(pos: Mock, start: Start) -> None:
    kiosk = start(lacks={"loyalty": ("partial_reverse",)})
    record = partly_points(pos, kiosk)
    burger = record.order.basket.lines[0].id
    sale = MoneyBack(kiosk.machine).sale(record.order.key)
    assert sale.comes_to((burger,)).follows and not sale.parts
    first = back(kiosk, record, burger)
    assert (first.end, first.points_back, first.undone) == (Ended.DONE, 0, False)
    assert pos.points(SAKURA) == 1000 - POINTS
    second = back(kiosk, record)
    assert (second.points_back, pos.points(SAKURA)) == (POINTS, 1000)


def test_a_programme_that_refuses_points_leaves_them_to_staff(pos: Mock, kiosk: World) -> None:
    record = partly_points(pos, kiosk)
    pos.fault("error", "POST /v1/loyalty/reverse-part", status=409)
    refund = back(kiosk, record, record.order.basket.lines[0].id)
    assert refund.todo is Todo.POINTS and refund.booked and pos.points(SAKURA) == 1000 - POINTS
    assert MoneyBack(kiosk.machine).again(refund.key).end is Ended.DONE
    assert pos.points(SAKURA) == 1000 - POINTS + BURGER - DUE


@pytest.mark.parametrize("kind", one_of("lose_reply", "nonsense", "drop"))
def test_a_lost_reply_about_points_gives_them_back_once(pos: Mock, kiosk: World, kind: str) -> None:
    record = partly_points(pos, kiosk)
    pos.fault(kind, "POST /v1/loyalty/reverse-part")
    back(kiosk, record, record.order.basket.lines[0].id)
    kiosk.machine.drain.now()
    kiosk.comes_to_rest()
    kiosk.passes(60)
    (refund,) = refunds(kiosk, record)
    assert refund.end is Ended.DONE and pos.points(SAKURA) == 1000 - POINTS + BURGER - DUE


@pytest.mark.slow
def test_a_terminal_of_another_maker_gives_the_money_back(pos: Mock, start: Start) -> None:
    """The POS only notes it."""
    kiosk = start(pos_settings={"terminal": "other"})
    record = ordered(kiosk, "classic-burger", "fries")
    burger = record.order.basket.lines[0].id
    pos.lose_reply("POST /v1/terminal/payments/{id}/refund")
    back(kiosk, record, burger)
    kiosk.passes(60)
    (refund,) = refunds(kiosk, record)
    assert refund.end is Ended.DONE and refund.paid_back
    assert kiosk.charged() == record.order.quote.due.minor - BURGER


def test_a_terminal_that_refuses_leaves_it_to_staff(pos: Mock, start: Start) -> None:
    kiosk = start(pos_settings={"terminal": "other"})
    record = ordered(kiosk, "classic-burger")
    payment = record.payment
    assert payment is not None
    body = {"amount": {"amount": 100, "currency": "JPY"}}
    pos.post(f"/v1/terminal/payments/{payment.id}/refund", body, "somebody's")
    refund = back(kiosk, record)
    assert refund.todo is Todo.MONEY and refund.booked and refund.stuck and kiosk.charged() == BURGER - 100
    assert MoneyBack(kiosk.machine).again(refund.key).todo is Todo.MONEY, "there is less left than that"
    done = MoneyBack(kiosk.machine).settled(refund.key, "Sato")
    assert done.end is Ended.DONE and kiosk.charged() == BURGER - 100


def test_what_was_refused_for_a_while_is_tried_again_with_a_new_key(pos: Mock, start: Start) -> None:
    """The terminal remembers its refusal under the key."""
    kiosk = start(pos_settings={"terminal": "other"})
    record = ordered(kiosk, "classic-burger")
    pos.fault("error", "POST /v1/terminal/payments/{id}/refund", status=409)
    refund = back(kiosk, record)
    again = MoneyBack(kiosk.machine).again(refund.key)
    assert (refund.todo, again.attempt, again.end) == (Todo.MONEY, 1, Ended.DONE) and kiosk.charged() == 0


@pytest.mark.parametrize("lines", one_of((2,), (1, 2), ()))
def test_what_waits_is_not_given_back_twice(pos: Mock, start: Start, lines: tuple[int, ...]) -> None:
    """A POS that does not let the kiosk in yet; meanwhile somebody asks for more of the same order."""
    kiosk = start(pos_settings={"terminal": "other"})
    record = ordered(kiosk, "classic-burger", "fries")
    pos.fault("error", "POST /v1/orders/{id}/refund", status=403)
    first = back(kiosk, record, 1)
    assert first.waiting and first.tries == 1
    with pytest.raises(NotPossible) as meanwhile:
        back(kiosk, record, *lines)
    assert meanwhile.value.why is Why.ON_ITS_WAY
    assert back(kiosk, record, 1).end is Ended.DONE, "the same again goes on"
    assert kiosk.charged() == record.order.quote.due.minor - BURGER
    assert back(kiosk, record).end is Ended.DONE and kiosk.charged() == 0


@pytest.mark.slow
@pytest.mark.parametrize("terminal", ["own", "other"])
@pytest.mark.parametrize("says", [True, False])
@pytest.mark.parametrize("lines", [(2,), ()])
def test_two_kiosks_give_back_an_order_s_lines_at_once(
    pos: Mock, start: Start, lines: tuple[int, ...], says: bool, terminal: str
) -> None:
    """The second one's POS counts the first one's money in all that went back; each kiosk counts its own.
    `says`: the POS says what each refund gave back itself.
    """
    kiosk = start(pos_settings={"terminal": terminal})
    record = ordered(kiosk, "classic-burger", "fries", "cola")
    adapter: Any = kiosk.machine.ports.pos
    told = adapter._adapter.refund
    if not says:
        adapter._adapter.refund = lambda *asked: replace(told(*asked), given_back=None)
    sale, at = MoneyBack(kiosk.machine).sale(record.order.key), kiosk.machine.clock.now()
    assert sale.record.receipt is not None
    planned = giving_back(record, sale.record.receipt, sale.comes_to(lines), 0, at, "Ito", "cold")
    first = back(kiosk, record, 1)
    second = kiosk.machine.refunds.begin(planned)
    total = record.order.quote.total
    left = total - first.amount if not lines else planned.amount
    assert first.end is Ended.DONE and first.amount.minor == BURGER
    if says:
        assert second.end is Ended.DONE and (second.amount, second.money) == (left, left)
        assert journal(kiosk, record).refunded == first.amount + left
    if says or lines:
        assert kiosk.charged() == (total - first.amount - left).minor


def test_a_cancellation_that_was_refused_for_a_while_is_asked_for_with_a_new_key(
    pos: Mock, kiosk: World
) -> None:
    record = ordered(kiosk, "classic-burger", method="counter")
    pos.fault("error", "POST /v1/orders/{id}/cancel", status=409)
    assert back(kiosk, record).end is Ended.REFUSED
    after = back(kiosk, record)
    assert (after.attempt, after.end) == (1, Ended.DONE)
    assert kiosk.orders()[0]["state"] == "cancelled"


def test_what_was_paid_at_the_counter_comes_out_of_its_till(pos: Mock, kiosk: World) -> None:
    record = ordered(kiosk, "classic-burger", method="counter")
    (order,) = kiosk.orders()
    pos.post(f"/staff/api/orders/{order['id']}/paid")
    refund = back(kiosk, record)
    assert refund.todo is Todo.CASH and refund.money.minor == BURGER
    assert kiosk.orders()[0]["state"] == "refunded"
    done = MoneyBack(kiosk.machine).settled(refund.key, "Sato")
    assert done.end is Ended.DONE and done.closed is not None and done.closed.by == "Sato"


def test_an_unpaid_order_is_cancelled(pos: Mock, kiosk: World) -> None:
    record = ordered(kiosk, "classic-burger", method="counter")
    refund = back(kiosk, record)
    assert refund.cancels and refund.end is Ended.DONE and not refund.amount
    assert kiosk.orders()[0]["state"] == "cancelled" and journal(kiosk, record).state == "cancelled"


def test_a_pos_that_cannot_be_asked_begins_nothing(pos: Mock, kiosk: World) -> None:
    record = ordered(kiosk, "classic-burger")
    pos.down()
    with pytest.raises(NotPossible) as away:
        back(kiosk, record)
    assert away.value.why is Why.NO_ANSWER and refunds(kiosk, record) == []


def test_a_pos_that_cannot_give_back_is_told_by_hand(pos: Mock, start: Start) -> None:
    kiosk = start(lacks={"pos": ("refund",)})
    record = ordered(kiosk, "classic-burger")
    refund = back(kiosk, record)
    assert refund.todo is Todo.BOOK and refund.paid_back and kiosk.charged() == 0
    assert MoneyBack(kiosk.machine).settled(refund.key, "Sato").end is Ended.DONE


def test_what_nobody_can_give_back_from_here_is_said(pos: Mock, start: Start) -> None:
    kiosk = start(lacks={"pos": ("refund",), "terminal": ("refund",)})
    record = ordered(kiosk, "classic-burger")
    with pytest.raises(NotPossible) as by_hand:
        back(kiosk, record)
    assert by_hand.value.why is Why.BY_HAND


def test_the_till_was_quicker(pos: Mock, kiosk: World) -> None:
    record = ordered(kiosk, "classic-burger")
    pos.post(f"/staff/api/orders/{kiosk.orders()[0]['id']}/cancel")
    with pytest.raises(NotPossible) as over:
        back(kiosk, record)
    assert over.value.why is Why.OVER and kiosk.charged() == 0


@pytest.mark.slow
def test_another_kiosk_gives_it_back(pos: Mock, start: Start) -> None:
    """From the papers in the shop database; and the first kiosk cannot do it again."""
    first = start()
    record = ordered(first, "classic-burger", "fries")
    first.passes(11)
    second = start(database=first)
    money_back = MoneyBack(second.machine)
    number = record.number
    assert money_back.keys(number) == [record.order.key]
    sale = money_back.sale(record.order.key)
    assert not sale.mine and sale.record.order.lines == record.order.lines
    burger = record.order.basket.lines[0].id
    refund = money_back.give_back(record.order.key, (burger,), Money(BURGER, "JPY"), "Sato", "cold")
    assert refund.end is Ended.DONE and first.charged() == record.order.quote.due.minor - BURGER
    second.passes(11)
    with pytest.raises(NotPossible) as again:
        back(first, record, burger)
    assert again.value.why is Why.SAME_LINES
    assert journal(first, record).refunded == Money(BURGER, "JPY")


# It stops at any moment.


def moments(kiosk: World, ask: Callable[[], Any]) -> list[str]:
    kiosk.steps.passed.clear()
    ask()
    return list(kiosk.steps.passed)


@by_fifths
@pytest.mark.parametrize("terminal", one_of("own", "other"))
def test_a_crash_at_any_moment_gives_back_once(pos: Mock, start: Start, terminal: str, rest: bool) -> None:
    kiosk = start(pos_settings={"terminal": terminal})
    first = with_points(pos, kiosk)
    count = len(moments(kiosk, lambda: back(kiosk, first)))
    assert count > 8
    kept, paid = 0, first.order.quote.due.minor
    for moment in part(range(count), rest):
        record = with_points(pos, kiosk)
        kiosk.steps.passed.clear()
        kiosk.steps.stop_at = moment
        with pytest.raises(Stopped):
            back(kiosk, record)
        kiosk.start_again(5)
        kiosk.passes(40)
        found = refunds(kiosk, record)
        order = pos.order(record.order.key)
        assert order is not None
        if not found:  # it stopped before it was written down
            assert order["state"] == "paid"
            kept += 1
            continue
        assert [refund.end for refund in found] == [Ended.DONE], kiosk.steps.passed
        assert order["state"] == "refunded" and order["refunded"]["amount"]["amount"] == paid
        known = kiosk.outbox.get(record.order.key)
        assert known is not None and known.receipt is not None
        assert known.receipt.state is ReceiptState.REFUNDED
        assert pos.points("member-0126") == 0
        kiosk.note_payments()
    assert (kept or rest) and kiosk.charged() == kept * paid


@pytest.mark.slow
@by_fifths
def test_a_crash_at_any_moment_gives_the_points_of_a_line_back_once(
    pos: Mock, kiosk: World, rest: bool
) -> None:
    first = partly_points(pos, kiosk)
    count = len(moments(kiosk, lambda: back(kiosk, first, first.order.basket.lines[0].id)))
    assert "after loyalty.reverse_part" in kiosk.steps.passed
    kept = 0
    for moment in part(range(count), rest):
        record = partly_points(pos, kiosk)
        burger = record.order.basket.lines[0].id
        kiosk.steps.passed.clear()
        kiosk.steps.stop_at = moment
        with pytest.raises(Stopped):
            back(kiosk, record, burger)
        kiosk.start_again(5)
        kiosk.passes(40)
        found = refunds(kiosk, record)
        given = BURGER - DUE if found else 1  # it stopped before it was written down: the point stays earned
        assert [refund.end for refund in found] == [Ended.DONE] * len(found), kiosk.steps.passed
        assert pos.points(SAKURA) == 1000 - POINTS + given
        kept += not found
        kiosk.note_payments()
    assert (kept or rest) and kiosk.charged() == kept * DUE


# Nobody pays.


@pytest.mark.slow
def test_who_does_not_pay_at_the_counter_is_not_waited_for(pos: Mock, kiosk: World) -> None:
    ordered(kiosk, "classic-burger", method="counter")
    kiosk.stands(25 * 60)
    assert kiosk.orders()[0]["state"] == "unpaid"
    kiosk.stands(7 * 60)
    (order,) = kiosk.orders()
    assert order["state"] == "cancelled"
    record = kiosk.record
    assert record.end is End.DONE and record.receipt is not None
    assert record.receipt.state is ReceiptState.CANCELLED
    (refund,) = refunds(kiosk, record)
    assert (refund.by, refund.reason, refund.end) == ("", "unpaid", Ended.DONE)
    assert journal(kiosk, record).state == "cancelled"


def test_who_has_paid_at_the_counter_keeps_the_order(pos: Mock, kiosk: World) -> None:
    record = ordered(kiosk, "classic-burger", method="counter")
    pos.post(f"/staff/api/orders/{kiosk.orders()[0]['id']}/paid")
    kiosk.stands(35 * 60)
    assert kiosk.orders()[0]["state"] == "paid"
    after = kiosk.record
    assert after.receipt is not None and after.receipt.state is ReceiptState.PAID
    assert [refund.end for refund in refunds(kiosk, record)] == [Ended.REFUSED]
    assert journal(kiosk, record).state == "paid"


@pytest.mark.slow
def test_a_pos_that_is_away_is_asked_later(pos: Mock, kiosk: World) -> None:
    ordered(kiosk, "classic-burger", method="counter")
    pos.down()
    kiosk.stands(35 * 60)
    pos.up()
    kiosk.passes(5 * 60)
    assert kiosk.orders()[0]["state"] == "cancelled"


def test_money_that_waits_for_staff_is_listed(
    pos: Mock, kiosk: World, capsys: pytest.CaptureFixture[str]
) -> None:
    from kiosk.commands.outbox_list import refund_row, show

    record = ordered(kiosk, "classic-burger", method="counter")
    pos.post(f"/staff/api/orders/{kiosk.orders()[0]['id']}/paid")
    refund = back(kiosk, record)
    row = refund_row(refund, kiosk.config)
    show({"orders": [], "refunds": [row], "joining": [], "papers": [], "faults": [], "problems": []})
    said = capsys.readouterr().out
    assert row["needs_staff"] and "Give the guest ¥540 back from the counter's till." in said


@pytest.mark.slow
def test_two_managers_at_two_kiosks_give_the_same_back_once(pos: Mock, start: Start) -> None:
    """The first one's answer is lost, and the second knows nothing of it: both ask with the same key."""
    first = start()
    record = ordered(first, "classic-burger", "fries")
    first.passes(11)
    second = start(database=first)
    pos.lose_reply("POST /v1/orders/{id}/refund")
    burger = record.order.basket.lines[0].id
    begun = back(first, record, burger)
    assert begun.end is None and begun.unsure is not None
    shown = Money(BURGER, "JPY")
    other = MoneyBack(second.machine).give_back(record.order.key, (burger,), shown, "Ito", "cold")
    assert other.key == begun.key and other.end is Ended.DONE
    first.passes(60)
    (same,) = refunds(first, record)
    assert same.end is Ended.DONE and first.charged() == record.order.quote.due.minor - BURGER
    second.passes(11)
    assert journal(first, record).refunded == shown
