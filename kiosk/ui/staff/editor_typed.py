"""What is typed into a field of the form, as an edit of the draft."""

from __future__ import annotations

from kiosk.core.edits import Edit, Kind, SetCalories, SetPrice, SetPrices, SetStepName, SetText
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from kiosk.ui.staff.editor_prices import automatic_price, price_of, typed_price
from kiosk.ui.staff.editor_rows import Dish


def typed(dish: Dish, field: str, text: str) -> Edit | None:
    """The edit that a field's whole text is; None where it makes no sense. What is as at the POS says
    nothing.
    """
    kind, _, rest = field.partition(".")
    if kind in ("name", "text"):
        known = dish.item.name if kind == "name" else dish.item.text
        return SetText(Kind.ITEM, dish.item.id, kind, rest, "" if text == known.get(rest, "") else text)
    if kind in ("size", "step"):
        return _part_name(dish, kind, rest, text)
    if kind == "calories":
        figure = text.strip()
        if figure and not figure.isdecimal():
            return None
        return SetCalories(dish.item.id, rest, int(figure) if figure else None)
    variant_id, _, mode = rest.rpartition(".")
    return _price(dish, variant_id, ServiceMode(mode), text)


def _part_name(dish: Dish, kind: str, rest: str, text: str) -> Edit:
    """The name of a size, or of a step of a set."""
    name, _, language = rest.rpartition(".")
    if kind == "size":
        variant = dish.item.variant(name)
        known = variant.name if variant else {}
        return SetText(Kind.VARIANT, name, "name", language, "" if text == known.get(language, "") else text)
    known = next((step.name for step in dish.item.steps if step.id == name), {})
    return SetStepName(dish.item.id, name, language, "" if text == known.get(language, "") else text)


def _price(dish: Dish, variant_id: str, mode: ServiceMode, text: str) -> Edit | None:
    """An empty field is the POS's price; taking out follows eating in while it has none of its own."""
    variant = dish.item.variant(variant_id)
    if variant is None:
        return None
    take_out = mode is ServiceMode.TAKE_OUT
    automatic = automatic_price(dish, variant, price_of(dish, variant, ServiceMode.EAT_IN))
    if not text.strip():
        return SetPrice(variant_id, automatic if take_out else None, mode if take_out else None)
    price = typed_price(text, dish.menu.currency)
    if price is None:
        return None
    if take_out or price_of(dish, variant, ServiceMode.TAKE_OUT) != automatic:
        return SetPrice(variant_id, _or_none(price, variant.price[mode]), mode)
    if price == variant.price[mode]:
        return SetPrice(variant_id, None)
    follows = automatic_price(dish, variant, price)
    return SetPrices({(variant_id, mode): price, (variant_id, ServiceMode.TAKE_OUT): follows})


def _or_none(price: Money, known: Money) -> Money | None:
    return None if price == known else price
