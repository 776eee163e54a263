"""Square's adapters keep the contracts."""

from __future__ import annotations

import httpx
import pytest

from kiosk.conformance import LoyaltyConformance, PaymentConformance, PosConformance
from pos_adapters.square import SquareLoyalty, SquarePos, SquareTerminal
from tests.pos_adapters.square.world import Square, SquareLoyaltyWorld, SquarePaymentWorld, SquareWorld


class TestSquarePos(PosConformance):
    """In dollars, with taxes on top and one within the price. Payments are taken by another terminal: what
    Square's own takes it books by itself, see test_settling.py.
    """

    @pytest.fixture
    def world(self, square: Square) -> SquareWorld:
        return SquareWorld(square)

    @pytest.fixture
    def pos(self, world: SquareWorld, http: httpx.Client) -> SquarePos:
        world.pictures_over_the_wire()
        return world.square.pos(http, url=world.wire.url, table_digits=2)


@pytest.mark.slow
class TestSquarePosInYen(PosConformance):
    """Taxes within the price, no minor units."""

    @pytest.fixture
    def world(self, japan: Square) -> SquareWorld:
        return SquareWorld(japan)

    @pytest.fixture
    def pos(self, world: SquareWorld, http: httpx.Client) -> SquarePos:
        world.pictures_over_the_wire()
        return world.square.pos(http, url=world.wire.url)


class TestSquareLoyalty(LoyaltyConformance):
    @pytest.fixture
    def world(self, square: Square) -> SquareLoyaltyWorld:
        return SquareLoyaltyWorld(square)

    @pytest.fixture
    def loyalty(self, world: SquareLoyaltyWorld, http: httpx.Client) -> SquareLoyalty:
        return world.square.loyalty(http, url=world.wire.url)


class TestSquareTerminal(PaymentConformance):
    @pytest.fixture
    def world(self, square: Square) -> SquarePaymentWorld:
        return SquarePaymentWorld(square)

    @pytest.fixture
    def terminal(self, world: SquarePaymentWorld, http: httpx.Client) -> SquareTerminal:
        return world.square.terminal(http, url=world.wire.url, methods=("card", "ic", "qr"))
