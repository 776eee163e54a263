"""Codes, rewards and multiplier days as rows of the page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.core.frozen import frozen
from kiosk.core.offers import Discount, Reward
from kiosk.ports.programme_change import (
    AddCode,
    AddDay,
    KnownCode,
    MultiplierDay,
    ProgrammeChange,
    ProgrammeSettings,
    SetReward,
)
from kiosk.ui.text import day as day_said
from kiosk.ui.text import money, name, number

WEEKDAYS = {"ja": "月火水木金土日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}
translate = QCoreApplication.translate


@frozen
class OfferRow:
    """`id`: a code, a reward's id, a day's place. `open`: it can be tried, changed and ended."""

    id: str
    title: str
    said: str
    more: str
    open: bool


@frozen
class WeekdayRow:
    id: int
    title: str
    on: bool


@frozen
class SumRow:
    """A line of what the sample basket pays. `strong`: the sum."""

    title: str
    amount: str
    strong: bool


def saving_said(discount: Discount, language: str) -> str:
    if discount.percent is not None:
        return translate("Offers", "%1% off").replace("%1", str(discount.percent))
    if discount.amount is not None:
        return translate("Offers", "%1 off").replace("%1", money(discount.amount, language))
    return translate("Offers", "One of it free")


def code_row(known: KnownCode, language: str) -> OfferRow:
    code = known.code
    said = [name(code.name, language), saving_said(code.discount, language)]
    if code.min_total is not None:
        said.append(translate("Offers", "%1 or more").replace("%1", money(code.min_total, language)))
    used = translate("Offers", "Used %1").replace("%1", number(known.used, language))
    if code.most is not None:
        used = translate("Offers", "Used %1 of %2").replace("%1", number(known.used, language))
        used = used.replace("%2", number(code.most, language))
    more = [translate("Offers", "Closed")] if known.closed else []
    more += [used, *([code.channel] if code.channel else []), *_days(known, language)]
    if code.most_each is not None:
        each = translate("Offers", "%1 a member").replace("%1", number(code.most_each, language))
        more.append(each)
    return OfferRow(code.code, code.code, " · ".join(said), " · ".join(more), not known.closed)


def _days(known: KnownCode, language: str) -> list[str]:
    first, last = known.code.first_day, known.code.last_day
    said = []
    if first is not None:
        said.append(translate("Offers", "from %1").replace("%1", day_said(first, language)))
    if last is not None:
        said.append(translate("Offers", "until %1").replace("%1", day_said(last, language)))
    return said


def reward_row(reward: Reward, language: str) -> OfferRow:
    points = translate("Offers", "%1 points").replace("%1", number(reward.points, language))
    said = [points, saving_said(reward.discount, language)]
    if reward.min_total is not None:
        said.append(translate("Offers", "%1 or more").replace("%1", money(reward.min_total, language)))
    return OfferRow(reward.id, name(reward.name, language), " · ".join(said), "", True)


def day_row(place: int, day: MultiplierDay, language: str) -> OfferRow:
    words = WEEKDAYS["ja" if language == "ja" else "en"]
    title = day_said(day.day, language) if day.day else ", ".join(words[each] for each in day.weekdays)
    if language == "ja" and day.weekdays:
        title = "・".join(f"{words[each]}曜" for each in day.weekdays)
    return OfferRow(str(place), title, factor_said(day.percent), "", True)


def factor_said(percent: int) -> str:
    times = f"{percent / 100:g}"
    return translate("Offers", "%1 times the points").replace("%1", times)


def listed(known: ProgrammeSettings, section: str, language: str) -> list[OfferRow]:
    """The rows of "codes" (closed ones last), "rewards" or "days"."""
    if section == "codes":
        ordered = sorted(known.codes, key=lambda each: (each.closed, each.code.code))
        return [code_row(each, language) for each in ordered]
    if section == "rewards":
        return [reward_row(each, language) for each in known.rewards]
    return [day_row(place, each, language) for place, each in enumerate(known.days)]


def audited(change: ProgrammeChange, language: str) -> tuple[str, str]:
    """What was set, for the audit log: the action and its object."""
    match change:
        case AddCode(code):
            return "code_added", code.code
        case SetReward(reward):
            return "reward_set", f"{name(reward.name, language)} {reward.points}"
        case AddDay(day):
            return "points_day_added", day_row(0, day, language).title
    raise TypeError(type(change).__name__)
