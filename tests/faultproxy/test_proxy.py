"""What a client sees of a server behind a line on which things go wrong."""

from __future__ import annotations

import socket
import struct
from collections.abc import Iterator
from queue import SimpleQueue

import httpx
import pytest

from kiosk.faultproxy import Ending, Exchange, FaultProxy, Line, Reply
from kiosk.ports.http import client
from tests.faultproxy.counter import Counter, serving
from tests.reserved_port import reserved_port


@pytest.fixture
def arrived() -> Iterator[list[str]]:
    yield []


@pytest.fixture
def server(arrived: list[str]) -> Iterator[str]:
    handler = type("Mine", (Counter,), {"arrived": arrived})
    with serving(handler) as server:
        yield f"http://127.0.0.1:{server.server_port}"


@pytest.fixture
def wire(server: str) -> Iterator[FaultProxy]:
    with FaultProxy(server) as wire:
        yield wire


@pytest.fixture
def http(wire: FaultProxy) -> Iterator[httpx.Client]:
    with client(wire.url) as http:
        yield http


def test_without_faults_everything_passes(http: httpx.Client, wire: FaultProxy, arrived: list[str]) -> None:
    assert http.get("/a?b=c").json() == {"hello": "world"}
    assert http.get("/chunks").text == "abcde"
    assert http.get("/until-the-end").text == "until the end"
    assert http.get("/nothing").status_code == 204
    assert http.post("/x", content=iter([b"in ", b"pieces"])).text == "in pieces"
    assert http.post("/x", content=b"whole").text == "whole"
    assert arrived[0] == "GET /a?b=c" and arrived[-2:] == ["POST /x in pieces", "POST /x whole"]
    names = [exchange.request.name for exchange in wire.seen]
    assert names == ["GET /a", "GET /chunks", "GET /until-the-end", "GET /nothing", "POST /x", "POST /x"]
    assert [exchange.reply.body for exchange in wire.seen if exchange.reply][1:4] == [
        b"abcde",
        b"until the end",
        b"",
    ]


def test_a_lost_reply_has_had_its_effect_once(
    http: httpx.Client, wire: FaultProxy, arrived: list[str]
) -> None:
    wire.lose_reply("POST .*")
    assert http.get("/").status_code == 200
    with pytest.raises(httpx.ReadError):
        http.post("/x", content=b"1")
    assert arrived == ["GET /", "POST /x 1"]
    assert http.post("/x", content=b"2").text == "2"


def test_a_reset_request_does_not_arrive(http: httpx.Client, wire: FaultProxy, arrived: list[str]) -> None:
    wire.reset("POST /x", times=2)
    for _ in range(2):
        with pytest.raises(httpx.ReadError):
            http.post("/x", content=b"1")
    assert http.post("/x", content=b"2").text == "2"
    assert arrived == ["POST /x 2"]


@pytest.mark.parametrize("ending", [Ending.CLOSE, Ending.RESET, Ending.HALF_CLOSE])
@pytest.mark.parametrize("at", [1, 40, -1])
def test_an_answer_ends_in_the_middle(
    http: httpx.Client, wire: FaultProxy, at: int, ending: Ending, arrived: list[str]
) -> None:
    wire.cut(at, ending)
    with pytest.raises((httpx.RemoteProtocolError, httpx.ReadError)):
        http.get("/")
    assert arrived == ["GET /"]


def test_exactly_so_many_bytes_come(wire: FaultProxy) -> None:
    whole = _asked(wire)
    wire.cut(15)
    assert _asked(wire) == b"HTTP/1.1 200 OK"
    wire.cut(-5)
    assert _asked(wire) == whole[:-5]


def _asked(wire: FaultProxy) -> bytes:
    with socket.create_connection(wire.address) as sock:
        sock.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        sock.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: sock.recv(1000), b""))


@pytest.mark.parametrize("stall", [True, False])
def test_what_is_not_answered_runs_into_the_client_s_limit(
    server: str, stall: bool, arrived: list[str]
) -> None:
    struck = SimpleQueue[Exchange]()
    with FaultProxy(server, told=struck.put) as wire, client(wire.url) as http:
        if stall:
            wire.stall(30)
        else:
            wire.black_hole(times=1)
        with pytest.raises(httpx.ReadTimeout):
            http.get("/", timeout=0.05)
        struck.get(timeout=30)  # the client may lose patience before the proxy has even read it
        assert arrived == (["GET /"] if stall else [])
        assert http.get("/").status_code == 200


def test_down_refuses_and_up_listens_at_the_same_address(http: httpx.Client, wire: FaultProxy) -> None:
    address = wire.address
    http.get("/")
    wire.down()
    with pytest.raises(httpx.ConnectError):
        http.get("/")
    wire.up()
    assert wire.address == address
    assert http.get("/").status_code == 200


def test_a_request_can_arrive_twice(http: httpx.Client, wire: FaultProxy, arrived: list[str]) -> None:
    wire.duplicate("POST .*")
    assert http.post("/x", content=b"1").text == "1"
    assert arrived == ["POST /x 1"] * 2


def test_somebody_else_may_answer(http: httpx.Client, wire: FaultProxy, arrived: list[str]) -> None:
    fault = wire.answer(302, headers={"Location": "http://elsewhere.example/"}, on="GET /a")
    for _ in range(3):
        response = http.get("/a")
        assert (response.status_code, response.headers["location"]) == (302, "http://elsewhere.example/")
    assert http.get("/b").status_code == 200
    wire.take_away(fault)
    assert http.get("/a").status_code == 200
    assert arrived == ["GET /b", "GET /a"]


def test_an_answer_can_be_changed_after_the_effect(
    http: httpx.Client, wire: FaultProxy, arrived: list[str]
) -> None:
    def louder(exchange: Exchange) -> Reply:
        assert exchange.reply is not None
        return Reply(201, (("Date", "yesterday"),), exchange.reply.body.upper())

    wire.change(louder, "POST .*")
    response = http.post("/x", content=b"abc")
    assert (response.status_code, response.text, response.headers["date"]) == (201, "ABC", "yesterday")
    assert arrived == ["POST /x abc"]


def test_old_answers_can_be_given_once_more(http: httpx.Client, wire: FaultProxy, arrived: list[str]) -> None:
    http.post("/x", content=b"old")
    wire.replay(wire.seen)
    assert [http.post("/x", content=b"new").text for _ in range(2)] == ["old", "new"]
    assert arrived == ["POST /x old", "POST /x new"]


def test_a_bad_line_carries_every_byte_all_the_same(http: httpx.Client, wire: FaultProxy) -> None:
    wire.line = Line(latency_s=0.001, jitter_s=0.001, bytes_per_s=1_000_000, slice=1)
    text = "よ" * 300
    assert http.post("/x", content=text.encode()).text == text
    wire.line = Line(bytes_per_s=10_000_000)
    assert http.get("/chunks").text == "abcde"


def test_a_slow_line_does_not_keep_the_proxy_from_ending(server: str) -> None:
    with FaultProxy(server) as wire:
        wire.line = Line(latency_s=3600)
        with client(wire.url) as http, pytest.raises(httpx.ReadTimeout):
            http.get("/", timeout=0.05)


def test_clear_ends_all_of_it(http: httpx.Client, wire: FaultProxy) -> None:
    wire.line = Line(latency_s=3600)
    wire.black_hole()
    wire.down()
    wire.clear()
    assert http.get("/").status_code == 200
    assert wire.faults == []


def test_a_server_that_is_not_there_shows_as_a_reset() -> None:
    with (
        reserved_port() as port,
        FaultProxy(f"127.0.0.1:{port}") as wire,
        client(wire.url) as http,
        pytest.raises(httpx.ReadError),
    ):
        http.get("/")


@pytest.mark.parametrize("rubbish", [b"GET / HTTP/1.1\r\nContent-Length: x\r\n\r\n", b"GE"])
def test_a_client_that_talks_rubbish_is_hung_up_on(
    http: httpx.Client, wire: FaultProxy, rubbish: bytes, arrived: list[str]
) -> None:
    with socket.create_connection(wire.address) as sock:
        sock.sendall(rubbish)
        with pytest.raises(OSError):  # the reset may come before anything else is done
            sock.shutdown(socket.SHUT_WR)
            sock.recv(1)
    assert arrived == []
    assert http.get("/").status_code == 200


@pytest.mark.parametrize(
    "wrong", ["ftp://x", "http://", "tcp://host", "http://host/path", "http://host:port"]
)
def test_an_address_that_is_none_is_refused(wrong: str) -> None:
    with pytest.raises(ValueError, match=r"server|port"):
        FaultProxy(wrong)


def test_a_pattern_that_is_none_is_refused(wire: FaultProxy) -> None:
    with pytest.raises(ValueError, match="no regular expression"):
        wire.reset("[")


def test_a_client_that_resets_is_no_trouble(http: httpx.Client, wire: FaultProxy) -> None:
    sock = socket.create_connection(wire.address)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.sendall(b"GET / HTTP/1.1\r\n")
    sock.close()
    assert http.get("/").status_code == 200
