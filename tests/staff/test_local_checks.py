"""What is found on this machine, sound and broken."""

import os
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.config import Config, demo
from kiosk.core.loyalty import Joining
from kiosk.core.order import Do
from kiosk.core.paper import Document
from kiosk.core.pictures import file_stem, names
from kiosk.core.printing import PaperKind, PaperState, PrintJob
from kiosk.core.refund import Refund, Todo
from kiosk.staff import local_checks, software_checks
from kiosk.staff.check_words import cures, what
from kiosk.staff.findings import Finding, Level
from kiosk.store.day_book import DayBook
from kiosk.store.errors import disk_full, read_only
from kiosk.store.faults import Fault, Faults
from kiosk.store.local import Cache, DataFolder, Outbox
from kiosk.store.print_queue import PrintQueue
from kiosk.store.shop import ShopDatabase
from tests.store.menus import a_menu
from tests.store.orders import NOON, a_record, ended

NOW = datetime(2026, 11, 22, 3, tzinfo=UTC)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    return demo("okawari", "http://127.0.0.1:9", "token", tmp_path / "data")


@pytest.fixture
def folder(config: Config) -> DataFolder:
    """A data folder in which a kiosk has run."""
    folder = DataFolder(config.kiosk.data_dir)
    folder.lock()
    folder.unlock()
    return folder


def levels(findings: Iterable[Finding]) -> dict[str, Level]:
    return {finding.check: finding.level for finding in findings}


def read(finding: Finding) -> str:
    """All that a technician reads of it."""
    return "\n".join([what(finding, "en"), *cures(finding, "en")])


def the(check: str, findings: Iterable[Finding]) -> Finding:
    [found] = [each for each in findings if each.check == check]
    return found


def fill(folder: DataFolder, *records: object) -> None:
    outbox = Outbox(folder.outbox)
    for record in records:
        outbox.write(record)  # type: ignore[arg-type]
    outbox.close()


def test_before_the_first_start_nothing_is_missing_and_nothing_is_made(config: Config) -> None:
    folder = DataFolder(config.kiosk.data_dir)
    found = [
        *local_checks.data_folder(folder),
        *local_checks.orders(folder, NOW),
        *local_checks.menu(folder, config, NOW),
        local_checks.out_of_order(folder, config, NOW),
        local_checks.shop_database(config),
    ]
    assert {finding.level for finding in found} == {Level.OK}
    assert not config.kiosk.data_dir.exists()


def test_a_running_kiosk_is_no_fault(folder: DataFolder) -> None:
    folder.lock()
    try:
        [_, finding] = local_checks.data_folder(DataFolder(folder.path))
        assert finding.level is Level.OK and "is running" in read(finding)
    finally:
        folder.unlock()


def test_a_place_that_cannot_be_written_fails(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    [finding] = local_checks.data_folder(DataFolder(tmp_path / "file" / "data"))
    assert finding.level is Level.FAIL and "data_dir" in read(finding)


@pytest.mark.skipif(os.geteuid() == 0, reason="the system's owner may write everywhere")
def test_a_read_only_folder_fails(folder: DataFolder) -> None:
    folder.path.chmod(0o500)
    [finding] = local_checks.data_folder(folder)
    folder.path.chmod(0o700)
    assert finding.level is Level.FAIL


@pytest.mark.parametrize(("free", "level"), [(10**10, Level.OK), (10**8, Level.WARN), (10**7, Level.FAIL)])
def test_little_space_is_said(
    monkeypatch: pytest.MonkeyPatch, folder: DataFolder, free: int, level: Level
) -> None:
    monkeypatch.setattr(local_checks.shutil, "disk_usage", lambda _: Usage(free))
    assert next(local_checks.data_folder(folder)).level is level


class Usage:
    def __init__(self, free: int) -> None:
        self.free = free


def test_orders_that_wait_and_orders_that_need_staff(folder: DataFolder) -> None:
    fill(folder, ended(a_record("k-1")))
    assert set(levels(local_checks.orders(folder, NOW)).values()) == {Level.OK}
    fill(folder, replace(a_record("k-2"), tries=4))
    waiting = the("pos.orders", local_checks.orders(folder, NOON + timedelta(minutes=90)))
    assert waiting.level is Level.WARN and "4 tries, oldest 1 h" in read(waiting)
    fill(folder, replace(a_record("k-3"), attention="the outcome is not known", unsure=Do.SUBMIT))
    stuck = the("pos.orders", local_checks.orders(folder, NOW))
    assert stuck.level is Level.FAIL and "1 of 2" in read(stuck) and "kiosk outbox list" in read(stuck)


def test_who_waits_to_join_is_seen_and_who_waits_too_long_needs_staff(folder: DataFolder) -> None:
    outbox = Outbox(folder.outbox)
    outbox.join(Joining("j-1", NOW, "+819077770001", "Nanashi", "ja", "1"))
    outbox.close()
    assert levels(local_checks.orders(folder, NOW))["loyalty.joining"] is Level.WARN
    late = the("loyalty.joining", local_checks.orders(folder, NOW + timedelta(days=2)))
    assert late.level is Level.FAIL and "1 of 1" in read(late)
    assert "Nanashi" not in str(late) and "0001" not in str(late)


def test_the_reference_on_the_screen_is_explained_for_a_day(config: Config, folder: DataFolder) -> None:
    assert local_checks.out_of_order(folder, config, NOW).level is Level.OK
    faults = Faults(folder.faults)
    faults.note(Fault("front-7KTV", NOW, "The disk is full."))
    still = local_checks.out_of_order(folder, config, NOW + timedelta(days=5))
    assert still.level is Level.FAIL
    assert what(still, "en") == "reference front-7KTV, 2026-11-22 12:00: The disk is full."
    faults.end(NOW + timedelta(minutes=2))
    assert local_checks.out_of_order(folder, config, NOW + timedelta(hours=1)).level is Level.WARN
    assert local_checks.out_of_order(folder, config, NOW + timedelta(hours=25)).level is Level.OK


def test_money_that_is_stuck_on_its_way_back_needs_staff(folder: DataFolder) -> None:
    sold = ended(a_record())
    fill(folder, sold)
    assert sold.receipt is not None
    total = sold.order.quote.total
    back = Refund("back-1", sold.order.key, "101", NOON, "Ann", "", sold.receipt, total, total)
    with closing(Outbox(folder.outbox)) as outbox:
        DayBook(outbox).write(back)
    assert "pos.refunds" not in levels(local_checks.orders(folder, NOW))
    with closing(Outbox(folder.outbox)) as outbox:
        DayBook(outbox).write(replace(back, todo=Todo.LOOK))
    finding = the("pos.refunds", local_checks.orders(folder, NOW))
    assert finding.level is Level.FAIL and "orders page" in read(finding)


def test_a_clock_behind_the_newest_order_fails(folder: DataFolder) -> None:
    fill(folder, ended(a_record()))
    found = levels(local_checks.orders(folder, NOON - timedelta(hours=1)))
    assert found["pos.orders"] is Level.OK and found["clock.orders"] is Level.FAIL


def test_a_damaged_outbox_fails_and_is_left_alone(folder: DataFolder) -> None:
    fill(folder, a_record())
    folder.outbox.write_bytes(b"nonsense" * 1000)
    before = sorted((file.name, file.stat().st_size) for file in folder.path.iterdir())
    [finding] = local_checks.orders(folder, NOW)
    assert finding.level is Level.FAIL and "start the kiosk" in read(finding)
    assert sorted((file.name, file.stat().st_size) for file in folder.path.iterdir()) == before


def test_the_cached_menu_has_an_age(config: Config, folder: DataFolder) -> None:
    cache = Cache(folder.cache)
    cache.save_menu(a_menu(), NOW - timedelta(hours=3))
    cache.close()
    fresh = the("pos.menu_age", local_checks.menu(folder, config, NOW))
    assert fresh.level is Level.OK and "3 h old" in read(fresh) and "3時間前" in what(fresh, "ja")
    old = the("pos.menu_age", local_checks.menu(folder, config, NOW + timedelta(hours=24)))
    assert old.level is Level.WARN and "too old to sell from" in read(old)
    dollars = replace(config, shop=replace(config.shop, currency="USD"))
    assert the("pos.menu_age", local_checks.menu(folder, dollars, NOW)).level is Level.FAIL


def test_a_damaged_cache_is_said_and_left_alone(config: Config, folder: DataFolder) -> None:
    folder.cache.write_bytes(b"nonsense" * 1000)
    assert levels(local_checks.menu(folder, config, NOW)) == {"database.cache": Level.WARN}
    assert folder.cache.read_bytes() == b"nonsense" * 1000


def test_a_file_of_a_newer_program_has_a_cure_that_is_true(config: Config, folder: DataFolder) -> None:
    fill(folder, a_record())
    for file in (folder.outbox, folder.cache):
        with closing(sqlite3.connect(file)) as connection:
            connection.execute("PRAGMA user_version = 99")
    findings = [*local_checks.orders(folder, NOW), *local_checks.menu(folder, config, NOW)]
    assert levels(findings) == {"database.outbox": Level.FAIL, "database.cache": Level.WARN}
    orders, cache = findings
    assert "install the newer version" in read(orders) and "start the kiosk" not in read(orders)
    assert "keeps it under another name" in read(cache)


def test_a_file_without_the_right_to_it_is_not_called_damaged(
    config: Config, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(*asked: object) -> None:
        raise read_only(folder.outbox)

    fill(folder, a_record())
    for name in ("Outbox.open_records", "_cached_menu"):
        monkeypatch.setattr(f"kiosk.staff.local_checks.{name}", refused)
    for finding in (*local_checks.orders(folder, NOW), *local_checks.menu(folder, config, NOW)):
        assert (finding.word, finding.level) == ("file.not_writable", Level.FAIL)
        assert "own the folder" in read(finding)


def test_no_file_is_called_damaged_because_its_disk_is_full(
    config: Config, folder: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*asked: object) -> None:
        raise disk_full(folder.outbox)

    fill(folder, a_record())
    shop = folder.path / "shop.db"
    shop.touch()
    there = replace(config, shop_database=replace(config.shop_database, url=f"sqlite:///{shop}"))
    for name in ("Outbox.open_records", "_cached_menu", "damage", "ShopDatabase.open"):
        monkeypatch.setattr(f"kiosk.staff.local_checks.{name}", full)
    findings = [
        *local_checks.orders(folder, NOW),
        *local_checks.menu(folder, there, NOW),
        *local_checks.shop_file(there),
        local_checks.shop_database(there),
    ]
    assert [each.check.partition(".")[2] for each in findings] == ["outbox", "cache", "shop_file", "shop"]
    for finding in findings:
        assert "free some space on the disk of" in read(finding) and "damaged" not in read(finding)


def test_the_shop_database_answers_or_is_said(config: Config, tmp_path: Path) -> None:
    file = tmp_path / "shop.db"
    there = replace(config, shop_database=replace(config.shop_database, url=f"sqlite:///{file}"))
    file.touch()
    assert local_checks.shop_database(there).level is Level.OK
    file.write_bytes(b"nonsense" * 1000)
    found = local_checks.shop_database(there)
    assert (found.level, found.word) == (Level.FAIL, "shop_file.broken")


def test_a_damaged_page_of_the_shop_database_is_found(config: Config, tmp_path: Path) -> None:
    file = tmp_path / "shop.db"
    there = replace(config, shop_database=replace(config.shop_database, url=f"sqlite:///{file}"))
    assert levels(local_checks.shop_file(there)) == {"database.shop_file": Level.OFF}
    with closing(ShopDatabase(f"sqlite:///{file}")) as shop:
        shop.open()
    assert levels(local_checks.shop_file(there)) == {"database.shop_file": Level.OK}
    whole = bytearray(file.read_bytes())
    whole[8192:12288] = bytes(range(256)) * 16
    file.write_bytes(whole)
    assert levels(local_checks.shop_file(there)) == {"database.shop_file": Level.FAIL}


def test_a_shop_database_without_its_driver_is_said(config: Config) -> None:
    away = replace(
        config, shop_database=replace(config.shop_database, url="postgresql+nothing://db.example/x")
    )
    finding = local_checks.shop_database(away)
    assert finding.level is Level.WARN and "cannot be used" in read(finding)


def test_pictures_that_are_not_there_are_counted(config: Config, folder: DataFolder) -> None:
    menu = a_menu()
    menu = replace(menu, items=tuple(replace(item, picture=f"{item.id}.webp") for item in menu.items))
    cache = Cache(folder.cache)
    cache.save_menu(menu, NOW)
    cache.close()
    wanted = names(menu)
    missing = the("pos.pictures", local_checks.menu(folder, config, NOW))
    assert missing.level is Level.WARN and f"{len(wanted)} of {len(wanted)} are missing" in read(missing)
    folder.pictures.mkdir()
    for name in wanted:
        (folder.pictures / f"{file_stem(name)}-0123456789ab.webp").touch()
    assert the("pos.pictures", local_checks.menu(folder, config, NOW)).level is Level.OK


def test_without_a_japanese_font_a_japanese_shop_fails(
    config: Config, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(local_checks, "_japanese_font", lambda: None)
    finding = local_checks.fonts(config)
    assert finding.level is Level.FAIL and "fonts-noto-cjk" in read(finding)
    english = replace(config, shop=replace(config.shop, languages=("en",)))
    assert local_checks.fonts(english).level is Level.OFF


def test_a_clock_that_was_never_set_fails(config: Config) -> None:
    never = local_checks.clock(config, datetime(1970, 1, 1, tzinfo=UTC))
    assert never.level is Level.FAIL and "1970-01-01" in read(never)
    assert "2026-11-22 12:00" in what(local_checks.clock(config, NOW), "en")


@pytest.mark.parametrize(("state", "level"), [(0, Level.OK), (5, Level.WARN), (None, Level.OFF)])
def test_the_kernel_knows_whether_the_clock_follows_network_time(
    monkeypatch: pytest.MonkeyPatch, state: int | None, level: Level
) -> None:
    monkeypatch.setattr(local_checks, "_adjtimex", lambda: state)
    assert local_checks.network_time().level is level


def test_papers_that_wait_and_papers_in_doubt(folder: DataFolder) -> None:
    outbox = Outbox(folder.outbox)
    job = PrintJob("p-1", PaperKind.RECEIPT, Document(()), NOW, NOW + timedelta(minutes=5), number="128")
    PrintQueue(outbox).write(job)
    assert "1 wait for the printer" in read(the("printer.papers", local_checks.orders(folder, NOW)))
    PrintQueue(outbox).write(replace(job, state=PaperState.UNSURE))
    assert "1 in doubt (numbers 128)" in read(the("printer.papers", local_checks.orders(folder, NOW)))
    outbox.close()


def test_kiosks_that_share_a_database_and_no_secret_for_pins_are_warned(config: Config) -> None:
    away = replace(config.shop_database, url="postgresql+nothing://db.example/x")
    (finding,) = software_checks.configuration(replace(config, shop_database=away))
    assert (finding.level, finding.word) == (Level.WARN, "config.no_pin_secret")
    shared = replace(config, shop_database=replace(away, pin_secret="a secret of a test"))
    (finding,) = software_checks.configuration(shared)
    assert finding.word != "config.no_pin_secret"
