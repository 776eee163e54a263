"""Two kiosks of one shop: what staff do at one of them shows on both, and at the POS."""

import io
import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from PIL import Image
from sqlalchemy import text

from kiosk.core.edits import Edit, Hide, Kind, Link, Put, SetPicture, SetPrice, SetText
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract, Browse, Done
from kiosk.core.laying import orphans
from kiosk.core.menu import Item, Menu, ServiceMode
from kiosk.core.money import Money
from kiosk.core.sold_out import Goods
from kiosk.engine.shop_watch import AWAY_S, LOOK_S
from kiosk.engine.watch import MENU_S, STOCK_S
from kiosk.ports.menu_change import MenuChange
from kiosk.staff import editing, publishing, selling
from kiosk.staff.here import Here, here
from kiosk.store import goods
from kiosk.store.shop import ShopDatabase
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock
from tests.staff.shop_menus import kept_picture

SOON_S = LOOK_S + 0.5
BURGER = "classic-burger"
HIDDEN = ("items", BURGER, "hidden")
NAME = SetText(Kind.ITEM, BURGER, "name", "en", "Burger of the house")


@dataclass
class Shop:
    """Two kiosks, and the manager, who stands before the left one."""

    left: World
    right: World

    @property
    def here(self) -> Here:
        return here(self.left.config, self.left.machine.ports.pos.capabilities)

    @property
    def now(self) -> datetime:
        return self.left.clock.now()

    def passes(self, seconds: float) -> None:
        """Both have one clock."""
        left = seconds
        while left > 0:
            self.left.passes(min(left, LOOK_S))
            self.right.passes(0)
            left -= LOOK_S

    def menu(self) -> Menu:
        """The POS's, as staff edit it."""
        menu = self.left.machine.shelf.menu
        assert menu is not None
        return menu

    def publish(self, *edits: Edit, at: datetime | None = None, note: str = "") -> int:
        draft = editing.opened(self.here, self.now)
        for edit in edits:
            draft = editing.changed(draft, edit, self.here.takes)
        return publishing.publish(self.here, draft, self.menu(), "Aki", self.now, at, note).number

    def restore(self, number: int) -> None:
        publishing.restore(self.here, number, self.menu(), "Aki", self.now)

    def items(self, item_id: str = BURGER) -> list[Item | None]:
        """An item as guests of both see it."""
        return [each.shop.menu.by_id.get(item_id) if each.shop.menu else None for each in self.kiosks]

    def names(self) -> list[str]:
        return [item.name["en"] if item else "" for item in self.items()]

    def prices(self) -> list[int]:
        return [next(iter(item.variants[0].price.values())).minor for item in self.items() if item]

    def sellable(self, item_id: str = BURGER) -> list[bool]:
        return [bool(item and item.sellable) for item in self.items(item_id)]

    @property
    def kiosks(self) -> tuple[World, World]:
        return self.left, self.right


@pytest.fixture
def shop(pos: Mock, start: Start) -> Iterator[Shop]:
    left = start(id="left")
    right = start(begin=False, id="right", database=left)
    right.clock = left.clock
    right.start()
    shop = Shop(left, right)
    shop.passes(5)
    names = {item_id: shop.menu().by_id[item_id].name for item_id in (BURGER, "fries")}
    yield shop
    pos.up()
    for item_id, name in names.items():
        pos.pos_adapter().write_menu(MenuChange(Goods.ITEM, item_id, name=name))


def test_what_is_stopped_at_one_kiosk_stops_at_both_and_at_the_pos(pos: Mock, shop: Shop) -> None:
    assert shop.sellable() == [True, True]
    selling.sold_out(shop.here, Goods.ITEM, BURGER, None, "Aki", shop.now)
    shop.passes(SOON_S)
    assert shop.sellable() == [False, False]
    assert BURGER in shop.left.machine.ports.pos.stock().items
    selling.back(shop.here, Goods.ITEM, BURGER, shop.now)
    shop.passes(SOON_S)
    assert shop.sellable() == [True, True]
    assert BURGER not in shop.left.machine.ports.pos.stock().items


def test_a_guest_who_is_ordering_sees_at_once_what_is_sold_out(pos: Mock, shop: Shop) -> None:
    guest = Guest(shop.right)
    guest.begins()
    guest.adds("fries")
    selling.sold_out(shop.here, Goods.ITEM, "fries", None, "Aki", shop.now)
    shop.passes(SOON_S)
    assert shop.sellable("fries") == [False, False]


@pytest.mark.slow
def test_for_a_while_says_when_it_is_back_and_is_back_then(pos: Mock, shop: Shop) -> None:
    until = shop.now + timedelta(minutes=5)
    selling.sold_out(shop.here, Goods.ITEM, BURGER, until, "Aki", shop.now)
    shop.passes(SOON_S)
    assert [item.back_at for item in shop.items() if item] == [until, until]
    shop.passes(360 + SOON_S)  # a POS may count in whole minutes
    assert shop.sellable() == [True, True]
    assert selling.listed(shop.here, shop.now) == ()


def test_until_closing_is_no_time_that_guests_are_told(pos: Mock, shop: Shop) -> None:
    gone = selling.sold_out(shop.here, Goods.ITEM, BURGER, "close", "Aki", shop.now)
    shop.passes(SOON_S)
    assert shop.sellable() == [False, False]
    assert [item.back_at for item in shop.items() if item] == [None, None]
    assert gone.until is not None and shop.now < gone.until <= shop.now + timedelta(days=1)


@pytest.mark.slow
def test_a_snooze_ends_by_the_clock_while_the_shop_database_is_away(pos: Mock, shop: Shop) -> None:
    selling.sold_out(shop.here, Goods.ITEM, BURGER, shop.now + timedelta(minutes=5), "Aki", shop.now)
    shop.passes(SOON_S)
    goes_away(shop.right)
    shop.right.passes(300 + STOCK_S + AWAY_S)
    assert shop.right.shop.menu is not None and shop.right.shop.menu.by_id[BURGER].sellable


def goes_away(kiosk: World) -> None:
    """Nobody answers at the address of the shop database."""
    kiosk.machine.shop.leave()
    kiosk.machine.shop._database = ShopDatabase("postgresql+psycopg://nobody@127.0.0.1:9/nothing")


def test_a_published_name_is_on_both_kiosks_and_at_the_pos(pos: Mock, shop: Shop) -> None:
    assert shop.publish(NAME) == 1
    shop.passes(2 * SOON_S)
    assert shop.names() == ["Burger of the house"] * 2
    assert shop.menu().by_id[BURGER].name["en"] == "Burger of the house"


def test_a_published_price_is_the_poss_and_then_the_kiosks(pos: Mock, shop: Shop) -> None:
    assert shop.prices() == [540, 540]
    shop.publish(SetPrice(BURGER, Money(600, "JPY")))
    shop.passes(3 * SOON_S)
    assert shop.prices() == [600, 600]
    assert publishing.waiting(shop.here) == []
    shop.restore(0)
    shop.passes(3 * SOON_S)
    assert shop.prices() == [540, 540]


@pytest.mark.slow
def test_a_pos_that_is_away_is_told_later_by_whoever_is_there(pos: Mock, shop: Shop) -> None:
    pos.down()
    shop.publish(SetPrice(BURGER, Money(600, "JPY")))
    shop.passes(SOON_S)
    (waits,) = publishing.waiting(shop.here)
    assert waits.tries >= 1 and waits.problem
    shop.left.stop()
    pos.up()
    shop.right.passes(60)
    with closing(ShopDatabase(shop.right.config.shop_database.url)) as database, database.reading() as rows:
        assert goods.waiting(rows) == []
    shop.right.passes(SOON_S)
    assert shop.right.shop.menu is not None
    assert shop.right.shop.menu.by_id[BURGER].variants[0].price == dict.fromkeys(
        shop.right.shop.menu.by_id[BURGER].variants[0].price, Money(600, "JPY")
    )


@pytest.mark.slow
def test_who_is_ordering_finishes_on_the_edition_they_began_with(pos: Mock, shop: Shop) -> None:
    guest = Guest(shop.right)
    guest.begins()
    guest.adds(BURGER)
    shop.publish(SetText(Kind.ITEM, "fries", "text", "en", "New words"), Hide(Kind.ITEM, BURGER))
    shop.passes(SOON_S)
    assert shop.items()[0] is None  # nobody orders at the left one
    assert shop.items()[1] is not None and guest.line().item_id == BURGER
    guest.pays("card")
    assert isinstance(shop.right.screen, Done)
    assert shop.items()[1] is not None
    guest.leaves()
    assert isinstance(shop.right.screen, Attract)
    assert shop.items() == [None, None]


@pytest.mark.slow
def test_an_edition_for_later_begins_then_also_without_the_database(pos: Mock, shop: Shop) -> None:
    shop.publish(NAME, at=shop.now + timedelta(minutes=5))
    shop.passes(SOON_S)
    assert shop.names()[0] != "Burger of the house" != shop.names()[1]
    goes_away(shop.right)
    shop.passes(310)
    assert shop.names() == ["Burger of the house"] * 2


@pytest.mark.slow
def test_what_changes_now_is_in_what_begins_later(pos: Mock, shop: Shop) -> None:
    later = shop.publish(Hide(Kind.ITEM, "fries"), at=shop.now + timedelta(minutes=5))
    shop.publish(NAME)
    shop.passes(SOON_S)
    assert shop.sellable("fries") == [True, True]
    old = next(head for head in publishing.history(shop.here) if head.number == later)
    assert old.withdrawn_by == "Aki"
    shop.passes(310)
    assert shop.names() == ["Burger of the house"] * 2 and shop.items("fries") == [None, None]


@pytest.mark.slow
def test_an_edition_that_has_not_begun_can_be_taken_back(pos: Mock, shop: Shop) -> None:
    number = shop.publish(SetPrice(BURGER, Money(1, "JPY")), at=shop.now + timedelta(minutes=5))
    publishing.withdraw(shop.here, number, "Aki", shop.now)
    assert publishing.waiting(shop.here) == []
    shop.passes(310)
    assert shop.prices() == [540, 540]
    with pytest.raises(publishing.NoEdition):
        publishing.withdraw(shop.here, number, "Aki", shop.now)


@pytest.mark.slow
def test_any_edition_is_restored_in_two_calls(pos: Mock, shop: Shop) -> None:
    before = shop.names()
    first = shop.publish(NAME, note="new name")
    shop.publish(SetText(Kind.ITEM, BURGER, "name", "en", "Oops"))
    assert [(head.number, head.by, head.note) for head in publishing.history(shop.here)] == [
        (2, "Aki", ""),
        (1, "Aki", "new name"),
    ]
    shop.restore(first)
    shop.passes(2 * SOON_S)
    assert shop.names() == ["Burger of the house"] * 2
    assert publishing.history(shop.here)[0].restored == first
    shop.restore(0)
    shop.passes(2 * SOON_S)
    assert shop.names() == before  # the POS has its own name again


@pytest.mark.slow
def test_a_start_without_the_database_shows_what_was_in_force(pos: Mock, shop: Shop) -> None:
    shop.publish(NAME)
    selling.sold_out(shop.here, Goods.ITEM, "fries", None, "Aki", shop.now)
    shop.passes(2 * SOON_S)
    address = shop.right.config.shop_database
    shop.right.config = replace(
        shop.right.config,
        shop_database=replace(address, url="postgresql+psycopg://nobody@127.0.0.1:9/nothing"),
    )
    shop.right.start_again()
    assert shop.names()[1] == "Burger of the house" and not shop.sellable("fries")[1]
    shop.right.passes(MENU_S)
    assert shop.names()[1] == "Burger of the house" and not shop.sellable("fries")[1]
    assert shop.right.machine.shop.away


@pytest.mark.slow
def test_the_database_comes_back(pos: Mock, shop: Shop) -> None:
    there = shop.right.machine.shop._database
    goes_away(shop.right)
    shop.publish(NAME)
    shop.passes(20)
    assert shop.names()[0] == "Burger of the house" and shop.right.machine.shop.away
    assert shop.right.machine.shop._database is not None
    shop.right.machine.shop.leave()
    shop.right.machine.shop._database = there
    shop.passes(AWAY_S + 1)
    assert shop.names() == ["Burger of the house"] * 2 and not shop.right.machine.shop.away


@pytest.mark.slow
def test_an_edition_of_a_newer_program_leaves_the_last_one_in_force(
    pos: Mock, shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    shop.publish(NAME)
    shop.publish(SetText(Kind.ITEM, BURGER, "name", "en", "From the future"))
    change_rows(shop, "UPDATE editions SET format = 99 WHERE number = 2")
    selling.sold_out(shop.here, Goods.ITEM, "fries", None, "Aki", shop.now)
    shop.right.start_again()
    shop.right.passes(5)
    assert shop.names()[1] == "Burger of the house" and not shop.sellable("fries")[1]
    assert "edition 2 of the shop's menu is from a newer version" in caplog.text


def change_rows(shop: Shop, statement: str) -> None:
    with closing(ShopDatabase(shop.here.url)) as database, database.transaction() as rows:
        rows.execute(text(statement))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("{", "cannot be read"),
        (json.dumps({"overlay": {"items": {BURGER: {"name": {"en": "x" * 3000}}}}}), "sold from"),
    ],
)
def test_a_bad_edition_changes_nothing_for_guests(
    pos: Mock, shop: Shop, content: str, says: str, caplog: pytest.LogCaptureFixture
) -> None:
    shop.publish(NAME)
    shop.passes(2 * SOON_S)
    shop.publish(Hide(Kind.ITEM, "fries"))
    with closing(ShopDatabase(shop.here.url)) as database, database.transaction() as rows:
        rows.execute(text("UPDATE editions SET content = :c WHERE number = 2"), {"c": content})
    shop.passes(2 * SOON_S)
    assert shop.names() == ["Burger of the house"] * 2 and shop.sellable("fries") == [True, True]
    assert says in caplog.text


def test_what_the_pos_no_longer_has_is_kept_and_can_be_linked_again(pos: Mock, shop: Shop) -> None:
    shop.publish(NAME)
    gone = replace(shop.menu(), items=tuple(item for item in shop.menu().items if item.id != BURGER))
    content = publishing.edition(shop.here, 1).content
    (orphan,) = orphans(content.overlay, gone)
    assert (orphan.kind, orphan.id, orphan.name) == ("item", BURGER, {"en": "Burger of the house"})
    linked = Link(Kind.ITEM, BURGER, "fries").on(content)
    assert orphans(linked.overlay, gone) == ()
    assert linked.overlay.items["fries"].name == {"en": "Burger of the house"}
    assert Put({("overlay", "items", BURGER): None}).on(content).overlay.items == {}


def test_the_shops_own_picture_comes_from_the_shop_database(pos: Mock, shop: Shop) -> None:
    red = io.BytesIO()
    Image.new("RGB", (64, 64), "red").save(red, "WEBP")
    name = kept_picture(shop.here, red.getvalue(), shop.now)
    assert kept_picture(shop.here, red.getvalue(), shop.now) == name
    shop.publish(SetPicture(Kind.ITEM, BURGER, name))
    shop.passes(2 * SOON_S)
    assert all(kiosk.machine.pictures.url(name).startswith("file:") for kiosk in shop.kiosks)


def test_a_picture_that_is_not_there_cannot_be_published(pos: Mock, shop: Shop) -> None:
    with pytest.raises(publishing.NotFit, match="is not in the shop database"):
        shop.publish(SetPicture(Kind.ITEM, BURGER, f"shop:{'0' * 64}.webp"))
    assert publishing.history(shop.here) == []


@pytest.mark.slow
def test_a_guest_who_touches_between_two_looks_is_not_disturbed(pos: Mock, shop: Shop) -> None:
    shop.publish(Hide(Kind.ITEM, "fries"))
    guest = Guest(shop.left)
    guest.begins()
    guest.adds("fries")
    shop.passes(2 * SOON_S)
    assert guest.line().item_id == "fries"
    guest.does(ev.Touched())
    assert shop.items("fries")[0] is not None and shop.items("fries")[1] is None


@pytest.mark.slow
def test_a_shop_database_that_was_made_anew_takes_no_menu_away(
    pos: Mock, shop: Shop, caplog: pytest.LogCaptureFixture
) -> None:
    shop.publish(NAME)
    shop.passes(2 * SOON_S)
    change_rows(shop, "DELETE FROM editions")
    change_rows(shop, "UPDATE revision SET number = 1")
    shop.passes(2 * SOON_S)
    shop.right.start_again()
    shop.right.passes(5)
    assert shop.names() == ["Burger of the house"] * 2
    assert caplog.text.count("was made anew") == 2  # once at each kiosk
    shop.publish(SetText(Kind.ITEM, BURGER, "name", "en", "Burger again"))
    shop.passes(2 * SOON_S)
    assert shop.names() == ["Burger again"] * 2


# Profiles.


@pytest.mark.slow
def test_what_is_published_for_a_profile_is_at_its_kiosks_alone(pos: Mock, shop: Shop, start: Start) -> None:
    bar = start(begin=False, id="bar-1", database=shop.left, profile="bar")
    bar.clock = shop.left.clock
    bar.start()
    hidden = Put({("profiles", "bar", "overlay", "items", BURGER, "hidden"): True})
    only = Put({("profiles", "bar", "modes"): (ServiceMode.TAKE_OUT,)})
    shop.publish(hidden, only, NAME)
    shop.passes(SOON_S)
    bar.passes(5)
    assert shop.names() == ["Burger of the house"] * 2
    menu = bar.shop.menu
    assert menu is not None and BURGER not in menu.by_id
    bar.post(ev.Began())
    assert isinstance(bar.screen, Browse) and bar.guest.basket.mode is ServiceMode.TAKE_OUT


@pytest.mark.slow
def test_a_profile_that_was_chosen_at_the_screen_comes_with_the_next_guest_and_outlasts_a_restart(
    shop: Shop,
) -> None:
    """It stands over kiosk.toml until somebody chooses that again; the shop's other kiosk stays as it is."""
    shop.publish(Put({("profiles", "bar", "title"): "Bar", ("profiles", "bar", "overlay", *HIDDEN): True}))
    shop.passes(SOON_S)
    left, guest = shop.left, Guest(shop.left)
    guest.begins()
    left.machine.choose_profile("bar")
    shop.passes(SOON_S)
    assert all(shop.items())
    guest.adds(BURGER)
    guest.pays("card")
    guest.leaves()
    shop.passes(SOON_S)
    assert [item is None for item in shop.items()] == [True, False]
    left.start_again()
    shop.passes(SOON_S)
    assert [item is None for item in shop.items()] == [True, False] and left.machine.profile == "bar"
    left.machine.choose_profile(None)
    shop.passes(SOON_S)
    assert all(shop.items()) and left.machine.profile == ""


@pytest.mark.slow
def test_how_a_name_is_read_is_the_shops_alone_and_no_pos_is_told(shop: Shop) -> None:
    before = shop.menu().by_id[BURGER].name
    shop.publish(SetText(Kind.ITEM, BURGER, "name", "ja-Hira", "クラシック バーガー"))
    with closing(ShopDatabase(shop.here.url)) as database, database.reading() as rows:
        assert goods.waiting(rows) == []
    shop.passes(MENU_S + SOON_S)
    assert shop.menu().by_id[BURGER].name == before
    assert [item and item.name["ja-Hira"] for item in shop.items()] == ["クラシック バーガー"] * 2
