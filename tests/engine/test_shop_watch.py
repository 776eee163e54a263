"""What the shop wants is looked for every two seconds, whatever the POS takes its time for."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.edition import InForce
from kiosk.core.sold_out import Goods, SoldOut, Until
from kiosk.engine.shop_watch import AWAY_S, FIRST_S, LOOK_S, ShopWatch
from kiosk.engine.tasks import Done
from kiosk.ports.menu_change import MenuChange
from kiosk.store import editions, goods
from kiosk.store.errors import ShopAway
from kiosk.store.goods import PosWrite
from kiosk.store.shop import ShopDatabase
from tests.engine.steady import NOON_UTC, Tasks


class SlowTasks(Tasks):
    """What the POS is told hangs until a test lets it go on."""

    def __init__(self) -> None:
        super().__init__()
        self.hangs: list[tuple[Callable[[], Any], Done]] = []

    def background(self, work: Callable[[], Any], done: Done) -> None:
        (self.hangs if work.__name__ == "_tell" else self.work).append((work, done))

    def let_go(self) -> None:
        self.work.extend(self.hangs)
        self.hangs.clear()
        self.settle()


class Pos:
    def __init__(self) -> None:
        self.told: list[MenuChange] = []

    def write_menu(self, change: MenuChange) -> None:
        self.told.append(change)


@dataclass
class Ports:
    pos: Pos = field(default_factory=Pos)


@dataclass
class Kept:
    known: InForce | None = None

    def save_in_force(self, known: InForce) -> None:
        self.known = known

    def load_in_force(self) -> InForce | None:
        return self.known


class Shop:
    """A shop database, a kiosk that watches it, and another one that writes into it."""

    def __init__(self, file: Path) -> None:
        self.database = ShopDatabase(f"sqlite:///{file}")
        self.tasks, self.ports = SlowTasks(), Ports()
        self.sound = 0
        self.told = 0
        self.watch = ShopWatch(
            f"sqlite:///{file}",
            "k1",
            self.ports,  # type: ignore[arg-type]
            Kept(),
            self.tasks,
            self.tasks,
            lambda known: None,
            self._told,
            self._sound,
        )

    def _told(self) -> None:
        self.told += 1

    def _sound(self) -> None:
        self.sound += 1

    def sold_out(self, name: str, tell: bool = False) -> None:
        with self.database.transaction() as transaction:
            editions.changed(transaction)
            goods.put_sold_out(transaction, SoldOut(Goods.ITEM, name, Until.WORD, None, NOON_UTC, "Sato"))
            if tell:
                write = {"sold_out": True, "until": None}
                goods.tell_pos(
                    transaction, [PosWrite(0, Goods.ITEM, name, "sold_out", write, NOON_UTC, "k1")], NOON_UTC
                )

    def known(self) -> list[str]:
        return [each.id for each in self.watch.known.sold_out]

    def close(self) -> None:
        self.watch.close()
        self.watch.leave()
        self.database.close()


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[Shop]:
    with closing(Shop(tmp_path / "shop.db")) as shop:
        shop.watch.start(None)
        shop.tasks.pass_by(FIRST_S)
        yield shop


def test_a_pos_that_takes_its_time_holds_no_look_up(shop: Shop) -> None:
    shop.sold_out("soup", tell=True)
    shop.tasks.pass_by(LOOK_S)
    assert shop.known() == ["soup"] and len(shop.tasks.hangs) == 1
    shop.sold_out("rice")
    shop.tasks.pass_by(LOOK_S)
    assert sorted(shop.known()) == ["rice", "soup"]
    assert len(shop.tasks.hangs) == 1, "it is told once at a time"


def test_what_the_pos_was_told_all_kiosks_hear_of(shop: Shop) -> None:
    shop.sold_out("soup", tell=True)
    shop.tasks.pass_by(LOOK_S)
    heard = shop.told
    with shop.database.reading() as transaction:
        before = editions.known_revision(transaction)
    shop.tasks.let_go()
    assert [change.id for change in shop.ports.pos.told] == ["soup"]
    with shop.database.reading() as transaction:
        assert editions.known_revision(transaction) == before + 1
    assert shop.told == heard + 1
    shop.tasks.pass_by(3 * LOOK_S)
    assert shop.told == heard + 1 and shop.tasks.hangs == []


def test_the_file_is_looked_at_before_its_first_use_and_not_again(shop: Shop) -> None:
    shop.tasks.pass_by(3 * LOOK_S)
    assert shop.sound == 1


def test_a_database_that_is_away_keeps_what_was_known(shop: Shop, monkeypatch: pytest.MonkeyPatch) -> None:
    shop.sold_out("soup")
    shop.tasks.pass_by(LOOK_S)

    def away(_: object) -> Iterator[None]:
        raise ShopAway("no route to host")

    with monkeypatch.context() as trouble:
        trouble.setattr(ShopDatabase, "reading", away)
        shop.tasks.pass_by(LOOK_S)
        assert shop.watch.away == "no route to host" and shop.known() == ["soup"]
    shop.tasks.pass_by(AWAY_S)
    assert shop.watch.away == ""
