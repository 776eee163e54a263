"""Every screen on every panel in every text size: nothing is cut off, too small or out of reach, and Qt has
nothing to say against it.
"""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest

from kiosk.core.journey.state import Kiosk
from kiosk.ui.complaints import Complaints
from kiosk.ui.window import KioskWindow
from tests.ui import demo, scene
from tests.ui.dresses import by_turns, of_turn, shift, theme
from tests.ui.faults import faults
from tests.ui.look import dressed, named, opened

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(120)]

STATES = named()
LANGUAGES = ("ja", "ja-Hira", "en")


@pytest.mark.parametrize(("panel", "scale", "turn"), by_turns())
def test_everything_can_be_read_and_touched(panel: str, scale: int, turn: int) -> None:
    found: dict[str, list[str]] = {}
    with Complaints() as complaints, opened(STATES["loading"]("ja"), panel, demo.stand_in) as window:
        for name, kiosk in dresses(panel, scale, turn):
            wrong = [*look(window, kiosk), *complaints.found]
            complaints.found.clear()
            for fault in wrong:
                found.setdefault(fault, []).append(f"{name}-{kiosk.guest.language}-{kiosk.guest.theme}")
    assert not found, "\n".join(f"{fault} in {', '.join(where)}" for fault, where in found.items())
    assert complaints.found == []


def dresses(panel: str, scale: int, turn: int) -> Iterator[tuple[str, Kiosk]]:
    """The turn's states, each in one language, which is another one for the next panel and the next text
    size, and in a theme. First all in one language: to change it means to lay everything out once more.
    """
    states = of_turn(turn, [*STATES.items()])
    for third, language in enumerate(LANGUAGES):
        for name, make in states[(third + shift(panel, scale)) % len(LANGUAGES) :: len(LANGUAGES)]:
            yield name, dressed(make(language), theme(panel, scale), scale)


def look(window: KioskWindow, kiosk: Kiosk) -> list[str]:
    """What is wrong with a state's screen."""
    window.show(kiosk)
    QTest.qWait(1)
    return list(faults(scene.read(window.window), window.window.property("pxPerMm")))
