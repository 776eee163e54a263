"""A report as text: its figures said in a language, a table for the terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date
from fractions import Fraction

from babel import Locale
from babel.dates import format_date
from babel.numbers import format_currency, format_decimal, format_percent, get_currency_precision

from kiosk.core import report_words as words
from kiosk.core.behind import SoldOrder
from kiosk.core.menu import say
from kiosk.core.report import ChannelRow, CodeRow, Figure, Report, Unit
from kiosk.core.screen_words import screen_name

NONE = "–"
_LOCALES = {"ja": "ja_JP", "en": "en_US"}


def locale_of(language: str) -> str:
    """Reports are said in Japanese and English; every other language reads the English one."""
    return _LOCALES.get(language, "en_US")


def date_said(day: date, language: str) -> str:
    """ "Apr 1, 2026", 「2026年4月1日」."""
    return str(format_date(day, "long" if language == "ja" else "medium", locale=locale_of(language)))


def said(value: Fraction | None, unit: Unit, currency: str, language: str) -> str:
    """A figure's value: "55%", "2.4", "￥1,284", "1:46", "32"."""
    locale = locale_of(language)
    if value is None:
        return NONE
    match unit:
        case Unit.SHARE:
            return str(format_percent(float(round(value, 2)), "#,##0%", locale=locale))
        case Unit.SCORE:
            return str(format_decimal(round(value * 100), locale=locale))
        case Unit.MONEY:
            return money(round(value), currency, language)
        case Unit.SECONDS:
            return duration(round(value))
        case Unit.NUMBER:
            return str(format_decimal(float(value), "#,##0.0", locale=locale))
        case Unit.COUNT:
            return str(format_decimal(int(value), locale=locale))


def money(minor: int, currency: str, language: str) -> str:
    exact = Fraction(minor, 10 ** get_currency_precision(currency))
    text = str(format_currency(abs(float(exact)), currency, locale=locale_of(language)))
    return f"−{text}" if minor < 0 else text


def change(figure: Figure, currency: str, language: str) -> str:
    """What is different from the period before: "+2 points", "−￥18"; "" where nothing can be compared."""
    if figure.value is None or figure.before is None:
        return ""
    if figure.unit in (Unit.SHARE, Unit.SCORE):
        points = round(figure.value * 100) - round(figure.before * 100)
        unit = "ポイント" if language == "ja" else " point" if abs(points) == 1 else " points"
        return f"{_sign(points)}{abs(points)}{unit}"
    moved = figure.value - figure.before
    shown = said(abs(moved), figure.unit, currency, language)
    same = shown == said(Fraction(0), figure.unit, currency, language)
    return f"{_sign(0 if same else moved)}{shown}"


def _sign(moved: Fraction | int) -> str:
    return "−" if moved < 0 else "+" if moved > 0 else "±"


def table(report: Report, language: str) -> str:
    """The whole report for a terminal, each figure with its definition at the end."""
    period = report.facts.period
    parts = [
        f"{period.first} – {period.last}   ({period.before().first} – {period.before().last})",
        _figures(report, language),
        _rows(report, language),
        _titled(words.COHORTS, _cohorts(report, language), language),
        _titled(words.HABIT, _habits(report, language), language),
        _titled(words.RFM, _cells(report), language),
        _titled(words.CHANNELS, _channels(report, language), language),
        _titled(words.CODES, _codes(report, language), language),
        _titled(words.SCREENS, _screens(report, language), language),
        definitions(language),
    ]
    return "\n\n".join(part for part in parts if part)


def definitions(language: str) -> str:
    """Every definition in words."""
    more = (words.TEXTBOOK, words.COHORTS, words.WEEKS, words.HABIT)
    all_of = [words.ORDERS, *words.FIGURES.values(), *more, *words.HABITS.values()]
    all_of += [words.RFM, words.CHANNELS, words.CODES, words.SCREENS]
    return "\n".join(f"{_name(each, language)}: {say(each.definition, language)}" for each in all_of)


def _name(entry: words.Words, language: str) -> str:
    return say(entry.name, language)


def _column(name: str, language: str) -> str:
    return say(words.COLUMNS[name], language)


def _titled(title: words.Words, rows: Sequence[Sequence[str]], language: str) -> str:
    return f"{_name(title, language)}\n{aligned(rows)}" if len(rows) else ""


def _figures(report: Report, language: str) -> str:
    currency = report.facts.currency
    head = [_column(name, language) for name in ("figure", "value", "before")]
    rows = [
        [
            _name(words.FIGURES[key], language),
            said(figure.value, figure.unit, currency, language),
            said(figure.before, figure.unit, currency, language),
        ]
        for key, figure in report.figures.items()
    ]
    return aligned([head, *rows])


def _rows(report: Report, language: str) -> str:
    names = [_column(name, language) for name in ("start", "active", "kept")]
    names += [_name(words.FIGURES[key], language) for key in ("retention", "churn")]
    names += [_name(words.TEXTBOOK, language)]
    names += [_name(words.FIGURES[key], language) for key in ("first_time", "returning", "strangers")]
    rows = [names]
    for row in report.rows:
        shares = (said(s, Unit.SHARE, "", language) for s in (row.retention, row.churn, row.textbook))
        counts = map(str, (row.first_time, row.returning, row.strangers))
        mark = "" if row.whole else "*"
        rows.append([f"{row.start}{mark}", str(row.active), str(row.kept), *shares, *counts])
    note = "" if all(row.whole for row in report.rows) else f"\n{_column('incomplete', language)}"
    return aligned(rows) + note


def _cohorts(report: Report, language: str) -> list[list[str]]:
    if not report.cohorts:
        return []
    longest = max(len(cohort.back) for cohort in report.cohorts)
    rows = [[_column("month", language), _column("new", language), *map(str, range(longest))]]
    for cohort in report.cohorts:
        shares = (said(Fraction(n, cohort.back[0]), Unit.SHARE, "", language) for n in cohort.back)
        rows.append([f"{cohort.month:%Y-%m}", str(cohort.back[0]), *shares])
    return rows


def _habits(report: Report, language: str) -> list[list[str]]:
    return [[_name(words.HABITS[habit], language), str(count)] for habit, count in report.habits.items()]


def _cells(report: Report) -> list[list[str]]:
    if not report.cells:
        return []
    marks = range(1, 6)
    rows = [["R\\F", *map(str, marks)]]
    return rows + [[str(r), *(str(report.cells.get((r, f), 0)) for f in marks)] for r in reversed(marks)]


_WAY = ("orders", "spent", "given", "active", "new", "back")


def _channels(report: Report, language: str) -> list[list[str]]:
    if not report.channels:
        return []
    rows = [[_column(name, language) for name in ("channel", *_WAY)]]
    return rows + [[channel_name(row, language), *_way(report, row, language)] for row in report.channels]


def channel_name(row: ChannelRow, language: str) -> str:
    """ "instagram", or in words where it is members' own codes."""
    return say(words.REFERRAL, language) if row.key == "channel:referral" else row.name


def _codes(report: Report, language: str) -> list[list[str]]:
    if not report.codes:
        return []
    rows = [[_column(name, language) for name in ("code", *_WAY)]]
    return rows + [[f"{row.kind}:{row.code}", *_way(report, row, language)] for row in report.codes]


def _way(report: Report, row: CodeRow | ChannelRow, language: str) -> list[str]:
    amounts = (money(n, report.facts.currency, language) for n in (row.spent, row.given))
    return [str(row.orders), *amounts, *map(str, (row.members, row.new, row.back))]


def _screens(report: Report, language: str) -> list[list[str]]:
    screens = report.facts.walks[0].screens
    if not screens:
        return []
    rows = [[_column(name, language) for name in ("screen", "reached", "left", "seconds", "taps")]]
    for use in screens:
        walks = max(1, use.reached)
        each = (f"{use.ms / 1000 / walks:.1f}", f"{use.taps / walks:.1f}")
        rows.append([say(screen_name(use.screen), language), str(use.reached), str(use.left), *each])
    return rows


def aligned(rows: Sequence[Sequence[str]]) -> str:
    """Columns, the first to the left, the others to the right; a Japanese letter is two wide."""
    count = max(map(len, rows))
    widths = [max((_width(row[i]) for row in rows if i < len(row)), default=0) for i in range(count)]

    def cell(text: str, place: int) -> str:
        space = " " * (widths[place] - _width(text))
        return text + space if place == 0 else space + text

    return "\n".join("  ".join(cell(text, i) for i, text in enumerate(row)).rstrip() for row in rows)


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)


def period_said(report: Report, language: str) -> str:
    """ "1 – 21 Nov" where it lies within one month, else both ends."""
    first, last = report.facts.period.first, report.facts.period.last
    locale = Locale.parse(locale_of(language))
    if language == "ja":
        ending = f"{last.day}日" if first.month == last.month else f"{last.month}月{last.day}日"
        return f"{first.month}月{first.day}日〜{ending}"
    ended = str(format_date(last, "d MMM", locale=locale))
    begun = str(first.day) if first.month == last.month else str(format_date(first, "d MMM", locale=locale))
    return f"{begun} – {ended}"


def orders_table(orders: Sequence[SoldOrder], currency: str, language: str) -> str:
    """The orders behind a figure, a line each; members by the beginning of their pseudonym."""
    walked = any(order.seconds is not None for order in orders)
    names = ("order", "total", "member", "used", "kiosk", *(("time",) if walked else ()))
    head = [_column(name, language) for name in names]
    rows = [
        [
            f"{order.day}  {order.number}",
            money(order.total, currency, language),
            pseudonym(order.member),
            order.coupon or order.reward or "",
            order.kiosk_id,
            *((duration(order.seconds or 0),) if walked else ()),
        ]
        for order in orders
    ]
    count = _column("count", language).format(len(orders))
    return f"{aligned([head, *rows])}\n{count}" if orders else count


def duration(seconds: int) -> str:
    """ "1:46"."""
    return f"{seconds // 60}:{seconds % 60:02}"


def pseudonym(member: str | None) -> str:
    """What tells one member from another on a list, and nothing else."""
    return member[:8] if member else NONE
