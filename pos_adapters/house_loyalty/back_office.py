"""What a manager does with the programme: look members up, correct points, add codes, publish rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import func, or_, select

from kiosk.ports.errors import Reason, Refused
from pos_adapters.house_loyalty import booking, codes, ic_cards, ledger, members, publishing
from pos_adapters.house_loyalty.call import Call
from pos_adapters.house_loyalty.earning import expires_on
from pos_adapters.house_loyalty.ledger import Posting
from pos_adapters.house_loyalty.programme import House
from pos_adapters.house_loyalty.rules import Rules, Saving, checked
from pos_adapters.house_loyalty.settling import settled
from pos_adapters.house_loyalty.tables import consents, holds, programmes, ratings, referrals
from pos_adapters.house_loyalty.tables import members as people

Doc = dict[str, Any]

ADJUSTED_MOST = 1_000_000


class BackOffice:
    """The use cases beside those of guests. Errors are those of `House`."""

    def __init__(self, house: House) -> None:
        self._house = house

    def members(self, search: str = "", most: int = 100) -> list[Doc]:
        """Members by a part of name, number or address, those who joined last first: id, name, phone, mail,
        points, joined_at.
        """

        def found(call: Call) -> list[Doc]:
            part = f"%{search.replace('%', '').strip()}%"
            number = members.e164(search, call.settings.region)
            alive = people.c.forgotten_at.is_(None) & people.c.merged_into.is_(None)
            query = select(people).where(alive).order_by(people.c.joined_at.desc(), people.c.id).limit(most)
            if search:
                whole = people.c.phone == number
                parts = (people.c.name.ilike(part), people.c.phone.like(part), people.c.mail.ilike(part))
                query = query.where(or_(whole, *parts))
            return [_short(call, row) for row in call.all(query)]

        return self._house.run(found)

    def member(self, member_id: str) -> Doc:
        """Everything that is kept about a member, as they may have it on a disk. Raises Refused."""
        return self._house.run(lambda call: _whole(call, member_id))

    def merge(self, keep: str, gone: str) -> None:
        """Two members are one person: `gone` becomes `keep`. Raises Refused."""
        self._house.run(lambda call: members.merge(call, keep, gone))

    def adjust(self, member_id: str, points: int, reason: str, key: str) -> int:
        """Give points, or take them (below zero at most what is there). Returns the new balance. The reason
        is kept. Once for a key. Raises Refused.
        """
        if not reason.strip() or not 0 < abs(points) <= ADJUSTED_MOST:
            raise Refused(Reason.INVALID, "a reason, and points other than 0, are needed")

        def adjusted(call: Call) -> int:
            call.alone(f"adjust {key}")
            member = settled(call, member_id)
            if not ledger.posted(call.c, f"adjust {key}"):
                posting = Posting(f"adjust {key}", "adjust", call.now, note=reason.strip()[:200])
                if points > 0:
                    ledger.credit(call.c, posting, member.id, [(expires_on(call.rules, call.today), points)])
                elif ledger.balance(call.c, member.id) + points < 0:
                    raise Refused(Reason.INVALID, "so many points are not there")
                else:
                    ledger.debit(call.c, posting, member.id, -points)
            return ledger.balance(call.c, member.id)

        return self._house.run(adjusted)

    def add_code(
        self,
        code: str,
        name: Mapping[str, str],
        saving: Saving,
        channel: str | None = None,
        min_total: int | None = None,
        first_day: date | None = None,
        last_day: date | None = None,
        most: int | None = None,
        most_each: int | None = None,
    ) -> None:
        """A campaign's code; business days, both included. Raises Refused where it is there already."""
        limits = {
            "channel": channel,
            "min_total": min_total,
            "starts_on": first_day,
            "ends_on": last_day,
            "most": most,
            "most_each": most_each,
        }
        self._house.run(lambda call: codes.add(call, code, dict(name), saving, **limits))

    def codes(self) -> list[Doc]:
        """The campaigns' codes: code, channel, name, discount, first_day, last_day, most, most_each, used,
        closed.
        """
        return self._house.run(lambda call: [_code(row, used) for row, used in codes.listed(call)])

    def publish(self, document: Any, by: str | None = None) -> int:
        """Rules that hold from now on. Returns their version. Raises RulesError, and Refused where they are
        in another currency.
        """
        rules = checked(document)
        if rules.currency != self._house.settings.currency:
            raise Refused(Reason.INVALID, f"the shop's currency is {self._house.settings.currency}")

        return self._house.run(lambda call: publishing.publish(call, lambda _: rules, by))

    def programme(self) -> tuple[int, Rules]:
        """The rules in force with their version; version 0 came with the program."""

        def current(call: Call) -> tuple[int, Rules]:
            return call.c.execute(select(func.max(programmes.c.version))).scalar() or 0, call.rules

        return self._house.run(current)


def _short(call: Call, row: Any) -> Doc:
    return {
        "id": row.id,
        "name": row.name,
        "phone": row.phone,
        "mail": row.mail,
        "points": ledger.balance(call.c, row.id),
        "joined_at": _at(row.joined_at),
    }


def _whole(call: Call, member_id: str) -> Doc:
    row = call.member(member_id)
    tier = booking.tier(call, row.id)
    agreed = call.all(select(consents).where(consents.c.member_id == row.id).order_by(consents.c.at))
    rated = call.all(select(ratings).where(ratings.c.member_id == row.id).order_by(ratings.c.quarter))
    aside = select(holds).where(holds.c.member_id == row.id, holds.c.state == "held")
    ordered = booking.history(call, row.id, None)
    brought = select(func.count()).select_from(referrals).where(referrals.c.member_id == row.id)
    return {
        **_short(call, row),
        "birthday": row.birthday and row.birthday.isoformat(),
        "language": row.language,
        "phone_proof": row.phone_proof,
        "mail_proof": row.mail_proof,
        "personal": row.personal,
        "tier": tier and tier.id,
        "held": sum(each.points for each in call.all(aside)),
        "friends": call.c.execute(brought).scalar_one(),
        "ic_cards": [{"id": each.id, "at": _at(each.at)} for each in ic_cards.of_member(call, row.id)],
        "consents": [
            {"version": each.version, "language": each.language, "at": _at(each.at)} for each in agreed
        ],
        "ratings": [{"quarter": each.quarter, "score": each.score} for each in rated],
        "visits": len(ordered),
        "first_visit": ordered[-1].day.isoformat() if ordered else None,
        "last_visit": ordered[0].day.isoformat() if ordered else None,
        "orders": [_order(each) for each in ordered],
        "points_moved": [_moved(each) for each in booking.postings_of(call, row.id, None)],
    }


def _order(row: Any) -> Doc:
    return {"day": row.day.isoformat(), "total": row.base, "points": row.points, "goods": row.goods}


def _moved(row: Any) -> Doc:
    return {"at": _at(row.at), "why": row.kind, "points": row.points, "note": row.note}


def _code(row: Any, used: int) -> Doc:
    return {
        "code": row.code,
        "channel": row.channel,
        "name": row.name,
        "discount": row.discount,
        "min_total": row.min_total,
        "first_day": row.starts_on and row.starts_on.isoformat(),
        "last_day": row.ends_on and row.ends_on.isoformat(),
        "most": row.most,
        "most_each": row.most_each,
        "used": used,
        "closed": row.closed,
    }


def _at(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
