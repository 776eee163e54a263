"""The small POS from which the broken adapters are made keeps the contract itself."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from kiosk.conformance import PosConformance
from tests.conformance.till import Till, TillWorld
from tests.conformance.till_adapter import TillPos


@pytest.fixture(scope="module")
def till() -> Iterator[Till]:
    till = Till()
    yield till
    till.close()


@pytest.mark.slow
class TestTill(PosConformance):
    @pytest.fixture
    def world(self, till: Till) -> TillWorld:
        return TillWorld(till)

    @pytest.fixture
    def pos(self, world: TillWorld, http: httpx.Client) -> TillPos:
        return TillPos(world.wire.url, http)
