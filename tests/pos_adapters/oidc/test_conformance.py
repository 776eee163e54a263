"""The OpenID Connect adapter keeps the contract."""

from __future__ import annotations

from collections.abc import Iterator

import httpx
import pytest

from kiosk.conformance import SignInConformance
from pos_adapters.oidc import OidcSignIn
from tests.pos_adapters.oidc.conftest import adapter
from tests.pos_adapters.oidc.provider import OpenIdDoorman


class TestOidc(SignInConformance):
    @pytest.fixture
    def world(self) -> Iterator[OpenIdDoorman]:
        doorman = OpenIdDoorman()
        yield doorman
        doorman.close()

    @pytest.fixture
    def signin(self, world: OpenIdDoorman, http: httpx.Client) -> OidcSignIn:
        return adapter(world, http)
