"""`kiosk staff`, as somebody types it at the machine."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.core.staff import Role
from kiosk.staff import pins
from kiosk.staff.access import Access
from kiosk.staff.pins import Cost, Pins
from tests.empty_shop import empty_shop
from tests.ui.staff_scene import CHEAP

DEMO = Path("okawari") / "demo-okawari"


@pytest.fixture
def command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """`command("list")`: what is printed; with `code` the exit code it must have, with `typed` what is piped
    into it.
    """
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(pins, "Cost", lambda: Cost(CHEAP.passes, CHEAP.memory_kib, CHEAP.lanes))
    (tmp_path / DEMO).mkdir(parents=True)
    (tmp_path / DEMO / "shop.db").write_bytes(empty_shop())

    def run(*words: str, typed: str = "", code: int = 0) -> str:
        monkeypatch.setattr("sys.stdin", io.StringIO(typed))
        capsys.readouterr()
        assert main(["staff", *words, "--demo"]) == code
        printed = capsys.readouterr()
        return printed.out if code == 0 else printed.err

    return run


def test_a_shop_begins_with_nobody_and_a_pin_comes_in_by_a_pipe(command) -> None:
    assert "Nobody has a PIN yet" in command("list")
    command("add", "Ann", typed="274936\n")
    command("add", "Tom", "--role", "technician", typed="908173")
    assert command("list").split() == ["manager", "Ann", "technician", "Tom"]
    rows = json.loads(command("list", "--json"))["people"]
    assert [(row["name"], row["role"], row["locked"]) for row in rows] == [
        ("Ann", "manager", False),
        ("Tom", "technician", False),
    ]


def test_without_the_shop_database_nobody_is_said_to_be_the_first(command, tmp_path: Path) -> None:
    """A version was taken back, whose database this one cannot read."""
    shop = tmp_path / DEMO / "shop.db"
    with closing(sqlite3.connect(shop)) as file, file:
        file.execute("UPDATE alembic_version SET version_num = '9999'")
    said = command("list")
    assert "kiosk check" in said and "nobody can come in" in said and "Nobody has a PIN yet" not in said
    shop.write_bytes(empty_shop())
    command("add", "Ann", typed="274936\n")
    command("list")
    shop.write_bytes(b"no database at all" * 300)
    assert command("list").split()[-2:] == ["manager", "Ann"]


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("Ann", "123456", "a row of digits"),
        ("Ann", "", "6 to 8 digits"),
        ("Ann", "274936 ", "6 to 8 digits"),
        ("Ann", "005901", "can be read in the shop"),
        ("", "274936", "1 to 40 letters"),
        ("a\x1b[31mb", "274936", "1 to 40 letters"),
    ],
)
def test_what_is_refused_is_explained(command, name: str, typed: str, said: str) -> None:
    assert said in command("add", name, typed=typed, code=2)
    assert "Nobody" in command("list")


def test_a_terminal_asks_twice_without_showing_it(command, monkeypatch: pytest.MonkeyPatch) -> None:
    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("io.StringIO", Terminal)
    asked = iter(["274936", "274935", "274936", "274936"])
    monkeypatch.setattr("getpass.getpass", lambda prompt: next(asked))
    assert "were different" in command("add", "Ann", code=2)
    assert "Ann is a manager" in command("add", "Ann")


def test_who_is_not_there_is_named_among_who_is(command) -> None:
    command("add", "Ann", typed="274936")
    assert "there is no 'Eve'; there is Ann" in command("remove", "Eve", code=2)
    assert "make another one first" in command("remove", "Ann", code=1)
    command("add", "Ben", typed="274936")
    assert "cannot come in" in command("remove", "ann")
    assert command("list").split() == ["manager", "Ben"]


def test_unlock_lets_somebody_try_again_at_this_kiosk(command, tmp_path: Path) -> None:
    from datetime import UTC, datetime, timedelta

    from kiosk.commands.report import demo_config

    command("add", "Ann", typed="274936")
    config, now = demo_config("okawari"), datetime.now(UTC)
    for hour in range(10):
        access = Access(config, lambda at=now + timedelta(hours=hour): at, lambda line: None, Pins(CHEAP))
        (ann,) = access.crowd().people
        access.enter(ann.id, "111111")
    assert "locked out at this kiosk" in command("list")
    assert "may try again at kiosk demo" in command("unlock", "Ann")
    assert "locked" not in command("list")


def test_reset_is_asked_for_and_begins_anew(command) -> None:
    command("add", "Ann", typed="274936")
    assert "say --yes" in command("reset", code=2)
    assert command("list").split() == ["manager", "Ann"]
    assert "1 removed" in command("reset", "--yes")
    assert "Nobody" in command("list")


def test_the_log_names_the_machine_and_never_a_pin(command) -> None:
    command("add", "Ann", typed="274936")
    command("add", "Ben", "--role", "crew", typed="908173")
    command("remove", "Ben")
    told = command("audit")
    assert [line.split("  ")[3] for line in told.splitlines()] == [
        "person_removed",
        "person_added",
        "person_added",
    ]
    assert "274936" not in told and "908173" not in told
    rows = list(csv.DictReader(io.StringIO(command("audit", "--csv", "--last", "1"))))
    assert [(row["name"], row["action"], row["details"]) for row in rows] == [
        ("the machine", "person_removed", "whom=Ben")
    ]
    assert json.loads(command("audit", "--json"))[2]["details"] == f"whom=Ann; role={Role.MANAGER}"
