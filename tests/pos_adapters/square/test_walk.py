"""Whole orders through the kiosk's own rule, with Square's three adapters, on a line that loses answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.conformance.drafts import basket_of, order_of
from kiosk.core.basket import Basket, Line
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.order import COUNTER, Do, End, Order, PaymentState, Record
from kiosk.core.rule import nobody_waits, pay_again
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.placing import Placer
from kiosk.faultproxy import FaultProxy
from kiosk.ports.facts import order_facts
from tests.pos_adapters.square.world import CHANGING, Square

ANN, ACCOUNT = "CUSTOMER_ANN", "ACCOUNT_ANN"
MOST_STEPS = 40


class Walk:
    """One kiosk at Square, over a line that can fail."""

    def __init__(self, square: Square, **pos: str) -> None:
        self.server = square.server
        self.wire = FaultProxy(square.server.url)
        self.wire.start()
        url = self.wire.url
        self.pos = square.pos(url=url, **{"terminal": "own", **pos})
        self.loyalty = square.loyalty(url=url)
        self.terminal = square.terminal(url=url)
        self.adapters = Adapters(self.pos, self.loyalty, self.terminal)
        self.facts = order_facts(self.pos.capabilities, self.loyalty.capabilities, self.terminal.capabilities)
        self.placer = Placer(Ports(lambda: self.adapters), self.facts, lambda record: None)
        self.pos.health()

    def order(self, basket: Basket | None = None, reward: str | None = None, **more: object) -> Order:
        basket = basket or basket_of([Line(0, "ITEM_FRIES", "VAR_FRIES_SMALL", 2)])
        if reward is not None:
            member = self.loyalty.find(Credential(CredentialKind.CODE, ANN))
            assert member is not None
            basket = basket.with_reward(next(each for each in member.rewards if each.id == reward))
        order = order_of(basket, self.pos.quote(basket, ANN))
        facts: dict[str, object] = {"member_id": ANN, "created_at": datetime.now(UTC), **more}
        return replace(order, **facts)  # type: ignore[arg-type]

    def goes(self, record: Record, until: Do | None = None) -> Record:
        """As far as it goes by itself; a terminal that waits is asked again."""
        for _ in range(MOST_STEPS):
            if until is not None and self.placer.next(record) is until:
                return record
            if self.placer.next(record) is Do.REST:
                return record
            record, _ = self.placer.perform(record, self.placer.next(record))
        raise AssertionError("it never comes to rest")

    def points(self) -> int:
        return self.server.points(ACCOUNT)


@pytest.fixture
def walk(square: Square) -> Iterator[Walk]:
    walk = Walk(square)
    yield walk
    walk.wire.stop()


def test_an_order_is_placed_paid_at_the_terminal_and_earns(walk: Walk) -> None:
    before = walk.points()
    record = walk.goes(Record(walk.order()))
    assert (record.end, record.attention) == (End.DONE, None)
    (order,) = walk.server.orders()
    assert order["net_amount_due_money"]["amount"] == 0 and order["tenders"][0]["type"] == "CARD"
    assert record.earned and walk.points() == before + record.earned
    assert record.payment is not None and record.payment.masked == "VISA •••• 5858"


@pytest.mark.parametrize("lost", range(6))
@pytest.mark.parametrize("reward", [None, "TIER_TENTH"])
def test_whichever_answer_is_lost_there_is_one_order_one_payment_and_one_reward(
    walk: Walk, reward: str | None, lost: int
) -> None:
    order, before = walk.order(reward=reward), walk.points()
    walk.wire.lose_reply(CHANGING, after=lost)
    record = walk.goes(Record(order))
    assert (record.end, record.attention) == (End.DONE, None)
    (placed,) = walk.server.orders()
    assert placed["total_money"]["amount"] == order.quote.total.minor
    assert len(walk.server.payments()) == 1
    assert walk.points() == before - (20 if reward else 0) + (record.earned or 0)
    assert record.earned


@pytest.mark.slow
@pytest.mark.parametrize("lost", range(6))
def test_whichever_answer_is_lost_a_guest_who_gives_up_leaves_nothing_behind(walk: Walk, lost: int) -> None:
    order, before = walk.order(reward="TIER_TENTH"), walk.points()
    walk.server.terminal_next("hang")
    walk.wire.lose_reply(CHANGING, after=lost)
    record = walk.goes(Record(order), until=Do.POLL)
    record = walk.goes(nobody_waits(record))
    assert (record.end, record.attention) == (End.ABANDONED, None)
    assert all(each["state"] == "CANCELED" for each in walk.server.orders())
    assert (walk.points(), walk.server.payments()) == (before, [])


def test_a_guest_who_gives_up_while_the_reward_is_in_doubt_gets_the_points_back(walk: Walk) -> None:
    """Nobody but the loyalty provider knows of the order then."""
    order, before = walk.order(reward="TIER_TENTH"), walk.points()
    walk.wire.reset("POST /v2/loyalty/rewards", times=None)
    record = walk.goes(Record(order), until=Do.SUBMIT)
    record, lost = walk.placer.perform(record, Do.SUBMIT)
    assert lost and len(walk.server.orders()) == 1
    walk.wire.clear()
    record = walk.goes(nobody_waits(record))
    assert record.end is End.ABANDONED
    assert [each["state"] for each in walk.server.orders()] == ["CANCELED"]
    assert walk.points() == before


def test_points_that_are_gone_meanwhile_refuse_the_order_and_it_is_taken_back(walk: Walk) -> None:
    order = walk.order(reward="TIER_FIVE")
    record = walk.goes(Record(order), until=Do.SUBMIT)
    walk.server.shop.accounts[ACCOUNT]["balance"] = 10
    record = walk.goes(record)
    assert (record.end, record.refused) == (End.REFUSED, "invalid")
    assert [each["state"] for each in walk.server.orders()] == ["CANCELED"]
    assert walk.points() == 10


def test_a_declined_guest_pays_at_the_counter_and_the_ticket_says_so(walk: Walk) -> None:
    walk.server.terminal_next("decline")
    record = walk.goes(Record(walk.order(name="Ann", table="12")))
    assert record.payment is not None and record.payment.state is PaymentState.DECLINED
    record = walk.goes(pay_again(record, COUNTER))
    assert record.end is End.DONE
    (order,) = walk.server.orders()
    assert (order["state"], order["ticket_name"]) == ("OPEN", "901 UNPAID T12 Ann")


def test_a_reward_that_leaves_nothing_to_pay_is_settled_without_a_payment(walk: Walk) -> None:
    coffee = basket_of([Line(0, "ITEM_WATER", "VAR_WATER")])
    order = walk.order(coffee, reward="TIER_FIVE")
    assert order.quote.due.minor == 0
    before = walk.points()
    record = walk.goes(Record(order))
    assert (record.end, record.attention) == (End.DONE, None)
    assert walk.points() == before - 50
    assert walk.server.payments() == []


def test_an_order_that_is_given_back_takes_back_its_own_points_only(walk: Walk) -> None:
    kept, undone = (walk.goes(Record(walk.order(reward=reward))) for reward in (None, "TIER_TENTH"))
    assert kept.earned and undone.earned and undone.receipt is not None
    before = walk.points()
    for key in ("undo", "undo", "undo again"):
        walk.loyalty.reverse(undone.receipt, key)
    assert walk.points() == before - undone.earned + 20


def test_a_payment_that_was_taken_when_the_order_was_refused_is_given_back(walk: Walk) -> None:
    """Somebody cancels the order at the till while the guest pays."""
    record = walk.goes(Record(walk.order()), until=Do.SETTLE)
    order = walk.server.shop.orders[record.receipt.id if record.receipt else ""]
    order.update(state="CANCELED", tenders=[])
    record = walk.goes(record)
    assert record.end is End.REFUNDED
    assert [each["refunded_money"] for each in walk.server.payments()] == [order["total_money"]]
