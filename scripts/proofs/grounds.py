"""The POS systems to order from: emulated servers, the real adapters, and between them a line that fails."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from itertools import count
from pathlib import Path
from typing import Any

from kiosk.conformance import PosWorld
from kiosk.core.money import Money
from kiosk.core.order import Payment, PaymentState
from kiosk.faultproxy import FaultProxy
from kiosk.ports import http as ports_http
from kiosk.ports.payment import PaymentCapabilities, PaymentTerminal
from kiosk.ports.pos import PosAdapter

ROOT = Path(__file__).resolve().parents[2]


@dataclass
class Ground:
    """One POS. `charged`: what the terminal took and did not give back, in minor units, since `begin`."""

    name: str
    world: PosWorld
    pos: PosAdapter
    terminal: PaymentTerminal
    http: Any
    charged: Callable[[], int]
    begin: Callable[[], None]
    let_time_pass: Callable[[], None] = lambda: None

    @property
    def wire(self) -> FaultProxy:
        return self.world.wire


@dataclass
class Cards:
    """A terminal of another make, beside the POS: each payment is approved when it is asked for again."""

    capabilities: PaymentCapabilities = PaymentCapabilities(("card",), refund=True, cancel=True)
    payments: dict[str, Payment] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=lambda: count(1))

    def start(
        self, amount: Money, reference: str, method: str, key: str, order_id: str | None = None
    ) -> Payment:
        fresh = Payment(f"card-{next(self._numbers)}-{uuid.uuid4().hex[:6]}", PaymentState.PENDING, amount)
        return self.payments.setdefault(key, fresh)

    def payment(self, payment_id: str) -> Payment:
        key, known = next((key, each) for key, each in self.payments.items() if each.id == payment_id)
        if known.state is PaymentState.PENDING:
            self.payments[key] = known = replace(known, state=PaymentState.APPROVED)
        return known

    def cancel(self, payment_id: str) -> Payment:
        key, known = next((key, each) for key, each in self.payments.items() if each.id == payment_id)
        if known.state is PaymentState.PENDING:
            self.payments[key] = known = replace(known, state=PaymentState.CANCELLED)
        return known

    def refund(self, payment: Payment, amount: Money, key: str) -> None:
        key, known = next((key, each) for key, each in self.payments.items() if each.id == payment.id)
        self.payments[key] = replace(known, state=PaymentState.REFUNDED)

    def health(self) -> bool:
        return True

    def close(self) -> None:
        """Nothing to give back."""

    def charged(self) -> int:
        approved = (each for each in self.payments.values() if each.state is PaymentState.APPROVED)
        return sum(each.amount.minor for each in approved)


@contextmanager
def _line(world: Any) -> Iterator[Any]:
    """The line is up, and a client to speak through it."""
    with world.wire, ExitStack() as stack:
        http = ports_http.client()
        stack.callback(http.close)
        yield http


@contextmanager
def mock() -> Iterator[Ground]:
    """The mock POS with its own terminal, which is on the same line."""
    from tests.mockpos import running_mock
    from tests.pos_adapters.mock.world import MockPaymentWorld

    with running_mock(ROOT / "tests/pos_adapters/mock/shop.yaml") as server:
        world, noon = MockPaymentWorld(server), server.clock.now

        def begin() -> None:
            """Noon again: in the night nothing is sold."""
            server.clock.now = noon
            world.begin()

        with _line(world) as http:
            pos = server.pos_adapter(http, url=world.wire.url)
            terminal = server.terminal_adapter(http, url=world.wire.url)
            pos.health()
            terminal.health()
            yield Ground("mock", world, pos, terminal, http, world.charged, begin, world.let_time_pass)


@contextmanager
def square() -> Iterator[Ground]:
    """An emulated Square whose terminal books on the order by itself."""
    from tests.emulators.square.menu import COUNTED
    from tests.emulators.square.server import SquareServer
    from tests.pos_adapters.square.world import Square, SquarePaymentWorld

    with SquareServer("us") as server:
        shop = Square(server)
        world = SquarePaymentWorld(shop)

        def charged() -> int:
            """Payments at the counter are in cash."""
            cards = [each for each in server.payments() if each["source_type"] == "CARD"]
            back = sum(each.get("refunded_money", {"amount": 0})["amount"] for each in cards)
            done = [each for each in cards if each["status"] == "COMPLETED"]
            return sum(each["amount_money"]["amount"] for each in done) - back

        def begin() -> None:
            """Of what is counted there is enough."""
            server.begin_again()
            for name in COUNTED:
                server.count(name, 1000)

        with _line(world) as http:
            pos = shop.pos(http, url=world.wire.url, terminal="own")
            terminal = shop.terminal(http, url=world.wire.url)
            yield Ground("square", world, pos, terminal, http, charged, begin, world.let_time_pass)
        shop.close()


@contextmanager
def odoo() -> Iterator[Ground]:
    """An emulated Odoo, where the payment comes first, with a terminal of another make."""
    from tests.emulators.odoo import OdooServer
    from tests.pos_adapters.odoo.world import OdooWorld, pos_of

    with OdooServer() as server:
        world, cards = OdooWorld(server), Cards()

        def begin() -> None:
            server.reset()
            cards.payments.clear()

        with _line(world) as http:
            pos = pos_of(server, http, world.wire.url)
            yield Ground("odoo", world, pos, cards, http, cards.charged, begin)


GROUNDS = {"mock": mock, "square": square, "odoo": odoo}
