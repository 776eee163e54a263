"""What adapters answer is looked at before anything is built on it, in the worker that asked: nonsense counts
as no answer.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from kiosk.core.gift import GiftCard, GiftHold
from kiosk.core.loyalty import Hold, Member, Programme
from kiosk.core.menu import readable
from kiosk.core.offers import Coupon
from kiosk.core.order import MOST_SHOWN, Payment, Receipt, Record
from kiosk.core.point_card import CardPoints
from kiosk.core.pricing import Quote
from kiosk.core.sound_offers import coupon_fault, gift_fault, member_fault, programme_fault
from kiosk.ports.errors import PortError, Refused, Unreachable
from kiosk.store.codec import whole

T = TypeVar("T", Coupon, GiftCard, Member, Programme)

_WEB_ADDRESS = re.compile(r"https?://[!-~]{1,500}")
_OWN_MACHINE = re.compile(r"https?://(localhost|127\.[\d.]+|\[::1\])(:\d+)?(/|$)", re.IGNORECASE)
_LONGEST_NUMBER = 40
_LONGEST_MASKED = 20
_LONGEST_PAID = 40
_LONGEST_ERROR = 300
_LONGEST_CODE = 1000


def record(before: Record, answer: Record, pages: str | None = None) -> Record:
    """An order after an adapter's answer: one that can be written and read again. Raises ValueError.

    A phone opens whatever a code on the screen says: so only a web address is kept that it can reach
    (`pages`: see `Facts`). A payment's code is read by an app: only what fits on a screen is kept. No number
    of a card is kept whole.
    """
    for kind, old, new in (
        (Receipt, before.receipt, answer.receipt),
        (Payment, before.payment, answer.payment),
        (tuple[Hold, ...], before.holds, answer.holds),
        (GiftHold, before.order.gift, answer.order.gift),
        (int, before.earned, answer.earned),
    ):
        if new is not old and new is not None:
            whole(kind, new)
    if answer.order.gift is not None and answer.order.gift.amount != answer.order.quote.gift:
        raise ValueError("another amount was set aside of the gift card")
    payment, receipt = answer.payment, answer.receipt
    if payment is not None:
        answer = replace(answer, payment=_harmless(payment))
    if receipt is None:
        return answer
    if len(receipt.number) > _LONGEST_NUMBER or not receipt.number.isprintable():
        raise ValueError("the receipt's number cannot be called out")
    url, points = _for_phones(receipt.url, pages), _masked(receipt.card_points)
    if (url, points) == (receipt.url, receipt.card_points):
        return answer
    return replace(answer, receipt=replace(receipt, url=url, card_points=points))


def _harmless(payment: Payment) -> Payment:
    """Without what cannot be shown, or may not be."""
    code, masked = payment.code, payment.masked
    if code is not None and not _can_be_shown(code):
        code = None
    if masked is not None and (len(masked) > _LONGEST_PAID or not masked.isprintable() or _tells(masked)):
        masked = None
    same = (code, masked) == (payment.code, payment.masked)
    return payment if same else replace(payment, code=code, masked=masked)


def _tells(masked: str) -> bool:
    """Does it show more of a card's number than may be printed?"""
    return sum(sign.isdigit() for sign in masked) > MOST_SHOWN


def _masked(points: CardPoints | None) -> CardPoints | None:
    """Nothing is kept that shows more of a card's number than its last digits."""
    if points is None or not points.masked.isprintable() or len(points.masked) > _LONGEST_MASKED:
        return None
    return points if sum(sign.isalnum() for sign in points.masked) <= 4 else None


def _for_phones(url: str | None, pages: str | None) -> str | None:
    """A page's address as a guest's phone reaches it: one on the POS's own machine, or a path alone, lies
    below `pages`. None: nowhere.
    """
    if url is None or not _WEB_ADDRESS.fullmatch(f"http://x{url}" if url.startswith("/") else url):
        return None
    path = _OWN_MACHINE.sub("/", url)
    if not path.startswith("/"):
        return url
    return None if pages is None else f"{pages.rstrip('/')}/{path.lstrip('/')}"


def _can_be_shown(code: str) -> bool:
    """As a QR code that a phone reads off the screen."""
    return 0 < len(code) <= _LONGEST_CODE and code.isprintable()


def said(error: PortError) -> str:
    """What an error says, as it can be written down and read again: one line, not a long one. Adapters pass
    on words of the other side.
    """
    return "".join(sign if sign.isprintable() else "?" for sign in str(error)[:_LONGEST_ERROR])


def line_ids(error: Refused) -> tuple[int, ...]:
    """The lines a refusal is about; none where it does not say that in numbers."""
    named = error.line_ids
    return tuple(named) if all(type(each) is int for each in named) else ()


def coupon(answer: Coupon, currency: str | None) -> Coupon:
    return _sound(Coupon, answer, coupon_fault, currency)


def member(answer: Member | None, currency: str | None) -> Member | None:
    """With words that spoil no sentence."""
    if answer is None:
        return None
    sound = _sound(Member, answer, member_fault, currency)
    return replace(sound, name=readable(sound.name), unproved=readable(sound.unproved)[:_LONGEST_NUMBER])


def programme(answer: Programme, currency: str | None) -> Programme:
    """Without a menu its amounts are at least of one currency."""
    own = getattr(answer.amount, "currency", None)
    return _sound(Programme, answer, programme_fault, currency or own)


def gift_card(answer: GiftCard, currency: str | None) -> GiftCard:
    """Only one that can pay here, and whose number is not shown."""
    return _sound(GiftCard, answer, gift_fault, currency)


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
