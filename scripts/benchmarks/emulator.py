"""An emulator of another system in a process of its own: `python -m scripts.benchmarks.emulator NAME ITEMS`.

One line of JSON says how to sell through it: settings, secrets, country, currency, time zone. It ends when
its standard input does.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any


def _square(items: int) -> dict[str, Any]:
    from tests.emulators.square.server import SquareServer

    square = SquareServer("us")
    square.large_menu(items)
    square.close_shop(hours=True)  # it states none, so it sells at any time of day
    return {
        "settings": {"url": square.url, "location_id": square.location_id},
        "secrets": {"access_token": square.token},
        "country": "US",
        "currency": "USD",
        "zone": "America/Los_Angeles",
    }


def _odoo(items: int) -> dict[str, Any]:
    from tests.emulators.odoo import OdooServer, shop

    odoo = OdooServer("USD")
    odoo.large_menu(items)
    return {
        "settings": {"url": odoo.url, "config": shop.CONFIG, "payment_method": shop.CARD_PAYMENT},
        "secrets": {"api_key": odoo.api_key},
        "country": "US",
        "currency": "USD",
        "zone": "UTC",
    }


EMULATORS: dict[str, Callable[[int], dict[str, Any]]] = {"square": _square, "odoo": _odoo}


if __name__ == "__main__":
    print(json.dumps(EMULATORS[sys.argv[1]](int(sys.argv[2]))), flush=True)
    sys.stdin.read()
