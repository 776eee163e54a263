"""An emulated Square for each test: its shop is in memory, so it starts at once."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.emulators.square.server import SquareServer
from tests.pos_adapters.square.world import Square


def running(country: str) -> Iterator[Square]:
    with SquareServer(country) as server:
        square = Square(server)
        yield square
        square.close()


@pytest.fixture
def square() -> Iterator[Square]:
    yield from running("us")


@pytest.fixture
def japan() -> Iterator[Square]:
    yield from running("japan")
