"""The shop database: migrated from nothing, written as often as one likes, read as it was written."""

import os
import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from threading import Barrier, Thread

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import create_engine, func, select

from kiosk.core.journal import Feedback, JournalOrder, StaffCall, Step, journal_order, member_ref
from kiosk.core.menu import ServiceMode, TaxRow
from kiosk.core.order import Closed, End, Record
from kiosk.core.pricing import QuoteTax
from kiosk.store import edition_tables, shop_engine, shop_tables, upkeep_tables
from kiosk.store.errors import CorruptStore, EntryRefused, NewerStore, ReadOnly, ShopAway, StoreError
from kiosk.store.outbox import scrubbed
from kiosk.store.shop import ShopDatabase

from .conftest import Keep
from .orders import GUEST, NOON, a_record, ended, yen

pytestmark = pytest.mark.usefixtures("real_migrations")

SECRET = b"s" * 32
DAY = date(2026, 4, 1)
STEP = Step("walk", 2, "k1", NOON, "menu", "attract", 1200, 3, "ja")


@pytest.fixture(scope="module")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("shop") / "shop.db"
    with closing(ShopDatabase(f"sqlite:///{path}")) as shop:
        shop.open()
    return path


@pytest.fixture
def path(migrated: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(migrated, tmp_path / "shop.db"))


@pytest.fixture
def shop(path: Path, keep: Keep) -> ShopDatabase:
    return keep(ShopDatabase(f"sqlite:///{path}"))


def entry(record: Record, kiosk_id: str, day: date, finished: datetime | None = None) -> JournalOrder:
    return journal_order(record, kiosk_id, day, finished, SECRET)


def write_order(
    shop: ShopDatabase, record: Record, kiosk_id: str, day: date, finished: datetime | None = None
) -> None:
    shop.write([entry(record, kiosk_id, day, finished)])


def count(shop: ShopDatabase, table: str) -> int:
    with shop.transaction() as connection:
        return connection.execute(
            select(func.count()).select_from(shop_tables.metadata.tables[table])
        ).scalar_one()


def test_the_migrations_build_the_tables_the_program_knows(path: Path) -> None:
    engine = create_engine(f"sqlite:///{path}")
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert upkeep_tables.metadata is edition_tables.metadata is shop_tables.metadata
        assert compare_metadata(context, shop_tables.metadata) == []
    engine.dispose()
    config = Config()
    config.set_main_option("script_location", str(shop_engine.MIGRATIONS))
    assert ScriptDirectory.from_config(config).get_current_head() == shop_tables.HEAD


def test_a_migration_that_is_cut_short_leaves_nothing_and_runs_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: Keep
) -> None:
    path = tmp_path / "shop.db"
    shop = keep(ShopDatabase(f"sqlite:///{path}"))

    def cut(*_: object, **__: object) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    with monkeypatch.context() as patch:
        patch.setattr("alembic.operations.Operations.create_index", cut)
        with pytest.raises(sqlite3.OperationalError):
            shop.open()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT name FROM sqlite_master").fetchall() == []
    shop.open()
    assert shop.orders_between(DAY, DAY) == []
    assert path.stat().st_mode & 0o777 == 0o600


def test_opening_again_changes_nothing(shop: ShopDatabase, path: Path) -> None:
    shop.write([STEP])
    shop.close()
    shop.open()
    shop.open()
    assert count(shop, "steps") == 1


def test_an_order_is_read_as_it_was_written_once(shop: ShopDatabase) -> None:
    record = ended(a_record())
    finished = NOON + timedelta(minutes=3)
    for _ in range(2):
        write_order(shop, record, "k1", DAY, finished)
    (order,) = shop.orders_between(DAY, DAY)
    assert order == entry(record, "k1", DAY, finished)
    assert (order.number, order.state, order.end, order.method) == ("A77", "paid", "done", "card")
    assert (order.subtotal, order.discount, order.tax, order.total) == (yen(690), yen(50), yen(40), yen(640))
    assert (order.points, order.coupon, order.reward) == (yen(30), "AKI50", "soup")
    assert (order.mode, order.opened_at, order.finished_at) == (ServiceMode.TAKE_OUT, NOON, finished)
    assert [(tax.rate, tax.tax, tax.gross) for tax in order.taxes] == [
        ("0.08", yen(40), yen(540)),
        (None, yen(0), yen(100)),
    ]


def test_an_order_that_changed_has_its_new_lines_only(shop: ShopDatabase) -> None:
    record = a_record()
    write_order(shop, record, "k1", DAY)
    line = replace(record.order.lines[0], name={"en": "Soup"})
    write_order(shop, replace(record, order=replace(record.order, lines=(line,) * 2)), "k1", DAY)
    (order,) = shop.orders_between(DAY, DAY)
    assert [line.name["en"] for line in order.lines] == ["Soup", "Soup"]


def test_two_taxes_on_the_same_goods_are_two_rows_of_one_group(shop: ShopDatabase) -> None:
    state = TaxRow("food", {"en": "State"}, Decimal("0.0625"))
    city = TaxRow("food", {"en": "City"}, Decimal("0.02"))
    record = a_record()
    taxes = (QuoteTax((state, city), yen(600), (yen(30), yen(10)), yen(640)),)
    write_order(
        shop,
        replace(record, order=replace(record.order, quote=replace(record.order.quote, taxes=taxes))),
        "k1",
        DAY,
    )
    (order,) = shop.orders_between(DAY, DAY)
    assert [(tax.goods, tax.rate, tax.net) for tax in order.taxes] == [
        (0, "0.0625", yen(600)),
        (0, "0.02", yen(600)),
    ]


def test_the_file_does_not_know_who_the_guest_was(shop: ShopDatabase, path: Path) -> None:
    write_order(shop, a_record(), "k1", DAY)
    shop.close()
    data = path.read_bytes()
    assert b"pos-77" in data
    assert [word for word in GUEST if word.encode() in data] == []


def test_a_member_has_one_pseudonym_that_a_scrubbed_record_does_not_erase(shop: ShopDatabase) -> None:
    write_order(shop, a_record(), "k1", DAY)
    write_order(shop, scrubbed(ended(a_record())), "k1", DAY)
    write_order(shop, a_record("order-2"), "k2", DAY)
    nobody = a_record("order-3")
    write_order(
        shop, replace(nobody, order=replace(nobody.order, member_id=None, credential=None)), "k1", DAY
    )
    refs = {order.key: order.member_ref for order in shop.orders_between(DAY, DAY)}
    assert refs["order-1"] == refs["order-2"] is not None
    assert refs["order-3"] is None
    other = journal_order(a_record(), "k1", DAY, None, b"another secret")
    assert other.member_ref != refs["order-1"]


def test_all_kiosks_of_a_shop_have_the_secret_that_was_offered_first(path: Path, keep: Keep) -> None:
    kiosks = [keep(ShopDatabase(f"sqlite:///{path}")) for _ in range(3)]
    told = [kiosk.member_secret(bytes([n]) * 32) for n, kiosk in enumerate(kiosks)]
    assert told == [bytes(32)] * 3
    assert kiosks[2].member_secret(b"\x09" * 32) == bytes(32)


def test_kiosks_that_offer_a_secret_at_the_same_moment_agree(path: Path) -> None:
    together, told = Barrier(4), []

    def offer(n: int) -> None:
        with closing(ShopDatabase(f"sqlite:///{path}")) as shop:
            together.wait(20)
            told.append(shop.member_secret(bytes([n]) * 32))

    threads = [Thread(target=offer, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert len(told) == 4 and len(set(told)) == 1


def test_what_a_kiosk_wrote_by_its_own_secret_is_the_members_again_when_they_come_back(
    shop: ShopDatabase,
) -> None:
    own, shared = b"own" * 10, b"all" * 10
    shop.write([journal_order(a_record(f"old-{n}"), "k2", DAY, None, own) for n in range(2)])
    stranger = a_record("stranger")
    stranger = replace(stranger, order=replace(stranger.order, member_id="somebody else"))
    shop.write([journal_order(stranger, "k2", DAY, None, own)])
    shop.write([journal_order(a_record("new"), "k2", DAY, None, shared, own)])
    refs = {order.key: order.member_ref for order in shop.orders_between(DAY, DAY)}
    assert refs["old-0"] == refs["old-1"] == refs["new"] == member_ref(a_record().order, shared)
    assert refs["stranger"] == member_ref(stranger.order, own)


def test_an_order_that_staff_closed_says_who_and_why(shop: ShopDatabase) -> None:
    closed = Closed(NOON, "paid in cash", "sato")
    write_order(shop, replace(a_record(), end=End.BY_STAFF, closed=closed), "k1", DAY, NOON)
    (order,) = shop.orders_between(DAY, DAY)
    assert (order.end, order.closed_by, order.closed_because) == ("by_staff", "sato", "paid in cash")


def test_a_database_of_the_first_version_keeps_its_orders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, keep: Keep
) -> None:
    path = tmp_path / "old.db"
    engine = shop_engine.connect(f"sqlite:///{path}")
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(shop_engine.MIGRATIONS))
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        order = {"key": "k", "number": "7", "kiosk_id": "k1", "opened_at": NOON, "business_day": DAY}
        order |= {"mode": "eat_in", "method": "card", "state": "paid", "language": "ja", "currency": "JPY"}
        order |= dict.fromkeys(("subtotal", "discount", "tax", "total", "points"), 0)
        old = shop_tables.orders.insert().values(**order, member_ref="known")
        connection.execute(old)
        step = {name: getattr(STEP, name) for name in Step.__slots__ if name != "order_key"}
        connection.execute(shop_tables.steps.insert().values(**step))
    engine.dispose()
    shop = keep(ShopDatabase(f"sqlite:///{path}"))
    with shop.transaction() as connection:
        assert Step(**connection.execute(select(shop_tables.steps)).mappings().one()) == STEP
    (read,) = shop.orders_between(DAY, DAY)
    assert (read.number, read.member_ref, read.closed_by) == ("7", "known", None)
    assert shop.member_secret(SECRET) == SECRET


def test_orders_are_found_by_their_business_day(shop: ShopDatabase) -> None:
    for day in range(1, 5):
        write_order(shop, a_record(f"order-{day}", minute=day), "k1", date(2026, 4, day))
    found = shop.orders_between(date(2026, 4, 2), date(2026, 4, 3))
    assert [order.key for order in found] == ["order-2", "order-3"]


def test_steps_feedback_and_calls_are_one_row_each_however_often_they_are_written(shop: ShopDatabase) -> None:
    call = StaffCall("call-1", "k1", NOON, "help")
    for _ in range(2):
        shop.write([STEP])
        shop.write([Feedback("walk", "k1", NOON, 4, "fast", "order-1")])
        shop.write([call])
    shop.write([replace(call, acknowledged_at=NOON + timedelta(minutes=1))])
    assert [count(shop, table) for table in ("steps", "feedback", "staff_calls")] == [1, 1, 1]
    with shop.transaction() as connection:
        (answered,) = connection.execute(select(shop_tables.staff_calls.c.acknowledged_at)).scalars()
    assert answered == datetime(2026, 4, 1, 3, 1, tzinfo=UTC)


def test_an_entry_that_can_never_be_written_is_refused_and_nothing_beside_it_written(
    shop: ShopDatabase,
) -> None:
    bad = replace(entry(a_record(), "k1", DAY), number=None)
    with pytest.raises(EntryRefused):
        shop.write([STEP, bad])
    assert count(shop, "steps") == 0


def test_a_database_of_a_newer_version_is_refused(shop: ShopDatabase, path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
    with pytest.raises(NewerStore, match="newer version of this program"):
        shop.open()


def test_a_damaged_database_is_said_to_be_damaged(shop: ShopDatabase, path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0" + os.urandom(8192))
    with pytest.raises(CorruptStore, match=r"shop\.db is damaged"):
        shop.orders_between(DAY, DAY)


def test_a_database_another_program_holds_is_away(
    shop: ShopDatabase, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shop_engine, "BUSY_MS", 10)
    shop.open()
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(ShopAway, match="locked"):
            shop.write([STEP])
    shop.write([STEP])


@pytest.mark.parametrize("url", ["", "nonsense", "martian://there", "postgresql+unheard_of://shop"])
def test_an_address_that_makes_no_sense_is_refused(url: str) -> None:
    with pytest.raises(StoreError, match="address of the shop database"):
        ShopDatabase(url).open()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ReadOnly, match="cannot be written"):
        ShopDatabase(f"sqlite:///{tmp_path}/file/shop.db").open()


def test_an_order_entry_has_no_personal_field() -> None:
    assert not {"name", "credential", "member_id"} & set(JournalOrder.__dataclass_fields__)
