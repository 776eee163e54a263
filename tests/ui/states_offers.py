"""States of the screens while a happy hour and a combo hold."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import time

from kiosk.core.basket import Choice, Line
from kiosk.core.journey import state as st
from kiosk.core.journey.basket_moves import with_sold_out
from kiosk.core.journey.moves import with_whole
from kiosk.core.journey.state import Kiosk
from kiosk.core.members_only import ALL
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


KEPT = {"double-cheeseburger": "gold", "chicken-burger": ALL}


def _kept(made: Kiosk) -> Kiosk:
    """With dishes that are for members."""
    menu = made.shop.menu
    items = tuple(replace(item, members=KEPT.get(item.id)) for item in menu.items)
    shop = replace(made.shop, menu=replace(menu, items=items))
    return with_whole(replace(made, shop=shop), None)


def members_menu(language: str) -> Kiosk:
    """Who is nobody has touched a dish that is for members."""
    shown = st.Browse(category_id="burgers", jump=1)
    made = _kept(states.kiosk(language, shown, EDAMAME))
    return replace(made, toast=st.Toast(st.Say.FOR_MEMBERS, "chicken-burger"))


def members_known(language: str) -> Kiosk:
    member = replace(demo.member(language), tier=demo.TIERS[-1])
    made = _kept(states.kiosk(language, st.Browse(category_id="burgers", jump=1), EDAMAME, member=member))
    return replace(made, toast=st.Toast(st.Say.WELCOME, member.name))


def members_basket(language: str) -> Kiosk:
    """The member has signed out, and the order has something that is for members."""
    made = _kept(states.kiosk(language, st.BasketScreen(), EDAMAME, CHICKEN))
    return replace(made, toast=st.Toast(st.Say.SIGNED_OUT_DISHES))


def members_left(language: str) -> Kiosk:
    return with_sold_out(replace(members_basket(language), toast=None))


NAMED: dict[str, Callable[[str], Kiosk]] = {
    "happy-menu": menu,
    "happy-item": item,
    "happy-basket": basket,
    "happy-pay": pay,
    "happy-one-more": one_more,
    "happy-ended": ended,
    "members-menu": members_menu,
    "members-known": members_known,
    "members-basket": members_basket,
    "members-left": members_left,
}
