"""A kiosk in a process of its own: `python -m tests.pos_adapters.house_loyalty.one_kiosk URL NUMBER MEMBER`.

It says "ready", waits for a line, and tells as JSON what it got.
"""

from __future__ import annotations

import json
import sys
from contextlib import closing

from kiosk.ports.errors import Refused
from pos_adapters.house_loyalty.spending import Wish
from tests.pos_adapters.house_loyalty.house import TestHouse, a_sale

TRIES, EACH = 8, 10


def a_kiosk(url: str, number: int, member: str) -> list[object]:
    """Spends, uses the code, earns, and joins the same person, all at once with others."""
    with closing(TestHouse(url, shop=f"s{number % 2}")) as house:
        print("ready", flush=True)
        sys.stdin.readline()
        held = sum(_holds(house, Wish(member, points=EACH), f"{number} {n}") for n in range(TRIES))
        codes = sum(_holds(house, Wish(None, code="FEW"), f"code {number} {n}") for n in range(3))
        earned = house.house.earn(a_sale("shop:the-same", house.now, 500), member, None)
        same = house.house.hold(Wish(member, points=5), "the same key")
        return [held, codes, earned, same[0].id, house.join("+819099990000")]


def _holds(house: TestHouse, wish: Wish, key: str) -> int:
    try:
        return len(house.house.hold(wish, key))
    except Refused:
        return 0


if __name__ == "__main__":
    print(json.dumps(a_kiosk(sys.argv[1], int(sys.argv[2]), sys.argv[3])))
