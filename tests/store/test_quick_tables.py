"""The tables that tests get quickly are those that the migrations make."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kiosk.store.shop import ShopDatabase
from pos_adapters.house_loyalty.database import Database
from tests.quick_tables import quick_tables, real_tables


def made(folder: Path) -> list[list[str]]:
    """All that stands in a new shop database, and in one of the house programme."""
    folder.mkdir()
    shop, members = folder / "shop.db", folder / "members.db"
    with closing(ShopDatabase(f"sqlite:///{shop}")) as opened:
        opened.open()
    with closing(Database(f"sqlite:///{members}")) as programme, programme.transaction():
        pass
    found = []
    for path in (shop, members):
        with closing(sqlite3.connect(path)) as file:
            found.append(sorted(file.iterdump()))
    return found


def test_they_are_the_same(tmp_path: Path) -> None:
    with quick_tables():
        quick = made(tmp_path / "quick")
    with real_tables():
        assert made(tmp_path / "real") == quick
