"""A scanner beside staff who type: its burst stays in no field, presses nothing, and leads to what it is the
code of.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest

from kiosk.core.staff import Role
from kiosk.ui.complaints import Complaints
from kiosk.ui.scanner import Scanner
from tests.examples import one_of
from tests.ui.menu_scene import page
from tests.ui.staff_scene import PIN, Scene, scene
from tests.ui.test_editor import DISH, edit, touch

CODE = "4901234567894"


class Keys:
    """Somebody's keys and a scanner's, at their own speed: `gap` are seconds between two keys."""

    def __init__(self, made: Scene) -> None:
        self._window = made.window.window
        self._now = 100.0
        self._made = made
        self.scanner = Scanner(clock=lambda event: self._now)
        self.scanner.scanned.connect(lambda text: made.staff.scanned(text))

    def type(self, text: str, gap: float) -> None:
        for sign in text:
            self.press(sign, gap)

    def press(self, sign: str | Qt.Key, gap: float) -> None:
        self._now += gap
        QTest.keyClick(self._window, sign)

    def scan(self, text: str = CODE, end: Qt.Key = Qt.Key.Key_Return) -> None:
        self._now += 1
        self.type(text, 0.004)
        self.press(end, 0.004)
        self._made.settle()


@contextmanager
def keys(made: Scene) -> Iterator[Keys]:
    found = Keys(made)
    app = QCoreApplication.instance()
    assert app is not None
    app.installEventFilter(found.scanner)
    try:
        yield found
    finally:
        app.removeEventFilter(found.scanner)


@pytest.fixture
def menu(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    with Complaints() as complaints, page(tmp_path, language="en") as made:
        edit(made)
        touch(made, "field_name.en")
        QTest.keyClick(made.window.window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        yield made
    assert complaints.found == []


def typed(made: Scene) -> str:
    return str(made.hand.find("field_name.en/input").property("text"))


def named(made: Scene) -> object:
    laid = made.page._drafting.draft.content.overlay.items.get(DISH)
    return laid.name.get("en") if laid else None


@pytest.mark.parametrize("end", one_of(Qt.Key.Key_Return, Qt.Key.Key_Tab))
def test_a_field_is_as_it_was_before_the_burst(menu: Scene, end: Qt.Key) -> None:
    with keys(menu) as hands:
        hands.type("Big", 0.2)
        hands.scan(end=end)
        assert (typed(menu), named(menu), menu.page.changes) == ("Big", "Big", 1)
        assert "A code was scanned" in menu.staff.message and not menu.staff.messageBad
        hands.type("ger", 0.2)
        assert (typed(menu), named(menu)) == ("Bigger", "Bigger")  # the field still has the focus
    touch(menu, "undoEdit")
    assert menu.page.changes == 0  # one edit, without anything of the scanner's


@pytest.mark.slow
def test_what_was_marked_in_the_field_is_there_again(menu: Scene) -> None:
    with keys(menu) as hands:
        hands.scan()
    assert typed(menu) == "Double Cheeseburger" and menu.page.changes == 0


@pytest.mark.slow
def test_two_codes_in_a_row_leave_nothing(menu: Scene) -> None:
    with keys(menu) as hands:
        hands.type("Big", 0.2)
        hands.scan()
        hands.type("OKW-000123", 0.004)
        hands.press(Qt.Key.Key_Return, 0.004)
    assert typed(menu) == "Big"


@pytest.mark.slow
def test_a_fast_typist_is_no_scanner(menu: Scene) -> None:
    with keys(menu) as hands:
        hands.type("Speedy Burger", 0.075)
        hands.press(Qt.Key.Key_Return, 0.075)
    assert (typed(menu), named(menu)) == ("Speedy Burger", "Speedy Burger")
    assert not menu.staff.messageShown


@pytest.mark.slow
def test_a_burst_presses_nothing(menu: Scene) -> None:
    touch(menu, "padDone")
    menu.hand.find("publish").forceActiveFocus()
    with keys(menu) as hands:
        hands.scan()
        assert not menu.hand.sees("publishSheet")
        hands.press(Qt.Key.Key_Return, 1)
        menu.settle()
        assert menu.hand.sees("publishSheet")


def test_a_burst_is_no_pin(tmp_path: Path, qapp: object) -> None:
    with scene(tmp_path, people=(("Ann", Role.MANAGER),), opens="people") as made, keys(made) as hands:
        made.knock()
        hands.scan("9472639472")
        assert not made.staff.inside and not made.staff.gate.trouble and made.staff.gate.digits == 0
        hands.type(PIN, 0.2)
        assert made.staff.gate.digits == len(PIN)  # and nothing beside it
