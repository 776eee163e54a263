from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui import walk


@pytest.fixture(scope="session")
def kept_windows(qapp: object) -> Iterator[None]:
    """Kiosk windows are kept from test to test, and closed at the end."""
    yield
    walk.close_windows()


@pytest.fixture
def screens(qtbot: QtBot, kept_windows: None) -> None:
    """For tests that walk through the screens."""
