"""What `kiosk outbox list` tells: orders, who waits to join, and what put the kiosk out of order."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from kiosk.config import Config
from kiosk.core.day_words import LEFT_TO_DO
from kiosk.core.loyalty import Joining
from kiosk.core.menu import plain
from kiosk.core.order import Record
from kiosk.core.printing import PaperState, PrintJob
from kiosk.core.refund import Refund

if TYPE_CHECKING:
    from kiosk.store.faults import Fault


def order_row(record: Record, config: Config) -> dict[str, Any]:
    """An order; nothing in it is about the guest."""
    order, closed = record.order, record.closed
    return {
        "number": order.number,
        "pos_number": record.receipt.number if record.receipt else None,
        "created_at": _time(order.created_at, config),
        "total": {"amount": order.quote.total.minor, "currency": order.quote.total.currency},
        "method": order.method,
        "payment": record.payment.state.value if record.payment else None,
        "at_pos": record.receipt.state.value if record.receipt else None,
        "state": order_state(record),
        "needs_staff": record.stuck,
        "tries": record.tries,
        "error": record.error,
        "closed_at": _time(closed.at, config) if closed else None,
        "closed_by": closed.by if closed else None,
        "closed_because": closed.because if closed else None,
        "key": order.key,
    }


def order_state(record: Record) -> str:
    """How an order stands, in a few words."""
    if record.end is not None:
        return str(record.end.value)
    if record.attention is not None:
        return f"NEEDS STAFF: {record.attention}"
    if record.asked_in_vain:
        return "NEEDS STAFF: look at the terminal how the payment ended (goes on by itself once it says so)"
    if record.unanswered:
        return "NEEDS STAFF: no answer makes sense (goes on by itself once one does)"
    if record.unsure is not None:
        return f"reply lost ({record.unsure.value}), goes on by itself"
    if record.abandoned:
        return "given up by the guest, being taken back"
    return "on its way"


def refund_row(refund: Refund, config: Config) -> dict[str, Any]:
    """Money on its way back. What is left for people is done on the kiosk's orders page."""
    state = "goes on by itself"
    if refund.todo is not None:
        amount = _money({"amount": refund.money.minor, "currency": refund.money.currency})
        todo = plain(LEFT_TO_DO[refund.todo], "en").format(amount=amount, number=refund.number)
        state = f"NEEDS STAFF: {todo} Then say so on the kiosk's orders page."
    return {
        "number": refund.number,
        "begun_at": _time(refund.at, config),
        "amount": {"amount": refund.amount.minor, "currency": refund.amount.currency},
        "state": state,
        "needs_staff": refund.stuck,
        "tries": refund.tries,
        "error": refund.error,
        "order": refund.order_key,
        "key": refund.key,
    }


def joining_row(joining: Joining, config: Config, now: datetime) -> dict[str, Any]:
    """Somebody who wants to join, without who it is."""
    if joining.refused is not None:
        state = f"NEEDS STAFF: the programme refused ({joining.refused})"
    elif joining.stuck(now):
        state = "NEEDS STAFF: no answer for long (goes on by itself once there is one)"
    else:
        state = "waits for the programme, goes on by itself"
    return {
        "joined_at": _time(joining.at, config),
        "state": state,
        "needs_staff": joining.stuck(now),
        "tries": joining.tries,
        "error": joining.error,
        "key": joining.key,
    }


def paper_row(job: PrintJob, config: Config) -> dict[str, Any]:
    """A paper that is not printed; nothing of what stands on it."""
    doubt = "IN DOUBT: look whether it came out" if job.state is not PaperState.WAITING else "waits"
    return {
        "kind": job.kind.value,
        "number": job.number or None,
        "made_at": _time(job.made_at, config),
        "expires_at": _time(job.expires_at, config),
        "state": doubt,
        "needs_staff": job.state is not PaperState.WAITING,
        "tries": job.tries,
        "error": job.error,
        "key": job.key,
    }


def fault_row(fault: Fault, config: Config) -> dict[str, Any]:
    return {
        "reference": fault.reference,
        "at": _time(fault.at, config),
        "ended": _time(fault.ended, config) if fault.ended else None,
        "what": fault.what,
    }


def _time(at: datetime, config: Config) -> str:
    return at.astimezone(config.shop.time_zone).isoformat(timespec="seconds")


def show(told: dict[str, Any]) -> None:
    """The same for a person. `told`: "orders", "refunds", "joining", "papers", "faults" and "problems"."""
    for fault in told["faults"]:
        until = f"until {fault['ended']}" if fault["ended"] else "and still is, as far as it is known"
        print(f"OUT OF ORDER  reference {fault['reference']}, from {fault['at']} {until}")
        print(f"    {fault['what']}")
    for order in told["orders"]:
        _show_order(order)
    for refund in told["refunds"]:
        print(f"Money back for {refund['number']}  {refund['begun_at']}  {_money(refund['amount'])}")
        _show_rest(refund)
    for joining in told["joining"]:
        print(f"Somebody who joined  {joining['joined_at']}")
        _show_rest(joining)
    for paper in told["papers"]:
        print(f"Paper: {paper['kind']} {paper['number'] or ''}  {paper['made_at']}")
        _show_rest(paper)
    if not (told["orders"] or told["refunds"] or told["joining"]):
        print("No order is on its way.")
    for problem in told["problems"]:
        print(f"PROBLEM: {problem}")


def _show_order(order: dict[str, Any]) -> None:
    pos = f", POS number {order['pos_number']}" if order["pos_number"] else ""
    paid = f", payment {order['payment']}" if order["payment"] else ""
    print(f"{order['number']}  {order['created_at']}  {_money(order['total'])}, {order['method']}{paid}{pos}")
    _show_rest(order)
    if order["closed_at"]:
        by = f" by {order['closed_by']}" if order["closed_by"] else ""
        print(f"    closed {order['closed_at']}{by}: {order['closed_because']}")


def _show_rest(row: dict[str, Any]) -> None:
    print(f"    {row['state']}")
    if row["error"]:
        print(f"    last error after {row['tries']} tries: {row['error']}")
    print(f"    key {row['key']}")


def _money(total: dict[str, Any]) -> str:
    from babel.numbers import format_currency, get_currency_precision

    exact = Decimal(total["amount"]).scaleb(-get_currency_precision(total["currency"]))
    return str(format_currency(exact, total["currency"], locale="en"))
