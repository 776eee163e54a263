"""A business day as each side has it: what the POS and the terminal say of it, and what the kiosks know."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from kiosk.core.frozen import frozen
from kiosk.core.money import Money
from kiosk.core.order import ReceiptState


@frozen
class PosOrder:
    """An order of a kiosk as the POS has it. `key`: the one it was submitted with; `refunded`: what was given
    back so far; `at`: when it was placed, aware.
    """

    id: str
    key: str
    number: str
    at: datetime
    total: Money
    state: ReceiptState
    refunded: Money


@frozen
class DayTotals:
    """What a POS says of some hours: each order that came from a kiosk, and its own sums. `takings`: what was
    paid, before anything was given back, by the POS's words for the ways to pay; `refunds`: what was given
    back of these orders.
    """

    orders: tuple[PosOrder, ...]
    takings: Mapping[str, Money]
    refunds: Money


@frozen
class TerminalPayment:
    """A payment that was approved. `refunded`: what was given back so far; `reference`: for people."""

    id: str
    at: datetime
    amount: Money
    refunded: Money
    reference: str = ""


@frozen
class TerminalTotals:
    """What a terminal says of some hours: each approved payment, and its own sums."""

    payments: tuple[TerminalPayment, ...]
    taken: Money
    refunds: Money


@frozen
class KioskOrder:
    """An order as the kiosks know it. `state`: of its receipt, or "not_placed". `paid`: what the terminal
    took for it, by the payment `payment_id`. `refunded`: what was given back of `total`, `refunded_money` of
    that in money. `stuck`: why staff must look; `gift`: what a gift card paid.
    """

    key: str
    number: str
    kiosk_id: str
    at: datetime
    method: str
    state: str
    total: Money
    points: Money
    refunded: Money
    refunded_money: Money
    payment_id: str | None = None
    paid: Money | None = None
    stuck: str | None = None
    gift: Money | None = None
