"""The mock's adapters keep the contracts."""

from __future__ import annotations

from collections.abc import Callable

import httpx
import pytest

from kiosk.conformance import LoyaltyConformance, PaymentConformance, PosConformance
from pos_adapters.mock import MockLoyalty, MockPos, MockTerminal
from tests.mockpos import Mock
from tests.pos_adapters.mock.world import MockLoyaltyWorld, MockPaymentWorld, MockWorld

Large = Callable[[int], Mock]


class TestPos(PosConformance):
    @pytest.fixture
    def world(self, mock: Mock, large: Large) -> MockWorld:
        return MockWorld(mock, large)

    @pytest.fixture
    def pos(self, world: MockWorld, http: httpx.Client) -> MockPos:
        return world.mock.pos_adapter(http, url=world.wire.url)


@pytest.mark.slow
class TestPosInDollars(PosConformance):
    """Taxes on top, no loyalty, no tables."""

    @pytest.fixture
    def world(self, us: Mock, large: Large) -> MockWorld:
        us.reset()
        return MockWorld(us, large)

    @pytest.fixture
    def pos(self, world: MockWorld, http: httpx.Client) -> MockPos:
        return world.mock.pos_adapter(http, url=world.wire.url)


class TestLoyalty(LoyaltyConformance):
    @pytest.fixture
    def world(self, mock: Mock) -> MockLoyaltyWorld:
        return MockLoyaltyWorld(mock)

    @pytest.fixture
    def loyalty(self, world: MockLoyaltyWorld, http: httpx.Client) -> MockLoyalty:
        return world.mock.loyalty_adapter(http, url=world.wire.url)


class TestTerminal(PaymentConformance):
    @pytest.fixture
    def world(self, mock: Mock) -> MockPaymentWorld:
        return MockPaymentWorld(mock)

    @pytest.fixture
    def terminal(self, world: MockPaymentWorld, http: httpx.Client) -> MockTerminal:
        terminal = world.mock.terminal_adapter(http, url=world.wire.url)
        assert terminal.health()  # learns which methods the shop takes
        return terminal
