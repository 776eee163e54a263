"""The till as the kiosk sees it: `kiosk.ports.pos.PosAdapter`. It takes orders when they are paid."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar
from xml.etree.ElementTree import Element

import httpx

from kiosk.core.basket import Basket, Choice, Line
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.money import Rounding
from kiosk.core.order import COUNTER, Order, Payment, Placing, Receipt, ReceiptState, latest
from kiosk.core.pricing import Outside, Quote
from kiosk.core.tax import TaxFacts
from kiosk.ports.errors import NotSupported, Refused
from kiosk.ports.pos import CallState, Capabilities, Health, MenuChange, NotModified, Stock
from kiosk.ports.registry import State
from tanuki.link import Link, TanukiSettings, money_of, text_of_money, understood, unknown
from tanuki.menu import menu_of

_MOST_PAGES = 1000
_STATES = {"paid": ReceiptState.PAID, "unpaid": ReceiptState.UNPAID, "served": ReceiptState.READY}


class TanukiPos:
    """A reference may be used once: a lost answer is looked up, never repeated."""

    Settings: ClassVar[type[TanukiSettings]] = TanukiSettings
    capabilities: Capabilities = Capabilities(
        placing=Placing.PAY_THEN_PLACE,
        tax=TaxFacts(included=True, rounding=Rounding.HALF_UP),
        find=True,
        stock=True,
        status=True,
        at_counter=True,
    )

    def __init__(self, settings: TanukiSettings, http: httpx.Client, state: State) -> None:
        self._link = Link(settings, http)

    def menu(self, since: str | None) -> Menu | NotModified:
        first = self._link.read("/articles", **({"unless": since} if since else {}))
        with understood("GET", "articles"):
            if first.attrib["stamp"] == since:
                return NotModified()
            return menu_of(list(self._pages(first)))

    def _pages(self, first: Element) -> Iterator[Element]:
        """A cursor holds on to the articles as they were when the first page was read."""
        page = first
        for _ in range(_MOST_PAGES):
            yield page
            if "next" not in page.attrib:
                return
            page = self._link.read("/articles", after=page.attrib["next"])
        raise ValueError("too many pages")

    def health(self) -> Health:
        answer = self._link.read("/state")
        with understood("GET", "state"):
            return Health(open={"open": True, "closed": False}[answer.attrib["drawer"]])

    def stock(self) -> Stock:
        answer = self._link.read("/sold-out")
        with understood("GET", "sold-out"):
            gone = frozenset(each.attrib["id"] for each in answer.iterfind("article"))
            return Stock(items=gone, variants=gone)

    def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
        fields = [
            ("ref", key),
            ("note", f"Kiosk {order.number}"),
            *((("call", order.number),) if order.promised else ()),
            ("where", "house" if order.basket.mode is ServiceMode.EAT_IN else "street"),
            ("total", text_of_money(order.quote.total)),
            *((("pay", "counter"),) if order.method == COUNTER else _paid(payment)),
            *(("line", _line(line)) for line in order.basket.lines),
        ]
        answer = self._link.change("/sale", fields)
        with understood("POST", "sale"):
            return _receipt(answer)

    def find(self, key: str) -> Receipt | None:
        return self._read_sale("find", ref=key)

    def status(self, receipt: Receipt) -> Receipt:
        found = self._read_sale("status", id=receipt.id)
        return receipt if found is None else latest(receipt, found)

    def _read_sale(self, what: str, **asked: str) -> Receipt | None:
        try:
            answer = self._link.read("/sale", **asked)
        except Refused as refused:
            if unknown(refused):
                return None
            raise
        with understood("GET", what):
            return _receipt(answer)

    def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
        raise _not_offered("settle")

    def name_ticket(self, receipt: Receipt, name: str, key: str) -> Receipt:
        raise _not_offered("name_ticket")

    def quote(self, basket: Basket, member_id: str | None, outside: Outside | None = None) -> Quote:
        raise _not_offered("quote")

    def cancel(self, receipt: Receipt, key: str) -> Receipt:
        raise _not_offered("cancel")

    def refund(self, receipt: Receipt, line_ids: tuple[int, ...], key: str) -> Receipt:
        raise _not_offered("refund")

    def write_menu(self, change: MenuChange) -> None:
        raise _not_offered("write_menu")

    def call_staff(self, reason: str, key: str) -> str:
        raise _not_offered("call_staff")

    def call_state(self, call_id: str) -> CallState:
        raise _not_offered("call_staff")

    def picture(self, name: str, since: str | None) -> tuple[bytes, str | None] | NotModified:
        raise _not_offered("picture")

    def close(self) -> None:
        """Nothing to give back: the HTTP client belongs to the kiosk."""


def _paid(payment: Payment | None) -> tuple[tuple[str, str], ...]:
    """Where there is no payment, nothing was left to pay."""
    if payment is None:
        return (("pay", "nothing"),)
    return (("pay", "terminal"), ("paid", text_of_money(payment.amount)), ("voucher", payment.id))


def _line(line: Line) -> str:
    """ "2 x tea + honey + honey # 7": seven is the kiosk's number of the line."""
    extras = [choice.option_id for choice in _all(line.choices) for _ in range(choice.quantity)]
    return f"{line.quantity} x {' + '.join([line.variant_id, *extras])} # {line.id}"


def _all(choices: tuple[Choice, ...]) -> Iterator[Choice]:
    for choice in choices:
        yield choice
        yield from _all(choice.choices)


def _receipt(answer: Element) -> Receipt:
    sale = answer.find("sale")
    if sale is None:
        raise LookupError("no sale in it")
    said = sale.attrib
    return Receipt(said["id"], said["number"], money_of(said["total"]), _STATES[said["state"]])


def _not_offered(method: str) -> NotSupported:
    return NotSupported(f"{method} is not offered by this POS")
