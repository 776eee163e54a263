"""States of a kiosk with a printer, and of one where something does not work."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.core.brand import Logo
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Guest, Kiosk
from kiosk.core.printing import PaperState
from tests.ui import states


def with_printer(made: Kiosk, receipt: str = "ask", **changes: object) -> Kiosk:
    """`changes` are the shop's."""
    facts = replace(made.shop.facts, printer=True, receipt=receipt, meal_ticket=True)
    return replace(made, shop=replace(made.shop, facts=facts, **changes))


def done(state: PaperState | None = None, ready: bool = True) -> Callable[[str], Kiosk]:
    def made(language: str) -> Kiosk:
        before = states.done(language)
        screen = replace(before.screen, receipt=state)
        return with_printer(replace(before, screen=screen), printer_ready=ready)

    return made


def without_terminal(language: str) -> Kiosk:
    """Nothing but the POS and the counter works."""
    made = Kiosk(states.shop(), Guest(1, language, states.basket()), st.Attract())
    return with_printer(made, printer_ready=False, terminal_ready=False, loyalty_ready=False)


def service(language: str) -> Kiosk:
    return replace(without_terminal(language), screen=st.Service())


def pay(language: str) -> Kiosk:
    made = states.kiosk(language, st.PayScreen(), *states.LINES)
    return with_printer(made, printer_ready=False)


def receipt_with_logo(language: str) -> Kiosk:
    made = states.receipt(language)
    menu = made.shop.menu
    assert menu is not None
    brand = replace(menu.brand, logo=Logo("hero-burger"), on_receipts=True)
    return replace(made, shop=replace(made.shop, menu=replace(menu, brand=brand)))


NAMED: dict[str, Callable[[str], Kiosk]] = {
    "receipt-logo": receipt_with_logo,
    "done-print": done(),
    "done-printing": done(PaperState.BEGUN),
    "done-printed": done(PaperState.PRINTED),
    "done-doubt": done(PaperState.UNSURE),
    "done-no-paper": done(PaperState.WAITING, ready=False),
    "attract-limits": without_terminal,
    "service-limits": service,
    "pay-no-paper": pay,
}
