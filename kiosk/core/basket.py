"""What the guest has chosen: lines of choices and parts, and what is still missing from one of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kiosk.core.frozen import frozen
from kiosk.core.gift import GiftCard
from kiosk.core.menu import Item, Menu, ModifierGroup, Option, ServiceMode
from kiosk.core.offers import Coupon, LinesOff, Reward

MOST_OF_A_LINE = 9
MOST_LINES = 40


@frozen
class Choice:
    """An option taken `quantity` times, with the choices of the groups nested in that option."""

    group_id: str
    option_id: str
    quantity: int = 1
    choices: tuple[Choice, ...] = ()


@frozen
class Part:
    """What fills a step of a set; the part can have choices of its own (the sauce of the burger in the
    set).
    """

    step_id: str
    variant_id: str
    choices: tuple[Choice, ...] = ()


@frozen
class Line:
    """One line of the basket. `id` is unique within the basket and never reused."""

    id: int
    item_id: str
    variant_id: str
    quantity: int = 1
    choices: tuple[Choice, ...] = ()
    parts: tuple[Part, ...] = ()

    def same_goods(self, other: Line) -> bool:
        """Would the kitchen make the same? In what order it was chosen does not matter."""
        return _goods(self) == _goods(other)


def _goods(line: Line) -> Line:
    parts = tuple(replace(part, choices=_in_order(part.choices)) for part in line.parts)
    return replace(line, id=0, quantity=1, choices=_in_order(line.choices), parts=parts)


def _in_order(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    inner = (replace(choice, choices=_in_order(choice.choices)) for choice in choices)
    return tuple(sorted(inner, key=lambda choice: (choice.group_id, choice.option_id)))


@frozen
class Basket:
    """What is ordered and what makes it cheaper; `points` are paid as money. `offers`: what the shop's own
    offers take off these lines (`kiosk.core.offering`); `gift`: the gift card that pays first.

    `revision` grows with every change, so that an answer about an older basket is known as such.
    """

    mode: ServiceMode
    lines: tuple[Line, ...] = ()
    coupon: Coupon | None = None
    reward: Reward | None = None
    points: int = 0
    revision: int = 0
    next_id: int = 1
    offers: tuple[LinesOff, ...] = ()
    gift: GiftCard | None = None

    @property
    def count(self) -> int:
        return sum(line.quantity for line in self.lines)

    def line(self, line_id: int) -> Line | None:
        return next((line for line in self.lines if line.id == line_id), None)

    def count_of(self, item_id: str) -> int:
        return sum(line.quantity for line in self.lines if line.item_id == item_id)

    def added(self, line: Line) -> Basket:
        """With `line` in it: merged into an equal line where there is room, else as a line of its own."""
        for old in self.lines:
            if old.same_goods(line) and old.quantity + line.quantity <= MOST_OF_A_LINE:
                return self.with_quantity(old.id, old.quantity + line.quantity)
        if len(self.lines) >= MOST_LINES:
            return self
        new = replace(line, id=self.next_id)
        return self._changed(lines=(*self.lines, new), next_id=self.next_id + 1)

    def replaced(self, line: Line) -> Basket:
        """With the line of the same id exchanged for `line`."""
        return self._changed(lines=tuple(line if old.id == line.id else old for old in self.lines))

    def with_quantity(self, line_id: int, quantity: int) -> Basket:
        """Quantity 0 removes the line; more than `MOST_OF_A_LINE` is cut."""
        if quantity <= 0:
            return self._changed(lines=tuple(line for line in self.lines if line.id != line_id))
        most = min(quantity, MOST_OF_A_LINE)
        return self._changed(
            lines=tuple(replace(x, quantity=most) if x.id == line_id else x for x in self.lines)
        )

    def with_mode(self, mode: ServiceMode) -> Basket:
        return self._changed(mode=mode)

    def with_coupon(self, coupon: Coupon | None) -> Basket:
        return self._changed(coupon=coupon)

    def with_reward(self, reward: Reward | None) -> Basket:
        return self._changed(reward=reward)

    def with_points(self, points: int) -> Basket:
        return self._changed(points=points)

    def with_gift(self, card: GiftCard | None) -> Basket:
        return self._changed(gift=card)

    def with_offers(self, offers: tuple[LinesOff, ...]) -> Basket:
        return self if offers == self.offers else self._changed(offers=offers)

    def without_member(self) -> Basket:
        """What remains when the member leaves: the goods, the coupon and the gift card."""
        return self._changed(reward=None, points=0)

    def restored(self, lines: tuple[Line, ...]) -> Basket:
        """With the lines of an earlier moment (undo); ids stay unique."""
        return self._changed(lines=lines)

    def _changed(self, **changes: object) -> Basket:
        return replace(self, revision=self.revision + 1, **changes)  # type: ignore[arg-type]


@frozen
class Missing:
    """`count` more choices are needed in the group or step `id`."""

    id: str
    count: int


def taken(choices: Sequence[Choice], group_id: str) -> int:
    """How many options of a group are chosen."""
    return sum(choice.quantity for choice in choices if choice.group_id == group_id)


def chosen(choices: Sequence[Choice], group: ModifierGroup) -> Iterator[tuple[Choice, Option]]:
    """The choices of one group with their options, in the group's order; unknown options are left out."""
    for option in group.options:
        for choice in choices:
            if choice.group_id == group.id and choice.option_id == option.id:
                yield choice, option


def missing(groups: Sequence[ModifierGroup], choices: Sequence[Choice]) -> list[Missing]:
    """Groups that still need choices, in their order, nested groups of chosen options right after their
    parent.
    """
    found = []
    for group in groups:
        short = group.min - taken(choices, group.id)
        if short > 0:
            found.append(Missing(group.id, short))
        for choice, option in chosen(choices, group):
            found += missing(option.groups, choice.choices)
    return found


def missing_of(menu: Menu, item: Item, line: Line) -> list[Missing]:
    """What `line` still lacks before it can be ordered: choices, then steps, then choices of the parts."""
    found = missing(item.groups, line.choices)
    for step in item.steps:
        filled = [part for part in line.parts if part.step_id == step.id]
        if len(filled) < step.min:
            found.append(Missing(step.id, step.min - len(filled)))
        for part in filled:
            found += missing(menu.by_variant[part.variant_id].groups, part.choices)
    return found


def toggled(group: ModifierGroup, choices: tuple[Choice, ...], option_id: str) -> tuple[Choice, ...]:
    """`choices` after a touch on an option: single choice moves, several toggle, a full group stays as
    it is. What is sold out can be left out, but not chosen.
    """
    others = tuple(c for c in choices if c.group_id != group.id)
    mine = tuple(c for c in choices if c.group_id == group.id)
    if any(c.option_id == option_id for c in mine):
        if group.max == 1 and group.min == 1:
            return choices
        return others + tuple(c for c in mine if c.option_id != option_id)
    option = _option(group, option_id)
    if option is None or not option.available:
        return choices
    new = Choice(group.id, option_id, choices=defaults(option.groups))
    if group.max == 1:
        return (*others, new)
    if group.max is not None and taken(choices, group.id) >= group.max:
        return choices
    return (*others, *mine, new)


def counted(
    group: ModifierGroup, choices: tuple[Choice, ...], option_id: str, change: int
) -> tuple[Choice, ...]:
    """`choices` with an option of a repeatable group taken `change` times more (or less), within the
    group's max.
    """
    option = _option(group, option_id)
    if change > 0 and (
        option is None or not option.available or taken(choices, group.id) + change > _most(group)
    ):
        return choices
    for choice in choices:
        if choice.group_id == group.id and choice.option_id == option_id:
            quantity = choice.quantity + change
            if quantity > 1 and not group.repeat:
                return choices
            rest = tuple(c for c in choices if c is not choice)
            return (*rest, replace(choice, quantity=quantity)) if quantity > 0 else rest
    if change <= 0:
        return choices
    once = toggled(group, choices, option_id)
    return counted(group, once, option_id, change - 1) if change > 1 and once != choices else once


def _option(group: ModifierGroup, option_id: str) -> Option | None:
    return next((option for option in group.options if option.id == option_id), None)


def _most(group: ModifierGroup) -> int:
    return MOST_OF_A_LINE if group.max is None else group.max


def defaults(groups: Sequence[ModifierGroup]) -> tuple[Choice, ...]:
    """The preselected choices: those the menu marks, as long as they cost nothing and can be had."""
    return tuple(
        Choice(group.id, option.id, choices=defaults(option.groups))
        for group in groups
        for option in group.options
        if option.default and option.available and option.price.minor <= 0
    )


def default_parts(menu: Menu, item: Item) -> tuple[Part, ...]:
    """The parts a set starts with: marked defaults, and what is no choice: the only one of a step, or
    the only one left where it costs nothing more.
    """
    parts = []
    for step in item.steps:
        can_be_had = [c for c in step.choices if _part_available(menu, c.variant_id)]
        marked = [c for c in can_be_had if c.default and c.extra.minor <= 0][: step.max]
        no_choice = len(can_be_had) == 1 and step.min == 1
        if not marked and no_choice and (len(step.choices) == 1 or can_be_had[0].extra.minor <= 0):
            marked = can_be_had
        for choice in marked:
            groups = menu.by_variant[choice.variant_id].groups
            parts.append(Part(step.id, choice.variant_id, defaults(groups)))
    return tuple(parts)


def first_line(menu: Menu, item: Item) -> Line:
    """The line an item screen opens with: the first variant that can be had, defaults chosen."""
    variant = next((v for v in item.variants if v.available), item.variants[0])
    return Line(0, item.id, variant.id, 1, defaults(item.groups), default_parts(menu, item))


def known(menu: Menu, line: Line) -> bool:
    """Does the menu still have the line's item, variant and parts (sold out or not)?"""
    item = menu.by_id.get(line.item_id)
    if item is None or item.variant(line.variant_id) is None:
        return False
    offered = {(step.id, choice.variant_id) for step in item.steps for choice in step.choices}
    return all(
        (part.step_id, part.variant_id) in offered and part.variant_id in menu.by_variant
        for part in line.parts
    )


def sold_out_lines(menu: Menu, basket: Basket) -> list[Line]:
    """Lines that can no longer be made: gone from the menu, or the item, a part or an option is sold out."""
    return [line for line in basket.lines if not _line_available(menu, line)]


def _part_available(menu: Menu, variant_id: str) -> bool:
    item = menu.by_variant.get(variant_id)
    variant = item.variant(variant_id) if item else None
    return bool(item and item.available and variant and variant.available)


def _line_available(menu: Menu, line: Line) -> bool:
    item = menu.by_id.get(line.item_id)
    if item is None or not _part_available(menu, line.variant_id):
        return False
    if not _choices_available(item.groups, line.choices):
        return False
    return all(
        _part_available(menu, part.variant_id)
        and _choices_available(menu.by_variant[part.variant_id].groups, part.choices)
        for part in line.parts
    )


def _choices_available(groups: Sequence[ModifierGroup], choices: Sequence[Choice]) -> bool:
    known = sum(1 for group in groups for _ in chosen(choices, group))
    return known == len(choices) and all(
        option.available and _choices_available(option.groups, choice.choices)
        for group in groups
        for choice, option in chosen(choices, group)
    )
