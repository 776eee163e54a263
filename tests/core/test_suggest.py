"""What is suggested, and when it would be a nuisance."""

from dataclasses import replace

import pytest

from kiosk.core.basket import Part
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Kiosk
from kiosk.core.suggest import replacements, suggestions
from tests.core.journey.walks import FACTS, Walk
from tests.core.menus import (
    CHEESEBURGER,
    MENU,
    a_line,
    sold_out,
    with_items,
    without_items,
)


def suggested(kiosk: Kiosk) -> list[str]:
    return [item.id for item in suggestions(kiosk)]


def likes(*item_ids: str) -> Walk:
    """A guest with a cheeseburger in the basket, with which these go."""
    return Walk(menu=with_items(replace(CHEESEBURGER, goes_with=item_ids))).at_basket()


def test_up_to_three_simple_dishes_that_go_with_the_basket() -> None:
    walk = likes("pizza", "cola", "edamame", "soup", "tea-tin", "burger")
    assert suggested(walk.kiosk) == [
        "edamame",
        "soup",
        "tea-tin",
    ]  # neither unknown ones nor ones with a choice


def test_nothing_goes_with_nothing() -> None:
    assert suggested(Walk().begin().kiosk) == []
    assert suggested(Walk(menu=None).kiosk) == []


def test_never_what_is_in_the_basket() -> None:
    walk = likes("edamame", "soup").do(ev.ItemAdded("edamame"))
    assert suggested(walk.kiosk) == ["soup"]


@pytest.mark.parametrize(
    "nuisance",
    [
        ev.SuggestionsRefused(),
        ev.HealthArrived(True, wait_minutes=FACTS.busy_from_minutes),
        ev.TextScaleChosen(200),
        ev.MoreTimeToggled(),
        ev.EasyToggled(),
    ],
)
def test_not_after_a_refusal_not_into_a_queue_not_in_easy_mode(nuisance: ev.Event) -> None:
    assert suggested(likes("edamame").kiosk) == ["edamame"]
    assert suggested(likes("edamame").do(nuisance).kiosk) == []


def test_a_short_wait_is_no_queue() -> None:
    walk = likes("edamame").do(ev.HealthArrived(True, wait_minutes=FACTS.busy_from_minutes - 1))
    assert suggested(walk.kiosk) == ["edamame"]


def test_not_what_the_guest_does_not_eat_or_what_may_contain_it() -> None:
    walk = likes("edamame", "soup").do(ev.AllergenToggled("egg"))
    assert suggested(walk.kiosk) == ["edamame"]  # what is in the soup is not stated
    assert suggested(walk.do(ev.DietToggled("halal")).kiosk) == []


def test_not_what_cannot_be_had_now_or_by_everybody() -> None:
    assert suggested(likes("pancakes", "salad", "beer").kiosk) == []


def test_not_the_like_of_what_is_in_a_set() -> None:
    walk = likes("edamame", "tea-tin")
    combo = a_line("combo", parts=(Part("main", "cheeseburger"), Part("side", "fries-s")))
    basket = walk.basket.added(combo)
    kiosk = replace(walk.kiosk, guest=replace(walk.guest, basket=basket))
    assert suggested(kiosk) == ["tea-tin"]


def test_goods_the_menu_no_longer_has_suggest_nothing() -> None:
    walk = Walk().at_basket()
    shop = replace(walk.kiosk.shop, menu=without_items("cheeseburger"))
    assert suggested(replace(walk.kiosk, shop=shop)) == []


def test_replacements_are_of_the_kind_of_what_is_gone() -> None:
    walk = Walk().begin()
    kiosk = walk.kiosk

    def instead_of(variant_id: str) -> list[tuple[str, int]]:
        found = replacements(kiosk, replace(a_line(variant_id), quantity=2))
        return [(replacement.item_id, replacement.difference.minor) for replacement in found]

    assert instead_of("soup") == [("fries", 40), ("edamame", 140), ("nuggets", 240)]
    assert instead_of("combo") == [("party", 1220)]  # a set for a set
    assert instead_of("cola-s") == [("coffee", 60)]  # a child's drink is not replaced by beer
    assert ("coffee", -600) in instead_of("beer")


def test_replacements_are_on_sale_now_and_to_be_had() -> None:
    morning = replace(MENU.by_id["edamame"], category_ids=("sides", "breakfast"))
    gone = with_items(sold_out(MENU.by_id["fries"]), replace(morning, category_ids=("breakfast",)))
    walk = Walk(menu=gone).begin()
    assert [r.item_id for r in replacements(walk.kiosk, a_line("soup"))] == ["nuggets"]
    assert replacements(walk.kiosk, replace(a_line("soup"), item_id="pizza")) == ()
