"""The line between the adapter and its database, with the faults a transaction knows.

HTTP's troubles (redirects, nonsense, status codes) do not exist here: what would make one skips the test.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from sqlalchemy import Connection

from kiosk.ports.errors import Uncertain, Unreachable
from pos_adapters.house_loyalty.database import Database


class DatabaseWire:
    """As much of `kiosk.faultproxy.FaultProxy` as the suite asks for; it stands before one `Database`."""

    url = "the database"

    def __init__(self) -> None:
        self.faults: list[str] = []
        self.seen: deque[Any] = deque()

    def before(self, database: Database) -> None:
        """From now on this database's transactions pass here."""
        genuine = database.transaction

        @contextmanager
        def transaction() -> Iterator[Connection]:
            if "down" in self.faults:
                raise Unreachable("members' database: nobody is there")
            with genuine() as connection:
                yield connection
                if "reset" in self.faults:
                    raise Unreachable("members' database: cut off before the COMMIT")
            if "lost" in self.faults:
                self.faults.remove("lost")
                raise Uncertain("members' database: the answer to the COMMIT was lost")

        database.transaction = transaction  # type: ignore[method-assign]

    def __enter__(self) -> DatabaseWire:
        self.clear()
        return self

    def __exit__(self, *_: object) -> None:
        self.clear()

    def up(self) -> None:
        self.clear()

    def clear(self) -> None:
        self.faults.clear()

    def down(self) -> None:
        self.faults.append("down")

    def reset(self, on: str = "", times: int | None = 1) -> None:
        self.faults.append("reset")

    def black_hole(self) -> None:
        self.faults.append("reset")

    def lose_reply(self, on: str = "", times: int | None = 1) -> str:
        self.faults.append("lost")
        return "lost"

    def take_away(self, fault: str) -> None:
        if fault in self.faults:
            self.faults.remove(fault)

    def duplicate(self, on: str = "", times: int | None = 1) -> None:
        """Nothing between the adapter and its database repeats a transaction."""

    def cut(self, *_: Any, **__: Any) -> None:
        pytest.skip("a transaction's answer is whole, or lost")

    stall = cut

    def answer(self, *_: Any, **__: Any) -> None:
        pytest.skip("no HTTP on the way to a database")

    change = answer

    @property
    def upstream(self) -> str:
        pytest.skip("no HTTP on the way to a database")

    @property
    def line(self) -> None:
        return None

    @line.setter
    def line(self, _: Any) -> None:
        pytest.skip("the driver has its own limits: statement_s")
