"""States of easy mode's pages."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.core.basket import Line, first_line
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from tests.ui import demo, states


def easy(language: str, screen: st.Screen, *lines: Line, **changes: object) -> Kiosk:
    return states.kiosk(language, screen, *lines, easy=True, **changes)


def service(language: str) -> Kiosk:
    return easy(language, st.Service())


def dishes(language: str) -> Kiosk:
    return easy(language, st.Browse())


def fresh(item_id: str) -> Line:
    menu = demo.menu()
    return first_line(menu, menu.by_id[item_id])


def choice(language: str) -> Kiosk:
    return easy(language, st.ItemScreen(fresh("cheeseburger")))


def amount(language: str) -> Kiosk:
    return easy(language, st.ItemScreen(fresh("edamame")))


def set_step(language: str) -> Kiosk:
    return easy(language, st.SetScreen(fresh("burger-set"), 1))


def set_amount(language: str) -> Kiosk:
    return easy(language, st.SetScreen(states.SET, 3))


def order(language: str) -> Kiosk:
    return easy(language, st.BasketScreen(), *states.LINES)


def order_empty(language: str) -> Kiosk:
    return easy(language, st.BasketScreen())


def pay(language: str) -> Kiosk:
    return easy(language, st.PayScreen(), *states.LINES)


def points(language: str) -> Kiosk:
    """A member before the ways to pay, whose points take something off the order."""
    return easy(language, st.PayScreen(), *states.LINES, member=demo.member(language))


def pay_age(language: str) -> Kiosk:
    """A member who buys beer, and has no points: the counter alone, and why."""
    beer = Line(1, "beer", "beer-m")
    return easy(language, st.PayScreen(), beer, member=replace(demo.member(language), points=0))


NAMED: dict[str, Callable[[str], Kiosk]] = {
    "easy-service": service,
    "easy-dishes": dishes,
    "easy-choice": choice,
    "easy-amount": amount,
    "easy-set": set_step,
    "easy-set-amount": set_amount,
    "easy-order": order,
    "easy-order-empty": order_empty,
    "easy-points": points,
    "easy-pay": pay,
    "easy-pay-age": pay_age,
}
