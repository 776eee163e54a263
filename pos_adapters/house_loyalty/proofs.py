"""Whose a number or an address is. Anybody can type anybody's, so what is typed counts for a member only
where the mark beside it says why:

- `ALONE`: it was all that this member gave when they joined: only who reads its one-time codes gets in,
- `PROVED`: this member read a one-time code that was sent to it, or staff saw that it is theirs.

Given by somebody who can get in another way (a sign-in service), it is kept and counts for nobody, until they
prove it. Until then it is as a stranger's: its points wait, and the first who joins with it alone, or proves
it, has it.
"""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select, update

from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.tables import identities, members

ALONE, PROVED = "alone", "proved"
COLUMNS = ("phone", "mail")
_RANK: dict[str | None, int] = {None: 0, ALONE: 1, PROVED: 2}


def column_of(value: str) -> str:
    """Where a number or an address is kept."""
    return "mail" if "@" in value else "phone"


def vacate(call: Call, *values: str | None) -> None:
    """Whoever gave these and never showed that they are theirs does not have them any more."""
    for value in filter(None, values):
        name = column_of(value)
        idle = (members.c[name] == value) & members.c[f"{name}_proof"].is_(None)
        call.c.execute(update(members).where(idle).values({name: None}))


def prove(call: Call, member_id: str, value: str) -> None:
    """This number or address is the member's, whatever stood there before. Nobody else may have shown it.
    What was given alone is beside another way in now.
    """
    name = column_of(value)
    other = COLUMNS[name == COLUMNS[0]]
    vacate(call, value)
    mine = members.c.id == member_id
    call.c.execute(update(members).where(mine).values({name: value, f"{name}_proof": PROVED}))
    unproved = mine & (members.c[f"{other}_proof"] == ALONE)
    call.c.execute(update(members).where(unproved).values({f"{other}_proof": None}))


def has(call: Call, row: Row[Any], mac: str) -> bool:
    """Is it this member's number or address that a challenge has the hash of?"""
    mine = [getattr(row, name) for name in COLUMNS if getattr(row, f"{name}_proof")]
    return any(value and call.seals.hashed("number", value) == mac for value in mine)


def unproved(row: Row[Any], name: str) -> str | None:
    """The number or address (`name`) that a member gave and never showed to be theirs."""
    value: str | None = getattr(row, name)
    return None if getattr(row, f"{name}_proof") else value


def merged(call: Call, keep: Row[Any], gone: Row[Any]) -> dict[str, str | None]:
    """Number and address of two who become one, what was proved first. What was the only way in is no more
    where either signs in or has proved something: then it counts once it is proved.
    """
    found: dict[str, str | None] = {}
    for name in COLUMNS:
        told = [(getattr(row, f"{name}_proof"), getattr(row, name)) for row in (keep, gone)]
        best = max((each for each in told if each[1]), key=lambda each: _RANK[each[0]], default=(None, None))
        found[f"{name}_proof"], found[name] = best
    theirs = identities.c.member_id.in_((keep.id, gone.id))
    shown = [getattr(row, f"{name}_proof") for row in (keep, gone) for name in COLUMNS]
    if PROVED in shown or call.one(select(identities.c.hash).where(theirs)) is not None:
        lost = [f"{name}_proof" for name in COLUMNS if found[f"{name}_proof"] == ALONE]
        found |= dict.fromkeys(lost)
    return found
