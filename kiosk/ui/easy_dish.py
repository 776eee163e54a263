"""Easy mode's questions about one dish: what must be chosen of it, and how many of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from kiosk.core.basket import MOST_OF_A_LINE, Choice, Line
from kiosk.core.easy import must_choose, usual_options, usual_variants
from kiosk.core.food import line_allergens, stated_allergens
from kiosk.core.frozen import frozen
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Touch
from kiosk.core.journey.moves import tiers
from kiosk.core.journey.state import Kiosk, SetScreen
from kiosk.core.menu import Item, Menu, ModifierGroup, ServiceMode, SetStep, plain
from kiosk.core.money import zero
from kiosk.core.pricing import unit_price
from kiosk.ui.easy_question import Answer, AnswerRow, Body, Dish, Place, Question
from kiosk.ui.foods import food_names
from kiosk.ui.lines import detail_text
from kiosk.ui.options import VARIANTS, Asking, GroupRow, short_row
from kiosk.ui.price_now import price_now
from kiosk.ui.set_rows import ChoiceRow, SetTelling
from kiosk.ui.text import money, name, tr
from kiosk.ui.viewmodel import Pictures

translate = QCoreApplication.translate


@frozen
class DishAsker:
    """Asks one guest about one dish."""

    kiosk: Kiosk
    menu: Menu
    picture: Pictures

    def item(self, line: Line, place: Place) -> Question:
        item = self.menu.by_id[line.item_id]
        due = self._sizes(item, line) + self._due(item.groups, line.choices)
        first = next((v.id for v in item.variants if v.available), "")
        return self._next(due, place, item, f"{VARIANTS}-{first}") or self._amount(line, short_row(due))

    def of_set(self, screen: SetScreen, place: Place) -> Question:
        line, item = screen.line, self.menu.by_id[screen.line.item_id]
        if screen.part is not None:
            return self._part(line, screen.part, place)
        if screen.step < len(item.steps):
            return self._step(item, item.steps[screen.step], line)
        due = self._due(item.groups, line.choices)
        return self._next(due, place, item) or self._amount(line, short_row(due))

    def _part(self, line: Line, at: int, place: Place) -> Question:
        part = line.parts[at]
        owner = self.menu.by_variant[part.variant_id]
        due = self._due(owner.groups, part.choices)
        asked = self._next(due, place, owner)
        if asked is not None:
            return asked
        if (short := short_row(due)) >= 0:  # what was chosen is gone
            return self._choice(due[short], owner)
        over = Question(3, self._name(owner), over=True)
        return _leading_on(over, translate("Easy", "Next"), ev.NextPressed())

    def _next(self, due: Sequence[GroupRow], place: Place, item: Item, usual: str = "") -> Question | None:
        """The question to ask now; None: all are answered. `usual`: the size that it begins with."""
        if place.asked >= len(due):
            return None
        return self._choice(due[place.asked], item, usual)

    def _choice(self, group: GroupRow, item: Item, usual: str = "") -> Question:
        beforehand = usual_in(item.groups) | {usual}
        asked = _choice(group, self.picture(item.picture, False), self._name(item), beforehand)
        free = "+" + money(zero(self.menu.currency), self.kiosk.guest.language)
        return _priced(asked, free) if any(option["price"] for option in group.options) else asked

    @property
    def _asking(self) -> Asking:
        guest = self.kiosk.guest
        country = self.kiosk.shop.facts.country
        return Asking(guest.language, guest.basket.mode, country, guest.avoid, self.picture)

    def _due(self, groups: Sequence[ModifierGroup], choices: Sequence[Choice]) -> list[GroupRow]:
        """The groups that a guest must choose from."""
        asked = {"/".join(path) for path in must_choose(groups, choices)}
        return [row for row in self._asking.groups(groups, choices) if row.id in asked]

    def _sizes(self, item: Item, line: Line) -> list[GroupRow]:
        """The sizes of a dish, each with its whole price: nobody has to add up."""
        rows = self._asking.variants(item, line.variant_id)
        prices = [self._price(replace(line, variant_id=v.id, quantity=1)) for v in item.variants]
        return [
            replace(
                row,
                options=[
                    {**option, "price": price} for option, price in zip(row.options, prices, strict=True)
                ],
            )
            for row in rows
        ]

    def _price(self, line: Line) -> str:
        guest, item = self.kiosk.guest, self.menu.by_id[line.item_id]
        unit = unit_price(self.menu, line, guest.basket.mode)
        return price_now(self.menu, guest.offers, item, unit, guest.language, line.quantity).text

    def _name(self, item: Item) -> str:
        return name(item.name, self.kiosk.guest.language)

    def _step(self, item: Item, step: SetStep, line: Line) -> Question:
        guest = self.kiosk.guest
        telling = SetTelling(
            self.menu,
            item,
            guest.language,
            guest.basket.mode,
            lambda _: "",
            self.picture,
            tiers(self.kiosk.shop),
        )
        single = step.max == 1
        usual = usual_variants(step) if single and step.min else frozenset()
        rows = [_part_row(choice, choice.id in usual) for choice in telling.choices(step, line)]
        answers = tuple(Answer(row, None if row.soldOut else ev.PartTouched(row.id)) for row in rows)
        asked = Question(3, which(plain(step.name, guest.language)), about=self._name(item), answers=answers)
        if single and step.min:
            return asked
        taken = sum(row.selected for row in rows)
        onward = translate("Easy", "Next") if taken or step.min else translate("Easy", "No, thank you")
        return replace(_leading_on(asked, onward, ev.NextPressed()), ready=taken >= step.min)

    def _amount(self, line: Line, short: int) -> Question:
        """The last question about a dish; what must be known of it stands beside. `short`: which question
        has to be asked again, as what was chosen is gone; -1: none.
        """
        item = self.menu.by_id[line.item_id]
        dish = Dish(
            self._name(item),
            detail_text(self.kiosk, self.menu, line) if line.parts or line.choices else "",
            self.picture(item.picture, False),
            self._price(line),
            line.quantity,
            line.quantity >= MOST_OF_A_LINE,
        )
        editing = line.id > 0
        return Question(
            3,
            translate("Easy", "How many?"),
            self._known(line, item),
            body=Body.AMOUNT,
            onward=translate("Easy", "Change it") if editing else translate("Easy", "Take this"),
            onward_icon="check",
            goes_on=ev.AddPressed() if short < 0 else Place(asked=short),
            dish=dish,
        )

    def _known(self, line: Line, item: Item) -> str:
        """Allergens, age, and that a dish is only to take out."""
        guest, country = self.kiosk.guest, self.kiosk.shop.facts.country
        contains = food_names(stated_allergens(self.menu, line), country, guest.language)
        said = []
        if line_allergens(self.menu, line).contains is None:
            said.append(translate("Options", "Allergens not stated"))
        elif contains:
            said.append(translate("Options", "Contains %1").replace("%1", contains.lower()))
        if item.age_limit:
            asked = translate("Easy", "From %1 years; our staff will check.")
            said.append(asked.replace("%1", str(item.age_limit)))
        if item.take_out_only and guest.basket.mode is ServiceMode.EAT_IN:
            said.append(translate("Easy", "To take out only; taxed as that."))
        return "\n".join(said)


def which(title: str) -> str:
    return translate("Easy", "%1:\nwhich would you like?").replace("%1", title)


def usual_in(groups: Sequence[ModifierGroup]) -> frozenset[str]:
    """The keys of the options that a dish comes with."""
    return frozenset(
        key
        for group in groups
        for key in (
            *(f"{group.id}-{option_id}" for option_id in usual_options(group)),
            *(key for option in group.options for key in usual_in(option.groups)),
        )
    )


def _leading_on(question: Question, onward: str, goes_on: Touch) -> Question:
    return replace(question, onward=onward, onward_icon="right", goes_on=goes_on)


def _usual(note: str) -> str:
    """What a dish comes with is told apart, but is not yet the guest's choice."""
    return " · ".join(part for part in (translate("Easy", "Usual"), note) if part)


def _part_row(choice: ChoiceRow, usual: bool) -> AnswerRow:
    return AnswerRow(
        choice.id,
        choice.text,
        choice.price,
        _usual("") if usual else "",
        choice.picture,
        choice.greyPicture,
        selected=choice.selected and not usual,
        soldOut=choice.soldOut,
        soldOutText=choice.soldOutText,
    )


def _choice(group: GroupRow, picture: str, about: str, usual: frozenset[str]) -> Question:
    """A group of options; those without a picture show the dish they belong to. `usual`: the keys of those
    that were chosen beforehand.
    """
    counted = group.style == "counters"
    single = not group.several and not counted
    answers = []
    for at, option in enumerate(group.options):
        is_usual = single and option["key"] in usual
        row = _option_row(group, option, picture, is_usual)
        row = row if counted else replace(row, quantity=0)
        answers.append(Answer(row, None if row.soldOut else _touch(group, at, option, counted)))
    note = tr("Choose %n", "", group.short) if group.short > 1 else ""
    asked = Question(3, which(group.title), note, about, answers=tuple(answers), local=True)
    if single:
        return asked
    return replace(_leading_on(asked, translate("Easy", "Next"), ev.Touched()), ready=not group.short)


def _priced(question: Question, free: str) -> Question:
    """Where some answers cost more, those that do not say so in figures, which need no language."""
    answers = (
        replace(answer, row=replace(answer.row, price=answer.row.price or free))
        for answer in question.answers
    )
    return replace(question, answers=tuple(answers))


def _option_row(group: GroupRow, option: dict[str, Any], picture: str, usual: bool) -> AnswerRow:
    """The first size is chosen beforehand too, but nobody calls it the usual one."""
    shown = option["picture"] or picture
    return AnswerRow(
        option["key"],
        option["name"],
        option["price"],
        _usual(option["note"]) if usual and group.id != VARIANTS else option["note"],
        shown,
        option["greyPicture"] or (shown if option["soldOut"] else ""),
        selected=option["selected"] and not usual,
        soldOut=option["soldOut"],
        soldOutText=translate("Easy", "Sold out"),
        quantity=option["quantity"],
    )


def _touch(group: GroupRow, at: int, option: dict[str, Any], counted: bool) -> Touch | None:
    if group.id != VARIANTS and not group.several and option["selected"]:
        return ev.Touched()  # it stays what it is; a second touch would take it away
    if not counted:
        return group.touched(at)
    return group.counted(at, 1 if group.short else -1)
