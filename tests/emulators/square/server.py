"""A running emulator of Square, and its knobs.

with SquareServer() as square:
    adapter = make_adapter(square.url, square.token)
    square.lose_next_reply("POST /v2/orders")
"""

from __future__ import annotations

import copy
from decimal import Decimal
from types import TracebackType
from typing import Any, Self

from tests.emulators.square import oauth
from tests.emulators.square.app import Wire, build_app
from tests.emulators.square.building import Builder
from tests.emulators.square.desk import Desk, Exchange
from tests.emulators.square.inventory import mark_sold_out
from tests.emulators.square.members import open_program
from tests.emulators.square.menu import stock_shop
from tests.emulators.square.orders import shown
from tests.emulators.square.recording import record
from tests.emulators.square.running import Running
from tests.emulators.square.shop import DEVICE_ID, Clock, Shop


class SquareServer:
    """An emulated Square on a free loopback port, from the moment it is made until `stop`.

    country: "us" (USD, two taxes on top of most prices) or "japan" (JPY, one tax within them).
    """

    client_id = oauth.CLIENT_ID
    client_secret = oauth.CLIENT_SECRET
    refresh_token = oauth.REFRESH_TOKEN
    device_id = DEVICE_ID

    def __init__(self, country: str = "us", clock: Clock | None = None) -> None:
        self._country = country
        self.shop = Shop(country, clock)
        self.desk = Desk(self.shop)
        self._running = Running(self._application)
        self._fill_shop()
        self._running.start()

    def _fill_shop(self) -> None:
        stock_shop(self.shop, f"{self.url}/images")
        open_program(self.shop)

    def begin_again(self) -> None:
        """Another shop at the same address, as on the first day: for tests that share a server."""
        self.work_again()
        with self.desk.lock:
            record(self.requests)
            self.shop = self.desk.shop = Shop(self._country)
            self.desk.forget()
            self._fill_shop()

    def _application(self, hang_up: Any) -> Wire:
        self.wire = Wire(build_app(self.desk), hang_up)
        return self.wire

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def stop(self) -> None:
        self._running.stop()
        record(self.requests)

    # -- where it is, and who may come in

    @property
    def url(self) -> str:
        return self._running.url

    @property
    def token(self) -> str:
        """The newest access token."""
        return self.shop.tokens.newest

    @property
    def location_id(self) -> str:
        return self.shop.location_id

    @property
    def clock(self) -> Clock:
        """Stands still: `pass_by(seconds)` moves it, `now` may be set."""
        return self.shop.clock

    # -- troubles on the way

    def lose_next_reply(self, pattern: str = "POST *") -> None:
        """The answer to the next request like `POST /v2/orders/{order_id}/pay`, `POST *` or `*` is lost, its
        effect is not."""
        self.wire.lose.append(pattern)

    def talk_nonsense(self) -> None:
        """Every answer is 200 and no JSON, until `work_again`. What is asked is done all the same."""
        self.wire.nonsense = True

    def go_down(self) -> None:
        """Connections are refused, until `work_again`."""
        self._running.down()

    def lock_out(self) -> None:
        """The seller has withdrawn the permission: no token counts and none is given, until `work_again`."""
        self.shop.tokens.refused = True

    def expire_tokens(self) -> None:
        """Every access token so far has ended (ACCESS_TOKEN_EXPIRED): the adapter must get a new one."""
        with self.desk.lock:
            self.shop.tokens.expire()

    def rate_limit(self, times: int, retry_after: int = 1) -> None:
        """The next requests are answered 429. `retry_after` 0: without that header."""
        self.desk.limited = (times, retry_after)

    def work_again(self) -> None:
        """All troubles on the way are over, and the shop is open."""
        self._running.up()
        self.wire.lose.clear()
        self.wire.nonsense = False
        self.desk.limited = (0, 0)
        self.shop.tokens.refused = False
        self.shop.active = True
        self.shop.always_closed = False

    # -- the shop

    def close_shop(self, hours: bool = False) -> None:
        """The location becomes INACTIVE: orders, payments and checkouts there get INVALID_LOCATION.

        `hours`: it has no opening hours instead. As at Square, those only tell: nothing is refused.
        """
        if hours:
            self.shop.always_closed = True
        else:
            self.shop.active = False

    def sell_out(self, object_id: str, gone: bool = True, until: str | None = None) -> None:
        """A variation or a modifier is sold out at the location; gone=False: it is back.

        `until` (RFC 3339): a variation is gone until then only. As at Square, an order for it is taken all
        the same: the catalogue only tells.
        """
        with self.desk.lock:
            mark_sold_out(self.shop, object_id, gone, until)

    def count(self, variation_id: str, count: int) -> None:
        """Count the stock of a variation, which is tracked from then on."""
        with self.desk.lock:
            self.shop.stock.set(self.shop, variation_id, Decimal(count))

    def raise_price(self, variation_id: str, by: int) -> None:
        """By minor units, as the seller would: the variation gets a new version."""

        def change(one: dict[str, Any]) -> None:
            data = one.get("item_variation_data") or one["modifier_data"]
            for place in (data, *(data.get("location_overrides") or [])):
                if "price_money" in place:
                    place["price_money"]["amount"] += by

        with self.desk.lock:
            self.shop.catalog.change(variation_id, change)

    def change(self, object_id: str, **data: Any) -> None:
        """Set fields of an object's data, such as name, as the seller would."""

        def change(one: dict[str, Any]) -> None:
            one[one["type"].lower() + "_data"].update(data)

        with self.desk.lock:
            self.shop.catalog.change(object_id, change)

    def delete(self, object_id: str) -> None:
        """The seller deletes an object of the catalogue."""
        with self.desk.lock:
            self.shop.catalog.delete(object_id)

    def large_menu(self, count: int) -> None:
        """Put so many more items onto the menu, each of one variation, in ten categories."""
        make = Builder(self.shop.currency, self.location_id, f"{self.url}/images")
        with self.desk.lock:
            version = self.shop.catalog.next_version()
            for n in range(10):
                self.shop.catalog.put(make.category(f"CAT_LARGE_{n}", f"Large {n}"), version)
            for n in range(count):
                price = 100 + n % 900
                variations = [make.variation(f"VAR_LARGE_{n}", f"ITEM_LARGE_{n}", "Regular", price)]
                item = make.item(
                    f"ITEM_LARGE_{n}", f"Dish {n}", [f"CAT_LARGE_{n % 10}"], variations, tax_ids=["TAX_STATE"]
                )
                self.shop.catalog.put(item, version)

    def terminal_next(self, *answers: str) -> None:
        """What the terminal does with the next checkouts; after them, and without any, it approves.

        approve: PENDING, IN_PROGRESS, COMPLETED, one step each time it is asked. decline: the buyer gives
        up (CANCELED, BUYER_CANCELED). hang: IN_PROGRESS until it is cancelled. too_late: it hangs, and
        cancelling is answered with CANCEL_REQUESTED, but the card was charged: COMPLETED. timed_out: PENDING
        until the deadline has passed on `clock`, then CANCELED, TIMED_OUT.
        """
        self.shop.terminal_answers[:] = answers

    # -- looking

    def orders(self) -> list[dict[str, Any]]:
        """All orders as the API shows them, the newest first."""
        with self.desk.lock:
            return [shown(order) for order in reversed(self.shop.orders.values())]

    def payments(self) -> list[dict[str, Any]]:
        """All payments, the newest first."""
        with self.desk.lock:
            return copy.deepcopy(list(reversed(self.shop.payments.values())))

    def points(self, account_id: str) -> int:
        """What can be spent: points that are locked for a reward are not in it."""
        with self.desk.lock:
            balance: int = self.shop.accounts[account_id]["balance"]
            return balance

    @property
    def requests(self) -> list[Exchange]:
        """Everything that was asked and answered, in turn. May be cleared."""
        return self.desk.exchanges
