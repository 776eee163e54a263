"""Members, their points and the ledger."""

import uuid

import pytest

from tests.mockpos import Mock
from tests.pos_adapters.mock.goods import line, lines, order, paid, placed, refused, yen


@pytest.fixture
def fresh(mock: Mock) -> Mock:
    """Sakura has 320 points, Emma none, as on the first day."""
    for member, points in (("sakura", 320), ("ema", 0)):
        mock.post(f"/staff/api/members/{member}/points", {"points": points - mock.points(member)})
    return mock


def earn(mock: Mock, new, **who):
    return mock.post("/v1/loyalty/earn", {"order_id": new["id"], **who})


def hold(mock: Mock, **what):
    return mock.post("/v1/loyalty/holds", {"member_id": "sakura", "client_order_id": "c-1", **what})


def new_key() -> str:
    return uuid.uuid4().hex


def ledger_adds_up(mock: Mock) -> bool:
    (row,) = mock.server.pos.database.rows("SELECT COALESCE(SUM(points), 0) AS points FROM ledger")
    return row["points"] == 0


def test_a_card_shows_its_member_a_phone_shows_nothing(fresh: Mock):
    member = fresh.post("/v1/members/find", {"code": " OKW-000123 "})["member"]
    assert (member["name"], member["points"]) == ("さくら", 320)
    assert fresh.post("/v1/members/find", {"code": "OKW-999999"})["member"] is None
    known, stranger = (fresh.post("/v1/members/find", {"phone": p}) for p in ("09012345678", "09099999999"))
    assert known == stranger == {"member": None}
    assert refused(fresh, "/v1/members/find", {})[0] == 422
    assert refused(fresh, "/v1/members/find", {"phone": "hello"})[0] == 422


def test_an_ic_card_shows_its_member_once_it_is_theirs_and_nobody_else_s(fresh: Mock):
    number = "012E4CD2A1B3C4D5"
    assert fresh.post("/v1/members/find", {"card": number})["member"] is None
    for _ in range(2):
        assert fresh.post("/v1/members/sakura/cards", {"number": number}) == {"accepted": True}
    assert fresh.post("/v1/members/find", {"card": number})["member"]["id"] == "sakura"
    assert earn(fresh, paid(fresh), card=number)["points"] == 24
    status, error = refused(fresh, "/v1/members/ema/cards", {"number": number})
    assert (status, error["code"]) == (409, "taken")
    assert refused(fresh, "/v1/members/nobody/cards", {"number": number})[0] == 404
    assert refused(fresh, "/v1/members/sakura/cards", {"number": number.lower()})[0] == 422
    (kept,) = fresh.server.pos.database.rows("SELECT * FROM ic_cards WHERE member_id = 'sakura'")
    assert number not in str(tuple(kept)).upper()
    fresh.post("/staff/api/members/sakura/unlink-cards")
    assert fresh.post("/v1/members/find", {"card": number})["member"] is None


def test_joining_twice_says_the_same_and_welcomes_once(fresh: Mock):
    body = {"phone": "090-1111-2222", "name": "はな"}
    assert fresh.post("/v1/members", body) == fresh.post("/v1/members", body) == {"accepted": True}
    everyone = fresh.get("/staff/api/members")["members"]
    new = [(m["name"], m["points"]) for m in everyone if m["phone"] == "•••2222"]
    assert new == [("はな", 50)]


def test_points_are_earned_by_phone_blind_and_a_stranger_earns_nothing(fresh: Mock):
    assert earn(fresh, paid(fresh), phone="090-1234-5678") == {"points": 24, "booked": True}
    assert fresh.points("sakura") == 344
    assert earn(fresh, paid(fresh), phone="09000000000") == {"points": 0, "booked": False}
    assert earn(fresh, paid(fresh), code="OKW-000124")["points"] == 24
    assert ledger_adds_up(fresh)


def test_an_unpaid_order_earns_when_it_is_paid(fresh: Mock):
    new = placed(fresh, payment="counter")
    assert earn(fresh, new, member_id="sakura") == {"points": 24, "booked": False}
    assert fresh.points("sakura") == 320
    fresh.post(f"/staff/api/orders/{new['id']}/paid")
    assert fresh.points("sakura") == 344


def test_an_order_earns_once_and_for_one_member(fresh: Mock):
    new = paid(fresh)
    for _ in range(2):
        earn(fresh, new, member_id="sakura")
    assert fresh.points("sakura") == 344
    assert (
        refused(fresh, "/v1/loyalty/earn", {"order_id": new["id"], "member_id": "ema"})[1]["code"] == "earned"
    )


def test_a_hold_sets_points_aside_and_gives_them_back(fresh: Mock):
    held = hold(fresh, reward_id="off-300")
    assert (held["points"], fresh.points("sakura")) == (300, 20)
    assert (
        refused(fresh, "/v1/loyalty/holds", {"member_id": "sakura", "client_order_id": "x", "points": 21})[1][
            "code"
        ]
        == "not_enough_points"
    )
    for _ in range(2):
        assert fresh.post(f"/v1/loyalty/holds/{held['id']}/release")["state"] == "released"
    assert fresh.points("sakura") == 320
    assert (
        refused(fresh, f"/v1/loyalty/holds/{held['id']}/redeem", {"order_id": placed(fresh)["id"]})[0] == 409
    )
    assert ledger_adds_up(fresh)


def test_a_reward_and_points_make_an_order_cheaper_and_are_spent_when_it_is_paid(fresh: Mock):
    client = new_key()
    reward = hold(fresh, reward_id="free-cola", client_order_id=client)
    points = hold(fresh, points=200, client_order_id=client)
    body = order(
        *lines("cola", "dinner"), member_id="sakura", discounts=[{"reward_id": "free-cola"}], points=200
    )
    body |= {"client_order_id": client, "hold_ids": [reward["id"], points["id"]]}
    new = fresh.post("/v1/orders", body)
    assert (new["quote"]["total"], new["quote"]["due"]) == (yen(2430), yen(2230))
    fresh.post(f"/v1/orders/{new['id']}/settle", {"reference": "x", "amount": yen(2230)})
    redeem = fresh.post(f"/v1/loyalty/holds/{reward['id']}/redeem", {"order_id": new["id"]})
    assert redeem["state"] == "redeemed"
    assert earn(fresh, new, member_id="sakura")["points"] == 22
    assert fresh.points("sakura") == 320 - 300 + 22
    assert ledger_adds_up(fresh)


def test_what_is_not_held_for_this_order_cannot_be_spent(fresh: Mock):
    other = hold(fresh, reward_id="free-cola", client_order_id="another")
    body = order(line("cola"), discounts=[{"reward_id": "free-cola"}], hold_ids=[other["id"]])
    assert refused(fresh, "/v1/orders", body)[1]["code"] == "not_held"
    assert refused(fresh, "/v1/orders", order(line("cola"), points=10))[1]["code"] == "not_held"


def test_a_cancelled_order_gives_back_what_was_held_for_it(fresh: Mock):
    held = hold(fresh, points=200, client_order_id=(client := new_key()))
    body = {**order(line("dinner"), points=200, hold_ids=[held["id"]]), "client_order_id": client}
    new = fresh.post("/v1/orders", body)
    fresh.post(f"/v1/orders/{new['id']}/cancel")
    assert fresh.points("sakura") == 320


def test_a_refund_takes_back_what_was_earned_and_gives_back_what_was_spent(fresh: Mock):
    held = hold(fresh, points=200, client_order_id=(client := new_key()))
    body = {**order(line("dinner"), points=200, hold_ids=[held["id"]]), "client_order_id": client}
    new = fresh.post("/v1/orders", body)
    fresh.post(f"/v1/orders/{new['id']}/settle", {"reference": "x", "amount": yen(2230)})
    earn(fresh, new, member_id="sakura")
    assert fresh.points("sakura") == 142
    fresh.post(f"/v1/orders/{new['id']}/refund")
    fresh.post("/v1/loyalty/reverse", {"order_id": new["id"]})
    assert fresh.points("sakura") == 320
    reasons = [e["reason"] for e in fresh.get("/staff/api/members/sakura/ledger")["entries"]]
    assert reasons[:4] == ["given back", "taken back", "earned", "held"]
    assert ledger_adds_up(fresh)


def test_a_part_refund_takes_back_a_part_of_the_points(fresh: Mock):
    new = paid(fresh, line("dinner", 2))
    earn(fresh, new, member_id="sakura")
    assert fresh.points("sakura") == 320 + 48
    fresh.post(f"/v1/orders/{new['id']}/refund", {"lines": [{"line_id": "1", "quantity": 1}]})
    assert fresh.points("sakura") == 320 + 24


def test_a_coupon_for_once_is_for_once_unless_the_order_was_taken_back(fresh: Mock):
    facts = {"member_id": "ema", "discounts": [{"coupon": "FIRST"}]}
    first = placed(fresh, **facts)
    assert refused(fresh, "/v1/coupons/check", {"code": "first", "member_id": "ema"})[1]["code"] == "coupon"
    assert fresh.post("/v1/coupons/check", {"code": "first"})["amount"] == yen(100)
    fresh.post(f"/v1/orders/{first['id']}/cancel")
    assert fresh.post("/v1/coupons/check", {"code": "FIRST", "member_id": "ema"})["code"] == "FIRST"


def test_rewards_and_a_preview_of_points(fresh: Mock):
    rewards = fresh.get("/v1/members/sakura/rewards")
    assert [(r["id"], r["points"], r["variant_id"], r["amount"]) for r in rewards["rewards"]] == [
        ("free-cola", 100, "cola", None),
        ("off-300", 300, None, yen(300)),
    ]
    assert fresh.post("/v1/loyalty/preview", {"total": yen(2430), "points": 200}) == {"earned": 22}


def test_somebody_is_forgotten_and_the_ledger_still_adds_up(fresh: Mock):
    fresh.post("/v1/members", {"phone": "090-7777-7777", "name": "わすれな"})
    member = fresh.get("/staff/api/members")["members"][-1]
    earn(fresh, paid(fresh), member_id=member["id"])
    fresh.post(f"/v1/members/{member['id']}/forget")
    assert fresh.post("/v1/members/find", {"code": member["code"]})["member"] is None
    assert refused(fresh, f"/v1/members/{member['id']}/forget", {})[0] == 404
    assert "わすれな" not in str(fresh.get("/staff/api/members"))
    assert ledger_adds_up(fresh)


def test_a_shop_without_a_programme_says_so(us: Mock):
    assert us.get("/v1/health")["programme"] is None
    assert refused(us, "/v1/loyalty/holds", {"member_id": "x", "client_order_id": "c", "points": 1})[0] == 404
    assert us.post("/v1/loyalty/preview", {"total": {"amount": 999, "currency": "USD"}}) == {"earned": 0}


def test_a_coupon_for_members_is_on_their_page_until_it_is_used(fresh: Mock):
    page = fresh.get("/v1/members/ema/rewards")["coupons"]
    assert [(coupon["code"], coupon["name"]["en"]) for coupon in page] == [("FIRST", "First")]
    placed(fresh, member_id="ema", discounts=[{"coupon": "FIRST"}])
    assert fresh.get("/v1/members/ema/rewards")["coupons"] == []
    assert len(fresh.get("/v1/members/sakura/rewards")["coupons"]) == 1


def test_whether_they_recommend_the_shop_is_asked_with_one_order_a_quarter(fresh: Mock):
    def asked() -> bool:
        return fresh.get("/v1/members/sakura/history")["ask_nps"]

    fresh.clock.pass_by(92 * 24 * 3600)
    assert asked() and asked()
    fresh.clock.pass_by(60)
    assert earn(fresh, paid(fresh), code="OKW-000123")["booked"]  # and no answer
    fresh.clock.pass_by(60)
    assert not asked()
    fresh.clock.pass_by(92 * 24 * 3600)
    assert asked()
    fresh.post("/v1/members/sakura/rating", {"score": 9})
    assert not asked()
