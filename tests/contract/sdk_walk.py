"""A walk through Square with its official SDK, which knows nothing of the emulator or the adapter."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from typing import Any

import httpx
from square import Square

CATALOG_TYPES = "ITEM,CATEGORY,MODIFIER_LIST,TAX,DISCOUNT,IMAGE,AVAILABILITY_PERIOD"


@dataclass(frozen=True)
class Place:
    """Where to walk: an address that answers as Square does, and what is found there."""

    url: str
    token: str
    location_id: str
    device_id: str
    member_phone: str
    member_mail: str


@dataclass(frozen=True)
class Seen:
    """What the walk found, to be compared. Amounts in minor units."""

    items: int
    quoted: int
    placed: int
    order_state: str
    found_again: bool
    terminal: tuple[str, ...]
    rewarded: int
    points: tuple[int, int, int]
    free_order_state: str


def key() -> str:
    return str(uuid.uuid4())


class Walk:
    """Each step by itself; `whole` takes them all."""

    def __init__(self, place: Place, http: httpx.Client) -> None:
        self.place = place
        self.square = Square(base_url=place.url, token=place.token, httpx_client=http)

    def whole(self) -> Seen:
        items = sum(1 for one in self.square.catalog.list(types=CATALOG_TYPES) if one.type == "ITEM")
        quoted = self.square.orders.calculate(order=self._order("VAR_BURGER")).order
        placed = self._place("VAR_BURGER")
        state = self._pay_elsewhere(placed)
        found = self._find(placed.reference_id)
        terminal = self._pay_at_terminal(self._place("VAR_VEGGIE"))
        rewarded, points, free = self._member_round()
        return Seen(
            items=items,
            quoted=quoted.total_money.amount,
            placed=placed.total_money.amount,
            order_state=state,
            found_again=found == placed.id,
            terminal=terminal,
            rewarded=rewarded,
            points=points,
            free_order_state=free,
        )

    def _order(self, variation_id: str) -> Any:
        return {
            "location_id": self.place.location_id,
            "reference_id": f"walk-{uuid.uuid4().hex[:12]}",
            "ticket_name": "Walk",
            "source": {"name": "Walk"},
            "line_items": [
                {"uid": "l1", "catalog_object_id": variation_id, "quantity": "2", "note": "no onion"}
            ],
            "discounts": [{"uid": "promo", "catalog_object_id": "DISC_WELCOME", "scope": "ORDER"}],
            "fulfillments": [
                {
                    "uid": "f1",
                    "type": "IN_STORE",
                    "state": "PROPOSED",
                    "in_store_details": {"note": "Table 7"},
                }
            ],
            "pricing_options": {"auto_apply_taxes": True, "auto_apply_discounts": True},
        }

    def _place(self, variation_id: str) -> Any:
        once, order = key(), self._order(variation_id)
        first = self.square.orders.create(idempotency_key=once, order=order).order
        again = self.square.orders.create(idempotency_key=once, order=order).order
        assert first.id == again.id
        return first

    def _pay_elsewhere(self, order: Any) -> str:
        self.square.payments.create(
            idempotency_key=key(),
            source_id="EXTERNAL",
            order_id=order.id,
            location_id=self.place.location_id,
            amount_money={"amount": order.total_money.amount, "currency": order.total_money.currency},
            external_details={"type": "CARD", "source": "A reader"},
        )
        paid = self.square.orders.get(order.id).order
        done = self.square.orders.update(
            order.id,
            idempotency_key=key(),
            order={
                "location_id": self.place.location_id,
                "version": paid.version,
                "fulfillments": [{"uid": "f1", "state": "COMPLETED"}],
            },
        ).order
        return str(done.state)

    def _find(self, reference_id: str) -> str | None:
        """By source, then by the reference among what was found."""
        found = self.square.orders.search(
            location_ids=[self.place.location_id],
            query={"filter": {"source_filter": {"source_names": ["Walk"]}}},
        ).orders
        return next((order.id for order in found if order.reference_id == reference_id), None)

    def _pay_at_terminal(self, order: Any) -> tuple[str, ...]:
        checkouts = self.square.terminal.checkouts
        made = checkouts.create(
            idempotency_key=key(),
            checkout={
                "amount_money": {"amount": order.total_money.amount, "currency": order.total_money.currency},
                "order_id": order.id,
                "device_options": {"device_id": self.place.device_id, "skip_receipt_screen": True},
                "deadline_duration": "PT2M",
            },
        ).checkout
        statuses = [made.status, *(checkouts.get(made.id).checkout.status for _ in range(2))]
        assert self.square.orders.get(order.id).order.net_amount_due_money.amount == 0
        return tuple(statuses)

    def _member_round(self) -> tuple[int, tuple[int, int, int], str]:
        """A reward onto an order and off again, then used and paid, then points for that."""
        loyalty = self.square.loyalty
        program = loyalty.programs.get("main").program
        phone = {"mappings": [{"phone_number": self.place.member_phone}]}
        account = loyalty.accounts.search(query=phone).loyalty_accounts[0]
        mail = {"filter": {"email_address": {"exact": self.place.member_mail}}}
        assert self.square.customers.search(query=mail).customers[0].id == account.customer_id
        order = self._place("VAR_COFFEE_HOT")
        tier = program.reward_tiers[0]
        wanted = {"loyalty_account_id": account.id, "reward_tier_id": tier.id, "order_id": order.id}
        dropped = loyalty.rewards.create(idempotency_key=key(), reward=wanted).reward
        locked = loyalty.accounts.get(account.id).loyalty_account.balance
        loyalty.rewards.delete(dropped.id)
        loyalty.rewards.create(idempotency_key=key(), reward=wanted)
        reduced = self.square.orders.get(order.id).order
        state = self._pay_elsewhere(reduced)
        loyalty.accounts.accumulate_points(
            account.id,
            accumulate_points={"order_id": order.id},
            idempotency_key=key(),
            location_id=self.place.location_id,
        )
        after = loyalty.accounts.get(account.id).loyalty_account.balance
        return reduced.total_money.amount, (account.balance, locked, after), state
