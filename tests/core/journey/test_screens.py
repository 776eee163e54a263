"""Every screen is reached, has a way back, and keeps the basket when the language changes."""

from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.step import first, step
from tests.core.journey.walks import CALLING, FACTS, PENDING, RECEIPT, SIMPLE, UNPAID, Walk
from tests.core.menus import NOON

PHONE = [ev.DigitPressed(digit) for digit in "09012345678"]
PROVING, SIGNING = replace(FACTS, one_time_code=True), replace(FACTS, sign_in=True)
CARDS = replace(FACTS, ic_prefix="")

Way = Callable[[], Walk]

WAYS: dict[type, Way] = {
    st.Starting: lambda: Walk(menu=None),
    st.Attract: Walk,
    st.Service: lambda: Walk().do(ev.Began()),
    st.Browse: lambda: Walk().begin(),
    st.ItemScreen: lambda: Walk().begin().do(ev.ItemOpened("burger")),
    st.SetScreen: lambda: Walk().begin().do(ev.ItemOpened("combo")),
    st.BasketScreen: lambda: Walk().at_basket(),
    st.MemberScreen: lambda: Walk().at_basket().do(ev.MemberAsked()),
    st.JoinScreen: lambda: Walk().at_basket().do(ev.MemberAsked(), ev.JoinAsked()),
    st.CodeScreen: lambda: Walk(PROVING).at_basket().do(ev.MemberAsked(), *PHONE, ev.MemberAsked()),
    st.SignInScreen: lambda: Walk(SIGNING).at_basket().do(ev.MemberAsked(), ev.SignInAsked()),
    st.MemberHome: lambda: Walk().at_basket().sign_in().do(ev.MemberAsked()),
    st.IcCardScreen: lambda: Walk(CARDS).at_basket().sign_in().do(ev.MemberAsked(), ev.CardAsked()),
    st.TableScreen: lambda: Walk().at_basket().do(ev.PayPressed()),
    st.NameScreen: lambda: Walk(CALLING).at_basket().do(ev.PayPressed()),
    st.PayScreen: lambda: Walk().at_payment(),
    st.Paying: lambda: Walk().pay(),
    st.Done: lambda: Walk().served(),
    st.Closed: lambda: Walk().do(ev.HealthArrived(True, pos_open=False)),
    st.OutOfOrder: lambda: Walk().do(ev.Broke("b-1")),
}
SESSION = [kind for kind in WAYS if kind not in st.HOME]


def name(kind: type) -> str:
    return kind.__name__


def test_the_table_names_every_screen_there_is() -> None:
    assert set(WAYS) == set(get_args(st.Screen))


@pytest.mark.parametrize("kind", WAYS, ids=name)
def test_every_screen_can_be_reached(kind: type) -> None:
    assert type(WAYS[kind]().screen) is kind


@pytest.mark.parametrize(
    ("kind", "back"),
    [
        (st.Service, st.Attract),
        (st.ItemScreen, st.Browse),
        (st.SetScreen, st.Browse),
        (st.BasketScreen, st.Browse),
        (st.MemberScreen, st.BasketScreen),
        (st.JoinScreen, st.MemberScreen),
        (st.MemberHome, st.BasketScreen),
        (st.TableScreen, st.BasketScreen),
        (st.NameScreen, st.BasketScreen),
        (st.PayScreen, st.BasketScreen),
        (st.Paying, st.Paying),  # nothing is left to chance while money moves
        (st.Done, st.Done),
    ],
    ids=lambda value: name(value),
)
def test_back_leads_to_where_the_guest_came_from(kind: type, back: type) -> None:
    walk = WAYS[kind]()
    basket = walk.basket.lines
    assert type(walk.do(ev.BackPressed()).screen) is back
    if back is not st.Attract:
        assert walk.basket.lines == basket


def test_back_on_the_menu_closes_the_search_then_asks_to_cancel_then_ends() -> None:
    walk = Walk().order().do(ev.SearchOpened(), ev.SearchTyped("bur"))
    assert walk.do(ev.BackPressed()).screen == st.Browse(category_id=None)
    assert walk.do(ev.BackPressed()).overlay == st.ConfirmCancel()
    assert walk.do(ev.BackPressed()).overlay is None  # what lies over a screen goes first
    walk.do(ev.LineCounted(1, -1), ev.BackPressed())
    assert walk.screen == st.Attract()


def test_back_in_a_set_goes_step_by_step() -> None:
    walk = Walk().begin().do(ev.ItemOpened("combo"), ev.PartTouched("cheeseburger"), ev.NextPressed())
    assert isinstance(walk.screen, st.SetScreen) and walk.screen.step == 2
    for step_ in (1, 0):
        walk.do(ev.BackPressed())
        assert isinstance(walk.screen, st.SetScreen) and walk.screen.step == step_
    assert isinstance(walk.do(ev.BackPressed()).screen, st.Browse)


@pytest.mark.parametrize("kind", SESSION, ids=name)
def test_the_language_changes_on_every_screen_and_nothing_else_does(kind: type) -> None:
    walk = WAYS[kind]()
    before = walk.kiosk
    walk.do(ev.LanguagesAsked(), ev.LanguageChosen("en"))
    assert walk.guest.language == "en" and walk.overlay is None
    assert walk.screen == before.screen
    assert walk.basket == before.guest.basket
    walk.do(ev.LanguageChosen("xx"))
    assert walk.guest.language == "en"


@pytest.mark.parametrize("kind", SESSION, ids=name)
def test_help_opens_over_every_screen_and_closes_again(kind: type) -> None:
    walk = WAYS[kind]()
    screen = walk.screen
    assert walk.do(ev.HelpAsked()).overlay == st.Help()
    assert walk.do(ev.OverlayClosed()).overlay is None
    assert walk.screen == screen


@pytest.mark.parametrize("kind", [kind for kind in SESSION if kind not in (st.Paying, st.Done)], ids=name)
def test_the_order_can_be_cancelled_from_every_screen_before_it_is_paid(kind: type) -> None:
    walk = WAYS[kind]()
    walk.do(ev.CancelAsked())
    if walk.basket.lines:
        assert walk.overlay == st.ConfirmCancel()
        walk.do(ev.CancelConfirmed())
    assert walk.screen == st.Attract() and walk.guest.session == 2


@pytest.mark.parametrize("kind", [st.Paying, st.Done], ids=name)
def test_cancel_and_switch_do_nothing_once_the_order_is_on_its_way(kind: type) -> None:
    walk = WAYS[kind]()
    screen, basket = walk.screen, walk.basket
    for event in (
        ev.CancelAsked(),
        ev.CancelConfirmed(),
        ev.ModeSwitchAsked(),
        ev.MemberAsked(),
        ev.Undone(),
    ):
        walk.do(event)
    assert (walk.screen, walk.basket, walk.overlay) == (screen, basket, None)


def test_every_change_of_screen_is_noted_for_the_journal() -> None:
    walk = Walk(SIMPLE)
    walk.pay("counter").reply(ev.OrderAdvanced(walk.record(receipt=UNPAID))).do(ev.Finished())
    notes = [effect for effect in walk.effects if isinstance(effect, fx.NoteStep)]
    assert [note.screen for note in notes] == [
        "attract", "service", "browse", "basket", "pay", "paying", "done", "attract",
    ]  # fmt: skip
    assert [note.before for note in notes[1:]] == [note.screen for note in notes[:-1]]
    assert {note.session for note in notes} == {1}
    keys = {note.screen: note.order_key for note in notes if note.order_key is not None}
    assert keys == {"done": walk.record().order.key}
    assert [note.taps for note in notes[1:]] == [1, 2, 4, 5, 6, 6, 7]


def test_a_payment_that_was_not_made_is_a_step_of_its_own() -> None:
    walk = Walk().declined()
    notes = [effect.screen for effect in walk.effects if isinstance(effect, fx.NoteStep)]
    assert notes[-2:] == ["paying", "paying_declined"]


def test_a_simple_item_takes_five_taps() -> None:
    walk = Walk(replace(SIMPLE, methods=("card",), at_counter=False))
    walk.do(ev.Began(), ev.ModeChosen(walk.basket.mode), ev.ItemAdded("cheeseburger"))
    walk.do(ev.BasketAsked(), ev.PayPressed())
    assert isinstance(walk.screen, st.Paying) and walk.guest.taps == 5
    walk.reply(ev.OrderAdvanced(walk.record(receipt=RECEIPT, payment=PENDING)))
    assert walk.phase is st.Phase.WAITING


def test_answers_to_a_session_that_has_ended_are_dropped() -> None:
    walk = Walk().at_basket().do(ev.CancelAsked(), ev.CancelConfirmed())
    before = walk.kiosk
    walk.reply(ev.MemberFailed(), ev.StaffRung("x"), session=1)
    walk.do(ev.TimeElapsed("idle", 1), ev.TimeElapsed("poll", 1), ev.TimeElapsed("toast", 1))
    assert walk.kiosk is before and walk.last == ()


def test_before_there_is_a_menu_only_retry_does_something() -> None:
    kiosk = first(FACTS, NOON)
    after, effects = step(kiosk, ev.RetryPressed())
    assert effects[0] == fx.AskMenu() and after.screen == st.Starting()
    after, effects = step(kiosk, ev.Began())
    assert after.screen == st.Starting()
