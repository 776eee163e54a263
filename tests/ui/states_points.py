"""The payment screen of a shop whose POS books on common-point cards, and the sheet for their numbers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from kiosk.core.journey import state as st
from kiosk.core.journey.state import Kiosk
from kiosk.core.point_card import Check, PointCard, PointScheme
from tests.ui import states, states_menu

DEMO = PointScheme("demo-point", {"ja": "デモポイント", "en": "Demo Point"}, (16,), ("99",), Check.LUHN)
SAMPLE = PointScheme(
    "sample-point", {"ja": "サンプルポイント", "en": "Sample Point"}, (15,), ("298",), Check.EAN
)
NUMBER = "9900000000012346"
CARD = PointCard(DEMO.id, DEMO.name, NUMBER)


def taking(made: Kiosk) -> Kiosk:
    """Where both programmes' cards are taken."""
    facts = replace(made.shop.facts, point_schemes=(DEMO, SAMPLE))
    return replace(made, shop=replace(made.shop, facts=facts))


def pay(language: str) -> Kiosk:
    """A stranger before everything that can stand above the ways to pay."""
    made = taking(states_menu.trusted(states.pay_stranger(language)))
    return replace(made, shop=replace(made.shop, facts=replace(made.shop.facts, gift_cards=True)))


def used(language: str) -> Kiosk:
    made = pay(language)
    return replace(made, guest=replace(made.guest, point_card=CARD))


def sheet(over: st.PointCardEntry) -> Callable[[str], Kiosk]:
    return lambda language: replace(pay(language), overlay=over)


NAMED: dict[str, Callable[[str], Kiosk]] = {
    "pay-points-card": pay,
    "pay-points-card-used": used,
    "point-card": sheet(st.PointCardEntry("990000000001")),
    "point-card-wrong": sheet(st.PointCardEntry("9900000000012345", wrong=True)),
}
