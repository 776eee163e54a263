"""Gift cards: their numbers, what they pay, and what is next for an order that one pays."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.core.gift import GiftCard, GiftHold, masked, number_of
from kiosk.core.money import Money
from kiosk.core.order import Do, Facts, Record
from kiosk.core.pricing import QuoteError, paid_by
from kiosk.core.rule import gift_to_hold, next_step, to_hold
from kiosk.core.sound_offers import gift_fault
from tests.engine.fakes import a_draft, a_quote, yen

CARD = GiftCard("gft-1", "•••• 5678", yen(500), date(2031, 3, 31))
FACTS = Facts(find=True, repeatable=True, cancel=True, redeem=True)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("6003000000005678", "6003000000005678"),
        ("6003-0000 0000-5678", "6003000000005678"),
        ("gift0000001234", "GIFT0000001234"),
        ("1234567", None),
        ("6" * 33, None),
        ("６００３００００", None),
        ("60030000\n", None),
        ("'; DROP TABLE", None),
        ("", None),
    ],
)
def test_what_can_be_a_number(text: str, number: str | None) -> None:
    assert number_of(text) == number


def test_a_number_is_shown_by_its_last_signs() -> None:
    assert masked("6003000000005678") == "•••• 5678"


def test_a_card_pays_what_is_left_and_no_more_than_is_on_it() -> None:
    part = paid_by(a_quote(800), CARD)
    assert (part.gift, part.due, part.spent, part.total) == (yen(500), yen(300), yen(800), yen(800))
    whole = paid_by(a_quote(300), CARD)
    assert (whole.gift, whole.due) == (yen(300), yen(0))
    after_points = paid_by(a_quote(300, points=500), CARD)
    assert (after_points.gift, after_points.due) == (yen(300), yen(0))
    assert paid_by(part, None) == a_quote(800)


def test_another_currency_pays_nothing() -> None:
    assert paid_by(a_quote(800), replace(CARD, balance=Money(500, "USD"))).gift is None


def test_no_quote_pays_more_than_there_is() -> None:
    with pytest.raises(QuoteError):
        replace(a_quote(300), gift=yen(301))


def order_with_card() -> Record:
    draft = a_draft()
    return Record(replace(draft, basket=draft.basket.with_gift(CARD), quote=paid_by(draft.quote, CARD)))


def test_a_card_is_set_aside_before_the_order_goes_out_and_given_back_when_it_is_given_up() -> None:
    record = order_with_card()
    assert to_hold(record, FACTS) and gift_to_hold(record, FACTS)
    assert next_step(record, FACTS) is Do.HOLD_GIFT
    held = replace(record, order=replace(record.order, gift=GiftHold("h-1", yen(500))))
    assert next_step(held, FACTS) is Do.SUBMIT
    assert next_step(replace(held, abandoned=True), FACTS) is Do.RELEASE_GIFT
    assert next_step(replace(record, unsure=Do.HOLD_GIFT, abandoned=True), FACTS) is Do.HOLD_GIFT
    assert next_step(replace(record, abandoned=True), FACTS) is Do.CLOSE


def test_points_are_set_aside_first() -> None:
    record = order_with_card()
    both = replace(record, order=replace(record.order, basket=record.order.basket.with_points(10)))
    assert next_step(both, FACTS) is Do.HOLD and not gift_to_hold(both, FACTS)


@pytest.mark.parametrize(
    "card",
    [
        replace(CARD, masked="6003000000005678"),
        replace(CARD, balance=yen(0)),
        replace(CARD, balance=yen(-5)),
        replace(CARD, balance=Money(500, "USD")),
        replace(CARD, id=""),
        replace(CARD, masked="••\n"),
    ],
)
def test_a_card_that_makes_no_sense_is_not_taken(card: GiftCard) -> None:
    assert gift_fault(card, "JPY") is not None and gift_fault(CARD, "JPY") is None
