"""What changes while a guest orders: stock, prices, the menu, the session, the clock."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import (
    Attract,
    BasketScreen,
    Browse,
    Call,
    Closed,
    Done,
    ItemScreen,
    MenuState,
    PayScreen,
    PriceChanged,
    SoldOut,
    StaffCall,
    Starting,
)
from tests.journeys.conftest import Start
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock, running_mock

HOUR = 3600


def test_sold_out_at_the_last_touch_and_replaced(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")
    guest.to_pay()
    pos.sold_out("classic-burger")
    guest.chooses_to_pay("card")
    assert isinstance(kiosk.screen, BasketScreen)
    sheet = kiosk.state.overlay
    assert isinstance(sheet, SoldOut) and guest.line().id == sheet.line_id
    offered = [replacement.item_id for replacement in sheet.replacements]
    assert offered and "classic-burger" not in offered
    guest.does(ev.LineReplaced("chicken-burger"))
    assert [line.item_id for line in kiosk.guest.basket.lines] == ["chicken-burger", "fries"]
    guest.pays("card")
    (order,) = kiosk.live_orders()
    assert [line["item_id"] for line in order["lines"]] == ["chicken-burger", "fries"]
    assert kiosk.charged() == 620 + 290
    kiosk.comes_to_rest()
    assert [record.end for record in kiosk.records()] == ["refused", "done"]


def test_an_option_sold_out_meanwhile_is_seen_at_checkout(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.opens("classic-burger")
    guest.chooses("burger-topping/avocado")
    guest.puts_in()
    pos.sold_out("avocado")
    guest.to_basket()
    assert isinstance(kiosk.state.overlay, SoldOut)
    guest.does(ev.LineDropped())
    assert isinstance(kiosk.screen, Browse) and not kiosk.guest.basket.lines


def test_the_price_changes_before_the_last_touch(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    pos.price("classic-burger", 640)
    guest.chooses_to_pay("card")
    assert isinstance(kiosk.screen, PayScreen)
    sheet = kiosk.state.overlay
    assert isinstance(sheet, PriceChanged) and (sheet.before.minor, sheet.after.minor) == (540, 640)
    assert kiosk.charged() == 0
    guest.does(ev.PriceAccepted())
    guest.pays("card")
    (order,) = kiosk.live_orders()
    assert order["quote"]["total"]["amount"] == 640 == kiosk.charged()


def test_the_session_is_closed_while_a_guest_orders(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    pos.session(False)
    guest.chooses_to_pay("card")
    assert isinstance(kiosk.screen, BasketScreen) and kiosk.said == "not_now"
    assert kiosk.guest.basket.count == 1 and kiosk.charged() == 0
    guest.does(ev.CancelAsked(), ev.CancelConfirmed())
    assert isinstance(kiosk.screen, Closed)
    pos.session(True)
    kiosk.passes(11)
    assert isinstance(kiosk.screen, Attract)
    kiosk.comes_to_rest()
    assert kiosk.record.end == "refused"


def test_a_call_for_staff_is_acknowledged(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.does(ev.HelpAsked(), ev.StaffCalled())
    assert isinstance(kiosk.state.overlay, StaffCall) and kiosk.state.overlay.state is Call.WAITING
    kiosk.passes(7)
    assert kiosk.state.overlay.state is Call.WAITING
    call = pos.get("/staff/api/calls")["calls"][0]  # the newest: other stories may have left theirs waiting
    assert call["state"] == "waiting"
    pos.post(f"/staff/api/calls/{call['id']}/take")
    kiosk.passes(4)
    assert kiosk.state.overlay.state is Call.COMING


def test_a_call_that_reaches_nobody_says_so(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    pos.down()
    guest.does(ev.HelpAsked(), ev.StaffCalled())
    assert isinstance(kiosk.state.overlay, StaffCall) and kiosk.state.overlay.state is Call.FAILED


# The menu file itself.


@pytest.fixture(scope="module")
def own_pos(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Mock, Path]]:
    """A POS whose menu file may be changed: a small shop."""
    menu = tmp_path_factory.mktemp("menu") / "menu.yaml"
    menu.write_text(SHOP.format(price=500, more=CURRY))
    with running_mock(menu) as mock:
        yield mock, menu


CURRY = "  - {id: curry, name: {ja: カレー, en: Curry}, categories: [food], tax_class: food, price: 700}"
SHOP = """\
shop:
  id: small
  name: {{ja: 小さな店, en: Small}}
  country: JP
  currency: JPY
  time_zone: Asia/Tokyo
  prices_include_tax: true
  tax_rounding: floor
  rounding_place: order
  languages: [ja, en]
  phone_region: JP
  hours: []
  wait: {{base_minutes: 3, minutes_per_open_order: 1}}
taxes:
  - {{class: food, name: {{ja: 消費税, en: Tax}}, rate: "0.10"}}
categories:
  - {{id: food, name: {{ja: 料理, en: Food}}}}
modifier_groups: {{}}
items:
  - {{id: soup, name: {{ja: 汁, en: Soup}}, categories: [food], tax_class: food, price: {price}}}
{more}
promotions: []
coupons: []
members: []
terminal: {{methods: [card], latency_ms: 1500}}
tables: {{use: false, digits: 2}}
"""


def test_the_menu_changes_while_a_guest_orders(own_pos: tuple[Mock, Path], tmp_path: Path) -> None:
    pos, menu = own_pos
    kiosk = World(pos, tmp_path / "kiosk")
    kiosk.start()
    guest = Guest(kiosk)
    guest.begins()
    guest.adds("soup", "curry")
    guest.opens("curry")
    assert isinstance(kiosk.screen, ItemScreen)
    menu.write_text(SHOP.format(price=550, more=""))
    kiosk.passes(58)
    guest.does(ev.Touched())
    kiosk.passes(4)
    assert isinstance(kiosk.screen, Browse) and kiosk.said == "menu_changed"
    assert [line.item_id for line in kiosk.guest.basket.lines] == ["soup"]
    assert guest.total() == 550
    guest.pays("card")
    assert isinstance(kiosk.screen, Done) and kiosk.charged() == 550
    kiosk.stop()
    menu.write_text(SHOP.format(price=500, more=CURRY))


def test_a_menu_too_old_to_sell_from(pos: Mock, kiosk: World) -> None:
    """Where the POS was away for so long, nobody knows what things cost."""
    pos.down()
    kiosk.passes(15)
    assert isinstance(kiosk.screen, Attract)
    kiosk.clock.pass_by(kiosk.config.kiosk.menu_max_age_h * HOUR)
    kiosk.passes(5)
    assert isinstance(kiosk.screen, Starting) and kiosk.shop.menu_state is MenuState.TOO_OLD
    pos.up()
    kiosk.passes(5)
    assert isinstance(kiosk.screen, Attract)


def test_the_first_start_without_a_pos(pos: Mock, start: Start) -> None:
    kiosk = start(begin=False)
    pos.down()
    kiosk.start()
    assert isinstance(kiosk.screen, Starting)
    kiosk.passes(10)
    assert kiosk.shop.menu_state is MenuState.FAILED
    pos.up()
    kiosk.passes(5)
    assert isinstance(kiosk.screen, Attract)


def test_a_start_without_a_pos_sells_from_the_kept_menu(pos: Mock, kiosk: World) -> None:
    pos.down()
    kiosk.start_again(HOUR)
    assert isinstance(kiosk.screen, Attract)
    guest = Guest(kiosk)
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("counter")
    assert isinstance(kiosk.screen, Done) and kiosk.screen.offline


@pytest.mark.slow
def test_a_menu_that_never_changes_is_not_too_old_after_a_start(pos: Mock, kiosk: World) -> None:
    """What counts is when the POS last said that it holds, not when it was new."""
    for _ in range(3):
        kiosk.clock.pass_by(kiosk.config.kiosk.menu_max_age_h * HOUR * 0.4)
        kiosk.passes(70)
    pos.down()
    kiosk.start_again(HOUR)
    assert isinstance(kiosk.screen, Attract)


def test_the_idle_guest_is_warned_and_then_forgotten(kiosk: World, guest: Guest) -> None:
    guest.begins(language="en")
    guest.adds("classic-burger")
    kiosk.passes(61)
    assert kiosk.state.idle is not None
    guest.does(ev.Touched())
    assert kiosk.state.idle is None
    kiosk.passes(61 + 31)
    assert isinstance(kiosk.screen, Attract)
    assert not kiosk.guest.basket.lines and kiosk.guest.language == "ja"
    kiosk.start_again(2)
    assert isinstance(kiosk.screen, Attract)
