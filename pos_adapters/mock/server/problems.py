"""Refusals: an HTTP status, a code a program reads and a sentence a person reads."""

from typing import Any


class Problem(Exception):
    """Raised by the shop's rules; the answer is `{"error": {"code", "message", …facts}}` with `status`."""

    def __init__(self, status: int, code: str, message: str, **facts: Any) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.facts = facts

    @property
    def body(self) -> dict[str, Any]:
        return {"error": {"code": self.code, "message": self.message, **self.facts}}


def invalid(message: str, **facts: Any) -> Problem:
    """What was sent cannot be an order at this shop: 422."""
    return Problem(422, "invalid", message, **facts)


def unknown(what: str, name: str) -> Problem:
    return Problem(404, "unknown", f"There is no {what} {name!r}.")


def conflict(code: str, message: str, **facts: Any) -> Problem:
    """What was sent is well-formed, but not possible now: 409."""
    return Problem(409, code, message, **facts)
