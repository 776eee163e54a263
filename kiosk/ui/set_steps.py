"""What is asked on a step of a set, and what is missing there."""

from __future__ import annotations

from collections.abc import Iterator

from kiosk.core.basket import Line, missing, missing_of
from kiosk.core.journey.state import SetScreen
from kiosk.core.menu import Item, Menu, ModifierGroup, SetStep, plain
from kiosk.ui.text import inside


def step_face(item: Item, screen: SetScreen, language: str) -> dict[str, object]:
    """What a step's heading and button say, as fields of the view-model's face; nothing on the review."""
    if screen.step >= len(item.steps):
        return {}
    step = item.steps[screen.step]
    coming = _following(item, screen)
    return {
        "word": inside(plain(step.name, language), language),
        "included": step.included,
        "most": step.max,
        "dearer": any(choice.extra.minor > 0 for choice in step.choices),
        "goes_on": step.max == 1,
        "next_word": inside(plain(coming.name, language), language) if coming else "",
    }


def _following(item: Item, screen: SetScreen) -> SetStep | None:
    """The next step that has something to choose; while a line is edited the review comes next."""
    if screen.line.id:
        return None
    later = item.steps[screen.step + 1 :]
    return next((step for step in later if len(step.choices) > 1 or step.min == 0), None)


def missing_here(menu: Menu, item: Item, screen: SetScreen, language: str) -> tuple[str, int]:
    """What is missing here: the first word, and how many. On a step and a part only their own counts."""
    line = screen.line
    if screen.part is not None:
        part = line.parts[screen.part]
        found = missing(menu.by_variant[part.variant_id].groups, part.choices)
        return "", sum(one.count for one in found)
    if screen.step < len(item.steps):
        step = item.steps[screen.step]
        filled = sum(1 for part in line.parts if part.step_id == step.id)
        return inside(plain(step.name, language), language), max(0, step.min - filled)
    found = missing_of(menu, item, line)
    names = _names(menu, item, line, language)
    return (inside(names.get(found[0].id, ""), language), sum(x.count for x in found)) if found else ("", 0)


def _names(menu: Menu, item: Item, line: Line, language: str) -> dict[str, str]:
    """The names of what can be missing from a set: steps, and groups of the set and of its parts."""
    owners = [item, *(menu.by_variant[part.variant_id] for part in line.parts)]
    named = {step.id: plain(step.name, language) for step in item.steps}
    groups = [group for owner in owners for group in _nested(owner.groups)]
    return named | {group.id: plain(group.name, language) for group in groups}


def _nested(groups: tuple[ModifierGroup, ...]) -> Iterator[ModifierGroup]:
    for group in groups:
        yield group
        for option in group.options:
            yield from _nested(option.groups)
