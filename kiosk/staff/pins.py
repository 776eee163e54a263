"""PINs as hashes: argon2id, so that whoever copies the database has work for each single guess."""

from __future__ import annotations

from dataclasses import dataclass

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError


@dataclass(frozen=True, slots=True)
class Cost:
    """What one hash costs: the second recommended option of RFC 9106, but on one lane, which leaves the
    kiosk's other cores to the screen. About a tenth of a second.
    """

    passes: int = 3
    memory_kib: int = 64 * 1024
    lanes: int = 1


class Pins:
    """For a worker's thread: each call takes its time."""

    def __init__(self, cost: Cost | None = None) -> None:
        cost = cost or Cost()
        self._hasher = PasswordHasher(
            time_cost=cost.passes, memory_cost=cost.memory_kib, parallelism=cost.lanes
        )

    def hashed(self, pin: str) -> str:
        return self._hasher.hash(pin)

    def fits(self, kept: str, pin: str) -> bool:
        """Is it the PIN that `kept` was made of? A hash that cannot be read fits nothing."""
        try:
            return self._hasher.verify(kept, pin)
        except (VerificationError, InvalidHashError):
            return False
