"""Common-point cards: whose number it is, what a receipt says of it, and what of it stays."""

from dataclasses import replace

import pytest

from kiosk.core.order import Payment, PaymentState, Receipt, ReceiptState, Record
from kiosk.core.point_card import CardPoints, Check, PointCard, PointScheme, card_of, digits_of
from kiosk.core.receipt import Entry, Issuer, Kind, receipt
from kiosk.engine import answers
from kiosk.store.outbox import scrubbed
from tests.engine.fakes import a_draft, yen
from tests.paper.samples import ISSUER

DEMO = PointScheme("demo", {"ja": "デモポイント", "en": "Demo Point"}, (16,), ("99",), Check.LUHN)
SAMPLE = PointScheme("sample", {"en": "Sample Point"}, (15,), ("298",), Check.EAN)
ANY = PointScheme("any", {"en": "Any Point"}, (16,))
NUMBER = "9900000000012346"
CARD = PointCard("demo", DEMO.name, NUMBER)


@pytest.mark.parametrize(
    ("text", "scheme"),
    [
        (NUMBER, "demo"),
        ("9900 0000-0001　2346", "demo"),
        ("9900000000012345", "any"),  # another last digit
        ("298000000005671", "sample"),
        ("298000000005672", None),
        ("9800000000012346", "any"),  # it begins otherwise
        ("990000000001234", None),
        ("９９０００００００００１２３４６", None),
        ("9" * 60, None),
        ("", None),
        ("'; DROP TABLE", None),
    ],
)
def test_a_number_is_the_first_programme_s_that_can_have_it(text: str, scheme: str | None) -> None:
    found = card_of((DEMO, SAMPLE, ANY), text)
    assert (found.scheme if found else None) == scheme
    assert found is None or found.number == digits_of(text)


def test_a_card_shows_but_its_last_digits() -> None:
    assert CARD.masked == "•••• 2346" and NUMBER not in repr(CARD)


def facts(points: CardPoints | None, taken: bool = True, paid: bool = True) -> list[Entry]:
    order = replace(a_draft(), point_card=CARD if points is None and taken else None)
    state = ReceiptState.PAID if paid else ReceiptState.UNPAID
    payment = Payment("p-1", PaymentState.APPROVED, yen(540)) if paid else None
    record = Record(order, Receipt("r-1", "101", yen(540), state, card_points=points), payment)
    return [entry for entry in receipt(record, ISSUER, "en") if "Point" in entry.text]


def test_the_receipt_says_what_the_pos_books() -> None:
    assert isinstance(ISSUER, Issuer)
    said = CardPoints("demo", DEMO.name, "•••• 2346", 3)
    shown = "Demo Point •••• 2346"
    assert facts(said) == [Entry(Kind.FACT, shown, "+3 pt")]
    assert facts(said, paid=False) == [Entry(Kind.FACT, shown, "points later")]
    assert facts(replace(said, points=None)) == [Entry(Kind.FACT, shown, "no points")]
    assert facts(None) == [Entry(Kind.FACT, shown, "points later")]
    assert facts(None, taken=False) == []


def test_the_number_leaves_with_the_guest_and_what_the_pos_said_stays() -> None:
    said = CardPoints("demo", DEMO.name, "•••• 2346", 3)
    record = Record(
        replace(a_draft(), point_card=CARD),
        Receipt("r-1", "101", yen(540), ReceiptState.PAID, card_points=said),
    )
    left = scrubbed(record)
    assert left.order.point_card is None and left.receipt is not None and left.receipt.card_points == said


@pytest.mark.parametrize("masked", [NUMBER, "•••• 52346", "\n2346", "•" * 40])
def test_a_pos_that_shows_more_of_the_number_is_not_repeated(masked: str) -> None:
    before = Record(a_draft())
    said = CardPoints("demo", DEMO.name, masked, 3)
    answer = replace(before, receipt=Receipt("r-1", "101", yen(540), ReceiptState.PAID, card_points=said))
    kept = answers.record(before, answer).receipt
    assert kept is not None and kept.card_points is None
