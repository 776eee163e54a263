"""What staff set of a loyalty programme at the kiosk: codes, rewards, multiplier days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.conformance.loyalty_services import LoyaltyServices
from kiosk.core.offers import Discount, Reward
from kiosk.ports.errors import NotSupported, Reason, Refused
from kiosk.ports.loyalty import LoyaltyProvider
from kiosk.ports.programme_change import (
    AddCode,
    AddDay,
    CloseCode,
    Code,
    KnownCode,
    MultiplierDay,
    ProgrammeChange,
    RemoveDay,
    RemoveReward,
    SetReward,
    part,
)

NAME = {"ja": "試験", "en": "Test"}
TEN, TWENTY = Discount(percent=10), Discount(percent=20)
FAR = date(2199, 12, 31)


class LoyaltyProgramme(LoyaltyServices):
    """Part of `LoyaltyConformance`. What is not declared is skipped."""

    def writes(self, loyalty: LoyaltyProvider, name: str) -> None:
        if name not in loyalty.capabilities.write_programme:
            pytest.skip(f"{name} cannot be written")

    def write(self, loyalty: LoyaltyProvider, change: ProgrammeChange, purpose: str) -> None:
        """Twice: a repeat changes nothing."""
        for _ in range(2):
            loyalty.write_programme(change, self.key(purpose))

    def known_code(self, loyalty: LoyaltyProvider, code: str) -> KnownCode:
        (found,) = (each for each in loyalty.programme_settings().codes if each.code.code == code)
        return found

    def test_a_code_that_was_added_takes_something_off_until_it_is_closed(
        self, loyalty: LoyaltyProvider
    ) -> None:
        self.writes(loyalty, "codes")
        code = Code(f"T{self.key('code')}".upper(), NAME, TEN, last_day=FAR, most=5, channel="poster")
        self.write(loyalty, AddCode(code), "add")
        known = self.known_code(loyalty, code.code)
        assert (known.code, known.used, known.closed) == (code, 0, False)
        coupon = loyalty.check_code(code.code, None)
        assert (coupon.discount, coupon.channel) == (TEN, "poster")
        with pytest.raises(Refused) as refused:
            loyalty.write_programme(AddCode(replace(code, discount=TWENTY)), self.key("other"))
        assert refused.value.reason is Reason.INVALID
        self.write(loyalty, CloseCode(code.code), "close")
        assert self.known_code(loyalty, code.code).closed
        with pytest.raises(Refused):
            loyalty.check_code(code.code, None)

    def test_a_code_nobody_added_cannot_be_closed(self, loyalty: LoyaltyProvider) -> None:
        self.writes(loyalty, "codes")
        with pytest.raises(Refused) as refused:
            loyalty.write_programme(CloseCode("NO-SUCH-CODE-1"), self.key("close"))
        assert refused.value.reason is Reason.INVALID

    def test_a_reward_is_added_changed_and_removed(self, loyalty: LoyaltyProvider) -> None:
        self.writes(loyalty, "rewards")
        before = loyalty.programme_settings().rewards
        reward = Reward(f"r-{self.key('reward')}", NAME, 300, TEN)
        for points in (300, 450):
            wanted = replace(reward, points=points)
            self.write(loyalty, SetReward(wanted), f"set-{points}")
            assert set_of(loyalty.programme_settings().rewards) == set_of((*before, wanted))
        self.write(loyalty, RemoveReward(reward.id), "remove")
        assert loyalty.programme_settings().rewards == before

    def test_points_are_multiplied_on_days_that_were_added(self, loyalty: LoyaltyProvider) -> None:
        self.writes(loyalty, "days")
        before = loyalty.programme_settings().days
        for day in (MultiplierDay(150, weekdays=(1, 6)), MultiplierDay(300, day=FAR)):
            self.write(loyalty, AddDay(day), f"add-{day.percent}")
            assert list(loyalty.programme_settings().days).count(day) == 1
            self.write(loyalty, RemoveDay(day), f"remove-{day.percent}")
        assert loyalty.programme_settings().days == before

    def test_what_is_not_declared_is_not_changed(self, loyalty: LoyaltyProvider) -> None:
        declared = loyalty.capabilities.write_programme
        assert set(declared) <= {"codes", "rewards", "days"}
        if not declared:
            pytest.skip("nothing can be written")
        changes: tuple[ProgrammeChange, ...] = (
            CloseCode("NO-SUCH-CODE-1"),
            RemoveReward("no-such-reward"),
            RemoveDay(MultiplierDay(150, weekdays=(1,))),
        )
        for change in changes:
            if part(change) not in declared:
                with pytest.raises(NotSupported):
                    loyalty.write_programme(change, self.key(f"not-{part(change)}"))


def set_of(rewards: tuple[Reward, ...]) -> dict[str, tuple[int, Discount, dict[str, str]]]:
    """Rewards in any order; pictures are the programme's own."""
    return {each.id: (each.points, each.discount, dict(each.name)) for each in rewards}
