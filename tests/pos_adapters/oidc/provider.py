"""An OpenID provider of our own on loopback: the Doorman, who also signs ID tokens, well or badly."""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
import time
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.conformance.doorman import PERSON, Doorman

KEYS = [rsa.generate_private_key(public_exponent=65537, key_size=2048) for _ in range(2)]
"""Making them is slow: once for all tests."""


class OpenIdDoorman(Doorman):
    """`claims`, `key` and `algorithm` are what the next ID tokens are made of."""

    def __init__(self) -> None:
        super().__init__()
        self.secret += self.secret  # as long as one that signs must be
        self.secrets = (self.secret, self.token)
        self.client_id = "kiosk"
        self.claims: dict[str, Any] = {}
        self.key: Any = KEYS[0]
        self.algorithm = "RS256"
        self.header: dict[str, Any] = {"kid": "first"}
        self.public = {"first": KEYS[0]}
        self.about: dict[str, Any] = {}
        self.codes: dict[str, dict[str, str]] = {}

    def rotate(self) -> None:
        """From now on there is another key, and the first is gone."""
        self.key, self.header, self.public = KEYS[1], {"kid": "second"}, {"second": KEYS[1]}

    def answer(self, path: str, form: dict[str, str], bearer: str) -> tuple[int, dict[str, Any]]:
        if path == "/.well-known/openid-configuration":
            return 200, self.metadata()
        if path == "/keys":
            return 200, {"keys": [self.jwk(kid, key) for kid, key in self.public.items()]}
        if form.get("grant_type") == "authorization_code":
            return self.code_for_tokens(form)
        return super().answer(path, form, bearer)

    def authorizes(self, query: dict[str, str]) -> str:
        """Somebody signed in with a browser that was sent here: the code they go back with."""
        assert query["response_type"] == "code" and query["code_challenge_method"] == "S256"
        code = secrets.token_hex(8)
        self.codes[code] = query
        return code

    def code_for_tokens(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        asked = self.codes.pop(form["code"], {})
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        proof = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
        same = asked.get("redirect_uri") == form.get("redirect_uri") and asked.get("code_challenge") == proof
        if form.get("client_secret") != self.secret or not same:
            return 400, {"error": "invalid_grant"}
        told = self.id_token({"nonce": asked["nonce"]})
        return 200, {"access_token": self.token, "token_type": "Bearer", "id_token": told}

    def metadata(self) -> dict[str, Any]:
        url = self.wire.url
        return {
            "issuer": url,
            "device_authorization_endpoint": f"{url}/device",
            "authorization_endpoint": f"{url}/authorize",
            "token_endpoint": f"{url}/token",
            "jwks_uri": f"{url}/keys",
            "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        } | self.about

    def jwk(self, kid: str, key: Any) -> dict[str, Any]:
        told: dict[str, Any] = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(key.public_key()))
        return told | {"kid": kid, "use": "sig", "alg": "RS256"}

    def tokens(self, code: str) -> tuple[int, dict[str, Any]]:
        status, answer = super().tokens(code)
        return status, answer | {"id_token": self.id_token()} if status == 200 else answer

    def id_token(self, more: dict[str, Any] | None = None) -> str:
        now = int(time.time())
        claims = {"iss": self.wire.url, "sub": PERSON, "aud": self.client_id, "iat": now, "exp": now + 300}
        told = {
            name: value for name, value in (claims | (more or {}) | self.claims).items() if value is not None
        }
        return jwt.encode(told, self.key, self.algorithm, self.header)
