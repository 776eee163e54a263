"""What staff set at the kiosk: codes, rewards and multiplier days."""

from __future__ import annotations

from functools import partial
from typing import Any

from sqlalchemy import Row

from kiosk.core.money import Money
from kiosk.core.offers import Discount, Reward
from kiosk.ports.errors import Reason, Refused
from kiosk.ports.programme_change import (
    AddCode,
    AddDay,
    CloseCode,
    Code,
    KnownCode,
    MultiplierDay,
    ProgrammeChange,
    ProgrammeSettings,
    RemoveDay,
    RemoveReward,
    SetReward,
)
from pos_adapters.house_loyalty import codes
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.publishing import publish
from pos_adapters.house_loyalty.rules import MultiplierDay as DayRule
from pos_adapters.house_loyalty.rules import RewardRule, Rules, RulesError, Saving, checked

AT_KIOSK = "kiosk"
"""Who published a version of the rules; the kiosk's own audit log has the person."""


def told(call: Call) -> ProgrammeSettings:
    rules = call.rules
    return ProgrammeSettings(
        tuple(KnownCode(_code(call, row), used, bool(row.closed)) for row, used in codes.listed(call)),
        tuple(codes.reward(call, rule) for rule in rules.rewards),
        tuple(_day(rule) for rule in rules.days),
    )


def write(call: Call, change: ProgrammeChange) -> None:
    """Repeatable. Raises Refused."""
    match change:
        case AddCode(code):
            _add(call, code)
        case CloseCode(code):
            codes.close(call, code)
        case _:
            try:
                publish(call, partial(_changed, call, change), AT_KIOSK)
            except RulesError as error:
                raise Refused(Reason.INVALID, str(error)) from None


def _add(call: Call, code: Code) -> None:
    """The same code with the same terms is a repeat."""
    call.alone(f"code {codes.normal(code.code)}")
    row = codes.campaign(call, codes.normal(code.code))
    if row is not None and row.kind == codes.CAMPAIGN and not row.closed:
        known = _code(call, row)
        if _terms(known) == _terms(code):
            return
    limits = {
        "channel": code.channel,
        "min_total": _minor(call, code.min_total),
        "starts_on": code.first_day,
        "ends_on": code.last_day,
        "most": code.most,
        "most_each": code.most_each,
    }
    codes.add(call, code.code, dict(code.name), _saving(call, code.discount), **limits)


def _terms(code: Code) -> tuple[Any, ...]:
    limits = (code.first_day, code.last_day, code.most, code.most_each, code.channel)
    return (dict(code.name), code.discount, code.min_total, *limits)


def _changed(call: Call, change: ProgrammeChange, rules: Rules) -> Rules:
    match change:
        case SetReward(reward):
            return _with(rules, "rewards", _put(rules.rewards, _rule(call, reward)))
        case RemoveReward(name):
            return _with(rules, "rewards", tuple(each for each in rules.rewards if each.id != name))
        case AddDay(day):
            there = any(_day(each) == day for each in rules.days)
            new = DayRule(percent=day.percent, weekdays=day.weekdays, day=day.day)
            return rules if there else _with(rules, "days", (*rules.days, new))
        case RemoveDay(day):
            return _with(rules, "days", tuple(each for each in rules.days if _day(each) != day))
    raise TypeError(type(change).__name__)


def _with(rules: Rules, part: str, value: tuple[Any, ...]) -> Rules:
    """Checked anew, as a whole. Raises RulesError."""
    document = rules.model_dump(mode="json", exclude_defaults=True)
    document[part] = [each.model_dump(mode="json", exclude_defaults=True) for each in value]
    return checked(document)


def _put(rules: tuple[RewardRule, ...], new: RewardRule) -> tuple[RewardRule, ...]:
    if all(each.id != new.id for each in rules):
        return (*rules, new)
    return tuple(new if each.id == new.id else each for each in rules)


def _rule(call: Call, reward: Reward) -> RewardRule:
    try:
        return RewardRule(
            id=reward.id,
            name=dict(reward.name),
            points=reward.points,
            saving=_saving(call, reward.discount),
            min_total=_minor(call, reward.min_total),
            picture=reward.picture,
        )
    except ValueError as error:
        raise Refused(Reason.INVALID, str(error)) from None


def _saving(call: Call, discount: Discount) -> Saving:
    amount = _minor(call, discount.amount)
    return Saving(amount=amount, percent=discount.percent, variant_id=discount.variant_id)


def _minor(call: Call, money: Money | None) -> int | None:
    if money is None:
        return None
    if money.currency != call.rules.currency:
        raise Refused(Reason.INVALID, "an amount in another currency")
    return money.minor


def _code(call: Call, row: Row[Any]) -> Code:
    least = None if row.min_total is None else call.money(row.min_total)
    saving = codes.discount(call, Saving.model_validate(row.discount))
    days = (row.starts_on, row.ends_on)
    return Code(row.code, row.name, saving, least, *days, row.most, row.most_each, row.channel)


def _day(rule: DayRule) -> MultiplierDay:
    """A rule that says a date and weekdays is told by its weekdays."""
    return MultiplierDay(rule.percent, rule.weekdays, None if rule.weekdays else rule.day)
