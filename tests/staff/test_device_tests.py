"""The tests with a person: what they try against a POS that really answers, and what they say."""

from __future__ import annotations

import socket
import wave
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from kiosk.config import Config, demo
from kiosk.core.order import Placing
from kiosk.core.staff import Person, Role
from kiosk.ports.errors import Reason, Refused, Uncertain
from kiosk.ports.pos import Capabilities
from kiosk.settings import Voice
from kiosk.staff import adapter_checks, device_tests, test_order
from kiosk.staff.findings import Level
from kiosk.staff.player import environment
from kiosk.staff.trace import trace
from tests.mockpos import Mock, running_mock

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)


@pytest.fixture(scope="module")
def mock() -> Iterator[Mock]:
    with running_mock() as running:
        yield running


@pytest.fixture
def config(tmp_path: Path, mock: Mock) -> Config:
    return demo("okawari", mock.url, "token", tmp_path)


class Wrapped:
    """A POS of which a test changes what one method does."""

    def __init__(self, pos: Any, **changed: Any) -> None:
        self._pos, self._changed = pos, changed

    def __getattr__(self, name: str) -> Any:
        return self._changed.get(name) or getattr(self._pos, name)


def raising(error: Exception) -> Any:
    def call(*_: object) -> object:
        raise error

    return call


@pytest.mark.slow
def test_a_test_order_is_placed_marked_and_taken_back(mock: Mock) -> None:
    outcome = test_order.place_and_cancel(mock.pos_adapter(), "card", NOW, "test-1")
    assert outcome.passed and outcome.lines[0].startswith("TEST") and "cancelled" in outcome.lines[-1]
    receipt = mock.pos_adapter().find("test-1")
    assert receipt is not None and receipt.state == "cancelled"


def test_a_test_order_whose_answer_was_lost_is_found_and_taken_back(mock: Mock) -> None:
    pos = mock.pos_adapter()

    def lost(*arguments: Any) -> object:
        pos.submit(*arguments)
        raise Uncertain("lost")

    outcome = test_order.place_and_cancel(Wrapped(pos, submit=lost), "card", NOW, "test-2")
    assert outcome.passed
    nowhere = Wrapped(pos, submit=lost, find=lambda key: None)
    failed = test_order.place_and_cancel(nowhere, "card", NOW, "test-3")
    assert failed.passed is False and "look for TEST test-3" in failed.lines[-1]


def test_a_test_order_that_cannot_be_taken_back_names_itself(mock: Mock) -> None:
    stays = Wrapped(mock.pos_adapter(), cancel=raising(Refused(Reason.INVALID, "too late")))
    outcome = test_order.place_and_cancel(stays, "card", NOW, "test-4")
    assert outcome.passed is False and "by hand" in outcome.lines[-1]


@pytest.mark.parametrize(
    "capabilities",
    [
        Capabilities(quote=True),
        Capabilities(cancel=True),
        Capabilities(cancel=True, quote=True, placing=Placing.PAY_THEN_PLACE),
    ],
)
def test_where_it_could_not_be_taken_back_none_is_placed(mock: Mock, capabilities: Capabilities) -> None:
    never = Wrapped(
        mock.pos_adapter(), capabilities=capabilities, submit=raising(AssertionError("it was placed"))
    )
    assert test_order.place_and_cancel(never, "card", NOW).passed is False


def test_the_way_to_the_pos_has_a_time_for_each_step(mock: Mock) -> None:
    outcome = device_tests.way(mock.pos_adapter())
    assert outcome.passed
    assert [line[:4].strip() for line in outcome.lines[1:]] == ["DNS", "TCP", "HTTP", "POS"]


def test_a_way_that_ends_is_said(config: Config) -> None:
    found = trace("http://127.0.0.1:9")
    assert found.failed is not None and found.failed.name == "tcp" and found.ms("dns") is not None
    assert trace("https://no-such-host.invalid").failed is not None


@pytest.mark.parametrize(("scheme", "step"), [("http", "http"), ("https", "tls")])
def test_a_server_that_takes_the_call_and_says_nothing_holds_nobody_up(
    monkeypatch: pytest.MonkeyPatch, scheme: str, step: str
) -> None:
    monkeypatch.setattr("kiosk.staff.trace.STEP_S", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        found = trace(f"{scheme}://127.0.0.1:{silent.getsockname()[1]}")
    assert found.failed is not None and (found.failed.name, found.failed.error) == (step, "timed out")


def test_a_server_that_speaks_no_tls_is_found_out(mock: Mock) -> None:
    secured = trace(mock.url.replace("http://", "https://"))
    assert secured.failed is not None and secured.failed.name == "tls"
    look = lambda origin: secured  # noqa: E731
    found = {
        each.check: each
        for each in adapter_checks.point_of_sale(lambda port: mock.pos_adapter(), shop(mock), look)
    }
    assert found["network.way"].level is Level.FAIL and found["network.way"].word == "way.tls"


def shop(mock: Mock) -> Config:
    return demo("okawari", mock.url, "token", Path("/nowhere"))


@pytest.mark.parametrize(
    ("skew", "level", "word"),
    [
        (1, Level.OK, "skew.none"),
        (41, Level.WARN, "skew.ahead"),
        (-41, Level.WARN, "skew.behind"),
        (3600, Level.FAIL, "skew.ahead"),
        (-(56 * 365 * 86400), Level.FAIL, "skew.behind"),
    ],
)
def test_a_clock_that_is_not_the_server_s_is_found_out(skew: float, level: Level, word: str) -> None:
    from kiosk.ports.heard import Exchange

    found = adapter_checks._skew([Exchange("https://x:443", 5, True, NOW, skew)])
    assert (found.level, found.word) == (level, word)


def test_a_certificate_is_missed_two_weeks_before_it_ends() -> None:
    from datetime import timedelta

    assert adapter_checks._certificate(NOW + timedelta(days=60), NOW).level is Level.OK
    soon = adapter_checks._certificate(NOW + timedelta(days=13), NOW)
    assert soon.level is Level.WARN and soon.values["days"] == 13


def test_a_terminal_is_asked_and_not_paid_at(mock: Mock) -> None:
    assert device_tests.card(mock.terminal_adapter()).passed is None
    assert device_tests.card(None).passed is False


def test_the_tone_is_a_sound_file() -> None:
    with wave.open(BytesIO(device_tests.tone())) as file:
        assert (file.getnchannels(), file.getframerate()) == (1, 44_100)
        assert 0.5 < file.getnframes() / 44_100 < 0.7


def test_a_player_that_fails_says_why(tmp_path: Path) -> None:
    assert device_tests.play("true").passed is None
    assert device_tests.play("false").passed is False
    assert device_tests.play(str(tmp_path / "none")).passed is False


def test_each_language_is_spoken_and_played(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = tmp_path / "heard"
    (tmp_path / "play").write_text(f'#!/bin/sh\ncat "$1" >> {heard}\n')
    (tmp_path / "play").chmod(0o700)
    monkeypatch.setattr(device_tests, "player", lambda: str(tmp_path / "play"))
    voice = Voice(japanese=("cat",), others=("cat", "-"))
    assert device_tests.speak(voice, ["ja", "ja-Hira", "en"]).passed is None
    assert heard.read_text("utf-8") == "This is a test of the voice.\nこれは音声のテストです。\n"


def test_programs_of_the_system_get_none_of_the_frozen_kiosk_s_libraries(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.frozen", True, raising=False)
    monkeypatch.setenv("LD_LIBRARY_PATH", "/opt/kiosk/_internal")
    assert "LD_LIBRARY_PATH" not in environment()
    monkeypatch.setenv("LD_LIBRARY_PATH_ORIG", "/usr/local/lib")
    assert environment()["LD_LIBRARY_PATH"] == "/usr/local/lib"


def test_a_voice_that_fails_says_why(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device_tests, "player", lambda: "true")
    broken = Voice(others=("sh", "-c", "echo no such language >&2; exit 3"))
    assert device_tests.speak(broken, ["en"]) == device_tests.Outcome(False, ("sh: no such language",))
    monkeypatch.setattr(device_tests, "player", lambda: None)
    assert device_tests.speak(Voice(others=("cat",)), ["en"]).passed is False
    assert device_tests.speak(Voice(others=("cat",)), ["ja"]).lines == ()


def test_what_is_not_there_cannot_be_tested(config: Config, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(device_tests, "player", lambda: None)
    config = replace(config, printer=None)
    assert set(device_tests.missing(config)) == {"sound", "speech", "print"}
    assert "card" in device_tests.missing(replace(config, payment=None))
    assert "speech" in device_tests.missing(replace(config, voice=Voice(others=("cat",))))  # nothing plays it
    monkeypatch.setattr(device_tests, "player", lambda: "aplay")
    assert "speech" not in device_tests.missing(replace(config, voice=Voice(others=("cat",))))


def test_a_record_names_who_and_how_it_ended(config: Config) -> None:
    ken = Person("p", "Ken", Role.TECHNICIAN)
    made = device_tests.record(config, ken, "touch", False, "x" * 500, NOW)
    assert (made.test, made.passed, made.person_name, len(made.note)) == ("touch", False, "Ken", 200)
    assert device_tests.history(config) == []
