"""What was heard of servers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from threading import Thread

import httpx
import pytest

from kiosk.ports import heard
from kiosk.ports.errors import Unreachable
from kiosk.ports.http import answer_of

NOON = datetime(2026, 11, 22, 3, tzinfo=UTC)
ORIGIN = "https://till.example:443"


@pytest.fixture(autouse=True)
def nothing_heard() -> Iterator[None]:
    heard._servers.clear()
    yield
    heard._servers.clear()


def client(answer: httpx.Response | Exception) -> httpx.Client:
    def handle(request: httpx.Request) -> httpx.Response:
        if isinstance(answer, Exception):
            raise answer
        return answer

    return httpx.Client(base_url="https://till.example", transport=httpx.MockTransport(handle))


def test_each_request_is_noted_with_the_server_s_clock() -> None:
    date = (datetime.now(UTC) - timedelta(seconds=41)).strftime("%a, %d %b %Y %H:%M:%S GMT")
    with heard.listening() as exchanges:
        answer_of(client(httpx.Response(200, headers={"Date": date})), "GET", "/menu?page=2")
    [exchange] = exchanges
    assert exchange.origin == ORIGIN and exchange.answered and exchange.skew_s is not None
    assert 39 <= exchange.skew_s <= 43
    assert heard.of(ORIGIN) == (exchange,)


def test_a_request_without_an_answer_is_noted_too() -> None:
    with pytest.raises(Unreachable):
        answer_of(client(httpx.ConnectError("no")), "GET", "https://other.example:8443/x")
    [exchange] = heard.of("https://other.example:8443")
    assert not exchange.answered and exchange.skew_s is None


def test_only_what_the_own_thread_says_is_listened_to() -> None:
    with heard.listening() as exchanges:
        other = Thread(target=lambda: answer_of(client(httpx.Response(200)), "GET", "/"))
        other.start()
        other.join(10)
    assert exchanges == [] and len(heard.of(ORIGIN)) == 1


@pytest.mark.parametrize("date", ["", "tomorrow", "Sun, 99 Nov 2026 03:00:00 GMT"])
def test_what_is_no_date_is_no_clock(date: str) -> None:
    assert heard.skew(date, NOON, NOON) is None


def test_of_a_hundred_answers_the_slowest_five_are_left_out() -> None:
    def took(ms: float, answered: bool = True) -> heard.Exchange:
        return heard.Exchange(ORIGIN, ms, answered, NOON)

    assert heard.p95(tuple(took(ms) for ms in range(100))) == 95
    assert heard.p95((took(7),)) == 7
    assert heard.p95((took(9000, answered=False),)) == 0
    for ms in range(heard.KEPT + 50):
        heard.note(took(ms))
    assert len(heard.of(ORIGIN)) == heard.KEPT
