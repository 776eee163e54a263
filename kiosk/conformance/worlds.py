"""What a test of an adapter needs of the other side: a fake server whose troubles can be chosen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from kiosk.core.loyalty import Credential
from kiosk.core.money import Money
from kiosk.core.order import Order, Payment, Receipt


class World(Protocol):
    """Troubles that any server can have. Each test begins with a server that works."""

    secrets: tuple[str, ...]
    """Texts that must never be logged: tokens, passwords, telephone numbers."""

    def lose_next_reply(self) -> None:
        """The next request that changes something has its effect, and its answer is lost on the way."""
        ...

    def talk_nonsense(self) -> None:
        """From now on every answer is 200 with a body that is not what was promised."""
        ...

    def go_down(self) -> None:
        """From now on connections are refused."""
        ...

    def lock_out(self) -> None:
        """From now on the adapter's credentials are not accepted."""
        ...

    def work_again(self) -> None:
        """End of `talk_nonsense`, `go_down` and `lock_out`."""
        ...


@dataclass(frozen=True, slots=True)
class Placed:
    """An order as the POS has it. `quantities`: of each variant of its lines, without the parts of sets."""

    id: str
    total: Money
    in_kitchen: bool
    cancelled: bool
    quantities: Mapping[str, int]


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

    def close_shop(self) -> None:
        """End the POS's session: nothing is sold any more."""
        ...

    def take_call(self, call_id: str) -> None:
        """Somebody of the staff is on their way."""
        ...


class LoyaltyWorld(World, Protocol):
    """A loyalty programme behind its adapter. It knows one member, and how orders become receipts."""

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
