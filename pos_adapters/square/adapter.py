"""Square as the kiosk's point of sale."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar

import httpx

from kiosk.core.basket import Basket
from kiosk.core.day import DayTotals
from kiosk.core.menu import Menu
from kiosk.core.money import Rounding
from kiosk.core.order import Order, Payment, Placing, Receipt, ReceiptState, latest
from kiosk.core.pricing import Outside, Quote
from kiosk.core.tax import RoundingPlace, TaxFacts
from kiosk.ports.errors import NotSupported, Reason, Refused, Unreachable
from kiosk.ports.menu_change import MenuChange
from kiosk.ports.pos import CallState, Capabilities, Health, NotModified, Stock
from kiosk.ports.registry import State
from pos_adapters.square.catalog import Catalogue
from pos_adapters.square.day import day_totals
from pos_adapters.square.errors import SquareRefused
from pos_adapters.square.link import Link, utc_now
from pos_adapters.square.menu import MenuMaker
from pos_adapters.square.menu_writing import PARTS, write
from pos_adapters.square.order_answer import notes_of, quote_of, receipt_of
from pos_adapters.square.order_body import NUMBER, REWARD, basket_body, order_body, renamed
from pos_adapters.square.orders import Orders
from pos_adapters.square.reading import Json, begun, derived, money_of, understood, words_in
from pos_adapters.square.rewards import put_on_order
from pos_adapters.square.settings import SquarePosSettings
from pos_adapters.square.settling import Settling
from pos_adapters.square.shop import Shop, read_shop
from pos_adapters.square.stock import Shelf

_INCLUDED = "tax_included"
_PICTURE = re.compile(r"[A-Za-z0-9_:#-]{1,200}")


class SquarePos:
    """A `kiosk.ports.pos.PosAdapter` for Square: places first, then takes the payment.

    `submit` makes an OPEN order with its fulfilment PROPOSED; Square shows it to the seller and the kitchen
    when it is paid in full. Square's terminal books its payment on the order by itself (`settle` looks), that
    of another make is noted by `settle` as a payment taken elsewhere.

    A reward is put onto the order by `submit`, because Square locks points for an order only: after the order
    is made, the reward is made with a key of its own, and the order is read again. All three can be repeated.
    `find` says None for an order that lacks its reward: so, after a lost answer, the rule submits again with
    the same key, Square answers with the same order, and what was missing is done. Where anything is refused
    on the way, the order is cancelled before the refusal is passed on; the points are given back by the
    loyalty provider's `release`. Paying the order spends them.
    """

    Settings: ClassVar[type[SquarePosSettings]] = SquarePosSettings
    capabilities: Capabilities = Capabilities(
        placing=Placing.PLACE_THEN_PAY,
        tax=TaxFacts(True, RoundingPlace.LINE, Rounding.HALF_EVEN),
        find=True,
        repeatable=True,
        key_lifetime_s=24 * 3600,
        quote=True,
        stock=True,
        status=True,
        cancel=True,
        refund=True,
        day_totals=True,
        write_menu=PARTS,
        name_ticket=True,
        at_counter=True,
        discounts=True,
        offers=True,
    )

    def __init__(
        self,
        settings: SquarePosSettings,
        http: httpx.Client,
        state: State,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._settings = settings
        self._state = state
        self._link = Link(settings, http, now)
        self._catalogue = Catalogue(self._link)
        self._maker = MenuMaker(settings)
        self._shelf = Shelf(self._link, self._catalogue, settings.location_id)
        self._orders = Orders(self._link, settings.location_id, settings.source)
        self._settling = Settling(self._link, self._orders, settings)
        self._shop: Shop | None = None
        self.capabilities = replace(
            type(self).capabilities,
            tables=settings.table_digits,
            at_counter=settings.at_counter,
            refund_pays=settings.terminal == "own",
        )
        self._learn(state.get(_INCLUDED) != "no")

    def _learn(self, included: bool) -> None:
        """Whether prices include the taxes; where some do and some don't, each row says it by itself."""
        tax = replace(self.capabilities.tax, included=included)
        if tax != self.capabilities.tax:
            self.capabilities = replace(self.capabilities, tax=tax)

    def _ask_shop(self) -> Shop:
        self._shop = read_shop(self._link, self._settings.location_id)
        return self._shop

    # Reading.

    def menu(self, since: str | None) -> Menu | NotModified:
        """Read whole the first time, then what changed; see `Catalogue`."""
        shop = self._ask_shop()
        with self._catalogue.lock:
            if since is None:
                self._catalogue.forget()
            self._catalogue.refresh()
            try:
                with understood("catalogue"):
                    if since is not None and since == self._maker.version(self._catalogue, shop):
                        return NotModified()
                    menu = self._maker.menu(self._catalogue, shop)
            except Unreachable:
                self._catalogue.forget()
                raise
        included = all(row.included for row in menu.taxes)
        self._learn(included)
        self._state.set(_INCLUDED, "yes" if included else "no")
        return menu

    def health(self) -> Health:
        return self._ask_shop().health(self._link.now())

    def stock(self) -> Stock:
        return self._shelf.stock()

    def quote(self, basket: Basket, member_id: str | None, outside: Outside | None = None) -> Quote:
        shop = self._must_sell()
        self._must_be_there(basket)
        tier_id = basket.reward.id if basket.reward is not None and outside is None else None
        body = basket_body(basket, self._settings, member_id, outside, shop.language)
        order = self._orders.calculate(body, tier_id)
        with understood("orders/calculate"):
            return quote_of(order, basket, self.capabilities.tax.included, words_in(shop.language), outside)

    def _must_sell(self) -> Shop:
        """By what the location said last; one that is inactive since then is refused by Square itself."""
        shop = self._shop or self._ask_shop()
        if not shop.health(self._link.now()).open:
            raise Refused(Reason.CLOSED, "the location is inactive or outside its business hours")
        return shop

    def _must_be_there(self, basket: Basket) -> None:
        """Square itself takes orders for what is sold out."""
        gone = self._shelf.missing(basket)
        if gone:
            raise Refused(Reason.SOLD_OUT, "sold out", gone)

    # Placing.

    def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
        try:
            shop = self._must_sell()
            self._must_be_there(order.basket)
            body = order_body(order, self._settings, shop.language)
            tier_id = body["metadata"].get(REWARD)
            self._must_cost(order, self._orders.calculate(_priced(body), tier_id))
            made = self._created(body, key)
            with begun():
                if tier_id is not None:
                    made = self._rewarded(made, order, tier_id, key)
                self._must_cost(order, made)
        except Refused:
            with begun():
                self._take_down(order.key, key)
            raise
        with understood("orders", effect=True):
            return receipt_of(made)

    def _created(self, body: Json, key: str) -> Json:
        """A key that came with another body belongs to an order that exists: it is looked up."""
        try:
            return self._orders.create(body, key)
        except SquareRefused as refused:
            with begun():
                known = self._orders.find(key) if refused.code == "IDEMPOTENCY_KEY_REUSED" else None
            if known is None:
                raise
            return known

    def _rewarded(self, made: Json, order: Order, tier_id: str, key: str) -> Json:
        with understood("orders", effect=True):
            order_id = str(made["id"])
        for hold in order.holds:
            put_on_order(self._link, hold, order_id, tier_id, derived(key, "reward"))
        return self._orders.get(order_id)

    def _must_cost(self, order: Order, body: Json) -> None:
        """What the guest was shown. One who left with our number settles a difference at the counter."""
        with understood("orders"):
            same = money_of(body["total_money"]) == order.quote.total
        if not same and not order.promised:
            raise Refused(Reason.PRICE_CHANGED, "Square asks for another total")

    def _take_down(self, reference: str, key: str) -> None:
        """Leave nothing behind of an order that is refused."""
        made = self._orders.find(reference)
        if made is not None:
            self._orders.cancel(str(made["id"]), derived(key, "refused"))

    def find(self, key: str) -> Receipt | None:
        """None also where the order lacks its reward: then it must be submitted again."""
        order = self._orders.find(key)
        if order is None:
            return None
        with understood("orders/search"):
            wanted = notes_of(order).get(REWARD)
            if wanted and not order.get("rewards") and order["state"] == "OPEN":
                return None
            return receipt_of(order)

    def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
        """Square's own terminal: has it booked the payment? Another's: note it. None: an order of no value is
        closed, any other is left open and marked for the counter.
        """
        language = (self._shop or self._ask_shop()).language
        order = self._settling.settle(receipt.id, payment, key, language)
        with understood("orders", effect=True):
            settled = receipt_of(order)
        if payment is None and not settled.total and settled.state is ReceiptState.OPEN:
            return replace(settled, state=ReceiptState.PAID)  # Square notes no tender of nothing
        return settled

    def name_ticket(self, receipt: Receipt, name: str, key: str) -> Receipt:
        def wanted(order: Json) -> Json | None:
            metadata = notes_of(order)
            if metadata.get(NUMBER) == name:
                return None
            ticket = renamed(str(order.get("ticket_name") or ""), name)
            return {"ticket_name": ticket, "metadata": {**metadata, NUMBER: name}}

        order = self._orders.change(receipt.id, wanted, derived(key, "name"))
        with understood("orders", effect=True):
            return receipt_of(order)

    def status(self, receipt: Receipt) -> Receipt:
        order = self._orders.get(receipt.id)
        with understood("order"):
            return latest(receipt, receipt_of(order, self._orders.refunded(order)))

    def cancel(self, receipt: Receipt, key: str) -> Receipt:
        order = self._orders.cancel(receipt.id, key)
        with understood("order", effect=True):
            now = receipt_of(order)
        if now.state is not ReceiptState.CANCELLED:
            raise Refused(Reason.INVALID, "the order is paid")
        return now

    def refund(self, receipt: Receipt, line_ids: tuple[int, ...], key: str) -> Receipt:
        order = self._orders.get(receipt.id)
        given, back = self._settling.refund(order, line_ids, key)
        with understood("order", effect=True):
            return replace(receipt_of(order, back), given_back=given)

    def day_totals(self, first: datetime, until: datetime) -> DayTotals:
        currency = (self._shop or self._ask_shop()).currency
        place = self._settings.location_id
        return day_totals(self._link, self._orders, place, currency, first, until)

    # What is left.

    def write_menu(self, change: MenuChange) -> None:
        write(self._link, self._settings.location_id, self._shop or self._ask_shop(), change)

    def call_staff(self, reason: str, key: str) -> str:
        raise NotSupported("Square has no bell")

    def call_state(self, call_id: str) -> CallState:
        raise NotSupported("Square has no bell")

    def picture(self, name: str, since: str | None) -> tuple[bytes, str | None] | NotModified:
        response = self._link.picture(self._picture_url(name), since)
        if response.status_code == 304:
            return NotModified()
        return response.content, response.headers.get("ETag")

    def _picture_url(self, name: str) -> str:
        if not _PICTURE.fullmatch(name):
            raise Unreachable("that is no picture's id")
        known: Any = self._catalogue.all("IMAGE").get(name)
        try:
            known = known or self._link.read(f"/v2/catalog/object/{name}")["object"]
            url = str(known["image_data"]["url"])
        except (SquareRefused, KeyError, TypeError) as error:
            raise Unreachable("Square has no such picture") from error
        if not url.startswith(("https://", "http://")):
            raise Unreachable("a picture's address is none")
        return url

    def close(self) -> None:
        """Nothing to give back: the HTTP client belongs to the kiosk."""


def _priced(body: Json) -> Json:
    """What of an order its price depends on."""
    return {name: body[name] for name in body if name not in ("fulfillments", "metadata", "ticket_name")}
