"""An authorization server with device authorization (RFC 8628) on loopback, and its adapter."""

from __future__ import annotations

import json
import secrets
import threading
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar
from urllib.parse import parse_qsl, urlencode

import httpx
from pydantic import BaseModel, SecretStr

from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.faultproxy import CHANGING, FaultProxy
from kiosk.ports.errors import NotAllowed, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.http import answer_of, body_of, error_for
from kiosk.ports.signin import Invitation, SignInCapabilities

GRANT = "urn:ietf:params:oauth:grant-type:device_code"
PERSON = "person-0042"


@dataclass
class Asked:
    """As the server keeps it: "signed_in", or the error that a question gets."""

    user_code: str
    state: str = "authorization_pending"


class Doorman:
    """The server, and the guest with the telephone."""

    changing = CHANGING

    def __init__(self) -> None:
        self.secret, self.token = (secrets.token_hex(12) for _ in range(2))
        self.secrets: tuple[str, ...] = (self.secret, self.token)
        self.known = True
        self.hurried = False
        self.invitations: dict[str, Asked] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()
        self.wire = FaultProxy(f"127.0.0.1:{self._server.server_port}")

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def lock_out(self) -> None:
        self.known = False

    def work_again(self) -> None:
        self.known = True

    def sign_in(self, code: str) -> None:
        self.invitations[code].state = "signed_in"

    def decline(self, code: str) -> None:
        self.invitations[code].state = "access_denied"

    def let_expire(self, code: str) -> None:
        self.invitations[code].state = "expired_token"

    def slow_down(self) -> None:
        self.hurried = True

    # -- what it answers

    def answer(self, path: str, form: dict[str, str], bearer: str) -> tuple[int, dict[str, Any]]:
        if path == "/userinfo":
            return (200, {"sub": PERSON}) if bearer == f"Bearer {self.token}" and self.known else (401, {})
        if form.get("client_secret") != self.secret or not self.known:
            return 401, {"error": "invalid_client"}
        return self.invite() if path == "/device" else self.tokens(form.get("device_code", ""))

    def invite(self) -> tuple[int, dict[str, Any]]:
        code, user_code = secrets.token_hex(16), secrets.token_hex(3).upper()
        self.invitations[code] = Asked(user_code)
        page = f"https://sign-in.example/device?{urlencode({'user_code': user_code})}"
        return 200, {
            "device_code": code,
            "user_code": user_code,
            "verification_uri": "https://sign-in.example/device",
            "verification_uri_complete": page,
            "expires_in": 600,
        }

    def tokens(self, code: str) -> tuple[int, dict[str, Any]]:
        if self.hurried:
            self.hurried = False
            return 400, {"error": "slow_down"}
        asked = self.invitations.get(code)
        if asked is None:
            return 400, {"error": "invalid_grant"}
        if asked.state != "signed_in":
            return 400, {"error": asked.state}
        del self.invitations[code]  # a code is good once
        return 200, {"access_token": self.token, "token_type": "Bearer"}


def _handler(doorman: Doorman) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0)).decode()
            bearer = self.headers.get("Authorization", "")
            status, answer = doorman.answer(self.path, dict(parse_qsl(body)), bearer)
            written = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(written)))
            self.end_headers()
            self.wfile.write(written)

        do_GET = do_POST

        def log_message(self, *_: object) -> None:
            """Not on the screen."""

    return Handler


class DoormanSignIn:
    """A `kiosk.ports.signin.SignIn` for it. Who the guest is, its user info says."""

    class Settings(BaseModel):
        url: str
        client_id: str
        client_secret: SecretStr

    capabilities: ClassVar[SignInCapabilities] = SignInCapabilities(user_code=True)

    def __init__(self, settings: Settings, http: httpx.Client) -> None:
        self._settings = settings
        self._http = http

    def begin(self) -> Invitation:
        response = self._post("/device", {"scope": "openid"})
        if not response.is_success:
            raise self._refusal(response)
        body = self._read(response)
        try:
            invitation = Invitation(
                device_code=_text(body["device_code"]),
                url=_text(body.get("verification_uri_complete") or body["verification_uri"]),
                interval_s=max(1, int(body.get("interval", 5))),
                expires_in_s=int(body["expires_in"]),
                user_code=_text(body["user_code"]),
            )
        except (KeyError, TypeError, ValueError, AttributeError, OverflowError) as error:
            raise Unreachable(f"begin: the answer makes no sense ({type(error).__name__})") from None
        if not invitation.url.startswith(("https://", "http://")):
            raise Unreachable("begin: its address is none")
        return invitation

    def poll(self, invitation: Invitation) -> Credential | Invitation:
        form = {"grant_type": GRANT, "device_code": invitation.device_code}
        response = self._post("/token", form)
        if response.is_success:
            return self._person(self._read(response))
        match self._error(response):
            case "authorization_pending":
                return invitation
            case "slow_down":
                slower = invitation.interval_s + 5
                return Invitation(
                    invitation.device_code,
                    invitation.url,
                    slower,
                    invitation.expires_in_s,
                    invitation.user_code,
                )
            case "access_denied":
                raise Refused(Reason.DECLINED, "poll: the guest said no")
            case "expired_token" | "invalid_grant":
                raise Refused(Reason.INVALID, "poll: the invitation is over")
        raise self._refusal(response)

    def _person(self, body: Any) -> Credential:
        try:
            bearer = {"Authorization": f"Bearer {_text(body['access_token'])}"}
            response = answer_of(self._http, "GET", f"{self._settings.url}/userinfo", headers=bearer)
            if not response.is_success:
                raise self._refusal(response)
            return Credential(CredentialKind.CODE, _text(body_of(response)["sub"]))
        except (KeyError, TypeError, ValueError) as error:
            raise Unreachable(f"poll: the answer makes no sense ({type(error).__name__})") from None

    def _post(self, path: str, form: dict[str, str]) -> httpx.Response:
        secret = self._settings.client_secret.get_secret_value()
        form = {**form, "client_id": self._settings.client_id, "client_secret": secret}
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        try:
            return answer_of(
                self._http,
                "POST",
                self._settings.url + path,
                content=urlencode(form).encode(),
                headers=headers,
            )
        except Uncertain as error:
            raise Unreachable(str(error)) from error

    def _read(self, response: httpx.Response) -> Any:
        try:
            return body_of(response)
        except Uncertain as error:
            raise Unreachable(str(error)) from error

    def _error(self, response: httpx.Response) -> str | None:
        try:
            return str(response.json()["error"])
        except (ValueError, TypeError, KeyError, RecursionError):
            return None

    def _refusal(self, response: httpx.Response) -> Exception:
        if self._error(response) in ("invalid_client", "unauthorized_client"):
            return NotAllowed("the service does not know this kiosk")
        error = error_for(response, "GET")
        return error

    def close(self) -> None:
        """Nothing to give back."""


def _text(value: Any) -> str:
    """A text that can be sent and shown. Raises ValueError."""
    if not isinstance(value, str) or not value or not value.isprintable() or not value.isascii():
        raise ValueError("not a text")
    return value
