"""What the shop remembers of orders and walks, for later reports: nothing here says who a guest was."""

from __future__ import annotations

import hashlib
import hmac
from datetime import date, datetime, time, timedelta, tzinfo

from kiosk.core.frozen import frozen
from kiosk.core.loyalty import TYPED
from kiosk.core.menu import ServiceMode, Text
from kiosk.core.money import Money, total
from kiosk.core.order import Order, Record
from kiosk.core.pricing import QuoteTax
from kiosk.core.staff import Audit
from kiosk.core.upkeep import Upkeep

NOT_PLACED = "not_placed"


@frozen
class Step:
    """A screen was reached. `session` is random, made for one walk; `number` counts its steps from 1.

    `ms` and `taps` belong to the screen before (`from_screen`, None at the first step). `at` is aware.
    `order_key`: the order that the walk came to, at the screen of its number only.
    """

    session: str
    number: int
    kiosk_id: str
    at: datetime
    screen: str
    from_screen: str | None
    ms: int
    taps: int
    language: str
    order_key: str | None = None


@frozen
class Feedback:
    """One touch on a face: `score` 1 to 5, `reason` a fixed word. One a session."""

    session: str
    kiosk_id: str
    at: datetime
    score: int
    reason: str | None = None
    order_key: str | None = None


@frozen
class Recommendation:
    """How likely a member is to recommend the shop: `score` 0 to 10. One a session."""

    session: str
    kiosk_id: str
    at: datetime
    score: int


@frozen
class StaffCall:
    """A guest rang for staff; written again, with the same `key`, when somebody came."""

    key: str
    kiosk_id: str
    at: datetime
    reason: str
    acknowledged_at: datetime | None = None


@frozen
class JournalLine:
    item_id: str
    name: Text
    details: tuple[Text, ...]
    quantity: int
    amount: Money
    reduced: bool = False


@frozen
class JournalTax:
    """One tax on the goods of group `goods`. Goods with two taxes have two of these, with the same `net` and
    `gross`; untaxed goods have one without `rate`.
    """

    goods: int
    name: Text
    rate: str | None
    net: Money
    tax: Money
    gross: Money


@frozen
class JournalOrder:
    """An order as reports read it. `member_ref` is a pseudonym (see `member_ref`); `state` the receipt's, or
    NOT_PLACED.

    `number` is what the guest was called by; `discount` what coupon and reward took off, `offers` what the
    shop's own offers did (None: nothing); `points` what points paid, `gift` what a gift card did (None:
    nothing); `channel` is where the coupon's code reached the guest, if known. `closed_by` and
    `closed_because`: staff settled it by hand. `former_ref`: the member's pseudonym in what this kiosk wrote
    before it had the shop's secret.
    """

    key: str
    number: str
    kiosk_id: str
    opened_at: datetime
    finished_at: datetime | None
    business_day: date
    mode: ServiceMode
    method: str
    state: str
    end: str | None
    language: str
    subtotal: Money
    discount: Money
    tax: Money
    total: Money
    points: Money
    coupon: str | None
    reward: str | None
    member_ref: str | None
    pos_receipt_id: str | None
    lines: tuple[JournalLine, ...]
    taxes: tuple[JournalTax, ...]
    closed_by: str | None = None
    closed_because: str | None = None
    former_ref: str | None = None
    channel: str | None = None
    refunded: Money | None = None
    """What was given back of `total`, as the shop database has it."""
    offers: Money | None = None
    gift: Money | None = None


@frozen
class JournalRefund:
    """Money that was given back, or an unpaid order that was taken back.

    `state`: what the order is afterwards, where nothing of it is left ("refunded", "cancelled"). `money`:
    what of `amount` was neither points nor a gift card's. `lines`: ids in the order's basket; none: all that
    was left. `counts`: it happened, as far as it is known.
    """

    key: str
    order_key: str
    number: str
    kiosk_id: str
    at: datetime
    business_day: date
    state: str | None
    amount: Money
    money: Money
    payment_id: str | None
    lines: tuple[int, ...]
    by: str
    reason: str
    counts: bool
    end: str | None


@frozen
class Paper:
    """An ended order as the outbox keeps it, without its guest: any kiosk of the shop can print it again."""

    key: str
    number: str
    kiosk_id: str
    business_day: date
    record: Record


Entry = JournalOrder | JournalRefund | Paper | Step | Feedback | Recommendation | StaffCall | Audit | Upkeep


def member_ref(order: Order, secret: bytes) -> str | None:
    """A pseudonym of the order's member: the same for each visit, and of no use without the shop's secret.

    A member who showed possession is known by id, one who earns blind by what was typed; a stranger has none,
    and neither has who showed a code or a card that nobody could be asked about: a code may be another one at
    each visit, and a card is anybody's.
    """
    if order.member_id is not None:
        return pseudonym_of(order.member_id, secret)
    if order.credential is not None and order.credential.kind in TYPED:
        return _pseudonym(f"{order.credential.kind}:{order.credential.value}", secret)
    return None


def pseudonym_of(member_id: str, secret: bytes) -> str:
    """The `member_ref` of orders whose member showed possession."""
    return _pseudonym(f"member:{member_id}", secret)


def _pseudonym(who: str, secret: bytes) -> str:
    return hmac.new(secret, who.encode(), hashlib.sha256).hexdigest()


def business_day(at: datetime, zone: tzinfo, starts: time) -> date:
    """The day that an aware time belongs to, where days begin at `starts`."""
    return (at.astimezone(zone) - timedelta(hours=starts.hour, minutes=starts.minute)).date()


def journal_order(
    record: Record,
    kiosk_id: str,
    business_day: date,
    finished_at: datetime | None,
    secret: bytes,
    former: bytes | None = None,
) -> JournalOrder:
    """What the journal keeps of a record. `secret`: the shop's; `former`: this kiosk's own, from before."""
    order, quote, receipt = record.order, record.order.quote, record.receipt
    taken_off = total((off.amount for off in quote.discounts), quote.currency)
    own = {off.id for off in order.basket.offers}
    offers = total((off.amount for off in quote.discounts if off.id in own), quote.currency)
    return JournalOrder(
        key=order.key,
        number=record.number,
        kiosk_id=kiosk_id,
        opened_at=order.created_at,
        finished_at=finished_at,
        business_day=business_day,
        mode=order.basket.mode,
        method=order.method,
        state=receipt.state.value if receipt else NOT_PLACED,
        end=record.end.value if record.end else None,
        language=order.language,
        subtotal=quote.subtotal,
        discount=taken_off - offers,
        tax=quote.tax,
        total=quote.total,
        points=quote.points,
        coupon=order.basket.coupon.code if order.basket.coupon else None,
        reward=order.basket.reward.id if order.basket.reward else None,
        member_ref=member_ref(order, secret),
        pos_receipt_id=receipt.id if receipt else None,
        lines=tuple(
            JournalLine(line.item_id, line.name, line.details, line.quantity, line.amount, line.reduced)
            for line in order.lines
        ),
        taxes=tuple(tax for place, row in enumerate(quote.taxes) for tax in _taxes(place, row)),
        closed_by=record.closed.by if record.closed else None,
        closed_because=record.closed.because if record.closed else None,
        former_ref=member_ref(order, former) if former else None,
        channel=order.basket.coupon.channel if order.basket.coupon else None,
        offers=offers if offers else None,
        gift=quote.gift,
    )


def _taxes(place: int, row: QuoteTax) -> tuple[JournalTax, ...]:
    if not row.taxes:
        return (JournalTax(place, {}, None, row.net, row.tax, row.gross),)
    return tuple(
        JournalTax(place, tax.name, str(tax.rate), row.net, amount, row.gross)
        for tax, amount in zip(row.taxes, row.amounts, strict=True)
    )
