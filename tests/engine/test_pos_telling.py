"""What the shop wants the POS to know: told together, in time, once; kept where it is not taken."""

from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.menu import ServiceMode
from kiosk.core.sold_out import Goods, SoldOut, Until
from kiosk.engine.pos_telling import AT_ONCE, LONGEST_S, REFUSED_S, SOON_S, tell
from kiosk.ports.errors import Reason, Refused, Unreachable
from kiosk.ports.menu_change import MenuChange
from kiosk.store import editions, goods
from kiosk.store.goods import PosWrite
from kiosk.store.shop import ShopDatabase
from tests.core.menus import yen
from tests.engine.steady import NOON_UTC as NOON


class Pos:
    """Takes what it is told, or raises `trouble`."""

    def __init__(self) -> None:
        self.told: list[MenuChange] = []
        self.trouble: Exception | None = None

    def write_menu(self, change: MenuChange) -> None:
        if self.trouble is not None:
            raise self.trouble
        self.told.append(change)


@pytest.fixture
def shop(tmp_path: Path) -> Iterator[ShopDatabase]:
    with closing(ShopDatabase(f"sqlite:///{tmp_path / 'shop.db'}")) as shop:
        yield shop


def write(part: str, value: Any, name: str = "soup", edition: int = 1, due: datetime = NOON) -> PosWrite:
    of = Goods.VARIANT if part == "price" else Goods.ITEM
    return PosWrite(edition, of, name, part, value, due, "k1")


def queue(shop: ShopDatabase, *writes: PosWrite, now: datetime = NOON) -> None:
    with shop.transaction() as transaction:
        goods.tell_pos(transaction, writes, now)


def tells(shop: ShopDatabase, pos: Pos, now: datetime = NOON, kiosk_id: str = "k1") -> bool:
    with shop.reading() as transaction:
        due = goods.due(transaction, kiosk_id, now)
    return tell(shop, pos, due, now)  # type: ignore[arg-type]


def waiting(shop: ShopDatabase) -> list[PosWrite]:
    with shop.reading() as transaction:
        return goods.waiting(transaction)


PRICE = {"eat_in": [200, "JPY"]}
GONE = {"sold_out": True, "until": None}


def test_what_is_about_one_thing_is_told_together(shop: ShopDatabase) -> None:
    pos = Pos()
    queue(shop, write("name", {"en": "Broth"}), write("sold_out", GONE, edition=0), write("price", PRICE))
    assert tells(shop, pos) and waiting(shop) == []
    assert pos.told == [
        MenuChange(Goods.ITEM, "soup", name={"en": "Broth"}, sold_out=True),
        MenuChange(Goods.VARIANT, "soup", price={ServiceMode.EAT_IN: yen(200)}),
    ]
    assert not tells(shop, pos)


def test_a_pos_that_is_away_is_asked_less_and_less_often(shop: ShopDatabase) -> None:
    pos, now = Pos(), NOON
    pos.trouble = Unreachable("nobody there")
    queue(shop, write("price", PRICE))
    waits = []
    for _ in range(8):
        tells(shop, pos, now)
        (known,) = waiting(shop)
        waits.append((known.due - now).total_seconds())
        now = known.due
    assert waits[:3] == [SOON_S, 2 * SOON_S, 4 * SOON_S] and waits[-1] == LONGEST_S
    assert known.problem == "nobody there" and known.tries == 8
    pos.trouble = None
    assert tells(shop, pos, now) and waiting(shop) == []


def test_while_the_pos_is_away_it_is_asked_about_one_thing_only(
    shop: ShopDatabase, caplog: pytest.LogCaptureFixture
) -> None:
    class Counts(Pos):
        asked = 0

        def write_menu(self, change: MenuChange) -> None:
            self.asked += 1
            super().write_menu(change)

    pos = Counts()
    pos.trouble = Unreachable("nobody there")
    queue(shop, *(write("price", PRICE, f"dish-{n}") for n in range(20)))
    for seconds in (0, 2, 4, SOON_S, SOON_S + 2):
        tells(shop, pos, NOON + timedelta(seconds=seconds))
    assert pos.asked == 2 and len(caplog.records) == 1
    pos.trouble = None
    assert tells(shop, pos, NOON + timedelta(seconds=60)) and waiting(shop) == []


def test_a_slow_pos_is_told_as_much_as_there_is_time_for_and_the_rest_next_time(shop: ShopDatabase) -> None:
    pos = Pos()
    queue(shop, *(write("price", PRICE, f"dish-{n}") for n in range(5)))
    with shop.reading() as transaction:
        due = goods.due(transaction, "k1", NOON)
    assert tell(shop, pos, due, NOON, lambda: len(pos.told) < 2)  # type: ignore[arg-type]
    assert [change.id for change in pos.told] == ["dish-0", "dish-1"]
    assert [(each.id, each.tries) for each in waiting(shop)] == [(f"dish-{n}", 0) for n in (2, 3, 4)]
    assert tells(shop, pos) and waiting(shop) == []
    assert len(pos.told) == 5


def test_what_the_pos_refuses_is_kept_with_its_reason_and_holds_nothing_up(shop: ShopDatabase) -> None:
    class Picky(Pos):
        def write_menu(self, change: MenuChange) -> None:
            if change.id == "soup":
                raise Refused(Reason.INVALID, "no such item")
            super().write_menu(change)

    pos = Picky()
    queue(shop, write("name", {"en": "Broth"}), write("name", {"en": "Coke"}, "cola"))
    assert tells(shop, pos)
    (known,) = waiting(shop)
    assert known.id == "soup" and "no such item" in (known.problem or "")
    assert known.due == NOON + timedelta(seconds=REFUSED_S)
    assert [change.id for change in pos.told] == ["cola"]


def test_nonsense_in_the_queue_is_kept_and_holds_nothing_up(shop: ShopDatabase) -> None:
    pos = Pos()
    queue(
        shop, write("price", {"eat_in": [-5, "JPY"]}), write("prize", {}), write("name", {"en": "C"}, "cola")
    )
    assert tells(shop, pos) and [change.id for change in pos.told] == ["cola"]
    assert len(waiting(shop)) == 2


def test_another_kiosk_waits_half_a_minute_before_it_takes_over(shop: ShopDatabase) -> None:
    pos = Pos()
    queue(shop, write("price", PRICE))
    assert not tells(shop, pos, NOON + timedelta(seconds=20), "k2")
    assert tells(shop, pos, NOON + timedelta(seconds=31), "k2")


def test_what_begins_later_is_told_then(shop: ShopDatabase) -> None:
    pos, later = Pos(), NOON + timedelta(days=1)
    queue(shop, write("price", PRICE, due=later), write("price", {"eat_in": [210, "JPY"]}, edition=2))
    assert tells(shop, pos) and [w.edition for w in waiting(shop)] == [1]
    assert tells(shop, pos, later) and waiting(shop) == []


def test_a_newer_word_keeps_what_it_does_not_speak_of(shop: ShopDatabase) -> None:
    queue(shop, write("price", PRICE), write("name", {"en": "Broth", "ja": "汁"}))
    queue(
        shop, write("price", {"take_out": [190, "JPY"]}, edition=2), write("name", {"en": "Soup"}, edition=2)
    )
    assert [known.value for known in waiting(shop)] == [
        {"eat_in": [200, "JPY"], "take_out": [190, "JPY"]},
        {"en": "Soup", "ja": "汁"},
    ]


def test_what_two_editions_brought_while_the_pos_was_away_is_told_whole(shop: ShopDatabase) -> None:
    """Each was put off, so neither took the place of the other."""
    pos, nine, ten = Pos(), NOON + timedelta(hours=9), NOON + timedelta(hours=10)
    queue(shop, write("price", PRICE, due=nine), write("name", {"ja": "汁", "en": "Broth"}, due=nine))
    takes_out = write("price", {"take_out": [190, "JPY"]}, edition=2, due=ten)
    queue(shop, takes_out, write("name", {"en": "Soup"}, edition=2, due=ten))
    assert tells(shop, pos, ten) and waiting(shop) == []
    prices = {ServiceMode.EAT_IN: yen(200), ServiceMode.TAKE_OUT: yen(190)}
    assert MenuChange(Goods.VARIANT, "soup", price=prices) in pos.told
    assert MenuChange(Goods.ITEM, "soup", name={"ja": "汁", "en": "Soup"}) in pos.told


def test_what_is_over_before_the_pos_heard_of_it_is_not_told(shop: ShopDatabase) -> None:
    pos = Pos()
    until = (NOON + timedelta(minutes=1)).isoformat()
    queue(shop, write("sold_out", {"sold_out": True, "until": until}))
    assert tells(shop, pos, NOON + timedelta(minutes=2)) and pos.told == [] and waiting(shop) == []


def test_much_is_told_in_rounds(shop: ShopDatabase) -> None:
    pos = Pos()
    queue(shop, *(write("price", PRICE, f"dish-{n}") for n in range(AT_ONCE + 10)))
    assert tells(shop, pos) and len(waiting(shop)) == 10


def test_the_other_kiosks_hear_that_the_pos_was_told(shop: ShopDatabase) -> None:
    queue(shop, write("price", PRICE))
    with shop.reading() as transaction:
        before = editions.known_revision(transaction)
    tells(shop, Pos())
    with shop.reading() as transaction:
        assert editions.known_revision(transaction) > before


@pytest.mark.parametrize(("takes", "told"), [(("sold_out",), [False]), (("sold_out", "until"), []), ((), [])])
def test_a_pos_that_knows_no_times_is_told_when_one_is_over(
    shop: ShopDatabase, takes: tuple[str, ...], told: list[bool]
) -> None:
    with shop.transaction() as transaction:
        goods.put_sold_out(transaction, SoldOut(Goods.ITEM, "soup", Until.TIME, NOON, NOON, "Aki"))
        goods.clear_ended(transaction, "k1", takes, NOON)
        goods.clear_ended(transaction, "k1", takes, NOON)
        assert goods.sold_out(transaction) == []
    assert [each.value["sold_out"] for each in waiting(shop)] == told
