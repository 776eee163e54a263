"""What the lines of a basket are at Odoo: products with exact amounts, sets with their parts, discounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kiosk.core.basket import Basket, Choice, Line
from kiosk.core.menu import Item, Menu, plain
from kiosk.core.money import Money, total, zero
from kiosk.core.pricing import Quote, QuoteTax, choices_price, tax_kind, taxed_amounts, unit_price
from kiosk.core.summary import choice_texts, part_name
from kiosk.core.tax import RoundingPlace, TaxFacts, TaxSet, included, tax_amounts, tax_in_lines
from pos_adapters.odoo.menu import number_of
from pos_adapters.odoo.taxes import taxes_in


@dataclass(frozen=True, slots=True)
class Goods:
    """A line at Odoo: `quantity` of a product for `amount` in all, as the menu shows prices; `net` and `tax`
    of it. `key` tells it from the basket's other lines; `parent`: the set it is a part of, filling `step`.
    """

    key: str
    product: int
    quantity: int
    name: str
    amount: Money
    taxes: TaxSet
    tax_ids: tuple[int, ...]
    values: tuple[int, ...] = ()
    extra: Money | None = None
    parent: str | None = None
    step: tuple[str, str] | None = None
    discount: bool = False
    net: Money | None = None
    tax: Money | None = None

    @property
    def gross(self) -> Money:
        assert self.net is not None and self.tax is not None
        return self.net + self.tax


def goods_of(
    menu: Menu, basket: Basket, quote: Quote, day: date, facts: TaxFacts, language: str
) -> list[Goods]:
    """All lines, whose nets and taxes sum to the quote's to the last unit. What a discount takes off is a
    line of its own for each set of taxes, of product 0.
    """
    lines = [good for line in basket.lines for good in _of_line(menu, line, basket, day, language)]
    found: list[Goods] = []
    for row in quote.taxes:
        mine = [good for good in lines if tax_kind(good.taxes) == tax_kind(row.taxes)]
        taxed = _taxed(mine, row.taxes, facts)
        found += [*taxed, *_discount(row, taxed, facts)]
    places = {good.key: place for place, good in enumerate(lines)}
    return sorted(found, key=lambda good: places.get(good.key, len(places)))


def _of_line(menu: Menu, line: Line, basket: Basket, day: date, language: str) -> Iterator[Goods]:
    item, unit = menu.by_id[line.item_id], unit_price(menu, line, basket.mode)
    amounts = taxed_amounts(menu, line, basket.mode, day, unit)
    key = f"line {line.id}"
    whole = _goods(menu, item, line.variant_id, line.choices, line.quantity, language, key)
    if not line.parts:
        yield replace(whole, taxes=amounts[0][0], amount=amounts[0][1])
        return
    yield replace(whole, taxes=amounts[0][0], amount=zero(menu.currency), tax_ids=())
    for place, (part, (taxes, amount)) in enumerate(zip(line.parts, amounts, strict=True)):
        of = menu.by_variant[part.variant_id]
        good = _goods(menu, of, part.variant_id, part.choices, line.quantity, language, f"{key} part {place}")
        step = (part.step_id, part.variant_id)
        yield replace(good, taxes=taxes, amount=amount, parent=key, step=step)


def _goods(
    menu: Menu,
    item: Item,
    variant_id: str,
    choices: Sequence[Choice],
    quantity: int,
    language: str,
    key: str,
) -> Goods:
    chosen = [plain(text, language) for text in choice_texts(item.groups, choices)]
    name = plain(part_name(menu, variant_id), language)
    return Goods(
        key=key,
        product=number_of(variant_id),
        quantity=quantity,
        name=f"{name} ({', '.join(chosen)})" if chosen else name,
        amount=zero(menu.currency),
        taxes=(),
        tax_ids=taxes_in(item.tax_class),
        values=tuple(number_of(choice.option_id) for choice in choices for _ in range(choice.quantity)),
        extra=choices_price(item.groups, choices, menu.currency),
    )


def _taxed(goods: Sequence[Goods], taxes: TaxSet, facts: TaxFacts) -> list[Goods]:
    """Goods that bear the same taxes, each with its own: rounded by itself, or its share of what was rounded
    once.
    """
    if not goods:
        return []
    currency = goods[0].amount.currency
    amounts = [good.amount for good in goods]
    if facts.place is RoundingPlace.LINE:
        each = [tax_amounts(amount, taxes, facts) for amount in amounts]
    else:
        weights = [amount.minor for amount in amounts]
        rows = [tax.share(weights) for tax in tax_in_lines(amounts, taxes, facts, currency)]
        each = [tuple(row[place] for row in rows) for place in range(len(goods))]
    return [
        replace(good, net=good.amount - _inside(taxes, tax, facts, currency), tax=total(tax, currency))
        for good, tax in zip(goods, each, strict=True)
    ]


def _inside(taxes: TaxSet, amounts: Sequence[Money], facts: TaxFacts, currency: str) -> Money:
    """Of a tax for each row, what the price includes."""
    pairs = zip(taxes, amounts, strict=True)
    return total((tax for row, tax in pairs if included(row, facts)), currency)


def _discount(row: QuoteTax, goods: Sequence[Goods], facts: TaxFacts) -> Iterator[Goods]:
    """What the quote's row is less than its goods."""
    currency = row.gross.currency
    net = row.net - total((good.net for good in goods if good.net), currency)
    tax = row.tax - total((good.tax for good in goods if good.tax), currency)
    if net or tax:
        inside = zip(row.taxes, row.amounts, strict=True)
        shown = row.net + total((amount for each, amount in inside if included(each, facts)), currency)
        amount = shown - total((good.amount for good in goods), currency)
        ids = next((good.tax_ids for good in goods if good.tax_ids), ())
        key = f"discount {'+'.join(map(str, ids))}"
        yield Goods(key, 0, 1, "", amount, row.taxes, ids, discount=True, net=net, tax=tax)
