"""What is made from the shop's secret: keyed hashes, signed links, one-time digits, rotating codes (RFC
6238).
"""

from __future__ import annotations

import base64
import hmac
import secrets
import struct
from datetime import datetime, timedelta
from hashlib import sha256

STEP_S = 30
PASS_DIGITS = 8
ONE_TIME_DIGITS = 6
_ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


class Seals:
    """Keys for each purpose, made from one secret."""

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()

    def hashed(self, purpose: str, value: str) -> str:
        """A keyed hash: the same value gives the same, and nobody without the secret can try values."""
        return self._mac(f"hash {purpose}", value.encode()).hex()

    def signed(self, purpose: str, value: str, until: datetime) -> str:
        """A token for a link: `value` can be read by anybody and changed by nobody."""
        body = f"{int(until.timestamp())} {value}".encode()
        return f"{_text(body)}.{_text(self._mac(f'sign {purpose}', body)[:16])}"

    def opened(self, purpose: str, token: str, now: datetime) -> str | None:
        """The value of a token. None: it is forged, for another purpose, or has expired."""
        head, _, seal = token.partition(".")
        try:
            body, given = _bytes(head), _bytes(seal)
        except ValueError:
            return None
        if not hmac.compare_digest(given, self._mac(f"sign {purpose}", body)[:16]):
            return None
        until, _, value = body.decode().partition(" ")
        return value if now.timestamp() < int(until) else None

    def _mac(self, purpose: str, value: bytes) -> bytes:
        key = hmac.digest(self._secret, f"okawari {purpose}".encode(), sha256)
        return hmac.digest(key, value, sha256)


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _bytes(text: str) -> bytes:
    if not text.isascii() or len(text) > 2000:
        raise ValueError("that is no token")
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if _text(data) != text:  # else a token that was used could be written in another way
        raise ValueError("that is no token")
    return data


def new_code(length: int) -> str:
    """Random letters and digits that nobody mistakes for one another: 5 bits each."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))


def one_time_digits() -> str:
    return f"{secrets.randbelow(10**ONE_TIME_DIGITS):0{ONE_TIME_DIGITS}}"


def new_pass_secret() -> str:
    return base64.b32encode(secrets.token_bytes(20)).decode()


def step_at(now: datetime) -> int:
    """The number of the time step (RFC 6238, T0 = 0)."""
    return int(now.timestamp()) // STEP_S


def totp(key: bytes, step: int) -> str:
    """The code of a time step (RFC 6238 with HMAC-SHA-1, which is RFC 4226 of the step)."""
    mac = hmac.digest(key, struct.pack(">Q", step), "sha1")
    offset = mac[-1] & 15
    number = struct.unpack(">I", mac[offset : offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**PASS_DIGITS:0{PASS_DIGITS}}"


def accepted_step(
    secret: str, digits: str, now: datetime, last: int, wrong: timedelta = timedelta()
) -> int | None:
    """The step whose code `digits` is: this one, the one before or the next, and none that was used. `wrong`:
    how far the clock that said `now` may be; the nearest step is it.
    """
    key, reach = base64.b32decode(secret), 1 + int(wrong.total_seconds()) // STEP_S
    for step in (step_at(now) + shift for shift in sorted(range(-reach, reach + 1), key=abs)):
        if step > last and hmac.compare_digest(totp(key, step).encode(), digits.encode()):
            return step
    return None
