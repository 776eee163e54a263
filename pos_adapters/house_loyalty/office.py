"""The programme's database, rules, clock and secret, and how a call uses them."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from logging import getLogger
from typing import Any, TypeVar

from sqlalchemy import func, select

from kiosk.ports.errors import Unreachable
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.database import Busy, Database, DatabaseError
from pos_adapters.house_loyalty.default_rules import default_rules
from pos_adapters.house_loyalty.rules import Rules, checked
from pos_adapters.house_loyalty.seals import Seals
from pos_adapters.house_loyalty.senders import Letter, Sender, sender_of
from pos_adapters.house_loyalty.settings import HouseSettings
from pos_adapters.house_loyalty.tables import programmes

T = TypeVar("T")

TRIES = 4
"""So often a call that somebody else was faster than is begun anew."""

log = getLogger(__name__)


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Office:
    """`sender`: in place of the configured one; `http`: for it.

    Raises DatabaseError where the address of the database cannot be used.
    """

    def __init__(
        self,
        settings: HouseSettings,
        http: Any = None,
        now: Callable[[], datetime] = _utc_now,
        sender: Sender | None = None,
    ) -> None:
        self.settings = settings
        self.database = Database(settings.database, settings.connect_s, settings.statement_s)
        self.sender = sender or sender_of(settings.sender, http)
        self.seals = Seals(settings.secret.get_secret_value())
        self.now = now
        self._rules: tuple[int, Rules] = (0, default_rules(settings.currency))
        self.post = ThreadPoolExecutor(1, thread_name_prefix="one-time codes")

    def close(self) -> None:
        self.post.shutdown(wait=False, cancel_futures=True)
        self.database.close()

    def run(self, work: Callable[[Call], T]) -> T:
        """One transaction of one's own: `work` gets a `Call`, and may be begun anew."""
        for _ in range(TRIES):
            try:
                with self.database.transaction() as c:
                    return work(Call(c, self._current(c), self.now(), self.settings, self.seals))
            except Busy:
                continue
            except DatabaseError as error:
                raise Unreachable(str(error)) from error
        raise Unreachable("members' database: too much at once")

    def _current(self, c: Any) -> Rules:
        """The rules in force, read again when there is a newer version."""
        newest = c.execute(select(func.max(programmes.c.version))).scalar() or 0
        if newest != self._rules[0]:
            query = select(programmes.c.document).where(programmes.c.version == newest)
            self._rules = (newest, checked(c.execute(query).scalar_one()))
        return self._rules[1]

    def send_code(self, letter: Letter | None) -> None:
        if letter is None or self.sender is None:
            return
        try:
            self.sender.send(letter)
        except Exception as error:  # its text may hold the number
            log.error("a one-time code could not be sent: %s", type(error).__name__)
