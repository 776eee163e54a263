"""The emulated Square over the wire: its knobs, as adapters meet them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from tests.emulators.square.recording import RECORD_TO, recorded
from tests.emulators.square.server import SquareServer

VERSION = "2026-09-16"


@pytest.fixture(scope="module")
def running() -> Iterator[SquareServer]:
    with SquareServer() as square:
        yield square


@pytest.fixture
def square(running: SquareServer) -> Iterator[SquareServer]:
    yield running
    running.work_again()


@pytest.fixture
def http(square: SquareServer) -> Iterator[httpx.Client]:
    headers = {"Authorization": f"Bearer {square.token}", "Square-Version": VERSION}
    with httpx.Client(base_url=square.url, headers=headers) as client:
        yield client


def water(square: SquareServer, key: str) -> dict[str, Any]:
    order = {
        "location_id": square.location_id,
        "line_items": [{"catalog_object_id": "VAR_WATER", "quantity": "1"}],
    }
    return {"idempotency_key": key, "order": order}


def code(answer: httpx.Response) -> str:
    found: str = answer.json()["errors"][0]["code"]
    return found


def test_a_lost_reply_has_had_its_effect(square: SquareServer, http: httpx.Client) -> None:
    before = len(square.orders())
    square.lose_next_reply("POST /v2/orders")
    assert http.get("/v2/locations").is_success
    with pytest.raises(httpx.RemoteProtocolError):
        http.post("/v2/orders", json=water(square, "lost"))
    assert len(square.orders()) == before + 1
    again = http.post("/v2/orders", json=water(square, "lost")).json()["order"]
    assert [order["id"] for order in square.orders()][: len(square.orders()) - before] == [again["id"]]


def test_a_pattern_fits_every_id(square: SquareServer, http: httpx.Client) -> None:
    square.lose_next_reply("GET /v2/orders/{order_id}")
    with pytest.raises(httpx.RemoteProtocolError):
        http.get("/v2/orders/whichever")
    assert http.get("/v2/orders/whichever").status_code == 404


def test_nobody_is_there_until_it_works_again(square: SquareServer, http: httpx.Client) -> None:
    square.go_down()
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"{square.url}/v2/locations")
    square.work_again()
    assert http.get("/v2/locations").is_success


def test_nonsense_is_no_json(square: SquareServer, http: httpx.Client) -> None:
    square.talk_nonsense()
    answer = http.get("/v2/locations")
    assert answer.status_code == 200
    with pytest.raises(UnicodeDecodeError):
        answer.json()


def test_who_is_locked_out_gets_no_new_token_either(square: SquareServer, http: httpx.Client) -> None:
    square.lock_out()
    assert (http.get("/v2/locations").status_code, code(http.get("/v2/locations"))) == (401, "UNAUTHORIZED")
    assert http.post("/oauth2/token", json=refresh(square)).status_code == 401
    square.work_again()
    assert http.get("/v2/locations").is_success


def refresh(square: SquareServer) -> dict[str, str]:
    return {
        "client_id": square.client_id,
        "client_secret": square.client_secret,
        "grant_type": "refresh_token",
        "refresh_token": square.refresh_token,
    }


def test_an_expired_token_is_changed_for_a_new_one(square: SquareServer, http: httpx.Client) -> None:
    square.expire_tokens()
    assert code(http.get("/v2/locations")) == "ACCESS_TOKEN_EXPIRED"
    granted = http.post("/oauth2/token", json=refresh(square)).json()
    assert granted["access_token"] == square.token
    http.headers["Authorization"] = f"Bearer {granted['access_token']}"
    assert http.get("/v2/locations").is_success
    assert http.post("/oauth2/token", json=refresh(square) | {"refresh_token": "old"}).status_code == 401


def test_a_token_ends_by_the_clock(square: SquareServer, http: httpx.Client) -> None:
    square.clock.pass_by(31 * 24 * 3600)
    assert code(http.get("/v2/locations")) == "ACCESS_TOKEN_EXPIRED"
    square.shop.tokens.give()


def test_too_many_requests_are_told_when_to_come_back(square: SquareServer, http: httpx.Client) -> None:
    square.rate_limit(2, retry_after=7)
    answers = [http.get("/v2/locations") for _ in range(3)]
    assert [answer.status_code for answer in answers] == [429, 429, 200]
    assert (answers[0].headers["Retry-After"], code(answers[0])) == ("7", "RATE_LIMITED")


def test_a_closed_shop_takes_no_orders(square: SquareServer, http: httpx.Client) -> None:
    square.close_shop()
    assert http.get("/v2/locations/main").json()["location"]["status"] == "INACTIVE"
    assert code(http.post("/v2/orders", json=water(square, "closed"))) == "INVALID_LOCATION"
    square.work_again()
    square.close_shop(hours=True)
    assert http.get("/v2/locations/main").json()["location"]["business_hours"] == {"periods": []}


def test_prices_and_stock_change_under_ones_hands(square: SquareServer, http: httpx.Client) -> None:
    square.raise_price("VAR_VEGGIE", 50)
    square.sell_out("VAR_VEGGIE")
    data = http.get("/v2/catalog/object/VAR_VEGGIE").json()["object"]["item_variation_data"]
    assert data["location_overrides"][0]["price_money"]["amount"] == 950
    assert data["location_overrides"][0]["sold_out"] is True
    square.sell_out("VAR_VEGGIE", until="2026-11-26T08:00:00Z")
    data = http.get("/v2/catalog/object/VAR_VEGGIE").json()["object"]["item_variation_data"]
    assert data["location_overrides"][0]["sold_out_valid_until"] == "2026-11-26T08:00:00Z"
    square.sell_out("VAR_VEGGIE", gone=False)
    square.change("ITEM_VEGGIE", name="Garden Burger")
    item = http.get("/v2/catalog/object/ITEM_VEGGIE").json()["object"]["item_data"]
    assert item["name"] == "Garden Burger"
    square.delete("ITEM_VEGGIE")
    assert http.get("/v2/catalog/object/ITEM_VEGGIE").status_code == 404


def test_pictures_are_pictures(square: SquareServer, http: httpx.Client) -> None:
    url = http.get("/v2/catalog/object/IMG_BURGER").json()["object"]["image_data"]["url"]
    answer = httpx.get(url)
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG")


def test_what_is_no_json_or_no_endpoint_is_told_so(square: SquareServer, http: httpx.Client) -> None:
    headers = {"Content-Type": "application/json"}
    assert code(http.post("/v2/orders", content=b"{", headers=headers)) == "EXPECTED_JSON_BODY"
    assert code(http.delete("/v2/orders")) == "METHOD_NOT_ALLOWED"
    assert code(http.get("/v2/dishes")) == "NOT_FOUND"
    without = httpx.get(f"{square.url}/v2/locations", headers={"Authorization": f"Bearer {square.token}"})
    assert code(without) == "MISSING_REQUIRED_PARAMETER"


def test_all_that_was_said_is_noted(square: SquareServer, http: httpx.Client) -> None:
    square.requests.clear()
    http.post("/v2/orders/calculate", json={"order": {"location_id": square.location_id}})
    noted = square.requests[0]
    assert (noted.method, noted.path, noted.status) == ("POST", "/v2/orders/calculate", 200)
    assert noted.headers["square-version"] == VERSION
    assert noted.json["order"]["location_id"] == square.location_id


def test_the_menu_can_be_as_long_as_you_like() -> None:
    with SquareServer("japan") as square:
        square.large_menu(250)
        headers = {"Authorization": f"Bearer {square.token}", "Square-Version": VERSION}
        answer = httpx.get(f"{square.url}/v2/catalog/list?types=ITEM", headers=headers).json()
        assert len(answer["objects"]) == 100
        assert "cursor" in answer
        assert square.points("ACCOUNT_BEN") == 5


def test_a_shared_server_begins_again_as_on_the_first_day(square: SquareServer, http: httpx.Client) -> None:
    http.post("/v2/orders", json=water(square, "first day"))
    square.raise_price("VAR_WATER", 1)
    square.go_down()
    square.begin_again()
    assert (square.orders(), square.requests) == ([], [])
    http.headers["Authorization"] = f"Bearer {square.token}"
    data = http.get("/v2/catalog/object/VAR_WATER").json()["object"]["item_variation_data"]
    assert data["price_money"]["amount"] == 150
    assert http.post("/v2/orders", json=water(square, "first day")).json()["order"]["version"] == 1


def test_all_that_was_said_can_be_written_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "exchanges"
    monkeypatch.setenv(RECORD_TO, str(file))
    with SquareServer() as square:
        httpx.post(f"{square.url}/v2/orders", json=water(square, "k"))
        said = list(square.requests)
    assert recorded(file) == said
    assert (said[0].status, said[0].json["idempotency_key"]) == (401, "k")
