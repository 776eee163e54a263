"""Screens for those who do not see or touch them: every control has a role, a name in the guest's language, a
place in the keyboard's round, and can be pressed by its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QAccessibleInterface
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kiosk.core.journey import state as st
from kiosk.ui.window import KioskWindow
from tests.ui import demo, scene, states_menu
from tests.ui.dresses import ONE_OF_EACH, THOROUGH
from tests.ui.look import named, opened
from tests.ui.scene import Seen
from tests.ui.walk import Walk, walking

pytestmark = pytest.mark.timeout(60)

STATES = named()
ROLES = {
    QAccessible.Role.Button,
    QAccessible.Role.CheckBox,
    QAccessible.Role.RadioButton,
    QAccessible.Role.PageTab,
    QAccessible.Role.SpinBox,
}
QUIET = {QAccessible.Role.EditableText, QAccessible.Role.NoRole}
"""Fields for text, and what only holds others: where what had the focus has gone, Qt begins again there."""
FOREIGN = {"ja": re.compile(r"[A-Za-z]{2,}"), "en": re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")}
EVERYWHERE = re.compile(r"kcal|pt|IC|QR|^\.(com|jp|ne\.jp)$")
"""Written so in Japanese too."""
OTHER_LANGUAGES = re.compile(r"language|keyLayout|key.$")
"""Controls that are written in the language or the letters they lead to."""


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[KioskWindow]:
    with opened(STATES["loading"]("ja"), pictures=demo.stand_in) as window:
        window.window.requestActivate()
        qtbot.waitUntil(window.window.isActive)
        yield window


def controls(window: KioskWindow) -> list[Seen]:
    """What can be touched now."""
    seen = scene.read(window.window)
    return [*seen.controls, *(control for passing in seen.passing for control in passing.controls)]


def name_of(item: QQuickItem) -> str:
    return QAccessible.queryAccessibleInterface(item).text(QAccessible.Text.Name)


def role_of(item: QQuickItem) -> QAccessible.Role:
    """NoRole: what only holds others, and says nothing."""
    interface = QAccessible.queryAccessibleInterface(item)
    return interface.role() if interface is not None else QAccessible.Role.NoRole


@pytest.mark.parametrize("turn", [0, pytest.param(1, marks=pytest.mark.slow)])
def test_every_control_says_what_it_is_and_the_keyboard_reaches_it(
    turn: int, window: KioskWindow, qtbot: QtBot
) -> None:
    wrong: list[str] = []
    for state, language in by_turns(turn):
        window.show(STATES[state](language))
        qtbot.wait(1)
        there = controls(window)
        faults = (*nameless(there, language), *out_of_reach(window, there))
        wrong += [f"{state}, {language}: {fault}" for fault in faults]
    assert not wrong, "\n".join(wrong)


def by_turns(turn: int) -> Iterator[tuple[str, str]]:
    """Each screen in one of two languages, which is the other one in the other turn; not to and fro: with the
    language everything is laid out anew. By default one state of each screen.
    """
    states = [*STATES] if THOROUGH else [*ONE_OF_EACH]
    for at, language in enumerate(FOREIGN):
        for state in states[(turn + at) % 2 :: 2]:
            yield state, language


def nameless(there: list[Seen], language: str) -> Iterator[str]:
    """Controls that do not say what they are in the guest's language."""
    for control in there:
        said, role = name_of(control.item), role_of(control.item)
        foreign = FOREIGN[language].search(EVERYWHERE.sub("", said))
        if not said.strip() or role not in ROLES:
            yield f"{control} is called “{said}” and is a {role.name}"
        elif foreign and not OTHER_LANGUAGES.match(control.item.objectName()):
            yield f"{control} is called “{said}”"


def out_of_reach(window: KioskWindow, there: list[Seen]) -> Iterator[str]:
    """Controls that the keyboard does not reach, and what it reaches though it is covered."""
    reached = tabbed(window, len(there) + 2)  # a field may be among them, and nothing
    yield from (f"Tab does not reach {control}" for control in there if control.item not in reached)
    items = [control.item for control in there]
    extra = [item for item in reached if item not in items and role_of(item) not in QUIET]
    yield from (f"Tab reaches {item.objectName()}" for item in extra)


def tabbed(window: KioskWindow, times: int) -> list[QQuickItem]:
    """What has the focus, one after the other."""
    found = []
    for _ in range(times):
        QTest.keyClick(window.window, Qt.Key.Key_Tab)
        found.append(window.window.activeFocusItem())
    return [item for item in found if item not in (None, window.window.contentItem())]


def inside(interface: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    """An accessible object and all in it, as a screen reader finds them."""
    yield interface
    for at in range(interface.childCount()):
        child = interface.child(at)
        if child is not None and not child.state().invisible:
            yield from inside(child)


def pressable(walk: Walk, name: str) -> QAccessibleInterface | None:
    """The control whose name begins so."""
    for found in inside(QAccessible.queryAccessibleInterface(walk.window.window)):
        can = found.role() in ROLES and not found.state().disabled
        if can and found.text(QAccessible.Text.Name).startswith(name):
            return found
    return None


def press(walk: Walk, name: str) -> None:
    """Press the control whose name begins so, once it is there."""
    walk.hand.wait(lambda: pressable(walk, name) is not None, f"something called {name}")
    pressable(walk, name).actionInterface().doAction(QAccessibleActionInterface.pressAction())


@pytest.mark.usefixtures("screens")
def test_an_order_by_names_alone() -> None:
    with walking(states_menu.attract("en")) as walk:
        for name in ("Touch to order", "Eat in", "Burgers", "Double Cheeseburger"):
            press(walk, name)
        for name in ("House sauce", "Add to order"):
            press(walk, name)
        press(walk, "Checkout")
        if isinstance(walk.kiosk.screen, st.MemberScreen):
            press(walk, "Continue without")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)
        assert [line.item_id for line in walk.kiosk.guest.basket.lines] == ["double-cheeseburger"]


@pytest.mark.usefixtures("screens")
def test_a_covered_control_cannot_be_pressed(qtbot: QtBot) -> None:
    with walking(states_menu.browse("en")) as walk:
        assert pressable(walk, "Checkout") is not None
        press(walk, "Cancel")
        assert isinstance(walk.kiosk.overlay, st.ConfirmCancel)
        walk.hand.wait(lambda: pressable(walk, "Checkout") is None, "what is covered to be out of reach")
