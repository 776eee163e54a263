"""What guests' walks through the screens say: how long an order takes, and where guests leave."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime

from kiosk.core.frozen import frozen
from kiosk.core.journal import Step

HOME = frozenset(("starting", "attract", "closed", "out_of_order"))
"""Screens where nobody is on their way."""
ORDERED = "done"
"""The screen that only an order reaches."""


@frozen
class ScreenUse:
    """`reached`: walks that saw the screen; `left`: those of them that ended there without an order; `ms` and
    `taps`: what all walks together spent on it.
    """

    screen: str
    reached: int
    left: int
    ms: int
    taps: int


@frozen
class WalkUse:
    """`begun`: guests who began; `ordered`: those who came to an order; `times`: how many of these needed so
    many whole seconds from the first screen to the order's number.
    """

    begun: int
    ordered: int
    times: Mapping[int, int]
    screens: tuple[ScreenUse, ...]


def walks(steps: Iterable[Step]) -> WalkUse:
    """What these steps, whole walks in any order, say together."""
    by_session: dict[str, list[Step]] = defaultdict(list)
    for step in steps:
        by_session[step.session].append(step)
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    times: Counter[int] = Counter()
    begun = 0
    for steps_of_one in by_session.values():
        walk = sorted(steps_of_one, key=lambda step: step.number)
        seen = [step for step in walk if step.screen not in HOME]
        if not seen:
            continue
        begun += 1
        done = next((step.at for step in seen if step.screen == ORDERED), None)
        if done is not None:
            times[seconds(seen[0].at, done)] += 1
        _note(sums, walk, None if done is not None else seen[-1].screen)
    screens = (ScreenUse(name, *sums[name]) for name in sorted(sums))
    return WalkUse(begun, times.total(), times, tuple(screens))


def seconds(began: datetime, ended: datetime) -> int:
    """How long a walk took that began and came to its order's number at these aware times."""
    return max(0, round((ended - began).total_seconds()))


def _note(sums: dict[str, list[int]], walk: list[Step], left: str | None) -> None:
    for screen in {step.screen for step in walk} - HOME:
        sums[screen][0] += 1
    if left is not None:
        sums[left][1] += 1
    for step in walk:
        if step.from_screen is not None and step.from_screen not in HOME:
            sums[step.from_screen][2] += step.ms
            sums[step.from_screen][3] += step.taps
