"""Easy mode's way through an order: one question leads to the next."""

from dataclasses import replace

import pytest

from kiosk.core.easy import uses_of_points
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Browse, SetScreen
from kiosk.core.menu import Menu, SetStep, StepChoice
from kiosk.core.offers import Discount, Reward
from tests.core.journey.walks import FACTS, FREE_COLA, LESS, MEMBER, Walk
from tests.core.menus import COLA, COMBO, MENU, TAKE_OUT, name, sold_out, with_items, yen


def easy() -> Walk:
    return Walk().do(ev.EasyToggled()).begin()


def on(walk: Walk) -> str:
    return type(walk.screen).__name__


def test_after_a_dish_was_added_comes_the_order_however_it_was_added() -> None:
    walk = easy().do(ev.ItemAdded("edamame"))  # in place of one that was sold out, say
    assert on(walk) == "BasketScreen" and walk.items == ["edamame"] and walk.said is None
    walk.do(ev.BackPressed(), ev.Scanned("4900000000024"))
    assert on(walk) == "BasketScreen" and walk.items == ["edamame", "cheeseburger"]
    walk.do(ev.BackPressed(), ev.ItemOpened("soup"), ev.AddPressed())
    assert on(walk) == "BasketScreen" and walk.items == ["edamame", "cheeseburger", "soup"]


def test_on_the_usual_screens_the_menu_stays() -> None:
    walk = Walk().begin().do(ev.ItemAdded("edamame"))
    assert on(walk) == "Browse"


def test_a_wish_of_the_first_screen_leads_to_the_order() -> None:
    walk = Walk().do(ev.EasyToggled(), ev.Began("edamame"), ev.ModeChosen(TAKE_OUT))
    assert on(walk) == "BasketScreen" and walk.items == ["edamame"]


def test_a_search_is_over_so_that_back_leads_to_the_question_before() -> None:
    walk = Walk().begin().do(ev.SearchOpened(), ev.SearchTyped("bur"), ev.HelpAsked(), ev.EasyToggled())
    assert isinstance(walk.screen, Browse) and walk.screen.search is None and walk.overlay is None
    assert on(walk.do(ev.BackPressed())) == "Service"


def test_the_text_is_large_and_has_the_size_of_before_again_when_easy_mode_ends() -> None:
    walk = Walk(replace(FACTS, text_scale=150)).begin().do(ev.TextScaleChosen(100), ev.EasyToggled())
    assert walk.guest.text_scale == 150
    assert walk.do(ev.EasyToggled()).guest.text_scale == 100
    walk.do(ev.TextScaleChosen(200), ev.EasyToggled())
    assert walk.guest.easy and walk.guest.text_scale == 200
    assert walk.do(ev.EasyToggled()).guest.text_scale == 200


@pytest.mark.parametrize("size", [100, 150, 200])
def test_a_size_that_was_chosen_in_easy_mode_stays_when_it_ends(size: int) -> None:
    walk = Walk().begin().do(ev.EasyToggled(), ev.TextScaleChosen(size), ev.EasyToggled())
    assert not walk.guest.easy and walk.guest.text_scale == size


def test_the_size_of_before_outlives_a_crash() -> None:
    left = easy().do(ev.ItemAdded("edamame"))
    walk = Walk().do(ev.Resumed(left.basket, left.asked(fx.SaveDraft)[-1].looks, None))
    assert walk.guest.text_scale == 150 and walk.do(ev.EasyToggled()).guest.text_scale == 100


def test_back_in_a_set_leads_to_what_may_be_left_out_too() -> None:
    pickle = SetStep("pickle", name("pickle"), (StepChoice("edamame", yen(0)),), 0, 1)
    first, *others = COMBO.steps
    walk = Walk(menu=with_items(replace(COMBO, steps=(first, pickle, *others)))).begin()
    walk.do(ev.ItemOpened("combo"), ev.StepOpened(2), ev.BackPressed())
    assert isinstance(walk.screen, SetScreen) and walk.screen.step == 1


def offered(walk: Walk, menu: Menu = MENU) -> list[str]:
    return [use.reward.id if use.reward else "points" for use in uses_of_points(walk.kiosk, menu)]


def test_points_can_be_used_for_what_takes_something_off_or_comes_along_at_one_touch() -> None:
    gifts = [
        Reward(each, {"en": each}, 100, Discount(variant_id=each)) for each in ("burger", "beer", "gone")
    ]
    dear = Reward("dear", {"en": "Dear"}, 9_000, Discount(yen(100)))
    member = replace(MEMBER, points=300, rewards=(LESS, FREE_COLA, dear, *gifts))
    walk = Walk().at_basket("cheeseburger").sign_in(member)
    assert offered(walk) == ["points", "less", "free-cola"]  # not what must be chosen of, or needs an age
    assert offered(walk, with_items(sold_out(COLA))) == ["points", "less"]
    assert offered(walk.do(ev.PointsChosen(10))) == []


def test_nobody_is_asked_about_points_that_cannot_be_used() -> None:
    assert offered(Walk().at_basket("cheeseburger")) == []
    assert offered(Walk().begin().sign_in(MEMBER)) == []  # nothing was ordered
    assert offered(Walk().at_basket("cheeseburger").sign_in(MEMBER).do(ev.HealthArrived(False))) == []
