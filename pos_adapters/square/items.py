"""One item of Square's catalogue becomes one of the menu."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from kiosk.core.menu import Allergens, Item, ServiceMode, Variant
from kiosk.core.money import Money
from pos_adapters.square.catalog import present
from pos_adapters.square.modifiers import Groups, override
from pos_adapters.square.reading import Doc, Words, minor
from pos_adapters.square.shop import Shop

UNTAXED = "untaxed"
SOLD_AT_A_KIOSK = (None, "REGULAR", "FOOD_AND_BEV")
ALLERGENS = {
    "CELERY": ("celery",),
    "CRUSTACEANS": ("shellfish",),
    "EGGS": ("egg",),
    "FISH": ("fish",),
    "GLUTEN": ("gluten", "wheat"),  # Square has no word for wheat: who avoids it avoids this
    "LUPIN": ("lupin",),
    "MILK": ("milk",),
    "MOLLUSCS": ("molluscs",),
    "MUSTARD": ("mustard",),
    "PEANUTS": ("peanut",),
    "SESAME": ("sesame",),
    "SOY": ("soy",),
    "SULPHITES": ("sulphites",),
    "TREE_NUTS": ("tree_nuts",),
}
NOT_COVERED = ("JP",)
"""Countries with allergens that Square has no word for (buckwheat): there nothing counts as stated."""
_TAG = re.compile(r"<[^>]*>")
_BREAK = re.compile(r"</p>|<br\s*/?>|</li>", re.IGNORECASE)


class Items:
    """Makes items. `taxes` and `categories`: the ids of those that count here; `others`: the category of
    items that have none.
    """

    def __init__(
        self,
        groups: Groups,
        words: Words,
        shop: Shop,
        location_id: str,
        taxes: frozenset[str],
        categories: frozenset[str],
        others: str,
    ) -> None:
        self._groups = groups
        self._words = words
        self._shop = shop
        self._location = location_id
        self._taxes = taxes
        self._categories = categories
        self._others = others

    def item(self, body: Doc) -> Item | None:
        """None: nothing a guest can order here by themselves (elsewhere, archived, without a fixed price)."""
        data = body.get("item_data")
        if data is None or not present(body, self._location) or data.get("is_archived"):
            return None
        if data.get("product_type") not in SOLD_AT_A_KIOSK:
            return None
        food = data.get("food_and_beverage_details") or {}
        calories = food.get("calorie_count")
        bodies = sorted(data.get("variations") or (), key=_ordinal)
        found = (self._variant(one, calories if type(calories) is int else None) for one in bodies)
        variants = tuple(variant for variant in found if variant is not None)
        if not variants:
            return None
        name = data.get("buyer_facing_name") or data.get("name") or ""
        return Item(
            id=body["id"],
            name=self._words(name) or self._words(body["id"]),
            category_ids=self._category_ids(data),
            variants=variants,
            tax_class=self._tax_class(data),
            text=self._words(_description(data)),
            groups=self._groups.of(data.get("modifier_list_info") or ()),
            picture=next(iter(data.get("image_ids") or ()), None),
            allergens=allergens_of(food.get("ingredients") or (), self._shop.country),
            diet=frozenset(_names(food.get("dietary_preferences") or ())),
            age_limit=self._shop.age_limit if data.get("is_alcoholic") else None,
            barcode=next((upc for one in bodies if (upc := one["item_variation_data"].get("upc"))), None),
        )

    def _variant(self, body: Doc, calories: int | None) -> Variant | None:
        """None: elsewhere, not for sale, sold by weight, or at a price that is asked for at the till."""
        data = body["item_variation_data"]
        if not present(body, self._location) or data.get("sellable") is False:
            return None
        here = override(data, self._location)
        pricing = here.get("pricing_type") or data.get("pricing_type")
        price = here if here.get("price_money") else data
        if pricing == "VARIABLE_PRICING" or not price.get("price_money") or data.get("measurement_unit_id"):
            return None
        if price["price_money"].get("currency", self._shop.currency) != self._shop.currency:
            return None
        amount = Money(minor(price, "price_money"), self._shop.currency)
        name = self._words(data.get("name") or "")
        return Variant(body["id"], name, dict.fromkeys(ServiceMode, amount), calories=calories)

    def _category_ids(self, data: Doc) -> tuple[str, ...]:
        named = [one.get("id") for one in data.get("categories") or ()] or [data.get("category_id")]
        found = tuple(dict.fromkeys(name for name in named if name in self._categories))
        return found or (self._others,)

    def _tax_class(self, data: Doc) -> str:
        """The ids of its taxes: goods with the same taxes are taxed alike."""
        if data.get("is_taxable") is False:
            return UNTAXED
        return "+".join(sorted(name for name in data.get("tax_ids") or () if name in self._taxes)) or UNTAXED


def allergens_of(ingredients: Iterable[Doc], country: str) -> Allergens:
    """What is listed is contained. A dish without a list is unknown: sellers rarely state that there is
    nothing.
    """
    if country in NOT_COVERED:
        return Allergens(None)
    found = {name for word in _names(ingredients) for name in ALLERGENS.get(word.upper(), (word,))}
    return Allergens(frozenset(found) if found else None)


def _names(listed: Iterable[Doc]) -> Iterable[str]:
    """Standard names in lower case, the seller's own as they wrote them."""
    for one in listed:
        standard, custom = one.get("standard_name"), one.get("custom_name")
        if standard:
            yield str(standard).lower()
        elif custom:
            yield str(custom)[:60]


def _description(data: Doc) -> str:
    plain = data.get("description_plaintext") or data.get("description")
    if plain:
        return str(plain)
    text = _TAG.sub("", _BREAK.sub("\n", str(data.get("description_html") or "")))
    return html.unescape(text).strip()


def _ordinal(body: Doc) -> int:
    return int(body["item_variation_data"].get("ordinal") or 0)
