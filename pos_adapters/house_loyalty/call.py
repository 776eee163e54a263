"""One call: one transaction, with the rules and the time it goes by."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import Connection, Row, Select, select, text

from kiosk.core.money import Money
from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty.rules import Rules
from pos_adapters.house_loyalty.seals import Seals
from pos_adapters.house_loyalty.settings import HouseSettings
from pos_adapters.house_loyalty.tables import members


@dataclass(frozen=True, slots=True)
class Call:
    """`c`: the connection, in its transaction. `now` is aware UTC."""

    c: Connection
    rules: Rules
    now: datetime
    settings: HouseSettings
    seals: Seals

    @property
    def today(self) -> date:
        """The business day."""
        return self.day_of(self.now)

    def day_of(self, at: datetime) -> date:
        local = at.astimezone(ZoneInfo(self.settings.time_zone))
        return (local - timedelta(hours=self.settings.day_starts_at)).date()

    def money(self, minor: int) -> Money:
        return Money(minor, self.rules.currency)

    def one(self, query: Select[Any]) -> Row[Any] | None:
        return self.c.execute(query).first()

    def all(self, query: Select[Any]) -> Sequence[Row[Any]]:
        return self.c.execute(query).all()

    def alone(self, what: str) -> None:
        """Nobody else does the same `what` (a key, an order) until the call ends."""
        if self.c.dialect.name == "postgresql":
            self.c.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:what, 0))"), {"what": what})

    def locked(self, *member_ids: str | None) -> dict[str, Row[Any]]:
        """The members' rows, held until the call ends, in the order of their ids: nobody waits crosswise. Who
        was merged is found as who they are now.
        """
        found: dict[str, Row[Any]] = {}
        for member_id in sorted({each for each in member_ids if each is not None}):
            row = self._locked(member_id)
            while row is not None and row.merged_into is not None:
                row = self._locked(row.merged_into)
            if row is not None and row.forgotten_at is None:
                found[member_id] = row
        return found

    def member(self, member_id: str | None) -> Row[Any]:
        """One member's row, held. Raises Refused where there is none."""
        found = self.locked(member_id)
        if member_id is None or member_id not in found:
            raise Refused(Reason.INVALID, "there is no such member")
        return found[member_id]

    def _locked(self, member_id: str) -> Row[Any] | None:
        return self.one(select(members).where(members.c.id == member_id).with_for_update())
