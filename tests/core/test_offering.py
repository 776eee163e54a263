"""Happy hours and combos: when they hold, and that a guest always gets the best of them, to the yen."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.basket import Basket, Choice, Line
from kiosk.core.menu import Category, Menu
from kiosk.core.offering import happy_price, in_goods, items_of, taken_off
from kiosk.core.offers import Coupon, Discount, Reward
from kiosk.core.pricing import Outside, Quote, price, unit_price
from kiosk.core.shop_offers import Combo, ComboPart, Goods, HappyHour, Offers, When
from kiosk.core.tax import RoundingPlace, TaxFacts
from tests.core.menus import COMBO, EAT_IN, MENU, NOON, TAKE_OUT, TODAY, a_basket, a_line, name, yen
from tests.examples import examples

ALWAYS = When()
EVENING = When(time(17), time(19), frozenset({0, 1, 2, 3, 4}))


def goods(*items: str, categories: tuple[str, ...] = ()) -> Goods:
    return Goods(frozenset(items), frozenset(categories))


def hour(*items: str, when: When = ALWAYS, **saving: Any) -> HappyHour:
    return HappyHour(name("happy"), goods(*items), when, **saving)


def combo(*parts: ComboPart | Goods, **saving: Any) -> Combo:
    made = tuple(each if isinstance(each, ComboPart) else ComboPart(each) for each in parts)
    return Combo(name("lunch"), made, **saving)


def shop(**offers: HappyHour | Combo) -> Menu:
    hours = {key: each for key, each in offers.items() if isinstance(each, HappyHour)}
    combos = {key: each for key, each in offers.items() if isinstance(each, Combo)}
    return replace(MENU, offers=Offers(hours, combos))


def cheaper(menu: Menu, basket: Basket) -> Basket:
    return basket.with_offers(taken_off(menu, tuple(menu.offers.all), basket))


def offs(menu: Menu, basket: Basket) -> dict[str, int]:
    return {off.id: off.amount.minor for off in cheaper(menu, basket).offers}


def quote(menu: Menu, basket: Basket, **more: Any) -> Quote:
    return price(menu, cheaper(menu, basket), TODAY, TaxFacts(), **more)


def at(hours: int, minutes: int = 0, day: int = 1) -> datetime:
    return NOON.replace(day=day, hour=hours, minute=minutes)  # the first of April 2026 is a Wednesday


class TestWhen:
    def test_from_just_until_before_on_its_days(self) -> None:
        held = [EVENING.holds(at(h, m)) for h, m in ((16, 59), (17, 0), (18, 59), (19, 0))]
        assert held == [False, True, True, False]
        assert not EVENING.holds(at(18, day=4))  # a Saturday

    def test_what_is_after_midnight_belongs_to_the_day_before(self) -> None:
        night = When(time(22), time(2), frozenset({2}))
        assert night.holds(at(23)) and night.holds(at(1, day=2))
        assert not night.holds(at(1)) and not night.holds(at(23, day=2)) and not night.holds(at(2, day=2))

    def test_its_last_day_ends_with_its_night(self) -> None:
        night = When(time(22), time(2), first=date(2026, 4, 1), last=date(2026, 4, 1))
        assert not night.holds(at(1)) and night.holds(at(22)) and night.holds(at(1, day=2))
        assert not night.holds(at(22, day=2))
        assert night.over(date(2026, 4, 2)) and not night.over(date(2026, 4, 1))

    def test_equal_times_are_a_whole_day(self) -> None:
        assert all(ALWAYS.holds(at(h)) for h in range(24))

    def test_a_weekday_that_does_not_come_is_never(self) -> None:
        assert When(weekdays=frozenset({6}), first=date(2026, 4, 1), last=date(2026, 4, 3)).never
        assert not When(weekdays=frozenset({6}), first=date(2026, 4, 1), last=date(2026, 4, 5)).never
        assert not ALWAYS.never

    def test_who_had_it_keeps_it_for_ten_minutes(self) -> None:
        offers = Offers({"beer": hour("beer", when=EVENING, percent=10)})
        assert offers.running(at(18, 59)) == ("beer",)
        end = at(19)
        assert offers.kept(("beer",), end + timedelta(minutes=9, seconds=59)) == ("beer",)
        assert offers.kept(("beer",), end + timedelta(minutes=10)) == ()
        assert offers.kept((), end) == ()


class TestGoods:
    def test_a_category_holds_what_lies_below_it(self) -> None:
        tall = Category("tall", name("tall"), "drinks")
        beer = replace(MENU.by_id["beer"], category_ids=("tall",))
        menu = replace(MENU, categories=(*MENU.categories, tall), items=(*MENU.items, beer))
        assert in_goods(menu, beer, goods(categories=("drinks",)))
        assert not in_goods(menu, beer, goods(categories=("burgers",)))
        for which in (goods("soup", categories=("drinks",)), goods("beer"), goods("nowhere"), goods()):
            found = items_of(menu, which)
            assert {item.id for item in found} == {i.id for i in menu.items if in_goods(menu, i, which)}

    def test_categories_in_a_circle_end(self) -> None:
        one, two = Category("one", name("one"), "two"), Category("two", name("two"), "one")
        item = replace(MENU.by_id["beer"], category_ids=("one",))
        circle = replace(MENU, categories=(one, two), items=(item,))
        assert not in_goods(circle, item, goods(categories=("drinks",)))
        assert items_of(circle, goods(categories=("two",))) == [item]


class TestHappyHour:
    def test_percent_are_rounded_down_on_each(self) -> None:
        menu = shop(beer=hour("beer", percent=15))
        assert offs(menu, a_basket(a_line("beer", 3))) == {"beer": 3 * (520 * 15 // 100)}

    def test_an_amount_is_never_more_than_the_dish_costs(self) -> None:
        menu = shop(soup=hour("soup", amount=yen(500)))
        assert offs(menu, a_basket(a_line("soup", 2))) == {"soup": 2 * 180}

    def test_of_two_the_better_one(self) -> None:
        menu = shop(ten=hour("beer", "soup", percent=10), fifty=hour("beer", amount=yen(50)))
        basket = a_basket(a_line("beer"), a_line("soup"))
        assert offs(menu, basket) == {"ten": 52 + 18}
        assert happy_price(menu, ("ten", "fifty"), menu.by_id["beer"], yen(520)) == (yen(468), "ten")

    def test_only_those_that_hold(self) -> None:
        menu = shop(beer=hour("beer", percent=15))
        assert taken_off(menu, (), a_basket(a_line("beer"))) == ()

    def test_it_lowers_the_tax_base_of_its_own_goods_alone(self) -> None:
        menu = shop(beer=hour("beer", amount=yen(100)))
        basket = replace(a_basket(a_line("beer"), a_line("cheeseburger")), mode=TAKE_OUT)
        before, after = price(menu, basket, TODAY, TaxFacts()), quote(menu, basket)
        assert [row.gross.minor for row in before.taxes] == [520, 480]
        assert [row.gross.minor for row in after.taxes] == [420, 480]
        assert (after.subtotal, after.total) == (yen(1000), yen(900))
        assert [(off.id, off.name, off.amount) for off in after.discounts] == [
            ("beer", name("happy"), yen(100))
        ]


class TestCombo:
    def test_a_price_for_all_of_it(self) -> None:
        menu = shop(lunch=combo(goods("cheeseburger"), goods("cola"), price=yen(550)))
        assert offs(menu, a_basket(a_line("cheeseburger"), a_line("cola-s"))) == {"lunch": 480 + 190 - 550}
        assert offs(menu, a_basket(a_line("cheeseburger"))) == {}

    def test_larger_sizes_and_options_are_paid_on_top(self) -> None:
        menu = shop(lunch=combo(goods("burger"), goods("cola"), price=yen(700)))
        large = a_line("cola-l")
        burger = replace(a_line("burger"), choices=(*a_line("burger").choices, Choice("extra", "cheese")))
        basket = a_basket(burger, large)
        saved = 590 + 190 - 700
        assert offs(menu, basket) == {"lunch": saved}
        assert (
            quote(menu, basket).total.minor
            == sum(unit_price(menu, line, EAT_IN).minor for line in basket.lines) - saved
        )

    def test_as_often_as_it_fits(self) -> None:
        menu = shop(lunch=combo(goods("cheeseburger"), ComboPart(goods("cola"), 2), amount=yen(100)))
        assert offs(menu, a_basket(a_line("cheeseburger", 3), a_line("cola-s", 5))) == {"lunch": 200}

    def test_its_dearest_dishes_are_in_it(self) -> None:
        menu = shop(lunch=combo(goods(categories=("burgers",)), goods("cola"), percent=50))
        basket = a_basket(a_line("cheeseburger"), a_line("cola-s"), a_line("burger"))
        assert offs(menu, basket) == {"lunch": (590 + 190) // 2}

    def test_no_unit_is_in_two_offers(self) -> None:
        menu = shop(
            beer=hour("beer", amount=yen(100)),
            evening=combo(goods("beer"), goods("edamame"), amount=yen(150)),
        )
        basket = a_basket(a_line("beer", 2), a_line("edamame"))
        assert offs(menu, basket) == {"beer": 100, "evening": 150}

    def test_a_combo_that_saves_less_than_the_hour_is_left(self) -> None:
        menu = shop(
            beer=hour("beer", amount=yen(200)),
            evening=combo(goods("beer"), goods("edamame"), amount=yen(150)),
        )
        assert offs(menu, a_basket(a_line("beer"), a_line("edamame"))) == {"beer": 200}

    def test_a_dear_combo_takes_nothing_off(self) -> None:
        menu = shop(lunch=combo(goods("cheeseburger"), goods("cola"), price=yen(900)))
        assert offs(menu, a_basket(a_line("cheeseburger"), a_line("cola-s"))) == {}

    def test_a_set_can_be_a_part(self) -> None:
        menu = shop(lunch=combo(goods("combo"), goods("edamame"), price=yen(1000)))
        basket = a_basket(a_line("combo"), a_line("edamame"))
        found = quote(menu, basket)
        assert offs(menu, basket) == {"lunch": COMBO.variants[0].price[EAT_IN].minor + 250 - 1000}
        assert found.total == found.subtotal - found.discounts[0].amount


class TestOnTop:
    """Rewards and codes come on top of what remains."""

    MENU = shop(beer=hour("beer", percent=50))

    def test_a_code_takes_its_share_of_what_remains(self) -> None:
        code = Coupon("TEN", name("ten"), Discount(percent=10))
        found = quote(self.MENU, a_basket(a_line("beer", 2)).with_coupon(code))
        assert [off.amount.minor for off in found.discounts] == [520, 52]
        assert found.total == yen(468)

    def test_its_least_total_is_what_the_goods_cost_now(self) -> None:
        code = Coupon("TEN", name("ten"), Discount(percent=10), yen(1000))
        assert len(quote(self.MENU, a_basket(a_line("beer", 2)).with_coupon(code)).discounts) == 1
        assert len(quote(self.MENU, a_basket(a_line("beer", 4)).with_coupon(code)).discounts) == 2

    def test_a_free_dish_is_worth_what_is_paid_for_it(self) -> None:
        free = Reward("beer", name("beer"), 10, Discount(variant_id="beer"))
        found = quote(self.MENU, a_basket(a_line("beer"), a_line("soup")).with_reward(free))
        assert found.total == yen(180)

    def test_another_programmes_amounts_come_after_them(self) -> None:
        basket = a_basket(a_line("beer")).with_coupon(Coupon("TEN", name("ten"), Discount(percent=10)))
        own = quote(self.MENU, basket)
        again = quote(self.MENU, basket, outside=Outside(own.discounts[1:], yen(0)))
        assert (again.discounts, again.total, again.taxes) == (own.discounts, own.total, own.taxes)


# Against trying everything.

DISHES = ("cheeseburger", "edamame", "soup", "beer", "nuggets", "pancakes")
some_goods = st.frozensets(st.sampled_from(DISHES), min_size=1, max_size=4).map(lambda ids: Goods(ids))
savings = st.one_of(
    st.integers(1, 100).map(lambda percent: {"percent": percent}),
    st.integers(1, 900).map(lambda amount: {"amount": yen(amount)}),
)
hours = st.builds(lambda which, saving: HappyHour(name("hour"), which, ALWAYS, **saving), some_goods, savings)
parts = st.lists(st.builds(ComboPart, some_goods, st.integers(1, 2)), min_size=2, max_size=3).map(tuple)
combos = st.builds(
    lambda which, saving: Combo(name("combo"), which, **saving),
    parts,
    st.one_of(savings, st.integers(0, 2000).map(lambda amount: {"price": yen(amount)})),
)
menus = st.builds(
    lambda a, b: replace(
        MENU,
        offers=Offers(
            {f"h{n}": each for n, each in enumerate(a)}, {f"c{n}": each for n, each in enumerate(b)}
        ),
    ),
    st.lists(hours, max_size=2),
    st.lists(combos, min_size=1, max_size=2),
)
one_line = st.tuples(st.sampled_from(DISHES), st.integers(1, 2))
some_lines = st.lists(one_line, min_size=1, max_size=5, unique_by=lambda each: each[0])


def basket_of(chosen: list[tuple[str, int]]) -> Basket:
    return a_basket(*(replace(a_line(item, count), id=n) for n, (item, count) in enumerate(chosen, 1)))


def everything(menu: Menu, units: tuple[tuple[str, int], ...]) -> int:
    """The most that can be taken off, by trying all there is: each unit by itself, or in any combo."""
    if not units:
        return 0
    (item, cost), rest = units[0], units[1:]
    best = max((alone(h, item, cost) for h in menu.offers.happy_hours.values()), default=0)
    found = best + everything(menu, rest)
    for each in menu.offers.combos.values():
        size = sum(part.count for part in each.parts)
        for others in combinations(range(len(rest)), size - 1):
            taken = (units[0], *(rest[n] for n in others))
            if fills(each.parts, [item for item, _ in taken]):
                left = tuple(unit for n, unit in enumerate(rest) if n not in others)
                found = max(found, together(menu, each, taken) + everything(menu, left))
    return found


def alone(each: HappyHour, item: str, cost: int) -> int:
    if item not in each.goods.items:
        return 0
    return cost * each.percent // 100 if each.percent else min(cost, each.amount.minor if each.amount else 0)


def fills(parts: tuple[ComboPart, ...], items: list[str]) -> bool:
    if not parts:
        return not items
    part = parts[0]
    return any(
        all(items[n] in part.goods.items for n in mine)
        and fills(parts[1:], [item for n, item in enumerate(items) if n not in mine])
        for mine in combinations(range(len(items)), part.count)
    )


def together(menu: Menu, each: Combo, taken: tuple[tuple[str, int], ...]) -> int:
    whole = sum(cost for _, cost in taken)
    if each.price is not None:
        return max(0, whole - each.price.minor)
    return (
        whole * each.percent // 100 if each.percent else min(whole, each.amount.minor if each.amount else 0)
    )


def units_of(menu: Menu, basket: Basket) -> Iterator[tuple[str, int]]:
    for line in basket.lines:
        for _ in range(line.quantity):
            yield line.item_id, unit_price(menu, line, EAT_IN).minor


@settings(max_examples=examples(60), deadline=None)
@given(menus, some_lines)
def test_nothing_better_can_be_found(menu: Menu, chosen: list[tuple[str, int]]) -> None:
    basket = basket_of(chosen)
    units = tuple(units_of(menu, basket))[:6]
    basket = basket_of(list(Counter(item for item, _ in units).items()))
    assert sum(offs(menu, basket).values()) == everything(menu, units)


@settings(max_examples=examples(50), deadline=None)
@given(
    menus, some_lines, st.randoms(use_true_random=False), st.sampled_from(list(RoundingPlace)), st.booleans()
)
def test_the_figures_add_up_whatever_the_order_of_lines(
    menu: Menu, chosen: list[tuple[str, int]], random: Any, place: RoundingPlace, included: bool
) -> None:
    facts = TaxFacts(included=included, place=place)
    shuffled = list(chosen)
    random.shuffle(shuffled)
    one, other = (cheaper(menu, basket_of(each)) for each in (chosen, shuffled))
    found, again = (price(menu, each, TODAY, facts) for each in (one, other))
    assert found.total == again.total and found.discounts == again.discounts
    for line in found.lines:
        taken = sum(dict(off.lines).get(line.line_id, yen(0)).minor for off in one.offers)
        assert 0 <= taken <= line.amount.minor
    assert all(amount.minor > 0 for off in one.offers for _, amount in off.lines)
    if included:
        assert found.total == found.subtotal - sum((off.amount for off in found.discounts), yen(0))


@settings(max_examples=examples(15), deadline=None)
@given(menus, st.lists(st.tuples(st.sampled_from(DISHES), st.integers(1, 9)), min_size=8, max_size=40))
def test_large_baskets_get_no_less_than_happy_hours_and_nothing_below_zero(
    menu: Menu, chosen: list[tuple[str, int]]
) -> None:
    basket = basket_of(chosen)
    hours_alone = replace(menu, offers=replace(menu.offers, combos={}))
    assert sum(offs(menu, basket).values()) >= sum(offs(hours_alone, basket).values())
    assert quote(menu, basket).total.minor >= 0


@pytest.mark.parametrize("gone", ["item", "variant"])
def test_what_the_menu_no_longer_has_is_left_alone(gone: str) -> None:
    menu = shop(beer=hour("beer", percent=50))
    line = Line(9, "beer" if gone == "variant" else "nowhere", "nowhere")
    assert taken_off(menu, ("beer",), a_basket(line)) == ()
