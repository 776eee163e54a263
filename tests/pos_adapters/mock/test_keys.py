"""Idempotency keys: the same request is done once and answered alike."""

from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

from tests.mockpos import Mock, running_mock
from tests.pos_adapters.mock.conftest import HERE
from tests.pos_adapters.mock.goods import line, order, placed, refused, yen


def send(mock: Mock, path: str, body, key: str):
    return mock.staff.post(path, json=body, headers={"Idempotency-Key": key})


def test_the_same_key_and_body_get_the_same_answer(mock: Mock):
    body = order(line("dinner"))
    first, second = (send(mock, "/v1/orders", body, "once") for _ in range(2))
    assert (first.status_code, first.content) == (second.status_code, second.content)
    assert "Idempotent-Replayed" not in first.headers
    assert second.headers["Idempotent-Replayed"] == "true"


def test_spaces_and_the_order_of_keys_make_no_other_body(mock: Mock):
    body = order(line("dinner"))
    first = send(mock, "/v1/orders", body, "spaces")
    second = send(mock, "/v1/orders", dict(reversed(body.items())), "spaces")
    assert first.json() == second.json()


def test_another_body_or_another_address_under_a_used_key_is_refused(mock: Mock):
    new = send(mock, "/v1/orders", order(line("dinner")), "used").json()
    assert refused(mock, "/v1/orders", order(line("cola")), "used") == (
        422,
        {"code": "key_reused", "message": "This Idempotency-Key was used for another request."},
    )
    assert refused(mock, f"/v1/orders/{new['id']}/cancel", {}, "used")[1]["code"] == "key_reused"


def test_a_refusal_is_repeated_too(mock: Mock):
    body = order(line("dinner"), expected_total=yen(1))
    first = refused(mock, "/v1/orders", body, "refused")
    mock.price("dinner", 1)
    assert refused(mock, "/v1/orders", body, "refused") == first == (409, first[1])


def test_a_body_that_cannot_be_read_uses_up_no_key(mock: Mock):
    assert refused(mock, "/v1/orders", {"lines": 1}, "mended")[0] == 422
    assert send(mock, "/v1/orders", order(line("dinner")), "mended").status_code == 201


def test_a_key_is_needed_and_not_too_long(mock: Mock):
    response = mock.staff.post("/v1/orders", json=order(line("dinner")))
    assert (response.status_code, response.json()["error"]["code"]) == (400, "key_missing")
    assert send(mock, "/v1/orders", order(line("dinner")), "k" * 256).status_code == 400
    assert send(mock, "/v1/orders", order(line("dinner")), "k" * 255).status_code == 201


def test_while_a_request_is_being_worked_on_its_key_is_taken(mock: Mock):
    body = order(line("dinner"))
    with mock.server.pos.keys.flight("twice"):
        assert refused(mock, "/v1/orders", body, "twice")[1]["code"] == "in_flight"
    assert send(mock, "/v1/orders", body, "twice").status_code == 201


def test_the_same_request_many_times_at_once_is_done_once(mock: Mock):
    body = order(line("dinner"))
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: send(mock, "/v1/orders", body, "at once"), range(4)))
    done = [answer.json()["id"] for answer in answers if answer.status_code == 201]
    assert len(set(done)) == 1
    assert {answer.status_code for answer in answers} <= {201, 409}


def test_keys_are_forgotten_after_their_lifetime_but_an_order_is_not_doubled():
    with running_mock(HERE / "shop.yaml", key_lifetime_s=60) as mock:
        body = order(line("dinner"))
        first = send(mock, "/v1/orders", body, "old").json()
        mock.clock.pass_by(59)
        assert send(mock, "/v1/orders", body, "old").json() == first
        mock.clock.pass_by(2)
        assert refused(mock, "/v1/orders", body, "old")[1]["code"] == "already_placed"
        assert len(mock.orders()) == 1


def test_an_effect_and_its_answer_are_stored_together(mock: Mock):
    """A lost reply is no lost answer."""
    new = placed(mock)
    mock.lose_reply("POST /v1/orders/{id}/cancel")
    path = f"/v1/orders/{new['id']}/cancel"
    with pytest.raises(httpx.RemoteProtocolError, match="disconnected"):
        send(mock, path, {}, "lost")
    assert send(mock, path, {}, "lost").headers["Idempotent-Replayed"] == "true"
