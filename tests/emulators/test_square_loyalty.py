"""The emulated Square's loyalty: points that are locked, given back, used up and earned; who is found how."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.emulators.square.till import Refused, Till, line

ANN, BEN = "ACCOUNT_ANN", "ACCOUNT_BEN"


@pytest.fixture
def till() -> Iterator[Till]:
    till = Till()
    yield till
    assert till.broken() == []


def refused(till: Till, path: str, body: dict[str, Any], method: str = "POST") -> str:
    with pytest.raises(Refused) as answer:
        till.ask(method, path, body or None) if method == "DELETE" else till.post(path, body)
    return answer.value.code


def points(till: Till, account_id: str = ANN) -> int:
    balance: int = till.get(f"/v2/loyalty/accounts/{account_id}")["loyalty_account"]["balance"]
    return balance


def reward(till: Till, tier: str, order_id: str | None = None, account: str = ANN) -> dict[str, Any]:
    wanted = {"loyalty_account_id": account, "reward_tier_id": tier}
    wanted |= {"order_id": order_id} if order_id else {}
    found: dict[str, Any] = till.post("/v2/loyalty/rewards", {"reward": wanted})["reward"]
    return found


def accumulate(till: Till, order: dict[str, Any]) -> Any:
    body = {"accumulate_points": {"order_id": order["id"]}, "location_id": till.shop.location_id}
    return till.post(f"/v2/loyalty/accounts/{ANN}/accumulate", body)


def test_the_main_programme_has_tiers_with_their_discounts(till: Till) -> None:
    program = till.get("/v2/loyalty/programs/main")["program"]
    assert [(tier["id"], tier["points"]) for tier in program["reward_tiers"]] == [
        ("TIER_TENTH", 20),
        ("TIER_COFFEE", 30),
        ("TIER_FIVE", 50),
    ]
    rule_id = program["reward_tiers"][2]["pricing_rule_reference"]["object_id"]
    rule = till.get(f"/v2/catalog/object/{rule_id}")["object"]["pricing_rule_data"]
    discount = till.get(f"/v2/catalog/object/{rule['discount_id']}")["object"]["discount_data"]
    assert discount["amount_money"]["amount"] == 500


def test_a_reward_locks_its_points_and_discounts_its_order(till: Till) -> None:
    order = till.place(line("VAR_BURGER"))
    reward(till, "TIER_FIVE", order["id"])
    assert points(till) == 350
    after = till.order(order["id"])
    # 850 - 500 = 350, with 21.875 and 7 of tax.
    assert (after["version"], after["total_money"]["amount"]) == (2, 379)
    assert after["rewards"][0]["reward_tier_id"] == "TIER_FIVE"


def test_locked_points_are_not_to_be_had_twice(till: Till) -> None:
    till.post(f"/v2/loyalty/accounts/{BEN}/adjust", {"adjust_points": {"points": 40}})
    reward(till, "TIER_COFFEE", account=BEN)
    assert points(till, BEN) == 15
    second = {"reward": {"loyalty_account_id": BEN, "reward_tier_id": "TIER_TENTH"}}
    assert refused(till, "/v2/loyalty/rewards", second) == "BAD_REQUEST"
    assert points(till, BEN) == 15


def test_deleting_a_reward_gives_the_points_back_and_the_discount_goes(till: Till) -> None:
    order = till.place(line("VAR_BURGER"))
    kept = reward(till, "TIER_FIVE", order["id"])
    till.ask("DELETE", f"/v2/loyalty/rewards/{kept['id']}")
    after = till.order(order["id"])
    assert points(till) == 400
    assert (after["total_money"], after["version"]) == (order["total_money"], 3)
    assert "rewards" not in after and "discounts" not in after
    assert refused(till, f"/v2/loyalty/rewards/{kept['id']}", {}, "DELETE") == "NOT_FOUND"


def test_paying_the_order_uses_its_reward_up(till: Till) -> None:
    order = till.place(line("VAR_BURGER"))
    used = reward(till, "TIER_FIVE", order["id"])
    till.pay(till.order(order["id"]))
    assert till.get(f"/v2/loyalty/rewards/{used['id']}")["reward"]["status"] == "REDEEMED"
    assert refused(till, f"/v2/loyalty/rewards/{used['id']}", {}, "DELETE") == "BAD_REQUEST"
    assert points(till) == 350


def test_a_reward_can_make_an_order_free(till: Till) -> None:
    order = till.place(line("VAR_COFFEE_HOT"))
    used = reward(till, "TIER_COFFEE", order["id"])
    assert till.order(order["id"])["total_money"]["amount"] == 0
    paid = till.post(f"/v2/orders/{order['id']}/pay", {"payment_ids": []})["order"]
    assert paid["state"] == "COMPLETED"
    assert till.shop.rewards[used["id"]]["status"] == "REDEEMED"


def test_a_paid_order_takes_no_reward(till: Till) -> None:
    order = till.place(line("VAR_BURGER"))
    till.pay(order)
    late = {"reward": {"loyalty_account_id": ANN, "reward_tier_id": "TIER_FIVE", "order_id": order["id"]}}
    assert refused(till, "/v2/loyalty/rewards", late) == "BAD_REQUEST"
    assert points(till) == 400


def test_the_same_reward_twice_is_one_reward(till: Till) -> None:
    order = till.place(line("VAR_BURGER"))
    body = {
        "idempotency_key": "once",
        "reward": {"loyalty_account_id": ANN, "reward_tier_id": "TIER_TENTH", "order_id": order["id"]},
    }
    assert till.post("/v2/loyalty/rewards", body) == till.post("/v2/loyalty/rewards", body)
    assert points(till) == 380


def test_a_reward_without_an_order_is_redeemed_by_hand(till: Till) -> None:
    by_hand, on_order = (
        reward(till, "TIER_TENTH"),
        reward(till, "TIER_TENTH", till.place(line("VAR_WATER"))["id"]),
    )
    body = {"location_id": till.shop.location_id}
    event = till.post(f"/v2/loyalty/rewards/{by_hand['id']}/redeem", body)["event"]
    assert event["type"] == "REDEEM_REWARD"
    assert refused(till, f"/v2/loyalty/rewards/{on_order['id']}/redeem", body) == "BAD_REQUEST"


def test_points_come_for_what_was_spent_before_tax_once_it_is_paid(till: Till) -> None:
    order = till.place(line("VAR_BURGER"), line("VAR_COLA_SMALL"))
    expected = till.ask("POST", "/v2/loyalty/programs/PROGRAM1/calculate", {"order_id": order["id"]})
    assert expected == {"points": 10, "promotion_points": 0}
    with pytest.raises(Refused, match="not paid"):
        accumulate(till, order)
    till.pay(order)
    assert accumulate(till, order)["events"][0]["accumulate_points"]["points"] == 10
    assert points(till) == 410
    with pytest.raises(Refused, match="have been accumulated"):
        accumulate(till, order)


def test_an_order_too_small_earns_nothing(till: Till) -> None:
    cheap = {"uid": "l", "name": "Napkin", "quantity": "1", "base_price_money": till.shop.money(99)}
    order = till.place(cheap)
    till.pay(order)
    assert accumulate(till, order) == {}
    assert points(till) == 400


def test_an_amount_earns_too(till: Till) -> None:
    body = {"transaction_amount_money": till.shop.money(1234)}
    assert till.ask("POST", "/v2/loyalty/programs/main/calculate", body)["points"] == 12


def test_members_are_found_by_phone_and_by_customer(till: Till) -> None:
    by_phone = {"query": {"mappings": [{"phone_number": "+14155551234"}]}}
    found = till.ask("POST", "/v2/loyalty/accounts/search", by_phone)["loyalty_accounts"]
    assert [each["id"] for each in found] == [ANN]
    by_mail = {"query": {"filter": {"email_address": {"exact": "ben@example.com"}}}}
    customer = till.ask("POST", "/v2/customers/search", by_mail)["customers"][0]
    by_customer = {"query": {"customer_ids": [customer["id"]]}}
    found = till.ask("POST", "/v2/loyalty/accounts/search", by_customer)["loyalty_accounts"]
    assert [each["id"] for each in found] == [BEN]
    nobody = {"query": {"mappings": [{"phone_number": "+14155550000"}]}}
    assert till.ask("POST", "/v2/loyalty/accounts/search", nobody) == {}


def test_a_new_member_is_a_customer_with_no_points(till: Till) -> None:
    wanted = {"program_id": "PROGRAM1", "mapping": {"phone_number": "+14155557777"}}
    account = till.post("/v2/loyalty/accounts", {"loyalty_account": wanted})["loyalty_account"]
    assert (account["balance"], account["mapping"]["phone_number"]) == (0, "+14155557777")
    customer = till.get(f"/v2/customers/{account['customer_id']}")["customer"]
    assert customer["phone_number"] == "+14155557777"
    assert refused(till, "/v2/loyalty/accounts", {"loyalty_account": wanted}) == "BAD_REQUEST"
    wanted["mapping"] = {"phone_number": "415 555 7777"}
    assert refused(till, "/v2/loyalty/accounts", {"loyalty_account": wanted}) == "INVALID_PHONE_NUMBER"


def test_every_change_of_points_is_an_event(till: Till) -> None:
    kept = reward(till, "TIER_TENTH")
    till.ask("DELETE", f"/v2/loyalty/rewards/{kept['id']}")
    wanted = {"query": {"filter": {"loyalty_account_filter": {"loyalty_account_id": ANN}}}}
    events = till.ask("POST", "/v2/loyalty/events/search", wanted)["events"]
    assert [each["type"] for each in events] == ["DELETE_REWARD", "CREATE_REWARD"]
    found = till.ask("POST", "/v2/loyalty/rewards/search", {"query": {"loyalty_account_id": ANN}})
    assert [each["status"] for each in found["rewards"]] == ["DELETED"]
