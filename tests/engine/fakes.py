"""A POS, a terminal, a loyalty provider and an outbox in memory, which fail where a test says so.

Every call of theirs, and every write of the outbox, is one *moment*; a `Plan` says what goes wrong at which
of them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any, TypeVar

from kiosk.core.basket import Basket, Line
from kiosk.core.loyalty import Credential, CredentialKind, Hold, Joining
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from kiosk.core.order import (
    COUNTER,
    Facts,
    Order,
    Payment,
    PaymentState,
    Placing,
    Receipt,
    ReceiptState,
    Record,
)
from kiosk.core.pricing import Outside, Quote, QuoteLine, QuoteTax
from kiosk.ports.errors import Reason, Refused, Uncertain, Unreachable
from kiosk.ports.payment import PaymentCapabilities
from kiosk.ports.pos import Stock

T = TypeVar("T")
DUE = 800


class Crash(BaseException):
    """The process dies here."""


class DiskFull(Exception):
    """The outbox cannot be written."""


def yen(minor: int) -> Money:
    return Money(minor, "JPY")


def a_quote(due: int = DUE, points: int = 0) -> Quote:
    total = yen(due + points)
    lines = (QuoteLine(1, total, total),)
    taxes = (QuoteTax((), total, (), total),)
    return Quote("JPY", lines, total, (), taxes, total, True, yen(0), yen(points))


def a_draft(method: str = "card", points: int = 0, due: int = DUE) -> Order:
    """What the journey hands over: key, number and time are still to come."""
    basket = Basket(ServiceMode.EAT_IN, (Line(1, "burger", "burger"),), points=points)
    return Order(
        key="",
        number="",
        created_at=datetime.now(UTC),
        language="ja",
        basket=basket,
        quote=a_quote(due, points),
        lines=(),
        method=method,
        credential=Credential(CredentialKind.PHONE, "+819012345678"),
    )


@dataclass
class Plan:
    """`faults`: what goes wrong, by the number of the moment. `moments`: what has happened so far."""

    faults: Mapping[int, str] = field(default_factory=dict)
    moments: list[str] = field(default_factory=list)

    def next(self, name: str) -> str | None:
        self.moments.append(name)
        return self.faults.get(len(self.moments) - 1)

    def call(self, name: str, effect: Callable[[], T], fresh: bool = True) -> T:
        """One call. `fresh`: it was never answered before, so the other side may still refuse it."""
        fault = self.next(name)
        match fault:
            case "unreachable":
                raise Unreachable(name)
            case "lost before":
                raise Uncertain(name)
            case "crash before":
                raise Crash(name)
            case "nonsense":
                raise ValueError(name)
            case "refused" if fresh:
                raise Refused(Reason.INVALID, name)
        result = effect()
        match fault:
            case "lost after":
                raise Uncertain(name)
            case "nonsense after":
                raise KeyError(name)
            case "crash after":
                raise Crash(name)
        return result


CALL_FAULTS = (
    "unreachable",
    "lost before",
    "lost after",
    "crash before",
    "crash after",
    "nonsense",
    "nonsense after",
    "refused",
)
WRITE_FAULTS = ("crash before", "crash after", "disk full")


@dataclass
class Placed:
    """An order as the POS has it."""

    order: Order
    receipt: Receipt
    paid_by: str | None = None


class FakePos:
    """`violations`: what no kiosk may ever do to a POS."""

    def __init__(self, plan: Plan, facts: Facts) -> None:
        self.plan = plan
        self.facts = facts
        self.placed: list[Placed] = []
        self.bodies: dict[str, Any] = {}
        self.violations: list[str] = []
        self.price: int | None = None
        """What a basket costs now; None: `DUE`."""
        self.gone = Stock()
        self.outside: Outside | None = None
        """What the last question for a price said of another programme."""

    def quote(self, basket: Basket, member_id: str | None, outside: Outside | None = None) -> Quote:
        assert self.facts.quote
        self.outside = outside
        return self.plan.call(
            "quote", lambda: a_quote(DUE if self.price is None else self.price, basket.points)
        )

    def stock(self) -> Stock:
        assert self.facts.stock
        return self.plan.call("stock", lambda: self.gone)

    def of(self, key: str) -> list[Placed]:
        return [placed for placed in self.placed if placed.order.key == key]

    def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
        known = self.of(key)
        return self.plan.call("submit", lambda: self._submit(order, payment, key), fresh=not known)

    def _submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
        if self.of(key) and self.facts.repeatable:
            if self.bodies[key] != (order, payment):
                self.violations.append("the same key with something else")
            return self.of(key)[0].receipt
        self.bodies[key] = (order, payment)
        state = self._first_state(order, payment)
        number = order.number if order.promised else f"{100 + len(self.placed)}"
        receipt = Receipt(f"r{len(self.placed)}", number, order.quote.total, state)
        self.placed.append(Placed(order, receipt, payment.id if payment else None))
        return receipt

    def _first_state(self, order: Order, payment: Payment | None) -> ReceiptState:
        if self.facts.placing is Placing.PLACE_THEN_PAY:
            if payment is not None:
                self.violations.append("paid before it was placed")
            if order.method != COUNTER:
                return ReceiptState.OPEN
            return ReceiptState.UNPAID if order.quote.due else ReceiptState.PAID
        if payment is None and order.method != COUNTER and order.quote.due:
            self.violations.append("placed before it was paid")
        return ReceiptState.UNPAID if payment is None and order.quote.due else ReceiptState.PAID

    def find(self, key: str) -> Receipt | None:
        assert self.facts.find
        known = self.of(key)
        return self.plan.call("find", lambda: known[0].receipt if known else None, fresh=False)

    def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
        placed = self._placed(receipt)
        fresh = placed.receipt.state is ReceiptState.OPEN
        return self.plan.call("settle", lambda: self._settle(placed, payment), fresh)

    def _settle(self, placed: Placed, payment: Payment | None) -> Receipt:
        if placed.receipt.state is ReceiptState.CANCELLED:
            raise Refused(Reason.INVALID, "cancelled")
        if payment is None and placed.order.quote.due:
            return self._to(placed, ReceiptState.UNPAID)
        if placed.paid_by is not None and payment is not None and placed.paid_by != payment.id:
            self.violations.append("settled by two payments")
        placed.paid_by = payment.id if payment else None
        return self._to(placed, ReceiptState.PAID)

    def name_ticket(self, receipt: Receipt, name: str, key: str) -> Receipt:
        assert self.facts.name_ticket
        return self.plan.call("name", lambda: self._name(self._placed(receipt), name))

    def _name(self, placed: Placed, name: str) -> Receipt:
        placed.receipt = replace(placed.receipt, number=name)
        return placed.receipt

    def cancel(self, receipt: Receipt, key: str) -> Receipt:
        assert self.facts.cancel
        placed = self._placed(receipt)
        return self.plan.call("cancel order", lambda: self._cancel(placed))

    def _cancel(self, placed: Placed) -> Receipt:
        if placed.receipt.state is ReceiptState.PAID:
            raise Refused(Reason.INVALID, "too late")
        return self._to(placed, ReceiptState.CANCELLED)

    def _placed(self, receipt: Receipt) -> Placed:
        return next(placed for placed in self.placed if placed.receipt.id == receipt.id)

    def _to(self, placed: Placed, state: ReceiptState) -> Receipt:
        placed.receipt = replace(placed.receipt, state=state)
        return placed.receipt


class FakeTerminal:
    """`script`: what becomes of each payment in turn: "approve", "decline", "late" (a cancel comes too
    late). While `present` is False nobody holds a card to it: it gives up by itself.
    """

    capabilities = PaymentCapabilities(("card",), refund=True, cancel=True)

    def __init__(self, plan: Plan, script: list[str]) -> None:
        self.plan = plan
        self.script = script
        self.present = True
        self.payments: dict[str, Payment] = {}
        self.outcomes: dict[str, str] = {}
        self.polls: dict[str, int] = {}
        self.refunds: list[str] = []
        self.refund_keys: set[str] = set()
        self.violations: list[str] = []
        self.asked_for: list[tuple[str, str | None]] = []
        """The reference and the order of each call that asked for money."""

    @property
    def charged(self) -> int:
        """How many times money was taken, given back or not."""
        return sum(payment.state is PaymentState.APPROVED for payment in self.payments.values())

    def start(
        self, amount: Money, reference: str, method: str, key: str, order_id: str | None = None
    ) -> Payment:
        self.asked_for.append((reference, order_id))
        return self.plan.call("pay", lambda: self._start(amount, key), fresh=key not in self.payments)

    def _start(self, amount: Money, key: str) -> Payment:
        if key not in self.payments:
            if any(payment.state is PaymentState.PENDING for payment in self.payments.values()):
                self.violations.append("two payments at a time")
            self.outcomes[key] = self.script[min(len(self.payments), len(self.script) - 1)]
            self.payments[key] = Payment(key, PaymentState.PENDING, amount)
        return self.payments[key]

    def payment(self, payment_id: str) -> Payment:
        return self.plan.call("poll", lambda: self._poll(payment_id), fresh=False)

    def _poll(self, payment_id: str) -> Payment:
        self.polls[payment_id] = self.polls.get(payment_id, 0) + 1
        if self.payments[payment_id].state is PaymentState.PENDING and self.polls[payment_id] > 1:
            agreed = self.present and self.outcomes[payment_id] != "decline"
            self._to(payment_id, PaymentState.APPROVED if agreed else PaymentState.DECLINED)
        return self.payments[payment_id]

    def cancel(self, payment_id: str) -> Payment:
        return self.plan.call("cancel payment", lambda: self._cancel(payment_id))

    def _cancel(self, payment_id: str) -> Payment:
        if self.payments[payment_id].state is PaymentState.PENDING:
            late = self.present and self.outcomes[payment_id] == "late"
            self._to(payment_id, PaymentState.APPROVED if late else PaymentState.CANCELLED)
        return self.payments[payment_id]

    def refund(self, payment: Payment, amount: Money, key: str) -> None:
        self.plan.call("refund", lambda: self._refund(payment, key), fresh=key not in self.refund_keys)

    def _refund(self, payment: Payment, key: str) -> None:
        if key not in self.refund_keys:
            self.refund_keys.add(key)
            self.refunds.append(payment.id)

    def _to(self, payment_id: str, state: PaymentState) -> None:
        self.payments[payment_id] = replace(self.payments[payment_id], state=state)


class FakeLoyalty:
    """Holds by the key they were made with; their state is "held", "redeemed" or "released"."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.holds: dict[str, str] = {}
        self.earned: set[str] = set()
        self.violations: list[str] = []

    def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
        return self.plan.call("hold", lambda: self._hold(order, key), fresh=key not in self.holds)

    def _hold(self, order: Order, key: str) -> tuple[Hold, ...]:
        self.holds.setdefault(key, "held")
        return (Hold(key, order.basket.points),)

    def release(self, hold: Hold, key: str) -> None:
        self.plan.call("release", lambda: self._move(hold, "released"), fresh=False)

    def redeem(self, hold: Hold, receipt: Receipt, key: str) -> None:
        self.plan.call("redeem", lambda: self._move(hold, "redeemed"), fresh=False)

    def _move(self, hold: Hold, state: str) -> None:
        if self.holds[hold.id] not in ("held", state):
            self.violations.append(f"{self.holds[hold.id]}, then {state}")
        self.holds[hold.id] = state

    def earn(self, order: Order, receipt: Receipt, key: str) -> int:
        return self.plan.call("earn", lambda: self._earn(key), fresh=key not in self.earned)

    def _earn(self, key: str) -> int:
        self.earned.add(key)
        return 8


class MemoryOutbox:
    """What was written is there after a crash; what was not, is not."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.records: dict[str, Record] = {}
        self.written: list[Record] = []
        self.people: dict[str, Joining] = {}
        self.number = 0

    def write(self, record: Record) -> None:
        fault = self.plan.next("write")
        if fault == "crash before":
            raise Crash("write")
        if fault == "disk full":
            raise DiskFull("write")
        self.records[record.order.key] = record
        self.written.append(record)
        if fault == "crash after":
            raise Crash("write")

    def forget_late(self, late: bool) -> None:
        """Nothing is left of anybody here."""

    def get(self, key: str) -> Record | None:
        return self.records.get(key)

    def join(self, joining: Joining) -> None:
        self.people[joining.key] = joining

    def joined(self, key: str) -> None:
        self.people.pop(key, None)

    def joinings(self) -> list[Joining]:
        return list(self.people.values())

    def open_records(self) -> list[Record]:
        return [record for record in self.records.values() if record.end is None]

    def followed(self) -> list[tuple[str, datetime, bool]]:
        return [
            (key, record.order.created_at, record.receipt.state is ReceiptState.UNPAID)
            for key, record in self.records.items()
            if record.followed and record.receipt is not None
        ]

    def add(self, record: Record, first: int, last: int) -> Record:
        number = self.number + 1 if first <= self.number < last else first
        new = replace(record, order=replace(record.order, number=str(number)))
        self.write(new)
        self.number = number
        return new
