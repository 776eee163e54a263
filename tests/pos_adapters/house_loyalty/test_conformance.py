"""The house programme keeps the contract, on a file and on a PostgreSQL server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing

import pytest

from kiosk.conformance import LoyaltyConformance
from pos_adapters.house_loyalty import HouseLoyalty, HouseSettings
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.settings import Gateway
from tests.pos_adapters.house_loyalty.house import SECRET
from tests.pos_adapters.house_loyalty.world import HouseWorld
from tests.quick_folder import quick_folder
from tests.store.postgres import running_postgres


@pytest.fixture(scope="module")
def on_file() -> Iterator[House]:
    with quick_folder() as folder, closing(House(settings_of(f"sqlite:///{folder / 'members.db'}"))) as house:
        yield house


@pytest.fixture(scope="module")
def on_server() -> Iterator[House]:
    pytest.importorskip("psycopg", reason="psycopg is not installed (the extra `postgres`)")
    with running_postgres() as url, closing(House(settings_of(url))) as house:
        yield house


class Memory(dict[str, str]):
    def set(self, key: str, value: str) -> None:
        self[key] = value


def settings_of(url: str) -> HouseSettings:
    """With everything that can be offered; the gateway is never reached."""
    gateway = Gateway(kind="sms", url="http://127.0.0.1:9/send")
    pages = "https://points.example"
    return HouseSettings(database=url, secret=SECRET, public_base_url=pages, sender=gateway)


class OnAHouse(LoyaltyConformance):
    @pytest.fixture
    def house(self) -> House:
        """As its manager sees it; each test has a member of its own in it."""
        raise NotImplementedError

    @pytest.fixture
    def world(self, house: House) -> HouseWorld:
        return HouseWorld(house)

    @pytest.fixture
    def loyalty(self, house: House, world: HouseWorld) -> Iterator[HouseLoyalty]:
        adapter = HouseLoyalty(house.settings, None, Memory())
        adapter.house.sender = world.letters
        world.wire.before(adapter.house.database)
        yield adapter
        adapter.close()


class TestHouseLoyalty(OnAHouse):
    @pytest.fixture
    def house(self, on_file: House) -> House:
        return on_file


@pytest.mark.slow
class TestHouseLoyaltyOnPostgres(OnAHouse):
    @pytest.fixture
    def house(self, on_server: House) -> House:
        return on_server
