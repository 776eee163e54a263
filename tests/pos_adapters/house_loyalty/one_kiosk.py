"""A kiosk in a process of its own."""

from __future__ import annotations

from contextlib import closing
from multiprocessing.synchronize import Barrier
from typing import Any

from kiosk.ports.errors import Refused
from pos_adapters.house_loyalty.spending import Wish
from tests.pos_adapters.house_loyalty.house import TestHouse, a_sale

TRIES, EACH = 8, 10


def a_kiosk(url: str, number: int, member: str, together: Barrier, told: Any) -> None:
    """Spends, uses the code, earns, and joins the same person, all at once with others."""
    with closing(TestHouse(url, shop=f"s{number % 2}")) as house:
        together.wait(60)
        held = sum(_holds(house, Wish(member, points=EACH), f"{url}{number} {n}") for n in range(TRIES))
        codes = sum(_holds(house, Wish(None, code="FEW"), f"code {number} {n}") for n in range(3))
        earned = house.house.earn(a_sale("shop:the-same", house.now, 500), member, None)
        same = house.house.hold(Wish(member, points=5), "the same key")
        who = house.join("+819099990000")
        told.put((held, codes, earned, same[0].id, who))


def _holds(house: TestHouse, wish: Wish, key: str) -> int:
    try:
        return len(house.house.hold(wish, key))
    except Refused:
        return 0
