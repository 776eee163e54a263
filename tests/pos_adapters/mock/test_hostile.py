"""A client that means harm, or knows no better: what is too large, of the wrong kind, or there twice."""

import socket
from typing import Any

import httpx
import pytest

from tests.mockpos import Mock
from tests.pos_adapters.mock.goods import approved, line, lines, order, placed, refused, yen
from tests.pos_adapters.mock.test_points import hold, new_key

HUGE = 2**63


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/v1/menu/changes", {"goods": "variant", "id": "dinner", "price": {"eat_in": yen(HUGE)}}),
        ("/v1/quote", {"mode": "eat_in", "lines": lines("dinner"), "points": HUGE}),
        ("/v1/quote", {"mode": "eat_in", "lines": lines("dinner"), "points": "5"}),
        ("/v1/quote", {"mode": "eat_in", "lines": lines("dinner"), "points": True}),
        ("/v1/loyalty/holds", {"member_id": "sakura", "client_order_id": "c", "points": 1.0}),
        ("/v1/terminal/payments", {"amount": yen(-HUGE), "reference": "r"}),
        ("/v1/members/sakura/preferences", {"personal": "yes"}),
        ("/staff/api/shelf/dinner/price", {"price": HUGE}),
        ("/staff/api/shelf/dinner/remaining", {"remaining": HUGE}),
    ],
)
def test_numbers_that_are_none_are_refused_in_words(mock: Mock, path: str, body):
    status, error = refused(mock, path, body)
    assert (status, error["code"]) == (422, "invalid")


@pytest.mark.parametrize("path", ["/v1/menu?page=", "/v1/members/forgotten?after="])
def test_a_number_of_thousands_of_digits_in_an_address_is_no_number(mock: Mock, path: str):
    response = mock.staff.get(path + "9" * 5000)
    assert (response.status_code, response.json()["error"]["code"]) == (422, "invalid")


@pytest.mark.parametrize("until", ["9999-12-31T23:59:59-14:00", "0001-01-01T00:00:00+14:00"])
def test_what_is_sold_out_comes_back_within_a_year(mock: Mock, until: str):
    body = {"goods": "variant", "id": "dinner", "sold_out": True, "until": until}
    assert refused(mock, "/v1/menu/changes", body)[0] == 422
    assert mock.get("/v1/stock")["back_at"] == {}


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("POST", "/v1/nowhere", 404, "unknown"),
        ("GET", "/v1/nowhere", 404, "unknown"),
        ("DELETE", "/v1/orders", 405, "method"),
        ("PUT", "/staff/api/session", 405, "method"),
        ("POST", "/docs", 405, "method"),
    ],
)
def test_wrong_addresses_and_methods_are_answered_as_every_refusal(
    mock: Mock, method: str, path: str, status: int, code: str
):
    response = mock.staff.request(method, path)
    assert (response.status_code, response.json()["error"]["code"]) == (status, code)
    assert (status == 405) == ("allow" in response.headers)


def test_lines_must_be_told_apart(mock: Mock):
    """What comes off a line, and what is refunded, goes by its name."""
    off = {"id": "x", "name": {"en": "Off"}, "lines": [{"line_id": "1", "amount": yen(100)}]}
    for path in ("/v1/quote", "/v1/orders"):
        body = order(line("dinner"), line("cola"), discounts=[off])
        if path == "/v1/quote":
            del body["client_order_id"]
        status, error = refused(mock, path, body)
        assert (status, error["message"]) == (422, "Each line needs a line_id of its own.")


def test_a_coupon_counts_once_in_an_order(mock: Mock):
    body = order(line("dinner"), discounts=[{"coupon": "AKI200"}, {"coupon": "aki200 "}])
    assert refused(mock, "/v1/orders", body)[1]["code"] == "coupon"


def set_aside(mock: Mock, **what: object) -> dict[str, Any]:
    """Sakura has 320 points and sets some aside: how her order begins, by which the hold is known."""
    mock.set_points("sakura", 320)
    client = new_key()
    return {"client_order_id": client, "hold_ids": [hold(mock, client_order_id=client, **what)["id"]]}


def test_a_hold_counts_once_however_often_it_is_named(mock: Mock):
    held = set_aside(mock, points=100)
    twice = order(line("dinner"), points=200) | held | {"hold_ids": held["hold_ids"] * 2}
    assert refused(mock, "/v1/orders", twice)[1]["code"] == "not_held"
    assert mock.post("/v1/orders", twice | {"points": 100})["quote"]["points"] == yen(100)


def test_each_reward_of_an_order_needs_its_own_hold(mock: Mock):
    free = {"reward_id": "free-cola"}
    body = order(line("cola", 2), discounts=[free, free]) | set_aside(mock, reward_id="free-cola")
    assert refused(mock, "/v1/orders", body)[1]["code"] == "not_held"


def test_one_member_s_points_do_not_pay_another_s_order(mock: Mock):
    body = order(line("dinner"), points=100, member_id="ema") | set_aside(mock, points=100)
    assert refused(mock, "/v1/orders", body)[1]["code"] == "not_held"


def test_points_that_paid_an_order_whole_cannot_be_had_back(mock: Mock):
    held = set_aside(mock, points=220)
    body = order(line("cola"), points=220, payment="counter") | held
    assert mock.post("/v1/orders", body)["state"] == "paid"
    (hold_id,) = held["hold_ids"]
    assert refused(mock, f"/v1/loyalty/holds/{hold_id}/release", {})[1]["code"] == "redeemed"
    assert mock.points("sakura") == 100


def test_money_of_another_currency_pays_nothing(mock: Mock):
    new = placed(mock)
    other = {"reference": "r", "amount": {"amount": new["quote"]["due"]["amount"], "currency": "USD"}}
    assert refused(mock, f"/v1/orders/{new['id']}/settle", other)[1]["code"] == "payment"
    payment = approved(mock, new["quote"]["due"]["amount"])
    assert mock.post(f"/v1/orders/{new['id']}/settle", {"payment_id": payment})["state"] == "paid"


@pytest.mark.parametrize("known", ["{tag}", "W/{tag}", '"other", {tag}', "*"])
def test_a_menu_that_is_known_does_not_travel_again(mock: Mock, known: str):
    tag = mock.staff.get("/v1/menu").headers["etag"]
    again = mock.staff.get("/v1/menu", headers={"If-None-Match": known.format(tag=tag)})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert mock.staff.get("/v1/menu", headers={"If-None-Match": '"other"'}).status_code == 200


def test_every_refusal_s_status_is_on_the_api_s_page(mock: Mock):
    described = mock.get("/openapi.json")["paths"]["/v1/orders"]["post"]["responses"]
    large = mock.staff.post("/v1/orders", content=b" " * 1_000_001, headers={"Idempotency-Key": "large"})
    keyless: httpx.Response = mock.staff.post("/v1/orders", json={})
    assert (large.status_code, keyless.status_code) == (413, 400)
    assert {"400", "401", "404", "409", "413", "422", "503"} <= set(described)


def test_a_client_that_goes_away_in_the_middle_changes_nothing(mock: Mock, caplog: pytest.LogCaptureFixture):
    before = mock.orders()
    address = httpx.URL(mock.url)
    with socket.create_connection((address.host, address.port or 80)) as half:
        head = f"POST /v1/orders HTTP/1.1\r\nHost: pos\r\nAuthorization: Bearer {mock.token}\r\n"
        half.sendall(f'{head}Idempotency-Key: half\r\nContent-Length: 500\r\n\r\n{{"mode": "eat'.encode())
    assert mock.orders() == before
    whole = mock.post("/v1/orders", order(line("dinner")), "half")
    assert whole["state"] == "open"
    assert not caplog.records
