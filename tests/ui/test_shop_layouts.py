"""The page of the shop on every panel in every text size: nothing is cut off, too small or out of reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.dresses import dressed, faults_of
from tests.ui.shop_scene import SCENES, page

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(120)]


@pytest.mark.parametrize(("panel", "scale", "name"), dressed([*SCENES]))
def test_everything_can_be_read_and_touched(panel: str, scale: int, name: str, tmp_path: Path) -> None:
    found = faults_of(page, SCENES, (panel, scale, name), tmp_path)
    assert not found, "\n".join(found)
