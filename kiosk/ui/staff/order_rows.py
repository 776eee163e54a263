"""The rows of the orders page, in words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import tzinfo

from babel.dates import format_time

from kiosk.core.day_words import word
from kiosk.core.frozen import frozen
from kiosk.core.menu import Text, plain
from kiosk.core.money import Money
from kiosk.core.order import Record
from kiosk.core.printing import PrintJob
from kiosk.core.refund import Refund, Todo
from kiosk.staff.report_text import locale_of
from kiosk.staff.report_text import money as minor_said
from kiosk.staff.stuck import refund_told, told
from kiosk.staff.today import Listed

GOOD, WAITS, OVER, BAD = "good", "waits", "over", "bad"
"""How an order stands, for its colour; the word beside it says the same."""


@frozen
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


@frozen
class StuckRow:
    """`refund`: it is money on its way back, `paper`: a paper in doubt, and `id` is its key. The flags say
    which buttons there are.
    """

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
    paper: bool = False


@frozen
class LineRow:
    """A line of an order; `gone`: it was given back before."""

    id: int
    dish: str
    times: str
    amount: str
    chosen: bool
    gone: bool


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


def paper_row(paper: PrintJob, language: str) -> StuckRow:
    """A paper of which nobody knows whether it came out."""
    name = "day_report" if paper.key.startswith("day report") else paper.kind.value
    return StuckRow(
        paper.key,
        paper.order_key or "",
        paper.number,
        plain(_PAPERS[name], language),
        plain(_DOUBT, language),
        False,
        False,
        False,
        True,
        False,
        True,
        True,
    )


_PAPERS: Mapping[str, Text] = {
    "receipt": {
        "ja": "レシートが印刷されたか分かりません",
        "en": "Nobody knows whether the receipt was printed",
    },
    "meal_ticket": {
        "ja": "食券が印刷されたか分かりません",
        "en": "Nobody knows whether the meal ticket was printed",
    },
    "day_report": {
        "ja": "日報が印刷されたか分かりません",
        "en": "Nobody knows whether the day report was printed",
    },
    "staff": {
        "ja": "印刷物が出たか分かりません",
        "en": "Nobody knows whether a paper of staff's was printed",
    },
}
_DOUBT: Text = {
    "ja": "プリンターから完了の応答がありませんでした。紙を見て、出ていなければもう一度印刷してください"
    "（「再発行」と印字されます）。",
    "en": "The printer did not say that it was done. Look at what came out; if nothing did, print it again: "
    "it is marked REPRINT.",
}
