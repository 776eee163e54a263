"""The tests every adapter must pass. A test module of an adapter needs two fixtures and one class:

    class TestSquare(PosConformance):
        @pytest.fixture
        def world(self): ...        # the fake server's knobs: see `kiosk.conformance.worlds.PosWorld`

        @pytest.fixture
        def pos(self, world): ...   # the adapter, speaking to it

Likewise `LoyaltyConformance` (fixtures `world`, `loyalty`) and `PaymentConformance` (`world`, `terminal`).
Needs pytest; the program itself never imports this package.
"""

from kiosk.conformance.loyalty import LoyaltyConformance
from kiosk.conformance.payment import PaymentConformance
from kiosk.conformance.pos import PosConformance
from kiosk.conformance.worlds import LoyaltyWorld, PaymentWorld, Placed, PosWorld

__all__ = [
    "LoyaltyConformance",
    "LoyaltyWorld",
    "PaymentConformance",
    "PaymentWorld",
    "Placed",
    "PosConformance",
    "PosWorld",
]
