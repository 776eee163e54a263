"""The menu page on every panel in every text size: nothing is cut off, too small or out of reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from tests.examples import one_of
from tests.ui import scene as seen
from tests.ui.dresses import faults_of, some
from tests.ui.menu_scene import SCENES, page
from tests.ui.staff_scene import Scene
from tests.ui.test_accessible import FOREIGN, ROLES, controls, name_of, role_of

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(120)]


LIKE_OTHERS = (
    "board-search", "editor-typing", "publish-later", "more", "order", "hours", "history", "pick", "group",
    "option", "category", "lower", "picture", "publish", "board-sheet", "checks", "gone",
)  # fmt: skip


@pytest.mark.parametrize("name", some(SCENES, LIKE_OTHERS))
def test_everything_can_be_read_and_touched(name: str, tmp_path: Path) -> None:
    found = faults_of(page, SCENES, name, tmp_path)
    assert not found, "\n".join(found)


OWN = re.compile(r"tab-|staffL|staffT|preview_|mark|key|entry_|edition_|mine_|theirs_|field_|choice_|find")
"""What is named by somebody, in their language, or is a sign of its own."""
KEYBOARD = (
    "board", "board-sheet", "editor", "publish-later", "order", "group", "option", "more", "pick", "checks",
    "bulk",
)  # fmt: skip
WORDS = re.compile(r"640|kcal|POS|USB|EN|JPEG|PNG|WebP|％")


@pytest.mark.parametrize("name", some(KEYBOARD, [*LIKE_OTHERS, "bulk", "editor"]))
@pytest.mark.parametrize("language", one_of("ja", "en"))
def test_every_control_says_what_it_is_and_the_keyboard_reaches_it(
    language: str, name: str, tmp_path: Path
) -> None:
    with page(tmp_path, language=language) as scene:
        SCENES[name](scene)
        scene.pass_by(30)
        there = controls(scene.window)
        wrong = [*unnamed(there, language)]
        wished = {each.item.objectName() for each in there} - {""}
        wished = {each for each in wished if not each.startswith(("tab-", "staffL"))}
        missed = wished - tabbed(scene, wished, 4 * len(there) + 80)
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


def tabbed(scene: Scene, wished: set[str], most: int) -> set[str]:
    """The names of what gets the focus, one after the other, until it had all that is wished; lists make and
    forget their rows meanwhile.
    """
    found: set[str] = set()
    for _ in range(most):
        if wished <= found:
            break
        QTest.keyClick(scene.window.window, Qt.Key.Key_Tab)
        item = scene.window.window.activeFocusItem()
        if item is not None:
            found.add(item.objectName())
    return found
