"""The journal: entries wait while the shop database is away, and arrive once, in their order."""

import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from kiosk.core.journal import Entry, Feedback, JournalOrder, JournalRefund, StaffCall, Step, journal_order
from kiosk.core.money import Money
from kiosk.store import journal as journal_module
from kiosk.store.errors import CorruptStore, EntryRefused, ShopAway, StoreError
from kiosk.store.journal import Journal
from kiosk.store.local import Cache
from kiosk.store.shop import ShopDatabase

from .conftest import Keep
from .orders import GUEST, NOON, a_record

DAY = date(2026, 4, 1)
ORDER = journal_order(a_record(), "k1", DAY, None, b"secret")


class Shop:
    """A shop database in memory with an outage, a refusal or any other trouble on demand."""

    def __init__(self) -> None:
        self.trouble: StoreError | None = None
        self.refuses: list[Entry] = []
        self.arrived: list[Entry] = []
        self.lose_reply = False

    def write(self, entries: Iterable[Entry]) -> None:
        batch = list(entries)
        if self.trouble is not None:
            raise self.trouble
        if any(entry in self.refuses for entry in batch):
            raise EntryRefused("shop.db: IntegrityError")
        self.arrived += batch
        if self.lose_reply:
            self.lose_reply = False
            raise ShopAway("the answer was lost")


def step(number: int) -> Step:
    return Step("walk", number, "k1", NOON + timedelta(seconds=number), "menu", None, 10, 1, "ja")


@pytest.fixture
def cache(tmp_path: Path, keep: Keep) -> Cache:
    return keep(Cache(tmp_path / "cache.db"))


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def journal(shop: Shop, cache: Cache) -> Journal:
    return Journal(shop, cache)


def test_entries_of_every_kind_arrive_as_they_were_noted(journal: Journal, shop: Shop) -> None:
    feedback = Feedback("walk", "k1", NOON, 5)
    call = StaffCall("c", "k1", NOON, "help")
    for entry in (step(1), feedback, call):
        journal.note(entry)
    journal.note(ORDER)
    assert journal.flush() == 0
    assert shop.arrived == [step(1), feedback, call, ORDER]


def test_what_was_noted_during_an_outage_arrives_after_it_also_over_a_restart(
    journal: Journal, shop: Shop, cache: Cache
) -> None:
    shop.trouble = ShopAway("no route to host")
    for n in range(1, 451):
        journal.note(step(n))
    assert journal.flush() == 450
    assert journal.problems == []
    cache.close()
    shop.trouble = None
    assert Journal(shop, cache).flush() == 0
    assert shop.arrived == [step(n) for n in range(1, 451)]


def test_a_lost_answer_brings_entries_again_rather_than_losing_them(journal: Journal, shop: Shop) -> None:
    journal.note(step(1))
    shop.lose_reply = True
    assert journal.flush() == 1
    assert journal.flush() == 0
    assert shop.arrived == [step(1), step(1)]


def test_an_entry_that_is_refused_keeps_no_other_waiting(journal: Journal, shop: Shop, cache: Cache) -> None:
    for n in range(1, 4):
        journal.note(step(n))
    shop.refuses = [step(2)]
    assert journal.flush() == 0
    assert shop.arrived == [step(1), step(3)]
    assert [str(problem) for problem in journal.problems] == ["shop.db: IntegrityError"]
    assert len(cache.file.rows("SELECT data FROM journal_queue WHERE refused IS NOT NULL")) == 1


def test_a_trouble_that_will_not_pass_by_itself_is_reported_and_loses_nothing(
    journal: Journal, shop: Shop
) -> None:
    journal.note(step(1))
    shop.trouble = CorruptStore("shop.db is damaged")
    assert journal.flush() == journal.flush() == 1
    assert journal.problems == [shop.trouble]


def test_a_long_outage_costs_the_oldest_steps_and_no_order(
    journal: Journal, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "MOST_STEPS", 5)
    journal.note(ORDER)
    for n in range(1, 10):
        journal.note(step(n))
    assert journal.waiting() == 6
    journal.flush()
    assert [entry.number for entry in shop.arrived if isinstance(entry, Step)] == [5, 6, 7, 8, 9]
    assert isinstance(shop.arrived[0], JournalOrder)


def test_a_step_that_waited_since_before_it_knew_an_order_arrives(
    journal: Journal, shop: Shop, cache: Cache
) -> None:
    journal.note(step(1))
    with cache.file.transaction() as connection:
        connection.execute("UPDATE journal_queue SET data = json_remove(data, '$.order_key')")
    assert journal.flush() == 0
    assert shop.arrived == [step(1)]


@pytest.mark.parametrize("ended", [True, False])
def test_what_has_ended_waits_for_the_disk(journal: Journal, cache: Cache, ended: bool) -> None:
    """The outbox says nothing of it again: it would be missing in the day's report."""
    order = replace(ORDER, end="done" if ended else None)
    yen, end = Money(540, "JPY"), order.end
    back = JournalRefund(
        "r1", order.key, "101", "k1", NOON, DAY, None, yen, yen, None, (), "Sato", "cold", True, end
    )
    for entry in (order, back):
        said: list[str] = []
        cache.file.open().set_trace_callback(said.append)
        journal.note(entry)
        cache.file.open().set_trace_callback(None)
        assert ("PRAGMA synchronous=FULL" in said) is ended and "COMMIT" in said


def test_the_queue_does_not_know_who_the_guest_was(journal: Journal, cache: Cache) -> None:
    journal.note(ORDER)
    data = b"".join(file.read_bytes() for file in cache.file.path.parent.iterdir())
    assert b"pos-77" in data
    assert [word for word in GUEST if word.encode() in data] == []


def test_a_damaged_cache_gives_up_what_of_the_queue_can_be_read(
    journal: Journal, shop: Shop, cache: Cache
) -> None:
    journal.note(ORDER)
    cache.save_draft(os.urandom(60_000))
    cache.close()
    whole = cache.file.path.read_bytes()
    cache.file.path.write_bytes(whole[:-40_960] + os.urandom(40_960))
    assert journal.waiting() == 1
    assert "begun anew" in str(cache.problems[0])
    journal.flush()
    assert [entry.key for entry in shop.arrived if isinstance(entry, JournalOrder)] == ["order-1"]


def test_into_a_real_database(tmp_path: Path, cache: Cache, keep: Keep) -> None:
    shop = keep(ShopDatabase(f"sqlite:///{tmp_path}/nowhere/shop.db"))
    (tmp_path / "nowhere").touch()
    journal = Journal(shop, cache)
    journal.note(step(1))
    journal.note(ORDER)
    assert journal.flush() == 2
    (tmp_path / "nowhere").unlink()
    assert journal.flush() == 0
    assert [order.key for order in shop.orders_between(DAY, DAY)] == ["order-1"]
    journal.note(step(2))
    with cache.file.transaction() as connection:
        connection.execute("""UPDATE journal_queue SET data = '{"session"' """)
    assert journal.flush() == 0
    assert "cannot be read" in str(journal.problems[-1])


def test_noting_needs_neither_sqlalchemy_nor_the_shop() -> None:
    code = (
        "import sys, kiosk.store.journal, kiosk.store.local;"
        "print(sorted({'sqlalchemy', 'alembic', 'pydantic'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
