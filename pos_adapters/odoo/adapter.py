"""Odoo's point of sale as the kiosk sees it."""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import blake2b
from typing import Any, ClassVar

import httpx

from kiosk.core.basket import Basket, sold_out_lines
from kiosk.core.day import DayTotals
from kiosk.core.menu import Menu
from kiosk.core.money import Rounding
from kiosk.core.order import Order, Payment, Placing, Receipt, ReceiptState
from kiosk.core.pricing import Outside, Quote, price
from kiosk.core.stock import marked
from kiosk.core.tax import RoundingPlace, TaxFacts
from kiosk.ports.errors import NotSupported, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.menu_change import MenuChange
from kiosk.ports.pos import CallState, Capabilities, Health, NotModified, Stock
from kiosk.ports.registry import State
from pos_adapters.odoo import menu_writing, receipts
from pos_adapters.odoo.catalogue import Catalogue
from pos_adapters.odoo.day import day_totals
from pos_adapters.odoo.goods import goods_of
from pos_adapters.odoo.link import NONSENSE, AlreadyThere, Link, understood
from pos_adapters.odoo.menu import Made, facts_of, kiosk_language, menu_of, number_of, picture_path
from pos_adapters.odoo.order_uuid import former_uuid_of, uuid_of
from pos_adapters.odoo.orders import Body, Writer
from pos_adapters.odoo.rows import TEMPLATE, Rows
from pos_adapters.odoo.settings import OdooPosSettings
from pos_adapters.odoo.shop import OdooShop, preset_trouble, session_of, shop_of
from pos_adapters.odoo.values import Row

log = logging.getLogger(__name__)

_FACTS = "facts"
_MENU_TIMES = 3
"""A menu may take so many times as long as another call: it comes in pages, and no guest waits for it."""


class OdooPos:
    """A `kiosk.ports.pos.PosAdapter` for Odoo 19: the payment first, then the order, paid; or a draft that
    waits at the counter.

    Odoo stores what it is told and reckons nothing: prices are read anew for each quote and each order, the
    kiosk's own calculator does the sums, and what was stored is read back and compared.
    """

    Settings: ClassVar[type[OdooPosSettings]] = OdooPosSettings
    capabilities: Capabilities = Capabilities(
        placing=Placing.PAY_THEN_PLACE,
        tax=TaxFacts(False, RoundingPlace.ORDER, Rounding.HALF_UP),
        find=True,
        repeatable=True,
        quote=True,
        stock=True,
        status=True,
        cancel=True,
        day_totals=True,
        name_ticket=True,
        at_counter=True,
        write_menu=menu_writing.PARTS,
    )

    def __init__(self, settings: OdooPosSettings, http: httpx.Client, state: State) -> None:
        self._settings = settings
        self._link = Link(settings, http)
        self._state = state
        self._catalogue = Catalogue(self._link, settings.languages)
        self._shop: OdooShop | None = None
        self._session: int | None = None
        self._told: Mapping[int, str] = {}
        self._known_facts = state.get(_FACTS) or ""
        self._learn(json.loads(self._known_facts) if self._known_facts else None)

    # What the shop is like.

    def _learn(self, facts: Mapping[str, Any] | None) -> None:
        tax, parts = self.capabilities.tax, menu_writing.PARTS
        if facts is not None:
            tax = replace(tax, included=bool(facts["included"]), place=RoundingPlace(facts["place"]))
            parts = (*parts, menu_writing.SOLD_OUT) if facts.get("sold_out") else parts
        self.capabilities = replace(
            type(self).capabilities,
            tax=tax,
            tables=self._settings.tables,
            discounts=self._settings.discount_product is not None,
            offers=self._settings.discount_product is not None,
            tender=self._settings.points_payment_method is not None,
            write_menu=parts,
        )

    def _remember(self, tax: TaxFacts) -> None:
        """How the shop taxes, and whether its items can be sold out, is known once its menu was read."""
        facts = {
            "included": tax.included,
            "place": tax.place.value,
            "sold_out": menu_writing.TO_HAVE in self._link.fields(TEMPLATE),
        }
        written = json.dumps(facts)
        if written != self._known_facts:
            self._learn(facts)
            self._known_facts = written
            self._state.set(_FACTS, written)

    def _the_shop(self, anew: bool = False) -> OdooShop:
        shop = self._shop
        if shop is None or anew:
            shop = shop_of(self._link, self._settings)
            if self._settings.payment_method not in shop.payment_methods:
                known = ", ".join(map(str, shop.payment_methods)) or "none"
                raise Unreachable(f"payment_method is none of this point of sale, which has: {known}")
            self._shop = shop
        return shop

    def health(self) -> Health:
        shop = self._the_shop()
        self._session = session_of(self._link, shop.config)
        return Health(self._session is not None)

    # Reading.

    def menu(self, since: str | None) -> Menu | NotModified:
        """Read anew where records were written since the last time; `version` is the same for the same
        records, whoever reads them.
        """
        with self._link.in_time(_MENU_TIMES):
            shop = self._the_shop(anew=True)
            trouble = shop.trouble or self._preset_trouble(shop)
            if trouble:
                raise Unreachable(trouble)
            rows = self._catalogue.rows(shop)
        with understood("menu"):
            tax = facts_of(rows, shop)
            version = _version(rows, shop, tax, self._settings.languages)
            if version == since:
                self._remember(tax)
                return NotModified()
            made = menu_of(rows, shop, self._settings.languages, tax)
        self._remember(tax)
        self._tell(made)
        return replace(made.menu, version=version)

    def _preset_trouble(self, shop: OdooShop) -> str:
        presets = (self._settings.eat_in_preset, self._settings.take_out_preset)
        wanted = [preset for preset in presets if preset is not None]
        return preset_trouble(self._link, wanted) if shop.use_presets and wanted else ""

    def _tell(self, made: Made) -> None:
        """What cannot be sold is logged when it is new."""
        if made.left_out != self._told:
            self._told = made.left_out
            for number, why in made.left_out.items():
                log.warning("product.template %d is not sold at the kiosk: %s", number, why)

    def stock(self) -> Stock:
        gone = self._catalogue.sold_out(self._the_shop())
        return Stock(items=frozenset(f"t{number}" for number in gone))

    def picture(self, name: str, since: str | None) -> tuple[bytes, str | None] | NotModified:
        try:
            path = picture_path(name)
        except ValueError as error:
            raise Refused(Reason.INVALID, str(error)) from error
        response = self._link.get(path, since)
        if response.status_code == 304:
            return NotModified()
        return response.content, response.headers.get("ETag")

    # Prices.

    def quote(self, basket: Basket, member_id: str | None, outside: Outside | None = None) -> Quote:
        with self._link.in_time():
            if not self.health().open:
                raise Refused(Reason.CLOSED, "no open session")
            quote, _, _ = self._priced(basket, datetime.now(UTC).date(), outside)
        return replace(quote, from_pos=True)

    def _priced(self, basket: Basket, day: date, outside: Outside | None) -> tuple[Quote, Menu, Rows]:
        """What a basket costs now, with Odoo's records of what is in it. Raises Refused(SOLD_OUT)."""
        shop = self._the_shop()
        try:
            items = [number_of(line.item_id) for line in basket.lines]
            parts = [number_of(part.variant_id) for line in basket.lines for part in line.parts]
        except ValueError as error:
            raise Refused(Reason.INVALID, str(error)) from error
        rows = self._catalogue.of(shop, items, parts)
        facts = self._tax(rows, shop)
        with understood("the basket's items"):
            made = menu_of(rows, shop, self._settings.languages[:1], facts)
        menu = marked(made.menu, made.sold_out)
        gone = tuple(line.id for line in sold_out_lines(menu, basket))
        if gone:
            raise Refused(Reason.SOLD_OUT, "not available in the point of sale", gone)
        try:
            return price(menu, basket, day, facts, outside=outside), menu, rows
        except NONSENSE as error:
            raise Refused(Reason.INVALID, "the basket is not of this menu") from error

    def _tax(self, rows: Rows, shop: OdooShop) -> TaxFacts:
        """As the menu says; before one was ever read, as the basket's own items do."""
        if self._known_facts:
            return self.capabilities.tax
        with understood("the basket's items"):
            return facts_of(rows, shop)

    # Orders.

    def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
        """Paid, or a draft where it is paid at the counter."""
        with self._link.in_time():
            return self._submitted(order, payment)

    def _submitted(self, order: Order, payment: Payment | None) -> Receipt:
        shop = self._the_shop()
        day = order.created_at.date()
        quote, menu, rows = self._priced(order.basket, day, order.quote.outside)
        settled_at_counter = order.promised and payment is None
        if quote.total != order.quote.total and not settled_at_counter:
            raise Refused(Reason.PRICE_CHANGED, f"{quote.total.minor}, not {order.quote.total.minor}")
        quote = replace(quote, points=min(order.quote.points, quote.total, key=lambda money: money.minor))
        language = kiosk_language(self._settings.languages[0])
        goods = goods_of(menu, order.basket, quote, day, self._tax(rows, shop), language)
        there = {model: self._link.fields(model) for model in ("pos.order", "pos.order.line")}
        writer = Writer(shop, self._settings, self._open_session(shop), there)
        return self._placed(writer.body(replace(order, quote=quote), payment, goods, rows), shop)

    def _open_session(self, shop: OdooShop) -> int:
        """The session that was open when last looked: Odoo itself refuses an order of one that is not."""
        if self._session is None:
            self._session = session_of(self._link, shop.config)
        if self._session is None:
            raise Refused(Reason.CLOSED, "no open session")
        return self._session

    def _placed(self, body: Body, shop: OdooShop) -> Receipt:
        """Write it, and read it back: the order anew, its lines as Odoo told them after writing, or anew too
        where they were written by an earlier call.
        """
        lines = self._written(body)
        try:
            row = receipts.stored(self._link, body["uuid"])
            if row is None:
                raise Uncertain("pos.order/sync_from_ui: the order is not there afterwards")
            lines = receipts.lines_of(self._link, row) if lines is None else lines
            with understood("pos.order.line"):
                wrong = receipts.differences(row, lines, body, shop.currency)
            return self._mended(row, wrong) if wrong else self._receipt(row, shop)
        except Unreachable as error:
            raise Uncertain(str(error)) from error

    def _written(self, body: Body) -> list[Row] | None:
        """The lines that Odoo says it has stored; None: it has them from an earlier call."""
        try:
            answer = self._link.do("pos.order", "sync_from_ui", orders=[body])
        except AlreadyThere:
            log.info("an order was sent again, and is there already")
            return None
        except Refused as error:
            if error.reason is Reason.CLOSED:
                self._session = None
            raise
        with understood("pos.order/sync_from_ui", Uncertain):
            if [order["uuid"] for order in answer["pos.order"]] != [body["uuid"]]:
                raise ValueError("another order than was sent")
            return list(answer["pos.order.line"])

    def _mended(self, row: Row, wrong: list[str]) -> Receipt:
        """Odoo has stored something else than it was sent. A draft is taken back; what is paid is not ours to
        change: it is found again as it is.
        """
        log.error("pos.order %s was stored with another %s than was sent", row["id"], ", ".join(wrong))
        if row["state"] == "draft":
            self._link.do("pos.order", "action_pos_order_cancel", ids=[row["id"]])
            raise Refused(Reason.PRICE_CHANGED, "stored with other amounts, and taken back")
        raise Uncertain("pos.order/sync_from_ui: stored with other amounts")

    def _receipt(self, row: Row, shop: OdooShop) -> Receipt:
        with understood("pos.order/search_read"):
            return receipts.receipt_of(row, shop.currency)

    def find(self, key: str) -> Receipt | None:
        shop = self._the_shop()
        row = receipts.stored(self._link, uuid_of(key), former_uuid_of(key))
        return self._receipt(row, shop) if row is not None else None

    def status(self, receipt: Receipt) -> Receipt:
        shop = self._the_shop()
        row = receipts.stored_by_id(self._link, _number(receipt))
        if row is None:
            raise Refused(Reason.INVALID, "no such order")
        return self._receipt(row, shop)

    def cancel(self, receipt: Receipt, key: str) -> Receipt:
        """A draft only: what is paid stays."""
        try:
            answer = self._link.do("pos.order", "action_pos_order_cancel", ids=[_number(receipt)])
            with understood("pos.order/action_pos_order_cancel", Uncertain):
                if not any(order["id"] == _number(receipt) for order in answer["pos.order"]):
                    raise ValueError("another order than was asked for")
        except Refused:
            log.info("an order was not cancelled: its state says why")
        try:
            now = self.status(receipt)
        except Unreachable as error:
            raise Uncertain(str(error)) from error
        if now.state is not ReceiptState.CANCELLED:
            raise Refused(Reason.INVALID, "it is not a draft any more")
        return now

    def name_ticket(self, receipt: Receipt, name: str, key: str) -> Receipt:
        """Odoo calls it the order's name; where it has none (no restaurant module), the number stays."""
        number = _number(receipt)
        if "floating_order_name" not in self._link.fields("pos.order"):
            raise Refused(Reason.INVALID, "orders have no names here")
        self._link.do("pos.order", "write", ids=[number], vals={"floating_order_name": name})
        try:
            now = self.status(receipt)
        except Unreachable as error:
            raise Uncertain(str(error)) from error
        if now.number != name:
            raise Uncertain("pos.order/write: the name is not there afterwards")
        return now

    # What Odoo is not asked for.

    def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
        """Nothing is left to be settled: orders come paid, or are paid at the counter."""
        return self.status(receipt)

    def refund(self, receipt: Receipt, line_ids: tuple[int, ...], key: str) -> Receipt:
        raise NotSupported("orders are refunded at Odoo's own till")

    def day_totals(self, first: datetime, until: datetime) -> DayTotals:
        with self._link.in_time():
            configs = (self._settings.config, *self._settings.other_configs)
            return day_totals(self._link, self._the_shop(), configs, first, until)

    def write_menu(self, change: MenuChange) -> None:
        if not set(change.parts) <= set(self.capabilities.write_menu):
            raise NotSupported(f"Odoo takes {', '.join(self.capabilities.write_menu)} only")
        with self._link.in_time():
            shop = self._the_shop(anew=change.price is not None)
            trouble = change.price is not None and (shop.trouble or self._preset_trouble(shop))
            if trouble:
                raise Refused(Reason.INVALID, trouble)
            menu_writing.write(self._link, shop, self._settings.languages, change)

    def call_staff(self, reason: str, key: str) -> str:
        raise NotSupported("Odoo does not ring")

    def call_state(self, call_id: str) -> CallState:
        raise NotSupported("Odoo does not ring")

    def close(self) -> None:
        """Nothing to give back: the HTTP client belongs to the kiosk."""


def _version(rows: Rows, shop: OdooShop, tax: TaxFacts, languages: tuple[str, ...]) -> str:
    """Of the records and of what else the menu is made with."""
    around = repr((shop, tax, languages)).encode()
    return f"{rows.version}/{blake2b(around, digest_size=8).hexdigest()}"


def _number(receipt: Receipt) -> int:
    if not receipt.id.isdecimal():
        raise Refused(Reason.INVALID, "no order of this point of sale")
    return int(receipt.id)
