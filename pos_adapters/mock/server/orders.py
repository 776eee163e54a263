"""Orders: priced, placed, found again."""

import json
from dataclasses import replace
from math import inf
from typing import Any

from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.describing import age_limit, described
from pos_adapters.mock.server.gift_cards import GiftCards
from pos_adapters.mock.server.ids import new_id, new_token
from pos_adapters.mock.server.loyalty import Coupons, Points
from pos_adapters.mock.server.point_cards import PointCards
from pos_adapters.mock.server.pricing import Calculator, Off, Quote
from pos_adapters.mock.server.problems import conflict, invalid, unknown
from pos_adapters.mock.server.shelf import Shelf
from pos_adapters.mock.server.shop import Shop
from pos_adapters.mock.server.wire import DiscountAsked, OrderLine, OrderRequest, QuoteRequest

FIRST_NUMBER = 101
LATELY_S, ENOUGH_TO_MEASURE = 900.0, 3
STALE_S = 3600.0
"""Orders that nobody has called ready for so long don't make others wait."""
Order = dict[str, Any]
"""An order as it is stored: a JSON document."""


class Orders:
    def __init__(
        self,
        database: Database,
        shop: Shop,
        shelf: Shelf,
        points: Points,
        coupons: Coupons,
        gift_cards: GiftCards,
        point_cards: PointCards,
    ) -> None:
        self._database = database
        self._shop = shop
        self._shelf = shelf
        self._points = points
        self._coupons = coupons
        self._gift_cards = gift_cards
        self._point_cards = point_cards

    def quote(self, request: QuoteRequest) -> Quote:
        """Price goods; nothing is stored. Raises Problem `sold_out`, `coupon`, `invalid`."""
        _must_be_told_apart(request)
        self._shelf.must_have(request.lines)
        calculator = Calculator(self._shop.catalogue, self._shelf.price_of, self._shop.today())
        offs = [self._off(asked, request.member_id) for asked in request.discounts]
        if request.points_amount is not None:
            worth = self._own_currency(request.points_amount.amount, request.points_amount.currency)
        else:
            worth = self._points.worth(request.points)
        return calculator.quote(request, offs, worth)

    def _own_currency(self, amount: int, currency: str) -> int:
        own = self._shop.catalogue.shop.currency
        if currency != own or amount < 0:
            raise invalid(f"Amounts here are in {own} and not negative.")
        return amount

    def _off(self, asked: DiscountAsked, member_id: str | None) -> Off:
        if asked.coupon is not None:
            return self._coupons.off(asked, member_id)
        if asked.reward_id is not None:
            return self._points.off(asked)
        amount = self._own_currency(asked.amount.amount, asked.amount.currency) if asked.amount else None
        lines = tuple(
            (x.line_id, self._own_currency(x.amount.amount, x.amount.currency)) for x in asked.lines
        )
        kinds = (amount, asked.percent, asked.variant_id, lines or None)
        if asked.id is None or sum(kind is not None for kind in kinds) != 1:
            raise invalid(
                "A discount has a coupon, a reward_id, or an id and an amount, percent, variant_id or lines."
            )
        return Off(asked.id, asked.name, "till", amount, asked.percent, asked.variant_id, lines=lines)

    def place(self, request: OrderRequest) -> Order:
        """Store an order. Raises Problem `closed`, `sold_out`, `price_changed`, `already_placed`,
        `not_held` …"""
        known = self.find(request.client_order_id)
        if known is not None:
            raise conflict("already_placed", "This order was placed before.", order_id=known["id"])
        self._shop.must_be_open()
        quote = self.quote(request)
        shown = self._shown_total(request, quote)
        rewards = [asked.reward_id for asked in request.discounts if asked.reward_id is not None]
        self._points.must_cover(request, rewards)
        most = quote.total - quote.points
        gift = self._gift_cards.paying(request.gift_hold_id, request.client_order_id, most)
        order = self._document(request, replace(quote, gift=gift), shown)
        self._insert(order)
        if order["state"] == "paid":
            for hold_id in dict.fromkeys(request.hold_ids):
                self._points.redeem(hold_id, order["id"])
            self._gift_cards.redeem(order)
            self._point_cards.settle(order)
        self._shelf.take(request.lines)
        for asked in request.discounts:
            if asked.coupon is not None:
                self._coupons.use(self._coupons.off(asked, None).id, request.member_id, order["id"])
        return order

    def _shown_total(self, request: OrderRequest, quote: Quote) -> int | None:
        """What the guest saw, where it is another total that is settled at the counter; else it is
        refused."""
        expected = request.expected_total
        if expected is None or self._own_currency(expected.amount, expected.currency) == quote.total:
            return None
        if request.ticket_name is not None and request.payment == "counter":
            return expected.amount
        raise conflict("price_changed", "The price is another one now.", total=quote.money(quote.total))

    def _document(self, request: OrderRequest, quote: Quote, shown: int | None) -> Order:
        lines = described(self._shop.catalogue, quote)
        check_age = age_limit(lines)
        counter = request.payment == "counter" and (quote.due > 0 or check_age is not None)
        now = self._shop.timestamp()
        return {
            "id": new_id("ord"),
            "client_order_id": request.client_order_id,
            "token": new_token(),
            "number": request.ticket_name or self._next_number(),
            "state": "unpaid" if counter else "open" if request.payment == "terminal" else "paid",
            "mode": request.mode,
            "language": request.language,
            "table": request.table,
            "guest_name": request.guest_name,
            "till_number": request.till_number,
            "own_number": None,
            "shown_total": None if shown is None else quote.money(shown),
            "channel": request.channel,
            "member_id": request.member_id,
            "check_age": check_age,
            "lines": lines,
            "quote": quote.body(),
            "hold_ids": list(request.hold_ids),
            "gift_hold_id": request.gift_hold_id,
            "point_card": self._point_cards.taken(request.point_card),
            "payments": [],
            "refunded": {"amount": 0, "lines": {}},
            "earner": None,
            "earned": None,
            "placed_at": now,
            "paid_at": now if request.payment == "counter" and not counter else None,
            "ready_at": None,
            "ended_at": None,
            "reason": "",
            "asked": [line.model_dump(mode="json") for line in request.lines],
        }

    def _next_number(self) -> str:
        name = f"number of {self._shop.today().isoformat()}"
        number = int(self._database.fact(name, FIRST_NUMBER))
        self._database.remember(name, number + 1)
        return str(number)

    def _insert(self, order: Order) -> None:
        self._database.run(
            "INSERT INTO orders VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            *(order["id"], order["client_order_id"], order["token"], order["number"], order["state"]),
            *(order["placed_at"], order["paid_at"], order["ready_at"], json.dumps(order, ensure_ascii=False)),
        )

    def name(self, order_id: str, ticket_name: str) -> Order:
        """Call the guest by another number; the one before is kept beside it."""
        order = self.read(order_id)
        if order["number"] != ticket_name:
            order |= {"own_number": order["number"], "number": ticket_name}
        return self.store(order)

    def store(self, order: Order) -> Order:
        """Write a changed order."""
        self._database.run(
            "UPDATE orders SET number = ?, state = ?, paid = ?, ready = ?, document = ? WHERE id = ?",
            *(order["number"], order["state"], order["paid_at"], order["ready_at"]),
            *(json.dumps(order, ensure_ascii=False), order["id"]),
        )
        return order

    def read(self, order_id: str) -> Order:
        return self._one("id", order_id) or self._missing(order_id)

    def _missing(self, name: str) -> Order:
        raise unknown("order", name)

    def find(self, client_order_id: str) -> Order | None:
        return self._one("client_order_id", client_order_id)

    def by_token(self, token: str) -> Order | None:
        return self._one("token", token)

    def _one(self, column: str, value: str) -> Order | None:
        row = self._database.row(f"SELECT document FROM orders WHERE {column} = ?", value)
        return json.loads(row["document"]) if row else None

    def unpaid(self, before: float = inf) -> list[Order]:
        """Orders that wait for their guest at the counter, placed before a moment, the oldest first."""
        rows = self._database.rows(
            "SELECT document FROM orders WHERE state = 'unpaid' AND at < ? ORDER BY at, rowid", before
        )
        return [json.loads(row["document"]) for row in rows]

    def recent(self, count: int = 60) -> list[Order]:
        """The last orders, the newest first."""
        rows = self._database.rows("SELECT document FROM orders ORDER BY at DESC, rowid DESC LIMIT ?", count)
        return [json.loads(row["document"]) for row in rows]

    def lines_of(self, order: Order) -> list[OrderLine]:
        return [OrderLine.model_validate(line) for line in order["asked"]]

    def wait_minutes(self) -> int:
        """How long a new order takes: what the last 15 minutes took, else reckoned from the orders before
        it."""
        now = self._shop.timestamp()
        done = self._database.row(
            "SELECT COUNT(*) AS n, AVG(ready - paid) AS took FROM orders WHERE ready > ?", now - LATELY_S
        )
        assert done is not None
        if done["n"] >= ENOUGH_TO_MEASURE:
            return max(1, round(float(done["took"]) / 60))
        wait = self._shop.catalogue.shop.wait
        before = self._database.row(
            "SELECT COUNT(*) AS n FROM orders WHERE state IN ('paid', 'unpaid') AND at > ?", now - STALE_S
        )
        assert before is not None
        return wait.base_minutes + wait.minutes_per_open_order * int(before["n"])


def _must_be_told_apart(request: QuoteRequest) -> None:
    """Raises Problem where two lines have one name, or where a coupon is there twice."""
    names = [line.line_id for line in request.lines]
    if len(set(names)) < len(names):
        raise invalid("Each line needs a line_id of its own.")
    codes = [asked.coupon.strip().upper() for asked in request.discounts if asked.coupon is not None]
    if len(set(codes)) < len(codes):
        raise conflict("coupon", "A coupon counts once in an order.")
