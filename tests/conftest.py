"""The long tests first: scripts/test has two workers, and both shall end together."""

import pytest

LONG = ("program", "ui", "journeys", "pictures")
"""Folders, the longest files first."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=_place)


def _place(item: pytest.Item) -> int:
    folder = item.nodeid.split("/")[1]
    return LONG.index(folder) if folder in LONG else len(LONG)
