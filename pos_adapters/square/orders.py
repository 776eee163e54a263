"""Orders at Square: priced, created, found again, changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Any

from kiosk.ports.errors import Unreachable
from pos_adapters.square.errors import SquareRefused
from pos_adapters.square.link import Link
from pos_adapters.square.order_answer import is_paid
from pos_adapters.square.order_body import LONGEST_REFERENCE
from pos_adapters.square.payments import known_payment
from pos_adapters.square.reading import (
    Doc,
    Json,
    derived,
    instant,
    listed,
    minor,
    more,
    stamp,
    text,
    understood,
)

LOOK_BACK = timedelta(days=8)
"""So old may an order be that is looked up by our key: a day more than is asked for, since clocks differ."""
_PAGE = 200
_MOST_PAGES = 100
_TRIES = 3


class Orders:
    """`source`: only orders of this source are found; None: those of any."""

    def __init__(self, link: Link, location_id: str, source: str | None = None) -> None:
        self._link = link
        self._location = location_id
        self._source = source

    def calculate(self, order: Doc, tier_id: str | None) -> Json:
        """What an order would cost; nothing is kept. `tier_id`: with the reward of this tier."""
        body: Json = {"order": order}
        if tier_id is not None:
            body["proposed_rewards"] = [{"id": "proposed", "reward_tier_id": tier_id}]
        return self._order(self._link.ask("/v2/orders/calculate", body), False)

    def create(self, order: Doc, key: str) -> Json:
        return self._order(self._link.do("/v2/orders", {"idempotency_key": key, "order": order}), True)

    def get(self, order_id: str) -> Json:
        return self._order(self._link.read(f"/v2/orders/{order_id}"), False)

    def find(self, key: str) -> Json | None:
        """The order with our key as its reference, newest first. Square cannot be asked for a reference."""
        wanted: Json = {"start_at": stamp(self._link.now() - LOOK_BACK)}
        same = (order for order in self._searched(wanted, self._source) if _has_key(order, key))
        return next(same, None)

    def between(self, first: datetime, until: datetime) -> list[Json]:
        """All orders of the location that were made from `first` to just before `until`, of any source."""
        found = self._searched({"start_at": stamp(first), "end_at": stamp(until)}, None)
        with understood("orders/search"):
            return [order for order in found if first <= instant(order["created_at"]) < until]

    def _searched(self, created: Json, source: str | None) -> Iterator[Json]:
        """Page by page, the newest first."""
        body = self._search_body(created, source)
        for _ in range(_MOST_PAGES):
            page = self._link.ask("/v2/orders/search", body)
            with understood("orders/search"):
                found, goes_on = listed(page, "orders"), more(page, body)
            yield from found
            if not goes_on:
                return
        raise Unreachable("orders/search: there is no end")

    def _search_body(self, created: Json, source: str | None) -> Json:
        wanted: Json = {"date_time_filter": {"created_at": created}}
        if source is not None:
            wanted["source_filter"] = {"source_names": [source]}
        sort = {"sort_field": "CREATED_AT", "sort_order": "DESC"}
        return {
            "location_ids": [self._location],
            "limit": _PAGE,
            "query": {"filter": wanted, "sort": sort},
        }

    def change(self, order_id: str, wanted: Callable[[Json], Json | None], key: str) -> Json:
        """Change an order as `wanted` says of how it stands: None, where it need not be. Where somebody
        else was quicker it is looked at anew.
        """
        for _ in range(_TRIES):
            order = self.get(order_id)
            with understood("order"):
                change = wanted(order)
                version = order["version"]
                if type(version) is not int:
                    raise TypeError("that is no version")
            if change is None:
                return order
            body = {
                "idempotency_key": derived(key, f"version {version}"),
                "order": {"location_id": self._location, "version": version, **change},
            }
            try:
                return self._order(self._link.do(f"/v2/orders/{order_id}", body, "PUT"), True)
            except Unreachable as error:
                last = error  # VERSION_MISMATCH is one of these: nothing happened
        raise last

    def cancel(self, order_id: str, key: str) -> Json:
        """Take an order back that nobody has paid for, and give back the points of its rewards. Answers the
        order as it is then: look at its state.
        """

        def wanted(order: Json) -> Json | None:
            if order["state"] == "CANCELED" or is_paid(order) or order.get("tenders"):
                return None
            uids = [text(one["uid"]) for one in order.get("fulfillments") or ()]
            ended = [{"uid": uid, "state": "CANCELED"} for uid in uids]
            return {"state": "CANCELED", "fulfillments": ended} if ended else {"state": "CANCELED"}

        order = self.get(order_id)
        with understood("order"):
            rewards = [str(one["id"]) for one in order.get("rewards") or ()] if wanted(order) else []
        for reward_id in rewards:
            self._delete_reward(reward_id)
        return self.change(order_id, wanted, key)

    def _delete_reward(self, reward_id: str) -> None:
        try:
            self._link.delete(f"/v2/loyalty/rewards/{reward_id}")
        except SquareRefused as refused:
            if refused.code != "NOT_FOUND":  # deleted before
                raise

    def pay_nothing(self, order_id: str, key: str) -> Json:
        """Settle an order that costs nothing."""
        body = {"idempotency_key": derived(key, "pay nothing"), "payment_ids": []}
        return self._order(self._link.do(f"/v2/orders/{order_id}/pay", body), True)

    def refunded(self, order: Doc) -> int:
        """Minor units that were given back for an order."""
        with understood("payments"):
            return sum(minor(payment, "refunded_money") for payment in self.payments(order))

    def payments(self, order: Doc, known: Mapping[str, Json] = MappingProxyType({})) -> list[Json]:
        """The payments of an order, the first one first; those that are `known` are not read again. A tender
        of nothing has none.
        """
        with understood("order"):
            tenders: list[Any] = order.get("tenders") or []
            ids = [tender.get("payment_id") or tender["id"] for tender in tenders]
        found = (known.get(name) or known_payment(self._link, name) for name in ids)
        return [payment for payment in found if payment is not None]

    def _order(self, answer: Json, effect: bool) -> Json:
        with understood("order", effect):
            order: Json = answer["order"]
            if not isinstance(order, dict) or not isinstance(order.get("total_money"), dict):
                raise TypeError("that is no order")
            return order


def _has_key(order: Doc, key: str) -> bool:
    with understood("orders/search"):
        return bool(order.get("reference_id") == key[:LONGEST_REFERENCE])
