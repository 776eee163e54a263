"""The member pages over a house programme of a test's own, and a guest's browser without scripts."""

from __future__ import annotations

import asyncio
import re
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from html import unescape
from pathlib import Path
from typing import Any

import httpx
import pytest

from kiosk.core.loyalty import Credential, CredentialKind
from pos_adapters.house_loyalty.pages.app import build_app
from tests.pos_adapters.house_loyalty.house import NOON, PHONE, TestHouse, a_house, a_sale

OPEN: list[httpx.Client] = []
HOME = "https://pages.example"
RECEIPT: dict[str, Any] = {
    "key": "key-42",
    "number": "42",
    "mode": "eat_in",
    "language": "ja",
    "lines": [
        {
            "name": {"ja": "えびカツ｜バーガー", "en": "Shrimp <burger>"},
            "details": [{"ja": "ソース：タルタル", "en": "Sauce: tartar"}],
            "quantity": 2,
            "amount": 1960,
            "reduced": False,
        },
        {"name": {"ja": "お茶", "en": "Tea"}, "details": [], "quantity": 1, "amount": 150, "reduced": True},
    ],
    "discounts": [{"name": {"ja": "クーポン", "en": "Coupon"}, "amount": 110}],
    "taxes": [{"rates": ["10"], "gross": 1860, "tax": 169}, {"rates": ["8"], "gross": 140, "tax": 10}],
    "included": True,
    "points": 0,
    "total": 2000,
}


class OnApp(httpx.BaseTransport):
    """Asks an ASGI application without a line between: as if by HTTPS, so that cookies come back."""

    def __init__(self, app: Any) -> None:
        self._app = httpx.ASGITransport(app)
        self._loop = asyncio.new_event_loop()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self._loop.run_until_complete(self._asked(request))

    async def _asked(self, request: httpx.Request) -> httpx.Response:
        answer = await self._app.handle_async_request(request)
        return httpx.Response(answer.status_code, headers=answer.headers, content=await answer.aread())

    def close(self) -> None:
        self._loop.run_until_complete(self._loop.shutdown_default_executor())
        self._loop.close()


class Guest:
    """A browser: opens pages and sends the forms that are on them."""

    def __init__(self, house: TestHouse, language: str = "en", http: httpx.Client | None = None) -> None:
        self.house = house
        app = build_app(house.house, http, lambda: house.now.timestamp())
        self.browser = httpx.Client(
            transport=OnApp(app), base_url=HOME, headers={"Accept-Language": language}, follow_redirects=True
        )
        OPEN.append(self.browser)
        self.page = httpx.Response(200, text="")

    def opens(self, path: str) -> str:
        self.page = self.browser.get(path)
        return self.page.text

    def sends(self, action: str, **fields: str) -> str:
        """Fill in the form that goes to `action`, with what stands in it, and send it."""
        form = next(
            form
            for form in re.findall(r"<form.*?</form>", self.page.text, re.DOTALL)
            if f'action="{action}"' in form
        )
        known = {}
        for tag in re.findall(r"<input[^>]*>", form):
            told = dict(re.findall(r'([\w-]+)="([^"]*)"', tag))
            if told.get("type") not in ("checkbox", "radio"):
                known[told["name"]] = unescape(told.get("value", ""))
        self.page = self.browser.post(action, data={**known, **fields})
        return self.page.text

    @property
    def path(self) -> str:
        return self.page.url.raw_path.decode()

    @property
    def code(self) -> str:
        """The digits that were sent last."""
        self.house.house.post.submit(lambda: None).result()
        return self.house.letters.sent[-1].digits

    def signs_in(self, phone: str = PHONE) -> str:
        self.opens("/sign-in")
        self.sends("/sign-in", whom=phone)
        return self.sends("/sign-in/code", digits=self.code)


@pytest.fixture(scope="session")
def programme(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the rules and nobody in it: making one takes longer than a test."""
    folder = tmp_path_factory.mktemp("programme")
    off = {"ja": "100円引き", "en": "¥100 off"}
    friend = {"name": {"ja": "お友だち10%", "en": "10% off"}, "saving": {"percent": 10}}
    with a_house(folder) as house:
        house.rules(
            welcome={"points": 50},
            rewards=[{"id": "off", "name": off, "points": 100, "saving": {"amount": 100}}],
            expiry={"months": 12},
            referral={"points": 200, "friend": friend},
        )
        house.house.run(lambda call: call.c.exec_driver_sql("SELECT 1"))
    with closing(sqlite3.connect(folder / "members.db")) as database:
        database.execute("PRAGMA journal_mode=DELETE")
    return folder / "members.db"


@pytest.fixture
def house(tmp_path: Path, programme: Path) -> Iterator[TestHouse]:
    shutil.copy(programme, tmp_path)
    with a_house(tmp_path, public_base_url=HOME) as house:
        yield house


@pytest.fixture(autouse=True)
def nobody_is_left() -> Iterator[None]:
    """Browsers are closed when the test ends."""
    yield
    while OPEN:
        OPEN.pop().close()


@pytest.fixture
def guest(house: TestHouse) -> Guest:
    return Guest(house)


def claim_path(house: TestHouse, ref: str = "shop:r1", **more: Any) -> str:
    """The path behind the QR of a paid order of ¥2,000 that nobody earned."""
    sale = a_sale(ref, house.now, 2000, **{"receipt": RECEIPT, **more})
    token = house.house.claim_token(sale)
    assert token is not None
    return f"/claim/{token}"


__all__ = ["HOME", "NOON", "Credential", "CredentialKind", "Guest", "claim_path"]
