"""One walk of a guest: what was seen, what the POS stored, and how they differ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass, field, replace
from itertools import zip_longest
from typing import Any


@dataclass(frozen=True)
class Line:
    """A line of an order in a guest's words. `options`: everything chosen, a set's parts with "part: choice"
    for what was chosen in them; `amount` in minor units, for all of the quantity."""

    name: str
    options: list[str]
    quantity: int
    amount: int

    def __str__(self) -> str:
        chosen = f" ({', '.join(sorted(self.options))})" if self.options else ""
        return f"{self.quantity} × {self.name}{chosen} {self.amount}"


HIDDEN = ("state", "points_shown")
"""What a report does not tell: it is compared only."""


@dataclass
class Walk:
    """`seconds` from the first touch to the number; totals in minor units; `state`: as the POS must have it;
    `points_shown`: what the order earned, where a guest was told."""

    lang: str
    kind: str
    state: str
    seconds: float = 0.0
    taps: int = 0
    order_number: str = ""
    client_order_id: str = ""
    points_shown: int | None = None
    total_shown: int = 0
    total_pos: int = 0
    lines_shown: list[Line] = field(default_factory=list)
    lines_pos: list[Line] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        return {key: value for key, value in asdict(self).items() if key not in HIDDEN}


TAP_S = 0.9
"""What a finger takes from key to key, the eye included, in keystroke-level models of touch screens."""


@dataclass(frozen=True)
class Joining:
    """Somebody joined: `machine_s` is what the screen took, with a hand that needs no time."""

    lang: str
    machine_s: float
    taps: int

    def as_json(self) -> dict[str, Any]:
        """`seconds`: at the speed of a person."""
        return {**asdict(self), "seconds": round(self.machine_s + self.taps * TAP_S, 1)}


def as_read(stored: list[Line], shown: list[Line]) -> list[Line]:
    """The POS's lines, with their options in the order in which the guest read them: a POS may have them in
    another one, and in a report what is the same shall be equal."""
    unread = Line("", [], 0, 0)
    lines = zip_longest(stored, shown[: len(stored)], fillvalue=unread)
    return [replace(theirs, options=_in_order_of(ours.options, theirs.options)) for theirs, ours in lines]


def _in_order_of(read: list[str], options: list[str]) -> list[str]:
    return sorted(options, key=lambda option: read.index(option) if option in read else len(read))


def differences(walk: Walk, order: Any) -> Iterator[str]:
    """What is not the same on the screen and in the POS's order, each in a sentence."""
    if walk.total_shown != walk.total_pos:
        yield f"the guest saw a total of {walk.total_shown}, the POS has {walk.total_pos}"
    yield from _lines(walk.lines_shown, walk.lines_pos)
    if walk.order_number not in (order["number"], order["till_number"]):
        yield f"the guest was told number {walk.order_number!r}, the POS has {order['number']!r}"
    if walk.points_shown not in (None, order["earned"]):
        yield f"the guest was told {walk.points_shown} points, the POS gave {order['earned']}"
    if order["state"] != walk.state:
        yield f"the order should be {walk.state}, the POS has it as {order['state']}"
    paid = sum(payment["amount"]["amount"] for payment in order["payments"])
    due = order["quote"]["due"]["amount"] if walk.state == "paid" else 0
    if paid != due:
        yield f"{due} should be paid, {paid} is"


def _lines(shown: list[Line], stored: list[Line]) -> Iterator[str]:
    """In their order; options in any."""
    for place in range(max(len(shown), len(stored))):
        ours = str(shown[place]) if place < len(shown) else "nothing"
        theirs = str(stored[place]) if place < len(stored) else "nothing"
        if ours != theirs:
            yield f"line {place + 1}: the guest saw {ours}, the POS has {theirs}"
