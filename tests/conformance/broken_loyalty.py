"""Further loyalty providers with one fault each: see `broken_pos.py`. What the mock does not offer is broken
in the house programme.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import ClassVar

import pytest

from kiosk.conformance import LoyaltyConformance
from kiosk.core.loyalty import Challenge, Credential, CredentialKind, Hold, Member, Programme
from kiosk.core.offers import Coupon, Discount
from kiosk.core.order import Order, Receipt, ReceiptState
from kiosk.core.points_back import PartBack
from kiosk.ports.errors import Refused
from kiosk.ports.loyalty import Enrolment, Forgotten, Opinion
from kiosk.ports.programme_change import AddDay, ProgrammeChange
from pos_adapters.house_loyalty import HouseLoyalty
from pos_adapters.house_loyalty.members import by_phone
from pos_adapters.house_loyalty.programme import House
from pos_adapters.mock import MockLoyalty
from tests.conformance.broken_others import Loyalties, mock
from tests.mockpos import MemoryState
from tests.pos_adapters.house_loyalty.house import Letters
from tests.pos_adapters.house_loyalty.test_conformance import settings_of
from tests.pos_adapters.house_loyalty.world import HouseWorld
from tests.quick_folder import quick_folder

__all__ = ["mock"]


@pytest.fixture(scope="module")
def file() -> Iterator[Path]:
    with quick_folder() as folder:
        yield folder / "members.db"


class Houses(LoyaltyConformance):
    broken: type[HouseLoyalty]

    @pytest.fixture
    def world(self, file: Path) -> Iterator[HouseWorld]:
        house = House(settings_of(f"sqlite:///{file}"))
        yield HouseWorld(house)
        house.close()

    @pytest.fixture
    def loyalty(self, file: Path, world: HouseWorld) -> Iterator[HouseLoyalty]:
        adapter = self.broken(settings_of(f"sqlite:///{file}"), None, MemoryState())
        adapter.house.sender = world.letters
        world.wire.before(adapter.house.database)
        yield adapter
        adapter.close()


# -- members


class TestHidesWhatPointsAreWorth(Loyalties):
    class broken(MockLoyalty):
        def programme(self) -> Programme:
            return replace(super().programme(), point_value=None)


class TestTellsNoName(Loyalties):
    class broken(MockLoyalty):
        def find(self, credential: Credential) -> Member | None:
            found = super().find(credential)
            return None if found is None else replace(found, name="")


class TestTakesAnyCard(Loyalties):
    class broken(MockLoyalty):
        def find(self, credential: Credential) -> Member | None:
            nobody = Member("m-0", "Nobody", 0) if credential.kind is CredentialKind.CODE else None
            return super().find(credential) or nobody


class TestForgetsNobody(Loyalties):
    class broken(MockLoyalty):
        def forget(self, member_id: str) -> None:
            """Whoever asks."""


# -- points


class TestGivesNothingBack(Houses):
    class broken(HouseLoyalty):
        def release(self, hold: Hold, key: str) -> None:
            """It will lapse."""


class TestLeavesTheRewardOut(Loyalties):
    class broken(MockLoyalty):
        def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
            return super().hold(replace(order, basket=order.basket.with_reward(None)), key)


class TestSpendsWhatIsNotThere(Loyalties):
    class broken(MockLoyalty):
        def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
            try:
                return super().hold(order, key)
            except Refused:
                return ()


class TestHoldsOneAfterTheOther(Loyalties):
    """And leaves the first where the second is refused."""

    class broken(MockLoyalty):
        def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
            alone = replace(order, basket=order.basket.with_points(0))
            first = super().hold(alone, f"{key}-first") if order.basket.reward else ()
            rest = replace(order, basket=order.basket.with_reward(None))
            return (*first, *super().hold(rest, key))


class TestEarnsEachTime(Houses):
    class broken(HouseLoyalty):
        def earn(self, order: Order, receipt: Receipt, key: str) -> int:
            return super().earn(order, replace(receipt, id=uuid.uuid4().hex), key)


class TestEarnsBeforeItIsPaid(Houses):
    class broken(HouseLoyalty):
        def earn(self, order: Order, receipt: Receipt, key: str) -> int:
            return super().earn(order, replace(receipt, state=ReceiptState.PAID), key)


class TestGivesPointsBackEachTime(Houses):
    class broken(HouseLoyalty):
        def reverse_part(self, receipt: Receipt, part: PartBack, key: str) -> None:
            super().reverse_part(receipt, part, uuid.uuid4().hex)


class TestGivesLittleBack(Houses):
    class broken(HouseLoyalty):
        def reverse_part(self, receipt: Receipt, part: PartBack, key: str) -> None:
            super().reverse_part(receipt, replace(part, points=min(part.points, 40)), key)


class TestLetsWhatWentBackEarn(Houses):
    class broken(HouseLoyalty):
        def reverse_part(self, receipt: Receipt, part: PartBack, key: str) -> None:
            super().reverse_part(receipt, replace(part, money=part.money * 0), key)


class TestUndoesNothing(Houses):
    class broken(HouseLoyalty):
        def reverse(self, receipt: Receipt, key: str) -> None:
            """What is earned is earned."""


class TestPromisesTwiceAsMuch(Loyalties):
    class broken(MockLoyalty):
        def earn(self, order: Order, receipt: Receipt, key: str) -> int:
            return 2 * super().earn(order, receipt, key)


# -- codes


class TestTakesAnyCode(Houses):
    class broken(HouseLoyalty):
        def check_code(self, code: str, member_id: str | None) -> Coupon:
            try:
                return super().check_code(code, member_id)
            except Refused:
                return Coupon(code, {"en": "Something"}, Discount(percent=10))


class TestHoldsNoCoupon(Houses):
    class broken(HouseLoyalty):
        def hold(self, order: Order, key: str) -> tuple[Hold, ...]:
            return super().hold(replace(order, basket=order.basket.with_coupon(None)), key)


class TestKeepsNoDays(Houses):
    class broken(HouseLoyalty):
        def write_programme(self, change: ProgrammeChange, key: str) -> None:
            if not isinstance(change, AddDay):
                super().write_programme(change, key)


# -- one-time codes, links, wishes


class TestCountsNoTries(Houses):
    """It compares digits with the last ones it sent, as often as anybody likes."""

    class broken(HouseLoyalty):
        asked: ClassVar[dict[str, str]] = {}

        def challenge(self, phone: str, key: str) -> Challenge:
            made = super().challenge(phone, key)
            self.asked[made.id] = phone
            return made

        def find(self, credential: Credential) -> Member | None:
            name, _, digits = credential.value.partition(":")
            if credential.kind is not CredentialKind.ONE_TIME or name not in self.asked:
                return super().find(credential)
            sent = self.house.sender
            if not isinstance(sent, Letters) or digits != sent.last():
                return None
            row = self.house.run(lambda call: by_phone(call, self.asked[name]))
            return None if row is None else self.house.member(row.id)


class TestTellsWhoGetsACode(Houses):
    class broken(HouseLoyalty):
        def challenge(self, phone: str, key: str) -> Challenge:
            made = super().challenge(phone, key)
            known = self.house.run(lambda call: by_phone(call, phone))
            return made if known is not None else replace(made, masked="")


class TestTellsWhoIsAMemberByALink(Houses):
    class broken(HouseLoyalty):
        def claim_url(self, receipt: Receipt, order: Order, key: str) -> str | None:
            typed = order.credential
            if typed is None:
                return super().claim_url(receipt, order, key)
            known = self.house.run(lambda call: by_phone(call, typed.value))
            return None if known is not None else "https://points.example/claim/free"


class TestTellsWhoBringsFriends(Houses):
    class broken(HouseLoyalty):
        def invite_url(self, member_id: str) -> str | None:
            return f"https://points.example/friend/{member_id}"


class TestSuggestsInAnyCase(Houses):
    class broken(HouseLoyalty):
        def prefer(self, member_id: str, personal: bool, key: str) -> None:
            """It knows better."""


class TestKeepsAnyScore(Houses):
    class broken(HouseLoyalty):
        def rate(self, member_id: str, score: int, key: str) -> None:
            super().rate(member_id, min(10, max(0, score)), key)


class TestTellsOldOpinions(Houses):
    class broken(HouseLoyalty):
        def opinions(self, since: datetime) -> Sequence[Opinion]:
            return [Opinion("order-1", datetime(2026, 1, 1, tzinfo=UTC), 5)]


class TestForgetsWhoWasForgotten(Loyalties):
    class broken(MockLoyalty):
        def forgotten(self, after: str | None) -> Forgotten:
            return Forgotten((), (), after)


class TestTellsWhoWasForgottenForEver(Houses):
    class broken(HouseLoyalty):
        def forgotten(self, after: str | None) -> Forgotten:
            return super().forgotten(None)


class TestForgetsCodesOfBefore(Loyalties):
    class broken(MockLoyalty):
        def earn(self, order: Order, receipt: Receipt, key: str) -> int:
            late = order.credential is not None and order.credential.at is not None
            return 0 if late else super().earn(order, receipt, key)


class TestTakesNoAddress(Houses):
    class broken(HouseLoyalty):
        def enrol(self, enrolment: Enrolment, key: str) -> None:
            if not enrolment.mail:
                super().enrol(enrolment, key)


class TestGivesTheSignInTheNumber(Houses):
    class broken(HouseLoyalty):
        def enrol(self, enrolment: Enrolment, key: str) -> None:
            super().enrol(enrolment, key)
            found = self.find(enrolment.identity) if enrolment.identity else None
            if found is not None:
                self.house.prove(found.id, enrolment.phone)


class TestConfirmsNothing(Houses):
    class broken(HouseLoyalty):
        def find(self, credential: Credential) -> Member | None:
            found = super().find(credential)
            return None if found is None else replace(found, unproved=found.unproved or "•••• 0000")


class TestKnowsNoCardAgain(Loyalties):
    class broken(MockLoyalty):
        def find(self, credential: Credential) -> Member | None:
            found = super().find(credential)
            if found is not None and credential.kind is CredentialKind.CARD:
                return (
                    None if credential.value in self.seen else self.seen.setdefault(credential.value, found)
                )
            return found

        @cached_property
        def seen(self) -> dict[str, Member]:
            return {}


class TestGivesAnybodyTheCard(Houses):
    class broken(HouseLoyalty):
        def link(self, member_id: str, credential: Credential, key: str) -> None:
            owner = self.find(credential)
            if owner is not None:
                self.house.unlink_card(owner.id)
            super().link(member_id, credential, key)


class TestEarnsNothingByCard(Houses):
    class broken(HouseLoyalty):
        def earn(self, order: Order, receipt: Receipt, key: str) -> int:
            by_card = order.credential is not None and order.credential.kind is CredentialKind.CARD
            return 0 if by_card else super().earn(order, receipt, key)


class TestKeepsTheCardOfWhoWasForgotten(Houses):
    class broken(HouseLoyalty):
        def find(self, credential: Credential) -> Member | None:
            found = super().find(credential)
            if credential.kind is not CredentialKind.CARD:
                return found
            return self.seen.setdefault(credential.value, found) if found else self.seen.get(credential.value)

        @cached_property
        def seen(self) -> dict[str, Member]:
            return {}


class TestLinksNobody(Houses):
    class broken(HouseLoyalty):
        def link(self, member_id: str, credential: Credential, key: str) -> None:
            """The guest can sign in again."""
