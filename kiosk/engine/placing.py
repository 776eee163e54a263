"""Carries out what `core.rule.next_step` says, one call at a time, writing the record before and after.

What must not happen twice is written as *unsure* before it is tried, so that a crash between the call
and its answer leaves a record that says so.
"""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from kiosk.core.order import Do, End, Facts, Order, Payment, PaymentState, Receipt, ReceiptState, Record
from kiosk.core.order import Placing as Way
from kiosk.core.rule import next_step
from kiosk.engine import answers
from kiosk.engine.adapters import Ports
from kiosk.engine.before_paying import look
from kiosk.ports.errors import NotAllowed, NotSupported, PortError, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.loyalty import LoyaltyProvider
from kiosk.ports.payment import PaymentTerminal

log = logging.getLogger(__name__)

_WAITS = (PaymentState.PENDING, PaymentState.DECLINED, PaymentState.CANCELLED)
_ASKS_TERMINAL = (Do.PAY, Do.POLL, Do.CANCEL_PAYMENT)
_TELLS_TOTAL = (Do.SUBMIT, Do.FIND, Do.SETTLE)
_MAY_HAVE_HAPPENED = (Do.HOLD, Do.HOLD_GIFT, Do.SUBMIT, Do.PAY, Do.REFUND)
"""Calls that are written down as begun before they are made; all others can be repeated blindly."""


def key_for(record: Record, purpose: str) -> str:
    """The idempotency key of one call for an order: the same for ever, 36 characters, and different per
    purpose.
    """
    return str(uuid.uuid5(uuid.UUID(record.order.key), purpose))


class Placer:
    """Moves records on. Safe to use from several threads, for different orders."""

    def __init__(
        self,
        ports: Ports,
        facts: Facts,
        write: Callable[[Record], None],
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._ports = ports
        self._facts = facts
        self._write = write
        self._now = now

    def next(self, record: Record) -> Do:
        """What `advance` would do first."""
        return next_step(record, self._facts, self._now() - record.order.created_at)

    def begun(self, record: Record) -> tuple[Record, Do | None]:
        """A new order as it must be written down before its first step, and that step; None: the step is not
        begun before something else was looked at.
        """
        do = self.next(record)
        if self._looks_first(do):
            return record, None
        return (_begun(record, do) if do in _MAY_HAVE_HAPPENED else record), do

    def advance(self, record: Record, begun: Do | None = None, behind: bool = False) -> tuple[Record, bool]:
        """Take steps until the guest sees something new: the order is released, a payment waits or was
        decided, or nothing more can be done. The second value: the other side did not answer.

        `begun`: the step that the record was just written down for. `behind`: no guest waits for it.
        """
        while True:
            released = record.released
            do = begun or self.next(record)
            if do is Do.REST:
                return record, False
            record, lost = self.perform(record, do, begun is not None, behind)
            begun = None
            if lost:
                return record, True
            waiting = record.payment is not None and record.payment.state in _WAITS
            if do in _ASKS_TERMINAL and waiting:
                return record, False
            if record.released and not released:
                return record, False

    def perform(
        self, record: Record, do: Do, begun: bool = False, behind: bool = False
    ) -> tuple[Record, bool]:
        """One step, written down. Errors of the ports become facts of the record. `begun`: that it is about
        to be taken for the first time is written down already. `behind`: no guest waits for it, so where
        nothing is left to do, it is written down with its end at once.
        """
        doubt = None if begun else record.unsure
        if do in _MAY_HAVE_HAPPENED and not begun and doubt is not do:
            stopped = self._looked(record) if self._looks_first(do) else None
            if stopped is not None:
                return stopped
            record = _begun(record, do)
            self._write(record)
        try:
            answered = answers.record(record, self._call(record, do), self._facts.pages)
            after, lost = self._moved_on(replace(answered, tries=0, error=None), do), False
            if behind and self.next(after) is Do.CLOSE:
                after = self._ended(after)
        except Refused as error:
            after, lost = self._refused(record, do, error), False
        except (Unreachable, NotAllowed) as error:
            after, lost = _not_done(record, doubt, error), True
        except NotSupported as error:
            log.error("the adapter does not offer what it declared: %s %s", do.value, error)
            after, lost = replace(record, unsure=doubt, attention=f"{do.value}: not supported"), False
        except Exception as error:  # a fault of the adapter counts as a doubt, too
            after, lost = _unsure(record, do, error), True
        if after != record:
            self._write(after)
        return after, lost

    def _looks_first(self, do: Do) -> bool:
        return do is Do.PAY and self._facts.placing is Way.PAY_THEN_PLACE

    def _looked(self, record: Record) -> tuple[Record, bool] | None:
        """The last look before money moves for an order that the POS does not have yet. None: all is well.

        Nothing can have happened, whatever goes wrong in it: the order is as if it had not been begun.
        """
        try:
            look(self._ports.pos, self._facts, record.order)
            return None
        except Refused as error:
            after, lost = self._refused(record, Do.SUBMIT, error), False
        except PortError as error:
            after, lost = _not_done(record, record.unsure, error), True
        except Exception as error:  # a fault of the adapter: nothing was asked for yet
            log.exception("the adapter failed in the last look before paying")
            after, lost = _not_done(record, record.unsure, Unreachable(type(error).__name__)), True
        self._write(after)
        return after, lost

    def _moved_on(self, after: Record, do: Do) -> Record:
        """An answer that leaves everything as it was would be asked for for ever; a payment of another
        amount, or one that was given back, neither pays the order nor leaves it unpaid: staff must look.
        """
        if do in _TELLS_TOTAL and _another(after):
            return _another_total(after, do)
        if do in _ASKS_TERMINAL:
            wrong = after.given_back or (after.paid and _payment(after).amount != after.order.quote.due)
        else:
            wrong = self.next(after) is do
        if not wrong:
            return after
        log.error("the adapter's answer makes no sense: %s", do.value)
        return replace(after, attention=f"{do.value}: the answer makes no sense")

    def _call(self, record: Record, do: Do) -> Record:
        match do:
            case Do.HOLD:
                return replace(record, order=self._held(record), unsure=None)
            case Do.HOLD_GIFT:
                return replace(record, order=self._held_gift(record), unsure=None)
            case Do.SUBMIT:
                return replace(record, receipt=self._submit(record), unsure=None)
            case Do.FIND:
                return replace(record, receipt=self._ports.pos.find(record.order.key), unsure=None)
            case Do.PAY:
                return replace(record, payment=self._start(record), unsure=None)
            case Do.POLL:
                return replace(record, payment=self._terminal.payment(_payment(record).id))
            case Do.CANCEL_PAYMENT:
                return replace(record, payment=self._stopped(_payment(record)))
            case Do.SETTLE:
                return replace(record, receipt=self._settled(record))
            case Do.NAME_TICKET:
                return replace(record, receipt=self._named(record), named=True)
            case Do.CANCEL_ORDER:
                return replace(record, receipt=self._taken_back(record))
            case Do.REFUND:
                return replace(record, payment=self._refunded(record), unsure=None)
            case Do.REDEEM:
                self._redeem(record)
                return replace(record, redeemed=True)
            case Do.EARN:
                return replace(record, earned=self._earned(record))
            case Do.RELEASE:
                return replace(record, order=self._released(record))
            case Do.RELEASE_GIFT:
                return replace(record, order=self._released_gift(record))
            case Do.CLOSE:
                return self._ended(record)
            case Do.REPORT:
                return replace(record, attention=record.refused or record.error or "the outcome is not known")
            case Do.REST:
                return record

    def _refunded(self, record: Record) -> Payment:
        payment = _payment(record)
        self._terminal.refund(payment, payment.amount, key_for(record, "refund"))
        return replace(payment, state=PaymentState.REFUNDED)

    def _redeem(self, record: Record) -> None:
        for hold in record.holds:
            self._loyalty.redeem(hold, _receipt(record), key_for(record, f"redeem {hold.id}"))

    def _earned(self, record: Record) -> int:
        return self._loyalty.earn(record.order, _receipt(record), key_for(record, "earn"))

    def _held(self, record: Record) -> Order:
        return replace(record.order, holds=self._loyalty.hold(record.order, key_for(record, "hold")))

    def _released(self, record: Record) -> Order:
        for hold in record.holds:
            self._loyalty.release(hold, key_for(record, f"release {hold.id}"))
        return replace(record.order, holds=())

    def _held_gift(self, record: Record) -> Order:
        held = self._ports.pos.hold_gift(record.order, key_for(record, "hold gift"))
        return replace(record.order, gift=held)

    def _released_gift(self, record: Record) -> Order:
        if record.order.gift is not None:
            self._ports.pos.release_gift(record.order.gift, key_for(record, "release gift"))
        return replace(record.order, gift=None)

    def _named(self, record: Record) -> Receipt:
        return self._ports.pos.name_ticket(_receipt(record), record.number, key_for(record, "name"))

    def _ended(self, record: Record) -> Record:
        return replace(record, end=_end(record), followed=self._facts.follow and record.released)

    @property
    def _loyalty(self) -> LoyaltyProvider:
        if self._ports.loyalty is None:
            raise NotSupported("no loyalty provider is configured")
        return self._ports.loyalty

    @property
    def _terminal(self) -> PaymentTerminal:
        if self._ports.terminal is None:
            raise NotSupported("no payment terminal is configured")
        return self._ports.terminal

    def _submit(self, record: Record) -> Receipt:
        payment = record.payment if self._facts.placing is Way.PAY_THEN_PLACE and record.paid else None
        order = replace(record.order, method=record.sent_as or record.order.method)
        return self._ports.pos.submit(order, payment, record.order.key)

    def _start(self, record: Record) -> Payment:
        order = record.order
        reference = record.receipt.number if record.receipt else order.number
        order_id = record.receipt.id if record.receipt else None
        key = key_for(record, f"pay {record.attempt}")
        return self._terminal.start(order.quote.due, reference, order.method, key, order_id)

    def _settled(self, record: Record) -> Receipt:
        """A payment that is refused after an answer was lost may be booked already: then what the kitchen
        makes is not refunded.
        """
        payment = record.payment if record.paid else None
        try:
            return self._ports.pos.settle(_receipt(record), payment, key_for(record, "settle"))
        except Refused:
            found = self._ports.pos.find(record.order.key) if self._facts.find and record.tries else None
            if found is None or found.state not in (ReceiptState.PAID, ReceiptState.READY):
                raise
            return found

    def _taken_back(self, record: Record) -> Receipt:
        """An order that the POS no longer gives back is looked up: it may have been paid there."""
        receipt = _receipt(record)
        try:
            return self._ports.pos.cancel(receipt, key_for(record, "cancel"))
        except Refused:
            found = self._ports.pos.find(record.order.key) if self._facts.find else None
            if found is None or found.state is receipt.state:
                raise
            return found

    def _stopped(self, payment: Payment) -> Payment:
        """A terminal that will not stop says what has become of the payment instead."""
        try:
            return self._terminal.cancel(payment.id)
        except Refused:
            return self._terminal.payment(payment.id)

    def _refused(self, record: Record, do: Do, error: Refused) -> Record:
        """What a refusal means depends on what was asked."""
        log.info("refused: %s %s", do.value, error.reason.value)
        record = replace(record, unsure=None, error=answers.said(error), tries=0)
        match do:
            case Do.HOLD | Do.HOLD_GIFT | Do.SUBMIT | Do.SETTLE:
                return replace(record, refused=error.reason.value, refused_lines=answers.line_ids(error))
            case Do.PAY:
                declined = Payment("", PaymentState.DECLINED, record.order.quote.due, error.reason.value)
                return replace(record, payment=declined)
            case Do.EARN:
                return replace(record, earned=0)
            case Do.REDEEM:
                return replace(record, redeemed=True)
            case Do.NAME_TICKET:
                return replace(record, named=True)
            case Do.RELEASE:
                return replace(record, order=replace(record.order, holds=()))
            case _:
                return replace(record, attention=f"{do.value}: {error.reason.value}")


def _payment(record: Record) -> Payment:
    assert record.payment is not None
    return record.payment


def _receipt(record: Record) -> Receipt:
    assert record.receipt is not None
    return record.receipt


def _another(record: Record) -> bool:
    """Does the POS say another total than the guest saw? Of what was promised and is not paid, the difference
    is settled at the counter.
    """
    if record.receipt is None or record.void:
        return False
    to_counter = (record.promised or record.order.promised) and not record.paid
    return not to_counter and record.receipt.total != record.order.quote.total


def _another_total(record: Record, do: Do) -> Record:
    """Nobody pays a price they have not seen: what only waits for its payment is refused; what is paid, made
    or waits at the counter is for staff.
    """
    said, saw = _receipt(record).total, record.order.quote.total
    error = f"{do.value}: the POS says {said.minor} {said.currency}, the guest saw {saw.minor} {saw.currency}"
    log.error("another total than the guest saw: %s", error, extra={"order": record.order.key})
    if record.paid or record.released:
        return replace(record, attention=error)
    return replace(record, refused=Reason.PRICE_CHANGED.value, error=error)


def _begun(record: Record, do: Do) -> Record:
    """As it is written down before a call whose answer may be lost."""
    if do is not Do.SUBMIT:
        return replace(record, unsure=do)
    order = replace(record.order, promised=record.promised)
    return replace(record, unsure=do, order=order, sent_as=order.method)


def _end(record: Record) -> End:
    if record.released:
        return End.DONE
    if record.given_back:
        return End.REFUNDED
    return End.REFUSED if record.refused is not None else End.ABANDONED


def _not_done(record: Record, doubt: Do | None, error: PortError) -> Record:
    """This try had no effect; a doubt about an earlier one remains."""
    return replace(record, unsure=doubt, tries=record.tries + 1, error=answers.said(error))


def _unsure(record: Record, do: Do, error: Exception) -> Record:
    """It may have happened. A fault of the adapter counts as that too: the money side must not guess. What
    such a fault says may be about the guest, and stays out of the record.
    """
    if not isinstance(error, Uncertain) and not record.tries:
        log.exception("the adapter failed in %s", do.value)
    said = f"Uncertain: {answers.said(error)}" if isinstance(error, Uncertain) else type(error).__name__
    return replace(record, tries=record.tries + 1, error=said)
