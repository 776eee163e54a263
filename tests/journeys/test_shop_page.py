"""A manager at the screen of one kiosk, guests before two: closed, a queue, and the shop's looks."""

from collections.abc import Iterator

import pytest

from kiosk.core.journey.state import Attract, Closed
from tests.journeys.conftest import Start
from tests.journeys.glass import SOON_S, Glass, at_page
from tests.journeys.world import World
from tests.mockpos import Mock


@pytest.fixture
def shop(pos: Mock, start: Start, qapp: object) -> Iterator[tuple[Glass, World]]:
    with at_page(start, "shop") as made:
        yield made


@pytest.mark.slow
def test_what_is_set_at_the_screen_holds_at_the_other_kiosk(shop: tuple[Glass, World]) -> None:
    glass, right = shop
    glass.touch("closeNow", "close_-1")
    right.passes(SOON_S)
    assert isinstance(right.state.screen, Closed) and isinstance(glass.kiosk.state.screen, Closed)
    glass.touch("openAgain", "queue")
    right.passes(SOON_S)
    assert isinstance(right.state.screen, Attract) and right.shop.queue


@pytest.mark.slow
def test_looks_published_at_the_screen_reach_the_other_kiosk(shop: tuple[Glass, World]) -> None:
    glass, right = shop
    glass.touch("sectionBrand", "swatch_003D6F", "addMark")
    page = glass.door.staff.page
    for language, name in (("ja", "食品衛生責任者"), ("en", "Hygiene supervisor")):
        page.brand.marks.type(f"name.{language}", name)
    glass.touch("saveMark", "publish", "publishDo")
    right.passes(SOON_S)
    right.passes(1)
    assert right.shop.menu is not None and right.shop.menu.brand.accent == "#003D6F"
    glass.settle(SOON_S)
    glass.door.staff.leave()
    glass.settle()
    assert glass.window.model.chrome.accent == "#003D6F"
    glass.touch("marks")
    assert glass.window.model.about.marks.rows[0].title.replace("\u2060", "") == "食品衛生責任者"
    glass.touch("sheetClose")
    assert isinstance(glass.kiosk.state.screen, Attract) and glass.kiosk.state.overlay is None
