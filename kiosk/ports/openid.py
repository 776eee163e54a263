"""An OpenID Connect provider: what it says of itself, and whether its word about a person is good.

Used by sign-in adapters, and by pages that sign guests in. Tokens and codes are neither kept nor logged, and
no error holds one. Signatures are checked by PyJWT, which is imported by the first token.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Mapping
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING, Any
from urllib.parse import quote_plus, urlencode, urlsplit

from kiosk.core.frozen import frozen
from kiosk.ports.errors import NotAllowed, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.http import answer_of, body_of, call, error_for

if TYPE_CHECKING:
    from jwt import PyJWKSet

SIGNED_BY_KEY = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
SIGNED_BY_SECRET = ("HS256",)
"""With the client's secret as the key: only for a provider that is known to do so (LINE's web login)."""
KNOWN_FOR_S = 3600
"""How long what the provider says of itself is believed without asking again."""
_LOOPBACK = ("127.0.0.1", "::1", "localhost")


@frozen
class Client:
    """How a provider knows us. `secret` "": a public client. `skew_s`: how far the clocks may be apart."""

    issuer: str
    id: str
    secret: str = ""
    skew_s: int = 120
    by_secret: bool = False
    """ID tokens are signed with the secret (HS256), and no others are accepted."""

    def __repr__(self) -> str:
        return f"Client({self.issuer!r}, {self.id!r})"


def safe_address(url: object) -> str:
    """An address that may be asked: https, or http on this machine. Raises ValueError."""
    if not isinstance(url, str) or not url.isascii() or not url.isprintable() or " " in url:
        raise ValueError("that is no address")
    parts = urlsplit(url)
    here = parts.scheme == "http" and parts.hostname in _LOOPBACK
    if not parts.hostname or parts.username is not None or not (parts.scheme == "https" or here):
        raise ValueError("an address must be https")
    return url


class Provider:
    """One provider, as one client sees it; `http` is from `kiosk.ports.http`. Thread-safe."""

    def __init__(self, client: Client, http: Any) -> None:
        self.client = client
        self._http = http
        self._lock = Lock()
        self._about: tuple[float, Mapping[str, Any]] | None = None
        self._keys: tuple[float, PyJWKSet] | None = None

    def endpoint(self, name: str) -> str:
        """The address of an endpoint, from the provider's discovery document. Raises Unreachable, and
        NotAllowed where it has none or speaks for another issuer.
        """
        url = self._metadata().get(f"{name}_endpoint" if name != "keys" else "jwks_uri")
        if url is None:
            raise NotAllowed(f"{self.client.issuer} has no {name} endpoint")
        try:
            return safe_address(url)
        except ValueError as error:
            raise Unreachable(f"the {name} endpoint of {self.client.issuer}: {error}") from None

    def post(self, endpoint: str, form: Mapping[str, str]) -> tuple[int, dict[str, Any]]:
        """Ask as this client; the status and the answer, which is an object. An answer that has no JSON is
        the port's error for its status; a lost one Unreachable.
        """
        url = self.endpoint(endpoint)
        fields, headers = self._as_client(dict(form))
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        headers["Accept"] = "application/json"
        try:
            response = answer_of(self._http, "POST", url, content=urlencode(fields).encode(), headers=headers)
            return response.status_code, _object(response)
        except Uncertain as error:
            raise Unreachable(str(error)) from error

    def warm(self) -> None:
        """Have the keys at hand, so that a code that is good once is not spent in vain."""
        if not self.client.by_secret:
            self._jwks()

    def person(self, id_token: object, nonce: str | None = None) -> str:
        """Who somebody is, as "<issuer> <subject>", by the provider's ID token.

        Raises Refused(INVALID) where it is not this provider's word to this client, now, about this sign-in;
        Unreachable where its keys cannot be read.
        """
        if not isinstance(id_token, str) or len(id_token) > 20_000:
            raise Unreachable("the answer has no ID token")
        claims = self._claims(id_token)
        subject = claims["sub"]
        if not isinstance(subject, str) or not 0 < len(subject) <= 255 or not subject.isascii():
            raise Refused(Reason.INVALID, "the ID token is about nobody")
        if nonce is not None and not _same(claims.get("nonce"), nonce):
            raise Refused(Reason.INVALID, "the ID token is of another sign-in")
        several = isinstance(claims["aud"], list) and len(claims["aud"]) > 1
        if ("azp" in claims or several) and claims.get("azp") != self.client.id:
            raise Refused(Reason.INVALID, "the ID token was made for another client")
        return f"{self.client.issuer} {subject}"

    # -- the token

    def _claims(self, token: str) -> dict[str, Any]:
        """What a token says. One that the keys at hand don't fit is tried once more with those of now: the
        provider may have changed them.
        """
        import jwt

        try:
            if self.client.by_secret:
                return self._checked(token, self.client.secret, SIGNED_BY_SECRET)
            return self._by_key(token)
        except jwt.PyJWTError as error:
            said = type(error).__name__
        except (ValueError, TypeError, RecursionError) as error:
            said = type(error).__name__
        raise Refused(Reason.INVALID, f"the ID token of {self.client.issuer} is not good: {said}")

    def _by_key(self, token: str) -> dict[str, Any]:
        import jwt

        header = jwt.get_unverified_header(token)
        keys, fresh = self._jwks()
        try:
            return self._checked(token, _key_for(header, keys), SIGNED_BY_KEY)
        except (jwt.InvalidSignatureError, LookupError):
            if fresh:
                raise jwt.InvalidSignatureError from None
        keys, _ = self._jwks(again=True)
        try:
            return self._checked(token, _key_for(header, keys), SIGNED_BY_KEY)
        except LookupError:
            raise jwt.InvalidSignatureError from None

    def _checked(self, token: str, key: Any, algorithms: tuple[str, ...]) -> dict[str, Any]:
        import jwt

        claims: dict[str, Any] = jwt.decode(
            token,
            key,
            algorithms=list(algorithms),
            audience=self.client.id,
            issuer=self.client.issuer,
            leeway=self.client.skew_s,
            options={"require": ["iss", "sub", "aud", "exp", "iat"]},
        )
        return claims

    # -- what the provider says of itself

    def _metadata(self) -> Mapping[str, Any]:
        with self._lock:
            if self._about is not None and monotonic() - self._about[0] < KNOWN_FOR_S:
                return self._about[1]
        url = f"{self.client.issuer.rstrip('/')}/.well-known/openid-configuration"
        found = _object(call(self._http, "GET", safe_address(url)))
        if found.get("issuer") != self.client.issuer:
            raise NotAllowed(f"{self.client.issuer} speaks for another issuer")
        with self._lock:
            self._about = monotonic(), found
        return found

    def _jwks(self, again: bool = False) -> tuple[PyJWKSet, bool]:
        """The keys, and whether they were read just now."""
        with self._lock:
            if not again and self._keys is not None and monotonic() - self._keys[0] < KNOWN_FOR_S:
                return self._keys[1], False
        from jwt import PyJWKSet
        from jwt.exceptions import PyJWTError

        document = _object(call(self._http, "GET", self.endpoint("keys")))
        try:
            found = PyJWKSet.from_dict(document)
        except (PyJWTError, ValueError, TypeError, AttributeError, KeyError) as error:
            raise Unreachable(f"the keys of {self.client.issuer}: {type(error).__name__}") from None
        with self._lock:
            self._keys = monotonic(), found
        return found, True

    def _as_client(self, form: dict[str, str]) -> tuple[dict[str, str], dict[str, str]]:
        """The form and the headers with what says who we are."""
        client = self.client
        ways = self._metadata().get("token_endpoint_auth_methods_supported")
        if not client.secret or (isinstance(ways, list) and "client_secret_post" in ways):
            own = {"client_secret": client.secret} if client.secret else {}
            return {**form, "client_id": client.id, **own}, {}
        pair = f"{quote_plus(client.id)}:{quote_plus(client.secret)}".encode()
        return form, {"Authorization": f"Basic {base64.b64encode(pair).decode()}"}


def _object(response: Any) -> dict[str, Any]:
    """The answer's JSON object. Raises Unreachable, or the error of a status that has none."""
    try:
        found = body_of(response)
    except Uncertain as error:
        raise Unreachable(str(error)) from None
    except Unreachable:
        if response.is_success:
            raise
        raise error_for(response, "GET") from None
    if not isinstance(found, dict):
        raise Unreachable(f"{response.request.url.path}: the answer is no object")
    return found


def _key_for(header: Mapping[str, Any], keys: PyJWKSet) -> Any:
    """The key of a token: by its id, or the only one there is. Raises LookupError."""
    fit = [key for key in keys.keys if key.public_key_use in (None, "sig")]
    if "kid" in header:
        fit = [key for key in fit if key.key_id == header["kid"]]
    if len(fit) != 1:
        raise LookupError("no key fits")
    return fit[0]


def _same(given: object, wanted: str) -> bool:
    return isinstance(given, str) and hmac.compare_digest(given.encode(), wanted.encode())
