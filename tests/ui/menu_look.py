"""Pictures of the staff's menu page: `python -m tests.ui.menu_look OUT [names…]`."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from kiosk import assets
from kiosk.core.menu import Menu
from kiosk.core.sold_out import Goods, SoldOut, Until
from kiosk.core.staff import Person, Role
from kiosk.ui.images import IconProvider
from kiosk.ui.staff.menu_page import MenuPageModel
from kiosk.ui.translations import Translations
from kiosk.ui.window import QML
from tests.ui import demo
from tests.ui.look import SIZES, settled

NOW = datetime(2026, 11, 21, 6, 0, tzinfo=UTC)  # three o'clock in Tokyo

WINDOW = b"""
import QtQuick
import Kiosk
import Kiosk.staff

Window {
    id: root

    required property MenuPageModel model
    property real panelMm: 685.8
    property string theme: "light"
    property real textScale: 1
    readonly property real pxPerMm: Math.hypot(width, height) / panelMm

    visible: true
    color: Theme.bg

    component Token: Binding {
        target: Theme
    }
    Token {
        property: "theme"
        value: root.theme
    }
    Token {
        property: "textScale"
        value: root.textScale
    }
    Token {
        property: "reduceMotion"
        value: true
    }
    Token {
        property: "landscape"
        value: root.width > root.height
    }
    Token {
        property: "pxPerMm"
        value: root.pxPerMm
    }
    Token {
        property: "unit"
        value: Math.min(root.width, root.height) / 1080 * 3.215 / root.pxPerMm
    }
    MenuPage {
        y: Theme.px(104)
        width: root.width
        height: root.height - y
        model: root.model
    }
}
"""


class AtOnce:
    """Tasks that are done before anybody looks; what is for later waits for `pass_time`."""

    def __init__(self) -> None:
        self.waiting: list[Callable[[], None]] = []

    def pool(self, work: Any, done: Any) -> None:
        try:
            result, error = work(), None
        except Exception as problem:
            result, error = None, problem
        done(result, error)

    def later(self, seconds: float, call: Callable[[], None]) -> Callable[[], None]:
        self.waiting.append(call)
        return lambda: self.waiting.remove(call) if call in self.waiting else None

    def pass_time(self) -> None:
        due, self.waiting = self.waiting, []
        for call in due:
            call()


class Shelf:
    """A shop that remembers what was stopped; `fails` makes it refuse."""

    def __init__(self, *stops: SoldOut, left: Mapping[str, int] | None = None) -> None:
        self.stops = {(stop.goods, stop.id): stop for stop in stops}
        self.left = dict(left or {})
        self.fails = ""

    def shelf(self) -> Any:
        return dict(self.stops), dict(self.left)

    def stop(self, stop: SoldOut) -> None:
        if self.fails:
            raise OSError(self.fails)
        self.stops[stop.goods, stop.id] = stop

    def back(self, goods: Goods, name: str) -> None:
        if self.fails:
            raise OSError(self.fails)
        self.stops.pop((goods, name), None)


class Desk:
    """A desk without a kiosk behind it."""

    def __init__(self, menu: Menu | None, language: str = "ja", role: Role = Role.MANAGER) -> None:
        zone = ZoneInfo("Asia/Tokyo")
        self.language, self.tasks = language, AtOnce()
        self.person = Person("p1", "Aoki", role)
        self.clock = SimpleNamespace(now=lambda: NOW, monotonic=lambda: 0.0)
        self.config = SimpleNamespace(
            shop=SimpleNamespace(time_zone=zone, languages=("ja", "en"), country="JP")
        )
        kiosk = SimpleNamespace(shop=SimpleNamespace(menu=menu))
        pictures = SimpleNamespace(url=lambda name, grey=False: demo.picture(name, grey))
        self.machine = SimpleNamespace(engine=SimpleNamespace(kiosk=kiosk), pictures=pictures)
        self.told: list[tuple[str, bool, Any]] = []
        self.audited: list[tuple[str, dict[str, str]]] = []

    def tell(self, message: str, bad: bool = False, undo: Any = None) -> None:
        self.told.append((message, bad, undo))

    def audit(self, action: str, **details: str) -> None:
        self.audited.append((action, details))


def stopped(name: str, how: Until, goods: Goods = Goods.ITEM, hours: int = 1) -> SoldOut:
    until = NOW + timedelta(hours=hours) if how is Until.TIME else None
    return SoldOut(goods, name, how, until, NOW, "Aoki")


def a_shelf() -> Shelf:
    """As the design shows it: two are over, two are running out."""
    return Shelf(
        stopped("shrimp-burger", Until.CLOSE),
        stopped("soft-cream", Until.TIME),
        left={"chicken-tatsuta-burger": 3, "salmon-rice-bowl": 5},
    )


class Shown(QObject):
    """The page in a window of its own."""

    def __init__(self, model: MenuPageModel, size: str, **properties: object) -> None:
        super().__init__()
        self.model = model
        self.translations = Translations(self)
        self.translations.use(model._desk.language)
        width, height, panel = SIZES[size]
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider("icon", IconProvider(assets.path("icons")))
        self.engine.setInitialProperties(
            {"model": model, "width": width, "height": height, "panelMm": panel, **properties}
        )
        self.engine.loadData(WINDOW)
        assert self.engine.rootObjects()
        self.window: QQuickWindow = self.engine.rootObjects()[0]

    def close(self) -> None:
        self.model.closed()
        self.translations.remove()
        shiboken6.delete(self.engine)


@contextmanager
def opened(desk: Desk, size: str = "portrait", seller: Any = None, **properties: object) -> Iterator[Shown]:
    model = MenuPageModel(desk, None, seller or a_shelf())
    shown = Shown(model, size, **properties)
    try:
        model.opened()
        yield shown
    finally:
        shown.close()


def board(shown: Shown) -> None:
    pass


def sheet(shown: Shown) -> None:
    shown.model.board.open("gyudon")


def search(shown: Shown) -> None:
    shown.model.board.openSearch()
    shown.model.board.search("ばーがー")


SCENES: dict[str, Callable[[Shown], None]] = {"board": board, "board-sheet": sheet, "board-search": search}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("names", nargs="*")
    parser.add_argument("--lang", default="ja,en")
    parser.add_argument("--theme", default="light")
    parser.add_argument("--scale", default="100")
    parser.add_argument("--size", default="portrait")
    wish = parser.parse_intermixed_args()
    wish.out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication(sys.argv[:1])
    for size in wish.size.split(","):
        for language in wish.lang.split(","):
            for theme in wish.theme.split(","):
                for scale in wish.scale.split(","):
                    for name, act in SCENES.items():
                        if wish.names and name not in wish.names:
                            continue
                        desk = Desk(demo.menu(), language)
                        with opened(desk, size, theme=theme, textScale=int(scale) / 100) as shown:
                            act(shown)
                            QTest.qWait(50)
                            for _ in range(100):
                                if settled(shown):
                                    break
                                QTest.qWait(10)
                            path = wish.out / f"{name}-{language}-{theme}-{scale}-{size}.png"
                            shown.window.grabWindow().save(str(path))
                            print(path)
    del app


if __name__ == "__main__":
    main()
