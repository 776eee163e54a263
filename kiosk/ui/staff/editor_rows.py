"""A dish of the draft as the form shows it: what is written in each field, what may not be, and why."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from kiosk.core.edition import Content
from kiosk.core.frozen import frozen
from kiosk.core.language import PLAIN_JAPANESE
from kiosk.core.menu import BREAK, DayPart, Item, Menu, Text, plain
from kiosk.core.overlay import NO_ITEM, PICK, ItemOverlay
from kiosk.core.tax import TaxFacts
from kiosk.ui.foods import asked, food_name
from kiosk.ui.text import own_name

LIMITED = "limited"
MOST_NAME, MOST_TEXT = 60, 300
NAME = QT_TRANSLATE_NOOP("Staff", "Name (%1)")
CATEGORY_NAME = QT_TRANSLATE_NOOP("Staff", "Category's name (%1)")
PART_NAME = QT_TRANSLATE_NOOP("Staff", "Its name (%1)")
TEXT = QT_TRANSLATE_NOOP("Staff", "Text (%1)")
NOTE = QT_TRANSLATE_NOOP("Staff", "Note beside it (%1)")

translate = QCoreApplication.translate


@frozen
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


@frozen
class ChipRow:
    """Something that is on or off. `locked`: the POS says so."""

    id: str
    label: str
    sign: str
    on: bool
    locked: bool = False


@frozen
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
    wanted = dict.fromkeys([*languages, *([PLAIN_JAPANESE] if "ja" in languages else [])])
    return [text_row("name", NAME, each, dish.item.name, dish.laid.name, language) for each in wanted]


def texts(dish: Dish, languages: tuple[str, ...], language: str) -> list[FieldRow]:
    return [text_row("text", TEXT, each, dish.item.text, dish.laid.text, language) for each in languages]


def text_row(field: str, label: str, language: str, known: Text, own: Text, staff: str) -> FieldRow:
    """A field for one language; its id is `field` and the language. `label`: one of those above."""
    value = own.get(language, known.get(language, ""))
    japanese = language.startswith("ja")
    read = language == PLAIN_JAPANESE and field not in ("text", "note")
    said = translate("Staff", "reading in kana") if read else own_name(language)
    breaks = field not in ("text", "note") and language == "ja"
    told = breaks and BREAK not in value and label in (NAME, CATEGORY_NAME)
    note = translate("Staff", "%1 where a line may break").replace("%1", BREAK) if told else ""
    return FieldRow(
        f"{field}.{language}",
        translate("Staff", label).replace("%1", said),
        value,
        note=note,
        language="ja" if japanese else "en",
        marks="｜・（）！" if breaks else "・、。（）！？" if japanese else "",
        lines=field == "text",
        most=MOST_TEXT if field == "text" else MOST_NAME,
    )


# What is in it.


def allergens(
    menu: Menu, stated: frozenset[str] | None, own: frozenset[str] | None, country: str, language: str
) -> list[ChipRow]:
    """The country's list, and whatever else the menu states. What the POS states cannot be taken away."""
    fixed, said = stated or frozenset(), (stated or frozenset()) | (own or frozenset())
    return [
        ChipRow(key, food_name(key, language), "check" if key in said else "", key in said, key in fixed)
        for key in asked(menu, country)
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
