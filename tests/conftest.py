"""The long tests first: scripts/test has two workers, and both shall end together. Folders are in memory."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

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
