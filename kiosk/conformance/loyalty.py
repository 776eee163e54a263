"""What every loyalty provider's adapter must do."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from kiosk.conformance.suite import Call, Suite
from kiosk.conformance.worlds import LoyaltyWorld
from kiosk.core.loyalty import Credential, CredentialKind, Member
from kiosk.core.order import Order, Receipt
from kiosk.ports.errors import NotAllowed, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.loyalty import Enrolment, LoyaltyProvider


class LoyaltyConformance(Suite):
    """Subclass it, and give the fixtures `world` (a LoyaltyWorld) and `loyalty` (the adapter)."""

    @pytest.fixture
    def member(self, loyalty: LoyaltyProvider, world: LoyaltyWorld) -> Member:
        if not loyalty.capabilities.code:
            pytest.skip("members cannot be found by a code here")
        found = loyalty.find(world.credential())
        assert found is not None
        return found

    def test_the_programme_says_what_points_are_worth(self, loyalty: LoyaltyProvider) -> None:
        programme = loyalty.programme()
        assert programme.points > 0 and programme.amount.minor > 0
        assert bool(programme.point_value) == loyalty.capabilities.tender

    # -- finding and joining

    def test_a_card_finds_its_member(self, member: Member, world: LoyaltyWorld) -> None:
        assert member.points == world.points() >= 300
        assert member.name

    def test_a_strange_code_finds_nobody(self, loyalty: LoyaltyProvider) -> None:
        strange = Credential(CredentialKind.CODE, "no-such-code-1234567")
        if self.claims(loyalty.capabilities, "code", lambda: loyalty.find(strange)):
            assert loyalty.find(strange) is None

    def test_a_telephone_number_opens_nothing(self, loyalty: LoyaltyProvider, world: LoyaltyWorld) -> None:
        """It may have been typed by anybody: a member and a stranger look alike."""
        for number in (world.phone(), world.strange_phone()):
            assert loyalty.find(Credential(CredentialKind.PHONE, number)) is None

    def test_joining_looks_alike_for_a_member_and_a_stranger(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld
    ) -> None:
        known = Enrolment(world.phone(), "A", "en", "1")
        if self.claims(loyalty.capabilities, "enrol", lambda: loyalty.enrol(known, self.key("join-known"))):
            stranger = replace(known, phone=world.strange_phone())
            for _ in range(2):
                loyalty.enrol(known, self.key("join-known"))
                loyalty.enrol(stranger, self.key("join-new"))

    # -- spending

    def test_points_are_set_aside_and_given_back(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        order = world.draft(spend=100)
        if self.claims(loyalty.capabilities, "tender", lambda: loyalty.hold(order, self.key("hold"))):
            (hold,) = loyalty.hold(order, self.key("hold"))
            assert (hold.points, hold.reward_id, world.points()) == (100, None, member.points - 100)
            for _ in range(2):
                loyalty.release(hold, self.key("release"))
            loyalty.release(hold, self.key("release-again"))
            assert world.points() == member.points

    def test_a_reward_is_set_aside_and_spent_once(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        if not loyalty.capabilities.rewards:
            assert member.rewards == ()
            return
        reward = min(member.rewards, key=lambda one: one.points)
        order = world.draft(reward_id=reward.id)
        holds = loyalty.hold(order, self.key("hold"))
        assert [(hold.points, hold.reward_id) for hold in holds] == [(reward.points, reward.id)]
        receipt = world.placed(replace(order, holds=holds))
        for _ in range(2):
            loyalty.redeem(holds[0], receipt, self.key("redeem"))
        assert world.points() == member.points - reward.points
        with pytest.raises(Refused):
            loyalty.release(holds[0], self.key("release-spent"))

    def test_what_is_not_there_cannot_be_set_aside(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        if loyalty.capabilities.tender:
            with pytest.raises(Refused) as refused:
                loyalty.hold(world.draft(spend=member.points + 1), self.key("hold-too-much"))
            assert refused.value.reason is Reason.INVALID
            assert world.points() == member.points

    def test_a_reward_and_points_are_held_together_or_not_at_all(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        if loyalty.capabilities.tender and loyalty.capabilities.rewards:
            reward = min(member.rewards, key=lambda one: one.points)
            order = world.draft(spend=member.points - reward.points + 1, reward_id=reward.id)
            with pytest.raises(Refused):
                loyalty.hold(order, self.key("hold-both"))
            assert world.points() == member.points

    def test_a_lost_reply_and_the_same_key_again_hold_once(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        if loyalty.capabilities.tender:
            order = world.draft(spend=100)
            world.lose_next_reply()
            with pytest.raises(Uncertain):
                loyalty.hold(order, self.key("hold"))
            loyalty.hold(order, self.key("hold"))
            assert world.points() == member.points - 100

    # -- earning

    def test_an_order_earns_once(self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member) -> None:
        order = world.draft()
        receipt = world.placed(order)
        world.lose_next_reply()
        with pytest.raises(Uncertain):
            loyalty.earn(order, receipt, self.key("earn"))
        points = loyalty.earn(order, receipt, self.key("earn"))
        assert points == loyalty.programme().earned(receipt.total) > 0
        assert loyalty.earn(order, receipt, self.key("earn-again")) == points
        assert world.points() == member.points + points

    def test_a_number_earns_blind_and_a_stranger_s_earns_nothing(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld
    ) -> None:
        if not loyalty.capabilities.phone:
            return
        before = world.points()
        known = self.by_phone(world.draft(), world.phone())
        assert loyalty.earn(known, world.placed(known), self.key("earn-phone")) == world.points() - before > 0
        stranger = self.by_phone(world.draft(), world.strange_phone())
        assert loyalty.earn(stranger, world.placed(stranger), self.key("earn-strange")) == 0

    def by_phone(self, order: Order, number: str) -> Order:
        return replace(order, member_id=None, credential=Credential(CredentialKind.PHONE, number))

    def test_an_order_at_the_counter_earns_when_it_is_paid(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        order = world.draft()
        receipt = world.placed(order, paid=False)
        points = loyalty.earn(order, receipt, self.key("earn-later"))
        assert world.points() == member.points
        world.pay_at_counter(receipt)
        assert world.points() == member.points + points

    def test_what_was_earned_and_spent_is_undone_once(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        order = world.draft(spend=100) if loyalty.capabilities.tender else world.draft()
        holds = loyalty.hold(order, self.key("hold")) if loyalty.capabilities.tender else ()
        receipt = world.placed(replace(order, holds=holds))
        for hold in holds:
            loyalty.redeem(hold, receipt, self.key("redeem"))
        loyalty.earn(order, receipt, self.key("earn"))
        for key in ("undo", "undo", "undo-again"):
            loyalty.reverse(receipt, self.key(key))
        assert world.points() == member.points

    # -- codes, forgetting, troubles

    def test_a_code_that_can_be_used_and_one_that_is_none(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld
    ) -> None:
        if self.claims(loyalty.capabilities, "coupons", lambda: loyalty.check_code("x", None)):
            discount = loyalty.check_code(world.coupon(), None).discount
            given = [x for x in (discount.amount, discount.percent, discount.variant_id) if x is not None]
            assert len(given) == 1
            with pytest.raises(Refused) as refused:
                loyalty.check_code("no-such-code", None)
            assert refused.value.reason is Reason.INVALID

    def test_somebody_is_forgotten_for_good(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        loyalty.forget(member.id)
        assert loyalty.find(world.credential()) is None
        loyalty.forget(member.id)

    def calls(self, loyalty: LoyaltyProvider, world: LoyaltyWorld) -> Iterator[tuple[str, Call]]:
        """Every call the adapter offers, ready to be made."""
        caps = loyalty.capabilities
        order = world.draft(spend=100) if caps.tender else world.draft()
        holds = loyalty.hold(order, self.key("hold-call")) if caps.tender else ()
        receipt: Receipt = world.placed(replace(order, holds=holds))
        yield "programme", loyalty.programme
        yield "earn", lambda: loyalty.earn(order, receipt, self.key("earn-call"))
        yield "reverse", lambda: loyalty.reverse(receipt, self.key("reverse-call"))
        if holds:
            yield "redeem", lambda: loyalty.redeem(holds[0], receipt, self.key("redeem-call"))
            yield "release", lambda: loyalty.release(holds[0], self.key("release-call"))
        if caps.code:
            yield "find", lambda: loyalty.find(world.credential())
        if caps.tender:
            other = world.draft(spend=1)
            yield "hold", lambda: loyalty.hold(other, self.key("hold-call-2"))
        if caps.enrol:
            somebody = Enrolment(world.strange_phone(), "B", "en", "1")
            yield "enrol", lambda: loyalty.enrol(somebody, self.key("enrol-call"))
        if caps.coupons:
            yield "check_code", lambda: loyalty.check_code(world.coupon(), None)

    def test_down_means_unreachable(self, loyalty: LoyaltyProvider, world: LoyaltyWorld) -> None:
        calls = list(self.calls(loyalty, world))
        before = world.points()
        world.go_down()
        self.all_raise(calls, Unreachable)
        world.work_again()
        assert world.points() == before

    def test_nonsense_is_never_a_parser_s_error(self, loyalty: LoyaltyProvider, world: LoyaltyWorld) -> None:
        calls = list(self.calls(loyalty, world))
        world.talk_nonsense()
        self.all_raise(calls, Unreachable, Uncertain)

    def test_credentials_that_are_not_accepted_are_for_staff(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld
    ) -> None:
        calls = list(self.calls(loyalty, world))
        world.lock_out()
        self.all_raise(calls, NotAllowed)
        world.work_again()
