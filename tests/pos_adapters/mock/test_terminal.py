"""The payment terminal, simulated."""

import pytest

from tests.mockpos import Mock
from tests.pos_adapters.mock.goods import refused, yen


def start(mock: Mock, amount: int = 500, method: str = "card") -> str:
    body = {"amount": yen(amount), "reference": "101", "method": method}
    payment = mock.post("/v1/terminal/payments", body)
    assert payment["state"] == "in_progress"
    return str(payment["id"])


def state(mock: Mock, payment: str) -> str:
    return str(mock.get(f"/v1/terminal/payments/{payment}")["state"])


def cancel(mock: Mock, payment: str) -> tuple[str, str]:
    body = mock.post(f"/v1/terminal/payments/{payment}/cancel")
    return body["cancel"], body["state"]


def test_it_approves_when_the_card_was_held_long_enough(mock: Mock):
    payment = start(mock)
    mock.clock.pass_by(1)
    assert state(mock, payment) == "in_progress"
    mock.clock.pass_by(2)
    body = mock.get(f"/v1/terminal/payments/{payment}")
    assert (body["state"], body["masked"]) == ("approved", "VISA •••• 4242")


@pytest.mark.parametrize(
    ("answer", "seconds", "expected"),
    [
        ("approve", 3, "approved"),
        ("decline", 3, "declined"),
        ("hang", 3600, "in_progress"),
        ("unknown", 3, "unknown"),
        ("slow", 3, "in_progress"),
        ("slow", 21, "approved"),
        ("approve_after_cancel", 3600, "in_progress"),
    ],
)
def test_it_answers_what_staff_chose(mock: Mock, answer: str, seconds: int, expected: str):
    mock.terminal(answer)
    payment = start(mock)
    mock.clock.pass_by(seconds)
    assert state(mock, payment) == expected


def test_answers_come_in_their_order_then_it_approves(mock: Mock):
    mock.terminal("decline", "unknown")
    payments = [start(mock) for _ in range(3)]
    mock.clock.pass_by(3)
    assert [state(mock, payment) for payment in payments] == ["declined", "unknown", "approved"]


def test_what_a_phone_reads_is_there_while_it_waits(mock: Mock):
    card, scan = start(mock), start(mock, method="scan")
    assert mock.get(f"/v1/terminal/payments/{card}")["code"] is None
    assert mock.get(f"/v1/terminal/payments/{scan}")["code"] == f"MOCKPAY:{scan}:500:JPY"
    mock.clock.pass_by(3)
    body = mock.get(f"/v1/terminal/payments/{scan}")
    assert (body["state"], body["code"]) == ("approved", None)


def test_a_cancellation_says_whether_it_was_in_time(mock: Mock):
    early, late = start(mock), start(mock)
    assert cancel(mock, early) == ("in_time", "cancelled")
    mock.clock.pass_by(3)
    assert cancel(mock, late) == ("too_late", "approved")
    assert cancel(mock, early) == ("in_time", "cancelled")
    mock.terminal("approve_after_cancel", "unknown")
    tricky, lost = start(mock), start(mock)
    mock.clock.pass_by(3)
    assert cancel(mock, tricky) == ("too_late", "approved")
    assert cancel(mock, lost) == ("too_late", "unknown")


def test_money_goes_back_once_and_never_more_than_came(mock: Mock):
    payment = start(mock)
    path = f"/v1/terminal/payments/{payment}/refund"
    assert refused(mock, path, {"amount": yen(500)})[1]["code"] == "not_approved"
    mock.clock.pass_by(3)
    for _ in range(2):
        assert mock.post(path, {"amount": yen(300)}, f"back {payment}")["refunded"] == 300
    assert refused(mock, path, {"amount": yen(201)})[1]["code"] == "too_much"
    assert mock.post(path, {"amount": yen(200)})["refunded"] == 500


def test_staff_say_how_an_unknown_payment_ended(mock: Mock):
    mock.terminal("unknown", "hang")
    lost, hung = start(mock), start(mock)
    mock.clock.pass_by(3)
    assert (
        mock.post(f"/staff/api/terminal/payments/{lost}/resolve", {"approved": True})["state"] == "approved"
    )
    assert (
        mock.post(f"/staff/api/terminal/payments/{hung}/resolve", {"approved": False})["state"] == "declined"
    )
    assert (
        refused(mock, f"/staff/api/terminal/payments/{hung}/resolve", {"approved": True})[1]["code"]
        == "decided"
    )


@pytest.mark.parametrize(
    ("amount", "method"),
    [(yen(0), "card"), (yen(-1), "card"), ({"amount": 5, "currency": "USD"}, "card"), (yen(5), "ic")],
)
def test_what_it_cannot_take(mock: Mock, amount, method: str):
    body = {"amount": amount, "reference": "1", "method": method}
    assert refused(mock, "/v1/terminal/payments", body)[0] == 422


def test_the_usual_delay_can_be_set(mock: Mock):
    mock.post("/staff/api/terminal", {"answers": [], "delay_ms": 0})
    assert state(mock, start(mock)) == "approved"
    mock.post("/staff/api/terminal", {"answers": [], "delay_ms": 2000})
    assert refused(mock, "/staff/api/terminal", {"answers": [{"answer": "explode"}]})[0] == 422
