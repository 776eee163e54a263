"""What stands at places of the shop's menu, in words: for summaries and conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.core.laying import pos_name, pos_thing
from kiosk.core.menu import Menu, ServiceMode, plain
from kiosk.core.money import Money
from kiosk.core.places import Place
from kiosk.staff import menu_words
from kiosk.staff.offer_words import whom_said
from kiosk.ui.foods import food_name
from kiosk.ui.staff.editor_rows import day_name, hours
from kiosk.ui.text import clock, money
from kiosk.ui.text import day as day_said

translate = QCoreApplication.translate


def place(where: Place, menu: Menu, language: str) -> str:
    """ "Cheeseburger, name (English)"."""
    return menu_words.place(where, menu, "ja" if language == "ja" else "en")


def value(where: Place, found: Any, menu: Menu, language: str) -> str:
    """What stands at a place; what says nothing is the POS's."""
    if where[-1] == "members":
        return whom_said(found, "ja" if language == "ja" else "en")
    if found is None:
        return translate("Staff", "as at the POS")
    if isinstance(found, Money):
        return money(found, language)
    if "day_parts" in where:
        return hours(found, language)
    if "picture" in where:
        return translate("Staff", "none") if not found else translate("Staff", "another picture")
    if "allergens" in where or where[-1] == "diet":
        return _joined([food_name(each, language) for each in sorted(found)], language)
    if where[-1] in ("category_order", "item_order") or "option_order" in where:
        return translate("Staff", "another order")
    if where == ("taxes",):
        return (
            menu_words.shown(found, "ja" if language == "ja" else "en", menu)
            if found
            else value(where, None, menu, language)
        )
    if where in (("brand", "pictures"), ("brand", "marks"), ("brand", "vouchers")):
        return menu_words.shown(found, "ja" if language == "ja" else "en", menu)
    if isinstance(found, (tuple, frozenset)):
        return _joined([_item(menu, str(each), language) for each in found], language)
    return menu_words.shown(found, "ja" if language == "ja" else "en", menu) or translate("Staff", "none")


def _item(menu: Menu, name: str, language: str) -> str:
    item = menu.by_id.get(name)
    return plain(item.name, language) if item else name


def _joined(names: Sequence[str], language: str) -> str:
    return ("・" if language == "ja" else ", ").join(names) or translate("Staff", "none")


def known(where: Place, menu: Menu) -> Any:
    """What the POS has at a place where the shop says nothing: the price, the name or the text."""
    match where:
        case ("prices", name, mode):
            item = menu.by_variant.get(name)
            variant = item.variant(name) if item else None
            return variant.price.get(ServiceMode(mode)) if variant else None
        case ("overlay", "items", name, "steps", step_id, said):
            item = menu.by_id.get(name)
            return next((s.name.get(said) for s in item.steps if s.id == step_id), None) if item else None
        case ("overlay", table, name, ("name" | "text" | "note") as field, said):
            return getattr(pos_thing(menu, table, name), field, {}).get(said)
        case ("overlay", ("variants" | "groups") as table, name, said):
            return pos_name(menu, table, name).get(said)
    return None


def moment(at: datetime, language: str) -> str:
    """A shop's local time: "11/21（土）15:00", "Sat, Nov 21, 3:00 PM"."""
    if language == "ja":
        return f"{at.month}/{at.day}（{day_name(at.weekday(), language)}）{clock(at, language)}"
    return f"{day_said(at, language)}, {clock(at, language)}"
