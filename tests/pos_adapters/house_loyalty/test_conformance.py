"""The house programme keeps the contract, on a file and on a PostgreSQL server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

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
def file() -> Iterator[Path]:
    with quick_folder() as folder:
        yield folder / "members.db"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    pytest.importorskip("psycopg", reason="psycopg is not installed (the extra `postgres`)")
    with running_postgres() as url:
        yield url


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
    def settings(self) -> HouseSettings:
        raise NotImplementedError

    @pytest.fixture
    def world(self, settings: HouseSettings) -> Iterator[HouseWorld]:
        house = House(settings)
        yield HouseWorld(house)
        house.close()

    @pytest.fixture
    def loyalty(self, settings: HouseSettings, world: HouseWorld) -> Iterator[HouseLoyalty]:
        adapter = HouseLoyalty(settings, None, Memory())
        adapter.house.sender = world.letters
        world.wire.before(adapter.house.database)
        yield adapter
        adapter.close()


class TestHouseLoyalty(OnAHouse):
    @pytest.fixture
    def settings(self, file: Path) -> HouseSettings:
        url = f"sqlite:///{file}"
        return settings_of(url)


@pytest.mark.slow
class TestHouseLoyaltyOnPostgres(OnAHouse):
    @pytest.fixture
    def settings(self, server: str) -> HouseSettings:
        return settings_of(server)
