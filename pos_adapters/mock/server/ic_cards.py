"""Contactless cards that members use as their member's card. Of a card's number only a keyed hash is kept."""

import hmac
import secrets
from hashlib import sha256

from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.members import Members
from pos_adapters.mock.server.problems import conflict

_KEY = "key of card numbers"


class IcCards:
    def __init__(self, database: Database, members: Members) -> None:
        self._database = database
        self._members = members
        with database.transaction():
            if database.fact(_KEY) is None:
                database.remember(_KEY, secrets.token_hex(32))
        self._key = bytes.fromhex(database.fact(_KEY))

    def link(self, member_id: str, number: str) -> None:
        """The card is this member's. Raises Problem `taken` where it is another's."""
        self._members.must_be(member_id)
        owner = self.owner(number)
        if owner not in (None, member_id):
            raise conflict("taken", "This card is another member's.")
        self._database.run(
            "INSERT OR IGNORE INTO ic_cards (hash, member_id) VALUES (?, ?)", self._hash(number), member_id
        )

    def owner(self, number: str) -> str | None:
        """The id of the member whose card it is."""
        row = self._database.row("SELECT member_id FROM ic_cards WHERE hash = ?", self._hash(number))
        return row["member_id"] if row else None

    def unlink(self, member_id: str) -> None:
        """None of their cards is theirs any more: one was lost."""
        self._members.must_be(member_id)
        self._database.run("DELETE FROM ic_cards WHERE member_id = ?", member_id)

    def _hash(self, number: str) -> str:
        return hmac.digest(self._key, number.encode(), sha256).hex()
