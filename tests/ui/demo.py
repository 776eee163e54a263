"""The demo shop's menu as the core knows it, read straight from its file, and its members and pictures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml

import kiosk
from kiosk import assets
from kiosk.core.basket import Choice, Line, Part
from kiosk.core.loyalty import Expiring, Member, PastOrder, Programme, Stamps, Tier
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
from kiosk.core.money import Money
from kiosk.core.offers import Coupon, Discount, Reward

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def picture(name: str | None, grey: bool) -> str:
    """A picture's address, without waiting for anything."""
    path = assets.path("pictures", f"{name}.webp")
    return path.as_uri() if name and path.is_file() else ""


_SMALL = Path(kiosk.__file__).parent / "qml" / "Kiosk" / "controls" / "shadows" / "e1-light.png"


def stand_in(name: str | None, grey: bool) -> str:
    """The same small picture for every name that has one: decoding them all takes longer than the rest of a
    screen, and most tests look at none.
    """
    return _SMALL.as_uri() if picture(name, grey) else ""


@cache
def _file(shop: str) -> Mapping[str, Any]:
    return yaml.load(assets.path("demo", f"{shop}.yaml").read_text("utf-8"), yaml.CSafeLoader)


class _Reader:
    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.currency = data["shop"]["currency"]

    def money(self, minor: int) -> Money:
        return Money(minor, self.currency)

    def prices(self, raw: Any) -> dict[ServiceMode, Money]:
        each = raw if isinstance(raw, Mapping) else {mode: raw for mode in ServiceMode}
        return {mode: self.money(each[mode]) for mode in ServiceMode}

    def group(self, group_id: str) -> ModifierGroup:
        raw = self.data["modifier_groups"][group_id]
        options = tuple(self.option(option) for option in raw["options"])
        flags = {key: raw[key] for key in ("min", "max", "included", "removes", "repeat") if key in raw}
        return ModifierGroup(group_id, raw["name"], options, **flags)

    def option(self, raw: Mapping[str, Any]) -> Option:
        return Option(
            raw["id"],
            raw["name"],
            self.money(raw.get("price", 0)),
            default=raw.get("default", False),
            picture=raw.get("picture"),
            note=raw.get("note", {}),
            calories=raw.get("calories"),
            allergens=Allergens(frozenset(raw.get("allergens", ()))),
            groups=tuple(self.group(group_id) for group_id in raw.get("groups", ())),
        )

    def step(self, raw: Mapping[str, Any]) -> SetStep:
        choices = tuple(
            StepChoice(c["variant"], self.money(c.get("extra", 0)), c.get("default", False))
            for c in raw["choices"]
        )
        counts = {key: raw[key] for key in ("min", "max", "included") if key in raw}
        return SetStep(raw["id"], raw["name"], choices, **counts)

    def variants(self, raw: Mapping[str, Any]) -> tuple[Variant, ...]:
        rows = raw.get("variants") or [{**raw, "name": {}}]
        return tuple(
            Variant(row["id"], row["name"], self.prices(row["price"]), calories=row.get("calories"))
            for row in rows
        )

    def item(self, raw: Mapping[str, Any]) -> Item:
        allergens = raw.get("allergens")
        return Item(
            raw["id"],
            raw["name"],
            tuple(raw["categories"]),
            self.variants(raw),
            raw["tax_class"],
            raw.get("text", {}),
            tuple(self.group(group_id) for group_id in raw.get("groups", ())),
            tuple(self.step(step) for step in raw.get("steps", ())),
            raw.get("picture"),
            Allergens(None if allergens is None else frozenset(allergens)),
            frozenset(raw.get("diet", ())),
            raw.get("nutrition", {}),
            tuple(raw.get("tags", ())),
            raw.get("age_limit"),
            tuple(raw.get("goes_with", ())),
            raw.get("set"),
            raw.get("barcode"),
            raw.get("take_out_only", False),
            raw.get("stock") != 0,
        )

    def category(self, raw: Mapping[str, Any]) -> Category:
        parts = tuple(self.day_part(part) for part in raw.get("day_parts", ()))
        return Category(raw["id"], raw["name"], raw.get("parent"), raw.get("picture"), parts)

    def day_part(self, raw: Mapping[str, Any]) -> DayPart:
        days = frozenset(_DAYS.index(day) for day in raw.get("weekdays", ()))
        return DayPart(time.fromisoformat(raw["start"]), time.fromisoformat(raw["end"]), days)

    def tax(self, raw: Mapping[str, Any]) -> TaxRow:
        mode = ServiceMode(raw["mode"]) if "mode" in raw else None
        return TaxRow(
            raw["class"], raw["name"], Decimal(raw["rate"]), mode, raw.get("since"), raw.get("until"),
            raw.get("reduced", False),
        )  # fmt: skip

    def promotion(self, raw: Mapping[str, Any]) -> Promotion:
        return Promotion(
            raw["item"], raw["label"], raw.get("title", {}), raw.get("text", {}), raw.get("category")
        )

    def discount(self, raw: Mapping[str, Any]) -> Discount:
        amount = self.money(raw["amount"]) if "amount" in raw else None
        return Discount(amount, raw.get("percent"), raw.get("item"))

    def least(self, raw: Mapping[str, Any]) -> Money | None:
        return self.money(raw["min_total"]) if "min_total" in raw else None


@cache
def menu(shop: str = "okawari") -> Menu:
    """The demo menu; "us" is the one in dollars."""
    reader, data = _Reader(_file(shop)), _file(shop)
    return Menu(
        "demo",
        reader.currency,
        tuple(data["shop"]["languages"]),
        tuple(reader.category(raw) for raw in data["categories"]),
        tuple(reader.item(raw) for raw in data["items"]),
        tuple(reader.tax(raw) for raw in data["taxes"]),
        tuple(reader.promotion(raw) for raw in data.get("promotions", ())),
        data["shop"]["name"],
        data["shop"].get("notes", {}),
    )


def sold_out(item_ids: Sequence[str]) -> Menu:
    """The demo menu with more items sold out."""
    items = tuple(replace(i, available=i.available and i.id not in item_ids) for i in menu().items)
    return replace(menu(), items=items)


@cache
def rewards(shop: str = "okawari") -> tuple[Reward, ...]:
    reader, data = _Reader(_file(shop)), _file(shop)
    pictures = {item.variants[0].id: item.picture for item in menu(shop).items}
    return tuple(
        Reward(
            raw["id"], raw["name"], raw["points"], reader.discount(raw), reader.least(raw),
            pictures.get(raw.get("item", "")),
        )
        for raw in data["loyalty"]["rewards"]
    )  # fmt: skip


def coupon(code: str = "AKI200", shop: str = "okawari") -> Coupon:
    reader = _Reader(_file(shop))
    raw = next(row for row in _file(shop)["coupons"] if row["code"] == code)
    return Coupon(code, raw["name"], reader.discount(raw), reader.least(raw))


def member(language: str = "ja") -> Member:
    """Whoever the design pictures show: さくら, or Sam."""
    return Member("member-0123", "Sakura" if language != "ja" else "さくら", 320, rewards(), (coupon(),))


def regular(language: str = "ja") -> Member:
    """The same member after some visits: with a usual order, and everything a programme may say."""
    sauce = (Choice("sauce", "wasabi-mayo"), Choice("leave-out-burger", "no-onion"))
    parts = (
        Part("burger", "double-cheeseburger", sauce),
        Part("side", "onion-rings"),
        Part("drink", "iced-tea"),
    )
    bowl = Line(1, "salmon-rice-bowl", "salmon-rice-bowl", 1, (Choice("rice-amount", "rice-regular"),))
    usual = (Line(1, "burger-set", "burger-set", parts=parts),)
    return replace(
        member(language),
        past=(
            PastOrder(date(2026, 11, 14), usual),
            PastOrder(date(2026, 11, 2), (bowl, Line(2, "matcha-latte", "matcha-latte"))),
        ),
        favourites=("iced-tea", "onion-rings", "miso-soup", "edamame"),
        visits=12,
        tier=Tier("gold", {"ja": "ゴールド会員", "en": "Gold member"}),
        expiring=Expiring(120, date(2026, 11, 30)),
        stamps=(Stamps({"ja": "コーヒーカード", "en": "Coffee card"}, 7, 10),),
    )


TIERS = (
    Tier("regular", {"ja": "レギュラー", "en": "Regular"}),
    Tier("silver", {"ja": "シルバー", "en": "Silver"}),
    Tier("gold", {"ja": "ゴールド", "en": "Gold"}),
)


def programme() -> Programme:
    return Programme(Money(100, "JPY"), 1, Money(1, "JPY"), 50, TIERS)
