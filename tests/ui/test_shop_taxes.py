"""Taxes on the page of the shop: a rate that changes on a day, rehearsed, published and taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kiosk.core.edition import Edition, shown
from kiosk.core.menu import ServiceMode, TaxRow
from kiosk.core.tax import taxes_of
from kiosk.ports.pos import Capabilities
from kiosk.staff import publishing
from kiosk.staff.here import here
from kiosk.staff.tax_words import tax_called
from kiosk.ui.complaints import Complaints
from tests.ui import demo
from tests.ui.shop_scene import page, touch
from tests.ui.staff_scene import Scene

NEW_YEAR = date(2027, 1, 1)


@pytest.fixture
def scene(tmp_path: Path, qapp: object) -> Iterator[Scene]:
    with Complaints() as complaints, page(tmp_path, language="en") as made:
        touch(made, "sectionTaxes")
        yield made
    assert complaints.found == []


def published(scene: Scene) -> Edition | None:
    return publishing.holding(here(scene.config, Capabilities()), scene.clock.now())


def rows(scene: Scene) -> list[tuple[str, str, str]]:
    return [(row.title, row.eat_in, row.take_out) for row in scene.page.taxes.sums.rows]


def plan(scene: Scene) -> None:
    """Food eaten here bears 12 % from New Year on."""
    touch(scene, "change_0", "percentMore", "percentMore", "sinceMonthLater", "plan")


@pytest.mark.slow
def test_a_planned_rate_is_rehearsed_on_its_day(scene: Scene) -> None:
    assert rows(scene)[0][1:] == ("10%", "8%") and not scene.hand.sees("askPos")
    plan(scene)
    assert scene.hand.text("rehearseDay") == "Fri, Jan 1, 2027"
    assert rows(scene)[0][1:] == ("12%", "8%") and scene.hand.sees("askPos")
    assert ("Tax 12%", "¥66", "–") in rows(scene)  # 620 × 12 / 112
    touch(scene, "rehearseDayEarlier")
    assert rows(scene)[0][1:] == ("10%", "8%")


def test_publishing_gives_guests_the_new_rate_on_its_day(scene: Scene) -> None:
    plan(scene)
    touch(scene, "publish")
    said = scene.hand.text("publishSheet")
    assert "as at the POS → Tax: " in said and "12% from Jan 1, 2027" in said and "10%" not in said
    touch(scene, "publishDo")
    edition = published(scene)
    assert edition is not None
    menu = shown(edition.content, demo.menu())

    def rate(day: date) -> tuple[TaxRow, ...]:
        return taxes_of(menu, "food", ServiceMode.EAT_IN, day)

    assert [row.rate for row in rate(date(2026, 12, 31))] == [Decimal("0.10")]
    assert [row.rate for row in rate(NEW_YEAR)] == [Decimal("0.12")]


@pytest.mark.slow
def test_a_planned_rate_is_taken_back_and_the_draft_says_nothing_more(scene: Scene) -> None:
    plan(scene)
    assert scene.page.changesSaid
    touch(scene, "takeBack_1")
    assert scene.page.changesSaid == "" and not scene.hand.sees("askPos")
    touch(scene, "undo")
    assert scene.hand.sees("takeBack_1")


@pytest.mark.slow
def test_no_rate_begins_in_the_past_or_falls_below_nothing(scene: Scene) -> None:
    touch(scene, "change_0", *["percentLess"] * 11, *["sinceMonthEarlier"] * 2)
    assert scene.hand.text("newRate") == "0%"
    assert scene.page.taxes.sinceSaid == "Tue, Dec 1, 2026"


@pytest.mark.slow
def test_what_was_planned_is_kept_as_a_draft_on_leaving_the_page(scene: Scene) -> None:
    plan(scene)
    scene.staff.go("people")
    scene.settle()
    scene.staff.go("shop")
    scene.settle()
    assert scene.hand.sees("takeBack_1")


@pytest.mark.slow
def test_a_tax_is_called_by_the_goods_it_is_for(scene: Scene) -> None:
    said = [row.title for row in scene.page.taxes.rates.rows]
    assert said and all(row.startswith("Tax: ") for row in said)
    menu = demo.menu()
    beer = next(row for row in menu.taxes if row.tax_class == "alcohol")
    assert tax_called(beer, replace(menu, taxes=(beer,)), "ja") == "消費税"
