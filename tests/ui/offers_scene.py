"""The staff's page of offers over a real house programme: `python -m tests.ui.offers_scene OUT [names…]`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import date, time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


from kiosk.core.edits import Put
from kiosk.core.money import Money
from kiosk.core.offers import Discount
from kiosk.core.shop_offers import Combo, ComboPart, Goods, HappyHour, When
from kiosk.ports.programme_change import AddCode, CloseCode, Code
from kiosk.ui.hand import Hand
from pos_adapters.house_loyalty import HouseLoyalty, HouseSettings
from tests.journeys.tasks import StoryClock
from tests.mockpos import Clock, MemoryState
from tests.quick_folder import quick_folder
from tests.ui import menu_scene
from tests.ui.shots import shots
from tests.ui.staff_scene import Scene, dress, staff

FILE = "members.db"
SECRET = "a-secret-for-tests-only-0123456789"
SPRING = Code(
    "HARU10",
    {"ja": "春の10％オフ", "en": "Spring: 10% off"},
    Discount(percent=10),
    Money(500, "JPY"),
    last_day=date(2027, 4, 30),
    most=500,
    channel="ポスター",
)
OLD = Code("NATSU", {"ja": "夏の200円引き", "en": "Summer: ¥200 off"}, Discount(amount=Money(200, "JPY")))


def programme(folder: Path, clock: StoryClock) -> HouseLoyalty:
    """A house programme with a code in force and one that is closed, by a clock that has just begun."""
    (folder / FILE).write_bytes(_begun())
    return _programme(folder, clock)


def _programme(folder: Path, clock: StoryClock) -> HouseLoyalty:
    url = f"sqlite:///{folder / FILE}"
    made = HouseLoyalty(HouseSettings(database=url, secret=SECRET), None, MemoryState())
    made.house.now = clock.now
    return made


@cache
def _begun() -> bytes:
    """The programme's database: it is copied."""
    with quick_folder() as folder:
        with closing(_programme(folder, StoryClock(Clock()))) as made:
            for change in (AddCode(SPRING), AddCode(OLD), CloseCode(OLD.code)):
                made.write_programme(change, "before")
        return (folder / FILE).read_bytes()


def furnish(scene: Scene, loyalty: Any) -> None:
    """Give a scene's kiosk what the page needs."""
    for name, thing in menu_scene.machine().items():
        setattr(scene.machine, name, thing)
    shop = scene.machine.engine.kiosk.shop
    shop.facts = replace(shop.facts, offers=True)
    pos = scene.machine.ports.pos
    scene.machine.ports = SimpleNamespace(built=lambda: SimpleNamespace(loyalty=loyalty, pos=pos), pos=pos)


@contextmanager
def page(folder: Path, **look: Any) -> Iterator[tuple[Scene, HouseLoyalty]]:
    """The page of offers, opened by the screen."""
    with ExitStack() as opened:

        def prepare(scene: Scene) -> None:
            found.append(opened.enter_context(closing(programme(folder, scene.clock))))
            furnish(scene, found[0])

        found: list[HouseLoyalty] = []
        scene = opened.enter_context(staff(folder, tab="offers", furnish=prepare, **look))
        scene.hand = Hand(scene.window.window, patience=30)
        yield scene, found[0]


def go(scene: Scene) -> None:
    scene.hand = Hand(scene.window.window, patience=30)
    scene.staff.go("offers")
    scene.settle()


LISTED = ("change", "end", "points", "try")
"""What the names of the buttons in the list begin with."""


def touch(scene: Scene, *names: str) -> None:
    for name in names:
        if name.partition("_")[0] in LISTED:
            scene.window.window.grabWindow()  # the list has its place with the next frame
        scene.hand.touch(name)
        scene.settle()


HAPPY = HappyHour(
    {"ja": "夕方のハッピーアワー", "en": "Happy hour"},
    Goods(frozenset({"edamame"}), frozenset({"drinks"})),
    When(time(17), time(19), frozenset({0, 1, 2, 3, 4})),
    percent=20,
)
LUNCH = Combo(
    {"ja": "ランチセット割", "en": "Lunch combo"},
    (ComboPart(Goods(categories=frozenset({"burgers"}))), ComboPart(Goods(frozenset({"edamame"})))),
    When(time(11), time(14), first=date(2026, 12, 1)),
    price=Money(700, "JPY"),
)


def draft(scene: Scene) -> None:
    """Put a happy hour and a combo into the draft."""
    offers = {("offers", "happy_hours", "h-1"): HAPPY, ("offers", "combos", "c-1"): LUNCH}
    scene.page._drafting.change(Put(offers))
    scene.settle()


SCENES: dict[str, tuple[str, ...]] = {
    "offers": (),
    "offers-rewards": ("sectionRewards",),
    "offers-days": ("sectionDays",),
    "offers-code": ("addOffer",),
    "offers-reward": ("sectionRewards", "addOffer", "takeAmount"),
    "offers-day": ("sectionDays", "addOffer", "weekday_2", "factor_300"),
    "offers-try": ("try_HARU10",),
    "offers-happy": ("sectionHappy",),
    "offers-combos": ("sectionCombos",),
    "offers-happy-new": ("sectionHappy", "addOffer"),
    "offers-combo-change": ("sectionCombos", "change_c-1"),
    "offers-goods": ("sectionHappy", "change_h-1", "chooseGoods_0"),
    "offers-try-now": ("sectionHappy", "tryOffers"),
}


def main() -> None:
    for shot in shots(__doc__, SCENES, scales="100,200"):
        with TemporaryDirectory() as folder, page(Path(folder), size=shot.size) as (scene, _):
            dress(scene, shot.language, shot.theme, shot.scale)
            draft(scene)
            touch(scene, *SCENES[shot.name])
            scene.picture().save(shot.file)


if __name__ == "__main__":
    main()
