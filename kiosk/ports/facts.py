"""What the rule of `kiosk.core.order` has to know, from what the configured adapters declare."""

from __future__ import annotations

from kiosk.core.order import Facts
from kiosk.core.refund import RefundFacts
from kiosk.ports.loyalty import LoyaltyCapabilities
from kiosk.ports.payment import PaymentCapabilities
from kiosk.ports.pos import Capabilities


def order_facts(
    pos: Capabilities,
    loyalty: LoyaltyCapabilities | None,
    payment: PaymentCapabilities | None,
    outside: bool = False,
) -> Facts:
    """None: no such adapter is configured. `outside`: the loyalty programme is not the POS's own."""
    return Facts(
        placing=pos.placing,
        find=pos.find,
        repeatable=pos.repeatable,
        cancel=pos.cancel,
        refund=bool(payment and payment.refund),
        redeem=bool(loyalty and (loyalty.rewards or loyalty.tender or loyalty.coupon_holds)),
        earn=bool(loyalty and (loyalty.phone or loyalty.code)),
        cancel_payment=bool(payment and payment.cancel),
        name_ticket=pos.name_ticket,
        key_lifetime_s=pos.key_lifetime_s,
        terminal_key_lifetime_s=payment.key_lifetime_s if payment else None,
        loyalty_key_lifetime_s=loyalty.key_lifetime_s if loyalty else None,
        quote=pos.quote,
        stock=pos.stock,
        coupon_holds=bool(loyalty and loyalty.coupon_holds),
        status=pos.status,
        follow=bool(loyalty and outside and (pos.status or pos.find)),
    )


def refund_facts(
    pos: Capabilities, loyalty: LoyaltyCapabilities | None, payment: PaymentCapabilities | None
) -> RefundFacts:
    """What the rule of `kiosk.core.refund` has to know. None: no such adapter is configured."""
    return RefundFacts(
        refund=pos.refund,
        cancel=pos.cancel,
        pays=pos.refund and pos.refund_pays,
        terminal=bool(payment and payment.refund),
        points=loyalty is not None,
        parts=bool(loyalty and loyalty.partial_reverse),
        status=pos.status,
        key_lifetime_s=pos.key_lifetime_s,
        terminal_key_lifetime_s=payment.key_lifetime_s if payment else None,
    )
