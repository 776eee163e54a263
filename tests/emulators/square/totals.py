"""Turns an order of the API into figures to be worked out, and the figures into the fields of the order."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from tests.emulators.square.asking import Json
from tests.emulators.square.errors import invalid, not_found
from tests.emulators.square.pricing import (
    Cut,
    Line,
    Rate,
    add_taxes,
    percent,
    take_discounts,
    tax_within,
    total_of,
)

if TYPE_CHECKING:
    from tests.emulators.square.shop import Shop


def price(shop: Shop, order: Json) -> None:
    """Work out everything about the order's money, and write it into the order."""
    for n, discount in enumerate(order.get("discounts") or []):
        _fill_in_discount(shop, discount, f"order.discounts[{n}]")
    for n, tax in enumerate(order.get("taxes") or []):
        _fill_in_tax(shop, tax, f"order.taxes[{n}]")
    _apply_catalog_taxes(shop, order)
    cuts = [_cut(shop, one) for one in order.get("discounts") or []]
    rates = [_rate(shop, one) for one in order.get("taxes") or []]
    lines = [_line(order, one) for one in order.get("line_items") or []]
    take_discounts(lines, cuts)
    add_taxes(lines, rates)
    for one, line in zip(order.get("line_items") or [], lines, strict=True):
        _write_line(shop, order, one, line, rates)
    _write_order(shop, order, lines, rates)


def _fill_in_discount(shop: Shop, discount: Json, place: str) -> None:
    discount.setdefault("uid", shop.new_id("DISCOUNT"))
    discount.setdefault("scope", "ORDER")
    if "catalog_object_id" in discount:
        found = shop.catalog.find(discount["catalog_object_id"])
        if found is None or found["type"] != "DISCOUNT":
            raise not_found(f"Discount {discount['catalog_object_id']}", f"{place}.catalog_object_id")
        data = found["discount_data"]
        discount.setdefault("catalog_version", found["version"])
        discount.setdefault("name", data["name"])
        discount.setdefault("type", data["discount_type"])
        for name in ("percentage", "amount_money"):
            if name in data:
                discount.setdefault(name, data[name])
    discount.setdefault("type", "FIXED_PERCENTAGE" if "percentage" in discount else "FIXED_AMOUNT")
    if "percentage" not in discount:
        shop.amount(discount.get("amount_money"), f"{place}.amount_money")


def _fill_in_tax(shop: Shop, tax: Json, place: str) -> None:
    tax.setdefault("uid", shop.new_id("TAX"))
    tax.setdefault("scope", "ORDER")
    if "catalog_object_id" in tax:
        found = shop.catalog.find(tax["catalog_object_id"])
        if found is None or found["type"] != "TAX":
            raise not_found(f"Tax {tax['catalog_object_id']}", f"{place}.catalog_object_id")
        data = found["tax_data"]
        tax.setdefault("catalog_version", found["version"])
        tax.setdefault("name", data["name"])
        tax.setdefault("percentage", data["percentage"])
        tax.setdefault("type", data["inclusion_type"])
    tax.setdefault("type", "ADDITIVE")
    if "percentage" not in tax:
        raise invalid("MISSING_REQUIRED_PARAMETER", "Missing required parameter.", f"{place}.percentage")


def _apply_catalog_taxes(shop: Shop, order: Json) -> None:
    """The taxes of the items, each on its lines, where the order asks for that."""
    kept = [tax for tax in order.get("taxes") or [] if not tax.get("auto_applied")]
    found: dict[str, Json] = {}
    for line in order.get("line_items") or []:
        by_hand = [one for one in line.get("applied_taxes") or [] if not one.get("auto_applied")]
        line["applied_taxes"] = by_hand
        if (order.get("pricing_options") or {}).get("auto_apply_taxes"):
            for tax in _catalog_taxes(shop, line):
                found.setdefault(tax["uid"], tax)
                by_hand.append({"tax_uid": tax["uid"], "auto_applied": True})
    if kept or found:
        order["taxes"] = [*kept, *found.values()]
    else:
        order.pop("taxes", None)


def _catalog_taxes(shop: Shop, line: Json) -> list[Json]:
    if "catalog_object_id" not in line:
        return []
    item = shop.catalog.top_of(line["catalog_object_id"])["item_data"]
    blocked = {one.get("tax_catalog_object_id") for one in _blocked(line, "blocked_taxes")}
    taxes = []
    for tax_id in item.get("tax_ids", []) if item.get("is_taxable", True) else []:
        found = shop.catalog.find(tax_id)
        if found and found["tax_data"]["enabled"] and tax_id not in blocked:
            tax = {"uid": tax_id, "catalog_object_id": tax_id, "scope": "LINE_ITEM", "auto_applied": True}
            _fill_in_tax(shop, tax, "")
            taxes.append(tax)
    return taxes


def _blocked(line: Json, name: str) -> list[Json]:
    return (line.get("pricing_blocklists") or {}).get(name) or []


def _cut(shop: Shop, discount: Json) -> Cut:
    known = shop.catalog.find(discount.get("catalog_object_id", "")) or {}
    most = known.get("discount_data", {}).get("maximum_amount_money")
    return Cut(
        uid=discount["uid"],
        scope=discount["scope"],
        percentage=percent(discount["percentage"]) if "percentage" in discount else None,
        amount=discount.get("amount_money", {}).get("amount", 0),
        most=most["amount"] if most else None,
        units=_units(shop, discount),
    )


def _units(shop: Shop, discount: Json) -> int | None:
    """A reward that gives one piece away takes the price of one piece off."""
    rule = shop.catalog.find(discount.get("pricing_rule_id", ""))
    if rule is None:
        return None
    products = shop.catalog.get(rule["pricing_rule_data"]["match_products_id"])["product_set_data"]
    exact: int | None = products.get("quantity_exact")
    return exact


def _rate(shop: Shop, tax: Json) -> Rate:
    known = shop.catalog.find(tax.get("catalog_object_id", "")) or {}
    return Rate(
        uid=tax["uid"],
        scope=tax["scope"],
        rate=percent(tax["percentage"]),
        inclusive=tax["type"] == "INCLUSIVE",
        late=known.get("tax_data", {}).get("calculation_phase") == "TAX_TOTAL_PHASE",
    )


def _line(order: Json, line: Json) -> Line:
    quantity = Fraction(line["quantity"])
    return Line(
        uid=line["uid"],
        price=round(_unit_price(line) * quantity),
        quantity=quantity,
        discounts=_applied(order, line, "discounts", "discount"),
        taxes=_applied(order, line, "taxes", "tax"),
    )


def _unit_price(line: Json) -> Fraction:
    """One piece with its modifiers."""
    modifiers = line.get("modifiers") or []
    more = sum(
        (one["base_price_money"]["amount"] * Fraction(one["quantity"]) for one in modifiers), Fraction(0)
    )
    return Fraction(line["base_price_money"]["amount"]) + more


def _applied(order: Json, line: Json, name: str, kind: str) -> list[str]:
    """Which discounts or taxes are for this line: those of the order unless blocked, and those it names."""
    blocked = {one.get(f"{kind}_uid") for one in _blocked(line, f"blocked_{name}")}
    blocked_ids = {one.get(f"{kind}_catalog_object_id") for one in _blocked(line, f"blocked_{name}")} - {None}
    named = [one[f"{kind}_uid"] for one in line.get(f"applied_{name}") or []]
    return [
        one["uid"]
        for one in order.get(name) or []
        if one["uid"] in named or one["scope"] == "ORDER"
        if one["uid"] not in blocked and one.get("catalog_object_id") not in blocked_ids
    ]


def _write_line(shop: Shop, order: Json, one: Json, line: Line, rates: list[Rate]) -> None:
    for modifier in one.get("modifiers") or []:
        each = modifier["base_price_money"]["amount"] * Fraction(modifier["quantity"])
        modifier["total_price_money"] = shop.money(round(each * line.quantity))
    automatic = {tax["uid"] for tax in order.get("taxes") or [] if tax.get("auto_applied")}
    one["applied_discounts"] = [
        {"uid": f"{uid[:28]}:{n}", "discount_uid": uid, "applied_money": shop.money(line.off.get(uid, 0))}
        for n, uid in enumerate(line.discounts)
    ]
    one["applied_taxes"] = [
        {"uid": f"{uid[:28]}:{n}", "tax_uid": uid, "applied_money": shop.money(line.tax.get(uid, 0))}
        | ({"auto_applied": True} if uid in automatic else {})
        for n, uid in enumerate(line.taxes)
    ]
    one["variation_total_price_money"] = shop.money(round(one["base_price_money"]["amount"] * line.quantity))
    # What stands here is without the tax within the price, as in the United States, Canada and Japan.
    one["gross_sales_money"] = shop.money(line.price - tax_within(line, rates))
    one["total_discount_money"] = shop.money(sum(line.off.values()))
    one["total_tax_money"] = shop.money(sum(line.tax.values()))
    one["total_money"] = shop.money(total_of(line, rates))
    one["total_service_charge_money"] = shop.money(0)


def _write_order(shop: Shop, order: Json, lines: list[Line], rates: list[Rate]) -> None:
    for discount in order.get("discounts") or []:
        discount["applied_money"] = shop.money(sum(line.off.get(discount["uid"], 0) for line in lines))
    for tax in order.get("taxes") or []:
        tax["applied_money"] = shop.money(sum(line.tax.get(tax["uid"], 0) for line in lines))
    total = sum(total_of(line, rates) for line in lines)
    amounts = {
        "total_money": total,
        "tax_money": sum(sum(line.tax.values()) for line in lines),
        "discount_money": sum(sum(line.off.values()) for line in lines),
        "tip_money": 0,
        "service_charge_money": 0,
    }
    order["net_amounts"] = {name: shop.money(amount) for name, amount in amounts.items()}
    order["total_money"] = shop.money(total)
    for name, amount in list(amounts.items())[1:]:
        order[f"total_{name}"] = shop.money(amount)
    paid = sum(tender["amount_money"]["amount"] for tender in order.get("tenders", []))
    order["net_amount_due_money"] = shop.money(max(total - paid, 0))
