"""Receipts, the API's description, and what staff read."""

import httpx

from tests.mockpos import Mock, running_mock
from tests.pos_adapters.mock.conftest import HERE
from tests.pos_adapters.mock.goods import HOUSE, a_set, goods, line, lines, option, order, paid, placed, yen


def receipt(mock: Mock, new, language: str | None = None) -> str:
    params = {"lang": language} if language else None
    response = httpx.get(mock.url + new["receipt_path"], params=params)
    assert response.status_code == 200
    return response.text


def test_a_receipt_is_a_simplified_qualified_invoice(mock: Mock):
    new = paid(mock, *lines("dinner", "cookies"), discounts=[{"coupon": "AKI200"}])
    text = receipt(mock, new)
    for words in (
        "ちいさな店",
        "登録番号 T8700110005901",
        new["number"],
        "2026/11/25",
        "クッキー ※",
        "※は軽減税率対象商品です",
        "秋のおかわり",
        "10%対象（税込）",
        "￥2,276",
        "￥206",
        "8%対象（税込）",
        "￥674",
        "￥49",
        "￥2,950",
        "VISA •••• 4242",
    ):
        assert words in text, words
    assert "定食 ※" not in text


def test_a_receipt_names_what_another_programme_took_off_and_paid(mock: Mock):
    off = {"id": "rain", "name": {"ja": "雨の日", "en": "Rainy day"}, "amount": yen(200)}
    text = receipt(mock, paid(mock, *lines("dinner", "cookies"), discounts=[off], points_amount=yen(500)))
    for words in ("雨の日", "−￥200", "￥2,276", "￥206", "￥674", "￥49", "−￥500", "￥2,450"):
        assert words in text, words


def test_it_speaks_the_guest_s_language_and_the_shop_s_others(mock: Mock):
    new = paid(mock, line("burger", 1, [HOUSE, option("without", "no-onion")]), language="en")
    english = receipt(mock, new)
    assert 'lang="en"' in english and "Burger" in english and "no Onion" in english
    assert "玉ねぎ抜き" in receipt(mock, new, "ja")
    assert 'lang="en"' in receipt(mock, new, "xx")


def test_the_parts_of_a_set_of_two_rates_bear_the_mark(mock: Mock):
    text = receipt(mock, paid(mock, a_set("fries-m", drink="beer"), mode="take_out"))
    assert "バーガー ※" in text and "ビール ※" not in text and "バーガーセット ※" not in text


def test_what_is_not_paid_is_called_no_receipt(mock: Mock):
    assert "これはレシートではありません" in receipt(mock, placed(mock, payment="counter"))
    cancelled = placed(mock)
    mock.post(f"/v1/orders/{cancelled['id']}/cancel")
    assert "取り消されました" in receipt(mock, cancelled)


def test_a_guest_s_words_are_never_taken_for_html(mock: Mock):
    new = placed(mock, table="<b>1", guest_name="<script>")
    text = receipt(mock, new)
    assert "<b>1" not in text and "&lt;b&gt;1" in text
    assert "<script>" not in text and "お名前 &lt;script&gt;" in text


def test_taxes_on_top_stand_before_the_total(us: Mock):
    new = us.post("/v1/orders", order(*lines("bowl", "beans"), language="en"))
    text = receipt(us, new)
    assert text.index("State tax 6.25%") < text.index("City tax 2%") < text.index(">Total<")
    assert "$22.49" in text and "$23.31" in text


def test_an_address_a_phone_can_open_is_given_where_there_is_one(mock: Mock):
    assert placed(mock)["receipt_url"].startswith("https://pos.example/r/")
    with running_mock(HERE / "shop.yaml") as local:
        new = placed(local)
        assert new["receipt_url"] is None and len(new["receipt_path"]) > 20


def test_the_description_names_every_call_and_its_models(mock: Mock):
    described = httpx.get(mock.url + "/openapi.json").json()
    assert described["openapi"].startswith("3.1")
    place = described["paths"]["/v1/orders"]["post"]
    assert place["requestBody"]["content"]["application/json"]["schema"] == {
        "$ref": "#/components/schemas/OrderRequest"
    }
    assert {
        "name": "Idempotency-Key",
        "in": "header",
        "required": True,
        "schema": {"type": "string"},
    } in place["parameters"]
    text = str(described)
    models = described["components"]["schemas"]
    references = {part.split("'")[0] for part in text.split("#/components/schemas/")[1:]}
    assert references <= set(models)
    page = httpx.get(mock.url + "/docs").text
    assert all(f"<code>{path}</code>" in page for path in described["paths"])


def test_the_shelf_shows_staff_what_can_be_switched(mock: Mock):
    mock.post("/staff/api/shelf/rare/remaining", {"remaining": 1})
    mock.price("fries-l", 450)
    shelf = mock.get("/staff/api/shelf")
    items = {item["id"]: item for item in shelf["items"]}
    assert items["rare"]["variants"][0]["remaining"] == 1
    large = items["fries"]["variants"][1]
    assert (large["price"]["eat_in"], large["listed"]["eat_in"]) == (450, 400)
    assert mock.post("/v1/quote", goods(line("fries-l")))["total"] == yen(450)
    mock.post("/staff/api/shelf/rare/remaining", {"remaining": 2})
    for path, body in (
        ("none/sold-out", {"sold_out": True}),
        ("none/price", {"price": 1}),
        ("none/remaining", {"remaining": 1}),
    ):
        assert mock.staff.post(f"/staff/api/shelf/{path}", json=body).status_code == 404


def test_the_staff_page_hears_of_what_happens(mock: Mock):
    with mock.staff.stream("GET", "/staff/api/events") as events:
        lines_ = events.iter_lines()
        assert next(lines_) == "retry: 1000"
        placed(mock)
        heard = []
        while len(heard) < 3:
            words = next(lines_)
            heard += [words] if words.startswith("event: ") else []
    assert heard == ["event: orders", "event: shelf", "event: members"]
