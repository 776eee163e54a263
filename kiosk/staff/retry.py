"""Letting an order that waits for staff go on. Nothing here can double an order or a payment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum

from kiosk.core.frozen import frozen
from kiosk.core.order import Do, Facts, Record
from kiosk.core.rule import next_step


class Answer(StrEnum):
    """What became of the wish to try an order again."""

    GOES_ON = "goes_on"
    ENDED = "ended"
    BY_ITSELF = "by_itself"
    LOOK_FIRST = "look_first"
    BY_HAND = "by_hand"


@frozen
class Retry:
    """`record` is what to write down, None where nothing may change; `next`: what will be done first."""

    answer: Answer
    record: Record | None = None
    next: Do | None = None


def again(record: Record, facts: Facts, not_at_pos: bool = False, age: timedelta = timedelta(0)) -> Retry:
    """The order without its mark for staff, so that the kiosk goes on with it, where that is safe.

    Safe is what the order's rule allows with the doubt it has: an order whose reply was lost is looked up, or
    sent again with the same key, and a payment is asked for with the same key. Where the POS can do neither,
    only a human is left: `not_at_pos` says that somebody has looked there and that the order is not in it.
    `age`: of the order; its keys may be forgotten.
    """
    if record.end is not None:
        return Retry(Answer.ENDED)
    if record.attention is None:
        return Retry(Answer.BY_ITSELF)
    freed = replace(record, attention=None, tries=0, error=None)
    if record.attention == record.refused:  # the POS's refusal itself was the reason, and had no effect
        freed = replace(freed, refused=None, refused_lines=())
    if record.unsure is Do.SUBMIT and not_at_pos:
        freed = replace(freed, unsure=None)
    do = next_step(freed, facts, age)
    if do is Do.REPORT:
        return Retry(Answer.LOOK_FIRST if record.unsure is Do.SUBMIT else Answer.BY_HAND)
    return Retry(Answer.GOES_ON, freed, do)
