"""A Square Terminal as the kiosk sees it: a checkout is put to the device, and asked about."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import ClassVar

import httpx

from kiosk.core.day import TerminalTotals
from kiosk.core.money import Money
from kiosk.core.order import Payment, PaymentState
from kiosk.ports.errors import Reason, Refused, Unreachable
from kiosk.ports.payment import PaymentCapabilities
from kiosk.ports.registry import State
from pos_adapters.square.errors import SquareRefused
from pos_adapters.square.link import Link, utc_now
from pos_adapters.square.reading import Doc, Json, body_of_money, derived, listed, minor, money_of, understood
from pos_adapters.square.settings import SquareTerminalSettings
from pos_adapters.square.terminal_day import day_totals

TYPES = {"card": "CARD_PRESENT", "ic": "FELICA_ALL", "qr": "PAYPAY"}
_LONGEST_REFERENCE = 40


class SquareTerminal:
    """A `kiosk.ports.payment.PaymentTerminal`. A payment's id is that of its checkout.

    A guest whose card is declined tries another at the device; the checkout ends when they give up or its
    time is over. Both are declined here, and only what the kiosk itself has stopped is cancelled.
    """

    Settings: ClassVar[type[SquareTerminalSettings]] = SquareTerminalSettings
    capabilities: PaymentCapabilities = PaymentCapabilities(
        methods=("card",), refund=True, cancel=True, day_totals=True
    )

    def __init__(
        self,
        settings: SquareTerminalSettings,
        http: httpx.Client,
        state: State,
        now: Callable[[], datetime] = utc_now,
    ) -> None:
        self._settings = settings
        self._link = Link(settings, http, now)
        methods = tuple(method for method in settings.methods if method in TYPES)
        self.capabilities = replace(type(self).capabilities, methods=methods, deadline_s=settings.deadline_s)

    def start(
        self, amount: Money, reference: str, method: str, key: str, order_id: str | None = None
    ) -> Payment:
        """With `order_id` Square books the payment on that order as soon as it is approved."""
        if method not in self.capabilities.methods:
            raise Refused(Reason.INVALID, "the terminal does not take this way to pay")
        checkout: Json = {
            "amount_money": body_of_money(amount),
            "reference_id": reference[:_LONGEST_REFERENCE],
            "payment_type": TYPES[method],
            "deadline_duration": f"PT{self._settings.deadline_s}S",
            "device_options": {
                "device_id": self._settings.device_id,
                "skip_receipt_screen": True,
                "tip_settings": {"allow_tipping": False},
            },
        }
        if order_id is not None:
            checkout["order_id"] = order_id
        body = {"idempotency_key": derived(key, "checkout"), "checkout": checkout}
        return self._payment(self._link.do("/v2/terminals/checkouts", body), True)

    def payment(self, payment_id: str) -> Payment:
        return self._payment(self._link.read(f"/v2/terminals/checkouts/{payment_id}"), False)

    def cancel(self, payment_id: str) -> Payment:
        """What the device has not picked up yet is cancelled at once, else it is asked to stop. Where it is
        too late, or was stopped before, the answer is how it ended.
        """
        try:
            answer = self._link.do(f"/v2/terminals/checkouts/{payment_id}/cancel", None)
        except SquareRefused:
            return self.payment(payment_id)
        return self._payment(answer, True)

    def refund(self, payment: Payment, amount: Money, key: str) -> None:
        """Raises Refused(INVALID) for more than was taken."""
        checkout = self._link.read(f"/v2/terminals/checkouts/{payment.id}")
        with understood("terminals/checkouts"):
            payment_ids = [str(name) for name in checkout["checkout"].get("payment_ids") or ()]
        if len(payment_ids) != 1:
            raise Refused(Reason.INVALID, "the checkout took no payment that can be given back")
        body: Json = {
            "idempotency_key": derived(key, "refund"),
            "amount_money": body_of_money(amount),
            "payment_id": payment_ids[0],
            "reason": "Given back at the kiosk",
        }
        answer = self._link.do("/v2/refunds", body)
        with understood("refunds", effect=True):
            if answer["refund"].get("status") in ("REJECTED", "FAILED"):
                raise Refused(Reason.DECLINED, "the refund was rejected")

    def day_totals(self, first: datetime, until: datetime) -> TerminalTotals:
        """Of all devices at the location: the shop's other kiosks have theirs."""
        return day_totals(self._link, self._settings.location_id, first, until)

    def _payment(self, answer: Json, effect: bool) -> Payment:
        with understood("terminals/checkouts", effect):
            checkout = answer["checkout"]
            status, amount = str(checkout["status"]), money_of(checkout["amount_money"])
            found = Payment(str(checkout["id"]), PaymentState.PENDING, amount)
            if status == "CANCELED":
                return _ended(found, str(checkout.get("cancel_reason") or "canceled"))
            payment_ids = [str(name) for name in checkout.get("payment_ids") or ()]
        if status != "COMPLETED":
            return found
        return self._completed(found, payment_ids, effect)

    def _completed(self, found: Payment, payment_ids: list[str], effect: bool) -> Payment:
        """What was taken, and whether it was given back; Square keeps that with the payments."""
        bodies = [self._link.read(f"/v2/payments/{name}") for name in payment_ids]
        with understood("payments", effect):
            payments = [body["payment"] for body in bodies]
            taken = sum(minor(one, "amount_money") for one in payments)
            back = sum(minor(one, "refunded_money") for one in payments)
            state = PaymentState.REFUNDED if back >= taken > 0 else PaymentState.APPROVED
            masked = next((text for one in payments if (text := _masked(one))), None)
            return replace(found, state=state, amount=Money(taken, found.amount.currency), masked=masked)

    def health(self) -> bool:
        """Is the device there? One that Square does not list (as in the sandbox) is trusted to be."""
        try:
            page = self._link.read("/v2/devices")
            with understood("devices"):
                for device in listed(page, "devices"):
                    if str(device.get("id", "")).removeprefix("device:") == self._settings.device_id:
                        return bool((device.get("status") or {}).get("category") != "OFFLINE")
        except SquareRefused:
            return False
        except Unreachable:
            return False
        return True

    def close(self) -> None:
        """Nothing to give back: the HTTP client belongs to the kiosk."""


def _ended(payment: Payment, reason: str) -> Payment:
    if reason == "SELLER_CANCELED":
        return replace(payment, state=PaymentState.CANCELLED)
    return replace(payment, state=PaymentState.DECLINED, reason=reason.lower())


def _masked(payment: Doc) -> str | None:
    """ "VISA •••• 5858"."""
    card = (payment.get("card_details") or {}).get("card") or {}
    last = str(card.get("last_4") or "")
    return f"{card.get('card_brand') or 'CARD'} •••• {last}" if last.isdecimal() else None
