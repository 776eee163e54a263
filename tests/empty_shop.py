"""A shop database in which nothing is written yet. To make one takes longer than most tests: it is copied."""

from __future__ import annotations

from contextlib import closing
from functools import cache
from pathlib import Path
from threading import Lock

from kiosk.store.database import make_private
from kiosk.store.shop import ShopDatabase
from tests.quick_folder import quick_folder

_one_at_a_time = Lock()
"""Kiosks may start in threads, and migrations are for one thread of a process."""


def place_empty_shop(folder: Path) -> None:
    """Where a kiosk of this folder has its own, unless there is one already."""
    path = folder / "shop.db"
    if not path.exists():
        make_private(path)
        with _one_at_a_time:
            content = empty_shop()
        path.write_bytes(content)


@cache
def empty_shop() -> bytes:
    with quick_folder() as folder:
        path = folder / "shop.db"
        with closing(ShopDatabase(f"sqlite:///{path}")) as shop:
            shop.open()
        return path.read_bytes()
