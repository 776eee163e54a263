"""What a guest can choose: options, counts, sets, and what is missing before it can be ordered."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.basket import (
    MOST_LINES,
    MOST_OF_A_LINE,
    Basket,
    Choice,
    Line,
    Missing,
    Part,
    counted,
    default_parts,
    defaults,
    first_line,
    known,
    missing_of,
    sold_out_lines,
    taken,
    toggled,
)
from tests.core.menus import (
    BEER,
    BEER_COMBO,
    BURGER,
    COFFEE,
    COMBO,
    DIPS,
    EAT_IN,
    EXTRA,
    FRIES,
    KIND,
    MENU,
    PARTY,
    SAUCE,
    TERIYAKI,
    WITHOUT,
    a_basket,
    a_line,
    an_option,
    sold_out,
    variant,
    with_items,
    without_items,
)

WASABI = Choice("sauce", "wasabi")
ONION, PICKLE = Choice("without", "onion"), Choice("without", "pickle")


# Lines.


def test_equal_goods_share_a_line_and_others_do_not() -> None:
    basket = a_basket(a_line("burger", choices=(TERIYAKI,)), a_line("burger", 2, choices=(TERIYAKI,)))
    assert [line.quantity for line in basket.lines] == [3]
    assert len(basket.added(a_line("burger", choices=(WASABI,))).lines) == 2


def test_the_order_in_which_options_were_chosen_does_not_make_other_goods() -> None:
    one = a_line("burger", choices=(TERIYAKI, ONION, PICKLE))
    other = a_line("burger", choices=(PICKLE, TERIYAKI, ONION))
    assert [line.quantity for line in a_basket(one, other).lines] == [2]
    part = Part("main", "burger", (TERIYAKI, ONION, PICKLE))
    turned = Part("main", "burger", (ONION, TERIYAKI, PICKLE))
    assert a_line("combo", parts=(part,)).same_goods(a_line("combo", parts=(turned,)))


def test_a_line_holds_at_most_nine_and_what_is_more_begins_another() -> None:
    basket = a_basket(a_line("cola-s", 9)).added(a_line("cola-s", 2))
    assert [line.quantity for line in basket.lines] == [9, 2]
    assert basket.count == basket.count_of("cola") == 11
    assert [line.quantity for line in basket.with_quantity(2, 99).lines] == [9, MOST_OF_A_LINE]


def test_a_full_basket_stays_as_it_is() -> None:
    basket = Basket(EAT_IN)
    for number in range(MOST_LINES):
        basket = basket.added(Line(0, "cola", "cola-s", choices=(Choice("cup", str(number)),)))
    assert basket.added(a_line("cola-l")) is basket
    assert basket.added(Line(0, "cola", "cola-s", choices=(Choice("cup", "0"),))) is not basket


def test_ids_are_never_used_again_and_undo_brings_lines_back() -> None:
    basket = a_basket(a_line("cola-s"), a_line("cola-l"))
    less = basket.with_quantity(2, 0)
    more = less.added(a_line("fries-s"))
    assert [line.id for line in more.lines] == [1, 3]
    assert less.restored(basket.lines).lines == basket.lines
    assert less.restored(basket.lines).added(a_line("fries-m")).lines[-1].id == 3


def test_every_change_is_a_new_revision() -> None:
    basket = a_basket(a_line("cola-s"))
    changes = [
        basket.added(a_line("cola-l")),
        basket.with_quantity(1, 2),
        basket.replaced(replace(basket.lines[0], variant_id="cola-l")),
        basket.with_mode(EAT_IN),
        basket.with_coupon(None),
        basket.with_reward(None),
        basket.with_points(1),
        basket.without_member(),
        basket.restored(()),
    ]
    assert {change.revision for change in changes} == {basket.revision + 1}


# Options.


def test_a_single_choice_moves_and_cannot_be_taken_away_where_it_is_required() -> None:
    choices = toggled(SAUCE, (), "teriyaki")
    assert choices == (TERIYAKI,)
    assert toggled(SAUCE, choices, "wasabi") == (WASABI,)
    assert toggled(SAUCE, choices, "teriyaki") == choices
    free = replace(SAUCE, min=0)
    assert toggled(free, choices, "teriyaki") == ()


def test_several_choices_toggle_until_the_group_is_full() -> None:
    choices = toggled(DIPS, toggled(DIPS, toggled(DIPS, (), "mustard"), "bbq"), "curry")
    assert taken(choices, "dips") == 3
    more = replace(DIPS, options=(*DIPS.options, an_option("ketchup")))
    assert toggled(more, choices, "ketchup") == choices
    assert taken(toggled(DIPS, choices, "bbq"), "dips") == 2


def test_choices_of_other_groups_stay() -> None:
    assert toggled(SAUCE, (ONION, TERIYAKI), "wasabi") == (ONION, WASABI)


def test_what_is_sold_out_cannot_be_chosen_but_can_be_left_out() -> None:
    gone = replace(WITHOUT, options=(an_option("onion", available=False), an_option("pickle")))
    assert toggled(gone, (), "onion") == ()
    assert toggled(gone, (ONION,), "onion") == ()
    assert toggled(gone, (), "unknown") == ()
    extra = replace(EXTRA, options=(an_option("cheese", 80, available=False),))
    assert counted(extra, (Choice("extra", "cheese", 2),), "cheese", 1) == (Choice("extra", "cheese", 2),)
    assert counted(extra, (Choice("extra", "cheese", 2),), "cheese", -1) == (Choice("extra", "cheese", 1),)


def test_a_repeatable_option_is_counted_within_the_groups_most() -> None:
    choices = counted(EXTRA, counted(EXTRA, (), "cheese", 1), "cheese", 2)
    assert choices == (Choice("extra", "cheese", 3),)
    assert counted(EXTRA, choices, "cheese", -3) == ()
    assert counted(EXTRA, (), "cheese", -1) == ()
    few = replace(EXTRA, max=3)
    assert counted(few, choices, "egg", 1) == choices
    assert counted(EXTRA, choices, "cheese", 99) == choices


def test_an_option_that_does_not_repeat_is_taken_once() -> None:
    once = counted(WITHOUT, (), "onion", 1)
    assert once == (ONION,) and counted(WITHOUT, once, "onion", 1) == once


def test_only_what_costs_nothing_is_chosen_beforehand() -> None:
    group = replace(
        SAUCE,
        options=(
            an_option("paid", 50, default=True),
            an_option("gone", default=True, available=False),
            an_option(
                "free", default=True, groups=(replace(KIND, options=(an_option("mild", default=True),)),)
            ),
        ),
    )
    assert defaults((group,)) == (Choice("sauce", "free", 1, (Choice("kind", "mild"),)),)


# What is missing.


def test_missing_choices_are_named_in_their_order_nested_ones_after_their_parent() -> None:
    assert missing_of(MENU, BURGER, a_line("burger")) == [Missing("sauce", 1)]
    with_milk = a_line("coffee", choices=(Choice("milk", "with-milk"),))
    assert missing_of(MENU, COFFEE, with_milk) == [Missing("kind", 1)]
    assert missing_of(MENU, COFFEE, a_line("coffee")) == [Missing("milk", 1)]
    one_dip = a_line("nuggets", choices=(Choice("dips", "bbq"),))
    assert missing_of(MENU, MENU.by_id["nuggets"], one_dip) == [Missing("dips", 1)]


def test_a_set_lacks_its_own_choices_then_steps_then_the_choices_of_its_parts() -> None:
    party = a_line("party", parts=(Part("sides", "nuggets"),))
    assert missing_of(MENU, PARTY, party) == [Missing("wrap", 1), Missing("base", 1), Missing("dips", 2)]
    assert missing_of(MENU, COMBO, BEER_COMBO) == []


def test_a_set_begins_with_what_it_includes_and_with_what_is_no_choice() -> None:
    assert default_parts(MENU, COMBO) == (Part("side", "fries-s"), Part("drink", "cola-s"))
    assert default_parts(MENU, PARTY) == (Part("base", "edamame"),)
    fries = replace(FRIES, variants=(variant("fries-s", 200, False), *FRIES.variants[1:]))
    assert default_parts(with_items(fries), COMBO) == (Part("drink", "cola-s"),)


def test_an_item_opens_with_its_first_variant_that_can_be_had() -> None:
    fries = replace(FRIES, variants=(variant("fries-s", 200, False), *FRIES.variants[1:]))
    assert first_line(MENU, FRIES).variant_id == "fries-s"
    assert first_line(MENU, fries).variant_id == "fries-m"


# Sold out, or gone.


@pytest.mark.parametrize(
    "menu",
    [
        without_items("burger"),
        with_items(sold_out(BURGER)),
        with_items(replace(BURGER, variants=(variant("burger", 590, False),))),
        with_items(
            replace(BURGER, groups=(replace(SAUCE, options=(an_option("teriyaki", available=False),)),))
        ),
        with_items(replace(BURGER, groups=())),
    ],
)
def test_a_line_is_sold_out_with_its_item_its_variant_or_its_option(menu: object) -> None:
    basket = a_basket(a_line("cola-s"), a_line("burger", choices=(TERIYAKI,)))
    assert [line.item_id for line in sold_out_lines(menu, basket)] == ["burger"]  # type: ignore[arg-type]
    assert sold_out_lines(MENU, basket) == []


def test_a_set_is_sold_out_with_one_of_its_parts() -> None:
    basket = a_basket(BEER_COMBO)
    assert sold_out_lines(MENU, basket) == []
    assert len(sold_out_lines(with_items(sold_out(BEER)), basket)) == 1
    other_sauce = replace(SAUCE, options=(an_option("wasabi"),))
    assert len(sold_out_lines(with_items(replace(BURGER, groups=(other_sauce,))), basket)) == 1


def test_nested_options_are_looked_at_too() -> None:
    soy = Choice("milk", "with-milk", 1, (Choice("kind", "soy"),))
    basket = a_basket(a_line("coffee", choices=(soy,)))
    no_soy = replace(KIND, options=(an_option("dairy"), an_option("soy", 30, available=False)))
    milk = replace(COFFEE.groups[0], options=(an_option("with-milk", 20, groups=(no_soy,)),))
    assert len(sold_out_lines(with_items(replace(COFFEE, groups=(milk,))), basket)) == 1


def test_known_is_what_the_menu_still_has_sold_out_or_not() -> None:
    line = a_line("burger", choices=(TERIYAKI,))
    assert known(MENU, line) and known(with_items(sold_out(BURGER)), line)
    assert not known(without_items("burger"), line)
    assert not known(with_items(replace(BURGER, variants=(variant("other", 1),))), line)
    assert known(MENU, BEER_COMBO)
    assert not known(without_items("beer"), BEER_COMBO)
    assert not known(with_items(replace(COMBO, steps=COMBO.steps[:2])), BEER_COMBO)


moves = st.lists(
    st.tuples(
        st.sampled_from([SAUCE, EXTRA, WITHOUT, DIPS]),
        st.sampled_from(
            ["teriyaki", "wasabi", "cheese", "egg", "onion", "pickle", "mustard", "bbq", "curry"]
        ),
        st.integers(-3, 3),
    ),
    max_size=25,
)


@settings(max_examples=60)
@given(moves)
def test_no_touch_chooses_more_than_a_group_allows(touches: list[tuple[object, str, int]]) -> None:
    choices: tuple[Choice, ...] = ()
    for group, option_id, change in touches:
        before = choices
        if change:
            choices = counted(group, choices, option_id, change)  # type: ignore[arg-type]
        else:
            choices = toggled(group, choices, option_id)  # type: ignore[arg-type]
        others = [c for c in before if c.group_id != group.id]  # type: ignore[attr-defined]
        assert [c for c in choices if c.group_id != group.id] == others  # type: ignore[attr-defined]
    for group in (SAUCE, EXTRA, WITHOUT, DIPS):
        mine = [c for c in choices if c.group_id == group.id]
        assert taken(choices, group.id) <= (group.max or MOST_OF_A_LINE)
        assert all(c.quantity == 1 for c in mine) or group.repeat
        assert len({c.option_id for c in mine}) == len(mine)
