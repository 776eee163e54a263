"""What easy mode asks: dishes that stand first, and what must be chosen of one."""

from dataclasses import replace

from kiosk.core.basket import Choice
from kiosk.core.easy import favourites, kinds_worth_asking, must_choose, usual_options, usual_variants
from kiosk.core.menu import ModifierGroup, SetStep, StepChoice
from tests.core.menus import COFFEE, KIND, MILK, NUGGETS, SALAD, SAUCE, an_item, an_option, name, yen

A, B, C, D, E = (an_item(each, 100) for each in "abcde")
GONE = an_item("gone", 100, available=False)
BEER = an_item("beer", 500, age_limit=20)


def test_what_the_shop_recommends_stands_first_then_the_first_of_each_kind_then_others() -> None:
    assert favourites((C,), ((A, B), (D, E))) == (C, A, D, B)
    assert favourites((A, B, C, D, E), ()) == (A, B, C, D)
    assert favourites((), ((A,),)) == (A,)
    assert favourites((), ()) == ()


def test_what_is_sold_out_or_needs_an_age_is_passed_over() -> None:
    assert favourites((GONE, BEER), ((GONE, A), (BEER,), (SALAD, B, C))) == (A, B, C)


def test_kinds_are_asked_only_where_they_hold_something_more() -> None:
    assert not kinds_worth_asking(((A,), (B,)), (A, B))
    assert kinds_worth_asking(((A,), (B, GONE)), (A, B))  # also what is sold out can be looked for


def test_groups_with_a_least_number_are_asked_the_others_stay_as_they_come() -> None:
    extra = ModifierGroup("extra", name("extra"), (an_option("cheese", 80),))
    assert list(must_choose((SAUCE, extra), ())) == [("sauce",)]
    assert list(must_choose(NUGGETS.groups, ())) == [("dips",)]


def test_what_is_no_choice_and_taken_already_is_not_asked() -> None:
    only = ModifierGroup("bun", name("bun"), (an_option("plain", default=True),), 1, 1)
    assert list(must_choose((only,), ())) == [("bun",)]
    assert list(must_choose((only,), (Choice("bun", "plain"),))) == []


def test_a_chosen_option_s_own_groups_follow_it() -> None:
    assert list(must_choose(COFFEE.groups, (Choice("milk", "black"),))) == [(MILK.id,)]
    asked = list(must_choose(COFFEE.groups, (Choice("milk", "with-milk"),)))
    assert asked == [(MILK.id,), (MILK.id, "with-milk", KIND.id)]


def test_the_usual_is_what_a_dish_comes_with_and_can_be_had() -> None:
    plain = an_option("plain", default=True)
    group = ModifierGroup("bun", name("bun"), (plain, an_option("rye")), 1, 1)
    assert usual_options(group) == {"plain"}
    sold_out = replace(group, options=(replace(plain, available=False), an_option("rye")))
    assert usual_options(sold_out) == frozenset()
    step = SetStep("side", name("side"), (StepChoice("fries", yen(0), True), StepChoice("salad", yen(0))))
    assert usual_variants(step) == {"fries"}
