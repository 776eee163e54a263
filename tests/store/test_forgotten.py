"""Who was forgotten leaves the journal: the orders stay, and count as nobody's; on a file and on a server."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select

from kiosk.core.journal import JournalOrder, Paper, journal_order, member_ref, pseudonym_of
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.retention import By, Period
from kiosk.staff import reports
from kiosk.store import forgotten
from kiosk.store.errors import ShopAway
from kiosk.store.journal import Journal
from kiosk.store.local import Cache
from kiosk.store.outbox import scrubbed
from kiosk.store.shop import ShopDatabase
from kiosk.store.shop_tables import forgotten as known_table
from kiosk.store.shop_tables import metadata
from kiosk.store.shop_tables import orders as orders_table
from kiosk.store.summaries import Days

from .conftest import Keep
from .orders import GUEST, NOON, a_record, ended

SECRET, OTHER = b"s" * 32, b"o" * 32
DAY = date(2026, 4, 1)
LATER = NOON + timedelta(days=2)
DAYS = Days(ZoneInfo("Asia/Tokyo"), time(4))
PERIOD = Period(date(2026, 4, 1), date(2026, 4, 30))
NUMBER = GUEST[0]


def visit(
    key: str, member: str | None = None, typed: str | None = None, secret: bytes = SECRET, day: int = 0
) -> JournalOrder:
    """An order of a member, or by a typed number, `day` days after the first."""
    record = ended(a_record(key))
    credential = Credential(CredentialKind.PHONE, typed) if typed else None
    at = NOON + timedelta(days=day)
    order = replace(record.order, member_id=member, credential=credential, created_at=at)
    return journal_order(replace(record, order=order), "k1", DAY + timedelta(days=day), at, secret)


def forget(
    shop: ShopDatabase, *members: str, keys: tuple[str, ...] = (), at: datetime = LATER
) -> dict[str, datetime]:
    with shop.transaction() as connection:
        refs = [pseudonym_of(each, SECRET) for each in members]
        forgotten.note(connection, refs, keys, at, "house", "1")
    with shop.transaction() as connection:
        return dict(forgotten.blank(connection, at))


def members_of(shop: ShopDatabase) -> dict[str, str | None]:
    return {order.key: order.member_ref for order in shop.orders_between(DAY, DAY + timedelta(days=30))}


def everything(shop: ShopDatabase) -> str:
    """All that stands in the tables of reports and papers, as a text."""
    with shop.transaction() as connection:
        tables = [each for each in metadata.sorted_tables if each.name not in ("forgotten", "secrets")]
        return "\n".join(str(row) for table in tables for row in connection.execute(select(table)))


def test_a_member_who_is_forgotten_leaves_two_orders_and_no_visit(shop: ShopDatabase, url: str) -> None:
    source = reports.Source(url, "JPY", DAYS)
    shop.write([visit("one", "m1"), visit("two", "m1", day=1), visit("other", "m2", day=1), visit("none")])
    record = ended(a_record("one"))
    shop.write([Paper("one", "7", "k1", DAY, scrubbed(record))])
    (before,) = reports.made(source, PERIOD, By.MONTH).rows
    assert (before.active, before.first_time, before.returning, before.strangers) == (2, 2, 1, 1)
    forget(shop, "m1")
    ref = pseudonym_of("m1", SECRET)
    assert ref not in everything(shop)  # also before anybody reads a report
    (after,) = reports.made(source, PERIOD, By.MONTH).rows
    assert (after.active, after.first_time, after.returning, after.strangers) == (1, 1, 0, 3)
    assert ref not in everything(shop)
    assert set(members_of(shop)) == {"one", "two", "other", "none"}
    made_anew = everything(shop)
    shop.rebuild(DAYS)
    assert reports.made(source, PERIOD, By.MONTH).rows[0] == after
    assert sorted(everything(shop).splitlines()) == sorted(made_anew.splitlines())


def test_a_second_round_changes_nothing(shop: ShopDatabase) -> None:
    shop.write([visit("one", "m1"), visit("other", "m2")])
    forget(shop, "m1")
    with shop.fresh(DAYS):
        pass
    first = everything(shop)
    with shop.transaction() as connection:
        forgotten.blank(connection, LATER)
    assert everything(shop) == first


def test_orders_by_the_member_s_typed_number_are_found_by_one_of_them(shop: ShopDatabase) -> None:
    """And so are those that a kiosk wrote before it had the shop's secret."""
    shop.write([visit("typed", typed=NUMBER), visit("unbooked", typed=NUMBER, day=1)])
    shop.write([visit("early", "m1", secret=OTHER), visit("friend", typed="+815000000000")])
    forget(shop, "m1", keys=("typed", "early"))
    left = members_of(shop)
    assert [left[key] for key in ("typed", "unbooked", "early")] == [None] * 3
    assert left["friend"] is not None


def test_who_joins_anew_with_the_same_number_is_a_member_again(shop: ShopDatabase) -> None:
    shop.write([visit("typed", typed=NUMBER)])
    forget(shop, "m1", keys=("typed",))
    shop.write([visit("again", typed=NUMBER, day=3)])
    with shop.transaction() as connection:
        forgotten.blank(connection, LATER)
    left = members_of(shop)
    assert left["typed"] is None and left["again"] is not None


def test_what_a_kiosk_that_was_away_brings_later_is_nobody_s(shop: ShopDatabase) -> None:
    forget(shop, "m1", keys=("typed",))
    shop.write([visit("late", "m1"), visit("typed", typed=NUMBER)])
    assert set(members_of(shop).values()) == {None}
    shop.write([visit("late", "m1")])
    assert set(members_of(shop).values()) == {None}


def test_an_order_that_was_being_written_meanwhile_is_found_by_the_next_round(shop: ShopDatabase) -> None:
    shop.write([visit("late", "m1")])
    with shop.transaction() as connection:  # as if it had been looked up before, and written after
        connection.execute(known_table.insert(), {"what": pseudonym_of("m1", SECRET), "at": LATER})
    with shop.transaction() as connection:
        forgotten.blank(connection, LATER + timedelta(hours=1))
    assert members_of(shop) == {"late": None}


def test_who_was_forgotten_is_known_for_90_days(shop: ShopDatabase) -> None:
    assert forget(shop, "m1") == {pseudonym_of("m1", SECRET): LATER}
    with shop.transaction() as connection:
        assert forgotten.blank(connection, LATER + timedelta(days=91)) == {}


def test_each_programme_has_its_own_place(shop: ShopDatabase) -> None:
    forget(shop, "m1")
    with shop.reading() as connection:
        assert forgotten.heard(connection, "house") == "1"
        assert forgotten.heard(connection, "mock") is None


@pytest.mark.parametrize("refused", [False, True])
def test_what_waits_in_a_kiosk_s_queue_or_was_refused_is_nobody_s(
    tmp_path: Path, keep: Keep, refused: bool
) -> None:
    class Away:
        def write(self, entries: object) -> None:
            raise ShopAway("away")

    cache = keep(Cache(tmp_path / "cache.db"))
    journal = Journal(Away(), cache)
    theirs = visit("one", "m1")
    kept = replace(visit("two", "m2"), former_ref="early")
    for order in (replace(theirs, former_ref="older"), kept):
        journal.note(order)
    if refused:
        with cache.file.transaction() as connection:
            connection.execute("UPDATE journal_queue SET refused = 'no', data = data")
    known = {pseudonym_of("m1", SECRET): LATER, pseudonym_of("m2", SECRET): NOON - timedelta(days=1)}
    for _ in range(2):
        journal.forget(known)
    rows = [data for (data,) in cache.file.rows("SELECT data FROM journal_queue ORDER BY place")]
    assert theirs.member_ref is not None and theirs.member_ref not in rows[0] and "older" not in rows[0]
    assert kept.member_ref is not None and kept.member_ref in rows[1] and "early" in rows[1]


def test_a_pseudonym_is_the_one_that_orders_are_written_with() -> None:
    order = replace(a_record().order, member_id="m1")
    assert member_ref(order, SECRET) == pseudonym_of("m1", SECRET)


def test_a_code_that_nobody_could_be_asked_about_is_nobody_s_pseudonym() -> None:
    shown = Credential(CredentialKind.CODE, "OKP.ABCD.12345678", NOON)
    assert member_ref(replace(a_record().order, member_id=None, credential=shown), SECRET) is None


def test_no_other_table_says_who_the_member_was(shop: ShopDatabase) -> None:
    """A table that comes later with a pseudonym in it must be blanked too."""
    with_one = {table.name for table in metadata.sorted_tables if "member_ref" in table.columns}
    assert with_one == {orders_table.name, "day_members", "day_codes"}


def test_times_are_compared_as_moments(shop: ShopDatabase) -> None:
    tokyo = datetime(2026, 4, 1, 12, 30, tzinfo=ZoneInfo("Asia/Tokyo"))
    shop.write([replace(visit("one", "m1"), opened_at=tokyo)])
    forget(shop, "m1", at=datetime(2026, 4, 1, 3, 31, tzinfo=UTC))
    assert members_of(shop) == {"one": None}
