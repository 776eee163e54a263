"""Until when do the certificates hold of the servers that a shop needs besides its POS: loyalty programme,
sign-in providers, terminal, the folder that configuration is pulled from, support, the guests' pages?
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from kiosk.config import Config
from kiosk.config_sources import leaves
from kiosk.ports import heard
from kiosk.staff.adapter_checks import SOON
from kiosk.staff.findings import Finding, off, ok, warn
from kiosk.staff.trace import Trace, trace

NAME = "network.certificates"
AGAIN = timedelta(hours=6)
"""So seldom a certificate that was good is looked at again."""


def origins(config: Config) -> list[str]:
    """Every server that is spoken to by TLS, but for the POS's, which has checks of its own: those that the
    configuration names, and those that this program spoke with.
    """
    adapters = config.adapters()
    named: list[Any] = [value for port in adapters.values() for _, value in leaves(port.settings)]
    named += [config.kiosk.public_base_url, config.support.upload]
    named += [config.updates.url] if config.updates is not None else []
    pos = {_origin(value) for _, value in leaves(adapters["pos"].settings)}
    found = {_origin(value) for value in named} | {_origin(name) for name in heard.servers()}
    return sorted(found - pos - {""})


def _origin(address: Any) -> str:
    """ "https://host:port"; "" for what is no address of that kind."""
    if not isinstance(address, str) or not address.startswith("https://"):
        return ""
    try:
        parts = urlsplit(address)
        return f"https://{parts.hostname}:{parts.port or 443}" if parts.hostname else ""
    except ValueError:
        return ""


@dataclass
class Certificates:
    """Remembers what it saw. `clock`: aware; `look`: goes the way to a server as far as its certificate."""

    config: Config
    clock: Callable[[], datetime]
    look: Callable[[str], Trace] = lambda origin: trace(origin, "tls")
    _good: dict[str, tuple[datetime, datetime]] = field(default_factory=dict)
    """By origin: when it ends, when that was seen."""

    def findings(self) -> Iterator[Finding]:
        """One: the worst. One that cannot be looked at says nothing of the others."""
        wanted = origins(self.config)
        if not wanted:
            yield off(NAME, "cert.none")
            return
        broken = [(origin, why) for origin in wanted if (why := self._seen(origin))]
        if broken:
            hosts = ", ".join(_host(origin) for origin, _ in broken)
            yield warn(NAME, "cert.bad", host=hosts, error=broken[0][1])
            return
        origin = min(wanted, key=lambda origin: self._good[origin][0])
        ends = self._good[origin][0]
        days = (ends - self.clock()).days
        said = warn if ends - self.clock() < SOON else ok
        word = "cert.soon" if said is warn else "cert.good"
        yield said(NAME, word, host=_host(origin), day=f"{ends:%Y-%m-%d}", days=days, count=len(wanted))

    def _seen(self, origin: str) -> str:
        """Why its certificate is not known to be good; "" where it is."""
        now = self.clock()
        known = self._good.get(origin)
        if known is not None and abs(now - known[1]) < AGAIN:
            return ""
        self._good.pop(origin, None)
        way = self.look(origin)
        if way.failed is not None:
            return way.failed.error
        if way.expires is None:
            return "it shows no certificate"
        self._good[origin] = (way.expires, now)
        return ""


def _host(origin: str) -> str:
    return origin.removeprefix("https://").removesuffix(":443")
