"""One emulated Square for each country; each test finds it as on the first day."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.emulators.square.contract import held_to_contract
from tests.emulators.square.server import SquareServer
from tests.pos_adapters.square.world import Square


@pytest.fixture(scope="session")
def american() -> Iterator[Square]:
    with SquareServer("us") as server:
        square = Square(server)
        yield square
        square.close()


@pytest.fixture(scope="session")
def japanese() -> Iterator[Square]:
    with SquareServer("japan") as server:
        square = Square(server)
        yield square
        square.close()


@pytest.fixture
def square(american: Square) -> Iterator[Square]:
    """In dollars, with taxes on top of most prices. What was said is held to Square's contract at the end."""
    american.server.begin_again()
    with held_to_contract(american.server):
        yield american


@pytest.fixture
def japan(japanese: Square) -> Iterator[Square]:
    """In yen, with taxes in the prices. Held to the contract, too."""
    japanese.server.begin_again()
    with held_to_contract(japanese.server):
        yield japanese
