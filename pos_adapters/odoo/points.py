"""What Odoo's rules give for an order. Odoo leaves the sum to its clients, so it is done here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

from kiosk.core.loyalty import Programme
from kiosk.core.money import Money
from pos_adapters.odoo.values import Currency, Row, ids, ref, rounded, whole, words

RULE = (
    "mode",
    "minimum_qty",
    "minimum_amount",
    "reward_point_amount",
    "reward_point_mode",
    "product_ids",
    "product_category_id",
    "product_tag_id",
)
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Rule:
    """`per`: "order", "money" (of each unit of the currency, with tax) or "unit"; `products`: which count,
    empty: all.
    """

    per: str
    points: Decimal
    products: frozenset[int] = frozenset()
    least_quantity: int = 0
    least_amount: Decimal = Decimal(0)


@dataclass(frozen=True, slots=True)
class Sold:
    """A line of a stored order that may earn."""

    product: int
    quantity: Decimal
    gross: Decimal


def rules_of(rows: Iterable[Row]) -> tuple[Rule, ...]:
    """The rules that hold without a code. Those for categories and tags of products are left to the till."""
    return tuple(_rule(row) for row in rows if words(row["mode"]) == "auto" and not _elsewhere(row))


def _elsewhere(row: Row) -> bool:
    return bool(ref(row.get("product_category_id")) or ref(row.get("product_tag_id")))


def _rule(row: Row) -> Rule:
    return Rule(
        per=words(row["reward_point_mode"]),
        points=rounded(row["reward_point_amount"], 4),
        products=frozenset(ids(row["product_ids"])),
        least_quantity=whole(row["minimum_qty"]),
        least_amount=rounded(row["minimum_amount"], 4),
    )


def sold_of(rows: Iterable[Row]) -> tuple[Sold, ...]:
    """The lines that count: rewards do not."""
    return tuple(
        Sold(whole(ref(row["product_id"])), rounded(row["qty"], 4), rounded(row["price_subtotal_incl"], 4))
        for row in rows
        if not row.get("is_reward_line")
    )


def points_for(rules: Sequence[Rule], lines: Sequence[Sold]) -> Decimal:
    """All points an order earns, in Odoo's hundredths."""
    return sum((_of_rule(rule, lines) for rule in rules), Decimal(0))


def _of_rule(rule: Rule, lines: Sequence[Sold]) -> Decimal:
    mine = [line for line in lines if not rule.products or line.product in rule.products]
    quantity = sum((line.quantity for line in mine), Decimal(0))
    amount = sum((line.gross for line in mine), Decimal(0))
    if quantity <= 0 or quantity < rule.least_quantity or amount < rule.least_amount:
        return Decimal(0)
    times = {"order": Decimal(1), "money": amount, "unit": quantity}[rule.per]
    return max(Decimal(0), (rule.points * times).quantize(_CENT, ROUND_DOWN))


def programme_of(rules: Sequence[Rule], currency: Currency) -> Programme | None:
    """How points come with money, in whole numbers: 1.5 points a dollar are 3 for each $2. None: they do
    not.
    """
    rate = sum((Fraction(rule.points) for rule in rules if rule.per == "money"), Fraction(0))
    if rate <= 0:
        return None
    each = rate / 10**currency.places
    return Programme(Money(each.denominator, currency.code), each.numerator)
