"""Checks of the program: its version, whether there is a newer one, what its configuration lacks."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from urllib.parse import urlsplit

import kiosk
from kiosk.config import Config
from kiosk.staff.findings import Finding, off, ok, warn
from kiosk.staff.pin_key import lacks_pin_secret
from kiosk.store.errors import StoreError
from kiosk.store.local import DataFolder, Outbox

PACKAGE = "okawari"
LATELY = 20
"""Orders."""
_NEAR = ("localhost", "127.0.0.1", "::1")

Run = Callable[[Sequence[str]], str]
"""Runs a program and gives what it printed; "" where that failed."""


def output(command: Sequence[str], seconds: float = 8) -> str:
    """What a program prints; "" where it is missing, fails or takes too long."""
    if shutil.which(command[0]) is None:
        return ""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout if done.returncode == 0 else ""


def version() -> Finding:
    return ok("software.version", "version.is", version=kiosk.__version__)


def update(run: Run = output) -> Finding:
    """What the system's packages know, where the kiosk was installed as one: only then the whole list of them
    is read.
    """
    if not run(("dpkg-query", "-W", PACKAGE)):
        return off("software.update", "update.unknown")
    lines = dict(
        line.strip().split(": ", 1)
        for line in run(("apt-cache", "policy", PACKAGE)).splitlines()
        if ": " in line
    )
    installed, candidate = lines.get("Installed", "(none)"), lines.get("Candidate", "(none)")
    if installed == "(none)" or candidate == "(none)":
        return off("software.update", "update.unknown")
    if installed == candidate:
        return ok("software.update", "update.none")
    return warn("software.update", "update.there", version=candidate, installed=installed)


def configuration(config: Config) -> Iterator[Finding]:
    """A configuration that is valid may still lack something; the first of it is said."""
    name, shop = "software.configuration", config.shop
    host, trying = _in_the_open(config), _sandboxes(config)
    if trying:
        yield warn(name, "config.sandbox", names=", ".join(trying))
    elif host:
        yield warn(name, "config.plain_http", host=host)
    elif shop.country == "JP" and not shop.tax_number:
        yield warn(name, "config.no_tax_number")
    elif lacks_pin_secret(config):
        yield warn(name, "config.no_pin_secret")
    elif config.printer is None and not _is_demo(config) and _without_pages(config):
        yield warn(name, "config.no_pages")
    else:
        yield ok(name, "config.good", kiosk=config.kiosk.id, shop=shop.id, source=config.source)


def _sandboxes(config: Config) -> list[str]:
    """The ports whose system is one for trying out: what guests order and pay there goes nowhere."""
    return [
        port for port, chosen in config.adapters().items() if chosen.settings.get("environment") == "sandbox"
    ]


def _in_the_open(config: Config) -> str:
    """The POS's host, if it is another computer and is spoken to without encryption."""
    parts = urlsplit(str(config.pos.settings.get("url", "")))
    return str(parts.hostname) if parts.scheme == "http" and parts.hostname not in _NEAR else ""


def _without_pages(config: Config) -> bool:
    """Had no receipt of late an address that a guest's phone could open? Before the first nobody knows."""
    file = DataFolder(config.kiosk.data_dir).outbox
    if config.kiosk.public_base_url is not None or not file.exists():
        return False
    try:
        with closing(Outbox(file, look_only=True)) as outbox:
            receipts = [each.receipt for each in outbox.recent(LATELY) if each.receipt is not None]
    except StoreError:  # which is said elsewhere
        return False
    return bool(receipts) and not any(each.url for each in receipts)


def _is_demo(config: Config) -> bool:
    return config.source.startswith("the demo shop")
