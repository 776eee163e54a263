"""The emulated Square's terminal: a checkout goes its way one step each time it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.emulators.square.till import Refused, Till, line


@pytest.fixture
def till() -> Iterator[Till]:
    till = Till()
    yield till
    assert till.broken() == []


def checkout(till: Till, amount: int = 500, **more: Any) -> str:
    wanted = {
        "amount_money": till.shop.money(amount),
        "device_options": {"device_id": till.shop.device_id},
        **more,
    }
    made = till.post("/v2/terminals/checkouts", {"checkout": wanted})["checkout"]
    assert made["status"] == "PENDING"
    name: str = made["id"]
    return name


def look(till: Till, name: str) -> dict[str, Any]:
    found: dict[str, Any] = till.get(f"/v2/terminals/checkouts/{name}")["checkout"]
    return found


def ways(till: Till, name: str, looks: int) -> list[str]:
    return [look(till, name)["status"] for _ in range(looks)]


def cancel(till: Till, name: str) -> dict[str, Any]:
    found: dict[str, Any] = till.ask("POST", f"/v2/terminals/checkouts/{name}/cancel")["checkout"]
    return found


def test_an_approved_checkout_pays_its_order(till: Till) -> None:
    order = till.place(line("VAR_BURGER"))
    name = checkout(till, order["total_money"]["amount"], order_id=order["id"], reference_id="k3-1")
    assert ways(till, name, 3) == ["IN_PROGRESS", "COMPLETED", "COMPLETED"]
    paid = till.order(order["id"])
    payment_id = look(till, name)["payment_ids"][0]
    assert paid["state"] == "COMPLETED"
    assert paid["tenders"][0]["payment_id"] == payment_id
    payment = till.get(f"/v2/payments/{payment_id}")["payment"]
    assert (payment["terminal_checkout_id"], payment["reference_id"]) == (name, "k3-1")
    assert payment["card_details"]["card"]["last_4"] == "5858"


def test_a_buyer_gives_up(till: Till) -> None:
    till.shop.terminal_answers[:] = ["decline"]
    name = checkout(till)
    assert ways(till, name, 2) == ["IN_PROGRESS", "CANCELED"]
    assert look(till, name)["cancel_reason"] == "BUYER_CANCELED"
    assert not till.shop.payments


def test_what_hangs_is_cancelled(till: Till) -> None:
    till.shop.terminal_answers[:] = ["hang"]
    name = checkout(till)
    assert ways(till, name, 4) == ["IN_PROGRESS"] * 4
    assert cancel(till, name)["status"] == "CANCEL_REQUESTED"
    assert look(till, name)["status"] == "CANCELED"
    assert look(till, name)["cancel_reason"] == "SELLER_CANCELED"


def test_what_was_not_picked_up_is_cancelled_at_once(till: Till) -> None:
    name = checkout(till)
    assert cancel(till, name)["status"] == "CANCELED"
    with pytest.raises(Refused, match="Cannot transition from status CANCELED"):
        cancel(till, name)


def test_cancelling_can_come_too_late(till: Till) -> None:
    till.shop.terminal_answers[:] = ["too_late"]
    order = till.place(line("VAR_WATER"))
    name = checkout(till, 150, order_id=order["id"])
    assert ways(till, name, 2) == ["IN_PROGRESS", "IN_PROGRESS"]
    assert cancel(till, name)["status"] == "CANCEL_REQUESTED"
    assert look(till, name)["status"] == "COMPLETED"
    assert till.order(order["id"])["net_amount_due_money"]["amount"] == 0


def test_a_checkout_that_nobody_picks_up_runs_out(till: Till) -> None:
    till.shop.terminal_answers[:] = ["timed_out"]
    name = checkout(till, deadline_duration="PT1M30S")
    till.shop.clock.pass_by(89)
    assert look(till, name)["status"] == "PENDING"
    till.shop.clock.pass_by(1)
    assert (look(till, name)["status"], look(till, name)["cancel_reason"]) == ("CANCELED", "TIMED_OUT")


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"deadline_duration": "PT6M"}, "VALUE_TOO_HIGH"),
        ({"deadline_duration": "five minutes"}, "INVALID_VALUE"),
        ({"device_options": {"device_id": "DEVICECODE1"}}, "NOT_FOUND"),
        ({"reference_id": "x" * 41}, "VALUE_TOO_LONG"),
        ({"order_id": "nobody knows"}, "NOT_FOUND"),
    ],
)
def test_a_checkout_that_makes_no_sense_is_refused(till: Till, wrong: dict[str, Any], code: str) -> None:
    with pytest.raises(Refused) as answer:
        checkout(till, **wrong)
    assert answer.value.code == code


def test_it_asks_for_what_is_due(till: Till) -> None:
    order = till.place(line("VAR_WATER"))
    with pytest.raises(Refused, match="PAYMENT_AMOUNT_MISMATCH"):
        checkout(till, 149, order_id=order["id"])


def test_checkouts_and_devices_are_listed(till: Till) -> None:
    names = [checkout(till), checkout(till)]
    found = till.ask("POST", "/v2/terminals/checkouts/search", {"query": {"filter": {"status": "PENDING"}}})
    assert [each["id"] for each in found["checkouts"]] == names[::-1]
    code = till.get("/v2/devices/codes")["device_codes"][0]
    assert code["device_id"] == till.shop.device_id != code["id"]
    assert till.get("/v2/devices")["devices"][0]["attributes"]["manufacturers_id"] == till.shop.device_id
