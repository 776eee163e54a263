"""Where the tour plays: a kiosk before the demo shop's POS, in data folders that nobody else uses."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk import config
from kiosk.app import Program
from kiosk.demo import demo_pos
from kiosk.ports.errors import PortError
from kiosk.staff import demo_shop
from kiosk.tour.book import Book
from kiosk.tour.guest import Guest
from kiosk.tour.till import Body, Till, lines_of
from kiosk.tour.walk import Joining, Walk, as_read, differences
from kiosk.ui.complaints import Complaints
from kiosk.ui.hand import Hand, Missed

PORTRAIT = {"width": 1080, "height": 1920, "minimumWidth": 1080, "minimumHeight": 1920}
GUARD_MS = 1
"""The screen takes no touches for so long after it changed: this guest looks before each touch."""
PATIENCE_S = 60.0
"""On a machine that has much else to do everything takes its time; only what never comes is a fault."""


@dataclass
class Stage:
    """`folder` holds the kiosks' data. What the walks saw is in `walks`, what was wrong in `differences`."""

    demo: str
    till: Till
    book: Book
    folder: Path
    complaints: Complaints
    walks: list[Walk] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)
    joinings: list[Joining] = field(default_factory=list)

    @contextmanager
    def elsewhere(self, menu: Path) -> Iterator[Stage]:
        """The same stage before a shop with another menu file."""
        with demo_pos(str(menu)) as (url, token):
            till = Till(url, token)
            try:
                yield replace(self, till=till)
            finally:
                till.close()

    @contextmanager
    def kiosk(
        self,
        name: str = "main",
        *,
        url: str | None = None,
        stocked: bool = True,
        **changes: Any,
    ) -> Iterator[Guest]:
        """A kiosk on the data folder `name`, before another POS where `url` says so; `changes` are settings
        of the table [kiosk]. In the block: a guest in front of it, who comes when all pictures are there
        (`stocked`), or at once."""
        settings = config.demo(self.demo, url or self.till.url, self.till.token, self.data(name))
        settings = replace(settings, kiosk=replace(settings.kiosk, **changes))
        demo_shop.begin(settings, datetime.now(UTC))
        panel = {"panelMm": settings.kiosk.panel_mm, "reduceMotion": True, "guardMs": GUARD_MS, **PORTRAIT}
        program = Program(settings, **panel)
        hand = Hand(program.window.window, PATIENCE_S)
        try:
            program.start()
            if stocked:
                hand.wait(lambda: _stocked(program), "the menu's pictures")
            yield Guest(hand, self.book, settings.shop, self.data(name) / "receipts")
        except Missed:
            hand.picture(self.book.folder / f"stuck-{len(self.differences) + 1}-{self.book.language}.png")
            raise
        finally:
            program.close()
            hand.finish()

    def data(self, name: str) -> Path:
        """A data folder of that name; the pictures are fetched but once."""
        data, pictures = self.folder / name, self.folder / "pictures"
        for each in (data, pictures):
            each.mkdir(parents=True, exist_ok=True)
        if not (data / "pictures").exists():
            (data / "pictures").symlink_to(pictures.resolve())
        return data

    @contextmanager
    def walk(self, kind: str, state: str) -> Iterator[tuple[Guest, Walk]]:
        """A guest's walk from the first screen on, in their language; at the block's end the POS's order is
        held against what was seen. `state`: as the POS must have it."""
        known = {order["id"] for order in self.till.orders()}
        walk = Walk(self.book.language, kind, state)
        with self.kiosk(kind) as guest:
            guest.arrives()
            yield guest, walk
            guest.hand.wait(lambda: self._settled(known, walk), f"the order at the POS, {state}")
            last = guest.hand.text("orderNumber")
            if last != walk.order_number:
                self.differences.append(f"{kind}: the number was {walk.order_number}, and became {last!r}")
            guest.touch("done")
            guest.sees("attract")
        self.walks.append(walk)
        orders = self._new(known)
        if len(orders) != 1:
            self.differences.append(f"{kind}: one order was placed, the POS has {len(orders)}")
        for order in orders[:1]:
            _compare(walk, order)
            self.differences += [f"{kind}: {said}" for said in differences(walk, order)]

    def counts_orders(self) -> None:
        """No order came that no guest placed: none twice, and none out of nowhere."""
        walked = {walk.client_order_id for walk in self.walks}
        for order in self._new(set()):
            if order["client_order_id"] not in walked:
                self.differences.append(f"the POS has order {order['number']}, which no guest placed")

    def _new(self, known: set[str]) -> list[Body]:
        """The orders that came since, but for those that were taken back."""
        return [o for o in self.till.orders() if o["id"] not in known and o["state"] != "cancelled"]

    def _settled(self, known: set[str], walk: Walk) -> bool:
        """Has the POS what it should have? Points are booked after everything else."""
        try:
            orders = self._new(known)
        except PortError:
            return False  # it is down on purpose
        booked = walk.points_shown is None or any(order["earned"] is not None for order in orders)
        return booked and any(order["state"] == walk.state for order in orders)


def _stocked(program: Program) -> bool:
    menu = program.engine.kiosk.shop.menu
    return menu is not None and not program.pictures.missing(menu)


def _compare(walk: Walk, order: Body) -> None:
    walk.client_order_id = order["client_order_id"]
    walk.total_pos = order["quote"]["due"]["amount"]
    walk.lines_pos = as_read(lines_of(order, walk.lang), walk.lines_shown)
