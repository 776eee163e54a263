"""The provider of our own, and its adapter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from kiosk.ports.http import client
from pos_adapters.oidc import OidcSignIn
from tests.pos_adapters.oidc.provider import OpenIdDoorman


class Nothing:
    """An adapter's state that keeps nothing: one that asks for it has no test here."""

    def get(self, key: str) -> str | None:
        raise AssertionError(f"{key} was asked for")

    def set(self, key: str, value: str) -> None:
        raise AssertionError(f"{key} was kept")


def adapter(world: OpenIdDoorman, http: httpx.Client, **settings: Any) -> OidcSignIn:
    known = {"issuer": world.wire.url, "client_id": world.client_id, "client_secret": world.secret}
    return OidcSignIn(OidcSignIn.Settings.model_validate(known | settings), http, Nothing())


@pytest.fixture
def world() -> Iterator[OpenIdDoorman]:
    doorman = OpenIdDoorman()
    with doorman.wire:
        yield doorman
    doorman.close()


@pytest.fixture
def signin(world: OpenIdDoorman) -> Iterator[OidcSignIn]:
    with client() as http:
        yield adapter(world, http)
