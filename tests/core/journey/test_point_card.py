"""A common-point card on the walk: told from what else is scanned, asked for once, kept after a crash."""

from dataclasses import replace

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.looks import looks_of
from kiosk.core.order import COUNTER
from kiosk.core.point_card import Check, PointCard, PointScheme
from tests.core.journey.walks import FACTS, PENDING, RECEIPT, Walk

DEMO = PointScheme("demo", {"en": "Demo Point"}, (16,), ("99",), Check.LUHN)
NUMBER = "9900000000012346"
CARD = PointCard("demo", DEMO.name, NUMBER)
TAKEN = replace(FACTS, point_schemes=(DEMO,))


@pytest.mark.parametrize("screens", [(), (ev.PayPressed(),), (ev.MemberAsked(),)])
def test_it_is_kept_wherever_it_is_scanned_and_nobody_is_asked_whose_it_is(
    screens: tuple[ev.Touch, ...],
) -> None:
    walk = Walk(TAKEN).at_basket().do(*screens, ev.Scanned("9900-0000 00012346"))
    assert (walk.guest.point_card, walk.said) == (CARD, "point_card")
    assert walk.asked(fx.FindMember) == [] and walk.asked(fx.CheckCoupon) == []


def test_what_begins_like_a_member_s_code_is_one() -> None:
    walk = Walk(replace(TAKEN, codes_begin=("9900",))).at_basket().do(ev.Scanned(NUMBER))
    assert walk.guest.point_card is None and len(walk.asked(fx.FindMember)) == 1


def test_a_pos_without_them_takes_the_number_for_a_code() -> None:
    walk = Walk().at_basket().do(ev.Scanned(NUMBER), ev.PayPressed(), ev.PointCardAsked())
    assert walk.guest.point_card is None and walk.overlay is None


def test_one_way_to_pay_waits_for_the_question_and_goes_on_where_it_is_answered() -> None:
    one = replace(TAKEN, methods=("card",), at_counter=False, tables=0, gift_cards=False)
    assert isinstance(Walk(one).at_payment().screen, st.PayScreen)
    answered = Walk(one).at_basket().do(ev.Scanned(NUMBER), ev.PayPressed())
    assert isinstance(answered.screen, st.Paying)


def test_the_order_takes_it_along_and_another_card_makes_another_order() -> None:
    walk = Walk(TAKEN).at_payment().do(ev.Scanned(NUMBER), ev.MethodChosen(COUNTER))
    (written,) = walk.asked(fx.WriteOrder)
    assert written.order.point_card == CARD
    declined = Walk(TAKEN).declined().do(ev.BackPressed(), ev.Scanned(NUMBER), ev.PayPressed())
    declined.do(ev.MethodChosen("card"))
    assert [each.order.point_card for each in declined.asked(fx.WriteOrder)] == [CARD]


def test_after_a_crash_the_order_s_card_is_the_guest_s_again() -> None:
    before = Walk(TAKEN).at_payment().do(ev.Scanned(NUMBER), ev.MethodChosen("card"))
    record = before.record(receipt=RECEIPT, payment=PENDING)
    walk = Walk(TAKEN).do(ev.Resumed(record.order.basket, looks_of(before.guest), record))
    assert walk.guest.point_card == CARD


def test_the_next_guest_has_none() -> None:
    walk = Walk(TAKEN).at_basket().do(ev.Scanned(NUMBER), ev.CancelAsked(), ev.CancelConfirmed())
    assert walk.guest.point_card is None and NUMBER not in repr(walk.kiosk)
