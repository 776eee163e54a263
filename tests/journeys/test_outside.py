"""A loyalty programme that is not the POS's: the guest pays what was shown, and both books are right."""

import uuid
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kiosk.config import Config
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import PriceChanged, TableScreen
from kiosk.core.refund import Ended
from kiosk.engine.adapters import Adapters
from kiosk.settings import Adapter
from pos_adapters.house_loyalty import HouseLoyalty
from pos_adapters.house_loyalty.back_office import BackOffice
from pos_adapters.house_loyalty.rules import Saving
from pos_adapters.house_loyalty.settings import HouseSettings
from tests.journeys.guest import Guest
from tests.journeys.test_money_back import back
from tests.journeys.world import World
from tests.mockpos import MemoryState, Mock

START = 1000
"""The member's points."""


class HouseWorld(World):
    """The kiosk with the house programme beside the mock POS, and one member of it."""

    def __init__(self, pos: Mock, folder: Path) -> None:
        super().__init__(pos, folder / "kiosk")
        self.config = replace(self.config, loyalty=Adapter(adapter="house"))
        settings = {"database": f"sqlite:///{folder}/members.db", "secret": "x" * 24}
        self.programme = HouseLoyalty(HouseSettings.model_validate(settings), None, MemoryState())
        house = self.programme.house
        self.manager = BackOffice(house)
        self.member = house.join(uuid.uuid4().hex, "かえで", "ja", "1", phone="+819012345678")
        self.card = house.card(self.member)
        self.manager.adjust(self.member, START - self.points(), "for the story", uuid.uuid4().hex)
        self.manager.add_code("AKI", {"en": "Autumn"}, Saving(amount=150))

    def _adapters(self, settings: Config, state: Callable[[str], Any]) -> Adapters:
        return replace(super()._adapters(settings, state), loyalty=self.programme)

    def points(self) -> int:
        points: int = self.manager.member(self.member)["points"]
        return points


@pytest.fixture
def kiosk(pos: Mock, tmp_path: Path) -> Iterator[HouseWorld]:
    world = HouseWorld(pos, tmp_path)
    world.start()
    yield world
    world.stop()
    world.programme.close()


def spends(guest: Guest, kiosk: HouseWorld) -> int:
    """A member's order with a reward, a coupon and points; what is left to pay."""
    guest.begins()
    guest.scans(kiosk.card)
    guest.adds("classic-burger", "miso-soup")
    guest.to_basket()
    guest.takes_reward("off-10")
    guest.enters_coupon("AKI")
    guest.spends_points(120)
    guest.to_pay()
    return guest.total()


def test_the_pos_takes_off_what_the_programme_says_and_knows_nobody(kiosk: HouseWorld, guest: Guest) -> None:
    due = spends(guest, kiosk)
    quote = kiosk.guest.quote
    assert quote is not None and quote.from_pos and due == quote.total.minor - 120
    guest.pays("card")
    (order,) = kiosk.orders()
    assert (order["state"], order["member_id"]) == ("paid", None)
    assert [(off["id"], off["kind"], off["amount"]["amount"]) for off in order["quote"]["discounts"]] == [
        (off.id, "till", off.amount.minor) for off in quote.discounts
    ]
    assert order["quote"]["total"]["amount"] == quote.total.minor
    assert order["quote"]["points"]["amount"] == 120
    assert kiosk.charged() == order["quote"]["due"]["amount"] == due
    kiosk.comes_to_rest()
    assert kiosk.record.redeemed and kiosk.record.earned
    assert kiosk.points() == START - 250 - 120 + kiosk.record.earned


@pytest.mark.slow
def test_a_line_given_back_gives_points_back_and_the_last_one_all_of_them(
    kiosk: HouseWorld, guest: Guest
) -> None:
    spends(guest, kiosk)
    guest.pays("card")
    guest.leaves()
    kiosk.comes_to_rest()
    record, paid = kiosk.record, kiosk.charged()
    burger, soup = (line.id for line in record.order.basket.lines)
    first = back(kiosk, record, burger)
    assert (first.end, first.money.minor) == (Ended.DONE, paid) and first.points_back == 10
    assert kiosk.points() == START - 250 - 120 + 10, "and nothing is earned any more"
    second = back(kiosk, record, soup)
    assert (second.points_back, second.money.minor) == (110, 0)
    assert (kiosk.points(), kiosk.charged()) == (START, 0)


def test_who_gives_up_has_the_points_back_and_the_pos_no_order(kiosk: HouseWorld, guest: Guest) -> None:
    spends(guest, kiosk)
    guest.chooses_to_pay("card")
    assert kiosk.points() == START - 250 - 120
    guest.does(ev.PaymentCancelled())
    guest.does(ev.CancelAsked(), ev.CancelConfirmed())
    kiosk.comes_to_rest()
    assert (kiosk.charged(), kiosk.points(), kiosk.live_orders()) == (0, START, [])


def test_at_the_counter_the_rest_is_paid(kiosk: HouseWorld, guest: Guest) -> None:
    due = spends(guest, kiosk)
    guest.pays("counter")
    (order,) = kiosk.orders()
    assert (order["state"], order["quote"]["due"]["amount"]) == ("unpaid", due)


def test_while_the_pos_is_away_the_amounts_wait_with_the_order(
    pos: Mock, kiosk: HouseWorld, guest: Guest
) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_basket()
    guest.enters_coupon("AKI")
    pos.down()
    kiosk.passes(30)
    guest.pays("counter")
    kiosk.passes(30)
    pos.up()
    kiosk.comes_to_rest()
    (order,) = kiosk.orders()
    assert (order["state"], order["quote"]["total"]["amount"]) == ("unpaid", 540 - 150)


@pytest.mark.slow
def test_a_price_that_changes_at_the_table_number_is_said_there(
    pos: Mock, kiosk: HouseWorld, guest: Guest
) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_basket()
    guest.enters_coupon("AKI")
    guest.does(ev.PayPressed())
    assert isinstance(kiosk.screen, TableScreen)
    pos.price("classic-burger", 640)
    kiosk.passes(50)
    guest.does(ev.DigitPressed("7"))
    kiosk.passes(50)
    sheet = kiosk.state.overlay
    assert isinstance(sheet, PriceChanged) and (sheet.before.minor, sheet.after.minor) == (390, 490)
    guest.does(ev.PriceAccepted(), ev.TableEntered())
    guest.pays("card")
    assert kiosk.charged() == 490
