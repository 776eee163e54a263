"""IC cards as members' cards: whose one is, and that it is nobody else's."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime

import pytest

from kiosk.conformance.loyalty_blind import LoyaltyBlind
from kiosk.conformance.worlds import LoyaltyWorld
from kiosk.core.loyalty import Credential, CredentialKind, Member
from kiosk.ports.errors import Reason, Refused
from kiosk.ports.loyalty import LoyaltyProvider


def a_card(at: datetime | None = None) -> Credential:
    """A FeliCa card that nobody has linked."""
    return Credential(CredentialKind.CARD, f"0112{uuid.uuid4().hex[:12]}".upper(), at)


class LoyaltyCards(LoyaltyBlind):
    """Part of `LoyaltyConformance`. What is not declared is skipped."""

    def test_a_linked_card_finds_its_member_each_time(self, loyalty: LoyaltyProvider, member: Member) -> None:
        self.offers(loyalty, "cards")
        card, other = a_card(), a_card()
        assert loyalty.find(card) is None
        for number, each in enumerate((card, card, other)):
            loyalty.link(member.id, each, self.key(f"link-{number}"))
        for each in (card, other, card):
            found = loyalty.find(each)
            assert found is not None and found.id == member.id
        assert loyalty.find(a_card()) is None

    def test_a_card_is_but_one_member_s(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        self.offers(loyalty, "cards")
        card, other = a_card(), world.other_member()
        loyalty.link(member.id, card, self.key("link"))
        with pytest.raises(Refused) as refused:
            loyalty.link(other, card, self.key("link-other"))
        assert refused.value.reason is Reason.INVALID

    def test_a_linked_card_earns_and_a_strange_one_earns_nothing(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        self.offers(loyalty, "cards")
        card, before = a_card(datetime.now(UTC)), world.points()
        loyalty.link(member.id, card, self.key("link"))
        assert self.blind(loyalty, world, card, "earn-card") == world.points() - before > 0
        assert self.blind(loyalty, world, a_card(datetime.now(UTC)), "earn-strange-card") == 0

    def test_the_card_of_who_was_forgotten_opens_nothing(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, member: Member
    ) -> None:
        self.offers(loyalty, "cards")
        card, other = a_card(), world.other_member()
        loyalty.link(member.id, card, self.key("link"))
        assert loyalty.find(card) is not None
        loyalty.forget(member.id)
        assert loyalty.find(card) is None
        loyalty.link(other, card, self.key("link-other"))
