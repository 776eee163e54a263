"""A report, and lists of orders, as JSON and CSV: for other programs and for spreadsheets."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from fractions import Fraction
from typing import Any

from kiosk.core import report_words as words
from kiosk.core.behind import SoldOrder
from kiosk.core.report import Report
from kiosk.staff.spreadsheet import csv_text


def as_dict(report: Report) -> dict[str, Any]:
    """For machines: shares and averages as numbers, money in minor units, days as ISO dates."""
    facts = report.facts
    return {
        "period": {"from": str(facts.period.first), "to": str(facts.period.last)},
        "period_before": {"from": str(facts.period.before().first), "to": str(facts.period.before().last)},
        "by": facts.by.value,
        "currency": facts.currency,
        "figures": {
            key: {
                "value": _number(figure.value),
                "before": _number(figure.before),
                "unit": figure.unit.value,
                "definition": dict(words.FIGURES[key].definition),
            }
            for key, figure in report.figures.items()
        },
        "rows": [_row_dict(row) for row in report.rows],
        "cohorts": [{"month": f"{c.month:%Y-%m}", "back": list(c.back)} for c in report.cohorts],
        "habits": {habit.value: count for habit, count in report.habits.items()},
        "rfm": {f"{r}-{f}": count for (r, f), count in sorted(report.cells.items())},
        "codes": [asdict(code) for code in report.codes],
        "channels": [asdict(row) for row in report.channels],
        "faces": {str(score): count for score, count in sorted(facts.answers[0].faces.items())},
        "screens": [asdict(use) for use in facts.walks[0].screens],
    }


def _row_dict(row: Any) -> dict[str, Any]:
    found = asdict(row)
    found |= {name: str(found[name]) for name in ("start", "last")}
    return found | {name: _number(found[name]) for name in ("retention", "churn", "textbook")}


def _number(value: Fraction | None) -> float | int | None:
    if value is None:
        return None
    return int(value) if value.denominator == 1 else round(float(value), 6)


def as_json(report: Report) -> str:
    return json.dumps(as_dict(report), ensure_ascii=False, indent=2)


def as_csv(report: Report) -> str:
    """One line a number: table, row, column, value; for spreadsheets."""
    told = as_dict(report)
    lines: list[tuple[Any, ...]] = [("table", "row", "column", "value")]
    for key, figure in told["figures"].items():
        lines += [("figures", key, "value", figure["value"]), ("figures", key, "before", figure["before"])]
    for row in told["rows"]:
        lines += [(told["by"], row["start"], name, row[name]) for name in row if name != "start"]
    for cohort in told["cohorts"]:
        lines += [("cohorts", cohort["month"], age, back) for age, back in enumerate(cohort["back"])]
    for name in ("habits", "rfm", "faces"):
        lines += [(name, row, "count", count) for row, count in told[name].items()]
    for name, title in (("codes", "code"), ("channels", "key"), ("screens", "screen")):
        for row in told[name]:
            lines += [(name, row[title], column, row[column]) for column in row if column != title]
    return csv_text(lines)


_ORDER = (
    "number",
    "day",
    "opened_at",
    "kiosk_id",
    "member",
    "total",
    "discount",
    "coupon",
    "reward",
    "score",
    "seconds",
    "key",
)


def orders_csv(orders: Iterable[SoldOrder]) -> str:
    return csv_text([_ORDER, *(tuple(getattr(order, name) for name in _ORDER) for order in orders)])


def orders_json(orders: Iterable[SoldOrder]) -> str:
    rows = [{name: getattr(order, name) for name in _ORDER} for order in orders]
    return json.dumps(rows, ensure_ascii=False, indent=2, default=str)
