"""The basket, coupons, the table number, and what happens when the goods or prices are others by then."""

from dataclasses import replace
from datetime import datetime

import pytest

from kiosk.core.basket import Choice
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.set_offer import set_offer
from kiosk.core.order import COUNTER, Record
from kiosk.core.pricing import Outside, Quote, QuoteDiscount
from tests.core.journey.walks import (
    CALLING,
    COUPON,
    DECLINED,
    FACTS,
    LESS,
    MEMBER,
    RECEIPT,
    SIMPLE,
    Walk,
)
from tests.core.menus import (
    MENU,
    TAKE_OUT,
    TOKYO,
    an_option,
    sold_out,
    with_items,
    yen,
)

NO_CHEESEBURGER = with_items(sold_out(MENU.by_id["cheeseburger"]))


def quoted(walk: Walk, adjustment: int = 0) -> Quote:
    """The POS's price of the basket."""
    assert walk.guest.quote is not None
    found = walk.guest.quote
    return replace(found, from_pos=True, adjustment=yen(adjustment), total=found.total + yen(adjustment))


# Asking the POS.


def test_the_basket_asks_for_stock_and_price_and_only_the_answer_to_this_basket_counts() -> None:
    walk = Walk().at_basket()
    assert walk.asked(fx.AskStock) and walk.asked(fx.AskQuote)[0].basket == walk.basket
    old = quoted(walk, 50)
    walk.do(ev.LineCounted(1, 1)).reply(ev.QuoteArrived(old_revision := walk.basket.revision - 1, old))
    assert old_revision != walk.basket.revision and walk.guest.quote != old
    new = quoted(walk, 20)
    walk.reply(ev.QuoteArrived(walk.basket.revision, new))
    assert walk.guest.quote is new


def test_a_pos_without_prices_or_that_is_away_is_not_asked() -> None:
    assert Walk(SIMPLE).at_basket().asked(fx.AskQuote) == []
    walk = Walk().order().do(ev.HealthArrived(False), ev.BasketAsked())
    assert walk.asked(fx.AskQuote) == [] and walk.asked(fx.AskStock) == []


def test_a_price_that_changes_on_the_last_page_is_said_before_anything_is_paid() -> None:
    walk = Walk().at_payment()
    walk.reply(ev.QuoteArrived(walk.basket.revision, quoted(walk)))
    assert walk.overlay is None
    walk.reply(ev.QuoteArrived(walk.basket.revision, quoted(walk, 20)))
    assert walk.overlay == st.PriceChanged(yen(480), yen(500))
    assert walk.do(ev.PriceAccepted()).overlay is None


def test_a_price_that_comes_on_the_table_screen_is_said_there() -> None:
    walk = Walk().at_basket().do(ev.PayPressed(), ev.DigitPressed("7"))
    walk.reply(ev.QuoteArrived(walk.basket.revision, quoted(walk, 20)))
    assert walk.overlay == st.PriceChanged(yen(480), yen(500))
    walk.do(ev.PriceAccepted())
    assert walk.overlay is None and walk.screen == st.TableScreen("7")
    assert isinstance(walk.do(ev.TableEntered()).screen, st.PayScreen)


def test_a_price_that_comes_while_the_name_is_typed_is_said_there_and_can_be_refused() -> None:
    walk = Walk(replace(CALLING, quote=True)).at_basket().do(ev.PayPressed(), ev.NameTyped("Sam"))
    walk.reply(ev.QuoteArrived(walk.basket.revision, quoted(walk, 20)))
    assert walk.overlay == st.PriceChanged(yen(480), yen(500))
    assert isinstance(walk.do(ev.OverlayClosed(), ev.BackPressed()).screen, st.BasketScreen)


def test_a_price_that_comes_on_the_member_s_page_is_said_to_who_was_paying() -> None:
    walk = Walk().at_payment().sign_in().do(ev.MemberAsked())
    assert isinstance(walk.screen, st.MemberHome)
    walk.reply(ev.QuoteArrived(walk.basket.revision, quoted(walk, 20)))
    assert walk.overlay == st.PriceChanged(yen(480), yen(500))
    browsing = Walk().at_basket().sign_in().do(ev.MemberAsked())
    browsing.reply(ev.QuoteArrived(browsing.basket.revision, quoted(browsing, 20)))
    assert browsing.overlay is None


def test_of_two_new_prices_the_first_shown_is_compared_with_the_last() -> None:
    walk = Walk().at_payment()
    shown, dear, dearer = (quoted(walk, more) for more in (0, 20, 50))
    walk.reply(*(ev.QuoteArrived(walk.basket.revision, quote) for quote in (dear, dearer)))
    assert walk.overlay == st.PriceChanged(yen(480), yen(530))
    assert walk.reply(ev.QuoteArrived(walk.basket.revision, shown)).overlay is None


# A programme that is not the POS's own.


def test_the_pos_is_told_amounts_of_another_programme_and_no_member() -> None:
    walk = Walk(replace(FACTS, outside=True)).at_basket("cheeseburger", "edamame").sign_in()
    walk.do(ev.RewardChosen("less"), ev.PointsChosen(50))
    (asked,) = walk.asked(fx.AskQuote)
    assert asked.member_id is None
    assert asked.outside == Outside((QuoteDiscount("less", LESS.name, yen(200)),), yen(50))
    assert walk.guest.quote is not None and walk.guest.quote.outside == asked.outside


def test_the_order_carries_the_amounts_that_its_price_was_made_with() -> None:
    walk = Walk(replace(SIMPLE, outside=True)).at_basket().reply(ev.CouponAccepted(COUPON))
    order = walk.do(ev.PayPressed(), ev.MethodChosen("card")).draft
    assert order.quote.outside == Outside((QuoteDiscount("AKI100", COUPON.name, yen(100)),), yen(0))
    member = replace(order, member_id="m-1")
    assert member.pos_member_id is None
    assert replace(member, quote=replace(order.quote, outside=None)).pos_member_id == "m-1"


def test_what_the_pos_cannot_take_of_another_programme_is_not_offered() -> None:
    walk = Walk(replace(FACTS, outside=True, rewards=False, coupons=False)).at_basket()
    member = replace(MEMBER, coupons=(COUPON,))
    assert (walk.sign_in(member).guest.member) == replace(member, rewards=(), coupons=())
    assert walk.do(ev.RewardChosen("less")).basket.reward is None


def test_the_pos_s_own_programme_needs_no_amounts() -> None:
    walk = Walk().at_basket().sign_in()
    (asked,) = walk.asked(fx.AskQuote)
    assert (asked.member_id, asked.outside) == ("m-1", None)


def test_a_quote_refused_for_what_is_sold_out_opens_its_sheet() -> None:
    walk = Walk().at_basket("cheeseburger", "edamame")
    walk.reply(ev.QuoteRefused(walk.basket.revision, "sold_out", (2,)))
    assert isinstance(walk.overlay, st.SoldOut) and walk.overlay.line_id == 2
    assert walk.asked(fx.AskStock)


def test_a_refusal_that_comes_when_the_guest_is_elsewhere_waits() -> None:
    walk = Walk().at_basket().do(ev.MoreAsked())
    walk.reply(ev.QuoteRefused(walk.basket.revision, "sold_out", (1,)))
    assert walk.overlay is None


def test_a_discount_the_pos_no_longer_takes_leaves_and_the_guest_is_told() -> None:
    walk = Walk().at_basket().reply(ev.CouponAccepted(COUPON))
    walk.reply(ev.QuoteRefused(walk.basket.revision, "invalid"))
    assert walk.basket.coupon is None and walk.said == "discount_gone"


# Coupons.


def test_a_coupon_is_typed_checked_and_taken_off() -> None:
    walk = Walk().at_basket().do(ev.CouponAsked(), ev.CouponTyped(" AKI100 "), ev.CouponEntered())
    assert walk.asked(fx.CheckCoupon) == [fx.CheckCoupon("AKI100", None)]
    assert walk.do(ev.CouponEntered()).asked(fx.CheckCoupon) == []  # it is being checked
    walk.reply(ev.CouponAccepted(COUPON))
    assert walk.overlay is None and walk.said == "coupon_taken"
    assert walk.guest.quote is not None and walk.guest.quote.total == yen(380)
    walk.do(ev.CouponRemoved())
    assert walk.guest.quote is not None and walk.guest.quote.total == yen(480)


def test_a_wrong_coupon_can_be_typed_again() -> None:
    walk = Walk().at_basket().do(ev.CouponAsked(), ev.CouponEntered("NOPE")).reply(ev.CouponRefused())
    assert walk.overlay == st.CouponEntry("NOPE", wrong=True)
    assert walk.do(ev.CouponTyped("AKI")).overlay == st.CouponEntry("AKI")
    walk.do(ev.CouponEntered()).reply(ev.CouponRefused(unreachable=True))
    assert walk.overlay is None and walk.said == "not_now"


def test_an_answer_about_an_earlier_code_does_not_mark_the_one_being_typed() -> None:
    walk = Walk().at_basket().do(ev.CouponAsked(), ev.CouponEntered("NOPE"), ev.CouponTyped("AKI"))
    assert walk.reply(ev.CouponRefused()).overlay == st.CouponEntry("AKI")


def test_a_coupon_that_arrives_when_the_order_is_on_its_way_is_too_late() -> None:
    walk = Walk().pay()
    before = walk.kiosk
    assert walk.reply(ev.CouponAccepted(COUPON), ev.CouponRefused()).kiosk == before


# The table number.


def test_eating_in_asks_for_the_table_once() -> None:
    walk = Walk().at_basket().do(ev.PayPressed(), ev.TableEntered())
    assert walk.screen == st.TableScreen()  # not without a number
    walk.do(ev.DigitPressed("1"), ev.DigitPressed("x"), ev.DigitPressed("2"), ev.DigitPressed("3"))
    assert walk.screen == st.TableScreen("12")
    walk.do(ev.DigitPressed(""), ev.TableEntered())
    assert walk.guest.table == "1" and walk.screen == st.PayScreen()
    assert walk.do(ev.BackPressed(), ev.PayPressed()).screen == st.PayScreen()


def test_taking_out_asks_for_no_table() -> None:
    walk = Walk().do(ev.Began(), ev.ModeChosen(TAKE_OUT), ev.ItemAdded("cheeseburger"), ev.BasketAsked())
    assert walk.do(ev.PayPressed()).screen == st.PayScreen()


# The name.


def test_a_name_is_asked_once_and_goes_with_the_order() -> None:
    walk = Walk(CALLING).at_basket().do(ev.PayPressed(), ev.NameTyped("  Hanako "), ev.NameEntered())
    assert walk.guest.name == "Hanako" and walk.screen == st.PayScreen()
    assert walk.do(ev.BackPressed(), ev.PayPressed()).screen == st.PayScreen()
    order = walk.do(ev.MethodChosen("card")).asked(fx.WriteOrder)[0].order
    assert order.name == "Hanako"


def test_a_name_can_be_left_out_and_changed_later() -> None:
    walk = Walk(CALLING).at_basket().do(ev.PayPressed(), ev.NameEntered())
    assert walk.guest.name == "" and walk.screen == st.PayScreen()
    assert walk.do(ev.NameAsked()).screen == st.NameScreen("")
    walk.do(ev.NameTyped("x" * 50), ev.NameEntered(), ev.NameAsked())
    assert walk.screen == st.NameScreen("x" * 20)
    walk.do(ev.NameTyped("\u202eHa\x00na\u2066"))  # no kitchen's ticket turns round for it
    assert walk.screen == st.NameScreen("Ha na")
    walk.do(ev.NameTyped(""), ev.NameEntered(), ev.MethodChosen("card"))
    assert walk.asked(fx.WriteOrder)[0].order.name is None


def test_another_name_is_another_order() -> None:
    walk = Walk(CALLING).at_basket().do(ev.PayPressed(), ev.NameEntered()).do(ev.MethodChosen("card"))
    record = Record(walk.asked(fx.WriteOrder)[0].order, receipt=RECEIPT, payment=DECLINED)
    walk.reply(ev.OrderAdvanced(record)).do(ev.BackPressed(), ev.PayPressed())
    walk.do(ev.NameAsked(), ev.NameTyped("Hana"), ev.NameEntered(), ev.MethodChosen("card"))
    (written,) = walk.asked(fx.WriteOrder)
    assert written.order.name == "Hana" and written.instead_of == record


def test_nobody_is_asked_for_a_name_who_has_a_table_or_where_none_is_called() -> None:
    tables = replace(CALLING, tables=2)
    walk = Walk(tables).at_payment()
    assert walk.screen == st.PayScreen() and walk.guest.name is None
    assert walk.do(ev.NameAsked()).screen == st.PayScreen()
    assert Walk(SIMPLE).at_payment().screen == st.PayScreen()
    walk = Walk(tables).at_basket().do(ev.ModeSwitchAsked(), ev.ModeSwitched(), ev.PayPressed())
    assert walk.screen == st.NameScreen()
    assert walk.do(ev.ModeSwitchAsked(), ev.ModeSwitched()).screen == st.BasketScreen()


def test_the_name_goes_with_the_guest() -> None:
    walk = Walk(CALLING).at_basket().do(ev.PayPressed(), ev.NameTyped("Hanako"), ev.NameEntered())
    walk.do(ev.CancelAsked(), ev.CancelConfirmed())
    assert walk.guest.name is None and "Hanako" not in repr(walk.kiosk)


# How to pay.


def test_a_single_way_to_pay_starts_at_once_but_the_counter_asks() -> None:
    card = replace(SIMPLE, methods=("card",), at_counter=False)
    assert Walk(card).at_payment().screen == st.Paying("card")
    assert Walk(replace(SIMPLE, methods=())).at_payment().screen == st.PayScreen()


def test_the_order_holds_what_the_guest_saw() -> None:
    walk = Walk().at_basket().sign_in().do(ev.PayPressed(), ev.DigitPressed("7"), ev.TableEntered())
    walk.do(ev.LanguageChosen("en"), ev.MethodChosen("qr"))
    order = walk.draft
    assert (order.basket, order.quote) == (walk.basket, walk.guest.quote)
    assert (order.method, order.table, order.language) == ("qr", "7", "en")
    assert (order.member_id, order.credential) == (MEMBER.id, None)
    assert [line.item_id for line in order.lines] == ["cheeseburger"]


def test_what_needs_an_age_check_is_paid_at_the_counter() -> None:
    walk = Walk().begin().do(ev.ItemAdded("beer"), ev.BasketAsked(), ev.PayPressed(), ev.DigitPressed("1"))
    walk.do(ev.TableEntered(), ev.MethodChosen("card"))
    assert walk.screen == st.PayScreen()
    walk.do(ev.MethodChosen(COUNTER))
    assert walk.draft.check_age == 20 and walk.draft.method == COUNTER


def test_a_method_that_does_not_work_now_is_not_started() -> None:
    walk = Walk().at_payment().do(ev.HealthArrived(True, terminal_ready=False), ev.MethodChosen("card"))
    assert walk.screen == st.PayScreen()
    walk.do(ev.HealthArrived(False), ev.MethodChosen("card"), ev.MethodChosen("cash"))
    assert walk.screen == st.PayScreen()
    assert walk.do(ev.MethodChosen(COUNTER)).screen == st.Paying(COUNTER)


def test_with_nothing_left_to_pay_the_order_is_sent_at_once() -> None:
    walk = Walk(SIMPLE).at_basket("edamame").sign_in().do(ev.PointsChosen(-1), ev.PayPressed())
    assert walk.screen == st.Paying("card") and walk.draft.quote.due == yen(0)


def test_after_a_decline_the_same_order_is_paid_again_and_a_changed_one_takes_its_place() -> None:
    walk = Walk().declined().do(ev.BackPressed(), ev.PayPressed(), ev.MethodChosen("qr"))
    (again,) = walk.asked(fx.PayAgain)
    assert (again.record.order.key, again.method) == ("key-1", "qr")
    walk.reply(ev.OrderAdvanced(walk.record(receipt=RECEIPT, payment=DECLINED)))
    walk.do(ev.BackPressed(), ev.LineCounted(1, 1), ev.PayPressed(), ev.MethodChosen("card"))
    (written,) = walk.asked(fx.WriteOrder)
    assert written.instead_of is not None and written.instead_of.order.key == "key-1"
    assert written.order.basket.count == 2


@pytest.mark.parametrize(
    "change",
    [
        lambda walk: walk.sign_in(),
        lambda walk: walk.do(ev.MemberAsked(), *(ev.DigitPressed(d) for d in "09012345678")),
        lambda walk: walk.reply(ev.QuoteArrived(walk.basket.revision, quoted(walk, 20))),
    ],
)
def test_a_member_or_a_price_that_came_meanwhile_makes_another_order(change: object) -> None:
    walk = Walk().declined().do(ev.BackPressed())
    change(walk)  # type: ignore[operator]
    walk.do(ev.PayPressed(), ev.MethodChosen("card"))
    assert walk.asked(fx.PayAgain) == [] and len(walk.asked(fx.WriteOrder)) == 1


# Sold out at checkout.


def test_a_sold_out_line_is_named_with_replacements_nearest_in_price_first() -> None:
    walk = Walk().at_basket("cheeseburger", "edamame").do(ev.StockArrived(NO_CHEESEBURGER))
    assert isinstance(walk.overlay, st.SoldOut)
    assert walk.overlay.rest == yen(250)
    assert [(r.item_id, r.difference) for r in walk.overlay.replacements] == [("burger", yen(110))]


def test_a_replacement_takes_the_lines_place() -> None:
    walk = Walk().begin().do(ev.ItemAdded("edamame"), ev.ItemAdded("soup"), ev.BasketAsked())
    walk.do(ev.LineCounted(2, 1), ev.StockArrived(with_items(sold_out(MENU.by_id["soup"]))))
    assert isinstance(walk.overlay, st.SoldOut) and walk.overlay.line_id == 2
    offered = {r.item_id: r.difference for r in walk.overlay.replacements}
    assert offered["edamame"] == yen(140)
    walk.do(ev.LineReplaced("edamame"), ev.LineReplaced("edamame"))
    assert [(line.id, line.item_id, line.quantity) for line in walk.basket.lines] == [
        (1, "edamame", 1),
        (2, "edamame", 2),
    ]
    assert walk.overlay is None


def test_a_replacement_with_choices_is_chosen_first_and_the_line_stays_until_then() -> None:
    walk = Walk().at_basket().do(ev.StockArrived(NO_CHEESEBURGER), ev.LineReplaced("burger"))
    assert isinstance(walk.screen, st.ItemScreen) and walk.items == ["cheeseburger"]
    assert isinstance(walk.do(ev.BackPressed()).overlay, st.SoldOut)
    walk.do(ev.LineReplaced("burger"), ev.OptionTouched(("sauce", "teriyaki")), ev.AddPressed())
    assert walk.items == ["burger"] and walk.overlay is None


def test_a_replacement_that_is_sold_out_itself_is_not_taken() -> None:
    walk = (
        Walk()
        .at_basket()
        .do(ev.StockArrived(NO_CHEESEBURGER), ev.LineReplaced("salad"), ev.LineReplaced("x"))
    )
    assert walk.items == ["cheeseburger"] and isinstance(walk.overlay, st.SoldOut)


def test_the_line_can_be_dropped_or_the_menu_asked_for() -> None:
    walk = Walk().at_basket("cheeseburger", "edamame").do(ev.StockArrived(NO_CHEESEBURGER), ev.LineDropped())
    assert walk.items == ["edamame"] and walk.screen == st.BasketScreen() and walk.overlay is None
    for touch in (ev.MoreAsked(), ev.OverlayClosed()):
        walk = Walk().at_basket().do(ev.StockArrived(NO_CHEESEBURGER), touch)
        assert walk.items == [] and walk.screen == st.Browse()
    walk = Walk().at_basket().do(ev.StockArrived(NO_CHEESEBURGER), ev.BackPressed())
    assert walk.items == ["cheeseburger"] and walk.screen == st.Browse()


def test_two_sold_out_lines_come_one_after_the_other() -> None:
    gone = with_items(sold_out(MENU.by_id["edamame"]), menu=NO_CHEESEBURGER)
    walk = Walk().at_basket("cheeseburger", "edamame", "soup").do(ev.StockArrived(gone), ev.LineDropped())
    assert isinstance(walk.overlay, st.SoldOut) and walk.overlay.line_id == 2


def test_the_sheet_does_not_take_away_what_the_guest_has_opened() -> None:
    walk = Walk().at_basket().do(ev.StaffCalled(), ev.StockArrived(NO_CHEESEBURGER))
    assert isinstance(walk.overlay, st.StaffCall)
    walk.do(ev.OverlayClosed(), ev.PayPressed())
    assert isinstance(walk.overlay, st.SoldOut)


def test_the_last_piece_that_the_declined_order_holds_is_not_sold_out_for_its_guest() -> None:
    walk = Walk().declined().do(ev.BackPressed(), ev.StockArrived(NO_CHEESEBURGER))
    walk.reply(ev.QuoteRefused(walk.basket.revision, "sold_out", (1,)))
    assert walk.overlay is None and walk.items == ["cheeseburger"]
    walk.do(ev.PayPressed(), ev.MethodChosen("qr"))
    assert walk.asked(fx.PayAgain)[0].method == "qr"
    one_more = Walk().declined().do(ev.BackPressed(), ev.LineCounted(1, 1), ev.StockArrived(NO_CHEESEBURGER))
    assert isinstance(one_more.overlay, st.SoldOut)


def test_nothing_sold_out_is_sent() -> None:
    walk = Walk().at_payment().do(ev.HelpAsked(), ev.StockArrived(NO_CHEESEBURGER), ev.OverlayClosed())
    walk.do(ev.MethodChosen("card"))
    assert walk.asked(fx.WriteOrder) == [] and walk.screen == st.PayScreen()


# A menu or a day that changes.


def test_a_choice_that_is_new_on_the_menu_is_asked_before_paying() -> None:
    cheese = replace(MENU.by_id["cheeseburger"], groups=MENU.by_id["burger"].groups)
    walk = Walk().at_basket().do(ev.MenuArrived(with_items(cheese)), ev.PayPressed())
    assert isinstance(walk.screen, st.ItemScreen) and walk.screen.line.id == 1
    walk.do(ev.OptionTouched(("sauce", "wasabi")), ev.AddPressed())
    assert walk.basket.lines[0].choices == (Choice("sauce", "wasabi"),)
    assert walk.do(ev.PayPressed()).screen == st.TableScreen()


def test_an_option_that_sold_out_can_still_be_replaced_on_its_page() -> None:
    groups = MENU.by_id["burger"].groups
    walk = (
        Walk().begin().do(ev.ItemOpened("burger"), ev.OptionTouched(("sauce", "teriyaki")), ev.AddPressed())
    )
    gone = replace(groups[0], options=(an_option("teriyaki", available=False), an_option("wasabi", 50)))
    walk.do(ev.MenuArrived(with_items(replace(MENU.by_id["burger"], groups=(gone, *groups[1:])))))
    walk.do(ev.LineOpened(1), ev.OptionTouched(("sauce", "wasabi")), ev.AddPressed())
    assert walk.basket.lines[0].choices == (Choice("sauce", "wasabi"),) and walk.overlay is None


def test_an_open_basket_bears_the_new_rate_from_midnight_on() -> None:
    eve = datetime(2027, 3, 31, 23, 59, tzinfo=TOKYO)
    walk = Walk(now=eve).do(
        ev.Began(), ev.ModeChosen(TAKE_OUT), ev.ItemAdded("cheeseburger"), ev.BasketAsked()
    )
    assert walk.guest.quote is not None and walk.guest.quote.tax == yen(35)
    walk.do(ev.ClockTicked(datetime(2027, 4, 1, 0, 0, tzinfo=TOKYO)))
    assert walk.guest.quote is not None and walk.guest.quote.tax == yen(4)
    assert len(walk.asked(fx.AskQuote)) == 1
    assert walk.do(ev.ClockTicked(datetime(2027, 4, 1, 0, 1, tzinfo=TOKYO))).last == ()


def test_an_order_that_is_on_its_way_keeps_its_rate() -> None:
    eve = datetime(2027, 3, 31, 23, 59, tzinfo=TOKYO)
    walk = Walk(SIMPLE, now=eve).do(ev.Began(), ev.ModeChosen(TAKE_OUT), ev.ItemAdded("cheeseburger"))
    walk.do(ev.BasketAsked(), ev.PayPressed(), ev.MethodChosen("card"))
    walk.do(ev.ClockTicked(datetime(2027, 4, 1, 0, 0, tzinfo=TOKYO)))
    assert walk.guest.quote is not None and walk.guest.quote.tax == yen(35)


def test_suggestions_are_refused_for_good() -> None:
    walk = Walk().at_basket().do(ev.SuggestionsRefused())
    assert walk.guest.suggestions_refused and walk.screen == st.BasketScreen()


# As a set.


def for_a_set() -> Walk:
    """A burger (with its sauce), small fries and a small cola: the combo, for 90 more."""
    walk = Walk().begin().do(ev.ItemOpened("burger"), ev.OptionTouched(("sauce", "wasabi")), ev.AddPressed())
    return walk.do(
        ev.ItemOpened("fries"), ev.AddPressed(), ev.ItemOpened("cola"), ev.AddPressed(), ev.BasketAsked()
    )


def test_dishes_become_the_set_in_one_touch_and_can_be_had_apart_again() -> None:
    walk = for_a_set()
    before = walk.basket.lines
    offer = set_offer(walk.kiosk)
    assert offer is not None and offer[1] == yen(90)
    walk.do(ev.SetTaken("combo"))
    assert walk.items == ["combo"] and walk.said == "as_set" and walk.guest.quote is not None
    assert walk.guest.quote.due == yen(940) and walk.asked(fx.AskQuote) and walk.asked(fx.SaveDraft)
    assert set_offer(walk.kiosk) is None
    assert walk.do(ev.Undone()).basket.lines == before


def test_a_set_that_is_no_longer_offered_is_not_taken() -> None:
    walk = for_a_set().do(ev.LineCounted(3, -1))
    assert walk.do(ev.SetTaken("combo")).items == ["burger", "fries-s"]
    walk = for_a_set()
    assert len(walk.do(ev.SetTaken("party")).items) == 3


def test_no_set_that_would_cost_a_reward_more_than_it_saves() -> None:
    walk = for_a_set().reply(ev.MemberFound("x", MEMBER)).do(ev.RewardChosen("free-cola"))
    assert walk.basket.reward is not None
    assert set_offer(walk.kiosk) is None
