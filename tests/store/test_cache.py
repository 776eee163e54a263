"""The cache: the last good menu, the draft, adapters' marks. Losing it costs a fetch, never a start."""

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest
from hypothesis import HealthCheck, given, settings

from kiosk.core.edition import NOTHING, Edition, InForce
from kiosk.core.edits import SetColumns
from kiosk.core.journal import Step
from kiosk.core.menu import Menu
from kiosk.core.sold_out import Goods, SoldOut, Until
from kiosk.store import menu_pages
from kiosk.store.errors import StoreError
from kiosk.store.journal import put
from kiosk.store.local import Cache
from tests.examples import examples

from .conftest import Keep
from .menus import a_menu, menus

FETCHED = datetime(2026, 4, 1, 9, 30, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.db"


@pytest.fixture
def cache(path: Path, keep: Keep) -> Cache:
    return keep(Cache(path))


@pytest.fixture
def reopened(path: Path, keep: Keep) -> Callable[[], Cache]:
    """Opens the same file again, as the next start of the program does."""
    return lambda: keep(Cache(path))


def tamper(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(sql)


@given(menus)
@settings(max_examples=examples(25), deadline=None, suppress_health_check=list(HealthCheck))
def test_any_menu_comes_back_equal(menu: Menu) -> None:
    assert menu_pages.read(*menu_pages.written(menu)) == menu


def test_the_menu_that_was_fetched_last_is_there_after_a_restart(
    cache: Cache, reopened: Callable[[], Cache]
) -> None:
    assert cache.load_menu() is None
    cache.save_menu(a_menu(250), datetime(2026, 3, 1, tzinfo=UTC))
    cache.save_menu(a_menu(230), FETCHED)
    cache.close()
    assert reopened().load_menu() == (a_menu(230), FETCHED)


def test_groups_that_items_share_are_one_object_again() -> None:
    menu = menu_pages.read(*menu_pages.written(a_menu(500)))
    assert len({id(item.groups[0]) for item in menu.items}) == 1
    assert menu == a_menu(500)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM menu_pages WHERE number = 1",
        "UPDATE menu_pages SET data = substr(data, 1, 200) WHERE number = 2",
        "UPDATE menu_pages SET data = '[]' WHERE number = 2",
        "UPDATE menu_pages SET data = x'ff00' WHERE number = 0",
        "UPDATE menu_head SET data = '{}'",
        "UPDATE menu_head SET data = '[1, 2]'",
        "UPDATE menu_head SET data = '{'",
        "UPDATE menu_head SET fetched_at = 'yesterday'",
        "UPDATE menu_head SET data = replace(data, '[0', '[77')",
    ],
)
def test_a_menu_that_is_not_whole_is_reported_and_dropped(
    cache: Cache, path: Path, reopened: Callable[[], Cache], damage: str
) -> None:
    cache.save_menu(a_menu(250), FETCHED)
    cache.save_draft(b"basket")
    cache.close()
    tamper(path, damage)
    again = reopened()
    assert again.load_menu() is None
    assert "the cached menu cannot be read" in str(again.problems[0])
    assert again.load_menu() is None
    assert len(again.problems) == 1
    assert again.load_draft() == b"basket"
    again.save_menu(a_menu(), FETCHED)
    assert again.load_menu() == (a_menu(), FETCHED)


def test_a_draft_outlives_a_crash(cache: Cache, reopened: Callable[[], Cache]) -> None:
    assert cache.load_draft() is None
    cache.save_draft(b"one burger")
    cache.save_draft(b"two burgers")
    assert reopened().load_draft() == b"two burgers"


def test_of_a_draft_that_was_cleared_nothing_is_left_in_any_file(cache: Cache, path: Path) -> None:
    cache.save_menu(a_menu(), FETCHED)
    for size in (1, 500, 9000, 40):
        cache.save_draft(b"canary" * size)
    assert any(b"canary" in file.read_bytes() for file in path.parent.iterdir())
    cache.clear_draft()
    assert cache.load_draft() is None
    assert not any(b"canary" in file.read_bytes() for file in path.parent.iterdir())


def test_a_draft_that_was_cleared_just_before_a_crash_is_gone_at_the_next_start(
    cache: Cache, path: Path, reopened: Callable[[], Cache], keep: Keep
) -> None:
    cache.save_draft(b"canary" * 99)
    with cache.file.transaction() as connection:
        connection.execute("DELETE FROM draft")
    left = path.parent / "left"
    left.mkdir()
    for end in ("", "-wal"):
        (left / f"cache.db{end}").write_bytes(Path(f"{path}{end}").read_bytes())
    keep(Cache(left / "cache.db")).open()
    assert not any(b"canary" in file.read_bytes() for file in left.iterdir())


def test_an_adapter_keeps_its_marks_from_any_thread(cache: Cache, reopened: Callable[[], Cache]) -> None:
    state = cache.adapter_state("mock")
    assert state.get("etag") is None
    thread = Thread(target=lambda: (state.set("etag", "v1"), state.set("etag", "v2")))
    thread.start()
    thread.join()
    assert state.get("etag") == "v2"
    again = reopened()
    assert again.adapter_state("mock").get("etag") == "v2"
    assert again.adapter_state("other").get("etag") is None


def test_a_mark_that_cannot_be_written_is_still_known(cache: Cache, path: Path) -> None:
    state = cache.adapter_state("mock")
    tamper(path, "DROP TABLE adapter_state")
    state.set("etag", "v1")
    assert state.get("etag") == "v1"
    assert len(cache.problems) == 1


def test_etags_of_pictures(cache: Cache, reopened: Callable[[], Cache]) -> None:
    cache.set_picture_etag("burger.webp", "a")
    cache.set_picture_etag("burger.webp", "b")
    cache.set_picture_etag("soup.webp", "c")
    cache.set_picture_etag("soup.webp", None)
    cache.close()
    assert reopened().picture_etag("burger.webp") == "b"
    assert reopened().picture_etag("soup.webp") is None


@pytest.mark.parametrize("content", [b"", b"half a", None])
def test_a_damaged_file_is_begun_anew(
    cache: Cache, path: Path, reopened: Callable[[], Cache], content: bytes | None
) -> None:
    cache.save_menu(a_menu(250), FETCHED)
    cache.close()
    if content is None:
        whole = path.read_bytes()
        content = whole[:8192] + os.urandom(16384) + whole[24576:]
    path.write_bytes(content)
    again = reopened()
    assert again.load_menu() is None
    assert [("begun anew" in str(problem)) for problem in again.problems] == [True] * bool(content)
    again.save_menu(a_menu(), FETCHED)
    assert again.load_menu() == (a_menu(), FETCHED)


def test_what_can_be_read_of_a_newer_versions_cache_goes_on_and_the_file_stays(
    cache: Cache, path: Path, reopened: Callable[[], Cache]
) -> None:
    cache.adapter_state("kiosk").set("stopped", "yes")
    cache.save_draft(b"a basket")
    put(cache, Step("walk", 1, "k1", FETCHED, "menu", None, 10, 1, "ja"))
    cache.close()
    tamper(path, "ALTER TABLE journal_queue ADD COLUMN newer TEXT")
    tamper(path, "ALTER TABLE draft RENAME COLUMN data TO newer")
    tamper(path, "PRAGMA user_version=99")
    again = reopened()
    assert again.adapter_state("kiosk").get("stopped") == "yes" and again.load_draft() is None
    assert again.file.rows("SELECT kind, refused FROM journal_queue") == [("step", None)]
    (problem,) = again.problems
    (aside,) = path.parent.glob("cache-newer-*.db")
    assert "newer version" in str(problem) and aside.name in str(problem)
    with closing(sqlite3.connect(aside)) as kept:
        assert kept.execute("SELECT newer FROM draft").fetchall() == [(b"a basket",)]
        assert kept.execute("PRAGMA user_version").fetchall() == [(99,)]


def test_a_newer_versions_cache_stays_in_its_place_where_none_can_be_made(
    cache: Cache, path: Path, reopened: Callable[[], Cache], monkeypatch: pytest.MonkeyPatch
) -> None:
    cache.save_draft(b"a basket")
    cache.close()
    tamper(path, "PRAGMA user_version=99")

    def full(*asked: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr("kiosk.store.database._take_over", full)
    with pytest.raises(StoreError, match="full"):
        reopened().load_draft()
    assert [file.name for file in path.parent.glob("*.db")] == [path.name]
    monkeypatch.undo()
    assert reopened().load_draft() == b"a basket"


def test_what_is_in_force_is_kept_and_nothing_is_kept_of_nothing(cache: Cache) -> None:
    assert cache.load_in_force() is None
    edition = Edition(3, "Aki", FETCHED, FETCHED, "note", SetColumns(2).on(NOTHING))
    known = InForce(7, (edition,), (SoldOut(Goods.ITEM, "soup", Until.TIME, FETCHED, FETCHED, "Aki"),))
    cache.save_in_force(known)
    assert cache.load_in_force() == known
    cache.save_in_force(InForce(8))
    assert cache.load_in_force() is None


def test_a_copy_that_cannot_be_read_is_none(cache: Cache) -> None:
    cache.save_in_force(InForce(7, (Edition(3, "Aki", FETCHED, FETCHED),)))
    with cache.file.transaction() as connection:
        connection.execute("UPDATE in_force SET data = '{'")
    assert cache.load_in_force() is None
    assert "the shop's edition cannot be read" in str(cache.problems[0])
