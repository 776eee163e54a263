"""What an order earns, and when points expire: pure arithmetic over the rules."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from pos_adapters.house_loyalty.rules import EarningRule, Rules, StampCard, Tier

NEVER = date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class Bought:
    """What counts of an order: what it cost (minor units, without what points paid), when, and how many of
    each item and of each category of the menu.
    """

    base: int
    day: date
    items: Mapping[str, int]
    categories: Mapping[str, int] = field(default_factory=dict)


def points_for(rules: Rules, bought: Bought, tier: Tier | None) -> int:
    """The best rule's points, times the day's and the tier's percentages, rounded down once."""
    best = max((_granted(rules, rule, bought) for rule in rules.earning), default=0)
    day = max((each.percent for each in rules.days if each.holds(bought.day)), default=100)
    return best * day * (tier.percent if tier is not None else 100) // 10000


def _granted(rules: Rules, rule: EarningRule, bought: Bought) -> int:
    if bought.base <= 0 or bought.base < rule.min_total or not _in_time(rule, bought.day):
        return 0
    if rule.amount is not None:
        return bought.base // rule.amount * rule.points
    return rule.points * (1 if rule.per == "visit" else count(rules, rule, bought))


def _in_time(rule: EarningRule, day: date) -> bool:
    return (rule.first_day or date.min) <= day <= (rule.last_day or date.max)


def count(rules: Rules, what: EarningRule | StampCard, bought: Bought) -> int:
    """How many of the goods there are that a rule or a stamp card is about: of its items, or of its category,
    which is a group of the rules' own, else one of the menu.
    """
    if what.category is not None and what.category not in rules.categories:
        return bought.categories.get(what.category, 0)
    items = what.items if what.category is None else rules.categories[what.category]
    return sum(bought.items.get(item, 0) for item in set(items))


def tier_of(rules: Rules, earned_in_a_year: int) -> Tier | None:
    """The highest tier that is reached."""
    reached = [tier for tier in rules.tiers if tier.from_points <= earned_in_a_year]
    return reached[-1] if reached else None


def expires_on(rules: Rules, day: date) -> date:
    """The last day on which points earned on `day` can be spent."""
    return NEVER if rules.expiry is None else months_later(day, rules.expiry.months)


def months_later(day: date, months: int) -> date:
    """The same day of a later month, or its last: 31 January and one month is 28 February."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def birthday_near(born: date, today: date, days_before: int, days_after: int) -> date | None:
    """The birthday whose gift waits today: from `days_before` it to `days_after` it. 29 February is 1 March
    in other years.
    """
    for year in (today.year, today.year + 1, today.year - 1):
        try:
            birthday = born.replace(year=year)
        except ValueError:
            birthday = date(year, 3, 1)
        if -days_before <= (today - birthday).days <= days_after:
            return birthday
    return None


def quarter(day: date) -> str:
    """ "2026-Q2"."""
    return f"{day.year}-Q{(day.month + 2) // 3}"
