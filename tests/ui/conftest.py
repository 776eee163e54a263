from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui import walk


@pytest.fixture(scope="module")
def kept_windows(qapp: object) -> Iterator[None]:
    """Kiosk windows are kept from test to test, and closed after each file.

    Not later: while one engine lives Qt forgets no type of those that come and go beside it, and looks
    through all of them whenever one goes.
    """
    yield
    walk.close_windows()


@pytest.fixture
def screens(qtbot: QtBot, kept_windows: None) -> None:
    """For tests that walk through the screens."""
