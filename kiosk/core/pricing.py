"""The kiosk's one calculator: a basket becomes a quote. The POS is the authority; this is what we show
until it answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from kiosk.core.basket import Basket, Choice, Line, Part, chosen
from kiosk.core.frozen import frozen
from kiosk.core.gift import GiftCard
from kiosk.core.menu import Item, Menu, ModifierGroup, ServiceMode, Text
from kiosk.core.money import Money, total, zero
from kiosk.core.offers import Coupon, Discount, Reward
from kiosk.core.tax import TaxFacts, TaxSet, included, tax_in_lines, taxes_of


class QuoteError(ValueError):
    """A quote whose figures do not add up; a quote like that is never shown."""


@frozen
class QuoteLine:
    """A basket line with its price, all `quantity` of it, before discounts. `paid`: what is paid for it in
    the end, discounts and taxes in it, where the POS says so.
    """

    line_id: int
    amount: Money
    unit: Money
    paid: Money | None = None


@frozen
class QuoteDiscount:
    id: str
    name: Text
    amount: Money
    """What it takes off, as a positive amount."""


@frozen
class Outside:
    """What a loyalty programme that is not the POS's own takes off (`discounts`, before tax) and pays
    (`points`): fixed amounts, because the POS knows nothing of that programme.
    """

    discounts: tuple[QuoteDiscount, ...]
    points: Money


@frozen
class QuoteTax:
    """The goods that bear the same taxes: `gross = net + tax`. `amounts`: the tax of each row in
    `taxes`; untaxed goods have no rows.
    """

    taxes: TaxSet
    net: Money
    amounts: tuple[Money, ...]
    gross: Money

    @property
    def tax(self) -> Money:
        return total(self.amounts, self.gross.currency)


@frozen
class Quote:
    """What a basket costs. It cannot be built unless its figures add up.

    `subtotal`: lines before discounts, as the menu shows them; `total`: what the goods cost with tax;
    `adjustment`: a POS's own rounding; `points`: paid with points (tender: it does not reduce the tax
    base); `gift`: what a gift card pays (tender, too; None: nothing); `due` is left to pay. `outside`:
    reward, coupon and points are another programme's than the POS's, and this is what they come to; None: the
    POS knows them.
    """

    currency: str
    lines: tuple[QuoteLine, ...]
    subtotal: Money
    discounts: tuple[QuoteDiscount, ...]
    taxes: tuple[QuoteTax, ...]
    total: Money
    included: bool
    adjustment: Money
    points: Money
    from_pos: bool = False
    outside: Outside | None = None
    gift: Money | None = None

    def __post_init__(self) -> None:
        if total((line.amount for line in self.lines), self.currency) != self.subtotal:
            raise QuoteError("the lines do not sum to the subtotal")
        for row in self.taxes:
            if row.net + row.tax != row.gross:
                raise QuoteError("net and tax do not sum to gross")
        if total((row.gross for row in self.taxes), self.currency) + self.adjustment != self.total:
            raise QuoteError("the amounts per tax rate do not sum to the total")
        if self.points.minor < 0 or self.total < self.points:
            raise QuoteError("more points than there is to pay")
        if self.gift is not None and (self.gift.minor <= 0 or self.spent < self.gift):
            raise QuoteError("the gift card pays more than there is to pay, or nothing")

    @property
    def spent(self) -> Money:
        """What is paid with money, a gift card's too: what earns points."""
        return self.total - self.points

    @property
    def due(self) -> Money:
        return self.spent if self.gift is None else self.spent - self.gift

    @property
    def tax(self) -> Money:
        return total((row.tax for row in self.taxes), self.currency)

    def line(self, line_id: int) -> QuoteLine | None:
        return next((line for line in self.lines if line.line_id == line_id), None)


def choices_price(groups: Sequence[ModifierGroup], choices: Sequence[Choice], currency: str) -> Money:
    """What choices add to one unit: the first `included` of a group are free (the dearest of them),
    nested ones count.
    """
    price = zero(currency)
    for group in groups:
        taken = [(c, o) for c, o in chosen(choices, group)]
        prices = sorted((o.price.minor for c, o in taken for _ in range(c.quantity)), reverse=True)
        price += Money(sum(prices[group.included :]), currency)
        for choice, option in taken:
            price += choices_price(option.groups, choice.choices, currency) * choice.quantity
    return price


def unit_price(menu: Menu, line: Line, mode: ServiceMode) -> Money:
    """The price of one unit of a line: variant, choices, and for a set its parts' extras and choices."""
    item = menu.by_id[line.item_id]
    variant = item.variant(line.variant_id)
    if variant is None:
        raise KeyError(line.variant_id)
    price = variant.price[mode] + choices_price(item.groups, line.choices, menu.currency)
    return price + sum((extra for _, extra in _parts(menu, item, line, mode)), zero(menu.currency))


def _parts(menu: Menu, item: Item, line: Line, mode: ServiceMode) -> list[tuple[Part, Money]]:
    """Each part of a set with what it adds to the set's price: its extra beyond the included ones, and
    its choices.
    """
    parts = []
    for step in item.steps:
        extras = {choice.variant_id: choice.extra for choice in step.choices}
        mine = [part for part in line.parts if part.step_id == step.id]
        for index, part in enumerate(mine):
            extra = extras.get(part.variant_id, zero(menu.currency))
            if index >= step.included:
                extra += _alone(menu, part, mode) if step.beyond is None else step.beyond
            extra += choices_price(menu.by_variant[part.variant_id].groups, part.choices, menu.currency)
            parts.append((part, extra))
    return parts


def _alone(menu: Menu, part: Part, mode: ServiceMode) -> Money:
    variant = menu.by_variant[part.variant_id].variant(part.variant_id)
    assert variant is not None
    return variant.price[mode]


def taxed_amounts(
    menu: Menu, line: Line, mode: ServiceMode, day: date, unit: Money
) -> list[tuple[TaxSet, Money]]:
    """The line's amount by the taxes it bears: a set's price is shared by its parts' stand-alone prices, in
    the order of its parts. `unit`: see `unit_price`.
    """
    item = menu.by_id[line.item_id]
    amount = unit * line.quantity
    if not line.parts:
        return [(taxes_of(menu, item.tax_class, mode, day), amount)]
    weights = [_alone(menu, part, mode).minor for part in line.parts]
    classes = [menu.by_variant[part.variant_id].tax_class for part in line.parts]
    shares = amount.share(weights)
    return [(taxes_of(menu, c, mode, day), share) for c, share in zip(classes, shares, strict=True)]


def price(
    menu: Menu,
    basket: Basket,
    day: date,
    facts: TaxFacts,
    point_value: Money | None = None,
    outside: Outside | None = None,
) -> Quote:
    """The quote of a basket. The shop's offers are taken off their lines; what comes after them reduces the
    tax base in proportion to what is left of each rate's goods; points do not reduce it. `outside`: these
    amounts, in the place of the basket's own reward, coupon and points.

    Raises KeyError where the basket holds what the menu does not know (see `basket.sold_out_lines`).
    """
    currency = menu.currency
    units = {line.id: unit_price(menu, line, basket.mode) for line in basket.lines}
    lines = tuple(QuoteLine(x.id, units[x.id] * x.quantity, units[x.id]) for x in basket.lines)
    subtotal = total((line.amount for line in lines), currency)
    offered = tuple(QuoteDiscount(off.id, off.name, off.amount) for off in basket.offers)
    left = subtotal - total((off.amount for off in offered), currency)
    taken_off = _discounted(menu, basket, left) if outside is None else _known(outside, left)
    taxed = [pair for x in basket.lines for pair in _after_offers(menu, basket, x, day, units[x.id])]
    rows = _tax_rows(taxed, total((d.amount for d in taken_off), currency), facts, currency)
    gross = total((row.gross for row in rows), currency)
    worth = point_value * basket.points if point_value else zero(currency)
    tender = min(worth if outside is None else outside.points, gross, key=_minor)
    quote = Quote(
        currency,
        lines,
        subtotal,
        (*offered, *taken_off),
        rows,
        gross,
        facts.included,
        zero(currency),
        tender,
        outside=outside,
    )
    return paid_by(quote, basket.gift)


def paid_by(quote: Quote, card: GiftCard | None) -> Quote:
    """The quote with what a gift card pays of it: all that is left after the points, or its balance."""
    if card is None or card.balance.currency != quote.currency:
        return replace(quote, gift=None)
    amount = min(card.balance, quote.spent, key=_minor)
    return replace(quote, gift=amount if amount.minor > 0 else None)


def offers_off(basket: Basket) -> dict[int, Money]:
    """What the shop's offers take off each line, by its id; lines they do not touch are left out."""
    found: dict[int, Money] = {}
    for offer in basket.offers:
        for line_id, amount in offer.lines:
            found[line_id] = found[line_id] + amount if line_id in found else amount
    return found


def _after_offers(
    menu: Menu, basket: Basket, line: Line, day: date, unit: Money
) -> list[tuple[TaxSet, Money]]:
    """`taxed_amounts` without what the shop's offers take off the line."""
    taxed = taxed_amounts(menu, line, basket.mode, day, unit)
    off = offers_off(basket).get(line.id)
    if off is None:
        return taxed
    shares = off.share([amount.minor for _, amount in taxed])
    return [(taxes, amount - share) for (taxes, amount), share in zip(taxed, shares, strict=True)]


def _minor(money: Money) -> int:
    return money.minor


def _discounted(menu: Menu, basket: Basket, goods: Money) -> tuple[QuoteDiscount, ...]:
    """What the reward, then the coupon takes off, never more than is left. `goods`: what they cost after the
    shop's offers.
    """
    left = goods
    found = []
    sources: list[Reward | Coupon] = [x for x in (basket.reward, basket.coupon) if x is not None]
    for source in sources:
        if source.min_total is not None and goods < source.min_total:
            continue
        amount = min(_worth(menu, basket, source.discount, left), left, key=_minor)
        if amount.minor > 0:
            name_id = source.code if isinstance(source, Coupon) else source.id
            found.append(QuoteDiscount(name_id, source.name, amount))
            left -= amount
    return tuple(found)


def _known(outside: Outside, left: Money) -> tuple[QuoteDiscount, ...]:
    """Amounts that are known already, never more than is left."""
    found = []
    for off in outside.discounts:
        amount = min(off.amount, left, key=_minor)
        if amount.minor > 0:
            found.append(QuoteDiscount(off.id, off.name, amount))
            left -= amount
    return tuple(found)


def _worth(menu: Menu, basket: Basket, discount: Discount, left: Money) -> Money:
    if discount.variant_id is not None:
        lines = [x for x in basket.lines if x.variant_id == discount.variant_id]
        return max((_free(menu, basket, x) for x in lines), default=zero(left.currency), key=_minor)
    if discount.percent is not None:
        return Money(left.minor * discount.percent // 100, left.currency)
    return discount.amount or zero(left.currency)


def _free(menu: Menu, basket: Basket, line: Line) -> Money:
    """One of a line for nothing: what is paid for it on the average, where offers made it cheaper."""
    variant = menu.by_id[line.item_id].variant(line.variant_id)
    assert variant is not None
    whole, off = variant.price[basket.mode], offers_off(basket).get(line.id)
    if off is None:
        return whole
    paid = unit_price(menu, line, basket.mode) * line.quantity - off
    return min(whole, paid.split(line.quantity)[0], key=_minor)


def tax_kind(taxes: TaxSet) -> tuple[str, ...]:
    """Equal for goods that stand in one row of a quote."""
    return tuple(f"{row.name}{row.rate}{row.included}" for row in taxes)


def _tax_rows(
    taxed: Sequence[tuple[TaxSet, Money]], discount: Money, facts: TaxFacts, currency: str
) -> tuple[QuoteTax, ...]:
    """One row per set of taxes, highest rate first; the discount shared over them by what their goods
    cost.
    """
    by_taxes: dict[tuple[str, ...], tuple[TaxSet, list[Money]]] = {}
    for taxes, amount in taxed:
        by_taxes.setdefault(tax_kind(taxes), (taxes, []))[1].append(amount)
    groups = sorted(by_taxes.values(), key=lambda pair: -sum(row.rate for row in pair[0]))
    shares = discount.share([sum(a.minor for a in amounts) for _, amounts in groups]) if groups else ()
    rows = []
    for (taxes, amounts), off in zip(groups, shares, strict=True):
        rows.append(_tax_row(taxes, amounts, off, facts, currency))
    return tuple(rows)


def _tax_row(taxes: TaxSet, amounts: list[Money], off: Money, facts: TaxFacts, currency: str) -> QuoteTax:
    parts = off.share([amount.minor for amount in amounts])
    after = [amount - part for amount, part in zip(amounts, parts, strict=True)]
    tax = tax_in_lines(after, taxes, facts, currency)
    rows = list(zip(taxes, tax, strict=True))
    inside = total((amount for row, amount in rows if included(row, facts)), currency)
    on_top = total((amount for row, amount in rows if not included(row, facts)), currency)
    base = total(after, currency)
    return QuoteTax(taxes, base - inside, tax, base + on_top)


def savings(menu: Menu, set_item: Item, mode: ServiceMode) -> Money:
    """What a set costs less than its default parts bought one by one (zero where it costs more)."""
    parts: Mapping[str, Money] = {
        step.id: min(
            (_alone(menu, Part(step.id, c.variant_id), mode) - c.extra for c in step.choices if c.default),
            default=zero(menu.currency),
            key=_minor,
        )
        for step in set_item.steps
    }
    apart = total(parts.values(), menu.currency)
    together = set_item.variants[0].price[mode]
    return apart - together if together < apart else zero(menu.currency)
