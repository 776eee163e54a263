"""The adapter and a certified OpenID provider: a guest signs in on their phone."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ports.errors import NotAllowed, Reason, Refused
from kiosk.ports.http import client
from kiosk.ports.signin import Invitation
from pos_adapters.oidc import OidcSignIn
from tests.pos_adapters.oidc.certified import Certified, Guest, certified_provider
from tests.pos_adapters.oidc.conftest import Nothing


@pytest.fixture(scope="module")
def provider() -> Iterator[Certified]:
    with certified_provider() as known:
        yield known


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    with client() as http:
        yield http


@pytest.fixture
def signin(provider: Certified, http: httpx.Client) -> OidcSignIn:
    return built(provider, http, provider.kiosk_secret)


def built(provider: Certified, http: httpx.Client, secret: str) -> OidcSignIn:
    known = {"issuer": provider.url, "client_id": "kiosk", "client_secret": secret}
    return OidcSignIn(OidcSignIn.Settings.model_validate(known), http, Nothing())


@pytest.fixture
def guest() -> Iterator[Guest]:
    guest = Guest("sakura")
    yield guest
    guest.leaves()


def test_a_guest_signs_in_on_their_phone(signin: OidcSignIn, provider: Certified, guest: Guest):
    invitation = signin.begin()
    assert isinstance(signin.poll(invitation), Invitation)
    guest.opens(invitation.url)
    assert signin.poll(invitation) == Credential(CredentialKind.SIGNED_IN, f"{provider.url} sakura")
    with pytest.raises(Refused) as refused:
        signin.poll(invitation)
    assert refused.value.reason is Reason.INVALID


@pytest.mark.slow
def test_a_kiosk_it_does_not_know_is_for_staff(provider: Certified, http: httpx.Client):
    with pytest.raises(NotAllowed):
        built(provider, http, "not-the-secret").begin()
