"""What adapters answer is looked at before anything is built on it, in the worker that asked: nonsense counts
as no answer.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from kiosk.core.loyalty import Member, Programme
from kiosk.core.offers import Coupon
from kiosk.core.pricing import Quote
from kiosk.core.sound_offers import coupon_fault, member_fault, programme_fault
from kiosk.ports.errors import Unreachable
from kiosk.store.codec import whole

T = TypeVar("T", Coupon, Member, Programme)


def coupon(answer: Coupon, currency: str | None) -> Coupon:
    return _sound(Coupon, answer, coupon_fault, currency)


def member(answer: Member | None, currency: str | None) -> Member | None:
    return None if answer is None else _sound(Member, answer, member_fault, currency)


def programme(answer: Programme, currency: str | None) -> Programme:
    """Without a menu its amounts are at least of one currency."""
    own = getattr(answer.amount, "currency", None)
    return _sound(Programme, answer, programme_fault, currency or own)


def quote_is_whole(answer: Quote) -> bool:
    try:
        whole(Quote, answer)
    except ValueError:
        return False
    return True


def _sound(kind: type[T], answer: T, fault: Callable[[T, str], str | None], currency: str | None) -> T:
    """`currency`: the menu's; None while there is no menu."""
    try:
        whole(kind, answer)
        wrong = fault(answer, currency) if currency is not None else None
    except ValueError as error:
        wrong = str(error)
    if wrong is None:
        return answer
    raise Unreachable(f"{kind.__name__.lower()}: the answer makes no sense ({wrong})")
