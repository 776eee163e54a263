"""OAuth 2.0 device authorization (RFC 8628) with OpenID Connect: `kiosk.ports.signin` for any provider that
offers both.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar

import httpx
from pydantic import BaseModel, ConfigDict, Field, SecretStr, field_validator

from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.http import error_for
from kiosk.ports.openid import Client, Provider, safe_address
from kiosk.ports.registry import State
from kiosk.ports.signin import Invitation, SignInCapabilities

GRANT = "urn:ietf:params:oauth:grant-type:device_code"
SLOWER_S = 5
LONGEST_S = 3600
_UNKNOWN_TO_IT = ("invalid_client", "unauthorized_client", "invalid_scope", "unsupported_grant_type")


class OidcSettings(BaseModel):
    """`[signin.settings]`: the provider, and how it knows this kiosk."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    issuer: str = Field(description="Address of the provider, exactly as its ID tokens say it (`iss`).")
    client_id: str = Field(min_length=1, max_length=255, description="The kiosk's id at the provider.")
    client_secret: SecretStr = Field(
        SecretStr(""), description="Its secret; none where the provider asks for none."
    )
    scopes: tuple[str, ...] = Field(
        ("openid",), description="What is asked for; openid alone says nothing but who it is."
    )
    clock_skew_s: int = Field(
        120, ge=0, le=600, description="How far this machine's clock and the provider's may be apart."
    )

    @field_validator("issuer")
    @classmethod
    def _https(cls, issuer: str) -> str:
        return safe_address(issuer)

    @field_validator("scopes")
    @classmethod
    def _with_openid(cls, scopes: tuple[str, ...]) -> tuple[str, ...]:
        if "openid" not in scopes:
            raise ValueError("openid must be among them")
        return scopes


class OidcSignIn:
    """A `kiosk.ports.signin.SignIn`. Thread-safe; remembers nothing of a guest."""

    Settings = OidcSettings
    capabilities: ClassVar[SignInCapabilities] = SignInCapabilities(user_code=True)

    def __init__(self, settings: OidcSettings, http: httpx.Client, state: State) -> None:
        secret = settings.client_secret.get_secret_value()
        client = Client(settings.issuer, settings.client_id, secret, settings.clock_skew_s)
        self._provider = Provider(client, http)
        self._scope = " ".join(settings.scopes)

    def begin(self) -> Invitation:
        """See the contract; the provider's keys are read here, so that `poll` has them."""
        self._provider.warm()
        status, answer = self._provider.post("device_authorization", {"scope": self._scope})
        if status != 200:
            raise _refusal("begin", status, answer)
        try:
            return _invitation(answer)
        except (KeyError, TypeError, ValueError, OverflowError) as error:
            raise Unreachable(f"begin: the answer makes no sense ({type(error).__name__})") from None

    def poll(self, invitation: Invitation) -> Credential | Invitation:
        form = {"grant_type": GRANT, "device_code": invitation.device_code}
        status, answer = self._provider.post("token", form)
        if status == 200:
            return Credential(CredentialKind.SIGNED_IN, self._provider.person(answer.get("id_token")))
        match answer.get("error"):
            case "authorization_pending":
                return invitation
            case "slow_down":
                return replace(invitation, interval_s=invitation.interval_s + SLOWER_S)
            case "access_denied":
                raise Refused(Reason.DECLINED, "poll: the guest said no")
            case "expired_token" | "invalid_grant":
                raise Refused(Reason.INVALID, "poll: the invitation is over")
        raise _refusal("poll", status, answer)

    def close(self) -> None:
        """Nothing to give back."""


def _invitation(answer: dict[str, Any]) -> Invitation:
    """Google says `verification_url` where the standard says `verification_uri`."""
    page = answer.get("verification_uri_complete") or answer.get("verification_uri")
    return Invitation(
        device_code=_text(answer["device_code"]),
        url=safe_address(page or answer["verification_url"]),
        interval_s=_seconds(answer.get("interval", 5)),
        expires_in_s=_seconds(answer["expires_in"]),
        user_code=_text(answer["user_code"]),
    )


def _seconds(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError("not a number of seconds")
    return min(LONGEST_S, max(1, value))


def _text(value: object) -> str:
    """A text that can be sent and shown. Raises ValueError."""
    if not isinstance(value, str) or not 0 < len(value) <= 2000:
        raise ValueError("not a text")
    if not (value.isascii() and value.isprintable()):
        raise ValueError("not a text")
    return value


def _refusal(what: str, status: int, answer: dict[str, Any]) -> PortError:
    """The port's error for a refusal: by its word, else by its status."""
    if answer.get("error") in _UNKNOWN_TO_IT:
        return NotAllowed(f"{what}: the provider says {answer['error']}")
    asked = httpx.Response(status, request=httpx.Request("GET", f"https://provider/{what}"))
    error = error_for(asked, "GET")
    return Unreachable(str(error)) if isinstance(error, Uncertain) else error
