"""A guest's walk as the journal has it: which screens, how long, how many touches; never who."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, field

from kiosk.core.journal import Step
from kiosk.core.journey import effects as fx
from kiosk.engine.tasks import Clock


@dataclass
class Walk:
    """What is known of the running session: a random name, and when the screen began."""

    session: int = 0
    name: str = field(default_factory=lambda: uuid.uuid4().hex)
    number: int = 0
    began: float = 0.0
    taps: int = 0


def stepped(walk: Walk, effect: fx.NoteStep, kiosk_id: str, clock: Clock) -> tuple[Walk, Step]:
    """The walk after a screen was reached, which may be another guest's, and the journal's entry."""
    now = clock.monotonic()
    if walk.session != effect.session:
        walk = Walk(effect.session, began=now)
    walk.number += 1
    first = walk.number == 1
    entry = Step(
        session=walk.name,
        number=walk.number,
        kiosk_id=kiosk_id,
        at=clock.now(),
        screen=effect.screen,
        from_screen=None if first else effect.before,
        ms=0 if first else int((now - walk.began) * 1000),
        taps=max(0, effect.taps - walk.taps),
        language=effect.language,
        order_key=effect.order_key,
    )
    walk.began, walk.taps = now, effect.taps
    return walk, entry
