"""What a tax row is called: POSes name classes of goods by ids that say nothing to people."""

from __future__ import annotations

from kiosk.core.menu import Menu, TaxRow, plain


def tax_called(row: TaxRow, menu: Menu, language: str) -> str:
    """The row's name, and where goods of several classes have a tax of that name, which goods it is for:
    「消費税：牛丼など12品」, "Tax: Gyudon and 11 more". Without brackets: names of goods have some.
    """
    name = plain(row.name, language) or row.tax_class
    classes = {
        each.tax_class for each in menu.taxes if plain(each.name, language) == plain(row.name, language)
    }
    if len(classes | {row.tax_class}) < 2:
        return name
    goods = [item for item in menu.items if item.tax_class == row.tax_class]
    if not goods:
        return _of(name, row.tax_class, language)
    first, more = plain(goods[0].name, language), len(goods) - 1
    if language == "ja":
        return _of(name, f"{first}など{more + 1}品" if more else first, language)
    return _of(name, f"{first} and {more} more" if more else first, language)


def _of(name: str, goods: str, language: str) -> str:
    return f"{name}：{goods}" if language == "ja" else f"{name}: {goods}"
