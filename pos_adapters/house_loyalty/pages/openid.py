"""Signing in with a provider that has no device flow, such as LINE: authorization code with PKCE (RFC 7636),
state and nonce.
"""

from __future__ import annotations

import base64
import hmac
import json
import secrets
from datetime import timedelta
from hashlib import sha256
from urllib.parse import urlencode

import httpx
from starlette.responses import RedirectResponse, Response

from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ports.errors import PortError, Reason, Refused
from kiosk.ports.openid import Client, Provider
from pos_adapters.house_loyalty.pages.door import offer_to_join
from pos_adapters.house_loyalty.pages.settings import ProviderSettings
from pos_adapters.house_loyalty.pages.web import Visit, drop, keep, own_path

STARTED = "__Host-sign-in"
GOOD_FOR = timedelta(minutes=10)
_PURPOSE = "provider"


class OpenId:
    """The providers of a shop. They are asked with `http`."""

    def __init__(self, known: dict[str, ProviderSettings], http: httpx.Client) -> None:
        self._scopes = {name: " ".join(each.scopes) for name, each in known.items()}
        self._providers = {name: Provider(_client(each), http) for name, each in known.items()}

    def start(self, visit: Visit) -> Response:
        """Send the guest to their provider. What is needed when they come back is in a cookie that only this
        browser has, and that is good once.
        """
        name, provider = self._named(visit)
        if not visit.allows("code"):
            return visit.say("too_often", 429)
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        asked = {
            "response_type": "code",
            "client_id": provider.client.id,
            "redirect_uri": _back(visit, name),
            "scope": self._scopes[name],
            "state": state,
            "nonce": nonce,
            "code_challenge": _digest(verifier),
            "code_challenge_method": "S256",
            "ui_locales": visit.language,
        }
        place = provider.endpoint("authorization")
        answer = RedirectResponse(f"{place}{'&' if '?' in place else '?'}{urlencode(asked)}", 303)
        told = visit.house.signed(_PURPOSE, json.dumps([name, state, nonce, verifier, visit.next]), GOOD_FOR)
        keep(answer, STARTED, told, int(GOOD_FOR.total_seconds()))
        return answer

    def returned(self, visit: Visit) -> Response:
        """The guest is back, with a code or without."""
        name, provider = self._named(visit)
        if not visit.allows("token"):
            return visit.say("too_often", 429)
        try:
            answer = self._judged(visit, name, provider)
        except PortError:
            answer = visit.say("provider_failed", 400)
        drop(answer, STARTED)
        return answer

    def _judged(self, visit: Visit, name: str, provider: Provider) -> Response:
        told = visit.house.opened(_PURPOSE, visit.cookies.get(STARTED, ""), once=True)
        started, state, nonce, verifier, path = json.loads(told) if told else ("", "", "", "", "/")
        given = visit.query.get("state", "")
        if started != name or not state or not hmac.compare_digest(given.encode(), state.encode()):
            raise Refused(Reason.INVALID, "nobody began that sign-in here")
        if visit.query.get("iss", provider.client.issuer) != provider.client.issuer:
            raise Refused(Reason.INVALID, "the answer is another provider's")
        if "code" not in visit.query:
            return visit.go("/sign-in")
        form = {
            "grant_type": "authorization_code",
            "code": visit.query["code"],
            "redirect_uri": _back(visit, name),
            "code_verifier": verifier,
        }
        provider.warm()
        status, tokens = provider.post("token", form)
        if status != 200:
            raise Refused(Reason.INVALID, "the provider takes the code for none")
        return _known(visit, provider.person(tokens.get("id_token"), nonce), own_path(path))

    def _named(self, visit: Visit) -> tuple[str, Provider]:
        name = visit.place["provider"]
        if name not in self._providers:
            raise Refused(Reason.INVALID, "there is no such provider")
        return name, self._providers[name]


def _known(visit: Visit, identity: str, path: str) -> Response:
    """In, as the member of this identity; else as the one who is signed in already; else they may join."""
    credential = Credential(CredentialKind.SIGNED_IN, identity)
    found = visit.house.find(credential)
    if found is not None:
        return visit.signed_in(found.id, path if path != "/" else "/me")
    if visit.member_id is not None:
        visit.house.link(visit.member_id, credential)
        return visit.go("/me/privacy")
    visit.form["next"] = path
    return offer_to_join(visit, identity)


def _client(settings: ProviderSettings) -> Client:
    return Client(
        settings.issuer,
        settings.client_id,
        settings.client_secret.get_secret_value(),
        settings.clock_skew_s,
        settings.signed_by_secret,
    )


def _back(visit: Visit, name: str) -> str:
    return f"{visit.site.home}/sign-in/return/{name}"


def _digest(verifier: str) -> str:
    return base64.urlsafe_b64encode(sha256(verifier.encode()).digest()).rstrip(b"=").decode()
