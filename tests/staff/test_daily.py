"""The daily check: what ticks itself, what is signed, when it is due, what the inspector gets."""

from __future__ import annotations

import csv
import io
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from pathlib import Path

import pytest

from kiosk.config import Config, demo
from kiosk.core.staff import Person, Role
from kiosk.core.upkeep import DailyCheck, DeviceTest, Point
from kiosk.staff import daily
from kiosk.staff.check_words import CHECKS
from kiosk.staff.checks import Results, Seen
from kiosk.staff.daily_watch import DailyWatch
from kiosk.staff.findings import Finding, fail, off, ok, warn
from kiosk.staff.spreadsheet import csv_text
from kiosk.store.people import Known, roll
from kiosk.store.shop import ShopDatabase
from kiosk.store.shop_rows import set_setting
from kiosk.store.upkeep import OWN_POINTS, own_points, read_dailies, read_tests
from tests.journeys.tasks import StoryClock, StoryTasks
from tests.mockpos import Clock

NOW = datetime(2026, 11, 22, 0, 30, tzinfo=UTC)  # half past nine in Tokyo
KEN = Person("p-1", "Ken", Role.CREW)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return demo("okawari", "http://127.0.0.1:9", "token", tmp_path)


def results(*found: Finding) -> Results:
    return Results(NOW, 1.0, tuple(Seen(each, NOW, each.check) for each in found))


def point(id: str) -> daily.DailyPoint:
    return next(each for each in daily.POINTS if each.id == id)


PAPER = (ok("printer.state", "printer.answers", name="x"), ok("printer.cover", "cover.closed"))


@pytest.mark.parametrize(
    ("id", "found", "expected"),
    [
        ("printer", (*PAPER, ok("printer.paper", "paper.there")), True),
        ("printer", (*PAPER, warn("printer.paper", "paper.low")), False),
        ("printer", (*PAPER, fail("printer.paper", "paper.out")), False),
        ("printer", (off("printer.state", "adapter.none"),), True),
        ("printer", (), None),
        ("screen", (*PAPER,), None),
    ],
)
def test_what_the_kiosk_knows_ticks_itself(
    id: str, found: tuple[Finding, ...], expected: bool | None
) -> None:
    assert daily.ticked(point(id), results(*found)) is expected


def test_before_the_first_round_nothing_is_known() -> None:
    assert daily.ticked(point("printer"), None) is None


def test_each_point_asks_checks_that_there_are() -> None:
    assert {check for each in daily.POINTS for check in each.checks} <= set(CHECKS)
    assert len({each.id for each in daily.POINTS}) == len(daily.POINTS)


def sign(config: Config, at: datetime, well: bool = True) -> DailyCheck:
    found = [(point("printer"), True, True), (point("screen"), well, False)]
    check = daily.signed(config, KEN, found, at)
    with closing(ShopDatabase(config.shop_database.url)) as shop:
        shop.write([check])
        shop.write([check])  # brought over again after a lost answer
    return check


def test_what_was_signed_is_kept_with_who_and_when(config: Config) -> None:
    check = sign(config, NOW, well=False)
    [kept] = daily.book(config, NOW).checks
    assert kept == check and not kept.whole
    assert (kept.person_name, kept.items) == ("Ken", (Point("printer", True, True), Point("screen", False)))
    assert daily.book(config, NOW + timedelta(days=31)).checks == ()
    assert daily.last_signed(config) == (NOW, False)


def test_it_is_due_once_a_business_day_while_the_shop_is_open(config: Config) -> None:
    assert daily.is_due(config, None, NOW, True)
    assert not daily.is_due(config, None, NOW, False)
    assert not daily.is_due(config, NOW, NOW + timedelta(hours=10), True)
    before_five = datetime.combine(NOW.date(), time(19, 59), UTC)  # 04:59 the next morning
    assert not daily.is_due(config, NOW, before_five, True)
    assert daily.is_due(config, NOW, before_five + timedelta(minutes=2), True)


def test_a_shop_may_want_more_looked_at(config: Config) -> None:
    rows = [
        {"id": "plants", "ja": "花に水をやる", "en": "Water the plants"},
        {"id": "broken"},
        "nonsense",
        {},
    ]
    with closing(ShopDatabase(config.shop_database.url)) as shop:
        with shop.transaction() as connection:
            set_setting(connection, OWN_POINTS, rows)
        assert [row["id"] for row in own_points(shop)] == ["plants"]
    assert [each.id for each in daily.book(config, NOW).points][-1] == "own:plants"


def test_the_inspector_gets_a_row_a_check_and_no_formulas(config: Config) -> None:
    sign(config, NOW)
    sign(config, NOW + timedelta(days=1), well=False)
    found = daily.book(config, NOW + timedelta(days=1))
    [head, newest, oldest] = csv.reader(io.StringIO(csv_text(daily.table(config, found, "en"))))
    assert head[:4] == ["Day", "Time", "Who", "Kiosk"] and len(head) == 4 + len(daily.POINTS)
    assert newest[:4] == ["2026-11-23", "09:30", "Ken", "demo"]
    at = head.index("Screen wiped, no cracks")
    assert (newest[at], oldest[at]) == ("not ok", "ok")
    assert oldest[head.index("The printer is ready and has paper")] == "auto ok"
    assert daily.table(config, found, "ja")[0][0] == "日付"
    assert csv_text([["=1+1", "-2", "fine"]]) == "'=1+1,'-2,fine\r\n"


def test_a_point_that_is_no_longer_asked_keeps_its_column(config: Config) -> None:
    check = replace(daily.signed(config, KEN, [], NOW), items=(Point("own:gone", True),))
    rows = daily.table(config, daily.Book(daily.POINTS, (check,)), "en")
    assert rows[0][-1] == "own:gone" and rows[1][-1] == "ok"


def hire(config: Config, at: datetime) -> None:
    with closing(ShopDatabase(config.shop_database.url)) as shop, roll(shop) as people:
        people.put(Known(KEN, "argon2"), at)


@pytest.mark.slow
def test_staff_are_reminded_until_it_is_signed(config: Config) -> None:
    clock = StoryClock(Clock())
    tasks, heard = StoryTasks(clock), list[bool]()
    watch = DailyWatch(config, tasks, clock.now, lambda: True, heard.append)
    watch.start()
    tasks.pass_by(61)
    assert heard == [False]  # nobody could sign
    hire(config, clock.now())
    tasks.pass_by(301)
    assert heard == [False, True]
    watch.signed(clock.now())
    assert heard == [False, True, False]
    tasks.pass_by(301)
    assert heard[-1] is False
    tasks.pass_by(24 * 3600)
    assert heard[-1] is True


def test_a_database_that_is_away_reminds_nobody(config: Config) -> None:
    away = replace(config, shop_database=replace(config.shop_database, url="postgresql+nothing://x"))
    clock = StoryClock(Clock())
    tasks, heard = StoryTasks(clock), list[bool]()
    DailyWatch(away, tasks, clock.now, lambda: True, heard.append).start()
    tasks.pass_by(61)
    assert heard == []


def test_a_device_test_is_kept(config: Config) -> None:
    test = DeviceTest("k", "demo", NOW, "touch", False, "upper left", "p-1", "Ken")
    with closing(ShopDatabase(config.shop_database.url)) as shop:
        shop.write([test])
        assert read_tests(shop, "demo") == [test] and read_tests(shop, "other") == []
        assert read_dailies(shop, "demo", NOW.date(), NOW.date()) == []
