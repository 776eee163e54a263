"""What the diagnostics show, made of a round's results."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from kiosk.core.frozen import frozen
from kiosk.core.menu import say
from kiosk.staff.check_words import (
    CHECKS,
    LEVELS,
    PARTS,
    SAID,
    Part,
    cures,
    duration,
    part_name,
    sentence,
    what,
)
from kiosk.staff.checks import Results, Seen
from kiosk.staff.findings import Level, worst
from kiosk.ui.text import prose

BAD = (Level.WARN, Level.FAIL)


@frozen
class Tile:
    """How many checks are on one level, and which."""

    id: str
    count: int
    names: str


@frozen
class Row:
    """A part (`part`: it can be opened) or a check of it. `title` to `action`: the card under a check that is
    wrong; `steps` are numbered.
    """

    id: str
    part: bool
    opened: bool
    icon: str
    name: str
    said: str
    level: str
    grade: str
    since: str
    title: str
    reason: str
    steps: str
    action: str


def tiles(results: Results, language: str) -> list[Tile]:
    """Critical, warning, OK; what is off counts nowhere."""
    found = []
    for level in (Level.FAIL, Level.WARN):
        there = [each for each in results.seen if each.finding.level is level]
        names = dict.fromkeys(_place(each, language) for each in there)
        found.append(Tile(level, len(there), "、".join(names) if language == "ja" else ", ".join(names)))
    fine = sum(each.finding.level is Level.OK for each in results.seen)
    return [*found, Tile(Level.OK, fine, "")]


def counted(results: Results) -> int:
    """How many checks there were."""
    return sum(each.finding.level is not Level.OFF for each in results.seen)


def _place(seen: Seen, language: str) -> str:
    """Where something is wrong, in one word: the device, or of the larger parts the check."""
    part = seen.finding.part
    if part in ("pos", "machine", "storage", "database", "software"):
        return say(CHECKS[seen.finding.check], language)
    return part_name(part, language)


def rows(
    results: Results, language: str, opened: Iterable[str], only_problems: bool, now: datetime
) -> list[Row]:
    """The tree as it stands: parts, and of the open ones their checks."""
    wide, found = set(opened), []
    for part in PARTS:
        mine = [each for each in results.seen if each.finding.part == part.key]
        if only_problems:
            mine = [each for each in mine if each.finding.level in BAD]
        if mine:
            is_open = only_problems or part.key in wide
            found.append(_part(part, mine, language, is_open))
            found += [_check(each, language, now) for each in mine] if is_open else []
    return found


def _part(part: Part, mine: list[Seen], language: str, opened: bool) -> Row:
    level = worst([each.finding.level for each in mine])
    said = _summary(part, mine, language)
    grade = say(LEVELS[level], language)
    return Row(
        part.key, True, opened, part.icon, part_name(part.key, language), said, level, grade, *[""] * 5
    )


def _summary(part: Part, mine: list[Seen], language: str) -> str:
    chosen = [each.finding for key in part.summary for each in mine if each.finding.check == key]
    chosen = [each for each in chosen if each.level is not Level.OFF] or chosen[:1]
    chosen = chosen or [each.finding for each in mine[:1]]
    return " · ".join(what(each, language) for each in chosen)


def _check(seen: Seen, language: str, now: datetime) -> Row:
    finding = seen.finding
    bad = finding.level in BAD
    said = SAID[finding.word]
    steps = (f"{n}. {prose(step, language)}" for n, step in enumerate(cures(finding, language), 1))
    return Row(
        finding.check,
        False,
        False,
        "",
        say(CHECKS.get(finding.check, {"en": finding.check}), language),
        what(finding, language),
        finding.level,
        say(LEVELS[finding.level], language),
        duration(now - seen.since, language) if bad else "",
        prose(sentence(said.title, finding, language), language) if bad else "",
        prose(sentence(said.reason, finding, language), language) if bad else "",
        "\n".join(steps) if bad else "",
        said.action if bad else "",
    )
