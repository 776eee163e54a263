"""The long tests first: scripts/test has two workers, and both shall end together."""

import pytest

LONG = ("program", "ui", "journeys", "pictures")
"""Folders, the longest files first."""


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The kiosk's own, without widgets: it does not matter whether a test or the program makes it first."""
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=_place)


def _place(item: pytest.Item) -> int:
    folder = item.nodeid.split("/")[1]
    return LONG.index(folder) if folder in LONG else len(LONG)
