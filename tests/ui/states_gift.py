"""The payment screen with gift cards, and the sheet for their numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from kiosk.core.gift import MOST_WRONG, GiftCard
from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from kiosk.core.money import Money
from tests.ui import states

CARD = GiftCard("gft-1", "•••• 5678", Money(500, "JPY"), date(2031, 3, 31))
RICH = GiftCard("gft-2", "•••• 1234", Money(3000, "JPY"))


def pay(language: str) -> Kiosk:
    """The payment screen of a shop that takes gift cards."""
    made = states.pay(language)
    facts = replace(made.shop.facts, gift_cards=True)
    return replace(made, shop=replace(made.shop, facts=facts))


def used(language: str) -> Kiosk:
    made = pay(language)
    return states.with_basket(made, made.guest.basket.with_gift(CARD))


def sheet(over: st.GiftEntry, wrong: int = 0) -> Callable[[str], Kiosk]:
    def made(language: str) -> Kiosk:
        shown = replace(pay(language), overlay=over)
        return replace(shown, guest=replace(shown.guest, wrong_gifts=wrong))

    return made


NAMED: dict[str, Callable[[str], Kiosk]] = {
    "pay-gift": pay,
    "pay-gift-used": used,
    "gift": sheet(st.GiftEntry("600300000000")),
    "gift-found": sheet(st.GiftEntry(card=CARD)),
    "gift-expired": sheet(st.GiftEntry(why="expired")),
    "gift-staff": sheet(st.GiftEntry(why="unknown"), MOST_WRONG),
}
