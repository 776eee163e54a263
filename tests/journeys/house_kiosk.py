"""A kiosk with the house programme, its member pages, a text message gateway and a sign-in service, all of
them real servers on loopback; and a guest's phone.
"""

from __future__ import annotations

import json
import re
import shutil
import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from html import unescape
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx
import uvicorn

from kiosk.config import Config
from kiosk.engine.adapters import Adapters
from kiosk.ports.http import client
from kiosk.ports.signin import SignIn
from kiosk.settings import Adapter
from pos_adapters.house_loyalty import HouseLoyalty
from pos_adapters.house_loyalty.back_office import BackOffice
from pos_adapters.house_loyalty.pages.app import build_app
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.settings import HouseSettings
from pos_adapters.oidc import OidcSignIn
from tests.journeys.world import World
from tests.mockpos import MemoryState, Mock
from tests.pos_adapters.oidc.certified import Guest as Browser
from tests.pos_adapters.oidc.certified import certified_provider
from tests.pos_adapters.oidc.conftest import Nothing
from tests.pos_adapters.oidc.provider import OpenIdDoorman

SECRET = "a-secret-for-stories-only-0123456789"
RULES: dict[str, Any] = {
    "name": {"ja": "おかわりポイント", "en": "Okawari Points"},
    "currency": "JPY",
    "earning": [{"per": "amount", "points": 1, "amount": 100}],
    "point_value": 1,
    "welcome": {"points": 50},
    "rewards": [{"id": "off", "name": {"en": "¥30 off"}, "points": 30, "saving": {"amount": 30}}],
    "referral": {
        "points": 200,
        "friend": {"name": {"ja": "お友だち", "en": "A friend sent you"}, "saving": {"amount": 100}},
    },
}


class Gateway:
    """Takes text messages, and keeps the last one for each number."""

    def __init__(self) -> None:
        self.sent: dict[str, str] = {}
        gateway = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                gateway.sent[body["to"]] = body["text"]
                self.send_response(204)
                self.end_headers()

            def log_message(self, *args: object) -> None:
                """Quiet."""

        self._server = HTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/send"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,))
        self._thread.start()

    def digits(self, number: str) -> str:
        """The one-time code that was sent to a number last."""
        found = re.search(r"\d{6}", self.sent[number])
        assert found
        return found.group()

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


class Pages:
    """The member pages, served over the same database by a programme of their own."""

    def __init__(self, house: House, line: socket.socket) -> None:
        self.house = house
        app = build_app(house, now=lambda: house.now().timestamp())
        self._server = uvicorn.Server(uvicorn.Config(app, log_config=None, lifespan="off"))
        self._thread = threading.Thread(target=self._server.run, args=([line],), daemon=True)
        self._thread.start()

    def close(self) -> None:
        self._server.should_exit = True
        self._thread.join(10)
        self.house.close()


class Phone:
    """A guest's phone: opens what a code on the kiosk says, and fills in forms. Its browser takes this
    machine for safe, as all do.
    """

    def __init__(self, world: HouseKiosk, number: str) -> None:
        self._world, self.number = world, number
        self._browser = httpx.Client(
            headers={"Accept-Language": "en"},
            follow_redirects=True,
            event_hooks={"request": [self._with_cookies]},
        )
        self.page = httpx.Response(200, text="")

    def _with_cookies(self, request: httpx.Request) -> None:
        kept = "; ".join(f"{cookie.name}={cookie.value}" for cookie in self._browser.cookies.jar)
        request.headers["Cookie"] = kept

    def opens(self, url: str) -> str:
        self.page = self._browser.get(urljoin(self._world.home, url))
        return self.page.text

    def sends(self, action: str, **fields: str) -> str:
        """Send the form that goes to `action`, with what stands in it and `fields`."""
        forms = re.findall(r"<form.*?</form>", self.page.text, re.DOTALL)
        form = next(form for form in forms if f'action="{action}"' in form)
        known: dict[str, str] = {}
        for tag in re.findall(r"<input[^>]*>", form):
            told = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
            if told.get("type") not in ("checkbox", "radio"):
                known[told["name"]] = unescape(told.get("value", ""))
        self.page = self._browser.post(urljoin(self._world.home, action), data={**known, **fields})
        return self.page.text

    def joins(self, back: str, name: str = "Friend") -> str:
        """Join by the code that is sent to this phone; what was asked for first comes after it."""
        self.opens(f"/join?next={back}")
        self.sends("/join", whom=self.number, consent="yes", name=name)
        return self.sends("/join/code", digits=self._world.digits(self.number, self._world.pages.house))

    @property
    def path(self) -> str:
        return str(self.page.url.path)

    def leaves(self) -> None:
        self._browser.close()


@dataclass(frozen=True)
class Service:
    """A sign-in service: its adapter, and a guest who signs in at an invitation's address."""

    name: str
    adapter: SignIn
    sign_in: Callable[[str], None]


@contextmanager
def certified() -> Iterator[Service]:
    """The certified provider; skips where node is not to be had."""
    with certified_provider() as known, client() as http:
        settings = {"issuer": known.url, "client_id": "kiosk", "client_secret": known.kiosk_secret}
        browser = Browser("sakura")
        yield Service(
            "certified",
            OidcSignIn(OidcSignIn.Settings.model_validate(settings), http, Nothing()),
            lambda url: browser.opens(url) and None,
        )
        browser.leaves()


@contextmanager
def recorded() -> Iterator[Service]:
    """A provider of our own that answers as the certified one did."""
    doorman = OpenIdDoorman()
    with doorman.wire, client() as http:
        known = {
            "issuer": doorman.wire.url,
            "client_id": doorman.client_id,
            "client_secret": doorman.secret,
        }

        def sign_in(url: str) -> None:
            user_code = urlsplit(url).query.removeprefix("user_code=")
            asked = next(each for each in doorman.invitations.values() if each.user_code == user_code)
            asked.state = "signed_in"

        adapter = OidcSignIn(OidcSignIn.Settings.model_validate(known), http, Nothing())
        yield Service("recorded", adapter, sign_in)
    doorman.close()


class HouseKiosk(World):
    """The kiosk of the stories, with the programme beside its POS. `digits`: of a code that was sent."""

    def __init__(self, pos: Mock, folder: Path, empty: Path, service: Service | None) -> None:
        super().__init__(pos, folder / "kiosk")
        self.service, self.database = service, folder / "members.db"
        shutil.copy(empty, self.database)
        self.config = replace(
            self.config,
            kiosk=replace(self.config.kiosk, ic_card_prefix="IC:"),
            loyalty=Adapter(adapter="house"),
            signin=Adapter(adapter="oidc") if service else None,
        )
        line = socket.create_server(("127.0.0.1", 0))
        self.home = f"http://127.0.0.1:{line.getsockname()[1]}"
        self.gateway = Gateway()
        self._http = client()
        self.programme = HouseLoyalty(self.settings(), self._http, MemoryState())
        self.programme.house.now = self.clock.now
        self.pages = Pages(House(self.settings(), self._http, self.clock.now), line)
        self.manager = BackOffice(self.programme.house)

    def settings(self) -> HouseSettings:
        sender = {"kind": "sms", "url": self.gateway.url}
        told = {"secret": SECRET, "public_base_url": self.home, "sender": sender}
        return HouseSettings.model_validate({"database": f"sqlite:///{self.database}", **told})

    def _adapters(self, settings: Config, state: Callable[[str], Any]) -> Adapters:
        signin = self.service.adapter if self.service else None
        return replace(super()._adapters(settings, state), loyalty=self.programme, signin=signin)

    def digits(self, number: str, house: House | None = None) -> str:
        (house or self.programme.house).post.submit(lambda: None).result()
        return self.gateway.digits(number)

    def points(self, number: str) -> int:
        """What the member of a number has; by the pages' programme, which the kiosk does not share."""
        (member,) = self.manager.members(number)
        return int(member["points"])

    def leaves_for_good(self) -> None:
        self.stop()
        self.pages.close()
        self.programme.close()
        self.gateway.close()
        self._http.close()


def an_empty_programme(folder: Path) -> Path:
    """A database with the rules and nobody in it: making one takes longer than a story."""
    path = folder / "members.db"
    house = House(HouseSettings.model_validate({"database": f"sqlite:///{path}", "secret": SECRET}))
    BackOffice(house).publish(RULES, "the story")
    house.run(lambda call: call.c.exec_driver_sql("SELECT 1"))
    house.close()
    with closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode=DELETE")
    return path
