"""What the shop remembers for its members beside points: orders before, one-time codes, what they like to be
asked."""

import json
import secrets
from collections import Counter
from datetime import datetime, timedelta
from typing import Any

from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.ids import new_id
from pos_adapters.mock.server.members import Members
from pos_adapters.mock.server.problems import invalid
from pos_adapters.mock.server.shop import Shop

MOST_ORDERS = 5
MOST_FAVOURITES = 6
CODE_LASTS_S = 300
MOST_TRIES = 5
MOST_CODES = 5
"""One-time codes a number may ask for within `CODE_LASTS_S`."""
QUARTER_S = 91 * 24 * 3600
ASKED_FOR_S = 1800
"""So long a question that was put once may still be on a screen."""
_FORGOTTEN = ("cancelled", "refunded")


class History:
    def __init__(self, database: Database, shop: Shop, members: Members) -> None:
        self._database = database
        self._shop = shop
        self._members = members
        self._codes: dict[str, dict[str, Any]] = {}
        """One-time codes that are on their way, by challenge. They end with the program."""

    # -- orders before

    def body(self, member_id: str) -> dict[str, Any]:
        """What a member's own page is made of."""
        self._members.must_be(member_id)
        past = self._past(member_id)
        counts = Counter(
            item for order in past for line in order["lines"] if (item := self._item(line["variant_id"]))
        )
        return {
            "past": past[:MOST_ORDERS],
            "favourites": [item for item, _ in counts.most_common(MOST_FAVOURITES)],
            "visits": len(past),
            "personal": bool(self._database.fact(f"personal of {member_id}", True)),
            "ask_nps": self._may_ask(member_id),
        }

    def _past(self, member_id: str) -> list[dict[str, Any]]:
        rows = self._database.rows(
            "SELECT at, document ->> 'asked' AS asked FROM orders"
            " WHERE document ->> 'earner' = ? AND document ->> 'earned' IS NOT NULL"
            " AND state NOT IN (?, ?) ORDER BY at DESC, rowid DESC LIMIT 30",
            *(member_id, *_FORGOTTEN),
        )
        found = [{"on": self._day(row["at"]), "lines": json.loads(row["asked"])} for row in rows]
        return [self._named(order) for order in (*found, *self._from_file(member_id))]

    def _named(self, order: dict[str, Any]) -> dict[str, Any]:
        """With the item of each line; a variant that has left the menu stands for itself."""
        lines = [{**x, "item_id": self._item(x["variant_id"]) or x["variant_id"]} for x in order["lines"]]
        return {**order, "lines": lines}

    def _from_file(self, member_id: str) -> list[dict[str, Any]]:
        """What the menu file says this member ordered before the first day."""
        member = next((m for m in self._shop.catalogue.members if m.id == member_id), None)
        today = self._shop.today()
        return [
            {
                "on": (today - timedelta(days=order.days_ago)).isoformat(),
                "lines": [line.model_dump(mode="json") for line in order.lines],
            }
            for order in (member.past if member else ())
        ]

    def _day(self, at: float) -> str:
        return datetime.fromtimestamp(at, self._shop.now().tzinfo).date().isoformat()

    def _item(self, variant_id: str) -> str | None:
        item = self._shop.catalogue.item_of_variant.get(variant_id)
        return item.id if item else None

    # -- what they like to be asked

    def prefer(self, member_id: str, personal: bool) -> None:
        self._members.must_be(member_id)
        self._database.remember(f"personal of {member_id}", personal)

    def rate(self, member_id: str, score: int) -> None:
        """Keep how likely a member is to recommend the shop; a second score in a quarter replaces the
        first."""
        self._members.must_be(member_id)
        self._may_ask(member_id)  # where nobody asked, the quarter begins with the answer
        asked = self._database.fact(f"asked {member_id}")
        self._database.remember(f"asked {member_id}", {**asked, "score": score})

    def _may_ask(self, member_id: str) -> bool:
        """May this member be asked how likely they are to recommend the shop? Once a quarter, whether they
        answer or not, with one order; noted here.
        """
        now, asked = self._shop.timestamp(), self._database.fact(f"asked {member_id}")
        if asked is None or now - asked["at"] >= QUARTER_S:
            self._database.remember(f"asked {member_id}", {"at": now, "score": None})
            return True
        since = "SELECT 1 FROM orders WHERE document ->> 'earner' = ? AND at > ? LIMIT 1"
        ordered = self._database.row(since, member_id, asked["at"])
        return asked["score"] is None and now - asked["at"] <= ASKED_FOR_S and ordered is None

    # -- one-time codes

    def challenge(self, phone: str) -> dict[str, Any]:
        """Begin to show possession of a telephone: the same answer for a member's number and a stranger's.

        Raises Problem `invalid` where the number asked for too many codes.
        """
        number = self._members.number(phone)
        now = self._shop.timestamp()
        self._codes = {name: code for name, code in self._codes.items() if code["until"] > now}
        if sum(code["phone"] == number for code in self._codes.values()) >= MOST_CODES:
            raise invalid("Too many codes were asked for.")
        name = new_id("chl")
        self._codes[name] = {
            "phone": number,
            "member": self._members.by_phone(number),
            "digits": f"{secrets.randbelow(10**6):06d}",
            "until": now + CODE_LASTS_S,
            "tries": 0,
        }
        expires_at = self._shop.now() + timedelta(seconds=CODE_LASTS_S)
        return {"id": name, "expires_at": expires_at.isoformat(), "masked": f"•••• {number[-4:]}"}

    def by_one_time(self, challenge: str, digits: str) -> str | None:
        """The member a code was sent to: good once, and for few tries."""
        code = self._codes.get(challenge)
        if code is None or code["until"] <= self._shop.timestamp() or code["tries"] >= MOST_TRIES:
            return None
        code["tries"] += 1
        if code["member"] is None or not secrets.compare_digest(code["digits"], digits):
            return None
        code["tries"] = MOST_TRIES
        return str(code["member"])

    def messages(self) -> list[dict[str, str]]:
        """For the staff page, in place of a message to the member's telephone: nothing for a stranger."""
        now = self._shop.timestamp()
        live = [
            c for c in self._codes.values() if c["member"] and c["until"] > now and c["tries"] < MOST_TRIES
        ]
        return [{"phone": f"•••{code['phone'][-4:]}", "digits": code["digits"]} for code in reversed(live)]
