"""Every screen looks as it was recorded. `UPDATE_PICTURES=1` records all of them anew; what has changed is
shown on one page.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import get_args

import pytest
from PIL import Image

from kiosk.core.journey import state as st
from kiosk.ui.window import KioskWindow
from tests.pictures.album import FOOT, QUICK, RESULTS, RESULTS_FOOT, SHOTS, STAFF, Shot
from tests.pictures.compare import difference, drawn, print_of
from tests.pictures.kept import Kept, surroundings
from tests.pictures.page import Page
from tests.ui import results_look, staff_shots
from tests.ui.look import opened, photographed

HERE = Path(__file__).parent
PAGE = HERE.parents[1] / "build" / "pictures"
UPDATING = os.environ.get("UPDATE_PICTURES") == "1"

STRIPS = list(dict.fromkeys(shot.strip for shot in SHOTS))

pytestmark = pytest.mark.timeout(30)


class Studio:
    """The windows that pictures are taken of, one a size, the recorded pictures, and the page of what has
    changed.
    """

    def __init__(self, open_window: Callable[[Shot], KioskWindow]) -> None:
        self._open_window = open_window
        self._windows: dict[str, KioskWindow] = {}
        self.kept = Kept(HERE)
        self.here = surroundings()
        self.exactly = self.kept.made_with == self.here
        self.page = Page(PAGE)
        self.page.clear()

    def take(self, shot: Shot) -> Image.Image:
        if shot.state in (RESULTS, RESULTS_FOOT):
            down = 0 if shot.state == RESULTS else FOOT
            return drawn(results_look.photographed(shot.language, shot.theme, shot.scale, down=down))
        if shot.state in STAFF:
            return drawn(
                staff_shots.photographed(shot.state, shot.language, shot.theme, shot.scale, shot.size)
            )
        window = self._windows.get(shot.size) or self._windows.setdefault(shot.size, self._open_window(shot))
        return drawn(photographed(window, shot.kiosk()))

    def how(self) -> str:
        """How pictures are compared."""
        return "exactly" if self.exactly else f"roughly: {self.here} is not {self.kept.made_with}"


@pytest.fixture(scope="module")
def studio(qapp: object) -> Iterator[Studio]:
    with ExitStack() as windows:
        made = Studio(lambda shot: windows.enter_context(opened(shot.kiosk(), shot.size)))
        yield made
    if UPDATING:
        made.kept.finish(STRIPS, made.here)


@pytest.mark.parametrize(
    "shot",
    [
        pytest.param(shot, marks=() if shot in QUICK else pytest.mark.slow)
        for shot in (() if UPDATING else SHOTS)
    ],
    ids=lambda shot: shot.name,
)
def test_it_looks_as_recorded(shot: Shot, studio: Studio) -> None:
    new = studio.take(shot)
    recorded = studio.kept.print_of(shot.strip, shot.name)
    assert recorded, f"{shot.name} has never been recorded: UPDATE_PICTURES=1 does"
    if print_of(new) == recorded:
        return
    old = studio.kept.picture(shot.strip, shot.name, new.size)
    found = difference(old, new)
    if not found.passes(studio.exactly):
        shares = f"{found.shaded:.2%} of the pixels differ, {found.changed:.2%} clearly"
        said = f"{shares} (compared {studio.how()})"
        studio.page.add(shot.name, said, old=old, new=new, difference=found.picture)
        pytest.fail(f"{shot.name}: {said}; see {studio.page.path}")


@pytest.mark.parametrize("strip", STRIPS if UPDATING else ())
def test_it_is_recorded(strip: str, studio: Studio) -> None:
    taken = {shot.name: studio.take(shot) for shot in SHOTS if shot.strip == strip}
    studio.kept.record(strip, taken, {name: print_of(picture) for name, picture in taken.items()})


def test_every_screen_and_overlay_has_its_picture() -> None:
    guests = [shot for shot in SHOTS if shot.state not in (RESULTS, RESULTS_FOOT, *STAFF)]
    plain = [shot for shot in guests if (shot.theme, shot.scale, shot.size) == ("light", 100, "portrait")]
    usual = [shot.kiosk() for shot in plain]
    for language in ("ja", "en"):
        mine = [kiosk for kiosk in usual if kiosk.guest.language == language]
        assert {type(kiosk.screen) for kiosk in mine} == set(get_args(st.Screen))
        assert {type(kiosk.overlay) for kiosk in mine} >= set(get_args(st.Overlay))
        assert any(kiosk.idle is not None for kiosk in mine)


def test_all_pictures_together_stay_small() -> None:
    assert sum(path.stat().st_size for path in HERE.glob("*.webp")) < 18 * 1024 * 1024
