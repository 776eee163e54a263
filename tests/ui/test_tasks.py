"""Work beside the screen."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import Any

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from kiosk.ui.tasks import Tasks

pytestmark = pytest.mark.timeout(20)


class Answers:
    def __init__(self) -> None:
        self.got: list[tuple[Any, BaseException | None]] = []
        self.threads: set[threading.Thread] = set()

    def __call__(self, result: Any, error: BaseException | None) -> None:
        self.got.append((result, error))
        self.threads.add(threading.current_thread())

    def results(self) -> list[Any]:
        return [result for result, _ in self.got]


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


def test_an_answer_comes_back_on_the_gui_thread(tasks: Tasks, qtbot: QtBot) -> None:
    answers, where = Answers(), []
    tasks.pool(lambda: where.append(threading.current_thread()) or 42, answers)
    qtbot.waitUntil(lambda: answers.results() == [42])
    assert answers.threads == {threading.main_thread()}
    assert where != [threading.main_thread()]


def test_a_failure_comes_back_as_the_error(tasks: Tasks, qtbot: QtBot) -> None:
    answers = Answers()
    tasks.pool(lambda: 1 // 0, answers)
    qtbot.waitUntil(lambda: bool(answers.got))
    assert answers.got[0][0] is None
    assert isinstance(answers.got[0][1], ZeroDivisionError)


def test_the_store_keeps_its_order(tasks: Tasks, qtbot: QtBot) -> None:
    answers = Answers()
    for n in range(50):
        tasks.store(lambda n=n: n, answers)
    qtbot.waitUntil(lambda: len(answers.got) == 50)
    assert answers.results() == list(range(50))


def test_work_that_ends_at_once_is_answered_no_sooner_than_other_work(
    tasks: Tasks, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    submit = ThreadPoolExecutor.submit

    def submit_and_end(threads: ThreadPoolExecutor, work: Callable[[], Any]) -> Future[Any]:
        future = submit(threads, work)
        wait([future])
        return future

    answers = Answers()
    tasks.store(lambda: "first", answers)
    monkeypatch.setattr(ThreadPoolExecutor, "submit", submit_and_end)
    tasks.store(lambda: "second", answers)
    assert answers.got == [], "answered while still being asked"
    qtbot.waitUntil(lambda: answers.results() == ["first", "second"])


def test_a_worker_can_wait_for_the_store(tasks: Tasks, qtbot: QtBot) -> None:
    answers = Answers()
    tasks.pool(lambda: tasks.in_store(lambda: "written"), answers)
    qtbot.waitUntil(lambda: answers.results() == ["written"])


def test_a_timer_fires_once_and_a_cancelled_one_never(tasks: Tasks, qtbot: QtBot) -> None:
    fired: list[str] = []
    cancel = tasks.later(0.01, lambda: fired.append("cancelled"))
    tasks.later(0.02, lambda: fired.append("kept"))
    cancel()
    cancel()
    qtbot.waitUntil(lambda: bool(fired))
    qtbot.wait(40)
    assert fired == ["kept"]


def test_a_timer_may_start_itself_again(tasks: Tasks, qtbot: QtBot) -> None:
    fired: list[int] = []

    def fire() -> None:
        fired.append(len(fired))
        if len(fired) < 3:
            tasks.later(0, fire)

    tasks.later(0, fire)
    qtbot.waitUntil(lambda: fired == [0, 1, 2])


def test_after_closing_nothing_is_delivered(qtbot: QtBot) -> None:
    tasks, answers, go = Tasks(), Answers(), threading.Event()
    tasks.pool(go.wait, answers)
    tasks.later(0, lambda: answers("late", None))
    go.set()
    tasks.close()
    tasks.pool(lambda: 1, answers)
    qtbot.wait(20)
    assert answers.got == []


def test_what_is_owed_is_done_though_the_end_comes_first(qtbot: QtBot) -> None:
    tasks, answers, go, did = Tasks(), Answers(), threading.Event(), list[str]()
    tasks.owed(go.wait, answers)
    tasks.owed(lambda: did.append("owed"), answers)
    threading.Timer(0.05, go.set).start()
    tasks.close()
    assert did == ["owed"]
    qtbot.wait(20)
    assert answers.got == []


def test_what_running_work_writes_comes_before_the_stores_are_closed(qtbot: QtBot) -> None:
    tasks, begun, go, written = Tasks(), threading.Event(), threading.Event(), list[str]()

    def work() -> None:
        begun.set()
        go.wait()
        tasks.in_store(lambda: written.append("waited for"))
        tasks.store(lambda: written.append("noted"), Answers())

    tasks.pool(work, Answers())
    begun.wait()
    threading.Timer(0.05, go.set).start()
    tasks.close(lambda: written.append("closed"))
    tasks.store(lambda: written.append("late"), Answers())
    tasks.close()
    assert written == ["waited for", "noted", "closed"]


class Page(QObject):
    """What staff look at: it goes when they leave."""

    changed = Signal()

    def show(self, result: Any, error: BaseException | None) -> None:
        self.changed.emit()


@pytest.mark.parametrize("how", ["signal", "child"])
def test_a_page_that_has_gone_is_told_nothing(tasks: Tasks, qtbot: QtBot, how: str) -> None:
    page, left, answers = Page(tasks), threading.Event(), Answers()
    child = QObject(page)
    show = page.show if how == "signal" else lambda *_: child.objectName()
    tasks.pool(lambda: left.wait(5), show)
    with qtbot.waitSignal(page.destroyed):
        page.deleteLater()
    left.set()
    tasks.pool(lambda: "next", answers)
    with qtbot.captureExceptions() as thrown:
        qtbot.waitUntil(lambda: answers.results() == ["next"])
    assert thrown == []


def test_a_fault_of_our_own_is_not_hidden(tasks: Tasks, qtbot: QtBot) -> None:
    def breaks(result: Any, error: BaseException | None) -> None:
        raise RuntimeError("a fault")

    with qtbot.captureExceptions() as thrown:
        tasks.pool(lambda: None, breaks)
        qtbot.waitUntil(lambda: len(thrown) == 1)


def test_however_much_hangs_behind_guests_do_not_wait(tasks: Tasks, qtbot: QtBot) -> None:
    go, answers, late = threading.Event(), Answers(), Answers()
    for _ in range(20):
        tasks.background(go.wait, late)
    tasks.pool(lambda: "the price", answers)
    qtbot.waitUntil(lambda: answers.results() == ["the price"])
    assert late.got == []
    go.set()
    qtbot.waitUntil(lambda: len(late.got) == 20)
