"""What this shop offers beside the POS's own offers: happy hours and combos. See `kiosk.core.offering` for
what they take off a basket.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime, time, timedelta

from kiosk.core.frozen import frozen
from kiosk.core.money import Money

GRACE = timedelta(minutes=10)
"""An order that was begun before an offer's end has its price for so long after it."""
MOST_OFFERS = 20
"""Happy hours of a shop, and as many combos."""
MOST_PARTS, MOST_OF_A_PART = 3, 5


@frozen
class Goods:
    """Dishes by the ids of items and of categories; a category's are those in it and in those below it."""

    items: frozenset[str] = frozenset()
    categories: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.items or self.categories)


@frozen
class When:
    """From `start` to just before `end`, in the shop's time, on `weekdays` (Monday is 0; empty: every day),
    from the `first` to the `last` day (None: no such limit). `end` not after `start`: it passes midnight, and
    what is after midnight belongs to the day before; equal: a whole day.
    """

    start: time = time(0)
    end: time = time(0)
    weekdays: frozenset[int] = frozenset()
    first: date | None = None
    last: date | None = None

    def holds(self, now: datetime) -> bool:
        """`now`: the shop's local time."""
        day, clock = now.date(), now.time()
        if self.start < self.end:
            return self.start <= clock < self.end and self._on(day)
        return (clock >= self.start and self._on(day)) or (
            clock < self.end and self._on(day - timedelta(days=1))
        )

    def held_lately(self, now: datetime) -> bool:
        """Does it hold, or did it within the grace?"""
        minutes = int(GRACE.total_seconds()) // 60
        return any(self.holds(now - timedelta(minutes=ago)) for ago in range(minutes + 1))

    def over(self, day: date) -> bool:
        """Its last day has gone by."""
        return self.last is not None and self.last < day

    @property
    def never(self) -> bool:
        """Is there no day at all on which it holds?"""
        if self.first is None or self.last is None:
            return False
        days = (self.last - self.first).days + 1
        return not any(self._on(self.first + timedelta(days=n)) for n in range(min(days, 7)))

    def _on(self, day: date) -> bool:
        return (
            (not self.weekdays or day.weekday() in self.weekdays)
            and (self.first is None or self.first <= day)
            and (self.last is None or day <= self.last)
        )


@frozen
class HappyHour:
    """`percent` or an `amount` off each of its goods while it holds. `members`: for whom
    (`kiosk.core.members_only`).
    """

    name: Mapping[str, str]
    goods: Goods
    when: When
    percent: int | None = None
    amount: Money | None = None
    members: str | None = None


@frozen
class ComboPart:
    """`count` of any of these."""

    goods: Goods
    count: int = 1


@frozen
class Combo:
    """What is ordered together costs a `price`, or `percent` or an `amount` less. The price is that of the
    smallest sizes without options: what is dearer than that is paid on top. `members`: for whom
    (`kiosk.core.members_only`).
    """

    name: Mapping[str, str]
    parts: tuple[ComboPart, ...]
    when: When = When()
    price: Money | None = None
    percent: int | None = None
    amount: Money | None = None
    members: str | None = None


Offer = HappyHour | Combo


@frozen
class Offers:
    """By id, in the order they are listed; no two offers have the same id."""

    happy_hours: Mapping[str, HappyHour] = field(default_factory=dict)
    combos: Mapping[str, Combo] = field(default_factory=dict)

    @property
    def all(self) -> Mapping[str, Offer]:
        return {**self.happy_hours, **self.combos}

    def running(self, now: datetime) -> tuple[str, ...]:
        """The ids of those that hold at `now`, the shop's local time."""
        return tuple(each for each, offer in self.all.items() if offer.when.holds(now))

    def kept(self, before: tuple[str, ...], now: datetime) -> tuple[str, ...]:
        """Those that hold at `now` for whoever had `before`: the grace is theirs."""
        return tuple(
            each
            for each, offer in self.all.items()
            if offer.when.holds(now) or (each in before and offer.when.held_lately(now))
        )
