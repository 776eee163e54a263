"""The till's articles become the kiosk's menu."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from kiosk.core.menu import Category, Item, Menu, ModifierGroup, Option, ServiceMode, TaxRow, Variant
from tanuki.link import CURRENCY, money_of, number_of

_MODES = {"house": ServiceMode.EAT_IN, "street": ServiceMode.TAKE_OUT}


def menu_of(pages: Sequence[Element]) -> Menu:
    """The menu from all its pages; the first one also holds groups of articles and taxes."""
    first = pages[0]
    return Menu(
        version=first.attrib["stamp"],
        currency=CURRENCY,
        languages=("de", "en"),
        categories=tuple(Category(group.attrib["id"], _name(group)) for group in first.iterfind("group")),
        items=tuple(_item(article) for page in pages for article in page.iterfind("article")),
        taxes=tuple(_tax(tax) for tax in first.iterfind("tax")),
    )


def _name(element: Element) -> dict[str, str]:
    return {name.attrib["lang"]: name.text or "" for name in element.iterfind("name")}


def _item(article: Element) -> Item:
    """An article has one price wherever it is eaten, so it is its own and only variant."""
    price = money_of(article.attrib["price"])
    sold = article.get("sold-out") != "yes"
    variant = Variant(article.attrib["id"], _name(article), dict.fromkeys(ServiceMode, price), sold)
    extras = tuple(_extra(extra) for extra in article.iterfind("extra"))
    group = ModifierGroup(f"{variant.id}-extras", {"de": "Extras", "en": "Extras"}, extras)
    return Item(
        id=variant.id,
        name=variant.name,
        category_ids=(article.attrib["group"],),
        variants=(variant,),
        tax_class=article.attrib["tax"],
        groups=(group,) if extras else (),
    )


def _extra(extra: Element) -> Option:
    return Option(extra.attrib["id"], _name(extra), money_of(extra.attrib["price"]))


def _tax(tax: Element) -> TaxRow:
    """Rates are written in percent, like amounts."""
    rate = number_of(tax.attrib["percent"]) / 100
    return TaxRow(tax.attrib["class"], {"de": "USt", "en": "VAT"}, rate, _MODES[tax.attrib["where"]])
