"""The contract with a sign-in service: OAuth 2.0 device authorization (RFC 8628). The guest signs in on
their own phone.

Nothing here changes anything that matters: an invitation nobody uses expires by itself. So a lost answer is
Unreachable, never Uncertain, and asking again is always right.
"""

from __future__ import annotations

from typing import Protocol

from kiosk.core.frozen import frozen
from kiosk.core.loyalty import Credential


@frozen
class SignInCapabilities:
    """What a service offers. Everything defaults to *no*."""

    user_code: bool = False
    """Invitations have a `user_code`, for a guest who opens the page without scanning."""


@frozen
class Invitation:
    """`url` is shown as a QR code; `poll` every `interval_s` until `expires_in_s` after `begin` have passed.

    `device_code` is a secret: who has it gets what the guest signs in to. It is neither shown nor logged.
    """

    device_code: str
    url: str
    interval_s: int
    expires_in_s: int
    user_code: str | None = None


class SignIn(Protocol):
    """A sign-in service. The class also has `Settings` (pydantic) and is built as `(settings, http,
    state)`.
    """

    capabilities: SignInCapabilities

    def begin(self) -> Invitation:
        """Invite a guest. `url` is http or https; `interval_s` at least 1. Each call is another invitation.

        Raises Unreachable, NotAllowed (the service does not know this kiosk).
        """
        ...

    def poll(self, invitation: Invitation) -> Credential | Invitation:
        """The credential once the guest has signed in, which shows possession and is the same for the same
        person every time; until then the invitation to ask with next, whose `interval_s` has grown by 5 or
        more where the service said that this was too soon.

        What vouches for the person (an ID token) is checked by the adapter. Raises Refused(DECLINED: the
        guest said no | INVALID: it has expired, or was used), Unreachable, NotAllowed.
        """
        ...

    def close(self) -> None: ...
