"""How an order that was placed ends at Square: paid, left to the counter, or given back."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kiosk.core.money import Money
from kiosk.core.order import Payment
from kiosk.ports.errors import Reason, Refused, Uncertain, Unreachable
from pos_adapters.square.link import Link
from pos_adapters.square.order_answer import due_of, is_paid, notes_of
from pos_adapters.square.order_body import AT_COUNTER, marked_unpaid
from pos_adapters.square.orders import Orders
from pos_adapters.square.reading import Doc, Json, body_of_money, derived, minor, money_of, text, understood
from pos_adapters.square.settings import SquarePosSettings

_REASON = "Given back at the kiosk"
_MARK = re.compile(re.escape(_REASON) + r" \(([0-9a-f]{8})((?: \d{1,9})*)\)")
_LONGEST_REASON = 192
_FAILED = ("REJECTED", "FAILED")


class Settling:
    def __init__(self, link: Link, orders: Orders, settings: SquarePosSettings) -> None:
        self._link = link
        self._orders = orders
        self._settings = settings

    def settle(self, order_id: str, payment: Payment | None, key: str, language: str) -> Json:
        """The order once it is released; see `SquarePos.settle`."""
        order = self._orders.get(order_id)
        with understood("order"):
            if is_paid(order):
                return order
            if order["state"] != "OPEN":
                raise Refused(Reason.INVALID, f"the order is {order['state']}")
            due = due_of(order)
        if payment is None:
            if not due:
                return self._orders.pay_nothing(order_id, key)
            return self._to_counter(order_id, key, language)
        if self._settings.terminal == "own":
            raise self._not_booked(order, payment)
        if payment.amount != Money(due, payment.amount.currency):
            raise Refused(Reason.INVALID, "the payment is not what is due")
        return self._noted(order, order_id, payment, key)

    def _to_counter(self, order_id: str, key: str, language: str) -> Json:
        """Left open, and marked: in the ticket's name, where people see it, and in the metadata for us."""

        def wanted(order: Json) -> Json | None:
            metadata = notes_of(order)
            if is_paid(order) or metadata.get(AT_COUNTER):
                return None
            ticket = marked_unpaid(str(order.get("ticket_name") or ""), language)
            return {"ticket_name": ticket, "metadata": {**metadata, AT_COUNTER: "yes"}}

        return self._orders.change(order_id, wanted, key)

    def _not_booked(self, order: Doc, payment: Payment) -> Exception:
        """Square's terminal books what it takes by itself: where the order is not paid, it was for another
        order or another amount, or Square is not through with it yet.
        """
        body = self._link.read(f"/v2/terminals/checkouts/{payment.id}")
        with understood("terminals/checkouts"):
            checkout = body["checkout"]
            fits = checkout.get("order_id") == order["id"] and checkout.get("status") == "COMPLETED"
            if fits and minor(checkout, "amount_money") == minor(order, "total_money"):
                return Unreachable("the terminal's payment is not booked yet")
        return Refused(Reason.INVALID, "the terminal's payment is not this order's")

    def _noted(self, order: Json, order_id: str, payment: Payment, key: str) -> Json:
        """Note at Square what another terminal has taken; the order is paid with that."""
        body: Json = {
            "idempotency_key": derived(key, "payment"),
            "source_id": "EXTERNAL",
            "amount_money": body_of_money(payment.amount),
            "order_id": order_id,
            "location_id": self._settings.location_id,
            "external_details": {
                "type": "CARD",
                "source": self._settings.source,
                "source_id": payment.id[:255],
            },
        }
        answer = self._link.do("/v2/payments", body)
        with understood("payments", effect=True):
            tender = {"id": str(answer["payment"]["id"]), "amount_money": body["amount_money"]}
            if answer["payment"]["status"] != "COMPLETED":
                raise Uncertain("the payment is not completed yet")
        nothing = {**body["amount_money"], "amount": 0}
        return {**order, "tenders": [tender], "net_amount_due_money": nothing}

    def refund(self, order: Doc, line_ids: tuple[int, ...], key: str) -> tuple[Money, int]:
        """Give an order back, or lines of it: what this refund gave back, and the minor units that were in
        all.

        The refund of lines is theirs alone; a whole one gives back what is left of each payment. What an
        earlier call with this key has begun is known by the mark in its reason, and not begun again; a line
        that another refund's mark names is given back already, which Square itself does not know.
        """
        payments = self._orders.payments(order)
        with understood("order"):
            if not is_paid(order):
                raise Refused(Reason.INVALID, "the order is not paid")
            if line_ids and len(payments) > 1:
                raise Refused(Reason.INVALID, "the order was paid in parts: give lines back at the till")
            uids = {str(line_id) for line_id in line_ids}
            wanted = sum(minor(one, "total_money") for one in order["line_items"] if one["uid"] in uids)
            currency = money_of(order["total_money"]).currency
        purpose = "refund " + " ".join(map(str, sorted(line_ids)))
        mark = _Mark(derived(key, "refund")[:8], frozenset(line_ids))
        given = 0
        for place, payment in enumerate(payments):
            begun = self._begun(payment, mark)
            with understood("payment"):
                taken = money_of(payment["amount_money"])
                left = taken.minor - minor(payment, "refunded_money")
                money = Money(min(wanted, taken.minor) if line_ids else left, taken.currency)
            if begun is None and money.minor > 0:
                begun = self._give_back(payment, money, mark.reason, derived(key, f"{purpose} {place}"))
            given += begun or 0
        return Money(given, currency), self._orders.refunded(order)

    def _begun(self, payment: Doc, mark: _Mark) -> int | None:
        """Minor units of the refund with our mark; None: there is none, or it has failed. Raises Refused."""
        with understood("payment"):
            names = [text(name) for name in payment.get("refund_ids") or ()]
        for name in names:
            body = self._link.read(f"/v2/refunds/{name}")
            with understood("refunds"):
                refund = body["refund"]
                known = None if refund.get("status") in _FAILED else _mark_of(str(refund.get("reason")))
                if known is not None and known.key == mark.key:
                    return minor(refund, "amount_money")
            if known is not None and known.lines & mark.lines:
                raise Refused(Reason.INVALID, "a line was given back before")
        return None

    def _give_back(self, payment: Doc, money: Money, reason: str, key: str) -> int:
        with understood("payment"):
            payment_id = text(payment["id"])
        body: Json = {
            "idempotency_key": key,
            "amount_money": body_of_money(money),
            "payment_id": payment_id,
            "reason": reason,
        }
        if payment.get("source_type") == "CASH":
            body["cash_details"] = {"seller_supplied_money": body_of_money(money)}
        elif payment.get("source_type") == "EXTERNAL":
            body["external_details"] = {"type": "CARD", "source": self._settings.source}
        answer = self._link.do("/v2/refunds", body)
        with understood("refunds", effect=True):
            refund = answer["refund"]
            if refund.get("status") in _FAILED:
                raise Refused(Reason.DECLINED, "the refund was rejected")
            refund["id"]
            return minor(refund, "amount_money")


@dataclass(frozen=True, slots=True)
class _Mark:
    """By which a refund is known again: a part of its key, and the lines it gives back; none: all that is
    left.
    """

    key: str
    lines: frozenset[int]

    @property
    def reason(self) -> str:
        """What the seller reads. The lines of a very long list are left out."""
        lines = "".join(f" {line}" for line in sorted(self.lines))
        whole = f"{_REASON} ({self.key}{lines})"
        return whole if len(whole) <= _LONGEST_REASON else f"{_REASON} ({self.key})"


def _mark_of(reason: str) -> _Mark | None:
    found = _MARK.fullmatch(reason)
    return None if found is None else _Mark(found[1], frozenset(map(int, found[2].split())))
