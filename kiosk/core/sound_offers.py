"""Is what a loyalty provider says something that can be reckoned with? See `kiosk.core.sound` for menus."""

from __future__ import annotations

from kiosk.core.gift import GiftCard
from kiosk.core.loyalty import Member, Programme
from kiosk.core.money import Money
from kiosk.core.offers import Coupon, Discount
from kiosk.core.sound import DEAREST


def coupon_fault(coupon: Coupon, currency: str) -> str | None:
    """Why a coupon cannot be taken; None: it can."""
    return _discount_fault(coupon.discount, currency) or _amount_fault(coupon.min_total, currency)


def member_fault(member: Member, currency: str) -> str | None:
    """Why a member's rewards and coupons cannot be offered; None: they can."""
    for reward in member.rewards:
        fault = _discount_fault(reward.discount, currency) or _amount_fault(reward.min_total, currency)
        if fault is None and reward.points < 0:
            fault = "it costs less than no points"
        if fault is not None:
            return f"reward {reward.id[:40]}: {fault}"
    for coupon in member.coupons:
        fault = coupon_fault(coupon, currency)
        if fault is not None:
            return f"coupon {coupon.code[:40]}: {fault}"
    return None


def programme_fault(programme: Programme, currency: str) -> str | None:
    """Why points cannot be reckoned with; None: they can."""
    amounts = (programme.amount, programme.point_value)
    fault = next((fault for amount in amounts if (fault := _amount_fault(amount, currency))), None)
    if fault is None and (programme.amount.minor == 0 or programme.points < 0):
        fault = "points for nothing"
    return fault


def gift_fault(card: GiftCard, currency: str) -> str | None:
    """Why a gift card cannot pay, or be shown; None: it can."""
    shown = [sign for sign in card.masked if sign.isalnum()]
    if len(card.masked) > 20 or not card.masked.isprintable() or len(shown) > 4:
        return "its number is not masked"
    if not 0 < len(card.id) <= 120 or card.balance.minor <= 0:
        return "it has no id, or nothing on it"
    return _amount_fault(card.balance, currency)


def _discount_fault(discount: Discount, currency: str) -> str | None:
    if discount.percent is not None and not 0 <= discount.percent <= 100:
        return "it takes off more than all, or less than nothing"
    return _amount_fault(discount.amount, currency)


def _amount_fault(amount: Money | None, currency: str) -> str | None:
    if amount is None or (amount.currency == currency and 0 <= amount.minor <= DEAREST):
        return None
    return "an amount in it is impossible"
