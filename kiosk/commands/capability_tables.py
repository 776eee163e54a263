"""Writes the tables of docs/adapters.md from what ports and adapters declare.

`python -m kiosk.commands.capability_tables docs/adapters.md`
"""

from __future__ import annotations

import re
import sys
from dataclasses import fields
from pathlib import Path
from typing import Any

from kiosk.commands.adapters import capabilities, said
from kiosk.ports import registry
from kiosk.ports.loyalty import LoyaltyCapabilities
from kiosk.ports.payment import PaymentCapabilities
from kiosk.ports.pos import Capabilities
from kiosk.ports.printer import PrinterCapabilities
from kiosk.ports.signin import SignInCapabilities

PORTS = {
    "pos": Capabilities,
    "loyalty": LoyaltyCapabilities,
    "payment": PaymentCapabilities,
    "printer": PrinterCapabilities,
    "signin": SignInCapabilities,
}

_PLACE = re.compile(r"(<!-- capabilities of (\w+)[^>]*-->\n).*?(<!-- end -->)", re.DOTALL)


def renewed(page: str) -> str:
    """The page with its tables as they are now, each between `<!-- capabilities of PORT … -->` and
    `<!-- end -->`.
    """
    return _PLACE.sub(lambda found: f"{found[1]}\n{table(found[2])}\n\n{found[3]}", page)


def table(port: str) -> str:
    """What a port's adapters may declare, and what those that come with the program do."""
    declared = {
        adapter.name: getattr(registry.load(port, adapter.name), "capabilities", None)
        for adapter in registry.installed(port)
        if adapter.origin.startswith("okawari-kiosk ")
    }
    about = {each["name"]: each["about"] for each in capabilities(PORTS[port]())}
    head = ["capability", "what it says", *declared]
    rows = [head, ["---"] * len(head)]
    for field in fields(PORTS[port]):
        values = [_value(given, field.name) for given in declared.values()]
        rows.append([f"`{field.name}`", about[field.name], *values])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _value(declared: Any, name: str) -> str:
    """As `kiosk adapters` says it; one of this class, since a running adapter may learn more."""
    found = {each["name"]: each["value"] for each in capabilities(declared)}
    return said(found[name]) if name in found else "-"


if __name__ == "__main__":
    file = Path(sys.argv[1])
    file.write_text(renewed(file.read_text(encoding="utf-8")), encoding="utf-8")
