"""Members and their points: a double-entry ledger, in which every booking moves points from one account to
another."""

from typing import Any

import phonenumbers

from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.ids import new_id
from pos_adapters.mock.server.problems import invalid, unknown
from pos_adapters.mock.server.shop import Shop
from pos_adapters.mock.server.wire import EnrolMember

SHOP = "shop"
"""The programme's own account: what members have, it owes."""

AT_A_TIME = 50
"""Members who were forgotten, in one answer."""


def account_of(member_id: str) -> str:
    return f"member:{member_id}"


class Members:
    def __init__(self, database: Database, shop: Shop) -> None:
        self._database = database
        self._shop = shop
        with database.transaction():
            for member in shop.catalogue.members:
                self._welcome_from_file(member)

    def _welcome_from_file(self, member: Any) -> None:
        if self._database.row("SELECT 1 FROM members WHERE id = ? OR phone = ?", member.id, member.phone):
            return
        birthday = member.birthday.isoformat() if member.birthday else None
        self._insert(member.id, member.phone, member.code, member.name, member.language, birthday)
        if member.points:
            self.book(SHOP, account_of(member.id), member.points, "opening balance")

    def _insert(
        self, name_id: str, phone: str, code: str, name: str, language: str | None, birthday: str | None
    ) -> None:
        self._database.run(
            "INSERT INTO members VALUES (?, ?, ?, ?, ?, ?, ?)",
            *(name_id, phone, code, name, language, birthday, self._shop.timestamp()),
        )

    def book(self, source: str, target: str, points: int, reason: str, order_id: str | None = None) -> None:
        """Move points between accounts: two entries that add up to nothing."""
        booking = new_id("bkg")
        for account, change in ((source, -points), (target, points)):
            self._database.run(
                "INSERT INTO ledger (account, points, booking, reason, order_id, at)"
                " VALUES (?, ?, ?, ?, ?, ?)",
                *(account, change, booking, reason, order_id, self._shop.timestamp()),
            )

    def balance(self, account: str) -> int:
        row = self._database.row(
            "SELECT COALESCE(SUM(points), 0) AS points FROM ledger WHERE account = ?", account
        )
        assert row is not None
        return int(row["points"])

    def points(self, member_id: str) -> int:
        return self.balance(account_of(member_id))

    def ledger(self, member_id: str) -> list[dict[str, Any]]:
        """The member's entries, the newest first."""
        rows = self._database.rows(
            "SELECT points, reason, order_id, at FROM ledger WHERE account = ? ORDER BY entry DESC",
            account_of(member_id),
        )
        return [dict(row) for row in rows]

    def number(self, phone: str) -> str:
        """A telephone number as +81…, read as people write it in the shop's country. Raises Problem
        `invalid`."""
        try:
            parsed = phonenumbers.parse(phone, self._shop.catalogue.shop.phone_region)
        except phonenumbers.NumberParseException as error:
            raise invalid("This is not a telephone number.") from error
        if not phonenumbers.is_possible_number(parsed):
            raise invalid("This is not a telephone number.")
        return str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))

    def by_phone(self, phone: str) -> str | None:
        """The id of the member with a number, written in any way."""
        row = self._database.row("SELECT id FROM members WHERE phone = ?", self.number(phone))
        return row["id"] if row else None

    def by_code(self, code: str) -> str | None:
        row = self._database.row("SELECT id FROM members WHERE code = ?", code.strip())
        return row["id"] if row else None

    def must_be(self, member_id: str) -> None:
        if not self._database.row("SELECT 1 FROM members WHERE id = ?", member_id):
            raise unknown("member", member_id)

    def body(self, member_id: str) -> dict[str, Any]:
        """A member whose possession of the card was shown."""
        row = self._database.row("SELECT * FROM members WHERE id = ?", member_id)
        if row is None:
            raise unknown("member", member_id)
        points, loyalty = self.points(member_id), self._shop.catalogue.loyalty
        tier = loyalty.tier(points) if loyalty is not None else None
        return {
            "id": row["id"],
            "name": row["name"],
            "points": points,
            "tier": {"id": tier.id, "name": tier.name} if tier is not None else None,
            "language": row["language"],
            "birthday": row["birthday"],
        }

    def enrol(self, request: EnrolMember) -> dict[str, Any]:
        """Let somebody join. The answer is the same for a number that is already known, so that nobody
        learns it."""
        phone = self.number(request.phone)
        if self.by_phone(phone) is None:
            member_id = new_id("mem")
            count = self._database.row("SELECT COUNT(*) AS n FROM members")
            assert count is not None
            code = f"OKW-{count['n'] + 1:06d}-{member_id[-4:]}"
            self._insert(member_id, phone, code, request.name.strip(), request.language, request.birthday)
            loyalty = self._shop.catalogue.loyalty
            if loyalty and loyalty.welcome_points:
                self.book(SHOP, account_of(member_id), loyalty.welcome_points, "welcome")
        return {"accepted": True}

    def grant(self, member_id: str, points: int) -> None:
        """Staff give points by hand, or (negative) take them."""
        self.must_be(member_id)
        if points:
            self.book(SHOP, account_of(member_id), points, "by hand")

    def forget(self, member_id: str) -> None:
        """Erase a person. The entries stay, without a name, so that the ledger still adds up; what is left
        expires."""
        self.must_be(member_id)
        left = self.points(member_id)
        if left:
            self.book(account_of(member_id), SHOP, left, "forgotten")
        self._database.run("DELETE FROM members WHERE id = ?", member_id)
        self._database.run("DELETE FROM ic_cards WHERE member_id = ?", member_id)
        self._database.run(
            "INSERT INTO forgotten (member_id, at) VALUES (?, ?)", member_id, self._shop.timestamp()
        )

    def forgotten(self, after: str | None) -> dict[str, Any]:
        """Who was forgotten after a `next` that was told before, with the names of their orders."""
        if after is not None and not (after.isascii() and after.isdecimal() and len(after) < 19):
            raise invalid("This is no `next` of an earlier answer.")
        rows = self._database.rows(
            "SELECT number, member_id FROM forgotten WHERE number > ? ORDER BY number LIMIT ?",
            *(int(after or 0), AT_A_TIME),
        )
        orders = [
            order["client_order_id"]
            for row in rows
            for order in self._database.rows(
                "SELECT client_order_id FROM orders WHERE document ->> 'earner' = ? ORDER BY at",
                row["member_id"],
            )
        ]
        members = [row["member_id"] for row in rows]
        return {"members": members, "orders": orders, "next": str(rows[-1]["number"]) if rows else after}

    def everyone(self) -> list[dict[str, Any]]:
        """For staff: who there is, with the number's last digits only."""
        rows = self._database.rows(
            "SELECT *, (SELECT COUNT(*) FROM ic_cards WHERE member_id = members.id) AS cards"
            " FROM members ORDER BY rowid"
        )
        return [
            {
                "id": row["id"],
                "name": row["name"],
                "phone": f"•••{row['phone'][-4:]}",
                "code": row["code"],
                "points": self.points(row["id"]),
                "ic_cards": row["cards"],
            }
            for row in rows
        ]
