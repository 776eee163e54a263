"""`kiosk day-report`: kiosks, POS and terminal side by side for a business day, and every difference."""

from __future__ import annotations

import argparse
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kiosk import config as configuration
from kiosk import log
from kiosk.commands import FAILED, MISSING, OK, USAGE, Stop, shop

if TYPE_CHECKING:
    from kiosk.config import Config
    from kiosk.core.day_report import DayReport

DESCRIPTION = """What the kiosks, the POS and the payment terminal have of a business day, side by side, and
every order in which they differ, with what to do. A kiosk may be running meanwhile; what it sold in the last
ten seconds may be missing.

  kiosk day-report                          today, so far
  kiosk day-report --date 2026-11-21 --pdf report.pdf

Exit codes: 0 everything agrees; 1 something is to be looked at, or one side did not answer; 2 the command
line or the configuration is wrong; 3 the shop database cannot be read, or the file not be written."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    shop.add_shop(parser)
    parser.add_argument("--date", metavar="DAY", help="the business day, such as 2026-11-21 (default: today)")
    parser.add_argument("--lang", choices=("ja", "en"), help="language (default: the shop's)")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="as JSON; money in minor units")
    form.add_argument("--csv", action="store_true", help="as CSV: table, row, column, value")
    form.add_argument("--pdf", type=Path, metavar="FILE", help="as a PDF of A4 pages")


def run(args: argparse.Namespace) -> int:
    log.start("error")
    with shop.opened(args) as config:
        log.hide(configuration.secrets_of(config))
        report = _report(config, _day(args.date))
        _tell(args, config, report)
    return OK if report.agrees else FAILED


def _day(said: str | None) -> date | None:
    try:
        return date.fromisoformat(said) if said else None
    except ValueError:
        raise Stop(
            USAGE, f"--date {said!r} is no day of the calendar: write year-month-day, such as 2026-11-21."
        ) from None


def _report(config: Config, day: date | None) -> DayReport:
    from kiosk.ports import registry
    from kiosk.ports.http import client
    from kiosk.staff.day import Sides, day_report, today
    from kiosk.store.errors import StoreError

    def built(port: str, http: Any) -> Any:
        adapter = config.adapters().get(port)
        if adapter is None:
            return None
        return registry.build(port, adapter.adapter, adapter.settings, http, registry.Passing())

    now = datetime.now(UTC)
    try:
        records, refunds = _open(config)
        with client() as http:
            sides = Sides(built("pos", http), built("payment", http), records, refunds)
            return day_report(config, day or today(config, now), now, sides)
    except registry.AdapterError as error:
        raise Stop(USAGE, str(error)) from None
    except StoreError as error:
        raise Stop(MISSING, str(error)) from None


def _open(config: Config) -> tuple[list[Any], list[Any]]:
    """What this kiosk has not ended, beside a kiosk that may be running."""
    from kiosk.store.day_book import DayBook
    from kiosk.store.local import DataFolder, Outbox

    folder = DataFolder(config.kiosk.data_dir)
    if not folder.outbox.exists():
        return [], []
    outbox = Outbox(folder.outbox, look_only=True)
    try:
        return outbox.open_records(), DayBook(outbox).open_refunds()
    finally:
        outbox.close()


def _tell(args: argparse.Namespace, config: Config, report: DayReport) -> None:
    from kiosk.staff import day_said

    language = args.lang or config.shop.languages[0]
    if args.json:
        print(day_said.as_json(report))
        return
    if args.csv:
        print(day_said.as_csv(report).rstrip("\r\n"))
        return
    what = day_said.said(report, language, config.shop.time_zone, config.shop.name)
    if args.pdf is None:
        print(day_said.as_text(what, language))
        return
    from kiosk.ui.staff import day_pdf

    try:
        day_pdf.write(what, language, args.pdf)
    except OSError as error:
        raise Stop(MISSING, f"{args.pdf} cannot be written: {error}") from None
    print(f"{what.verdict}  {args.pdf}")
