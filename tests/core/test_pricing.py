"""The kiosk's one calculator against the vectors of the trade, and against what must always hold."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.basket import Basket, Choice, Line, Part
from kiosk.core.menu import ServiceMode, TaxRow
from kiosk.core.money import Money, Rounding
from kiosk.core.offers import Coupon, Discount, Reward
from kiosk.core.pricing import (
    Outside,
    Quote,
    QuoteDiscount,
    QuoteError,
    QuoteLine,
    QuoteTax,
    price,
    savings,
    unit_price,
)
from kiosk.core.tax import RoundingPlace, TaxFacts
from tests.core.menus import (
    BEER_COMBO,
    CHANGE,
    COMBO,
    EAT_IN,
    MENU,
    PARTY,
    TAKE_OUT,
    TERIYAKI,
    TODAY,
    a_basket,
    a_line,
    an_item,
    variant,
    yen,
)

FLOOR = TaxFacts()
EXCLUSIVE = TaxFacts(included=False)


def quote(basket: Basket, facts: TaxFacts = FLOOR, day: date = TODAY, **more: Any) -> Quote:
    return price(MENU, basket, day, facts, **more)


def rows(found: Quote) -> list[tuple[int, int]]:
    """(gross, tax) per rate, highest first."""
    return [(row.gross.minor, row.tax.minor) for row in found.taxes]


def off(amount: int | None = None, **more: Any) -> Coupon:
    discount = Discount(yen(amount) if amount is not None else None, more.pop("percent", None))
    return Coupon("CODE", {"en": "Coupon"}, discount, **more)


def shop_selling(*prices: tuple[str, int, str]) -> Any:
    """A menu of simple dishes: (id, price, tax class)."""
    items = tuple(an_item(item_id, amount, tax_class=tax) for item_id, amount, tax in prices)
    return replace(MENU, items=items)


def test_a_qualified_invoice_rounds_once_per_rate() -> None:
    menu = shop_selling(("onigiri", 139, "gift"), ("pen", 141, "alcohol"))
    basket = a_basket(a_line("onigiri", 2, menu), a_line("pen", 3, menu))
    found = price(menu, basket, TODAY, EXCLUSIVE)
    assert rows(found) == [(465, 42), (300, 22)]
    assert found.total == yen(765)
    assert price(
        shop_selling(("tea", 105, "alcohol")),
        a_basket(a_line("tea", 3, shop_selling(("tea", 105, "alcohol")))),
        TODAY,
        EXCLUSIVE,
    ).tax == yen(31)


def test_a_coupon_reduces_the_base_of_each_rate_by_its_share() -> None:
    menu = shop_selling(("dinner", 2430, "alcohol"), ("gift", 720, "gift"))
    basket = a_basket(a_line("dinner", 1, menu), a_line("gift", 1, menu)).with_coupon(off(200))
    found = price(menu, basket, TODAY, FLOOR)
    assert rows(found) == [(2276, 206), (674, 49)]
    assert (found.total, found.due) == (yen(2950), yen(2950))
    assert [discount.amount for discount in found.discounts] == [yen(200)]


def test_points_pay_but_do_not_reduce_the_tax() -> None:
    basket = a_basket(a_line("cheeseburger", 2))
    without = quote(basket, point_value=yen(1))
    paid = quote(basket.with_points(300), point_value=yen(1))
    assert (paid.total, paid.tax) == (without.total, without.tax)
    assert (paid.points, paid.due) == (yen(300), yen(660))
    assert quote(basket.with_points(5000), point_value=yen(1)).due == yen(
        0
    )  # never more than there is to pay


def test_amounts_of_another_programme_stand_for_the_basket_s_own_offers() -> None:
    basket = a_basket(a_line("burger")).with_coupon(off(50)).with_points(10)
    whole = quote(a_basket(a_line("burger")))
    offs = tuple(QuoteDiscount(f"off-{n}", {"en": "Off"}, yen(n)) for n in (100, 10_000, 5))
    found = quote(basket, point_value=yen(1), outside=Outside(offs[:1], yen(30)))
    assert (found.total, found.points) == (whole.total - yen(100), yen(30))
    nothing = quote(basket, outside=Outside(offs, yen(30)))
    assert [one.amount for one in nothing.discounts] == [yen(100), whole.subtotal - yen(100)]
    assert (nothing.total, nothing.points) == (yen(0), yen(0))


def test_a_beer_set_that_is_taken_out_has_two_rates_by_stand_alone_prices() -> None:
    found = quote(a_basket(BEER_COMBO, mode=TAKE_OUT))
    assert found.subtotal == yen(1140)
    assert [(row.taxes[0].rate, row.gross.minor) for row in found.taxes] == [
        (Decimal("0.10"), 453),
        (Decimal("0.08"), 687),
    ]
    assert len(quote(a_basket(BEER_COMBO)).taxes) == 1  # eaten in, all of it bears one rate


def test_take_out_food_moves_to_one_percent_on_its_day() -> None:
    basket = a_basket(a_line("cheeseburger", 2), mode=TAKE_OUT)
    assert rows(quote(basket, day=date(2027, 3, 31))) == [(960, 71)]
    assert rows(quote(basket, day=CHANGE)) == [(960, 9)]


def test_texas_shows_two_taxes_apart_and_goods_without_any() -> None:
    taxes = tuple(
        TaxRow("food", {"en": name}, Decimal(rate)) for name, rate in (("State", "0.0625"), ("City", "0.02"))
    )
    us = TaxFacts(included=False, rounding=Rounding.HALF_UP)
    menu = replace(shop_selling(("taco", 899, "food"), ("water", 179, "none")), taxes=taxes, currency="USD")
    menu = replace(menu, items=tuple(_in_dollars(item) for item in menu.items))
    found = price(menu, a_basket(a_line("taco", 2, menu), a_line("water", 1, menu)), TODAY, us)
    assert [tuple(amount.minor for amount in row.amounts) for row in found.taxes] == [(112, 36), ()]
    assert found.total == Money(2 * 899 + 179 + 112 + 36, "USD")


def _in_dollars(item: Any) -> Any:
    prices = dict.fromkeys(ServiceMode, Money(item.variants[0].price[EAT_IN].minor, "USD"))
    return replace(item, variants=(replace(item.variants[0], price=prices),))


@pytest.mark.parametrize(("place", "tax"), [(RoundingPlace.LINE, 7985), (RoundingPlace.ORDER, 7983)])
def test_rounding_by_line_or_by_order_is_a_fact_of_the_pos(place: RoundingPlace, tax: int) -> None:
    menu = replace(
        shop_selling(*[(f"dish-{n}", 10000, "food") for n in range(5)]),
        taxes=(TaxRow("food", {}, Decimal("0.19")),),
    )
    basket = a_basket(*[a_line(f"dish-{n}", 1, menu) for n in range(5)])
    facts = TaxFacts(place=place, rounding=Rounding.HALF_UP)
    assert price(menu, basket, TODAY, facts).tax.minor == tax


# What a line costs.


def unit(line: Line, mode: ServiceMode = EAT_IN) -> int:
    return unit_price(MENU, line, mode).minor


def test_options_nested_options_and_counts_add_up() -> None:
    burger = (TERIYAKI, Choice("extra", "cheese", 2), Choice("without", "onion"))
    assert unit(a_line("burger", choices=burger)) == 590 + 160
    soy = Choice("milk", "with-milk", 1, (Choice("kind", "soy"),))
    assert unit(a_line("coffee", choices=(soy,))) == 220 + 20 + 30


def test_the_dearest_of_the_included_options_are_free() -> None:
    dips = (Choice("dips", "mustard"), Choice("dips", "curry"), Choice("dips", "bbq"))
    assert unit(a_line("nuggets", choices=dips)) == 300 + 30 + 40  # curry is the one that is included


def test_a_set_costs_its_extras_its_parts_choices_and_what_is_more_than_included() -> None:
    wasabi = Part("main", "burger", (Choice("sauce", "wasabi"),))
    line = a_line("combo", parts=(wasabi, Part("side", "fries-m"), Part("drink", "cola-s")))
    assert unit(line) == 890 + 50 + 60
    dips = (Choice("dips", "bbq"), Choice("dips", "curry"))
    sides = (Part("sides", "fries-s"), Part("sides", "soup"), Part("sides", "nuggets", dips))
    party = a_line("party", parts=(Part("base", "edamame"), *sides), choices=(Choice("wrap", "bag"),))
    assert unit(party) == 1500 + 10 + 20 + 300 + 40  # the third side costs what it costs alone


def test_what_is_more_than_included_can_have_a_price_of_its_own() -> None:
    base, sides = PARTY.steps
    party = replace(PARTY, steps=(base, replace(sides, beyond=yen(250))))
    menu = replace(MENU, items=tuple(party if item is PARTY else item for item in MENU.items))
    parts = (Part("base", "edamame"), *(Part("sides", side) for side in ("fries-s", "soup", "nuggets")))
    assert unit_price(menu, a_line("party", parts=parts), EAT_IN) == yen(1500 + 20 + 250)


def test_a_thing_sold_in_one_mode_only_has_that_price_in_both() -> None:
    assert unit(a_line("tea-tin"), EAT_IN) == unit(a_line("tea-tin"), TAKE_OUT) == 700


def test_what_the_menu_does_not_know_has_no_price() -> None:
    for line in (Line(1, "pizza", "pizza"), Line(1, "burger", "pizza")):
        with pytest.raises(KeyError):
            quote(a_basket(line))


def test_a_set_saves_what_its_default_parts_cost_more_alone() -> None:
    assert savings(MENU, COMBO, EAT_IN) == yen(0)  # no default burger: nothing is promised
    cheap = replace(COMBO, variants=(variant("combo", 300),))
    assert savings(MENU, cheap, EAT_IN) == yen(200 + 190 - 300)
    assert savings(MENU, PARTY, EAT_IN) == yen(0)


# Discounts.


def test_a_free_dish_is_one_dish_without_its_options() -> None:
    basket = a_basket(a_line("burger", 2, choices=(Choice("sauce", "wasabi"),)))
    free = Reward("free-burger", {}, 500, Discount(variant_id="burger"))
    assert quote(basket.with_reward(free)).total == yen(2 * 640 - 590)
    assert quote(a_basket(a_line("cola-s")).with_reward(free)).discounts == ()


def test_a_percentage_is_of_what_the_reward_has_left_and_rounds_down() -> None:
    basket = a_basket(a_line("cheeseburger")).with_coupon(off(percent=15))
    assert quote(basket).total == yen(480 - 72)
    reward = Reward("less", {}, 100, Discount(yen(181)))
    assert quote(basket.with_reward(reward)).total == yen(299 - 44)


def test_a_discount_that_asks_for_more_goods_waits_for_them() -> None:
    coupon = off(200, min_total=yen(700))
    basket = a_basket(a_line("cheeseburger")).with_coupon(coupon)
    assert quote(basket).discounts == ()
    assert quote(basket.with_quantity(1, 2)).total == yen(760)


# What always holds.

VARIANTS = ("cheeseburger", "fries-s", "fries-l", "edamame", "cola-l", "beer", "tea-tin")
simple_lines = st.builds(
    lambda variant_id, quantity: a_line(variant_id, quantity), st.sampled_from(VARIANTS), st.integers(1, 9)
)
sets = st.integers(1, 9).map(lambda quantity: replace(BEER_COMBO, quantity=quantity))
discounts = st.one_of(
    st.builds(Discount, st.integers(0, 9000).map(yen)),
    st.builds(Discount, percent=st.integers(0, 100)),
    st.builds(Discount, variant_id=st.sampled_from((*VARIANTS, "burger"))),
)
baskets = st.builds(
    lambda mode, lines, coupon, reward, points: replace(
        a_basket(*lines, mode=mode),
        coupon=coupon and Coupon("C", {}, coupon),
        reward=reward and Reward("R", {}, 1, reward),
        points=points,
    ),
    st.sampled_from(ServiceMode),
    st.lists(st.one_of(simple_lines, sets), max_size=6),
    st.none() | discounts,
    st.none() | discounts,
    st.integers(0, 3000),
)
all_facts = st.builds(TaxFacts, st.booleans(), st.sampled_from(RoundingPlace), st.sampled_from(Rounding))


@settings(max_examples=40)
@given(baskets, all_facts)
def test_a_quote_of_anything_adds_up_and_takes_off_no_more_than_there_is(
    basket: Basket, facts: TaxFacts
) -> None:
    found = quote(basket, facts, point_value=yen(1))  # a quote that did not add up could not be built
    taken_off = sum(discount.amount.minor for discount in found.discounts)
    assert all(discount.amount.minor > 0 for discount in found.discounts)
    assert taken_off <= found.subtotal.minor
    assert 0 <= found.due.minor <= found.total.minor
    assert all(amount.minor >= 0 for row in found.taxes for amount in row.amounts)
    if facts.included:
        assert found.total.minor == found.subtotal.minor - taken_off
    else:
        assert sum(row.net.minor for row in found.taxes) == found.subtotal.minor - taken_off


@settings(max_examples=40)
@given(baskets, st.randoms(use_true_random=False))
def test_the_order_of_the_lines_changes_nothing(basket: Basket, chance: Any) -> None:
    lines = list(basket.lines)
    chance.shuffle(lines)
    one, other = quote(basket), quote(replace(basket, lines=tuple(lines)))
    assert (one.total, rows(one), one.discounts) == (other.total, rows(other), other.discounts)


def test_a_quote_that_does_not_add_up_cannot_be_built() -> None:
    ten = QuoteLine(1, yen(10), yen(10))
    row = QuoteTax((), yen(10), (), yen(10))
    right: dict[str, Any] = {
        "currency": "JPY", "lines": (ten,), "subtotal": yen(10), "discounts": (), "taxes": (row,),
        "total": yen(10), "included": True, "adjustment": yen(0), "points": yen(0),
    }  # fmt: skip
    assert Quote(**right).due == yen(10)
    assert Quote(**right | {"adjustment": yen(-2), "total": yen(8)}).total == yen(8)  # a POS's own rounding
    wrong: list[dict[str, Any]] = [
        {"subtotal": yen(11)},
        {"total": yen(9)},
        {"taxes": (QuoteTax((), yen(9), (), yen(10)),)},
        {"points": yen(11)},
        {"points": yen(-1)},
    ]
    for change in wrong:
        with pytest.raises(QuoteError):
            Quote(**right | change)
