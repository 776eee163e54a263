"""On which panel, in which text size and in which theme a screen is looked at: by default in one or two
dresses, and in all of them with `scripts/test --all`.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any, TypeVar

import pytest

from kiosk.ui.complaints import Complaints
from tests.pictures.album import STATES
from tests.ui import scene as seen
from tests.ui import states_easy
from tests.ui.faults import faults
from tests.ui.look import SIZES
from tests.ui.staff_scene import Scene, dress

PANELS = tuple(SIZES)
SCALES = (100, 150, 200)
THEMES = ("light", "dark", "contrast")
TURNS = (("portrait", 100), ("small", 200), ("landscape", 150), ("portrait", 200))
"""Each panel and each text size once, and the usual panel in the extremes."""
EXTREMES = {("portrait", 100): ("ja", "light"), ("small", 200): ("en", "contrast")}
"""The dresses in which each guest's screen is looked at by default, with their languages and themes."""
LANGUAGES = ("ja", "en")
THOROUGH = os.environ.get("THOROUGH") == "1"
ONE_OF_EACH = (*STATES, *states_easy.NAMED)
"""Of the guests' states: one for each screen and what lies over it."""
T = TypeVar("T")


def shift(panel: str, scale: int) -> int:
    """By so much languages and themes are shifted from one dress to the next."""
    return PANELS.index(panel) + SCALES.index(scale)


def theme(panel: str, scale: int) -> str:
    return THEMES[shift(panel, scale) % len(THEMES)]


def by_turns() -> list[Any]:
    """Parameters panel, scale and turn, for many screens (`of_turn`)."""
    quick = {(*dress, turn) for turn, dress in enumerate(EXTREMES)}
    return [
        pytest.param(panel, scale, turn, marks=() if (panel, scale, turn) in quick else pytest.mark.slow)
        for panel in PANELS
        for scale in SCALES
        for turn in range(len(TURNS))
    ]


def in_two() -> list[Any]:
    """Parameters panel and scale, for what walks through many screens by itself: the small panel in large
    text by default.
    """
    return [
        pytest.param(panel, scale, marks=() if (panel, scale) == TURNS[1] else pytest.mark.slow)
        for panel in PANELS
        for scale in SCALES
    ]


def of_turn(turn: int, screens: Sequence[T]) -> Sequence[T]:
    return screens[turn :: len(TURNS)]


def some(names: Iterable[str], like_others: Collection[str]) -> list[Any]:
    """Parameter name; those that look much like another one are slow."""
    return [pytest.param(name, marks=pytest.mark.slow if name in like_others else ()) for name in names]


def dresses(turn: int) -> list[tuple[str, int]]:
    """The dresses in which one of many scenes is looked at: its turn's, and all the others where THOROUGH is
    set. Panel by panel, and each with the text size that the last one ended with: little is laid out anew.
    """
    first = TURNS[turn % len(TURNS)]
    if not THOROUGH:
        return [first]
    every = [
        (panel, scale)
        for at, panel in enumerate(PANELS)
        for scale in (SCALES if at % 2 == 0 else reversed(SCALES))
    ]
    return [first, *(dress for dress in every if dress != first)]


def faults_of(
    page: Callable[..., AbstractContextManager[Scene]],
    scenes: Mapping[str, Callable[[Scene], None]],
    name: str,
    folder: Path,
) -> list[str]:
    """What is wrong with one of a staff page's scenes, which is made in its turn's dress and then wears the
    others. A dress has its theme; languages take turns.
    """
    turn = list(scenes).index(name)
    (panel, scale), *others = dresses(turn)
    language = LANGUAGES[(turn + shift(panel, scale)) % 2]
    found: list[str] = []
    with Complaints() as complaints, page(folder, size=panel, language=language) as scene:
        dress(scene, language, theme(panel, scale), scale / 100)
        scenes[name](scene)
        scene.pass_by(30)
        found += _faults(scene, complaints)
        for panel, scale in others:
            scene.resize(panel)
            dress(scene, LANGUAGES[(turn + shift(panel, scale)) % 2], theme(panel, scale), scale / 100)
            scene.pass_by(1)
            found += _faults(scene, complaints)
    return found


def _faults(scene: Scene, complaints: Complaints) -> list[str]:
    window = scene.window.window
    said = [*faults(seen.read(window), window.property("pxPerMm")), *complaints.found]
    complaints.found.clear()
    worn = f"{scene.size}, {scene.staff.language}, {scene.staff.theme}, {scene.staff.textScale}"
    return [f"{worn}: {fault}" for fault in said]
