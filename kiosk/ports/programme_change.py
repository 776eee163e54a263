"""What can be told to a loyalty programme, by `LoyaltyProvider.write_programme`."""

from __future__ import annotations

from datetime import date

from kiosk.core.frozen import frozen
from kiosk.core.menu import Text
from kiosk.core.money import Money
from kiosk.core.offers import Discount, Reward


@frozen
class Code:
    """A code that takes something off, for everybody who knows it. `first_day`, `last_day`: business days,
    both included; None: no end on that side. `most`: so often in all; `most_each`: so often by one member,
    and then only by members; None: no limit. `channel`: where guests are told of it ("poster").
    """

    code: str
    name: Text
    discount: Discount
    min_total: Money | None = None
    first_day: date | None = None
    last_day: date | None = None
    most: int | None = None
    most_each: int | None = None
    channel: str | None = None


@frozen
class KnownCode:
    """A code as the programme has it: `used` so often, uses set aside included; `closed`: no more."""

    code: Code
    used: int
    closed: bool


@frozen
class MultiplierDay:
    """Points are multiplied on `weekdays` (Monday is 0) or on one `day`. `percent`: 200 is twice as many."""

    percent: int
    weekdays: tuple[int, ...] = ()
    day: date | None = None


@frozen
class ProgrammeSettings:
    """What is set. Codes by their letters; gifts and referral codes are not among them."""

    codes: tuple[KnownCode, ...] = ()
    rewards: tuple[Reward, ...] = ()
    days: tuple[MultiplierDay, ...] = ()


@frozen
class AddCode:
    """A new code. Refused(INVALID) where it is there already with other terms.

    Raises ValueError for what makes no sense of itself: no name, a discount that is none or more than one
    kind, days or limits that never let it be used.
    """

    code: Code

    def __post_init__(self) -> None:
        if not any(self.code.name.values()):
            raise ValueError("a code has a name")
        _check_discount(self.code.discount)
        first, last = self.code.first_day, self.code.last_day
        if first is not None and last is not None and last < first:
            raise ValueError("the last day is before the first")
        if any(limit is not None and limit < 1 for limit in (self.code.most, self.code.most_each)):
            raise ValueError("a limit is 1 or more")


@frozen
class CloseCode:
    """A code cannot be used from now on; orders that hold it go on. Refused(INVALID): it is not there."""

    code: str


@frozen
class SetReward:
    """A reward is so from now on; a new one where its `id` is not there. Raises ValueError for points below 1
    or a discount that is none.
    """

    reward: Reward

    def __post_init__(self) -> None:
        _check_discount(self.reward.discount)
        if self.reward.points < 1 or not any(self.reward.name.values()):
            raise ValueError("a reward has a name and costs a point at least")


@frozen
class RemoveReward:
    """A reward is no longer there; no error where it was not."""

    id: str


@frozen
class AddDay:
    """Points are multiplied then; nothing changes where it is there already. Raises ValueError where it is
    neither weekdays nor a day, or both, or `percent` is not 1 to 1000.
    """

    day: MultiplierDay

    def __post_init__(self) -> None:
        day = self.day
        if bool(day.weekdays) == (day.day is not None):
            raise ValueError("give weekdays or a day")
        if not all(0 <= each <= 6 for each in day.weekdays) or not 0 < day.percent <= 1000:
            raise ValueError("weekdays are 0 to 6, percent 1 to 1000")


@frozen
class RemoveDay:
    """Points are no longer multiplied then; no error where they were not."""

    day: MultiplierDay


ProgrammeChange = AddCode | CloseCode | SetReward | RemoveReward | AddDay | RemoveDay

_PARTS = {
    AddCode: "codes",
    CloseCode: "codes",
    SetReward: "rewards",
    RemoveReward: "rewards",
    AddDay: "days",
    RemoveDay: "days",
}


def part(change: ProgrammeChange) -> str:
    """What is changed, in the words of `LoyaltyCapabilities.write_programme`."""
    return _PARTS[type(change)]


def _check_discount(discount: Discount) -> None:
    given = (discount.amount, discount.percent, discount.variant_id)
    if sum(each is not None for each in given) != 1:
        raise ValueError("give one of amount, percent and variant_id")
    if discount.amount is not None and discount.amount.minor < 1:
        raise ValueError("an amount is more than nothing")
    if discount.percent is not None and not 0 < discount.percent <= 100:
        raise ValueError("percent is 1 to 100")
