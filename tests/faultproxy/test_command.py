"""Trouble by hand: what a person types, and what they are shown."""

from __future__ import annotations

import io
from collections.abc import Iterator

import httpx
import pytest

from kiosk.__main__ import main
from kiosk.commands import faultproxy
from kiosk.faultproxy import FaultProxy, Kind, Line
from kiosk.faultproxy.words import COMMANDS, FAULTS, Done, explained, fault_of, obey
from kiosk.ports.http import client


@pytest.fixture
def wire() -> Iterator[FaultProxy]:
    with FaultProxy("http://127.0.0.1:9") as wire:
        yield wire


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("black-hole", "black-hole .* always"),
        ("black-hole GET /menu x2", "black-hole GET /menu x2"),
        ("reset POST .*", "reset POST .* x1"),
        ("lose-reply POST /v1/orders always", "lose-reply POST /v1/orders always"),
        ("cut=-1", "cut=-1 .* x1"),
        ("half-close=20 x3", "half-close=20 .* x3"),
        ("stall", "stall=0 .* x1"),
        ("duplicate (?!GET ).*", "duplicate (?!GET ).* x1"),
        ("answer=503 x3", "answer=503 .* x3"),
        ("answer=302:https://elsewhere.example/", "answer=302 .* always"),
        ("nonsense", "change .* always"),
    ],
)
def test_a_fault_in_words(words: str, shown: str) -> None:
    assert str(fault_of(words)) == shown


def test_every_word_that_is_explained_is_understood() -> None:
    for words in FAULTS:
        word = words.replace("[", "").replace("]", "").replace("BYTES", "7")
        assert fault_of(word.replace("STATUS:TEXT", "200:hello")).kind in Kind
        assert words in explained()


@pytest.mark.parametrize("words", ["explode", "cut=much", "answer", "answer=99", "answer=ok"])
def test_what_is_not_understood_says_what_is(words: str) -> None:
    with pytest.raises(ValueError, match=r"there are|number of bytes|answer=503"):
        fault_of(words)


def test_a_redirect_leads_there() -> None:
    reply = fault_of("answer=302:https://elsewhere.example/").reply
    assert reply is not None and reply.headers == (("Location", "https://elsewhere.example/"),)


def test_typed_words_change_the_line(wire: FaultProxy) -> None:
    with client(wire.url) as http:
        assert obey(wire, "answer=418 GET /tea") == "set: answer=418 GET /tea always"
        assert http.get("/tea").status_code == 418
        assert obey(wire, "down") == "done"
        with pytest.raises(httpx.ConnectError):
            http.get("/tea")
        obey(wire, "up")
        assert http.get("/tea").status_code == 418
    for words in ("latency 200 50", "bandwidth 1000", "slice 3"):
        obey(wire, words)
    assert wire.line == Line(0.2, 0.05, 1000, 3)
    assert obey(wire, "list") == "answer=418 GET /tea always\nlatency 200 50\nbandwidth 1000\nslice 3"
    obey(wire, "clear")
    assert (wire.faults, wire.line) == ([], Line())
    assert all(word in obey(wire, "help") for word in COMMANDS)
    with pytest.raises(Done):
        obey(wire, "quit")


@pytest.mark.parametrize("words", ["latency much", "slice -1"])
def test_a_number_that_is_none_is_said(wire: FaultProxy, words: str) -> None:
    with pytest.raises(ValueError, match=r"number|less than nothing"):
        obey(wire, words)


def test_the_command_obeys_until_it_is_told_to_quit(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("reset\n\nexplode\nlist\nquit\nlist\n"))
    assert main(["faultproxy", "--to", "127.0.0.1:9", "--latency", "5", "--fault", "cut=3 GET /a"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("http://127.0.0.1:") and said[0].endswith("→ http://127.0.0.1:9")
    assert said[1] == "set: reset .* x1"
    assert said[2].startswith("there is no fault 'explode'")
    assert said[3:] == [
        "cut=3 GET /a x1",
        "reset .* x1",
        "latency 5 0",
    ]


def test_a_line_that_is_as_it_should_be_says_so(wire: FaultProxy) -> None:
    assert obey(wire, "list") == "all is well"
    obey(wire, "bandwidth 2000")
    obey(wire, "slice 7")
    assert obey(wire, "list") == "bandwidth 2000\nslice 7"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["--to", "ftp://x"], 2),
        (["--to", "http://x", "--latency", "much"], 2),
        (["--to", "http://x", "--fault", "explode"], 2),
        (["--to", "http://x", "--fault", "reset ["], 2),
        (["--to", "tcp://x:1", "--fault", "duplicate"], 2),
        (["--to", "http://x", "--listen", "192.0.2.1:1"], 3),
    ],
)
def test_a_wrong_command_line_is_explained(
    words: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["faultproxy", *words]) == code
    assert capsys.readouterr().err.startswith("kiosk faultproxy: ")


def test_what_passes_is_listed_without_what_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    with FaultProxy("127.0.0.1:9", told=faultproxy.told) as wire, client(wire.url) as http:
        wire.answer(503)
        http.post("/members?phone=0901234", content=b"secret", headers={"Authorization": "secret"})
    assert capsys.readouterr().out == "POST /members → no answer from there  [answer]\n"
