"""The rows of the orders page, in words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import tzinfo

from babel.dates import format_time

from kiosk.core.day_words import word
from kiosk.core.money import Money
from kiosk.core.order import Record
from kiosk.core.refund import Refund, Todo
from kiosk.staff.report_text import locale_of
from kiosk.staff.report_text import money as minor_said
from kiosk.staff.stuck import refund_told, told
from kiosk.staff.today import Listed

GOOD, WAITS, OVER, BAD = "good", "waits", "over", "bad"
"""How an order stands, for its colour; the word beside it says the same."""


@dataclass(frozen=True, slots=True)
class OrderRow:
    id: str
    number: str
    time: str
    place: str
    method: str
    amount: str
    back: str
    standing: str
    tone: str


@dataclass(frozen=True, slots=True)
class StuckRow:
    """`refund`: it is money on its way back, and `id` is its key. The flags say which buttons there are."""

    id: str
    order: str
    number: str
    what: str
    todo: str
    refund: bool
    again: bool
    notThere: bool
    doubt: bool
    offable: bool
    closable: bool


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of an order; `gone`: it was given back before."""

    id: int
    dish: str
    times: str
    amount: str
    chosen: bool
    gone: bool


@dataclass(frozen=True, slots=True)
class BarRow:
    """A bar of a chart: `share` of the longest."""

    id: str
    title: str
    icon: str
    value: str
    share: float
    strong: bool


def money(amount: Money, language: str) -> str:
    return minor_said(amount.minor, amount.currency, language)


def order_row(order: Listed, zone: tzinfo, language: str) -> OrderRow:
    back = money(-order.refunded, language) if order.refunded else ""
    return OrderRow(
        order.key,
        order.number,
        str(format_time(order.at.astimezone(zone), "short", locale=locale_of(language))),
        order.kiosk_id,
        word(order.method, language),
        money(order.total, language),
        back,
        word(state_of(order), language),
        _tone(order),
    )


def state_of(order: Listed) -> str:
    if order.stuck:
        return "attention"
    if order.end in ("abandoned", "refused"):
        return "cancelled"
    return order.state


def _tone(order: Listed) -> str:
    if order.stuck:
        return BAD
    match state_of(order):
        case "paid" | "ready":
            return GOOD
        case "unpaid":
            return WAITS
        case _:
            return OVER


def stuck_row(record: Record, language: str) -> StuckRow:
    said = told(record, language)
    key = record.order.key
    return StuckRow(
        key,
        key,
        record.number,
        said.what,
        said.todo,
        False,
        said.again,
        said.not_there,
        False,
        False,
        True,
    )


def refund_row(refund: Refund, language: str) -> StuckRow:
    said = refund_told(refund, language)
    waits = refund.todo is None
    return StuckRow(
        refund.key,
        refund.order_key,
        refund.number,
        said.what,
        said.todo,
        True,
        not waits and refund.todo not in (Todo.CASH, Todo.BOOK),
        False,
        refund.todo is Todo.LOOK,
        not refund.begun,
        not waits,
    )
