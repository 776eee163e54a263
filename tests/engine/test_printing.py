"""Papers on their way to a printer that has every trouble one can have."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Event
from kiosk.core.paper import Document, Mark, Text
from kiosk.core.printing import PaperKind, PaperState, PrintJob
from kiosk.engine.printing import AWAY_S, LOOK_S, ORDER_LASTS, UNSURE_LASTS, Printing
from kiosk.paper.draw import draw, picture
from kiosk.ports.errors import Reason, Refused, Uncertain, Unreachable
from kiosk.ports.printer import PrinterCapabilities, PrinterState, Trouble
from kiosk.store import print_queue
from kiosk.store.local import Outbox
from kiosk.store.print_queue import PrintQueue
from tests.engine.fakes import Crash
from tests.engine.steady import NOON_UTC, Tasks
from tests.paper.reading import opened, stands_on
from tests.paper.samples import ISSUER, paid

ASKED = fx.PrintPaper(paid(), PaperKind.RECEIPT, "ja")
KEY = f"{paid().order.key} receipt"


class Printer:
    """`papers`: what came out. `trouble`: what the next print raises."""

    def __init__(self, status: bool = True) -> None:
        self.capabilities = PrinterCapabilities(384, confirms=True, status=status)
        self.papers: list[bytes] = []
        self.trouble: BaseException | None = None
        self.state: PrinterState | Exception = PrinterState(True)

    def print(self, document: bytes) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.papers.append(document)

    def status(self) -> PrinterState:
        if isinstance(self.state, Exception):
            raise self.state
        return self.state


class Desk:
    """A kiosk as far as it prints: its outbox on the disk, and a printer."""

    def __init__(self, folder: Path, printer: Printer | None) -> None:
        self.tasks = Tasks()
        self.outbox = Outbox(folder / "outbox.db")
        self.queue = PrintQueue(self.outbox)
        self.printer = printer
        self.events: list[Event] = []
        ports: Any = self
        tasks: Any = self.tasks
        self.printing = Printing(ports, self.queue, tasks, tasks, self.events.append)

    def print(self, asked: fx.PrintPaper = ASKED) -> None:
        self.printing.of_order(asked, ISSUER, "ja")
        self.tasks.settle()

    @property
    def states(self) -> list[str]:
        return [event.state.value for event in self.events if isinstance(event, ev.PaperMoved)]

    @property
    def signs(self) -> list[bool]:
        return [event.ready for event in self.events if isinstance(event, ev.PrinterLooked)]

    def waiting(self) -> list[tuple[str, str]]:
        return [(job.kind.value, job.state.value) for job in self.queue.unfinished()]


@pytest.fixture
def printer() -> Printer:
    return Printer()


@pytest.fixture
def desk(tmp_path: Path, printer: Printer) -> Iterator[Desk]:
    desk = Desk(tmp_path, printer)
    yield desk
    desk.outbox.close()


def test_a_receipt_comes_out_once_however_often_it_is_asked_for(desk: Desk, printer: Printer) -> None:
    desk.print()
    desk.print()
    (paper,) = printer.papers
    assert opened(paper).width == 384 and desk.states == ["waiting", "printed", "printed"]
    assert desk.waiting() == []


def test_nothing_of_the_guest_is_kept_of_a_paper_that_is_printed(desk: Desk, tmp_path: Path) -> None:
    named = replace(paid(), order=replace(paid().order, name="Canary Hanako"))
    desk.print(replace(ASKED, record=named))
    assert desk.queue.get(KEY) is not None
    for file in tmp_path.iterdir():
        assert b"Canary" not in file.read_bytes(), file.name


def test_without_paper_it_waits_until_there_is_some(desk: Desk, printer: Printer) -> None:
    desk.printing.start()
    printer.trouble = Unreachable("no paper")
    printer.state = PrinterState(False, reason=Trouble.PAPER_OUT)
    desk.print()
    assert desk.waiting() == [("receipt", "waiting")] and desk.signs == [False]
    desk.tasks.pass_by(3 * AWAY_S)
    assert printer.papers == []
    printer.trouble, printer.state = None, PrinterState(True, paper_low=True)
    desk.tasks.pass_by(AWAY_S)
    assert len(printer.papers) == 1 and desk.waiting() == [] and desk.signs[-1]
    assert not any(isinstance(row, Mark) for row in _rows(printer)), "nothing came out before"


def _rows(printer: Printer) -> list[object]:
    """Whether the newest paper bears a mark."""
    mark = Mark("再発行")
    return [mark] if stands_on(opened(printer.papers[-1]), mark) else []


def test_a_guest_who_has_left_gets_nothing_later(desk: Desk, printer: Printer) -> None:
    desk.printing.start()
    printer.trouble = printer.state = Unreachable("off")
    desk.print()
    desk.tasks.pass_by(ORDER_LASTS.total_seconds() + AWAY_S)
    assert desk.waiting() == [], "also while the printer is away"
    printer.trouble, printer.state = None, PrinterState(True)
    desk.tasks.pass_by(LOOK_S)
    assert printer.papers == [] and desk.waiting() == [] and desk.states[-1] == "failed"


def test_a_paper_in_doubt_is_not_printed_again_by_itself(desk: Desk, printer: Printer) -> None:
    desk.printing.start()
    printer.trouble = Uncertain("paper ended in the middle")
    desk.print()
    printer.trouble = None
    desk.tasks.pass_by(10 * LOOK_S)
    assert printer.papers == [] and desk.waiting() == [("receipt", "unsure")]
    desk.printing.answer(KEY, came=True)
    desk.tasks.settle()
    assert printer.papers == [] and desk.waiting() == []


def test_what_did_not_come_out_is_printed_as_a_reprint(desk: Desk, printer: Printer) -> None:
    printer.trouble = Uncertain("lost")
    desk.print()
    printer.trouble = None
    desk.printing.answer(KEY, came=False)
    desk.printing.answer(KEY, came=False)
    desk.tasks.settle()
    assert len(printer.papers) == 1 and _rows(printer) == [Mark("再発行")]
    assert desk.states[-1] == "printed"


def test_staff_are_told_of_a_doubt_for_half_a_day(desk: Desk, printer: Printer) -> None:
    printer.trouble = Uncertain("lost")
    desk.print()
    printer.trouble = None
    desk.printing.start()
    desk.tasks.set_by = UNSURE_LASTS - timedelta(minutes=1)
    desk.tasks.pass_by(LOOK_S)
    assert desk.waiting() == [("receipt", "unsure")]
    desk.tasks.set_by = UNSURE_LASTS
    desk.tasks.pass_by(LOOK_S)
    assert desk.waiting() == [] and printer.papers == []


@pytest.mark.parametrize("trouble", [ValueError("a fault of the adapter"), Uncertain("cut")])
def test_a_fault_of_the_adapter_is_a_doubt(desk: Desk, printer: Printer, trouble: Exception) -> None:
    printer.trouble = trouble
    desk.print()
    assert desk.waiting() == [("receipt", "unsure")]


def test_what_the_printer_does_not_take_is_given_up(desk: Desk, printer: Printer) -> None:
    printer.trouble = Refused(Reason.INVALID, "too wide")
    desk.print()
    assert desk.states[-1] == "failed" and desk.waiting() == []


def test_what_cannot_be_drawn_does_not_stop_the_next(desk: Desk, printer: Printer) -> None:
    receipt = paid().receipt
    assert receipt is not None
    endless = replace(paid(), receipt=replace(receipt, url="https://x.example/" + "x" * 3000))
    desk.print(replace(ASKED, record=endless))
    assert desk.states[-1] == "failed" and printer.papers == []
    desk.print(replace(ASKED, kind=PaperKind.MEAL_TICKET))
    assert len(printer.papers) == 1


def test_a_crash_while_printing_is_a_doubt_after_the_start(
    desk: Desk, printer: Printer, tmp_path: Path
) -> None:
    printer.trouble = Crash()
    with pytest.raises(Crash):
        desk.print()
    desk.outbox.close()
    printer.trouble = None
    again = Desk(tmp_path, printer)
    again.printing.start()
    again.tasks.settle()
    again.tasks.pass_by(LOOK_S)
    assert printer.papers == [] and again.waiting() == [("receipt", "unsure")]
    again.print()  # the restored guest's screen asks for it again
    assert printer.papers == [] and again.states == ["unsure"]
    again.outbox.close()


def test_after_a_crash_what_was_not_begun_is_printed(desk: Desk, printer: Printer, tmp_path: Path) -> None:
    desk.printing.of_order(ASKED, ISSUER, "ja")
    work, _ = desk.tasks.work.popleft()
    work()
    desk.outbox.close()
    again = Desk(tmp_path, printer)
    again.printing.start()
    again.tasks.pass_by(AWAY_S)
    assert len(printer.papers) == 1 and again.waiting() == []
    again.outbox.close()


def test_an_outbox_that_cannot_be_used_is_not_told_here(
    desk: Desk, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    desk.outbox.close()
    for file in tmp_path.iterdir():
        file.unlink()
    (tmp_path / "outbox.db").mkdir()
    desk.printing.start()
    desk.print()
    desk.tasks.pass_by(LOOK_S)
    assert [record for record in caplog.records if record.levelname == "ERROR"] == []


def test_staff_print_a_paper_of_their_own(desk: Desk, printer: Printer) -> None:
    document = Document((Text("Day report"),), "en")
    job = PrintJob("report 1", PaperKind.STAFF, document, NOON_UTC, NOON_UTC + timedelta(hours=1))
    desk.printing.paper(job)
    desk.tasks.settle()
    assert printer.papers == [draw(document, 384)] and desk.states == []
    assert picture(document, 384).size == opened(printer.papers[0]).size


def test_a_doubt_is_over_when_staff_print_it_again(desk: Desk, printer: Printer) -> None:
    printer.trouble = Uncertain("lost")
    desk.print()
    printer.trouble = None
    document, later = Document((Text("Receipt"),), "en"), NOON_UTC + timedelta(hours=1)
    key = paid().order.key
    desk.printing.paper(PrintJob("copy 1", PaperKind.STAFF, document, NOON_UTC, later, key))
    desk.tasks.settle()
    assert len(printer.papers) == 1 and desk.waiting() == []


def test_the_printer_is_looked_at_and_its_troubles_told_once(desk: Desk, printer: Printer) -> None:
    desk.printing.start()
    desk.tasks.settle()
    for state in (
        PrinterState(False, reason=Trouble.COVER_OPEN),
        PrinterState(False, reason=Trouble.COVER_OPEN),
        Unreachable("off"),
        PrinterState(True),
    ):
        printer.state = state
        desk.tasks.pass_by(LOOK_S)
    told = [event for event in desk.events if isinstance(event, ev.PrinterLooked)]
    assert told == [
        ev.PrinterLooked(False, False, "cover_open"),
        ev.PrinterLooked(False),
        ev.PrinterLooked(True),
    ]


def test_a_printer_that_tells_nothing_is_tried(tmp_path: Path) -> None:
    printer = Printer(status=False)
    desk = Desk(tmp_path, printer)
    desk.printing.start()
    printer.trouble = Unreachable("blocked")
    desk.print()
    printer.trouble = None
    desk.tasks.pass_by(LOOK_S)
    assert len(printer.papers) == 1
    desk.outbox.close()


def test_without_a_printer_papers_wait_for_nothing(tmp_path: Path) -> None:
    desk = Desk(tmp_path, None)
    desk.printing.start()
    desk.tasks.pass_by(LOOK_S)
    assert desk.events == []
    desk.outbox.close()


def test_only_so_many_ended_papers_are_remembered(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_queue, "KEPT", 3)
    job = PrintJob("0", PaperKind.STAFF, Document(()), NOON_UTC, NOON_UTC, state=PaperState.PRINTED)
    for number in range(8):
        desk.queue.write(replace(job, key=str(number)))
    assert [number for number in range(8) if desk.queue.get(str(number))] == [5, 6, 7]
