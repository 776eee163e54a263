"""Square has the order, and then cannot be asked: nobody says that nothing happened."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.conformance.drafts import basket_of, order_of
from kiosk.core.basket import Line
from kiosk.core.money import Money
from kiosk.core.order import COUNTER, Do, End, Order, Record
from kiosk.core.rule import nobody_waits
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.placing import Placer
from kiosk.faultproxy import Exchange, FaultProxy, Reply
from kiosk.ports.errors import Uncertain
from kiosk.ports.facts import order_facts
from pos_adapters.square import SquarePos
from tests.pos_adapters.square.world import Square


@pytest.fixture
def wire(square: Square) -> Iterator[FaultProxy]:
    with FaultProxy(square.server.url) as wire:
        yield wire


@pytest.fixture
def pos(square: Square, wire: FaultProxy) -> SquarePos:
    pos = square.pos(url=wire.url)
    pos.health()
    return pos


@pytest.fixture
def order(pos: SquarePos) -> Order:
    basket = basket_of([Line(0, "ITEM_COLA", "VAR_COLA_SMALL")])
    return replace(order_of(basket, pos.quote(basket, None)), method=COUNTER)


def stored_dearer(wire: FaultProxy, order: Order) -> None:
    """Square stores another total than it reckoned a moment before."""

    def dearer(exchange: Exchange) -> Reply:
        assert exchange.reply is not None
        total = order.quote.total.minor
        body = exchange.reply.body.replace(
            b'"total_money": {"amount": %d' % total, b'"total_money": {"amount": %d' % (total + 1)
        ).replace(b'"total_money":{"amount":%d' % total, b'"total_money":{"amount":%d' % (total + 1))
        assert body != exchange.reply.body
        return replace(exchange.reply, body=body)

    wire.change(dearer, "POST /v2/orders")


@pytest.mark.parametrize("answer", [503, 401])
def test_what_could_not_be_taken_back_may_be_there(
    square: Square, wire: FaultProxy, pos: SquarePos, order: Order, answer: int
) -> None:
    stored_dearer(wire, order)
    wire.answer(answer, on="POST /v2/orders/search", times=None)
    with pytest.raises(Uncertain):
        pos.submit(order, None, order.key)
    assert len(square.server.orders()) == 1


def test_a_guest_who_gives_up_then_leaves_nothing_at_the_counter(
    square: Square, wire: FaultProxy, pos: SquarePos, order: Order
) -> None:
    ports = Ports(lambda: Adapters(pos, None, None))
    placer = Placer(ports, order_facts(pos.capabilities, None, None), lambda _: None)
    stored_dearer(wire, order)
    wire.answer(503, on="POST /v2/orders/search", times=None)
    record, lost = placer.perform(Record(order), Do.SUBMIT)
    assert lost and record.unsure is Do.SUBMIT
    wire.clear()
    record = nobody_waits(record)
    for _ in range(5):
        record, _ = placer.perform(record, placer.next(record))
    assert record.end is End.ABANDONED
    assert [each["state"] for each in square.server.orders()] == ["CANCELED"]
    assert order.quote.total > Money(0, "USD")
