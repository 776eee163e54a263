"""The adapter keeps the contract, whatever happens on the way to the POS."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest
from fake_pos import FakePos
from newtill import NewTillPos
from newtill.link import NewTillSettings
from world import World

from kiosk.conformance import PosConformance


class Memory(dict[str, str]):
    """An adapter's small store."""

    def set(self, key: str, value: str) -> None:
        self[key] = value


@pytest.fixture(scope="module")
def fake() -> Iterator[FakePos]:
    fake = FakePos()
    yield fake
    fake.close()


class TestNewTill(PosConformance):
    @pytest.fixture
    def world(self, fake: FakePos) -> World:
        fake.open_again()
        return World(fake)

    @pytest.fixture
    def pos(self, world: World, http: httpx.Client) -> NewTillPos:
        settings = NewTillSettings.model_validate({"url": world.wire.url, "token": world.pos.token})
        return NewTillPos(settings, http, Memory())
