"""Points that orders earn, and what becomes of them when an order is undone."""

from __future__ import annotations

from collections.abc import Iterator

from pos_adapters.square.errors import SquareRefused
from pos_adapters.square.link import Link
from pos_adapters.square.reading import Doc, Json, derived, listed, more, understood

_EARNED = ("ACCUMULATE_POINTS", "ACCUMULATE_PROMOTION_POINTS")
_SPENT = "REDEEM_REWARD"
_MOST_PAGES = 10


class Points:
    """Each booking has a key made of what it is about: whatever our caller's key, it happens once."""

    def __init__(self, link: Link, location_id: str) -> None:
        self._link = link
        self._location = location_id

    def earn(self, account: Doc, order_id: str) -> int:
        """Book what a paid order earns; the answer is how many points. What was booked before counts."""
        body: Json = {
            "idempotency_key": derived(order_id, "earn"),
            "location_id": self._location,
            "accumulate_points": {"order_id": order_id},
        }
        try:
            answer = self._link.do(f"/v2/loyalty/accounts/{account['id']}/accumulate", body)
        except SquareRefused:
            booked = list(self._events(order_id, *_EARNED))
            if not booked:
                raise
            return sum(map(_points, booked))
        with understood("loyalty/accumulate", effect=True):
            single = [answer["event"]] if answer.get("event") else []
            return sum(map(_points, single or listed(answer, "events")))

    def expected(self, program_id: str, account: Doc, order_id: str) -> int:
        """What an order will earn when it is paid."""
        body = {"order_id": order_id, "loyalty_account_id": account["id"]}
        answer = self._link.ask(f"/v2/loyalty/programs/{program_id}/calculate", body)
        with understood("loyalty/calculate"):
            return int(answer.get("points") or 0) + int(answer.get("promotion_points") or 0)

    def reverse(self, order_id: str) -> None:
        """Take back what an order earned, and give back what it spent. Square has no way to undo: each
        booking gets its opposite, under a key of its own.
        """
        for event in self._events(order_id, *_EARNED):
            with understood("loyalty/events"):
                points, account_id, name = _points(event), str(event["loyalty_account_id"]), str(event["id"])
            self._adjust(account_id, -points, name)
        for event in self._events(order_id, _SPENT):
            with understood("loyalty/events"):
                reward_id, account_id = event["redeem_reward"]["reward_id"], str(event["loyalty_account_id"])
                reward = self._link.read(f"/v2/loyalty/rewards/{reward_id}")["reward"]
                points, name = int(reward["points"]), str(event["id"])
            self._adjust(account_id, points, name)

    def _adjust(self, account_id: str, points: int, event_id: str) -> None:
        if not points:
            return
        body: Json = {
            "idempotency_key": derived(event_id, "reverse"),
            "adjust_points": {"points": points, "reason": "The order was given back"},
            "allow_negative_balance": True,
        }
        answer = self._link.do(f"/v2/loyalty/accounts/{account_id}/adjust", body)
        with understood("loyalty/adjust", effect=True):
            answer["event"]["id"]

    def _events(self, order_id: str, *kinds: str) -> Iterator[Json]:
        wanted = {"order_filter": {"order_id": order_id}, "type_filter": {"types": list(kinds)}}
        body: Json = {"query": {"filter": wanted}, "limit": 30}
        for _ in range(_MOST_PAGES):
            page = self._link.ask("/v2/loyalty/events/search", body)
            with understood("loyalty/events"):
                events, another = listed(page, "events"), more(page, body)
            yield from events
            if not another:
                return


def _points(event: Doc) -> int:
    facts = event.get("accumulate_points") or event.get("accumulate_promotion_points") or {}
    return int(facts.get("points") or 0)
