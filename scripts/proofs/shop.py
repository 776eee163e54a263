"""A kiosk without its screen: the real engine's orders, the real outbox, and guests of several kinds."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from kiosk.conformance.drafts import basket_of, lines_of, order_of
from kiosk.core.basket import Line
from kiosk.core.menu import Menu
from kiosk.core.order import COUNTER, End, Order, Record
from kiosk.core.pricing import price
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.orders import Orders
from kiosk.ports.facts import order_facts
from kiosk.ports.pos import Stock
from kiosk.store.local import Outbox
from scripts.proofs.grounds import Ground

T = TypeVar("T")
GUESTS = ("pays", "pays", "pays", "leaves", "counter")
PATIENCE, ROUNDS = 5, 25
HURRY_S, CALM_S = 0.25, 10.0


class Store:
    """The store's one thread; whatever else `Tasks` has, `Orders` does not ask for."""

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(1, "store")

    def in_store(self, work: Callable[[], T]) -> T:
        return self._thread.submit(work).result()

    def close(self) -> None:
        self._thread.shutdown()


@dataclass
class Shop:
    """Guests order one after the other; `evening` lets all come to rest and says what is wrong."""

    ground: Ground
    folder: Path
    dice: random.Random
    stories: dict[str, str] = field(default_factory=dict)
    """By the order's key: what happened to it."""
    staff: Counter[str] = field(default_factory=Counter)
    """How many orders staff were told of, by the reason."""
    ends: Counter[str] = field(default_factory=Counter)
    """How the others ended."""

    def __post_init__(self) -> None:
        ground = self.ground
        ground.pos.health()
        menu = ground.pos.menu(None)
        assert isinstance(menu, Menu)
        self.menu = menu
        stock = ground.pos.stock() if ground.pos.capabilities.stock else Stock()
        self.lines: Sequence[Line] = lines_of(menu, stock)[:3]
        self.store = Store()
        self.outbox = self.store.in_store(lambda: Outbox(self.folder / f"{ground.name}.db"))
        ports = Ports(lambda: Adapters(ground.pos, None, ground.terminal))
        facts = order_facts(ground.pos.capabilities, None, ground.terminal.capabilities)
        tasks: Any = self.store
        self.orders = Orders(ports, lambda: facts, self.outbox, tasks, (900, 999), lambda record: None)

    def close(self) -> None:
        self.orders.close()
        self.store.in_store(self.outbox.close)
        self.store.close()

    # -- a guest

    def guest(self, kind: str, story: str, patience_s: float = HURRY_S) -> None:
        """Order; what does not answer is asked again a few times. "leaves": in the middle of it."""
        self.ground.http.timeout = patience_s
        record, lost = self.orders.new(self._draft(COUNTER if kind == "counter" else "card"))
        key = record.order.key
        self.stories[key] = f"{kind}: {story}"
        for _ in range(0 if kind == "leaves" else PATIENCE):
            if record.released or record.stuck or record.end or record.refused:
                break
            self.ground.let_time_pass()
            record, lost = self.orders.advance(key)
        promised = lost and kind == "counter"
        self.orders.mark(key, abandoned=not (promised or record.released), promised=promised)

    def _draft(self, method: str) -> Order:
        counter = method == COUNTER and self.ground.pos.capabilities.at_counter
        lines = self.dice.sample(list(self.lines), self.dice.randint(1, len(self.lines)))
        basket = basket_of([replace(line, quantity=self.dice.randint(1, 2)) for line in lines])
        quote = price(self.menu, basket, self.ground.world.today(), self.ground.pos.capabilities.tax)
        return order_of(basket, quote, COUNTER if counter else "card")

    # -- the sums

    def evening(self) -> list[str]:
        """Everything answers again, the outbox is drained, and the sums are made. Then another day begins."""
        self.ground.wire.clear()
        self.ground.http.timeout = CALM_S
        for _ in range(ROUNDS):
            self.ground.let_time_pass()
            if not self.orders.drain(lambda record: None):
                break
        wrong = list(self._wrong())
        self.stories.clear()
        self.ground.begin()
        return wrong

    def _wrong(self) -> list[str]:
        found = [(key, self.store.in_store(lambda key=key: self.outbox.get(key))) for key in self.stories]
        records = [record for _, record in found if record is not None]
        wrong = [f"forgotten: {self.stories[key]}" for key, record in found if record is None]
        stuck = [record for record in records if record.stuck]
        self.ends.update(record.end for record in records if record.end is not None)
        self.staff.update(record.attention or "a payment that nobody decides" for record in stuck)
        wrong += [self._said("still open", r) for r in records if r.end is None and not r.stuck]
        wrong += self._orders_wrong(records, len(stuck))
        return wrong + self._money_wrong(records, stuck)

    def _orders_wrong(self, records: list[Record], stuck: int) -> list[str]:
        """Each order once; what staff were told of may be there without our knowing."""
        placed = {order.id: order for order in self.ground.world.orders()}
        ours = [record.receipt.id for record in records if record.receipt is not None]
        strange = placed.keys() - set(ours)
        wrong = [f"{len(strange)} orders of nobody at the POS"] if len(strange) > stuck else []
        if len(set(ours)) != len(ours):
            wrong.append("two guests have one order")
        for record in records:
            order = placed.get(record.receipt.id) if record.receipt else None
            done = record.end is End.DONE
            if done and (order is None or order.cancelled):
                wrong.append(self._said("done, and not at the POS", record))
            if done and record.paid and order and (not order.in_kitchen or order.payments not in (1, None)):
                wrong.append(self._said("paid, and not in the kitchen once", record))
            if record.end in (End.ABANDONED, End.REFUSED, End.REFUNDED) and order and order.in_kitchen:
                wrong.append(self._said(f"{record.end}, and in the kitchen", record))
        return wrong

    def _money_wrong(self, records: list[Record], stuck: list[Record]) -> list[str]:
        paid = sum(r.order.quote.due.minor for r in records if r.end is End.DONE and r.paid)
        unknown = sum(record.order.quote.due.minor for record in stuck)
        charged = self.ground.charged()
        return [] if paid <= charged <= paid + unknown else [f"charged {charged}, and not {paid}"]

    def _said(self, what: str, record: Record) -> str:
        return f"{what}: {self.stories[record.order.key]} ({record.error or record.attention or 'no error'})"
