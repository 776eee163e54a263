"""A whole kiosk without Qt before a real mock POS: the real engine, orders, watch, stores and adapters.

    kiosk.start()
    guest.begins(); guest.adds("classic-burger"); guest.pays("card")
    kiosk.passes(60)

`Stopped` ends the process at one of its named steps; `kiosk.start()` starts it again on the same files.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

from kiosk import config
from kiosk.config import Config
from kiosk.core.journey.events import Event
from kiosk.core.journey.state import Done, Guest, Kiosk, Screen, Shop
from kiosk.core.order import Record
from kiosk.engine.adapters import Adapters
from kiosk.engine.machine import Machine
from kiosk.ports.errors import Unreachable
from kiosk.store.outbox import Outbox
from pos_adapters.mock import MockTerminal
from tests.empty_shop import place_empty_shop
from tests.journeys.tasks import StoryClock, StoryTasks
from tests.mockpos import Mock

STEPS = {
    "pos": ("submit", "find", "settle", "cancel", "refund", "hold_gift", "release_gift"),
    "loyalty": ("hold", "release", "redeem", "earn", "reverse", "reverse_part"),
    "terminal": ("start", "payment", "cancel", "refund"),
}
"""The calls that move an order."""
ASIDE = ("menu", "health", "stock", "programme")
"""Calls that move nothing: where hundreds of kiosks are started, what the first one heard will do."""
AGES_S = 400
"""Longer than a basket is kept for a guest whose kiosk stopped."""


class Stopped(BaseException):
    """The process ends here: nothing behind this step happens."""


@dataclass
class Steps:
    """Every named step that was passed. `stop_at`: the one (counted from 0) at which the process ends."""

    stop_at: int | None = None
    passed: list[str] = field(default_factory=list)

    def at(self, name: str) -> None:
        self.passed.append(name)
        if self.stop_at == len(self.passed) - 1:
            raise Stopped(name)

    def around(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def traced(*args: Any, **kwargs: Any) -> Any:
            self.at(f"before {name}")
            result = call(*args, **kwargs)
            self.at(f"after {name}")
            return result

        return traced


class Traced:
    """An adapter whose moving calls are steps. Pictures do not come, but where a story is about them."""

    def __init__(
        self,
        adapter: Any,
        name: str,
        steps: Steps,
        lacks: tuple[str, ...],
        heard: dict[str, Any] | None,
        pictures: bool,
    ) -> None:
        self._adapter = adapter
        self._name = name
        self._steps = steps
        self._lacks = lacks
        self._heard = heard
        self._pictures = pictures

    @property
    def capabilities(self) -> Any:
        return replace(self._adapter.capabilities, **dict.fromkeys(self._lacks, False))

    def __getattr__(self, attribute: str) -> Any:
        value = getattr(self._adapter, attribute)
        if attribute in ASIDE and self._heard is not None:
            return partial(self._remembered, f"{self._name}.{attribute}", value)
        if attribute not in STEPS[self._name]:
            return value
        return self._steps.around(f"{self._name}.{attribute}", value)

    def _remembered(self, name: str, call: Callable[..., Any], *args: Any) -> Any:
        assert self._heard is not None
        if name not in self._heard:
            self._heard[name] = call(*args)
        return self._heard[name]

    def picture(self, name: str, since: str | None) -> Any:
        if not self._pictures:
            raise Unreachable("no pictures here")
        return self._adapter.picture(name, since)


class World:
    """A kiosk on a data folder. `lacks`: what an adapter (pos, loyalty, terminal) shall not be able to do;
    `heard`: what earlier kiosks heard of the POS aside; `pictures` come or not; `pos_settings`:
    the adapter's; `database`: another kiosk's shop database; `changes` are settings of the table [kiosk].
    """

    def __init__(
        self,
        pos: Mock,
        folder: Path,
        lacks: Mapping[str, tuple[str, ...]] | None = None,
        heard: dict[str, Any] | None = None,
        pictures: bool = False,
        pos_settings: Mapping[str, str] | None = None,
        database: "World | None" = None,
        **changes: Any,
    ) -> None:
        self.pos = pos
        self.clock = StoryClock(pos.clock)
        self.steps = Steps()
        self.keys: list[str] = []
        """The keys of all orders this kiosk wrote down."""
        self.shown: list[Kiosk] = []
        """Every state that was shown since the last start."""
        self.failures: list[str] = []
        self._paid_before = {payment["id"] for payment in self._payments()}
        self._paid_since: set[str] = set()
        settings = replace(config.demo("okawari", pos.url, pos.token, folder), printer=None)
        if database is not None:
            settings = replace(settings, shop_database=database.config.shop_database)
        else:
            place_empty_shop(folder)
        self.config: Config = replace(settings, kiosk=replace(settings.kiosk, **changes))
        self._pos_settings = dict(pos_settings or {})
        self.running = False
        self._lacks = lacks or {}
        self._heard = heard
        self._pictures = pictures

    # Start and end.

    def start(self, stop_at: int | None = None) -> None:
        """Start it, and let it come to rest. `stop_at`: end the process at that step."""
        self.steps = Steps(stop_at)
        self.shown = []
        self.tasks = StoryTasks(self.clock)
        self.machine = Machine(
            self.config, self.tasks, self.clock, self.shown.append, self.failures.append, self._adapters
        )
        self.running = True
        self._trace_stores()
        self.machine.start()
        self.tasks.settle()

    def _adapters(self, settings: Config, state: Callable[[str], Any]) -> Adapters:
        pos, loyalty = self.pos.pos_adapter(**self._pos_settings), self.pos.loyalty_adapter()
        terminal = MockTerminal(self.pos.settings(), self.pos.http, state("payment.mock"))
        made = zip(STEPS, (pos, loyalty, terminal), strict=True)
        return Adapters(
            *(
                Traced(each, name, self.steps, self._lacks.get(name, ()), self._heard, self._pictures)
                for name, each in made
            )
        )

    def _trace_stores(self) -> None:
        outbox, cache = self.machine.outbox, self.machine.cache
        add = self.steps.around("outbox.add", outbox.add)

        def remembered(record: Record, first: int, last: int) -> Record:
            self.keys.append(record.order.key)
            new: Record = add(record, first, last)
            return new

        outbox.add = remembered
        outbox.write = self.steps.around("outbox.write", outbox.write)
        book: Any = self.machine.day_book
        book.write = self.steps.around("book.write", book.write)
        for name in ("save_draft", "clear_draft"):
            setattr(cache, name, self.steps.around(f"cache.{name}", getattr(cache, name)))

    def stop(self) -> None:
        """The process ends, wherever it is: only the files remain."""
        if not self.running:
            return
        self.running = False
        self.tasks.forget()
        self.machine.outbox.close()
        self.machine.cache.close()
        self.machine.notes.leave()
        self.machine.shop.leave()
        self.machine.folder.unlock()

    def start_again(self, after_s: float = 0.0, stop_at: int | None = None) -> None:
        self.stop()
        self.clock.pass_by(after_s)
        self.start(stop_at)

    # What happens.

    def post(self, *events: Event) -> None:
        for event in events:
            self.machine.post(event)
            self.tasks.settle()

    def passes(self, seconds: float) -> None:
        self.tasks.pass_by(seconds)

    def stands(self, seconds: float) -> None:
        """A long time of which only the last minute is played: what was due before comes at its begin."""
        self.clock.pass_by(seconds - 60)
        self.passes(60)

    def comes_to_rest(self) -> None:
        """Every guest has gone, and what can be moved was moved."""
        for _ in range(50):
            self.passes(2.5)
            if not self.open_records() and not isinstance(self.screen, Done):
                return

    # What there is.

    @property
    def state(self) -> Kiosk:
        return self.machine.engine.kiosk

    @property
    def screen(self) -> Screen:
        return self.state.screen

    @property
    def guest(self) -> Guest:
        return self.state.guest

    @property
    def shop(self) -> Shop:
        return self.state.shop

    @property
    def said(self) -> str | None:
        """What the toast says."""
        return self.state.toast.say.value if self.state.toast else None

    @property
    def outbox(self) -> Outbox:
        return self.machine.outbox

    def records(self) -> list[Record]:
        """What the outbox has of this kiosk's orders, oldest first."""
        found = (self.outbox.get(key) for key in self.keys)
        return [record for record in found if record is not None]

    def open_records(self) -> list[Record]:
        """What a machine can still move."""
        return [record for record in self.outbox.open_records() if record.attention is None]

    @property
    def record(self) -> Record:
        """The newest order."""
        return self.records()[-1]

    def orders(self) -> list[dict[str, Any]]:
        """This kiosk's orders as the POS has them, oldest first."""
        return [order for order in map(self.pos.order, self.keys) if order is not None]

    def live_orders(self) -> list[dict[str, Any]]:
        """Those that the kitchen or the counter sees."""
        return [order for order in self.orders() if order["state"] in ("unpaid", "paid", "ready")]

    def promised(self) -> bool:
        """Has a guest left with a number?"""
        return any(record.promised or record.released for record in self.records())

    def charged(self) -> int:
        """What the terminal took since this kiosk was made, and did not give back."""
        self.note_payments()
        payments = [self.pos.get(f"/v1/terminal/payments/{name}") for name in self._paid_since]
        return sum(p["amount"]["amount"] - p["refunded"] for p in payments if p["state"] == "approved")

    def note_payments(self) -> None:
        """The terminal's list is short: who makes many payments looks at it now and then."""
        self._paid_since |= {payment["id"] for payment in self._payments()} - self._paid_before

    def _payments(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.pos.get("/staff/api/terminal")["payments"]
        return found
