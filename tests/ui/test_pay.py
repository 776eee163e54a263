"""The table number, the ways to pay, and what is said while it is paid."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF

from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.menu import Text
from kiosk.core.order import PaymentState, ReceiptState
from kiosk.core.pricing import QuoteTax
from tests.ui import demo, states
from tests.ui.walk import settled

pytestmark = pytest.mark.usefixtures("screens")


def test_the_table_number_is_asked_once_and_kept() -> None:
    with settled(states.kiosk("ja", st.TableScreen(), *states.LINES)) as walk:
        walk.touch("tableEntered")
        assert isinstance(walk.kiosk.screen, st.TableScreen)
        walk.touch("key1", "key2", "key3")
        assert walk.text("tableField") == "12"
        walk.touch("tableEntered")
        assert walk.kiosk.guest.table == "12"
        assert "テーブル 12" in walk.text("payScreen")


def test_the_last_look_has_lines_discounts_rates_and_the_total() -> None:
    with settled(states.pay("en")) as walk:
        said = walk.text("payScreen")
        assert walk.text("total") == "¥2,950"
        assert "Burger Set×1¥1,190" in said and "Crispy Chicken Burger×2¥1,240" in said
        assert "Autumn okawari, ¥200 off−¥200" in said
        assert "¥2,276" in said and "¥674" in said
        assert "You earn 29 points" in said


def test_what_others_named_is_shown_as_it_is_and_fetches_nothing() -> None:
    made = states.pay("en")
    quote = made.guest.quote
    assert quote is not None
    named = {"en": '<img src="http://127.0.0.1:9/x.png">'}
    bad = replace(quote, taxes=tuple(_named(row, named) for row in quote.taxes), included=False)
    with settled(replace(made, guest=replace(made.guest, quote=bad))) as walk:
        assert "&lt;img src" in walk.text("payScreen")


def _named(row: QuoteTax, name: Text) -> QuoteTax:
    return replace(row, taxes=tuple(replace(tax, name=name) for tax in row.taxes))


def test_a_touch_on_a_way_to_pay_starts_at_once() -> None:
    with settled(states.pay("en")) as walk:
        assert walk.hand.names("method-") == ["method-card", "method-ic", "method-qr", "method-counter"]
        walk.touch("method-ic")
        assert walk.kiosk.screen == st.Paying("ic")


def test_the_members_question_is_a_strip_and_costs_no_tap() -> None:
    with settled(states.pay_stranger("en")) as walk:
        assert "Collect 31 points with this order?" in walk.text("memberStrip")
        walk.touch("method-card")
        assert isinstance(walk.kiosk.screen, st.Paying)
    with settled(states.pay_stranger("en")) as walk:
        walk.touch("member")
        assert isinstance(walk.kiosk.screen, st.MemberScreen)


def test_who_is_known_is_not_asked_again() -> None:
    with settled(states.pay("en")) as walk:
        walk.hand.wait_gone("memberStrip")


def test_points_can_pay_a_part_here() -> None:
    with settled(states.pay("ja")) as walk:
        walk.touch("usePoints")
        assert walk.text("total") == "￥2,630"
        assert "ポイント利用−￥320" in walk.text("payScreen")


def test_with_nothing_left_to_pay_the_order_is_placed() -> None:
    made = states.kiosk("en", st.PayScreen(), states.GIFT, member=replace(demo.member("en"), points=900))
    with settled(made) as walk:
        walk.touch("usePoints")
        walk.hand.rest(0.02)
        assert walk.text("total") == "¥0"
        assert [walk.text(name) for name in walk.hand.names("method-")] == [
            "Place the orderThere is nothing left to pay"
        ]


def test_offline_only_the_counter_takes_money_and_the_screen_says_why() -> None:
    with settled(states.pay_offline("en")) as walk:
        assert walk.hand.names("method-") == ["method-counter"]
        assert "We are offline just now: please pay at the counter." in walk.text("why")


def test_alcohol_goes_to_the_counter_where_staff_look() -> None:
    with settled(states.pay_age("ja")) as walk:
        assert walk.hand.names("method-") == ["method-counter"]
        assert "年齢" in walk.text("why")


def test_without_any_way_to_pay_staff_can_be_called() -> None:
    made = states.pay_offline("en")
    facts = replace(made.shop.facts, at_counter=False)
    with settled(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        assert not walk.hand.names("method-")
        walk.touch("callStaff")
        assert isinstance(walk.kiosk.overlay, st.StaffCall)


def test_another_price_is_asked_about_before_anything_is_paid() -> None:
    with settled(states.NAMED["price"]("en")) as walk:
        said = walk.text("priceChanged")
        assert "You have not paid yet." in said and "¥2,950" in said and "¥3,010" in said and "+¥60" in said
        walk.touch("agree")
        assert isinstance(walk.kiosk.screen, st.PayScreen) and walk.kiosk.overlay is None
    with settled(states.NAMED["price"]("en")) as walk:
        walk.touch("refuse")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)


def test_the_sheet_says_what_to_do_where_the_reader_is_and_how_long() -> None:
    with settled(states.NAMED["paying-waiting"]("ja")) as walk:
        assert walk.text("payingTitle") == "カードを\n読み取り機に\nかざしてください"
        assert walk.text("payingText") == "画面の右下にあります。"
        said = walk.text("payingScreen")
        assert "カードを待っています・1:42" in said
        assert "ご注文は保存されています" in said
        assert walk.text("total") == "￥2,950"


@pytest.mark.parametrize(("method", "words"), [("ic", "IC card"), ("qr", "your code"), ("card", "your card")])
def test_each_way_to_pay_has_its_own_words(method: str, words: str) -> None:
    with settled(states.paying(st.Phase.WAITING, method)("en")) as walk:
        assert words in walk.text("payingTitle")
        assert walk.property(f"method-{method}", "selected")


def test_the_code_on_the_screen_takes_the_readers_place() -> None:
    with settled(states.paying_by_phone("en")) as walk:
        assert "Scan this code" in walk.text("payingTitle")
        assert walk.property("payCode", "text") == "MOCKPAY:pay-7f3a9c21:2950:JPY"
        assert "Waiting for your phone · 1:42" in walk.text("payingScreen")
        assert "Reader" not in walk.text("payingScreen") and walk.text("payingText") == ""
    with settled(states.paying(st.Phase.WAITING, "scan")("en")) as walk:  # it has not come yet
        walk.hand.wait_gone("payCode")
        assert walk.text("payingTitle") == "Getting things ready"


def test_no_reader_place_no_arrow() -> None:
    made = states.NAMED["paying-waiting"]("en")
    facts = replace(made.shop.facts, reader_place=None)
    with settled(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        assert "Reader" not in walk.text("payingScreen")
        assert walk.text("payingText") == ""


@pytest.mark.parametrize("button", ["payAnotherWay", "cancelPayment"])
def test_the_guest_can_stop_while_the_terminal_waits(button: str) -> None:
    with settled(states.NAMED["paying-waiting"]("en")) as walk:
        walk.touch(button)
        assert walk.kiosk.screen.phase is st.Phase.CANCELLING
        assert "Stopping the payment" in walk.text("payingTitle")
        walk.hand.wait_gone(button)


def test_a_terminal_that_cannot_stop_offers_no_way_to() -> None:
    made = states.NAMED["paying-waiting"]("en")
    facts = replace(made.shop.facts, order=replace(made.shop.facts.order, cancel_payment=False))
    with settled(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        walk.hand.wait_gone("payAnotherWay")
        walk.hand.wait_gone("cancelPayment")


def test_while_it_is_sent_nothing_can_be_touched_but_help() -> None:
    with settled(states.NAMED["paying-sending"]("en")) as walk:
        walk.hand.touch("method-qr")
        assert walk.kiosk.screen.method == "card"
        assert not any(walk.hand.sees(name) for name in ("payAgain", "payAnotherWay", "cancelPayment"))


def test_a_decline_says_nothing_was_charged_and_offers_the_way_on() -> None:
    with settled(states.NAMED["paying-timeout"]("en")) as walk:
        assert walk.text("payingText") == "The time was up. You have not been charged."
        walk.touch("method-qr")
        assert walk.kiosk.screen == st.Paying("qr")
    with settled(states.NAMED["paying-declined"]("ja")) as walk:
        assert walk.text("payingText") == "料金はかかっていません。"
        walk.touch("payAgain")
        assert walk.kiosk.screen == st.Paying("card")
    with settled(states.NAMED["paying-declined"]("ja")) as walk:
        walk.touch("backToOrder")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)
        assert walk.kiosk.guest.basket.lines


def test_while_nobody_knows_it_never_says_paid_or_not_paid() -> None:
    with settled(states.NAMED["paying-unsure"]("en")) as walk:
        said = walk.text("payingScreen")
        assert "Please don't pay again" in said
        assert "not been charged" not in said
        walk.touch("callStaff")
        assert isinstance(walk.kiosk.overlay, st.StaffCall)


def test_staff_get_a_reference() -> None:
    with settled(states.NAMED["paying-staff"]("en")) as walk:
        assert "Reference for our staff: 901" in walk.text("payingScreen")
        walk.touch("finish")
        assert isinstance(walk.kiosk.screen, st.Attract)


def test_a_lost_connection_leads_to_the_counter_and_the_order_stays() -> None:
    with settled(states.NAMED["paying-offline"]("en")) as walk:
        assert "You have not been charged." in walk.text("payingText")
        walk.touch("payAtCounter")
        assert walk.kiosk.screen.method == "counter"


def test_cancelled_in_time_says_so() -> None:
    made = states.NAMED["paying-cancelling"]("en")
    with settled(made) as walk:
        record = made.guest.order
        cancelled = replace(states.APPROVED, state=PaymentState.CANCELLED)
        open_receipt = replace(record.receipt, state=ReceiptState.OPEN)
        walk.post(ev.Reply(7, ev.OrderAdvanced(replace(record, receipt=open_receipt, payment=cancelled))))
        assert "Payment cancelled. You have not been charged." in walk.text("toast")
        assert isinstance(walk.kiosk.screen, st.PayScreen)


def test_what_just_happened_does_not_cover_the_question() -> None:
    made = replace(states.pay_age("en"), toast=st.Toast(st.Say.COUPON_TAKEN))
    with settled(made) as walk:
        total, toast = (walk.hand.find(name).mapToScene(QPointF(0, 0)).y() for name in ("total", "toast"))
        assert toast > total  # between the order and the ways to pay
        assert "Your coupon is in the order." in walk.text("payScreen")


@pytest.mark.slow
@pytest.mark.parametrize("size", ["portrait", "landscape", "small"])
def test_nor_where_the_order_is_long(size: str) -> None:
    made = states.pay_age("en")
    more = (replace(states.CHICKEN, id=number) for number in range(10, 15))
    basket = replace(made.guest.basket, lines=(*made.guest.basket.lines, *more))
    made = replace(made, guest=replace(made.guest, basket=basket), toast=st.Toast(st.Say.COUPON_TAKEN))
    with settled(made, size) as walk:
        toast, title = walk.hand.find("toast"), walk.hand.find("title")
        told, asked = (each.mapRectToScene(each.boundingRect()) for each in (toast, title))
        assert not told.intersects(asked)
