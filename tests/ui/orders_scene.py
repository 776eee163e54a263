"""The orders page before a real kiosk and mock POS, after a day with everything in it.

`python -m tests.ui.orders_scene OUT [--lang ja,en] [--theme light] [--scale 100,200] [--size portrait]` takes
pictures of it.
"""

from __future__ import annotations

import argparse
import shutil
import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

from PySide6.QtGui import QGuiApplication

from kiosk.core.paper import Document, Text
from kiosk.core.printing import PaperKind, PaperState, PrintJob, order_paper_key
from kiosk.core.receipt import Issuer
from kiosk.core.staff import Role
from kiosk.engine.adapters import Ports
from kiosk.staff.day import day_report, sides_of
from kiosk.staff.day import today as day_of
from kiosk.store import day_reports
from kiosk.store.shop import ShopDatabase
from tests.journeys.guest import Guest
from tests.journeys.test_money_back import back, ordered
from tests.journeys.world import World
from tests.mockpos import Mock, running_mock
from tests.quick_folder import quick_folder
from tests.ui.staff_scene import Scene, dress, shop_of, staff

VIEWS = ("list", "figures", "report", "kept", "facts", "back", "formal")


class Papers:
    """What was given to the printer, beside the kiosk's own queue."""

    def __init__(self, kiosk: World) -> None:
        self.jobs: list[PrintJob] = []
        self.queue = kiosk.machine.printing.queue
        self._kiosk = kiosk

    def paper(self, job: PrintJob) -> None:
        self.jobs.append(job)

    def answer(self, key: str, came: bool) -> None:
        self._kiosk.machine.printing.answer(key, came)
        self._kiosk.tasks.settle()


def sold(mock: Mock, folder: Path) -> World:
    """Some hours of a day: paid, a line given back, paid at the counter, waiting there, cancelled, stuck."""
    shop_of(folder)  # an empty database, quickly
    kiosk = World(mock, folder)
    kiosk.start()
    ordered(kiosk, "classic-burger")
    half = ordered(kiosk, "classic-burger", "fries")
    back(kiosk, half, half.order.basket.lines[1].id)
    an_hour_later(kiosk)
    paid = ordered(kiosk, "fries", method="counter")
    order = mock.order(paid.order.key)
    assert order is not None
    mock.post(f"/staff/api/orders/{order['id']}/paid")
    for _ in range(4):
        ordered(kiosk, "classic-burger", "miso-soup")
    an_hour_later(kiosk)
    back(kiosk, ordered(kiosk, "miso-soup", method="counter"), reason="changed their mind")
    ordered(kiosk, "fries", "miso-soup", method="counter")
    ordered(kiosk, "classic-burger", "fries", "miso-soup")
    leaves(kiosk)
    mock.down()
    kiosk.passes(15)
    guest = Guest(kiosk)
    guest.begins()
    guest.adds("fries")
    guest.pays("counter")
    guest.leaves()
    mock.up()
    mock.sold_out("fries")
    kiosk.passes(60)
    mock.sold_out("fries", False)
    kiosk.passes(11)
    doubted(kiosk)
    reported(kiosk)
    return kiosk


def doubted(kiosk: World) -> None:
    """The printer said nothing when the fourth order's receipt was printed."""
    record, now = kiosk.records()[3], kiosk.clock.now()
    document = Document((Text("receipt"),), "ja")
    key, ends = order_paper_key(record.order.key, PaperKind.RECEIPT), now + timedelta(minutes=5)
    job = PrintJob(key, PaperKind.RECEIPT, document, now, ends, record.order.key, record.number)
    kiosk.machine.printing.queue.write(replace(job, state=PaperState.UNSURE, error="silence"))


def reported(kiosk: World) -> None:
    """Reports of three earlier days: one not made, one not printed, one as it should be."""
    config, now = kiosk.config, kiosk.clock.now()
    today = day_of(config, now)
    made = day_report(config, today, now, sides_of(kiosk.machine))
    with closing(ShopDatabase(config.shop_database.url)) as shop, shop.transaction() as known:
        for ago in (1, 2, 3):
            at = now - timedelta(days=ago, hours=-8)
            claimed = day_reports.claim(known, today - timedelta(days=ago), None, "front-1", at)
            assert claimed is not None
            if ago == 1:
                day_reports.failed(known, claimed, "pos_away")
                continue
            agreeing = made.differences[-1:] if ago == 3 else made.differences
            that_day = replace(made, day=claimed.day, made_at=at, differences=agreeing)
            day_reports.keep(known, claimed, that_day)
            (kept,) = (each for each in day_reports.kept_since(known, claimed.day) if each.day == claimed.day)
            paper = day_reports.claim_paper(known, kept, "front-1", at)
            assert paper is not None
            state = PaperState.FAILED if ago == 2 else PaperState.PRINTED
            day_reports.paper_moved(known, paper, state, None)


def an_hour_later(kiosk: World) -> None:
    """Nobody came."""
    kiosk.clock.pass_by(3600)
    kiosk.passes(15)


def leaves(kiosk: World) -> None:
    """Somebody who looks, and goes."""
    guest = Guest(kiosk)
    guest.begins()
    guest.adds("classic-burger")
    kiosk.passes(200)


@dataclass(frozen=True)
class Day:
    """Such a day at its end, to begin with again and again: the kiosk's files, and all the POS knows."""

    folder: Path
    pos: sqlite3.Connection
    now: datetime
    keys: tuple[str, ...]

    def again(self, mock: Mock, folder: Path) -> World:
        """The kiosk is started on a copy of its files, before the same POS."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        mock.put_back(self.pos)
        mock.clock.now = self.now
        kiosk = World(mock, folder)
        kiosk.keys += self.keys
        kiosk._paid_before.clear()
        kiosk.start()
        return kiosk


@contextmanager
def day_over(mock: Mock) -> Iterator[Day]:
    with quick_folder() as folder:
        kiosk = sold(mock, folder)
        kiosk.stop()
        with closing(mock.kept()) as pos:
            yield Day(folder, pos, mock.clock.now, tuple(kiosk.keys))


@contextmanager
def orders(
    folder: Path,
    mock: Mock,
    role: Role = Role.MANAGER,
    language: str = "en",
    size: str = "portrait",
    day: Day | None = None,
) -> Iterator[tuple[Scene, World, Papers]]:
    """Somebody of that role looks at such a day (`day`, or one of their own). What they ask for is done by
    the real kiosk.
    """
    kiosk = day.again(mock, folder) if day is not None else sold(mock, folder)
    machine, papers = kiosk.machine, Papers(kiosk)
    built = machine.ports.built()
    ports: Any = SimpleNamespace(
        pos=built.pos, loyalty=built.loyalty, terminal=built.terminal, printer=papers, built=Ports.built
    )
    parts = {
        name: getattr(machine, name)
        for name in ("outbox", "day_book", "orders", "refunds", "drain", "refund_facts", "order_facts")
    }
    issuer = Issuer(
        {"ja": "おかわり食堂", "en": "Okawari"}, "JP", kiosk.config.shop.time_zone, "T8700110005901"
    )
    with staff(
        folder,
        role,
        "orders",
        language,
        size=size,
        config=kiosk.config,
        ports=ports,
        printing=papers,
        issuer=lambda: issuer,
        **parts,
    ) as made:
        made.clock._shop.now = kiosk.clock.now()
        made.page.opened()
        made.settle()
        try:
            yield made, kiosk, papers
        finally:
            kiosk.stop()


def show(made: Scene, kiosk: World, view: str) -> None:
    """Bring the page to one of `VIEWS`."""
    if view in ("list", "figures", "report", "kept"):
        made.page.detail.close()
        made.page.show("report" if view == "kept" else view)
        if view == "kept":
            made.settle()
            made.page.reports.choose(made.page.reports.days.rows[2].id)
    else:
        half = kiosk.records()[1]
        made.page.show("list")
        made.page.open(half.order.key)
        made.settle()
        made.page.detail.show(view)
        if view == "back":
            made.page.detail.because("Not good")
        if view == "formal":
            made.page.detail.address("株式会社みどり商事")
    made.settle()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("views", nargs="*", default=list(VIEWS))
    parser.add_argument("--lang", default="ja,en")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--scale", default="100")
    parser.add_argument("--size", default="portrait")
    wish = parser.parse_intermixed_args()
    wish.out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication(sys.argv[:1])
    for size in wish.size.split(","):
        with (
            TemporaryDirectory() as folder,
            running_mock() as mock,
            orders(Path(folder), mock, size=size) as (made, kiosk, _),
        ):
            for view, language, theme, scale in product(
                wish.views or VIEWS, *(named.split(",") for named in (wish.lang, wish.theme, wish.scale))
            ):
                dress(made, language, theme, int(scale) / 100)
                show(made, kiosk, view)
                path = wish.out / f"{view}-{language}-{theme}-{scale}-{size}.png"
                made.picture().save(str(path))
                print(path)
    del app


if __name__ == "__main__":
    main()
