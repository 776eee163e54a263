"""Common-point cards: what an order brings one is booked in a ledger, and goes back with what is refunded."""

from typing import Any

from pos_adapters.mock.server.catalogue import PointScheme
from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.shop import Shop
from pos_adapters.mock.server.wire import PointCard

Order = dict[str, Any]
NEVER_PAID = ("cancelled",)


class PointCards:
    """The programmes of the menu file. An order keeps its card's number; whoever asks sees it masked."""

    def __init__(self, database: Database, shop: Shop) -> None:
        self._database = database
        self._shop = shop

    def schemes(self) -> list[dict[str, Any]]:
        """How numbers look, for a till."""
        hidden = {"points_per"}
        return [each.model_dump(mode="json", exclude=hidden) for each in self._shop.catalogue.point_cards]

    def taken(self, card: PointCard | None) -> dict[str, Any] | None:
        """The card as an order keeps it; `known`: it is a number of the programme."""
        if card is None:
            return None
        scheme = self._scheme(card.scheme)
        known = scheme is not None and fits(scheme, card.number)
        return {"scheme": card.scheme, "number": card.number, "known": known}

    def _scheme(self, name: str) -> PointScheme | None:
        return next((each for each in self._shop.catalogue.point_cards if each.id == name), None)

    def body(self, order: Order) -> dict[str, Any] | None:
        """What becomes of an order's card: what it brings, without what was taken back."""
        card = order.get("point_card")
        if card is None:
            return None
        scheme = self._scheme(card["scheme"])
        return {
            "scheme": card["scheme"],
            "name": scheme.name if scheme is not None else {"en": card["scheme"]},
            "masked": f"•••• {card['number'][-4:]}",
            "points": self._worth(order) if card["known"] else None,
        }

    def _worth(self, order: Order) -> int:
        """Points for what is left of the order, without tax; none where a part of the amount is missing."""
        card, quote = order["point_card"], order["quote"]
        scheme = self._scheme(card["scheme"])
        if scheme is None or not card["known"] or order["state"] in NEVER_PAID:
            return 0
        net = sum(goods["net"]["amount"] for goods in quote["taxes"])
        total = quote["total"]["amount"]
        left = net * max(0, total - order["refunded"]["amount"]) // total if total else 0
        return left // scheme.points_per.amount * scheme.points_per.points

    def settle(self, order: Order) -> None:
        """Book what the card has to have now and does not have yet, or the other way round. Only for orders
        that were paid.
        """
        card = order.get("point_card")
        if card is None or not card["known"]:
            return
        missing = self._worth(order) - self.booked(order["id"])
        if missing:
            reason = "order" if missing > 0 else "refund"
            self._database.run(
                "INSERT INTO card_points (scheme, number, points, reason, order_id, at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                *(card["scheme"], card["number"], missing, reason, order["id"], self._shop.timestamp()),
            )

    def booked(self, order_id: str) -> int:
        row = self._database.row(
            "SELECT COALESCE(SUM(points), 0) AS points FROM card_points WHERE order_id = ?", order_id
        )
        assert row is not None
        return int(row["points"])

    def everyone(self) -> list[dict[str, Any]]:
        """All cards that something was booked on, for staff: the last one first."""
        rows = self._database.rows(
            "SELECT scheme, number, SUM(points) AS points, COUNT(*) AS entries, MAX(at) AS at"
            " FROM card_points GROUP BY scheme, number ORDER BY MAX(entry) DESC"
        )
        found = []
        for row in rows:
            scheme = self._scheme(row["scheme"])
            named = scheme.name if scheme is not None else {"en": row["scheme"]}
            shown = {"masked": f"•••• {row['number'][-4:]}", "points": row["points"], "at": row["at"]}
            found.append({"name": named, "entries": row["entries"], **shown})
        return found


def fits(scheme: PointScheme, number: str) -> bool:
    """Can the programme have such a number?"""
    begins = not scheme.prefixes or number.startswith(scheme.prefixes)
    return len(number) in scheme.digits and begins and _last_digit_fits(number, scheme.check)


def _last_digit_fits(number: str, check: str) -> bool:
    if check == "none":
        return True
    sums = 0
    for place, digit in enumerate(map(int, reversed(number))):
        if place % 2 == 1 and check == "luhn":
            sums += sum(divmod(2 * digit, 10))
        else:
            sums += digit * (3 if place % 2 == 1 else 1)
    return sums % 10 == 0
