"""Whose word is believed, and whose is not."""

from __future__ import annotations

import time
from typing import Any

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from pydantic import ValidationError

from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ports.errors import NotAllowed, Reason, Refused, Unreachable
from kiosk.ports.http import client
from pos_adapters.oidc import OidcSignIn
from tests.conformance.doorman import PERSON
from tests.pos_adapters.oidc.conftest import adapter
from tests.pos_adapters.oidc.provider import KEYS, OpenIdDoorman

LONG_AGO = int(time.time()) - 7200
SOON = int(time.time()) + 7200


def signed_in(signin: OidcSignIn, world: OpenIdDoorman) -> Credential:
    invitation = signin.begin()
    world.sign_in(invitation.device_code)
    found = signin.poll(invitation)
    assert isinstance(found, Credential)
    return found


def not_believed(signin: OidcSignIn, world: OpenIdDoorman) -> str:
    with pytest.raises(Refused) as refused:
        signed_in(signin, world)
    assert refused.value.reason is Reason.INVALID
    return str(refused.value)


def test_who_signed_in_is_named_by_provider_and_subject(signin: OidcSignIn, world: OpenIdDoorman):
    found = signed_in(signin, world)
    assert found == Credential(CredentialKind.SIGNED_IN, f"{world.wire.url} {PERSON}")


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://somebody.example"},
        {"aud": "another-client"},
        {"aud": ["kiosk", "another-client"]},
        {"aud": ["kiosk", "another-client"], "azp": "another-client"},
        {"azp": "another-client"},
        {"exp": LONG_AGO},
        {"iat": SOON, "exp": SOON + 300},
        {"nbf": SOON},
        {"exp": None},
        {"iat": None},
        {"aud": None},
        {"iss": None},
        {"sub": None},
        {"sub": ""},
        {"sub": "x" * 256},
        {"sub": "人"},
    ],
)
def test_a_token_that_says_anything_wrong_is_not_believed(
    signin: OidcSignIn, world: OpenIdDoorman, claims: dict[str, Any]
):
    world.claims = claims
    not_believed(signin, world)


def test_a_token_for_several_that_was_made_for_us_is_believed(signin: OidcSignIn, world: OpenIdDoorman):
    world.claims = {"aud": ["kiosk", "another-client"], "azp": "kiosk"}
    signed_in(signin, world)


def test_clocks_may_differ_a_little(world: OpenIdDoorman):
    world.claims = {"exp": int(time.time()) - 60}
    with client() as http:
        signed_in(adapter(world, http), world)
        not_believed(adapter(world, http, clock_skew_s=10), world)


def test_somebody_else_s_signature_is_not_believed(signin: OidcSignIn, world: OpenIdDoorman):
    world.key = KEYS[1]
    assert "InvalidSignature" in not_believed(signin, world)


@pytest.mark.parametrize("kid", [{"kid": "unknown"}, {}])
def test_a_key_that_is_not_known_is_none(signin: OidcSignIn, world: OpenIdDoorman, kid: dict[str, str]):
    world.public = {"first": KEYS[0], "second": KEYS[1]}
    world.header = kid
    not_believed(signin, world)


def test_a_token_without_a_signature_is_not_believed(signin: OidcSignIn, world: OpenIdDoorman):
    world.key, world.algorithm = None, "none"
    not_believed(signin, world)


def test_the_public_key_is_no_secret_to_sign_with(signin: OidcSignIn, world: OpenIdDoorman, monkeypatch: Any):
    """The old trick: HS256 with what everybody knows."""
    monkeypatch.setattr(jwt.algorithms.HMACAlgorithm, "prepare_key", lambda _, key: key)
    pem = serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    world.key, world.algorithm = KEYS[0].public_key().public_bytes(*pem), "HS256"
    not_believed(signin, world)


def test_the_client_s_secret_signs_nothing_here(signin: OidcSignIn, world: OpenIdDoorman):
    world.key, world.algorithm = world.secret, "HS256"
    not_believed(signin, world)


def test_rotated_keys_are_read_anew(signin: OidcSignIn, world: OpenIdDoorman):
    first = signed_in(signin, world)
    world.rotate()
    assert signed_in(signin, world) == first
    world.key, world.header = KEYS[0], {"kid": "first"}
    not_believed(signin, world)


def test_keys_are_not_read_at_every_sign_in(signin: OidcSignIn, world: OpenIdDoorman):
    for _ in range(3):
        signed_in(signin, world)
    paths = [exchange.request.path for exchange in world.wire.seen]
    assert paths.count("/keys") == paths.count("/.well-known/openid-configuration") == 1


def test_a_sign_in_is_good_once(signin: OidcSignIn, world: OpenIdDoorman):
    invitation = signin.begin()
    world.sign_in(invitation.device_code)
    signin.poll(invitation)
    with pytest.raises(Refused) as refused:
        signin.poll(invitation)
    assert refused.value.reason is Reason.INVALID


def test_who_speaks_for_another_issuer_is_not_asked(signin: OidcSignIn, world: OpenIdDoorman):
    world.about = {"issuer": "https://accounts.example"}
    with pytest.raises(NotAllowed):
        signin.begin()


def test_a_secret_is_sent_over_no_open_line(signin: OidcSignIn, world: OpenIdDoorman):
    world.about = {"device_authorization_endpoint": "http://sign-in.example/device"}
    with pytest.raises(Unreachable):
        signin.begin()


def test_a_provider_without_the_flow_is_for_staff(signin: OidcSignIn, world: OpenIdDoorman):
    world.about = {"device_authorization_endpoint": None}
    with pytest.raises(NotAllowed):
        signin.begin()


def test_settings_need_https_and_openid():
    good = {"issuer": "https://accounts.example", "client_id": "kiosk"}
    assert OidcSignIn.Settings.model_validate(good).scopes == ("openid",)
    for bad in ({"issuer": "http://accounts.example"}, {"scopes": ["email"]}, {"client_id": ""}):
        with pytest.raises(ValidationError):
            OidcSignIn.Settings.model_validate(good | bad)
