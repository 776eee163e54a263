"""A house programme of a test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pos_adapters.house_loyalty.house import TestHouse, a_house
from tests.quick_folder import quick_folder
from tests.quick_tables import real_tables


@pytest.fixture(scope="session")
def empty() -> bytes:
    """A database that was brought to the newest version, with a plain programme: it is copied."""
    with quick_folder() as folder:
        with real_tables(), a_house(folder) as house:
            house.rules()
        return (folder / "members.db").read_bytes()


@pytest.fixture
def folder(empty: bytes) -> Iterator[Path]:
    with quick_folder() as folder:
        (folder / "members.db").write_bytes(empty)
        yield folder


@pytest.fixture
def house(folder: Path) -> Iterator[TestHouse]:
    """With a plain programme: 1 point for every ¥100."""
    with a_house(folder, public_base_url="https://points.example") as house:
        yield house
        house.check_books()
