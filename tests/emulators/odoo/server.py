"""The emulator as a test holds it: a web server in a thread, with knobs for what goes wrong."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass
from datetime import UTC, datetime
from fnmatch import fnmatch
from time import perf_counter
from typing import Any, Self
from uuid import uuid4

from starlette.responses import Response

from tests.emulators.odoo import shop
from tests.emulators.odoo.app import CHANGING, Api
from tests.emulators.odoo.database import Database, Record
from tests.emulators.square.running import Running

Message = MutableMapping[str, Any]
App = Callable[[Message, Any, Any], Awaitable[None]]
NONSENSE = b'<html><body>\xff\xfe It works! {"pos.order": [1, 2,'


@dataclass
class Clock:
    """The server's clock: it goes on with each write."""

    database: Database

    @property
    def now(self) -> datetime:
        return self.database.now

    @now.setter
    def now(self, when: datetime) -> None:
        self.database.now = when


class OdooServer:
    """A running Odoo. Items, products and cards are named by their ids there.

    with OdooServer() as odoo:
        odoo.sell_out(88)
    """

    def __init__(self, currency: str = "USD", included: bool = False, per_line: bool = False) -> None:
        self.api_key = "0d00-key-of-the-kiosk"
        self._shop = (currency, included, per_line)
        self.busy_s = 0.0
        """What the server itself took for its answers."""
        self._lose: list[str] = []
        self._nonsense = False
        self._down = False
        self.reset()
        self._running = Running(lambda hang_up: self._wire(hang_up))
        self._running.start()
        self.url = self._running.url

    def reset(self) -> None:
        """As on the first day."""
        self.database = Database(datetime(2026, 11, 22, 0, 0, tzinfo=UTC))
        shop.fill(self.database, *self._shop)
        self.api = Api(self.database, self.api_key)
        self.clock = Clock(self.database)
        self._app: App = self.api.app()
        self.allow("pos.order")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def stop(self) -> None:
        self.work_again()
        self._running.stop()

    # Troubles.

    def lose_next_reply(self, pattern: str = "*") -> None:
        """The next call that changes something has its effect, but its answer is lost. `pattern`: of
        "model/method", such as "pos.order/*".
        """
        self._lose.append(pattern)

    def talk_nonsense(self) -> None:
        self._nonsense = True

    def go_down(self) -> None:
        self._running.down()
        self._down = True

    def lock_out(self) -> None:
        self.api.locked_out = True

    def work_again(self) -> None:
        """End of all troubles."""
        if self._down:
            self._running.up()
        self._down = self._nonsense = self.api.locked_out = False
        self._lose.clear()

    def store_orders_as(self, **changes: Any) -> None:
        """The next order is stored with other values than it was sent with."""
        self.api.orders.stored_as = changes

    def store_lines_as(self, **changes: Any) -> None:
        """Likewise all lines of the next order."""
        self.api.orders.lines_as = changes

    def allow(self, *models: str) -> None:
        """The kiosk's user may create, modify and delete records of these models."""
        self.api.rights |= set(models)

    # The shop.

    def sell_out(self, template: int, gone: bool = True) -> None:
        """Mark an item as not available for self-ordering; orders for it are accepted all the same."""
        self.write("product.template", template, self_order_available=not gone)

    def raise_price(self, product: int, by: float) -> None:
        """Of a product; its item is written too, as Odoo does."""
        record = self.database.get("product.product", product)
        template = self.database.get("product.template", record["product_tmpl_id"])
        record["lst_price"] = round(record["lst_price"] + by, 6)
        self.write("product.template", template["id"], list_price=round(template["list_price"] + by, 6))

    def close_session(self) -> None:
        for session in self.database.all("pos.session"):
            session["state"] = "closed"
        self.database.get("pos.config", shop.CONFIG).update(
            current_session_id=False, current_session_state=False
        )

    def open_session(self) -> None:
        """A new one."""
        made = self.database.add("pos.session", name="Kiosk/00002", config_id=shop.CONFIG, state="opened")
        self.database.get("pos.config", shop.CONFIG).update(
            current_session_id=made, current_session_state="opened"
        )

    def write(self, model: str, number: int, **values: Any) -> None:
        """Change a record, as somebody at Odoo's own pages does; an item is archived with its products."""
        self.database.write(model, number, **values)
        if model == "product.template" and "active" in values:
            for product in self.database.get(model, number)["product_variant_ids"]:
                self.database.write("product.product", product, active=values["active"])
        if self.api.answers is not None:
            self.api.answers.clear()

    def large_menu(self, count: int) -> None:
        """So many more items; from now on an answer is prepared when it is asked for the second time."""
        for number in range(count):
            shop.dish(self.database, 10_000 + number, f"Dish {number}", 5.0 + number % 50 / 10)
        self.api.answers = {}

    # Looking.

    @property
    def requests(self) -> list[tuple[str, Record]]:
        """What was asked: "model/method" and its arguments."""
        return self.api.requests

    def orders(self) -> list[Record]:
        """All orders, the oldest first, each with the records of its `lines`."""
        found = self.database.all("pos.order")
        return [{**order, "lines": self.api.orders.lines(order)} for order in found]

    def points(self, card: int) -> float:
        return float(self.database.get("loyalty.card", card)["points"])

    def pay_at_till(self, order: int) -> None:
        """Somebody pays a draft at the counter."""
        record = self.database.get("pos.order", order)
        rest = record["amount_total"] - record["amount_paid"]
        record.update(state="paid", amount_paid=record["amount_total"])
        self.api.orders.paid(order, shop.CASH, rest)
        self.api.points.till_pays(record)

    def give_back_at_till(self, order: int, *lines: int) -> None:
        """Somebody gives a paid order back at the counter; `lines`: places of those, none: all of it."""
        record = self.database.get("pos.order", order)
        sold = self.api.orders.lines(record)
        some = [sold[place] for place in lines] if lines else sold
        self.api.orders.give_back(record, some, shop.CASH)

    def sell_at_till(self, amount: float, config: int = shop.CONFIG) -> int:
        """An order that was typed in at Odoo's own till."""
        made: int = self.database.add(
            "pos.order",
            uuid=str(uuid4()),
            state="paid",
            amount_total=amount,
            amount_tax=0.0,
            amount_paid=amount,
            config_id=config,
            pos_reference="till",
            tracking_number="1",
            floating_order_name=False,
            lines=[],
        )
        self.api.orders.paid(made, shop.CASH, amount)
        return made

    # The way to the application.

    def _wire(self, hang_up: Callable[[Any], None]) -> App:
        async def wire(scope: Message, receive: Any, send: Any) -> None:
            begun = perf_counter()
            if self._loses(scope["path"]):
                await self._app(scope, receive, _nowhere)
                hang_up(scope["client"])
                while (await receive())["type"] != "http.disconnect":
                    pass
            elif self._nonsense:
                await Response(NONSENSE, media_type="application/json")(scope, receive, send)
            else:
                await self._app(scope, receive, send)
            self.busy_s += perf_counter() - begun

        return wire

    def _loses(self, path: str) -> bool:
        model, _, method = path.removeprefix("/json/2/").partition("/")
        for pattern in self._lose:
            if method in CHANGING and fnmatch(f"{model}/{method}", pattern):
                self._lose.remove(pattern)
                return True
        return False


async def _nowhere(message: Message) -> None:
    """Swallow an answer: the effect has happened, nobody learns of it."""
