"""Gift cards: what is on each is the sum of its bookings; a hold is booked off until it is given back."""

import hmac
from typing import Any

from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.ids import new_id
from pos_adapters.mock.server.problems import conflict, invalid, unknown
from pos_adapters.mock.server.shop import Shop
from pos_adapters.mock.server.wire import GiftHoldRequest


class GiftCards:
    """The cards of the menu file, and what became of them."""

    def __init__(self, database: Database, shop: Shop) -> None:
        self._database = database
        self._shop = shop
        with database.transaction():
            for card in shop.catalogue.gift_cards:
                self._issue(card)

    def _issue(self, card: Any) -> None:
        if self._database.row("SELECT 1 FROM gift_cards WHERE number = ?", card.number):
            return
        card_id = new_id("gft")
        expires = card.expires.isoformat() if card.expires else None
        self._database.run(
            "INSERT INTO gift_cards VALUES (?, ?, ?, ?)", card_id, card.number, expires, int(card.blocked)
        )
        if card.balance:
            self._book(card_id, card.balance, "sold")

    def _book(self, card_id: str, amount: int, reason: str, order_id: str | None = None) -> None:
        self._database.run(
            "INSERT INTO gift_bookings (card_id, amount, reason, order_id, at) VALUES (?, ?, ?, ?, ?)",
            *(card_id, amount, reason, order_id, self._shop.timestamp()),
        )

    def balance(self, card_id: str) -> int:
        row = self._database.row(
            "SELECT COALESCE(SUM(amount), 0) AS left FROM gift_bookings WHERE card_id = ?", card_id
        )
        assert row is not None
        return int(row["left"])

    @property
    def any(self) -> bool:
        """Does this shop have gift cards?"""
        return bool(self._shop.catalogue.gift_cards)

    def check(self, number: str) -> dict[str, Any]:
        """A number's card. Raises Problem `gift_unknown`, `gift_blocked`, `gift_expired`, `gift_empty`."""
        rows = self._database.rows("SELECT * FROM gift_cards")
        same = (row for row in rows if hmac.compare_digest(row["number"], number))
        card = next(same, None)
        if card is None:
            raise conflict("gift_unknown", "There is no such gift card.")
        self._must_pay(card)
        if self.balance(card["id"]) <= 0:
            raise conflict("gift_empty", "Nothing is left on this gift card.")
        return self._body(card)

    def _must_pay(self, card: Any) -> None:
        if card["blocked"]:
            raise conflict("gift_blocked", "This gift card is blocked.")
        if card["expires"] and card["expires"] < self._shop.today().isoformat():
            raise conflict("gift_expired", "This gift card has expired.")

    def _body(self, card: Any) -> dict[str, Any]:
        return {
            "id": card["id"],
            "masked": f"•••• {card['number'][-4:]}",
            "balance": self._money(self.balance(card["id"])),
            "expires": card["expires"],
        }

    def _money(self, amount: int) -> dict[str, Any]:
        return {"amount": amount, "currency": self._shop.catalogue.shop.currency}

    def everyone(self) -> list[dict[str, Any]]:
        """All cards, for staff."""
        rows = self._database.rows("SELECT * FROM gift_cards ORDER BY rowid")
        return [{**self._body(row), "blocked": bool(row["blocked"])} for row in rows]

    def hold(self, request: GiftHoldRequest) -> dict[str, Any]:
        """Set money of a card aside. Raises Problem as `check`: `gift_empty` where there is not as much."""
        card = self._database.row("SELECT * FROM gift_cards WHERE id = ?", request.gift_card_id)
        if card is None:
            raise unknown("gift card", request.gift_card_id)
        amount = request.amount.amount
        if request.amount.currency != self._shop.catalogue.shop.currency or amount <= 0:
            raise invalid("More than nothing is set aside, in this shop's currency.")
        self._must_pay(card)
        if self.balance(card["id"]) < amount:
            raise conflict("gift_empty", "There is not as much on this gift card.")
        hold_id = new_id("ghl")
        self._book(card["id"], -amount, "held")
        self._database.run(
            "INSERT INTO gift_holds VALUES (?, ?, ?, ?, 'held', 0)",
            *(hold_id, card["id"], amount, request.client_order_id),
        )
        return self.hold_body(hold_id)

    def _hold(self, hold_id: str) -> Any:
        row = self._database.row("SELECT * FROM gift_holds WHERE id = ?", hold_id)
        if row is None:
            raise unknown("gift hold", hold_id)
        return row

    def hold_body(self, hold_id: str) -> dict[str, Any]:
        hold = self._hold(hold_id)
        facts = {name: hold[name] for name in ("id", "client_order_id", "state")}
        return {**facts, "amount": self._money(hold["amount"])}

    def release(self, hold_id: str) -> dict[str, Any]:
        """Give it back to the card. What was given back before stays so; what is spent is refused."""
        hold = self._hold(hold_id)
        if hold["state"] == "redeemed" and hold["given_back"] < hold["amount"]:
            raise conflict("redeemed", "This has paid an order.")
        if hold["state"] == "held":
            self._book(hold["card_id"], hold["amount"], "released")
            self._set(hold_id, "released")
        return self.hold_body(hold_id)

    def _set(self, hold_id: str, state: str) -> None:
        self._database.run("UPDATE gift_holds SET state = ? WHERE id = ?", state, hold_id)

    def paying(self, hold_id: str | None, client_order_id: str, most: int) -> int:
        """What a live hold of this order pays. Raises Problem `not_held`, `invalid` where it is too much."""
        if hold_id is None:
            return 0
        hold = self._hold(hold_id)
        if hold["state"] != "held" or hold["client_order_id"] != client_order_id:
            raise conflict("not_held", "Nothing of the gift card is held for this order.")
        if hold["amount"] > most:
            raise invalid("The gift card would pay more than there is to pay.")
        return int(hold["amount"])

    def redeem(self, order: dict[str, Any]) -> None:
        """The order is paid: what was set aside for it is spent."""
        hold_id = order.get("gift_hold_id")
        if hold_id is None:
            return
        if self._hold(hold_id)["state"] != "held":
            raise conflict("not_held", "Nothing of the gift card is held for this order.")
        self._set(hold_id, "redeemed")

    def let_go(self, order: dict[str, Any]) -> None:
        """The order is cancelled before it was paid."""
        if order.get("gift_hold_id") is not None:
            self.release(order["gift_hold_id"])

    def give_back(self, order: dict[str, Any], amount: int) -> int:
        """What of a refund goes back to the card: never more than it paid."""
        if order.get("gift_hold_id") is None:
            return 0
        hold = self._hold(order["gift_hold_id"])
        back: int = min(amount, hold["amount"] - hold["given_back"])
        if back > 0:
            self._book(hold["card_id"], back, "given back", order["id"])
            self._database.run(
                "UPDATE gift_holds SET given_back = given_back + ? WHERE id = ?", back, hold["id"]
            )
        return max(0, back)
