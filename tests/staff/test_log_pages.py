"""The log, read from its end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kiosk.staff import log_pages
from kiosk.staff.log_pages import Mark, read


def line(n: int, level: str = "info", **more: object) -> str:
    at = f"2026-11-22T03:{n // 60 % 60:02}:{n % 60:02}.000Z"
    return json.dumps({"at": at, "level": level, "logger": "kiosk.x", "event": f"event {n}", **more})


def written(folder: Path, *lines: str, name: str = "kiosk.log") -> Path:
    (folder / name).write_text("".join(f"{each}\n" for each in lines))
    return folder


def events(page: log_pages.LogPage) -> list[str]:
    return [each.event for each in page.lines]


def test_the_newest_lines_come_first_with_their_fields(tmp_path: Path) -> None:
    folder = written(tmp_path, line(1), line(2, "warning", order="k-1", error="Trace"))
    page = read(folder)
    assert events(page) == ["event 2", "event 1"] and page.after is None
    newest = page.lines[0]
    assert (newest.level, newest.fields, newest.error) == ("warning", "order=k-1", "Trace")
    assert newest.at is not None and newest.at.second == 2


@pytest.mark.parametrize("chunk", [7, 64, 100_000])
def test_page_after_page_every_line_is_there_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, chunk: int
) -> None:
    monkeypatch.setattr(log_pages, "CHUNK", chunk)
    written(tmp_path, *(line(n) for n in range(30)), name="kiosk.log.1")
    written(tmp_path, *(line(n) for n in range(30, 45)))
    found: list[str] = []
    mark: Mark | None = None
    while True:
        page = read(tmp_path, before=mark, most=7)
        found += events(page)
        mark = page.after
        if mark is None:
            break
    assert found == [f"event {n}" for n in reversed(range(45))]


def test_a_level_and_a_word_choose_lines(tmp_path: Path) -> None:
    folder = written(tmp_path, line(1, "debug"), line(2), line(3, "error", code="E-7"), line(4, "critical"))
    assert events(read(folder, "debug")) == ["event 4", "event 3", "event 2", "event 1"]
    assert events(read(folder, "error")) == ["event 4", "event 3"]
    assert events(read(folder, "debug", "e-7")) == ["event 3"]
    assert read(folder, "debug", "nowhere").lines == ()


def test_what_is_no_json_is_shown_as_it_is(tmp_path: Path) -> None:
    folder = written(tmp_path, "Traceback (most recent call last):", '{"at": 1, "level": []}', "[1, 2]", "")
    found = read(folder).lines
    assert [each.event for each in found] == ["[1, 2]", "", "Traceback (most recent call last):"]
    assert all(each.at is None for each in found)


def test_bytes_that_are_no_text_and_endless_lines_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "kiosk.log").write_bytes(b"\xff\xfe\x00" + b"x" * 200_000 + b"\n" + line(1).encode())
    newest, broken = read(tmp_path).lines
    assert newest.event == "event 1" and len(broken.event) == log_pages.LONGEST


def test_without_a_log_there_are_no_lines(tmp_path: Path) -> None:
    assert read(tmp_path) == log_pages.LogPage((), None)


def test_a_word_that_stands_nowhere_ends_and_can_be_looked_for_further(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log_pages, "MOST_BYTES", 500)
    folder = written(tmp_path, line(0, code="here"), *(line(n) for n in range(1, 30)))
    page = read(folder, text="here")
    assert page.lines == () and page.after is not None
    while page.after is not None and not page.lines:
        page = read(folder, text="here", before=page.after)
    assert events(page) == ["event 0"]
