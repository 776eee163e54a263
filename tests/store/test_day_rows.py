"""Money given back, papers and what was issued, in the shop database."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.core.journal import JournalRefund, Paper
from kiosk.core.money import Money
from kiosk.core.retention import By
from kiosk.staff import reports
from kiosk.store import day_rows
from kiosk.store.outbox import scrubbed
from kiosk.store.shop import ShopDatabase

from .conftest import Keep
from .orders import a_record, ended
from .test_summaries import DAYS, PERIOD, an_order

DAY = date(2026, 11, 20)
AT = datetime(2026, 11, 21, 3, 0, tzinfo=UTC)


def yen(minor: int) -> Money:
    return Money(minor, "JPY")


def a_refund(amount: int, state: str | None = None, key: str = "r-1", counts: bool = True) -> JournalRefund:
    return JournalRefund(
        key,
        "o-1",
        "101",
        "k2",
        AT,
        DAY + timedelta(days=1),
        state,
        yen(amount),
        yen(amount),
        "p-1",
        (3,),
        "Sato",
        "cold",
        counts,
        "done",
    )


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'shop.db'}"


@pytest.fixture
def shop(url: str, keep: Keep) -> ShopDatabase:
    made: ShopDatabase = keep(ShopDatabase(url))
    return made


def spent(url: str) -> tuple[int, int]:
    """Orders and takings of the order's day, as the report has them."""
    made = reports.made(reports.Source(url, "JPY", DAYS), PERIOD, By.MONTH)
    sums = [each.sums for each in made.facts.totals if each.day == DAY]
    return sum(each.orders for each in sums), sum(each.spent for each in sums)


def test_a_part_that_goes_back_takes_its_amount_off_the_day_of_its_order(
    shop: ShopDatabase, url: str
) -> None:
    shop.write([an_order("o-1", DAY, total=1000), an_order("o-2", DAY, total=500)])
    assert spent(url) == (2, 1500)
    shop.write([a_refund(300)])
    assert spent(url) == (2, 1200)
    (first, _) = shop.orders_between(DAY, DAY)
    assert (first.state, first.refunded) == ("paid", yen(300))
    shop.write([a_refund(300), a_refund(700, "refunded", "r-2")])
    assert spent(url) == (1, 500)


def test_it_makes_no_difference_which_comes_first(shop: ShopDatabase, url: str) -> None:
    """The order's own kiosk was away from the database; and it says again what it knew."""
    shop.write([a_refund(1000, "refunded")])
    for _ in range(2):
        shop.write([an_order("o-1", DAY, total=1000)])
        (order,) = shop.orders_between(DAY, DAY)
        assert (order.state, order.refunded) == ("refunded", yen(1000)) and spent(url) == (0, 0)


def test_what_did_not_happen_changes_nothing(shop: ShopDatabase, url: str) -> None:
    shop.write([an_order("o-1", DAY, total=1000), a_refund(1000, "refunded", counts=False)])
    assert spent(url) == (1, 1000)
    with shop.transaction() as connection:
        (kept,) = day_rows.refunds_of(connection, ["o-1"])
        assert day_rows.refunds_on(connection, DAY + timedelta(days=1)) == [kept]
    assert kept == a_refund(1000, "refunded", counts=False)


def test_papers_have_no_guest_and_are_forgotten_after_a_year(shop: ShopDatabase) -> None:
    record = scrubbed(ended(a_record("o-1")))
    shop.write([Paper("o-1", "A77", "k1", DAY, record)])
    with shop.transaction() as connection:
        assert day_rows.papers_of(connection, ["o-1", "o-2"]) == {"o-1": record}
    later = replace(record, order=replace(record.order, key="o-2"))
    shop.write([Paper("o-2", "A78", "k1", DAY + timedelta(days=401), later)])
    with shop.transaction() as connection:
        assert list(day_rows.papers_of(connection, ["o-1", "o-2"])) == ["o-2"]


def test_an_order_is_found_by_each_of_its_numbers(shop: ShopDatabase) -> None:
    shop.write(
        [replace(an_order("o-1", DAY), number="101"), replace(an_order("o-2", PERIOD.first), number="101")]
    )
    with shop.transaction() as connection:
        assert day_rows.with_number(connection, "101", PERIOD.first) == ["o-1", "o-2"]
        assert day_rows.with_number(connection, "101", DAY) == ["o-1"]
        assert day_rows.with_number(connection, "pos-77", DAY) == ["o-1"]
        assert day_rows.with_number(connection, "4711", PERIOD.first) == []


def test_the_second_paper_is_counted_whichever_kiosk_issues_it(
    shop: ShopDatabase, url: str, keep: Keep
) -> None:
    other: ShopDatabase = keep(ShopDatabase(url))
    counted = []
    for each in (shop, other, shop):
        with each.transaction() as connection:
            counted.append(day_rows.issue(connection, "o-1", "formal", AT))
    with shop.transaction() as connection:
        assert day_rows.issue(connection, "o-1", "copy", AT) == 1
    assert counted == [1, 2, 3]
