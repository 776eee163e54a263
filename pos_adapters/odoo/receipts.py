"""Orders as Odoo has stored them: what the kiosk is told of them, and whether they are what was sent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from kiosk.core.order import Receipt, ReceiptState
from pos_adapters.odoo.link import Link, understood
from pos_adapters.odoo.orders import Body
from pos_adapters.odoo.values import Currency, Row, ids, ref, whole, words

ORDER = (
    "uuid",
    "state",
    "amount_total",
    "amount_tax",
    "amount_paid",
    "pos_reference",
    "tracking_number",
    "floating_order_name",
    "lines",
    "config_id",
)
LINE = (
    "uuid",
    "product_id",
    "qty",
    "price_subtotal",
    "price_subtotal_incl",
    "attribute_value_ids",
)
_STATES = {
    "draft": ReceiptState.UNPAID,
    "paid": ReceiptState.PAID,
    "done": ReceiptState.PAID,
    "invoiced": ReceiptState.PAID,
    "cancel": ReceiptState.CANCELLED,
}


def stored(link: Link, *names: str) -> Row | None:
    """The order with one of these uuids; None where there is certainly none."""
    return _only(link, "uuid", names)


def stored_by_id(link: Link, number: int) -> Row | None:
    return _only(link, "id", (number,))


def _only(link: Link, field: str, wanted: tuple[object, ...]) -> Row | None:
    """That there is none is asked a second time, and answered by a number: an empty list may be anybody's."""
    domain = [[field, "in", list(wanted)]]
    rows = link.rows("pos.order", domain, ORDER)
    with understood("pos.order/search_read"):
        if any(row[field] not in wanted for row in rows) or len(rows) > 1:
            raise ValueError("another order than was asked for")
        if not rows and link.count("pos.order", domain):
            raise ValueError("it is there, and is not told")
        return rows[0] if rows else None


def receipt_of(row: Row, currency: Currency) -> Receipt:
    """What the guest is told; a name that an order was given comes before Odoo's number. Raises one of
    `link.NONSENSE` where the order is not what it should be.
    """
    called = (words(row.get(name)) for name in ("floating_order_name", "tracking_number", "pos_reference"))
    return Receipt(
        id=str(whole(row["id"])),
        number=next(filter(None, called)),
        total=currency.money(row["amount_total"]),
        state=_STATES[row["state"]],
    )


def lines_of(link: Link, row: Row) -> list[Row]:
    """An order's lines, as they are stored."""
    return link.rows("pos.order.line", [["order_id", "=", row["id"]]], LINE)


def differences(row: Row, lines: Iterable[Row], sent: Body, currency: Currency) -> list[str]:
    """In what a stored order is not the one that was sent: Odoo keeps what it is told, so in nothing. Raises
    one of `link.NONSENSE`.
    """
    paid = sent["state"] == "paid"  # else somebody may have paid it meanwhile, or taken it back
    amounts = ("amount_total", "amount_tax", "amount_paid") if paid else ("amount_total", "amount_tax")
    found = [name for name in amounts if currency.money(row[name]) != currency.money(sent[name])]
    if paid and _STATES[row["state"]] is not ReceiptState.PAID:
        found.append("state")
    return found + _of_lines({words(line["uuid"]): line for line in lines}, sent, currency)


def _of_lines(there: Mapping[str, Row], sent: Body, currency: Currency) -> list[str]:
    wanted = {line["uuid"]: line for _, _, line in sent["lines"]}
    if there.keys() != wanted.keys():
        return ["lines"]
    return [
        f"{field} of a line"
        for name, line in wanted.items()
        for field in _fields(there[name], line, currency)
    ]


def _fields(there: Row, sent: Mapping[str, Any], currency: Currency) -> Iterable[str]:
    if ref(there["product_id"]) != sent["product_id"]:
        yield "product"
    if there["qty"] != sent["qty"]:
        yield "qty"
    for name in ("price_subtotal", "price_subtotal_incl"):
        if currency.money(there[name]) != currency.money(sent[name]):
            yield name
    if set(ids(there["attribute_value_ids"])) != {value for _, value in sent["attribute_value_ids"]}:
        yield "attributes"
