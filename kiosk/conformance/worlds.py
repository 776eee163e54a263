"""What a test of an adapter needs of the other side: a fake server, its knobs, and a line to it that fails.

Troubles of the line (lost answers, nonsense, redirects, nobody there) are made by `World.wire`, a
`kiosk.faultproxy.FaultProxy` before the server, for every system alike. A world adds what only its system
knows: its orders, its shelf, its members. Each test begins with a server that works. A knob that a system
does not have calls `pytest.skip` with the reason.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Protocol

from kiosk.core.frozen import frozen
from kiosk.core.loyalty import Credential
from kiosk.core.money import Money
from kiosk.core.order import Order, Payment, Receipt
from kiosk.faultproxy import FaultProxy


class Side(Protocol):
    """What every world of a server has."""

    changing: str
    """The requests that change something (place, settle, cancel, charge …), as a regular expression for the
    whole of "METHOD path". `kiosk.faultproxy.CHANGING`, all but GET, fits where HTTP is used as it was meant.
    """
    secrets: tuple[str, ...]
    """Texts that must never be logged or be in an error: tokens, passwords, telephone numbers."""

    def lock_out(self) -> None:
        """From now on the adapter's credentials are not accepted."""
        ...

    def work_again(self) -> None:
        """End of `lock_out`: the same credentials are good again."""
        ...


class World(Side, Protocol):
    """What most worlds have."""

    wire: FaultProxy
    """Before the server; the adapter speaks to `wire.url`. The suite starts and stops it. What the world
    itself asks the server goes past it.
    """


@frozen
class Placed:
    """An order as the POS has it. `quantities`: of each variant of its lines, without the parts of sets.
    `payments`: how many are booked; None where the POS cannot tell.
    """

    id: str
    total: Money
    in_kitchen: bool
    cancelled: bool
    quantities: Mapping[str, int]
    payments: int | None = None


class PosWorld(World, Protocol):
    """A POS behind its adapter. Variants are named by the ids the adapter's menu gives them."""

    def today(self) -> date:
        """The day at the shop, which decides about tax rates."""
        ...

    def orders(self) -> list[Placed]:
        """All orders since the test began."""
        ...

    def approve(self, amount: Money) -> Payment:
        """An approved payment that this POS will accept for an order."""
        ...

    def sell_out(self, variant_id: str) -> None: ...

    def raise_price(self, variant_id: str, by: int) -> None:
        """Raise a variant's price by `by` minor units, in both service modes."""
        ...

    def fill_menu(self, count: int) -> None:
        """At least `count` items are on the menu from now on. The world may turn `wire.upstream` to another
        server that has so many.
        """
        ...

    def close_shop(self) -> None:
        """End the POS's session: nothing is sold any more."""
        ...

    def gift_card(self) -> str:
        """The number of a gift card with more on it than an order costs; only where `gift_cards` holds."""
        ...

    def gift_left(self) -> int:
        """What is on that card now, in minor units."""
        ...

    def point_card(self) -> str:
        """The number of a common-point card that can be booked on; only where `point_cards` are declared."""
        ...

    def card_points(self) -> int:
        """What was booked on that card so far, less what was taken back."""
        ...

    def take_call(self, call_id: str) -> None:
        """Somebody of the staff is on their way."""
        ...


class LoyaltyWorld(Side, Protocol):
    """A loyalty programme behind its adapter. It knows one member, and how orders become receipts. `wire`:
    None where there is no line that HTTP goes over, but a database of the adapter's own.
    """

    wire: FaultProxy | None

    def credential(self) -> Credential:
        """A credential that shows possession of the member's card: they have at least 300 points."""
        ...

    def phone(self) -> str:
        """The member's telephone number (E.164)."""
        ...

    def strange_phone(self) -> str:
        """A telephone number of nobody."""
        ...

    def points(self) -> int:
        """What the member has now."""
        ...

    def coupon(self) -> str:
        """A code that can be used."""
        ...

    def draft(self, spend: int = 0, reward_id: str | None = None) -> Order:
        """An order of that member, not placed yet, that would spend points or a reward."""
        ...

    def placed(self, order: Order, paid: bool = True) -> Receipt:
        """`order` at the POS: paid, or waiting to be paid at the counter."""
        ...

    def pay_at_counter(self, receipt: Receipt) -> None: ...

    def one_time_digits(self) -> str:
        """The one-time code that was sent to the member last; only where the adapter declares them."""
        ...

    def other_member(self) -> str:
        """The id of another member; only where the adapter declares `cards`."""
        ...

    def said(self, receipt: Receipt, score: int) -> None:
        """Its guest says 1 to 5 of an order on the provider's own pages; only where the adapter declares
        `opinions`.
        """
        ...


class PaymentWorld(World, Protocol):
    """A payment terminal behind its adapter."""

    amount: Money
    """An amount it can take."""

    def next_answer(self, answer: str) -> None:
        """What the next payment will do: "approve", "decline", "hang" (never decides by itself), or
        "approve_after_cancel" (the cancellation comes too late)."""
        ...

    def let_time_pass(self) -> None:
        """So much that a payment which decides by itself is decided."""
        ...

    def taken(self) -> int:
        """How many payments the terminal was asked for since the test began."""
        ...

    def given_back(self) -> int:
        """How much was refunded since the test began, in minor units."""
        ...

    def now(self) -> datetime:
        """The terminal's own clock, aware; only where the adapter declares `day_totals`."""
        ...


class PrinterWorld(Protocol):
    """A receipt printer behind its adapter, or the folder of one that prints into files."""

    wire: FaultProxy | None
    """Before the printer (`tcp://…` or HTTP); None where no line can fail: a file, a USB cable."""
    secrets: tuple[str, ...]

    def printed(self) -> int:
        """How many documents came out whole since the test began."""
        ...

    def run_out_of_paper(self) -> None:
        """The roll is at its end, before anything is printed."""
        ...

    def run_out_in_the_middle(self) -> None:
        """The roll ends in the middle of the next document."""
        ...

    def paper_is_low(self) -> None: ...

    def open_cover(self) -> None: ...

    def work_again(self) -> None:
        """Paper is in, and the cover closed."""
        ...


class SignInWorld(World, Protocol):
    """An authorization server, and a guest with a telephone."""

    def sign_in(self, code: str) -> None:
        """The guest has opened the address of an invitation, whose `device_code` is `code`, and signed in."""
        ...

    def decline(self, code: str) -> None:
        """The guest has said no."""
        ...

    def let_expire(self, code: str) -> None:
        """So much time has passed that the invitation is over."""
        ...

    def slow_down(self) -> None:
        """The next question comes too soon for the server."""
        ...
