"""The basket: lines, what goes with them, discounts, tax by rate, and the way on."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.basket import Line, Part
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.menu import ServiceMode
from kiosk.ui.lines import line_rows
from tests.ui import demo, look, states, states_menu
from tests.ui.walk import settled

pytestmark = pytest.mark.usefixtures("screens")


def test_the_figures_are_those_of_the_design() -> None:
    with settled(states.full("ja", st.BasketScreen())) as walk:
        said = walk.text("basketScreen")
        assert walk.text("total") == "￥2,950"
        assert "小計￥3,150" in said
        assert "10%対象 (税 206円)" in plain(said) and "￥2,276" in said
        assert "※8%対象 (税 49円)" in plain(said) and "￥674" in said
        assert "秋のおかわり 200円引き" in said and "−￥200" in said
        assert "今回 29ポイントたまります" in said
        assert "お会計のあと 349 pt" in said and "あと151 pt で ポテトM 無料" in said


def plain(said: str) -> str:
    return said.replace('<font size="2">', "").replace("</font>", "")


def test_a_line_says_what_was_chosen() -> None:
    with settled(states.full("en", st.BasketScreen())) as walk:
        said = walk.text("line-1")
        assert "Double Cheeseburger: Wasabi mayo, No onion\nOnion Rings, Iced Tea" in said
        assert "As it comes" in walk.text("line-2")
        assert "Take-out only, 8%" in walk.text("line-3") and "*" in walk.text("line-3")


def test_more_less_and_the_bin() -> None:
    with settled(states.full("en", st.BasketScreen())) as walk:
        walk.touch("line-1/more", "line-2/less")
        assert [line.quantity for line in walk.kiosk.guest.basket.lines] == [2, 1, 1]
        assert walk.text("total") == "¥3,520"
        walk.touch("line-3/less")
        assert walk.kiosk.guest.basket.line(3) is None
        walk.hand.wait_gone("line-3")


def test_at_the_most_the_plus_says_so() -> None:
    made = states.kiosk("ja", st.BasketScreen(), replace(states.CHICKEN, quantity=9))
    with settled(made) as walk:
        assert "最大9点" in walk.text("line-2")
        walk.touch("line-2/more")
        assert walk.kiosk.guest.basket.count == 9


def test_a_line_with_choices_can_be_changed_and_one_without_cannot() -> None:
    with settled(states.full("en", st.BasketScreen())) as walk:
        walk.hand.wait_gone("edit-3")
        walk.touch("edit-2")
        assert isinstance(walk.kiosk.screen, st.ItemScreen)


@pytest.mark.slow
def test_suggestions_are_added_in_one_touch_and_refused_for_good() -> None:
    made = states.kiosk("en", st.BasketScreen(), states.CHICKEN)
    with settled(made) as walk:
        offered = walk.hand.names("suggest-")
        assert 1 <= len(offered) <= 3
        walk.touch(offered[0])
        assert walk.kiosk.guest.basket.count_of(offered[0].removeprefix("suggest-")) == 1
        walk.touch("noThanks")
        assert walk.hand.names("suggest-") == []
        walk.touch("addMore")
        walk.post(ev.BasketAsked())
        assert walk.hand.names("suggest-") == []


def test_no_thanks_is_as_large_as_add() -> None:
    with settled(states.kiosk("en", st.BasketScreen(), states.CHICKEN)) as walk:
        offer = walk.hand.names("suggest-")[0]
        assert walk.property("noThanks", "height") >= walk.property(offer, "height")
        assert walk.property("noThanks", "width") >= walk.property(offer, "width")


def test_a_coupon_can_be_taken_out_again() -> None:
    with settled(states.full("en", st.BasketScreen())) as walk:
        walk.touch("takeOff-coupon")
        assert walk.kiosk.guest.basket.coupon is None
        assert walk.text("total") == "¥3,150"


def test_a_coupon_that_takes_nothing_off_yet_says_what_it_asks_for() -> None:
    made = states.kiosk("ja", st.BasketScreen(), states.GIFT)
    made = states.with_basket(made, made.guest.basket.with_coupon(demo.coupon("GOCHISO500")))
    with settled(made) as walk:
        assert "3,000円以上で" in walk.text("basketScreen")


def test_an_empty_basket_leads_to_the_menu() -> None:
    with settled(states.kiosk("ja", st.BasketScreen())) as walk:
        assert "カゴは まだ空です" in walk.text("emptyBasket")
        assert walk.text("pay") == "まだ空です"
        walk.touch("statePrimary")
        assert isinstance(walk.kiosk.screen, st.Browse)


@pytest.mark.parametrize(("size", "screen"), [("portrait", st.BasketScreen()), ("landscape", st.Browse())])
def test_what_sold_out_meanwhile_is_said_on_its_line(size: str, screen: st.Screen) -> None:
    made = states.full("ja", screen)
    shop = replace(made.shop, menu=demo.sold_out(["chicken-burger", "onion-rings"]))
    with settled(replace(made, shop=shop), size) as walk:
        assert "売り切れました" in walk.text("line-2")
        assert "オニオンリング（売り切れました）" in walk.text("line-1")  # what of a set it is
        assert "わさびマヨ" in walk.text("line-1")  # and what was chosen stays in sight
        assert "売り切れました" not in walk.text("line-3")


def test_a_set_is_shown_by_its_first_part() -> None:
    rows = line_rows(states.full("ja", st.BasketScreen()), demo.picture)
    assert [row.picture.rpartition("/")[2] for row in rows[:2]] == [
        "double-cheeseburger.webp",
        "chicken-burger.webp",
    ]


@pytest.mark.slow
def test_cancel_is_far_from_pay_and_asks_first() -> None:
    with settled(states.full("en", st.BasketScreen())) as walk:
        cancel, pay = walk.hand.find("cancel"), walk.hand.find("pay")
        assert cancel is not None and pay is not None
        assert (
            cancel.mapToScene(cancel.boundingRect().topRight()).x()
            < pay.mapToScene(pay.boundingRect().topLeft()).x()
        )
        walk.touch("cancel")
        assert isinstance(walk.kiosk.overlay, st.ConfirmCancel)
        walk.touch("agree")
        assert walk.kiosk.overlay is None
        assert walk.kiosk.guest.basket.lines
        walk.touch("cancel", "refuse")
        assert isinstance(walk.kiosk.screen, st.Attract)


def test_with_many_lines_the_total_is_still_in_sight() -> None:
    lines = tuple(Line(n, "edamame", "edamame", 1) for n in range(1, 13))
    lines = tuple(
        replace(line, item_id=item, variant_id=item) for line, item in zip(lines, DISHES * 3, strict=False)
    )
    with settled(states.kiosk("en", st.BasketScreen(), *lines)) as walk:
        walk.hand.rest(0.02)
        total = walk.text("total")
        assert total and total in walk.text("pay")


DISHES = ("edamame", "miso-soup", "green-salad", "soft-serve")


def test_tax_that_comes_on_top_is_shown_tax_by_tax() -> None:
    made = states_menu.in_dollars("en", st.BasketScreen())
    dishes = (Line(1, "chicken-burger", "chicken-burger", 2), Line(2, "miso-soup", "miso-soup"))
    made = states.with_basket(made, states.basket(*dishes))
    with settled(made) as walk:
        said = walk.text("basketScreen")
        assert "State tax 6.25%" in said and "City tax 2%" in said
        assert "3 items" in said and "incl. tax" not in said


def test_offline_the_points_are_an_estimate_and_coupons_rest() -> None:
    with settled(states.away(states.full("en", st.BasketScreen()))) as walk:
        assert "You earn about 29 points" in walk.text("basketScreen")
        walk.hand.wait_gone("coupon")


def test_offline_a_programme_that_books_nothing_later_promises_no_points() -> None:
    made = states.away(states.full("en", st.BasketScreen()))
    facts = replace(made.shop.facts, earn_offline=False)
    with settled(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        assert "You earn" not in walk.text("basketScreen")


def test_switching_shows_what_it_costs_and_changes_nothing_when_refused() -> None:
    made = states.kiosk("ja", st.BasketScreen(), Line(1, "salmon-rice-bowl", "salmon-rice-bowl"))
    with settled(made) as walk:
        walk.touch("serviceChip")
        assert walk.text("priceAfter") == "￥962"
        assert "−￥18" in walk.text("switchMode") and "￥980" in walk.text("switchMode")
        walk.touch("refuse")
        assert walk.kiosk.guest.basket.mode is ServiceMode.EAT_IN
        walk.touch("serviceChip", "agree")
        assert walk.kiosk.guest.basket.mode is ServiceMode.TAKE_OUT
        assert walk.text("serviceChip") == "持ち帰り 8%"


@pytest.mark.slow
def test_at_200_per_cent_pages_are_turned_by_buttons() -> None:
    with settled(look.dressed(states.full("en", st.BasketScreen()), "light", 200)) as walk:
        assert walk.hand.sees("page-down")
        line = walk.hand.find("line-1")
        before = line.mapToScene(line.boundingRect().topLeft()).y()
        walk.touch("page-down")
        walk.hand.rest(0.02)
        assert line.mapToScene(line.boundingRect().topLeft()).y() < before - 200
        assert walk.text("barTotal") in ("¥2,950", "")


def test_dishes_that_are_a_set_for_less_can_be_had_as_one_in_one_touch() -> None:
    with settled(states.as_set("en")) as walk:
        assert "As a set: Burger Set" in walk.text("asSet") and "¥180 less" in walk.text("asSet")
        walk.touch("takeSet")
        assert [line.item_id for line in walk.kiosk.guest.basket.lines] == ["burger-set", "fries"]
        assert walk.text("toast").startswith("Now as a set: Burger Set") and walk.text("total") == "¥1,230"
        walk.hand.wait_gone("asSet")
        walk.touch("undo")
        assert len(walk.kiosk.guest.basket.lines) == 3 and walk.hand.sees("asSet")


def test_several_sets_say_how_many() -> None:
    made = states.as_set("ja")
    twice = tuple(replace(line, quantity=2) for line in made.guest.basket.lines)
    with settled(states.with_basket(made, made.guest.basket.restored(twice))) as walk:
        assert "セットなら バーガーセット ×2" in plain_ja(walk.text("asSet"))
        assert "360円おトク" in plain_ja(walk.text("asSet"))


def plain_ja(said: str) -> str:
    return said.replace("\u2060", "").replace("\u200b", "")


def test_a_dish_that_holds_what_the_guest_avoids_says_so() -> None:
    made = states.kiosk("en", st.BasketScreen(), *states.LINES, avoid=frozenset({"beef"}))
    with settled(made) as walk:
        assert "Contains beef" in walk.text("line-1")
        assert "Contains" not in walk.text("line-2") + walk.text("line-3")
        walk.post(ev.AllergenToggled("beef"))
        assert "Contains" not in walk.text("basketScreen")


def test_what_is_not_stated_is_not_taken_for_free() -> None:
    made = states.kiosk(
        "ja", st.BasketScreen(), Line(1, "lemon-sour", "lemon-sour"), avoid=frozenset({"egg"})
    )
    with settled(made) as walk:
        assert "アレルギー情報の記載なし" in plain_ja(walk.text("line-1"))


def test_in_a_set_with_two_rates_the_parts_at_the_reduced_one_bear_the_sign() -> None:
    beer = Line(
        1,
        "beer-set",
        "beer-set",
        parts=(Part("beer", "beer-m"), Part("bites", "edamame"), Part("bites", "nuggets-5")),
    )
    made = states.kiosk("ja", st.BasketScreen(), beer)
    made = states.with_basket(made, made.guest.basket.with_mode(ServiceMode.TAKE_OUT))
    with settled(made) as walk:
        said = plain_ja(walk.text("line-1"))
        assert (
            "枝豆 ※" in said and "ビール ※" not in said and "※8%対象" in plain_ja(walk.text("basketScreen"))
        )
