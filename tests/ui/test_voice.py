"""The voice with real programs that do not speak: what they were given stands in files."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kiosk.settings import Voice as Programs
from kiosk.ui.voice import Voice, sentences


@pytest.fixture
def heard(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What a player got that is no player: `speak` hands on what it reads, with the name of its language."""
    heard = tmp_path / "heard"
    heard.touch()
    programs = {"paplay": f'cat "$1" >> {heard}', "speak": 'printf "%s: " "$1"; cat'}
    for name, script in programs.items():
        (tmp_path / name).write_text(f"#!/bin/sh\n{script}\n")
        (tmp_path / name).chmod(0o700)
    monkeypatch.setattr("kiosk.ui.voice.player", lambda: str(tmp_path / "paplay"))
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    return heard


@pytest.fixture
def voice(heard: Path) -> Iterator[Voice]:
    voice = Voice(Programs(japanese=("speak", "ja"), others=("speak", "{language}")))
    yield voice
    voice.close()


def test_a_kiosk_without_a_voice_says_nothing(heard: Path) -> None:
    voice = Voice()
    voice.say("Your order number is 42.", "en")
    assert not voice.speaks("en")
    assert not voice.children()


def test_it_speaks_what_a_program_is_named_for(heard: Path) -> None:
    english = Voice(Programs(others=("speak", "{language}")))
    assert (english.speaks("en"), english.speaks("es"), english.speaks("ja")) == (True, True, False)
    japanese = Voice(Programs(japanese=("speak", "ja")))
    assert (japanese.speaks("ja"), japanese.speaks("ja-Hira"), japanese.speaks("en")) == (True, True, False)


def test_a_program_that_is_missing_is_a_line_in_the_log(
    heard: Path, caplog: pytest.LogCaptureFixture
) -> None:
    voice = Voice(Programs(others=("no-such-program",)))
    with caplog.at_level(logging.WARNING):
        assert not voice.speaks("en")
        assert not voice.speaks("en")
    assert [record.__dict__["reason"] for record in caplog.records] == ["no-such-program, or a player"]


def test_without_a_player_there_is_no_voice(heard: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.ui.voice.player", lambda: None)
    assert not Voice(Programs(others=("speak", "{language}"))).speaks("en")


def test_sentences_are_said_one_after_the_other(voice: Voice, heard: Path, qtbot: QtBot) -> None:
    voice.say("Your number is 42. Ready in about 5 min.", "en")
    qtbot.waitUntil(lambda: heard.read_text() == "en: Your number is 42.\nen: Ready in about 5 min.\n")
    qtbot.waitUntil(lambda: not voice.children())  # nothing stays behind


def test_plain_japanese_is_spoken_as_japanese(voice: Voice, heard: Path, qtbot: QtBot) -> None:
    voice.say("ばんごうは 42 です。", "ja-Hira")
    qtbot.waitUntil(lambda: heard.read_text() == "ja: ばんごうは42です。\n")


def test_the_next_text_ends_the_last_one(voice: Voice, heard: Path, qtbot: QtBot) -> None:
    silent = Voice(Programs(japanese=("sleep", "60"), others=("speak", "{language}")))
    silent.say("ずっとだまっている。", "ja")
    silent.say("Here I am.", "en")
    qtbot.waitUntil(lambda: heard.read_text() == "en: Here I am.\n")
    qtbot.waitUntil(lambda: not silent.children())


def test_hush_leaves_nothing_that_speaks(heard: Path, qtbot: QtBot) -> None:
    voice = Voice(Programs(others=("sleep", "60")))
    voice.say("One. Two.", "en")
    voice.hush()
    qtbot.waitUntil(lambda: not voice.children())
    assert heard.read_text() == ""


def test_the_end_of_the_program_waits_for_silence(heard: Path) -> None:
    voice = Voice(Programs(others=("sleep", "60")))
    voice.say("One. Two.", "en")
    voice.close()
    voice.deleteLater()


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (("sh", "-c", "echo 'no such language' >&2; exit 3"), "sh: no such language"),
        (("sh", "-c", "kill -9 $$"), "sh: Process crashed"),
    ],
)
def test_a_voice_that_fails_is_a_line_in_the_log(
    command: tuple[str, ...], why: str, heard: Path, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    voice = Voice(Programs(others=command))
    with caplog.at_level(logging.WARNING):
        voice.say("One. Two. Three.", "en")
        qtbot.waitUntil(lambda: not voice.children())
    assert [record.__dict__["reason"] for record in caplog.records] == [why]  # once, not for each sentence


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ("なにを\u200bめし\u2060あがりますか？", "ja", ["なにをめしあがりますか？"]),
        ("牛丼、￥1,690\nカレー、¥ 720", "ja", ["牛丼、1,690円", "カレー、720円"]),
        ("大きめ、+￥150\n小さめ、−￥60", "ja", ["大きめ、プラス150円", "小さめ、マイナス60円"]),
        ("乳・卵・大豆を含みます", "ja", ["ぎゅうにゅう・たまご・だいずを含みます"]),
        ("牛乳とお魚、小麦粉、乳製品", "ja", ["牛乳とおさかな、小麦粉、乳製品"]),
        ("あなたの ばんごうは 42 です。ok go", "ja-Hira", ["あなたのばんごうは42です。", "ok go"]),
        ("It is $12.90. Or A-901! …", "en", ["It is $12.90.", "Or A-901!"]),
        ("  \n ", "en", []),
    ],
)
def test_a_text_becomes_what_ears_want(text: str, language: str, said: list[str]) -> None:
    assert sentences(text, language) == said
