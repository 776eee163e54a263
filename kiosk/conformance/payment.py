"""What every payment terminal's adapter must do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.conformance.line import LineConformance
from kiosk.conformance.suite import Ask
from kiosk.conformance.worlds import PaymentWorld
from kiosk.core.money import Money, total
from kiosk.core.order import MOST_SHOWN, Payment, PaymentState
from kiosk.ports.errors import NotSupported, Refused, Uncertain, Unreachable
from kiosk.ports.payment import PaymentTerminal


class PaymentConformance(LineConformance):
    """Subclass it, and give the fixtures `world` (a PaymentWorld) and `terminal` (the adapter)."""

    adapter = "terminal"

    def start(self, terminal: PaymentTerminal, world: PaymentWorld, purpose: str = "pay") -> Payment:
        method = terminal.capabilities.methods[0]
        return terminal.start(world.amount, "101", method, self.key(purpose))

    def approved(self, terminal: PaymentTerminal, world: PaymentWorld, purpose: str = "pay") -> Payment:
        world.next_answer("approve")
        started = self.start(terminal, world, purpose)
        world.let_time_pass()
        return terminal.payment(started.id)

    def test_it_names_its_methods_and_is_ready(self, terminal: PaymentTerminal) -> None:
        assert terminal.health()
        assert terminal.capabilities.methods and terminal.capabilities.deadline_s > 0

    def test_every_method_can_be_started(self, terminal: PaymentTerminal, world: PaymentWorld) -> None:
        for method in terminal.capabilities.methods:
            world.next_answer("approve")
            started = terminal.start(world.amount, "101", method, self.key(f"pay-{method}"))
            world.let_time_pass()
            assert terminal.payment(started.id).state is PaymentState.APPROVED

    def test_a_payment_waits_for_the_guest_then_is_approved(
        self, terminal: PaymentTerminal, world: PaymentWorld
    ) -> None:
        world.next_answer("approve")
        started = self.start(terminal, world)
        assert (started.state, started.amount) == (PaymentState.PENDING, world.amount)
        world.let_time_pass()
        done = terminal.payment(started.id)
        assert (done.id, done.state, done.amount) == (started.id, PaymentState.APPROVED, world.amount)
        shown = sum(sign.isdigit() for sign in done.masked or "")
        assert shown <= MOST_SHOWN, "no card's number is told whole"

    def test_only_a_code_on_the_screen_is_one(self, terminal: PaymentTerminal, world: PaymentWorld) -> None:
        """With the payment or after it was asked about, and no more once it is paid."""
        for method in terminal.capabilities.methods:
            world.next_answer("approve")
            started = terminal.start(world.amount, "101", method, self.key(f"code-{method}"))
            if method == "scan" and not started.code:
                started = terminal.payment(started.id)
            assert bool(started.code) == (method == "scan")
            world.let_time_pass()
            assert terminal.payment(started.id).code is None

    def test_a_decline_says_so(self, terminal: PaymentTerminal, world: PaymentWorld) -> None:
        world.next_answer("decline")
        started = self.start(terminal, world)
        world.let_time_pass()
        done = terminal.payment(started.id)
        assert done.state is PaymentState.DECLINED and done.reason

    def test_an_undecided_payment_stays_pending(self, terminal: PaymentTerminal, world: PaymentWorld) -> None:
        world.next_answer("hang")
        started = self.start(terminal, world)
        world.let_time_pass()
        assert terminal.payment(started.id).state is PaymentState.PENDING

    def test_a_lost_reply_and_the_same_key_again_charge_once(
        self, terminal: PaymentTerminal, world: PaymentWorld
    ) -> None:
        world.next_answer("approve")
        world.wire.lose_reply(world.changing)
        with pytest.raises(Uncertain):
            self.start(terminal, world)
        again = self.start(terminal, world)
        assert self.start(terminal, world).id == again.id
        assert world.taken() == 1

    def test_a_cancellation_in_time(self, terminal: PaymentTerminal, world: PaymentWorld) -> None:
        started = self.start(terminal, world)
        if not terminal.capabilities.cancel:
            with pytest.raises(NotSupported):
                terminal.cancel(started.id)
            return
        assert terminal.cancel(started.id).state is PaymentState.CANCELLED
        world.let_time_pass()
        assert terminal.payment(started.id).state is PaymentState.CANCELLED
        assert terminal.cancel(started.id).state is PaymentState.CANCELLED

    def test_a_test_payment_can_be_taken_back(self, terminal: PaymentTerminal, world: PaymentWorld) -> None:
        caps = terminal.capabilities
        if caps.trial is None:
            pytest.skip("no payments are started to try the terminal")
        amount = Money(caps.trial, world.amount.currency)
        started = terminal.start(amount, "TEST", caps.methods[0], self.key("trial"))
        assert terminal.cancel(started.id).state is PaymentState.CANCELLED
        assert (world.taken(), world.given_back()) == (1, 0)

    def test_a_cancellation_that_comes_too_late_says_that_it_was_paid(
        self, terminal: PaymentTerminal, world: PaymentWorld
    ) -> None:
        if not terminal.capabilities.cancel:
            pytest.skip("payments cannot be cancelled here")
        world.next_answer("approve_after_cancel")
        started = self.start(terminal, world)
        for _ in range(2):
            answer = terminal.cancel(started.id)
            assert answer.state is not PaymentState.CANCELLED
            if answer.state is PaymentState.PENDING:
                world.let_time_pass()
        assert terminal.payment(started.id).state is PaymentState.APPROVED

    def test_a_refund_gives_back_once(self, terminal: PaymentTerminal, world: PaymentWorld) -> None:
        payment = self.approved(terminal, world)
        if not terminal.capabilities.refund:
            with pytest.raises(NotSupported):
                terminal.refund(payment, world.amount, self.key("back"))
            return
        world.wire.lose_reply(world.changing)
        with pytest.raises(Uncertain):
            terminal.refund(payment, world.amount, self.key("back"))
        terminal.refund(payment, world.amount, self.key("back"))
        assert world.given_back() == world.amount.minor

    def test_a_part_refund_and_no_more_than_was_taken(
        self, terminal: PaymentTerminal, world: PaymentWorld
    ) -> None:
        if not terminal.capabilities.refund:
            pytest.skip("payments cannot be given back here")
        payment = self.approved(terminal, world)
        part = replace(world.amount, minor=world.amount.minor // 2)
        terminal.refund(payment, part, self.key("back-part"))
        with pytest.raises(Refused):
            terminal.refund(payment, world.amount, self.key("back-too-much"))
        assert world.given_back() == part.minor

    def test_the_day_has_each_approved_payment(self, terminal: PaymentTerminal, world: PaymentWorld) -> None:
        """Also what was given back of it; and its sums are those of its payments."""
        if not terminal.capabilities.day_totals:
            pytest.skip("day_totals is not declared")
        payment = self.approved(terminal, world)
        part = replace(world.amount, minor=world.amount.minor // 2)
        if terminal.capabilities.refund:
            terminal.refund(payment, part, self.key("back-day"))
        now = world.now()
        day = terminal.day_totals(now - timedelta(hours=1), now + timedelta(hours=1))
        (found,) = (each for each in day.payments if each.id == payment.id)
        back = part.minor if terminal.capabilities.refund else 0
        assert (found.amount, found.refunded.minor) == (world.amount, back)
        currency = world.amount.currency
        assert day.taken == total((each.amount for each in day.payments), currency)
        assert day.refunds == total((each.refunded for each in day.payments), currency)
        before = terminal.day_totals(now - timedelta(hours=30), now - timedelta(hours=6))
        assert payment.id not in {each.id for each in before.payments}

    def test_a_request_that_arrives_twice_charges_and_gives_back_once(
        self, terminal: PaymentTerminal, world: PaymentWorld
    ) -> None:
        world.wire.duplicate(world.changing, times=None)
        payment = self.approved(terminal, world)
        assert (world.taken(), payment.amount) == (1, world.amount)
        if terminal.capabilities.refund:
            terminal.refund(payment, world.amount, self.key("back"))
            assert world.given_back() == world.amount.minor

    def test_a_request_that_never_arrived_can_be_sent_again(
        self, terminal: PaymentTerminal, world: PaymentWorld
    ) -> None:
        world.wire.reset(world.changing)
        with pytest.raises((Uncertain, Unreachable)):
            self.start(terminal, world)
        assert world.taken() == 0
        assert self.approved(terminal, world).state is PaymentState.APPROVED
        assert world.taken() == 1

    def test_a_terminal_that_is_away_is_not_ready(
        self, terminal: PaymentTerminal, world: PaymentWorld
    ) -> None:
        world.wire.down()
        assert not terminal.health()
        world.wire.up()
        assert terminal.health()

    @pytest.fixture
    def effect(self, world: PaymentWorld) -> Callable[[], object]:
        return lambda: (world.taken(), world.given_back())

    @pytest.fixture
    def asks(self, terminal: PaymentTerminal, world: PaymentWorld) -> list[Ask]:
        """Every call the adapter offers."""
        payment = self.approved(terminal, world, "pay-ask")
        pending = self.start(terminal, world, "pay-ask-2")
        caps = terminal.capabilities
        asks = [
            Ask("payment", lambda: terminal.payment(payment.id)),
            Ask("start", lambda: self.start(terminal, world, "pay-ask-3"), changes=True),
        ]
        if caps.cancel:
            asks.append(Ask("cancel", lambda: terminal.cancel(pending.id), changes=True))
        if caps.refund:
            back = self.key("refund-ask")
            refund = lambda: terminal.refund(payment, world.amount, back)  # noqa: E731
            asks.append(Ask("refund", refund, changes=True, silent=True))
        return asks
