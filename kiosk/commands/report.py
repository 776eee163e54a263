"""`kiosk report`: retention and other figures of the shop, and the orders behind them."""

from __future__ import annotations

import argparse
import os
from datetime import UTC, date, datetime
from difflib import get_close_matches
from typing import TYPE_CHECKING

from kiosk import config as configuration
from kiosk import log
from kiosk.commands import OK, USAGE, Stop, shop

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.core.report import Report
    from kiosk.core.retention import Period
    from kiosk.staff.reports import Source

DESCRIPTION = """Figures of the shop, from what its kiosks wrote down. A kiosk may be running meanwhile.

  kiosk report retention --from 2026-11-01 --to 2026-11-21
  kiosk report retention --by week --json
  kiosk report retention --orders repeat_rate     the orders behind a figure
  kiosk report rebuild                            make the daily summaries anew
  kiosk report demo-history --demo                a made-up year for the demo shop, to look at

Every figure is defined in docs/reports.md, and in words at the end of the table."""

PLACEHOLDER = "(not asked for)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(dest="action", required=True, metavar="retention|rebuild|demo-history")
    retention = actions.add_parser("retention", help="do guests come back?", allow_abbrev=False)
    shop.add_shop(retention)
    retention.add_argument("--from", dest="first", metavar="DAY", help="first day, such as 2026-11-01")
    retention.add_argument("--to", dest="last", metavar="DAY", help="last day (default: today)")
    retention.add_argument("--by", choices=("week", "month"), default="month", help="what the table lists")
    retention.add_argument(
        "--orders",
        metavar="FIGURE",
        help="list the orders behind a figure: repeat_rate, habit:slipping, cohort:2026-06:1, coupon:CODE, …",
    )
    retention.add_argument("--lang", choices=("ja", "en"), help="language of the table (default: the shop's)")
    form = retention.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON; money in minor units")
    form.add_argument("--csv", action="store_true", help="as CSV: table, row, column, value")
    rebuild = actions.add_parser("rebuild", help="make the daily summaries anew", allow_abbrev=False)
    shop.add_shop(rebuild)
    demo = actions.add_parser(
        "demo-history", help="fill the demo shop's database with a made-up year", allow_abbrev=False
    )
    demo.add_argument("--demo", nargs="?", const="okawari", default="okawari", choices=configuration.DEMOS)


def run(args: argparse.Namespace) -> int:
    log.start("error")
    if args.action == "demo-history":
        return _demo_history(args.demo)
    config = _config(args)
    log.hide(configuration.secrets_of(config))
    from kiosk.staff import reports

    source = reports.source_of(config)
    if args.action == "rebuild":
        reports.rebuild(source)
        print("The daily summaries are made anew.")
        return OK
    print(_told(args, config, source))
    return OK


def _config(args: argparse.Namespace) -> Config:
    """A demo's database is a file: its mock POS is not needed."""
    if not args.demo:
        return shop.loaded(args)
    return demo_config(args.demo)


def demo_config(name: str) -> Config:
    """The demo shop, without its POS: the database and what the shop is like."""
    folder = configuration.data_home(os.environ) / f"demo-{name}"
    return configuration.demo(name, "http://127.0.0.1:9", PLACEHOLDER, folder)


def _told(args: argparse.Namespace, config: Config, source: Source) -> str:
    from kiosk.core.retention import By
    from kiosk.staff import report_export, report_text, reports

    period = _period(args, reports.this_month(source, datetime.now(UTC)))
    report = reports.made(source, period, By(args.by))
    if args.orders:
        return _orders(args, config, source, report)
    if args.json:
        return report_export.as_json(report)
    if args.csv:
        return report_export.as_csv(report).rstrip("\r\n")
    return report_text.table(report, args.lang or config.shop.languages[0])


def _period(args: argparse.Namespace, usual: Period) -> Period:
    from kiosk.core.retention import Period

    last = _day("--to", args.last) if args.last else usual.last
    first = _day("--from", args.first) if args.first else last.replace(day=1)
    if last < first:
        raise Stop(
            USAGE, f"--from {first} is after --to {last}: a report begins before it ends. Exchange the two."
        )
    return Period(first, last)


def _day(option: str, text: str) -> date:
    try:
        found = date.fromisoformat(text)
    except ValueError:
        raise Stop(
            USAGE, f"{option} {text!r} is no day of the calendar: write year-month-day, such as 2026-11-21."
        ) from None
    if not 2000 <= found.year < 2200:
        raise Stop(USAGE, f"{option} {text}: nothing is sold in that year. Write one from 2000 to 2199.")
    return found


def _orders(args: argparse.Namespace, config: Config, source: Source, report: Report) -> str:
    from kiosk.core.behind import behind
    from kiosk.staff import report_export, report_text, reports

    try:
        wanted = behind(report, args.orders)
    except ValueError as error:
        raise Stop(USAGE, f"--orders: {error}. The other figures do.") from None
    except KeyError:
        raise Stop(USAGE, _no_figure(args.orders, report)) from None
    orders = reports.orders_behind(source, wanted)
    if args.json:
        return report_export.orders_json(orders)
    if args.csv:
        return report_export.orders_csv(orders).rstrip("\r\n")
    return report_text.orders_table(orders, source.currency, args.lang or config.shop.languages[0])


def _no_figure(name: str, report: Report) -> str:
    known = [*report.figures, *(f"habit:{habit}" for habit in report.habits)]
    known += [f"{code.kind}:{code.code}" for code in report.codes]
    known += [row.key for row in report.channels]
    known += [f"cohort:{cohort.month:%Y-%m}:0" for cohort in report.cohorts]
    close = get_close_matches(name, known, 1)
    meant = f"Did you mean {close[0]}?" if close else f"There are {', '.join(known)}."
    return f"--orders: there is no figure {name!r} in this report. {meant}"


def _demo_history(name: str) -> int:
    from kiosk.staff import demo_history, reports

    config = demo_config(name)
    config.kiosk.data_dir.mkdir(parents=True, exist_ok=True)
    source = reports.source_of(config)
    count = demo_history.write(source, datetime.now(UTC))
    option = "--demo" if name == "okawari" else f"--demo {name}"
    print(f"{count} made-up orders are in the demo's database. Look at them:")
    print(f"  kiosk report retention {option}")
    print(f"  kiosk run {option} --windowed    the way in for staff: docs/staff.md")
    return OK
