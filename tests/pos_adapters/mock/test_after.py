"""What becomes of an order: settled, ready, cancelled, refunded, forgotten."""

import pytest

from tests.mockpos import Mock
from tests.pos_adapters.mock.goods import approved, line, lines, order, paid, placed, refused, yen


def settle(mock: Mock, new, key=None, **body):
    return mock.post(f"/v1/orders/{new['id']}/settle", body, key)


def test_the_kitchen_sees_an_order_when_it_is_paid(mock: Mock):
    new = placed(mock)
    assert new["state"] == "open"
    done = settle(mock, new, payment_id=approved(mock, 2430))
    assert done["state"] == "paid"
    assert done["payments"][0]["masked"] == "VISA •••• 4242"
    assert mock.post(f"/staff/api/orders/{new['id']}/ready")["state"] == "ready"


def test_settling_twice_with_the_same_payment_changes_nothing_with_another_is_refused(mock: Mock):
    new = placed(mock)
    payment = approved(mock, 2430)
    first = settle(mock, new, payment_id=payment)
    assert settle(mock, new, payment_id=payment)["payments"] == first["payments"]
    other = approved(mock, 2430)
    assert refused(mock, f"/v1/orders/{new['id']}/settle", {"payment_id": other})[1]["code"] == "paid"


def test_only_an_approved_payment_of_the_right_amount_and_of_this_order_will_do(mock: Mock):
    new, other = placed(mock), placed(mock)
    path = f"/v1/orders/{new['id']}/settle"
    assert refused(mock, path, {"payment_id": approved(mock, 2400)})[1]["code"] == "payment"
    mock.terminal("decline")
    started = mock.post("/v1/terminal/payments", {"amount": yen(2430), "reference": "1"})
    assert refused(mock, path, {"payment_id": started["id"]})[1]["code"] == "payment"
    assert refused(mock, path, {"payment_id": "pay_none"})[0] == 404
    taken = approved(mock, 2430)
    settle(mock, other, payment_id=taken)
    assert refused(mock, path, {"payment_id": taken})[1]["message"] == "The payment belongs to another order."
    assert mock.get(f"/v1/orders/{new['id']}")["state"] == "open"


def test_a_payment_of_another_terminal_is_taken_on_trust_if_it_is_enough(mock: Mock):
    new = placed(mock)
    path = f"/v1/orders/{new['id']}/settle"
    assert refused(mock, path, {"reference": "x", "amount": yen(1)})[1]["code"] == "payment"
    assert settle(mock, new, reference="x", amount=yen(2430))["payments"][0]["kind"] == "other"


def test_a_guest_who_changes_their_mind_pays_at_the_counter(mock: Mock):
    new = placed(mock)
    assert settle(mock, new)["state"] == "unpaid"
    assert mock.post(f"/staff/api/orders/{new['id']}/paid")["state"] == "paid"
    assert refused(mock, f"/staff/api/orders/{new['id']}/paid", {})[1]["code"] == "not_unpaid"


def test_nothing_left_to_pay_is_paid(mock: Mock):
    free = {"id": "gift", "amount": yen(5000)}
    assert settle(mock, placed(mock, discounts=[free]))["state"] == "paid"
    assert placed(mock, discounts=[free], payment="counter")["state"] == "paid"


def test_an_unpaid_order_is_cancelled_a_paid_one_only_refunded(mock: Mock):
    new = placed(mock)
    assert mock.post(f"/v1/orders/{new['id']}/cancel", {"reason": "left"})["state"] == "cancelled"
    assert mock.post(f"/v1/orders/{new['id']}/cancel")["state"] == "cancelled"
    assert refused(mock, f"/v1/orders/{new['id']}/settle", {})[1]["code"] == "cancelled"
    done = paid(mock)
    assert refused(mock, f"/v1/orders/{done['id']}/cancel", {})[1]["code"] == "too_late"


def test_a_refund_gives_back_what_the_terminal_took(mock: Mock):
    done = paid(mock)
    back = mock.post(f"/v1/orders/{done['id']}/refund")
    assert (back["state"], back["refunded"]["amount"]) == ("refunded", yen(2430))
    payment = mock.get(f"/v1/terminal/payments/{done['payments'][0]['id']}")
    assert payment["refunded"] == 2430
    assert mock.post(f"/v1/orders/{done['id']}/refund")["refunded"]["amount"] == yen(2430)


def test_lines_are_refunded_with_their_part_of_the_discount_and_add_up(mock: Mock):
    done = paid(mock, line("dinner", 2), line("cookies", 1, name="2"), discounts=[{"coupon": "AKI200"}])
    total = done["quote"]["total"]["amount"]
    path = f"/v1/orders/{done['id']}/refund"
    first = mock.post(path, {"lines": [{"line_id": "1", "quantity": 1}]})
    assert first["state"] == "paid" and 0 < first["refunded"]["amount"]["amount"] < 2430
    assert refused(mock, path, {"lines": [{"line_id": "1", "quantity": 2}]})[0] == 422
    assert refused(mock, path, {"lines": [{"line_id": "9", "quantity": 1}]})[0] == 422
    rest = mock.post(path)
    assert (rest["state"], rest["refunded"]["amount"]) == ("refunded", yen(total))
    assert mock.get(f"/v1/terminal/payments/{done['payments'][0]['id']}")["refunded"] == total


def test_what_points_of_another_programme_paid_is_not_given_back_in_money(mock: Mock):
    off = {"id": "rain", "name": {"en": "Rainy day"}, "amount": yen(300)}
    cookies = line("cookies", 1, name="2")
    done = paid(mock, line("dinner", 1), cookies, discounts=[off], points_amount=yen(500))
    path, payment = f"/v1/orders/{done['id']}/refund", f"/v1/terminal/payments/{done['payments'][0]['id']}"
    assert done["payments"][0]["amount"] == done["quote"]["due"] == yen(2850 - 500)
    for name in ("2", "1"):
        done = mock.post(path, {"lines": [{"line_id": name, "quantity": 1}]})
    assert (done["state"], mock.get(payment)["refunded"]) == ("refunded", 2350)


def test_staff_have_one_button_for_both(mock: Mock):
    open_order, done = placed(mock), paid(mock)
    assert mock.post(f"/staff/api/orders/{open_order['id']}/cancel")["state"] == "cancelled"
    assert mock.post(f"/staff/api/orders/{done['id']}/cancel")["state"] == "refunded"


def test_an_unpaid_order_is_voided_when_nobody_comes(mock: Mock):
    new = placed(mock, payment="counter")
    mock.clock.pass_by(3601)
    placed(mock)
    assert mock.get(f"/v1/orders/{new['id']}")["state"] == "cancelled"


@pytest.mark.parametrize("verb", ["settle", "cancel", "refund"])
def test_an_order_that_is_not_there(mock: Mock, verb: str):
    assert refused(mock, f"/v1/orders/ord_none/{verb}", {})[0] == 404


def test_calls_for_staff_wait_until_somebody_comes(mock: Mock):
    call = mock.post("/v1/call-staff", {"reason": "help", "place": "kiosk-1"})
    assert mock.get(f"/v1/call-staff/{call['id']}")["state"] == "waiting"
    mock.post(f"/staff/api/calls/{call['id']}/take")
    assert mock.get(f"/v1/call-staff/{call['id']}")["state"] == "acknowledged"
    assert refused(mock, "/staff/api/calls/call_none/take", {})[0] == 404


def test_an_order_survives_a_restart(tmp_path, mock: Mock):
    from tests.mockpos import running_mock
    from tests.pos_adapters.mock.conftest import HERE

    database = str(tmp_path / "pos.db")
    body = order(*lines("dinner"))
    with running_mock(HERE / "shop.yaml", database=database) as first:
        new = first.post("/v1/orders", body, "key-1")
        first.price("dinner", 100)
        first.sold_out("cola")
    with running_mock(HERE / "shop.yaml", database=database) as second:
        assert second.post("/v1/orders", body, "key-1") == new
        assert second.post("/v1/quote", {"mode": "eat_in", "lines": lines("dinner")})["total"] == yen(100)
        assert second.get("/v1/stock")["items"] == ["cola"]
        assert len(second.orders()) == 1
