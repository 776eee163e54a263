"""Common-point cards at the mock POS: what is booked, and what phone and staff page show of it."""

import httpx
import pytest

from pos_adapters.mock.server.point_cards import fits
from pos_adapters.mock.server.reading import loose_ends
from tests.mockpos import Mock
from tests.pos_adapters.mock.goods import approved, lines, order, placed, refused

NUMBER, STRANGE = "9900000000012346", "9900000000012347"


def card(number: str = NUMBER, scheme: str = "demo-point"):
    return {"scheme": scheme, "number": number}


def paid(mock: Mock, number: str = NUMBER, *variants: str, **facts):
    new = placed(mock, *lines(*(variants or ("dinner",))), point_card=card(number), **facts)
    due = new["quote"]["due"]["amount"]
    return mock.post(f"/v1/orders/{new['id']}/settle", {"payment_id": approved(mock, due)})


def balance(mock: Mock, ending: str = "2346") -> int:
    cards = mock.get("/staff/api/members")["point_cards"]
    return sum(each["points"] for each in cards if each["masked"].endswith(ending))


def test_a_point_for_each_full_200_yen_without_tax(mock: Mock):
    before = balance(mock)
    done = paid(mock)  # ¥2,430 with 10 % in it are ¥2,210 without
    assert done["card_points"]["points"] == 11 and balance(mock) == before + 11
    assert done["card_points"]["masked"] == "•••• 2346" and NUMBER not in str(done)


def test_a_number_that_is_none_gets_nothing_and_stops_nothing(mock: Mock):
    for number, scheme in ((STRANGE, "demo-point"), (NUMBER, "sample-point"), (NUMBER, "somebody-else")):
        new = placed(mock, point_card=card(number, scheme))
        assert new["card_points"]["points"] is None
    done = paid(mock, STRANGE)
    assert done["state"] == "paid" and done["card_points"]["points"] is None and balance(mock, "2347") == 0


def test_what_is_no_number_at_all_is_refused_as_a_body(mock: Mock):
    body = order(*lines("dinner"), point_card=card("' OR 1=1"))
    assert refused(mock, "/v1/orders", body)[1]["code"] == "invalid"


def test_points_go_back_with_the_money(mock: Mock):
    before = balance(mock)
    done = paid(mock, NUMBER, "dinner", "cola")
    whole = done["card_points"]["points"]
    assert balance(mock) == before + whole
    part = mock.post(f"/v1/orders/{done['id']}/refund", {"lines": [{"line_id": "2", "quantity": 1}]})
    assert part["card_points"]["points"] == 11 < whole and balance(mock) == before + 11
    rest = mock.post(f"/v1/orders/{done['id']}/refund", {"lines": []})
    assert rest["card_points"]["points"] == 0 and balance(mock) == before


def test_the_receipt_on_the_phone_says_what_was_booked(mock: Mock):
    for number, said in ((NUMBER, "11 pt"), (STRANGE, "No points")):
        done = paid(mock, number, language="en")
        page = httpx.get(mock.url + done["receipt_path"]).text
        assert f"Demo Point •••• {number[-4:]}" in page and said in page and number not in page


def test_before_it_is_paid_the_page_promises_no_points(mock: Mock):
    new = placed(mock, point_card=card(), payment="counter", language="en")
    assert "Demo Point" not in httpx.get(mock.url + new["receipt_path"]).text


def test_a_kiosk_is_told_how_numbers_look(mock: Mock):
    (demo, sample) = mock.get("/v1/health")["point_cards"]
    assert (demo["digits"], demo["prefixes"], demo["check"]) == ([16], ["99"], "luhn")
    assert sample["check"] == "ean"


@pytest.mark.parametrize(
    ("number", "fine"),
    [(NUMBER, True), (STRANGE, False), ("9800000000012346", False), ("990000000001234", False)],
)
def test_it_checks_numbers_by_itself(mock: Mock, number: str, fine: bool):
    (demo, _) = mock.server.pos.shop.catalogue.point_cards
    assert fits(demo, number) is fine


def test_a_programme_that_is_there_twice_is_said(mock: Mock):
    catalogue = mock.server.pos.shop.catalogue
    twice = catalogue.model_copy(update={"point_cards": catalogue.point_cards[:1] * 2})
    assert any("point_cards" in place for place, _ in loose_ends(twice))
