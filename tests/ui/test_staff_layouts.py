"""The staff's way in on every panel in every text size: nothing is cut off, too small or out of reach; every
control says what it is, and the keyboard reaches it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from kiosk.core.staff import Role
from kiosk.ui.complaints import Complaints
from tests.ui import scene as seen
from tests.ui.dresses import THEMES, in_two
from tests.ui.faults import faults
from tests.ui.staff_scene import PIN, Scene, dress, scene
from tests.ui.test_accessible import (
    FOREIGN,
    OTHER_LANGUAGES,
    QUIET,
    ROLES,
    controls,
    name_of,
    role_of,
    tabbed,
)
from tests.ui.test_staff import PAGES

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(120)]

NAMES = (("Sakura", Role.MANAGER), ("Ken", Role.TECHNICIAN), ("みお", Role.CREW))
HEADER = ("tab-people", "tab-money", "staffLooks", "staffLeave", "pinScreen")
"""Over a page's sheets too: leaving is always possible."""


@pytest.fixture(autouse=True)
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.ui.staff.pages.TABS", PAGES)


def first(made: Scene) -> Iterator[str]:
    """A new shop's way in, screen by screen."""
    made.knock()
    yield "first: name"
    made.staff.gate.write("Ann")
    made.staff.gate.named()
    yield "first: pin"
    made.type("1234")
    made.type("1234")
    yield "first: refused"
    made.type(PIN)
    made.type(PIN)
    yield "first: technician"


def known(made: Scene) -> Iterator[str]:
    """The way in of a shop with people, and the people's page."""
    made.knock()
    yield "who"
    gate = made.staff.gate
    gate.choose(next(row.id for row in gate.people.rows if row.role == "crew"))
    made.settle()
    yield "pin"
    for _ in range(3):
        made.type("947263")
    yield "wait"
    gate.give_up()
    made.enter(Role.MANAGER)
    yield "people"
    made.page.showLog(True)
    yield "log"
    made.page.showLog(False)
    made.page.open(made.page.people.rows[0].id)
    yield "person"
    made.page.add()
    made.settle()
    yield "confirm"
    made.type(PIN)
    yield "add"
    made.page.close()
    made.page.open(made.page.people.rows[0].id)
    made.page.edit("pin")
    yield "new pin"
    made.page.close()
    made.settle()
    made.staff.tell("The draft is saved. Guests see nothing of it yet.", False, lambda: None)
    yield "toast"
    made.staff._toast.hush()
    made.hand.touch("staffLooks")
    yield "looks"


def every(folder: Path, size: str) -> Iterator[tuple[str, Scene]]:
    for story, people in ((first, ()), (known, NAMES)):
        (folder / story.__name__).mkdir()
        with scene(folder / story.__name__, size, people=people, opens="people") as made:
            for name in story(made):
                made.settle()
                yield name, made


@pytest.mark.parametrize(("panel", "scale"), in_two())
def test_everything_can_be_read_and_touched(panel: str, scale: int, tmp_path: Path) -> None:
    found: dict[str, list[str]] = {}
    with Complaints() as complaints:
        for place, (name, made) in enumerate(every(tmp_path, panel)):
            language, theme = ("ja", "en")[place % 2], THEMES[place % 3]
            dress(made, language, theme, scale / 100)
            QTest.qWait(1)
            window = made.window.window
            for fault in [*faults(seen.read(window), window.property("pxPerMm")), *complaints.found]:
                found.setdefault(fault, []).append(f"{name}-{language}-{theme}")
            complaints.found.clear()
    assert not found, "\n".join(f"{fault} in {', '.join(where)}" for fault, where in found.items())


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_control_says_what_it_is_and_the_keyboard_reaches_it(language: str, tmp_path: Path) -> None:
    wrong: list[str] = []
    for name, made in every(tmp_path, "portrait"):
        dress(made, language)
        QTest.qWait(1)
        pin = made.hand.find("pinScreen")
        if pin is not None:
            pin.forceActiveFocus()  # the keys on the screen go when the keyboard leaves their field
            QTest.qWait(1)
        there = controls(made.window)
        wrong += [f"{name}: {each}" for each in unnamed(there, language)]
        reached = tabbed(made.window, len(there) + 3 + len(HEADER))
        wrong += [f"{name}: Tab does not reach {each}" for each in there if each.item not in reached]
        items = [each.item for each in there]
        wrong += [
            f"{name}: Tab reaches {item.objectName() or item}"
            for item in reached
            if item not in items and role_of(item) not in QUIET and item.objectName() not in HEADER
        ]
    assert not wrong, "\n".join(wrong)


def unnamed(there: list[seen.Seen], language: str) -> Iterator[str]:
    """Controls without a name in the language, or without a role."""
    for control in there:
        said, role = name_of(control.item), role_of(control.item)
        own = control.item.objectName()
        foreign = FOREIGN[language].search(said) and not OTHER_LANGUAGES.match(own)
        people = own.startswith(("person-", "staffL", "staffT"))
        if not said.strip() or role not in ROLES or (foreign and not people):
            yield f"{control} is called “{said}” and is a {role.name}"
