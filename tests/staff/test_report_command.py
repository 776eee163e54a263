"""`kiosk report` as a manager types it, and the words that explain its figures."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from kiosk.__main__ import main
from kiosk.core import report_words
from kiosk.core.report_words import Words
from kiosk.staff import demo_history, exports
from kiosk.staff.spreadsheet import csv_text

ROOT = Path(__file__).resolve().parents[2]
PERIOD = ("--from", "2020-01-01", "--to", "2039-12-31")


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo shop with a short history."""
    folder = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(folder))
        patch.setattr(demo_history, "DAYS", 60)
        patch.setattr(demo_history, "MEMBERS", 12)
        patch.setattr(demo_history, "STRANGERS_A_DAY", 1)
        patch.setattr(demo_history, "WALKS", 2)
        assert main(["report", "demo-history"]) == 0
    return folder


@pytest.fixture
def told(home: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    """`told("--json")`: what `kiosk report retention --demo …` prints."""
    monkeypatch.setenv("XDG_DATA_HOME", str(home))

    def run(*words: str, code: int = 0) -> str:
        capsys.readouterr()
        assert main(["report", "retention", "--demo", *words]) == code
        printed = capsys.readouterr()
        return printed.out if code == 0 else printed.err

    return run


@pytest.mark.slow
def test_the_table_speaks_the_shops_language_and_explains_itself(told) -> None:
    assert "再来店率" in told()
    table = told("--lang", "en", "--by", "week", *PERIOD)
    assert "Repeat rate" in table and "Of the members who ordered" in table


def test_json_and_csv_say_the_same(told) -> None:
    said = json.loads(told("--json", *PERIOD))
    rows = list(csv.DictReader(io.StringIO(told("--csv", *PERIOD))))
    orders = next(row for row in rows if (row["table"], row["row"]) == ("figures", "orders"))
    assert int(orders["value"]) == said["figures"]["orders"]["value"] > 59
    assert said["figures"]["retention"]["definition"]["en"].startswith("Of the members")


@pytest.mark.slow
@pytest.mark.parametrize("figure", ["orders", "first_time", "returning", "strangers", "coupon_orders"])
def test_the_orders_behind_a_figure_are_as_many_as_it_says(told, figure: str) -> None:
    said = json.loads(told("--json", *PERIOD))
    orders = json.loads(told("--json", *PERIOD, "--orders", figure))
    assert len(orders) == said["figures"][figure]["value"]


def test_the_walks_that_came_to_an_order_lead_to_it_the_slowest_first(told) -> None:
    said = json.loads(told("--json", *PERIOD))
    orders = json.loads(told("--json", *PERIOD, "--orders", "time_to_order"))
    share = said["figures"]["completed"]["value"]
    assert len(orders) / said["figures"]["begun"]["value"] == pytest.approx(share, abs=1e-6)
    times = [order["seconds"] for order in orders]
    assert times == sorted(times, reverse=True) and times[-1] > 0
    listed = told("--orders", "completed", "--lang", "en", *PERIOD).splitlines()
    assert listed[0].endswith("time")
    assert [line.split()[-1] for line in listed[1:-1]] == [f"{s // 60}:{s % 60:02}" for s in times]


def test_each_channel_leads_to_the_orders_with_its_codes(told) -> None:
    channels = json.loads(told("--json", *PERIOD))["channels"]
    assert channels and all(row["key"].startswith("channel:") for row in channels)
    for row in channels:
        orders = json.loads(told("--json", *PERIOD, "--orders", row["key"]))
        assert len(orders) == row["orders"]
        assert sum(order["discount"] for order in orders) == row["given"]


@pytest.mark.parametrize(
    ("words", "head", "count"), [((), "会員", "注文{}件"), (("--lang", "en"), "member", "orders: {}")]
)
def test_orders_as_a_table_speak_the_shops_language_and_end_with_their_number(
    told, words: tuple[str, ...], head: str, count: str
) -> None:
    listed = told("--orders", "strangers", *words, *PERIOD).splitlines()
    assert head in listed[0]
    assert listed[-1] == count.format(len(listed) - 2)


@pytest.mark.parametrize(
    ("words", "cure"),
    [
        (("--from", "yesterday"), "year-month-day"),
        (("--to", "2026-02-30"), "no day of the calendar"),
        (("--from", "2026-03-01", "--to", "2026-02-01"), "Exchange the two"),
        (("--to", "0026-02-01"), "from 2000 to 2199"),
        (("--orders", "repeat_rat"), "Did you mean repeat_rate?"),
        (("--orders", "begun"), "no orders"),
    ],
)
def test_a_wrong_word_is_answered_with_its_cure(told, words: tuple[str, ...], cure: str) -> None:
    assert cure in told(*words, code=2)


def test_a_rebuild_changes_no_figure(told) -> None:
    before = told("--json", *PERIOD)
    assert main(["report", "rebuild", "--demo"]) == 0
    assert told("--json", *PERIOD) == before


def test_a_made_up_history_can_be_written_into_the_demos_database_only() -> None:
    with pytest.raises(SystemExit):
        main(["report", "demo-history", "--config", "kiosk.toml"])


def test_the_documentation_has_every_definition() -> None:
    page = (ROOT / "docs" / "reports.md").read_text("utf-8")
    known = [each for each in vars(report_words).values() if isinstance(each, Words)]
    for each in (*known, *report_words.FIGURES.values(), *report_words.HABITS.values()):
        assert each.definition["en"] in page
        assert each.name["ja"]


def test_a_code_that_would_be_a_formula_is_only_a_text_to_a_spreadsheet() -> None:
    assert csv_text([("=1+1", 5)]) == "'=1+1,5\r\n"


def test_files_go_to_the_data_folder_where_no_stick_is(tmp_path: Path) -> None:
    path = exports.export("a,b\r\n", "r.csv", tmp_path, media=(tmp_path / "nothing",))
    assert path == tmp_path / "exports" / "r.csv"
    assert path.read_bytes() == b"\xef\xbb\xbfa,b\r\n"
    assert [each.name for each in path.parent.iterdir()] == ["r.csv"]
