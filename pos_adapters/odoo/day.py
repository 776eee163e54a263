"""What Odoo has of a day: the kiosks' orders, what was paid for them, and what its till gave back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

from kiosk.core.day import DayTotals, PosOrder
from kiosk.core.money import Money, total, zero
from kiosk.core.order import ReceiptState
from pos_adapters.odoo.link import Link, understood
from pos_adapters.odoo.order_uuid import key_of
from pos_adapters.odoo.receipts import ORDER, receipt_of
from pos_adapters.odoo.shop import OdooShop
from pos_adapters.odoo.values import Row, ids, ref, whole, words

_TIMES = "%Y-%m-%d %H:%M:%S"
_PAID = ("paid", "done", "invoiced")
_BACK = "refunded_orderline_id"
"""What a line of a refund gives back; where lines have no such field, Odoo's till gives nothing back."""
_A_LIST = 500


def day_totals(
    link: Link, shop: OdooShop, configs: Sequence[int], first: datetime, until: datetime
) -> DayTotals:
    """See `kiosk.ports.pos.PosAdapter.day_totals`. `configs`: the points of sale of the shop's kiosks."""
    rows = _orders(link, configs, first, until)
    currency = shop.currency.code
    back = _given_back(link, shop, rows)
    with understood("pos.order/search_read"):
        orders = tuple(_pos_order(row, shop, back.get(row["id"], zero(currency))) for row in rows)
        paid = [row["id"] for row in rows if row["state"] in _PAID]
    takings = _takings(link, shop, paid)
    return DayTotals(orders, takings, total((order.refunded for order in orders), currency))


def _orders(link: Link, configs: Sequence[int], first: datetime, until: datetime) -> list[Row]:
    """Those that kiosks placed; a till's have other uuids. An empty list may be anybody's answer, a number is
    Odoo's.
    """
    hours = [["create_date", ">=", _stamp(first)], ["create_date", "<", _stamp(until)]]
    domain = [["config_id", "in", list(configs)], *hours]
    found = [row for page in link.pages("pos.order", domain, (*ORDER, "create_date")) for row in page]
    with understood("pos.order/search_read"):
        if not found and link.count("pos.order", domain):
            raise ValueError("they are there, and are not told")
        return [row for row in found if key_of(words(row["uuid"])) is not None]


def _pos_order(row: Row, shop: OdooShop, back: Money) -> PosOrder:
    receipt, key = receipt_of(row, shop.currency), key_of(words(row["uuid"]))
    assert key is not None
    at = datetime.strptime(words(row["create_date"]), _TIMES).replace(tzinfo=UTC)
    over = receipt.state is ReceiptState.PAID and back.minor >= receipt.total.minor > 0
    state = ReceiptState.REFUNDED if over else receipt.state
    return PosOrder(receipt.id, key, receipt.number, at, receipt.total, state, back)


def _given_back(link: Link, shop: OdooShop, rows: Iterable[Row]) -> dict[int, Money]:
    """By order. Odoo's till gives back by an order of its own, whose lines name those that they undo."""
    if _BACK not in link.fields("pos.order.line"):
        return {}
    with understood("pos.order/search_read"):
        orders = {line: whole(row["id"]) for row in rows for line in ids(row["lines"])}
    back: dict[int, list[Money]] = defaultdict(list)
    for some in _lists(list(orders)):
        domain = [[_BACK, "in", some], ["order_id.state", "in", list(_PAID)]]
        for page in link.pages("pos.order.line", domain, (_BACK, "price_subtotal_incl")):
            with understood("pos.order.line/search_read"):
                for line in page:
                    undone = whole(ref(line[_BACK]))
                    back[orders[undone]].append(-shop.currency.money(line["price_subtotal_incl"]))
    return {order: total(amounts, shop.currency.code) for order, amounts in back.items()}


def _takings(link: Link, shop: OdooShop, paid: Sequence[int]) -> dict[str, Money]:
    """What was paid, by the names of Odoo's payment methods."""
    found: dict[str, list[Money]] = defaultdict(list)
    for some in _lists(paid):
        domain = [["pos_order_id", "in", some]]
        for page in link.pages("pos.payment", domain, ("payment_method_id", "amount")):
            with understood("pos.payment/search_read"):
                for row in page:
                    found[_name(row["payment_method_id"])].append(shop.currency.money(row["amount"]))
    return {name: total(amounts, shop.currency.code) for name, amounts in sorted(found.items())}


def _name(method: object) -> str:
    """[2, "Card"] → "Card"."""
    if not isinstance(method, list) or len(method) != 2:
        raise TypeError("not a payment method")
    return words(method[1]) or str(whole(method[0]))


def _lists(numbers: Sequence[int]) -> Iterator[list[int]]:
    return (list(numbers[start : start + _A_LIST]) for start in range(0, len(numbers), _A_LIST))


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime(_TIMES)
