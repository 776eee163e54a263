"""The page of the shop on every panel in every text size: nothing is cut off, too small or out of reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.ui.complaints import Complaints
from tests.ui import scene as seen
from tests.ui.faults import faults
from tests.ui.look import SIZES
from tests.ui.shop_scene import SCENES, page
from tests.ui.staff_scene import dress
from tests.ui.test_layouts import QUICK, THEMES

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(120)]

PANELS = tuple(SIZES)
SCALES = (100, 150, 200)
LANGUAGES = ("ja", "en")


@pytest.mark.parametrize(
    ("panel", "scale"),
    [
        pytest.param(panel, scale, marks=() if (panel, scale) in QUICK else pytest.mark.slow)
        for panel in PANELS
        for scale in SCALES
    ],
)
def test_everything_can_be_read_and_touched(panel: str, scale: int, tmp_path: Path) -> None:
    found: dict[str, list[str]] = {}
    shift = PANELS.index(panel) + SCALES.index(scale)
    theme = THEMES[shift % len(THEMES)]
    with Complaints() as complaints:
        for at, (name, act) in enumerate(SCENES.items()):
            language = LANGUAGES[(at + shift) % 2]
            folder = tmp_path / name
            folder.mkdir()
            with page(folder, size=panel, language=language) as scene:
                dress(scene, language, theme, scale / 100)
                act(scene)
                scene.pass_by(30)
                wrong = [*faults(seen.read(scene.window.window), scene.window.window.property("pxPerMm"))]
            for fault in [*wrong, *complaints.found]:
                found.setdefault(fault, []).append(f"{name}-{language}-{theme}")
            complaints.found.clear()
    assert not found, "\n".join(f"{fault} in {', '.join(where)}" for fault, where in found.items())
