"""The shop's overlay over the POS's menu: what it changes, what it never does, and what it leaves alone."""

from dataclasses import replace
from datetime import time

import pytest

from kiosk.core.edition import NOTHING, Content, Edition, InForce, holding, priced
from kiosk.core.edits import (
    Hide,
    Kind,
    Link,
    Put,
    ReorderOptions,
    SetColumns,
    SetItem,
    SetPrice,
    SetStepName,
    SetText,
    moved,
)
from kiosk.core.laying import laid_over, orphans, pos_name
from kiosk.core.menu import Allergens, Category, DayPart, Item, Menu, Promotion
from kiosk.core.overlay import CategoryOverlay, ItemOverlay, OptionOverlay, Overlay
from kiosk.core.places import changes, merged, put, value
from kiosk.core.sound import faults
from tests.core.menus import MENU, NOON, yen


def laid(item_id: str, **fields: object) -> Item:
    menu = laid_over(Overlay(items={item_id: ItemOverlay(**fields)}), MENU)  # type: ignore[arg-type]
    assert faults(menu) == []
    return menu.by_id[item_id]


def test_nothing_laid_over_is_the_same_menu() -> None:
    assert laid_over(Overlay(), MENU) is MENU
    assert laid_over(Overlay(items={"gone": ItemOverlay(hidden=True)}), MENU) is MENU


def test_what_is_not_spoken_of_is_the_same_object() -> None:
    menu = laid_over(Overlay(items={"soup": ItemOverlay(name={"en": "Broth"})}), MENU)
    assert all(menu.by_id[item.id] is item for item in MENU.items if item.id != "soup")


def test_a_name_in_one_language_leaves_the_others() -> None:
    assert laid("soup", name={"en": "Broth"}).name == {**MENU.by_id["soup"].name, "en": "Broth"}


def test_allergens_the_pos_states_are_never_taken_away() -> None:
    wheat = replace(MENU.by_id["cola"], id="bun", allergens=Allergens(frozenset({"wheat"})))
    menu = Menu("1", "JPY", ("en",), MENU.categories, (wheat,), ())
    said = laid_over(Overlay(items={"bun": ItemOverlay(allergens=frozenset({"egg"}))}), menu)
    assert said.by_id["bun"].allergens.contains == {"wheat", "egg"}
    assert MENU.by_id["soup"].allergens.contains is None
    assert laid("soup", allergens=frozenset()).allergens == Allergens(frozenset())


def test_a_picture_is_another_or_none() -> None:
    assert laid("soup", picture="shop:abc.webp").picture == "shop:abc.webp"
    assert laid("soup", picture="").picture is None


def test_calories_fill_what_the_pos_leaves_open() -> None:
    variant = MENU.by_id["soup"].variants[0]
    known = laid("soup", calories={variant.id: 77}).variants[0].calories
    assert known == (77 if variant.calories is None else variant.calories)


def test_featured_puts_it_first_and_can_be_taken_back() -> None:
    assert "pick" in laid("soup", featured=True).tags
    assert "pick" not in laid("soup", featured=False, tags=("pick", "new")).tags


def test_hidden_takes_along_what_needs_it() -> None:
    tiles = replace(MENU, promotions=(Promotion("fries", {"en": "Now"}),))
    menu = laid_over(Overlay(items={"fries": ItemOverlay(hidden=True)}), tiles)
    assert "fries" not in menu.by_id and menu.promotions == ()
    assert "combo" not in menu.by_id  # the set cannot be made without it
    assert all("fries" not in item.goes_with for item in menu.items)
    assert faults(menu) == []


def test_a_hidden_category_is_never_open_and_neither_is_what_lies_below() -> None:
    below = Category("below", {"en": "Below"}, MENU.categories[0].id)
    menu = replace(MENU, categories=(*MENU.categories, below))
    hidden = Overlay(categories={MENU.categories[0].id: CategoryOverlay(hidden=True)})
    shown = laid_over(hidden, menu)
    open_now = {category.id for category in shown.open_categories(NOON)}
    assert open_now == {c.id for c in menu.open_categories(NOON)} - {MENU.categories[0].id, "below"}
    assert len(shown.items) == len(menu.items)  # its dishes may still be parts of sets


def test_categories_have_their_own_hours_and_order() -> None:
    first, second = (category.id for category in MENU.categories[:2])
    evening = (DayPart(time(17), time(22)),)
    menu = laid_over(
        Overlay(category_order=(second,), categories={first: CategoryOverlay(day_parts=evening)}), MENU
    )
    assert menu.categories[0].id == second
    assert next(c for c in menu.categories if c.id == first).day_parts == evening


def test_items_that_are_named_come_first_in_that_order() -> None:
    menu = laid_over(Overlay(item_order=("soup", "gone", "cola")), MENU)
    assert [item.id for item in menu.items[:2]] == ["soup", "cola"]
    assert [item.id for item in menu.items[2:]] == [
        item.id for item in MENU.items if item.id not in ("soup", "cola")
    ]
    assert moved(("a", "b", "c"), "c", "a") == ("c", "a", "b")
    assert moved(("a", "b", "c"), "a", None) == ("b", "c", "a")


def test_groups_that_dishes_share_stay_shared() -> None:
    group = next(item.groups[0] for item in MENU.items if item.groups)
    overlay = Overlay(
        groups={group.id: {"en": "Choose well"}},
        options={group.options[0].id: OptionOverlay(name={"en": "First"})},
    )
    menu = laid_over(overlay, MENU)
    found = [g for item in menu.items for g in item.groups if g.id == group.id]
    assert found[0].name["en"] == "Choose well" and found[0].options[0].name["en"] == "First"
    before = len({id(g) for item in MENU.items for g in item.groups if g.id == group.id})
    assert len({id(g) for g in found}) == before


def options(menu: Menu, item_id: str, group_id: str) -> list[str]:
    group = next(group for group in menu.by_id[item_id].groups if group.id == group_id)
    return [option.id for option in group.options]


def test_an_option_is_hidden_wherever_it_stands_and_the_others_in_their_own_order() -> None:
    content = Hide(Kind.OPTION, "wasabi").on(NOTHING)
    content = ReorderOptions("sauce", ("gone", "nowhere")).on(content)
    menu = laid_over(content.overlay, MENU)
    assert options(menu, "burger", "sauce") == ["gone", "teriyaki"]
    assert faults(menu) == []
    content = ReorderOptions("sauce", ()).on(Hide(Kind.OPTION, "wasabi", False).on(content))
    assert content == NOTHING and laid_over(content.overlay, MENU) is MENU


def test_hiding_options_never_makes_a_dish_impossible_to_order() -> None:
    hidden = {each: OptionOverlay(hidden=True) for each in ("teriyaki", "wasabi", "gone", "mustard", "bbq")}
    menu = laid_over(Overlay(options=hidden), MENU)
    assert options(menu, "burger", "sauce") == ["teriyaki", "wasabi", "gone"]  # one must be chosen
    assert options(menu, "nuggets", "dips") == ["mustard", "bbq", "curry"]  # two must
    assert faults(menu) == []


def test_a_group_whose_options_are_all_hidden_is_not_asked_about() -> None:
    hidden = {each: OptionOverlay(hidden=True) for each in ("onion", "pickle")}
    menu = laid_over(Overlay(options=hidden), MENU)
    assert [group.id for group in menu.by_id["burger"].groups] == ["sauce", "extra"]
    assert faults(menu) == []


def test_what_is_hidden_can_be_listed() -> None:
    content = Hide(Kind.ITEM, "soup").on(Hide(Kind.OPTION, "wasabi").on(NOTHING))
    content = Hide(Kind.CATEGORY, "sides").on(SetStepName("combo", "main", "en", "Choose").on(content))
    shown = laid_over(content.overlay.unhidden(), MENU)
    assert len(shown.items) == len(MENU.items) and "wasabi" in options(shown, "burger", "sauce")
    assert shown.by_id["combo"].steps[0].name["en"] == "Choose"


def test_columns_and_suggestions_of_the_whole_menu() -> None:
    menu = laid_over(Overlay(columns=2, suggestions=("soup", "gone")), MENU)
    assert (menu.columns, menu.suggestions) == (2, ("soup",))


def test_orphans_are_kept_listed_linked_and_forgotten() -> None:
    content = SetText(Kind.ITEM, "old", "name", "en", "Old soup").on(NOTHING)
    content = SetText(Kind.OPTION, "old-option", "name", "en", "Old").on(content)
    found = orphans(content.overlay, MENU)
    assert [(orphan.kind, orphan.id) for orphan in found] == [("item", "old"), ("option", "old-option")]
    linked = Link(Kind.ITEM, "old", "soup").on(content)
    assert laid_over(linked.overlay, MENU).by_id["soup"].name["en"] == "Old soup"
    gone = {("overlay", "items", "old"): None, ("overlay", "options", "old-option"): None}
    assert Put(gone).on(content) == NOTHING
    assert Link(Kind.ITEM, "never", "soup").on(content) is content


def test_prices_of_the_draft_can_be_looked_at_before_the_pos_has_them() -> None:
    content = SetPrice("soup", yen(999)).on(NOTHING)
    assert set(priced(content, MENU).by_id["soup"].variants[0].price.values()) == {yen(999)}
    assert pos_name(MENU, "items", "soup") == MENU.by_id["soup"].name
    assert pos_name(MENU, "options", "nobody") == {}


# Places.


def test_differences_can_be_taken_back_place_by_place() -> None:
    edits = (
        SetText(Kind.ITEM, "soup", "name", "en", "Broth"),
        SetPrice("soup", yen(999)),
        Put({("overlay", "item_order"): ("soup", "cola")}),
        SetColumns(2),
        SetItem("soup", "tags", ("new",)),
    )
    content: Content = NOTHING
    for edit in edits:
        content = edit.on(content)
    found = changes(NOTHING, content)
    assert put(content, {change.place: change.before for change in found}) == NOTHING
    assert put(NOTHING, {change.place: change.after for change in found}) == content
    assert value(content, ("overlay", "items", "soup", "name", "en")) == "Broth"
    assert value(content, ("overlay", "items", "cola", "name", "en")) is None


def test_two_who_change_the_same_alike_do_not_clash() -> None:
    one = SetColumns(2).on(NOTHING)
    other = Put({("overlay", "item_order"): ("soup",)}).on(one)
    assert merged(NOTHING, one, other) == (other, ())
    both, clashes = merged(NOTHING, one, SetColumns(3).on(NOTHING))
    assert both.overlay.columns == 3
    assert [(clash.mine, clash.theirs) for clash in clashes] == [(2, 3)]


@pytest.mark.parametrize("place", [("overlay", "itemz"), ("overlay", "items", "soup", "nmae", "en"), ("x",)])
def test_there_is_no_place_of_another_name(place: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="no place"):
        Put({place: "x"}).on(NOTHING)


def test_edits_that_make_no_sense_are_refused() -> None:
    with pytest.raises(ValueError, match="2 to 6"):
        SetColumns(9).on(NOTHING)
    with pytest.raises(ValueError, match="not set like this"):
        SetItem("soup", "category_ids", ()).on(NOTHING)


# What is in force.


def test_of_editions_that_have_begun_the_one_that_began_last_holds() -> None:
    now = NOON
    early = Edition(1, "Aki", now, now)
    later = Edition(2, "Aki", now, now.replace(hour=18))
    known = InForce(1, (early, later))
    assert known.edition(now) is early and known.edition(now.replace(hour=19)) is later
    assert holding((later,), now) is None


def test_what_was_published_at_once_has_begun_also_by_a_clock_that_is_late() -> None:
    edition = Edition(1, "Aki", NOON, NOON)
    assert edition.begun(NOON.replace(hour=11))


def test_a_menu_of_ten_thousand_dishes_shares_what_is_not_spoken_of() -> None:
    many = tuple(replace(MENU.by_id["soup"], id=f"soup-{n}") for n in range(200))
    menu = Menu("1", "JPY", ("en",), MENU.categories, many, ())
    new = laid_over(Overlay(items={"soup-7": ItemOverlay(hidden=True)}), menu)
    assert len(new.items) == 199 and all(a is b for a, b in zip(new.items[7:], many[8:], strict=True))
