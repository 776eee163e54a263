"""The lower tables of the results: RFM, codes, where guests leave; and the figures that count no orders."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from babel.dates import format_date

from kiosk.core import report_words as words
from kiosk.core.frozen import frozen
from kiosk.core.menu import say
from kiosk.core.report import ChannelRow, Report, Unit
from kiosk.core.retention import By
from kiosk.core.screen_words import SCREENS, screen_name
from kiosk.core.turns import turns
from kiosk.core.walks import ScreenUse
from kiosk.staff import report_text
from kiosk.ui.text import number, whole

MARKS = range(1, 6)
MOST_CHANNELS = 8
_NO_BREAK = "\u00a0"
NPS_GROUPS = ((9, 10), (7, 8), (0, 6))


@frozen
class HeatLine:
    """`labels` stand before `cells`, which are dicts of key, text, name and step (0 to 4, the darkest)."""

    id: str
    labels: list[str]
    cells: list[dict[str, Any]]


@frozen
class Channel:
    """`share`: of the orders of the channel that has most. `words`: what became of them."""

    id: str
    title: str
    value: str
    share: float
    words: str


@frozen
class Screen:
    """`share`: walks that saw the screen, of those that saw the most seen one; `stayed`: those of them that
    went on. `strong`: most left here.
    """

    id: str
    title: str
    reached: str
    gone: str
    share: float
    stayed: float
    strong: bool
    name: str


def came_back(report: Report, by: By, language: str) -> list[HeatLine]:
    """Retention and churn of the last weeks or months, the latest first; * is not over yet."""
    lines = []
    for turn in turns(report.facts, by):
        named = _named(by, turn.period.first, language)
        cells = [
            _share_cell(f"kept:{turn.key}", f"{named}, {figure_name('retention', language)}", turn.retention),
            _share_cell(f"away:{turn.key}", f"{named}, {figure_name('churn', language)}", turn.churn),
        ]
        lines.append(HeatLine(turn.key, [named if turn.whole else f"{named}*"], cells))
    return lines


def _named(by: By, start: date, language: str) -> str:
    """A week by its Monday, a month by its name: "2 Nov", "Nov"; 「11月2日」, 「11月」."""
    if language == "ja":
        return f"{start.month}月" if by is By.MONTH else f"{start.month}/{start.day}"
    pattern = "MMM" if by is By.MONTH else "d MMM"
    return str(format_date(start, pattern, locale=report_text.locale_of(language)))


def figure_name(key: str, language: str) -> str:
    return say(words.FIGURES[key].name, language)


def _share_cell(key: str, name: str, share: Fraction | None) -> dict[str, Any]:
    text = report_text.NONE if share is None else f"{round(share * 100)}%"
    return {"key": key, "text": text, "name": f"{name}: {text}", "step": heat(share)}


def heat(share: Fraction | None) -> int:
    """How dark a cell is for a share."""
    return 0 if share is None else sum(round(share * 100) >= edge for edge in (20, 35, 50))


def rfm(report: Report, language: str) -> list[HeatLine]:
    """Members by recency (rows, latest first) and frequency (columns)."""
    most = max(report.cells.values(), default=0)
    lines = []
    for recency in reversed(MARKS):
        cells = []
        for orders in MARKS:
            count = report.cells.get((recency, orders), 0)
            cells.append(
                {
                    "key": f"rfm:{recency}-{orders}",
                    "text": number(count, language),
                    "name": f"R {recency}, F {orders}: {count}",
                    "step": _step(count, most),
                }
            )
        lines.append(HeatLine(str(recency), [f"R {recency}"], cells))
    return lines


def _step(count: int, most: int) -> int:
    """Nobody, and each third of the most."""
    return 0 if count == 0 else 1 + min(2, 3 * count // most)


def channels(report: Report, language: str) -> list[Channel]:
    """What codes brought, the most used first."""
    most = max((row.orders for row in report.channels), default=0)
    return [
        Channel(
            row.key,
            report_text.channel_name(row, language),
            number(row.orders, language),
            row.orders / most,
            _way(report, row, language),
        )
        for row in report.channels[:MOST_CHANNELS]
    ]


def _way(report: Report, row: ChannelRow, language: str) -> str:
    """ "members 5 · new 3 · back 2 · spent ¥9,300 · taken off ¥700"; lines end between these only."""
    counts = [(name, number(getattr(row, name), language)) for name in ("members", "new", "back")]
    amounts = [
        (name, report_text.money(getattr(row, name), report.facts.currency, language))
        for name in ("spent", "given")
    ]
    named = [
        (_column("active" if name == "members" else name, language), n) for name, n in (*counts, *amounts)
    ]
    return " · ".join(f"{whole(name, language)} {said}".replace(" ", _NO_BREAK) for name, said in named)


def _column(name: str, language: str) -> str:
    return say(words.COLUMNS[name], language)


def screens(report: Report, language: str) -> list[Screen]:
    """In the order in which guests come to them."""
    known = list(SCREENS)
    uses = sorted(
        report.facts.walks[0].screens,
        key=lambda use: (known.index(use.screen) if use.screen in known else len(known), use.screen),
    )
    most = max((use.reached for use in uses), default=0)
    leaving = max((use.left for use in uses), default=0)
    return [
        Screen(
            f"screen:{use.screen}",
            say(screen_name(use.screen), language),
            number(use.reached, language),
            number(use.left, language),
            use.reached / most,
            (use.reached - use.left) / most,
            use.left == leaving > 0,
            _screen_said(use, language),
        )
        for use in uses
    ]


def _screen_said(use: ScreenUse, language: str) -> str:
    title = say(screen_name(use.screen), language)
    reached, left = (f"{_column(name, language)} {getattr(use, name)}" for name in ("reached", "left"))
    return f"{title}: {reached}, {left}"


def numbers(report: Report, key: str, language: str) -> list[tuple[str, str, str]]:
    """The numbers that a figure is made of: name, share, number."""
    kind, _, rest = key.partition(":")
    if kind == "screen":
        return _screen_numbers(report, rest, language)
    if key in ("time_to_order", "time_to_order_90"):
        return [_figure(report, each, language) for each in ("time_to_order", "time_to_order_90")]
    if key == "nps":
        return _scores(report, language)
    return [_figure(report, "begun", language), _ordered(report, language)]


def _figure(report: Report, key: str, language: str) -> tuple[str, str, str]:
    figure = report.figures[key]
    value = report_text.said(figure.value, figure.unit, report.facts.currency, language)
    return say(words.FIGURES[key].name, language), "", value


def _ordered(report: Report, language: str) -> tuple[str, str, str]:
    name, _, share = _figure(report, "completed", language)
    return name, share, number(report.facts.walks[0].ordered, language)


def _scores(report: Report, language: str) -> list[tuple[str, str, str]]:
    scores = report.facts.answers[0].scores
    whole = sum(scores.values())
    lines = []
    for least, most in NPS_GROUPS:
        count = sum(scores.get(score, 0) for score in range(least, most + 1))
        lines.append((f"{least}–{most}", _percent(count, whole, language), number(count, language)))
    return lines


def _screen_numbers(report: Report, screen: str, language: str) -> list[tuple[str, str, str]]:
    use = next(use for use in report.facts.walks[0].screens if use.screen == screen)
    walks = max(1, use.reached)
    return [
        (_column("reached", language), "", number(use.reached, language)),
        (_column("left", language), _percent(use.left, use.reached, language), number(use.left, language)),
        (_column("seconds", language), "", f"{use.ms / 1000 / walks:.1f}"),
        (_column("taps", language), "", f"{use.taps / walks:.1f}"),
    ]


def _percent(part: int, whole: int, language: str) -> str:
    return report_text.said(Fraction(part, whole) if whole else None, Unit.SHARE, "", language)
