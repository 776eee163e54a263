"""What works everywhere: looks, help, staff, the guest's time, and that nothing of a guest remains."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from kiosk.core.food import Most
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import first
from kiosk.core.journey import state as st
from tests.core.journey.walks import APPROVED, COUPON, FACTS, MEMBER, PAID, PENDING, RECEIPT, Walk, told
from tests.core.menus import EAT_IN, NOON

# Looks.


def test_size_theme_and_more_time_are_the_guests_own() -> None:
    walk = Walk().begin().do(ev.TextScaleChosen(200), ev.ThemeChosen("contrast"), ev.MoreTimeToggled())
    assert (walk.guest.text_scale, walk.guest.theme, walk.guest.more_time) == (200, "contrast", True)
    walk.do(ev.TextScaleChosen(7), ev.ThemeChosen("pink"), ev.MoreTimeToggled())
    assert (walk.guest.text_scale, walk.guest.theme, walk.guest.more_time) == (200, "contrast", False)


def test_what_was_brought_down_goes_back_up_by_the_same_touch_and_with_the_session() -> None:
    walk = Walk().begin().do(ev.ReachToggled())
    assert walk.guest.low_reach
    assert not walk.do(ev.ReachToggled()).guest.low_reach
    assert not walk.do(ev.ReachToggled(), ev.CancelAsked()).guest.low_reach


def test_looks_chosen_on_the_first_screen_last_into_the_order_or_a_minute() -> None:
    walk = Walk().do(ev.LanguageChosen("en"))
    assert walk.timer("looks") == 60
    assert walk.begin().guest.language == "en"
    assert walk.elapse("looks").guest.language == "en"  # the order has begun: it is the guest's
    other = Walk().do(ev.LanguageChosen("en")).elapse("looks")
    assert other.guest.language == "ja" and other.guest.session == 2


def test_going_back_to_the_first_screen_keeps_the_language_for_a_minute_and_nothing_else() -> None:
    walk = Walk().do(ev.LanguageChosen("en"), ev.Scanned("code-1")).reply(ev.MemberFound("code-1", MEMBER))
    walk.do(ev.DietToggled("vegan"), ev.BackPressed())
    assert walk.screen == st.Attract() and walk.guest.session == 2
    assert walk.guest.language == "en" and walk.guest.member is None and walk.guest.diet == frozenset()
    assert walk.timer("looks") == 60
    assert walk.elapse("looks").guest.language == "ja"


def test_what_the_guest_eats_is_chosen_and_cleared() -> None:
    walk = Walk().begin().do(ev.FilterAsked(), ev.AllergenToggled("egg"), ev.DietToggled("vegan"))
    assert (walk.guest.avoid, walk.guest.diet) == ({"egg"}, {"vegan"})
    assert walk.do(ev.AllergenToggled("egg")).guest.avoid == frozenset()
    walk.do(ev.MostToggled(Most(price=500)), ev.MostToggled(Most(calories=300)))
    assert walk.guest.most == Most(500, 300) and walk.guest.wishes == 3
    assert walk.do(ev.FilterCleared()).guest.wishes == 0


# Staff.


def test_a_call_is_placed_waited_for_and_answered() -> None:
    walk = Walk().begin().do(ev.HelpAsked(), ev.StaffCalled())
    assert walk.overlay == st.StaffCall() and walk.asked(fx.CallStaff) == [fx.CallStaff("browse")]
    walk.reply(ev.StaffRung("call-1"))
    assert walk.overlay == st.StaffCall(st.Call.WAITING, "call-1") and walk.timer("call") == 3.0
    assert walk.elapse("call").asked(fx.AskCall) == [fx.AskCall("call-1")]
    walk.reply(ev.StaffAnswered(False))
    assert walk.asked(fx.Timer)[0].name == "call"
    walk.elapse("call").reply(ev.StaffAnswered(True))
    assert walk.overlay == st.StaffCall(st.Call.COMING, "call-1")
    assert walk.elapse("call").last == ()


def test_a_call_that_cannot_be_placed_says_so_and_can_be_tried_again() -> None:
    walk = Walk().begin().do(ev.StaffCalled()).reply(ev.StaffRung(None))
    assert walk.overlay == st.StaffCall(st.Call.FAILED)
    assert walk.do(ev.StaffCalled()).asked(fx.CallStaff)
    without = Walk(replace(FACTS, call_staff=False)).begin().do(ev.StaffCalled())
    assert without.overlay == st.StaffCall(st.Call.FAILED) and without.asked(fx.CallStaff) == []


def test_answers_about_a_call_that_was_closed_open_nothing() -> None:
    walk = Walk().begin().do(ev.StaffCalled(), ev.OverlayClosed())
    assert walk.timer("call") is None
    assert walk.reply(ev.StaffRung("call-1"), ev.StaffAnswered(True)).overlay is None


# The guest's time.


def test_a_quiet_guest_is_warned_counted_down_and_forgotten() -> None:
    walk = Walk().order()
    assert walk.timer("idle") == 60
    walk.elapse("idle")
    assert walk.kiosk.idle == 30 and walk.timer("idle") == 1
    walk.elapse("idle", 29)
    assert walk.kiosk.idle == 1 and walk.items == ["cheeseburger"]
    assert walk.elapse("idle").screen == st.Attract() and walk.guest.session == 2


def test_any_touch_goes_on_and_means_nothing_else() -> None:
    walk = Walk().at_basket().elapse("idle", 5).do(ev.PayPressed())
    assert walk.kiosk.idle is None and walk.screen == st.BasketScreen() and walk.timer("idle") == 60
    walk.elapse("idle", 5).do(ev.Touched(), ev.PayPressed())
    assert walk.screen == st.TableScreen()


def test_the_warning_itself_can_end_the_order() -> None:
    walk = Walk().at_basket().elapse("idle").do(ev.CancelConfirmed())
    assert walk.screen == st.Attract() and walk.guest.session == 2


def test_who_made_the_screen_easier_has_three_times_as_long() -> None:
    easier = (ev.MoreTimeToggled(), ev.TextScaleChosen(200), ev.ReachToggled(), ev.ThemeChosen("contrast"))
    for touch in easier:
        walk = Walk().order().do(touch)
        assert walk.timer("idle") == 180
        assert walk.elapse("idle").kiosk.idle == 90
        assert walk.do(ev.Touched(), ev.LineCounted(1, -1)).timer("toast") == 18


def test_nobody_is_hurried_while_paying() -> None:
    walk = Walk().pay()
    assert walk.timer("idle") is None
    told_ = walk.reply(ev.OrderAdvanced(walk.record(receipt=RECEIPT, payment=PENDING)))
    assert told_.timer("idle") is None
    assert walk.elapse("idle").kiosk.idle is None and isinstance(walk.screen, st.Paying)


def test_after_a_decline_the_time_runs_again() -> None:
    walk = Walk().declined()
    assert walk.timer("idle") == 60
    assert walk.elapse("idle", 31).screen == st.Attract()
    assert [effect.record.order.key for effect in walk.asked(fx.Abandon)] == ["key-1"]


def test_a_screen_that_changes_by_itself_does_not_stop_the_countdown() -> None:
    walk = Walk().begin().do(ev.ItemOpened("burger")).elapse("idle", 3)
    menu = replace(walk.kiosk.shop.menu, items=walk.kiosk.shop.menu.items[2:])  # type: ignore[union-attr, type-var]
    walk.do(ev.MenuArrived(menu))
    assert isinstance(walk.screen, st.Browse) and walk.kiosk.idle == 28 and walk.timer("idle") == 1
    assert walk.elapse("idle").kiosk.idle == 27


# Nothing of a guest remains.

CANARIES = {"Canary", "m-1", "819012345678", "AKI100", "cheeseburger", "vegan", "egg", "key-1", "4242"}


def a_guest(member: bool = True) -> Walk:
    """A walk that leaves something of the guest wherever there is room for it."""
    walk = Walk().do(ev.LanguageChosen("en"), ev.Began("cheeseburger"), ev.ModeChosen(EAT_IN))
    walk.do(ev.TextScaleChosen(150), ev.ThemeChosen("dark"), ev.DietToggled("vegan"))
    walk.do(ev.AllergenToggled("egg"), ev.SuggestionsRefused(), ev.BasketAsked())
    walk.reply(ev.CouponAccepted(COUPON))
    if member:
        walk.sign_in().do(ev.PointsChosen(50))
    else:
        walk.do(ev.MemberAsked(), *(ev.DigitPressed(digit) for digit in "09012345678"))
    return walk.do(ev.PayPressed(), ev.DigitPressed("7"), ev.TableEntered())


def at_the_terminal(**changes: Any) -> Walk:
    walk = a_guest().do(ev.MethodChosen("card"))
    payment = replace(PENDING, masked="4242")
    return walk.reply(ev.OrderAdvanced(walk.record(receipt=RECEIPT, payment=payment, **changes)))


ENDS: dict[str, Callable[[], Walk]] = {
    "idle": lambda: a_guest().elapse("idle", 31),
    "idle, earning blind": lambda: a_guest(member=False).elapse("idle", 31),
    "cancelled": lambda: a_guest().do(ev.CancelAsked(), ev.CancelConfirmed()),
    "served": lambda: served(at_the_terminal()).do(ev.Finished()),
    "served, closed by itself": lambda: served(at_the_terminal()).elapse("tick", 30),
    "for staff": lambda: at_the_terminal(attention="why").do(ev.Finished()),
    "out of order": lambda: at_the_terminal().reply(ev.OrderFailed("b-1")).do(ev.Mended()),
}


def served(walk: Walk) -> Walk:
    return walk.reply(ev.OrderAdvanced(walk.record(receipt=PAID, payment=APPROVED)))


@pytest.mark.parametrize("end", ENDS)
def test_nothing_of_the_guest_is_left_anywhere_in_the_state(end: str) -> None:
    walk = ENDS[end]()
    fresh = Walk()
    assert walk.guest.session == 2
    assert walk.kiosk == replace(fresh.kiosk, guest=replace(fresh.guest, session=2))
    assert [canary for canary in CANARIES if canary in told(walk.kiosk)] == []


def test_the_canaries_were_there_before() -> None:
    sung = {canary for canary in CANARIES if canary in told(at_the_terminal().kiosk)}
    assert sung | {"819012345678"} == CANARIES
    assert "819012345678" in told(a_guest(member=False).kiosk)


def test_the_end_of_a_session_stops_its_timers_and_is_told_to_the_engine() -> None:
    walk = a_guest().do(ev.CancelAsked(), ev.CancelConfirmed())
    running: dict[str, float | None] = {}
    for effect in walk.effects:
        if isinstance(effect, fx.Timer):
            running[effect.name] = effect.seconds
    assert set(running.values()) == {None}
    assert walk.asked(fx.EndSession) == [fx.EndSession(1)]


def test_the_kiosk_as_it_starts_knows_nobody() -> None:
    assert first(FACTS, NOON) == Walk(menu=None).kiosk
