"""Orders one by one: who moves them on, in which order, and what stops whom."""

import logging
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Barrier, Event, Lock, Semaphore
from typing import Any

import pytest

from kiosk.core.loyalty import Hold
from kiosk.core.offers import Coupon, Discount
from kiosk.core.order import (
    COUNTER,
    LONG,
    Do,
    End,
    Facts,
    Payment,
    PaymentState,
    Placing,
    Receipt,
    ReceiptState,
    Record,
)
from kiosk.core.rule import PATIENCE, next_step
from kiosk.engine import orders
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.orders import ALONE, LANES, STUBBORN, Orders
from kiosk.engine.placing import Placer, key_for
from kiosk.ports.errors import NotAllowed, NotSupported, Reason, Refused, Uncertain, Unreachable
from kiosk.store.codec import whole
from tests.engine.fakes import DiskFull, FakeLoyalty, FakePos, FakeTerminal, MemoryOutbox, Plan, a_draft, yen
from tests.engine.orders_model import ALL, Inline

NOON = datetime(2026, 4, 1, 3, 0, tzinfo=UTC)


class Kiosk:
    """Orders before a fake POS, terminal and programme. `away`: which of them do not answer."""

    def __init__(self, facts: Facts = ALL, script: list[str] | None = None) -> None:
        self.plan = Plan()
        self.facts = facts
        self.pos = FakePos(self.plan, facts)
        self.terminal = FakeTerminal(self.plan, script or ["approve"])
        self.loyalty = FakeLoyalty(self.plan)
        self.outbox = MemoryOutbox(self.plan)
        self.now = NOON
        self.moved: list[Record] = []
        self.start()

    def start(self) -> None:
        adapters: Any = Adapters(self.pos, self.loyalty, self.terminal)  # type: ignore[arg-type]
        inline: Any = Inline()
        self.orders = Orders(
            Ports(lambda: adapters),
            lambda: self.facts,
            self.outbox,
            inline,
            (1, 99),
            lambda _: None,
            lambda: self.now,
        )

    def at_the_counter(self, points: int = 0) -> str:
        """An order promised to a guest while the POS was away; its key."""
        self.fails(submit=Unreachable)
        record, lost = self.orders.new(a_draft(COUNTER, points))
        assert lost
        self.orders.mark(record.order.key, promised=True)
        self.answers("submit")
        return record.order.key

    def fails(self, **errors: Any) -> None:
        """Let calls fail until `answers`: submit=Unreachable."""
        for name, error in errors.items():
            port = next(port for port in (self.pos, self.terminal, self.loyalty) if hasattr(port, name))
            setattr(port, name, _failing(error))

    def answers(self, *names: str) -> None:
        for port in (self.pos, self.terminal, self.loyalty):
            for name in names:
                port.__dict__.pop(name, None)

    def drain(self) -> int:
        return self.orders.drain(self.moved.append)

    def record(self, key: str) -> Record:
        return self.outbox.records[key]

    @property
    def submitted(self) -> list[str]:
        return [placed.order.key for placed in self.pos.placed]


def _failing(error: Any) -> Any:
    def fail(*_: object) -> Any:
        raise error if isinstance(error, BaseException) else error("away")

    return fail


@pytest.fixture(autouse=True)
def quiet(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    with caplog.at_level(logging.CRITICAL, "kiosk"):
        yield


# Behind the guests' backs.


def test_stored_orders_go_to_the_pos_in_the_order_they_were_made() -> None:
    kiosk = Kiosk()
    keys = [kiosk.at_the_counter() for _ in range(3)]
    assert kiosk.drain() == 0
    assert kiosk.submitted == keys
    assert [kiosk.record(key).end for key in keys] == [End.DONE] * 3
    assert list(dict.fromkeys(record.order.key for record in kiosk.moved)) == keys


def test_a_stored_order_is_written_down_twice_before_its_call_and_with_its_end() -> None:
    """Each write waits for the disk: a long outbox is drained as fast as that allows."""
    kiosk = Kiosk(replace(ALL, earn=False))
    kiosk.at_the_counter()
    before = len(kiosk.outbox.written)
    kiosk.drain()
    begun, done = kiosk.outbox.written[before:]
    assert (begun.unsure, begun.end) == (Do.SUBMIT, None)
    assert (done.unsure, done.end, done.released) == (None, End.DONE, True)


def test_of_a_long_outbox_several_orders_are_under_way_at_once() -> None:
    kiosk = Kiosk()
    keys = [kiosk.at_the_counter() for _ in range(ALONE + 2 * LANES)]
    all_there, submit = Barrier(LANES, timeout=10), kiosk.pos.submit

    def together(order: Any, *given: Any) -> Any:
        if order.key in keys[ALONE:]:
            all_there.wait()
        return submit(order, *given)

    kiosk.pos.submit = together  # type: ignore[method-assign]
    assert kiosk.drain() == 0
    assert kiosk.submitted[:ALONE] == keys[:ALONE] and sorted(kiosk.submitted) == sorted(keys)
    assert {kiosk.record(key).end for key in keys} == {End.DONE}


def test_a_pos_that_is_away_is_asked_once_a_round_for_a_long_outbox_too() -> None:
    kiosk = Kiosk()
    keys = [kiosk.at_the_counter() for _ in range(ALONE + 2 * LANES)]
    kiosk.fails(submit=Unreachable, find=Unreachable)
    assert kiosk.drain() == len(keys)
    assert sum(kiosk.record(key).tries for key in keys) == len(keys) + 1


def test_a_disk_that_is_full_ends_the_round_of_a_long_outbox() -> None:
    kiosk = Kiosk()
    for _ in range(ALONE + 5 * LANES):
        kiosk.at_the_counter()
    write, before = kiosk.outbox.write, len(kiosk.outbox.written)

    def full(record: Record) -> None:
        if len(kiosk.outbox.written) > before + 2 * ALONE:
            raise DiskFull("write")
        write(record)

    kiosk.outbox.write = full  # type: ignore[method-assign]
    with pytest.raises(DiskFull):
        kiosk.drain()
    assert len(kiosk.outbox.open_records()) >= 2 * LANES


def test_a_pos_that_is_away_is_asked_once_a_round() -> None:
    kiosk = Kiosk()
    for _ in range(3):
        kiosk.at_the_counter()
    asked: list[str] = []

    def submit(order: Any, payment: Any, key: str) -> Receipt:
        asked.append(key)
        raise Unreachable("away")

    kiosk.pos.submit = submit  # type: ignore[method-assign]
    assert kiosk.drain() == 3 and len(asked) == 1


def test_who_waits_for_the_programme_does_not_hold_up_who_waits_for_the_pos() -> None:
    kiosk = Kiosk()
    kiosk.fails(hold=Unreachable)
    first = kiosk.at_the_counter(points=30)
    second = kiosk.at_the_counter()
    assert kiosk.drain() == 2  # the second one's points still have to be booked
    assert kiosk.submitted == [second] and kiosk.record(first).end is None
    kiosk.answers("hold")
    assert kiosk.drain() == 0 and kiosk.record(first).end is End.DONE


def test_an_order_that_fails_for_ever_stops_the_others_only_for_a_while() -> None:
    kiosk = Kiosk()
    sick = kiosk.at_the_counter()
    sound = kiosk.at_the_counter()
    healthy = kiosk.pos.submit

    def submit(order: Any, payment: Any, key: str) -> Receipt:
        if key == sick:
            raise Unreachable("the POS stumbles over this one")
        return healthy(order, payment, key)

    kiosk.pos.submit = submit  # type: ignore[method-assign]
    rounds = 0
    while kiosk.record(sound).end is None:
        kiosk.drain()
        rounds += 1
        assert rounds <= STUBBORN + 1
    assert kiosk.record(sick).end is None


def test_a_program_that_ends_does_not_drain_a_long_outbox_first() -> None:
    kiosk = Kiosk()
    keys = [kiosk.at_the_counter() for _ in range(3)]
    kiosk.orders.drain(lambda _: kiosk.orders.close())
    assert [kiosk.record(key).end for key in keys] == [End.DONE, None, None]
    kiosk.start()
    kiosk.drain()
    assert kiosk.submitted == keys


def test_an_order_whose_guest_stands_there_is_left_alone() -> None:
    kiosk = Kiosk(script=["decline"])
    record, _ = kiosk.orders.new(a_draft())
    key = record.order.key
    kiosk.orders.advance(key)
    declined, _ = kiosk.orders.advance(key)
    assert declined.payment is not None and declined.payment.state is PaymentState.DECLINED
    assert kiosk.drain() == 0 and kiosk.record(key).end is None
    kiosk.orders.mark(key, abandoned=True)
    assert kiosk.drain() == 0 and kiosk.record(key).end is End.ABANDONED
    assert kiosk.pos.placed[0].receipt.state is ReceiptState.CANCELLED


def test_no_payment_is_ever_begun_for_a_guest_who_has_gone() -> None:
    kiosk = Kiosk()
    kiosk.fails(start=Unreachable)
    record, _ = kiosk.orders.new(a_draft())
    kiosk.answers("start")
    kiosk.orders.unwatch(record.order.key)
    kiosk.drain()
    assert kiosk.terminal.payments == {} and kiosk.record(record.order.key).end is End.ABANDONED


def test_what_was_promised_is_not_given_up() -> None:
    kiosk = Kiosk()
    key = kiosk.at_the_counter()
    kiosk.orders.mark(key, abandoned=True)
    assert not kiosk.record(key).abandoned
    kiosk.drain()
    assert kiosk.record(key).end is End.DONE


def test_what_is_given_up_while_nothing_can_be_written_is_still_drained() -> None:
    kiosk = Kiosk(script=["decline"])
    key = placed(kiosk).order.key
    kiosk.plan.faults = {len(kiosk.plan.moments): "disk full"}
    with pytest.raises(DiskFull):
        kiosk.orders.new(a_draft(), instead_of=key)
    assert kiosk.drain() == 0 and kiosk.record(key).end is End.ABANDONED


def test_a_promise_that_could_not_be_written_is_waited_for() -> None:
    kiosk = Kiosk()
    kiosk.fails(submit=Unreachable)
    key = kiosk.orders.new(a_draft(COUNTER))[0].order.key
    kiosk.answers("submit")
    kiosk.plan.faults = {len(kiosk.plan.moments): "disk full"}
    with pytest.raises(DiskFull):
        kiosk.orders.mark(key, promised=True)
    kiosk.drain()
    assert kiosk.record(key).end is None
    kiosk.orders.mark(key, promised=True)
    kiosk.drain()
    assert kiosk.record(key).end is End.DONE


def test_an_order_that_has_ended_is_not_written_again() -> None:
    kiosk = Kiosk()
    key = kiosk.at_the_counter()
    kiosk.drain()
    ended, moments = kiosk.record(key), len(kiosk.plan.moments)
    kiosk.orders.mark(key, abandoned=True)
    assert kiosk.record(key) is ended and len(kiosk.plan.moments) == moments


def test_an_order_changed_by_its_guest_gives_back_what_it_held_before_the_new_one_asks() -> None:
    kiosk = Kiosk(script=["decline", "approve"])
    old, _ = kiosk.orders.new(a_draft(points=30))
    kiosk.orders.advance(old.order.key)
    new, _ = kiosk.orders.new(a_draft(points=50), instead_of=old.order.key)
    calls = [name for name in kiosk.plan.moments if name != "write"]
    assert calls.index("release") < len(calls) - 1 - calls[::-1].index("hold")
    assert kiosk.record(old.order.key).end is End.ABANDONED
    assert new.order.number == "2" and new.order.key != old.order.key


# After a start.


def test_after_a_start_orders_are_taken_back_unless_paid_or_promised() -> None:
    kiosk = Kiosk()
    promised = kiosk.at_the_counter()
    kiosk.fails(start=Uncertain)
    gone = kiosk.orders.new(a_draft())[0].order.key
    kiosk.answers("start")
    paid = kiosk.orders.new(a_draft())[0].order.key
    kiosk.orders.advance(paid)
    kiosk.fails(settle=Unreachable)
    kiosk.orders.advance(paid)
    kiosk.start()
    assert kiosk.orders.recover(None) is None
    assert {key: kiosk.record(key).abandoned for key in (promised, gone, paid)} == {
        promised: False,
        gone: True,
        paid: False,
    }


def test_the_order_of_the_guest_who_still_stands_there_is_resumed_and_not_drained() -> None:
    kiosk = Kiosk()
    key = kiosk.orders.new(a_draft())[0].order.key
    kiosk.start()
    resumed = kiosk.orders.recover(key)
    assert resumed is not None and resumed.order.key == key and not kiosk.record(key).abandoned
    kiosk.drain()
    assert kiosk.record(key).end is None


def test_who_was_served_or_waits_for_staff_is_resumed_too_but_not_who_was_refused() -> None:
    kiosk = Kiosk()
    key = kiosk.at_the_counter()
    kiosk.drain()
    assert kiosk.orders.recover(key) is not None  # released: the number is shown again
    kiosk.outbox.records[key] = replace(kiosk.record(key), end=None, attention="why")
    assert kiosk.orders.recover(key) is not None
    refused = replace(kiosk.record(key), attention=None, receipt=None, refused="closed", end=End.REFUSED)
    kiosk.outbox.records[key] = refused
    assert kiosk.orders.recover(key) is None
    assert kiosk.orders.recover("unknown") is None


# What the guest asks for.


def test_no_second_payment_while_the_first_may_still_be_made() -> None:
    kiosk = Kiosk()
    key = kiosk.orders.new(a_draft())[0].order.key
    assert kiosk.record(key).pending
    kiosk.orders.pay_again(key, "qr")
    assert len(kiosk.terminal.payments) == 1 and kiosk.record(key).attempt == 0
    kiosk = Kiosk()
    kiosk.fails(start=Uncertain)
    key = kiosk.orders.new(a_draft())[0].order.key
    kiosk.answers("start")
    kiosk.orders.pay_again(key, COUNTER)
    assert kiosk.record(key).attempt == 0 and kiosk.record(key).order.method == "card"


def test_another_try_has_another_key() -> None:
    kiosk = Kiosk(script=["decline", "approve"])
    key = kiosk.orders.new(a_draft())[0].order.key
    kiosk.orders.advance(key)
    kiosk.orders.advance(key)
    again, _ = kiosk.orders.pay_again(key, "qr")
    assert again.attempt == 1 and len(kiosk.terminal.payments) == 2


def test_a_cancel_that_finds_the_payment_decided_goes_on_with_it() -> None:
    kiosk = Kiosk()
    key = kiosk.orders.new(a_draft())[0].order.key
    kiosk.terminal.payments = {
        name: replace(payment, state=PaymentState.APPROVED)
        for name, payment in kiosk.terminal.payments.items()
    }
    kiosk.orders.advance(key)
    record, lost = kiosk.orders.cancel_payment(key)
    assert record.released and not lost
    assert "cancel payment" not in kiosk.plan.moments


def test_a_terminal_that_refuses_to_stop_says_how_the_payment_stands() -> None:
    kiosk = Kiosk()
    key = kiosk.orders.new(a_draft())[0].order.key
    kiosk.terminal.cancel = _failing(Refused(Reason.INVALID))  # type: ignore[method-assign]
    record, lost = kiosk.orders.cancel_payment(key)
    assert record.pending and not lost and record.attention is None


def test_an_order_paid_at_the_counter_meanwhile_is_not_taken_back() -> None:
    kiosk = Kiosk()
    record, _ = kiosk.orders.new(a_draft(COUNTER))
    key = record.order.key
    assert record.released
    kiosk.pos.placed[0].receipt = replace(kiosk.pos.placed[0].receipt, state=ReceiptState.PAID)
    kiosk.orders.mark(key, abandoned=True)
    kiosk.drain()
    assert kiosk.record(key).end is End.DONE and kiosk.record(key).attention is None


# What the adapters say.


def placed(kiosk: Kiosk) -> Record:
    return kiosk.record(kiosk.orders.new(a_draft(points=30))[0].order.key)


def paid_for(kiosk: Kiosk, key: str) -> None:
    """The guest holds a card to the terminal, the kiosk goes on with that, and the guest leaves."""
    while kiosk.record(key).pending:
        kiosk.orders.advance(key)
    kiosk.orders.unwatch(key)


def test_an_answer_that_leaves_everything_as_it_was_is_for_staff() -> None:
    kiosk = Kiosk()
    kiosk.loyalty.hold = lambda *_: ()  # type: ignore[method-assign]
    assert placed(kiosk).attention == "hold: the answer makes no sense"
    kiosk = Kiosk()
    kiosk.pos.settle = lambda receipt, *_: receipt  # type: ignore[method-assign]
    key = placed(kiosk).order.key
    kiosk.orders.advance(key)
    kiosk.orders.advance(key)
    assert kiosk.record(key).attention == "settle: the answer makes no sense"


@pytest.mark.parametrize(
    "nonsense", [{"wait_minutes": "five"}, {"number": None}, {"number": "\ud800"}, {"number": "7" * 41}]
)
def test_a_receipt_that_could_not_be_read_again_is_looked_up(nonsense: dict[str, Any]) -> None:
    kiosk = Kiosk()
    submit = kiosk.pos.submit

    def wrong(*order: Any) -> Receipt:
        return replace(submit(*order), **nonsense)

    kiosk.pos.submit = wrong  # type: ignore[method-assign]
    record, lost = kiosk.orders.new(a_draft(COUNTER))
    assert lost and record.unsure is Do.SUBMIT and record.receipt is None
    assert kiosk.orders.advance(record.order.key)[0].released
    assert len(kiosk.pos.placed) == 1


@pytest.mark.parametrize(
    "nonsense",
    [{"hold": "h-1"}, {"start": Payment("p", "soon", yen(800))}, {"earn": "many"}],  # type: ignore[arg-type]
)
def test_other_answers_that_could_not_be_read_again_never_get_into_the_record(
    nonsense: dict[str, Any],
) -> None:
    kiosk = Kiosk(replace(ALL, redeem=False))
    for name, answer in nonsense.items():
        port = next(port for port in (kiosk.terminal, kiosk.loyalty) if hasattr(port, name))
        setattr(port, name, lambda *_, answer=answer: answer)
    key = placed(kiosk).order.key
    paid_for(kiosk, key)
    kiosk.drain()
    record = kiosk.record(key)
    assert (record.error, record.earned) == ("ValueError", None)
    assert whole(Record, record) is record


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://shop.example/r/1?t=a", True),
        ("http://192.168.1.5:8788/r/1", True),
        ("javascript:alert(1)", False),
        ("tel:+819012345678", False),
        ("WIFI:S:free;;", False),
        ("https://shop.example/\nx", False),
        ("https://" + "a" * 600, False),
    ],
)
def test_only_a_web_address_becomes_the_receipts_code(url: str, kept: bool) -> None:
    kiosk = Kiosk()
    submit = kiosk.pos.submit
    kiosk.pos.submit = lambda *order: replace(submit(*order), url=url)  # type: ignore[method-assign]
    record, _ = kiosk.orders.new(a_draft(COUNTER))
    assert record.released and record.receipt is not None
    assert record.receipt.url == (url if kept else None)


def test_what_a_fault_of_an_adapter_says_stays_out_of_the_record() -> None:
    kiosk = Kiosk()
    kiosk.fails(submit=ValueError("Sakura Tanaka, +819012345678"))
    record, _ = kiosk.orders.new(a_draft(COUNTER))
    assert record.error == "ValueError"


def test_another_amount_than_was_asked_for_is_for_staff() -> None:
    kiosk = Kiosk()
    key = placed(kiosk).order.key
    taken = Payment("p", PaymentState.APPROVED, yen(500))
    kiosk.terminal.payment = lambda _: taken  # type: ignore[method-assign]
    record, _ = kiosk.orders.advance(key)
    assert record.attention == "poll: the answer makes no sense"
    kiosk.drain()
    assert not kiosk.record(key).released and kiosk.terminal.refunds == []


def test_what_was_paid_and_is_being_made_is_not_refunded_when_the_pos_forgot_the_key() -> None:
    kiosk = Kiosk()
    key = placed(kiosk).order.key
    settle = kiosk.pos.settle

    def lost(*order: Any) -> Any:
        settle(*order)
        raise Uncertain("settle")

    kiosk.pos.settle = lost  # type: ignore[method-assign]
    paid_for(kiosk, key)
    kiosk.fails(settle=Refused(Reason.INVALID, "paid already"))
    kiosk.drain()
    assert kiosk.record(key).in_kitchen and kiosk.record(key).end is End.DONE
    assert kiosk.terminal.refunds == []


def test_a_payment_that_the_pos_refuses_at_once_is_given_back() -> None:
    kiosk = Kiosk()
    key = placed(kiosk).order.key
    kiosk.fails(settle=Refused(Reason.INVALID, "cancelled"))
    paid_for(kiosk, key)
    kiosk.drain()
    assert len(kiosk.terminal.refunds) == 1 and kiosk.record(key).end is End.REFUNDED


def test_a_refund_whose_answer_is_lost_is_written_down_before_it_is_tried() -> None:
    kiosk = Kiosk()
    key = placed(kiosk).order.key
    kiosk.fails(settle=Refused(Reason.INVALID, "cancelled"), refund=Uncertain)
    paid_for(kiosk, key)
    assert kiosk.record(key).unsure is Do.REFUND
    kiosk.now += timedelta(hours=25)
    kiosk.drain()
    assert kiosk.record(key).attention is not None


def test_what_was_declared_but_is_not_there_is_for_staff_and_leaves_no_doubt() -> None:
    kiosk = Kiosk()
    kiosk.fails(start=NotSupported)
    record = placed(kiosk)
    assert record.attention == "pay: not supported" and record.unsure is None


def test_wrong_credentials_are_like_nobody_being_there() -> None:
    kiosk = Kiosk()
    kiosk.fails(submit=NotAllowed)
    record, lost = kiosk.orders.new(a_draft())
    assert lost and record.unsure is None and record.tries == 1


@pytest.mark.parametrize(
    ("placing", "asked"),
    [(Placing.PLACE_THEN_PAY, ("100", "r0")), (Placing.PAY_THEN_PLACE, ("1", None))],
)
def test_a_terminal_is_told_the_order_that_is_paid_where_the_pos_has_it(
    placing: Placing, asked: tuple[str, str | None]
) -> None:
    """The receipt's number for people to read, its id for a terminal of the same maker."""
    kiosk = Kiosk(replace(ALL, placing=placing))
    assert placed(kiosk).pending
    assert kiosk.terminal.asked_for == [asked]


def test_a_payment_that_is_repeated_says_the_same_order() -> None:
    kiosk = Kiosk()
    kiosk.plan.faults = {4: "lost after"}
    record, lost = kiosk.orders.new(a_draft())
    assert lost and record.unsure is Do.PAY
    kiosk.orders.advance(record.order.key)
    assert kiosk.terminal.asked_for == [("100", "r0")] * 2 and len(kiosk.terminal.payments) == 1


# What is promised, and what is in doubt.


def test_a_promised_order_carries_its_number_as_the_tickets_name() -> None:
    kiosk = Kiosk()
    key = kiosk.at_the_counter()
    assert not kiosk.record(key).order.promised  # it was sent before that
    kiosk.drain()
    assert kiosk.pos.placed[0].order.promised and kiosk.pos.placed[0].order.number == "1"


def sent_to_the_counter(kiosk: Kiosk, method: str = "card") -> str:
    """The POS has the order as number 100, but its answer was lost; the guest left with number 1."""
    kiosk.plan.faults = {len(kiosk.plan.moments) + 1: "lost after"}
    record, lost = kiosk.orders.new(a_draft(method))
    assert lost and record.unsure is Do.SUBMIT
    key = record.order.key
    if method != COUNTER:
        kiosk.fails(find=Unreachable)
        kiosk.orders.pay_again(key, COUNTER)
        kiosk.answers("find")
    kiosk.orders.mark(key, promised=True)
    assert kiosk.pos.placed[0].receipt.number == "100" and kiosk.record(key).number == "1"
    return key


@pytest.mark.parametrize("method", ["card", COUNTER])
def test_the_pos_is_told_the_number_the_guest_left_with(method: str) -> None:
    """Before the counter sees the order, where that is still to come."""
    kiosk = Kiosk()
    key = sent_to_the_counter(kiosk, method)
    kiosk.drain()
    receipt = kiosk.pos.placed[0].receipt
    assert (receipt.number, receipt.state) == ("1", ReceiptState.UNPAID)
    assert kiosk.record(key).end is End.DONE and kiosk.record(key).receipt == receipt
    calls = [moment for moment in kiosk.plan.moments if moment in ("find", "name", "settle")]
    assert calls == (["find", "name"] if method == COUNTER else ["find", "name", "settle"])


def test_a_name_that_cannot_be_told_keeps_no_order_from_the_counter_and_is_told_later() -> None:
    kiosk = Kiosk()
    key = sent_to_the_counter(kiosk)
    kiosk.fails(name_ticket=Unreachable)
    for _ in range(PATIENCE + 2):
        assert kiosk.drain() == 1
    receipt = kiosk.pos.placed[0].receipt
    assert (receipt.number, receipt.state) == ("100", ReceiptState.UNPAID)
    kiosk.answers("name_ticket")
    assert kiosk.drain() == 0
    assert kiosk.pos.placed[0].receipt.number == "1" and kiosk.record(key).end is End.DONE


@pytest.mark.parametrize("answer", ["refused", "as it was", "not offered"])
def test_an_order_that_keeps_its_own_number_goes_on_all_the_same(answer: str) -> None:
    kiosk = Kiosk(replace(ALL, name_ticket=answer != "not offered"))
    key = sent_to_the_counter(kiosk)
    if answer == "refused":
        kiosk.fails(name_ticket=Refused(Reason.INVALID, "too late"))
    elif answer == "as it was":
        kiosk.pos._name = lambda placed, name: placed.receipt  # type: ignore[method-assign]
    kiosk.drain()
    record = kiosk.record(key)
    assert record.end is End.DONE and record.misnamed and record.number == "1"


def test_who_left_with_the_poss_number_keeps_it() -> None:
    kiosk = Kiosk()
    key = placed(kiosk).order.key
    paid_for(kiosk, key)
    kiosk.orders.mark(key)
    kiosk.drain()
    assert kiosk.record(key).number == "100" and "name" not in kiosk.plan.moments


def test_an_order_in_doubt_is_repeated_word_for_word() -> None:
    kiosk = Kiosk(replace(ALL, find=False))
    kiosk.plan.faults = {len(kiosk.plan.moments) + 1: "lost after"}
    record, lost = kiosk.orders.new(a_draft())
    key = record.order.key
    assert lost and record.unsure is Do.SUBMIT
    kiosk.fails(submit=Unreachable)
    kiosk.orders.pay_again(key, COUNTER)
    kiosk.orders.mark(key, promised=True)
    kiosk.answers("submit")
    kiosk.drain()
    assert kiosk.pos.violations == [] and len(kiosk.pos.placed) == 1
    assert kiosk.pos.placed[0].receipt.state is ReceiptState.UNPAID
    assert kiosk.record(key).end is End.DONE


def unsure(do: Do, hours: float, facts: Facts) -> Do:
    placer = Placer(Ports(lambda: Adapters(None)), facts, lambda _: None, lambda: NOON)  # type: ignore[arg-type]
    order = replace(
        a_draft(), key="00000000-0000-4000-8000-000000000000", created_at=NOON - timedelta(hours=hours)
    )
    return placer.next(Record(order, unsure=do))


@pytest.mark.parametrize(
    ("do", "hours", "facts", "wanted"),
    [
        (Do.SUBMIT, 1, replace(ALL, find=False), Do.SUBMIT),
        (Do.SUBMIT, 25, replace(ALL, find=False), Do.REPORT),  # the key may mean nothing any more
        (Do.SUBMIT, 1, replace(ALL, find=False, key_lifetime_s=60), Do.REPORT),
        (Do.SUBMIT, 25, replace(ALL, find=False, key_lifetime_s=72 * 3600), Do.SUBMIT),
        (Do.SUBMIT, 25, ALL, Do.FIND),
        (Do.SUBMIT, 7 * 24, ALL, Do.FIND),
        (Do.SUBMIT, 7 * 24 + 1, ALL, Do.REPORT),  # that it is not found would say nothing
        (Do.PAY, 1, ALL, Do.PAY),
        (Do.PAY, 25, ALL, Do.REPORT),  # nobody is asked for money out of the blue
        (Do.SUBMIT, 0, replace(ALL, find=False, repeatable=False), Do.REPORT),
        (Do.HOLD, 23, ALL, Do.HOLD),
        (Do.HOLD, 25, ALL, Do.REPORT),  # nor are points set aside twice
        (Do.HOLD, 1, replace(ALL, loyalty_key_lifetime_s=60), Do.REPORT),
        (Do.HOLD, 25, replace(ALL, loyalty_key_lifetime_s=72 * 3600), Do.HOLD),
        (Do.PAY, 1, replace(ALL, terminal_key_lifetime_s=60), Do.REPORT),
        (Do.PAY, 25, replace(ALL, terminal_key_lifetime_s=72 * 3600), Do.PAY),
        (Do.PAY, 1, replace(ALL, key_lifetime_s=60, loyalty_key_lifetime_s=60), Do.PAY),  # each its own
        (Do.REFUND, 1, ALL, Do.REFUND),
        (Do.REFUND, 1, replace(ALL, terminal_key_lifetime_s=60), Do.REPORT),
        (Do.REFUND, 25, ALL, Do.REPORT),  # nor given money twice
        (Do.PAY, -25, ALL, Do.REPORT),  # the clock was set back: nobody knows how old the key is
        (Do.PAY, -1, ALL, Do.PAY),
    ],
)
def test_what_follows_a_lost_answer(do: Do, hours: float, facts: Facts, wanted: Do) -> None:
    assert unsure(do, hours, facts) is wanted


def test_an_order_whose_lookups_make_no_sense_for_long_is_for_staff_and_goes_on_once_they_do(
    caplog: pytest.LogCaptureFixture,
) -> None:
    """And others are not held up meanwhile."""
    kiosk = Kiosk()
    key = sent_to_the_counter(kiosk)
    kiosk.fails(find=KeyError("nonsense"))
    with caplog.at_level(logging.ERROR, "kiosk.engine.orders"):
        for _ in range(LONG - kiosk.record(key).tries - 1):
            kiosk.drain()
        assert not kiosk.record(key).stuck and caplog.records == []
        for _ in range(3):
            assert kiosk.drain() == 1
    assert kiosk.record(key).stuck and kiosk.record(key).attention is None
    assert [record.getMessage() for record in caplog.records] == ["an order needs attention"]
    assert caplog.records[0].__dict__["why"] == "KeyError"
    other = kiosk.at_the_counter()
    kiosk.drain()
    assert kiosk.record(other).end is End.DONE and kiosk.record(key).stuck
    kiosk.answers("find")
    assert kiosk.drain() == 0
    assert kiosk.record(key).end is End.DONE and not kiosk.record(key).stuck


def test_every_call_has_a_key_of_its_own_for_ever() -> None:
    order = replace(a_draft(), key="00000000-0000-4000-8000-000000000000")
    keys = [key_for(Record(order), purpose) for purpose in ("hold", "pay 0", "pay 1", "settle", "refund")]
    assert len(set(keys)) == 5 and all(len(key) == 36 for key in keys)
    assert keys[0] == key_for(Record(replace(order, method="qr")), "hold")


def test_the_rule_rests_once_an_order_has_ended_or_waits_for_staff() -> None:
    record = Record(a_draft())
    assert next_step(replace(record, end=End.DONE), ALL) is Do.REST
    assert next_step(replace(record, attention="why", unsure=Do.PAY), ALL) is Do.REST


def test_an_order_the_pos_has_cancelled_is_not_paid_for() -> None:
    void = Receipt("r-1", "1", yen(800), ReceiptState.CANCELLED)
    record = Record(replace(a_draft(points=30), holds=(Hold("h", 30),)), void)
    assert next_step(record, ALL) is Do.RELEASE
    assert next_step(replace(record, promised=True), ALL) is Do.REPORT
    for placing in Placing:
        assert next_step(record, replace(ALL, placing=placing)) is Do.RELEASE


@pytest.mark.parametrize(("sets_aside", "first"), [(True, Do.HOLD), (False, Do.SUBMIT)])
def test_a_coupon_is_set_aside_where_the_programme_counts_its_uses(sets_aside: bool, first: Do) -> None:
    coupon = Coupon("AKI200", {"en": "Autumn"}, Discount(yen(200)))
    order = replace(a_draft(), basket=a_draft().basket.with_coupon(coupon))
    facts = replace(ALL, coupon_holds=sets_aside)
    assert next_step(Record(order), facts) is first
    held = replace(order, holds=(Hold("use-1", 0),))
    assert next_step(Record(held), facts) is Do.SUBMIT


def test_an_order_that_ends_while_two_wait_for_it_is_still_moved_by_one_at_a_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kiosk = Kiosk()
    key = kiosk.at_the_counter()
    before, within, doors = Semaphore(0), Semaphore(0), set[int]()

    class Door:
        """A lock that tells who stands before it."""

        def __init__(self) -> None:
            self._lock = Lock()

        def __enter__(self) -> None:
            doors.add(id(self))
            before.release()
            self._lock.acquire()

        def __exit__(self, *_: object) -> None:
            self._lock.release()

    def moved(leave: Event) -> Future[tuple[Record, bool]]:
        def move(record: Record) -> tuple[Record, bool]:
            within.release()
            assert leave.wait(30)
            return replace(record, end=End.DONE), False

        future = pool.submit(kiosk.orders.locked, key, move)
        assert before.acquire(timeout=30)
        return future

    monkeypatch.setattr(orders, "Lock", Door)
    with ThreadPoolExecutor(3) as pool:
        first, second = Event(), Event()
        one = moved(first)
        two = moved(second)
        first.set()
        assert one.result(30) and within.acquire(timeout=30) and within.acquire(timeout=30)
        three = moved(second)
        second.set()
        assert two.result(30) and three.result(30)
    assert len(doors) == 1, "the third waits for the second"
