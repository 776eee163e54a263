"""Records in memory, and how Odoo searches and tells them: domains, many2one pairs, floats with noise."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from tests.emulators.odoo.errors import not_found

Record = dict[str, Any]

ONE = {
    "pos.config": {
        "currency_id": "res.currency",
        "company_id": "res.company",
        "pricelist_id": "product.pricelist",
        "default_fiscal_position_id": "account.fiscal.position",
        "current_session_id": "pos.session",
    },
    "pos.session": {"config_id": "pos.config"},
    "pos.category": {"parent_id": "pos.category"},
    "product.template": {"company_id": "res.company", "currency_id": "res.currency"},
    "product.product": {"product_tmpl_id": "product.template"},
    "product.template.attribute.line": {
        "product_tmpl_id": "product.template",
        "attribute_id": "product.attribute",
    },
    "product.template.attribute.value": {
        "product_tmpl_id": "product.template",
        "attribute_id": "product.attribute",
        "attribute_line_id": "product.template.attribute.line",
    },
    "product.combo.item": {"combo_id": "product.combo", "product_id": "product.product"},
    "account.tax": {"company_id": "res.company"},
    "pos.order.line": {
        "order_id": "pos.order",
        "product_id": "product.product",
        "refunded_orderline_id": "pos.order.line",
    },
    "loyalty.rule": {"program_id": "loyalty.program"},
    "loyalty.reward": {
        "program_id": "loyalty.program",
        "reward_product_id": "product.product",
        "discount_line_product_id": "product.product",
    },
    "loyalty.card": {"program_id": "loyalty.program", "partner_id": "res.partner"},
    "loyalty.history": {"card_id": "loyalty.card"},
    "pos.order": {"partner_id": "res.partner"},
    "pos.payment": {"pos_order_id": "pos.order", "payment_method_id": "pos.payment.method"},
}
INHERITED = {"product.product": "product.template"}
"""Records that have all fields of another."""
MANY = {"pos_categ_ids": "pos.category", "product_variant_ids": "product.product"}


def noisy(value: Any) -> Any:
    """Odoo's floats are what arithmetic left of them."""
    return math.nextafter(value, math.inf) if isinstance(value, float) and value % 1 else value


class Database:
    """Tables of records. `now` goes on by itself, a second with each write."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.tables: dict[str, dict[int, Record]] = {}
        self.translations: dict[tuple[str, str, int], str] = {}
        self.lacking: set[tuple[str, str]] = set()
        self.known: dict[str, tuple[str, ...]] = {}

    def know(self, model: str, *fields: str) -> None:
        """A table, with fields that it has before there is a record."""
        self.tables.setdefault(model, {})
        self.known[model] = fields

    def add(self, model: str, **values: Any) -> int:
        table = self.tables.setdefault(model, {})
        number = values.pop("id", None) or max(table, default=0) + 1
        stamp = self.stamp()
        table[number] = {"id": number, "active": True, "create_date": stamp, "write_date": stamp, **values}
        return number

    def write(self, model: str, number: int, **values: Any) -> None:
        self.now += timedelta(seconds=1)
        self.tables[model][number].update(values, write_date=self.stamp())

    def stamp(self) -> str:
        return self.now.strftime("%Y-%m-%d %H:%M:%S")

    def get(self, model: str, number: int) -> Record:
        return self.tables[model][number]

    def all(self, model: str) -> list[Record]:
        return list(self.tables.get(model, {}).values())

    def fields(self, model: str) -> dict[str, Any]:
        if model not in self.tables:
            raise not_found(f"the model '{model}' does not exist")
        models = (model, INHERITED[model]) if model in INHERITED else (model,)
        names = {name for each in models for record in self.all(each) for name in record}
        names |= {"id", *self.known.get(model, ())}
        return {name: {"type": "char"} for name in sorted(names) if (model, name) not in self.lacking}

    # Searching.

    def search(self, model: str, domain: list[Any], active_test: bool = True) -> list[Record]:
        if model not in self.tables:
            raise not_found(f"the model '{model}' does not exist")
        holds = self._domain(model, list(domain))
        hidden = active_test and not any(isinstance(leaf, list) and leaf[0] == "active" for leaf in domain)
        return [r for r in self.all(model) if holds(r) and (r["active"] or not hidden)]

    def _domain(self, model: str, domain: list[Any]) -> Callable[[Record], bool]:
        """Prefix notation; what stands side by side holds together."""
        terms: list[Callable[[Record], bool]] = []
        while domain:
            terms.append(self._term(model, domain))
        return lambda record: all(term(record) for term in terms)

    def _term(self, model: str, domain: list[Any]) -> Callable[[Record], bool]:
        first = domain.pop(0)
        if first == "|":
            one, other = self._term(model, domain), self._term(model, domain)
            return lambda record: one(record) or other(record)
        if first == "&":
            one, other = self._term(model, domain), self._term(model, domain)
            return lambda record: one(record) and other(record)
        field, operator, value = first
        if (model, field) in self.lacking:
            raise ValueError(f"Invalid field {model}.{field}")
        return lambda record: _holds(self._path(model, record, field.split(".")), operator, value)

    def _path(self, model: str, record: Record, path: list[str]) -> Any:
        value = record.get(path[0], False)
        if len(path) == 1:
            return value
        other = ONE.get(model, {}).get(path[0]) or MANY[path[0]]
        if isinstance(value, list):
            return [self._path(other, self.get(other, each), path[1:]) for each in value]
        return self._path(other, self.get(other, value), path[1:]) if value else False

    # Telling.

    def told(self, model: str, record: Record, fields: Iterable[str], lang: str) -> Record:
        return {name: self._value(model, record, name, lang) for name in ["id", *fields]}

    def _value(self, model: str, record: Record, name: str, lang: str) -> Any:
        if name not in record and model in INHERITED and record["product_tmpl_id"]:
            item = self.get(INHERITED[model], record["product_tmpl_id"])
            return self._value(INHERITED[model], item, name, lang)
        if name not in record or (model, name) in self.lacking:
            raise ValueError(f"Invalid field '{name}' on '{model}'")
        value = record[name]
        other = ONE.get(model, {}).get(name)
        if other and value:
            there = self.tables.get(other, {}).get(value, {})
            return [value, there.get("display_name") or there.get("name") or "?"]
        if name == "name":
            return self.translations.get((lang, model, record["id"]), value)
        return noisy(value)


def _holds(found: Any, operator: str, value: Any) -> bool:
    if operator in ("=", "!="):
        equal = value in found if isinstance(found, list) and not isinstance(value, list) else found == value
        return equal if operator == "=" else not equal
    if operator == "in":
        return any(each in value for each in found) if isinstance(found, list) else found in value
    if operator == "=ilike":
        return isinstance(found, str) and found.lower() == str(value).lower()
    if found is False:
        return False
    compared = {">": found > value, ">=": found >= value, "<": found < value, "<=": found <= value}
    return compared[operator]
