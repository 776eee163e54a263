"""The log: JSON lines in which no guest can be found again."""

import io
import json
import logging
import os
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from kiosk import log
from tests.log_state import log_given_back


@pytest.fixture(autouse=True)
def as_it_was() -> Iterator[None]:
    with log_given_back():
        yield


@pytest.fixture
def stream() -> io.StringIO:
    stream = io.StringIO()
    log.start("info", stream)
    return stream


def lines(stream: io.StringIO) -> list[dict[str, Any]]:
    return [json.loads(line) for line in stream.getvalue().splitlines()]


def test_a_line_says_when_where_and_what(stream: io.StringIO) -> None:
    logging.getLogger("kiosk.engine").info("order placed", extra={"order": "k-1", "tries": 2, "amount": None})
    [line] = lines(stream)
    assert line.pop("at").endswith("Z")
    assert line == {
        "level": "info",
        "logger": "kiosk.engine",
        "event": "order placed",
        "order": "k-1",
        "tries": 2,
        "amount": None,
    }


def test_an_error_comes_with_its_trace_on_the_same_line(stream: io.StringIO) -> None:
    try:
        raise ValueError("nobody@example.com called")
    except ValueError:
        logging.getLogger("x").exception("it failed")
    [line] = lines(stream)
    assert "Traceback" in line["error"] and "ValueError: <mail> called" in line["error"]


@pytest.mark.parametrize(
    ("said", "written"),
    [
        (
            "name: bad [type=int, input_value='Sakura Tanaka', input_type=str]",
            "name: bad [type=int, input_value=<not logged>, input_type=str]",
        ),
        ("called +819012345678 twice", "called <phone> twice"),
        ("tel 090-1234-5678", "tel <phone>"),
        ("tel 09012345678.", "tel <phone>."),
        ("tel 09012345678", "tel <phone>"),
        ("tel (512) 555-0199", "tel <phone>"),
        ("tel 512-555-0199", "tel <phone>"),
        ("mail hanako.yamada@example.co.jp", "mail <mail>"),
        ("GET https://pos/members?phone=0901&x=1 failed", "GET https://pos/members?… failed"),
        ("postgresql://okawari:hunter2@db/shop", "postgresql://db/shop"),
        ("Authorization: Bearer abc.def-ghi", "<secret>"),
        ("Authorization: Basic aGVsbG86eW91", "<secret>"),
        ("token=abcdef&x=1", "token=<secret>&x=1"),
        ('{"api_key": "abcdef"}', '{"api_key": "<secret>"}'),
        ("the secret is hunter2hunter2", "the secret is <secret>"),
        ("the other one is hunter2hunter2-and-more", "the other one is <secret>"),
        ("order 20261122-0042 at 2026-11-22 02:33:15", "order 20261122-0042 at 2026-11-22 02:33:15"),
        ("key 6d4a0123-0456-7890-9012-0123456789ab", "key 6d4a0123-0456-7890-9012-0123456789ab"),
        ("POST /v1/orders: HTTP 503 from 127.0.0.1:8788", "POST /v1/orders: HTTP 503 from 127.0.0.1:8788"),
        ("amount 1234567890", "amount 1234567890"),
    ],
)
def test_what_is_about_a_person_or_secret_is_taken_out(said: str, written: str) -> None:
    log.hide(["hunter2hunter2", "hunter2hunter2-and-more", "", "abc"])
    assert log.cleaned(said) == written


@pytest.mark.parametrize("sign", ["a", "0", "-", "a.", "token", "authorization ", "+1 "])
def test_a_long_word_holds_nobody_up(sign: str) -> None:
    """A picture as text, an answer without a blank: it would take minutes, on whichever thread logs it."""
    said = sign * 60_000
    assert log.cleaned(f"{said} of sam@example.org") == f"{said} of <mail>"


def test_only_allowed_fields_are_written(stream: io.StringIO) -> None:
    extra = {"order": "tel +819012345678", "member": "Hanako", "phone": "090", "event": "other", "level": "x"}
    logging.getLogger("x").info("earned", extra=extra)
    [line] = lines(stream)
    assert line["order"] == "tel <phone>"
    assert line["member"] == line["phone"] == "<not logged>"
    assert (line["event"], line["level"]) == ("earned", "info")
    assert "Hanako" not in stream.getvalue()


def test_a_person_at_a_terminal_gets_plain_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    log.start("info", stream)
    logging.getLogger("kiosk").warning("late by %d s", 5, extra={"order": "k-1"})
    assert stream.getvalue().endswith("WARNING kiosk: late by 5 s order=k-1\n")


def test_the_journal_gets_the_level_in_its_own_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "stream").open("w+", encoding="utf-8") as stream:
        stat = os.fstat(stream.fileno())
        monkeypatch.setenv("JOURNAL_STREAM", f"{stat.st_dev}:{stat.st_ino}")
        log.start("debug", stream)
        for level in (logging.DEBUG, logging.INFO, logging.WARNING, logging.ERROR, logging.CRITICAL):
            logging.getLogger("kiosk").log(level, "said")
        stream.seek(0)
        assert [line[:4] for line in stream] == ["<7>{", "<6>{", "<4>{", "<3>{", "<3>{"]


def test_the_level_decides_and_others_may_not_chatter(stream: io.StringIO) -> None:
    logging.getLogger("kiosk").debug("not worth a line")
    logging.getLogger("httpx").info("HTTP Request: GET http://pos/members?phone=0901")
    assert stream.getvalue() == ""


def test_what_nobody_caught_is_logged(stream: io.StringIO) -> None:
    error = ValueError("lost")
    sys.excepthook(ValueError, error, None)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    first, second = lines(stream)
    assert first["level"] == second["level"] == "critical"
    assert "ValueError: lost" in first["error"] and "ZeroDivisionError" in second["error"]


def test_the_file_is_its_owners_alone_and_rotates(tmp_path: Path) -> None:
    log.start("info", io.StringIO())
    log.to_file(tmp_path / "data" / "log")
    handler = logging.getLogger().handlers[-1]
    assert isinstance(handler, log.RotatingFile)
    handler._most_bytes = 300
    for number in range(40):
        logging.getLogger("kiosk").info("a line", extra={"number": number})
    files = sorted((tmp_path / "data" / "log").iterdir())
    assert [file.name for file in files] == ["kiosk.log", *(f"kiosk.log.{n}" for n in range(1, 5))]
    assert all(file.stat().st_mode & 0o077 == 0 for file in files)
    assert (tmp_path / "data").stat().st_mode & 0o077 == 0
    newest = json.loads(files[0].read_text().splitlines()[-1])
    oldest = json.loads(files[-1].read_text().splitlines()[0])
    assert newest["number"] == 39 and 0 < oldest["number"] < 39


def test_a_folder_that_cannot_be_written_costs_only_the_file(tmp_path: Path, stream: io.StringIO) -> None:
    (tmp_path / "log").write_text("in the way")
    log.to_file(tmp_path / "log")
    assert lines(stream)[0]["event"].startswith("there will be no log file")


def test_a_full_disk_is_said_once_and_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    log.start("info", io.StringIO())
    log.to_file(tmp_path)
    handler = logging.getLogger().handlers[-1]
    assert isinstance(handler, log.RotatingFile)
    handler.stream.close()
    handler.stream = open("/dev/full", "w", encoding="utf-8")  # noqa: SIM115
    logging.getLogger("kiosk").info("one")
    logging.getLogger("kiosk").info("two")
    assert capsys.readouterr().err.count("cannot be written") == 1
    with pytest.raises(OSError, match="space"):
        handler.stream.close()
    handler.stream = None  # type: ignore[assignment]
