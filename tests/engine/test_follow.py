"""Orders are followed at the POS until the programme has heard what became of them."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from kiosk.core.order import COUNTER, End, Facts, Receipt, ReceiptState, Record
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.follow import AT_ONCE, ROUND_S, Follow
from kiosk.engine.orders import Orders
from kiosk.ports.errors import Reason, Refused, Unreachable
from tests.engine.fakes import MemoryOutbox, Plan, a_draft, yen
from tests.engine.steady import NOON_UTC, Tasks

WAITS = Receipt("r", "101", yen(800), ReceiptState.UNPAID)
DAY_S = 24 * 3600


class Shop:
    """A POS, a programme and an outbox with orders at the counter. `state`: of all orders at the POS."""

    def __init__(self, orders: int = 1, facts: Facts | None = None) -> None:
        self.facts = facts or Facts(status=True, find=True, follow=True, earn=True)
        self.state: ReceiptState | None = ReceiptState.UNPAID
        self.trouble: Exception | None = None
        self.refusal: Exception | None = None
        self.asked: list[str] = []
        self.told: list[tuple[str, str, str]] = []
        self.outbox = MemoryOutbox(Plan())
        for number in range(orders):
            order = replace(a_draft(COUNTER), key=f"00000000-0000-0000-0000-{number:012d}", credential=None)
            order = replace(order, created_at=NOON_UTC)
            receipt = replace(WAITS, id=f"r{number}")
            self.outbox.records[order.key] = Record(order, receipt, end=End.DONE, followed=True)
        self.start()

    def start(self) -> None:
        """The kiosk, anew on the same outbox."""
        self.tasks = Tasks()
        tasks: Any = self.tasks
        adapters: Any = Adapters(self, self)  # type: ignore[arg-type]
        ports = Ports(lambda: adapters)
        orders = Orders(ports, lambda: self.facts, self.outbox, tasks, (1, 99), lambda _: None)
        self.follow = Follow(ports, lambda: self.facts, orders, self.outbox, tasks, tasks)
        self.follow.start()

    # the POS

    def status(self, receipt: Receipt) -> Receipt:
        return self._answer(receipt.id)

    def find(self, key: str) -> Receipt | None:
        return self._answer(f"r{int(key[-4:])}") if self.state is not None else None

    def _answer(self, name: str) -> Receipt:
        self.asked.append(name)
        if self.trouble is not None:
            raise self.trouble
        if self.state is None:
            raise Refused(Reason.INVALID, "no such order")
        return replace(WAITS, id=name, state=self.state)

    # the programme

    def earn(self, order: Any, receipt: Receipt, key: str) -> int:
        self.told.append(("earn", receipt.state, key))
        if self.refusal is not None:
            raise self.refusal
        return 8

    def reverse(self, receipt: Receipt, key: str) -> None:
        self.told.append(("reverse", receipt.state, key))
        if self.refusal is not None:
            raise self.refusal

    @property
    def record(self) -> Record:
        return next(iter(self.outbox.records.values()))

    def passes(self, seconds: float = ROUND_S) -> None:
        self.tasks.pass_by(seconds)

    @property
    def heard(self) -> list[tuple[str, str]]:
        return [(what, state) for what, state, _ in self.told]


def test_while_it_waits_nothing_is_told_and_once_it_is_paid_it_earns_once() -> None:
    shop = Shop()
    shop.passes(600)
    assert shop.told == [] and len(shop.asked) >= 9
    shop.state = ReceiptState.PAID
    shop.passes(120)
    assert shop.heard == [("earn", "paid")] and shop.record.earned == 8
    assert shop.record.receipt is not None and shop.record.receipt.state is ReceiptState.PAID
    shop.passes(2 * 3600)
    assert len(shop.told) == 1


def test_what_was_told_before_the_process_ended_is_told_again_with_the_same_key() -> None:
    shop = Shop()
    shop.state = ReceiptState.PAID
    before = dict(shop.outbox.records)
    shop.passes()
    shop.outbox.records.update(before)  # it was not written down any more
    shop.start()
    shop.passes()
    (first, again) = shop.told
    assert first == again


@pytest.mark.parametrize("state", [ReceiptState.CANCELLED, ReceiptState.REFUNDED, None])
def test_what_is_voided_is_reversed_once_and_followed_no_more(state: ReceiptState | None) -> None:
    shop = Shop()
    shop.state = state
    shop.passes(1200)
    assert [what for what, _ in shop.heard] == ["reverse"] and not shop.record.followed
    assert shop.outbox.followed() == []


def test_what_nobody_pays_for_is_reversed_in_the_end() -> None:
    shop = Shop()
    shop.tasks.set_by = timedelta(days=2)
    shop.passes()
    assert shop.heard == [("reverse", "unpaid")] and not shop.record.followed


def test_what_is_paid_and_given_back_later_is_reversed() -> None:
    shop = Shop()
    shop.state = ReceiptState.PAID
    shop.passes()
    shop.state = ReceiptState.REFUNDED
    shop.passes(1800)
    assert shop.heard == [("earn", "paid"), ("reverse", "refunded")] and not shop.record.followed


def test_what_is_paid_for_good_is_left_alone() -> None:
    shop = Shop()
    shop.state = ReceiptState.READY
    shop.passes()
    shop.tasks.steady += 4 * DAY_S
    shop.passes()
    assert not shop.record.followed and shop.heard == [("earn", "ready")]


def test_a_pos_that_is_away_is_asked_once_a_round_and_the_log_says_it_once(
    caplog: pytest.LogCaptureFixture,
) -> None:
    shop = Shop(orders=5)
    shop.trouble = Unreachable("away")
    with caplog.at_level(logging.WARNING, "kiosk"):
        shop.passes(5 * ROUND_S)
    assert sorted(shop.asked) == ["r0", "r1", "r2", "r3", "r4"] and caplog.text.count("not known yet") == 1
    shop.trouble, shop.state = None, ReceiptState.PAID
    shop.passes(2 * ROUND_S)
    assert len(shop.told) == 5


def test_a_round_asks_for_so_many_and_the_next_for_the_others() -> None:
    shop = Shop(orders=AT_ONCE + 5)
    shop.passes(ROUND_S)
    assert len(shop.asked) == AT_ONCE
    shop.passes(ROUND_S)
    assert {f"r{number}" for number in range(AT_ONCE + 5)} == set(shop.asked)


def test_a_programme_that_is_away_is_told_again_and_one_that_refuses_is_not() -> None:
    shop = Shop()
    shop.state, shop.refusal = ReceiptState.PAID, Unreachable("away")
    shop.passes(2 * ROUND_S)
    assert shop.record.earned is None and len(shop.told) == 2
    shop.refusal = Refused(Reason.INVALID, "another currency")
    shop.passes(ROUND_S)
    shop.passes(1800)
    assert len(shop.told) == 3 and shop.record.receipt is not None
    assert shop.record.receipt.state is ReceiptState.PAID


def test_a_pos_that_only_finds_orders_is_asked_that_way() -> None:
    shop = Shop(facts=Facts(find=True, follow=True, earn=True))
    shop.state = ReceiptState.PAID
    shop.passes()
    assert shop.heard == [("earn", "paid")]
    gone = Shop(facts=Facts(find=True, follow=True, earn=True))
    gone.state = None
    gone.passes()
    assert gone.heard == [("reverse", "unpaid")]


def test_the_poss_own_programme_is_told_nothing() -> None:
    shop = Shop(facts=Facts(status=True, find=True, earn=True))
    shop.state = ReceiptState.PAID
    shop.passes(600)
    assert shop.asked == [] and shop.told == []


def test_a_refusal_alone_does_not_say_that_there_is_no_order() -> None:
    unknown = Shop(facts=Facts(status=True, follow=True, earn=True))
    unknown.state = None
    unknown.passes(600)
    assert unknown.told == [] and unknown.record.followed
