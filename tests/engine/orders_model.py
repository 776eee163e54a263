"""A guest, a kiosk that may stop at any moment, and what must be true in the end whatever happened."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from kiosk.core.order import COUNTER, Do, Facts, PaymentState, Placing, ReceiptState, Record
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.orders import Orders
from tests.engine.fakes import (
    Crash,
    DiskFull,
    FakeLoyalty,
    FakePos,
    FakeTerminal,
    MemoryOutbox,
    Plan,
    a_draft,
)

T = TypeVar("T")
PATIENCE, LAST_HOPE, ROUNDS = 4, 20, 40

ALL = Facts(
    find=True,
    repeatable=True,
    cancel=True,
    refund=True,
    redeem=True,
    earn=True,
    cancel_payment=True,
    name_ticket=True,
    quote=True,
    stock=True,
)
CAPABILITIES = {
    "everything": ALL,
    "find only": replace(ALL, repeatable=False),
    "repeat only": replace(ALL, find=False),
    "neither": replace(ALL, find=False, repeatable=False),
    "nothing taken back": replace(ALL, cancel=False, refund=False, cancel_payment=False),
    "bare": Facts(),
}
GUESTS = {
    "pays": ["approve"],
    "cancels": ["approve"],
    "cancels too late": ["late"],
    "tries again": ["decline", "approve"],
    "goes to the counter": ["decline"],
    "gives up": ["decline"],
    "walks away": ["approve"],
}


class Inline:
    """Everything at once, on one thread."""

    def in_store(self, work: Callable[[], T]) -> T:
        return work()


@dataclass
class Story:
    """One order's life. `guest`: see GUESTS; `resumes`: after a crash the guest still stands there."""

    facts: Facts
    method: str = "card"
    guest: str = "pays"
    points: int = 0
    due: int = 800
    faults: dict[int, str] = field(default_factory=dict)
    resumes: bool = False

    def __post_init__(self) -> None:
        self.plan = Plan(self.faults)
        self.pos = FakePos(self.plan, self.facts)
        self.pos.price = self.due
        self.terminal = FakeTerminal(self.plan, GUESTS[self.guest])
        self.loyalty = FakeLoyalty(self.plan)
        self.outbox = MemoryOutbox(self.plan)
        self.promised = False
        self.number = ""
        self.told_to_wait = False
        self.crashed = False
        self.orders = self._start()

    def _start(self) -> Orders:
        adapters = Adapters(self.pos, self.loyalty, self.terminal)  # type: ignore[arg-type]
        inline: Any = Inline()
        ports = Ports(lambda: adapters)
        return Orders(ports, lambda: self.facts, self.outbox, inline, (1, 99), lambda record: None)

    @property
    def record(self) -> Record | None:
        return next(iter(self.outbox.records.values()), None)

    def play(self) -> "Story":
        """The guest's part, then the kiosk's own, with a new start after each crash."""
        go_on: Callable[[], object] = self._order
        for _ in range(ROUNDS):
            try:
                go_on()
                self._drain()
                return self
            except Crash:
                self.crashed = True
                go_on = self._restart
        raise AssertionError("it never ends")

    def _restart(self) -> None:
        self.orders = self._start()
        there = self.record is not None and self.resumes and not self.promised
        key = self.record.order.key if self.record is not None and there else None
        self.terminal.present = there
        resumed = self._again(lambda: self.orders.recover(key))
        if resumed is not None:
            self._serve(resumed, False)

    def _again(self, work: Callable[[], T]) -> T:
        """What could not be written down is tried again later."""
        while True:
            try:
                return work()
            except DiskFull:
                continue

    # The guest, as the journey treats them.

    def _order(self) -> None:
        try:
            record, lost = self.orders.new(a_draft(self.method, self.points, self.due))
        except DiskFull:
            raise Crash from None  # the kiosk is out of order, and is started again
        self._serve(record, lost)

    def _serve(self, record: Record, lost: bool) -> None:
        unanswered = 0
        for _ in range(200):
            unanswered = unanswered + 1 if lost else 0
            move = self._move(record, unanswered)
            if move is None:
                return
            try:
                record, lost = move()
            except DiskFull:
                lost = True
        raise AssertionError("the guest waits for ever")

    def _move(self, record: Record, unanswered: int) -> Callable[[], tuple[Record, bool]] | None:
        """What the journey asks for next; None once the guest has gone."""
        key = record.order.key
        if record.released:
            self.promised, self.number = True, record.number
            return self._leave(key)
        if not record.paid and (record.refused is not None or record.end is not None):
            return self._leave(key)
        if record.attention is not None:
            self.told_to_wait = True
            return self._leave(key, abandoned=True)
        if unanswered:
            return self._unanswered(record, unanswered)
        if record.payment is None or record.payment.state in (PaymentState.APPROVED, PaymentState.REFUNDED):
            return lambda: self.orders.advance(key)
        if record.payment.state is PaymentState.PENDING:
            return self._pending(record)
        return self._not_paid(record)

    def _unanswered(self, record: Record, times: int) -> Callable[[], tuple[Record, bool]] | None:
        key = record.order.key
        money_moves = record.payment is not None or record.unsure is Do.PAY
        if not money_moves and (record.unsure is None or times > PATIENCE):
            if record.at_counter:
                return self._leave(key, promised=True)
            if record.order.basket.points and not record.holds:
                return self._leave(key, abandoned=True)
            return lambda: self.orders.pay_again(key, COUNTER)
        if record.paid and record.refused is None and times > PATIENCE:
            return self._leave(key, promised=True)
        if times > LAST_HOPE:
            self.told_to_wait = True
            return self._leave(key, abandoned=True)
        return lambda: self.orders.advance(key)

    def _pending(self, record: Record) -> Callable[[], tuple[Record, bool]] | None:
        key = record.order.key
        if self.guest == "walks away":
            return self._leave(key, abandoned=True)
        if self.guest.startswith("cancels") and self.facts.cancel_payment:
            return lambda: self.orders.cancel_payment(key)
        return lambda: self.orders.advance(key)

    def _not_paid(self, record: Record) -> Callable[[], tuple[Record, bool]] | None:
        key = record.order.key
        if self.guest in ("gives up", "cancels", "walks away") or record.attempt > 2:
            return self._leave(key, abandoned=True)
        method = COUNTER if self.guest == "goes to the counter" else "card"
        return lambda: self.orders.pay_again(key, method)

    def _leave(self, key: str, *, promised: bool = False, abandoned: bool = False) -> None:
        self.terminal.present = False
        self._again(lambda: self.orders.mark(key, promised=promised, abandoned=abandoned))
        if promised and self.record is not None:
            self.promised, self.number = True, self.record.order.number

    def _drain(self) -> None:
        for _ in range(ROUNDS):
            if self._again(lambda: self.orders.drain(lambda record: None)) == 0:
                return
        raise AssertionError("the outbox never empties")

    # What must be true.

    def check(self) -> None:
        record = self.record
        for violations in (self.pos.violations, self.terminal.violations, self.loyalty.violations):
            assert violations == []
        if record is None:
            assert not self.pos.placed and not self.terminal.payments
            return
        assert record.end is not None or record.attention is not None
        live = [p for p in self.pos.placed if p.receipt.state is not ReceiptState.CANCELLED]
        assert len(self.pos.placed) <= 1, "doubled"
        assert self.terminal.charged <= 1, "charged twice"
        if record.attention is None:
            self._check_settled(record, live[0].receipt.state if live else None)
            if self.promised and self.facts.name_ticket and "refused" not in self.faults.values():
                assert live[0].receipt.number == self.number, "the guest waits for another number"

    def _check_settled(self, record: Record, state: ReceiptState | None) -> None:
        """Without anybody's help: money with an order, an order with money, nothing forgotten."""
        kept = self.terminal.charged - len(self.terminal.refunds)
        if kept or self.due == 0:
            assert state is ReceiptState.PAID or (self.due == 0 and not self.promised)
        else:
            assert state is not ReceiptState.PAID
            if state is ReceiptState.UNPAID:
                assert self.promised or self.told_to_wait or self.crashed
        if self.promised:
            assert state in (ReceiptState.PAID, ReceiptState.UNPAID), "a promise was broken"
        if state is ReceiptState.OPEN:
            assert not self.facts.cancel, "an open order was left behind"
        self._check_points(state)

    def _check_points(self, state: ReceiptState | None) -> None:
        taken_over = state in (ReceiptState.PAID, ReceiptState.UNPAID)
        for hold in self.loyalty.holds.values():
            assert hold == ("redeemed" if taken_over else "released")


def moments_of(story: Story) -> list[str]:
    """The moments of a story in which nothing goes wrong."""
    return Story(**_same(story)).play().plan.moments


def _same(story: Story, **changes: Any) -> dict[str, Any]:
    facts = {
        "facts": story.facts,
        "method": story.method,
        "guest": story.guest,
        "points": story.points,
        "due": story.due,
    }
    return facts | changes


def with_faults(story: Story, faults: dict[int, str], resumes: bool = False) -> Story:
    return Story(**_same(story, faults=faults, resumes=resumes))


PLACINGS = tuple(Placing)
