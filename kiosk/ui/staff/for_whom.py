"""For whom something of the shop is, as staff choose it: everybody, members, members from a tier on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kiosk.core.frozen import frozen
from kiosk.core.journey.moves import tiers
from kiosk.core.journey.state import Shop
from kiosk.core.loyalty import Member, Tier
from kiosk.core.members_only import ALL
from kiosk.core.menu import plain

translate = QCoreApplication.translate


@frozen
class WhomRow:
    """`id`: its place."""

    id: int
    title: str
    on: bool


def known_tiers(shop: Shop) -> tuple[Tier, ...] | None:
    """Those of the shop's programme; None: guests cannot show here that they are members."""
    facts = shop.facts
    shows = facts.code or facts.one_time_code or facts.sign_in
    return tiers(shop) if shop.programme is not None and shows else None


def whom_rows(members: str | None, known: Sequence[Tier] | None, language: str) -> list[WhomRow]:
    """What can be chosen, and what is; nothing where there is nothing to choose. A tier that has gone is
    there as long as it is chosen.
    """
    return [
        WhomRow(place, whom_said(each, known or (), language), each == members)
        for place, each in enumerate(_all(members, known))
    ]


def player_rows(members: str | None, known: Sequence[Tier] | None, language: str) -> list[WhomRow]:
    """The same as somebody who orders: a guest, a member, one of a tier."""
    rows = whom_rows(members, known, language)
    names = [translate("Staff", "Not a member"), translate("Staff", "Member")]
    names += [plain(tier.name, language) for tier in known or ()]
    return [replace(row, title=name) for row, name in zip(rows, names, strict=False)]


def whom_at(place: int, members: str | None, known: Sequence[Tier] | None) -> str | None:
    """What stands at this place of `whom_rows`."""
    return _all(members, known)[place]


def _all(members: str | None, known: Sequence[Tier] | None) -> list[str | None]:
    if known is None and members is None:
        return []
    found: list[str | None] = [None, ALL, *(tier.id for tier in known or ())]
    return found if members in found else [*found, members]


def whom_said(members: str | None, known: Sequence[Tier], language: str) -> str:
    if members is None:
        return translate("Staff", "Everybody")
    if members == ALL:
        return translate("Staff", "Members")
    name = next((plain(tier.name, language) for tier in known if tier.id == members), members)
    return translate("Staff", "From %1", "a tier of members and those above it").replace("%1", name)


def player(members: str | None, known: Sequence[Tier]) -> Member | None:
    """Somebody for whom that is: to try out what they would pay. None: nobody who is known."""
    if members is None:
        return None
    return Member("", "", 0, tier=next((tier for tier in known if tier.id == members), None))
