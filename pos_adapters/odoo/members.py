"""Odoo's contacts and their loyalty cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kiosk.core.loyalty import Credential, CredentialKind
from pos_adapters.odoo.link import Domain, Link, understood
from pos_adapters.odoo.values import Row, ref, rounded, whole, words

PARTNER = ("name", "email", "barcode", "phone_sanitized")
CARD = ("partner_id", "points", "code", "expiration_date")


@dataclass(frozen=True, slots=True)
class Card:
    id: int
    points: Decimal


class Members:
    """Looks people up in one programme. `by_mail`: a scanned code may be a mail address."""

    def __init__(self, link: Link, by_mail: bool) -> None:
        self._link = link
        self._by_mail = by_mail

    def scanned(self, code: str, program: int) -> Row | None:
        """The contact with this barcode, or with the card of this code."""
        found = self._one([["barcode", "=", code]])
        if found is None and self._by_mail and "@" in code:
            found = self._by_address(code)
        if found is not None:
            return found
        cards = self._link.rows("loyalty.card", [["code", "=", code], ["program_id", "=", program]], CARD)
        with understood("loyalty.card/search_read"):
            partner = ref(cards[0]["partner_id"]) if cards and cards[0]["code"] == code else None
        return self._one([["id", "=", partner]]) if partner is not None else None

    def _by_address(self, address: str) -> Row | None:
        """Odoo compares with wildcards: only who has exactly this address is meant."""
        rows = self._link.rows("res.partner", [["email", "=ilike", address]], PARTNER)
        with understood("res.partner/search_read"):
            return next((row for row in rows if words(row["email"]).lower() == address.lower()), None)

    def _one(self, domain: Domain) -> Row | None:
        """Several have the same only by mistake: then nobody is meant."""
        rows = self._link.rows("res.partner", domain, PARTNER)
        return rows[0] if len(rows) == 1 else None

    def with_number(self, number: str, program: int) -> int | None:
        """The contact with a telephone number (E.164); of several the one with a card."""
        rows = self._link.rows("res.partner", [["phone_sanitized", "=", number]], PARTNER)
        with understood("res.partner/search_read"):
            people = [whole(row["id"]) for row in rows if row["phone_sanitized"] == number]
        if len(people) < 2:
            return people[0] if people else None
        return next((one for one in people if self.card(one, program) is not None), people[0])

    def of(self, credential: Credential | None, member_id: str | None, program: int) -> int | None:
        """Whose order it is; None: a stranger's."""
        if member_id is not None:
            return int(member_id) if member_id.isdecimal() else None
        if credential is None:
            return None
        if credential.kind is CredentialKind.PHONE:
            return self.with_number(credential.value, program)
        typed = credential.kind is CredentialKind.MAIL
        row = self._by_address(credential.value) if typed else self.scanned(credential.value, program)
        return whole(row["id"]) if row is not None else None

    def card(self, partner: int, program: int, today: date | None = None) -> Card | None:
        """Their card of the programme; None for a new member, and where it is over."""
        domain = [["partner_id", "=", partner], ["program_id", "=", program]]
        rows = self._link.rows("loyalty.card", domain, CARD)
        with understood("loyalty.card/search_read"):
            if not rows:
                return None
            over = words(rows[0].get("expiration_date"))
            if today is not None and over and date.fromisoformat(over) < today:
                return None
            return Card(whole(rows[0]["id"]), rounded(rows[0]["points"], 2))
