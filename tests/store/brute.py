"""The report's figures once more, the plain way: from the journal's raw rows, without the program's code.

Each figure follows its definition in docs/reports.md. Days, weeks and months are counted here anew.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

TOKYO, DAY_STARTS = ZoneInfo("Asia/Tokyo"), timedelta(hours=4)
HOME = {"starting", "attract", "closed", "out_of_order"}
Row = dict[str, Any]
Days = tuple[date, date]


def part(some: int, whole: int) -> Fraction | None:
    return Fraction(some, whole) if whole else None


def less(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one - other


def day_of(at: str) -> date:
    """The business day of a moment, as SQLite keeps it."""
    return (datetime.fromisoformat(at).replace(tzinfo=UTC).astimezone(TOKYO) - DAY_STARTS).date()


def days_before(days: Days) -> Days:
    """Whole months are compared with months, other days with as many days."""
    first, last = days
    if first.day == 1 and (last + timedelta(1)).day == 1:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        start = first.year * 12 + first.month - 1 - months
        return date(start // 12, start % 12 + 1, 1), first - timedelta(1)
    return first - (last - first) - timedelta(1), first - timedelta(1)


@dataclass
class Journal:
    """All rows of a shop database's journal."""

    sold: list[Row]
    steps: list[Row]
    faces: list[Row]
    recommended: list[Row]
    keys: set[str]
    """Of all orders, sold or not."""

    @classmethod
    def read(cls, path: Path, currency: str, until: date) -> Journal:
        with closing(sqlite3.connect(path)) as file:
            file.row_factory = sqlite3.Row

            def rows(table: str) -> list[Row]:
                return [dict(row) for row in file.execute(f"SELECT * FROM {table}")]

            orders = rows("orders")
            for order in orders:
                order["day"] = date.fromisoformat(order["business_day"])
            sold = [
                order
                for order in orders
                if order["currency"] == currency
                and order["state"] in ("open", "unpaid", "paid", "ready")
                and order["end"] not in ("abandoned", "refused", "refunded")
                and order["day"] <= until
            ]
            keys = {order["key"] for order in orders}
            return cls(sold, rows("steps"), last_words(rows("feedback")), rows("recommendations"), keys)

    def orders(self, days: Days, known: bool | None = None) -> list[Row]:
        found = [order for order in self.sold if days[0] <= order["day"] <= days[1]]
        return [o for o in found if known is None or (o["member_ref"] is not None) is known]

    def members(self, days: Days) -> set[str]:
        return {order["member_ref"] for order in self.orders(days, known=True)}

    def days_of(self, member: str) -> list[date]:
        return sorted(order["day"] for order in self.sold if order["member_ref"] == member)

    def everybody(self) -> list[str]:
        return sorted({order["member_ref"] for order in self.sold} - {None})

    def said(self, rows: Iterable[Row], days: Days) -> Counter[int]:
        return Counter(row["score"] for row in rows if days[0] <= day_of(row["at"]) <= days[1])

    def walks(self, days: Days) -> list[list[Row]]:
        """Walks that began then, and had somebody in them."""
        by_session: dict[str, list[Row]] = {}
        for step in sorted(self.steps, key=lambda step: step["number"]):
            by_session.setdefault(step["session"], []).append(step)
        begun = [walk for walk in by_session.values() if days[0] <= day_of(walk[0]["at"]) <= days[1]]
        return [walk for walk in begun if any(step["screen"] not in HOME for step in walk)]


def last_words(faces: list[Row]) -> list[Row]:
    """Of each order the latest opinion, and all that are about none."""
    about = {
        face["order_key"]: face for face in sorted(faces, key=lambda face: (face["at"], face["session"]))
    }
    return [face for face in faces if face["order_key"] is None or about[face["order_key"]] is face]


def spent(orders: list[Row]) -> int:
    return sum(order["total"] for order in orders)


def average(orders: list[Row]) -> Fraction | None:
    return part(spent(orders), len(orders))


def given(orders: list[Row]) -> Fraction:
    return Fraction(sum(order["discount"] for order in orders))


def seconds(walk: list[Row]) -> int | None:
    """From the first screen to the order number."""
    there = [step for step in walk if step["screen"] not in HOME]
    done = [step for step in there if step["screen"] == "done"]
    if not done:
        return None
    took = datetime.fromisoformat(done[0]["at"]) - datetime.fromisoformat(there[0]["at"])
    return round(took / timedelta(seconds=1))


def walked_orders(journal: Journal, days: Days) -> list[tuple[str, int]]:
    """The orders to whose numbers walks came, with the time it took; refunded ones too."""
    found = []
    for walk in journal.walks(days):
        needed = seconds(walk)
        if needed is not None:
            key = next(step["order_key"] for step in walk if step["screen"] == "done")
            found += [(key, needed)] if key in journal.keys else []
    return found


def within(walks: list[list[Row]], percent: int) -> Fraction | None:
    """The time that so many per cent of the walks that got there needed at most."""
    times = sorted(each for each in map(seconds, walks) if each is not None)
    return Fraction(times[ceil(len(times) * percent / 100) - 1]) if times else None


def figures(journal: Journal, days: Days) -> dict[str, Fraction | None]:
    """Every figure of some days, by its key; "lifetime_value" is known for the report's own days only."""
    now, mine = journal.orders(days), journal.orders(days, known=True)
    strange = journal.orders(days, known=False)
    before, who = journal.members(days_before(days)), journal.members(days)
    often = Counter(order["member_ref"] for order in mine)
    rewarded = [order for order in now if order["reward"] is not None]
    coupons = [order for order in now if order["coupon"] is not None]
    new = [member for member in who if days[0] <= journal.days_of(member)[0] <= days[1]]
    kept = part(len(before & who), len(before))
    mine_with = [order for order in mine if order["reward"] is not None]
    mine_without = [order for order in mine if order["reward"] is None]
    faces, scores = journal.said(journal.faces, days), journal.said(journal.recommended, days)
    walks = journal.walks(days)
    done = [walk for walk in walks if seconds(walk) is not None]
    return {
        "retention": kept,
        "churn": less(Fraction(1), kept),
        "repeat_rate": part(sum(1 for count in often.values() if count >= 2), len(who)),
        "frequency": part(len(mine), len(who)),
        "average_order": average(now),
        "lifetime_value": lifetime_value(journal, days),
        "orders": Fraction(len(now)),
        "first_time": Fraction(len(new)),
        "returning": Fraction(len(mine) - len(new)),
        "strangers": Fraction(len(strange)),
        "member_share": part(len(mine), len(now)),
        "average_member": average(mine),
        "average_stranger": average(strange),
        "reward_orders": Fraction(len(rewarded)),
        "reward_cost": given(rewarded),
        "reward_uplift": less(average(mine_with), average(mine_without)),
        "coupon_orders": Fraction(len(coupons)),
        "coupon_cost": given(coupons),
        "points_orders": Fraction(sum(1 for order in now if order["points"])),
        "points_cost": Fraction(sum(order["points"] for order in now)),
        "csat": part(faces[4] + faces[5], faces.total()),
        "nps": part(
            scores[9] + scores[10] - sum(scores[score] for score in range(7)),
            scores.total(),
        ),
        "begun": Fraction(len(walks)),
        "completed": part(len(done), len(walks)),
        "time_to_order": within(walks, 50),
        "time_to_order_90": within(walks, 90),
    }


def lifetime_value(journal: Journal, days: Days) -> Fraction | None:
    mine, who = journal.orders(days, known=True), journal.members(days)
    if not mine:
        return None
    length = (days[1] - days[0]).days + 1
    a_month = Fraction(len(mine), len(who)) * 30 / length
    lives = [journal.days_of(member) for member in journal.everybody()]
    months = [max(Fraction(1), Fraction((life[-1] - life[0]).days, 30)) for life in lives]
    return Fraction(spent(mine), len(mine)) * a_month * (sum(months) / len(months))


def cohorts(journal: Journal) -> dict[tuple[str, str], int]:
    """How many of those whose first order fell into a month ordered in another."""
    found: Counter[tuple[str, str]] = Counter()
    for member in journal.everybody():
        months = {f"{day:%Y-%m}" for day in journal.days_of(member)}
        for month in months:
            found[min(months), month] += 1
    return dict(found)


def habits(journal: Journal, today: date) -> Counter[str]:
    return Counter(_habit([(today - day).days for day in journal.days_of(m)]) for m in journal.everybody())


def _habit(ago: list[int]) -> str:
    """`ago`: how many days ago each order was."""
    if min(ago) >= 90:
        return "lapsed"
    if min(ago) >= 30:
        return "slipping"
    if max(ago) < 30:
        return "new"
    return "regular" if sum(1 for days in ago if days < 90) >= 3 else "growing"


def rfm(journal: Journal) -> Counter[tuple[int, int]]:
    """Members by their marks for recency and frequency."""

    def mark(of: Callable[[str], Any], member: str) -> int:
        smaller = sum(1 for other in journal.everybody() if of(other) < of(member))
        return 1 + 5 * smaller // len(journal.everybody())

    def last(member: str) -> date:
        return journal.days_of(member)[-1]

    def many(member: str) -> int:
        return len(journal.days_of(member))

    return Counter((mark(last, member), mark(many, member)) for member in journal.everybody())


def row(journal: Journal, start: date, last: date, before: Days) -> dict[str, Any]:
    """A week or month of the report's table; `before`: the one before it."""
    who, then = journal.members((start, last)), journal.members(before)
    new = [member for member in who if journal.days_of(member)[0] >= start]
    mine = journal.orders((start, last), known=True)
    return {
        "active": len(who),
        "before": len(then),
        "kept": len(who & then),
        "retention": part(len(who & then), len(then)),
        "churn": part(len(then - who), len(then)),
        "textbook": part(len(who) - len(new), len(then)),
        "first_time": len(new),
        "returning": len(mine) - len(new),
        "strangers": len(journal.orders((start, last), known=False)),
    }


def funnel(journal: Journal, days: Days, used: Callable[[Row], bool]) -> dict[str, int]:
    """What became of the orders with some codes, or with a reward."""
    uses = [order for order in journal.orders(days) if used(order)]
    who = {order["member_ref"] for order in uses} - {None}
    first = {m: min(order["day"] for order in uses if order["member_ref"] == m) for m in who}
    return {
        "orders": len(uses),
        "spent": spent(uses),
        "given": int(given(uses)),
        "members": len(who),
        "new": sum(1 for member in who if journal.days_of(member)[0] == first[member]),
        "back": sum(1 for member in who if journal.days_of(member)[-1] > first[member]),
    }


def channels(journal: Journal, days: Days) -> dict[str, dict[str, int]]:
    """Codes by their channel; those without one stand for themselves."""
    coupons = [order for order in journal.orders(days) if order["coupon"] is not None]
    keys = {f"channel:{o['channel']}" if o["channel"] else f"coupon:{o['coupon']}" for o in coupons}

    def used(key: str) -> Callable[[Row], bool]:
        kind, _, name = key.partition(":")
        if kind == "channel":
            return lambda order: order["coupon"] is not None and order["channel"] == name
        return lambda order: order["coupon"] == name

    return {key: funnel(journal, days, used(key)) for key in keys}


def screens(journal: Journal, days: Days) -> dict[str, dict[str, int]]:
    """By screen: walks that saw it, those that ended there, and time and touches on it."""
    walks = journal.walks(days)
    found: dict[str, dict[str, int]] = {}
    for screen in {step["screen"] for walk in walks for step in walk} - HOME:
        left = [step for walk in walks for step in walk if step["from_screen"] == screen]
        ended = [[s["screen"] for s in walk if s["screen"] not in HOME] for walk in walks]
        found[screen] = {
            "reached": sum(1 for walk in walks if any(step["screen"] == screen for step in walk)),
            "left": sum(1 for way in ended if way[-1] == screen and "done" not in way),
            "ms": sum(step["ms"] for step in left),
            "taps": sum(step["taps"] for step in left),
        }
    return found
