"""A part of an order is given back: what it earned shrinks, and points that it spent come back."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select, update

from pos_adapters.house_loyalty import booking, ledger, spending
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.earning import Bought, count, points_for
from pos_adapters.house_loyalty.ledger import Posting
from pos_adapters.house_loyalty.settling import settled
from pos_adapters.house_loyalty.tables import orders, parts, stamps


@dataclass(frozen=True, slots=True)
class Part:
    """`base`: the money, in minor units; `goods`, `categories`: how many of each, as in `booking.Sale`."""

    base: int
    points: int
    goods: dict[str, int]
    categories: dict[str, int]


def reverse_part(call: Call, ref: str, part: Part, key: str) -> None:
    """Once for each key. What the order has not earned or spent yet will be so much less."""
    call.alone(f"order {ref}")
    if call.one(select(parts.c.key).where(parts.c.key == key)) is not None:
        return
    row = booking.find(call, ref)
    told = {"key": key, "order_ref": ref, "at": call.now, "base": part.base, "points": part.points}
    kept = (
        (part.goods, part.categories) if row is None else ({}, {})
    )  # only an order that comes later needs them
    call.c.execute(parts.insert(), {**told, "goods": kept[0], "categories": kept[1]})
    if row is not None and row.state != "reversed":
        _shrink(call, row, part, key)
    spending.give_part(call, ref)


def _shrink(call: Call, row: Row[Any], part: Part, key: str) -> None:
    before = booking.bought(row)
    after = booking.without(before, part.base, part.goods, part.categories)
    points = row.points
    if row.state == "earned" and row.member_id in call.locked(row.member_id):
        points = _kept(call, row, before, after)
        member = settled(call, row.member_id)
        if points < row.points:
            posting = Posting(f"unearn {row.ref} {key}", "earned", call.now, row.ref)
            ledger.debit(call.c, posting, member.id, row.points - points, first=row.expires_on)
        _unstamp(call, member.id, row.ref, key, before, after)
    left = {"base": after.base, "goods": dict(after.items), "categories": dict(after.categories)}
    call.c.execute(update(orders).where(orders.c.ref == row.ref).values(points=points, **left))


def _kept(call: Call, row: Row[Any], before: Bought, after: Bought) -> int:
    """What the rest earns. Where the rules or the tier have changed since, in the same proportion as now."""
    tier = booking.tier(call, row.member_id)
    was, left = (points_for(call.rules, each, tier) for each in (before, after))
    if not was:
        was, left = max(1, before.base), after.base
    return int(min(row.points, row.points * left // was))


def _unstamp(call: Call, member_id: str, ref: str, key: str, before: Bought, after: Bought) -> None:
    """The stamps of the goods that are given back, and no more than the order brought."""
    for card in call.rules.stamps:
        mine = stamps.c.key.startswith(f"{ref} {card.id}", autoescape=True) & (stamps.c.card == card.id)
        there = call.c.execute(select(func.coalesce(func.sum(stamps.c.count), 0)).where(mine)).scalar_one()
        lost = min(int(there), count(call.rules, card, before) - count(call.rules, card, after))
        if lost > 0:
            booking.stamp(call, f"{ref} {card.id} {key}", member_id, card.id, -lost)


def part_of(money: int, points: int, goods: list[tuple[str, int, tuple[str, ...]]]) -> Part:
    """From a list of goods: item, how many, in which categories."""
    items: Counter[str] = Counter()
    categories: Counter[str] = Counter()
    for item, number, within in goods:
        items[item] += number
        categories.update(dict.fromkeys(within, number))
    return Part(money, points, dict(items), dict(categories))
