"""The technician's pages, as they are touched: diagnostics, logs, device with its tests, daily check."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from sqlalchemy import delete

from kiosk.core.staff import Role
from kiosk.core.upkeep import DailyCheck, DeviceTest
from kiosk.ports.errors import Unreachable
from kiosk.staff.device_tests import KINDS, Outcome
from kiosk.staff.findings import ok
from kiosk.store.shop import ShopDatabase
from kiosk.store.upkeep_tables import daily_checks, device_tests
from kiosk.ui.complaints import Complaints
from tests.ui import states_menu
from tests.ui.diagnostics_scene import FOUND, NOW, Checkup, Printing, in_doubt, visited
from tests.ui.staff_scene import PIN, Scene, scene

pytestmark = pytest.mark.usefixtures("window")


class Window:
    """One window for all tests: making it takes longer than they do."""

    made: Scene


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory, qapp: object) -> Iterator[None]:
    with scene(tmp_path_factory.mktemp("staff")) as made:
        Window.made = made
        yield


@contextmanager
def page(tab: str = "diagnostics", role: Role = Role.TECHNICIAN, **rest: Any) -> Iterator[Scene]:
    """What was written before is gone, it is noon again, and nobody stays in."""
    made = Window.made
    made.clock.jump_s -= (made.clock.now() - NOW).total_seconds()
    made.notes.audit.clear()
    with closing(ShopDatabase(made.config.shop_database.url)) as shop, shop.transaction() as connection:
        connection.execute(delete(device_tests))
        connection.execute(delete(daily_checks))
    with Complaints() as complaints, visited(made, tab=tab, role=role, **rest):
        yield made
        if made.door.opened:
            made.staff.leave()
            made.settle()
    assert complaints.found == []


def rows(made: Scene) -> list[str]:
    return [name.removeprefix("row-") for name in made.hand.names("row-")]


# Diagnostics.


@pytest.mark.slow
def test_what_is_wrong_opens_by_itself_with_its_cure() -> None:
    with page() as made:
        assert "1 critical" in made.texts() and "21 OK" in made.texts()
        assert "pos.clock" in rows(made) and "storage.space" not in rows(made)
        said = made.texts()
        assert "The receipt printer has no paper" in said and "2. Put in an 80 mm roll" in said
        assert "for\u00a025\u00a0min" in said


@pytest.mark.slow
@pytest.mark.parametrize("role", [Role.TECHNICIAN, Role.MANAGER])
def test_a_paper_in_doubt_is_settled_by_whoever_stands_before_the_printer(role: Role) -> None:
    printing = Printing(in_doubt("o-1", "812"), in_doubt("o-2", "813"))
    with page(role=role, printing=printing) as made:
        assert "812 · Nobody knows whether the receipt was printed" in made.texts()
        made.hand.touch("happened_812")
        made.page.papers.look()  # as it does a moment later
        made.settle()
        made.hand.wait_gone("stuck_812")
        made.hand.touch("notHappened_813")
        made.page.papers.look()  # as it does a moment later
        made.settle()
        made.hand.wait_gone("stuck_813")
    assert printing.answered == [("o-1", True), ("o-2", False)]
    assert [each.action for each in made.notes.audit][1:-1] == ["paper_came", "paper_again"]


@pytest.mark.slow
def test_parts_open_and_close_and_what_is_well_can_be_left_out() -> None:
    with page() as made:
        made.hand.touch("row-storage")
        made.settle()
        assert "storage.health" in rows(made)
        made.hand.touch("row-pos")
        made.settle()
        assert "pos.clock" not in rows(made)
        made.hand.touch("onlyProblems")
        made.settle()
        assert rows(made) == ["pos", "pos.clock", "printer", "printer.paper"]


def test_without_a_problem_that_is_said() -> None:
    with page(checkup=Checkup((ok("clock.network", "ntp.follows"),))) as made:
        made.hand.touch("onlyProblems")
        made.settle()
        assert "There are no problems." in made.texts()


@pytest.mark.slow
def test_it_is_looked_at_again_on_a_touch_and_the_old_stays_meanwhile() -> None:
    checkup = Checkup()
    with page(checkup=checkup) as made:
        made.hand.touch("checkAgain")
        made.settle()
        assert checkup.rounds == 1 and made.page.running and "checking…" in made.texts()
        assert "printer.paper" in rows(made)
        checkup.answer(ok("printer.paper", "paper.there"))
        made.settle()
        assert "0 critical" in made.texts() and "checked 0 s ago" in made.texts()


def test_old_results_are_made_anew_when_the_page_is_opened() -> None:
    checkup = Checkup()
    checkup.find(*FOUND, ago=3600)
    with page(checkup=checkup):
        assert checkup.rounds == 1


def test_a_manager_looks_and_a_technician_acts() -> None:
    with page(role=Role.MANAGER) as made:
        assert not made.hand.sees("stopOrders") and not made.hand.sees("cure")
        made.page.act("test_print")
        assert not [entry for entry in made.notes.audit if entry.action == "test_print"]


def test_orders_are_stopped_and_taken_again() -> None:
    with page() as made:
        made.hand.touch("stopOrders")
        made.settle()
        assert made.machine.stopped and "no more orders" in made.staff.message
        made.hand.touch("stopOrders")
        made.settle()
        assert not made.machine.stopped
        assert [entry.action for entry in made.notes.audit][-2:] == ["stop_orders", "take_orders"]


def test_back_leads_to_the_guests() -> None:
    with page() as made:
        made.hand.touch("back")
        assert not made.door.opened


class Printer:
    """Prints, or says why not."""

    capabilities = SimpleNamespace(width_dots=384)

    def __init__(self, problem: Exception | None = None) -> None:
        self.printed: list[bytes] = []
        self.problem = problem

    def print(self, document: bytes) -> None:
        if self.problem:
            raise self.problem
        self.printed.append(document)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("problem", "said"), [(None, "has printed"), (Unreachable("no paper"), "in a moment. (no paper)")]
)
def test_the_cure_prints_a_test_and_looks_again(problem: Exception | None, said: str) -> None:
    printer, checkup = Printer(problem), Checkup()
    ports = SimpleNamespace(built=lambda: SimpleNamespace(printer=printer))
    with page(checkup=checkup, ports=ports) as made:
        made.page.act("test_print")
        made.settle()
        assert said in made.staff.message and checkup.rounds == 1
        assert [data[:4] for data in printer.printed] == ([] if problem else [b"\x89PNG"])


@pytest.mark.slow
@pytest.mark.parametrize(("right", "said"), [(True, "The clock is set."), (False, "may not set the clock")])
def test_the_clock_is_set_where_that_is_allowed(
    monkeypatch: pytest.MonkeyPatch, right: bool, said: str
) -> None:
    heard = []
    monkeypatch.setattr("kiosk.staff.clock_setting.put_right", lambda skew: heard.append(skew) or right)
    with page() as made:
        made.page.act("set_clock")
        made.settle()
        assert said in made.staff.message and heard[0].values == {"seconds": 41}


# Logs.


@pytest.mark.slow
def test_the_log_is_read_from_its_end_and_can_be_chosen_from() -> None:
    with page("logs") as made:
        assert made.page.lines.rows[0].event == "an order needs attention"
        assert [row.mark for row in made.page.lines.rows] == ["fail", "warn", "ok", "ok"]
        made.hand.touch("level-warning")
        made.settle()
        assert len(made.page.lines.rows) == 2
        made.page.choose("info")
        made.page.search("0f3c")
        made.pass_by(1)
        assert [row.event for row in made.page.lines.rows] == ["an order needs attention"]
        made.page.search("nowhere")
        made.pass_by(1)
        assert "No such lines." in made.texts()


# Device.


def written(made: Scene) -> DeviceTest:
    made.settle()
    tests = [entry for entry in made.notes.audit if isinstance(entry, DeviceTest)]
    assert tests, "nothing was written down"
    return tests[-1]


def open_test(made: Scene, key: str) -> None:
    made.hand.touch(f"test-{key}")
    made.settle()


@pytest.mark.slow
def test_the_device_says_what_it_is() -> None:
    with page("device") as made:
        for words in ("kiosk-2 · 7 h", "1080 × 1920", "192.168.0.40", "escpos", "never tested", "60%"):
            assert words in made.texts()
        assert not made.hand.find("test-speech").isEnabled()


def test_a_test_that_a_person_judges_is_written_down_with_who_and_when(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kiosk.staff.device_tests.play", lambda: Outcome(None, ("aplay",)))
    with page("device") as made:
        open_test(made, "sound")
        made.hand.touch("testStart")
        made.settle()
        made.hand.touch("testFailed")
        test = written(made)
        assert (test.test, test.passed, test.person_name) == ("sound", False, "Ken")
        assert test.at == made.clock.now()
        assert "Not passed" in made.texts()
        made.hand.touch("sheetClose")
        made.settle()
        assert next(row.mark for row in made.page.tests.rows.rows if row.id == "sound") == "fail"


@pytest.mark.slow
def test_a_test_that_knows_by_itself_asks_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.staff.device_tests.way", lambda pos: Outcome(True, ("DNS  3 ms",)))
    with page("device") as made:
        open_test(made, "network")
        made.hand.touch("testStart")
        assert written(made).passed and "DNS  3 ms" in made.texts()


@pytest.mark.slow
def test_the_scanner_is_tested_by_a_scan_and_what_it_read_is_not_kept() -> None:
    with page("device") as made:
        open_test(made, "scan")
        made.staff.scanned("MEMBER-4711-SECRET")
        test = written(made)
        assert (test.passed, test.note) == (True, "18 characters")
        assert "4711" not in made.texts()


@pytest.mark.slow
@pytest.mark.parametrize("right", [True, False])
def test_the_code_on_the_screen_is_read_back(right: bool) -> None:
    with page("device") as made:
        open_test(made, "qr")
        made.staff.scanned(made.page.tests.qr if right else "something else")
        assert written(made).passed is right


@pytest.mark.slow
def test_an_answer_that_comes_after_the_test_was_closed_is_dropped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.staff.device_tests.way", lambda pos: Outcome(True))
    with page("device") as made:
        made.page.tests.open("network")
        made.page.tests.start()
        made.page.tests.close()
        made.settle()
        assert not [entry for entry in made.notes.audit if isinstance(entry, DeviceTest)]


def press(made: Scene, x: float, y: float) -> None:
    window = made.window.window
    spot = QPoint(round(x * window.width()), round(y * window.height()))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=spot)


@pytest.mark.slow
def test_colours_follow_each_other_and_then_the_person_is_asked() -> None:
    with page("device") as made:
        open_test(made, "burn_in")
        made.hand.touch("testStart")
        made.settle()
        for _ in range(3):
            press(made, 0.5, 0.5)
        made.settle()
        made.hand.touch("testPassed")
        assert (written(made).test, written(made).passed) == ("burn_in", True)


@pytest.mark.slow
def test_low_targets_that_are_met_pass_with_how_far_off() -> None:
    with page("device") as made:
        open_test(made, "reach")
        made.hand.touch("testStart")
        made.settle()
        for x, y in ((0.1, 0.62), (0.9, 0.62), (0.5, 0.78), (0.1, 0.95), (0.9, 0.95)):
            press(made, x, y)
        test = written(made)
        assert test.passed and test.note.startswith("5 targets, off by 0.")


@pytest.mark.slow
def test_a_touch_that_lands_elsewhere_does_not_pass() -> None:
    with page("device") as made:
        open_test(made, "reach")
        made.hand.touch("testStart")
        made.settle()
        for _ in range(5):
            press(made, 0.5, 0.7)
        assert not written(made).passed


def test_a_screen_with_a_dead_place_does_not_pass() -> None:
    with page("device") as made:
        open_test(made, "touch")
        made.hand.touch("testStart")
        made.settle()
        grid = made.hand.find("touchTest")
        columns, all_rows = grid.property("columns"), grid.property("rows")
        wide, high = grid.width() / columns, grid.height() / all_rows
        for row, column in product(range(all_rows), range(columns)):
            if (row, column) != (2, 3):
                grid.paint((column + 0.5) * wide, (row + 0.5) * high)
        grid.finish()
        test = written(made)
        assert not test.passed and test.note.startswith("1 places dead")


def test_every_test_says_what_to_do_in_both_languages() -> None:
    for kind in KINDS:
        for text in (kind.name, kind.how, *([kind.ask] if kind.ask else [])):
            assert set(text) == {"ja", "en"} and all(text.values()), kind.key


def test_restarting_asks_for_the_pin_and_is_audited(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = []
    monkeypatch.setattr("kiosk.ui.staff.device.QCoreApplication.quit", lambda: ended.append(1))
    with page("device") as made:
        made.hand.touch("restart")
        made.settle()
        made.type(PIN)
        made.pass_by(2)
        assert ended and made.notes.audit[-1].action == "restart"


# The daily check.


def signed(made: Scene) -> list[DailyCheck]:
    return [entry for entry in made.notes.audit if isinstance(entry, DailyCheck)]


def test_the_list_is_looked_at_and_signed_with_a_pin() -> None:
    with page("daily", Role.CREW) as made:
        assert made.page.open == 6 and "6 to look at" in made.texts()
        made.hand.touch("sign")
        made.settle()
        made.hand.wait_gone("pinScreen")
        for point in ("screen", "touch", "reader", "roll", "path", "cables"):
            made.hand.touch(f"point-{point}")
        made.hand.touch("point-roll")
        made.settle()
        made.hand.touch("sign")
        made.settle()
        made.hand.touch("person-みお")
        made.settle()
        made.type(PIN)
        [check] = signed(made)
        assert check.person_name == "みお" and check.at == made.clock.now()
        marks = {point.item: (point.done, point.by_itself) for point in check.items}
        assert marks["printer"] == (False, True) and marks["menu"] == (True, True)
        assert marks["roll"] == (False, False) and marks["screen"] == (True, False)
        assert made.machine.daily.heard == [made.clock.now()]
        assert "Today's check is signed." in made.texts() and "みお" in made.texts()


@pytest.mark.slow
def test_what_the_kiosk_ticks_cannot_be_touched_away() -> None:
    with page("daily") as made:
        made.page.press("printer")
        assert next(row.mark for row in made.page.points.rows if row.id == "printer") == "bad"
        assert not made.hand.find("point-printer").isEnabled()


@pytest.mark.slow
def test_the_inspector_gets_csv_and_pdf() -> None:
    with page("daily") as made:
        made.hand.touch("exportCsv")
        made.settle()
        made.hand.touch("exportPdf")
        made.settle()
        folder = made.config.kiosk.data_dir / "exports"
        files = {path.suffix: path.read_bytes() for path in folder.iterdir()}
        assert files[".csv"].decode("utf-8-sig").startswith("Day,Time,Who,Kiosk")
        assert files[".pdf"][:5] == b"%PDF-" and len(files[".pdf"]) > 1000


@pytest.mark.slow
def test_a_missed_check_and_a_critical_one_are_marked_on_their_tabs() -> None:
    with page() as made:
        assert not any(row.due for row in made.staff.tabs.rows)
        made.door.remind(True)
        assert [row.key for row in made.staff.tabs.rows if row.due] == ["daily"]
        made.door.remind(True, "diagnostics")
        assert [row.key for row in made.staff.tabs.rows if row.due] == ["diagnostics", "daily"]
        made.door.remind(False)
        assert made.door.due
        made.door.remind(False, "diagnostics")
        assert not any(row.due for row in made.staff.tabs.rows)


@pytest.mark.slow
def test_only_who_knows_sees_it_on_the_first_screen() -> None:
    made = Window.made
    made.window.show(states_menu.attract("ja"))
    made.settle()
    made.hand.wait_gone("staffDue")
    made.door.remind(True)
    made.settle()
    assert made.hand.sees("staffDue")
    made.door.remind(False)
