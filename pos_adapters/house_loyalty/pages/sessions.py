"""Who is signed in: a random token in the browser, its hash in the database."""

from __future__ import annotations

import secrets
from datetime import timedelta
from hashlib import sha256

from sqlalchemy import delete, select

from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.tables import members, page_sessions


class Sessions:
    def __init__(self, house: House, days: int) -> None:
        self._house = house
        self._days = days

    def begin(self, member_id: str) -> tuple[str, int]:
        """A new session: its token, and for how many seconds it is good."""
        token = secrets.token_urlsafe(32)
        lasts = timedelta(days=self._days)

        def written(call: Call) -> None:
            call.c.execute(delete(page_sessions).where(page_sessions.c.until <= call.now))
            row = {"hash": _hash(token), "member_id": member_id, "until": call.now + lasts}
            call.c.execute(page_sessions.insert(), row)

        self._house.run(written)
        return token, int(lasts.total_seconds())

    def whose(self, token: str) -> str | None:
        """The member of a session; None: there is none, it is over, or the member is gone."""
        if not token:
            return None

        def found(call: Call) -> str | None:
            mine = (page_sessions.c.hash == _hash(token)) & (page_sessions.c.until > call.now)
            row = call.one(select(page_sessions.c.member_id).where(mine))
            if row is None:
                return None
            return _alive(call, str(row.member_id))

        return self._house.run(found)

    def end(self, token: str) -> None:
        mine = page_sessions.c.hash == _hash(token)
        self._house.run(lambda call: call.c.execute(delete(page_sessions).where(mine)))

    def end_all(self, member_id: str) -> None:
        """On every telephone of this member."""
        mine = page_sessions.c.member_id == member_id
        self._house.run(lambda call: call.c.execute(delete(page_sessions).where(mine)))


def _alive(call: Call, member_id: str) -> str | None:
    """Who was merged is found as who they are now."""
    query = select(members.c.id, members.c.merged_into, members.c.forgotten_at)
    row = call.one(query.where(members.c.id == member_id))
    while row is not None and row.merged_into is not None:
        row = call.one(query.where(members.c.id == row.merged_into))
    return None if row is None or row.forgotten_at is not None else str(row.id)


def _hash(token: str) -> str:
    return sha256(token.encode()).hexdigest()
