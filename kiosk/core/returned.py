"""What a refund comes to by tax rate: for the return's receipt, and for a receipt after it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.core.frozen import frozen
from kiosk.core.money import Money, zero
from kiosk.core.order import Order, OrderLine
from kiosk.core.pricing import QuoteTax
from kiosk.core.refund import Earlier, line_amounts, to_the_card


@frozen
class Returned:
    """`lines`: with what was given back for each; `taxes`: by the order's own rates, also years later.
    `points`: how many came back for what is not `money`; None: nobody knows any more.
    """

    lines: tuple[OrderLine, ...]
    taxes: tuple[QuoteTax, ...]
    amount: Money
    money: Money
    gift: Money
    """What went back to the gift card: after the money, before the points."""
    points: int | None = None


def returned(order: Order, refunds: Sequence[Earlier], refund: Earlier) -> Returned:
    """One of an order's refunds. `refunds`: all of the order, in their order."""
    before = refunds[: refunds.index(refund)] if refund in refunds else refunds
    gone = {line for each in before for line in each.lines}
    wanted = refund.lines or tuple(line.id for line in order.basket.lines if line.id not in gone)
    amounts = line_amounts(order)
    places = [place for place, line in enumerate(order.basket.lines) if line.id in wanted]
    lines = tuple(
        replace(order.lines[place], amount=amounts[order.basket.lines[place].id])
        for place in places
        if place < len(order.lines)
    )
    gift = to_the_card(order, before, refund.amount - refund.money)
    return Returned(lines, _taxes(order, lines, refund.amount), refund.amount, refund.money, gift)


def _taxes(order: Order, lines: Sequence[OrderLine], amount: Money) -> tuple[QuoteTax, ...]:
    """The amount shared over the order's rates: a line has one rate, unless it is a set with several."""
    rows = order.quote.taxes
    weights = [0] * len(rows)
    for line in lines:
        mixed = bool(line.marked)
        mine = [
            place
            for place, row in enumerate(rows)
            if mixed or any(tax.reduced for tax in row.taxes) == line.reduced
        ]
        parts = line.amount.share([max(0, rows[place].gross.minor) for place in mine]) if mine else ()
        for place, part in zip(mine, parts, strict=True):
            weights[place] += max(0, part.minor)
    if not any(weights):
        weights = [max(0, row.gross.minor) for row in rows]
    grosses = amount.share(weights) if rows else ()
    return tuple(_part(row, gross) for row, gross in zip(rows, grosses, strict=True) if gross)


def _part(row: QuoteTax, gross: Money) -> QuoteTax:
    """A part of what bears the same taxes, with its part of each of them."""
    rest = max(0, row.gross.minor - gross.minor)
    amounts = tuple(tax.share([gross.minor, rest])[0] for tax in row.amounts)
    net = gross - sum(amounts, zero(gross.currency))
    return QuoteTax(row.taxes, net, amounts, gross)


def left_of(order: Order, gone: Sequence[Returned]) -> tuple[QuoteTax, ...]:
    """The order's amounts by rate, without what was given back."""
    rows = []
    for row in order.quote.taxes:
        gross, amounts = row.gross, list(row.amounts)
        for each in gone:
            for part in each.taxes:
                if part.taxes == row.taxes:
                    gross -= part.gross
                    amounts = [a - b for a, b in zip(amounts, part.amounts, strict=True)]
        net = gross - sum(amounts, zero(gross.currency))
        rows.append(QuoteTax(row.taxes, net, tuple(amounts), gross))
    return tuple(row for row in rows if row.gross)
