"""The certified provider (npm `oidc-provider`) in a process of its own, and a guest with a browser."""

from __future__ import annotations

import fcntl
import os
import re
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest

from tests.reserved_port import reserved_port

PACKAGE = "oidc-provider@9.13.3"
HERE = Path(__file__).parent
CACHE = HERE.parents[2] / "build" / "oidc-provider"


@dataclass(frozen=True)
class Certified:
    url: str
    kiosk_secret: str
    pages_secret: str


@contextmanager
def certified_provider(redirect: str = "http://127.0.0.1/none") -> Iterator[Certified]:
    """Skips, with the reason, where node or its packages are not to be had."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("node is not installed")
    _installed()
    with reserved_port() as port:
        known = Certified(f"http://127.0.0.1:{port}", secrets.token_hex(16), secrets.token_hex(16))
        mine = {"KIOSK_SECRET": known.kiosk_secret, "PAGES_SECRET": known.pages_secret}
        process = subprocess.Popen(
            [node, str(HERE / "certified.mjs"), str(port)],
            cwd=CACHE,
            env={**os.environ, **mine, "PAGES_REDIRECT": redirect, "NODE_NO_WARNINGS": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert process.stdout is not None
        try:
            if not any(line.strip() == "ready" for line in iter(process.stdout.readline, "")):
                pytest.fail("the certified provider does not start")
            yield known
        finally:
            process.kill()
            process.wait()
            process.stdout.close()


def _installed() -> None:
    """Two workers may ask at the same time, and a fetch may end in the middle."""
    CACHE.mkdir(parents=True, exist_ok=True)
    whole = CACHE / f"{PACKAGE} is whole"
    with (CACHE / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not whole.exists():
            _fetch()
            whole.touch()


def _fetch() -> None:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed")
    (CACHE / "package.json").write_text("{}")
    words = [npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", str(CACHE), PACKAGE]
    try:
        subprocess.run(words, capture_output=True, timeout=50, check=True)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired):
        pytest.skip("npm cannot fetch oidc-provider")


class Guest:
    """Somebody with a browser who signs in under a name."""

    def __init__(self, name: str) -> None:
        self._fields = {"login": name, "password": "of no matter"}
        self._browser = httpx.Client(follow_redirects=False)

    def opens(self, url: str, until: str | None = None) -> str:
        """Open a page and press on until nothing is left to press, or until the provider sends the browser to
        an address that begins with `until`. The last page, or that address.
        """
        answer = self._browser.get(url)
        for _ in range(20):
            while answer.is_redirect:
                place = urljoin(str(answer.url), answer.headers["location"])
                if until is not None and place.startswith(until):
                    return place
                answer = self._browser.get(place)
            form = re.search(r"<form[^>]*>.*?</form>", answer.text, re.DOTALL)
            if form is None or "Success" in answer.text:
                return answer.text
            answer = self._sends(str(answer.url), form.group())
        raise AssertionError("there is no end to it")

    def _sends(self, page: str, form: str) -> httpx.Response:
        action = re.search(r'action="([^"]+)"', form)
        fields: dict[str, str] = {}
        for tag in re.findall(r"<input[^>]*>", form):
            told = dict(re.findall(r'(\w+)="([^"]*)"', tag))
            if "name" in told:
                fields[told["name"]] = unescape(self._fields.get(told["name"], told.get("value", "")))
        return self._browser.post(urljoin(page, unescape(action.group(1))) if action else page, data=fields)

    def leaves(self) -> None:
        self._browser.close()
