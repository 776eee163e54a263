"""The mock's adapters keep the contracts."""

from __future__ import annotations

import pytest

from kiosk.conformance import LoyaltyConformance, PaymentConformance, PosConformance
from pos_adapters.mock import MockLoyalty, MockPos, MockTerminal
from tests.mockpos import Mock
from tests.pos_adapters.mock.world import MockLoyaltyWorld, MockPaymentWorld, MockWorld


class TestPos(PosConformance):
    @pytest.fixture
    def world(self, mock: Mock) -> MockWorld:
        return MockWorld(mock)

    @pytest.fixture
    def pos(self, mock: Mock) -> MockPos:
        return mock.pos_adapter()


class TestPosInDollars(PosConformance):
    """Taxes on top, no loyalty, no tables."""

    @pytest.fixture
    def world(self, us: Mock) -> MockWorld:
        us.reset()
        return MockWorld(us)

    @pytest.fixture
    def pos(self, us: Mock) -> MockPos:
        return us.pos_adapter()


class TestLoyalty(LoyaltyConformance):
    @pytest.fixture
    def world(self, mock: Mock) -> MockLoyaltyWorld:
        return MockLoyaltyWorld(mock)

    @pytest.fixture
    def loyalty(self, mock: Mock) -> MockLoyalty:
        return mock.loyalty_adapter()


class TestTerminal(PaymentConformance):
    @pytest.fixture
    def world(self, mock: Mock) -> MockPaymentWorld:
        return MockPaymentWorld(mock)

    @pytest.fixture
    def terminal(self, mock: Mock) -> MockTerminal:
        terminal = mock.terminal_adapter()
        assert terminal.health()  # learns which methods the shop takes
        return terminal
