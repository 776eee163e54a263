"""A day report in words: tables with titles, which the terminal, the paper and the PDF lay out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any

from babel.dates import format_date, format_time

from kiosk.core.day_report import DayReport, Difference, Sums
from kiosk.core.day_words import CURES, NAMES, word
from kiosk.core.frozen import frozen
from kiosk.core.journal import JournalRefund
from kiosk.core.menu import plain
from kiosk.core.money import Money
from kiosk.core.paper import Align, Columns, Document, Mark, Row, Rule, Size, Space
from kiosk.core.paper import Text as Words
from kiosk.staff.day import problem_said
from kiosk.staff.report_text import NONE, aligned, locale_of
from kiosk.staff.report_text import money as minor_said
from kiosk.staff.spreadsheet import csv_text


@frozen
class Table:
    """`rows` have as many cells as `columns`; what follows a row's cells is said under it."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[str, ...] = ()


@frozen
class Said:
    """`verdict`: does everything agree, in a sentence; `bad`: no."""

    title: str
    made: str
    verdict: str
    bad: bool
    problems: tuple[str, ...]
    tables: tuple[Table, ...]
    note: str


def said(report: DayReport, language: str, zone: tzinfo, shop: str) -> Said:
    """The report in Japanese or English."""
    locale = locale_of(language)
    day = format_date(report.day, "full", locale=locale)
    return Said(
        title=f"{word('title', language)}  {shop}  {day}",
        made=f"{word('made', language)} {_clock(report.made_at, zone, language)}",
        verdict=verdict(report, language),
        bad=not report.agrees,
        problems=tuple(problem_said(each, language) for each in report.problems),
        tables=tuple(_tables(report, language, zone)),
        note=word("cash_note", language),
    )


def verdict(report: DayReport, language: str) -> str:
    """Does everything agree, in a sentence."""
    count = sum(each.matters for each in report.differences)
    if count:
        return word("differs", language).format(count)
    return word("incomplete" if report.problems else "agrees", language)


def money(amount: Money | None, language: str) -> str:
    return NONE if amount is None else minor_said(amount.minor, amount.currency, language)


def _clock(at: datetime, zone: tzinfo, language: str) -> str:
    return str(format_time(at.astimezone(zone), "short", locale=locale_of(language)))


def _tables(report: DayReport, language: str, zone: tzinfo) -> Iterator[Table]:
    yield _sides(report, language)
    yield _by_method("methods", {**report.methods, **_tenders(report)}, language)
    if report.takings:
        yield _by_method("takings", report.takings, language)
    yield _given_back(report.given_back, language, zone)
    yield _differences(report.differences, language, zone)


def _tenders(report: DayReport) -> dict[str, Money]:
    """What was paid otherwise than with money; gift cards where there were any."""
    gift = {"gift": report.gift} if report.gift else {}
    return {"points": report.points, **gift}


def _sides(report: DayReport, language: str) -> Table:
    rows = []
    for name in ("kiosk", "pos", "terminal"):
        sums: Sums | None = getattr(report, name)
        cells = (
            (NONE,) * 4
            if sums is None
            else (
                str(sums.orders),
                money(sums.gross, language),
                money(sums.refunds, language),
                money(sums.net, language),
            )
        )
        rows.append((word(name, language), *cells))
    columns = ("", *(word(name, language) for name in ("orders", "gross", "refunds", "net")))
    return Table(word("sides", language), columns, tuple(rows))


def _by_method(title: str, amounts: Mapping[str, Money], language: str) -> Table:
    rows = tuple(
        (word(name, language), money(amount, language)) for name, amount in amounts.items() if amount
    )
    return Table(word(title, language), ("", word("amount", language)), rows)


def reason_said(refund: JournalRefund, language: str) -> str:
    """Why, and who: the kiosk's own reasons in words, people's as they typed them."""
    by = refund.by or word("itself", language)
    reason = word(f"void_{refund.reason}", language) if not refund.by else refund.reason
    return f"{by}: {reason}" if reason else by


def _given_back(refunds: Sequence[JournalRefund], language: str, zone: tzinfo) -> Table:
    rows = tuple(
        (
            each.number,
            _clock(each.at, zone, language),
            money(each.amount, language),
            reason_said(each, language),
        )
        for each in refunds
    )
    columns = tuple(word(name, language) for name in ("number", "time", "amount", "reason"))
    return Table(word("given_back", language), columns, rows)


def _differences(differences: Sequence[Difference], language: str, zone: tzinfo) -> Table:
    rows = tuple(
        (
            each.number,
            _clock(each.at, zone, language),
            each.kiosk_id,
            plain(NAMES[each.kind], language),
            money(each.kiosk, language),
            money(each.pos, language),
            money(each.terminal, language),
        )
        for each in differences
    )
    names = ("number", "time", "at_kiosk", "what", "kiosk", "pos", "terminal")
    notes = tuple(_note(each, language) for each in differences)
    return Table(word("differences", language), tuple(word(name, language) for name in names), rows, notes)


def _note(difference: Difference, language: str) -> str:
    cure = plain(CURES[difference.kind], language)
    what = " / ".join(word(part, language) for part in difference.said.split(" / "))
    return f"{cure} ({what})" if what else cure


# As text, paper and files.


def as_text(what: Said, language: str) -> str:
    """For a terminal."""
    parts = [what.title, what.made, what.verdict, *what.problems]
    for table in what.tables:
        parts += ["", table.title]
        if not table.rows:
            parts.append(word("nothing", language))
            continue
        lines = aligned([table.columns, *table.rows]).splitlines()
        parts.append(lines[0])
        for place, line in enumerate(lines[1:]):
            parts.append(line)
            if place < len(table.notes):
                parts.append(f"    {table.notes[place]}")
    return "\n".join([*parts, "", what.note])


def as_paper(what: Said, language: str) -> Document:
    """For the receipt printer: narrow, so each row of many columns takes several lines."""
    return Document(tuple(_paper(what, language)), language)


def _paper(what: Said, language: str) -> Iterator[Row]:
    yield Words(what.title, Size.LARGE, True)
    yield Words(what.made, Size.SMALL)
    yield Mark(what.verdict) if what.bad else Words(what.verdict, Size.NORMAL, True, Align.CENTER)
    for problem in what.problems:
        yield Words(problem, Size.SMALL, True)
    for table in what.tables:
        yield Rule()
        yield Words(table.title, Size.NORMAL, True)
        if not table.rows:
            yield Words(word("nothing", language), Size.SMALL)
        for place, row in enumerate(table.rows):
            yield from _paper_row(table, row)
            if place < len(table.notes):
                yield Words(table.notes[place], Size.SMALL)
                yield Space()
    yield Rule()
    yield Words(what.note, Size.SMALL)


def _paper_row(table: Table, row: Sequence[str]) -> Iterator[Row]:
    if len(row) == 2:
        yield Columns(row[0], row[1], size=Size.SMALL)
        return
    yield Words("  ".join(cell for cell in row[:4] if cell) if len(row) > 5 else row[0], Size.SMALL, True)
    first = 4 if len(row) > 5 else 1
    for name, cell in zip(table.columns[first:], row[first:], strict=True):
        if cell != NONE:
            yield Columns(name, cell, size=Size.SMALL, indent=True)


def as_dict(report: DayReport) -> dict[str, Any]:
    """For machines: money in minor units, times in UTC."""

    def sums(side: Sums | None) -> dict[str, int] | None:
        if side is None:
            return None
        amounts = {name: getattr(side, name).minor for name in ("gross", "refunds", "net")}
        return {"orders": side.orders, **amounts}

    return {
        "day": str(report.day),
        "made_at": report.made_at.isoformat(timespec="seconds"),
        "currency": report.currency,
        "agrees": report.agrees,
        "problems": list(report.problems),
        **{name: sums(getattr(report, name)) for name in ("kiosk", "pos", "terminal")},
        "methods": {name: amount.minor for name, amount in report.methods.items()},
        "points": report.points.minor,
        "gift": report.gift.minor,
        "takings": {name: amount.minor for name, amount in report.takings.items()},
        "given_back": [_refund_dict(each) for each in report.given_back],
        "differences": [_difference_dict(each) for each in report.differences],
    }


def _refund_dict(each: JournalRefund) -> dict[str, Any]:
    names = ("number", "order_key", "kiosk_id", "state", "by", "reason", "payment_id", "end")
    told = {name: getattr(each, name) for name in names}
    at = each.at.isoformat(timespec="seconds")
    return told | {
        "at": at,
        "amount": each.amount.minor,
        "money": each.money.minor,
        "lines": list(each.lines),
    }


def _difference_dict(each: Difference) -> dict[str, Any]:
    sides = {name: getattr(each, name) for name in ("kiosk", "pos", "terminal")}
    return {
        "kind": each.kind.value,
        "number": each.number,
        "key": each.key,
        "kiosk_id": each.kiosk_id,
        "at": each.at.isoformat(timespec="seconds"),
        **{name: None if amount is None else amount.minor for name, amount in sides.items()},
        "said": each.said,
        "matters": each.matters,
        "cure": dict(CURES[each.kind]),
    }


def as_json(report: DayReport) -> str:
    return json.dumps(as_dict(report), ensure_ascii=False, indent=2)


def as_csv(report: DayReport) -> str:
    """One line a number: table, row, column, value; for spreadsheets."""
    told = as_dict(report)
    lines: list[tuple[Any, ...]] = [("table", "row", "column", "value")]
    lines += [
        ("day", told["day"], name, told[name]) for name in ("made_at", "currency", "agrees", "points", "gift")
    ]
    lines += [("problems", str(place), "what", each) for place, each in enumerate(told["problems"], 1)]
    for side in ("kiosk", "pos", "terminal"):
        lines += [("totals", side, name, value) for name, value in (told[side] or {}).items()]
    for name in ("methods", "takings"):
        lines += [(name, row, "amount", value) for row, value in told[name].items()]
    for name in ("given_back", "differences"):
        for place, row in enumerate(told[name], 1):
            lines += [(name, str(place), column, _flat(value)) for column, value in row.items()]
    return csv_text(lines)


def _flat(value: Any) -> Any:
    if isinstance(value, dict):
        return value["en"]
    return " ".join(map(str, value)) if isinstance(value, list) else value
