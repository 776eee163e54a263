"""The line to Square: address, version, tokens that are refreshed, patience that is asked for."""

from __future__ import annotations

import logging

import httpx
import pytest

from kiosk.ports.errors import NotAllowed, Unreachable
from pos_adapters.square.link import Link
from pos_adapters.square.settings import VERSION, SquareSettings
from tests.pos_adapters.square.world import Square


def settings(square: Square, **more: str) -> SquareSettings:
    given = {"url": square.server.url, "location_id": square.server.location_id, **more}
    return SquareSettings.model_validate(given)


def refreshing(square: Square, **more: str) -> SquareSettings:
    server = square.server
    secrets = {"refresh_token": server.refresh_token, "application_secret": server.client_secret, **more}
    return settings(square, application_id=server.client_id, **secrets)


def test_the_address_is_the_environment_s() -> None:
    def address(**given: str) -> str:
        return SquareSettings.model_validate({"location_id": "L", **given}).address

    assert address() == "https://connect.squareup.com"
    assert address(environment="sandbox") == "https://connect.squareupsandbox.com"
    assert address(url="http://127.0.0.1:8000/") == "http://127.0.0.1:8000"


def test_secrets_come_from_the_environment_and_are_not_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OKAWARI_SQUARE_ACCESS_TOKEN", "EAAA-very-secret")
    found = SquareSettings.model_validate({"location_id": "L"})
    assert found.access_token.get_secret_value() == "EAAA-very-secret"
    assert "very-secret" not in repr(found)


def test_each_request_names_the_version_and_the_token(square: Square) -> None:
    Link(settings(square, access_token=square.server.token), square.http).read("/v2/locations")
    headers = square.server.requests[-1].headers
    assert headers["square-version"] == VERSION
    assert headers["authorization"] == f"Bearer {square.server.token}"


def test_without_a_token_the_first_request_fetches_one(square: Square) -> None:
    link = Link(refreshing(square, access_token=""), square.http, square.server.clock)
    link.read("/v2/locations")
    link.read("/v2/locations")
    assert [each.path for each in square.server.requests] == [
        "/oauth2/token",
        "/v2/locations",
        "/v2/locations",
    ]


def test_a_token_that_has_ended_is_exchanged_once_and_the_request_repeated(square: Square) -> None:
    link = Link(refreshing(square, access_token=square.server.token), square.http, square.server.clock)
    square.server.expire_tokens()
    assert link.read("/v2/locations")["locations"]
    assert [(each.path, each.status) for each in square.server.requests] == [
        ("/v2/locations", 401),
        ("/oauth2/token", 200),
        ("/v2/locations", 200),
    ]


def test_a_token_is_exchanged_before_it_ends(square: Square) -> None:
    link = Link(refreshing(square, access_token=""), square.http, square.server.clock)
    link.read("/v2/locations")
    square.server.clock.pass_by(30 * 24 * 3600 - 60)
    link.read("/v2/locations")
    assert [each.status for each in square.server.requests] == [200] * 4


def test_without_oauth_an_ended_token_is_for_staff(square: Square) -> None:
    link = Link(settings(square, access_token=square.server.token), square.http)
    square.server.expire_tokens()
    with pytest.raises(NotAllowed):
        link.read("/v2/locations")


def test_a_seller_who_has_withdrawn_is_for_staff(square: Square, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    link = Link(refreshing(square, access_token=""), square.http, square.server.clock)
    square.server.lock_out()
    with pytest.raises(NotAllowed) as error:
        link.read("/v2/locations")
    for secret in (square.server.client_secret, square.server.refresh_token):
        assert secret not in caplog.text + str(error.value)


def test_where_square_asks_for_patience_it_is_asked_again(square: Square) -> None:
    waits: list[float] = []
    link = Link(settings(square, access_token=square.server.token), square.http, wait=waits.append)
    square.server.rate_limit(2, retry_after=3)
    assert link.read("/v2/locations")["locations"]
    assert waits == [3.0, 3.0]


@pytest.mark.parametrize(("times", "retry_after"), [(1, 60), (5, 3)])
def test_more_patience_than_a_call_may_last_is_later(square: Square, times: int, retry_after: int) -> None:
    waits: list[float] = []
    link = Link(settings(square, access_token=square.server.token), square.http, wait=waits.append)
    square.server.rate_limit(times, retry_after)
    with pytest.raises(Unreachable):
        link.do("/v2/orders", {})
    assert sum(waits) < 10


def test_a_waiting_time_that_is_no_number_is_too_long(square: Square) -> None:
    waits: list[float] = []
    busy = httpx.MockTransport(lambda request: httpx.Response(429, headers={"Retry-After": "nan"}))
    with httpx.Client(transport=busy) as http, pytest.raises(Unreachable):
        Link(settings(square, access_token="t"), http, wait=waits.append).read("/v2/locations")
    assert waits == []


@pytest.mark.parametrize("token", ["tokén", "two\nlines", 5, None])
def test_a_token_that_no_header_can_hold_is_no_answer(square: Square, token: object) -> None:
    answer = {"access_token": token, "expires_at": "2027-01-01T00:00:00Z"}
    oauth = httpx.MockTransport(lambda request: httpx.Response(200, json=answer))
    with httpx.Client(transport=oauth) as http, pytest.raises(Unreachable, match="makes no sense"):
        Link(refreshing(square, access_token=""), http, square.server.clock).read("/v2/locations")


def test_an_id_that_is_none_never_becomes_an_address(square: Square) -> None:
    link = Link(settings(square, access_token=square.server.token), square.http)
    with pytest.raises(Unreachable):
        link.read("/v2/orders/../../\ud83d?x=1")
    assert square.server.requests == []
