"""What members must have, reckoned in another way: a point is a date it can be spent until, one by one.

A `Walk` plays the same guests to the programme and to the oracle, and compares.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from zlib import crc32

from kiosk.core.loyalty import Credential, CredentialKind, Hold
from kiosk.ports.errors import Refused
from pos_adapters.house_loyalty.booking import Sale
from pos_adapters.house_loyalty.earning import months_later
from pos_adapters.house_loyalty.parting import Part
from pos_adapters.house_loyalty.spending import Wish
from tests.pos_adapters.house_loyalty.house import TestHouse, a_sale

LAPSE = timedelta(hours=24)
RULES = {"expiry": {"months": 1, "warn_days": 5}, "hold_hours": 24}


@dataclass
class Person:
    points: list[date] = field(default_factory=list)
    debt: int = 0

    @property
    def balance(self) -> int:
        return len(self.points) - self.debt

    def give(self, dates: list[date]) -> None:
        """The soonest to expire pay a debt first."""
        dates = sorted(dates)
        self.points += dates[self.debt :]
        self.debt = max(0, self.debt - len(dates))

    def take(self, count: int, first: date | None = None) -> list[date]:
        order = sorted(self.points, key=lambda on: (on != first, on))
        taken, self.points = order[:count], order[count:]
        self.debt += count - len(taken)
        return taken


@dataclass
class Aside:
    """A hold. `state`: held, over (given back), spent, back (spent, then refunded)."""

    hold: Hold
    person: Person
    dates: list[date]
    until: object
    ref: str
    wish: Wish
    key: str
    state: str = "held"
    owed: int = 0
    """Points that parts of the order are to bring; `back`: that they have brought."""
    back: int = 0


@dataclass
class Sold:
    sale: Sale
    member: int | None
    phone: str | None
    left: int
    """The money that was not given back."""
    state: str = "open"
    earned: list[date] = field(default_factory=list)
    person: Person | None = None


class Walk:
    """One run: `prefix` makes its names its own."""

    def __init__(self, house: TestHouse, prefix: str) -> None:
        self.house, self.prefix = house, prefix
        self.phones = [f"+8190{crc32(f'{prefix} {n}'.encode()) % 10**8:08d}" for n in range(5)]
        self.ids: list[str] = []
        self.people: list[Person] = []
        self.sold: list[Sold] = []
        self.aside: list[Aside] = []
        for phone in self.phones[:3]:
            self.ids.append(house.join(phone))
            self.people.append(Person())

    # -- what happens

    def join(self, which: int) -> None:
        """A stranger joins; what their number earned in 30 days is theirs."""
        phone = self.phones[3 + which % 2]
        self.house.number += 1
        member = self.house.house.join(f"{self.prefix} {self.house.number}", "", "ja", "1", phone=phone)
        if member in self.ids:
            return
        self.ids.append(member)
        self.people.append(Person())
        for sold in self.sold:
            if (
                sold.phone == phone
                and sold.state == "open"
                and self.house.now < sold.sale.at + timedelta(days=30)
            ):
                self._earn(sold, self.people[-1])

    def order(self, member: int, base: int, paid: bool = True) -> None:
        sale = a_sale(f"{self.prefix}:{len(self.sold)}", self.house.now, base, paid=paid)
        self.sold.append(Sold(sale, member % len(self.ids), None, base))
        self.tell(len(self.sold) - 1)

    def blind(self, which: int, base: int) -> None:
        """Somebody types a number, a member's or a stranger's."""
        sale = a_sale(f"{self.prefix}:{len(self.sold)}", self.house.now, base)
        self.sold.append(Sold(sale, None, self.phones[which % 5], base))
        self.tell(len(self.sold) - 1)

    def tell(self, which: int) -> None:
        """An order is told to the programme, the first time or again, now or much later."""
        if not self.sold:
            return
        sold = self.sold[which % len(self.sold)]
        member = None if sold.member is None else self.ids[sold.member]
        typed = None if sold.phone is None else Credential(CredentialKind.PHONE, sold.phone)
        self.house.house.earn(sold.sale, member, typed)
        if sold.state != "open" or not sold.sale.paid:
            return
        person = None if sold.member is None else self.people[sold.member]
        if sold.phone in self.known():
            person = self.people[self.known()[sold.phone]]
        if person is not None:
            self._earn(sold, person)

    def known(self) -> dict[str | None, int]:
        """Whose number it is, among those who joined."""
        joined = [self.house.house.run(lambda call, i=i: call.member(i).phone) for i in self.ids]
        return {phone: n for n, phone in enumerate(joined)}

    def _earn(self, sold: Sold, person: Person) -> None:
        self.settle()
        sold.state, sold.person = "earned", person
        day = (sold.sale.at + timedelta(hours=5)).date()  # Tokyo, whose business day begins at 4
        sold.earned = [months_later(day, 1)] * (sold.left // 100)
        person.give(sold.earned)

    def paid(self, which: int) -> None:
        """The counter says that an order was paid."""
        if not self.sold:
            return
        sold = self.sold[which % len(self.sold)]
        self.house.house.confirm(sold.sale.ref)
        if not sold.sale.paid and sold.state == "open":
            assert sold.member is not None
            sold.sale = replace(sold.sale, paid=True)
            self._earn(sold, self.people[sold.member])

    def refund(self, which: int) -> None:
        if not self.sold:
            return
        sold = self.sold[which % len(self.sold)]
        self.house.house.reverse(sold.sale.ref)
        if sold.state == "earned" and sold.person is not None:
            self.settle()
            sold.person.take(len(sold.earned), sold.earned[0] if sold.earned else None)
        sold.state = "refunded"

    def part(self, which: int, base: int) -> None:
        """Some of an order's money is given back, and told twice; it earns by what is left."""
        if not self.sold:
            return
        sold = self.sold[which % len(self.sold)]
        self._told(sold.sale.ref, Part(base, 0, {}, {}))
        if sold.state == "refunded":
            return
        sold.left = max(0, sold.left - base)
        if sold.state == "earned" and sold.person is not None:
            self.settle()
            kept = sold.left // 100
            lost, sold.earned = sold.earned[kept:], sold.earned[:kept]
            sold.person.take(len(lost), lost[0] if lost else None)

    def part_spent(self, which: int, count: int) -> None:
        """Some of the points that paid an order are given back, maybe before they are spent for good."""
        if not self.aside:
            return
        aside = self.aside[which % len(self.aside)]
        self._told(aside.ref, Part(0, count, {}, {}))
        aside.owed += count
        if aside.state == "spent":
            self.settle()
            self._bring(aside)

    def _told(self, ref: str, part: Part) -> None:
        self.house.number += 1
        for _ in range(2):
            self.house.house.reverse_part(ref, part, f"{self.prefix} part {self.house.number}")

    def _bring(self, aside: Aside) -> None:
        """Those that expire last come first."""
        count = min(aside.owed - aside.back, aside.hold.points - aside.back)
        self._back(aside, max(0, count))

    def _back(self, aside: Aside, count: int) -> None:
        soonest = self.today + timedelta(days=30)
        coming = sorted(aside.dates, reverse=True)[aside.back : aside.back + count]
        aside.back += count
        aside.person.give([max(on, soonest) for on in coming])

    def hold(self, member: int, count: int) -> None:
        member %= len(self.ids)
        key = f"{self.prefix} hold {len(self.aside)}"
        wish, person = Wish(self.ids[member], points=count), self.people[member]
        self.settle()
        try:
            (hold,) = self.house.house.hold(wish, key)
        except Refused:
            assert person.balance < count
            return
        assert person.balance >= count
        ref = f"{self.prefix}:spent-{len(self.aside)}"
        until = self.house.now + LAPSE
        self.aside.append(Aside(hold, person, person.take(count), until, ref, wish, key))

    def hold_again(self, which: int) -> None:
        if self.aside:
            aside = self.aside[which % len(self.aside)]
            assert self.house.house.hold(aside.wish, aside.key) == (aside.hold,)

    def redeem(self, which: int) -> None:
        if not self.aside:
            return
        aside = self.aside[which % len(self.aside)]
        self.house.house.redeem(aside.hold.id, aside.ref)
        self.settle()
        if aside.state == "over":
            aside.person.take(aside.hold.points)
        if aside.state in ("held", "over"):
            aside.state = "spent"
            self._bring(aside)

    def release(self, which: int) -> None:
        if not self.aside:
            return
        aside = self.aside[which % len(self.aside)]
        try:
            self.house.house.release(aside.hold.id)
            assert aside.state != "spent"
        except Refused:
            assert aside.state == "spent"
        self.settle()
        if aside.state == "held":
            aside.state = "over"
            aside.person.give(aside.dates)

    def refund_spent(self, which: int) -> None:
        """The order that points were spent on is refunded; a redemption that comes later spends nothing."""
        if not self.aside:
            return
        aside = self.aside[which % len(self.aside)]
        if aside.state != "spent":
            return
        self.house.house.reverse(aside.ref)
        self.settle()
        aside.state = "back"
        self._back(aside, aside.hold.points - aside.back)

    def adjust(self, member: int, count: int) -> None:
        member %= len(self.ids)
        self.settle()
        key = f"{self.prefix} {self.house.number}"
        self.house.number += 1
        try:
            self.house.manager.adjust(self.ids[member], count, "a walk", key)
        except Refused:
            assert count == 0 or self.people[member].balance + count < 0
            return
        if count > 0:
            self.people[member].give([months_later(self.today, 1)] * count)
        else:
            self.people[member].take(-count)

    def merge(self, one: int, other: int) -> None:
        keep, gone = one % len(self.ids), other % len(self.ids)
        self.house.manager.merge(self.ids[keep], self.ids[gone])
        a, b = self.people[keep], self.people[gone]
        if a is b:
            return
        self.settle()
        owed, b_points = a.debt + b.debt, b.points
        a.points, a.debt = [*a.points, *b_points], 0
        a.take(owed)
        self.people = [a if person is b else person for person in self.people]
        for each in (*self.aside, *self.sold):
            each.person = a if each.person is b else each.person  # type: ignore[assignment]

    def later(self, hours: int) -> None:
        self.house.later(hours=hours)

    # -- what must be

    @property
    def today(self) -> date:
        return (self.house.now + timedelta(hours=5)).date()

    def settle(self) -> None:
        for aside in self.aside:
            if aside.state == "held" and aside.until <= self.house.now:  # type: ignore[operator]
                aside.state = "over"
                aside.person.give(aside.dates)
        for person in self.people:
            person.points = [on for on in person.points if on >= self.today]

    def compare(self) -> None:
        self.settle()
        for member, person in zip(self.ids, self.people, strict=True):
            found = self.house.house.member(member)
            assert found is not None and found.points == person.balance
