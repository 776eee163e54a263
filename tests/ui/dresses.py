"""On which panel and in which text size a screen is looked at: by default in one of four dresses, which take
turns; all the others are slow.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, TypeVar

import pytest

from kiosk.ui.complaints import Complaints
from tests.ui import scene as seen
from tests.ui.faults import faults
from tests.ui.look import SIZES
from tests.ui.staff_scene import Scene, dress

PANELS = tuple(SIZES)
SCALES = (100, 150, 200)
THEMES = ("light", "dark", "contrast")
TURNS = (("portrait", 100), ("small", 200), ("landscape", 150), ("portrait", 200))
"""Each panel and each text size once, and the usual panel in the extremes."""
LANGUAGES = ("ja", "en")
T = TypeVar("T")


def shift(panel: str, scale: int) -> int:
    """By so much languages and themes are shifted from one dress to the next."""
    return PANELS.index(panel) + SCALES.index(scale)


def theme(panel: str, scale: int) -> str:
    return THEMES[shift(panel, scale) % len(THEMES)]


def dressed(names: Sequence[Any]) -> list[Any]:
    """Parameters panel, scale and name, each name in one dress by default."""
    return [
        pytest.param(panel, scale, name, marks=marks(TURNS[at % len(TURNS)], panel, scale))
        for panel in PANELS
        for scale in SCALES
        for at, name in enumerate(names)
    ]


def by_turns() -> list[Any]:
    """Parameters panel, scale and turn: of many screens (`of_turn`) each has one dress by default."""
    return dressed(range(len(TURNS)))


def in_two() -> list[Any]:
    """Parameters panel and scale, for what walks through many screens by itself: two by default."""
    return [
        pytest.param(panel, scale, marks=() if (panel, scale) in TURNS[:2] else pytest.mark.slow)
        for panel in PANELS
        for scale in SCALES
    ]


def of_turn(turn: int, screens: Sequence[T]) -> Sequence[T]:
    return screens[turn :: len(TURNS)]


def marks(quick: tuple[str, int], panel: str, scale: int) -> Any:
    return () if (panel, scale) == quick else pytest.mark.slow


def faults_of(
    page: Callable[..., AbstractContextManager[Scene]],
    scenes: Mapping[str, Callable[[Scene], None]],
    parameters: tuple[str, int, str],
    folder: Path,
) -> list[str]:
    """What is wrong with one of a staff page's scenes. A dress has its theme; languages take turns."""
    panel, scale, name = parameters
    language = LANGUAGES[(list(scenes).index(name) + shift(panel, scale)) % 2]
    with Complaints() as complaints, page(folder, size=panel, language=language) as scene:
        dress(scene, language, theme(panel, scale), scale / 100)
        scenes[name](scene)
        scene.pass_by(30)
        wrong = [*faults(seen.read(scene.window.window), scene.window.window.property("pxPerMm"))]
    return [f"{language}, {theme(panel, scale)}: {fault}" for fault in [*wrong, *complaints.found]]
