"""What a loyalty provider offers beyond points: one-time codes, claims, referral, wishes, sign-in."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.conformance.line import LineConformance
from kiosk.conformance.worlds import LoyaltyWorld
from kiosk.core.loyalty import CodeRefusal, Credential, CredentialKind, Member
from kiosk.core.offers import Coupon
from kiosk.core.order import Order, Receipt
from kiosk.ports.errors import Reason, Refused
from kiosk.ports.loyalty import LoyaltyProvider

A_WHILE = timedelta(minutes=1)
TRIES = 5
MOST_PAGES = 1000
WEB = ("http://", "https://")


class LoyaltyServices(LineConformance):
    """Part of `LoyaltyConformance`. What is not declared is skipped."""

    def offers(self, loyalty: LoyaltyProvider, name: str) -> None:
        if not getattr(loyalty.capabilities, name):
            pytest.skip(f"{name} is not declared")

    def one_time(self, challenge: str, digits: str) -> Credential:
        return Credential(CredentialKind.ONE_TIME, f"{challenge}:{digits}")

    # -- one-time codes

    def test_a_one_time_code_finds_its_member_once(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        self.offers(loyalty, "one_time_code")
        made = loyalty.challenge(world.phone(), self.key("challenge"))
        digits = world.one_time_digits()
        assert len(digits) >= 6 and made.expires_at.utcoffset() == timedelta(0)
        assert loyalty.challenge(world.phone(), self.key("challenge")).id == made.id
        found = loyalty.find(self.one_time(made.id, digits))
        assert found is not None and found.id == member.id
        assert loyalty.find(self.one_time(made.id, digits)) is None

    def test_a_one_time_code_stands_few_tries(self, loyalty: LoyaltyProvider, world: LoyaltyWorld) -> None:
        self.offers(loyalty, "one_time_code")
        made = loyalty.challenge(world.phone(), self.key("challenge"))
        digits = world.one_time_digits()
        wrong = "".join(str((int(digit) + 1) % 10) for digit in digits)
        for _ in range(TRIES):
            assert loyalty.find(self.one_time(made.id, wrong)) is None
        assert loyalty.find(self.one_time(made.id, digits)) is None

    def test_a_challenge_looks_alike_for_a_member_and_a_stranger(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld
    ) -> None:
        self.offers(loyalty, "one_time_code")
        known = loyalty.challenge(world.phone(), self.key("known"))
        strange = loyalty.challenge(world.strange_phone(), self.key("strange"))
        assert known.masked[:-4] == strange.masked[:-4]
        assert known.masked[-4:] == world.phone()[-4:] and strange.masked[-4:] == world.strange_phone()[-4:]
        assert abs(known.expires_at - strange.expires_at) < A_WHILE
        assert loyalty.find(self.one_time(strange.id, "000000")) is None

    # -- links

    def test_points_nobody_earned_have_a_link_to_claim_them(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld
    ) -> None:
        self.offers(loyalty, "claims")
        order = replace(world.draft(), member_id=None)
        receipt = world.placed(order)
        for _ in range(2):
            url = loyalty.claim_url(receipt, order, self.key("claim"))
            assert url is not None and url.startswith(WEB)
        by_phone = replace(order, credential=Credential(CredentialKind.PHONE, world.phone()))
        strange = replace(order, credential=Credential(CredentialKind.PHONE, world.strange_phone()))
        asked = [loyalty.claim_url(receipt, each, self.key("claim-typed")) for each in (by_phone, strange)]
        assert (asked[0] is None) == (asked[1] is None)

    def test_a_member_has_a_link_to_bring_friends_with(
        self, loyalty: LoyaltyProvider, member: Member
    ) -> None:
        self.offers(loyalty, "referral")
        url = loyalty.invite_url(member.id)
        assert url is not None and url.startswith(WEB)
        assert member.id not in url and (not member.name or member.name not in url)

    # -- wishes

    def test_a_member_can_do_without_suggestions(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        self.offers(loyalty, "preferences")
        for wanted in (False, False, True):
            loyalty.prefer(member.id, wanted, self.key(f"prefer-{wanted}"))
            found = loyalty.find(world.credential())
            assert found is not None and found.personal is wanted

    def test_a_member_who_rated_is_not_asked_again(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        self.offers(loyalty, "nps")
        for score, key in ((0, "rate"), (0, "rate"), (10, "rate-again")):
            loyalty.rate(member.id, score, self.key(key))
        found = loyalty.find(world.credential())
        assert found is not None and not found.ask_nps
        for score in (-1, 11):
            with pytest.raises(Refused) as refused:
                loyalty.rate(member.id, score, self.key(f"rate-{score}"))
            assert refused.value.reason is Reason.INVALID

    def test_what_guests_said_elsewhere_is_told_in_its_order(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld
    ) -> None:
        self.offers(loyalty, "opinions")
        first, second = (self.ordered(loyalty, world, f"earn-{number}") for number in (1, 2))
        for (_, receipt), score in ((first, 5), (second, 1), (first, 2)):
            world.said(receipt, score)
        told = loyalty.opinions(datetime(2020, 1, 1, tzinfo=UTC))
        ours = (first[0].key, second[0].key)
        said = [(each.order_key, each.score) for each in told if each.order_key in ours]
        assert said == [(second[0].key, 1), (first[0].key, 2)]
        assert [each.at for each in told] == sorted(each.at for each in told)
        assert all(1 <= each.score <= 5 and each.order_key for each in told)
        assert len({each.order_key for each in told}) == len(told)
        assert list(loyalty.opinions(datetime(2200, 1, 1, tzinfo=UTC))) == []

    def ordered(self, loyalty: LoyaltyProvider, world: LoyaltyWorld, purpose: str) -> tuple[Order, Receipt]:
        """An order of the member that was paid and has earned."""
        order = world.draft()
        receipt = world.placed(order)
        loyalty.earn(order, receipt, self.key(purpose))
        return order, receipt

    # -- who was forgotten

    def test_who_was_forgotten_is_told_to_who_asks_after_them(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        self.offers(loyalty, "forgets")
        order, _ = self.ordered(loyalty, world, "earn")
        before, _, cursor = self.forgotten(loyalty, None)
        assert member.id not in before
        for _ in range(2):
            loyalty.forget(member.id)
        ids, keys, end = self.forgotten(loyalty, cursor)
        assert ids == [member.id] and keys in ([], [order.key])
        assert self.forgotten(loyalty, cursor)[0] == ids
        assert self.forgotten(loyalty, end)[0] == []
        assert self.forgotten(loyalty, None)[0] == [*before, *ids]

    def forgotten(
        self, loyalty: LoyaltyProvider, after: str | None
    ) -> tuple[list[str], list[str], str | None]:
        """All who are told of from a cursor on, the keys of their orders, and the last cursor."""
        ids: list[str] = []
        keys: list[str] = []
        for _ in range(MOST_PAGES):
            told = loyalty.forgotten(after)
            if not told.ids:
                return ids, keys, after
            assert told.next is not None and told.next != after
            ids, keys, after = [*ids, *told.ids], [*keys, *told.order_keys], told.next
        raise AssertionError("it never comes to an end")

    # -- sign-in

    def test_a_linked_identity_finds_its_member(self, loyalty: LoyaltyProvider, member: Member) -> None:
        self.offers(loyalty, "sign_in")
        someone = Credential(CredentialKind.SIGNED_IN, f"https://id.example {self.key('subject')}")
        assert loyalty.find(someone) is None
        for _ in range(2):
            loyalty.link(member.id, someone, self.key("link"))
        found = loyalty.find(someone)
        assert found is not None and found.id == member.id

    # -- coupons

    def test_a_coupon_s_use_is_set_aside_and_given_back(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        self.offers(loyalty, "coupon_holds")
        coupon = loyalty.check_code(world.coupon(), None)
        order = replace(world.draft(), member_id=None)
        order = replace(order, basket=order.basket.with_coupon(coupon))
        (hold,) = loyalty.hold(order, self.key("hold-coupon"))
        assert (hold.points, hold.reward_id) == (0, None)
        assert loyalty.hold(order, self.key("hold-coupon")) == (hold,)
        for _ in range(2):
            loyalty.release(hold, self.key("release-coupon"))
        unknown = replace(order, basket=order.basket.with_coupon(_nobodys(coupon)))
        with pytest.raises(Refused) as refused:
            loyalty.hold(unknown, self.key("hold-unknown"))
        assert str(refused.value) == CodeRefusal.UNKNOWN


def _nobodys(coupon: Coupon) -> Coupon:
    return replace(coupon, code="NO-SUCH-CODE-1")
