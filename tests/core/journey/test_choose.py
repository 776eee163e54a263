"""An item's page and the steps of a set."""

from dataclasses import replace

import pytest

from kiosk.core.basket import Choice, Part
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.choose import changed
from tests.core.journey.walks import Walk
from tests.core.menus import COFFEE, COMBO, FRIES, MENU, NOON, sold_out, variant, with_items, yen

TERIYAKI = ev.OptionTouched(("sauce", "teriyaki"))


def page(walk: Walk) -> st.ItemScreen:
    assert isinstance(walk.screen, st.ItemScreen)
    return walk.screen


def steps(walk: Walk) -> st.SetScreen:
    assert isinstance(walk.screen, st.SetScreen)
    return walk.screen


def parts(walk: Walk) -> list[str]:
    return [part.variant_id for part in steps(walk).line.parts]


# An item.


def test_add_nods_until_everything_is_chosen() -> None:
    walk = Walk().begin().do(ev.ItemOpened("burger"), ev.AddPressed(), ev.AddPressed())
    assert page(walk).nod == 2 and walk.items == []
    walk.do(TERIYAKI, ev.AddPressed())
    assert walk.items == ["burger"] and isinstance(walk.screen, st.Browse)


def test_options_are_touched_and_counted_nested_ones_by_their_path() -> None:
    walk = Walk().begin().do(ev.ItemOpened("burger"), TERIYAKI, ev.OptionCounted(("extra", "cheese"), 2))
    assert page(walk).line.choices == (Choice("sauce", "teriyaki"), Choice("extra", "cheese", 2))
    nested = changed(COFFEE.groups, (Choice("milk", "with-milk"),), ("milk", "with-milk", "kind", "soy"))
    assert nested == (Choice("milk", "with-milk", 1, (Choice("kind", "soy"),)),)


@pytest.mark.parametrize(
    "path", [(), ("sauce",), ("none", "x"), ("milk", "none", "kind", "soy"), ("milk", "black", "kind")]
)
def test_a_path_that_leads_nowhere_changes_nothing(path: tuple[str, ...]) -> None:
    chosen = (Choice("milk", "black"),)
    assert changed(COFFEE.groups, chosen, path) == chosen


def test_a_quantity_stays_between_one_and_nine() -> None:
    walk = Walk().begin().do(ev.ItemOpened("fries"), ev.QuantityChanged(-5))
    assert page(walk).line.quantity == 1
    assert page(walk.do(ev.QuantityChanged(50))).line.quantity == 9


def test_a_size_that_is_sold_out_is_not_chosen() -> None:
    fries = replace(FRIES, variants=(*FRIES.variants[:2], variant("fries-l", 320, False)))
    walk = Walk(menu=with_items(fries)).begin().do(ev.ItemOpened("fries"), ev.VariantChosen("fries-m"))
    walk.do(ev.VariantChosen("fries-l"), ev.VariantChosen("cola-s"))
    assert page(walk).line.variant_id == "fries-m"


def test_a_dish_that_sells_out_while_it_is_chosen_is_said_at_once_and_another_is_offered() -> None:
    gone = with_items(sold_out(MENU.by_id["burger"]))
    walk = Walk().begin().do(ev.ItemOpened("burger"), TERIYAKI, ev.StockArrived(gone))
    assert walk.screen == st.Browse("burgers") and walk.said == "sold_out"
    assert walk.kiosk.toast is not None and walk.kiosk.toast.instead == "cheeseburger"
    walk = Walk().begin().do(ev.ItemOpened("combo"), ev.StockArrived(with_items(sold_out(COMBO))))
    assert isinstance(walk.screen, st.Browse) and walk.said == "sold_out"


def test_what_the_guest_has_opened_over_it_stays_and_it_is_not_added() -> None:
    gone = with_items(sold_out(MENU.by_id["burger"]))
    walk = Walk().begin().do(ev.ItemOpened("burger"), TERIYAKI, ev.HelpAsked(), ev.StockArrived(gone))
    assert page(walk).line.item_id == "burger" and walk.overlay == st.Help()
    walk.do(ev.OverlayClosed(), ev.AddPressed())
    assert walk.items == [] and walk.said == "sold_out" and isinstance(walk.screen, st.Browse)


def test_a_breakfast_that_is_being_chosen_when_its_time_ends_can_still_be_had() -> None:
    early = NOON.replace(hour=10, minute=20)
    walk = Walk(now=early).begin().do(ev.ItemOpened("pancakes"))
    walk.do(ev.ClockTicked(early.replace(hour=11), True), ev.StockArrived(MENU), ev.AddPressed())
    assert walk.items == ["pancakes"]


def test_a_line_of_the_basket_is_changed_in_its_place() -> None:
    walk = (
        Walk()
        .at_basket("cheeseburger")
        .do(ev.MoreAsked(), ev.ItemOpened("burger"), TERIYAKI, ev.AddPressed())
    )
    walk.do(ev.BasketAsked(), ev.LineOpened(2), ev.OptionTouched(("sauce", "wasabi")), ev.QuantityChanged(1))
    assert isinstance(walk.do(ev.AddPressed()).screen, st.BasketScreen)
    changed_line = walk.basket.lines[1]
    assert (changed_line.id, changed_line.quantity, changed_line.choices) == (
        2,
        2,
        (Choice("sauce", "wasabi"),),
    )


def test_leaving_the_page_of_a_line_keeps_it_as_it_was() -> None:
    walk = Walk().at_basket("cheeseburger").do(ev.LineOpened(1), ev.QuantityChanged(3), ev.BackPressed())
    assert walk.basket.count == 1 and walk.screen == st.BasketScreen()


def test_a_line_that_has_left_the_basket_meanwhile_is_added_anew() -> None:
    walk = Walk().at_basket("cheeseburger").do(ev.LineOpened(1))
    walk.kiosk = replace(walk.kiosk, guest=replace(walk.guest, basket=walk.basket.with_quantity(1, 0)))
    assert walk.do(ev.AddPressed()).items == ["cheeseburger"]


def test_an_item_without_a_category_has_a_way_back() -> None:
    walk = Walk(menu=with_items(replace(FRIES, category_ids=()))).begin().do(ev.ItemOpened("fries"))
    assert walk.do(ev.BackPressed()).screen == st.Browse()


# As a set.


def test_what_was_chosen_comes_along_into_the_set() -> None:
    walk = Walk().begin().do(ev.ItemOpened("burger"), TERIYAKI, ev.QuantityChanged(1), ev.SetAsked())
    assert steps(walk).step == 1 and steps(walk).part is None
    assert steps(walk).line.parts[0] == Part("main", "burger", (Choice("sauce", "teriyaki"),))
    assert steps(walk).line.quantity == 2


def test_what_still_has_to_be_chosen_is_asked_first() -> None:
    walk = Walk().begin().do(ev.ItemOpened("burger"), ev.SetAsked())
    assert (steps(walk).step, steps(walk).part) == (0, 0)
    walk.do(ev.NextPressed())
    assert steps(walk).nod == 1
    assert steps(walk.do(TERIYAKI, ev.NextPressed())).step == 1


def test_a_line_that_becomes_a_set_is_not_ordered_twice() -> None:
    walk = Walk().begin().do(ev.ItemOpened("burger"), TERIYAKI, ev.AddPressed(), ev.BasketAsked())
    walk.do(ev.LineOpened(1), ev.SetAsked(), ev.StepOpened(3), ev.AddPressed())
    assert walk.items == ["combo"]


def test_there_is_no_set_of_what_has_none() -> None:
    walk = Walk().begin().do(ev.ItemOpened("fries"), ev.SetAsked())
    assert page(walk).line.item_id == "fries"


# The steps.


def test_a_touch_chooses_and_goes_on() -> None:
    walk = Walk().begin().do(ev.ItemOpened("combo"))
    assert parts(walk) == ["fries-s", "cola-s"]  # what the set includes
    assert steps(walk.do(ev.PartTouched("cheeseburger"))).step == 1
    assert steps(walk.do(ev.PartTouched("fries-m"))).step == 2
    assert steps(walk.do(ev.NextPressed())).step == 3  # the included drink is kept
    assert parts(walk) == ["cheeseburger", "fries-m", "cola-s"]
    walk.do(ev.AddPressed())
    assert walk.items == ["combo"] and walk.guest.quote is not None
    assert walk.guest.quote.total == yen(950)


def test_a_part_that_needs_a_choice_asks_for_it_before_it_goes_on() -> None:
    walk = Walk().begin().do(ev.ItemOpened("combo"), ev.PartTouched("burger"))
    assert (steps(walk).step, steps(walk).part) == (0, 0)
    assert steps(walk.do(TERIYAKI, ev.NextPressed())).step == 1


def test_next_stays_where_something_is_missing() -> None:
    walk = Walk().begin().do(ev.ItemOpened("combo"), ev.NextPressed())
    assert (steps(walk).step, steps(walk).nod) == (0, 1)


def test_add_goes_to_what_is_missing() -> None:
    walk = Walk().begin().do(ev.ItemOpened("combo"), ev.StepOpened(3), ev.AddPressed())
    assert (steps(walk).step, steps(walk).nod) == (0, 1)
    walk.do(ev.PartTouched("burger"), ev.StepOpened(3), ev.AddPressed())
    assert (steps(walk).step, steps(walk).part) == (0, 0)
    assert walk.items == []


@pytest.mark.parametrize("variant_id", ["beer-l", "cola-s", "pizza"])
def test_what_the_step_does_not_offer_is_not_taken(variant_id: str) -> None:
    walk = Walk().begin().do(ev.ItemOpened("combo"))
    before = walk.screen
    assert walk.do(ev.PartTouched(variant_id)).screen == before


def test_a_sold_out_part_is_not_taken() -> None:
    gone = replace(MENU.by_id["cheeseburger"], available=False)
    walk = Walk(menu=with_items(gone)).begin().do(ev.ItemOpened("combo"), ev.PartTouched("cheeseburger"))
    assert steps(walk).step == 0


def test_several_parts_of_a_step_toggle_up_to_its_most() -> None:
    walk = Walk().begin().do(ev.ItemOpened("party"))
    assert steps(walk).step == 1  # the base is no choice, and is skipped
    walk.do(*(ev.PartTouched(side) for side in ("fries-s", "soup", "nuggets", "soup")))
    assert parts(walk) == ["edamame", "fries-s", "nuggets"]
    assert (steps(walk.do(ev.NextPressed())).step, steps(walk).part) == (1, 2)  # the nuggets' dips
    walk.do(ev.OptionTouched(("dips", "bbq")), ev.OptionTouched(("dips", "curry")), ev.NextPressed())
    assert steps(walk).step == 2


def test_a_set_has_choices_of_its_own_in_the_review() -> None:
    walk = (
        Walk().begin().do(ev.ItemOpened("party"), ev.PartTouched("soup"), ev.NextPressed(), ev.AddPressed())
    )
    assert (steps(walk).step, steps(walk).nod) == (2, 1)
    walk.do(ev.OptionTouched(("wrap", "box")), ev.AddPressed())
    assert walk.items == ["party"]


def test_the_quantity_changes_without_leaving_the_part() -> None:
    walk = Walk().begin().do(ev.ItemOpened("combo"), ev.PartTouched("burger"), ev.QuantityChanged(1))
    assert (steps(walk).part, steps(walk).line.quantity) == (0, 2)


def test_a_set_of_the_basket_opens_its_review_and_goes_back_to_it() -> None:
    walk = (
        Walk()
        .begin()
        .do(ev.ItemOpened("combo"), ev.PartTouched("cheeseburger"), ev.StepOpened(3), ev.AddPressed())
    )
    walk.do(ev.BasketAsked(), ev.LineOpened(1))
    assert steps(walk).step == len(COMBO.steps)
    assert steps(walk.do(ev.StepOpened(2), ev.PartTouched("beer"))).step == 3
    assert steps(walk.do(ev.StepOpened(1), ev.BackPressed())).step == 3
    walk.do(ev.AddPressed())
    assert walk.screen == st.BasketScreen()
    assert [part.variant_id for part in walk.basket.lines[0].parts] == ["cheeseburger", "fries-s", "beer"]


@pytest.mark.parametrize("event", [ev.StepOpened(-1), ev.StepOpened(9), ev.PartOpened(-1), ev.PartOpened(9)])
def test_steps_and_parts_that_are_not_there_do_not_open(event: ev.Touch) -> None:
    walk = Walk().begin().do(ev.ItemOpened("combo"))
    before = walk.screen
    assert walk.do(event).screen == before


def test_a_part_can_be_opened_from_the_review() -> None:
    walk = (
        Walk()
        .begin()
        .do(ev.ItemOpened("burger"), TERIYAKI, ev.SetAsked(), ev.StepOpened(3), ev.PartOpened(0))
    )
    assert steps(walk).part == 0
    walk.do(ev.OptionTouched(("sauce", "wasabi")))
    assert steps(walk).line.parts[0].choices == (Choice("sauce", "wasabi"),)
    assert steps(walk.do(ev.BackPressed())).part is None
