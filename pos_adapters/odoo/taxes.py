"""Odoo's taxes become rows of the kiosk's tax table. A tax class is the set of taxes an item bears."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kiosk.core.menu import TaxRow
from pos_adapters.odoo.shop import OdooShop, Tax

UNTAXED = "none"


def tax_class(taxes: Sequence[int]) -> str:
    """The class of items with these taxes of the shop's own: "1+4"."""
    return "+".join(map(str, taxes)) or UNTAXED


def taxes_in(name: str) -> tuple[int, ...]:
    """The taxes of a class, as an order's line names them."""
    return () if name == UNTAXED else tuple(int(tax) for tax in name.split("+"))


def tax_rows(shop: OdooShop, classes: Iterable[str]) -> tuple[TaxRow, ...]:
    return tuple(
        TaxRow(name, {"en": tax.name}, tax.rate, included=tax.included)
        for name in sorted(classes)
        for tax in shop.leaves(taxes_in(name))
    )


def reckonable(shop: OdooShop, taxes: Sequence[int]) -> str:
    """Why the kiosk cannot reckon with an item's taxes; empty: it can."""
    try:
        leaves = shop.leaves(taxes)
    except KeyError:
        return "a part of its tax is another company's"
    return next((said for tax in leaves if (said := _strange(tax, len(leaves)))), "")


def _strange(tax: Tax, count: int) -> str:
    if tax.kind != "percent" or not 0 <= tax.rate < 1:
        return f"tax {tax.id} is no percentage"
    return f"tax {tax.id} changes the base of others" if tax.on_top_of_others and count > 1 else ""
