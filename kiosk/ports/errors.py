"""The errors of a port answer the one question a till has: did it happen?

    PortError
    ├── Unreachable    no, nothing happened; try later
    ├── Uncertain      maybe: look it up, or repeat with the same key
    ├── Refused        no, and repeating will not help; `reason` says why
    ├── NotAllowed     no: the credentials are wrong or expired; staff must act
    └── NotSupported   no: the adapter never offered this; a fault of the caller

An adapter raises nothing else on purpose. The message is for technicians: it names what was asked of
whom, and never holds a secret, a name, a telephone number or an address.
"""

from __future__ import annotations

from enum import StrEnum


class Reason(StrEnum):
    """Why the other side refused."""

    SOLD_OUT = "sold_out"
    PRICE_CHANGED = "price_changed"
    CLOSED = "closed"
    DECLINED = "declined"
    INVALID = "invalid"
    """What was sent cannot be accepted: an unknown code, a reward that is used up, an order that is too
    late to cancel.
    """


class PortError(Exception):
    """Base of the errors above."""


class Unreachable(PortError):
    """The request did not reach the other side, or was turned away before it had any effect (DNS,
    refused, 429, 503).
    """


class Uncertain(PortError):
    """The request may have had its effect: the answer was lost, cut, late or nonsense."""


class Refused(PortError):
    """The other side understood and said no. `line_ids`: basket lines the refusal is about (sold out)."""

    def __init__(self, reason: Reason, message: str = "", line_ids: tuple[int, ...] = ()) -> None:
        super().__init__(message or reason.value)
        self.reason = reason
        self.line_ids = line_ids


class NotAllowed(PortError):
    """The credentials were not accepted (401, 403)."""


class NotSupported(PortError):
    """The capability was not declared."""
