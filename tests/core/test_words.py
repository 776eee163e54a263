"""What is said of a line; phone numbers, masked names, members' points."""

from dataclasses import replace

import pytest

from kiosk.core import phone
from kiosk.core.basket import Choice, Part
from kiosk.core.loyalty import Programme, masked, next_reward, rejected
from kiosk.core.offers import Discount, Reward
from kiosk.core.pricing import price
from kiosk.core.summary import age_limit, details, order_lines, part_name, reduced, reduced_parts
from kiosk.core.tax import TaxFacts
from tests.core.menus import (
    BEER_COMBO,
    MENU,
    TAKE_OUT,
    TERIYAKI,
    TODAY,
    a_basket,
    a_line,
    yen,
)


def english(texts: object) -> list[str]:
    return [text["en"] for text in texts]  # type: ignore[attr-defined]


# Lines in words.


def test_choices_are_said_in_the_order_they_were_asked() -> None:
    line = a_line("burger", choices=(Choice("without", "onion"), Choice("extra", "cheese", 2), TERIYAKI))
    assert english(details(MENU, line)) == ["Teriyaki", "Cheese ×2", "No onion"]
    assert details(MENU, line)[2]["ja"] == "onion品抜き"  # without the mark where a line may break


def test_a_size_is_said_where_there_is_a_choice_of_them() -> None:
    assert english(details(MENU, a_line("fries-m"))) == ["Fries m"]
    assert details(MENU, a_line("cheeseburger")) == ()
    assert part_name(MENU, "fries-m")["en"] == "Fries Fries m"


def test_the_parts_of_a_set_are_said_with_their_choices() -> None:
    assert english(details(MENU, BEER_COMBO)) == ["Burger", "Teriyaki", "Fries Fries s", "Beer"]
    nested = a_line("coffee", choices=(Choice("milk", "with-milk", 1, (Choice("kind", "soy"),)),))
    assert english(details(MENU, nested)) == ["With milk", "Soy"]


def test_a_reduced_rate_is_marked_at_the_line_or_where_a_set_has_several_at_its_parts() -> None:
    beer, burger, dry = (
        a_line("beer"),
        a_line("cheeseburger"),
        replace(BEER_COMBO, parts=BEER_COMBO.parts[:2]),
    )
    out = a_basket(burger, beer, BEER_COMBO, dry, mode=TAKE_OUT)
    assert [reduced(MENU, line, out, TODAY) for line in out.lines] == [True, False, False, True]
    assert [sorted(reduced_parts(MENU, line, out, TODAY)) for line in out.lines] == [[], [], [0, 1], []]
    here = a_basket(burger, BEER_COMBO)
    assert not any(reduced(MENU, line, here, TODAY) for line in here.lines)
    assert not reduced_parts(MENU, BEER_COMBO, here, TODAY)


def test_an_order_keeps_its_lines_as_they_were_priced() -> None:
    basket = a_basket(a_line("cheeseburger", 2), BEER_COMBO, mode=TAKE_OUT)
    quote = price(MENU, basket, TODAY, TaxFacts())
    lines = order_lines(MENU, basket, quote, TODAY)
    assert [(line.quantity, line.amount, line.reduced) for line in lines] == [
        (2, yen(960), True),
        (1, yen(1140), False),
    ]
    marked = [lines[1].details[place]["en"] for place in lines[1].marked]
    assert lines[0].marked == () and marked == ["Burger", "Fries Fries s"]  # not its sauce, not the beer
    with pytest.raises(KeyError):
        order_lines(MENU, basket.added(a_line("cola-s")), quote, TODAY)


def test_the_age_limit_is_the_highest_of_anything_in_the_basket() -> None:
    assert age_limit(MENU, a_basket(a_line("cola-s"))) is None
    assert age_limit(MENU, a_basket(a_line("cola-s"), a_line("beer"))) == 20
    assert age_limit(MENU, a_basket(BEER_COMBO)) == 20
    assert age_limit(MENU, a_basket(replace(BEER_COMBO, item_id="gone", parts=(Part("x", "gone"),)))) is None


# Telephone numbers.


@pytest.mark.parametrize(
    ("digits", "region", "complete", "groups"),
    [
        ("0901234567", "JP", False, (3, 4, 4)),
        ("09012345678", "JP", True, (3, 4, 4)),
        ("0312345678", "JP", True, (2, 4, 4)),
        ("05012345678", "JP", True, (3, 4, 4)),
        ("0512345678", "JP", True, (2, 4, 4)),
        ("9012345678", "JP", False, (2, 4, 4)),
        ("5551234567", "US", True, (3, 3, 4)),
        ("555123456", "US", False, (3, 3, 4)),
    ],
)
def test_when_a_number_is_whole_and_how_it_is_grouped(
    digits: str, region: str, complete: bool, groups: tuple[int, ...]
) -> None:
    assert phone.complete(digits, region) is complete
    assert phone.groups(region, digits) == groups


def test_numbers_are_kept_in_their_international_form() -> None:
    assert phone.e164("09012345678", "JP") == "+819012345678"
    assert phone.e164("5551234567", "US") == "+15551234567"


# Members.


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("さくら", "さ••"),
        ("Sam", "S••"),
        ("Alexandra", "A•••"),
        ("李", "李••"),
        ("", "•••"),
        ("  Bo ", "B••"),
    ],
)
def test_a_passer_by_reads_one_letter_of_a_name(name: str, shown: str) -> None:
    assert masked(name) == shown


def test_points_are_earned_for_each_full_amount() -> None:
    programme = Programme(yen(100), 1)
    assert [programme.earned(yen(paid)) for paid in (99, 100, 2950, 0, -500)] == [0, 1, 29, 0, 0]


def test_the_next_reward_is_the_cheapest_beyond_reach() -> None:
    rewards = tuple(Reward(str(points), {}, points, Discount()) for points in (500, 200, 300))
    found = next_reward(250, rewards)
    assert found is not None and found.points == 300
    assert next_reward(500, rewards) is None


def test_why_a_reward_cannot_be_used() -> None:
    reward = Reward("r", {}, 200, Discount(yen(100)), min_total=yen(500))
    assert rejected(reward, 199, yen(1000)) == "points"
    assert rejected(reward, 200, yen(499)) == "min_total"
    assert rejected(reward, 200, yen(500)) is None
