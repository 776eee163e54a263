"""Gift cards: a balance that pays like money. A card's number stays with whoever typed it: what is kept is
the id that the shop's system gave for it, and the last four signs.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from kiosk.core.frozen import frozen
from kiosk.core.money import Money

SHORTEST, LONGEST = 8, 32
"""Signs of a number."""
MOST_WRONG = 5
"""So many numbers that are none in one walk, then staff look at the card."""
_BETWEEN = " -\u3000"


@frozen
class GiftCard:
    """A card that can pay. `id`: the system's own name for it, of no use without its credentials; `masked`:
    its last signs, "•••• 1234"; `expires`: its last day.
    """

    id: str
    masked: str
    balance: Money
    expires: date | None = None


@frozen
class GiftHold:
    """What was set aside of a card for an order, until the order takes it or it is given back."""

    id: str
    amount: Money


class GiftRefusal(StrEnum):
    """Why a card cannot pay: the message of the Refused that `gift_card` raises."""

    UNKNOWN = "unknown"
    EMPTY = "empty"
    EXPIRED = "expired"
    BLOCKED = "blocked"


def number_of(text: str) -> str | None:
    """The number in what was typed or scanned, without what is written between its parts; None: none."""
    number = "".join(sign for sign in text[: 2 * LONGEST] if sign not in _BETWEEN).upper()
    fits = SHORTEST <= len(number) <= LONGEST and len(text) <= 2 * LONGEST
    return number if fits and number.isascii() and number.isalnum() else None


def masked(number: str) -> str:
    """As a passer-by may read it."""
    return f"•••• {number[-4:]}"
