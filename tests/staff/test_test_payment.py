"""A payment that a technician starts to try the terminal: it never costs anything."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kiosk.core.money import Money
from kiosk.core.order import Payment, PaymentState
from kiosk.ports.errors import Uncertain, Unreachable
from kiosk.ports.payment import PaymentCapabilities
from kiosk.staff.test_payment import SHOWN_S, TRIES, ask_and_cancel, missing
from tests.mockpos import Mock, running_mock

ABLE = PaymentCapabilities(methods=("card",), refund=True, cancel=True, trial=1)


class Terminal:
    """`answers`: what becomes of a cancellation, one after the other; `lost`: so many answers to `start`."""

    def __init__(self, *answers: PaymentState, lost: int = 0, **able: Any) -> None:
        self.capabilities = replace(ABLE, **able)
        self.answers, self.lost = list(answers), lost
        self.asked: list[tuple[Money, str, str, str]] = []
        self.back: list[tuple[Money, str]] = []
        self.waited: list[float] = []

    def start(self, amount: Money, reference: str, method: str, key: str) -> Payment:
        self.asked.append((amount, reference, method, key))
        if len(self.asked) <= self.lost:
            raise Uncertain("no answer")
        return Payment("p1", PaymentState.PENDING, amount)

    def cancel(self, payment_id: str) -> Payment:
        state = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        return Payment(payment_id, state, Money(1, "JPY"))

    def refund(self, payment: Payment, amount: Money, key: str) -> None:
        self.back.append((amount, key))

    def tried(self) -> Any:
        return ask_and_cancel(self, "JPY", "k1", self.waited.append)


def test_the_smallest_amount_is_shown_for_a_while_and_cancelled() -> None:
    terminal = Terminal(PaymentState.CANCELLED)
    outcome = terminal.tried()
    assert outcome.passed is None and outcome.lines == ("TEST 1 JPY: cancelled",)
    assert terminal.asked == [(Money(1, "JPY"), "TEST", "card", "k1")]
    assert terminal.waited == [SHOWN_S] and terminal.back == []


def test_a_terminal_that_takes_its_time_to_cancel_is_asked_again() -> None:
    terminal = Terminal(PaymentState.PENDING, PaymentState.PENDING, PaymentState.CANCELLED)
    assert terminal.tried().passed is None


def test_one_that_does_not_cancel_is_said() -> None:
    outcome = Terminal(PaymentState.PENDING).tried()
    assert outcome.passed is False and "look at the terminal" in outcome.lines


def test_whoever_held_a_card_to_it_has_the_money_back() -> None:
    terminal = Terminal(PaymentState.APPROVED)
    outcome = terminal.tried()
    assert outcome.passed is False and outcome.lines == ("TEST 1 JPY: paid, and given back",)
    assert terminal.back == [(Money(1, "JPY"), "k1-back")]
    by_hand = Terminal(PaymentState.APPROVED, refund=False).tried()
    assert by_hand.passed is False and "by hand" in by_hand.lines[-1]


def test_a_lost_answer_is_asked_for_with_the_same_key() -> None:
    terminal = Terminal(PaymentState.CANCELLED, lost=2)
    assert terminal.tried().passed is None
    assert [key for *_, key in terminal.asked] == ["k1"] * 3
    nobody = Terminal(PaymentState.CANCELLED, lost=100)
    outcome = nobody.tried()
    assert outcome.passed is False and "look for TEST" in outcome.lines[-1] and len(nobody.asked) == TRIES


def test_a_terminal_that_goes_away_in_between_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: Any) -> Payment:
        raise Unreachable("no route")

    terminal = Terminal(PaymentState.CANCELLED)
    monkeypatch.setattr(terminal, "cancel", away)
    outcome = terminal.tried()
    assert outcome.passed is False and "by hand" in outcome.lines[-1]


@pytest.mark.parametrize("able", [None, replace(ABLE, trial=None), replace(ABLE, cancel=False)])
def test_only_a_terminal_that_says_so_is_asked(able: PaymentCapabilities | None) -> None:
    assert missing(able)
    terminal = Terminal(PaymentState.CANCELLED)
    terminal.capabilities = able  # type: ignore[assignment]
    outcome = ask_and_cancel(terminal if able else None, "JPY", "k1", terminal.waited.append)
    assert outcome.passed is False and outcome.lines[0] and terminal.asked == []


@pytest.fixture(scope="module")
def mock() -> Iterator[Mock]:
    with running_mock() as running:
        yield running


def test_the_mock_terminal_takes_one(mock: Mock) -> None:
    outcome = ask_and_cancel(mock.terminal_adapter(), "JPY", "k2", lambda _: None)
    assert outcome.passed is None, outcome.lines
    payments = mock.get("/staff/api/terminal")["payments"]
    assert [payment["state"] for payment in payments] == ["cancelled"]
