from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from kiosk.ui.translations import Translations
from tests.ui import staff_scene, walk


@pytest.fixture(scope="module", autouse=True)
def kept_windows() -> Iterator[None]:
    """Kiosk windows, guests' and staff's, are kept from test to test, and closed after each file; with them
    goes the language that the program speaks.

    Not later: while one engine lives Qt forgets no type of those that come and go beside it, and looks
    through all of them whenever one goes.
    """
    with staff_scene.keeping():
        yield
    walk.close_windows()
    Translations().remove()


@pytest.fixture
def screens(qtbot: QtBot) -> None:
    """For tests that walk through the screens."""
