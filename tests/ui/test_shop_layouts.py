"""The page of the shop on every panel in every text size: nothing is cut off, too small or out of reach."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ui.dresses import faults_of, some
from tests.ui.shop_scene import SCENES, page

pytestmark = [pytest.mark.usefixtures("qapp"), pytest.mark.timeout(120)]


LIKE_OTHERS = (
    "shop-day", "shop-closing", "shop-different", "shop-dated", "brand", "brand-typing", "brand-logo",
    "profile-new", "marks", "mark-sheet", "voucher-sheet", "taxes", "taxes-sheet", "taxes-publish",
)  # fmt: skip


@pytest.mark.parametrize("name", some(SCENES, LIKE_OTHERS))
def test_everything_can_be_read_and_touched(name: str, tmp_path: Path) -> None:
    found = faults_of(page, SCENES, name, tmp_path)
    assert not found, "\n".join(found)
