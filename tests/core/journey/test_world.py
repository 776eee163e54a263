"""Opening and closing, lost connections, and what a crash left behind."""

from dataclasses import replace

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.looks import Looks, looks_of
from kiosk.core.order import COUNTER, End
from tests.core.journey.walks import APPROVED, DECLINED, FACTS, PAID, PENDING, RECEIPT, UNPAID, Walk
from tests.core.menus import MENU, NOON, without_items

# The first screen follows the shop.


def test_the_first_menu_opens_the_kiosk() -> None:
    walk = Walk(menu=None).do(ev.MenuFailed(st.MenuState.FAILED))
    assert walk.screen == st.Starting() and walk.kiosk.shop.menu_state is st.MenuState.FAILED
    assert walk.do(ev.MenuArrived(MENU)).screen == st.Attract()


def test_a_refresh_that_fails_changes_nothing_but_a_menu_too_old_closes() -> None:
    walk = Walk().do(ev.MenuFailed(st.MenuState.FAILED))
    assert walk.screen == st.Attract()
    assert walk.do(ev.MenuFailed(st.MenuState.TOO_OLD)).screen == st.Starting()
    assert walk.do(ev.MenuArrived(MENU)).screen == st.Attract()


def test_closed_by_the_clock_or_by_the_pos() -> None:
    walk = Walk().do(ev.ClockTicked(NOON, hours_open=False, opens_at="17:00"))
    assert walk.screen == st.Closed() and walk.kiosk.shop.opens_at == "17:00"
    assert walk.do(ev.ClockTicked(NOON)).screen == st.Attract()
    walk.do(ev.HealthArrived(True, pos_open=False, opens_at="18:00"))
    assert walk.screen == st.Closed() and walk.kiosk.shop.opens_at == "18:00"
    walk.do(ev.ClockTicked(NOON))  # the clock's own word about opening is about its own hours
    assert walk.kiosk.shop.opens_at == "18:00"
    assert walk.do(ev.HealthArrived(False)).screen == st.Closed()  # nobody said it has opened
    assert walk.do(ev.HealthArrived(True)).screen == st.Attract()


def test_out_of_order_until_mended_or_where_nothing_can_be_paid() -> None:
    walk = Walk().do(ev.Broke("b-1"), ev.Began())
    assert walk.screen == st.OutOfOrder()
    assert walk.do(ev.Mended()).screen == st.Attract()
    no_counter = Walk(replace(FACTS, at_counter=False)).do(ev.HealthArrived(False))
    assert no_counter.screen == st.OutOfOrder()
    assert no_counter.do(ev.HealthArrived(True)).screen == st.Attract()


@pytest.mark.parametrize(
    "event",
    [
        ev.Broke("b-1"),
        ev.ClockTicked(NOON, hours_open=False),
        ev.HealthArrived(True, pos_open=False),
        ev.MenuFailed(st.MenuState.TOO_OLD),
    ],
)
def test_a_guest_who_has_begun_may_finish(event: ev.Event) -> None:
    walk = Walk().order().do(event)
    assert walk.screen == st.Browse() and walk.items == ["cheeseburger"]
    assert not isinstance(walk.do(ev.CancelAsked(), ev.CancelConfirmed()).screen, st.Attract)


# The connection.


def test_who_is_in_the_middle_is_told_that_cards_work_again() -> None:
    walk = Walk().at_basket().do(ev.HealthArrived(False))
    assert walk.kiosk.shop.methods == (COUNTER,)
    walk.do(ev.HealthArrived(True))
    assert walk.said == "online_again" and walk.asked(fx.AskMenu) and walk.asked(fx.AskQuote)
    assert walk.do(ev.HealthArrived(True)).asked(fx.AskMenu) == []


def test_the_state_of_the_pos_is_remembered_while_it_is_away() -> None:
    walk = Walk().do(ev.HealthArrived(True, wait_minutes=12), ev.HealthArrived(False))
    assert walk.kiosk.shop.wait_minutes == 12 and not walk.kiosk.shop.online


def test_facts_the_pos_tells_later_count_at_once() -> None:
    walk = Walk().do(ev.FactsLearned(replace(FACTS, methods=(), at_counter=False)))
    assert walk.screen == st.OutOfOrder()
    assert walk.do(ev.FactsLearned(FACTS)).screen == st.Attract()


def test_pictures_that_arrive_are_counted() -> None:
    assert Walk().do(ev.PicturesArrived(), ev.PicturesArrived()).kiosk.shop.pictures == 2


# After a crash.


def test_a_basket_comes_back_without_what_needs_the_member() -> None:
    left = Walk().at_basket().sign_in().do(ev.RewardChosen("less"), ev.PointsChosen(10)).basket
    walk = Walk().do(ev.Resumed(left, Looks("en", 200, "contrast", low_reach=True), None))
    assert walk.screen == st.Browse() and walk.items == ["cheeseburger"] and walk.said == "basket_restored"
    assert (walk.basket.reward, walk.basket.points) == (None, 0)
    assert looks_of(walk.guest) == Looks("en", 200, "contrast", low_reach=True) and walk.timer("idle") == 180
    assert walk.do(ev.ItemAdded("cheeseburger")).basket.count == 2


def test_a_basket_that_comes_back_before_the_menu_is_priced_when_it_comes() -> None:
    left = Walk().order("cheeseburger", "edamame").basket
    walk = Walk(menu=None).do(ev.Resumed(left, Looks("ja"), None))
    assert walk.guest.quote is None
    walk.do(ev.MenuArrived(without_items("edamame")))
    assert walk.items == ["cheeseburger"] and walk.guest.quote is not None


def test_in_easy_mode_a_basket_comes_back_with_the_question_what_else() -> None:
    left, looks = Walk().order("cheeseburger", "edamame").basket, Looks("ja", 150, easy=True)
    walk = Walk().do(ev.Resumed(left, looks, None))
    assert walk.screen == st.BasketScreen() and walk.said == "basket_restored"
    assert walk.guest.easy and walk.items == ["cheeseburger", "edamame"] and walk.asked(fx.AskQuote)
    gone = Walk(menu=without_items("cheeseburger", "edamame")).do(ev.Resumed(left, looks, None))
    assert gone.screen == st.Browse() and gone.items == []
    unknown = Walk(menu=None).do(ev.Resumed(left, looks, None))
    assert unknown.screen == st.Browse(), "nothing can be shown of the order yet"


def test_an_order_on_its_way_goes_on_where_it_was() -> None:
    before = Walk().at_basket().sign_in().do(ev.PointsChosen(100), ev.PayPressed(), ev.DigitPressed("1"))
    before.do(ev.TableEntered(), ev.MethodChosen("card"))
    record = before.record(receipt=RECEIPT, payment=PENDING)
    walk = Walk().do(ev.Resumed(before.basket, Looks("ja"), record))
    assert walk.screen == st.Paying("card") and [e.record for e in walk.asked(fx.Advance)] == [record]
    declined = before.record(receipt=RECEIPT, payment=DECLINED)
    walk.reply(ev.OrderAdvanced(declined)).do(ev.BackPressed(), ev.PayPressed())
    if isinstance(walk.screen, st.TableScreen):
        walk.do(ev.DigitPressed("1"), ev.TableEntered())
    walk.do(ev.MethodChosen("card"))
    assert walk.asked(fx.PayAgain), (
        "the member who has not shown the code again keeps the points in the order"
    )


def test_who_had_been_served_sees_the_number_again_and_cannot_order_twice() -> None:
    before = Walk().pay()
    record = before.record(receipt=PAID, payment=APPROVED, end=End.DONE)
    walk = Walk().do(ev.Resumed(before.basket, Looks("ja"), record))
    walk.reply(ev.OrderAdvanced(record))
    assert isinstance(walk.screen, st.Done)


def test_a_guest_who_was_faster_is_not_disturbed_and_the_old_order_is_taken_back() -> None:
    record = Walk().pay().record()
    walk = Walk().begin().do(ev.Resumed(record.order.basket, Looks("en"), record))
    assert walk.items == [] and walk.guest.language == "ja"
    assert [effect.record for effect in walk.asked(fx.Abandon)] == [record]


def test_a_guest_who_was_faster_does_not_take_back_what_the_pos_has_taken_over() -> None:
    before = Walk().pay()
    record = before.record(receipt=UNPAID)
    walk = Walk().begin().do(ev.Resumed(before.basket, Looks("en"), record))
    assert not walk.asked(fx.Abandon)
    assert [effect.record for effect in walk.asked(fx.LetGo)] == [record]


def test_looks_that_the_kiosk_does_not_know_are_not_restored() -> None:
    walk = Walk().do(ev.Resumed(Walk().order().basket, Looks("xx", 90, "neon", more_time=True), None))
    assert looks_of(walk.guest) == Looks("ja", more_time=True)


def test_what_is_chosen_after_the_last_dish_is_kept_too() -> None:
    walk = Walk().begin().do(ev.TextScaleChosen(150))
    assert not walk.asked(fx.SaveDraft), "nothing was ordered: nothing to give back"
    walk.order("edamame").do(ev.ThemeChosen("dark"), ev.ReachToggled())
    assert walk.asked(fx.SaveDraft)[-1].looks == Looks("ja", 150, "dark", low_reach=True)
