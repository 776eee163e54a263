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
from tests.ui.faults import faults
from tests.ui.look import SIZES, dressed, named, opened

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(120)]

STATES = named()
PANELS = tuple(SIZES)
SCALES = (100, 150, 200)
LANGUAGES = ("ja", "ja-Hira", "en")
THEMES = ("light", "dark", "contrast")
QUICK = {("portrait", 100), ("portrait", 200), ("landscape", 150), ("small", 200)}
"""Each panel and each text size once, and the usual panel in the extremes; the others take their time."""


@pytest.mark.parametrize(
    ("panel", "scale"),
    [
        pytest.param(panel, scale, marks=() if (panel, scale) in QUICK else pytest.mark.slow)
        for panel in PANELS
        for scale in SCALES
    ],
)
def test_everything_can_be_read_and_touched(panel: str, scale: int) -> None:
    found: dict[str, list[str]] = {}
    with Complaints() as complaints, opened(STATES["loading"]("ja"), panel, demo.stand_in) as window:
        for name, kiosk in dresses(panel, scale):
            wrong = [*look(window, kiosk), *complaints.found]
            complaints.found.clear()
            for fault in wrong:
                found.setdefault(fault, []).append(f"{name}-{kiosk.guest.language}-{kiosk.guest.theme}")
    assert not found, "\n".join(f"{fault} in {', '.join(where)}" for fault, where in found.items())
    assert complaints.found == []


def dresses(panel: str, scale: int) -> Iterator[tuple[str, Kiosk]]:
    """Every state in one language, which is another one for the next panel and the next text size, and in a
    theme. First all in one language: to change it means to lay everything out once more.
    """
    shift = PANELS.index(panel) + SCALES.index(scale)
    theme = THEMES[shift % len(THEMES)]
    for third, language in enumerate(LANGUAGES):
        for name, make in [*STATES.items()][(third + shift) % len(LANGUAGES) :: len(LANGUAGES)]:
            yield name, dressed(make(language), theme, scale)


def look(window: KioskWindow, kiosk: Kiosk) -> list[str]:
    """What is wrong with a state's screen."""
    window.show(kiosk)
    QTest.qWait(1)
    return list(faults(scene.read(window.window), window.window.property("pxPerMm")))
