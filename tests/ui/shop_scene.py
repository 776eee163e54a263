"""The staff's page of the shop, in the real shell: `python -m tests.ui.shop_scene OUT [names…]`.

Its use cases are the real ones on a shop database of their own; only the kiosk around them is not there.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import time, timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QPointF

from kiosk import assets
from kiosk.core.edits import Put
from kiosk.core.hours import OpeningHours, Window
from kiosk.core.staff import Role
from kiosk.engine.opening import Opening
from kiosk.staff.demo_shop import demo_content
from kiosk.ui.hand import Hand
from kiosk.ui.staff import pages
from kiosk.ui.staff.pages import Tab
from tests.ui import demo, menu_scene
from tests.ui.shots import shots
from tests.ui.staff_scene import Scene, dress, staff

WEEK = OpeningHours({day: (Window(time(0), time(23, 30)),) for day in range(6)} | {6: ()})


class Watch:
    """The kiosk's, as far as it is told that time goes on."""

    def __init__(self) -> None:
        self.ticks = 0

    def tick(self) -> None:
        self.ticks += 1


class Shop:
    """What looks at the shop database for news."""

    def __init__(self) -> None:
        self.looks = 0

    def look(self) -> None:
        self.looks += 1


def furnish(scene: Scene, hours: OpeningHours = WEEK) -> None:
    """Give a scene's kiosk what the page needs."""
    machine = scene.machine
    for name, thing in menu_scene.machine().items():
        setattr(machine, name, thing)
    machine.engine.kiosk.shop.pos_open = True
    clock: Any = scene.clock
    machine.opening = Opening(hours, scene.config.shop.time_zone, clock, lambda: False)
    machine.watch, machine.shop, machine.stopped = Watch(), Shop(), False

    def choose_profile(chosen: str | None) -> None:
        named = scene.config.kiosk.profile or ""
        machine.chosen_profile, machine.profile = chosen, named if chosen is None else chosen

    machine.choose_profile = choose_profile
    choose_profile(None)


def go(scene: Scene) -> None:
    """To the page, by a manager who is in."""
    scene.hand = Hand(scene.window.window, patience=30)
    scene.staff.go("shop")
    scene.settle()


@contextmanager
def page(folder: Path, hours: OpeningHours = WEEK, **look: Any) -> Iterator[Scene]:
    """The page of the shop, opened by the screen."""
    with staff(folder, tab="shop", furnish=partial(furnish, hours=hours), **look) as scene:
        scene.hand = Hand(scene.window.window, patience=30)
        yield scene


TABS = (
    next(tab for tab in pages.TABS if tab.key == "shop"),
    Tab("results", "Results", frozenset(Role), "PeoplePage", "kiosk.ui.staff.people:PeopleModel"),
    Tab("people", "People", frozenset(Role), "PeoplePage", "kiosk.ui.staff.people:PeopleModel"),
)
"""A header that stays as it is, whatever tabs the program gets."""


def touch(scene: Scene, *names: str) -> None:
    for name in names:
        scene.hand.touch(name)
        scene.settle()


def plain(scene: Scene) -> None:
    scene.settle()


def closing(scene: Scene) -> None:
    touch(scene, "closeNow")


def closed(scene: Scene) -> None:
    touch(scene, "queue", "closeNow", "close_30")


def day(scene: Scene) -> None:
    touch(scene, "day_2", "endEarlier_0", "addSpan")


def different(scene: Scene) -> None:
    touch(scene, "addDay", "move_7", "daySpans", "sheetClose")


def dated(scene: Scene) -> None:
    touch(scene, "addDay")


def taxes(scene: Scene) -> None:
    touch(scene, "sectionTaxes", "change_0", "percentMore", "percentMore", "sinceMonthLater", "plan")


def tax_sheet(scene: Scene) -> None:
    touch(scene, "sectionTaxes", "change_0")


def tax_publish(scene: Scene) -> None:
    taxes(scene)
    touch(scene, "publish")


def brand(scene: Scene) -> None:
    touch(scene, "sectionBrand", "swatch_003D6F")
    scene.page.brand.type("name.ja", "山田食堂")
    scene.page.brand.type("name.en", "Yamada Diner")
    scene.page.brand.type("greeting.ja", "いらっしゃい｜ませ")
    scene.page.brand.type("greeting.en", "Good to see you")
    scene.page.brand.type("accent", "#E60012")
    for dish in ("gyudon", "cheeseburger"):
        scene.page.brand.toggleHero(dish)


def brand_typing(scene: Scene) -> None:
    touch(scene, "sectionBrand", "field_name.ja")


LOGO = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 330 110">
<path d="M10 55a45 45 0 0 1 90 0z" fill="#7D0005"/><path d="M10 62h90c0 20-16 36-30 36h-30c-14 0-30-16-30-36z"
fill="#3B1D70"/><path d="M120 20h18v70h-18zM150 20h50v18h-32v10h28v16h-28v8h32v18h-50zM214 20h18v52h34v18h-52z
M278 20h42v70h-42zM296 38v34h8v-34z" fill="#7D0005" fill-rule="evenodd"/></svg>"""
"""Dark, on nothing, as a sign painter sends it."""


def inbox(scene: Scene) -> Path:
    """A logo, and two photographs, one of which is too large."""
    folder = scene.config.kiosk.data_dir / "inbox"
    folder.mkdir(exist_ok=True)
    (folder / "a-logo.svg").write_text(LOGO)
    source = assets.path("pictures", "gyudon.webp")
    with Image.open(source) as picture:
        ground = Image.new("RGB", (1200, 900), "#C9A36B")
        shown = picture.convert("RGBA").resize((900, 620))
        ground.paste(shown, (150, 140), shown)
        ground.save(folder / "b-shop.jpg")
    return folder


def scrolled_to(scene: Scene, name: str) -> None:
    """The page is long where the text is large: a hand would take its time."""
    flick, item = scene.hand.find("pageFlick"), scene.hand.find(name)
    assert flick is not None and item is not None
    there = flick.property("contentY") + item.mapToItem(flick, QPointF(0, 0)).y() - flick.height() / 3
    flick.setProperty("contentY", max(0.0, there))
    scene.settle()


def brand_logo(scene: Scene) -> None:
    inbox(scene)
    touch(scene, "sectionBrand")
    scrolled_to(scene, "chooseLogo")
    touch(scene, "chooseLogo", "entry_0Box", "entry_0Box")


def brand_own(scene: Scene) -> None:
    brand_logo(scene)
    touch(scene, "logoTake")
    scene.page.brand.pictures.choose("picture")
    pictures = scene.page.brand.pictures
    for place in ((0.1, 0, 1), (0.2, 0.1, 0.8)):
        for act in (pictures.start, lambda: pictures.open(0), lambda: pictures.open(0)):
            act()
            scene.settle()
        pictures.use(*place)
        scene.settle()


def with_marks(scene: Scene) -> None:
    """Two marks, of which one is over."""
    hygiene, allergens = demo_content(scene.clock.now()).brand.marks
    over = replace(allergens, until=scene.page._drafting.today() - timedelta(days=1))
    scene.page._drafting.change(Put({("brand", "marks"): (hygiene, over)}))
    scene.settle()


def marks(scene: Scene) -> None:
    touch(scene, "sectionBrand")
    with_marks(scene)
    scrolled_to(scene, "addMark")


def mark_sheet(scene: Scene) -> None:
    marks(scene)
    touch(scene, "changeMark_1")


def voucher_sheet(scene: Scene) -> None:
    touch(scene, "sectionBrand")
    vouchers = demo_content(scene.clock.now()).brand.vouchers
    scene.page._drafting.change(Put({("brand", "vouchers"): vouchers}))
    scene.settle()
    scrolled_to(scene, "addVoucher")
    touch(scene, "changeVoucher_1")


def profiles(scene: Scene) -> None:
    touch(scene, "sectionProfiles")
    scene.page.profiles.type("profile", "bar")
    touch(scene, "profileAdd")
    scene.page.profiles.type("greeting.ja", "おつかれさま")
    scene.page.profiles.offer("eat_in")
    scene.page.profiles.begin("en")


def profile_new(scene: Scene) -> None:
    touch(scene, "sectionProfiles")


SCENES: dict[str, Callable[[Scene], None]] = {
    "shop": plain,
    "shop-closing": closing,
    "shop-closed": closed,
    "shop-day": day,
    "shop-different": different,
    "shop-dated": dated,
    "taxes": taxes,
    "brand": brand,
    "brand-typing": brand_typing,
    "profiles": profiles,
    "profile-new": profile_new,
    "brand-logo": brand_logo,
    "brand-own": brand_own,
    "marks": marks,
    "mark-sheet": mark_sheet,
    "voucher-sheet": voucher_sheet,
    "taxes-sheet": tax_sheet,
    "taxes-publish": tax_publish,
}


def main() -> None:
    for shot in shots(__doc__, SCENES):
        with TemporaryDirectory() as folder, page(Path(folder), size=shot.size) as scene:
            scene.machine.pictures = menu_scene.Shelf(demo.picture)
            dress(scene, shot.language, shot.theme, shot.scale)
            SCENES[shot.name](scene)
            scene.picture().save(shot.file)


if __name__ == "__main__":
    main()
