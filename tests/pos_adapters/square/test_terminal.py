"""Square's terminal: what is asked of it, and how a checkout ends."""

from __future__ import annotations

import pytest

from kiosk.core.money import Money
from kiosk.core.order import PaymentState
from kiosk.ports.errors import Refused
from pos_adapters.square import SquareTerminal
from tests.pos_adapters.square.world import Square

TEN = Money(1000, "USD")


def asked(square: Square, terminal: SquareTerminal, times: int = 3) -> tuple[str, str | None]:
    started = terminal.start(TEN, "901", "card", "key")
    for _ in range(times):
        payment = terminal.payment(started.id)
    return payment.state.value, payment.reason


@pytest.mark.parametrize(
    ("answer", "state", "reason"),
    [
        ("approve", "approved", None),
        ("decline", "declined", "buyer_canceled"),
        ("hang", "pending", None),
    ],
)
def test_how_a_checkout_ends(square: Square, answer: str, state: str, reason: str | None) -> None:
    square.server.terminal_next(answer)
    assert asked(square, square.terminal()) == (state, reason)


def test_a_guest_who_does_nothing_until_the_time_is_over(square: Square) -> None:
    square.server.terminal_next("timed_out")
    terminal = square.terminal(deadline_s=90)
    started = terminal.start(TEN, "901", "card", "key")
    square.server.clock.pass_by(91)
    payment = terminal.payment(started.id)
    assert (payment.state, payment.reason) == (PaymentState.DECLINED, "timed_out")


@pytest.mark.parametrize(
    ("method", "kind"), [("card", "CARD_PRESENT"), ("ic", "FELICA_ALL"), ("qr", "PAYPAY")]
)
def test_what_the_device_is_asked_for(square: Square, method: str, kind: str) -> None:
    terminal = square.terminal(methods=["card", "ic", "qr"], deadline_s=90)
    terminal.start(TEN, "901", method, "key")
    checkout = square.server.requests[-1].json["checkout"]
    assert (checkout["payment_type"], checkout["deadline_duration"]) == (kind, "PT90S")
    assert checkout["device_options"]["tip_settings"] == {"allow_tipping": False}
    assert "order_id" not in checkout


def test_a_method_that_is_not_set_up_is_refused(square: Square) -> None:
    with pytest.raises(Refused):
        square.terminal().start(TEN, "901", "qr", "key")


def test_a_payment_that_was_given_back_says_so(square: Square) -> None:
    terminal = square.terminal()
    started = terminal.start(TEN, "901", "card", "key")
    while (payment := terminal.payment(started.id)).state is PaymentState.PENDING:
        pass
    terminal.refund(payment, TEN, "back")
    assert terminal.payment(payment.id).state is PaymentState.REFUNDED


def test_a_checkout_that_took_nothing_has_nothing_to_give_back(square: Square) -> None:
    terminal = square.terminal()
    started = terminal.start(TEN, "901", "card", "key")
    with pytest.raises(Refused):
        terminal.refund(started, TEN, "back")


@pytest.mark.parametrize(
    ("device", "category", "ready"),
    [(True, "AVAILABLE", True), (True, "NEEDS_ATTENTION", True), (True, "OFFLINE", False), (False, "", True)],
)
def test_a_device_that_is_listed_as_offline_is_not_ready(
    square: Square, monkeypatch: pytest.MonkeyPatch, device: bool, category: str, ready: bool
) -> None:
    listed = {
        "id": f"device:{square.server.device_id if device else 'ANOTHER'}",
        "status": {"category": category},
    }
    terminal = square.terminal()
    monkeypatch.setattr(terminal._link, "read", lambda path: {"devices": [listed]})
    assert terminal.health() is ready
