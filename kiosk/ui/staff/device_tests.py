"""The tests with a person, on the screen: opened, tried, and written down."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.menu import Text, say
from kiosk.core.upkeep import DeviceTest
from kiosk.ports.registry import AdapterError
from kiosk.staff import device_tests as tried
from kiosk.staff import test_order, test_payment, test_print
from kiosk.staff.device_tests import KINDS, Kind, Outcome
from kiosk.store.errors import StoreError
from kiosk.ui.rows import Rows
from kiosk.ui.staff import refusals
from kiosk.ui.staff.desk import Desk
from kiosk.ui.text import prose

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

SCREENS = ("touch", "reach", "colours", "burn_in")
"""Tests that take the whole screen."""
SCANS = ("scan", "qr")


@frozen
class TestRow:
    """`mark`: how it ended last: "ok", "fail", or "off" for never; `said`: when, or why it can not be."""

    id: str
    icon: str
    title: str
    said: str
    mark: str
    possible: bool


@QmlElement
@QmlUncreatable("made by the program")
class DeviceTestsModel(QObject):
    """One test is open at a time: `key`. Its `state` is "ready", then "running" or "waiting" for a scan, then
    "asking" the person, or "ended".
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language = desk.language
        self._rows = Rows(TestRow, self)
        self._last: dict[str, DeviceTest] = {}
        self._missing: dict[str, str] = {}
        self._kind: Kind | None = None
        self._state, self._lines, self._passed, self._turn = "ready", "", False, 0

    # What happens.

    def read(self) -> None:
        """Which tests are possible, and how they ended last."""
        config, ports = self._desk.config, self._desk.machine.ports

        def done(found: tuple[dict, list[DeviceTest]] | None, error: BaseException | None) -> None:
            if found is not None:
                self._missing = found[0]
                for test in reversed(found[1]):
                    self._note(test)
            self._fill()

        def work() -> tuple[dict, list[DeviceTest]]:
            missing = tried.missing(config)
            if why := _no_test_payment(ports):
                missing["payment"] = why
            try:
                return missing, tried.history(config)
            except StoreError:  # without the shop database there is no history, and tests all the same
                return missing, []

        self._desk.tasks.background(work, done)
        self._fill()

    def _note(self, test: DeviceTest) -> None:
        before = self._last.get(test.test)
        if before is None or before.at <= test.at:
            self._last[test.test] = test

    def speak(self, language: str) -> None:
        self._language = language
        self._fill()

    @Slot(str)
    def open(self, key: str) -> None:
        kind = next((kind for kind in KINDS if kind.key == key), None)
        if kind is None or key in self._missing:
            return
        self._kind, self._lines, self._turn = kind, "", self._turn + 1
        self._state = "waiting" if key in SCANS else "ready"
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._kind, self._state, self._turn = None, "ready", self._turn + 1
        self.changed.emit()

    @Slot()
    def start(self) -> None:
        """Try it."""
        if self._kind is None or self._state == "running":
            return
        work = self._work(self._kind.key)
        if work is None:
            return
        turn, self._state = self._turn, "running"
        self._desk.tasks.background(work, lambda outcome, error: self._tried(turn, outcome, error))
        self.changed.emit()

    def _work(self, key: str) -> Callable[[], Outcome] | None:
        ports, config, now = self._desk.machine.ports, self._desk.config, self._desk.clock.now()

        def printed() -> Outcome:
            test_print.run(getattr(ports.built(), "printer", None), config, now)
            return Outcome(None)

        def ordered() -> Outcome:
            methods = ports.terminal.capabilities.methods if ports.terminal is not None else ()
            return test_order.place_and_cancel(ports.pos, methods[0] if methods else "card", now)

        return {
            "sound": tried.play,
            "speech": lambda: tried.speak(config.voice, config.shop.languages),
            "print": printed,
            "card": lambda: tried.card(ports.terminal),
            "payment": lambda: test_payment.ask_and_cancel(ports.terminal, config.shop.currency),
            "network": lambda: tried.way(ports.pos),
            "order": ordered,
        }.get(key)

    def _tried(self, turn: int, outcome: Outcome | None, error: BaseException | None) -> None:
        if turn != self._turn:
            return
        if outcome is None:
            outcome = Outcome(False, (refusals.why(error), str(error)) if error is not None else ())
        self._lines = "\n".join(outcome.lines)
        if outcome.passed is None:
            self._state = "asking"
            self.changed.emit()
        else:
            self._end(outcome.passed, self._lines)

    def scanned(self, text: str) -> bool:
        """What was read is looked at and not kept: it may be somebody's. False: no test waits for it."""
        if self._kind is None or self._kind.key not in SCANS or self._state != "waiting":
            return False
        if self._kind.key == "scan":
            self._end(True, translate("DeviceTests", "%1 characters").replace("%1", str(len(text))))
        else:
            self._end(
                text == self.qr,
                "" if text == self.qr else translate("DeviceTests", "It read something else."),
            )
        return True

    @Slot(bool, str)
    def finish(self, passed: bool, note: str) -> None:
        """The person says how it was, or the screen knows."""
        if self._kind is not None and self._state != "ended":
            self._end(passed, note or self._lines)

    @Slot()
    def ask(self) -> None:
        """All of it was seen: how was it?"""
        if self._kind is not None:
            self._state = "asking"
            self.changed.emit()

    def _end(self, passed: bool, note: str) -> None:
        assert self._kind is not None
        test = tried.record(
            self._desk.config, self._desk.person, self._kind.key, passed, note, self._desk.clock.now()
        )
        self._desk.machine.notes.note(test)
        self._desk.audit("device_test", test=self._kind.key, result="passed" if passed else "not passed")
        self._note(test)
        self._state, self._passed, self._lines = "ended", passed, note
        self._fill()

    # What is shown.

    def _fill(self) -> None:
        self._rows.replace([self._row(kind) for kind in KINDS])
        self.changed.emit()

    def _row(self, kind: Kind) -> TestRow:
        why, last = self._missing.get(kind.key), self._last.get(kind.key)
        said, mark = translate("DeviceTests", "never tested"), "off"
        if why is not None:
            said = say(why, self._language)
        elif last is not None:
            at = last.at.astimezone(self._desk.config.shop.time_zone)
            said, mark = f"{at:%Y-%m-%d %H:%M} · {last.person_name}", "ok" if last.passed else "fail"
        return TestRow(kind.key, kind.icon, say(kind.name, self._language), said, mark, why is None)

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(str, notify=changed)
    def key(self) -> str:
        """The test that is open, "" for none."""
        return self._kind.key if self._kind else ""

    @Property(bool, notify=changed)
    def onScreen(self) -> bool:
        """It takes the whole screen now."""
        return self.key in SCREENS and self._state == "running"

    @Slot()
    def show(self) -> None:
        """Give the whole screen to it."""
        if self.key in SCREENS:
            self._state = "running"
            self.changed.emit()

    @Property(bool, notify=changed)
    def visual(self) -> bool:
        return self.key in SCREENS

    @Property(str, notify=changed)
    def title(self) -> str:
        return say(self._kind.name, self._language) if self._kind else ""

    @Property(str, notify=changed)
    def how(self) -> str:
        return prose(say(self._kind.how, self._language), self._language) if self._kind else ""

    @Property(str, notify=changed)
    def question(self) -> str:
        """What the person is asked; "" where nothing is."""
        ask = self._kind.ask if self._kind else None
        return prose(say(ask, self._language), self._language) if ask else ""

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state

    @Property(bool, notify=changed)
    def passed(self) -> bool:
        return self._passed

    @Property(str, notify=changed)
    def lines(self) -> str:
        return self._lines

    @Property(str, notify=changed)
    def qr(self) -> str:
        """What the code on the screen says."""
        return f"OKAWARI-TEST-{self._desk.config.kiosk.id}-{self._turn}" if self.key == "qr" else ""


def _no_test_payment(ports: Any) -> Text | None:
    """In a worker: it may build the adapters."""
    try:
        terminal = ports.terminal
    except (AdapterError, StoreError):
        terminal = None
    return test_payment.missing(terminal.capabilities if terminal is not None else None)
