"""The long tests first: scripts/test has three workers, and all shall end together. Folders are in memory,
and what every test would make in the same way is made once.
"""

import gc
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import httpx
import pytest

from tests.log_state import log_given_back
from tests.quick_folder import quick_folder

LONG = ("program", "ui", "journeys", "pictures")
"""Folders, the longest files first."""


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The kiosk's own, without widgets: it does not matter whether a test or the program makes it first."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """Empty, gone after the test, and not on a disk."""
    with quick_folder() as folder:
        yield folder


@pytest.fixture(scope="session", autouse=True)
def _made_once() -> Iterator[None]:
    """The tables of an empty database, and whom HTTP clients trust. What a kiosk keeps is not made to last:
    the next test's has its own.
    """
    from tests.quick_tables import quick_tables

    with quick_tables(), pytest.MonkeyPatch.context() as patch:
        patch.setattr("httpx._transports.default.create_ssl_context", cache(httpx.create_ssl_context))
        patch.setattr(gc, "freeze", lambda: None)
        yield


@pytest.fixture(scope="module")
def real_migrations() -> Iterator[None]:
    """For tests of the migrations: Alembic makes all tables."""
    from tests.quick_tables import real_tables

    with real_tables():
        yield


@pytest.fixture(scope="module", autouse=True)
def _log() -> Iterator[None]:
    """Commands that run in the tests' own process set up the log: no other file shall see it."""
    with log_given_back():
        yield


def pytest_configure(config: pytest.Config) -> None:
    """What is slow is left to THOROUGH by pytest alone as by scripts/test: it needs to be told so."""
    if os.environ.get("THOROUGH") != "1" and not config.option.markexpr:
        config.option.markexpr = "not slow"


def pytest_collection() -> None:
    """Thousands of tests are found, and all of them stay."""
    gc.disable()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=_place)


def pytest_collection_finish() -> None:
    """Hundreds of modules that nobody lets go of: the collector need not look at them again and again, nor
    at what a test makes while it makes it.
    """
    gc.enable()
    gc.set_threshold(20_000, 20, 100)
    gc.collect()
    gc.freeze()


def _place(item: pytest.Item) -> int:
    folder = item.nodeid.split("/")[1]
    return LONG.index(folder) if folder in LONG else len(LONG)
