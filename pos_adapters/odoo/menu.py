"""Odoo's records become the kiosk's menu. Ids say what they are of: items t, variants p, options v, groups a,
steps b, categories c.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from kiosk.core.menu import Item, Menu, ModifierGroup, Option, ServiceMode, Text, Variant
from kiosk.core.money import Rounding
from kiosk.core.sound import DEAREST, LONGEST
from kiosk.core.tax import TaxFacts
from pos_adapters.odoo.categories import OTHERS, categories_of
from pos_adapters.odoo.rows import ATTRIBUTE, CATEGORY, LINE, PRODUCT, TEMPLATE, VALUE, Rows
from pos_adapters.odoo.sets import steps_of
from pos_adapters.odoo.shop import OdooShop
from pos_adapters.odoo.taxes import reckonable, tax_class, tax_rows
from pos_adapters.odoo.values import Row, ids, ref, whole, without_marks, words

LONGEST_NAME = 200
_ID = re.compile(r"[tpvabc](\d{1,15})")


def number_of(name: str) -> int:
    """Odoo's id behind one of the menu's. Raises ValueError where the id is not of this menu."""
    found = _ID.fullmatch(name)
    if found is None:
        raise ValueError(f"no id of this menu: {name[:40]}")
    return int(found[1])


@dataclass
class Made:
    """A menu, and `left_out`: items by id with the reason why they cannot be sold at a kiosk."""

    menu: Menu
    tax: TaxFacts
    left_out: dict[int, str] = field(default_factory=dict)
    sold_out: frozenset[str] = frozenset()


def facts_of(rows: Rows, shop: OdooShop) -> TaxFacts:
    """How this shop taxes: with or on top of its prices, as most of its items are."""
    ways: Counter[bool] = Counter()
    for template in rows.tables[TEMPLATE].values():
        taxes = shop.own(ids(template["taxes_id"]))
        ways.update({shop.taxes[tax].included for tax in taxes if shop.taxes[tax].kind == "percent"})
    return TaxFacts(ways[True] > ways[False], shop.place, Rounding.HALF_UP)


def menu_of(rows: Rows, shop: OdooShop, languages: Sequence[str], tax: TaxFacts) -> Made:
    """`languages` are Odoo's codes. Raises one of `link.NONSENSE` where records are not as promised."""
    return _Maker(rows, shop, languages, tax).made()


def kiosk_language(code: str) -> str:
    """ "ja_JP" → "ja"."""
    return code.partition("_")[0]


class _Maker:
    def __init__(self, rows: Rows, shop: OdooShop, languages: Sequence[str], tax: TaxFacts) -> None:
        self._rows = rows
        self._shop = shop
        self._tax = tax
        self._languages = tuple(languages)
        self._products = _grouped(rows.tables[PRODUCT].values())
        self._lines = _grouped(rows.tables[LINE].values())
        self._left_out: dict[int, str] = {}

    def made(self) -> Made:
        templates = sorted(self._rows.tables[TEMPLATE].values(), key=_place)
        dishes = [item for row in templates if row["type"] != "combo" for item in self._item(row)]
        there = {variant.id: variant for item in dishes for variant in item.variants}
        sets = {
            item.id: item for row in templates if row["type"] == "combo" for item in self._set(row, there)
        }
        by_id = {item.id: item for item in dishes} | sets
        items = tuple(by_id[f"t{row['id']}"] for row in templates if f"t{row['id']}" in by_id)
        used = {name for item in items for name in item.category_ids}
        menu = Menu(
            version=self._rows.version,
            currency=self._shop.currency.code,
            languages=tuple(dict.fromkeys(map(kiosk_language, self._languages))),
            categories=categories_of(self._rows, self._shop, self.text, OTHERS in used),
            items=items,
            taxes=tax_rows(self._shop, {item.tax_class for item in items}),
            shop_name=self._own_name(self._shop.name),
        )
        return Made(menu, self._tax, self._left_out, self._sold_out(templates))

    def _own_name(self, name: str) -> Text:
        return {kiosk_language(code): name for code in self._languages}

    def _sold_out(self, templates: Iterable[Row]) -> frozenset[str]:
        """What is marked so, or was taken out of the point of sale since the menu was read."""
        marks = ("self_order_available", "available_in_pos", "active")
        return frozenset(f"t{row['id']}" for row in templates if any(row.get(m) is False for m in marks))

    def text(self, model: str, row: Row) -> Text:
        """What a record is called, in all languages it has a name in."""
        number, first = whole(row["id"]), kiosk_language(self._languages[0])
        found = {first: words(row["name"])[:LONGEST_NAME] or f"#{number}"}
        for code in self._languages[1:]:
            name = self._rows.names.get(code, {}).get(model, {}).get(number)
            if name:
                found.setdefault(kiosk_language(code), name[:LONGEST_NAME])
        return found

    # Dishes.

    def _item(self, row: Row) -> Iterable[Item]:
        """The item, or none where it cannot be sold here."""
        number = whole(row["id"])
        products = self._products.get(number, [])
        taxes = self._shop.own(ids(row["taxes_id"]))
        wrong = reckonable(self._shop, taxes)
        variants = tuple(self._variant(product) for product in products)
        prices = [variant.price[ServiceMode.EAT_IN].minor for variant in variants]
        if not prices or not all(0 <= price <= DEAREST for price in prices):
            wrong = wrong or "it has no price that can be asked for"
        if wrong:
            self._left_out[number] = wrong
            return
        yield Item(
            id=f"t{number}",
            name=self.text(TEMPLATE, row),
            category_ids=self._categories(row),
            variants=variants,
            tax_class=tax_class(taxes),
            text=self._about(row),
            groups=tuple(group for line in self._lines.get(number, []) for group in self._group(line)),
            picture=self._picture(row, products),
            barcode=next((words(each["barcode"]) for each in products if each.get("barcode")), None),
        )

    def _variant(self, row: Row) -> Variant:
        values = [self._rows.tables[VALUE].get(n) for n in ids(row["product_template_variant_value_ids"])]
        names = [self.text(VALUE, value) for value in values if value is not None]
        languages = {language for name in names for language in name}
        said = {x: ", ".join(name.get(x) or next(iter(name.values())) for name in names) for x in languages}
        price = self._shop.currency.money(row["lst_price"])
        return Variant(f"p{whole(row['id'])}", said, dict.fromkeys(ServiceMode, price))

    def _categories(self, row: Row) -> tuple[str, ...]:
        sold, there = self._shop.categories, self._rows.tables[CATEGORY]
        own = [n for n in ids(row["pos_categ_ids"]) if n in there and (sold is None or n in sold)]
        return tuple(f"c{number}" for number in own) or (OTHERS,)

    def _about(self, row: Row) -> Text:
        said = without_marks(row.get("public_description")) or without_marks(row.get("description_sale"))
        return {kiosk_language(self._languages[0]): said[:LONGEST]} if said else {}

    def _picture(self, row: Row, products: Sequence[Row]) -> str | None:
        if whole(row["id"]) not in self._rows.pictured or not products:
            return None
        return f"product.product-{whole(products[0]['id'])}-{_stamp(row)}"

    # Choices.

    def _group(self, line: Row) -> Iterable[ModifierGroup]:
        """Attributes that make variants are none. What a guest would have to write is left out."""
        attribute = self._rows.tables[ATTRIBUTE].get(whole(ref(line["attribute_id"])))
        if attribute is None or attribute["create_variant"] != "no_variant":
            return
        values = [self._rows.tables[VALUE].get(n) for n in ids(line["product_template_value_ids"])]
        offered = [v for v in values if v is not None and v.get("ptav_active", True) and not v["is_custom"]]
        if not offered:
            return
        several, pictured = attribute["display_type"] == "multi", attribute["display_type"] == "image"
        only = len(offered) == 1 and not several
        yield ModifierGroup(
            id=f"a{whole(line['id'])}",
            name=self.text(ATTRIBUTE, attribute),
            options=tuple(self._option(value, only, pictured) for value in offered),
            min=0 if several else 1,
            max=None if several else 1,
        )

    def _option(self, value: Row, default: bool, pictured: bool) -> Option:
        number = whole(value["id"])
        return Option(
            id=f"v{number}",
            name=self.text(VALUE, value),
            price=self._shop.currency.money(value["price_extra"]),
            default=default,
            picture=f"{VALUE}-{number}-{_stamp(value)}" if pictured else None,
        )

    # Sets.

    def _set(self, row: Row, there: dict[str, Variant]) -> Iterable[Item]:
        number = whole(row["id"])
        steps = steps_of(self._rows, self._shop, row, there, self.text)
        if not steps:
            self._left_out[number] = "it lacks a part: each must be available in the point of sale itself"
            return
        for item in self._item(row):
            yield Item(
                id=item.id,
                name=item.name,
                category_ids=item.category_ids,
                variants=item.variants[:1],
                tax_class=item.tax_class,
                text=item.text,
                steps=steps,
                picture=item.picture,
                barcode=item.barcode,
            )


def _grouped(rows: Iterable[Row]) -> dict[int, list[Row]]:
    """By the template they belong to, in their order."""
    found: dict[int, list[Row]] = {}
    for row in sorted(rows, key=lambda row: (row.get("sequence") or 0, row["id"])):
        found.setdefault(whole(ref(row["product_tmpl_id"])), []).append(row)
    return found


def _place(row: Row) -> tuple[int, str, int]:
    return whole(row.get("pos_sequence") or 0), words(row["name"]), whole(row["id"])


def _stamp(row: Row) -> str:
    """Of the last change: with it a picture has another name."""
    return "".join(filter(str.isdigit, str(row.get("write_date") or ""))) or "0"


def picture_path(name: str) -> str:
    """Where Odoo keeps a picture of the menu. Raises ValueError where the name is none of its."""
    model, number, _ = name.rsplit("-", 2)
    size = {PRODUCT: "image_512", "pos.category": "image_128", VALUE: "image"}.get(model)
    if size is None or not number.isdecimal():
        raise ValueError("no picture of this menu")
    return f"/web/image/{model}/{number}/{size}"
