"""What `scripts/fuzz` spoils. A subject is made for a folder of its own and used as a context; `trial` raises
whatever should not have come out.
"""

from __future__ import annotations

import io
import json
import os
import sqlite3
from collections.abc import Callable
from contextlib import AbstractContextManager, closing, nullcontext
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import yaml
from PIL import Image

from kiosk import assets, config
from kiosk.core.basket import Basket
from kiosk.core.journey import events as ev
from kiosk.core.journey.looks import Looks
from kiosk.core.menu import ServiceMode
from kiosk.engine import draft as drafts
from kiosk.engine.pictures import Pictures
from kiosk.store.cache import Cache
from kiosk.store.errors import StoreError
from pos_adapters.mock.server.reading import CatalogueError, read_catalogue
from scripts.proofs import spoil
from scripts.proofs.answers import Answers, MenuAnswers
from scripts.proofs.shop_menu import Editions, Laptop
from tests.core.journey.walks import Walk
from tests.core.menus import MENU

TOML = """\
[shop]
id = "ginza"
name = "Okawari"
country = "JP"
currency = "JPY"
time_zone = "Asia/Tokyo"
languages = ["ja", "en"]
day_starts_at = "05:00"
[kiosk]
id = "front-1"
idle_s = 60
panel_mm = 685.8
number_range = [901, 999]
[pos]
adapter = "mock"
settings = { url = "http://127.0.0.1:8788", pages = 7 }
[loyalty]
adapter = "mock"
[hours]
mon = ["10:00-15:00", "17:00-23:00"]
"""
NOW = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)
Subject = AbstractContextManager[Any]
"""What it gives has `trial(dice)`."""


class Configuration(nullcontext[Any]):
    """kiosk.toml: settings, or a ConfigError that tells every fault."""

    def __init__(self, folder: Path) -> None:
        super().__init__(self)
        self._file = folder / "kiosk.toml"

    def trial(self, dice: Random) -> None:
        whole = TOML
        for _ in range(dice.randint(1, 3)):
            whole = spoil.text(dice, whole)
        raw = whole.encode(errors="surrogatepass")
        self._file.write_bytes(spoil.data(dice, raw) if dice.random() < 0.2 else raw)
        try:
            settings = config.load(self._file, {})
        except config.ConfigError as error:
            assert error.problems and str(error)
        else:
            assert settings.shop.languages and settings.kiosk.idle_s > 0


class MenuFile(nullcontext[Any]):
    """The mock POS's menu file: a catalogue, or a CatalogueError that names the file."""

    def __init__(self, folder: Path) -> None:
        super().__init__(self)
        self._file = folder / "menu.yaml"
        self._text = (assets.path("demo") / "us.yaml").read_text(encoding="utf-8")
        self._whole = yaml.load(self._text, yaml.CSafeLoader)

    def trial(self, dice: Random) -> None:
        if dice.random() < 0.5:
            raw = spoil.text(dice, self._text).encode(errors="surrogatepass")
        else:
            raw = json.dumps(spoil.document(dice, self._whole), default=str).encode()
        self._file.write_bytes(raw)
        try:
            read_catalogue(self._file)
        except CatalogueError as error:
            assert str(error).startswith(str(self._file))


class KeptMenu(nullcontext[Any]):
    """The cache's file: the menu and the basket that are read from it make sense, or there are none; and the
    next menu is kept again."""

    def __init__(self, folder: Path) -> None:
        super().__init__(self)
        self._path = folder / "cache.db"
        self._draft = drafts.dump(drafts.Draft(Basket(ServiceMode.EAT_IN), Looks("ja"), NOW))
        with closing(Cache(self._path)) as cache:
            cache.save_menu(MENU, NOW)
            cache.save_draft(self._draft)
        self._good = self._path.read_bytes()

    def trial(self, dice: Random) -> None:
        for file in self._path.parent.iterdir():
            file.unlink()
        self._path.write_bytes(self._good)
        if dice.random() < 0.5:
            self._path.write_bytes(spoil.data(dice, self._good))
        else:
            self._spoil_rows(dice)
        with closing(Cache(self._path)) as cache:
            try:
                cache.load_menu()
                draft = cache.load_draft()
                cache.save_menu(MENU, NOW)
                assert cache.load_menu() == (MENU, NOW)
            except StoreError as error:
                assert str(self._path) in str(error)
                return
        if draft is not None:
            drafts.load(draft)

    def _spoil_rows(self, dice: Random) -> None:
        places = (
            ("menu_head", "data"),
            ("menu_head", "fetched_at"),
            ("menu_pages", "data"),
            ("draft", "data"),
        )
        table, column = dice.choice(places)
        with closing(sqlite3.connect(self._path)) as file, file:
            row, value = dice.choice(file.execute(f"SELECT rowid, {column} FROM {table}").fetchall())
            raw = spoil.data(dice, value if isinstance(value, bytes) else value.encode())
            value = raw if isinstance(value, bytes) else raw.decode(errors="replace")
            file.execute(f"UPDATE {table} SET {column} = ? WHERE rowid = ?", (value, row))


class Photographs(nullcontext[Any]):
    """Pictures: shown, or the last good one stays."""

    def __init__(self, folder: Path) -> None:
        super().__init__(self)
        self._pictures = Pictures(folder)
        self._whole = [_picture(kind, mode) for kind in ("WEBP", "PNG", "JPEG") for mode in ("RGB", "L")]
        self._whole.append(_picture("PNG", "P"))
        assert self._pictures.keep("dish", self._whole[0])

    def trial(self, dice: Random) -> None:
        before = self._pictures.url("dish")
        kept = self._pictures.keep("dish", spoil.data(dice, dice.choice(self._whole)))
        after = self._pictures.url("dish")
        assert kept or after == before
        with Image.open(after.removeprefix("file://")) as picture:
            picture.load()
            assert max(picture.size) <= 640
        self._pictures.tidy(NOW.timestamp() + 10**9)


def _picture(kind: str, mode: str) -> bytes:
    data = io.BytesIO()
    Image.radial_gradient("L").convert(mode).save(data, kind)
    return data.getvalue()


class Bursts(nullcontext[Any]):
    """A scanner's keys: a code of a sensible length and without control characters, or nothing; and whatever
    the code, the guest's walk goes on."""

    KEYS = "OKW-0123456789abcXYZ \t\r\n\x00\x1b\x7f\u202e｜あ😀"

    def __init__(self, folder: Path) -> None:
        super().__init__(self)
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from PySide6.QtGui import QGuiApplication, QWindow

        from kiosk.ui.scanner import Scanner

        self._app = QGuiApplication.instance() or QGuiApplication([])
        self._window = QWindow()
        self._now = 0.0
        self._scanned: list[str] = []
        self._scanner = Scanner(clock=lambda event: self._now)
        self._scanner.scanned.connect(self._scanned.append)

    def trial(self, dice: Random) -> None:
        self._scanned.clear()
        for _ in range(dice.randint(1, 3)):
            for _ in range(dice.choice((0, 1, 5, 6, 20, 512, 513, 2000))):
                self._press(dice, dice.choice(self.KEYS))
            self._press(dice, dice.choice("\r\t\n"))
        for code in self._scanned:
            assert 6 <= len(code) <= 512 and code.isprintable()
            self._on_every_screen(code)

    def _press(self, dice: Random, sign: str) -> None:
        from PySide6.QtCore import QEvent, Qt
        from PySide6.QtGui import QKeyEvent

        ends = {"\r": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\n": Qt.Key.Key_Enter}
        held = dice.choice((*[Qt.KeyboardModifier.NoModifier] * 9, Qt.KeyboardModifier.ControlModifier))
        key = ends.get(sign, Qt.Key.Key_unknown)
        self._now += dice.choice((*[0.001] * 200, 0.059, 0.061, 5.0))
        self._scanner.eventFilter(self._window, QKeyEvent(QEvent.Type.KeyPress, key, held, sign))

    def _on_every_screen(self, code: str) -> None:
        walk = Walk().do(ev.Scanned(code))
        walk.do(ev.Began(), ev.Scanned(code), ev.ModeChosen(ServiceMode.EAT_IN), ev.Scanned(code))
        walk.do(ev.ItemAdded("cola"), ev.BasketAsked(), ev.Scanned(code), ev.CouponAsked(), ev.Scanned(code))


SUBJECTS: dict[str, Callable[[Path], Subject]] = {
    "configuration": Configuration,
    "menu-file": MenuFile,
    "kept-menu": KeptMenu,
    "pictures": Photographs,
    "scanner": Bursts,
    "menu-answers": MenuAnswers,
    "laptop": Laptop,
    "editions": Editions,
    "answers": Answers,
}
