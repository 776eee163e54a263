"""What `scripts/fuzz` spoils of the shop's own menu: the files of a laptop, and what an edition holds."""

from __future__ import annotations

import json
import logging
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

from kiosk.core.edition import NOTHING, Content, Edition, shown
from kiosk.core.edits import Hide, Kind, Put, SetAllergens, SetColumns, SetPrice, SetText
from kiosk.core.lint import check
from kiosk.core.sound import faults
from kiosk.engine.shelf import Wanted, made
from kiosk.staff import menu_files, menu_table
from kiosk.store.codec import codec
from scripts.proofs import spoil
from tests.core.menus import MENU, yen

LANGUAGES = ("ja", "en")
NOW = datetime(2026, 11, 25, 3, 0, tzinfo=UTC)


def _content() -> Content:
    content = NOTHING
    for edit in (
        SetText(Kind.ITEM, "burger", "name", "ja", "ハンバーガー"),
        SetText(Kind.CATEGORY, "drinks", "name", "en", "Cold and hot"),
        SetAllergens(Kind.ITEM, "soup", frozenset({"soy"})),
        SetPrice("soup", yen(190)),
        Hide(Kind.ITEM, "beer"),
        Put({("overlay", "item_order"): ("soup", "cola")}),
        SetColumns(2),
    ):
        content = edit.on(content)
    return content


class Laptop(nullcontext[Any]):
    """A file that comes back from a laptop: changes of the draft from which a menu can be made, or an error
    that says where.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(self)
        self._content = _content()
        self._table = menu_table.written(self._content, MENU, LANGUAGES)

    def trial(self, dice: Random) -> None:
        kind = dice.choice(("csv", "csv", "xlsx", "json"))
        try:
            content = self._json(dice) if kind == "json" else self._read(dice, kind)
        except (menu_files.BadFile, menu_table.BadTable) as error:
            assert str(error)
            return
        faults(shown(content, MENU))
        written = codec(Content).dump_json(content, exclude_defaults=True)
        assert codec(Content).validate_json(written) == content

    def _read(self, dice: Random, kind: str) -> Content:
        table = [list(row) for row in self._table]
        for _ in range(dice.randint(0, 4)):
            row = dice.choice(table)
            at = dice.randrange(len(row))
            row[at] = spoil.text(dice, row[at]).encode(errors="replace").decode()
        if kind == "xlsx":
            data = menu_files.as_xlsx([[_cell(text) for text in row] for row in table])
        else:
            data = menu_files.as_csv(table)
        if dice.random() < 0.3:
            data = spoil.data(dice, data)
        found, _ = menu_files.table_of(data)
        return Put(menu_table.read(found, self._content, MENU, LANGUAGES, ("price",))).on(self._content)

    def _json(self, dice: Random) -> Content:
        whole = spoil.document(dice, json.loads(menu_files.as_json(self._content, 3)))
        data = json.dumps(whole).encode(errors="replace")
        return menu_files.content_of(spoil.data(dice, data) if dice.random() < 0.2 else data)


def _cell(text: str) -> str:
    """What a workbook can hold at all."""
    return "".join(sign for sign in text if sign.isprintable() or sign in "\t\n")


class Editions(nullcontext[Any]):
    """What an edition holds, as it is read from the shop database: not readable, or a menu that can be sold
    from, if need be without it.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(self)
        self._whole = json.loads(codec(Content).dump_json(_content(), exclude_defaults=True))
        logging.getLogger("kiosk.engine.shelf").setLevel(logging.CRITICAL)

    def trial(self, dice: Random) -> None:
        try:
            content: Content = codec(Content).validate_json(json.dumps(spoil.document(dice, self._whole)))
        except (ValueError, RecursionError):
            return
        new = made(MENU, Wanted(Edition(1, "fuzz", NOW, NOW, content=content)), None)
        assert faults(new.laid) == [] and new.selling.items is not None
        if new.used is not None:
            for lint in check(content, MENU):
                assert lint.where
