"""Idempotency keys: a request that is repeated gets the answer of the first one."""

import hashlib
import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any

from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.problems import Problem

LONGEST = 255


@dataclass(frozen=True)
class Answer:
    status: int
    body: dict[str, Any]
    replayed: bool = False


class Keys:
    """A key belongs to one request: method, path and body. Answers are kept for `lifetime_s`."""

    def __init__(self, database: Database, timestamp: Callable[[], float], lifetime_s: float) -> None:
        self._database = database
        self._timestamp = timestamp
        self._lifetime_s = lifetime_s
        self._in_flight: set[str] = set()

    @staticmethod
    def fingerprint(method: str, path: str, body: bytes) -> str:
        """What makes two requests the same: spaces and the order of keys in the JSON don't matter."""
        with suppress(ValueError, RecursionError):  # no JSON: it will be refused, the same bytes the same way
            body = json.dumps(json.loads(body), sort_keys=True).encode()
        return hashlib.sha256(b"\n".join([method.encode(), path.encode(), body])).hexdigest()

    @contextmanager
    def flight(self, key: str) -> Iterator[None]:
        """While a request with `key` is worked on, another one is refused: 409 in_flight."""
        if not key or len(key) > LONGEST:
            raise Problem(400, "key_missing", f"An Idempotency-Key of 1 to {LONGEST} characters is needed.")
        if key in self._in_flight:
            raise Problem(409, "in_flight", "A request with this Idempotency-Key is being worked on.")
        self._in_flight.add(key)
        try:
            yield
        finally:
            self._in_flight.discard(key)

    def known(self, key: str, fingerprint: str) -> Answer | None:
        """The answer given before; 422 key_reused where the key was used for another request."""
        oldest = self._timestamp() - self._lifetime_s
        row = self._database.row("SELECT * FROM answers WHERE key = ? AND at > ?", key, oldest)
        if row is None:
            return None
        if row["fingerprint"] != fingerprint:
            raise Problem(422, "key_reused", "This Idempotency-Key was used for another request.")
        return Answer(row["status"], json.loads(row["body"]), replayed=True)

    def keep(self, key: str, fingerprint: str, answer: Answer) -> None:
        """Remember an answer, in the transaction of its effect; forget what is too old."""
        now = self._timestamp()
        self._database.run("DELETE FROM answers WHERE at <= ?", now - self._lifetime_s)
        self._database.run(
            "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?)",
            *(key, fingerprint, answer.status, json.dumps(answer.body, ensure_ascii=False), now),
        )
