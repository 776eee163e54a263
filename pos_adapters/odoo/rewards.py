"""Odoo's rewards as the kiosk can offer them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from kiosk.core.loyalty import Hold
from kiosk.core.offers import Discount, Reward
from pos_adapters.odoo.values import Currency, Row, exact, ref, rounded, whole, words

REWARD = (
    "description",
    "reward_type",
    "discount",
    "discount_mode",
    "discount_applicability",
    "discount_max_amount",
    "required_points",
    "reward_product_id",
)


@dataclass(frozen=True, slots=True)
class Held:
    """What a hold's id says: nothing is set aside at Odoo, so all of it must be in there."""

    card: int
    reward: int
    points: Decimal

    @property
    def id(self) -> str:
        return f"{self.card}-{self.reward}-{self.points}"

    @classmethod
    def of(cls, hold: Hold) -> Held:
        """Raises ValueError where the hold is not one of these."""
        card, reward, points = hold.id.split("-")
        return cls(int(card), int(reward), Decimal(points))


def rewards_of(rows: Iterable[Row], currency: Currency, language: str) -> Iterator[Reward]:
    """Those that are one free product, a whole percentage of the order, or an amount of money."""
    for row in rows:
        discount = _discount(row, currency)
        points = rounded(row["required_points"], 2)
        if discount is not None and points == points.to_integral_value() and points > 0:
            name = {language: words(row["description"])}
            yield Reward(f"r{whole(row['id'])}", name, int(points), discount)


def _discount(row: Row, currency: Currency) -> Discount | None:
    product = ref(row["reward_product_id"])
    if row["reward_type"] == "product":
        return Discount(variant_id=f"p{product}") if product is not None else None
    if row["reward_type"] != "discount" or row["discount_applicability"] != "order":
        return None
    if row["discount_mode"] == "per_order":
        return Discount(amount=currency.money(row["discount"]))
    percent = rounded(row["discount"], 2)
    limited = exact(row.get("discount_max_amount") or 0) > 0
    fits = row["discount_mode"] == "percent" and not limited and percent == percent.to_integral_value()
    return Discount(percent=int(percent)) if fits and 0 < percent <= 100 else None


def required(rows: Iterable[Row], reward_id: str) -> tuple[int, Decimal] | None:
    """A reward's id at Odoo, and what it costs."""
    for row in rows:
        if f"r{whole(row['id'])}" == reward_id:
            return whole(row["id"]), rounded(row["required_points"], 2)
    return None
