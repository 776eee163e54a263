"""Carries out what `core.refund.next_back` says, one call at a time, each written down before and after.

What must not happen twice is written as *unsure* before it is tried, with a key that is made from the
order's: a crash between the call and its answer leaves a refund that says so, and it is asked for again with
the same key.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Set
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from threading import Lock
from typing import Protocol

from kiosk.core.order import Receipt, Record, latest
from kiosk.core.refund import Back, Ended, Refund, RefundFacts, Todo, left_to_do, next_back, tried_again
from kiosk.engine import answers
from kiosk.engine.adapters import Ports
from kiosk.engine.orders import LOYALTY, STUBBORN, Orders
from kiosk.engine.refund_answers import OVER, after_refund, booked, taken_back, unsure
from kiosk.engine.refund_asked import key_of
from kiosk.engine.tasks import Tasks
from kiosk.ports.errors import NotAllowed, NotSupported, PortError, Refused, Unreachable

log = logging.getLogger(__name__)

_SIDES = {Back.BOOK: "pos", Back.PAY: "terminal", Back.POINTS: LOYALTY}
_TODO = {Back.PAY: Todo.MONEY, Back.POINTS: Todo.POINTS}


class RefundStore(Protocol):
    """What is asked of `kiosk.store.day_book.DayBook`; every call on the store's thread."""

    def write(self, refund: Refund) -> None: ...

    def get(self, key: str) -> Refund | None: ...

    def open_refunds(self) -> list[Refund]: ...


class Refunds:
    """All methods are for worker threads. One refund is moved by one thread at a time.

    `facts` is asked at each step. `note` is called on the store's thread with each refund, before it is
    written; `wish` where one is left that shall be drained.
    """

    def __init__(
        self,
        ports: Ports,
        facts: Callable[[], RefundFacts],
        orders: Orders,
        book: RefundStore,
        tasks: Tasks,
        note: Callable[[Refund], None],
        wish: Callable[[], None],
        now: Callable[[], datetime],
    ) -> None:
        self._ports = ports
        self._facts = facts
        self._orders = orders
        self._book = book
        self._tasks = tasks
        self._note = note
        self._wish = wish
        self._now = now
        self._lock = Lock()
        self._closed = False

    def begin(self, refund: Refund) -> Refund:
        """Write a refund down and take its steps, as far as the others answer; what is left is drained later.
        One that was begun before goes on; one that was refused, which had no effect, has new keys.
        """
        with self._lock:
            known = self._read(refund.key)
            if known is None or known.end in (Ended.REFUSED, Ended.CALLED_OFF):
                attempt = 0 if known is None else known.attempt + (known.end is Ended.REFUSED)
                known = replace(refund, attempt=attempt)
                self._write(known)
            return self._moved(known)

    def again(self, key: str) -> Refund:
        """Staff say that it shall go on: what a side refused is tried once more."""
        return self._changed(key, tried_again)

    def settle(self, key: str, ended: Callable[[Refund], Refund]) -> Refund:
        """Staff did the rest by hand, or call it off: `ended` says how it ended."""
        return self._changed(key, ended)

    def _changed(self, key: str, change: Callable[[Refund], Refund]) -> Refund:
        with self._lock:
            refund = self._read(key)
            if refund is None:
                raise KeyError(key)
            after = change(refund)
            if after != refund:
                self._write(after)
            return self._moved(after)

    def _moved(self, refund: Refund) -> Refund:
        after, _ = self._advance(refund, frozenset())
        if after.end is None and after.todo is None:
            self._wish()
        return after

    def drain(self, away: Set[str]) -> int:
        """Move all on that can be; `away`: sides that do not answer. How many can still be moved later."""
        silent, left = set(away), 0
        for waiting in self._tasks.in_store(self._book.open_refunds):
            if self._closed:
                break
            with self._lock:
                refund = self._read(waiting.key)
                if refund is None or refund.end is not None:
                    continue
                refund, lost = self._advance(refund, silent)
            if lost and refund.tries <= STUBBORN:
                silent.add(_SIDES.get(self._next(refund), ""))
            left += refund.end is None and refund.todo is None
        return left

    def close(self) -> None:
        """From any thread: no other refund is begun."""
        self._closed = True

    def _read(self, key: str) -> Refund | None:
        return self._tasks.in_store(lambda: self._book.get(key))

    def _next(self, refund: Refund) -> Back:
        return next_back(refund, self._facts(), self._now() - refund.at)

    def _advance(self, refund: Refund, away: Set[str]) -> tuple[Refund, bool]:
        """Take steps until there is none, or a side does not answer (True)."""
        while (back := self._next(refund)) is not Back.REST:
            if _SIDES.get(back) in away:
                return refund, False
            refund, lost = self._perform(refund, back)
            if lost:
                return refund, True
        return refund, False

    def _perform(self, refund: Refund, back: Back) -> tuple[Refund, bool]:
        if back in (Back.CLOSE, Back.REPORT):
            done = Ended.DONE if back is Back.CLOSE else None
            todo = left_to_do(refund) if back is Back.REPORT else None
            return self._kept(refund, replace(refund, end=done, todo=todo)), False
        doubt = refund.unsure
        if doubt is not back:
            refund = replace(refund, unsure=back)
            self._write(refund)
        try:
            after, lost = replace(self._call(refund, back), unsure=None, tries=0, error=None), False
        except Refused as error:
            after, lost = self._refused(refund, back, doubt, error), False
        except (Unreachable, NotAllowed) as error:
            late = replace(refund, unsure=doubt, tries=refund.tries + 1, error=answers.said(error))
            after, lost = late, True
        except NotSupported as error:
            log.error("the adapter does not offer what it declared: %s %s", back.value, error)
            after, lost = replace(refund, unsure=doubt, todo=Todo.LOOK, error=answers.said(error)), False
        except Exception as error:  # a fault of the adapter counts as a doubt, too
            after, lost = unsure(refund, back, error), True
        return self._kept(refund, after), lost

    def _kept(self, before: Refund, after: Refund) -> Refund:
        if after != before:
            self._write(after)
        if after.stuck and not before.stuck:
            why = after.error or after.todo
            log.error("money back needs attention", extra={"order": after.order_key, "why": why})
        if after.whole and (after.happened or after.end is Ended.REFUSED):
            self._tell_order(after)
        return after

    def _write(self, refund: Refund) -> None:
        """The journal first: what the outbox says has ended is in the journal."""

        def both() -> None:
            self._note(refund)
            self._book.write(refund)

        self._tasks.in_store(both)

    def _call(self, refund: Refund, back: Back) -> Refund:
        key = key_of(refund.key, f"{back.value} {refund.attempt}")
        match back:
            case Back.BOOK:
                return self._booked(refund, key)
            case Back.PAY:
                if self._ports.terminal is None or refund.payment is None:
                    raise NotSupported("no payment terminal is configured")
                self._ports.terminal.refund(refund.payment, refund.money, key)
                return replace(refund, paid_back=True)
            case _:
                if self._ports.loyalty is None:
                    raise NotSupported("no loyalty provider is configured")
                if refund.whole:
                    self._ports.loyalty.reverse(refund.receipt, key)
                else:
                    self._ports.loyalty.reverse_part(refund.receipt, refund.part, key)
                return replace(refund, undone=True)

    def _booked(self, refund: Refund, key: str) -> Refund:
        if refund.cancels:
            return taken_back(refund, self._ports.pos.cancel(refund.receipt, key))
        receipt = self._ports.pos.refund(refund.receipt, refund.line_ids, key)
        return booked(refund, receipt, self._facts().pays)

    def _refused(self, refund: Refund, back: Back, doubt: Back | None, error: Refused) -> Refund:
        """A refusal after a lost answer may mean that it happened the first time: the POS is asked."""
        log.info("refused: %s %s", back.value, error.reason.value)
        said = replace(refund, unsure=None, tries=0, error=answers.said(error))
        if back is not Back.BOOK:
            return replace(said, todo=_TODO[back])
        now = self._looked_up(refund)
        if now is not None and now.state in OVER and (doubt is Back.BOOK or refund.cancels):
            pays = self._facts().pays and not refund.at_counter
            return replace(said, booked=True, error=None, paid_back=pays or not refund.money)
        if doubt is Back.BOOK:
            return replace(said, todo=Todo.LOOK)
        refused = replace(said, end=Ended.REFUSED)
        return refused if now is None else replace(refused, receipt=latest(refund.receipt, now))

    def _looked_up(self, refund: Refund) -> Receipt | None:
        if not self._facts().status:
            return None
        with suppress(PortError):
            return self._ports.pos.status(refund.receipt)
        return None

    def _tell_order(self, refund: Refund) -> None:
        """The order's own record says what became of it, where it is one of this kiosk's."""

        def over(record: Record) -> tuple[Record, bool]:
            after = after_refund(record, refund)
            if after != record:
                self._orders.write(after)
            return after, False

        with suppress(KeyError):
            self._orders.locked(refund.order_key, over)
