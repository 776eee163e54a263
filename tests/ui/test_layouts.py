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
from tests.ui.dresses import EXTREMES, ONE_OF_EACH, THOROUGH, by_turns, of_turn, shift, theme
from tests.ui.faults import faults
from tests.ui.look import dressed, named, opened

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(120)]

STATES = named()
LANGUAGES = ("ja", "ja-Hira", "en", "es")


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


@pytest.mark.slow
@pytest.mark.parametrize("scale", [100, 200])
def test_what_was_brought_down_can_be_read_and_touched(scale: int) -> None:
    found: list[str] = []
    with Complaints() as complaints, opened(STATES["loading"]("ja"), pictures=demo.stand_in) as window:
        for at, (name, make) in enumerate(STATES.items()):
            language = LANGUAGES[at * len(LANGUAGES) // len(STATES)]
            kiosk = dressed(make(language), theme("portrait", scale), scale, low=True)
            wrong = [*look(window, kiosk), *high_up(window), *complaints.found]
            complaints.found.clear()
            found += [f"{fault} in {name}" for fault in wrong]
    assert not found, "\n".join(found)


@pytest.mark.slow
def test_nothing_to_touch_stays_above_what_was_brought_down() -> None:
    with opened(STATES["loading"]("en"), pictures=demo.stand_in) as window:
        for name in ("attract", "burgers", "basket", "help"):
            window.show(dressed(STATES[name]("en"), "light", 100))
            assert high_up(window), name
            window.show(dressed(STATES[name]("en"), "light", 100, low=True))
            assert not high_up(window), name


def high_up(window: KioskWindow) -> list[str]:
    """What can be touched in the panel's upper two fifths."""
    QTest.qWait(1)
    seen = scene.read(window.window)
    shown = [control for control in seen.controls if not control.shown.isEmpty()]
    return [f"{control} is high up" for control in shown if control.shown.top() < seen.window.height() * 0.4]


def dresses(panel: str, scale: int, turn: int) -> Iterator[tuple[str, Kiosk]]:
    """The turn's states, each in one language, which is another one for the next panel and the next text
    size, and in a theme. First all in one language: to change it means to lay everything out once more.
    By default one state of each screen, in the dress's own language and theme; where there is the most room,
    every third.
    """
    if not THOROUGH:
        language, worn = EXTREMES[panel, scale]
        for name in ONE_OF_EACH[:: 3 if scale == 100 else 1]:
            yield name, dressed(STATES[name](language), worn, scale)
        return
    states = of_turn(turn, [*STATES.items()])
    for third, language in enumerate(LANGUAGES):
        for name, make in states[(third + shift(panel, scale)) % len(LANGUAGES) :: len(LANGUAGES)]:
            yield name, dressed(make(language), theme(panel, scale), scale)


def look(window: KioskWindow, kiosk: Kiosk) -> list[str]:
    """What is wrong with a state's screen."""
    window.show(kiosk)
    QTest.qWait(1)
    return list(faults(scene.read(window.window), window.window.property("pxPerMm")))
