"""The lists of a set: the choices of a step, the tray, and the parts of the review."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication

from kiosk.core.basket import Line, Part
from kiosk.core.frozen import frozen
from kiosk.core.language import japanese
from kiosk.core.loyalty import Tier
from kiosk.core.menu import BREAK, Item, Menu, ServiceMode, SetStep, Text, plain, say
from kiosk.core.money import Money, zero
from kiosk.core.pricing import choices_price
from kiosk.core.summary import choice_texts
from kiosk.ui.members_only import for_whom_text
from kiosk.ui.menu_rows import calories_text
from kiosk.ui.text import difference, inside, name
from kiosk.ui.viewmodel import Pictures

translate = QCoreApplication.translate


@frozen
class ChoiceRow:
    """One way to fill a step. `price`: what it adds, or "Included"; `detail`: calories, or a warning."""

    id: str
    text: str
    price: str
    detail: str
    picture: str
    greyPicture: str
    selected: bool
    soldOut: bool
    soldOutText: str


@frozen
class TrayRow:
    """A place on the tray: filled, or open with the word for what belongs there."""

    id: str
    name: str
    picture: str
    open: bool


@frozen
class PartRow:
    """A part on the review. `step`: where it can be changed, -1 where there is no other choice; `options`: it
    has choices of its own; `detail`: what was chosen in it."""

    id: int
    label: str
    name: str
    detail: str
    price: str
    picture: str
    step: int
    options: bool


@frozen
class SetTelling:
    """How a set is put into words. `warning(item)`: what the guest's filter makes us say of an item."""

    menu: Menu
    item: Item
    language: str
    mode: ServiceMode
    warning: Callable[[Item], str]
    picture: Pictures
    tiers: tuple[Tier, ...] = ()

    def choices(self, step: SetStep, line: Line) -> list[ChoiceRow]:
        """The choices of a step that the menu still knows."""
        mine = [part.variant_id for part in line.parts if part.step_id == step.id]
        rows = []
        for choice in step.choices:
            item = self.menu.by_variant.get(choice.variant_id)
            variant = item.variant(choice.variant_id) if item else None
            if item is None or variant is None:
                continue
            beyond = choice.variant_id not in mine and len(mine) >= step.included and step.max > step.included
            more = variant.price[self.mode] if step.beyond is None else step.beyond
            price = choice.extra + more if beyond else choice.extra
            here = item.available and variant.available
            rows.append(
                ChoiceRow(
                    choice.variant_id,
                    self.part_name(choice.variant_id),
                    difference(price, self.language) or translate("SetRows", "Included"),
                    self.warning(item) or calories_text(variant.calories),
                    self.picture(item.picture, False),
                    "" if here else self.picture(item.picture, True),
                    choice.variant_id in mine,
                    not here,
                    for_whom_text(item.barred, self.tiers, self.language) or translate("SetRows", "Sold out"),
                )
            )
        return rows

    def part_name(self, variant_id: str) -> str:
        """A part as it is called: "Fries Medium", "ポテト M"."""
        item = self.menu.by_variant[variant_id]
        variant = item.variant(variant_id)
        if variant is None or len(item.variants) < 2:
            return name(item.name, self.language)
        size = plain(variant.name, self.language)
        if japanese(self.language):
            return name(_joined(item.name, f"{BREAK} {size}"), self.language)
        return f"{plain(item.name, self.language)} {size}"

    def tray(self, line: Line) -> list[TrayRow]:
        rows = []
        for step in self.item.steps:
            mine = [part for part in line.parts if part.step_id == step.id]
            for at, part in enumerate(mine):
                item = self.menu.by_variant[part.variant_id]
                called = self.part_name(part.variant_id)
                rows.append(TrayRow(f"{step.id}-{at}", called, self.picture(item.picture, False), False))
            for at in range(len(mine), step.min):
                word = inside(plain(step.name, self.language), self.language)
                label = translate("SetRows", "Your %1").replace("%1", word)
                rows.append(TrayRow(f"{step.id}-{at}", label, "", True))
        return rows

    def parts(self, line: Line) -> list[PartRow]:
        steps = {step.id: at for at, step in enumerate(self.item.steps)}
        rows = []
        for at, (part, extra) in enumerate(self._priced(line)):
            step = self.item.steps[steps[part.step_id]]
            item = self.menu.by_variant[part.variant_id]
            said = [say(text, self.language) for text in choice_texts(item.groups, part.choices)]
            rows.append(
                PartRow(
                    at,
                    plain(step.name, self.language),
                    self.part_name(part.variant_id),
                    ("・" if japanese(self.language) else ", ").join(said),
                    difference(extra, self.language),
                    self.picture(item.picture, False),
                    steps[part.step_id] if len(step.choices) > 1 else -1,
                    bool(item.groups),
                )
            )
        return rows

    def _priced(self, line: Line) -> Iterator[tuple[Part, Money]]:
        """Each part, in the line's order, with what it adds to the price of the set."""
        seen: dict[str, int] = {}
        steps = {step.id: step for step in self.item.steps}
        for part in line.parts:
            step = steps[part.step_id]
            extras = {choice.variant_id: choice.extra for choice in step.choices}
            item = self.menu.by_variant[part.variant_id]
            extra = extras.get(part.variant_id, zero(self.menu.currency))
            extra += choices_price(item.groups, part.choices, self.menu.currency)
            variant = item.variant(part.variant_id)
            if seen.get(step.id, 0) >= step.included and variant is not None:
                extra += variant.price[self.mode] if step.beyond is None else step.beyond
            seen[step.id] = seen.get(step.id, 0) + 1
            yield part, extra


def _joined(text: Text, more: str) -> Text:
    return {language: said + more for language, said in text.items()}
