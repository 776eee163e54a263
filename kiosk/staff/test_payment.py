"""A test payment: the smallest amount, shown by the terminal, cancelled before anybody pays it."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from threading import Event
from typing import Any

from kiosk.core.menu import Text
from kiosk.core.money import Money
from kiosk.core.order import Payment, PaymentState
from kiosk.ports.errors import PortError, Uncertain
from kiosk.ports.payment import PaymentCapabilities
from kiosk.staff.device_tests import Outcome
from kiosk.staff.said import text

MARK = "TEST"
SHOWN_S = 8.0
"""So long the terminal shows it: whoever tests looks there."""
TRIES = 5
TRY_S = 2.0

Wait = Callable[[float], object]


def missing(terminal: PaymentCapabilities | None) -> Text | None:
    """Why it cannot be tried here; None: it can."""
    if terminal is None:
        return text("カード端末がありません", "no card terminal is configured")
    if terminal.trial is None or not terminal.cancel or not terminal.methods:
        return text(
            "このアダプターではできません",
            "this terminal's adapter cannot take a test payment back",
        )
    return None


def ask_and_cancel(terminal: Any, currency: str, key: str = "", wait: Wait | None = None) -> Outcome:
    """In a worker: takes some seconds. Whoever holds a card to it meanwhile has the money given back."""
    able: PaymentCapabilities | None = terminal.capabilities if terminal is not None else None
    why = missing(able)
    if able is None or able.trial is None or why is not None:
        return Outcome(False, (why["en"] if why else "",))
    wait, key = wait or Event().wait, key or f"test-{uuid.uuid4()}"
    amount = Money(able.trial, currency)
    try:
        started = _started(terminal, amount, _method(able), key, wait)
    except PortError as error:
        return Outcome(False, (f"start: {error}", f"look for {MARK} at the terminal"))
    wait(SHOWN_S)
    try:
        return _ended(terminal, started, amount, key, wait)
    except PortError as error:
        return Outcome(False, (f"cancel: {error}", f"cancel {MARK} at the terminal by hand"))


def _method(able: PaymentCapabilities) -> str:
    return "card" if "card" in able.methods else able.methods[0]


def _started(terminal: Any, amount: Money, method: str, key: str, wait: Wait) -> Payment:
    """The same key again where the answer was lost: one payment."""
    for _ in range(TRIES - 1):
        try:
            return _asked(terminal, amount, method, key)
        except Uncertain:
            wait(TRY_S)
    return _asked(terminal, amount, method, key)


def _asked(terminal: Any, amount: Money, method: str, key: str) -> Payment:
    found: Payment = terminal.start(amount, MARK, method, key)
    return found


def _ended(terminal: Any, payment: Payment, amount: Money, key: str, wait: Wait) -> Outcome:
    asked = f"{MARK} {amount.minor} {amount.currency}"
    for _ in range(TRIES):
        payment = terminal.cancel(payment.id)
        if payment.state is not PaymentState.PENDING:
            break
        wait(TRY_S)
    if payment.state is PaymentState.CANCELLED:
        return Outcome(None, (f"{asked}: cancelled",))
    if payment.state is PaymentState.APPROVED:
        return _paid(terminal, payment, amount, key, asked)
    return Outcome(False, (f"{asked}: {payment.state}", "look at the terminal"))


def _paid(terminal: Any, payment: Payment, amount: Money, key: str, asked: str) -> Outcome:
    """Somebody held a card to it."""
    if not terminal.capabilities.refund:
        return Outcome(False, (f"{asked}: paid", "give it back at the terminal by hand"))
    try:
        terminal.refund(payment, amount, f"{key}-back")
    except PortError as error:
        return Outcome(False, (f"{asked}: paid", f"refund: {error}", "give it back at the terminal by hand"))
    return Outcome(False, (f"{asked}: paid, and given back",))
