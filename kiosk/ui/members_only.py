"""What is for members, in a guest's words; and how a member's tier is marked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kiosk.core.journey.moves import tiers
from kiosk.core.journey.state import Kiosk
from kiosk.core.loyalty import Member, Tier
from kiosk.core.members_only import ALL
from kiosk.core.menu import plain

translate = QCoreApplication.translate


def for_whom_text(members: str | None, known: Sequence[Tier], language: str) -> str:
    """ "For members", "From Gold"; "" where it is for everybody."""
    if members is None:
        return ""
    tier = next((tier for tier in known if tier.id == members), None)
    if members == ALL or tier is None:
        return translate("MembersOnly", "For members")
    said = translate("MembersOnly", "From %1", "a tier of members and those above it")
    return said.replace("%1", plain(tier.name, language))


def tier_text(member: Member, language: str) -> str:
    return plain(member.tier.name, language) if member.tier else ""


def tier_rank(kiosk: Kiosk) -> str:
    """How the member's tier is marked: "low", "mid" or "top" of those there are; "" for none."""
    member = kiosk.guest.member
    if member is None or member.tier is None:
        return ""
    order = [tier.id for tier in tiers(kiosk.shop)]
    if member.tier.id not in order:
        return "mid"
    place = order.index(member.tier.id)
    return "top" if place == len(order) - 1 else "low" if place == 0 else "mid"
