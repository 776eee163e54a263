"""One dish more, and a combo saves: said only where it is so."""

from dataclasses import replace

from kiosk.core.basket import Basket
from kiosk.core.menu import Menu
from kiosk.core.offer_hint import OneMore, one_more
from kiosk.core.offering import taken_off
from kiosk.core.shop_offers import Combo, ComboPart, Goods, HappyHour, Offers, When
from tests.core.menus import MENU, a_basket, a_line, name, yen

SIDES, BURGER = Goods(categories=frozenset({"sides"})), Goods(frozenset({"cheeseburger"}))
LUNCH = Combo(name("lunch"), (ComboPart(BURGER), ComboPart(SIDES)), price=yen(600))


def shop(*combos: Combo, hours: tuple[HappyHour, ...] = ()) -> Menu:
    offers = Offers({f"h{n}": h for n, h in enumerate(hours)}, {f"c{n}": c for n, c in enumerate(combos)})
    return replace(MENU, offers=offers)


def hint(menu: Menu, basket: Basket) -> OneMore | None:
    holding = tuple(menu.offers.all)
    basket = basket.with_offers(taken_off(menu, holding, basket))
    return one_more(menu, holding, basket, lambda item: item.sellable)


def test_what_lacks_and_what_it_saves_at_least() -> None:
    found = hint(shop(LUNCH), a_basket(a_line("cheeseburger")))
    assert found == OneMore("c0", SIDES, yen(480 + 180 - 600))  # with the soup, the cheapest side there is


def test_nothing_is_said_of_a_combo_that_is_there_or_far_away() -> None:
    assert hint(shop(LUNCH), a_basket(a_line("cheeseburger"), a_line("soup"))) is None
    assert hint(shop(LUNCH), a_basket(a_line("beer"))) is None
    assert (
        hint(shop(replace(LUNCH, parts=(ComboPart(BURGER), ComboPart(SIDES, 2)))), a_basket(a_line("beer")))
        is None
    )


def test_nothing_is_said_where_it_saves_nothing() -> None:
    assert hint(shop(replace(LUNCH, price=yen(700))), a_basket(a_line("cheeseburger"))) is None
    hour = HappyHour(name("happy"), BURGER, When(), percent=50)
    few = HappyHour(name("happy"), BURGER, When(), amount=yen(20))
    found = hint(shop(LUNCH, hours=(few,)), a_basket(a_line("cheeseburger")))
    assert found is not None and found.saved == yen(480 + 180 - 600 - 20)
    assert hint(shop(LUNCH, hours=(hour,)), a_basket(a_line("cheeseburger"))) is None


def test_of_two_the_one_that_saves_more() -> None:
    cheap = replace(LUNCH, price=yen(500))
    found = hint(shop(LUNCH, cheap), a_basket(a_line("cheeseburger")))
    assert found is not None and found.id == "c1"


def test_what_is_sold_out_or_does_not_hold_is_not_spoken_of() -> None:
    menu = shop(replace(LUNCH, parts=(ComboPart(BURGER), ComboPart(Goods(frozenset({"salad"}))))))
    assert hint(menu, a_basket(a_line("cheeseburger"))) is None
    assert one_more(shop(LUNCH), (), a_basket(a_line("cheeseburger")), lambda item: True) is None
