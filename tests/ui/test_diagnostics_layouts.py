"""The technician's pages on every panel in every text size: nothing is cut off, too small or out of reach;
every control says what it is, and the keyboard reaches it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest

from kiosk.staff.findings import fail, ok, warn
from kiosk.ui.complaints import Complaints
from tests.ui import scene as seen
from tests.ui.diagnostics_scene import FOUND, TABS, Checkup, visited
from tests.ui.dresses import THEMES, in_two
from tests.ui.faults import faults
from tests.ui.staff_scene import Scene, dress, scene
from tests.ui.test_accessible import QUIET, controls, role_of, tabbed
from tests.ui.test_staff_layouts import unnamed

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(120)]

LONG = (
    warn(
        "pos.connection", "adapter.away", error="GET https://till.example.com:8443/v1/health: ConnectTimeout"
    ),
    fail("database.shop", "shop.away", error="postgresql://db.example/okawari does not answer: timeout"),
    warn(
        "loyalty.with_pos", "with_pos.less", names="rewards, coupons, paying with points", lacks="discounts"
    ),
    warn("machine.temperature", "heat.some", degrees=84),
    fail("storage.folder", "folder.not_writable", path="/var/lib/okawari/front-1", there="/var/lib"),
    ok("pos.menu", "menu.good", version="b350ae225ef07284", items=45, currency="JPY"),
)
"""Findings with much to say."""


def every(made: Scene) -> Iterator[str]:
    for tab in TABS:
        made.staff.go(tab.key)
        yield tab.key
    made.staff.go("diagnostics")
    taken = {each.check for each in LONG}
    made.machine.checkup.find(*LONG, *(each for each in FOUND if each.check not in taken))
    made.page._fill()
    made.page.show(True)
    yield "long"
    made.staff.go("device")
    for test, state in (("qr", "waiting"), ("network", "ready"), ("sound", "asking"), ("print", "ended")):
        made.page.tests.open(test)
        if state == "asking":
            made.page.tests.ask()
        if state == "ended":
            made.page.tests.finish(False, "the printer does not answer: 192.168.0.41:9100 Connection refused")
        yield f"test {test}"
    made.page.tests.close()


@pytest.mark.parametrize(("panel", "scale"), in_two())
def test_everything_can_be_read_and_touched(panel: str, scale: int, tmp_path: Path) -> None:
    found: dict[str, list[str]] = {}
    with Complaints() as complaints, scene(tmp_path, panel) as window, visited(window) as made:
        for place, name in enumerate(every(made)):
            language, theme = ("ja", "en")[place % 2], THEMES[place % 3]
            dress(made, language, theme, scale / 100)
            QTest.qWait(1)
            for fault in [*faults(seen.read(made.window.window), pixels(made)), *complaints.found]:
                found.setdefault(fault, []).append(f"{name}-{language}-{theme}")
            complaints.found.clear()
    assert not found, "\n".join(f"{fault} in {', '.join(where)}" for fault, where in found.items())


def pixels(made: Scene) -> float:
    return float(made.window.window.property("pxPerMm"))


TECHNICAL = re.compile(r"row-|logLine|POS|QR|CSV|PDF")
"""Names of things, and what the log says, are no language's."""
HEADER = ("tab-diagnostics", "tab-logs", "tab-device", "tab-daily", "staffLooks", "staffLeave")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ja", "en"])
def test_every_control_says_what_it_is_and_the_keyboard_reaches_it(language: str, tmp_path: Path) -> None:
    wrong: list[str] = []
    with scene(tmp_path) as window, visited(window, language, checkup=Checkup()) as made:
        for name in every(made):
            dress(made, language)
            QTest.qWait(1)
            there = controls(made.window)
            said = (each for each in unnamed(there, language) if not TECHNICAL.search(each))
            wrong += [f"{name}: {each}" for each in said]
            reached = tabbed(made.window, len(there) + 3 + len(HEADER))
            wrong += [f"{name}: Tab does not reach {each}" for each in there if each.item not in reached]
            items = [each.item for each in there]
            wrong += [
                f"{name}: Tab reaches {item.objectName() or item}"
                for item in reached
                if item not in items and role_of(item) not in QUIET and item.objectName() not in HEADER
            ]
    assert not wrong, "\n".join(wrong)
