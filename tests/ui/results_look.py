"""Pictures of the manager's results: `python -m tests.ui.results_look OUT`."""

from __future__ import annotations

import os
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.core.report import Report, report
from kiosk.core.report_facts import Answers, CodeUse, DaySums, Facts, Sums
from kiosk.core.retention import By, Life, Period
from kiosk.core.staff import Role
from kiosk.core.walks import ScreenUse, WalkUse
from kiosk.staff import reports
from kiosk.store.summaries import Days
from kiosk.ui.staff import pages
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.pages import Tab
from kiosk.ui.staff.result_rows import chart_span
from kiosk.ui.staff.results import ResultsModel
from kiosk.ui.staff.results_page import ResultsPageModel
from tests.ui.staff_scene import Scene, dress, shop_of

SOURCE = reports.Source("sqlite:////nowhere", "JPY", Days(ZoneInfo("Asia/Tokyo"), time(4)))
TODAY = date(2026, 11, 21)

CODES = (("INSTA10", "instagram"), ("FRIEND-7K3Q", "referral"), ("POSTER10", "poster"), ("HARU5", None))
SCREENS = (
    ScreenUse("service", 1400, 40, 7_000_000, 1500),
    ScreenUse("browse", 1360, 90, 61_000_000, 9000),
    ScreenUse("item", 900, 12, 15_000_000, 4000),
    ScreenUse("basket", 1258, 48, 14_000_000, 2600),
    ScreenUse("pay", 1210, 20, 8_000_000, 1300),
    ScreenUse("done", 1190, 0, 9_000_000, 400),
)


@cache
def a_report() -> Report:
    """Nine hundred members, each with a rhythm that follows from their number: always the same."""
    visits = [(n, day) for n in range(900) for day in _days(n)]
    period = Period(TODAY.replace(day=1), TODAY)
    before = period.before()

    def within(some: Period) -> dict[str, int]:
        found: dict[str, int] = {}
        for n, day in visits:
            if some.first <= day <= some.last:
                found[name(n)] = found.get(name(n), 0) + 1
        return found

    def active(by: By) -> dict[date, set[str]]:
        found: dict[date, set[str]] = {}
        for n, day in visits:
            found.setdefault(by.start(day), set()).add(name(n))
        return found

    lives = []
    for n in range(900):
        mine = _days(n)
        lately = sum((TODAY - day).days < 90 for day in mine)
        lives.append(Life(name(n), mine[0], mine[-1], len(mine), 1284 * len(mine), lately))
    totals = []
    for day, count in sorted(Counter(day for _, day in visits).items()):
        totals.append(DaySums(day, True, Sums(count, 1, 1, 1, count * 1284, 1100, 100, 1200, 100, 60)))
        totals.append(DaySums(day, False, Sums(9, spent=9 * 1150)))
    return report(
        Facts(
            "JPY",
            period,
            Period(chart_span(TODAY), TODAY),
            By.WEEK,
            lives,
            active(By.MONTH),
            active(By.WEEK),
            (within(period), within(before), within(before.before())),
            totals,
            _codes(lives),
            (
                Answers({5: 46, 4: 31, 3: 14, 2: 6, 1: 3}, {10: 30, 8: 20, 3: 9}),
                Answers({5: 40, 4: 31, 3: 20}, {10: 20, 3: 9}),
            ),
            (
                WalkUse(1400, 1190, {70: 300, 96: 600, 190: 290}, SCREENS),
                WalkUse(1300, 1080, {101: 1080}, ()),
            ),
        )
    )


def name(n: int) -> str:
    """A pseudonym, as members have."""
    return sha256(str(n).encode()).hexdigest()


def _days(n: int) -> list[date]:
    """From some day since June on, every so many days, as often as this member likes."""
    first = date(2026, 6, 1).toordinal() + (n * 37) % 173
    often, rhythm = (1, 2, 3, 5, 9, 20)[n % 6], (8, 11, 19, 26)[n % 4]
    last = TODAY.toordinal()
    return [date.fromordinal(day) for day in range(first, last + 1, rhythm)][:often]


def _codes(lives: list[Life]) -> list[CodeUse]:
    """A code for each channel, and one whose channel nobody knows."""
    found = []
    for place, (code, channel) in enumerate(CODES):
        for n, life in enumerate(lives[place :: 9 + 6 * place]):
            first = life.first if n % 3 else life.last
            found.append(CodeUse("coupon", code, life.member, first, 1, 1184, 100, channel))
    return found


class AtOnce:
    """Tasks that are done before anybody looks."""

    def background(self, work: Any, done: Any) -> None:
        try:
            result, error = work(), None
        except Exception as problem:
            result, error = None, problem
        done(result, error)


class _Drawn(ResultsModel):
    """Shows a report of no database."""

    def _made(self, choice: str) -> Report:
        return a_report()


class Given(ResultsPageModel):
    """The tab of the results, with those that a test has made."""

    made: ClassVar[ResultsModel]

    def __init__(self, desk: Desk, parent: QObject) -> None:
        QObject.__init__(self, parent)
        self._desk, self._results = desk, Given.made


TAB = Tab("results", "Results", frozenset(Role), "ResultsPage", "tests.ui.results_look:Given")


class Shown:
    """`results` in the tab of a manager who is in; `window` is the kiosk's."""

    def __init__(self, results: ResultsModel, size: str = "portrait", **looks: Any) -> None:
        self.results, Given.made = results, results
        self._patch, self._folder = pytest.MonkeyPatch(), TemporaryDirectory()
        self._patch.setattr(pages, "TABS", (TAB,))
        folder = Path(self._folder.name)
        self.scene = Scene(shop_of(folder), size)
        self.scene.hire(("Ann", Role.MANAGER))
        self.scene.enter()
        dress(self.scene, **{"language": results.language, **looks})
        self.window = self.scene.window.window

    def close(self) -> None:
        self.scene.close()
        self._folder.cleanup()
        self._patch.undo()


@contextmanager
def opened(
    data_dir: Path, language: str = "ja", size: str = "portrait", theme: str = "light", scale: float = 1
) -> Iterator[Shown]:
    """The results screen, with a report of TODAY on it."""
    now = datetime.combine(TODAY, time(3), UTC)
    model = _Drawn(SOURCE, AtOnce(), data_dir, language, lambda: now)  # type: ignore[arg-type]
    shown = Shown(model, size, language=language, theme=theme, scale=scale)
    try:
        yield shown
    finally:
        shown.close()


def photographed(
    language: str, theme: str = "light", scale: int = 100, key: str = "", down: int = 0
) -> QImage:
    """What the results look like, with a figure lying open if one is named, or so many screens down."""
    with opened(Path("/nowhere"), language, theme=theme, scale=scale / 100) as shown:
        page = shown.window.findChild(QQuickItem, "page")
        most = page.property("contentHeight") - page.height()
        page.setProperty("contentY", min(most, down * page.height()))
        if key:
            shown.results.open(key)
        QTest.qWait(1)
        return shown.window.grabWindow()


def main() -> None:
    out = Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    app = QGuiApplication(sys.argv[:1])
    for language, theme, scale, key in (
        *((language, "light", 100, str(down)) for language in ("ja", "en") for down in (1, 2)),
        *(("ja", theme, 100, "2") for theme in ("dark", "contrast")),
        *((language, "light", 200, str(down)) for language in ("ja", "en") for down in range(1, 7)),
        ("ja", "light", 100, "begun"),
        ("en", "light", 100, "screen:browse"),
        ("en", "light", 100, ""),
        ("ja", "light", 100, ""),
        ("ja", "dark", 100, ""),
        ("en", "contrast", 100, ""),
        ("ja", "light", 100, "habit:slipping"),
        ("en", "light", 150, ""),
        ("ja", "light", 200, ""),
        ("en", "light", 200, "habit:slipping"),
    ):
        down = int(key) if key.isdecimal() else 0
        path = out / f"results-{language}-{theme}-{scale}-{key.replace(':', '-') or 'top'}.png"
        photographed(language, theme, scale, "" if down else key, down).save(str(path))
        print(path)
    del app


if __name__ == "__main__":
    from tests.ui import results_look  # the one whose page the tab opens

    results_look.main()
