"""What of a refund is money and what is points: for one line, for several after each other, for all."""

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.basket import Basket, Line
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money, total, zero
from kiosk.core.order import Order, OrderLine
from kiosk.core.points_back import Goods, Spent, goods_of, spent_of
from kiosk.core.pricing import Quote, QuoteLine, QuoteTax
from kiosk.core.refund import Earlier, Sum, line_amounts, reckoned
from tests.core.test_refund import NOON, an_order, yen
from tests.examples import examples


def sold(prices: list[int], points: int, worth: int) -> Order:
    """A line for each price, partly paid with points."""
    lines = tuple(Line(place, f"dish-{place}", f"dish-{place}") for place in range(1, len(prices) + 1))
    all_of_it = yen(sum(prices))
    quote = Quote(
        "JPY",
        tuple(QuoteLine(line.id, yen(price), yen(price)) for line, price in zip(lines, prices, strict=True)),
        all_of_it,
        (),
        (QuoteTax((), all_of_it, (), all_of_it),),
        all_of_it,
        True,
        yen(0),
        yen(worth),
    )
    named = tuple(OrderLine(line.item_id, {"en": "Dish"}, (), 1, yen(1)) for line in lines)
    basket = Basket(ServiceMode.EAT_IN, lines).with_points(points)
    return Order("0f5a5f2c-0000-4000-8000-000000000001", "901", NOON, "ja", basket, quote, named, "card")


def one_by_one(order: Order, groups: list[list[int]]) -> list[Sum]:
    before: list[Earlier] = []
    found = []
    for place, lines in enumerate(groups):
        what = reckoned(order, lines, before, parts=True)
        before.append(Earlier(str(place), what.amount, what.money, what.lines, what.whole))
        found.append(what)
    return found


def test_money_first_then_whole_points() -> None:
    """¥1,000 of which ¥900 were points: a dish for ¥500 is ¥100 and 400 points, the second the rest."""
    first, rest = one_by_one(sold([500, 500], 900, 900), [[1], [2]])
    assert (first.amount, first.money, first.points, first.whole) == (yen(500), yen(100), 400, False)
    assert (rest.amount, rest.money, rest.points, rest.whole) == (yen(500), yen(0), 500, True)


def test_less_than_a_point_comes_with_a_later_line() -> None:
    """A point is worth ¥5."""
    first, second, third = one_by_one(sold([7, 7, 6], 4, 20), [[1], [2], [3]])
    assert [each.points for each in (first, second, third)] == [1, 1, 2]
    assert first.money == yen(0) and not first.follows
    tiny = one_by_one(sold([3, 17], 4, 20), [[1], [2]])
    assert [(each.points, each.follows) for each in tiny] == [(0, True), (4, False)]


def test_a_programme_that_cannot_undo_parts_gives_all_points_back_with_the_last_line() -> None:
    order = sold([500, 500], 900, 900)
    first = reckoned(order, [1], [])
    assert (first.money, first.points, first.follows) == (yen(100), 0, True)
    before = [Earlier("k", first.amount, first.money, first.lines, False)]
    assert reckoned(order, [2], before).points == 900


def test_without_points_there_is_nothing_to_give_back() -> None:
    what = reckoned(an_order(), [3], [], parts=True)
    assert (what.spent, what.points, what.follows) == (None, 0, False)
    assert spent_of(sold([500], 0, 0), zero("JPY")) is None


def test_goods_are_those_of_the_lines() -> None:
    order = sold([500, 300], 0, 0)
    order = replace(order, lines=(order.lines[0], replace(order.lines[1], quantity=2, categories=("hot",))))
    assert goods_of(order, (2,)) == (Goods("dish-2", 2, ("hot",)),)


@st.composite
def returns(draw: st.DrawFn) -> tuple[Order, list[list[int]]]:
    """An order, and its lines in the groups in which they are given back."""
    prices = draw(st.lists(st.integers(1, 3000), min_size=1, max_size=6))
    value = draw(st.integers(1, 7))
    points = draw(st.integers(1, -(-sum(prices) // value)))
    order = sold(prices, points, min(points * value, sum(prices)))
    lines = draw(st.permutations(range(1, len(prices) + 1)))
    cuts = sorted(draw(st.sets(st.integers(1, len(prices)), max_size=3)) | {0, len(prices)})
    return order, [list(lines[a:b]) for a, b in pairwise(cuts)]


@settings(max_examples=examples(200), deadline=None)
@given(returns())
def test_parts_together_are_the_whole(case: tuple[Order, list[list[int]]]) -> None:
    order, groups = case
    whole, found = reckoned(order, [], [], parts=True), one_by_one(order, groups)
    assert total((each.amount for each in found), "JPY") == whole.amount == order.quote.total
    assert total((each.money for each in found), "JPY") == whole.money == order.quote.due
    assert sum(each.points for each in found) == whole.points == order.basket.points


@settings(max_examples=examples(200), deadline=None)
@given(returns())
def test_no_part_gives_back_more_than_its_lines_were_worth(case: tuple[Order, list[list[int]]]) -> None:
    """Points are counted by what they paid; what is less than one waits for the lines that come after."""
    order, groups = case
    amounts, spent, worth = line_amounts(order), order.basket.points, order.quote.points.minor
    money = points = value = 0
    for group, what in zip(groups, one_by_one(order, groups), strict=True):
        value += sum(amounts[line].minor for line in group)
        money, points = money + what.money.minor, points + what.points
        assert what.points >= 0 and what.money <= what.amount
        assert money == min(value, order.quote.due.minor), "money goes back first"
        assert points * worth <= (value - money) * spent and points <= spent


@given(st.integers(1, 500), st.integers(1, 5000), st.lists(st.integers(0, 900), max_size=6))
def test_what_points_bore_is_given_back_the_same_in_any_steps(
    points: int, worth: int, steps: list[int]
) -> None:
    """Also where the POS books other amounts than were reckoned: never more than were spent."""
    before, back = 0, 0
    for step in steps:
        back += Spent(points, Money(worth, "JPY"), Money(before, "JPY")).back(Money(step, "JPY"), False)
        before += step
    assert back == min(points, before * points // worth)
    rest = Spent(points, Money(worth, "JPY"), Money(before, "JPY")).back(zero("JPY"), True)
    assert back + rest == points
