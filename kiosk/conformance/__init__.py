"""The tests every adapter must pass. A test module of an adapter needs two fixtures and one class:

    class TestSquare(PosConformance):
        @pytest.fixture
        def world(self): ...        # the fake server's knobs: see `kiosk.conformance.worlds.PosWorld`

        @pytest.fixture
        def pos(self, world, http): ...   # the adapter, speaking to `world.wire.url` through `http`

Likewise `LoyaltyConformance` (fixtures `world`, `loyalty`), `PaymentConformance` (`world`, `terminal`),
`PrinterConformance` (`world`, `printer`) and `SignInConformance` (`world`, `signin`). A world's `wire` stands
between the adapter and the server, and makes the troubles; the suites' own fixture `http` is the client to
build an adapter with, for its patience is shortened where nobody answers. Needs pytest; the program itself
never imports this package.
"""

from kiosk.conformance.loyalty import LoyaltyConformance
from kiosk.conformance.payment import PaymentConformance
from kiosk.conformance.pos import PosConformance
from kiosk.conformance.printer import PrinterConformance
from kiosk.conformance.signin import SignInConformance
from kiosk.conformance.worlds import (
    LoyaltyWorld,
    PaymentWorld,
    Placed,
    PosWorld,
    PrinterWorld,
    SignInWorld,
)

__all__ = [
    "LoyaltyConformance",
    "LoyaltyWorld",
    "PaymentConformance",
    "PaymentWorld",
    "Placed",
    "PosConformance",
    "PosWorld",
    "PrinterConformance",
    "PrinterWorld",
    "SignInConformance",
    "SignInWorld",
]
