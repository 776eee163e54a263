"""A quote: what goods cost by this shop's own reckoning."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pos_adapters.mock.server.arithmetic import TaxedGoods, Taxes, TaxFacts, shared, taxed
from pos_adapters.mock.server.catalogue import Catalogue
from pos_adapters.mock.server.choosing import PriceOf, unit_cost
from pos_adapters.mock.server.problems import invalid
from pos_adapters.mock.server.wire import OrderLine, QuoteRequest


@dataclass(frozen=True)
class Off:
    """Something that makes an order cheaper, with exactly one of `amount`, `percent`, `variant_id` (one of
    it free), `lines` (amounts off single lines)."""

    id: str
    name: dict[str, str]
    kind: str
    amount: int | None = None
    percent: int | None = None
    variant_id: str | None = None
    min_total: int | None = None
    lines: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True)
class PricedLine:
    """`taken_off`: by what comes off single lines."""

    line: OrderLine
    unit: int
    goods: tuple[tuple[Taxes, int], ...]
    taken_off: int = 0

    @property
    def amount(self) -> int:
        return self.unit * self.line.quantity

    @property
    def left(self) -> int:
        return self.amount - self.taken_off

    def taxed(self) -> list[tuple[Taxes, int]]:
        """Its goods by their taxes, without what was taken off the line."""
        shares = shared(self.taken_off, [amount for _, amount in self.goods])
        return [(taxes, amount - off) for (taxes, amount), off in zip(self.goods, shares, strict=True)]


@dataclass(frozen=True)
class Quote:
    """`points`: what points pay, in minor units; `gift`: what a gift card pays; `due` is left to pay."""

    currency: str
    included: bool
    lines: tuple[PricedLine, ...]
    taken_off: tuple[tuple[Off, int], ...]
    taxes: tuple[TaxedGoods, ...]
    points: int
    gift: int = 0

    @property
    def subtotal(self) -> int:
        return sum(line.amount for line in self.lines)

    @property
    def total(self) -> int:
        return sum(goods.gross for goods in self.taxes)

    @property
    def due(self) -> int:
        return self.total - self.points - self.gift

    def money(self, amount: int) -> dict[str, Any]:
        return {"amount": amount, "currency": self.currency}

    def body(self) -> dict[str, Any]:
        """As it travels: money as `{"amount", "currency"}`, rates as texts."""
        return {
            "lines": [
                {"line_id": x.line.line_id, "unit": self.money(x.unit), "amount": self.money(x.amount)}
                for x in self.lines
            ],
            "subtotal": self.money(self.subtotal),
            "discounts": [
                {"id": off.id, "kind": off.kind, "name": off.name, "amount": self.money(amount)}
                for off, amount in self.taken_off
            ],
            "taxes": [self._tax(goods) for goods in self.taxes],
            "prices_include_tax": self.included,
            "total": self.money(self.total),
            "points": self.money(self.points),
            "gift": self.money(self.gift),
            "due": self.money(self.due),
        }

    def _tax(self, goods: TaxedGoods) -> dict[str, Any]:
        rows = [
            {**row.model_dump(mode="json", by_alias=True), "tax": self.money(amount)}
            for row, amount in zip(goods.taxes, goods.amounts, strict=True)
        ]
        return {"net": self.money(goods.net), "gross": self.money(goods.gross), "rows": rows}


@dataclass(frozen=True)
class Calculator:
    """Prices goods of a catalogue at the prices of the moment, with the taxes of a day."""

    catalogue: Catalogue
    price_of: PriceOf
    day: date

    @property
    def facts(self) -> TaxFacts:
        shop = self.catalogue.shop
        return TaxFacts(shop.prices_include_tax, shop.tax_rounding, shop.rounding_place)

    def quote(self, request: QuoteRequest, offs: Sequence[Off] = (), points: int = 0) -> Quote:
        """Price `request`. `points` is what the guest's points are worth: no more is taken than there is
        to pay."""
        by_line = [off for off in offs if off.lines]
        lines = tuple(self._line(line, request.mode) for line in request.lines)
        lines = self._lines_off(lines, by_line)
        taken_off = self._take_off(lines, request.mode, [off for off in offs if not off.lines])
        goods = [part for line in lines for part in line.taxed()]
        rows = taxed(goods, sum(amount for _, amount in taken_off), self.facts)
        taken_off = tuple((off, sum(x for _, x in off.lines)) for off in by_line) + taken_off
        paid = min(points, sum(row.gross for row in rows))
        shop = self.catalogue.shop
        return Quote(shop.currency, shop.prices_include_tax, lines, taken_off, tuple(rows), paid)

    def _line(self, line: OrderLine, mode: str) -> PricedLine:
        unit = unit_cost(self.catalogue, line, mode, self.price_of)
        amount = unit * line.quantity
        if not line.parts:
            return PricedLine(line, unit, ((self._taxes(line.variant_id, mode), amount),))
        alone = [self.price_of(part.variant_id, mode) for part in line.parts]
        taxes = [self._taxes(part.variant_id, mode) for part in line.parts]
        return PricedLine(line, unit, tuple(zip(taxes, shared(amount, alone), strict=True)))

    def _lines_off(self, lines: Sequence[PricedLine], offs: Sequence[Off]) -> tuple[PricedLine, ...]:
        """Raises Problem `invalid` for a line that is not there, and for more than it costs."""
        sums = {line.line.line_id: 0 for line in lines}
        for line_id, amount in (each for off in offs for each in off.lines):
            if line_id not in sums:
                raise invalid(f"Line {line_id} is not in the order.")
            sums[line_id] += amount
        found = tuple(replace(line, taken_off=sums[line.line.line_id]) for line in lines)
        if any(line.left < 0 for line in found):
            raise invalid("More is taken off a line than it costs.")
        return found

    def _taxes(self, variant_id: str, mode: str) -> Taxes:
        tax_class = self.catalogue.item_of_variant[variant_id].tax_class
        return tuple(row for row in self.catalogue.taxes if row.holds(tax_class, mode, self.day))

    def _take_off(
        self, lines: Sequence[PricedLine], mode: str, offs: Sequence[Off]
    ) -> tuple[tuple[Off, int], ...]:
        subtotal = left = sum(line.left for line in lines)
        taken = []
        for off in offs:
            worth = min(left, self._worth(off, lines, mode, left))
            if worth > 0 and subtotal >= (off.min_total or 0):
                taken.append((off, worth))
                left -= worth
        return tuple(taken)

    def _worth(self, off: Off, lines: Sequence[PricedLine], mode: str, left: int) -> int:
        if off.variant_id is not None:
            mine = [line for line in lines if line.line.variant_id == off.variant_id]
            price = self.price_of(off.variant_id, mode) if mine else 0
            return max((self._free(line, price) for line in mine), default=0)
        if off.percent is not None:
            return left * off.percent // 100
        return off.amount or 0

    def _free(self, line: PricedLine, price: int) -> int:
        """One of a line for nothing: no more than is paid for one of them on the average."""
        if not line.taken_off:
            return price
        return min(price, -(-line.left // line.line.quantity))
