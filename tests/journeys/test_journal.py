"""What the shop remembers of a walk, and what nobody remembers of its guest."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract
from kiosk.store.shop import ShopDatabase
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock

PHONE, NAME, CODE, JOINER = "09012345681", "はると", "OKW-000124", "みなみかぜ"


def rows(kiosk: World, query: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(kiosk.machine.folder.shop)) as shop:
        return shop.execute(query).fetchall()


def orders(kiosk: World) -> list[Any]:
    shop = ShopDatabase(f"sqlite:///{kiosk.machine.folder.shop}")
    try:
        return shop.orders_between(date(2026, 1, 1), date(2040, 1, 1))
    finally:
        shop.close()


def test_every_step_the_order_and_the_score_are_in_the_journal(kiosk: World, guest: Guest) -> None:
    guest.begins(language="en")
    guest.adds("classic-burger")
    kiosk.passes(9)
    guest.pays("card")
    guest.does(ev.FeedbackGiven(4))
    key = kiosk.record.order.key
    guest.leaves()
    kiosk.passes(15)
    walked = [
        "attract>service",
        "service>browse",
        "browse>basket",
        "basket>table",
        "table>pay",
        "pay>paying",
        "paying>done",
        "done>attract",
    ]
    steps = rows(kiosk, "SELECT from_screen, screen, ms, taps FROM steps ORDER BY number")
    screens = [f"{before or 'attract'}>{screen}" for before, screen, _, _ in steps]
    assert [step for step in screens if step in walked] == walked
    (browsing,) = [row for row in steps if row[0] == "browse"]
    assert browsing[2] == 9000
    assert rows(kiosk, "SELECT score, order_key FROM feedback") == [(4, key)]
    (order,) = orders(kiosk)
    assert (order.key, order.total.minor, order.state, order.end) == (key, 540, "paid", "done")
    assert order.member_ref is None and order.language == "en"


def test_a_member_is_the_same_pseudonym_at_each_visit(pos: Mock, kiosk: World, guest: Guest) -> None:
    for _ in range(2):
        guest.begins()
        guest.types_phone(PHONE)
        guest.adds("miso-soup")
        guest.pays("counter")
        guest.leaves()
    kiosk.passes(15)
    first, second = (order.member_ref for order in orders(kiosk))
    assert first == second and first and PHONE[1:] not in first


def test_nothing_of_a_guest_stays_in_any_file(pos: Mock, kiosk: World, guest: Guest, caplog: Any) -> None:
    """Typed, scanned, joined, coupon and all; the order ended, the session over, the kiosk still running."""
    pos.set_points("member-0124", 1000)
    caplog.set_level("DEBUG")
    guest.begins()
    guest.types_phone(PHONE)
    guest.does(ev.MemberAsked(), ev.JoinAsked(), ev.NameTyped(JOINER))
    guest.does(*(ev.DigitPressed(digit) for digit in "09077778888"), ev.ConsentToggled(), ev.Joined())
    guest.scans(CODE)
    guest.does(ev.MoreAsked())
    guest.adds("classic-burger")
    guest.to_pay()
    guest.takes_reward("free-miso-soup")
    guest.pays("card")
    guest.leaves()
    kiosk.comes_to_rest()
    kiosk.passes(15)
    assert kiosk.record.end == "done"
    hidden = (PHONE[1:], "9077778888", NAME, JOINER, CODE, "member-0124")
    for path, data in files(kiosk.machine.folder.path):
        for secret in hidden:
            assert secret.encode() not in data, (path.name, secret)
    own = "\n".join(r.getMessage() for r in caplog.records if r.name.startswith(("kiosk", "pos_adapters")))
    for secret in (PHONE[1:], "9077778888", NAME, JOINER, CODE):
        assert secret not in own


def files(folder: Path) -> Iterator[tuple[Path, bytes]]:
    found = [path for path in folder.rglob("*") if path.is_file()]
    assert {path.name for path in found} >= {"outbox.db", "outbox-copy.db", "cache.db", "shop.db"}
    for path in found:
        yield path, path.read_bytes()


def test_orders_that_were_made_offline_are_in_the_journal_once(pos: Mock, kiosk: World, guest: Guest) -> None:
    pos.down()
    kiosk.passes(15)
    guest.begins()
    guest.adds("miso-soup")
    guest.pays("counter")
    guest.leaves()
    kiosk.passes(15)
    assert [order.state for order in orders(kiosk)] == ["not_placed"]
    pos.up()
    kiosk.comes_to_rest()
    kiosk.passes(15)
    assert [(order.state, order.number) for order in orders(kiosk)] == [("unpaid", "901")]


def test_the_journal_outlasts_a_stop(pos: Mock, start: Start) -> None:
    kiosk = start()
    guest = Guest(kiosk)
    guest.begins()
    guest.adds("miso-soup")
    guest.pays("counter")
    guest.leaves()
    kiosk.start_again(timedelta(days=1).total_seconds())
    assert isinstance(kiosk.screen, Attract)
    kiosk.passes(15)
    assert [order.total.minor for order in orders(kiosk)] == [160]
