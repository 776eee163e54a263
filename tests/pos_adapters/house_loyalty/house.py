"""A house programme on a database of a test's own, with a clock that a test turns."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from typing import Any

from sqlalchemy import func, select

from kiosk.core.basket import Basket, Line
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money, zero
from kiosk.core.offers import Coupon, Discount
from kiosk.core.order import Order
from kiosk.core.pricing import Quote, QuoteLine, QuoteTax
from pos_adapters.house_loyalty.back_office import BackOffice
from pos_adapters.house_loyalty.booking import Sale
from pos_adapters.house_loyalty.default_rules import default_document
from pos_adapters.house_loyalty.ledger import balance
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.senders import Letter
from pos_adapters.house_loyalty.settings import HouseSettings
from pos_adapters.house_loyalty.tables import entries, lots

SECRET = "a-secret-for-tests-only-0123456789"
NOON = datetime(2026, 4, 1, 3, 0, tzinfo=UTC)
"""A Wednesday in Tokyo."""
PHONE, OTHER = "+819012345678", "+819087654321"


class Letters:
    """A sender that keeps what it is given."""

    def __init__(self) -> None:
        self.sent: list[Letter] = []

        self.arrived = Event()

    def send(self, letter: Letter) -> None:
        self.sent.append(letter)
        self.arrived.set()

    def last(self) -> str:
        """The digits that were sent last."""
        assert self.arrived.wait(10)
        return self.sent[-1].digits


class TestHouse:
    """The programme, what a manager does, and the time."""

    __test__ = False

    def __init__(self, url: str, **settings: Any) -> None:
        self.now = NOON
        self.letters = Letters()
        self.settings = HouseSettings(database=url, secret=SECRET, **settings)
        self.house = House(self.settings, now=lambda: self.now, sender=self.letters)
        self.manager = BackOffice(self.house)
        self.number = 0

    def close(self) -> None:
        self.house.close()

    def rules(self, **changes: Any) -> None:
        """Publish a plain programme (1 point per ¥100, nothing else) with these changes."""
        plain = {key: default_document("JPY")[key] for key in ("name", "currency", "earning", "point_value")}
        self.manager.publish({**plain, **changes}, "test")

    def join(self, phone: str = PHONE, name: str = "さくら") -> str:
        return self.house.join(f"join {phone}", name, "ja", "1", phone=phone)

    def order(
        self,
        member: str | None,
        base: int = 1000,
        phone: str | None = None,
        ref: str | None = None,
        **more: Any,
    ) -> tuple[str, int]:
        """A paid order; its name, and what it earned."""
        self.number += 1
        sale = a_sale(ref or f"shop:{self.number}", self.now, base, **more)
        typed = None if phone is None else Credential(CredentialKind.PHONE, phone)
        return sale.ref, self.house.earn(sale, member, typed)

    def later(self, **time: float) -> None:
        self.now += timedelta(**time)

    def points(self, member: str) -> int:
        """By the ledger, without booking what is over."""
        return self.house.run(lambda call: balance(call.c, member))

    def check_books(self) -> None:
        """Every posting adds up to nothing, and lots hold what is left of positive balances."""

        def look(call: Any) -> None:
            total = func.sum(entries.c.points)
            wrong = call.all(select(entries.c.posting_id).group_by(entries.c.posting_id).having(total != 0))
            assert wrong == []
            mine = (entries.c.account == "points", entries.c.member_id.is_not(None))
            balances = dict(
                map(
                    tuple,
                    call.all(select(entries.c.member_id, total).where(*mine).group_by(entries.c.member_id)),
                )
            )
            left = dict(
                map(
                    tuple,
                    call.all(select(lots.c.member_id, func.sum(lots.c.points)).group_by(lots.c.member_id)),
                )
            )
            assert {who: count for who, count in left.items() if count} == {
                who: count for who, count in balances.items() if count > 0
            }

        self.house.run(look)


def a_sale(ref: str, at: datetime, base: int = 1000, **more: Any) -> Sale:
    values: dict[str, Any] = {"paid": True, "goods": {"burger": 1}, "lines": [], "code": None, **more}
    return Sale(ref, at, base, **values)


def an_order(key: str, total: int = 1000, points: int = 0, coupon: str | None = None, **more: Any) -> Order:
    """One burger, at this price with all taxes."""
    yen = Money(total, "JPY")
    basket = Basket(ServiceMode.EAT_IN, (Line(1, "burger", "burger"),), points=points)
    if coupon is not None:
        basket = basket.with_coupon(Coupon(coupon, {"en": "A coupon"}, Discount(percent=10)))
    tax = QuoteTax((), yen, (), yen)
    quote = Quote(
        "JPY", (QuoteLine(1, yen, yen),), yen, (), (tax,), yen, True, zero("JPY"), Money(points, "JPY")
    )
    return Order(key, "101", datetime.now(UTC), "ja", basket, quote, (), "card", **more)


@contextmanager
def a_house(folder: Path, **settings: Any) -> Iterator[TestHouse]:
    house = TestHouse(f"sqlite:///{folder / 'members.db'}", **settings)
    try:
        yield house
    finally:
        house.close()
