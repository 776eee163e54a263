"""Adapters of the other ports with one fault each: see `broken_pos.py`."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, ClassVar

import httpx
import pytest

from kiosk.conformance import (
    LoyaltyConformance,
    PaymentConformance,
    PosConformance,
    PrinterConformance,
    SignInConformance,
    line,
)
from kiosk.core.day import DayTotals, TerminalTotals
from kiosk.core.gift import GiftCard, GiftHold
from kiosk.core.loyalty import Credential, CredentialKind, Hold, Member
from kiosk.core.money import Money
from kiosk.core.offers import Coupon, Reward
from kiosk.core.order import Order, Payment, PaymentState, Receipt, ReceiptState
from kiosk.core.point_card import Check, card_of
from kiosk.ports.errors import NotSupported, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.loyalty import Enrolment
from kiosk.ports.pos import Health
from kiosk.ports.printer import PrinterState
from kiosk.ports.programme_change import (
    AddCode,
    AddDay,
    CloseCode,
    KnownCode,
    ProgrammeChange,
    ProgrammeSettings,
    RemoveDay,
    RemoveReward,
    SetReward,
)
from kiosk.ports.signin import Invitation
from pos_adapters.mock import MockLoyalty, MockPos, MockTerminal
from pos_adapters.mock.link import MockPosSettings
from tests.conformance.doorman import Doorman, DoormanSignIn
from tests.conformance.tray import Tray, TrayPrinter
from tests.mockpos import MemoryState, Mock, running_mock
from tests.pos_adapters.mock.world import MockLoyaltyWorld, MockPaymentWorld, MockWorld

log = logging.getLogger(__name__)
line.A_MOMENT_S = 0.02

# -- loyalty, terminals


@pytest.fixture(scope="module")
def mock() -> Iterator[Mock]:
    with running_mock(Path(__file__).parents[1] / "pos_adapters/mock/shop.yaml") as mock:
        yield mock


class Loyalties(LoyaltyConformance):
    broken: type[MockLoyalty]

    @pytest.fixture
    def world(self, mock: Mock) -> MockLoyaltyWorld:
        return MockLoyaltyWorld(mock)

    @pytest.fixture
    def loyalty(self, world: MockLoyaltyWorld, http: httpx.Client) -> MockLoyalty:
        return self.broken(world.mock.settings(url=world.wire.url), http, MemoryState())


class TestOpensToATelephoneNumber(Loyalties):
    class broken(MockLoyalty):
        def find(self, credential: Credential) -> Member | None:
            if credential.kind is CredentialKind.CODE:
                return super().find(credential)
            return Member("member", "Somebody", 0)


class TestTellsWhoIsAMember(Loyalties):
    class broken(MockLoyalty):
        known: ClassVar[set[str]] = set()

        def enrol(self, enrolment: Enrolment, key: str) -> None:
            if enrolment.phone in self.known:
                raise Refused(Reason.INVALID, "a member already")
            super().enrol(enrolment, key)
            self.known.add(enrolment.phone)


class TestHoldsWithANewKey(Loyalties):
    class broken(MockLoyalty):
        def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
            return super().hold(order, str(uuid.uuid4()))


class _Told(MockLoyalty):
    """Takes word about codes and rewards, and keeps it in memory."""

    capabilities = replace(MockLoyalty.capabilities, write_programme=("codes", "rewards"))

    def __init__(self, *built: Any) -> None:
        super().__init__(*built)
        self.codes: dict[str, KnownCode] = {}
        self.rewards: dict[str, Reward] = {}

    def programme_settings(self) -> ProgrammeSettings:
        return ProgrammeSettings(tuple(self.codes.values()), tuple(self.rewards.values()))

    def write_programme(self, change: ProgrammeChange, key: str) -> None:
        match change:
            case AddCode(code):
                known = self.codes.setdefault(code.code, KnownCode(code, 0, False))
                if known.code != code:
                    raise Refused(Reason.INVALID, "there already")
            case CloseCode(name):
                if name not in self.codes:
                    raise Refused(Reason.INVALID, "not there")
                self.codes[name] = replace(self.codes[name], closed=True)
            case SetReward(reward):
                self.rewards[reward.id] = reward
            case RemoveReward(name):
                self.rewards.pop(name, None)
            case _:
                raise NotSupported("no days")

    def check_code(self, code: str, member_id: str | None) -> Coupon:
        known = self.codes.get(code)
        if known is None:
            return super().check_code(code, member_id)
        if known.closed:
            raise Refused(Reason.INVALID, "expired")
        of = known.code
        return Coupon(of.code, of.name, of.discount, of.min_total, of.channel)


class TestClosesNoCode(Loyalties):
    class broken(_Told):
        def write_programme(self, change: ProgrammeChange, key: str) -> None:
            if not isinstance(change, CloseCode):
                super().write_programme(change, key)


class TestAddsTheRewardOfARepeat(Loyalties):
    class broken(_Told):
        def write_programme(self, change: ProgrammeChange, key: str) -> None:
            if isinstance(change, SetReward) and change.reward.id in self.rewards:
                change = SetReward(replace(change.reward, id=f"{change.reward.id}-2"))
            super().write_programme(change, key)


class TestTakesDaysWithoutKeepingThem(Loyalties):
    class broken(_Told):
        def write_programme(self, change: ProgrammeChange, key: str) -> None:
            if not isinstance(change, AddDay | RemoveDay):
                super().write_programme(change, key)


class TestLogsTheNumber(Loyalties):
    class broken(MockLoyalty):
        def earn(self, order: Order, receipt: Receipt, key: str) -> int:
            log.debug("earn: %s", order.credential)
            return super().earn(order, receipt, key)


class Terminals(PaymentConformance):
    broken: type[MockTerminal]

    @pytest.fixture
    def world(self, mock: Mock) -> MockPaymentWorld:
        mock.terminal()
        return MockPaymentWorld(mock)

    @pytest.fixture
    def terminal(self, world: MockPaymentWorld, http: httpx.Client) -> MockTerminal:
        terminal = self.broken(world.mock.settings(url=world.wire.url), http, MemoryState())
        assert terminal.health()  # learns which methods the shop takes
        return terminal


class TestChargesWithANewKey(Terminals):
    class broken(MockTerminal):
        def start(
            self, amount: Money, reference: str, method: str, key: str, order_id: str | None = None
        ) -> Payment:
            return super().start(amount, reference, method, str(uuid.uuid4()), order_id)


class TestGivesBackWithANewKey(Terminals):
    class broken(MockTerminal):
        def refund(self, payment: Payment, amount: Money, key: str) -> None:
            super().refund(payment, amount, str(uuid.uuid4()))


class TestForgetsWhatWasGivenBack(Terminals):
    class broken(MockTerminal):
        def day_totals(self, first: datetime, until: datetime) -> TerminalTotals:
            day = super().day_totals(first, until)
            nothing = replace(day.taken, minor=0)
            payments = tuple(replace(each, refunded=nothing) for each in day.payments)
            return replace(day, payments=payments, refunds=nothing)


class TestSaysCancelledInAnyCase(Terminals):
    class broken(MockTerminal):
        def cancel(self, payment_id: str) -> Payment:
            return replace(super().cancel(payment_id), state=PaymentState.CANCELLED)


class TestIsReadyWithoutALine(Terminals):
    class broken(MockTerminal):
        def health(self) -> bool:
            super().health()
            return True


# -- a POS's day


class Days(PosConformance):
    broken: type[MockPos]

    @pytest.fixture
    def world(self, mock: Mock) -> MockWorld:
        mock.reset()
        return MockWorld(mock)

    @pytest.fixture
    def pos(self, world: MockWorld, http: httpx.Client) -> MockPos:
        settings = MockPosSettings.model_validate({"url": world.wire.url, "token": world.mock.token})
        return self.broken(settings, http, MemoryState())

    def test_a_large_menu_comes_whole(self) -> None:
        pytest.skip("this mock has one menu")


class TestLeavesOutWhatIsNotPaid(Days):
    class broken(MockPos):
        def day_totals(self, first: datetime, until: datetime) -> DayTotals:
            day = super().day_totals(first, until)
            paid = tuple(order for order in day.orders if order.state is not ReceiptState.UNPAID)
            return replace(day, orders=paid)


class TestShowsTheGiftCardSNumber(Days):
    class broken(MockPos):
        def gift_card(self, number: str) -> GiftCard:
            return replace(super().gift_card(number), masked=number)


class TestTakesAnyGiftCard(Days):
    class broken(MockPos):
        def gift_card(self, number: str) -> GiftCard:
            try:
                return super().gift_card(number)
            except Refused:
                return GiftCard("gft_1", f"•••• {number[-4:]}", Money(100, "JPY"))


class TestHoldsAGiftCardWithANewKey(Days):
    class broken(MockPos):
        def hold_gift(self, order: Order, key: str) -> GiftHold:
            return super().hold_gift(order, str(uuid.uuid4()))


class TestKeepsWhatAGiftCardHolds(Days):
    class broken(MockPos):
        def release_gift(self, hold: GiftHold, key: str) -> None:
            pass


class TestForgetsTheGiftCardOfAnOrder(Days):
    """It does not tell the POS what pays."""

    class broken(MockPos):
        def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
            return super().submit(replace(order, gift=None), payment, key)

        def release_gift(self, hold: GiftHold, key: str) -> None:
            pass


class TestHoldsWhatIsOnAGiftCard(Days):
    """As much as there is, of what was asked for."""

    class broken(MockPos):
        def hold_gift(self, order: Order, key: str) -> GiftHold:
            try:
                return super().hold_gift(order, key)
            except Refused:
                return GiftHold("none", order.quote.due)


class TestTellsPointCardsApartByNothing(Days):
    class broken(MockPos):
        def health(self) -> Health:
            health, known = super().health(), self.capabilities.point_cards
            any_number = tuple(replace(x, lengths=(15, 16), prefixes=(), check=Check.NONE) for x in known)
            self.capabilities = replace(self.capabilities, point_cards=any_number)
            return health


class TestShowsThePointCardSNumber(Days):
    class broken(MockPos):
        def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
            return _with_points(super().settle(receipt, payment, key), masked="•••• 0000 2346")


class TestLogsThePointCard(Days):
    class broken(MockPos):
        def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
            log.debug("points for %s", order.point_card and order.point_card.number)
            return super().submit(order, payment, key)


class TestBooksPointCardsAtOnce(Days):
    """Before the order is paid, it says points, and never takes them back."""

    class broken(MockPos):
        def cancel(self, receipt: Receipt, key: str) -> Receipt:
            return _with_points(super().cancel(receipt, key), points=3)


class TestForgetsThePointCardOfARepeat(Days):
    """An order that is sent again comes without it."""

    class broken(MockPos):
        _sent = ""

        def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
            again, self._sent = self._sent == key, key
            receipt = super().submit(order, payment, key)
            return replace(receipt, card_points=None) if again else receipt

        def settle(self, receipt: Receipt, payment: Payment | None, key: str) -> Receipt:
            after = super().settle(receipt, payment, key)
            return after if receipt.card_points is not None else replace(after, card_points=None)


class TestRefusesOrdersForTheirPointCard(Days):
    class broken(MockPos):
        def submit(self, order: Order, payment: Payment | None, key: str) -> Receipt:
            card = order.point_card
            if card is not None and card_of(self.capabilities.point_cards, card.number) is None:
                raise Refused(Reason.INVALID, "point card")
            return super().submit(order, payment, key)


class TestKeepsThePointsOfARefund(Days):
    """It says the whole points after a part has been given back."""

    class broken(MockPos):
        def refund(self, receipt: Receipt, line_ids: tuple[int, ...], key: str) -> Receipt:
            after = super().refund(receipt, line_ids, key)
            return replace(after, card_points=receipt.card_points)


def _with_points(receipt: Receipt, **said: Any) -> Receipt:
    points = receipt.card_points
    return receipt if points is None else replace(receipt, card_points=replace(points, **said))


class TestTakesRefundsOffTwice(Days):
    class broken(MockPos):
        def day_totals(self, first: datetime, until: datetime) -> DayTotals:
            day = super().day_totals(first, until)
            net = {kind: amount - day.refunds for kind, amount in day.takings.items()}
            return replace(day, takings=net)


class TestKnowsOneDayOnly(Days):
    class broken(MockPos):
        def day_totals(self, first: datetime, until: datetime) -> DayTotals:
            return super().day_totals(first - timedelta(days=9), until + timedelta(days=9))


class TestSaysOnlyTheLastRefund(Days):
    class broken(MockPos):
        def refund(self, receipt: Receipt, line_ids: tuple[int, ...], key: str) -> Receipt:
            after = super().refund(receipt, line_ids, key)
            assert after.refunded is not None
            before = receipt.refunded or replace(after.refunded, minor=0)
            return replace(after, refunded=after.refunded - before)


class TestSaysAllThatWasGivenBack(Days):
    class broken(MockPos):
        def refund(self, receipt: Receipt, line_ids: tuple[int, ...], key: str) -> Receipt:
            after = super().refund(receipt, line_ids, key)
            return replace(after, given_back=after.refunded)


# -- printers


class Printers(PrinterConformance):
    broken: type[TrayPrinter]

    @pytest.fixture
    def world(self) -> Iterator[Tray]:
        tray = Tray()
        yield tray
        tray.close()

    @pytest.fixture
    def printer(self, world: Tray) -> TrayPrinter:
        assert world.wire is not None
        return self.broken(TrayPrinter.Settings(url=world.wire.url, timeout_s=0.1))


class TestDoesNotWaitForTheConfirmation(Printers):
    class broken(TrayPrinter):
        def confirmed(self, said: bytes) -> None:
            """Whatever it said."""


class TestSaysNotPrintedOfWhatMayBe(Printers):
    class broken(TrayPrinter):
        def print(self, document: bytes) -> None:
            try:
                super().print(document)
            except Uncertain as error:
                raise Unreachable(str(error)) from error


class TestIsAlwaysReady(Printers):
    class broken(TrayPrinter):
        def _asked(self, line: Any) -> PrinterState:
            super()._asked(line)
            return PrinterState(ready=True)


# -- signing in


class SignIns(SignInConformance):
    broken: type[DoormanSignIn]

    @pytest.fixture
    def world(self) -> Iterator[Doorman]:
        doorman = Doorman()
        yield doorman
        doorman.close()

    @pytest.fixture
    def signin(self, world: Doorman, http: httpx.Client) -> DoormanSignIn:
        settings = {"url": world.wire.url, "client_id": "kiosk", "client_secret": world.secret}
        return self.broken(DoormanSignIn.Settings.model_validate(settings), http)


class TestNeverSlowsDown(SignIns):
    class broken(DoormanSignIn):
        def poll(self, invitation: Invitation) -> Credential | Invitation:
            found = super().poll(invitation)
            return invitation if isinstance(found, Invitation) else found


class TestKnowsNoDecline(SignIns):
    class broken(DoormanSignIn):
        def poll(self, invitation: Invitation) -> Credential | Invitation:
            try:
                return super().poll(invitation)
            except Refused:
                return invitation


class TestLogsTheDeviceCode(SignIns):
    class broken(DoormanSignIn):
        def poll(self, invitation: Invitation) -> Credential | Invitation:
            log.info("asking for %s", invitation.device_code)
            return super().poll(invitation)


class TestIsUncertainOfNothing(SignIns):
    class broken(DoormanSignIn):
        def begin(self) -> Invitation:
            try:
                return super().begin()
            except Unreachable as error:
                raise Uncertain(str(error)) from error


class TestClaimsACodeToType(SignIns):
    class broken(DoormanSignIn):
        def begin(self) -> Invitation:
            return replace(super().begin(), user_code=None)
