"""What is the same on every screen: header, banner, toast, idle warning, guard, language."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest

from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.ui.complaints import Complaints
from kiosk.ui.hand import Hand
from kiosk.ui.window import KioskWindow
from tests.ui import demo, look, states
from tests.ui.walk import Walk, settled

pytestmark = pytest.mark.usefixtures("screens")


def test_the_language_chip_is_the_other_language_and_keeps_the_order() -> None:
    with settled(states.full("ja", st.BasketScreen())) as walk:
        assert walk.text("languageChip") == "English"
        before = walk.kiosk.guest.basket
        walk.touch("languageChip")
        assert walk.text("languageChip") == "日本語"
        assert walk.text("pay") == "Pay"
        assert walk.kiosk.guest.basket == before
        walk.touch("languageChip")
        assert walk.text("pay") == "お支払いへ"


def test_with_more_languages_the_chip_opens_them_all() -> None:
    made = states.five_languages("ja")
    with settled(replace(made, overlay=None)) as walk:
        assert walk.text("languageChip") == "日本語"
        walk.touch("languageChip")
        assert walk.hand.names("language-") and walk.text("language-es") == "Español"
        walk.touch("language-es")
        assert walk.kiosk.guest.language == "es"
        assert walk.kiosk.overlay is None
        assert walk.text("pay") == "Pagar"


def test_the_header_shows_a_member_masked() -> None:
    with settled(states.full("ja", st.BasketScreen())) as walk:
        assert walk.text("memberChip") == "ささ••\u00a0様320 pt"
        assert "さくら" not in walk.text("window")


def test_the_header_leads_to_switching_and_to_the_member() -> None:
    with settled(states.kiosk("ja", st.BasketScreen(), *states.LINES)) as walk:
        assert walk.text("serviceChip") == "店内 10%"
        walk.touch("memberChip")
        assert isinstance(walk.kiosk.screen, st.MemberScreen)
        walk.hand.wait_gone("memberChip")
        walk.touch("serviceChip")
        assert isinstance(walk.kiosk.overlay, st.SwitchMode)


def test_on_the_members_page_the_chip_signs_out() -> None:
    with settled(states.member_home("en")) as walk:
        assert walk.text("memberChip") == "Sign out"
        walk.touch("memberChip")
        assert walk.kiosk.guest.member is None
        assert isinstance(walk.kiosk.screen, st.BasketScreen)


def test_offline_pushes_the_content_down_and_goes_by_itself() -> None:
    made = states.kiosk("en", st.BasketScreen(), *states.LINES)
    with settled(made) as walk:
        above = walk.hand.find("line-1").mapToScene(QPointF(0, 0)).y()
        walk.show(states.away(made))
        assert "We are offline just now" in walk.text("offline")
        assert walk.hand.find("line-1").mapToScene(QPointF(0, 0)).y() > above + 100
        walk.post(ev.HealthArrived(online=True))
        walk.hand.wait_gone("offline")
        assert "We are back" in walk.text("toast")


def test_undo_in_the_toast_brings_a_line_back() -> None:
    with settled(states.full("en", st.BasketScreen())) as walk:
        walk.touch("line-3/less")
        assert walk.text("toast").startswith("Taiyaki Gift Box of 3 removed")
        walk.touch("undo")
        assert [line.id for line in walk.kiosk.guest.basket.lines] == [1, 2, 3]


def test_a_toast_can_offer_something_instead() -> None:
    made = states.full("en", st.BasketScreen())
    toast = st.Toast(st.Say.SOLD_OUT, "shrimp-cutlet-burger", instead="classic-burger")
    with settled(replace(made, toast=toast)) as walk:
        assert walk.text("toast") == "Shrimp Cutlet Burger is sold outClassic Burger ¥540"
        walk.touch("undo")
        assert walk.last(ev.ItemAdded).item_id == "classic-burger"


@pytest.fixture(scope="module")
def toasts(qapp: object) -> dict[tuple[str, st.Say], str]:
    """What each says in each language; first all in one: to change it means to lay everything out anew."""
    said: dict[tuple[str, st.Say], str] = {}
    for language in ("ja", "en"):
        made = states.full(language, st.BasketScreen())
        with settled(made) as walk:
            for say in st.Say:
                walk.show(replace(made, toast=st.Toast(say, "edamame")))
                walk.hand.rest(0.02)
                said[language, say] = walk.text("toast")
    return said


@pytest.mark.parametrize("say", list(st.Say))
def test_every_toast_has_words_in_both_languages(say: st.Say, toasts: dict[tuple[str, st.Say], str]) -> None:
    japanese, english = toasts["ja", say], toasts["en", say]
    assert japanese and english and japanese != english
    assert "%1" not in japanese + english


def test_the_idle_warning_counts_and_one_touch_goes_on() -> None:
    with settled(states.idle("en")) as walk:
        assert "21" in walk.text("idleWarning")
        walk.touch("idleContinue")
        assert walk.kiosk.idle is None
        assert walk.kiosk.guest.basket.lines


def test_the_idle_warning_can_also_be_agreed_to() -> None:
    with settled(states.idle("en")) as walk:
        walk.touch("idleStop")
        assert walk.kiosk.guest.session == 8
        assert not walk.kiosk.guest.basket.lines
        assert isinstance(walk.kiosk.screen, st.Attract)


def test_a_second_strike_does_not_hit_what_appeared_under_the_finger() -> None:
    events: list[ev.Event] = []
    made = states.kiosk("en", st.BasketScreen(), *states.LINES)
    window = KioskWindow(
        events.append, demo.picture, made, width=1080, height=1920, reduceMotion=True, guardMs=60_000
    )
    try:
        window.show(states.kiosk("en", st.PayScreen(), *states.LINES))
        QTest.qWait(20)
        strike(window, 300, 1400)
        assert events == []
        window.window.setProperty("guardMs", 1)  # its time is over
        hand = Hand(window.window)
        hand.wait(lambda: not hand.find("guard").property("enabled"), "the guard to end")
        strike(window, 300, 1400)
        assert [type(event) for event in events] == [ev.MethodChosen]
    finally:
        window.close()


def strike(window: KioskWindow, x: int, y: int) -> None:
    QTest.mouseClick(window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(x, y))


def test_when_the_session_ends_nothing_of_the_guest_is_on_any_screen() -> None:
    made = states.ordered(states.full("ja", st.Done(1), credential=states.TYPED), payment=states.APPROVED)
    with settled(made) as walk:
        walk.touch("done")
        assert isinstance(walk.kiosk.screen, st.Attract)
        model = walk.window.model
        for view_model in (model.basket, model.pay, model.paying, model.done, model.member, model.memberHome):
            assert view_model._face == view_model.empty(), type(view_model).__name__
        assert model.basket.lines.rows == model.done.notes.rows == model.memberHome.rewards.rows == ()


def test_large_text_never_goes_under_its_size() -> None:
    with settled(look.dressed(states.full("ja", st.BasketScreen()), "contrast", 200)) as walk:
        small = [
            (item.property("text"), font.pixelSize())
            for item in look.everything(walk.window.window.contentItem())
            if item.inherits("QQuickText")
            and item.isVisible()
            and item.property("text")
            and isinstance(font := item.property("font"), QFont)
            and font.pixelSize() < 45
        ]
    assert small == []


def test_the_window_is_gone_before_the_models(qtbot: object) -> None:
    with Complaints() as complaints:
        window = KioskWindow(lambda event: None, demo.picture, states.full("en", st.BasketScreen()))
        QTest.qWait(20)
        window.close()
        QTest.qWait(20)
    assert complaints.found == []


def test_a_shop_with_one_language_has_no_language_chip() -> None:
    made = states.kiosk("ja", st.BasketScreen(), *states.LINES)
    facts = replace(made.shop.facts, languages=("ja",))
    with settled(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        walk.hand.wait_gone("languageChip")


@pytest.mark.slow
def test_while_something_moves_touches_are_answered_and_the_new_figures_stand() -> None:
    walk = Walk(states.kiosk("en", st.BasketScreen(), *states.LINES))
    try:
        walk.window.window.setProperty("reduceMotion", False)
        walk.touch("line-3/less")
        # The old amount may still be fading away, and the new one begins with the next frame.
        walk.hand.wait(lambda: "¥2,430" in walk.text("total"), "the new amount")
        walk.touch("pay")
        assert isinstance(walk.kiosk.screen, st.TableScreen)
        walk.show(states.done("en"))
        walk.touch("done")
        assert isinstance(walk.kiosk.screen, st.Attract)
    finally:
        walk.window.close()
