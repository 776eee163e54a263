"""Every screen on every panel in every text size: nothing is cut off, too small or out of reach."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.core.journey.state import Kiosk
from kiosk.ui.window import KioskWindow
from tests.ui import scene
from tests.ui.faults import faults
from tests.ui.look import SIZES, dressed, named, opened

pytestmark = pytest.mark.timeout(120)

STATES = named()


@pytest.mark.parametrize("size", SIZES)
def test_everything_can_be_read_and_touched(size: str, qtbot: QtBot) -> None:
    found: dict[str, list[str]] = {}
    with opened(STATES["loading"]("ja"), size) as window:
        for number, (name, make) in enumerate(STATES.items(), [*SIZES].index(size)):
            for language, scale in dresses(number):
                for fault in look(window, dressed(make(language), "light", scale), qtbot):
                    found.setdefault(fault, []).append(f"{name}-{language}-{scale}")
    assert not found, "\n".join(f"{fault} in {', '.join(where)}" for fault, where in found.items())


def dresses(number: int) -> Iterator[tuple[str, int]]:
    """Language and text size: each size in one language, which is the other one on the next panel."""
    languages = ("ja", "en") if number % 2 else ("en", "ja")
    yield from ((languages[0], 100), (languages[0], 150), (languages[1], 200))


def look(window: KioskWindow, kiosk: Kiosk, qtbot: QtBot) -> list[str]:
    """What is wrong with a state's screen."""
    window.show(kiosk)
    qtbot.wait(1)
    return list(faults(scene.read(window.window), window.window.property("pxPerMm")))
