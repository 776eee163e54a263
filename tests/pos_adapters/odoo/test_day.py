"""What Odoo says of a day for the day report: the kiosks' orders and nobody else's."""

from __future__ import annotations

import uuid
from datetime import timedelta

import httpx
import pytest

from kiosk.core.day import DayTotals
from kiosk.core.money import Money
from kiosk.core.order import COUNTER, Order, ReceiptState
from kiosk.ports.errors import NotAllowed, Unreachable
from pos_adapters.odoo import OdooPos
from pos_adapters.odoo.order_uuid import former_uuid_of, key_of, uuid_of
from tests.emulators.odoo import OdooServer
from tests.pos_adapters.odoo.test_orders import PIZZA, TEA, order, placed
from tests.pos_adapters.odoo.world import pos_of

OTHER = 7
"""A point of sale of another shop."""


@pytest.fixture
def pos(odoo: OdooServer, http: httpx.Client) -> OdooPos:
    return pos_of(odoo, http)


def day(pos: OdooPos, odoo: OdooServer) -> DayTotals:
    now = odoo.clock.now
    return pos.day_totals(now - timedelta(hours=10), now + timedelta(hours=10))


def sold(pos: OdooPos, method: str = "card") -> tuple[Order, int]:
    """An order, and its id at Odoo."""
    new = order(pos, TEA, PIZZA, method=method)
    return new, int(placed(pos, new).id)


def test_a_day_with_everything_in_it(pos: OdooPos, odoo: OdooServer) -> None:
    paid, _ = sold(pos)
    half, half_id = sold(pos)
    whole, whole_id = sold(pos)
    counter, counter_id = sold(pos, COUNTER)
    waits, _ = sold(pos, COUNTER)
    gone, _ = sold(pos, COUNTER)
    odoo.give_back_at_till(half_id, 0)
    odoo.give_back_at_till(whole_id)
    odoo.pay_at_till(counter_id)
    pos.cancel(next(r for r in [pos.find(gone.key)] if r), "c")
    odoo.sell_at_till(99.0)
    told = day(pos, odoo)
    found = {each.key: each for each in told.orders}
    assert found.keys() == {each.key for each in (paid, half, whole, counter, waits, gone)}
    assert {key: each.state.value for key, each in found.items()} == {
        paid.key: "paid",
        half.key: "paid",
        whole.key: "refunded",
        counter.key: "paid",
        waits.key: "unpaid",
        gone.key: "cancelled",
    }
    total = paid.quote.total
    tea = odoo.orders()[0]["lines"][0]["price_subtotal_incl"]
    assert found[half.key].refunded == Money(round(tea * 100), "USD")
    assert found[whole.key].refunded == total and found[paid.key].refunded == Money(0, "USD")
    assert told.refunds == found[half.key].refunded + total
    assert told.takings == {"Card": Money(3 * total.minor, "USD"), "Cash": total}


def test_other_shops_are_not_in_it_and_other_kiosks_are(
    pos: OdooPos, odoo: OdooServer, http: httpx.Client
) -> None:
    mine, _ = sold(pos)
    other, number = sold(pos)
    odoo.database.get("pos.order", number)["config_id"] = OTHER
    assert [each.key for each in day(pos, odoo).orders] == [mine.key]
    both = pos_of(odoo, http, other_configs=[OTHER])
    assert {each.key for each in day(both, odoo).orders} == {mine.key, other.key}


def test_only_these_hours_count(pos: OdooPos, odoo: OdooServer) -> None:
    first, _ = sold(pos)
    then = odoo.clock.now
    odoo.clock.now += timedelta(hours=1)
    second, _ = sold(pos)
    now = odoo.clock.now

    def keys(begin: int, end: int) -> list[str]:
        hours = [then + timedelta(minutes=minutes) for minutes in (begin, end)]
        return [each.key for each in pos.day_totals(*hours).orders]

    assert keys(-30, 30) == [first.key] and keys(30, 90) == [second.key]
    (told,) = pos.day_totals(now - timedelta(seconds=1), now + timedelta(seconds=1)).orders
    assert told.at == now.replace(microsecond=0)


def test_an_order_of_an_earlier_version_is_found_by_its_key_alone(pos: OdooPos, odoo: OdooServer) -> None:
    old, number = sold(pos)
    odoo.database.get("pos.order", number)["uuid"] = former_uuid_of(old.key)
    assert day(pos, odoo).orders == ()
    receipt = pos.find(old.key)
    assert receipt is not None and receipt.state is ReceiptState.PAID


def test_the_uuid_of_a_kiosks_order_leads_back_to_its_key() -> None:
    key = str(uuid.uuid4())
    assert key_of(uuid_of(key)) == key and uuid_of(key) != key
    for strange in (key, former_uuid_of(key), "", "4711", uuid_of("not-a-uuid"), str(uuid.uuid1())):
        assert key_of(strange) is None


def test_a_shop_without_refunds_by_line_knows_none(pos: OdooPos, odoo: OdooServer) -> None:
    odoo.database.lacking.add(("pos.order.line", "refunded_orderline_id"))
    sold(pos)
    assert day(pos, odoo).refunds == Money(0, "USD")


def test_an_answer_that_is_not_whole_is_none(pos: OdooPos, odoo: OdooServer) -> None:
    sold(pos)
    pos.health()
    odoo.talk_nonsense()
    with pytest.raises(Unreachable):
        day(pos, odoo)
    odoo.work_again()
    odoo.lock_out()
    with pytest.raises(NotAllowed):
        day(pos, odoo)
