"""Names, prices, and what is shown or sold out, written back into Odoo's products."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from kiosk.core.sound import DEAREST
from kiosk.ports.errors import NotAllowed, PortError, Reason, Refused, Uncertain, Unreachable
from kiosk.ports.menu_change import Goods, MenuChange
from pos_adapters.odoo.link import Link, understood
from pos_adapters.odoo.menu import LONGEST_NAME, kiosk_language, number_of
from pos_adapters.odoo.rows import COMBO_ITEM, PRODUCT, TEMPLATE, VALUE
from pos_adapters.odoo.shop import OdooShop
from pos_adapters.odoo.taxes import reckonable
from pos_adapters.odoo.values import Row, ids, ref, rounded, whole, words

PARTS: tuple[str, ...] = ("name", "price", "hidden")
SOLD_OUT = "sold_out"
"""Besides, where Odoo has a field for it."""
HERE, TO_HAVE = "available_in_pos", "self_order_available"

_TEMPLATE = ("list_price", "taxes_id", "pos_categ_ids", "company_id", "currency_id", HERE, TO_HAVE)
_PRODUCT = ("product_tmpl_id", "lst_price", "product_template_variant_value_ids")
_NOISE = 6
"""Decimal places that Odoo's prices never have: behind them is a float's noise."""


def write(link: Link, shop: OdooShop, languages: Sequence[str], change: MenuChange) -> None:
    """Write what is not yet as it shall be, and read it back: Odoo rounds and refuses by rules of its own.
    What is there already is not written again.
    """
    plan = _Plan(link, shop, languages, change)
    done: list[_Write] = []
    try:
        for each in plan.writes():
            _do(link, each, each.new)
            done.append(each)
        wrong = plan.writes() if done else []
    except Unreachable as error:
        if done:
            raise Uncertain(str(error)) from error
        raise
    except (Refused, NotAllowed):
        _put_back(link, done)
        raise
    if wrong:
        _put_back(link, done)
        said = ", ".join(sorted({name for each in wrong for name in each.new}))
        raise _refused(f"Odoo keeps another {said} than was written, so it was put back")


@dataclass(frozen=True, slots=True)
class _Write:
    """One record's fields, in a language of Odoo's: `new` is not what is there, `old` is."""

    model: str
    number: int
    new: Row
    old: Row
    language: str | None = None


def _do(link: Link, each: _Write, vals: Row) -> None:
    context = {"lang": each.language} if each.language else {}
    link.do(each.model, "write", ids=[each.number], vals=vals, context=context)


def _put_back(link: Link, done: Sequence[_Write]) -> None:
    try:
        for each in reversed(done):
            _do(link, each, each.old)
    except PortError as error:
        raise Uncertain("a part of the change was written, and could not be put back") from error


def _refused(why: str) -> Refused:
    return Refused(Reason.INVALID, why)


class _Plan:
    """What has to be written, so that one change is as it shall be."""

    def __init__(self, link: Link, shop: OdooShop, languages: Sequence[str], change: MenuChange) -> None:
        self._link = link
        self._shop = shop
        self._languages = languages
        self._change = change

    def writes(self) -> list[_Write]:
        """By the records as they are now; nothing where all is as it shall be."""
        item, product = self._ids()
        rows = self._link.rows(TEMPLATE, [["id", "=", item]], _TEMPLATE)
        products = self._link.rows(PRODUCT, [["product_tmpl_id", "=", item]], _PRODUCT)
        if not rows or not products:
            raise _refused("there is no such item in Odoo, or it is another company's")
        with understood(TEMPLATE):
            if ref(rows[0].get("company_id")) not in (None, self._shop.company):
                raise _refused("the item is another company's: change it there")
            found = [*self._named(item), *self._flags(rows[0], products)]
            if self._change.price is not None:
                (one,) = [row for row in products if row["id"] == product]
                found += self._priced(rows[0], one, products)
        return found

    def _ids(self) -> tuple[int, int]:
        """The item, and where the change is a variant's, its product."""
        change = self._change
        if change.goods is Goods.OPTION or (change.goods is Goods.VARIANT and change.name is not None):
            raise _refused("values of attributes belong to many items: change them in Odoo")
        try:
            number = number_of(change.id)
        except ValueError as error:
            raise _refused("there is no such thing in Odoo") from error
        if change.id[0] != {Goods.ITEM: "t", Goods.VARIANT: "p"}[change.goods]:
            raise _refused("there is no such thing in Odoo")
        if change.goods is Goods.ITEM:
            return number, 0
        rows = self._link.rows(PRODUCT, [["id", "=", number]], _PRODUCT)
        with understood(PRODUCT):
            item = ref(rows[0]["product_tmpl_id"]) if rows else None
        if item is None:
            raise _refused("there is no such variant in Odoo, or it is another company's")
        return item, number

    # Names.

    def _named(self, item: int) -> Iterator[_Write]:
        if self._change.name is None:
            return
        for code, name in self._names().items():
            rows = self._link.rows(TEMPLATE, [["id", "=", item]], ("name",), context={"lang": code})
            old = words(rows[0]["name"])
            if old != name:
                yield _Write(TEMPLATE, item, {"name": name}, {"name": old}, code)

    def _names(self) -> dict[str, str]:
        """The new names by Odoo's codes, of the languages that the menu is read in and Odoo has."""
        assert self._change.name is not None
        codes = {kiosk_language(code): code for code in reversed(self._languages)}
        wanted = {codes[x]: name.strip() for x, name in self._change.name.items() if x in codes}
        domain = [["code", "in", sorted(wanted)], ["active", "=", True]]
        there = {row["code"] for row in self._link.rows("res.lang", domain, ("code",))}
        names = {code: name for code, name in wanted.items() if code in there}
        if not names or not all(0 < len(name) <= LONGEST_NAME for name in names.values()):
            raise _refused(f"a name of 1 to {LONGEST_NAME} characters in a language of Odoo's is needed")
        return names

    # What is shown, and what can be had.

    def _flags(self, row: Row, products: Sequence[Row]) -> Iterator[_Write]:
        change, new = self._change, Row()
        if change.hidden is not None and bool(row[HERE]) is change.hidden:
            self._check_place(row, products)
            new[HERE] = not change.hidden
            if TO_HAVE in row and not change.hidden:  # Odoo took it away with the other
                new[TO_HAVE] = True
        if change.sold_out is not None:
            self._check_sold_out(row, products)
            new[TO_HAVE] = not change.sold_out
        new = {name: value for name, value in new.items() if bool(row[name]) is not value}
        if new:
            old = {name: bool(row[name]) for name in (HERE, TO_HAVE) if name in row}
            yield _Write(TEMPLATE, whole(row["id"]), new, old)

    def _check_place(self, row: Row, products: Sequence[Row]) -> None:
        sold = self._shop.categories
        if not self._change.hidden:
            if sold is not None and not set(sold) & set(ids(row["pos_categ_ids"])):
                raise _refused("the item is in no category that this point of sale sells")
            return
        numbers = [whole(product["id"]) for product in products]
        if self._link.rows(COMBO_ITEM, [["product_id", "in", numbers]], ()):
            raise _refused("the item is a part of a combo: take it out of that in Odoo first")

    def _check_sold_out(self, row: Row, products: Sequence[Row]) -> None:
        if TO_HAVE not in row:
            raise _refused("this Odoo cannot say that something is sold out")
        if self._change.goods is Goods.VARIANT and len(products) > 1:
            raise _refused("Odoo says of whole items only that they are sold out")
        gone = not row[HERE] if self._change.hidden is None else self._change.hidden
        if gone and not self._change.sold_out:
            raise _refused("what is not in the point of sale is never to be had there")

    # Prices.

    def _priced(self, row: Row, one: Row, products: Sequence[Row]) -> list[_Write]:
        """A product costs what its item does, and what the values that made it cost more."""
        wanted, now = self._wanted(one), rounded(one["lst_price"], _NOISE)
        if self._shop.currency.money(one["lst_price"]) == wanted:
            return []
        wrong = reckonable(self._shop, self._shop.own(ids(row["taxes_id"])))
        if wrong:
            raise _refused(f"the kiosk cannot reckon what guests would pay: {wrong}")
        if ref(row.get("currency_id")) not in (None, self._shop.currency.id):
            raise _refused("the item is priced in another currency than the point of sale's")
        more = rounded(self._shop.currency.number(wanted), _NOISE) - now
        if len(products) == 1:
            return [_raised(TEMPLATE, row, "list_price", more)]
        return [_raised(VALUE, self._own_value(one, products), "price_extra", more)]

    def _wanted(self, one: Row) -> Money:
        currency, change = self._shop.currency, self._change.price
        assert change is not None
        prices = set({**dict.fromkeys(ServiceMode, currency.money(one["lst_price"])), **change}.values())
        if any(money.currency != currency.code for money in prices):
            raise _refused("the price is of another currency")
        if len(prices) != 1:
            raise _refused("Odoo has one price for eating in and taking out")
        wanted = prices.pop()
        if wanted.minor > DEAREST or currency.money(currency.number(wanted)) != wanted:
            raise _refused("that is no price that can be asked for in this currency")
        return wanted

    def _own_value(self, one: Row, products: Sequence[Row]) -> Row:
        """The value that makes this product and no other, so that its price is this product's alone."""
        values = ids(one["product_template_variant_value_ids"])
        others = {
            value
            for product in products
            if product["id"] != one["id"]
            for value in ids(product["product_template_variant_value_ids"])
        }
        if len(values) != 1 or values[0] in others:
            raise _refused("variants share what makes their prices: change them in Odoo")
        return self._link.rows(VALUE, [["id", "=", values[0]]], ("price_extra",))[0]


def _raised(model: str, row: Row, field: str, more: Decimal) -> _Write:
    old = rounded(row[field], _NOISE)
    if model == TEMPLATE and old + more < 0:
        raise _refused("the item would have a price below zero: its attributes cost more")
    return _Write(model, whole(row["id"]), {field: float(old + more)}, {field: float(old)})
