"""Troubles on purpose, as a kiosk meets them on the wire."""

import asyncio
import socket
import threading
import time

import httpx
import pytest

from pos_adapters.mock.server.power import Power
from tests.mockpos import Mock, running_mock
from tests.pos_adapters.mock.conftest import HERE
from tests.pos_adapters.mock.goods import line, order, refused


def place(mock: Mock, body) -> httpx.Response:
    return mock.staff.post("/v1/orders", json=body, headers={"Idempotency-Key": body["client_order_id"]})


def test_a_lost_reply_has_had_its_effect(mock: Mock):
    body = order(line("dinner"))
    mock.fault("lose_reply", "POST /v1/orders")
    with pytest.raises(httpx.RemoteProtocolError):
        place(mock, body)
    assert mock.order(body["client_order_id"]) is not None
    assert place(mock, body).status_code == 201


def test_a_cut_line_has_had_none(mock: Mock):
    body = order(line("dinner"))
    mock.fault("drop", "POST /v1/orders")
    with pytest.raises(httpx.RemoteProtocolError):
        place(mock, body)
    assert mock.order(body["client_order_id"]) is None


def test_an_error_answers_its_code_so_many_times(mock: Mock):
    mock.fault("error", "*", 2, status=503)
    assert [mock.staff.get("/v1/health").status_code for _ in range(3)] == [503, 503, 200]


def test_nonsense_comes_after_the_effect(mock: Mock):
    body = order(line("dinner"))
    mock.fault("nonsense", "POST /v1/orders")
    response = place(mock, body)
    assert response.status_code == 200
    with pytest.raises(ValueError, match="utf-8"):
        response.json()
    assert mock.order(body["client_order_id"]) is not None


def test_latency_makes_an_answer_late(mock: Mock):
    mock.fault("latency", "GET /v1/health", ms=200)
    started = time.monotonic()
    mock.get("/v1/health")
    assert time.monotonic() - started >= 0.2
    mock.fault("latency", "*", ms=200)
    started = time.monotonic()
    assert mock.staff.get("/pictures/gyudon.webp").status_code == 200
    assert time.monotonic() - started >= 0.2


def test_a_fault_meets_only_its_endpoint_and_stays_until_it_is_cleared(mock: Mock):
    mock.fault("error", "GET /v1/stock", None, status=500)
    assert [mock.staff.get("/v1/stock").status_code for _ in range(3)] == [500] * 3
    assert mock.staff.get("/v1/health").status_code == 200
    mock.post("/staff/api/faults/clear")
    assert mock.staff.get("/v1/stock").status_code == 200


def test_faults_of_one_kind_come_one_after_the_other(mock: Mock):
    mock.fault("error", "*", 1, status=500)
    mock.fault("drop", "*", 1)
    assert mock.staff.get("/v1/health").status_code == 500
    with pytest.raises(httpx.RemoteProtocolError):
        mock.staff.get("/v1/health")
    assert mock.staff.get("/v1/health").status_code == 200


def test_down_for_a_while_nobody_answers_then_all_is_as_it_was(mock: Mock, monkeypatch: pytest.MonkeyPatch):
    come_up, noticed = Power.come_up, threading.Event()

    async def once_noticed(power: Power) -> None:
        await asyncio.to_thread(noticed.wait, 30)
        await come_up(power)

    monkeypatch.setattr(Power, "come_up", once_noticed)
    body = order(line("dinner"))
    place(mock, body)
    mock.post("/staff/api/down", {"seconds": 0.1})
    deadline = time.monotonic() + 20
    with pytest.raises(httpx.TransportError):
        while time.monotonic() < deadline:
            mock.staff.get("/v1/health")
    noticed.set()
    while time.monotonic() < deadline:
        try:
            mock.staff.get("/v1/health")
            break
        except httpx.TransportError:
            pass
    assert mock.order(body["client_order_id"]) is not None


def test_while_it_is_down_nobody_else_gets_its_address():
    with running_mock(HERE / "us.yaml") as mock, socket.socket() as other:
        host, port = mock.url.removeprefix("http://").split(":")
        mock.down()
        with pytest.raises(OSError):
            other.bind((host, int(port)))
        mock.up()
        assert mock.staff.get("/v1/health").status_code == 200


def test_down_refuses_connections_at_once(mock: Mock):
    mock.down()
    with pytest.raises(httpx.ConnectError):
        mock.staff.get("/v1/health")
    mock.up()
    assert mock.staff.get("/v1/health").status_code == 200


def test_the_fault_panel_refuses_what_is_no_fault(mock: Mock):
    assert refused(mock, "/staff/api/faults", {"kind": "earthquake"})[0] == 422
    assert refused(mock, "/staff/api/faults", {"kind": "error", "status": 200})[0] == 422
    assert refused(mock, "/staff/api/down", {"seconds": 0})[0] == 422
