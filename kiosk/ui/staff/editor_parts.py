"""More of a dish as the form shows it: sizes, steps of a set, who can eat it, and what the POS alone sets."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kiosk.core.menu import ServiceMode, SetStep, plain
from kiosk.core.overlay import NO_TEXT
from kiosk.core.tax import rate_percent, taxes_of
from kiosk.ui.foods import all_diets, food_name
from kiosk.ui.staff.editor_rows import PART_NAME, ChipRow, Dish, FieldRow, text_row

MOST_NAMED = 3
translate = QCoreApplication.translate


def diets(dish: Dish, language: str) -> list[ChipRow]:
    """Ways of eating it is fit for: those everybody knows, and whatever else the menu states."""
    on = dish.item.diet if dish.laid.diet is None else dish.laid.diet
    return [
        ChipRow(key, food_name(key, language), "check" if key in on else "", key in on)
        for key in all_diets(dish.menu, on)
    ]


def sizes(dish: Dish, languages: tuple[str, ...], language: str) -> list[FieldRow]:
    """What each size is called, where there are several."""
    if len(dish.item.variants) < 2:
        return []
    own = dish.content.overlay.variants
    return [
        text_row(f"size.{variant.id}", PART_NAME, each, variant.name, own.get(variant.id, NO_TEXT), language)
        for variant in dish.item.variants
        for each in languages
    ]


def steps(dish: Dish, languages: tuple[str, ...], language: str) -> list[FieldRow]:
    """What each step of a set is called; under the last language what it is filled with."""
    found = []
    for number, step in enumerate(dish.item.steps, 1):
        for each in languages:
            own = dish.laid.steps.get(step.id, NO_TEXT)
            row = text_row(f"step.{step.id}", PART_NAME, each, step.name, own, language)
            hint = _parts(dish, step, language) if each == languages[-1] else ""
            found.append(replace(row, label=f"{number}. {row.label}", hint=hint))
    return found


def _parts(dish: Dish, step: SetStep, language: str) -> str:
    items = (dish.menu.by_variant.get(choice.variant_id) for choice in step.choices)
    names = list(dict.fromkeys(plain(item.name, language) for item in items if item is not None))
    said = ("・" if language == "ja" else ", ").join(names[:MOST_NAMED])
    return said + ("…" if len(names) > MOST_NAMED else "")


def at_pos(dish: Dish, language: str) -> list[str]:
    """What of a dish is set at the POS alone, and how."""
    between = "・" if language == "ja" else ", "
    inside = [c for c in dish.menu.categories if c.id in dish.item.category_ids]
    where = between.join(plain(category.name, language) for category in inside)
    facts = [
        (translate("Staff", "Category: %1"), where or translate("Staff", "none")),
        (translate("Staff", "Tax: %1"), _tax(dish)),
    ]
    if dish.item.age_limit:
        facts.append((translate("Staff", "From %1 years on"), str(dish.item.age_limit)))
    return [words.replace("%1", value) for words, value in facts]


def _tax(dish: Dish) -> str:
    """ "10% (eat in) / 8% (take out)"."""
    modes = {
        ServiceMode.EAT_IN: translate("Staff", "%1 (eat in)"),
        ServiceMode.TAKE_OUT: translate("Staff", "%1 (take out)"),
    }
    rates = {mode: taxes_of(dish.menu, dish.item.tax_class, mode, dish.day) for mode in modes}
    said = {mode: "+".join(f"{rate_percent(row.rate)}%" for row in found) for mode, found in rates.items()}
    if len(set(said.values())) == 1:
        return said[ServiceMode.EAT_IN] or translate("Staff", "none")
    none = translate("Staff", "none")
    return " / ".join(words.replace("%1", said[mode] or none) for mode, words in modes.items())
