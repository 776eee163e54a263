"""The program: `mock-pos` as a process of its own."""

import argparse
import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from pos_adapters.mock.server.command import COMMAND
from pos_adapters.mock.server.database import Database
from tests.mockpos import running_mock
from tests.pos_adapters.mock.conftest import HERE

_START = """
import argparse, sys
from pos_adapters.mock.server.command import COMMAND
parser = argparse.ArgumentParser()
COMMAND.add_arguments(parser)
sys.exit(COMMAND.run(parser.parse_args(sys.argv[1:])))
"""


def start(*args: str) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(
        [sys.executable, "-c", _START, *args], stdin=pipe, stdout=pipe, stderr=pipe, text=True
    )


def run(*args: str) -> int:
    parser = argparse.ArgumentParser()
    COMMAND.add_arguments(parser)
    return COMMAND.run(parser.parse_args(args))


@pytest.mark.program
def test_it_says_when_it_is_ready_and_ends_with_its_parent(tmp_path: Path):
    child = start(
        "--port", "0", "--menu", str(HERE / "shop.yaml"), "--db", str(tmp_path / "p.db"), "--exit-with-parent"
    )
    with child:
        assert child.stdout and child.stdin
        ready = json.loads(child.stdout.readline())
        assert ready["ready"] is True and len(ready["token"]) >= 20
        headers = {"Authorization": f"Bearer {ready['token']}"}
        assert httpx.get(ready["url"] + "/v1/health", headers=headers).json()["open"] in (True, False)
        child.stdin.close()
        assert child.wait(10) == 0


def test_the_token_may_come_from_the_environment(monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.setenv("OKAWARI_MOCK_TOKEN", "from-the-environment")
    given = {}

    def serve(setup, host, port, exit_with_parent):
        given.update(token=setup.token, host=host, port=port)
        return 0

    monkeypatch.setattr("pos_adapters.mock.server.running.serve", serve)
    assert run() == 0
    assert given == {"token": "from-the-environment", "host": "127.0.0.1", "port": 8788}


def test_a_bad_menu_file_ends_with_2_and_the_place(tmp_path: Path, capsys):
    path = tmp_path / "menu.yaml"
    path.write_text((HERE / "us.yaml").read_text().replace("price: 999", "price: 9.99"))
    assert run("--menu", str(path)) == 2
    said = capsys.readouterr().err
    assert "items[0].price is 9.99" in said and "line 18" in said


def test_a_file_that_is_no_database_ends_with_2(tmp_path: Path, capsys):
    path = tmp_path / "pos.db"
    path.write_text("this is a shopping list, and a long one, and no database at all, see for yourself")
    assert run("--menu", str(HERE / "us.yaml"), "--db", str(path)) == 2
    assert "cannot be used as the POS's database" in capsys.readouterr().err


def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path, capsys):
    path = tmp_path / "pos.db"
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert run("--menu", str(HERE / "us.yaml"), "--db", str(path)) == 2
    assert "newer mock POS" in capsys.readouterr().err


def test_a_second_pos_on_the_same_database_is_refused_and_names_the_first(tmp_path: Path, capsys):
    path = tmp_path / "pos.db"
    with running_mock(HERE / "us.yaml", database=str(path)) as first:
        assert run("--menu", str(HERE / "us.yaml"), "--db", str(path)) == 2
        said = capsys.readouterr().err
        assert f"another mock POS (process {os.getpid()}) works on it" in said and "--db" in said
        assert first.get("/v1/health")["shop"]["currency"] == "USD"
    with running_mock(HERE / "us.yaml", database=str(path)) as after:
        assert after.get("/v1/health")["shop"]["currency"] == "USD"


def test_a_database_that_cannot_be_written_ends_with_2(tmp_path: Path, monkeypatch, capsys):
    prepare = Database._prepare

    def then_full(self: Database, path: str) -> None:
        prepare(self, path)
        self._connection.execute("PRAGMA query_only=ON")

    monkeypatch.setattr(Database, "_prepare", then_full)
    assert run("--menu", str(HERE / "shop.yaml"), "--db", str(tmp_path / "pos.db")) == 2
    assert "pos.db: The POS cannot write its database" in capsys.readouterr().err


def test_a_folder_of_pictures_that_is_none_is_a_usage_error(tmp_path: Path, capsys):
    with pytest.raises(SystemExit) as stopped:
        run("--pictures", str(tmp_path / "nowhere"))
    assert stopped.value.code == 2
    assert "nowhere' is no folder" in capsys.readouterr().err


def test_a_port_that_is_taken_ends_with_2(server, capsys):
    port = server.url.rsplit(":", 1)[1]
    assert run("--menu", str(HERE / "us.yaml"), "--port", port) == 2
    assert f"cannot listen at 127.0.0.1:{port}" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words",
    [
        ("--port", "99999"),
        ("--port", "-1"),
        ("--key-lifetime", "0"),
        ("--void-after", "-1"),
        ("--void-after", "nan"),
        ("--void-after", "soon"),
        ("--public-base-url", "kiosk.example.com"),
    ],
)
def test_a_value_that_cannot_be_is_a_usage_error(words: tuple[str, str], capsys):
    with pytest.raises(SystemExit) as stopped:
        run(*words)
    assert stopped.value.code == 2
    assert repr(words[1]) in capsys.readouterr().err


def test_the_command_is_light_to_import():
    heavy = "uvicorn starlette httpx pydantic yaml"
    code = f"""
import sys
import pos_adapters.mock.server.command
print([name for name in {heavy.split()!r} if name in sys.modules])
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
