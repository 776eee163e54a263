"""The one HTTP client: what its errors say."""

import httpx
import pytest

from kiosk.ports import http
from kiosk.ports.errors import PortError


@pytest.mark.parametrize(
    "url",
    [
        "http://till:s3cret@127.0.0.1:9/v1/health",
        "http://s3cret@127.0.0.1:9/v1/health?code=s3cret",
        "http://till:s3cret@half@127.0.0.1:9/v1/health",
        "http://till:s3cret@127.0.0.1:nonsense/v1/health",
        "tcp://till:s3cret@127.0.0.1:9/v1/health",
    ],
)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_an_error_names_the_address_without_what_is_secret_in_it(method: str, url: str) -> None:
    """It is shown by `kiosk check`, and written down with an order."""
    with http.client() as client, pytest.raises(PortError) as failed:
        http.answer_of(client, method, url)
    said = str(failed.value)
    assert said.startswith(f"{method} ") and "127.0.0.1" in said and "/v1/health" in said
    assert "s3cret" not in said


def test_an_answer_that_is_an_error_names_only_the_path() -> None:
    refused = httpx.Response(
        503, request=httpx.Request("GET", "http://till:s3cret@shop.example/v1/menu?a=s3cret")
    )
    assert str(http.error_for(refused, "GET")) == "GET /v1/menu: HTTP 503"


@pytest.mark.parametrize("mark", [b'"\xe9t\xe9"', '"\u30e1\u30cb\u30e5\u30fc"'.encode()])
def test_a_mark_that_is_not_ascii_is_sent_back_like_any_other(mark: bytes) -> None:
    """Else what a server called its menu once would keep the kiosk from ever asking again."""
    heard: list[bytes] = []

    def serve(request: httpx.Request) -> httpx.Response:
        heard.extend(value for name, value in request.headers.raw if name.lower() == b"if-none-match")
        return httpx.Response(200, headers=[(b"ETag", mark)])

    with httpx.Client(transport=httpx.MockTransport(serve)) as client:
        known = http.call(client, "GET", "http://till/menu").headers["ETag"]
        http.call(client, "GET", "http://till/menu", headers={"If-None-Match": known})
    assert [value.decode("utf-8") for value in heard] == [known]
