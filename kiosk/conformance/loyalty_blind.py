"""Who earns without anybody being asked who they are: by what was typed, or scanned while nobody could be."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kiosk.conformance.loyalty_programme import LoyaltyProgramme
from kiosk.conformance.worlds import LoyaltyWorld
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ports.errors import Refused
from kiosk.ports.loyalty import Enrolment, LoyaltyProvider


class LoyaltyBlind(LoyaltyProgramme):
    """Part of `LoyaltyConformance`. What is not declared is skipped."""

    def blind(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld, credential: Credential, purpose: str
    ) -> int:
        """What a new order by this credential earns, told twice."""
        order = replace(world.draft(), member_id=None, credential=credential)
        receipt = world.placed(order)
        (points,) = {loyalty.earn(order, receipt, self.key(purpose)) for _ in range(2)}
        return points

    def test_a_code_scanned_while_nobody_could_be_asked_earns_later(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld
    ) -> None:
        self.offers(loyalty, "codes_begin")
        before, scanned, begins = world.points(), datetime.now(UTC), loyalty.capabilities.codes_begin
        card = replace(world.credential(), at=scanned)
        assert card.value.startswith(begins)
        assert self.blind(loyalty, world, card, "earn-code") == world.points() - before > 0
        for number, begin in enumerate(begins):
            strange = Credential(CredentialKind.CODE, f"{begin}NO-SUCH-CODE-1", scanned)
            assert self.blind(loyalty, world, strange, f"earn-strange-code-{number}") == 0

    def test_who_joins_with_an_address_earns_by_typing_it(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld
    ) -> None:
        self.offers(loyalty, "enrol_mail")
        address = f"{self.key('mail')}@example.com".lower()
        typed = Credential(CredentialKind.MAIL, address)
        assert self.blind(loyalty, world, typed, "earn-stranger") == 0
        for _ in range(2):
            loyalty.enrol(Enrolment("", "A", "en", "1", mail=address), self.key("join-mail"))
        assert self.blind(loyalty, world, typed, "earn-mail") > 0
        assert loyalty.find(typed) is None

    def test_who_joins_by_a_sign_in_has_nothing_of_what_the_number_earns(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld
    ) -> None:
        """Anybody can type anybody's number: it is the member's once they have shown that it is theirs."""
        self.offers(loyalty, "sign_in")
        number, someone = world.strange_phone(), f"https://id.example {self.key('subject')}"
        identity = Credential(CredentialKind.SIGNED_IN, someone)
        typed = Credential(CredentialKind.PHONE, number)
        loyalty.enrol(Enrolment(number, "A", "en", "1", identity), self.key("join-signed-in"))
        before = loyalty.find(identity)
        self.blind(loyalty, world, typed, "earn-typed")
        after = loyalty.find(identity)
        assert before is not None and after is not None and after.points == before.points
        joined = replace(typed, identity=someone)
        assert self.blind(loyalty, world, joined, "earn-joined") > 0
        found = loyalty.find(identity)
        assert found is not None and found.points > before.points

    def test_a_number_that_its_member_confirms_earns_by_typing_it(
        self, loyalty: LoyaltyProvider, world: LoyaltyWorld
    ) -> None:
        self.offers(loyalty, "confirms")
        number, someone = world.strange_phone(), f"https://id.example {self.key('subject')}"
        identity = Credential(CredentialKind.SIGNED_IN, someone)
        loyalty.enrol(Enrolment(number, "A", "en", "1", identity), self.key("join-signed-in"))
        before = loyalty.find(identity)
        assert before is not None and before.unproved.endswith(number[-4:])
        assert number[:-4] not in before.unproved
        (made,) = {loyalty.confirm(before.id, self.key("confirm")).id for _ in range(2)}
        found = loyalty.find(Credential(CredentialKind.ONE_TIME, f"{made}:{world.one_time_digits()}"))
        assert found is not None and (found.id, found.unproved) == (before.id, "")
        assert self.blind(loyalty, world, Credential(CredentialKind.PHONE, number), "earn-typed") > 0
        with pytest.raises(Refused):
            loyalty.confirm(before.id, self.key("confirm-again"))
