"""Catalogue objects in few words, for the demo menu and for tests."""

from __future__ import annotations

from typing import Any

from tests.emulators.square.asking import Json


class Builder:
    """Makes objects in one currency, for one location."""

    def __init__(self, currency: str, location_id: str, pictures: str) -> None:
        self.currency = currency
        self.location_id = location_id
        self.pictures = pictures

    def money(self, amount: int) -> Json:
        return {"amount": amount, "currency": self.currency}

    def category(
        self, name_id: str, name: str, parent: str | None = None, periods: list[str] | None = None
    ) -> Json:
        data: Json = {
            "name": name,
            "category_type": "MENU_CATEGORY",
            "is_top_level": parent is None,
            "online_visibility": True,
            "availability_period_ids": periods or [],
        }
        if parent is not None:
            data["parent_category"] = {"id": parent, "ordinal": 0}
        return {"type": "CATEGORY", "id": name_id, "category_data": data}

    def period(self, name_id: str, day: str, start: str, end: str) -> Json:
        data = {"start_local_time": start, "end_local_time": end, "day_of_week": day}
        return {"type": "AVAILABILITY_PERIOD", "id": name_id, "availability_period_data": data}

    def image(self, name_id: str, caption: str) -> Json:
        data = {"name": name_id.lower(), "url": f"{self.pictures}/{name_id.lower()}.png", "caption": caption}
        return {"type": "IMAGE", "id": name_id, "image_data": data}

    def tax(
        self, name_id: str, name: str, percentage: str, inclusive: bool = False, enabled: bool = True
    ) -> Json:
        data = {
            "name": name,
            "calculation_phase": "TAX_SUBTOTAL_PHASE",
            "inclusion_type": "INCLUSIVE" if inclusive else "ADDITIVE",
            "percentage": percentage,
            "applies_to_custom_amounts": False,
            "enabled": enabled,
        }
        return {"type": "TAX", "id": name_id, "tax_data": data}

    def discount(
        self, name_id: str, name: str, percentage: str | None = None, amount: int | None = None
    ) -> Json:
        data: Json = {"name": name, "modify_tax_basis": "MODIFY_TAX_BASIS"}
        if percentage is not None:
            data |= {"discount_type": "FIXED_PERCENTAGE", "percentage": percentage}
        else:
            data |= {"discount_type": "FIXED_AMOUNT", "amount_money": self.money(amount or 0)}
        return {"type": "DISCOUNT", "id": name_id, "discount_data": data}

    def reward_rule(self, name_id: str, discount_id: str, products: list[str] | None = None) -> list[Json]:
        """A pricing rule and the products it is about: one of `products`, or all there are."""
        chosen = {"product_ids_any": products, "quantity_exact": 1} if products else {"all_products": True}
        set_id = f"{name_id}_PRODUCTS"
        rule = {"discount_id": discount_id, "match_products_id": set_id}
        return [
            {"type": "PRODUCT_SET", "id": set_id, "product_set_data": chosen},
            {"type": "PRICING_RULE", "id": name_id, "pricing_rule_data": rule},
        ]

    def modifier(self, name_id: str, list_id: str, name: str, price: int = 0, **more: Any) -> Json:
        data = {"name": name, "price_money": self.money(price), "modifier_list_id": list_id, **more}
        return {"type": "MODIFIER", "id": name_id, "modifier_data": data}

    def modifier_list(self, name_id: str, name: str, modifiers: list[Json], **more: Any) -> Json:
        """`more`: selection_type (else MULTIPLE), min_selected_modifiers and so on."""
        for ordinal, one in enumerate(modifiers):
            one["modifier_data"]["ordinal"] = ordinal
        data = {"name": name, "selection_type": "MULTIPLE", "modifier_type": "LIST", **more}
        if modifiers:
            data["modifiers"] = modifiers
        return {"type": "MODIFIER_LIST", "id": name_id, "modifier_list_data": data}

    def variation(self, name_id: str, item_id: str, name: str, price: int | None, **more: Any) -> Json:
        """`price` None: the price is asked for at the till."""
        data: Json = {
            "item_id": item_id,
            "name": name,
            "ordinal": 1,
            "sellable": True,
            "stockable": True,
            **more,
        }
        if price is None:
            data["pricing_type"] = "VARIABLE_PRICING"
        else:
            data |= {"pricing_type": "FIXED_PRICING", "price_money": self.money(price)}
        return {"type": "ITEM_VARIATION", "id": name_id, "item_variation_data": data}

    def item(
        self, name_id: str, name: str, categories: list[str], variations: list[Json], **more: Any
    ) -> Json:
        for ordinal, one in enumerate(variations):
            one["item_variation_data"]["ordinal"] = ordinal
        data = {
            "name": name,
            "product_type": "FOOD_AND_BEV",
            "is_taxable": True,
            "categories": [{"id": each, "ordinal": n} for n, each in enumerate(categories)],
            "variations": variations,
            **more,
        }
        return {"type": "ITEM", "id": name_id, "item_data": data}

    def offers(self, list_id: str, least: int = -1, most: int = -1, **more: Any) -> Json:
        """How an item offers a modifier list. -1 and -1: as the list says; most 0: as many as you like."""
        return {
            "modifier_list_id": list_id,
            "min_selected_modifiers": least,
            "max_selected_modifiers": most,
            "enabled": True,
            **more,
        }

    def food(self, calories: int, diets: list[str], allergens: list[str]) -> Json:
        """Facts about a dish. What is in lower case is a custom name."""
        return {
            "calorie_count": calories,
            "dietary_preferences": [_named(each) for each in diets],
            "ingredients": [_named(each) for each in allergens],
        }


def _named(name: str) -> Json:
    if name.isupper():
        return {"type": "STANDARD", "standard_name": name}
    return {"type": "CUSTOM", "custom_name": name}
