"""A kiosk with a printer: what guests take along, whatever happens to paper, line and program."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.config import Config
from kiosk.core.journey import events as ev
from kiosk.core.journey.limits import Limit, limits
from kiosk.core.journey.papers import in_doubt
from kiosk.core.journey.state import Attract, Done
from kiosk.core.menu import plain
from kiosk.core.paper import Big, Columns, Mark, Size
from kiosk.core.printing import PaperKind, PaperState
from kiosk.engine.adapters import Adapters
from kiosk.engine.printing import AWAY_S, LOOK_S
from kiosk.settings import Printer
from pos_adapters.escpos import EscposPrinter
from tests.emulators.escpos import EscposServer
from tests.journeys.guest import Guest
from tests.journeys.world import Stopped, World
from tests.mockpos import Mock
from tests.paper.reading import stands_on

REPRINT = Mark("再発行")


class Printing(World):
    """A kiosk that prints, and its printer. `dies`: the process ends while the next paper is printed."""

    def __init__(
        self,
        pos: Mock,
        folder: Path,
        server: EscposServer,
        languages: tuple[str, ...] = ("ja", "en"),
        **wanted: Any,
    ) -> None:
        super().__init__(pos, folder)
        self.server = server
        self.dies = False
        shop = replace(self.config.shop, languages=languages)
        self.config = replace(self.config, shop=shop, printer=Printer(adapter="escpos", **wanted))

    def _adapters(self, settings: Config, state: Callable[[str], Any]) -> Adapters:
        printer = EscposPrinter(
            EscposPrinter.Settings(address=self.server.address, answer_s=1.0, print_s=5.0)
        )
        told = printer.print

        def print_(document: bytes) -> None:
            told(document)
            if self.dies:
                raise Stopped("while it printed")

        printer.print = print_  # type: ignore[method-assign]
        return replace(super()._adapters(settings, state), printer=printer)

    @property
    def papers(self) -> list[Any]:
        return self.server.machine.papers


@pytest.fixture
def paper_server() -> Iterator[EscposServer]:
    server = EscposServer()
    yield server
    server.close()


@pytest.fixture
def prints(pos: Mock, tmp_path: Path, paper_server: EscposServer) -> Iterator[Callable[..., Printing]]:
    started: list[Printing] = []

    def begin(**wanted: Any) -> Printing:
        started.append(Printing(pos, tmp_path / "kiosk", paper_server, **wanted))
        started[-1].start()
        started[-1].passes(LOOK_S)
        return started[-1]

    yield begin
    for world in started:
        world.stop()


def orders(kiosk: Printing, method: str = "card") -> Guest:
    guest = Guest(kiosk)
    guest.begins()
    guest.adds("classic-burger", "fries")
    guest.pays(method)
    assert isinstance(kiosk.screen, Done)
    return guest


def test_ticket_and_receipt_bear_the_number_that_the_screen_shows(prints: Callable[..., Printing]) -> None:
    kiosk = prints(receipt="always", meal_ticket=True)
    guest = orders(kiosk)
    kiosk.passes(3)
    ticket, receipt = kiosk.papers
    for paper in (ticket, receipt):
        assert stands_on(paper, Big(guest.number()))
    assert stands_on(ticket, Columns("クラシックバーガー", "×1", size=Size.LARGE, bold=True))
    assert stands_on(receipt, Columns("合計", "￥830", size=Size.LARGE, bold=True))
    done = kiosk.screen
    assert isinstance(done, Done)
    assert (done.receipt, done.meal_ticket) == (PaperState.PRINTED, PaperState.PRINTED)
    assert kiosk.server.machine.strange == []


def test_whoever_orders_in_plain_japanese_is_served_in_japanese(prints: Callable[..., Printing]) -> None:
    """The screen alone speaks it: paper, POS and reports have words of their own for Japanese only."""
    kiosk = prints(receipt="always", languages=("ja", "ja-Hira", "en"))
    guest = Guest(kiosk)
    guest.begins(language="ja-Hira")
    guest.adds("edamame")
    assert plain(kiosk.state.shop.menu.by_id["edamame"].name, kiosk.guest.language) == "えだまめ"
    guest.pays("card")
    kiosk.passes(3)
    (order,) = kiosk.orders()
    assert (order["language"], order["number"], order["state"]) == ("ja", guest.number(), "paid")
    (receipt,) = kiosk.papers
    assert stands_on(receipt, Columns("合計", "￥290", size=Size.LARGE, bold=True))
    assert stands_on(receipt, Columns("枝豆", "￥290", bold=True))
    assert kiosk.record.order.language == "ja"
    kiosk.start_again(2)
    assert isinstance(kiosk.screen, Done) and kiosk.guest.language == "ja-Hira"
    guest.leaves()
    assert kiosk.guest.language == "ja"


def test_at_the_counter_a_slip_says_what_is_to_pay(prints: Callable[..., Printing]) -> None:
    kiosk = prints()
    guest = orders(kiosk, "counter")
    kiosk.passes(3)
    (slip,) = kiosk.papers
    assert stands_on(slip, Big(guest.number())) and stands_on(slip, Columns("お支払い", "￥830", bold=True))


def test_paper_that_ends_in_the_middle_costs_the_guest_nothing(prints: Callable[..., Printing]) -> None:
    kiosk = prints(receipt="always")
    kiosk.server.machine.rows_left = 200
    guest = orders(kiosk)
    kiosk.passes(3)
    assert isinstance(kiosk.screen, Done) and in_doubt(kiosk.screen) is PaperKind.RECEIPT
    kiosk.server.machine.help()
    torn = len(kiosk.papers)
    guest.does(ev.PaperLooked(False))
    kiosk.passes(2 * AWAY_S)
    again = kiosk.papers[torn:]
    assert [stands_on(paper, REPRINT) for paper in again] == [True]
    assert len(kiosk.orders()) == 1 and kiosk.charged() == 830


@pytest.mark.slow
def test_a_printer_that_is_off_is_told_before_the_order_and_stops_none(
    prints: Callable[..., Printing],
) -> None:
    kiosk = prints(receipt="always")
    kiosk.server.machine.cover_open = True
    kiosk.passes(LOOK_S)
    assert isinstance(kiosk.screen, Attract) and limits(kiosk.shop) == (Limit.NO_PRINTER,)
    guest = orders(kiosk)
    assert guest.number() == kiosk.orders()[0]["number"]
    kiosk.comes_to_rest()
    kiosk.passes(400)
    kiosk.server.machine.help()
    kiosk.passes(LOOK_S)
    assert limits(kiosk.shop) == () and kiosk.papers == [], "the guest has gone"


def test_a_program_that_ends_while_it_prints_prints_nothing_twice(prints: Callable[..., Printing]) -> None:
    kiosk = prints(receipt="always")
    kiosk.dies = True
    with pytest.raises(Stopped):
        orders(kiosk)
        kiosk.passes(3)
    kiosk.dies = False
    assert len(kiosk.papers) == 1
    kiosk.start_again(after_s=20)
    kiosk.passes(2 * LOOK_S)
    assert len(kiosk.papers) == 1, "it may lie in the tray"
    assert [job.state for job in kiosk.machine.printing.queue.unfinished()] == [PaperState.UNSURE]
