"""Certificates and marks in the diagnostics: one whose day is over is named with its cure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk.core.brand import Mark
from kiosk.core.edits import Put
from kiosk.staff.check_words import cures, what
from kiosk.staff.findings import Finding, Level
from kiosk.staff.mark_checks import marks
from tests.staff.shop_menus import NOW, a_shop, published
from tests.staff.test_software_checks import config

HYGIENE = Mark({"ja": "食品衛生", "en": "Food hygiene"}, until=date(2099, 3, 31))
OVER = Mark({"ja": "協会の会員", "en": "Member"}, until=date(2020, 3, 31))


def found(folder: Path, *shown: Mark) -> Finding:
    url = f"sqlite:///{folder / 'shop.db'}"
    if shown:
        published(a_shop(url), Put({("brand", "marks"): shown}, "brand"))
    made = config()
    [finding] = marks(replace(made, shop_database=replace(made.shop_database, url=url)), NOW)
    return finding


def test_a_shop_without_marks_is_not_asked_for_any(tmp_path: Path) -> None:
    assert found(tmp_path).level is Level.OFF
    published(a_shop(f"sqlite:///{tmp_path / 'shop.db'}"))
    assert found(tmp_path).word == "marks.none"


def test_marks_say_until_when_they_hold(tmp_path: Path) -> None:
    assert found(tmp_path, Mark({"ja": "会員"})).word == "marks.valid"
    finding = found(tmp_path, Mark({"ja": "会員"}), HYGIENE)
    assert (finding.level, what(finding, "en")) == (Level.OK, "valid until 2099-03-31")


def test_one_that_is_over_is_named_with_its_cure(tmp_path: Path) -> None:
    finding = found(tmp_path, HYGIENE, OVER)
    assert finding.level is Level.WARN and "協会の会員" in what(finding, "ja")
    assert "Shop, Brand" in cures(finding, "en")[0]
