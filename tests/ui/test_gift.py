"""Paying with a gift card: the strip on the payment screen, and the sheet."""

from __future__ import annotations

import pytest

from kiosk.core.gift import MOST_WRONG
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from tests.ui import states, states_gift
from tests.ui.walk import settled

pytestmark = pytest.mark.usefixtures("screens")

NUMBER = "6003000000005678"


def test_a_number_is_typed_the_balance_shown_and_the_card_pays() -> None:
    with settled(states_gift.pay("en")) as walk:
        walk.touch("giftCard", *(f"key{digit}" for digit in NUMBER))
        assert walk.text("giftDigits") == "6003 0000 0000 5678"
        walk.touch("giftEnter")
        assert walk.text("giftEnter") == "Checking" and walk.text("giftDigits") == ""
        assert any(isinstance(e, fx.CheckGift) and e.number == NUMBER for e in walk.effects)
        walk.post(ev.Reply(7, ev.GiftFound(states_gift.CARD)))
        assert walk.text("giftBalance") == "¥500" and "•••• 5678" in walk.text("giftSheet")
        assert "It pays ¥500 of this order. ¥2,450 is left to pay." in walk.text("giftSheet")
        walk.touch("giftUse")
        assert walk.kiosk.overlay is None
        assert walk.text("total") == "¥2,450" and "−¥500" in walk.text("giftStrip")
        walk.touch("giftCard")
        assert walk.kiosk.guest.basket.gift is None and walk.text("total") == "¥2,950"


def test_a_card_that_pays_all_leaves_one_touch_to_the_order() -> None:
    with settled(states_gift.pay("en")) as walk:
        walk.touch("giftCard")
        walk.post(ev.Scanned("6003-0000-0000-1234"))
        walk.post(ev.Reply(7, ev.GiftFound(states_gift.RICH)))
        assert "It pays the whole order." in walk.text("giftSheet")
        walk.touch("giftUse")
        assert "Place the order" in walk.text("payScreen") and walk.text("total") == "¥0"


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("unknown", "We do not know this number. Please check it."),
        ("empty", "Nothing is left on this card."),
        ("expired", "This card is no longer valid."),
        ("blocked", "This card cannot be used. Our staff can tell you more."),
        ("", "Gift cards cannot be looked up just now."),
    ],
)
def test_a_card_that_cannot_pay_is_said_calmly(why: str, said: str) -> None:
    with settled(states_gift.sheet(st.GiftEntry(checking=True))("en")) as walk:
        walk.post(ev.Reply(7, ev.GiftRefused(why)))
        assert said in walk.text("giftWhy")


def test_after_too_many_wrong_numbers_staff_are_called() -> None:
    with settled(states_gift.sheet(st.GiftEntry(why="unknown"), MOST_WRONG)("en")) as walk:
        assert "ask our staff" in walk.text("giftWhy")
        walk.touch("giftStaff")
        assert isinstance(walk.kiosk.overlay, st.StaffCall)


def test_a_shop_without_gift_cards_does_not_speak_of_them() -> None:
    with settled(states.pay("en")) as walk:
        assert not walk.hand.sees("giftStrip")
