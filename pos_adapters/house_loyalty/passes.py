"""Codes that members show: a card's, which stays, and the rotating one of their page."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from sqlalchemy import Row, delete, select, update

from kiosk.core.loyalty import Credential
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.seals import accepted_step, step_at
from pos_adapters.house_loyalty.tables import members, shown_passes

CARD, PASS = "OKM", "OKP"
LATE = timedelta(days=30)
"""So long after it was placed an order may come, and a code that was scanned with it."""
WRONG = timedelta(minutes=10)
"""So far the clock of a kiosk may be wrong. What is let in by it earns for its owner, and opens nothing."""


def by_code(call: Call, code: str) -> Row[Any] | None:
    """Whoever shows a card, or a rotating code, which is good once."""
    if code.startswith(CARD):
        return _card(call, code)
    found = _pass(call, code)
    step = (
        None if found is None else accepted_step(found[0].pass_secret, found[1], call.now, found[0].pass_step)
    )
    if found is None or step is None:
        return None
    call.c.execute(update(members).where(members.c.id == found[0].id).values(pass_step=step))
    return found[0]


def earner(call: Call, credential: Credential) -> Row[Any] | None:
    """Whose code an order came with, which was scanned while nobody could be asked: judged as of then."""
    if credential.value.startswith(CARD):
        return _card(call, credential.value)
    found, at = _pass(call, credential.value), credential.at
    if found is None or at is None or not call.now - LATE <= at <= call.now + WRONG:
        return None
    row, digits = found
    step = accepted_step(row.pass_secret, digits, at, -1, WRONG)
    return row if step is not None and _first(call, row.pass_id, step) else None


def _first(call: Call, pass_id: str, step: int) -> bool:
    """Has no order come with this code? From now on one has. The member's row is held."""
    call.c.execute(delete(shown_passes).where(shown_passes.c.step < step_at(call.now - 2 * LATE)))
    mine = (shown_passes.c.pass_id == pass_id) & (shown_passes.c.step == step)
    if call.one(select(shown_passes).where(mine)) is not None:
        return False
    call.c.execute(shown_passes.insert(), {"pass_id": pass_id, "step": step})
    return True


def _card(call: Call, code: str) -> Row[Any] | None:
    return call.one(select(members).where(members.c.card == code))


def _pass(call: Call, code: str) -> tuple[Row[Any], str] | None:
    """Whose a rotating code may be, and its digits."""
    head, _, rest = code.partition(".")
    pass_id, _, digits = rest.partition(".")
    if head != PASS or not digits.isascii():
        return None
    row = call.one(select(members).where(members.c.pass_id == pass_id).with_for_update())
    return None if row is None else (row, digits)
