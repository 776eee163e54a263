"""Members before the real mock POS: the usual order, a one-time code, joining after paying, faces; and what
is left of a guest, which is nothing.
"""

from pathlib import Path

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import BasketScreen, CodeScreen, Done, MemberHome, Service
from kiosk.core.menu import ServiceMode
from tests.journeys.guest import Guest
from tests.journeys.world import World
from tests.mockpos import Mock

PHONE, CODE = "09012345678", "OKW-000123"


def digits(text: str) -> list[ev.DigitPressed]:
    return [ev.DigitPressed(digit) for digit in text]


def sent_code(pos: Mock) -> str:
    return str(pos.get("/staff/api/members")["messages"][0]["digits"])


def test_a_regular_orders_the_usual_in_two_touches(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.scans(CODE)
    assert kiosk.screen == MemberHome(Service())
    guest.does(ev.UsualOrdered(), ev.ModeChosen(ServiceMode.TAKE_OUT))
    assert isinstance(kiosk.screen, BasketScreen)
    guest.pays("card")
    assert isinstance(kiosk.screen, Done)
    (order,) = kiosk.orders()
    assert order["lines"][0]["name"]["en"].startswith("Burger Set")
    assert {part["name"]["en"] for part in order["lines"][0]["parts"]} >= {"Onion Rings", "Iced Tea"}


def test_what_was_ordered_here_is_ordered_before_at_the_next_visit(kiosk: World, guest: Guest) -> None:
    guest.scans("OKW-000124")
    guest.does(ev.MoreAsked(), ev.ModeChosen(ServiceMode.EAT_IN))  # past the member's page
    guest.adds("edamame")
    guest.pays("card")
    kiosk.comes_to_rest()
    guest.leaves()
    guest.scans("OKW-000124")
    member = kiosk.guest.member
    assert member is not None and [line.item_id for line in member.past[0].lines] == ["edamame"]
    assert "edamame" in member.favourites


def test_a_typed_number_becomes_its_member_by_the_code_that_was_sent(
    pos: Mock, kiosk: World, guest: Guest
) -> None:
    guest.begins()
    guest.adds("fries")
    guest.types_phone(PHONE)
    guest.does(ev.MemberAsked())
    assert isinstance(kiosk.screen, CodeScreen)
    wrong = "000000" if sent_code(pos) != "000000" else "111111"
    guest.does(*digits(wrong))
    assert isinstance(kiosk.screen, CodeScreen) and kiosk.screen.wrong
    guest.does(*digits(sent_code(pos)))
    assert isinstance(kiosk.screen, MemberHome) and kiosk.guest.member is not None
    assert kiosk.guest.member.id == "member-0123"


def states_of(kiosk: World, guest: Guest, phone: str) -> list[object]:
    """Every screen that is shown from the first digit to six wrong ones of a code, and how long it took."""
    guest.begins()
    guest.adds("fries")
    at, begun = len(kiosk.shown), kiosk.clock.monotonic()
    guest.types_phone(phone)
    guest.does(ev.MemberAsked(), *digits("987654"))
    shown = [(type(s.screen), getattr(s.screen, "digits", ""), s.toast) for s in kiosk.shown[at:]]
    hidden = [(kind, len(str(text)), toast) for kind, text, toast in shown]
    guest.does(ev.BackPressed(), ev.CancelAsked(), ev.CancelConfirmed())
    return [*hidden, kiosk.clock.monotonic() - begun]


def test_member_stranger_and_a_number_that_asked_too_often_look_alike(
    pos: Mock, kiosk: World, guest: Guest
) -> None:
    member, stranger = (states_of(kiosk, guest, phone) for phone in (PHONE, "09099998888"))
    adapter = pos.loyalty_adapter()
    for number in range(4):
        adapter.challenge("+819012345678", f"lock-{number}")
    locked = states_of(kiosk, guest, PHONE)
    assert member == stranger == locked


def test_who_joins_after_paying_earns_for_that_order(pos: Mock, kiosk: World, guest: Guest) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("card")
    kiosk.passes(5)
    assert kiosk.record.end == "done"  # nobody earned for it
    guest.does(ev.JoinAsked(), ev.NameTyped("Canary"), *digits("08077779273"))
    guest.does(ev.ConsentToggled(), ev.Joined())
    kiosk.comes_to_rest()
    joined = [each for each in pos.get("/staff/api/members")["members"] if each["phone"] == "•••9273"]
    assert [each["points"] for each in joined] == [50 + 5]  # ¥540, and the welcome


def test_an_order_at_the_counter_earns_when_staff_took_the_money(
    pos: Mock, kiosk: World, guest: Guest
) -> None:
    before = pos.points("member-0123")
    guest.begins()
    guest.adds("classic-burger")
    guest.types_phone(PHONE)
    guest.pays("counter")
    kiosk.comes_to_rest()
    assert pos.points("member-0123") == before
    pos.post(f"/staff/api/orders/{kiosk.orders()[0]['id']}/paid")
    assert pos.points("member-0123") == before + 5


def test_a_low_face_rings_for_staff_once(pos: Mock, kiosk: World, guest: Guest) -> None:
    before = len(pos.get("/staff/api/calls")["calls"])
    guest.begins()
    guest.adds("fries")
    guest.pays("card")
    guest.does(ev.FeedbackGiven(1), ev.FeedbackExplained("wait"))
    assert len(pos.get("/staff/api/calls")["calls"]) == before + 1


def test_after_the_walk_nothing_of_the_guest_is_on_the_disk(
    pos: Mock, kiosk: World, guest: Guest, tmp_path: Path
) -> None:
    """Number, name and codes: neither in a file, nor in a file's log, nor in the state."""
    guest.begins()
    guest.adds("fries")
    guest.types_phone("08011223344")
    guest.does(ev.MemberAsked(), *digits("246802"), ev.BackPressed())
    guest.scans(CODE)
    guest.pays("card")
    kiosk.comes_to_rest()
    guest.leaves()
    kiosk.passes(120)
    canaries = ("08011223344", "8011223344", "246802", "さくら", CODE, "member-0123")
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert files
    for file in files:
        left = [word for word in canaries if word.encode() in file.read_bytes()]
        assert left == [], f"{file.name}: {left}"
    assert not any(word in repr(kiosk.guest) + repr(kiosk.screen) for word in canaries)
