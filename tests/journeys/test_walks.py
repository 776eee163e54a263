"""Walks on which everything goes well."""

from kiosk.core.journey.state import Done
from tests.journeys.guest import Guest
from tests.journeys.world import World


def test_a_plain_walk_ends_in_the_kitchen_and_on_the_screen(kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger", "fries")
    guest.pays("card")
    assert isinstance(kiosk.screen, Done)
    (order,) = kiosk.orders()
    assert order["state"] == "paid" and order["table"] == "12"
    assert guest.number() == order["number"]
    assert order["quote"]["total"]["amount"] == 540 + 290 == kiosk.charged()
    kiosk.comes_to_rest()
    assert kiosk.record.end == "done"
