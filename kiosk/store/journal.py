"""The journal's way into the shop database: each entry waits in the cache's queue until it has arrived."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from threading import Lock
from typing import Any, Protocol

from kiosk.core.journal import (
    Entry,
    Feedback,
    JournalOrder,
    JournalRefund,
    Paper,
    Recommendation,
    StaffCall,
    Step,
)
from kiosk.core.staff import Audit
from kiosk.core.upkeep import DailyCheck, DeviceTest
from kiosk.store.cache import Cache
from kiosk.store.codec import codec
from kiosk.store.errors import EntryRefused, Problems, ShopAway, StoreError


class Shop(Protocol):
    """What the journal needs of `kiosk.store.shop.ShopDatabase`."""

    def write(self, entries: Iterable[Entry]) -> None: ...


MOST_STEPS = 50_000
"""Steps that wait; beyond, the oldest are dropped. Orders, feedback and calls never are."""

BATCH = 200

_KINDS: dict[str, Any] = {
    "order": JournalOrder,
    "refund": JournalRefund,
    "paper": Paper,
    "step": Step,
    "feedback": Feedback,
    "recommendation": Recommendation,
    "call": StaffCall,
    "audit": Audit,
    "device_test": DeviceTest,
    "daily_check": DailyCheck,
}
_NAMES = {kind: name for name, kind in _KINDS.items()}

_DROP = """
    DELETE FROM journal_queue WHERE kind = 'step' AND place <= (
        SELECT place FROM journal_queue WHERE kind = 'step' ORDER BY place DESC LIMIT 1 OFFSET ?)
"""
_WAITING = "SELECT place, kind, data FROM journal_queue WHERE refused IS NULL ORDER BY place LIMIT ?"


class Journal:
    """`note` is quick and needs no shop database; `flush` brings over what waits, in its order.

    An entry may be brought over again after a lost answer: the shop database makes one row of it. To lose no
    order, `note` it before its last write to the outbox, which takes out who the guest was.

    All but `flush` belongs to the thread of its cache. `in_store` runs something there and waits: `flush` is
    for another thread, since it waits for a database that may be away, and whoever writes an order must not.
    """

    def __init__(
        self, shop: Shop, cache: Cache, in_store: Callable[[Callable[[], Any]], Any] = lambda work: work()
    ) -> None:
        self.problems = Problems()
        self._shop = shop
        self._cache = cache
        self._in_store = in_store
        self._closed = False
        self._turn = Lock()

    def note(self, entry: Entry) -> None:
        """Put an entry into the queue: see `put`. Raises StoreError."""
        put(self._cache, entry)

    def flush(self) -> int:
        """Bring over what waits; the answer is how many entries still wait (the database is away: try later).

        From any thread but the cache's, one after the other. A call may last as long as it takes to find out
        that the database does not answer (some seconds). What it will never accept is kept in the queue, out
        of the way, and noted in `problems`.
        """
        with self._turn:
            try:
                while rows := self._in_store(self._next):
                    self._bring(rows)
            except StoreError as error:
                if not isinstance(error, ShopAway):
                    self.problems.note(error)
            left: int = self._in_store(self.waiting)
            return left

    def _next(self) -> list[tuple[int, str, str]]:
        if self._closed:
            return []
        self._cache.open()
        return self._cache.file.rows(_WAITING, (BATCH,))

    def close(self) -> None:
        """The cache is about to be closed: a `flush` that is under way ends, and keeps what it has not
        brought.
        """
        self._closed = True

    def forget(self, known: Mapping[str, datetime]) -> None:
        """What waits of members who were forgotten (see `kiosk.store.forgotten`), or was refused, is nobody's
        from now on. Raises StoreError.
        """
        if self._closed or not known:
            return
        self._cache.open()
        rows = self._cache.file.rows("SELECT place, data FROM journal_queue WHERE kind = 'order'")
        changed = [(data, place) for place, text in rows if (data := _without_member(text, known)) != text]
        if changed:
            self._change("UPDATE journal_queue SET data = ? WHERE place = ?", changed)
            self._cache.file.forget_log()

    def waiting(self) -> int:
        """How many entries have not arrived yet."""
        if self._closed:
            return 0
        self._cache.open()
        return int(self._cache.file.rows("SELECT count(*) FROM journal_queue WHERE refused IS NULL")[0][0])

    def _bring(self, rows: list[tuple[int, str, str]]) -> None:
        """Bring the entries over together; where one is refused, one by one."""
        try:
            self._shop.write([_read(kind, data) for _, kind, data in rows])
        except EntryRefused as error:
            if len(rows) == 1:
                self._set_aside(rows[0][0], error)
                return
            for row in rows:
                self._bring([row])
            return
        self._change("DELETE FROM journal_queue WHERE place = ?", [row[:1] for row in rows])

    def _set_aside(self, place: int, error: EntryRefused) -> None:
        self.problems.note(error)
        self._change("UPDATE journal_queue SET refused = ? WHERE place = ?", [(str(error), place)])

    def _change(self, sql: str, rows: list[Any]) -> None:
        def change() -> None:
            if not self._closed:  # else it is brought once more, which makes no second row
                with self._cache.file.transaction() as connection:
                    connection.executemany(sql, rows)

        self._in_store(change)


def put(cache: Cache, entry: Entry) -> None:
    """Put an entry into the queue, where an order or a refund that has ended survives a power cut (one that
    has not will be noted again). Raises StoreError.
    """
    cache.open()
    if isinstance(entry, JournalOrder | JournalRefund) and entry.end is not None:
        with cache.file.power_proof():
            _put(cache, entry)
    else:
        _put(cache, entry)


def _put(cache: Cache, entry: Entry) -> None:
    kind = _NAMES[type(entry)]
    data = codec(_KINDS[kind]).dump_json(entry).decode()
    with cache.file.transaction() as connection:
        connection.execute("INSERT INTO journal_queue (kind, data) VALUES (?, ?)", (kind, data))
        if kind == "step":
            connection.execute(_DROP, (MOST_STEPS,))


def _read(kind: str, data: str) -> Entry:
    try:
        entry: Entry = codec(_KINDS[kind]).validate_json(data)
    except (ValueError, KeyError) as error:
        raise EntryRefused(
            f"an entry of the journal ({kind}) cannot be read: {type(error).__name__}"
        ) from None
    return entry


def _without_member(data: str, known: Mapping[str, datetime]) -> str:
    """An order of the queue, without its pseudonyms where its member was forgotten after it was opened."""
    try:
        order: JournalOrder = codec(JournalOrder).validate_json(data)
    except (ValueError, KeyError):
        return data  # it says so when it is brought over
    names = (order.key, order.member_ref, order.former_ref)
    if not any(name in known and order.opened_at <= known[name] for name in names if name is not None):
        return data
    blanked: str = codec(JournalOrder).dump_json(replace(order, member_ref=None, former_ref=None)).decode()
    return blanked
