"""Orders as the POS takes them: prices, refusals, numbers, what can be read back."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.mockpos import Mock
from tests.pos_adapters.mock.goods import (
    HOUSE,
    a_set,
    goods,
    line,
    lines,
    option,
    order,
    part,
    placed,
    refused,
    yen,
)


def quote(mock: Mock, *given, **facts):
    return mock.post("/v1/quote", goods(*given, **facts))


def rows(body):
    """(rates, gross, tax) of each kind of goods."""
    return [
        (
            [row["rate"] for row in taxed["rows"]],
            taxed["gross"]["amount"],
            sum(row["tax"]["amount"] for row in taxed["rows"]),
        )
        for taxed in body["taxes"]
    ]


def test_a_coupon_is_shared_over_the_rates_before_tax(mock: Mock):
    body = quote(mock, *lines("dinner", "cookies"), discounts=[{"coupon": "AKI200"}])
    assert body["total"] == yen(2950)
    assert rows(body) == [(["0.10"], 2276, 206), (["0.08"], 674, 49)]


def test_eating_in_and_taking_out_bear_their_own_rates_and_prices(mock: Mock):
    eat_in, take_out = (quote(mock, line("cola"), mode=mode) for mode in ("eat_in", "take_out"))
    assert (eat_in["total"], rows(eat_in)) == (yen(220), [(["0.10"], 220, 20)])
    assert (take_out["total"], rows(take_out)) == (yen(210), [(["0.08"], 210, 15)])


def test_a_rate_changes_on_its_day_without_a_word_of_code(mock: Mock):
    mock.clock.now = datetime(2027, 3, 31, 5, 0, tzinfo=UTC)
    before = quote(mock, line("cola"), mode="take_out")
    mock.clock.now = datetime(2027, 3, 31, 15, 0, tzinfo=UTC)  # midnight in Tokyo
    after = quote(mock, line("cola"), mode="take_out")
    assert [rows(x)[0][0] for x in (before, after)] == [["0.08"], ["0.01"]]


def test_untaxed_goods_stand_apart(mock: Mock):
    assert rows(quote(mock, *lines("stamps", "dinner"))) == [(["0.10"], 2430, 220), ([], 84, 0)]


@pytest.mark.parametrize(
    ("options", "unit"),
    [
        ([HOUSE], 600),
        ([option("sauce", "chili", 1, option("heat", "mild"))], 630),
        ([option("sauce", "chili", 1, option("heat", "hot"))], 650),
        ([HOUSE, option("topping", "egg")], 600),
        (
            [HOUSE, option("topping", "egg"), option("topping", "cheese")],
            680,
        ),  # the dearest is the included one
        ([HOUSE, option("topping", "cheese", 3)], 800),
        ([HOUSE, option("without", "no-onion")], 600),
    ],
)
def test_options_cost_what_the_menu_says(mock: Mock, options, unit: int):
    body = quote(mock, line("burger", 2, options))
    assert body["lines"][0]["unit"] == yen(unit)
    assert body["lines"][0]["amount"] == yen(2 * unit)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (line("burger"), "'sauce' takes 1 to 1, not 0"),
        (line("burger", 1, [HOUSE, option("sauce", "chili", 1, option("heat", "hot"))]), "not 2"),
        (line("burger", 1, [option("sauce", "chili")]), "'heat' takes 1 to 1, not 0"),
        (line("burger", 1, [option("sauce", "mayo")]), "no option 'mayo'"),
        (line("burger", 1, [HOUSE, option("topping", "egg", 5)]), "'topping' takes 0 to 4"),
        (line("burger", 1, [HOUSE, option("without", "no-onion", 2)]), "only once"),
        (line("cola", 1, [HOUSE]), "nothing to choose from 'sauce'"),
        (line("burger-set"), "step 'main' takes 1 to 1, not 0"),
        (line("burger-set", 1, None, part("main", "cola")), "step 'main' has no 'cola'"),
        (line("dinner", 1, None, part("main", "burger")), "no step 'main'"),
    ],
)
def test_what_cannot_be_made_is_refused_and_says_why(mock: Mock, given, words: str):
    status, error = refused(mock, "/v1/quote", goods(given))
    assert (status, error["code"], error["line_ids"]) == (422, "invalid", ["1"])
    assert words in error["message"]


def test_a_set_costs_its_price_and_the_extras(mock: Mock):
    assert quote(mock, a_set("fries-m"))["total"] == yen(900)
    assert quote(mock, a_set("fries-l"))["total"] == yen(960)
    assert quote(mock, a_set("fries-m", "fries-l"))["total"] == yen(
        900 + 60 + 400
    )  # beyond the included: in full


def test_a_beer_set_taken_out_has_two_rates(mock: Mock):
    body = quote(mock, a_set("fries-m", drink="beer"), mode="take_out")
    # 1,100 shared by 600 + 300 + 500: 471.4, 235.7, 392.9 → 471, 236, 393
    assert rows(body) == [(["0.10"], 393, 35), (["0.08"], 707, 52)]


def test_what_is_off_is_never_more_than_there_is(mock: Mock):
    body = quote(mock, line("stamps"), discounts=[{"coupon": "AKI200"}])
    assert (body["total"], body["discounts"][0]["amount"]) == (yen(0), yen(84))


def test_percent_and_least_total_of_a_coupon(mock: Mock):
    assert quote(mock, line("dinner"), discounts=[{"coupon": "ten"}])["total"] == yen(2430 - 243)
    assert quote(mock, line("cola"), discounts=[{"coupon": "TEN"}])["total"] == yen(220)
    mock.clock.now = datetime(2026, 12, 1, 3, 0, tzinfo=UTC)
    assert (
        refused(mock, "/v1/quote", goods(line("dinner"), discounts=[{"coupon": "TEN"}]))[1]["code"]
        == "coupon"
    )
    assert refused(mock, "/v1/coupons/check", {"code": "NONE"})[1]["code"] == "coupon"


def test_a_discount_of_another_programme_is_taken_as_it_is(mock: Mock):
    free = {"id": "free", "name": {"en": "A cola"}, "variant_id": "cola"}
    body = quote(mock, *lines("cola", "dinner"), discounts=[free, {"id": "x", "amount": yen(30)}])
    assert [off["amount"] for off in body["discounts"]] == [yen(220), yen(30)]
    assert refused(mock, "/v1/quote", goods(line("cola"), discounts=[{"id": "x"}]))[0] == 422


def test_points_pay_and_leave_the_tax_as_it_is(mock: Mock):
    body = quote(mock, line("dinner"), points=300)
    assert (body["total"], body["points"], body["due"]) == (yen(2430), yen(300), yen(2130))
    assert rows(body) == [(["0.10"], 2430, 220)]
    assert quote(mock, line("stamps"), points=300)["due"] == yen(0)


def test_taxes_on_top_in_dollars(us: Mock):
    body = us.post("/v1/quote", goods(*lines("bowl", "beans")))
    assert body["total"]["amount"] == 999 + 62 + 20 + 1250
    assert [[row["tax"]["amount"] for row in taxed["rows"]] for taxed in body["taxes"]] == [[62, 20], []]


def test_an_order_can_be_read_back_option_by_option(mock: Mock):
    chili = option("sauce", "chili", 1, option("heat", "hot"))
    new = placed(
        mock,
        a_set("fries-l"),
        line("burger", 2, [chili, option("without", "no-onion")], name="2"),
        table="12",
    )
    read = mock.get(f"/v1/orders/{new['id']}")
    the_set, burger = read["lines"]
    assert [x["variant_id"] for x in the_set["parts"]] == ["burger", "fries-l", "cola"]
    assert the_set["parts"][1]["variant"] == {"ja": "L", "en": "L"}
    assert the_set["name"] == {"ja": "バーガーセット", "en": "Burger set"}
    assert [(o["option_id"], o["removes"]) for o in burger["options"]] == [
        ("chili", False),
        ("no-onion", True),
    ]
    assert burger["options"][0]["options"][0]["name"]["en"] == "Hot"
    assert (burger["quantity"], read["table"], read["state"]) == (2, "12", "open")
    assert mock.order(read["client_order_id"]) == read


def test_the_pos_counts_a_day_s_orders_and_begins_again_the_next_day(mock: Mock):
    first, second = (int(placed(mock)["number"]) for _ in range(2))
    assert second == first + 1
    mock.clock.now = datetime(2027, 6, 2, 3, 0, tzinfo=UTC)  # on which no other test orders
    assert placed(mock)["number"] == "101"


def test_an_order_given_offline_keeps_the_guest_s_number_and_notes_a_difference(mock: Mock):
    facts = {"payment": "counter", "ticket_name": "901", "till_number": "901", "expected_total": yen(2400)}
    new = placed(mock, **facts)
    assert (new["number"], new["state"], new["shown_total"]) == ("901", "unpaid", yen(2400))


def test_an_order_can_be_called_by_the_number_its_guest_left_with(mock: Mock):
    new = placed(mock, till_number="901")
    for _ in range(2):
        named = mock.post(f"/v1/orders/{new['id']}/name", {"ticket_name": "901"}, key="name it")
        assert (named["number"], named["own_number"], named["state"]) == ("901", new["number"], "open")
    assert [each["number"] for each in mock.orders() if each["id"] == new["id"]] == ["901"]
    assert int(placed(mock)["number"]) == int(new["number"]) + 1


def test_another_total_than_the_guest_saw_is_refused(mock: Mock):
    status, error = refused(mock, "/v1/orders", order(line("dinner"), expected_total=yen(2400)))
    assert (status, error["code"], error["total"]) == (409, "price_changed", yen(2430))
    mock.price("dinner", 2400)
    assert placed(mock, expected_total=yen(2400))["quote"]["total"] == yen(2400)


def test_sold_out_names_the_lines_whether_item_part_or_option(mock: Mock):
    for gone in ("dinner", "fries-m", "cheese", "fries"):
        mock.sold_out(gone)
    given = [
        line("cola", name="1"),
        line("dinner", name="2"),
        {**a_set("fries-m"), "line_id": "3"},
        line("burger", 1, [HOUSE, option("topping", "cheese")], name="4"),
        line("fries-l", name="5"),
        line("gone-for-good", name="6"),
    ]
    status, error = refused(mock, "/v1/orders", order(*given[:5]))
    assert (status, error["code"], error["line_ids"]) == (409, "sold_out", ["2", "3", "4", "5"])
    assert refused(mock, "/v1/orders", order(given[0], given[5]))[1]["line_ids"] == ["6"]
    stock = mock.get("/v1/stock")
    assert (stock["items"], stock["variants"], stock["options"]) == (
        ["dinner", "fries"],
        ["dinner", "fries-m"],
        ["cheese"],
    )


def test_what_is_counted_runs_out_and_comes_back_with_a_cancellation(mock: Mock):
    mock.post("/staff/api/shelf/rare/remaining", {"remaining": 2})
    new = placed(mock, line("rare", 2))
    assert mock.get("/v1/stock")["items"] == ["rare"]
    assert refused(mock, "/v1/orders", order(line("rare")))[1]["code"] == "sold_out"
    mock.post(f"/v1/orders/{new['id']}/cancel")
    assert mock.get("/v1/stock")["remaining"] == {"rare": 2}
    assert mock.pos_adapter().stock().left == {"rare": 2}
    status, error = refused(mock, "/v1/orders", order(line("rare"), line("rare", 2, name="2")))
    assert (status, error["line_ids"]) == (409, ["2"])


def test_closed_is_closed_but_a_placed_order_can_still_be_paid(mock: Mock):
    new = placed(mock, payment="counter")
    mock.session(False)
    assert refused(mock, "/v1/orders", order(line("dinner")))[1]["code"] == "closed"
    assert mock.get("/v1/health")["open"] is False
    assert mock.get(f"/v1/orders/{new['id']}")["state"] == "cancelled"  # unpaid at closing


def test_outside_opening_hours_it_says_when_it_opens(mock: Mock):
    mock.clock.now = datetime(2026, 11, 25, 13, 0, tzinfo=UTC)  # 22:00 in Tokyo
    health = mock.get("/v1/health")
    assert (health["open"], health["session_open"], health["opens_at"]) == (False, True, "09:00")
    key = "before-nine"
    body = order(line("dinner"))
    assert refused(mock, "/v1/orders", body, key)[1]["code"] == "closed"
    mock.clock.pass_by(12 * 3600)
    assert mock.post("/v1/orders", body, key)["state"] == "open"  # turned away at the door, not answered


def test_the_same_client_order_under_another_key_is_known(mock: Mock):
    body = order(line("dinner"))
    new = mock.post("/v1/orders", body)
    status, error = refused(mock, "/v1/orders", body)
    assert (status, error["code"], error["order_id"]) == (409, "already_placed", new["id"])


def test_beer_asks_for_the_guest_s_age(mock: Mock):
    assert placed(mock, a_set("fries-m", drink="beer"), payment="counter")["check_age"] == 20
    assert placed(mock)["check_age"] is None


def test_a_wait_is_reckoned_from_the_orders_before_then_measured(mock: Mock):
    mock.clock.pass_by(4 * 3600)  # what other tests left is old
    assert mock.get("/v1/health")["wait_minutes"] == 3
    waiting = [placed(mock, payment="counter") for _ in range(3)]
    assert mock.get("/v1/health")["wait_minutes"] == 3 + 3 * 2
    for new in waiting:
        mock.post(f"/staff/api/orders/{new['id']}/paid")
    mock.clock.pass_by(7 * 60)
    for new in waiting:
        mock.post(f"/staff/api/orders/{new['id']}/ready")
    assert mock.get("/v1/health")["wait_minutes"] == 7


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"mode": "eat_in"},
        {"mode": "fly", "lines": [line("cola")]},
        {"mode": "eat_in", "lines": []},
        {"mode": "eat_in", "lines": [line("cola", 0)]},
        {"mode": "eat_in", "lines": [line("cola", 100)]},
        {"mode": "eat_in", "lines": [{**line("cola"), "price": 1}]},
        {"mode": "eat_in", "lines": [line("cola")] * 101},
    ],
)
def test_a_body_that_is_no_order_is_refused_in_words(mock: Mock, body):
    status, error = refused(mock, "/v1/quote", body)
    assert (status, error["code"]) == (422, "invalid")


def test_bytes_that_are_no_json_or_far_too_many(mock: Mock):
    for content, status in ((b"\xff{", 422), (b"[" * 100_000, 422), (b" " * 2_000_000, 413)):
        response = mock.staff.post("/v1/quote", content=content)
        assert response.status_code == status


def test_what_is_sold_out_for_an_hour_says_until_when_and_comes_back_by_itself(mock: Mock):
    mock.post("/staff/api/shelf/dinner/sold-out", {"sold_out": True, "minutes": 60})
    now = mock.server.pos.shop.now()
    stock = mock.pos_adapter().stock()
    assert stock.items == {"dinner"} and 59 <= (stock.back_at["dinner"] - now).total_seconds() / 60 <= 60
    mock.clock.now += timedelta(minutes=61)
    later = mock.pos_adapter().stock()
    assert (later.items, later.back_at) == (stock.items - {"dinner"}, {})
    assert placed(mock, line("dinner"))["state"] == "open"
    mock.post("/staff/api/shelf/dinner/sold-out", {"sold_out": True})
    assert mock.get("/v1/stock")["back_at"] == {} and mock.get("/v1/stock")["items"] == ["dinner"]
