"""The staff's screens of which pictures are kept: who adds a screen adds a row to SHOTS."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtGui import QImage

from kiosk.core.staff import Role
from kiosk.ui.staff.pages import Tab
from tests.ui import demo, diagnostics_scene, menu_scene, shop_scene
from tests.ui.staff_scene import PEOPLE, Scene, dress, scene

TABS = (
    Tab("menu", "Menu", frozenset(Role), "PeoplePage", "kiosk.ui.staff.people:PeopleModel"),
    Tab("results", "Results", frozenset(Role), "PeoplePage", "kiosk.ui.staff.people:PeopleModel"),
    Tab("people", "People", frozenset(Role), "PeoplePage", "kiosk.ui.staff.people:PeopleModel"),
)
"""A header that stays as it is, whatever tabs the program gets."""


@dataclass(frozen=True)
class Setup:
    """How a screen comes to be: who works in the shop, and what is touched (`act`)."""

    act: Callable[[Scene], None]
    people: tuple[tuple[str, Role], ...] = PEOPLE
    tabs: tuple[Tab, ...] = TABS


def _first(made: Scene) -> None:
    made.knock()


def _who(made: Scene) -> None:
    made.knock()


def _pin(made: Scene) -> None:
    made.knock()
    made.staff.gate.choose(made.staff.gate.people.rows[-1].id)
    for _ in range(3):
        made.type("947263")
    made.pass_by(5)
    made.type("27", enter=False)


def _locked(made: Scene) -> None:
    made.knock()
    made.staff.gate.choose(made.staff.gate.people.rows[0].id)
    for _ in range(3):
        made.type("947263")


def _people(made: Scene) -> None:
    made.enter(Role.MANAGER)


def _technician(tab: str) -> Callable[[Scene], None]:
    def act(made: Scene) -> None:
        diagnostics_scene.furnish(made)
        made.enter(Role.TECHNICIAN)
        made.staff.go(tab)

    return act


def _menu(name: str) -> Callable[[Scene], None]:
    def act(made: Scene) -> None:
        menu_scene.furnish(made)
        made.enter(Role.MANAGER)
        made.staff.go("menu")
        menu_scene.settled(made)
        menu_scene.SCENES[name](made)

    return act


def _shop(name: str) -> Callable[[Scene], None]:
    def act(made: Scene) -> None:
        shop_scene.furnish(made)
        made.machine.pictures = menu_scene.Shelf(demo.picture)
        made.enter(Role.MANAGER)
        shop_scene.go(made)
        shop_scene.SCENES[name](made)

    return act


SHOTS = {
    "staff-first": Setup(_first, ()),
    "staff-who": Setup(_who),
    "staff-pin": Setup(_pin),
    "staff-wait": Setup(_locked),
    "staff-people": Setup(_people),
    "staff-diagnostics": Setup(_technician("diagnostics"), tabs=diagnostics_scene.TABS),
    "staff-daily": Setup(_technician("daily"), tabs=diagnostics_scene.TABS),
    "staff-menu": Setup(_menu("editor"), tabs=menu_scene.TABS),
    "staff-stop": Setup(_menu("board-sheet"), tabs=menu_scene.TABS),
    "staff-publish": Setup(_menu("publish-later"), tabs=menu_scene.TABS),
    "staff-logs": Setup(_technician("logs"), tabs=diagnostics_scene.TABS),
    "staff-hours": Setup(_shop("shop-day"), tabs=shop_scene.TABS),
    "staff-closed": Setup(_shop("shop-closed"), tabs=shop_scene.TABS),
    "staff-taxes": Setup(_shop("taxes"), tabs=shop_scene.TABS),
    "staff-brand": Setup(_shop("brand"), tabs=shop_scene.TABS),
}


def photographed(name: str, language: str, theme: str, scale: int, size: str) -> QImage:
    """What a screen of SHOTS looks like."""
    setup = SHOTS[name]
    with (
        pytest.MonkeyPatch.context() as patch,
        TemporaryDirectory() as folder,
        scene(Path(folder), size, people=setup.people, opens="people") as made,
    ):
        patch.setattr("kiosk.ui.staff.pages.TABS", setup.tabs)
        setup.act(made)
        dress(made, language, theme, scale / 100)
        return made.picture()
