"""The staff's side in the real window: `python -m tests.ui.staff_scene OUT [TAB …]` takes pictures of it.

A test of a page opens it like this, and gets real people, PINs, audit log and shop database, on a clock that
stands still:

    with staff(tmp_path, Role.MANAGER, "results", language="en") as scene:
        scene.hand.touch("export")
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from kiosk import config as configuration
from kiosk.config import Config
from kiosk.core.journey.state import Kiosk
from kiosk.core.staff import Audit, Role
from kiosk.staff.people import People
from kiosk.staff.pins import Cost, Pins
from kiosk.store.shop import ShopDatabase
from kiosk.ui.door import StaffDoor
from kiosk.ui.hand import Hand
from kiosk.ui.staff.pages import TABS
from kiosk.ui.staff.shell import Looks, StaffModel
from kiosk.ui.window import KioskWindow
from tests.empty_shop import place_empty_shop
from tests.journeys.tasks import StoryClock, StoryTasks
from tests.mockpos import Clock
from tests.ui import demo, states
from tests.ui.look import SIZES, everything, settled
from tests.ui.scene import UNSEEN
from tests.ui.shots import shots

CHEAP = Cost(passes=1, memory_kib=8, lanes=1)
"""Of PINs in tests: real hashes that take no time."""
PEOPLE = (("田中 さくら", Role.MANAGER), ("Ken", Role.TECHNICIAN), ("みお", Role.CREW))
PIN = "274936"
"""Everybody's."""


@dataclass
class Notes:
    """`kiosk.engine.notes.Notes`, as far as staff need it: straight into the shop database."""

    url: str
    audit: list[Audit] = field(default_factory=list)

    def note(self, entry: Audit) -> None:
        self.audit.append(entry)
        with closing(ShopDatabase(self.url)) as shop:
            shop.write([entry])

    def flush(self) -> None:
        """Everything is there already."""


class Scene:
    """A kiosk's window with its staff's door. `kiosk` is what guests see under it."""

    def __init__(
        self,
        config: Config,
        size: str = "portrait",
        kiosk: Kiosk | None = None,
        opens: str = "",
        **machine: Any,
    ) -> None:
        self.config, self.opens = config, opens
        self.clock = StoryClock(Clock())
        self.tasks = StoryTasks(self.clock)
        self.notes = Notes(config.shop_database.url)
        self.pins = Pins(CHEAP)
        self.shown = kiosk or states.NAMED["loading"](config.shop.languages[0])
        usual = {
            "pictures": SimpleNamespace(url=demo.stand_in),
            "engine": SimpleNamespace(kiosk=self.shown),
        }
        self.machine = SimpleNamespace(
            config=config, tasks=self.tasks, clock=self.clock, notes=self.notes, **usual | machine
        )
        self.moves: list[bool] = []
        self.door = StaffDoor(self._behind, self._moved, self.clock.monotonic)
        self.size = size
        self.window = _window(size, self.shown, self.door)
        self.hand = Hand(self.window.window, patience=20)

    def _behind(self, door: StaffDoor) -> QObject:
        staff = StaffModel(self.machine, door, self.window.model.translations, lambda: self.pins, self.opens)
        self.window.window.installEventFilter(staff)
        return staff

    def _moved(self, opened: bool) -> None:
        self.moves.append(opened)
        self.window.hold(opened)

    @property
    def staff(self) -> StaffModel:
        return self.door.staff

    @property
    def page(self) -> Any:
        """The view-model of the tab that is open."""
        return self.staff.page

    def resize(self, size: str) -> None:
        """The same on another panel."""
        width, height, panel = SIZES[size]
        self.size = size
        self.window.window.setProperty("panelMm", panel)
        self.window.window.resize(width, height)
        self.settle()

    def people(self) -> People:
        return People(self.config, self.clock.now, self.notes.note, self.pins)

    def hire(self, *people: tuple[str, Role]) -> None:
        """Everybody with the same PIN; a manager has to be the first."""
        hired(self.people(), people)

    def knock(self) -> None:
        self.door.open()
        self.settle()

    def type(self, pin: str, enter: bool = True) -> None:
        for digit in pin:
            self.hand.touch(f"key{digit}")
        if enter:
            self.hand.touch("pinEnter")
            self.settle()

    def enter(self, role: Role = Role.MANAGER, pin: str = PIN, looks: Looks | None = None) -> None:
        """Come in as the first who has a role, and who wanted to see things like that the last time. Nothing
        is painted before they are in.
        """
        self.door.open()
        self.tasks.settle()
        gate = self.staff.gate
        person = next(row for row in gate.people.rows if row.role == role.value)
        if looks is not None:
            self.staff._looks[person.id] = looks
        if gate.state == "who":
            gate.choose(person.id)
        for digit in pin:
            gate.press(digit)
        gate.submit()
        self.settle()
        assert self.staff.inside, gate.trouble
        assert self.page is not None, self.staff.message
        self.hand.wait(self._tabs_made, "the tabs")

    def _tabs_made(self) -> bool:
        """Those out of sight are made some frames later."""
        bar = self.hand.find("tabs")
        if bar is None:
            return False
        made = [item for item in bar.property("contentItem").childItems() if item.width() > 0]
        return sum(item.objectName().startswith("tab-") for item in made) == bar.property("count")

    def settle(self) -> None:
        """Do what waits, and paint it."""
        self.tasks.settle()
        QTest.qWait(1)

    def pass_by(self, seconds: float) -> None:
        self.tasks.pass_by(seconds)
        QTest.qWait(1)

    def picture(self) -> QImage:
        self.settle()
        self.hand.wait(lambda: settled(self.window), "the pictures")
        return self.window.window.grabWindow()

    def texts(self) -> str:
        """All words that can be read now."""
        shown = [item for item in everything(self.window.window.contentItem()) if _seen(item)]
        return "\n".join(str(item.property("text")) for item in shown).translate(UNSEEN)

    def close(self) -> None:
        if self.door.opened:
            self.staff.leave()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        self.door.end()
        if _KEEPING:
            self.window.window.setProperty("door", None)
            _KEPT.setdefault(self.size, []).append(self.window)
        else:
            self.window.close()


_KEPT: dict[str, list[KioskWindow]] = {}
_KEEPING: list[bool] = []


def _window(size: str, shown: Kiosk, door: StaffDoor) -> KioskWindow:
    """A window before which nobody stands: a kept one, or a new one."""
    if _KEPT.get(size):
        window = _KEPT[size].pop()
        window.show(shown)
        window.window.setProperty("door", door)
        window.window.requestActivate()
        return window
    width, height, panel = SIZES[size]
    window = KioskWindow(
        lambda event: None,
        demo.stand_in,
        shown,
        door,
        width=width,
        height=height,
        panelMm=panel,
        reduceMotion=True,
        guardMs=0,
    )
    QTest.qWaitForWindowExposed(window.window)
    return window


@contextmanager
def keeping() -> Iterator[None]:
    """Windows are kept from scene to scene, and closed in the end: to make one takes as long as most of what
    is done in it.
    """
    _KEEPING.append(True)
    try:
        yield
    finally:
        _KEEPING.pop()
        for window in (each for kept in _KEPT.values() for each in kept):
            window.close()
        _KEPT.clear()


def _seen(item: Any) -> bool:
    above = item
    while above is not None:
        if not above.isVisible() or above.opacity() == 0:
            return False
        above = above.parentItem()
    return bool(item.property("text"))


def shop_of(folder: Path, **kiosk: Any) -> Config:
    """The demo shop in a folder of its own; `kiosk`: settings of its table."""
    place_empty_shop(folder)
    made = configuration.demo("okawari", "http://127.0.0.1:9", "none", folder)
    return replace(made, kiosk=replace(made.kiosk, **kiosk))


def hired(roll: People, people: Sequence[tuple[str, Role]]) -> None:
    for name, role in people:
        roll.add(name, role, PIN, None)


@cache
def staffed(people: tuple[tuple[str, Role], ...]) -> dict[str, bytes]:
    """The files of a demo shop in which these work: to hire them takes as long as most of a test."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        config = shop_of(folder)
        notes = Notes(config.shop_database.url)
        hired(People(config, StoryClock(Clock()).now, notes.note, Pins(CHEAP)), people)
        return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


@contextmanager
def scene(
    folder: Path, size: str = "portrait", people: tuple[tuple[str, Role], ...] = PEOPLE, **machine: Any
) -> Iterator[Scene]:
    """A kiosk before which nobody stands yet. `machine`: what pages need of `desk.machine` beyond config,
    tasks, clock and notes; `config`, `kiosk` and `opens` (a tab's key) may be given too.
    """
    config = machine.pop("config", None)
    new = config is None and not (folder / "shop.db").exists()
    for name, data in staffed(people).items() if new else ():
        (folder / name).write_bytes(data)
    made = Scene(config or shop_of(folder), size, **machine)
    if not new:
        made.hire(*people)
    try:
        yield made
    finally:
        made.close()


@contextmanager
def staff(
    folder: Path,
    role: Role = Role.MANAGER,
    tab: str | None = None,
    language: str = "ja",
    theme: str = "light",
    scale: float = 1.0,
    size: str = "portrait",
    furnish: Callable[[Scene], None] = lambda made: None,
    **machine: Any,
) -> Iterator[Scene]:
    """Somebody of that role is in, and their tab is open. `furnish` gives the scene's kiosk what it needs."""
    with scene(folder, size, opens=tab or "", **machine) as made:
        furnish(made)
        made.enter(role, looks=Looks(language, theme, scale))
        yield made


def dress(made: Scene, language: str, theme: str = "light", scale: float = 1.0) -> None:
    made.staff._wear(Looks(language, theme, scale))
    made.settle()


PLAIN = ("people", "support", "training")
"""Pages that look at no part of the kiosk; the others have scenes of their own."""


def main() -> None:
    tabs = {tab.key: min(tab.roles) for tab in TABS if tab.key in PLAIN}
    for shot in shots(__doc__, tabs):
        with (
            TemporaryDirectory() as folder,
            staff(Path(folder), tabs[shot.name], shot.name, size=shot.size) as made,
        ):
            dress(made, shot.language, shot.theme, shot.scale)
            made.picture().save(shot.file)


if __name__ == "__main__":
    main()
