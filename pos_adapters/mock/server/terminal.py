"""The payment terminal, simulated: what it answers next is for staff to choose."""

import json
from typing import Any, Literal, get_args

from pos_adapters.mock.server.database import Database
from pos_adapters.mock.server.ids import new_id
from pos_adapters.mock.server.problems import conflict, invalid, unknown
from pos_adapters.mock.server.shop import Shop
from pos_adapters.mock.server.wire import Money, StartPayment

NextAnswer = Literal["approve", "decline", "hang", "unknown", "approve_after_cancel", "slow"]
"""approve and decline: after the usual time. hang: never decides. unknown: the terminal lost it, staff
must look. approve_after_cancel: decides only when it is cancelled, and then it is too late. slow: approves
after ten times as long."""
SLOW = 10


class Terminal:
    """`delay_s` is how long a guest takes to hold the card on the reader."""

    def __init__(self, database: Database, shop: Shop) -> None:
        self._database = database
        self._shop = shop
        self.delay_s = shop.catalogue.terminal.latency_ms / 1000
        self.script: list[dict[str, str]] = []

    def answer_next(self, answers: list[dict[str, str]]) -> None:
        """Set what the next payments will do, one entry each (`answer`, and `reason` for a decline); then
        approve."""
        for entry in answers:
            if entry.get("answer") not in get_args(NextAnswer):
                raise invalid(f"A terminal answers one of {', '.join(get_args(NextAnswer))}.")
        self.script = answers

    def start(self, request: StartPayment) -> dict[str, Any]:
        """Ask for money. Raises Problem where the amount or the method is not possible."""
        shop = self._shop.catalogue
        if request.amount.currency != shop.shop.currency or request.amount.amount <= 0:
            raise invalid(f"A payment is a positive amount in {shop.shop.currency}.")
        if request.method not in shop.terminal.methods:
            raise invalid(f"The terminal takes {', '.join(shop.terminal.methods)}.")
        planned = self.script.pop(0) if self.script else {"answer": "approve"}
        payment = {
            "id": new_id("pay"),
            "state": "in_progress",
            "amount": request.amount.model_dump(),
            "refunded": 0,
            "reference": request.reference,
            "method": request.method,
            "answer": planned["answer"],
            "reason": None,
            "masked": None,
            "decline_reason": planned.get("reason") or "declined by the issuer",
            "decides_at": self._shop.timestamp()
            + self.delay_s * (SLOW if planned["answer"] == "slow" else 1),
        }
        self._database.run(
            "INSERT INTO payments VALUES (?, NULL, ?, ?, ?)",
            *(payment["id"], payment["state"], self._shop.timestamp(), json.dumps(payment)),
        )
        return _public(payment)

    def read(self, payment_id: str) -> dict[str, Any]:
        """How a payment stands now."""
        return _public(self._current(payment_id))

    def _current(self, payment_id: str) -> dict[str, Any]:
        payment = self._stored(payment_id)
        if payment["state"] == "in_progress" and self._shop.timestamp() >= payment["decides_at"]:
            self._decide(payment)
        return payment

    def _stored(self, payment_id: str) -> dict[str, Any]:
        row = self._database.row("SELECT document FROM payments WHERE id = ?", payment_id)
        if row is None:
            raise unknown("payment", payment_id)
        payment: dict[str, Any] = json.loads(row["document"])
        return payment

    def _decide(self, payment: dict[str, Any]) -> None:
        answer = payment["answer"]
        if answer in ("approve", "slow"):
            self._approve(payment)
        elif answer == "decline":
            payment |= {"state": "declined", "reason": payment["decline_reason"]}
            self._store(payment)
        elif answer == "unknown":
            payment["state"] = "unknown"
            self._store(payment)

    def _approve(self, payment: dict[str, Any]) -> None:
        masked = {
            "card": "VISA •••• 4242",
            "ic": "Suica •••• 0317",
            "qr": "PayPay •••• 88",
            "scan": "•••• 88",
        }
        payment |= {"state": "approved", "masked": masked.get(payment["method"], f"{payment['method']} ••••")}
        self._store(payment)

    def _store(self, payment: dict[str, Any]) -> None:
        self._database.run(
            "UPDATE payments SET state = ?, document = ? WHERE id = ?",
            *(payment["state"], json.dumps(payment), payment["id"]),
        )

    def cancel(self, payment_id: str) -> dict[str, Any]:
        """Ask to stop: `cancel` in the answer is "in_time" or "too_late" (then the state says how it
        ended)."""
        payment = self._current(payment_id)
        if payment["answer"] == "approve_after_cancel" and payment["state"] == "in_progress":
            self._approve(payment)
        if payment["state"] in ("in_progress", "cancelled"):
            payment["state"] = "cancelled"
            self._store(payment)
            return {**_public(payment), "cancel": "in_time"}
        return {**_public(payment), "cancel": "too_late"}

    def refund(self, payment_id: str, amount: Money) -> dict[str, Any]:
        """Give money back. Raises Problem where it is more than was taken."""
        payment = self._current(payment_id)
        if payment["state"] != "approved":
            raise conflict("not_approved", "Only an approved payment can be given back.")
        left = payment["amount"]["amount"] - payment["refunded"]
        if amount.currency != payment["amount"]["currency"] or not 0 < amount.amount <= left:
            raise conflict("too_much", f"There are {left} left to give back.")
        payment["refunded"] += amount.amount
        self._store(payment)
        return _public(payment)

    def resolve(self, payment_id: str, approved: bool) -> dict[str, Any]:
        """Staff looked at the terminal and say how an undecided payment ended."""
        payment = self._current(payment_id)
        if payment["state"] not in ("in_progress", "unknown"):
            raise conflict("decided", "The payment is decided.")
        if approved:
            self._approve(payment)
        else:
            payment |= {"state": "declined", "reason": "not taken"}
            self._store(payment)
        return _public(payment)

    def take_for(self, order_id: str, payment_id: str, amount: int) -> dict[str, Any]:
        """Use an approved payment of exactly `amount` for an order. Raises Problem `payment` where it is
        not one."""
        payment = self._current(payment_id)
        if payment["state"] != "approved":
            raise conflict("payment", f"The payment is {payment['state']}, not approved.")
        if payment["amount"]["amount"] - payment["refunded"] != amount:
            raise conflict("payment", f"The payment is not of {amount}.")
        row = self._database.row("SELECT order_id FROM payments WHERE id = ?", payment_id)
        if row is not None and row["order_id"] not in (None, order_id):
            raise conflict("payment", "The payment belongs to another order.")
        self._database.run("UPDATE payments SET order_id = ? WHERE id = ?", order_id, payment_id)
        return _public(payment)

    def recent(self) -> list[dict[str, Any]]:
        """For staff: the last payments, the newest first."""
        rows = self._database.rows("SELECT id FROM payments ORDER BY at DESC, rowid DESC LIMIT 20")
        return [self.read(row["id"]) for row in rows]


def _public(payment: dict[str, Any]) -> dict[str, Any]:
    hidden = ("answer", "decline_reason", "decides_at")
    waits = payment["method"] == "scan" and payment["state"] == "in_progress"
    amount = payment["amount"]
    code = f"MOCKPAY:{payment['id']}:{amount['amount']}:{amount['currency']}" if waits else None
    return {key: value for key, value in payment.items() if key not in hidden} | {"code": code}
