"""A common-point card on the payment screen: the strip, the sheet, the last screen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.point_card import CardPoints
from tests.ui import states, states_menu, states_points
from tests.ui.states_points import CARD, DEMO, NUMBER
from tests.ui.walk import settled

pytestmark = pytest.mark.usefixtures("screens")


@pytest.mark.parametrize(
    ("language", "named", "wrong", "note"),
    [
        (
            "ja",
            "ポイントカード",
            "このお店で使えるカードの番号では",
            "デモポイント・サンプルポイント",
        ),
        pytest.param(
            *("en", "Point card", "We take no card with this number", "Demo Point, Sample Point"),
            marks=pytest.mark.slow,
        ),
    ],
)
def test_a_number_is_typed_said_to_be_wrong_mended_and_goes_along(
    language: str, named: str, wrong: str, note: str
) -> None:
    with settled(states_points.pay(language)) as walk:
        strip = walk.text("pointCardStrip")
        assert named in strip and note in strip
        walk.touch("pointCard", *(f"key{digit}" for digit in NUMBER[:-1]), "key7", "pointCardEnter")
        assert walk.text("pointCardDigits") == "9900 0000 0001 2347" and wrong in walk.text("pointCardWrong")
        walk.touch("keyErase", "key6", "pointCardEnter")
        walk.hand.wait_gone("pointCardSheet")
        assert CARD.masked in walk.text("pointCardStrip") and NUMBER not in walk.text("payScreen")
        walk.touch("pointCard")
        assert walk.kiosk.guest.point_card is None and named in walk.text("pointCardStrip")
        walk.touch("pointCard")
        walk.post(ev.Scanned(NUMBER))
        walk.hand.wait_gone("pointCardSheet")
        assert walk.kiosk.guest.point_card == CARD
        walk.touch("method-card")
        assert isinstance(walk.kiosk.screen, st.Paying)


def test_a_card_scanned_on_the_menu_is_said_and_kept() -> None:
    with settled(states_points.taking(states_menu.browse("en"))) as walk:
        walk.post(ev.Scanned(NUMBER))
        assert "Demo Point •••• 2346 goes with your order." in walk.text("toast")
        assert walk.kiosk.guest.point_card == CARD


def test_a_pos_without_them_is_not_asked_for_points() -> None:
    with settled(states.pay_stranger("en")) as walk:
        walk.hand.wait_gone("pointCardStrip")


@pytest.mark.parametrize(
    ("points", "said"),
    [
        (14, "Demo Point •••• 2346: +14 points"),
        (None, "Demo Point •••• 2346: no points for this number. Please ask our staff."),
    ],
)
def test_the_last_screen_says_what_it_brought(points: int | None, said: str) -> None:
    made = states.done("en")
    record = made.guest.order
    assert record is not None and record.receipt is not None
    receipt = replace(record.receipt, card_points=CardPoints(DEMO.id, DEMO.name, CARD.masked, points))
    with settled(replace(made, guest=replace(made.guest, order=replace(record, receipt=receipt)))) as walk:
        assert said in walk.text("doneScreen")
