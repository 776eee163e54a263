"""The mock POS as the kiosk sees it."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any, ClassVar

import httpx

from kiosk.core.basket import Basket
from kiosk.core.day import DayTotals, PosOrder
from kiosk.core.gift import GiftCard, GiftHold, GiftRefusal
from kiosk.core.menu import Menu
from kiosk.core.money import Rounding
from kiosk.core.order import Order, Payment, Placing, Receipt, ReceiptState, latest
from kiosk.core.point_card import Check, PointScheme
from kiosk.core.pricing import Outside, Quote
from kiosk.core.tax import RoundingPlace, TaxFacts
from kiosk.ports.errors import Reason, Refused, Unreachable
from kiosk.ports.http import body_of
from kiosk.ports.menu_change import MenuChange
from kiosk.ports.pos import CallState, Capabilities, Health, NotModified, Stock
from kiosk.ports.registry import State
from pos_adapters.mock.goods import goods_body, order_body, quote_of, receipt_of
from pos_adapters.mock.link import Link, MockPosSettings, body_of_money, money_of, text_of, understood
from pos_adapters.mock.menu import menu_of

_MENU_TRIES = 3
_MOST_PAGES = 1000
_FACTS = "facts"


class MockPos:
    """A `kiosk.ports.pos.PosAdapter` for the mock POS: places first, then takes the payment.

    How the shop taxes and whether it uses table numbers is the server's to say: the facts are learned with
    every `health`, kept in `state`, and so are known from the start after the first time.
    """

    Settings: ClassVar[type[MockPosSettings]] = MockPosSettings
    capabilities: Capabilities = Capabilities(
        placing=Placing.PLACE_THEN_PAY,
        find=True,
        repeatable=True,
        key_lifetime_s=24 * 3600,
        quote=True,
        stock=True,
        status=True,
        cancel=True,
        refund=True,
        day_totals=True,
        name_ticket=True,
        write_menu=("name", "price", "hidden", "sold_out", "until"),
        call_staff=True,
        at_counter=True,
        tables=2,
        discounts=True,
        offers=True,
        tender=True,
        gift_cards=True,
    )

    def __init__(self, settings: MockPosSettings, http: httpx.Client, state: State) -> None:
        self._link = Link(settings, http, state)
        self._own_terminal = settings.terminal == "own"
        self.capabilities = replace(type(self).capabilities, refund_pays=self._own_terminal)
        self._known_facts = state.get(_FACTS) or ""
        if self._known_facts:
            self._learn(json.loads(self._known_facts))

    def _learn(self, facts: Mapping[str, Any]) -> None:
        tax = TaxFacts(
            bool(facts["included"]), RoundingPlace(facts["rounding_place"]), Rounding(facts["tax_rounding"])
        )
        lifetime = int(facts["key_lifetime_s"])
        self.capabilities = replace(
            self.capabilities,
            tax=tax,
            tables=int(facts["tables"]),
            key_lifetime_s=lifetime,
            gift_cards=bool(facts.get("gift_cards", False)),
            point_cards=tuple(map(_point_scheme, facts.get("point_cards", ()))),
        )

    def _remember(self, body: Mapping[str, Any]) -> None:
        """Keep the facts that `health` tells, where they are new."""
        shop, tables = body["shop"], body["tables"]
        facts = {
            "included": shop["prices_include_tax"],
            "rounding_place": shop["rounding_place"],
            "tax_rounding": shop["tax_rounding"],
            "tables": tables["digits"] if tables["use"] else 0,
            "key_lifetime_s": body["key_lifetime_s"],
            "gift_cards": bool(body["gift_cards"]),
            "point_cards": body["point_cards"],
        }
        written = json.dumps(facts, sort_keys=True)
        if written != self._known_facts:
            self._learn(facts)
            self._known_facts = written
            self._link.state.set(_FACTS, written)

    def menu(self, since: str | None) -> Menu | NotModified:
        """The whole menu, read in pages of one version; begun again where it changes meanwhile."""
        for _ in range(_MENU_TRIES):
            response = self._link.get("/v1/menu", {"If-None-Match": f'"{since}"'} if since else None)
            if response.status_code == 304:
                return NotModified()
            pages = self._pages(body_of(response))
            if pages is not None:
                with understood("GET", "menu"):
                    return menu_of(pages)
        raise Unreachable("menu: it changes faster than it can be read")

    def _pages(self, first: Any) -> list[Any] | None:
        """All pages of the version that `first` is of; None where that version is gone before the last is
        read."""
        with understood("GET", "menu"):
            version, count = str(first["version"]), int(first["pages"])
            if count > _MOST_PAGES:
                raise ValueError("too many pages")
        pages = [first]
        for number in range(2, count + 1):
            try:
                pages.append(self._link.read("/v1/menu", page=str(number), version=version))
            except Refused:
                return None
        return pages

    def health(self) -> Health:
        """Also learns the shop's facts."""
        body = self._link.read("/v1/health")
        with understood("GET", "health"):
            self._remember(body)
            return Health(bool(body["open"]), int(body["wait_minutes"]), body["opens_at"])

    def stock(self) -> Stock:
        body = self._link.read("/v1/stock")
        with understood("GET", "stock"):
            items, variants, options = (
                frozenset(map(str, body[kind])) for kind in ("items", "variants", "options")
            )
            back = {str(name): datetime.fromisoformat(at) for name, at in body["back_at"].items()}
            left = {str(name): int(count) for name, count in body["remaining"].items()}
            return Stock(items, variants, options, back, left)

    def quote(self, basket: Basket, member_id: str | None, outside: Outside | None = None) -> Quote:
        body = self._link.ask("/v1/quote", goods_body(basket, member_id, outside))
        with understood("GET", "quote"):
            return quote_of(body)

    def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
        """An order cannot be doubled even under another key: it is found by its client order id. So one that
        was promised to the guest after the first attempt may say so, which makes it another body.
        """
        body = order_body(order)
        try:
            return self._receipt("/v1/orders", body, f"{key}-promised" if order.promised else key)
        except Refused as refused:
            known = self.find(order.key) if str(refused) == "already_placed" else None
            if known is None:
                raise
            return known

    def find(self, key: str) -> Receipt | None:
        try:
            body = self._link.read("/v1/orders", client_order_id=key)
        except Refused as refused:
            if str(refused) == "unknown":
                return None
            raise
        with understood("GET", "find"):
            return receipt_of(body)

    def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
        body: dict[str, Any] = {}
        if payment is not None and self._own_terminal:
            body = {"payment_id": payment.id}
        elif payment is not None:
            body = {"reference": payment.id, "amount": body_of_money(payment.amount)}
        return self._receipt(f"/v1/orders/{receipt.id}/settle", body, key)

    def name_ticket(self, receipt: Receipt, name: str, key: str) -> Receipt:
        return self._receipt(f"/v1/orders/{receipt.id}/name", {"ticket_name": name}, key)

    def status(self, receipt: Receipt) -> Receipt:
        body = self._link.read(f"/v1/orders/{receipt.id}")
        with understood("GET", "status"):
            return latest(receipt, receipt_of(body))

    def cancel(self, receipt: Receipt, key: str) -> Receipt:
        return self._receipt(f"/v1/orders/{receipt.id}/cancel", {}, key)

    def refund(self, receipt: Receipt, line_ids: tuple[int, ...], key: str) -> Receipt:
        """Lines are given back whole."""
        lines = []
        if line_ids:
            body = self._link.read(f"/v1/orders/{receipt.id}")
            with understood("GET", "refund"):
                quantities = {line["line_id"]: line["quantity"] for line in body["lines"]}
            lines = [{"line_id": str(i), "quantity": quantities.get(str(i), 1)} for i in line_ids]
        answer = self._link.do(f"/v1/orders/{receipt.id}/refund", {"lines": lines}, key)
        with understood("POST", "refund"):
            return replace(receipt_of(answer), given_back=money_of(answer["refunded"]["last"]))

    def day_totals(self, first: datetime, until: datetime) -> DayTotals:
        body = self._link.read("/v1/day", first=first.isoformat(), until=until.isoformat())
        with understood("GET", "day"):
            return DayTotals(
                tuple(map(_pos_order, body["orders"])),
                {str(kind): money_of(amount) for kind, amount in body["takings"].items()},
                money_of(body["refunds"]),
            )

    def _receipt(self, path: str, body: Any, key: str) -> Receipt:
        answer = self._link.do(path, body, key)
        with understood("POST", path):
            return receipt_of(answer)

    def write_menu(self, change: MenuChange) -> None:
        """Each call has a key of its own: to say twice how things shall be does no harm."""
        price = change.price
        body = {
            "goods": change.goods.value,
            "id": change.id,
            "name": dict(change.name) if change.name is not None else None,
            "price": {m.value: body_of_money(x) for m, x in price.items()} if price is not None else None,
            "hidden": change.hidden,
            "sold_out": change.sold_out,
            "until": change.until.isoformat() if change.until is not None else None,
        }
        self._link.do("/v1/menu/changes", body, uuid.uuid4().hex)

    def gift_card(self, number: str) -> GiftCard:
        try:
            body = self._link.ask("/v1/gift-cards/check", {"number": number})
        except Refused as refused:
            why = str(refused).removeprefix("gift_")
            known = {refusal.value for refusal in GiftRefusal}
            raise Refused(Reason.INVALID, why if why in known else GiftRefusal.UNKNOWN.value) from None
        with understood("GET", "gift_card"):
            expires = date.fromisoformat(body["expires"]) if body["expires"] else None
            return GiftCard(str(body["id"]), str(body["masked"]), money_of(body["balance"]), expires)

    def hold_gift(self, order: Order, key: str) -> GiftHold:
        card, amount = order.basket.gift, order.quote.gift
        if card is None or amount is None:
            raise Refused(Reason.INVALID, "no gift card pays this order")
        body = {"gift_card_id": card.id, "client_order_id": order.key, "amount": body_of_money(amount)}
        answer = self._link.do("/v1/gift-cards/holds", body, key)
        with understood("POST", "hold_gift"):
            return GiftHold(str(answer["id"]), money_of(answer["amount"]))

    def release_gift(self, hold: GiftHold, key: str) -> None:
        self._link.do(f"/v1/gift-cards/holds/{hold.id}/release", {}, key)

    def call_staff(self, reason: str, key: str) -> str:
        body = self._link.do("/v1/call-staff", {"reason": reason}, key)
        with understood("POST", "call_staff"):
            return str(body["id"])

    def call_state(self, call_id: str) -> CallState:
        body = self._link.read(f"/v1/call-staff/{call_id}")
        with understood("GET", "call_state"):
            return CallState(body["state"])

    def picture(self, name: str, since: str | None) -> tuple[bytes, str | None] | NotModified:
        response = self._link.get(f"/pictures/{name}.webp", {"If-None-Match": since} if since else None)
        if response.status_code == 304:
            return NotModified()
        return response.content, response.headers.get("ETag")

    def close(self) -> None:
        """Nothing to give back: the HTTP client belongs to the kiosk."""


def _point_scheme(body: Mapping[str, Any]) -> PointScheme:
    return PointScheme(
        str(body["id"]),
        text_of(body["name"]),
        tuple(map(int, body["digits"])),
        tuple(map(str, body["prefixes"])),
        Check(body["check"]),
    )


def _pos_order(body: Mapping[str, Any]) -> PosOrder:
    return PosOrder(
        id=str(body["id"]),
        key=str(body["client_order_id"]),
        number=str(body["number"]),
        at=datetime.fromtimestamp(body["placed_at"], UTC),
        total=money_of(body["total"]),
        state=ReceiptState(body["state"]),
        refunded=money_of(body["refunded"]),
    )
