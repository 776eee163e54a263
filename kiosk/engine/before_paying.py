"""Where the order follows the payment: is all of it still there, at this price, before any money moves?"""

from __future__ import annotations

from collections.abc import Iterable

from kiosk.core.basket import Basket, Choice
from kiosk.core.order import Facts, Order
from kiosk.ports.errors import Reason, Refused, Unreachable
from kiosk.ports.pos import PosAdapter, Stock


def look(pos: PosAdapter, facts: Facts, order: Order) -> None:
    """Ask the POS for its price and for what is sold out, as far as it tells them.

    Raises Refused as `submit` would, and the port's other errors where it does not say.
    """
    if facts.stock:
        gone = tuple(gone_lines(order.basket, pos.stock()))
        if gone:
            raise Refused(Reason.SOLD_OUT, "sold out just before it was paid", gone)
    if not facts.quote:
        return
    quote = pos.quote(order.basket, order.pos_member_id, order.quote.outside)
    if quote.total.currency != order.quote.total.currency:
        raise Unreachable("quote: it is in another currency")
    if quote.total != order.quote.total:
        raise Refused(Reason.PRICE_CHANGED, "another price just before it was paid")


def gone_lines(basket: Basket, stock: Stock) -> Iterable[int]:
    """The lines of which something is sold out by its own id; `quote` also knows what parts belong to."""
    for line in basket.lines:
        variants = {line.variant_id, *(part.variant_id for part in line.parts)}
        options = {*_options(line.choices), *(o for part in line.parts for o in _options(part.choices))}
        if line.item_id in stock.items or variants & stock.variants or options & stock.options:
            yield line.id


def _options(choices: Iterable[Choice]) -> Iterable[str]:
    for choice in choices:
        yield choice.option_id
        yield from _options(choice.choices)
