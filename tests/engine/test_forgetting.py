"""Whom the programme forgot is asked for behind everything, and leaves the journal once it can be reached."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from kiosk.core.journal import journal_order
from kiosk.engine.adapters import Adapters, Ports
from kiosk.engine.forgetting import FIRST_S, MOST_PAGES, ROUND_S, Forgetting
from kiosk.ports.errors import Unreachable
from kiosk.ports.loyalty import Forgotten, LoyaltyCapabilities
from kiosk.store.shop import ShopDatabase
from tests.engine.steady import Tasks
from tests.store.orders import GUEST, NOON, a_record, ended

SECRET, OWN = b"s" * 32, b"o" * 32
DAY = date(2026, 4, 1)
MEMBER = GUEST[2]


class Programme:
    """Tells of one forgotten member at a time; the cursor is how many were told of."""

    def __init__(self, forgets: bool = True) -> None:
        self.capabilities = LoyaltyCapabilities(forgets=forgets)
        self.gone: list[str] = []
        self.asked: list[str | None] = []
        self.away = False

    def forgotten(self, after: str | None) -> Forgotten:
        self.asked.append(after)
        if self.away:
            raise Unreachable("no answer")
        number = int(after or 0)
        return Forgotten(tuple(self.gone[number : number + 1]), (), str(number + 1))


class Kiosk:
    """A kiosk with a shop database, which has `secret`."""

    def __init__(self, programme: Programme, file: Path, tasks: Any) -> None:
        self.secret = OWN
        self.left_queue: list[Mapping[str, datetime]] = []
        self.file, self.tasks = file, tasks
        config: Any = SimpleNamespace(
            shop_database=SimpleNamespace(url=f"sqlite:///{file}"), loyalty=SimpleNamespace(adapter="house")
        )
        adapters: Any = Adapters(programme, programme)  # type: ignore[arg-type]
        notes: Any = self
        Forgetting(config, Ports(lambda: adapters), notes, tasks, tasks).start()

    def sound(self) -> None:
        """It is."""

    def forget(self, known: Mapping[str, datetime]) -> None:
        self.left_queue.append(known)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[ShopDatabase]:
    database = ShopDatabase(f"sqlite:///{tmp_path / 'shop.db'}")
    database.member_secret(SECRET)
    database.write([journal_order(ended(a_record()), "k1", DAY, NOON, SECRET)])
    yield database
    database.close()


@pytest.fixture
def programme() -> Programme:
    return Programme()


@pytest.fixture
def kiosk(programme: Programme, shop: ShopDatabase, tmp_path: Path) -> Kiosk:
    return Kiosk(programme, tmp_path / "shop.db", Tasks())


def member_in(shop: ShopDatabase) -> str | None:
    (order,) = shop.orders_between(DAY, DAY)
    return order.member_ref


def test_who_was_forgotten_is_nobody_by_the_shop_s_secret(
    programme: Programme, kiosk: Kiosk, shop: ShopDatabase
) -> None:
    known = member_in(shop)
    assert known is not None
    kiosk.tasks.pass_by(FIRST_S)
    assert member_in(shop) == known
    programme.gone.append(MEMBER)
    kiosk.tasks.pass_by(ROUND_S)
    assert member_in(shop) is None
    assert set(kiosk.left_queue[-1]) == {known}


def test_one_kiosk_asks_for_all(programme: Programme, kiosk: Kiosk) -> None:
    programme.gone.append(MEMBER)
    kiosk.tasks.pass_by(FIRST_S)
    other = Kiosk(programme, kiosk.file, kiosk.tasks)
    programme.asked.clear()
    kiosk.tasks.pass_by(FIRST_S)
    assert programme.asked == ["1"]
    assert other.left_queue == [kiosk.left_queue[0]]  # its own queue it looks through itself


def test_a_programme_that_is_away_is_asked_again_in_an_hour(
    programme: Programme, kiosk: Kiosk, shop: ShopDatabase
) -> None:
    programme.gone.append(MEMBER)
    programme.away = True
    kiosk.tasks.pass_by(FIRST_S)
    assert member_in(shop) is not None
    programme.away = False
    kiosk.tasks.pass_by(ROUND_S)
    assert member_in(shop) is None


def test_a_shop_database_that_is_away_loses_nobody(
    programme: Programme, shop: ShopDatabase, tmp_path: Path
) -> None:
    programme.gone.append(MEMBER)
    kiosk = Kiosk(programme, tmp_path / "shop.db", Tasks())
    there, aside = tmp_path / "shop.db", tmp_path / "aside.db"
    shop.close()
    there.rename(aside)
    there.mkdir()
    kiosk.tasks.pass_by(FIRST_S)
    assert programme.asked == [] and kiosk.left_queue == []
    there.rmdir()
    aside.rename(there)
    kiosk.tasks.pass_by(ROUND_S)
    assert member_in(shop) is None


def test_a_round_is_bounded_and_the_next_goes_on(
    programme: Programme, kiosk: Kiosk, shop: ShopDatabase
) -> None:
    programme.gone = [f"m{number}" for number in range(MOST_PAGES)] + [MEMBER]
    kiosk.tasks.pass_by(FIRST_S)
    assert len(programme.asked) == MOST_PAGES and member_in(shop) is not None
    kiosk.tasks.pass_by(ROUND_S)
    assert member_in(shop) is None


def test_a_programme_that_does_not_tell_is_not_asked(shop: ShopDatabase, tmp_path: Path) -> None:
    programme = Programme(forgets=False)
    kiosk = Kiosk(programme, tmp_path / "shop.db", Tasks())
    kiosk.tasks.pass_by(FIRST_S + ROUND_S)
    assert programme.asked == [] and kiosk.left_queue == []
