"""Places of the shop's menu and what stands there, in words: for summaries, conflicts and findings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.core.edition import Content
from kiosk.core.menu import Menu, ServiceMode, plain
from kiosk.core.money import Money
from kiosk.core.places import Place
from kiosk.ui.foods import food_name
from kiosk.ui.staff.editor_rows import day_name, hours
from kiosk.ui.text import clock, money, own_name

translate = QCoreApplication.translate


def of(place: Place, menu: Menu, language: str) -> tuple[str, str]:
    """What it is about ("Cheeseburger", "The menu"), and which of its fields ("Name (English)")."""
    match place:
        case ("overlay", "items", name, *rest):
            return _item(menu, name, language), _field(rest, menu, language)
        case ("overlay", "categories", name, *rest):
            found = next((each.name for each in menu.categories if each.id == name), {})
            return plain(found, language) or name, _field(rest, menu, language)
        case ("overlay", "options", name, *rest):
            return _option(menu, name, language), _field(rest, menu, language)
        case ("overlay", "variants", name, said):
            return _variant(menu, name, language), _field(["name", said], menu, language)
        case ("overlay", "groups", name, said):
            return name, _field(["name", said], menu, language)
        case ("prices", name, mode):
            return _variant(menu, name, language), _price(mode)
        case ("overlay", field):
            return translate("Staff", "The menu"), _whole(field)
        case (part, *rest):
            return _part(part), " ".join(rest)
    return "", ""


def _part(part: str) -> str:
    words = {
        "offers": translate("Staff", "Offers"),
        "taxes": translate("Staff", "Taxes"),
        "brand": translate("Staff", "Brand"),
        "wording": translate("Staff", "Wording"),
    }
    return words.get(part, part)


def _price(mode: str) -> str:
    eat_in = mode == ServiceMode.EAT_IN
    return translate("Staff", "Price (eat in)") if eat_in else translate("Staff", "Price (take out)")


def _whole(field: str) -> str:
    words = {
        "category_order": translate("Staff", "Order of the categories"),
        "item_order": translate("Staff", "Order of the dishes"),
        "columns": translate("Staff", "Cards in a row"),
        "suggestions": translate("Staff", "Suggestions"),
        "promotions": translate("Staff", "Tiles of the first screen"),
    }
    return words.get(field, field)


def _field(rest: Sequence[str], menu: Menu, language: str) -> str:
    words = {
        "name": translate("Staff", "Name"),
        "text": translate("Staff", "Text"),
        "note": translate("Staff", "Note"),
        "picture": translate("Staff", "Picture"),
        "tags": translate("Staff", "Badge"),
        "featured": translate("Staff", "Pick"),
        "allergens": translate("Staff", "Allergens"),
        "diet": translate("Staff", "Ways of eating"),
        "calories": translate("Staff", "Calories"),
        "hidden": translate("Staff", "Hidden"),
        "goes_with": translate("Staff", "Goes with"),
        "set_id": translate("Staff", "Set"),
        "day_parts": translate("Staff", "When it is sold"),
        "steps": translate("Staff", "Step"),
    }
    if not rest:
        return ""
    said = words.get(rest[0], rest[0])
    if rest[0] in ("name", "text", "note") and len(rest) > 1:
        return f"{said} ({own_name(rest[1])})"
    return said


def _item(menu: Menu, name: str, language: str) -> str:
    item = menu.by_id.get(name)
    return plain(item.name, language) if item else name


def _variant(menu: Menu, name: str, language: str) -> str:
    item = menu.by_variant.get(name)
    variant = item.variant(name) if item else None
    if item is None or variant is None:
        return name
    dish = plain(item.name, language)
    return f"{dish} {plain(variant.name, language)}" if len(item.variants) > 1 else dish


def _option(menu: Menu, name: str, language: str) -> str:
    for item in menu.items:
        for group in item.groups:
            for option in group.options:
                if option.id == name:
                    return plain(option.name, language)
    return name


def value(place: Place, found: Any, menu: Menu, language: str) -> str:
    """What stands at a place; what says nothing is the POS's."""
    if found is None:
        return translate("Staff", "as at the POS")
    if isinstance(found, Money):
        return money(found, language)
    if isinstance(found, bool):
        return translate("Staff", "yes") if found else translate("Staff", "no")
    if "day_parts" in place:
        return hours(found, language)
    if "picture" in place:
        return translate("Staff", "none") if not found else translate("Staff", "another picture")
    if "allergens" in place:
        return _joined([food_name(each, language) for each in sorted(found)], language)
    if place[-1] in ("category_order", "item_order"):
        return translate("Staff", "another order")
    if isinstance(found, (tuple, frozenset)):
        return _joined([_item(menu, str(each), language) for each in found], language)
    if isinstance(found, Mapping):
        return str(len(found))
    return str(found) or translate("Staff", "none")


def _joined(names: Sequence[str], language: str) -> str:
    return ("・" if language == "ja" else ", ").join(names) or translate("Staff", "none")


def known(place: Place, content: Content, menu: Menu) -> Any:
    """What the POS has at a place where the shop says nothing yet: the price, the name or the text."""
    match place:
        case ("prices", name, mode):
            item = menu.by_variant.get(name)
            variant = item.variant(name) if item else None
            return variant.price.get(ServiceMode(mode)) if variant else None
        case ("overlay", "items", name, ("name" | "text") as field, said):
            item = menu.by_id.get(name)
            return getattr(item, field).get(said) if item else None
    return None


def moment(at: datetime, language: str) -> str:
    """A shop's local time: "11/21（土）15:00", "Sat 21/11, 3:00 PM"."""
    day = day_name(at.weekday(), language)
    if language == "ja":
        return f"{at.month}/{at.day}（{day}）{clock(at, language)}"
    return f"{day} {at.day}/{at.month}, {clock(at, language)}"
