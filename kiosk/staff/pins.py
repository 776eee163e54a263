"""PINs as hashes: argon2id, so that each single guess is work, of an HMAC, so that without its key
(`kiosk.staff.pin_key`) nobody can guess at all.
"""

from __future__ import annotations

import hmac

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from kiosk.core.frozen import frozen


@frozen
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

    def hashed(self, pin: str, key: bytes) -> str:
        return self._hasher.hash(_keyed(pin, key))

    def fits(self, kept: str, pin: str, key: bytes) -> bool:
        """Is it the PIN, and the key, that `kept` was made of? A hash that cannot be read fits nothing."""
        try:
            return self._hasher.verify(kept, _keyed(pin, key))
        except (VerificationError, InvalidHashError):
            return False


def _keyed(pin: str, key: bytes) -> bytes:
    return hmac.digest(key, pin.encode(), "sha256")
