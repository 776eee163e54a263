"""The mock POS's simulated payment terminal as the kiosk sees it."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, ClassVar

import httpx

from kiosk.core.day import TerminalPayment, TerminalTotals
from kiosk.core.money import Money
from kiosk.core.order import Payment, PaymentState
from kiosk.ports.errors import Unreachable
from kiosk.ports.payment import PaymentCapabilities
from kiosk.ports.registry import State
from pos_adapters.mock.link import Link, MockSettings, body_of_money, money_of, understood, words_of

_METHODS = "methods"
_LIFETIME = "key_lifetime_s"
_STATES = {
    "in_progress": PaymentState.PENDING,
    "unknown": PaymentState.PENDING,
    "approved": PaymentState.APPROVED,
    "declined": PaymentState.DECLINED,
    "cancelled": PaymentState.CANCELLED,
}


class MockTerminal:
    """A `kiosk.ports.payment.PaymentTerminal`. A payment the terminal lost sight of stays pending: staff
    must look."""

    Settings: ClassVar[type[MockSettings]] = MockSettings
    capabilities: PaymentCapabilities = PaymentCapabilities(
        methods=("card", "ic", "qr"),
        refund=True,
        cancel=True,
        trial=1,
        day_totals=True,
        deadline_s=90,
        key_lifetime_s=24 * 3600,
    )

    def __init__(self, settings: MockSettings, http: httpx.Client, state: State) -> None:
        self._link = Link(settings, http, state)
        self._use(state.get(_METHODS) or "", state.get(_LIFETIME) or "")

    def _use(self, methods: str, lifetime_s: str) -> None:
        """What the shop takes and how long it keeps keys, as they are kept: "card ic qr", "86400"."""
        self._known = methods, lifetime_s
        learned: dict[str, Any] = {}
        if methods:
            learned["methods"] = tuple(methods.split())
        if lifetime_s:
            learned["key_lifetime_s"] = int(lifetime_s)
        self.capabilities = replace(type(self).capabilities, **learned)

    def start(
        self, amount: Money, reference: str, method: str, key: str, order_id: str | None = None
    ) -> Payment:
        body = {"amount": body_of_money(amount), "reference": reference, "method": method}
        return self._payment(self._link.do("/v1/terminal/payments", body, key), "POST")

    def payment(self, payment_id: str) -> Payment:
        return self._payment(self._link.read(f"/v1/terminal/payments/{payment_id}"), "GET")

    def cancel(self, payment_id: str) -> Payment:
        """Each call has a key of its own: to cancel twice does no harm, and the second answer may know
        more."""
        path = f"/v1/terminal/payments/{payment_id}/cancel"
        return self._payment(self._link.do(path, {}, uuid.uuid4().hex), "POST")

    def refund(self, payment: Payment, amount: Money, key: str) -> None:
        self._link.do(f"/v1/terminal/payments/{payment.id}/refund", {"amount": body_of_money(amount)}, key)

    def day_totals(self, first: datetime, until: datetime) -> TerminalTotals:
        body = self._link.read("/v1/terminal/day", first=first.isoformat(), until=until.isoformat())
        with understood("GET", "terminal/day"):
            payments = tuple(map(_taken, body["payments"]))
            return TerminalTotals(payments, money_of(body["taken"]), money_of(body["refunds"]))

    def _payment(self, body: Mapping[str, Any], method: str) -> Payment:
        with understood(method, "payment"):
            amount, state = money_of(body["amount"]), _STATES[body["state"]]
            if state is PaymentState.APPROVED and body["refunded"] >= amount.minor:
                state = PaymentState.REFUNDED
            reason, masked, code = (words_of(body[name]) for name in ("reason", "masked", "code"))
            return Payment(str(body["id"]), state, amount, reason, masked, code)

    def health(self) -> bool:
        """Also learns which methods the shop takes, and how long it keeps keys."""
        try:
            body = self._link.read("/v1/health")
            with understood("GET", "health"):
                methods = words_of(" ".join(body["terminal"]["methods"])) or ""
                known = methods, str(int(body["key_lifetime_s"]))
        except Unreachable:
            return False
        if known != self._known:
            self._use(*known)
            self._link.state.set(_METHODS, known[0])
            self._link.state.set(_LIFETIME, known[1])
        return True

    def close(self) -> None:
        """Nothing to give back: the HTTP client belongs to the kiosk."""


def _taken(body: Mapping[str, Any]) -> TerminalPayment:
    amount = money_of(body["amount"])
    return TerminalPayment(
        id=str(body["id"]),
        at=datetime.fromtimestamp(body["at"], UTC),
        amount=amount,
        refunded=Money(int(body["refunded"]), amount.currency),
        reference=str(body["reference"]),
    )
