"""The program stops, or a statement fails, at any moment: what was acknowledged is there, once."""

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from kiosk.core.order import Do, Record
from kiosk.store.errors import StoreError
from kiosk.store.local import Outbox

from .conftest import Keep
from .orders import a_record, ended, next_number

UNSURE = replace(a_record(), unsure=Do.SUBMIT)


class Watched(sqlite3.Connection):
    """A connection that calls `before` ahead of every statement."""

    def __init__(self, *arguments: object, before: Callable[[], None], **named: object) -> None:
        super().__init__(*arguments, **named)
        self.before = before

    def execute(self, *arguments: object) -> sqlite3.Cursor:
        self.before()
        return super().execute(*arguments)

    def executescript(self, script: str) -> sqlite3.Cursor:
        self.before()
        return super().executescript(script)


def watch(monkeypatch: pytest.MonkeyPatch, before: Callable[[], None]) -> None:
    factory = partial(Watched, before=before)
    monkeypatch.setattr("kiosk.store.database.sqlite3.connect", partial(sqlite3.connect, factory=factory))


def test_whatever_the_moment_of_the_crash_the_next_start_finds_all_that_was_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: Keep
) -> None:
    folder, cuts = tmp_path / "data", []
    states: list[list[Record]] = [
        [],
        [a_record()],
        [UNSURE],
        [UNSURE, a_record("order-2")],
        [a_record("order-2")],
    ]
    acknowledged = 0

    def crash_here() -> None:
        cut = tmp_path / f"cut-{len(cuts)}"
        shutil.copytree(folder, cut)
        cuts.append((cut, acknowledged))

    with monkeypatch.context() as watched:
        watch(watched, crash_here)
        outbox = keep(Outbox(folder / "outbox.db"))
        for record in (a_record(), UNSURE, a_record("order-2"), ended(UNSURE)):
            outbox.write(record)
            acknowledged += 1

    assert len(cuts) > 40
    for cut, sure in cuts:
        again = keep(Outbox(cut / "outbox.db"))
        assert again.open_records() in (states[sure], states[min(sure + 1, 4)]), cut
        assert again.problems == []
        again.close()


def test_a_number_that_was_given_out_is_not_given_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: Keep
) -> None:
    folder, cuts, given = tmp_path / "data", [], [0]

    def crash_here() -> None:
        shutil.copytree(folder, tmp_path / f"cut-{len(cuts)}")
        cuts.append(given[-1])

    with monkeypatch.context() as watched:
        outbox = keep(Outbox(folder / "outbox.db"))
        outbox.open()
        watch(watched, crash_here)
        outbox.close()
        for _ in range(2):
            given.append(next_number(outbox, 1, 99))

    for n, last in enumerate(cuts):
        again = keep(Outbox(tmp_path / f"cut-{n}" / "outbox.db"))
        assert next_number(again, 1, 99) in (last + 1, last + 2)
        again.close()


def test_a_statement_that_fails_leaves_the_write_undone_and_the_outbox_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: Keep
) -> None:
    left = None

    def fail_in_time() -> None:
        nonlocal left
        if left is not None:
            left -= 1
            if left < 0:
                left = None
                raise sqlite3.OperationalError("disk I/O error")

    watch(monkeypatch, fail_in_time)
    refused = 0
    for statement in range(12):
        outbox = keep(Outbox(tmp_path / str(statement) / "outbox.db"))
        outbox.write(a_record())
        left = statement
        try:
            outbox.write(UNSURE)
        except StoreError:
            refused += 1
            assert outbox.open_records() == [a_record()]
        left = None
        outbox.write(UNSURE)
        outbox.close()
        for file in (tmp_path / str(statement)).glob("outbox*.db"):
            assert keep(Outbox(file, look_only=True)).open_records() == [UNSURE], file
        outbox.close()
    assert refused == 4  # begin, insert, count, commit of the first file; a copy that fails refuses nothing


def test_damage_that_shows_while_the_kiosk_runs_costs_no_restart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: Keep
) -> None:
    path, broken = tmp_path / "outbox.db", False

    def spoil() -> None:
        nonlocal broken
        if broken:
            broken = False
            path.write_bytes(b"what the dying disk gave back" * 999)
            error = sqlite3.DatabaseError("database disk image is malformed")
            error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
            raise error

    watch(monkeypatch, spoil)
    outbox = keep(Outbox(path))
    outbox.write(a_record())
    broken = True
    outbox.write(a_record("order-2"))
    assert [record.order.key for record in outbox.open_records()] == ["order-1", "order-2"]
    assert "moved to outbox-damaged" in str(outbox.problems[1])
    assert next_number(outbox, 1, 9) == 1


WRITER = """
import sys
from pathlib import Path
from kiosk.store.local import Outbox
from tests.store.orders import a_record
outbox = Outbox(Path(sys.argv[1]))
for n in range(100_000):
    outbox.write(a_record(f"order-{n}", minute=n % 60))
    print(n, flush=True)
"""


def test_a_killed_process_loses_nothing_it_had_acknowledged(tmp_path: Path, keep: Keep) -> None:
    path = tmp_path / "outbox.db"
    root = Path(__file__).parents[2]
    child = subprocess.Popen(
        [sys.executable, "-c", WRITER, path], cwd=root, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    with child:
        for _ in range(30):
            last = int(child.stdout.readline())
        child.send_signal(signal.SIGKILL)
        last = int([str(last), *child.stdout.read().split()][-1])
    again = keep(Outbox(path))
    keys = [record.order.key for record in again.open_records()]
    assert keys[: last + 1] == [f"order-{n}" for n in range(last + 1)]
    assert len(keys) <= last + 2
    assert again.problems == []
