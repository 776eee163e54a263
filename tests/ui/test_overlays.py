"""What lies over a screen, and the screens of a kiosk that takes no order."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.basket import Line
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from tests.ui import demo, states
from tests.ui.walk import settled, walking

pytestmark = pytest.mark.usefixtures("screens")


@pytest.mark.slow
def test_help_changes_act_at_once_behind_the_sheet() -> None:
    with settled(states.full("ja", st.BasketScreen())) as walk:
        walk.touch("help", "text-200")
        assert walk.kiosk.guest.text_scale == 200
        walk.touch("theme-contrast")
        assert walk.kiosk.guest.theme == "contrast"
        walk.touch("theme-contrast")
        assert walk.kiosk.guest.theme == "light"
        walk.touch("theme-dark", "moreTime", "language-en", "text-100")
        guest = walk.kiosk.guest
        assert (guest.theme, guest.more_time, guest.language, guest.text_scale) == ("dark", True, "en", 100)
        assert "Your order is kept" in walk.text("helpSheet")
        walk.touch("lowReach")
        assert walk.kiosk.guest.low_reach and "Controls are below" in walk.text("lowTop")
        walk.touch("sheetClose")
        assert walk.kiosk.overlay is None


def test_what_was_ordered_stands_where_nothing_is_touched_until_the_order_itself_is_shown() -> None:
    many = tuple(replace(states.LINES[1], id=each, quantity=each) for each in range(1, 6))
    with settled(states.kiosk("en", st.Browse(), *many, low_reach=True)) as walk:
        said = walk.text("lowOrder")
        assert "and 3 more" in said and "×5" in said and "×4" in said and "×3" not in said
        walk.show(states.kiosk("en", st.BasketScreen(), *many, low_reach=True))
        walk.hand.wait_gone("lowOrder")
        walk.show(states.kiosk("en", st.Browse(), low_reach=True))
        assert not walk.hand.sees("lowOrder")
        walk.show(states.kiosk("en", st.Browse(), many[0]))
        assert not walk.window.model.chrome.ordered.rows  # nothing is brought down


@pytest.mark.slow
def test_help_holds_what_the_header_has_no_room_for() -> None:
    with settled(states.NAMED["help"]("ja")) as walk:
        walk.hand.wait_gone("helpService")
        walk.touch("text-200", "helpService")
        assert isinstance(walk.kiosk.overlay, st.SwitchMode)
        walk.touch("refuse", "help", "helpMember")
        assert isinstance(walk.kiosk.screen, st.MemberHome) and walk.kiosk.overlay is None
        walk.touch("help", "helpMember")
        assert walk.kiosk.guest.member is None


def test_help_brings_somebody() -> None:
    with settled(states.full("en", st.BasketScreen())) as walk:
        walk.touch("help", "callStaff")
        assert any(isinstance(effect, fx.CallStaff) for effect in walk.effects)
        assert walk.text("staffCallTitle") == "Calling our staff"
        walk.post(ev.Reply(7, ev.StaffRung("c-1")))
        assert walk.text("staffCallTitle") == "Our staff know"
        walk.post(ev.Reply(7, ev.StaffAnswered(True)))
        assert walk.text("staffCallTitle") == "Somebody is coming"
        walk.touch("staffCallClose")
        assert walk.kiosk.overlay is None


def test_a_call_that_did_not_go_through_says_so_and_can_be_repeated() -> None:
    with settled(states.NAMED["call-failed"]("ja")) as walk:
        assert "カウンターの店員に声をおかけください" in walk.text("staffCall")
        walk.touch("callAgain")
        assert walk.kiosk.overlay == st.StaffCall()


def test_without_a_bell_help_does_not_promise_one() -> None:
    made = states.NAMED["help"]("en")
    facts = replace(made.shop.facts, call_staff=False)
    with settled(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        walk.hand.wait_gone("callStaff")


def test_sold_out_names_the_dish_says_unpaid_and_swaps() -> None:
    with settled(states.sold_out("ja")) as walk:
        said = walk.text("soldOutSheet")
        assert "チキン竜田バーガーは\n売り切れました" in said
        assert "まだお支払いはしていません。" in said
        assert "合計は ￥1,910 になります" in said
        offered = walk.hand.names("replacement-")
        assert len(offered) == 3
        assert "+40円" in walk.text("replacement-teriyaki-burger") or "+40円" in said
        walk.touch("replacement-teriyaki-burger/add")
        line = walk.kiosk.guest.basket.line(2)
        assert line is not None and (line.item_id, line.quantity) == ("teriyaki-burger", 2)


@pytest.mark.slow
def test_sold_out_can_be_left_out_or_chosen_anew() -> None:
    with settled(states.sold_out("en")) as walk:
        walk.touch("soldOutDrop")
        assert walk.kiosk.guest.basket.line(2) is None
        assert walk.text("total") == "¥1,910"
    with settled(states.sold_out("en")) as walk:
        walk.touch("soldOutMenu")
        assert isinstance(walk.kiosk.screen, st.Browse)


def test_a_part_of_a_set_that_is_sold_out_is_named() -> None:
    made = states.kiosk("en", st.BasketScreen(), states.SET)
    made = replace(made, shop=replace(made.shop, menu=demo.sold_out(["onion-rings"])))
    with settled(states.over(made, st.SoldOut(1, (), Money(0, "JPY")))) as walk:
        assert "Onion Rings is\nsold out" in walk.text("soldOutSheet")


def test_a_coupon_is_typed_in_capitals_and_checked() -> None:
    with settled(states.full("en", st.BasketScreen())) as walk:
        walk.touch("coupon")
        for sign in "aki2000":
            walk.touch(f"key{sign}")
        walk.touch("keyErase")
        assert walk.text("couponCode") == "AKI200"
        walk.touch("couponEnter")
        assert walk.text("couponEnter") == "Checking"
        assert any(isinstance(e, fx.CheckCoupon) and e.code == "AKI200" for e in walk.effects)
        walk.post(ev.Reply(7, ev.CouponRefused()))
        assert walk.hand.sees("couponWrong")
        walk.touch("keyErase")
        walk.hand.wait_gone("couponWrong")
        walk.post(ev.Reply(7, ev.CouponAccepted(demo.coupon())))
        assert walk.kiosk.overlay is None
        assert "Your coupon is in the order." in walk.text("toast")


def test_no_code_cannot_be_sent() -> None:
    with settled(states.over(states.full("ja", st.BasketScreen()), st.CouponEntry())) as walk:
        assert walk.text("couponEnter") == "コードを入れてください"
        walk.touch("couponEnter")
        assert not any(isinstance(effect, fx.CheckCoupon) for effect in walk.effects)


@pytest.mark.slow
def test_a_touch_beside_the_card_closes_it_but_not_a_changed_price() -> None:
    with settled(states.NAMED["cancel"]("en")) as walk:
        walk.window.model.question.close()
        assert walk.kiosk.overlay is None
    with settled(states.NAMED["price"]("en")) as walk:
        walk.window.model.question.close()
        assert isinstance(walk.kiosk.overlay, st.PriceChanged)


def test_the_same_price_is_said_in_words() -> None:
    switch = st.SwitchMode(ServiceMode.TAKE_OUT, states.yen(500), states.yen(500))
    with settled(states.over(states.full("en", st.BasketScreen()), switch)) as walk:
        assert "The price stays the same." in walk.text("switchMode")


def test_loading_is_still_for_a_moment_then_says_what_it_waits_for() -> None:
    with walking(states.NAMED["loading"]("en")) as walk:
        # Looked at before any moment passes: on a busy machine the next one may be long.
        assert walk.hand.sees("startingScreen") and "Getting ready" not in walk.text("startingScreen")
        walk.hand.wait(lambda: "Getting ready" in walk.text("startingScreen"), "the words")


def test_a_menu_that_failed_can_be_asked_for_again() -> None:
    with settled(states.NAMED["failed"]("ja")) as walk:
        assert "メニューを読み込めませんでした" in walk.text("startingScreen")
        walk.touch("statePrimary")
        assert isinstance(walk.last(ev.RetryPressed), ev.RetryPressed)


def test_a_menu_too_old_to_sell_from_sends_to_the_counter() -> None:
    with settled(states.NAMED["too-old"]("en")) as walk:
        assert "Please order at the counter." in walk.text("startingScreen")


def test_closed_says_when_it_opens() -> None:
    with settled(states.NAMED["closed"]("ja")) as walk:
        assert "10:00に開店します" in walk.text("opensAt")


def test_out_of_order_says_what_to_do_instead_and_a_reference_only() -> None:
    with settled(states.NAMED["broken"]("ja")) as walk:
        said = walk.text("noticePage")
        assert "となりの機械をお使いください" in said and "カウンターでも ご注文できます" in said
        assert walk.text("reference") == "受付番号 K02-4417"
        walk.touch("callStaff")
        assert isinstance(walk.kiosk.overlay, st.StaffCall)


@pytest.mark.slow
def test_a_line_that_only_holds_the_sold_out_dish_leaves_nothing() -> None:
    made = states.kiosk("en", st.BasketScreen(), Line(1, "chicken-burger", "chicken-burger"))
    made = replace(made, shop=replace(made.shop, menu=demo.sold_out(["chicken-burger"])))
    with settled(states.over(made, st.SoldOut(1, (), Money(0, "JPY")))) as walk:
        assert "Without" not in walk.text("soldOutSheet")
        walk.touch("soldOutDrop")
        assert isinstance(walk.kiosk.screen, st.Browse)
