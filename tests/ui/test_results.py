"""The manager's results: what is shown, what a touch on a figure opens, and what is written to a file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from kiosk.core.journal import Feedback, JournalOrder, Recommendation, Step
from kiosk.core.menu import ServiceMode
from kiosk.core.money import Money
from kiosk.staff import reports
from kiosk.store.shop import ShopDatabase
from kiosk.ui.staff.results import PERIODS, ResultsModel, period_named
from kiosk.ui.staff.shell import StaffModel
from tests.ui import results_look
from tests.ui.look import everything
from tests.ui.results_look import SOURCE, TODAY, AtOnce, Shown
from tests.ui.scene import UNSEEN


def an_order(key: str, member: str | None, ago: int, total: int = 1000) -> JournalOrder:
    day = TODAY - timedelta(days=ago)
    amount, nothing = Money(total, "JPY"), Money(0, "JPY")
    return JournalOrder(
        *(key, key, "k1", datetime.combine(day, time(3), UTC), None, day, ServiceMode.EAT_IN, "card"),
        *("paid", "done", "ja", amount, nothing, nothing, amount, nothing, None, None, member, None, (), ()),
    )


ORDERS = (
    an_order("001", "ann", 40),
    replace(an_order("002", "ann", 25), coupon="FRIEND-1", channel="referral"),
    an_order("003", "ann", 2, 1500),
    an_order("004", "ben", 41),
    replace(an_order("005", None, 3), coupon="INSTA10", channel="instagram"),
    replace(an_order("006", "cho", 100, 900), coupon="HARU5"),
)


def walked(session: str, *screens: str) -> list[Step]:
    """A walk of ten seconds a screen, to order 003 if to any."""
    began = datetime.combine(TODAY, time(1), UTC)
    return [
        Step(session, n, "k1", began + timedelta(seconds=10 * n), screen, before, 10_000, 2, "ja", key)
        for n, (before, screen) in enumerate(zip((None, *screens), screens, strict=False), 1)
        for key in ["003" if screen == "done" else None]
    ]


STEPS = [
    *walked("one", "service", "browse", "basket", "done", "attract"),
    *walked("two", "service", "browse", "attract"),
    *walked("three", "service", "browse", "attract"),
]


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> reports.Source:
    path = tmp_path_factory.mktemp("results") / "shop.db"
    at = datetime.combine(TODAY, time(1), UTC)
    with closing(ShopDatabase(f"sqlite:///{path}")) as shop:
        shop.write(
            [*ORDERS, *STEPS, Feedback("s", "k1", at, 5, None, "003"), Recommendation("s", "k1", at, 9)]
        )
    return replace(SOURCE, url=f"sqlite:///{path}")


def model(source: reports.Source, folder: Path, language: str = "en") -> ResultsModel:
    now = datetime.combine(TODAY, time(3), UTC)
    made = ResultsModel(source, AtOnce(), folder, language, lambda: now)  # type: ignore[arg-type]
    made.load()
    return made


@pytest.fixture
def window(source: reports.Source, tmp_path: Path, qapp: object) -> Iterator[Shown]:
    shown = Shown(model(source, tmp_path))
    try:
        yield shown
    finally:
        shown.close()


def item(window: Shown, name: str) -> QQuickItem:
    found = [each for each in everything(window.window.contentItem()) if each.objectName() == name]
    assert found, f"there is no {name} on the screen"
    return found[0]


def touch(window: Shown, name: str) -> None:
    QTest.qWait(1)
    item(window, name).clicked.emit()  # type: ignore[attr-defined]
    QTest.qWait(1)


def accessible(window: Shown, name: str) -> str:
    return str(item(window, name).property("name")).translate(UNSEEN).replace("\u00a0", " ")


def texts(window: Shown) -> str:
    shown = (each for each in everything(window.window.contentItem()) if each.isVisible())
    return "\n".join(str(each.property("text")) for each in shown if each.property("text")).translate(UNSEEN)


def test_the_answer_stands_at_the_top_with_the_change_to_the_period_before(window: Shown) -> None:
    assert accessible(window, "tile_retention") == "Retention: 50%"
    assert accessible(window, "tile_average_order") == "Average order: ¥1,250, +¥250"
    assert accessible(window, "habit:slipping") == "Slipping: 1"
    assert accessible(window, "face:5") == "5: 100%"


def test_a_touched_figure_shows_its_definition_and_its_orders(window: Shown) -> None:
    touch(window, "tile_average_order")
    assert "divided by their number" in item(window, "definition").property("text")
    assert [(line.start, line.end) for line in window.results.figure.lines.rows] == [
        ("19 Nov  003", "¥1,500"),
        ("18 Nov  005", "¥1,000"),
    ]
    touch(window, "sheetClose")
    assert window.results.figure.key == ""


@pytest.mark.slow
def test_every_bar_and_cell_leads_to_its_orders(window: Shown) -> None:
    touch(window, "cohort:2026-10:1")
    assert [line.start for line in window.results.figure.lines.rows] == ["19 Nov  003"]
    touch(window, "face:5")
    assert [line.start for line in window.results.figure.lines.rows] == ["19 Nov  003"]
    touch(window, "row:2026-11-16")
    assert len(window.results.figure.lines.rows) == 2
    touch(window, "tile_nps")
    groups = [("9–10", "1"), ("7–8", "0"), ("0–6", "0"), ("19 Nov  003", "¥1,500")]
    assert [(line.start, line.end) for line in window.results.figure.lines.rows] == groups
    touch(window, "tile_completed")
    lines = [(line.start, line.middle, line.end) for line in window.results.figure.lines.rows]
    assert lines == [
        ("Walks begun", "", "3"),
        ("Walks completed", "33%", "1"),
        ("19 Nov  003", "0:30", "¥1,500"),
    ]


@pytest.mark.slow
def test_each_week_and_month_says_who_came_back_and_who_did_not(window: Shown) -> None:
    months = {line.id: [each["text"] for each in line.cells] for line in window.results.byMonth.rows}
    assert months == {"2026-11": ["50%", "50%"], "2026-10": ["–", "–"], "2026-09": ["0%", "100%"]}
    assert next(line.labels for line in window.results.byWeek.rows) == ["16 Nov*"]
    touch(window, "kept:2026-11")
    assert window.results.figure.title == "Retention · 1 Nov – 21 Nov"
    assert [line.start for line in window.results.figure.lines.rows] == ["19 Nov  003"]
    touch(window, "away:2026-11")
    assert [line.start for line in window.results.figure.lines.rows] == ["11 Oct  004"]
    assert "did not order" in item(window, "definition").property("text")


@pytest.mark.slow
def test_members_by_how_lately_and_how_often_they_came_lead_to_their_orders(window: Shown) -> None:
    marks = {"ann": "rfm:4-4", "ben": "rfm:2-1", "cho": "rfm:1-1"}
    cells = {each["key"]: each["text"] for line in window.results.rfm.rows for each in line.cells}
    assert {key for key, count in cells.items() if count != "0"} == set(marks.values())
    touch(window, marks["ann"])
    assert window.results.figure.title == "Members by RFM · R 4, F 4"
    assert [line.start for line in window.results.figure.lines.rows] == ["19 Nov  003"]


@pytest.mark.slow
def test_what_a_channels_codes_brought_leads_to_the_orders_with_them(window: Shown) -> None:
    assert accessible(window, "channel:instagram") == (
        "instagram: 1, members 0 · new 0 · back 0 · spent ¥1,000 · taken off ¥0"
    )
    touch(window, "channel:instagram")
    assert window.results.figure.title == "Codes by channel · instagram"
    assert [line.start for line in window.results.figure.lines.rows] == ["18 Nov  005"]
    window.results.choose("last_month")
    assert "Referrals: 1, members 1 · new 0 · back 0" in accessible(window, "channel:referral").translate(
        UNSEEN
    )


@pytest.mark.slow
def test_where_guests_leave_and_how_long_the_others_need(window: Shown) -> None:
    assert [(each.title, each.reached, each.gone) for each in window.results.screens.rows] == [
        ("Eat in or take out", "3", "0"),
        ("Menu", "3", "2"),
        ("Basket", "1", "0"),
        ("Order number", "1", "0"),
    ]
    touch(window, "screen:browse")
    assert "counts walks" in texts(window)
    assert [(each.start, each.middle, each.end) for each in window.results.figure.lines.rows] == [
        ("saw", "", "3"),
        ("left", "67%", "2"),
        ("seconds", "", "10.0"),
        ("touches", "", "2.0"),
    ]
    touch(window, "tile_time_to_order")
    assert [(each.start, each.end) for each in window.results.figure.lines.rows] == [
        ("Time to order", "0:30"),
        ("Time to order, 90 %", "0:30"),
        ("19 Nov  003", "¥1,500"),
    ]


@pytest.mark.slow
def test_the_strip_leads_to_the_members_who_slip_away(window: Shown) -> None:
    touch(window, "showSlipping")
    assert [(line.start, line.middle) for line in window.results.figure.lines.rows] == [("ben", "11 Oct")]


@pytest.mark.slow
def test_the_strip_leads_to_where_offers_are_made(window: Shown, monkeypatch: pytest.MonkeyPatch) -> None:
    touch(window, "draftOffer")
    assert "not open" in window.scene.staff.message  # as in the tour, which has no such tab
    went: list[str] = []
    monkeypatch.setattr(StaffModel, "go", lambda self, key: went.append(key) or True)
    touch(window, "draftOffer")
    assert went == ["offers"]


@pytest.mark.slow
def test_other_days_and_another_language(window: Shown) -> None:
    touch(window, "choosePeriod")
    touch(window, "period_last_month")
    assert (window.results.choice, window.results.period) == ("last_month", "1 – 31 Oct")
    window.scene.staff.speak("ja")
    assert window.results.period == "10月1日〜31日"
    assert accessible(window, "tile_repeat_rate").startswith("リピート率")
    assert "お客様" in texts(window)


def test_the_report_is_written_where_a_spreadsheet_can_read_it(window: Shown, tmp_path: Path) -> None:
    written: list[str] = []
    window.results._saved = written.append
    touch(window, "export")
    path = tmp_path / "exports" / "results-2026-11-01-2026-11-21.csv"
    assert written == [path.name]
    assert window.results.message.endswith(str(path))
    assert "figures,average_order,value,1250" in path.read_text("utf-8-sig")
    assert item(window, "message").property("shown")


@pytest.mark.slow
def test_a_shop_without_orders_says_so(tmp_path: Path, qapp: object) -> None:
    empty = model(replace(SOURCE, url=f"sqlite:///{tmp_path}/shop.db"), tmp_path)
    shown = Shown(empty, "small")
    assert "Nothing was sold yet" in item(shown, "note").property("text")
    shown.close()


def test_a_database_that_cannot_be_read_is_named_and_can_be_tried_again(tmp_path: Path, qapp: object) -> None:
    wrong = model(replace(SOURCE, url="postgresql+nothing://x"), tmp_path)
    shown = Shown(wrong)
    assert wrong.state == "failed"
    assert wrong.trouble and wrong.trouble in item(shown, "note").property("text")
    touch(shown, "again")
    assert wrong.state == "failed"
    shown.close()


@pytest.mark.parametrize("name", PERIODS)
def test_each_choice_of_days_ends_today_or_with_last_month(name: str) -> None:
    period = period_named(name, TODAY)
    assert period.last == (date(2026, 10, 31) if name == "last_month" else TODAY)


def overlong(window: Shown) -> list[str]:
    """Texts that are wider than the window, or cut."""
    wide = window.window.width()
    found = []
    for each in everything(window.window.contentItem()):
        if not each.isVisible() or not each.property("text") or not each.property("font"):
            continue
        right = each.mapToScene(each.boundingRect().topRight()).x()
        left = each.mapToScene(each.boundingRect().topLeft()).x()
        if left < -1 or right > wide + 1 or each.property("truncated"):
            found.append(str(each.property("text")))
    return found


QUICK = ("small", 200, "ja")


@pytest.mark.parametrize(
    ("size", "scale", "language"),
    [
        pytest.param(*dress, marks=() if dress == QUICK else pytest.mark.slow)
        for dress in product(("portrait", "small"), (100, 150, 200), ("ja", "en"))
    ],
)
def test_no_word_leaves_the_screen(
    size: str, scale: int, language: str, tmp_path: Path, qapp: QObject
) -> None:
    with results_look.opened(tmp_path, language, size, scale=scale / 100) as shown:
        QTest.qWait(1)
        shown.window.grabWindow()
        assert overlong(shown) == []
