"""The menu page on every panel in every text size: nothing is cut off, too small or out of reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.ui.complaints import Complaints
from tests.ui import scene as seen
from tests.ui.faults import faults
from tests.ui.look import SIZES
from tests.ui.menu_scene import SCENES, page
from tests.ui.staff_scene import Scene, dress
from tests.ui.test_accessible import FOREIGN, ROLES, controls, name_of, role_of
from tests.ui.test_layouts import QUICK, THEMES

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(120)]

PANELS = tuple(SIZES)
SCALES = (100, 150, 200)
LANGUAGES = ("ja", "en")


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.parametrize(
    ("panel", "scale"),
    [
        pytest.param(panel, scale, marks=() if (panel, scale) in QUICK else pytest.mark.slow)
        for panel in PANELS
        for scale in SCALES
    ],
)
def test_everything_can_be_read_and_touched(panel: str, scale: int, name: str, tmp_path: Path) -> None:
    shift = PANELS.index(panel) + SCALES.index(scale)
    theme, language = THEMES[shift % len(THEMES)], LANGUAGES[(list(SCENES).index(name) + shift) % 2]
    with Complaints() as complaints, page(tmp_path, size=panel, language=language) as scene:
        dress(scene, language, theme, scale / 100)
        SCENES[name](scene)
        scene.pass_by(30)
        wrong = [*faults(seen.read(scene.window.window), scene.window.window.property("pxPerMm"))]
    found = [*wrong, *complaints.found]
    assert not found, f"{language}, {theme}:\n" + "\n".join(map(str, found))


OWN = re.compile(r"tab-|staffL|staffT|preview_|mark|key|entry_|edition_|mine_|theirs_|field_|choice_|find")
"""What is named by somebody, in their language, or is a sign of its own."""
KEYBOARD = (
    "board", "board-sheet", "editor", "publish-later", "order", "group", "option", "more", "pick", "checks",
    "bulk",
)  # fmt: skip
WORDS = re.compile(r"640|kcal|POS|USB|EN|JPEG|PNG|WebP|％")


@pytest.mark.parametrize("name", KEYBOARD)
@pytest.mark.parametrize("language", ["ja", pytest.param("en", marks=pytest.mark.slow)])
def test_every_control_says_what_it_is_and_the_keyboard_reaches_it(
    language: str, name: str, tmp_path: Path
) -> None:
    with page(tmp_path, language=language) as scene:
        SCENES[name](scene)
        scene.pass_by(30)
        there = controls(scene.window)
        wrong = [*unnamed(there, language)]
        wished = {each.item.objectName() for each in there} - {""}
        reached = tabbed(scene, 4 * len(there) + 80)
        missed = {each for each in wished - reached if not each.startswith(("tab-", "staffL"))}
        wrong += [f"Tab does not reach {each}" for each in sorted(missed)]
    assert not wrong, "\n".join(wrong)


def unnamed(there: list[seen.Seen], language: str) -> Iterator[str]:
    """Controls without a name in the language, or without a role."""
    for control in there:
        if QAccessible.queryAccessibleInterface(control.item) is None:
            continue  # in a list, beyond the window: it has a name once it is there
        said, role = name_of(control.item), role_of(control.item)
        foreign = FOREIGN[language].search(WORDS.sub("", said)) and not OWN.match(control.item.objectName())
        if not said.strip() or role not in ROLES or foreign:
            yield f"{control} is called “{said}” and is a {role.name}"


def tabbed(scene: Scene, times: int) -> set[str]:
    """The names of what has the focus, one after the other; lists make and forget their rows meanwhile."""
    found = set()
    for _ in range(times):
        QTest.keyClick(scene.window.window, Qt.Key.Key_Tab)
        item = scene.window.window.activeFocusItem()
        if item is not None:
            found.add(item.objectName())
    return found
