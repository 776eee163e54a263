"""The figures under an order: subtotal, discounts, tax by rate, points, and what is left to pay."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.core.basket import Basket
from kiosk.core.frozen import frozen
from kiosk.core.journey.state import Kiosk
from kiosk.core.loyalty import next_reward
from kiosk.core.menu import plain
from kiosk.core.money import Money, total
from kiosk.core.pricing import Quote
from kiosk.core.receipt import reduced_sign
from kiosk.core.tax import rate_percent
from kiosk.ui.lines import marks_anything
from kiosk.ui.text import inside, money, money_in_words, number, prose, tr

translate = QCoreApplication.translate


@frozen
class SumRow:
    """`kind`: "subtotal", "discount", "tax" or "points"; `note` is said more softly; `what` a discount is:
    "offer", "coupon" or "reward"."""

    label: str
    note: str
    amount: str
    kind: str
    what: str = ""


@frozen
class PointsFace:
    """What the order does for the points. `fraction`: how far the next reward is reached; 0 without one."""

    title: str = ""
    after: str = ""
    fraction: float = 0.0
    next: str = ""


def count_text(kiosk: Kiosk) -> str:
    """ "4点・税込", "4 items, incl. tax"."""
    count = kiosk.guest.basket.count
    quote = kiosk.guest.quote
    if quote is not None and quote.included:
        return tr("%n items, incl. tax", "", count)
    return tr("%n items", "", count)


def due_text(kiosk: Kiosk) -> str:
    quote = kiosk.guest.quote
    return money(quote.due, kiosk.guest.language) if quote else ""


def discount_rows(kiosk: Kiosk) -> list[SumRow]:
    """What the shop's offers, the reward and the coupon take off; a coupon that takes nothing off says what
    it asks for.
    """
    quote, basket, language = kiosk.guest.quote, kiosk.guest.basket, kiosk.guest.language
    if quote is None:
        return []
    rows = [
        SumRow(
            prose(plain(d.name, language), language),
            "",
            money(-d.amount, language),
            "discount",
            _kind(basket, d.id),
        )
        for d in quote.discounts
    ]
    coupon = basket.coupon
    if coupon is not None and not any(row.what == "coupon" for row in rows):
        least = coupon.min_total
        note = translate("Sums", "from %1").replace("%1", money_in_words(least, language)) if least else ""
        rows.append(SumRow(prose(plain(coupon.name, language), language), note, "", "discount", "coupon"))
    return rows


def _kind(basket: Basket, discount_id: str) -> str:
    if any(offer.id == discount_id for offer in basket.offers):
        return "offer"
    return "coupon" if basket.coupon and discount_id == basket.coupon.code else "reward"


def tax_rows(kiosk: Kiosk) -> list[SumRow]:
    """Tax included: what falls to each rate, with its tax. Tax on top: each tax by itself."""
    quote, language = kiosk.guest.quote, kiosk.guest.language
    if quote is None:
        return []
    return _included_rows(kiosk, quote) if quote.included else _added_rows(quote, language)


def _included_rows(kiosk: Kiosk, quote: Quote) -> list[SumRow]:
    language = kiosk.guest.language
    marks = kiosk.shop.menu is not None and marks_anything(kiosk, kiosk.shop.menu)
    rows = []
    for row in quote.taxes:
        if not row.taxes:
            rows.append(SumRow(translate("Sums", "Untaxed"), "", money(row.gross, language), "tax"))
            continue
        rate = rate_percent(sum(tax.rate for tax in row.taxes))
        label = translate("Sums", "At %1%").replace("%1", rate)
        if marks and any(tax.reduced for tax in row.taxes):
            label = f"{reduced_sign(language)}{'' if language == 'ja' else ' '}{label}"
        note = translate("Sums", "(tax %1)").replace("%1", money_in_words(row.tax, language))
        rows.append(SumRow(label, note, money(row.gross, language), "tax"))
    return rows


def _added_rows(quote: Quote, language: str) -> list[SumRow]:
    amounts: dict[str, list[Money]] = {}
    for row in quote.taxes:
        for tax, amount in zip(row.taxes, row.amounts, strict=True):
            label = f"{plain(tax.name, language)} {rate_percent(tax.rate)}%"
            amounts.setdefault(label, []).append(amount)
    return [
        SumRow(label, "", money(total(found, quote.currency), language), "tax")
        for label, found in amounts.items()
    ]


def sum_rows(kiosk: Kiosk) -> list[SumRow]:
    """Subtotal, tax by rate, and what is paid with points."""
    quote, language = kiosk.guest.quote, kiosk.guest.language
    if quote is None:
        return []
    rows = [
        SumRow(translate("Sums", "Subtotal"), "", money(quote.subtotal, language), "subtotal"),
        *tax_rows(kiosk),
    ]
    if quote.points:
        rows.append(
            SumRow(translate("Sums", "Paid with points"), "", money(-quote.points, language), "points")
        )
    if quote.gift is not None:
        rows.append(SumRow(translate("Sums", "Gift card"), "", money(-quote.gift, language), "points"))
    return rows


def earned_points(kiosk: Kiosk) -> int:
    """What the order is expected to earn; the provider decides."""
    programme, quote = kiosk.shop.programme, kiosk.guest.quote
    return programme.earned(quote.spent) if programme and quote and earns_now(kiosk) else 0


def earns_now(kiosk: Kiosk) -> bool:
    """Can points be promised for what is ordered now?"""
    return (kiosk.shop.online and kiosk.shop.loyalty_ready) or kiosk.shop.facts.earn_offline


def points_face(kiosk: Kiosk) -> PointsFace:
    """What the guest will earn, and how far that brings a member to the next reward."""
    guest, earned = kiosk.guest, earned_points(kiosk)
    if not earned:
        return PointsFace()
    if not kiosk.shop.online or not kiosk.shop.loyalty_ready:
        title = tr("You earn about %n points", "", earned)
    elif guest.member is None and guest.credential is None:
        return PointsFace(tr("Members earn %n points", "", earned))
    else:
        title = tr("You earn %n points", "", earned)
    return member_points(kiosk, title, earned) if guest.member else PointsFace(title)


def member_points(kiosk: Kiosk, title: str, earned: int) -> PointsFace:
    guest = kiosk.guest
    assert guest.member is not None
    spent = guest.basket.points + (guest.basket.reward.points if guest.basket.reward else 0)
    after = guest.member.points - spent + earned
    said = translate("Sums", "%1 pt after this order").replace("%1", number(after, guest.language))
    reward = next_reward(after, guest.member.rewards)
    if reward is None:
        return PointsFace(title, said)
    to_go = translate("Sums", "%1 pt to %2").replace("%1", number(reward.points - after, guest.language))
    return PointsFace(
        title,
        said,
        max(0.0, after / reward.points),
        to_go.replace("%2", inside(plain(reward.name, guest.language), guest.language)),
    )
