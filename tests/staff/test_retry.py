"""An order that waits for staff goes on where nothing can be doubled, and else says what a human must do."""

from dataclasses import replace

import pytest

from kiosk.core.order import (
    Do,
    End,
    Facts,
    Payment,
    PaymentState,
    Receipt,
    ReceiptState,
    Record,
)
from kiosk.core.rule import next_step
from kiosk.staff.retry import Answer, Retry, again
from tests.store.orders import a_record, yen

CLEVER = Facts(find=True, repeatable=True, refund=True)
SIMPLE = Facts()
PAID = Payment("p-1", PaymentState.APPROVED, yen(610))


def stuck(**changes: object) -> Record:
    return replace(a_record(), **({"attention": "?", "tries": 3, "error": "lost"} | changes))  # type: ignore[arg-type]


def test_a_lost_reply_is_looked_up_before_anything_else() -> None:
    retry = again(stuck(receipt=None, unsure=Do.SUBMIT), CLEVER)
    assert (retry.answer, retry.next) == (Answer.GOES_ON, Do.FIND)
    assert retry.record is not None
    assert retry.record.unsure is Do.SUBMIT  # the doubt stays
    assert (retry.record.attention, retry.record.tries, retry.record.error) == (None, 0, None)


def test_without_look_up_it_is_sent_again_with_the_same_key() -> None:
    assert again(stuck(receipt=None, unsure=Do.SUBMIT), Facts(repeatable=True)).next is Do.SUBMIT


def test_a_pos_that_can_do_neither_needs_somebody_to_look_first() -> None:
    doubtful = stuck(receipt=None, unsure=Do.SUBMIT)
    assert again(doubtful, SIMPLE) == Retry(Answer.LOOK_FIRST)
    looked = again(doubtful, SIMPLE, not_at_pos=True)
    assert looked.answer is Answer.GOES_ON and looked.record is not None and looked.record.unsure is None


def test_a_payment_in_doubt_is_asked_for_with_the_same_key() -> None:
    assert again(stuck(unsure=Do.PAY), SIMPLE, not_at_pos=True).next is Do.PAY


def test_a_paid_order_that_was_refused_is_sent_again() -> None:
    refused = stuck(receipt=None, payment=PAID, refused="closed", attention="closed", refused_lines=(1,))
    retry = again(refused, SIMPLE)
    assert retry.next is Do.SUBMIT and retry.record is not None
    assert retry.record.paid and retry.record.refused is None and retry.record.refused_lines == ()


def test_a_refund_that_was_refused_is_asked_for_again_and_nothing_is_placed() -> None:
    refused = stuck(receipt=None, payment=PAID, refused="closed", attention="refund: declined")
    retry = again(refused, CLEVER)
    assert retry.next is Do.REFUND and retry.record is not None and retry.record.refused == "closed"


def test_what_only_a_human_can_settle_is_left_as_it_is() -> None:
    at_counter = Receipt("pos-77", "A77", yen(640), ReceiptState.UNPAID)
    left = stuck(abandoned=True, receipt=at_counter)  # staff see it, and this POS takes nothing back
    assert again(left, SIMPLE) == Retry(Answer.BY_HAND)


@pytest.mark.parametrize(
    ("record", "answer"),
    [(stuck(end=End.DONE), Answer.ENDED), (a_record(), Answer.BY_ITSELF)],
)
def test_what_does_not_wait_for_staff_is_not_touched(record: Record, answer: Answer) -> None:
    assert again(record, CLEVER) == Retry(answer)


@pytest.mark.parametrize("facts", [CLEVER, SIMPLE, Facts(repeatable=True), Facts(find=True)])
@pytest.mark.parametrize(
    ("unsure", "payment"), [(None, None), (None, PAID), (Do.SUBMIT, None), (Do.SUBMIT, PAID), (Do.PAY, None)]
)
@pytest.mark.parametrize("refused", [None, "sold_out"])
def test_nothing_is_sent_blindly_and_nobody_pays_twice(
    facts: Facts, unsure: Do | None, refused: str | None, payment: Payment | None
) -> None:
    record = stuck(receipt=None, unsure=unsure, refused=refused, attention=refused or "?", payment=payment)
    retry = again(record, facts)
    if retry.record is not None:
        assert retry.next is next_step(retry.record, facts)
        blindly = unsure is Do.SUBMIT and retry.next is Do.SUBMIT and not facts.repeatable
        assert not blindly
        assert retry.next is not Do.PAY or payment is None
