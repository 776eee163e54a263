"""A technician stops the orders at one kiosk: guests see it, it lasts, and what was ordered goes on."""

from kiosk.core.journey.state import Attract, Closed, Done
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock


def test_a_stopped_kiosk_is_closed_also_after_a_restart_until_orders_are_taken_again(
    pos: Mock, kiosk: World
) -> None:
    kiosk.machine.stop_orders(True)
    kiosk.passes(1)
    assert isinstance(kiosk.screen, Closed) and not kiosk.machine.opening.over()
    kiosk.stop()
    kiosk.start()
    kiosk.passes(20)
    assert isinstance(kiosk.screen, Closed)
    kiosk.machine.stop_orders(False)
    kiosk.passes(1)
    assert isinstance(kiosk.screen, Attract)


def test_who_is_ordering_may_end(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    kiosk.machine.stop_orders(True)
    kiosk.passes(1)
    guest.pays("card")
    assert isinstance(kiosk.screen, Done)
    guest.leaves()
    kiosk.passes(40)
    assert isinstance(kiosk.screen, Closed) and kiosk.record.end == "done"
