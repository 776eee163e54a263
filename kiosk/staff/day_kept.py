"""The reports that were made at closing, as any kiosk of the shop finds them, and what is said of them."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from babel.dates import format_skeleton

from kiosk.core.day_end import Kept, trouble
from kiosk.core.day_report import DayReport
from kiosk.core.menu import Text, plain
from kiosk.core.printing import PaperState
from kiosk.staff.day import PROBLEMS, problem_said, today
from kiosk.staff.report_text import locale_of
from kiosk.store import day_reports
from kiosk.store.shop import ShopDatabase

if TYPE_CHECKING:
    from kiosk.config import Config

_TROUBLE: dict[str, Text] = {
    "not_made": {
        "ja": "{day}の日報がまだできていません。{why}自動でもう一度作成します。",
        "en": "The day report of {day} is not made yet. {why} It is tried again by itself.",
    },
    "not_printed": {
        "ja": "{day}の日報がまだ印刷されていません。端末 {kiosk} のプリンターを確かめてください。"
        "自動でもう一度印刷します。",
        "en": "The day report of {day} is not printed yet. Look at the printer of kiosk {kiosk}: "
        "it is tried again by itself.",
    },
    "in_doubt": {
        "ja": "{day}の日報が最後まで印刷されたか分かりません。端末 {kiosk} で確かめてください。",
        "en": "Nobody knows whether the day report of {day} was printed whole: look at kiosk {kiosk}.",
    },
}
_FAULT: Text = {"ja": "プログラムの不具合です（{error}）。", "en": "A fault of the program ({error})."}
_BY: Text = {"ja": "作成した端末：{kiosk}", "en": "by kiosk {kiosk}"}
_PRINTED: Text = {"ja": "印刷：{kiosk}", "en": "printed at {kiosk}"}


def since(config: Config, now: datetime, days: int) -> tuple[Kept, ...]:
    """Those of the last days, the newest first. On a worker's thread. Raises StoreError."""
    first = today(config, now) - timedelta(days=days)
    with closing(ShopDatabase(config.shop_database.url)) as shop, shop.reading() as connection:
        return tuple(day_reports.kept_since(connection, first))


def keep_anew(config: Config, report: DayReport) -> None:
    """In place of the one that is kept for that day, unless that has more sides in it. On a worker's thread.
    Raises StoreError.
    """
    with closing(ShopDatabase(config.shop_database.url)) as shop, shop.transaction() as connection:
        kept = day_reports.kept_on(connection, report.day)
        if report.silent and kept is not None and kept.report is not None and not kept.report.silent:
            return
        day_reports.keep_anew(connection, report.day, report, config.kiosk.id)


def bad(kept: Kept) -> bool:
    """Must somebody look at it?"""
    return trouble(kept) is not None or (kept.report is not None and not kept.report.agrees)


def day_said(kept: Kept, language: str) -> str:
    """ "Mon, Nov 23"."""
    day = datetime.combine(kept.day, time())
    return str(format_skeleton("MMMEd", day, locale=locale_of(language)))


def by_said(kept: Kept, language: str) -> str:
    """Which kiosk made it, and which printed it."""
    if kept.made_at is None:
        return ""
    said = [plain(_BY, language).format(kiosk=kept.kiosk_id)]
    if kept.paper is PaperState.PRINTED:
        said.append(plain(_PRINTED, language).format(kiosk=kept.printer_id))
    return "  ".join(said)


def trouble_said(kept: Kept, language: str) -> str:
    """Why it is not made or not printed; empty where nothing is wrong."""
    what = trouble(kept)
    if what is None:
        return ""
    facts = {
        "day": day_said(kept, language),
        "kiosk": kept.printer_id or kept.kiosk_id,
        "why": _why(kept, language),
    }
    return plain(_TROUBLE[what], language).format(**facts)


def _why(kept: Kept, language: str) -> str:
    known = [problem_said(each, language) for each in (kept.error or "").split() if each in PROBLEMS]
    if not known:
        return plain(_FAULT, language).format(error=kept.error)
    return "".join(known) if language == "ja" else " ".join(known)
