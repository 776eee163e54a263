"""The day report's use case: what the journal, the POS and the terminal have of a business day, side by side.

It asks the network and the shop database, and belongs on a worker's thread.
"""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any

from kiosk.core.day import DayTotals, KioskOrder, PosOrder
from kiosk.core.day_report import Day, DayReport, report
from kiosk.core.frozen import frozen
from kiosk.core.journal import NOT_PLACED, JournalOrder, JournalRefund, business_day
from kiosk.core.money import Money, total
from kiosk.core.order import PaymentState, Record
from kiosk.core.refund import Refund
from kiosk.ports.errors import PortError
from kiosk.ports.payment import PaymentTerminal
from kiosk.ports.pos import PosAdapter
from kiosk.staff.reports import days_of
from kiosk.store import day_rows
from kiosk.store.shop import ShopDatabase

if TYPE_CHECKING:
    from kiosk.config import Config

log = logging.getLogger(__name__)

AROUND = timedelta(hours=1)
"""So much longer than the day POS and terminal are asked about: an order may reach them after its day's end.
"""
LOOKED_UP = 50
"""So many orders that the POS did not name are looked up one by one."""
_TAKEN = (PaymentState.APPROVED, PaymentState.REFUNDED)


@frozen
class Sides:
    """Who is asked. `records`, `refunds`: what this kiosk's outbox has that has not ended."""

    pos: PosAdapter
    terminal: PaymentTerminal | None
    records: Sequence[Record] = ()
    refunds: Sequence[Refund] = ()


def sides_of(machine: Any) -> Sides:
    """Those of a running kiosk (`kiosk.engine.machine.Machine`). In a worker."""

    def mine() -> tuple[list[Record], list[Refund]]:
        return machine.outbox.open_records(), machine.day_book.open_refunds()

    machine.notes.flush()
    records, refunds = machine.tasks.in_store(mine)
    return Sides(machine.ports.pos, machine.ports.terminal, records, refunds)


@frozen
class Sold:
    """What the shop database has of a day."""

    orders: list[JournalOrder]
    of_orders: list[JournalRefund]
    on_day: list[JournalRefund]
    papers: Mapping[str, Record]


def today(config: Config, now: datetime) -> date:
    return business_day(now, config.shop.time_zone, config.shop.day_starts_at)


def sold(url: str, day: date) -> Sold:
    """Raises StoreError."""
    with closing(ShopDatabase(url)) as shop:
        orders = shop.orders_between(day, day)
        keys = [order.key for order in orders]
        with shop.transaction() as connection:
            return Sold(
                orders,
                day_rows.refunds_of(connection, keys),
                day_rows.refunds_on(connection, day),
                day_rows.papers_of(connection, keys),
            )


def day_report(config: Config, day: date, now: datetime, sides: Sides) -> DayReport:
    """The report of a business day. Who does not answer is named in `problems`; the rest is reported all the
    same. Raises StoreError where the shop database cannot be read: without it nobody knows the day.
    """
    shop, known = config.shop, sold(config.shop_database.url, day)
    orders = _kiosk_orders(config, day, known, sides)
    days = days_of(shop.time_zone, shop.day_starts_at)
    hours = days.begin(day) - AROUND, days.begin(day + timedelta(days=1)) + AROUND
    problems: list[str] = []
    pos = _asked("pos", sides.pos, hours, problems)
    terminal = None if sides.terminal is None else _asked("terminal", sides.terminal, hours, problems)
    data = Day(
        day=day,
        currency=shop.currency,
        holds=lambda at: business_day(at, shop.time_zone, shop.day_starts_at) == day,
        orders=orders,
        given_back=known.on_day,
        pos=None if pos is None else _with_missing(pos, orders, sides.pos),
        terminal=terminal,
        problems=tuple(problems),
    )
    return report(data, now)


def _asked(who: str, side: Any, hours: tuple[datetime, datetime], problems: list[str]) -> Any:
    """What a side has of these hours; None where it cannot say, or does not answer, which is a problem."""
    if not side.capabilities.day_totals:
        problems.append(f"{who}_cannot")
        return None
    try:
        return side.day_totals(*hours)
    except PortError as error:
        log.warning("the day report has no answer of the %s: %s", who, error)
        problems.append(f"{who}_away")
        return None


def _with_missing(pos: DayTotals, orders: Sequence[KioskOrder], adapter: PosAdapter) -> DayTotals:
    """Orders that reached the POS on another day, as after an outage, are looked up one by one."""
    named = {order.key for order in pos.orders}
    missing = [order for order in orders if order.key not in named and order.state != NOT_PLACED]
    found = list(pos.orders)
    if adapter.capabilities.find:
        for order in missing[:LOOKED_UP]:
            try:
                receipt = adapter.find(order.key)
            except PortError:
                break
            if receipt is not None:
                back = receipt.refunded or Money(0, receipt.total.currency)
                found.append(
                    PosOrder(
                        receipt.id, order.key, receipt.number, order.at, receipt.total, receipt.state, back
                    )
                )
    return replace(pos, orders=tuple(found))


def _kiosk_orders(config: Config, day: date, known: Sold, sides: Sides) -> list[KioskOrder]:
    stuck = {record.order.key: _why(record) for record in sides.records if record.stuck}
    stuck |= {each.order_key: f"refund: {each.todo or each.error}" for each in sides.refunds if each.stuck}
    refunds: dict[str, list[JournalRefund]] = {}
    for each in known.of_orders:
        refunds.setdefault(each.order_key, []).append(each)
    records = dict(known.papers) | {record.order.key: record for record in sides.records}
    orders = [
        _kiosk_order(order, refunds.get(order.key, ()), records.get(order.key), stuck.get(order.key))
        for order in known.orders
        if order.total.currency == config.shop.currency
    ]
    noted = {order.key for order in known.orders}
    late = [r for r in sides.records if r.order.key not in noted and (r.stuck or r.released or r.paid)]
    return orders + [
        _open_order(record, config.kiosk.id, stuck.get(record.order.key))
        for record in late
        if today(config, record.order.created_at) == day
    ]


def _why(record: Record) -> str:
    return record.attention or record.error or "?"


def _kiosk_order(
    order: JournalOrder, refunds: Iterable[JournalRefund], record: Record | None, stuck: str | None
) -> KioskOrder:
    currency = order.total.currency
    counted = [each for each in refunds if each.counts]
    payment = record.payment if record is not None and record.payment is not None else None
    taken = payment if payment is not None and payment.state in _TAKEN else None
    return KioskOrder(
        key=order.key,
        number=order.number,
        kiosk_id=order.kiosk_id,
        at=order.opened_at,
        method=order.method,
        state=order.state,
        total=order.total,
        points=order.points,
        gift=order.gift,
        refunded=total((each.amount for each in counted), currency),
        refunded_money=_money_back(counted, record, currency),
        payment_id=taken.id if taken else None,
        paid=taken.amount if taken else None,
        stuck=stuck,
    )


def _money_back(counted: Sequence[JournalRefund], record: Record | None, currency: str) -> Money:
    """Where the order itself failed, its payment was given back without a refund of its own."""
    if not counted and record is not None and record.given_back and record.payment is not None:
        return record.payment.amount
    return total((each.money for each in counted), currency)


def _open_order(record: Record, kiosk_id: str, stuck: str | None) -> KioskOrder:
    """One that the journal does not have yet."""
    order, payment = record.order, record.payment
    nothing = Money(0, order.quote.currency)
    taken = payment if payment is not None and payment.state in _TAKEN else None
    return KioskOrder(
        key=order.key,
        number=record.number,
        kiosk_id=kiosk_id,
        at=order.created_at,
        method=order.method,
        state=record.receipt.state.value if record.receipt else NOT_PLACED,
        total=order.quote.total,
        points=order.quote.points,
        gift=order.quote.gift,
        refunded=nothing,
        refunded_money=nothing,
        payment_id=taken.id if taken else None,
        paid=taken.amount if taken else None,
        stuck=stuck,
    )


def problem_said(problem: str, language: str) -> str:
    """Why a side is missing, for people."""
    ja, en = PROBLEMS[problem]
    return ja if language == "ja" else en


PROBLEMS = {
    "pos_cannot": ("POSは一日の合計を答えられません。", "The POS can't say what it has of a day."),
    "pos_away": ("POSが応答しません。", "The POS does not answer."),
    "terminal_cannot": (
        "決済端末は一日の合計を答えられません。控えと見比べてください。",
        "The terminal can't say what it took: compare with its own report.",
    ),
    "terminal_away": ("決済端末が応答しません。", "The terminal does not answer."),
}
