"""One mock POS for the stories of a file; each finds it reset, and has a kiosk, a guest and a data folder to
itself.
"""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock, running_mock


@pytest.fixture(scope="module")
def server() -> Iterator[Mock]:
    """The day on which a story plays is the same whichever files were played before."""
    with running_mock() as mock:
        yield mock


@pytest.fixture
def pos(server: Mock) -> Iterator[Mock]:
    """Each story plays at noon of another Wednesday."""
    begun = server.clock.now
    server.reset()
    yield server
    server.up()
    noon = max(begun, server.clock.now).replace(hour=begun.hour, minute=0, second=0, microsecond=0)
    server.clock.now = noon + timedelta(days=7)
    server.clock.now -= timedelta(days=(server.clock.now.weekday() - begun.weekday()) % 7)


Start = Callable[..., World]


@pytest.fixture
def start(pos: Mock, tmp_path: Path) -> Iterator[Start]:
    """Starts a kiosk, the first one in the test's folder, others in folders of their own."""
    started: list[World] = []

    def begin(begin: bool = True, **changes: Any) -> World:
        world = World(pos, tmp_path / f"kiosk-{len(started)}", **changes)
        started.append(world)
        if begin:
            world.start()
        return world

    yield begin
    for world in started:
        world.stop()


@pytest.fixture
def kiosk(start: Start) -> World:
    return start()


@pytest.fixture
def guest(kiosk: World) -> Guest:
    return Guest(kiosk)
