"""Objects of Square's catalogue, short to write, and a menu made of them without a server."""

from __future__ import annotations

from typing import Any

from kiosk.core.menu import Item, Menu
from pos_adapters.square.catalog import Catalogue
from pos_adapters.square.menu import MenuMaker
from pos_adapters.square.settings import SquarePosSettings
from pos_adapters.square.shop import shop_of

Json = dict[str, Any]
HERE, ELSEWHERE = "LOC_HERE", "LOC_ELSEWHERE"
LOCATION: Json = {
    "name": "Seaside Stand",
    "currency": "USD",
    "country": "US",
    "timezone": "America/Los_Angeles",
    "language_code": "en-US",
}


def usd(amount: int) -> Json:
    return {"amount": amount, "currency": "USD"}


def one(kind: str, name: str, data: Json, **more: Any) -> Json:
    return {"type": kind, "id": name, "version": 1, f"{kind.lower()}_data": data, **more}


def variation(name: str = "V", price: int | None = 500, **data: Any) -> Json:
    money = {} if price is None else {"price_money": usd(price)}
    return one("ITEM_VARIATION", name, {"name": "Regular", "pricing_type": "FIXED_PRICING", **money, **data})


def item(name: str = "I", *variations: Json, **data: Any) -> Json:
    sold = list(variations or (variation(f"V-{name}"),))
    return one("ITEM", name, {"name": f"Item {name}", "variations": sold, **data})


def modifier(name: str, price: int = 0, **data: Any) -> Json:
    return one("MODIFIER", name, {"name": name.title(), "price_money": usd(price), **data})


def modifier_list(name: str, *modifiers: Json, **data: Any) -> Json:
    return one("MODIFIER_LIST", name, {"name": name.title(), "modifiers": list(modifiers), **data})


def offers(name: str, **info: Any) -> Json:
    return {"modifier_list_id": name, **info}


def category(name: str, **data: Any) -> Json:
    return one("CATEGORY", name, {"name": name.title(), **data})


def tax(name: str, percentage: str, kind: str = "ADDITIVE", **data: Any) -> Json:
    facts = {"name": name.title(), "percentage": percentage, "inclusion_type": kind, "enabled": True}
    return one("TAX", name, {**facts, **data})


def menu(*objects: Json, location: Json | None = None, **settings: Any) -> Menu:
    """What a catalogue of these objects becomes."""
    catalogue = Catalogue(None)  # type: ignore[arg-type]  # nothing is asked
    for each in objects:
        catalogue.merge(each)
    made = SquarePosSettings.model_validate({"location_id": HERE, **settings})
    return MenuMaker(made).menu(catalogue, shop_of({**LOCATION, **(location or {})}))


def only(*objects: Json, **more: Any) -> Item:
    (found,) = menu(*objects, **more).items
    return found
