"""A scanner's burst among a person's keys."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QWindow
from PySide6.QtTest import QTest

from kiosk.ui.finger import type_key
from kiosk.ui.scanner import Scanner

pytestmark = pytest.mark.timeout(20)


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self, event: QKeyEvent) -> float:
        return self.now


class Typed(QWindow):
    """A window that remembers what reached it."""

    def __init__(self) -> None:
        super().__init__()
        self.keys = ""

    def keyPressEvent(self, event) -> None:
        self.keys += event.text()


class Bench:
    def __init__(self) -> None:
        self.clock = Clock()
        self.window = Typed()
        self.scanner = Scanner(clock=self.clock)
        self.found: list[str] = []
        self.scanner.scanned.connect(self.found.append)
        QCoreApplication.instance().installEventFilter(self.scanner)

    def key(self, sign: str | Qt.Key, gap: float) -> None:
        self.clock.now += gap
        QTest.keyClick(self.window, sign)

    def burst(self, text: str, end: Qt.Key = Qt.Key.Key_Return, gap: float = 0.004) -> None:
        self.clock.now += 1
        for sign in text:
            self.key(sign, gap)
        self.key(end, gap)


@pytest.fixture
def bench(qapp: QGuiApplication) -> Iterator[Bench]:
    bench = Bench()
    yield bench
    QCoreApplication.instance().removeEventFilter(bench.scanner)
    bench.window.destroy()


@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_burst_ended_by_enter_or_tab_is_a_scan(bench: Bench, end: Qt.Key) -> None:
    bench.burst("OKW-000123", end)
    assert bench.found == ["OKW-000123"]
    assert "\r" not in bench.window.keys and "\t" not in bench.window.keys


def test_two_scans_in_a_row_are_two(bench: Bench) -> None:
    bench.burst("OKW-000123")
    bench.burst("4901234567894")
    assert bench.found == ["OKW-000123", "4901234567894"]


def test_a_person_types_too_slowly_to_be_a_scanner(bench: Bench) -> None:
    bench.burst("hello world", gap=0.12)
    assert bench.found == []
    assert bench.window.keys == "hello world\r"


def test_a_short_burst_is_not_a_code(bench: Bench) -> None:
    bench.burst("12345")
    assert bench.found == []
    assert bench.window.keys == "12345\r"


def test_a_pause_within_starts_again(bench: Bench) -> None:
    bench.key("9", 1.0)
    bench.key("9", 0.01)
    bench.clock.now += 0.5
    for sign in "AKI200":
        bench.key(sign, 0.005)
    bench.key(Qt.Key.Key_Return, 0.005)
    assert bench.found == ["AKI200"]


def test_control_characters_are_dropped(bench: Bench) -> None:
    bench.clock.now += 1
    for sign in "OKW":
        bench.key(sign, 0.004)
    bench.clock.now += 0.004
    QTest.keyClick(bench.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for sign in "000123":
        bench.key(sign, 0.004)
    bench.key(Qt.Key.Key_Escape, 0.004)
    bench.key(Qt.Key.Key_Return, 0.004)
    assert bench.found == ["OKW000123"]


def test_ten_thousand_characters_are_ignored_and_logged(
    bench: Bench, caplog: pytest.LogCaptureFixture
) -> None:
    bench.clock.now += 1
    for sign in "A" * 10_000:
        bench.key(sign, 0.001)
    bench.key(Qt.Key.Key_Return, 0.001)
    assert bench.found == []
    assert "10000 characters" in caplog.text
    bench.burst("OKW-000123")
    assert bench.found == ["OKW-000123"]


def heard(ms_between: int, busy_s: float = 0.0) -> list[str]:
    """What a scanner as the program has it makes of keys that say when they were typed."""
    window, scanner, found = Typed(), Scanner(), list[str]()
    scanner.scanned.connect(found.append)
    window.installEventFilter(scanner)
    for place, sign in enumerate("OKW-000123\r"):
        time.sleep(busy_s if place == 5 else 0)
        key = Qt.Key.Key_Return if sign == "\r" else ord(sign)
        type_key(window, key, sign, 5_000 + place * ms_between)
    window.destroy()
    return found


def test_a_burst_that_a_busy_kiosk_hears_late_is_a_scan(qapp: QGuiApplication) -> None:
    assert heard(ms_between=4, busy_s=0.1) == ["OKW-000123"]


def test_what_a_person_typed_while_the_kiosk_was_busy_is_none(qapp: QGuiApplication) -> None:
    assert heard(ms_between=120) == []
