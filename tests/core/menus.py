"""A small shop to test with: every kind of dish, choice, set and tax there is."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any

from kiosk.core.basket import Basket, Choice, Line, Part
from kiosk.core.menu import (
    Allergens,
    Category,
    DayPart,
    Item,
    Menu,
    ModifierGroup,
    Option,
    ServiceMode,
    SetStep,
    StepChoice,
    TaxRow,
    Variant,
)
from kiosk.core.money import Money

TOKYO = timezone(timedelta(hours=9))
NOON = datetime(2026, 4, 1, 12, 0, tzinfo=TOKYO)
TODAY = NOON.date()
CHANGE = date(2027, 4, 1)
EAT_IN, TAKE_OUT = ServiceMode.EAT_IN, ServiceMode.TAKE_OUT


def yen(minor: int) -> Money:
    return Money(minor, "JPY")


def name(text: str) -> dict[str, str]:
    return {"en": text.replace("-", " ").capitalize(), "ja": f"{text}｜品"}


def variant(variant_id: str, price: int, available: bool = True) -> Variant:
    return Variant(variant_id, name(variant_id), dict.fromkeys(ServiceMode, yen(price)), available, 100)


def an_item(item_id: str, price: int, category: str = "burgers", **more: Any) -> Item:
    """A dish with one variant of the same id, without allergens."""
    facts: dict[str, Any] = {
        "variants": (variant(item_id, price),),
        "tax_class": "food",
        "allergens": Allergens(frozenset()),
    }
    return Item(item_id, name(item_id), (category,), **(facts | more))


def an_option(option_id: str, price: int = 0, **more: Any) -> Option:
    return Option(option_id, name(option_id), yen(price), **more)


SAUCE = ModifierGroup(
    "sauce", name("sauce"), (an_option("teriyaki"), an_option("wasabi", 50), an_option("gone", 0)), 1, 1
)
EXTRA = ModifierGroup("extra", name("extra"), (an_option("cheese", 80), an_option("egg", 60)), repeat=True)
WITHOUT = ModifierGroup("without", name("without"), (an_option("onion"), an_option("pickle")), removes=True)
DIPS = ModifierGroup(
    "dips", name("dips"), (an_option("mustard", 30), an_option("bbq", 40), an_option("curry", 50)), 2, 3, 1
)
KIND = ModifierGroup("kind", name("kind"), (an_option("dairy"), an_option("soy", 30)), 1, 1)
MILK = ModifierGroup(
    "milk", name("milk"), (an_option("with-milk", 20, groups=(KIND,)), an_option("black")), 1, 1
)

BURGER = an_item("burger", 590, groups=(SAUCE, EXTRA, WITHOUT), set_id="combo", barcode="4900000000017")
CHEESEBURGER = an_item(
    "cheeseburger",
    480,
    goes_with=("fries-salad", "cola", "fries", "edamame", "soup"),
    allergens=Allergens(frozenset({"milk", "wheat"})),
    barcode="4900000000024",
)
FRIES = an_item(
    "fries",
    200,
    "sides",
    variants=(variant("fries-s", 200), variant("fries-m", 260), variant("fries-l", 320)),
)
EDAMAME = an_item("edamame", 250, "sides", diet=frozenset({"vegan"}))
SOUP = an_item("soup", 180, "sides", allergens=Allergens(None))
SALAD = an_item("salad", 380, "sides", available=False)
NUGGETS = an_item("nuggets", 300, "sides", groups=(DIPS,))
COLA = an_item("cola", 190, "drinks", variants=(variant("cola-s", 190), variant("cola-l", 250)))
COFFEE = an_item("coffee", 220, "drinks", groups=(MILK,))
BEER = an_item("beer", 520, "drinks", tax_class="alcohol", age_limit=20)
PANCAKES = an_item("pancakes", 450, "breakfast")
TEA = an_item(
    "tea-tin",
    700,
    "gifts",
    variants=(Variant("tea-tin", name("tea-tin"), {TAKE_OUT: yen(700)}),),
    tax_class="gift",
    take_out_only=True,
)
COMBO = an_item(
    "combo",
    890,
    "sets",
    steps=(
        SetStep("main", name("main"), (StepChoice("burger", yen(0)), StepChoice("cheeseburger", yen(0)))),
        SetStep("side", name("side"), (StepChoice("fries-s", yen(0), True), StepChoice("fries-m", yen(60)))),
        SetStep("drink", name("drink"), (StepChoice("cola-s", yen(0), True), StepChoice("beer", yen(250)))),
    ),
)
PARTY = an_item(
    "party",
    1500,
    "sets",
    steps=(
        SetStep("base", name("base"), (StepChoice("edamame", yen(0)),)),
        SetStep(
            "sides",
            name("sides"),
            (StepChoice("fries-s", yen(0)), StepChoice("soup", yen(20)), StepChoice("nuggets", yen(0))),
            min=1,
            max=3,
            included=2,
        ),
    ),
    groups=(ModifierGroup("wrap", name("wrap"), (an_option("box"), an_option("bag", 10)), 1, 1),),
)

CATEGORIES = (
    Category("breakfast", name("breakfast"), day_parts=(DayPart(time(7), time(10, 30)),)),
    Category("burgers", name("burgers")),
    Category("sets", name("sets")),
    Category("sides", name("sides")),
    Category("drinks", name("drinks")),
    Category("gifts", name("gifts")),
)
TAX = {"en": "Consumption tax", "ja": "消費税"}
TAXES = (
    TaxRow("food", TAX, Decimal("0.10"), EAT_IN),
    TaxRow("food", TAX, Decimal("0.08"), TAKE_OUT, until=CHANGE, reduced=True),
    TaxRow("food", TAX, Decimal("0.01"), TAKE_OUT, CHANGE, date(2029, 4, 1), reduced=True),
    TaxRow("food", TAX, Decimal("0.08"), TAKE_OUT, date(2029, 4, 1), reduced=True),
    TaxRow("alcohol", TAX, Decimal("0.10")),
    TaxRow("gift", TAX, Decimal("0.08"), reduced=True),
)
ITEMS = (
    PANCAKES,
    BURGER,
    CHEESEBURGER,
    COMBO,
    PARTY,
    FRIES,
    EDAMAME,
    SOUP,
    SALAD,
    NUGGETS,
    COLA,
    COFFEE,
    BEER,
    TEA,
)
MENU = Menu("1", "JPY", ("ja", "en"), CATEGORIES, ITEMS, TAXES)


def with_items(*items: Item, menu: Menu = MENU) -> Menu:
    """The menu with some items exchanged for others of the same id."""
    others = {item.id: item for item in items}
    return replace(menu, items=tuple(others.get(item.id, item) for item in menu.items))


def without_items(*item_ids: str, menu: Menu = MENU) -> Menu:
    return replace(menu, items=tuple(item for item in menu.items if item.id not in item_ids))


def sold_out(item: Item) -> Item:
    return replace(item, available=False)


def a_basket(*lines: Line, mode: ServiceMode = EAT_IN) -> Basket:
    basket = Basket(mode)
    for line in lines:
        basket = basket.added(line)
    return basket


def a_line(variant_id: str, quantity: int = 1, menu: Menu = MENU, **more: Any) -> Line:
    return Line(0, menu.by_variant[variant_id].id, variant_id, quantity, **more)


TERIYAKI = Choice("sauce", "teriyaki")
BEER_COMBO = a_line(
    "combo", parts=(Part("main", "burger", (TERIYAKI,)), Part("side", "fries-s"), Part("drink", "beer"))
)
UTC_NOON = datetime(2026, 4, 1, 3, 0, tzinfo=UTC)
