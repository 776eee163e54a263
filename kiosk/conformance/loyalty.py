"""What every loyalty provider's adapter must do."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

import pytest

from kiosk.conformance.loyalty_parts import LoyaltyParts
from kiosk.conformance.pos_texts import NAMES
from kiosk.conformance.suite import Ask
from kiosk.conformance.worlds import LoyaltyWorld
from kiosk.core.loyalty import Credential, CredentialKind, Member
from kiosk.core.order import Order, Receipt
from kiosk.faultproxy import FaultProxy
from kiosk.ports.errors import Reason, Refused
from kiosk.ports.loyalty import Enrolment, LoyaltyProvider


class LoyaltyConformance(LoyaltyParts):
    """Subclass it, and give the fixtures `world` (a LoyaltyWorld) and `loyalty` (the adapter)."""

    adapter = "loyalty"

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

    def test_a_card_finds_its_member(
        self, loyalty: LoyaltyProvider, member: Member, world: LoyaltyWorld
    ) -> None:
        assert member.points == world.points() >= 300
        assert member.name
        tiers = loyalty.programme().tiers
        assert len({tier.id for tier in tiers}) == len(tiers)
        assert member.tier is None or member.tier in tiers

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
            self.twice(world, lambda: loyalty.hold(order, self.key("hold")))
            assert world.points() == member.points - 100

    # -- earning

    def test_an_order_earns_once(self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member) -> None:
        order = world.draft()
        receipt = world.placed(order)
        self.twice(world, lambda: loyalty.earn(order, receipt, self.key("earn")))
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

    # -- the line

    def test_whatever_loses_its_answer_is_repeated_with_the_same_key(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        order = self.spending(loyalty, world, member)
        spends = order.basket.points or order.basket.reward
        for hold in loyalty.hold(order, self.key("hold-1")) if spends else ():
            self.twice(world, partial(loyalty.release, hold, self.key(f"release-{hold.id}")))
        assert world.points() == member.points
        holds = loyalty.hold(order, self.key("hold-2")) if spends else ()
        receipt = world.placed(replace(order, holds=holds))
        for hold in holds:
            self.twice(world, partial(loyalty.redeem, hold, receipt, self.key("redeem")))
        loyalty.earn(order, receipt, self.key("earn"))
        self.twice(world, partial(loyalty.reverse, receipt, self.key("reverse")))
        assert world.points() == member.points

    def spending(self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member) -> Order:
        """An order that spends what can be spent here: points, or the cheapest reward, or nothing."""
        if loyalty.capabilities.tender:
            return world.draft(spend=100)
        if loyalty.capabilities.rewards:
            return world.draft(reward_id=min(member.rewards, key=lambda one: one.points).id)
        return world.draft()

    def test_somebody_of_any_name_may_join(self, loyalty: LoyaltyProvider, world: LoyaltyWorld) -> None:
        if not loyalty.capabilities.enrol:
            pytest.skip("nobody joins here")
        for number, name in enumerate((*NAMES, "長" * 500)):
            somebody = Enrolment(world.strange_phone(), name, "ja", "1")
            loyalty.enrol(somebody, self.key(f"join-{number}"))

    def test_requests_that_arrive_twice_have_their_effect_once(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, wire: FaultProxy, member: Member
    ) -> None:
        wire.duplicate(world.changing, times=None)
        spent = 100 if loyalty.capabilities.tender else 0
        order = world.draft(spend=spent)
        holds = loyalty.hold(order, self.key("hold")) if spent else ()
        receipt = world.placed(replace(order, holds=holds))
        for hold in holds:
            loyalty.redeem(hold, receipt, self.key("redeem"))
        earned = loyalty.earn(order, receipt, self.key("earn"))
        assert world.points() == member.points - spent + earned
        loyalty.reverse(receipt, self.key("reverse"))
        assert world.points() == member.points

    @pytest.fixture
    def effect(self, world: LoyaltyWorld) -> Callable[[], object]:
        return world.points

    @pytest.fixture
    def asks(self, loyalty: LoyaltyProvider, world: LoyaltyWorld) -> list[Ask]:
        """Every call the adapter offers."""
        return sorted(self._asks(loyalty, world), key=lambda ask: ask.changes)

    def _asks(self, loyalty: LoyaltyProvider, world: LoyaltyWorld) -> Iterator[Ask]:
        caps = loyalty.capabilities
        order = world.draft(spend=100) if caps.tender else world.draft()
        holds = loyalty.hold(order, self.key("hold-ask")) if caps.tender else ()
        receipt: Receipt = world.placed(replace(order, holds=holds))
        changed = {"changes": True, "silent": True}
        yield Ask("programme", loyalty.programme)
        yield Ask("earn", lambda: loyalty.earn(order, receipt, self.key("earn-ask")), changes=True)
        yield Ask("reverse", lambda: loyalty.reverse(receipt, self.key("reverse-ask")), **changed)
        if caps.partial_reverse:
            part = self.part(receipt, 1)
            yield Ask(
                "reverse_part", lambda: loyalty.reverse_part(receipt, part, self.key("part-ask")), **changed
            )
        if holds:
            yield Ask("redeem", lambda: loyalty.redeem(holds[0], receipt, self.key("redeem-ask")), **changed)
            other = world.draft(spend=1)
            yield Ask("hold", lambda: loyalty.hold(other, self.key("hold-ask-2")), changes=True)
            (aside,) = loyalty.hold(world.draft(spend=2), self.key("hold-ask-3"))
            yield Ask("release", lambda: loyalty.release(aside, self.key("release-ask")), **changed)
        if caps.code:
            yield Ask("find", lambda: loyalty.find(world.credential()))
        if caps.enrol:
            somebody = Enrolment(world.strange_phone(), "B", "en", "1")
            yield Ask("enrol", lambda: loyalty.enrol(somebody, self.key("enrol-ask")), **changed)
        if caps.forgets:
            yield Ask("forgotten", lambda: loyalty.forgotten(None))
        if caps.coupons:
            yield Ask("check_code", lambda: loyalty.check_code(world.coupon(), None))
