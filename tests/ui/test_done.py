"""The last screen, and the receipt on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMetaObject
from PySide6.QtGui import QFont

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.ui.voice import Voice, sentences
from tests.ui import states
from tests.ui.walk import settled

pytestmark = pytest.mark.usefixtures("screens")


@pytest.mark.slow
def test_the_number_is_giant_and_shrinks_for_four_digits() -> None:
    sizes = []
    for make in (states.done, states.done_counter):
        with settled(make("en")) as walk:
            font = walk.property("orderNumber", "font")
            assert isinstance(font, QFont)
            sizes.append((walk.property("orderNumber", "text"), font.pixelSize()))
    assert sizes == [("128", 400), ("1043", 300)]


def test_what_comes_next_is_said() -> None:
    with settled(states.done("ja")) as walk:
        said = walk.text("doneScreen")
        assert "分でできあがり" in said
        assert "番号が呼ばれたら、カウンターへお越しください" in said
    with settled(states.done_late("en")) as walk:
        assert "We will bring it to table 12" in walk.text("doneScreen")


def test_without_an_estimate_none_is_invented() -> None:
    made = states.done("en")
    record = replace(made.guest.order, receipt=replace(made.guest.order.receipt, wait_minutes=None))
    made = replace(made, guest=replace(made.guest, order=record), shop=replace(made.shop, wait_minutes=None))
    with settled(made) as walk:
        assert "Ready in" not in walk.text("doneScreen")


def test_points_earned_and_how_far_the_next_reward_is() -> None:
    with settled(states.done("en")) as walk:
        said = walk.text("doneScreen")
        assert "You earned" in said and "349 / 500 pt" in said and "151 pt to free fries, medium" in said
        assert "29" in walk.text("pointsEarned")


def test_at_the_counter_the_sum_is_said_and_the_points_will_come() -> None:
    with settled(states.done_counter("en")) as walk:
        said = walk.text("doneScreen")
        assert walk.text("payAtCounter") == "¥1,760"
        assert "Please pay at the counter with this number" in said
        assert "You will earn about" in said
        assert "We will check your age at the counter" in said
        assert "Ready in" not in said


def test_offline_the_kiosks_own_number_is_the_guests() -> None:
    with settled(states.done_offline("ja")) as walk:
        assert walk.text("orderNumber") == "901"
        said = walk.text("doneScreen")
        assert "通信が切れています" in said and "￥3,150" in said


@pytest.mark.parametrize("later", [True, False])
def test_offline_points_are_promised_where_they_come_later(later: bool) -> None:
    made = states.away(states.ordered(states.full("en", st.Done(24, offline=True)), "counter", receipt=None))
    facts = replace(made.shop.facts, earn_offline=later)
    with settled(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        assert ("You will earn about" in walk.text("doneScreen")) is later


@pytest.mark.parametrize("later", [True, False])
def test_offline_joining_is_offered_where_its_points_come_later_and_says_about_how_many(later: bool) -> None:
    made = states.done_stranger("en")
    facts = replace(made.shop.facts, earn_offline=later)
    with settled(replace(made, shop=replace(made.shop, facts=facts, loyalty_ready=False))) as walk:
        assert ("Join now: about" in walk.text("doneScreen")) is later
        assert walk.hand.sees("joinNowAfter") is later


def test_offline_but_paid_nobody_pays_twice() -> None:
    made = states.away(
        states.ordered(states.full("en", st.Done(24, offline=True)), receipt=None, payment=states.APPROVED)
    )
    with settled(made) as walk:
        said = walk.text("doneScreen")
        assert "You have paid." in said
        walk.hand.wait_gone("payAtCounter")


def test_too_late_to_cancel_is_said() -> None:
    with settled(states.done_late("ja")) as walk:
        said = walk.text("doneScreen")
        assert "取り消しは間に合いませんでした。\n2,950円のお支払いは済んでいます。" in said


def test_a_code_is_shown_only_where_a_phone_can_reach_the_receipt() -> None:
    made = states.done("en")
    with settled(made) as walk:
        assert "Scan to keep it on your phone" in walk.text("doneScreen")
    record = replace(made.guest.order, receipt=replace(made.guest.order.receipt, url=None))
    with settled(replace(made, guest=replace(made.guest, order=record))) as walk:
        assert "Scan" not in walk.text("doneScreen")
        assert walk.window.model.done.url == ""


def test_one_touch_says_how_it_was_and_the_first_counts() -> None:
    with settled(states.done("en")) as walk:
        walk.touch("face4")
        assert any(isinstance(e, fx.NoteFeedback) and e.score == 5 for e in walk.effects)
        assert "Thank you for telling us." in walk.text("doneScreen")
        walk.touch("face0")
        assert walk.kiosk.screen.score == 5


@pytest.mark.slow
def test_any_touch_starts_the_countdown_anew_and_done_ends_it() -> None:
    with settled(states.done("en")) as walk:
        assert "Closes in 24 s" in walk.text("doneScreen")
        walk.post(ev.TimeElapsed("tick", 7))
        assert "Closes in 23 s" in walk.text("doneScreen")
        walk.touch("orderNumber")
        assert "Closes in 30 s" in walk.text("doneScreen")
        walk.touch("done")
        assert isinstance(walk.kiosk.screen, st.Attract)


INVOICE = (
    "T8700110005901",
    "レシート（適格簡易請求書）",
    "ご注文番号128",
    "2026/11/16 12:30",
    "おみやげたい焼き（3個箱） ※￥720",
    "10%対象￥2,276",
    "（内消費税）￥206",
    "※ 8%対象￥674",
    "（内消費税）￥49",
    "合計￥2,950",
    "クレジットカード￥2,950•••• 4242",
    "※は軽減税率の対象です",
)


def test_the_receipt_on_the_screen_is_a_simplified_qualified_invoice() -> None:
    with settled(states.done("ja")) as walk:
        walk.touch("showReceipt")
        said = walk.text("receiptSheet")
        for words in INVOICE:
            assert words in said, words
        walk.touch("sheetClose")
        assert walk.kiosk.overlay is None


def test_the_receipt_has_codes_for_points_later_and_for_friends() -> None:
    with settled(states.receipt_stranger("en")) as walk:
        assert "Collect the points of this order later" in walk.text("receiptSheet")
    with settled(states.over(states.done_regular("en"), st.ReceiptView())) as walk:
        QMetaObject.invokeMethod(walk.hand.find("receiptRows"), "positionViewAtEnd")
        said = walk.text("receiptSheet")
        assert "Bring a friend" in said and "okawari.example" not in said


def test_before_it_is_paid_it_is_a_slip() -> None:
    with settled(states.slip("en")) as walk:
        said = walk.text("receiptSheet")
        assert "Order slip: not yet paid" in said and "To pay¥1,760" in said
        assert "Receipt" not in said


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a kiosk says that has a voice; "" is silence."""
    said: list[str] = []
    monkeypatch.setattr(Voice, "speaks", lambda voice, language: True)
    monkeypatch.setattr(Voice, "say", lambda voice, text, language: said.extend(sentences(text, language)))
    monkeypatch.setattr(Voice, "hush", lambda voice: said.append(""))
    return said


def test_the_number_is_said_aloud_to_who_asks_and_to_nobody_after(said: list[str]) -> None:
    with settled(states.done("ja")) as walk:
        assert not said
        walk.touch("sayNumber")
        assert said[0] == "ご注文番号は、128番です。"
        assert "番号が呼ばれたら、カウンターへお越しください" in said[2]
        assert walk.last(ev.Touched)  # who listens gets the time for it
        said.clear()
        walk.show(states.NAMED["loading"]("ja"))
        walk.show(states.done("ja"))
    assert said == [""]


def test_who_has_to_pay_hears_how_much(said: list[str]) -> None:
    with settled(states.done_counter("en")) as walk:
        walk.touch("sayNumber")
    number = "Your order number is 1043."
    assert said[:3] == [number, "¥1,760", "Please pay at the counter with this number"]


def test_without_a_voice_nothing_is_offered() -> None:
    with settled(states.done("en")) as walk:
        assert "sayNumber" not in walk.hand.names()
