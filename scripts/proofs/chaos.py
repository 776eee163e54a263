"""The two proofs: an answer cut at every byte, and every trouble at random."""

from __future__ import annotations

import random
import re
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from kiosk.core.order import End
from kiosk.faultproxy import EVERY, Ending, Exchange, Fault, Kind, Line, Reply
from kiosk.faultproxy.words import NONSENSE
from scripts.proofs.grounds import Ground
from scripts.proofs.shop import CALM_S, GUESTS, Shop

DAY = 40
"""So many guests between two evenings."""
ENDINGS = (Ending.CLOSE, Ending.RESET)
MIX = ("lose-reply", "reset", "cut", "duplicate", "503", "nonsense", "half-close", "slow", "down")


class Clock:
    """How long it may go on; one guest comes in any case."""

    def __init__(self, seconds: float) -> None:
        self._until = time.monotonic() + seconds

    @property
    def over(self) -> bool:
        return time.monotonic() >= self._until


@contextmanager
def opened(ground: Ground, folder: Path, seed: int) -> Iterator[Shop]:
    ground.begin()
    shop = Shop(ground, folder, random.Random(f"{ground.name} {seed}"))
    try:
        yield shop
    finally:
        shop.close()


# -- every byte


def cuts(shop: Shop, clock: Clock) -> dict[str, Any]:
    """Cut the answer of each changing request of an order at each of its bytes, an order a cut, in an order
    by chance: a short run tries some of everything.
    """
    wrong, lengths = _lengths(shop)
    wanted = [(number, at) for number, (_, length) in enumerate(lengths) for at in range(length + 1)]
    shop.dice.shuffle(wanted)
    tried: Counter[int] = Counter()
    for guests, (number, at) in enumerate(wanted, 1):
        tried[number] += 1
        _cut(shop, number, lengths[number][0], at)
        if guests % DAY == 0:
            wrong += shop.evening()
        if clock.over:
            break
    wrong += shop.evening()
    requests = [
        {"request": name, "bytes": length + 1, "tried": tried[number]}
        for number, (name, length) in enumerate(lengths)
    ]
    return {"requests": requests, "orders": tried.total(), "wrong": wrong}


def _cut(shop: Shop, number: int, name: str, at: int) -> None:
    ending = shop.dice.choice(ENDINGS)
    shop.ground.wire.set(Fault(Kind.CUT, shop.ground.world.changing, 1, at=at, ending=ending, after=number))
    shop.guest("pays", f"the answer to {name} ends after {at} bytes ({ending})")
    shop.ground.wire.clear()


def _lengths(shop: Shop) -> tuple[list[str], list[tuple[str, int]]]:
    """What is wrong on a good line; the changing requests of an order, in turn, and how long their answers
    are.
    """
    seen: list[Exchange] = []

    def watch(exchange: Exchange) -> Reply:
        assert exchange.reply is not None
        seen.append(exchange)
        return exchange.reply

    shop.ground.wire.change(watch, shop.ground.world.changing)
    wrong = _on_a_good_line(shop)
    return wrong, [(_named(each), len(each.reply.raw())) for each in seen if each.reply is not None]


def _on_a_good_line(shop: Shop) -> list[str]:
    """One order, which must be done: where nothing is sold, nothing is shown."""
    shop.guest("pays", "a good line", CALM_S)
    wrong = shop.evening()
    return wrong if shop.ends[End.DONE] else [*wrong, "not done, though the line is good"]


def _named(exchange: Exchange) -> str:
    """Without the ids in it."""
    return re.sub(r"/(?=[^/]*\d)[^/]{6,}", "/…", exchange.request.name)


# -- everything at once


def mix(shop: Shop, clock: Clock) -> dict[str, Any]:
    """Guests of every kind, each with up to three troubles."""
    wrong = _on_a_good_line(shop)
    faults: Counter[str] = Counter()
    for guests in count(1):
        troubles = shop.dice.choices(MIX, k=shop.dice.randint(0, 3))
        faults.update(troubles)
        for trouble in troubles:
            _make(shop, trouble)
        shop.guest(shop.dice.choice(GUESTS), ", ".join(troubles) or "a good line")
        if "down" in troubles or shop.dice.random() < 0.7:
            shop.ground.wire.clear()
        if guests % DAY == 0:
            wrong += shop.evening()
        if clock.over:
            break
    wrong += shop.evening()
    return {"orders": guests, "faults": dict(sorted(faults.items())), "wrong": wrong}


def _make(shop: Shop, trouble: str) -> None:
    wire, dice = shop.ground.wire, shop.dice
    if trouble == "slow":
        wire.line = Line(latency_s=0.02, jitter_s=0.02, slice=dice.choice((None, 100)))
        return
    if trouble == "down":
        wire.down()
        return
    on = dice.choice((shop.ground.world.changing, shop.ground.world.changing, EVERY))
    at = dice.choice((0, 1, 100, 300, -1))
    fault = {
        "lose-reply": Fault(Kind.CUT, ending=Ending.RESET),
        "reset": Fault(Kind.RESET),
        "cut": Fault(Kind.CUT, at=at, ending=Ending.CLOSE),
        "half-close": Fault(Kind.CUT, at=at, ending=Ending.HALF_CLOSE),
        "duplicate": Fault(Kind.DUPLICATE),
        "503": Fault(Kind.ANSWER, reply=Reply(503)),
        "nonsense": Fault(Kind.CHANGE, change=lambda _: Reply(200, (), NONSENSE)),
    }[trouble]
    wire.set(replace(fault, on=on, times=dice.randint(1, 2), after=dice.randrange(5)))


PARTS = {"cuts": cuts, "mix": mix}
