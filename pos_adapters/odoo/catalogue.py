"""Reads the records a menu is made of: all of them once, then what has changed, and those of one basket."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from threading import Lock

from kiosk.ports.errors import Unreachable
from pos_adapters.odoo.link import PAGE, Domain, Link, understood
from pos_adapters.odoo.rows import (
    ATTRIBUTE,
    COMBO,
    COMBO_ITEM,
    FIELDS,
    LINE,
    NAMED,
    OF_ITEMS,
    PRODUCT,
    SMALL,
    TEMPLATE,
    VALUE,
    Rows,
    second_after,
    template_of,
)
from pos_adapters.odoo.shop import OdooShop
from pos_adapters.odoo.values import Row, ids, ref, whole, words

_ANYTHING: Mapping[str, object] = {"active_test": False}
"""Also what is archived: else nobody would learn that it is."""

_BOTH = tuple(dict.fromkeys((*FIELDS[TEMPLATE], *FIELDS[PRODUCT])))
"""A product has the fields of its item too."""


@dataclass
class _Known:
    """`settled`: a second reading of the newest second found nothing more in it."""

    shop: OdooShop
    rows: Rows
    settled: bool = False


class Catalogue:
    """All records of the menu, kept up to date. Thread-safe: one reads, the others wait for it."""

    def __init__(self, link: Link, languages: Sequence[str]) -> None:
        self._link = link
        self._language, *self._others = languages
        self._known: _Known | None = None
        self._lock = Lock()

    def rows(self, shop: OdooShop) -> Rows:
        """The records as they are now."""
        with self._lock:
            known = self._known
            rows = self._renewed(known, shop) if known is not None and _same_scope(known.shop, shop) else None
            if rows is None:
                rows = self._all(shop)
            settled = known is not None and rows.version == known.rows.version
            self._known = _Known(shop, rows, settled)
            return rows

    def of(self, shop: OdooShop, templates: Iterable[int], parts: Iterable[int]) -> Rows:
        """The records of some items, and of those that `parts` (products) belong to, as they are now."""
        rows = Rows()
        wanted = sorted(set(templates))
        domain: Domain = ["|", ["product_tmpl_id", "in", wanted], ["id", "in", sorted(set(parts))]]
        context = {"lang": self._language, **_ANYTHING}
        for page in self._link.pages(PRODUCT, domain, _BOTH, context):
            with understood(PRODUCT):
                rows.take(TEMPLATE, _items_of(page))
                rows.take(PRODUCT, [row for row in page if row["active"]])
        items = sorted(rows.tables[TEMPLATE])
        if not set(wanted) <= set(items):
            raise Unreachable(f"{TEMPLATE}: what was asked for is not there")
        with understood(TEMPLATE):
            attributed = [
                n for n, row in rows.tables[TEMPLATE].items() if row.get("attribute_line_ids", True)
            ]
        if attributed:
            self._take(rows, VALUE, [["product_tmpl_id", "in", items]])
            self._group(rows, attributed)
        with understood(TEMPLATE):
            combos = sorted({c for row in rows.tables[TEMPLATE].values() for c in _combos(row)})
        if combos:
            self._take(rows, COMBO, [["id", "in", combos]])
            self._take(rows, COMBO_ITEM, [["combo_id", "in", combos]])
        return rows

    def _group(self, rows: Rows, items: Sequence[int]) -> None:
        """How the values of items are grouped: as the menu has it, where all of them are as they were there;
        else it is asked for. Prices are the values' own.
        """
        known = self._known.rows if self._known is not None else Rows()
        with understood(LINE):
            lines = _same_lines(known, rows, items)
            attributes = sorted({whole(ref(row["attribute_id"])) for row in lines or ()})
        if lines is not None and set(attributes) <= set(known.tables[ATTRIBUTE]):
            rows.take(LINE, lines)
            rows.take(ATTRIBUTE, [known.tables[ATTRIBUTE][number] for number in attributes])
            return
        self._take(rows, LINE, [["product_tmpl_id", "in", items]])
        with understood(LINE):
            attributes = sorted({whole(ref(row["attribute_id"])) for row in rows.tables[LINE].values()})
        if attributes:
            self._take(rows, ATTRIBUTE, [["id", "in", attributes]])

    def sold_out(self, shop: OdooShop) -> tuple[int, ...]:
        """The items that are in the menu but cannot be had."""
        if "self_order_available" not in self._link.fields(TEMPLATE):
            return ()
        return self._link.found(TEMPLATE, [*_on_sale(shop), ["self_order_available", "=", False]])

    # Everything, and what is new.

    def _all(self, shop: OdooShop) -> Rows:
        rows = Rows()
        self._take(rows, TEMPLATE, _on_sale(shop))
        for model in (PRODUCT, LINE, VALUE):
            self._take(rows, model, [["product_tmpl_id.available_in_pos", "=", True]])
        for model in SMALL:
            self._take(rows, model, [])
        for model in NAMED:
            named = [["id", "in", sorted(rows.tables[model])]] if len(rows.tables[model]) < PAGE else []
            self._name(rows, model, named)
        rows.picture(self._pictured(shop, []))
        return rows

    def _renewed(self, known: _Known, shop: OdooShop) -> Rows | None:
        """With what has changed since; None where so much has, or was deleted, that all is read anew."""
        rows = known.rows.copy()
        since = rows.written
        if not since:
            return None
        with understood(TEMPLATE):
            since = second_after(since) if known.settled else since
        changed: set[int] = set()
        for model in (TEMPLATE, PRODUCT, VALUE):
            if "write_date" in self._link.fields(model):
                changed |= self._changed(model, since)
        if len(changed) >= PAGE:
            return None
        if changed:
            self._read_again(rows, shop, sorted(changed))
        for model in SMALL:
            rows.drop(model, rows.tables[model])
            self._take(rows, model, [])
            self._name(rows, model, [])
        return rows if self._complete(rows, shop) else None

    def _changed(self, model: str, since: str) -> set[int]:
        wanted = ("write_date",) if model == TEMPLATE else ("product_tmpl_id", "write_date")
        found = self._link.pages(model, [["write_date", ">=", since]], wanted, _ANYTHING)
        with understood(model):
            return {template_of(model, row) for page in found for row in page if _template_there(model, row)}

    def _read_again(self, rows: Rows, shop: OdooShop, items: list[int]) -> None:
        rows.drop_items(items)
        self._take(rows, TEMPLATE, [["id", "in", items], *_on_sale(shop)])
        left = sorted(set(items) & set(rows.tables[TEMPLATE]))
        for model in (PRODUCT, LINE, VALUE):
            self._take(rows, model, [["product_tmpl_id", "in", left]])
        self._name(rows, TEMPLATE, [["id", "in", left]])
        self._name(rows, VALUE, [["product_tmpl_id", "in", left]])
        rows.picture(self._pictured(shop, [["id", "in", left]]))

    def _complete(self, rows: Rows, shop: OdooShop) -> bool:
        """Is nothing kept that was deleted at Odoo?"""
        if self._link.count(TEMPLATE, _on_sale(shop)) != len(rows.tables[TEMPLATE]):
            return False
        products = self._link.count(PRODUCT, [["product_tmpl_id.available_in_pos", "=", True]])
        return shop.categories is not None or products == len(rows.tables[PRODUCT])

    def _take(self, rows: Rows, model: str, domain: Domain, more: Mapping[str, object] | None = None) -> None:
        context = {"lang": self._language, **(more or {})}
        for page in self._link.pages(model, domain, FIELDS[model], context):
            with understood(model):
                if model in OF_ITEMS:
                    page = [row for row in page if _template_there(model, row)]
                rows.take(model, page)

    def _name(self, rows: Rows, model: str, domain: Domain) -> None:
        if model not in NAMED:
            return
        for language in self._others:
            for page in self._link.pages(model, domain, ("name",), {"lang": language}):
                with understood(model):
                    named = {whole(row["id"]): words(row["name"]) for row in page}
                    there = rows.tables[model]
                    rows.call(language, model, {n: name for n, name in named.items() if n in there})

    def _pictured(self, shop: OdooShop, domain: Domain) -> tuple[int, ...]:
        if "image_128" not in self._link.fields(TEMPLATE):
            return ()
        return self._link.found(TEMPLATE, [*domain, *_on_sale(shop), ["image_128", "!=", False]])


def _on_sale(shop: OdooShop) -> Domain:
    here = [["available_in_pos", "=", True]]
    if shop.categories is None:
        return here
    return [*here, ["pos_categ_ids", "in", list(shop.categories)]]


def _same_scope(one: OdooShop, other: OdooShop) -> bool:
    return (one.config, one.company, one.categories) == (other.config, other.company, other.categories)


def _template_there(model: str, row: Row) -> bool:
    return model == TEMPLATE or ref(row["product_tmpl_id"]) is not None


def _items_of(products: Iterable[Row]) -> Iterable[Row]:
    """The items of products, which have all fields of their item; an item lives as long as one of them."""
    found: dict[int, Row] = {}
    for product in products:
        number = whole(ref(product["product_tmpl_id"]))
        item = {name: value for name, value in product.items() if name in FIELDS[TEMPLATE]}
        if number not in found or item["active"]:
            found[number] = {**item, "id": number}
    return found.values()


def _same_lines(known: Rows, rows: Rows, items: Iterable[int]) -> list[Row] | None:
    """The lines of items as they are known; None where they or a value of theirs may be another now."""
    values = rows.tables[VALUE]
    if any(known.tables[VALUE].get(number) != row for number, row in values.items()):
        return None
    found: list[Row] = []
    for item in items:
        for number in ids(rows.tables[TEMPLATE][item].get("attribute_line_ids", [0])):
            line = known.tables[LINE].get(number)
            if line is None or not set(ids(line["product_template_value_ids"])) <= set(values):
                return None
            found.append(line)
    return found


def _combos(row: Row) -> tuple[int, ...]:
    return ids(row["combo_ids"]) if row.get("combo_ids") else ()
