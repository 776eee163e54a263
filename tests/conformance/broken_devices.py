"""Further terminals, printers and sign-in services with one fault each: see `broken_pos.py`."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import Any, ClassVar

from kiosk.core.loyalty import Credential
from kiosk.core.money import Money
from kiosk.core.order import Payment, PaymentState
from kiosk.ports.errors import Reason, Refused, Uncertain, Unreachable
from kiosk.ports.printer import PrinterCapabilities, PrinterState
from kiosk.ports.signin import Invitation
from pos_adapters.mock import MockTerminal
from tests.conformance.broken_others import Printers, SignIns, Terminals, mock
from tests.conformance.doorman import DoormanSignIn
from tests.conformance.tray import TrayPrinter

__all__ = ["mock"]


# -- terminals


class TestNeverGivesUp(Terminals):
    """No guest is waited for so long."""

    class broken(MockTerminal):
        def _use(self, methods: str, lifetime_s: str) -> None:
            super()._use(methods, lifetime_s)
            self.capabilities = replace(self.capabilities, deadline_s=0)


class TestTakesTheFirstMethodOnly(Terminals):
    class broken(MockTerminal):
        def start(
            self, amount: Money, reference: str, method: str, key: str, order_id: str | None = None
        ) -> Payment:
            if method != self.capabilities.methods[0]:
                raise Refused(Reason.INVALID, "not that one")
            return super().start(amount, reference, method, key, order_id)


class TestSaysApprovedAtOnce(Terminals):
    class broken(MockTerminal):
        def start(
            self, amount: Money, reference: str, method: str, key: str, order_id: str | None = None
        ) -> Payment:
            started = super().start(amount, reference, method, key, order_id)
            return replace(started, state=PaymentState.APPROVED)


class TestSaysNotWhyItDeclined(Terminals):
    class broken(MockTerminal):
        def payment(self, payment_id: str) -> Payment:
            return replace(super().payment(payment_id), reason=None)


class TestTakesWaitingForDeclined(Terminals):
    class broken(MockTerminal):
        def payment(self, payment_id: str) -> Payment:
            found = super().payment(payment_id)
            waits = found.state is PaymentState.PENDING
            return replace(found, state=PaymentState.DECLINED) if waits else found


class TestNeverSaysCancelled(Terminals):
    class broken(MockTerminal):
        def cancel(self, payment_id: str) -> Payment:
            found = super().cancel(payment_id)
            gone = found.state is PaymentState.CANCELLED
            return replace(found, state=PaymentState.PENDING) if gone else found


class TestGivesAllOfItBack(Terminals):
    class broken(MockTerminal):
        def refund(self, payment: Payment, amount: Money, key: str) -> None:
            super().refund(payment, payment.amount, key)


class TestAsksTheTerminalTwice(Terminals):
    """To be sure."""

    class broken(MockTerminal):
        def start(
            self, amount: Money, reference: str, method: str, key: str, order_id: str | None = None
        ) -> Payment:
            started = super().start(amount, reference, method, key, order_id)
            super().start(amount, reference, method, f"{key}-2", order_id)
            return started


# -- printers


class TestIsAsNarrowAsAStamp(Printers):
    class broken(TrayPrinter):
        capabilities: ClassVar[PrinterCapabilities] = replace(TrayPrinter.capabilities, width_dots=100)


class TestPrintsNothingTwice(Printers):
    class broken(TrayPrinter):
        last = b""

        def print(self, document: bytes) -> None:
            if document != self.last:
                super().print(document)
            self.last = document


class TestPrintsWhatIsNoPicture(Printers):
    class broken(TrayPrinter):
        def _must_be_a_picture(self, document: bytes) -> None:
            """The printer will see."""


class TestIsAlwaysShortOfPaper(Printers):
    class broken(TrayPrinter):
        def _asked(self, line: Any) -> PrinterState:
            return replace(super()._asked(line), paper_low=True)


class TestIsUncertainWhetherItIsOff(Printers):
    class broken(TrayPrinter):
        def _connected(self) -> Any:
            try:
                return super()._connected()
            except Unreachable as error:
                raise Uncertain(str(error)) from error


class TestTakesAnyAnswerForYes(Printers):
    class broken(TrayPrinter):
        def _asked(self, line: Any) -> PrinterState:
            try:
                return super()._asked(line)
            except Unreachable:
                return PrinterState(ready=True)

        def confirmed(self, said: bytes) -> None:
            """Whatever it said."""


# -- signing in


class TestAsksFasterAndFaster(SignIns):
    class broken(DoormanSignIn):
        def poll(self, invitation: Invitation) -> Credential | Invitation:
            found = super().poll(invitation)
            return replace(found, interval_s=1) if isinstance(found, Invitation) else found


class TestKnowsNobodyAgain(SignIns):
    class broken(DoormanSignIn):
        def poll(self, invitation: Invitation) -> Credential | Invitation:
            found = super().poll(invitation)
            return replace(found, value=uuid.uuid4().hex) if isinstance(found, Credential) else found


class TestAsksForTheLastGuest(SignIns):
    class broken(DoormanSignIn):
        last: Invitation | None = None

        def begin(self) -> Invitation:
            self.last = super().begin()
            return self.last

        def poll(self, invitation: Invitation) -> Credential | Invitation:
            return super().poll(self.last or invitation)
