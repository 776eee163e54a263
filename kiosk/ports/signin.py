"""The contract with a sign-in service: OAuth 2.0 device authorization (RFC 8628). The guest signs in on
their own phone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from kiosk.core.loyalty import Credential


@dataclass(frozen=True, slots=True)
class Invitation:
    """`url` is shown as a QR code; poll `device_code` every `interval_s` until `expires_in_s` have passed."""

    device_code: str
    url: str
    interval_s: int
    expires_in_s: int


class SignIn(Protocol):
    def begin(self) -> Invitation: ...

    def poll(self, device_code: str) -> Credential | None:
        """The credential once the guest has signed in; None while waiting. Raises Refused(INVALID) when
        it expired.
        """
        ...

    def close(self) -> None: ...
