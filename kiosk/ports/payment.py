"""The contract with a payment terminal. Card numbers never reach the kiosk: only amounts, references,
masked results.
"""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from kiosk.core.day import TerminalTotals
from kiosk.core.frozen import frozen
from kiosk.core.money import Money
from kiosk.core.order import Payment


@frozen
class PaymentCapabilities:
    """What a terminal offers. Everything defaults to *no*."""

    methods: tuple[str, ...] = ()
    """Names the kiosk knows words for, in the order to show them: card, ic (held to the reader), qr (a code
    on the guest's phone, shown to the reader), scan (a code on this screen, `Payment.code`, which the phone
    reads).
    """
    refund: bool = False
    """`refund` gives money back."""
    cancel: bool = False
    """`cancel` stops a payment that waits for the guest."""
    day_totals: bool = False
    """`day_totals` says what it took in some hours, for the day report."""
    trial: int | None = None
    """The smallest amount, in minor units, of a payment that a technician may start and `cancel` again to
    try the terminal, with the reference TEST: it costs nothing and leaves nothing to tidy up. None: no such
    tries.
    """
    deadline_s: int = 120
    """Seconds after which a payment that waits is given up."""
    key_lifetime_s: int | None = None
    """How long the terminal remembers a key of `start` and `refund`: an older one is not used again, staff
    look. None: unknown, a day is trusted.
    """


class PaymentTerminal(Protocol):
    """A terminal. Waiting for the guest is done by polling `payment`, so that no call blocks."""

    capabilities: PaymentCapabilities

    def start(
        self, amount: Money, reference: str, method: str, key: str, order_id: str | None = None
    ) -> Payment:
        """Ask the terminal for money. Moves money. Repeatable with the same key: the same payment comes
        back.

        `reference`: the guest's number, for people to read. `order_id`: `Receipt.id` of the open order
        that is paid, where the POS has it already (PLACE_THEN_PAY): a terminal of the same maker books it
        there. What a phone shall read off the screen comes in `Payment.code`, here or with a later `payment`.

        Raises Unreachable (nothing was started), Uncertain (repeat with the same key), Refused(DECLINED
        | INVALID).
        """
        ...

    def payment(self, payment_id: str) -> Payment:
        """How the payment stands. Approved, its `amount` is the one that was asked for: any other goes to
        staff.
        """
        ...

    def cancel(self, payment_id: str) -> Payment:
        """Ask to stop. The answer says whether it was in time: CANCELLED, or APPROVED where it was too
        late, or still PENDING where the terminal has not decided.
        """
        ...

    def refund(self, payment: Payment, amount: Money, key: str) -> None:
        """Give money back. Moves money. Repeatable with the same key."""
        ...

    def day_totals(self, first: datetime, until: datetime) -> TerminalTotals:
        """The payments that were started from `first` to just before `until` (aware times, at most three days
        apart) and approved, given back or not, and the terminal's own sums of them. Needs `day_totals`.
        """
        ...

    def health(self) -> bool:
        """Is the terminal ready to take a payment?"""
        ...

    def close(self) -> None: ...
