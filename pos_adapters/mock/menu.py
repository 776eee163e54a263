"""The mock POS's menu, page by page, becomes the kiosk's menu."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time
from decimal import Decimal
from typing import Any

from kiosk.core.menu import (
    Allergens,
    Category,
    DayPart,
    Item,
    Menu,
    ModifierGroup,
    Option,
    Promotion,
    ServiceMode,
    SetStep,
    StepChoice,
    TaxRow,
    Variant,
)
from pos_adapters.mock.link import each, languages_of, money_of

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
Body = Mapping[str, Any]


def menu_of(pages: list[Any]) -> Menu:
    """The menu from all its pages; the first one holds everything but the items."""
    head = pages[0]
    bodies = [body for page in pages for body in page["items"]]
    groups = _groups({group["id"]: group for group in head["modifier_groups"]})
    return Menu(
        version=str(head["version"]),
        currency=str(head["shop"]["currency"]),
        languages=tuple(head["shop"]["languages"]),
        categories=each("category", head["categories"], _category),
        items=each("item", bodies, lambda body: _item(body, groups)),
        taxes=each("tax", head["taxes"], tax_row),
        promotions=each("promotion", head["promotions"], _promotion),
        shop_name=languages_of(head["shop"]["name"]),
        notes=languages_of(head["shop"]["notes"]),
    )


def _groups(bodies: Mapping[str, Body]) -> dict[str, ModifierGroup]:
    """All groups by id, each with the groups nested in its options."""
    made: dict[str, ModifierGroup] = {}

    def group(name: str, above: tuple[str, ...]) -> ModifierGroup:
        if name in above:
            raise ValueError("a modifier group is nested in itself")
        if name not in made:
            body = bodies[name]
            made[name] = ModifierGroup(
                id=name,
                name=languages_of(body["name"]),
                options=each(
                    f"group {name}, option",
                    body["options"],
                    lambda o: _option(o, tuple(group(n, (*above, name)) for n in o["groups"])),
                ),
                min=body["min"],
                max=body["max"],
                included=body["included"],
                removes=body["removes"],
                repeat=body["repeat"],
            )
        return made[name]

    return dict(zip(bodies, each("group", bodies, lambda name: group(name, ())), strict=True))


def _option(body: Body, groups: tuple[ModifierGroup, ...]) -> Option:
    return Option(
        id=body["id"],
        name=languages_of(body["name"]),
        price=money_of(body["price"]),
        default=body["default"],
        picture=body["picture"],
        note=languages_of(body["note"]),
        calories=body["calories"],
        allergens=_allergens(body["allergens"]),
        groups=groups,
    )


def _allergens(names: list[str] | None) -> Allergens:
    return Allergens(None if names is None else frozenset(names))


def _item(body: Body, groups: Mapping[str, ModifierGroup]) -> Item:
    return Item(
        id=body["id"],
        name=languages_of(body["name"]),
        category_ids=tuple(body["categories"]),
        variants=each("variant", body["variants"], _variant),
        tax_class=body["tax_class"],
        text=languages_of(body["text"]),
        groups=tuple(groups[name] for name in body["groups"]),
        steps=each("step", body["steps"], _step),
        picture=body["picture"],
        allergens=_allergens(body["allergens"]),
        diet=frozenset(body["diet"]),
        nutrition=languages_of(body["nutrition"]),
        tags=tuple(body["tags"]),
        age_limit=body["age_limit"],
        goes_with=tuple(body["goes_with"]),
        set_id=body["set"],
        barcode=body["barcode"],
        take_out_only=body["take_out_only"],
    )


def _variant(body: Body) -> Variant:
    prices = {ServiceMode(mode): money_of(price) for mode, price in body["price"].items()}
    return Variant(id=body["id"], name=languages_of(body["name"]), price=prices, calories=body["calories"])


def _step(body: Body) -> SetStep:
    choices = tuple(StepChoice(c["variant_id"], money_of(c["extra"]), c["default"]) for c in body["choices"])
    return SetStep(
        body["id"], languages_of(body["name"]), choices, body["min"], body["max"], body["included"]
    )


def _category(body: Body) -> Category:
    parts = tuple(
        DayPart(_clock(p["start"]), _clock(p["end"]), frozenset(_WEEKDAYS.index(d) for d in p["weekdays"]))
        for p in body["day_parts"]
    )
    return Category(body["id"], languages_of(body["name"]), body["parent"], body["picture"], parts)


def _clock(text: str) -> time:
    return time.max if text == "24:00" else time.fromisoformat(text)


def tax_row(body: Body) -> TaxRow:
    """One row of the tax table."""
    return TaxRow(
        tax_class=body["class"],
        name=languages_of(body["name"]),
        rate=Decimal(body["rate"]),
        mode=ServiceMode(body["mode"]) if body["mode"] else None,
        since=date.fromisoformat(body["since"]) if body["since"] else None,
        until=date.fromisoformat(body["until"]) if body["until"] else None,
        reduced=body["reduced"],
    )


def _promotion(body: Body) -> Promotion:
    return Promotion(
        body["item"],
        languages_of(body["label"]),
        languages_of(body["title"]),
        languages_of(body["text"]),
        body["category"],
    )
