"""What orders earn: booked, claimed later, taken back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Row, func, select, update

from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty import codes, ledger, referral, spending
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.earning import (
    Bought,
    count,
    expires_on,
    months_later,
    points_for,
    tier_of,
)
from pos_adapters.house_loyalty.ledger import Posting
from pos_adapters.house_loyalty.passes import LATE, WRONG
from pos_adapters.house_loyalty.rules import Tier
from pos_adapters.house_loyalty.settling import settle, settled
from pos_adapters.house_loyalty.tables import entries, orders, parts, postings, stamps

STRANGERS_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class Sale:
    """An order at the POS. `base`: what it cost without what points paid, in minor units. `lines`: the
    basket's lines as JSON; `goods`: how many of each item, `categories`: of each of the menu's categories.
    """

    ref: str
    at: datetime
    base: int
    paid: bool
    goods: dict[str, int]
    lines: list[Any]
    code: str | None = None
    receipt: dict[str, Any] | None = None
    categories: dict[str, int] = field(default_factory=dict)


def bought(row: Row[Any]) -> Bought:
    """What counts of an order that is kept."""
    return Bought(row.base, row.day, row.goods, row.categories or {})


def without(before: Bought, base: int, goods: Mapping[str, int], categories: Mapping[str, int]) -> Bought:
    """What is left of it when a part was given back."""

    def left(of: Mapping[str, int], gone: Mapping[str, int]) -> dict[str, int]:
        rest = {name: number - gone.get(name, 0) for name, number in of.items()}
        return {name: number for name, number in rest.items() if number > 0}

    items, within = left(before.items, goods), left(before.categories, categories)
    return Bought(max(0, before.base - base), before.day, items, within)


def _when(call: Call, sale: Sale) -> datetime:
    """When it was ordered. A kiosk whose clock says what cannot be is not believed: the points would be lost
    on the day they came, or never.
    """
    return sale.at if call.now - LATE <= sale.at <= call.now + WRONG else call.now


def _not_given_back(call: Call, sale: Sale) -> Bought:
    """What counts of an order that is new here: a part of it may have been given back before it came."""
    counts = Bought(sale.base, call.day_of(_when(call, sale)), sale.goods, sale.categories)
    for part in call.all(select(parts).where(parts.c.order_ref == sale.ref)):
        counts = without(counts, part.base, part.goods, part.categories)
    return counts


def note(call: Call, sale: Sale) -> Row[Any]:
    """The order's row, held; written if it is new. One that was paid meanwhile is noted as such."""
    call.alone(f"order {sale.ref}")
    row = find(call, sale.ref)
    if row is None:
        counts = _not_given_back(call, sale)
        values = {
            "ref": sale.ref,
            "state": "open",
            "at": _when(call, sale),
            "day": counts.day,
            "base": counts.base,
            "paid": sale.paid,
            "points": 0,
            "code": sale.code and codes.normal(sale.code),
            "lines": sale.lines,
            "goods": dict(counts.items),
            "receipt": sale.receipt,
            "categories": dict(counts.categories),
        }
        call.c.execute(orders.insert(), values)
    elif sale.paid and not row.paid:
        _change(call, sale.ref, paid=True)
    found = find(call, sale.ref)
    assert found is not None
    return found


def find(call: Call, ref: str) -> Row[Any] | None:
    return call.one(select(orders).where(orders.c.ref == ref).with_for_update())


def earn(call: Call, sale: Sale, member_id: str | None, stranger: str | None) -> int:
    """Book an order to a member, once paid; a stranger's is kept 30 days, for when they join. Repeatable."""
    row = note(call, sale)
    if row.member_id is None and row.state == "open":
        if member_id is not None:
            return assign(call, row, member_id)
        if stranger is not None:
            _forget_strangers(call)
            _change(call, row.ref, stranger=stranger, stranger_until=call.now + STRANGERS_FOR)
    elif row.state == "open":
        return grant(call, row)
    return int(row.points) if row.state == "earned" else 0


def assign(call: Call, row: Row[Any], member_id: str) -> int:
    """From now on an order is this member's. Returns the points it earns, now or once it is paid."""
    member = settled(call, member_id)
    referral.came_by(call, row.code, member.id)
    _change(call, row.ref, member_id=member.id, stranger=None, stranger_until=None)
    found = find(call, row.ref)
    assert found is not None
    return grant(call, found)


def grant(call: Call, row: Row[Any]) -> int:
    """Book the points of a member's order, if it is paid; else say how many they will be."""
    points = points_for(call.rules, bought(row), tier(call, row.member_id))
    if not row.paid:
        return points
    member = call.locked(row.member_id).get(row.member_id)
    if member is None:
        return 0
    settle(call, member.id)
    until = expires_on(call.rules, row.day)
    posting = Posting(f"earn {row.ref}", "earned", call.now, row.ref)
    ledger.credit(call.c, posting, member.id, [(until, points)])
    _change(call, row.ref, state="earned", points=points, expires_on=until)
    _full_cards(call, member.id, row)
    if row.base > 0:
        referral.pay(call, member.id, row.ref)
    return points


def _full_cards(call: Call, member_id: str, row: Row[Any]) -> None:
    """A full card is a gift, and the next card begins with the stamps that are left."""
    for card in call.rules.stamps:
        number = count(call.rules, card, bought(row))
        if not number:
            continue
        stamp(call, f"{row.ref} {card.id}", member_id, card.id, number)
        full = 0
        while stamped(call, member_id, card.id) >= card.need:
            full += 1
            because = f"stamps {row.ref} {card.id} {full}"
            stamp(call, because, member_id, card.id, -card.need)
            codes.give(call, member_id, "stamps", card.gift, because)


def stamp(call: Call, key: str, member_id: str, card: str, number: int) -> None:
    """Put stamps on a member's card, or take them away."""
    call.c.execute(stamps.insert(), {"key": key, "member_id": member_id, "card": card, "count": number})


def stamped(call: Call, member_id: str, card: str) -> int:
    mine = (stamps.c.member_id == member_id) & (stamps.c.card == card)
    return int(call.c.execute(select(func.coalesce(func.sum(stamps.c.count), 0)).where(mine)).scalar_one())


def confirm(call: Call, ref: str) -> int:
    """An order that waited at the counter is paid. Returns what it earned. Raises Refused: there is none."""
    call.alone(f"order {ref}")
    row = find(call, ref)
    if row is None:
        raise Refused(Reason.INVALID, "there is no such order")
    if row.state != "open" or row.paid:
        return int(row.points)
    _change(call, ref, paid=True)
    again = find(call, ref)
    assert again is not None
    return grant(call, again) if again.member_id is not None else 0


def reverse(call: Call, ref: str) -> None:
    """Take back what an order earned, give back what it spent. What comes later about it earns nothing."""
    call.alone(f"order {ref}")
    row = find(call, ref)
    if row is None:
        tomb = {"ref": ref, "state": "reversed", "at": call.now, "day": call.today, "base": 0, "paid": False}
        call.c.execute(orders.insert(), {**tomb, "points": 0, "lines": [], "goods": {}})
    elif row.state != "reversed":
        if row.state == "earned" and row.member_id in call.locked(row.member_id):
            _take_back(call, row)
        _change(call, ref, state="reversed")
        referral.unpay(call, ref)
    spending.reverse(call, ref)


def _take_back(call: Call, row: Row[Any]) -> None:
    member = settled(call, row.member_id)
    posting = Posting(f"unearn {row.ref}", "earned", call.now, row.ref)
    ledger.debit(call.c, posting, member.id, row.points, first=row.expires_on)
    of_it = stamps.c.key.startswith(f"{row.ref} ", autoescape=True)  # whatever the rules say by now
    given = select(stamps.c.key, stamps.c.card, stamps.c["count"].label("number")).where(of_it)
    for each in call.all(given):
        stamp(call, f"{each.key} back", member.id, each.card, -each.number)


def _forget_strangers(call: Call) -> None:
    """Who typed a number is kept so long and no longer, also where nobody joins."""
    over = orders.c.stranger.is_not(None) & (orders.c.stranger_until <= call.now)
    call.c.execute(update(orders).where(over).values(stranger=None, stranger_until=None))


def strangers_orders(call: Call, stranger: str, member_id: str) -> int:
    """Somebody joined: the orders of the last 30 days with their number are theirs. Returns the points."""
    _forget_strangers(call)
    mine = (orders.c.stranger == stranger) & (orders.c.state == "open")
    rows = call.all(select(orders).where(mine).order_by(orders.c.at, orders.c.ref).with_for_update())
    return sum(assign(call, row, member_id) for row in rows)


def tier(call: Call, member_id: str) -> Tier | None:
    """The member's tier: by what they earned within a year."""
    if not call.rules.tiers:
        return None
    since = months_later(call.today, -12)
    earned = select(func.coalesce(func.sum(orders.c.points), 0)).where(
        orders.c.member_id == member_id, orders.c.state == "earned", orders.c.day > since
    )
    return tier_of(call.rules, int(call.c.execute(earned).scalar_one()))


def history(call: Call, member_id: str, most: int | None = 50) -> list[Row[Any]]:
    """A member's paid orders, newest first."""
    mine = (orders.c.member_id == member_id) & (orders.c.state == "earned")
    return list(call.all(select(orders).where(mine).order_by(orders.c.at.desc(), orders.c.ref).limit(most)))


def visits(call: Call, member_id: str) -> int:
    mine = (orders.c.member_id == member_id) & (orders.c.state == "earned")
    return int(call.c.execute(select(func.count()).select_from(orders).where(mine)).scalar_one())


def favourites(rows: list[Row[Any]], most: int = 8) -> tuple[str, ...]:
    """Ids of items, most bought first; of equals the ones bought last."""
    goods: Counter[str] = Counter()
    for row in rows:
        goods.update(row.goods)
    return tuple(item for item, _ in goods.most_common(most))


def postings_of(call: Call, member_id: str, most: int | None = 100) -> list[Row[Any]]:
    """A member's postings, newest first: kind, at, points, order_ref, note."""
    mine = (entries.c.member_id == member_id) & (entries.c.account == ledger.POINTS)
    query = (
        select(postings.c.kind, postings.c.at, entries.c.points, postings.c.order_ref, postings.c.note)
        .join(entries, entries.c.posting_id == postings.c.id)
        .where(mine)
        .order_by(postings.c.id.desc())
        .limit(most)
    )
    return list(call.all(query))


def _change(call: Call, ref: str, **values: Any) -> None:
    call.c.execute(update(orders).where(orders.c.ref == ref).values(**values))
