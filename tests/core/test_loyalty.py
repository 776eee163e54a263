"""What is known of a member's earlier orders, and what becomes of it."""

from dataclasses import replace
from datetime import date, timedelta

from kiosk.core.basket import Choice, Line
from kiosk.core.loyalty import Member, PastOrder, same_goods

TODAY = date(2026, 4, 1)
BURGER = Line(1, "burger", "burger", choices=(Choice("sauce", "hot"), Choice("sauce", "bbq")))
COLA = Line(2, "cola", "cola-l")
TEA = Line(1, "tea", "tea")


def member(*orders: tuple[Line, ...]) -> Member:
    """With these orders, the newest first."""
    past = tuple(PastOrder(TODAY - timedelta(n), lines) for n, lines in enumerate(orders))
    return Member("m", "Sam", 0, past=past)


def test_the_usual_is_what_was_ordered_most_often() -> None:
    other_way = (replace(COLA, id=1), replace(BURGER, id=2, choices=BURGER.choices[::-1]))
    assert member((TEA,), (BURGER, COLA), other_way).usual == (BURGER, COLA)


def test_of_two_usual_orders_it_is_the_last() -> None:
    assert member((TEA,), (BURGER, COLA)).usual == (TEA,)


def test_who_never_ordered_has_no_usual() -> None:
    assert member().usual == ()


def test_another_quantity_or_size_is_another_order() -> None:
    assert same_goods((BURGER, COLA), (COLA, BURGER))
    assert not same_goods((COLA,), (replace(COLA, quantity=2),))
    assert not same_goods((COLA,), (replace(COLA, variant_id="cola-s"),))
    assert not same_goods((COLA,), (COLA, TEA))
