"""A report as the results screen shows it: rows for tiles, tables and bars, each with its figure in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from fractions import Fraction
from typing import Any

from babel.dates import format_date
from PySide6.QtCore import QCoreApplication

from kiosk.core import report_words as words
from kiosk.core.behind import SoldOrder
from kiosk.core.frozen import frozen
from kiosk.core.menu import say
from kiosk.core.report import Report
from kiosk.core.retention import Habit
from kiosk.core.screen_words import screen_name
from kiosk.core.turns import turn
from kiosk.staff import report_text
from kiosk.ui.staff.bars import BarRow
from kiosk.ui.staff.result_tables import HeatLine, heat, numbers
from kiosk.ui.text import tr

TILES = ("retention", "repeat_rate", "frequency", "average_order")
MORE = (
    *("churn", "lifetime_value", "nps"),
    *("member_share", "average_member", "average_stranger"),
    *("first_time", "returning", "points_cost"),
    *("reward_cost", "reward_uplift", "coupon_cost"),
    *("completed", "time_to_order", "time_to_order_90"),
)
COHORTS = 6
MOST_ORDERS = 200


@frozen
class Tile:
    """`way`: 1 for more than in the period before, -1 for less, 0 for neither."""

    id: str
    title: str
    value: str
    change: str
    way: int


@frozen
class Week:
    """Orders of one week. `name` says them for who does not see them."""

    id: str
    label: str
    returning: int
    first: int
    name: str


@frozen
class Line:
    """A line of the list behind a figure."""

    start: str
    middle: str
    end: str


def tiles(report: Report, keys: Sequence[str], language: str) -> list[Tile]:
    return [_tile(report, key, language) for key in keys]


def _tile(report: Report, key: str, language: str) -> Tile:
    figure, currency = report.figures[key], report.facts.currency
    change = report_text.change(figure, currency, language)
    way = {"+": 1, "−": -1}.get(change[:1], 0)
    value = report_text.said(figure.value, figure.unit, currency, language)
    return Tile(key, say(words.FIGURES[key].name, language), value, change, way)


def cohorts(report: Report, language: str) -> list[HeatLine]:
    """The last six months in which somebody ordered for the first time."""
    lines = []
    for cohort in report.cohorts[-COHORTS:]:
        month = _month(cohort.month, language)
        cells = [
            _cell(f"{cohort.month:%Y-%m}", month, age, Fraction(count, cohort.back[0]))
            for age, count in enumerate(cohort.back[:COHORTS])
        ]
        lines.append(HeatLine(f"{cohort.month:%Y-%m}", [month, str(cohort.back[0])], cells))
    return lines


def _cell(cohort: str, month: str, age: int, share: Fraction) -> dict[str, Any]:
    percent = round(share * 100)
    step = 4 if age == 0 else heat(share)
    return {
        "key": f"cohort:{cohort}:{age}",
        "text": str(percent),
        "name": f"{month} +{age}: {percent}%",
        "step": step,
    }


def _month(day: Any, language: str) -> str:
    if language == "ja":
        return f"{day.month}月"
    return str(format_date(day, "MMM", locale=report_text.locale_of(language)))


def weeks(report: Report) -> list[Week]:
    return [
        Week(
            f"row:{row.start}",
            str(row.start.isocalendar().week),
            row.returning,
            row.first_time,
            QCoreApplication.translate("Results", "Week {week}: {returning} returning, {first} first time")
            .replace("{week}", str(row.start.isocalendar().week))
            .replace("{returning}", str(row.returning))
            .replace("{first}", str(row.first_time)),
        )
        for row in report.rows
    ]


def tick(report: Report) -> int:
    """Half of the weeks' scale: a round number of orders."""
    most = max((row.returning + row.first_time for row in report.rows), default=0)
    step = 1
    while step * 2 < most:
        step = step * 2 if str(step)[0] != "2" else step * 5 // 2
    return step


def habits(report: Report, language: str) -> list[BarRow]:
    most = max(report.habits.values(), default=0)
    return [
        BarRow(
            f"habit:{habit}",
            say(words.HABITS[habit].name, language),
            "",
            str(count),
            count / most if most else 0.0,
            habit is Habit.SLIPPING,
        )
        for habit, count in report.habits.items()
    ]


def faces(report: Report) -> list[BarRow]:
    scores = report.facts.answers[0].faces
    whole, most = sum(scores.values()), max(scores.values(), default=0)
    bars = []
    for score in (5, 4, 3, 2, 1):
        count = scores.get(score, 0)
        value = f"{round(100 * count / whole)}%" if whole else report_text.NONE
        length = count / most if most else 0.0
        bars.append(BarRow(f"face:{score}", str(score), f"face{score}", value, length, False))
    return bars


def said(report: Report, key: str, language: str) -> str:
    figure = report.figures[key]
    return report_text.said(figure.value, figure.unit, report.facts.currency, language)


def slipping(report: Report) -> str:
    count = report.habits[Habit.SLIPPING]
    return tr("%n members are slipping away.", "the manager's results", count) if count else ""


def words_of(key: str) -> words.Words:
    """The name and definition of a figure or a part of a table."""
    kind, _, rest = key.partition(":")
    match kind:
        case "habit":
            return words.HABITS[rest]
        case "cohort":
            return words.COHORTS
        case "row":
            return words.WEEKS
        case "face":
            return words.FIGURES["csat"]
        case "kept" | "away":
            return words.FIGURES["retention" if kind == "kept" else "churn"]
        case "rfm":
            return words.RFM
        case "channel" | "coupon":
            return words.CHANNELS
        case "screen":
            return words.SCREENS
        case _:
            return words.FIGURES[key]


def title_of(report: Report, key: str, language: str) -> str:
    """The name of a figure, and which part of its table: "Where guests leave · Menu"."""
    kind, _, rest = key.partition(":")
    title = say(words_of(key).name, language)
    match kind:
        case "screen":
            return f"{title} · {say(screen_name(rest), language)}"
        case "channel" | "coupon":
            row = next((row for row in report.channels if row.key == key), None)
            return f"{title} · {report_text.channel_name(row, language)}" if row else title
        case "kept" | "away":
            period = turn(report.facts, rest).period
            return f"{title} · {_day(period.first, language)} – {_day(period.last, language)}"
        case "rfm":
            recency, orders = rest.split("-")
            return f"{title} · R {recency}, F {orders}"
        case _:
            return title


def order_lines(report: Report, orders: Sequence[SoldOrder], language: str) -> list[Line]:
    """The newest orders first; those of walks as they come (the slowest first), with their time."""
    walked = any(order.seconds is not None for order in orders)
    return [
        Line(
            f"{_day(order.day, language)}  {order.number}",
            report_text.pseudonym(order.member)
            if order.seconds is None
            else report_text.duration(order.seconds),
            report_text.money(order.total, report.facts.currency, language),
        )
        for order in list(orders if walked else reversed(orders))[:MOST_ORDERS]
    ]


def number_lines(report: Report, key: str, language: str) -> list[Line]:
    """The numbers that a figure is made of."""
    return [Line(*line) for line in numbers(report, key, language)]


def member_lines(report: Report, habit: Habit, language: str) -> list[Line]:
    """Members of a habit, whose last visit was longest ago last: who was here lately comes back soonest."""
    from kiosk.core.retention import habit as habit_of

    chosen = [life for life in report.facts.lives if habit_of(life, report.facts.period.last) is habit]
    chosen.sort(key=lambda life: (life.last, life.orders, life.member), reverse=True)
    return [
        Line(
            report_text.pseudonym(life.member),
            _day(life.last, language),
            tr("%n orders", "of a member", life.orders),
        )
        for life in chosen[:MOST_ORDERS]
    ]


def _day(day: Any, language: str) -> str:
    if language == "ja":
        return f"{day.month}月{day.day}日"
    return str(format_date(day, "d MMM", locale=report_text.locale_of(language)))


def chart_span(last: Any) -> Any:
    """The first day of the ten weeks that the chart shows."""
    return last - timedelta(days=last.weekday() + 63)
