"""Each of Square's error codes means one of the five errors."""

from __future__ import annotations

import json
from pathlib import Path

import httpx
import pytest

from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused, Uncertain, Unreachable
from pos_adapters.square.errors import CATEGORIES, VERDICTS, error_of
from tests.emulators.square.contract import ABSENT, CONTRACT


def answered(code: str, category: str = "INVALID_REQUEST_ERROR", status: int = 400) -> httpx.Response:
    body = {"errors": [{"category": category, "code": code, "detail": "+14155551234 is Ann's"}]}
    return httpx.Response(status, json=body, request=httpx.Request("POST", "https://square.test/v2/orders"))


@pytest.mark.parametrize(
    ("code", "read", "write"),
    [
        ("ACCESS_TOKEN_EXPIRED", NotAllowed, NotAllowed),
        ("INSUFFICIENT_SCOPES", NotAllowed, NotAllowed),
        ("RATE_LIMITED", Unreachable, Unreachable),
        ("VERSION_MISMATCH", Unreachable, Unreachable),
        ("INTERNAL_SERVER_ERROR", Unreachable, Uncertain),
        ("GATEWAY_TIMEOUT", Unreachable, Uncertain),
        ("NOT_FOUND", Refused, Refused),
        ("IDEMPOTENCY_KEY_REUSED", Refused, Refused),
    ],
)
def test_a_code_is_one_of_the_five_errors(code: str, read: type[PortError], write: type[PortError]) -> None:
    assert type(error_of(answered(code), "POST", effect=False)) in (read, *read.__subclasses__())
    assert type(error_of(answered(code), "POST", effect=True)) in (write, *write.__subclasses__())


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("CARD_DECLINED", Reason.DECLINED),
        ("INSUFFICIENT_FUNDS", Reason.DECLINED),
        ("INVALID_LOCATION", Reason.CLOSED),
        ("REFUND_AMOUNT_INVALID", Reason.INVALID),
    ],
)
def test_a_refusal_has_its_reason(code: str, reason: Reason) -> None:
    error = error_of(answered(code), "POST", effect=True)
    assert isinstance(error, Refused) and error.reason is reason


@pytest.mark.parametrize(
    ("category", "wanted"),
    [
        ("AUTHENTICATION_ERROR", NotAllowed),
        ("RATE_LIMIT_ERROR", Unreachable),
        ("API_ERROR", Uncertain),
        ("PAYMENT_METHOD_ERROR", Refused),
    ],
)
def test_a_code_that_is_newer_than_the_table_is_known_by_its_category(
    category: str, wanted: type[PortError]
) -> None:
    assert isinstance(error_of(answered("BRAND_NEW", category), "POST", effect=True), wanted)


@pytest.mark.parametrize(("status", "wanted"), [(401, NotAllowed), (404, Refused), (503, Unreachable)])
def test_what_is_not_square_s_envelope_is_known_by_its_status(status: int, wanted: type[PortError]) -> None:
    answer = httpx.Response(status, text="<html>", request=httpx.Request("GET", "https://square.test/v2/x"))
    assert isinstance(error_of(answer, "GET", effect=False), wanted)


def test_what_square_says_in_words_is_left_out() -> None:
    assert "Ann" not in str(error_of(answered("BAD_REQUEST"), "POST", effect=True))


@pytest.mark.skipif(not CONTRACT.is_file(), reason=ABSENT)
def test_every_code_and_category_of_the_contract_is_in_the_table() -> None:
    schemas = json.loads(Path(CONTRACT).read_text("utf-8"))["components"]["schemas"]
    assert set(schemas["ErrorCode"]["enum"]) <= set(VERDICTS)
    assert set(schemas["ErrorCategory"]["enum"]) <= set(CATEGORIES)
