"""A dish of the draft as the form shows it: what is written in each field, what may not be, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from babel.numbers import get_currency_precision, get_currency_symbol
from PySide6.QtCore import QCoreApplication

from kiosk.core.edition import Content
from kiosk.core.menu import BREAK, DayPart, Item, Menu, ServiceMode, Text, Variant, plain
from kiosk.core.money import Money, Rounding, round_to_minor
from kiosk.core.overlay import NO_ITEM, PICK, ItemOverlay
from kiosk.core.tax import TaxFacts, included, rate_percent, taxes_of
from kiosk.ui.foods import asked, food_name
from kiosk.ui.text import locale_of, money, own_name

READING = "ja-Hira"
"""How a Japanese name is read: what guests search by."""
LIMITED = "limited"
MOST_NAME, MOST_TEXT = 60, 300

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class FieldRow:
    """A field that is typed into. `id`: "name.ja", "price.VARIANT.eat_in". `note` stands at its right end,
    `hint` under it: why it is locked, or what is wrong with it.
    """

    id: str
    label: str
    value: str
    placeholder: str = ""
    note: str = ""
    hint: str = ""
    unit: str = ""
    kind: str = "text"
    language: str = "en"
    marks: str = ""
    lines: bool = False
    locked: bool = False
    wrong: bool = False
    most: int = MOST_NAME


@dataclass(frozen=True, slots=True)
class ChipRow:
    """Something that is on or off. `locked`: the POS says so."""

    id: str
    label: str
    sign: str
    on: bool
    locked: bool = False


@dataclass(frozen=True, slots=True)
class Dish:
    """What the form is about. `item` is the POS's, `shown` as guests would see it with the draft; None where
    the draft hides it.
    """

    menu: Menu
    item: Item
    content: Content
    takes: tuple[str, ...]
    tax: TaxFacts
    day: date

    @property
    def laid(self) -> ItemOverlay:
        return self.content.overlay.items.get(self.item.id, NO_ITEM)


# Names and texts.


def names(dish: Dish, languages: tuple[str, ...], language: str) -> list[FieldRow]:
    """The name in each of the shop's languages; of a Japanese one also how it is read."""
    wanted = [*languages, *([READING] if "ja" in languages else [])]
    return [text_row("name", each, dish.item.name, dish.laid.name, language) for each in wanted]


def texts(dish: Dish, languages: tuple[str, ...], language: str) -> list[FieldRow]:
    return [text_row("text", each, dish.item.text, dish.laid.text, language) for each in languages]


def text_row(field: str, language: str, known: Text, own: Text, staff: str) -> FieldRow:
    value = own.get(language, known.get(language, ""))
    japanese = language.startswith("ja")
    label = translate("Staff", "Name (%1)") if field == "name" else translate("Staff", "Text (%1)")
    said = translate("Staff", "reading in kana") if language == READING else own_name(language)
    breaks = field == "name" and language == "ja"
    note = translate("Staff", "｜ where a line may break") if breaks and BREAK not in value else ""
    return FieldRow(
        f"{field}.{language}",
        label.replace("%1", said),
        value,
        note=note,
        language="ja" if japanese else "en",
        marks="｜・（）！" if breaks else "・、。（）！？" if japanese else "",
        lines=field == "text",
        most=MOST_TEXT if field == "text" else MOST_NAME,
    )


# Prices.


def prices(dish: Dish, language: str, wrong: dict[str, str]) -> list[FieldRow]:
    """Eating in, and taking out where that is a price of its own. `wrong`: what was typed that is no price,
    by field.
    """
    locked = "price" not in dish.takes
    why = translate("Staff", "This POS does not take prices from a kiosk: change it there.") if locked else ""
    rows = []
    for variant in dish.item.variants:
        for mode in ServiceMode:
            row = _price_row(dish, variant, mode, language, locked, why)
            if row.id in wrong:
                no_price = translate("Staff", "That is not a price.")
                row = FieldRow(**{**_fields(row), "value": wrong[row.id], "wrong": True, "hint": no_price})
            rows.append(row)
    return rows


def _fields(row: FieldRow) -> dict[str, object]:
    return {name: getattr(row, name) for name in FieldRow.__slots__}


def _price_row(
    dish: Dish, variant: Variant, mode: ServiceMode, language: str, locked: bool, why: str
) -> FieldRow:
    known, now = variant.price[mode], price_of(dish, variant, mode)
    eat_in = mode is ServiceMode.EAT_IN
    automatic = not eat_in and now == automatic_price(
        dish, variant, price_of(dish, variant, ServiceMode.EAT_IN)
    )
    before = translate("Staff", "was %1").replace("%1", money(known, language)) if now != known else ""
    note = translate("Staff", "automatic") if automatic else before
    label = _mode_label(dish, mode)
    if len(dish.item.variants) > 1:
        short = translate("Staff", "eat in") if eat_in else label
        label = f"{plain(variant.name, language)} · {short}"
    precision = get_currency_precision(known.currency)
    return FieldRow(
        f"price.{variant.id}.{mode.value}",
        label,
        figure(now),
        note=note,
        hint=why if eat_in else "",
        unit=get_currency_symbol(known.currency, locale=locale_of(language)),
        kind="text" if precision else "digits",
        locked=locked,
        most=12,
    )


def _mode_label(dish: Dish, mode: ServiceMode) -> str:
    taxes = taxes_of(dish.menu, dish.item.tax_class, mode, dish.day)
    if mode is ServiceMode.EAT_IN:
        with_tax = bool(taxes) and all(included(row, dish.tax) for row in taxes)
        return (
            translate("Staff", "Price with tax (eat in)")
            if with_tax
            else translate("Staff", "Price (eat in)")
        )
    rate = "+".join(rate_percent(row.rate) for row in taxes)
    return translate("Staff", "Take out %1").replace("%1", f"{rate}%" if rate else "").strip()


def price_of(dish: Dish, variant: Variant, mode: ServiceMode) -> Money:
    """The draft's price, else the POS's."""
    return dish.content.prices.get(variant.id, {}).get(mode, variant.price[mode])


def automatic_price(dish: Dish, variant: Variant, eat_in: Money) -> Money:
    """What taking out costs by itself: the same where the POS asks the same, else the same without tax."""
    known = variant.price
    if known[ServiceMode.EAT_IN] == known[ServiceMode.TAKE_OUT]:
        return eat_in
    inside = [
        1 + sum((Fraction(row.rate) for row in _included(dish, mode)), Fraction(0)) for mode in ServiceMode
    ]
    exact = eat_in.minor * inside[1] / inside[0]
    return Money(round_to_minor(exact, Rounding.FLOOR), eat_in.currency)


def _included(dish: Dish, mode: ServiceMode) -> list[object]:
    rows = taxes_of(dish.menu, dish.item.tax_class, mode, dish.day)
    return [row for row in rows if included(row, dish.tax)]


def figure(amount: Money) -> str:
    """An amount without its sign, as it is typed: "720", "7.20"."""
    precision = get_currency_precision(amount.currency)
    return f"{Decimal(amount.minor).scaleb(-precision):.{precision}f}"


_PRICE = re.compile(r"(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")


def typed_price(text: str, currency: str) -> Money | None:
    """ "1,200" and "1200" are the same; "12,0", "1.234" yen and words are no prices."""
    said = text.strip().translate(_WIDE).lstrip("¥￥$ ")
    precision = get_currency_precision(currency)
    if not _PRICE.fullmatch(said):
        return None
    amount = Decimal(said.replace(",", ""))
    minor = amount.scaleb(precision)
    if minor != minor.to_integral_value() or minor > 10_000_000:
        return None
    return Money(int(minor), currency)


_WIDE = {ord("０") + digit: ord("0") + digit for digit in range(10)} | {ord("，"): ",", ord("．"): "."}


# What is in it.


def allergens(dish: Dish, country: str, language: str) -> list[ChipRow]:
    """The country's list, and whatever else the menu states. What the POS states cannot be taken away."""
    stated = dish.item.allergens.contains or frozenset()
    own = dish.laid.allergens or frozenset()
    return [
        ChipRow(
            key,
            food_name(key, language),
            "check" if key in stated | own else "",
            key in stated | own,
            key in stated,
        )
        for key in asked(dish.menu, country)
    ]


def unknown(dish: Dish) -> bool:
    """Nobody has said what is in it."""
    return dish.item.allergens.contains is None and dish.laid.allergens is None


def calories(dish: Dish, language: str) -> list[FieldRow]:
    rows = []
    for variant in dish.item.variants:
        own = dish.laid.calories.get(variant.id)
        value = variant.calories if variant.calories is not None else own
        label = translate("Staff", "Calories")
        if len(dish.item.variants) > 1:
            label = f"{plain(variant.name, language)} · {label}"
        locked = variant.calories is not None
        rows.append(
            FieldRow(
                f"calories.{variant.id}",
                label,
                "" if value is None else str(value),
                note="kcal",
                hint=translate("Staff", "Comes from the POS") if locked else "",
                kind="digits",
                locked=locked,
                most=5,
            )
        )
    return rows


def badges(dish: Dish) -> list[ChipRow]:
    """The small label on the card."""
    tags = dish.item.tags if dish.laid.tags is None else dish.laid.tags
    featured = PICK in tags if dish.laid.featured is None else dish.laid.featured
    return [
        ChipRow(LIMITED, translate("Menu", "Limited"), "clock", LIMITED in tags),
        ChipRow(PICK, translate("Menu", "Pick"), "star", featured),
    ]


# When it is sold.


def hours(parts: tuple[DayPart, ...], language: str) -> str:
    """ "Mon–Fri 10:30 – 15:00", "Every day"."""
    if not parts:
        return translate("Staff", "Always while the shop is open")
    return " / ".join(_part(part, language) for part in parts)


def _part(part: DayPart, language: str) -> str:
    days = days_said(part.weekdays, language)
    return f"{days} {part.start:%H:%M} – {part.end:%H:%M}"


DAYS = (
    ("月", "Mon"), ("火", "Tue"), ("水", "Wed"), ("木", "Thu"), ("金", "Fri"), ("土", "Sat"), ("日", "Sun")
)  # fmt: skip


def day_name(day: int, language: str) -> str:
    return DAYS[day][0 if language == "ja" else 1]


def days_said(weekdays: frozenset[int], language: str) -> str:
    if not weekdays or len(weekdays) == 7:
        return translate("Staff", "Every day")
    ordered = sorted(weekdays)
    if len(ordered) > 2 and ordered[-1] - ordered[0] == len(ordered) - 1:
        return f"{day_name(ordered[0], language)}–{day_name(ordered[-1], language)}"
    return "・".join(day_name(day, language) for day in ordered)
