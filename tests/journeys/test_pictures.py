"""A picture is drawn anew at the POS, under its old name: the kiosk shows it."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.engine.picture_watch import AT_MOST_S
from kiosk.engine.watch import MENU_S
from tests.journeys.world import World
from tests.mockpos import Mock, running_mock

ART = Path(__file__).parents[2] / "assets" / "pictures"


@pytest.fixture
def shelf(tmp_path: Path) -> Path:
    """The POS's pictures: of two dishes."""
    folder = tmp_path / "shelf"
    folder.mkdir()
    for name in ("classic-burger", "fries"):
        shutil.copyfile(ART / f"{name}.webp", folder / f"{name}.webp")
    return folder


@pytest.fixture
def shop(shelf: Path) -> Iterator[Mock]:
    with running_mock(pictures=shelf) as mock:
        yield mock


@pytest.mark.slow
def test_a_new_picture_of_an_old_dish(shop: Mock, shelf: Path, tmp_path: Path) -> None:
    kiosk = World(shop, tmp_path / "kiosk", pictures=True)
    kiosk.start()
    try:
        kiosk.passes(2)
        burger, fries = (kiosk.machine.pictures.url(name) for name in ("classic-burger", "fries"))
        assert burger and fries and kiosk.shop.pictures
        shutil.copyfile(ART / "miso-soup.webp", shelf / "classic-burger.webp")
        os.utime(shelf / "classic-burger.webp", (1, 1))
        shown = kiosk.shop.pictures
        kiosk.passes(AT_MOST_S)
        shop.price("classic-burger", 560)
        kiosk.passes(MENU_S + 1)
        assert kiosk.machine.pictures.url("classic-burger") not in ("", burger)
        assert kiosk.machine.pictures.url("fries") == fries and kiosk.shop.pictures == shown + 1
        new = kiosk.machine.pictures.url("classic-burger")
        kiosk.start_again()
        assert kiosk.machine.pictures.url("classic-burger") == new
    finally:
        kiosk.stop()
