"""States of the screens while a happy hour and a combo hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from kiosk.core.basket import Choice, Line
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from kiosk.core.offering import taken_off
from kiosk.core.shop_offers import Combo, ComboPart, Goods, HappyHour, Offers, When
from tests.ui import demo, states

HAPPY = HappyHour(
    {"ja": "ハッピーアワー", "en": "Happy hour"},
    Goods(categories=frozenset({"drinks", "burgers"})),
    When(time(11), time(14)),
    percent=20,
)
LUNCH = Combo(
    {"ja": "ランチセット割", "en": "Lunch combo"},
    (ComboPart(Goods(categories=frozenset({"burgers"}))), ComboPart(Goods(frozenset({"edamame"})))),
    price=states.yen(700),
)
OFFERS = Offers({"h-happy": HAPPY}, {"c-lunch": LUNCH})
EDAMAME = Line(1, "edamame", "edamame")
CHICKEN = Line(2, "chicken-burger", "chicken-burger", 2)


def _with(made: Kiosk) -> Kiosk:
    menu = replace(made.shop.menu, offers=OFFERS)
    shop = replace(made.shop, menu=menu, facts=replace(made.shop.facts, offers=True))
    made = replace(made, shop=shop, guest=replace(made.guest, offers=tuple(OFFERS.all)))
    basket = made.guest.basket
    return states.with_basket(made, basket.with_offers(taken_off(menu, made.guest.offers, basket)))


def menu(language: str) -> Kiosk:
    shown = st.Browse(category_id="burgers", jump=1)
    return _with(states.kiosk(language, shown, EDAMAME, CHICKEN, member=demo.member(language)))


def item(language: str) -> Kiosk:
    line = Line(0, "double-cheeseburger", "double-cheeseburger", 2, (Choice("sauce", "special"),))
    return _with(states.kiosk(language, st.ItemScreen(line)))


def basket(language: str) -> Kiosk:
    return _with(_full(language, st.BasketScreen()))


def _full(language: str, screen: st.Screen) -> Kiosk:
    made = states.kiosk(language, screen, EDAMAME, CHICKEN, member=demo.member(language))
    return states.with_basket(made, made.guest.basket.with_coupon(demo.coupon()))


def one_more(language: str) -> Kiosk:
    """A burger, to which the combo's edamame is missing."""
    return _with(states.kiosk(language, st.BasketScreen(), replace(CHICKEN, id=1, quantity=1)))


def pay(language: str) -> Kiosk:
    return _with(_full(language, st.PayScreen()))


def ended(language: str) -> Kiosk:
    return replace(_full(language, st.BasketScreen()), toast=st.Toast(st.Say.OFFER_ENDED))


NAMED: dict[str, Callable[[str], Kiosk]] = {
    "happy-menu": menu,
    "happy-item": item,
    "happy-basket": basket,
    "happy-pay": pay,
    "happy-one-more": one_more,
    "happy-ended": ended,
}
