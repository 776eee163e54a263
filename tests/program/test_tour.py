"""`kiosk tour`: the real program in front of the real mock POS, and what it says where the two differ."""

from __future__ import annotations

import faulthandler
import json
import os
import subprocess
import sys
from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from kiosk.tour import main
from kiosk.tour.book import PAGES, Book
from kiosk.tour.others import Other
from kiosk.tour.till import lines_of
from kiosk.tour.walk import TAP_S, Line, Walk, as_read, differences
from kiosk.tour.walks import MOST_TOUCHES

LONGEST_S = 600
JOINING_S = 20
DOLLARS = {"name"}
"""Pages that only the shop in dollars has: it asks what name to call."""


def tour(out: Path, *words: str) -> tuple[int, dict[str, Any], str]:
    """Play a tour as a process of its own: exit code, report, what it said."""
    faulthandler.cancel_dump_traceback_later()  # a tour takes longer than tests do; it has a limit of its own
    report = out / "tour.json"
    done = subprocess.run(
        [sys.executable, "-m", "kiosk", "tour", "--out", str(out), "--json", str(report), *words],
        capture_output=True,
        text=True,
        timeout=LONGEST_S,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )
    said = done.stdout + done.stderr
    assert report.exists(), said
    return done.returncode, json.loads(report.read_text(encoding="utf-8")), said


@pytest.mark.slow
@pytest.mark.program
@pytest.mark.timeout(LONGEST_S)
def test_what_every_guest_saw_is_what_the_pos_stored_and_every_screen_has_its_picture(tmp_path: Path) -> None:
    code, report, said = tour(tmp_path, "--lang", "ja")
    assert (code, report["differences"]) == (0, []), said
    walks = {walk["kind"]: walk for walk in report["walks"]}
    assert list(walks) == ["eat_in", "take_out", "outage", "quick", "easy"]
    for walk in walks.values():
        assert walk["lang"] == "ja" and walk["order_number"] and walk["seconds"] > 0
        assert walk["lines_shown"] and walk["total_shown"] > 0
        assert walk["total_shown"] == walk["total_pos"] and walk["lines_shown"] == walk["lines_pos"]
    assert len({walk["client_order_id"] for walk in walks.values()}) == len(walks)
    assert walks["quick"]["taps"] <= MOST_TOUCHES
    (joining,) = report["joining"]
    assert joining["taps"] * TAP_S < JOINING_S and joining["seconds"] > joining["taps"] * TAP_S
    assert [screen["name"] for screen in report["screens"]] == [page for page in PAGES if page not in DOLLARS]
    for screen in report["screens"]:
        with Image.open(screen["png"]) as picture:
            assert picture.size == (1080, 1920) or (screen["name"], picture.width) == ("paper", 576)


@pytest.mark.slow
@pytest.mark.program
@pytest.mark.timeout(LONGEST_S)
def test_in_dollars_the_taxes_come_on_top(tmp_path: Path) -> None:
    code, report, said = tour(tmp_path, "--demo", "us", "--lang", "es")
    assert (code, report["differences"]) == (0, []), said
    assert {screen["name"] for screen in report["screens"]} >= DOLLARS
    for walk in report["walks"]:
        lines = sum(line["amount"] for line in walk["lines_shown"])
        assert walk["total_shown"] == walk["total_pos"] != lines
        assert walk["lines_shown"] == walk["lines_pos"]


BURGER: dict[str, Any] = {
    "name": {"ja": "てりやきバーガー", "en": "Teriyaki Burger"},
    "variant": {"ja": "大きめ", "en": "Large"},
    "quantity": 2,
    "amount": {"amount": 1580, "currency": "JPY"},
    "options": [
        {"name": {"ja": "玉ねぎ", "en": "Onion"}, "removes": True, "quantity": 1, "options": []},
        {
            "name": {"ja": "ミルク", "en": "Milk"},
            "removes": False,
            "quantity": 2,
            "options": [
                {"name": {"ja": "豆乳", "en": "Soy milk"}, "removes": False, "quantity": 1, "options": []}
            ],
        },
    ],
    "parts": [],
}
ORDER: dict[str, Any] = {
    "number": "101",
    "till_number": "901",
    "state": "paid",
    "earned": 15,
    "lines": [BURGER],
    "payments": [{"amount": {"amount": 1580, "currency": "JPY"}}],
    "quote": {"due": {"amount": 1580, "currency": "JPY"}},
}


def test_the_poss_lines_are_put_into_the_guests_words() -> None:
    assert lines_of(ORDER, "ja") == [
        Line("てりやきバーガー", ["大きめ", "玉ねぎ抜き", "ミルク ×2", "豆乳"], 2, 1580)
    ]
    assert lines_of(ORDER, "en")[0].options == ["Large", "No onion", "Milk ×2", "Soy milk"]


def test_what_was_chosen_in_a_part_of_a_set_belongs_to_that_part() -> None:
    parts = [{**BURGER, "options": BURGER["options"][:1]}]
    order = {"lines": [{**BURGER, "variant": {}, "options": [], "parts": parts}]}
    assert lines_of(order, "en")[0].options == ["Teriyaki Burger Large", "Teriyaki Burger Large: No onion"]


def test_options_are_told_in_the_order_in_which_the_guest_read_them() -> None:
    stored = [Line("Fries", ["Large", "Ranch", "Barbecue", "Salt"], 1, 539), Line("Cola", ["Ice"], 1, 240)]
    assert as_read(stored, [Line("Fries", ["Barbecue", "Large", "Ranch"], 1, 539)]) == [
        Line("Fries", ["Barbecue", "Large", "Ranch", "Salt"], 1, 539),
        stored[1],
    ]
    assert as_read(stored[:1], [stored[0], stored[1]]) == stored[:1]


def seen() -> Walk:
    """A walk on which everything is as it should be."""
    lines = lines_of(ORDER, "en")
    return Walk(
        *("en", "eat_in", "paid"),
        order_number="101",
        points_shown=15,
        total_shown=1580,
        total_pos=1580,
        lines_shown=[replace(line, options=line.options[::-1]) for line in lines],
        lines_pos=lines,
    )


def test_where_nothing_differs_nothing_is_said() -> None:
    assert list(differences(seen(), ORDER)) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"total_shown": 1579}, "the guest saw a total of 1579, the POS has 1580"),
        ({"order_number": "102"}, "the guest was told number '102', the POS has '101'"),
        ({"points_shown": 16}, "the guest was told 16 points, the POS gave 15"),
        ({"state": "unpaid"}, "the order should be unpaid, the POS has it as paid"),
        ({"lines_shown": []}, "line 1: the guest saw nothing, the POS has 2 × Teriyaki Burger"),
        (
            {"lines_shown": [Line("Teriyaki Burger", ["Large"], 2, 1580)]},
            "line 1: the guest saw 2 × Teriyaki Burger (Large) 1580, the POS has 2 × Teriyaki Burger (L",
        ),
    ],
)
def test_each_difference_is_said_in_a_sentence(change: dict[str, Any], said: str) -> None:
    found = list(differences(replace(seen(), **change), ORDER))
    assert found[0].startswith(said)


def test_an_order_that_is_not_paid_as_it_should_be_is_a_difference() -> None:
    assert list(differences(seen(), {**ORDER, "payments": []})) == ["1580 should be paid, 0 is"]


@pytest.mark.parametrize(("said", "code"), [([], 0), (["ja: the guest saw …"], 1)])
def test_only_a_tour_without_a_difference_ends_with_0(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: list[str], code: int
) -> None:
    found = {"walks": [], "joining": [], "screens": [], "differences": said}
    monkeypatch.setattr("kiosk.tour.demo_pos", lambda demo: nullcontext(("", "")))
    monkeypatch.setattr("kiosk.tour.play", lambda *_: found)
    report = tmp_path / "deep" / "tour.json"
    assert main(out=tmp_path, languages=("ja",), report=report) == code
    assert json.loads(report.read_text(encoding="utf-8")) == found


def test_a_picture_keeps_its_name_from_tour_to_tour(tmp_path: Path) -> None:
    book = Book(tmp_path, "en")
    for name in ("menu", "attract", "menu"):
        book.page(name)
    assert book.as_json() == [
        {"name": "attract", "lang": "en", "png": str(tmp_path / "01-attract-en.png")},
        {"name": "menu", "lang": "en", "png": str(tmp_path / "03-menu-en.png")},
    ]


def test_a_language_of_the_tour_that_dies_is_a_difference(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dying = [sys.executable, "-c", "import sys; sys.exit(7)"]
    monkeypatch.setattr("kiosk.tour.others.this_program", lambda: dying)
    found = Other("okawari", "en", None, tmp_path, tmp_path).report()
    assert found["differences"] == ["en: the tour ended with exit code 7 and without a report"]
