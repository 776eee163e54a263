"""Giving money back: which order it is, what can be given back of it, and the order to do it.

Everything here belongs on a worker's thread: it asks the POS, the outbox and the shop database.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime, timedelta
from enum import StrEnum

from kiosk.core.frozen import frozen
from kiosk.core.journal import business_day
from kiosk.core.money import Money
from kiosk.core.order import Receipt, ReceiptState, Record
from kiosk.core.refund import (
    Earlier,
    Refund,
    Sum,
    by_hand,
    called_off,
    earlier,
    earlier_in_journal,
    possible,
    reckoned,
)
from kiosk.engine import answers
from kiosk.engine.machine import Machine
from kiosk.engine.refund_asked import giving_back, taking_back
from kiosk.ports.errors import PortError
from kiosk.ports.registry import AdapterError
from kiosk.store import day_rows
from kiosk.store.errors import StoreError
from kiosk.store.shop import ShopDatabase

LOOK_BACK = timedelta(days=31)
"""So far back an order is looked for by its number."""


class Why(StrEnum):
    """Why nothing can be given back."""

    UNKNOWN = "unknown"
    """There is no such order here, nor in the shop database."""
    ON_ITS_WAY = "on_its_way"
    """The kiosk still works on the order, or on another return of its money."""
    NOT_AT_POS = "not_at_pos"
    """The POS has no such order."""
    NO_ANSWER = "no_answer"
    """The POS does not answer: nothing was begun."""
    OVER = "over"
    """It was given back or cancelled before."""
    SAME_LINES = "same_lines"
    """One of these lines was given back before."""
    OTHER_AMOUNT = "other_amount"
    """It comes to another amount than was shown."""
    BY_HAND = "by_hand"
    """Neither POS nor terminal can do it from here: do it at the POS's own till."""
    NO_DATABASE = "no_database"
    """It is another kiosk's order, and the shop database does not answer."""


class NotPossible(Exception):
    """Nothing was begun. `why` says why, the message what the other side said."""

    def __init__(self, why: Why, said: str = "") -> None:
        super().__init__(said or why.value)
        self.why = why


@frozen
class Sale:
    """An order that was sold, and what was given back of it. `mine`: its record is in this kiosk's outbox.
    `waiting`: the keys of this kiosk's own refunds of it of which it is not known yet whether they happen.
    `parts`: the programme gives points of single lines back.
    """

    record: Record
    earlier: tuple[Earlier, ...]
    mine: bool
    waiting: frozenset[str] = frozenset()
    parts: bool = False

    @property
    def cancels(self) -> bool:
        """Nobody paid for it, as far as it is known."""
        receipt = self.record.receipt
        return receipt is not None and receipt.state is ReceiptState.UNPAID

    @property
    def over(self) -> bool:
        return self.record.void or any(each.whole for each in self.earlier)

    def comes_to(self, lines: Sequence[int]) -> Sum:
        """Raises NotPossible."""
        try:
            return reckoned(self.record.order, lines, self.earlier, self.parts)
        except ValueError:
            raise NotPossible(Why.OVER if self.over else Why.SAME_LINES) from None


class MoneyBack:
    """What a manager does about one order."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def sale(self, key: str) -> Sale:
        """The order of this key, whichever kiosk took it. Raises NotPossible."""
        machine = self._machine
        record, mine = machine.tasks.in_store(lambda: (machine.outbox.get(key), machine.day_book.of(key)))
        known = {each.key: each for refund in mine if (each := earlier(refund)) is not None}
        try:
            with closing(self._shop()) as shop, shop.transaction() as connection:
                found = day_rows.refunds_of(connection, [key])
                papers = {} if record else day_rows.papers_of(connection, [key])
        except StoreError as error:
            if record is None:
                raise NotPossible(Why.NO_DATABASE, str(error)) from None
            found, papers = [], {}
        others = {e.key: each for e in found if (each := earlier_in_journal(e)) is not None}
        ended = {refund.key for refund in mine}
        both = {key: each for key, each in others.items() if key not in ended} | known
        paper = record or papers.get(key)
        if paper is None:
            raise NotPossible(Why.UNKNOWN)
        waiting = frozenset(each.key for each in mine if each.waiting)
        return Sale(paper, tuple(both.values()), record is not None, waiting, self._parts())

    def _parts(self) -> bool:
        """An order can be looked at while an adapter cannot be built."""
        try:
            return self._machine.refund_facts().parts
        except AdapterError:
            return False

    def keys(self, number: str) -> list[str]:
        """The orders a number may mean, the newest first: what the guest was called by, an id, or the code on
        this kiosk's receipts.
        """
        machine, config = self._machine, self._machine.config
        recent = machine.tasks.in_store(lambda: machine.outbox.recent(500))
        found = [
            each.order.key
            for each in recent
            if number in (each.number, each.order.key, each.receipt.url if each.receipt else None)
        ]
        today = business_day(machine.clock.now(), config.shop.time_zone, config.shop.day_starts_at)
        try:
            with closing(self._shop()) as shop, shop.transaction() as connection:
                found += day_rows.with_number(connection, number, today - LOOK_BACK)
        except StoreError:
            pass  # this kiosk's own orders are found all the same
        return list(dict.fromkeys(found))

    def _shop(self) -> ShopDatabase:
        return ShopDatabase(self._machine.config.shop_database.url)

    def give_back(self, key: str, lines: Sequence[int], shown: Money, by: str, reason: str) -> Refund:
        """Give back an order, or lines of it, as far as the others answer now; the rest goes on behind. An
        unpaid one is cancelled. `shown`: the amount that was agreed to. Raises NotPossible where nothing was
        begun.
        """
        sale = self.sale(key)
        record = sale.record
        if record.end is None and (not record.released or record.unsure is not None):
            raise NotPossible(Why.ON_ITS_WAY)
        if sale.over:
            raise NotPossible(Why.OVER)
        if record.receipt is None:
            raise NotPossible(Why.NOT_AT_POS)
        now = self._at_pos(record, record.receipt)
        refund = self._planned(sale, now, lines, by, reason)
        if not refund.cancels and refund.amount != shown:
            raise NotPossible(Why.OTHER_AMOUNT)
        if sale.waiting - {refund.key}:  # what is left, and what the POS gave back before, is not known yet
            raise NotPossible(Why.ON_ITS_WAY)
        if not possible(refund, self._machine.refund_facts()):
            raise NotPossible(Why.BY_HAND)
        return self._machine.refunds.begin(refund)

    def _planned(self, sale: Sale, now: Receipt, lines: Sequence[int], by: str, reason: str) -> Refund:
        at = self._machine.clock.now()
        if now.state in (ReceiptState.CANCELLED, ReceiptState.REFUNDED):
            raise NotPossible(Why.OVER)
        if now.state in (ReceiptState.UNPAID, ReceiptState.OPEN):
            return taking_back(sale.record, now, at, by, reason)
        what = sale.comes_to(lines)
        return giving_back(sale.record, now, what, len(sale.earlier), at, by, reason)

    def _at_pos(self, record: Record, known: Receipt) -> Receipt:
        """The receipt as the POS has it now, where it can be asked."""
        if not self._machine.refund_facts().status:
            return known
        try:
            now = self._machine.ports.pos.status(known)
        except PortError as error:
            raise NotPossible(Why.NO_ANSWER, answers.said(error)) from None
        return now

    # What is left.

    def settled(self, key: str, by: str, happened: bool = True) -> Refund:
        """Staff did the rest, or looked whether it happened: it goes on from there."""
        now = self._machine.clock.now()
        return self._machine.refunds.settle(key, lambda refund: by_hand(refund, now, by, happened))

    def again(self, key: str) -> Refund:
        """What was refused is tried once more."""
        return self._machine.refunds.again(key)

    def call_off(self, key: str, by: str) -> Refund:
        """The same where something may have happened."""
        now: datetime = self._machine.clock.now()
        return self._machine.refunds.settle(key, lambda refund: called_off(refund, now, by))
