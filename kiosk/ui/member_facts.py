"""Where a member stands, a line each: next reward, points that end, birthday, stamps; what saves most."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.core.frozen import frozen
from kiosk.core.journey.home import best_saving
from kiosk.core.journey.state import Kiosk
from kiosk.core.language import japanese
from kiosk.core.loyalty import Member, Stamps, next_reward
from kiosk.core.menu import plain
from kiosk.ui.text import inside, money_in_words, number, prose
from kiosk.ui.usual import day_text

translate = QCoreApplication.translate


@frozen
class FactRow:
    icon: str
    text: str


def fact_rows(kiosk: Kiosk) -> list[FactRow]:
    """What a member likes to know at a glance."""
    member, language = kiosk.guest.member, kiosk.guest.language
    if member is None:
        return []
    said = [
        ("gift", _birthday(member)),
        ("star", _next(kiosk, member)),
        ("clock", _expiring(member, language)),
        *(("check", _stamps(card, language)) for card in member.stamps),
    ]
    return [FactRow(icon, prose(text, language)) for icon, text in said if text]


def _birthday(member: Member) -> str:
    return translate("MemberHome", "Happy birthday! A gift waits for you.") if member.birthday else ""


def _next(kiosk: Kiosk, member: Member) -> str:
    reward = next_reward(member.points, member.rewards) if kiosk.shop.facts.rewards else None
    if reward is None:
        return ""
    language = kiosk.guest.language
    said = translate("MemberHome", "%1 pt to %2")
    missing = number(reward.points - member.points, language)
    return said.replace("%1", missing).replace("%2", inside(plain(reward.name, language), language))


def _expiring(member: Member, language: str) -> str:
    if member.expiring is None:
        return ""
    said = translate("MemberHome", "%1 pt end on %2")
    points = number(member.expiring.points, language)
    return said.replace("%1", points).replace("%2", day_text(member.expiring.on, language))


def _stamps(card: Stamps, language: str) -> str:
    said = translate("MemberHome", "%1: %2 of %3 stamps").replace("%1", plain(card.name, language))
    return said.replace("%2", number(card.have, language)).replace("%3", number(card.need, language))


def best_text(kiosk: Kiosk) -> tuple[str, str]:
    """What saves most on this order, in words, and the id of its reward ("": the points themselves)."""
    best, language = best_saving(kiosk), kiosk.guest.language
    if best is None:
        return "", ""
    said = translate("MemberHome", "Saves you most now: %1 (%2 less)")
    what = plain(best.reward.name, language) if best.reward else translate("MemberHome", "paying with points")
    said = said.replace("%1", inside(what, language) if not japanese(language) else what)
    return said.replace("%2", money_in_words(best.amount, language)), best.reward.id if best.reward else ""
