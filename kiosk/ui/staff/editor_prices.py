"""The prices of a dish as the form shows them, and what is typed for one."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

from babel.numbers import get_currency_precision, get_currency_symbol
from PySide6.QtCore import QCoreApplication

from kiosk.core.menu import ServiceMode, Variant, plain
from kiosk.core.money import Money, Rounding, round_to_minor
from kiosk.core.tax import included, rate_percent, taxes_of
from kiosk.ui.staff.editor_rows import Dish, FieldRow
from kiosk.ui.text import locale_of, money

translate = QCoreApplication.translate


def prices(dish: Dish, language: str, wrong: dict[str, str]) -> list[FieldRow]:
    """Eating in, and taking out where that is a price of its own. `wrong`: what was typed that is no price,
    by field.
    """
    locked = "price" not in dish.takes
    why = translate("Staff", "This POS does not take prices from a kiosk: change it there.") if locked else ""
    rows = []
    for variant in dish.item.variants:
        for mode in ServiceMode:
            row = _price_row(dish, variant, mode, language, locked, why)
            if row.id in wrong:
                no_price = translate("Staff", "That is not a price.")
                row = replace(row, value=wrong[row.id], wrong=True, hint=no_price)
            rows.append(row)
    return rows


def _price_row(
    dish: Dish, variant: Variant, mode: ServiceMode, language: str, locked: bool, why: str
) -> FieldRow:
    known, now = variant.price[mode], price_of(dish, variant, mode)
    eat_in = mode is ServiceMode.EAT_IN
    automatic = not eat_in and now == automatic_price(
        dish, variant, price_of(dish, variant, ServiceMode.EAT_IN)
    )
    before = translate("Staff", "was %1").replace("%1", money(known, language)) if now != known else ""
    note = translate("Staff", "automatic") if automatic else before
    label = _mode_label(dish, mode)
    if len(dish.item.variants) > 1:
        short = translate("Staff", "eat in") if eat_in else label
        label = f"{plain(variant.name, language)} · {short}"
    precision = get_currency_precision(known.currency)
    return FieldRow(
        f"price.{variant.id}.{mode.value}",
        label,
        figure(now),
        note=note,
        hint=why if eat_in else "",
        unit=get_currency_symbol(known.currency, locale=locale_of(language)),
        kind="text" if precision else "digits",
        locked=locked,
        most=12,
    )


def _mode_label(dish: Dish, mode: ServiceMode) -> str:
    taxes = taxes_of(dish.menu, dish.item.tax_class, mode, dish.day)
    if mode is ServiceMode.EAT_IN:
        with_tax = bool(taxes) and all(included(row, dish.tax) for row in taxes)
        return (
            translate("Staff", "Price with tax (eat in)")
            if with_tax
            else translate("Staff", "Price (eat in)")
        )
    rate = "+".join(rate_percent(row.rate) for row in taxes)
    return translate("Staff", "Take out %1").replace("%1", f"{rate}%" if rate else "").strip()


def price_of(dish: Dish, variant: Variant, mode: ServiceMode) -> Money:
    """The draft's price, else the POS's."""
    return dish.content.prices.get(variant.id, {}).get(mode, variant.price[mode])


def automatic_price(dish: Dish, variant: Variant, eat_in: Money) -> Money:
    """What taking out costs by itself: the same where the POS asks the same, else the same without tax."""
    known = variant.price
    if known[ServiceMode.EAT_IN] == known[ServiceMode.TAKE_OUT]:
        return eat_in
    inside = [
        1 + sum((Fraction(row.rate) for row in _included(dish, mode)), Fraction(0)) for mode in ServiceMode
    ]
    exact = eat_in.minor * inside[1] / inside[0]
    return Money(round_to_minor(exact, Rounding.FLOOR), eat_in.currency)


def _included(dish: Dish, mode: ServiceMode) -> list[object]:
    rows = taxes_of(dish.menu, dish.item.tax_class, mode, dish.day)
    return [row for row in rows if included(row, dish.tax)]


def figure(amount: Money) -> str:
    """An amount without its sign, as it is typed: "720", "7.20"."""
    precision = get_currency_precision(amount.currency)
    return f"{Decimal(amount.minor).scaleb(-precision):.{precision}f}"


_PRICE = re.compile(r"(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")


def typed_price(text: str, currency: str) -> Money | None:
    """ "1,200" and "1200" are the same; "12,0", "1.234" yen and words are no prices."""
    said = text.strip().translate(_WIDE).lstrip("¥￥$ ")
    precision = get_currency_precision(currency)
    if not _PRICE.fullmatch(said):
        return None
    amount = Decimal(said.replace(",", ""))
    minor = amount.scaleb(precision)
    if minor != minor.to_integral_value() or minor > 10_000_000:
        return None
    return Money(int(minor), currency)


_WIDE = {ord("０") + digit: ord("0") + digit for digit in range(10)} | {ord("，"): ",", ord("．"): "."}
