"""The seller's shop: everything that Square would keep for it, in memory, and the clock it goes by."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.emulators.square.asking import Json, stamp
from tests.emulators.square.catalog import Catalog
from tests.emulators.square.errors import invalid
from tests.emulators.square.inventory import Stock
from tests.emulators.square.keys import Keys
from tests.emulators.square.oauth import Tokens

CURRENCY = {"us": "USD", "japan": "JPY"}
COUNTRY = {"us": "US", "japan": "JP"}
TIME_ZONE = {"us": "America/Los_Angeles", "japan": "Asia/Tokyo"}
NOON = {"us": datetime(2026, 11, 25, 20, 0, tzinfo=UTC), "japan": datetime(2026, 11, 25, 3, 0, tzinfo=UTC)}
DEVICE_ID = "952CS108A6002588"
LOCATION_ID = "LOC1SEASIDE"
MERCHANT_ID = "MERCHANT1SEASIDE"


class Clock:
    """Stands still until it is told to go on. Starts at noon in the shop, on a Wednesday."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def pass_by(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class Shop:
    """`country` is us (USD, additive taxes, dollars and cents) or japan (JPY, a currency without cents)."""

    def __init__(self, country: str = "us", clock: Clock | None = None) -> None:
        self.country = COUNTRY[country]
        self.currency = CURRENCY[country]
        self.time_zone = TIME_ZONE[country]
        self.location_id = LOCATION_ID
        self.device_id = DEVICE_ID
        self.active = True
        self.always_closed = False
        self.clock = clock or Clock(NOON[country])
        self.catalog = Catalog(self.clock)
        self.stock = Stock()
        self.keys = Keys()
        self.tokens = Tokens(self.clock)
        self.orders: dict[str, Json] = {}
        self.payments: dict[str, Json] = {}
        self.refunds: dict[str, Json] = {}
        self.checkouts: dict[str, Json] = {}
        self.terminal_answers: list[str] = []
        self.program: Json = {}
        self.accounts: dict[str, Json] = {}
        self.rewards: dict[str, Json] = {}
        self.events: list[Json] = []
        self.customers: dict[str, Json] = {}
        self._numbers = itertools.count(1)

    def new_id(self, kind: str) -> str:
        """Such as ORDER000000000000000017: Square's are as opaque, but no test can be read with them."""
        return f"{kind}{next(self._numbers):018d}"

    def now(self) -> str:
        return stamp(self.clock())

    def money(self, amount: int) -> Json:
        return {"amount": amount, "currency": self.currency}

    def amount(self, money: Any, field: str) -> int:
        """The minor units of money in a request. It must be in the shop's currency."""
        if not isinstance(money, dict) or not isinstance(money.get("amount"), int):
            raise invalid("EXPECTED_INTEGER", "Expected an integer value.", f"{field}.amount")
        if money.get("currency") != self.currency:
            raise invalid("INVALID_VALUE", f"The location sells in {self.currency}.", f"{field}.currency")
        return int(money["amount"])

    def at_location(self, location_id: str | None, field: str = "location_id") -> None:
        """The request's location must be this one, and sell."""
        if location_id != self.location_id:
            raise invalid("INVALID_LOCATION", f"The merchant has no location {location_id!r}.", field)
        if not self.active:
            raise invalid("INVALID_LOCATION", "The location is inactive.", field)
