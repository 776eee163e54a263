"""The page of the shop on every panel in every text size: nothing is cut off, too small or out of reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.dresses import faults_of
from tests.ui.shop_scene import SCENES, page

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(120)]


@pytest.mark.parametrize("name", SCENES)
def test_everything_can_be_read_and_touched(name: str, tmp_path: Path) -> None:
    found = faults_of(page, SCENES, name, tmp_path)
    assert not found, "\n".join(found)
