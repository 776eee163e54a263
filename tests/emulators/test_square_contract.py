"""Exchanges with the emulated Square are held to the vendor's contract, and the contract bites."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import httpx
import pytest

from tests.emulators.square.contract import ABSENT, BrokenContract, faults, held_to_contract, there
from tests.emulators.square.server import SquareServer
from tests.emulators.square.till import Till, line

pytestmark = pytest.mark.skipif(not there(), reason=ABSENT)


@pytest.fixture
def square() -> Iterator[SquareServer]:
    with SquareServer() as square:
        yield square


def client(square: SquareServer) -> httpx.Client:
    headers = {"Authorization": f"Bearer {square.token}", "Square-Version": "2026-09-16"}
    return httpx.Client(base_url=square.url, headers=headers)


def test_a_misspelt_field_of_a_request_is_named(square: SquareServer) -> None:
    body = {"order": {"location_id": square.location_id, "refrence_id": "k3-1"}}
    with (
        pytest.raises(
            BrokenContract, match=r"POST /v2/orders/calculate \(200\): request: order: .*refrence_id"
        ),
        held_to_contract(square),
        client(square) as http,
    ):
        http.post("/v2/orders/calculate", json=body)


def test_a_query_that_square_does_not_know_is_no_fault_but_its_path_is(square: SquareServer) -> None:
    with (
        pytest.raises(BrokenContract, match="GET /v2/dishes"),
        held_to_contract(square),
        client(square) as http,
    ):
        http.get("/v2/dishes")


def test_a_body_where_none_belongs_is_named(square: SquareServer) -> None:
    with (
        pytest.raises(BrokenContract, match=r"checkouts/whichever/cancel .*there is a body"),
        held_to_contract(square),
        client(square) as http,
    ):
        http.post("/v2/terminals/checkouts/whichever/cancel", json={})


def test_what_is_as_described_is_fine(square: SquareServer) -> None:
    with held_to_contract(square), client(square) as http:
        assert http.get("/v2/catalog/list", params={"types": "ITEM"}).is_success


def test_an_answer_that_is_not_as_described_is_named() -> None:
    till = Till()
    till.place(line("VAR_WATER"))
    good = till.desk.exchanges[-1]
    assert faults([good]) == []
    wrong = replace(good, answer=good.answer.replace(b'"state":"OPEN"', b'"state":"HUNGRY"'))
    assert any("HUNGRY" in each for each in faults([wrong]))
    odd = replace(good, answer=b'{"orders":[]}')
    assert any("orders" in each for each in faults([odd]))


def test_an_error_must_come_in_its_envelope() -> None:
    till = Till()
    till.place(line("VAR_WATER"))
    refused = replace(till.desk.exchanges[-1], status=400, answer=b'{"message":"No."}')
    assert faults([refused]) != []
