"""From the first touch to the basket: offers, sold-out dishes, counts, undo, eat in or take out."""

from dataclasses import replace

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from tests.core.journey.walks import FACTS, SIMPLE, Walk
from tests.core.menus import EAT_IN, MENU, TAKE_OUT, TERIYAKI, sold_out, with_items, without_items, yen

# Offers that are touched before the order begins.


def test_a_touched_offer_waits_for_the_question_and_is_in_the_basket_then() -> None:
    walk = Walk().do(ev.Began("cheeseburger"))
    assert walk.screen == st.Service() and walk.guest.wish == "cheeseburger"
    walk.do(ev.ModeChosen(TAKE_OUT))
    assert walk.items == ["cheeseburger"] and walk.guest.wish is None
    assert walk.screen == st.Browse()


def test_an_offer_with_choices_opens_its_page() -> None:
    walk = Walk().do(ev.Began("combo"), ev.ModeChosen(EAT_IN))
    assert isinstance(walk.screen, st.SetScreen) and walk.items == []


@pytest.mark.parametrize(("item", "said"), [("pizza", None), ("salad", "sold_out"), ("pancakes", "not_now")])
def test_an_offer_that_cannot_be_had_leads_to_the_menu(item: str, said: str | None) -> None:
    walk = Walk().do(ev.Began(item), ev.ModeChosen(EAT_IN))
    assert (walk.screen, walk.items, walk.said) == (st.Browse(), [], said)


def test_going_back_forgets_the_offer() -> None:
    walk = Walk().do(ev.Began("cheeseburger"), ev.BackPressed(), ev.Began(), ev.ModeChosen(EAT_IN))
    assert walk.items == []


# The menu.


def test_one_touch_adds_what_is_simple_and_opens_what_is_not() -> None:
    walk = Walk().begin().do(ev.ItemAdded("cheeseburger"))
    assert walk.items == ["cheeseburger"] and walk.said == "added"
    assert isinstance(walk.do(ev.ItemAdded("burger")).screen, st.ItemScreen)
    assert isinstance(Walk().begin().do(ev.ItemAdded("combo")).screen, st.SetScreen)


def test_a_sold_out_dish_says_so_and_offers_another_of_its_kind() -> None:
    for touch in (ev.ItemAdded("salad"), ev.ItemOpened("salad")):
        walk = Walk().begin().do(touch)
        assert walk.screen == st.Browse() and walk.items == []
        assert walk.kiosk.toast == st.Toast(st.Say.SOLD_OUT, "salad", instead="fries")


def test_what_is_offered_instead_keeps_to_what_the_guest_eats() -> None:
    walk = Walk().begin().do(ev.DietToggled("vegan"), ev.ItemAdded("salad"))
    assert walk.kiosk.toast is not None and walk.kiosk.toast.instead == "edamame"


def test_what_is_not_sold_at_this_time_of_day_is_not_added() -> None:
    walk = Walk().begin().do(ev.ItemAdded("pancakes"), ev.ItemOpened("pancakes"))
    assert walk.items == [] and walk.said == "not_now" and walk.screen == st.Browse()


def test_the_list_is_asked_to_jump_anew_with_every_touch_of_a_category() -> None:
    walk = Walk().begin().do(ev.CategoryChosen("sides"))
    first = walk.screen
    walk.do(ev.SearchOpened(), ev.SearchTyped("x" * 99), ev.CategoryChosen("sides"))
    assert walk.screen != first and isinstance(walk.screen, st.Browse)
    assert (walk.screen.category_id, walk.screen.search) == ("sides", None)


def test_the_basket_opens_only_with_something_in_it() -> None:
    assert Walk().begin().do(ev.BasketAsked()).screen == st.Browse()


def test_after_adding_the_menu_is_where_the_dish_was() -> None:
    walk = Walk().begin().do(ev.ItemOpened("fries"), ev.VariantChosen("fries-l"), ev.AddPressed())
    assert walk.screen == st.Browse("sides") and walk.items == ["fries-l"]


# Counts and undo.


def test_the_last_one_of_a_line_leaves_and_can_be_brought_back() -> None:
    walk = Walk().at_basket("cheeseburger", "edamame").do(ev.LineCounted(1, -1))
    assert walk.items == ["edamame"] and walk.said == "removed"
    walk.do(ev.Undone())
    assert walk.items == ["cheeseburger", "edamame"] and walk.kiosk.toast is None
    assert walk.do(ev.Undone()).items == ["cheeseburger", "edamame"]  # twice does no harm


def test_an_undo_never_takes_back_more_than_the_last_change() -> None:
    walk = Walk().order("cheeseburger", "edamame").do(ev.LineCounted(1, 1))
    assert walk.kiosk.toast is None or walk.kiosk.toast.undo is None
    walk.do(ev.Undone())
    assert walk.basket.count == 3


def test_an_addition_can_be_undone() -> None:
    walk = Walk().order("cheeseburger", "edamame").do(ev.Undone())
    assert walk.items == ["cheeseburger"]


def test_the_toast_goes_by_itself() -> None:
    walk = Walk().order("cheeseburger")
    assert walk.timer("toast") == 6
    assert walk.elapse("toast").kiosk.toast is None


def test_a_full_basket_says_so() -> None:
    walk = Walk().begin()
    for quantity in range(6):
        walk.do(ev.ItemAdded("cheeseburger"), ev.LineCounted(quantity + 1, 8))
    assert walk.basket.count == 54
    full = replace(walk.basket, lines=tuple(replace(walk.basket.lines[0], id=n) for n in range(1, 41)))
    walk.kiosk = replace(walk.kiosk, guest=replace(walk.guest, basket=full))
    walk.do(ev.ItemAdded("edamame"))
    assert walk.said == "full" and walk.basket is full


# Eating in or taking out.


def test_switching_shows_both_prices_before_anything_changes() -> None:
    dear = replace(MENU.by_id["cheeseburger"].variants[0], price={EAT_IN: yen(490), TAKE_OUT: yen(480)})
    menu = with_items(replace(MENU.by_id["cheeseburger"], variants=(dear,)))
    walk = Walk(menu=menu).order().do(ev.ModeSwitchAsked())
    assert walk.overlay == st.SwitchMode(TAKE_OUT, yen(490), yen(480))
    assert walk.basket.mode is EAT_IN
    walk.do(ev.ModeSwitched())
    assert walk.basket.mode is TAKE_OUT and walk.overlay is None
    assert walk.guest.quote is not None and walk.guest.quote.total == yen(480)


def test_an_empty_basket_is_switched_at_once() -> None:
    walk = Walk().begin().do(ev.ModeSwitchAsked())
    assert walk.basket.mode is TAKE_OUT and walk.overlay is None


def test_switching_on_the_way_to_pay_asks_for_the_table_again_or_no_more() -> None:
    walk = Walk().at_payment().do(ev.ModeSwitchAsked(), ev.ModeSwitched())
    assert walk.screen == st.BasketScreen() and walk.guest.table is None
    assert isinstance(walk.do(ev.PayPressed()).screen, st.PayScreen)
    walk.do(ev.ModeSwitchAsked(), ev.ModeSwitched(), ev.PayPressed())
    assert walk.screen == st.TableScreen()
    walk.do(ev.ModeSwitchAsked(), ev.ModeSwitched())
    assert walk.screen == st.BasketScreen()


def test_where_no_tables_are_used_switching_stays_where_it_is() -> None:
    walk = Walk(SIMPLE).at_payment().do(ev.ModeSwitchAsked(), ev.ModeSwitched())
    assert walk.screen == st.PayScreen()


# A menu that changes under the guest.


def test_what_has_gone_from_the_menu_leaves_the_basket_and_the_guest_is_told() -> None:
    walk = Walk().at_basket("cheeseburger", "edamame").do(ev.MenuArrived(without_items("edamame")))
    assert walk.items == ["cheeseburger"] and walk.said == "menu_changed"
    walk.do(ev.MenuArrived(without_items("edamame", "cheeseburger")))
    assert walk.items == [] and walk.screen == st.Browse()  # nothing is left to look at


def test_a_page_whose_dish_has_gone_closes() -> None:
    walk = Walk().begin().do(ev.ItemOpened("burger"), ev.MenuArrived(without_items("burger")))
    assert walk.screen == st.Browse()
    walk = (
        Walk().begin().do(ev.ItemOpened("burger"), ev.MemberAsked(), ev.MenuArrived(without_items("burger")))
    )
    assert walk.do(ev.BackPressed()).screen == st.Browse()


def test_an_undo_never_brings_back_what_has_gone() -> None:
    walk = Walk().at_basket("cheeseburger", "edamame").do(ev.LineCounted(1, -1))
    walk.do(ev.MenuArrived(without_items("cheeseburger")), ev.Undone())
    assert walk.items == ["edamame"]


def test_a_new_price_is_shown_at_once() -> None:
    walk = Walk(SIMPLE).order()
    dearer = replace(
        MENU.by_id["cheeseburger"].variants[0], price=dict.fromkeys((EAT_IN, TAKE_OUT), yen(500))
    )
    walk.do(ev.MenuArrived(with_items(replace(MENU.by_id["cheeseburger"], variants=(dearer,)))))
    assert walk.guest.quote is not None and walk.guest.quote.total == yen(500)


def test_stock_that_changes_leaves_a_guest_on_the_menu_alone() -> None:
    walk = Walk().order().do(ev.StockArrived(with_items(sold_out(MENU.by_id["cheeseburger"]))))
    assert walk.items == ["cheeseburger"] and walk.overlay is None
    assert isinstance(walk.do(ev.BasketAsked()).overlay, st.SoldOut)


# A scanner on each screen.


def test_a_barcode_on_the_menu_and_in_the_basket_adds_its_goods() -> None:
    walk = Walk().begin().do(ev.Scanned("4900000000024"))
    assert walk.items == ["cheeseburger"]
    walk.do(ev.BasketAsked(), ev.Scanned("4900000000024"))
    assert walk.basket.count == 2
    assert isinstance(walk.do(ev.Scanned("4900000000017")).screen, st.ItemScreen)  # a sauce must be chosen


def test_goods_scanned_before_anything_was_touched_are_ordered() -> None:
    walk = Walk().do(ev.Scanned("4900000000024"))
    assert (walk.screen, walk.items, walk.said) == (st.Service(), ["cheeseburger"], "added")
    assert isinstance(walk.do(ev.ModeChosen(TAKE_OUT)).screen, st.BasketScreen)


def test_scanned_goods_with_choices_wait_for_the_question_beside_the_others() -> None:
    walk = Walk().do(ev.Scanned("4900000000017"))  # a sauce must be chosen
    assert (walk.screen, walk.guest.wish) == (st.Service(), "burger")
    walk.do(ev.Scanned("4900000000024"), ev.ModeChosen(EAT_IN))
    assert isinstance(walk.screen, st.ItemScreen) and walk.items == ["cheeseburger"]
    assert walk.asked(fx.FindMember) == []


def test_a_barcode_elsewhere_is_not_taken_for_a_member() -> None:
    walk = Walk().at_payment().do(ev.Scanned("4900000000024"))
    assert walk.asked(fx.FindMember) == [] and walk.said == "not_now" and walk.basket.count == 1


@pytest.mark.parametrize("text", ["x" * 10_000, "code\x00\x1b[2J", "member\n"])
def test_nonsense_from_a_scanner_is_asked_of_nobody(text: str) -> None:
    walk = Walk().begin().do(ev.Scanned(text))
    assert walk.asked(fx.FindMember) == [] and walk.said == "unknown_code"


def test_a_code_on_the_first_screen_begins_an_order() -> None:
    walk = Walk().do(ev.Scanned("member-code"))
    assert walk.screen == st.Service() and len(walk.asked(fx.FindMember)) == 1


@pytest.mark.parametrize("way", [Walk.waiting, Walk.served])
def test_a_code_that_comes_too_late_changes_nothing(way: object) -> None:
    walk = way(Walk())  # type: ignore[operator]
    before = walk.kiosk.guest
    walk.do(ev.Scanned("member-code"))
    assert walk.asked(fx.FindMember) == [] and walk.guest == replace(before, taps=before.taps + 1)


def test_nothing_is_scanned_while_the_shop_is_closed() -> None:
    walk = Walk().do(ev.HealthArrived(True, pos_open=False), ev.Scanned("member-code"))
    assert walk.screen == st.Closed() and walk.asked(fx.FindMember) == []


def test_without_loyalty_a_code_means_nothing() -> None:
    walk = Walk(replace(FACTS, code=False, coupons=False)).begin().do(ev.Scanned("member-code"))
    assert walk.said == "not_now"
    coupons_only = Walk(replace(FACTS, code=False)).begin().do(ev.Scanned("AKI100"))
    assert coupons_only.asked(fx.CheckCoupon) == [fx.CheckCoupon("AKI100", None)]


def test_teriyaki_is_a_sauce() -> None:
    walk = (
        Walk().begin().do(ev.ItemOpened("burger"), ev.OptionTouched(("sauce", "teriyaki")), ev.AddPressed())
    )
    assert walk.basket.lines[0].choices == (TERIYAKI,)
