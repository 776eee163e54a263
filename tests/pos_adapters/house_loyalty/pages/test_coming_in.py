"""Signing in and joining on the member pages."""

from __future__ import annotations

import re

import pytest

from pos_adapters.house_loyalty.pages.sessions import Sessions
from pos_adapters.house_loyalty.tables import members
from tests.pos_adapters.house_loyalty.house import OTHER, PHONE, TestHouse
from tests.pos_adapters.house_loyalty.pages.conftest import Guest, claim_path


def unmarked(page: str) -> str:
    """A page without what is random on every page."""
    return re.sub(r'value="[^"]*"', "", page)


def everybody(house: TestHouse) -> list[str]:
    """The names of all members."""
    return [row.name for row in house.house.run(lambda call: call.all(members.select()))]


def test_a_member_signs_in_by_a_one_time_code(house: TestHouse, guest: Guest):
    house.join()
    page = guest.signs_in()
    assert guest.path == "/me" and "Hello, さくら" in page and "50" in page


def test_a_stranger_is_told_the_same_and_is_sent_nothing(house: TestHouse, guest: Guest):
    house.join()
    told = []
    for phone in (PHONE, "+819012345679"):
        guest.opens("/sign-in")
        told.append(unmarked(guest.sends("/sign-in", whom=phone)).replace(phone[-4:], ""))
        assert guest.page.status_code == 200
    assert told[0] == told[1]
    house.house.post.submit(lambda: None).result()
    assert len(house.letters.sent) == 1
    for _ in range(2):
        wrong = guest.sends("/sign-in/code", digits="000000")
        assert "wrong or too old" in wrong


def test_a_code_ends_after_five_tries(house: TestHouse, guest: Guest):
    house.join()
    guest.opens("/sign-in")
    guest.sends("/sign-in", whom=PHONE)
    right = guest.code
    for _ in range(5):
        guest.sends("/sign-in/code", digits=f"{(int(right) + 1) % 10**6:06}")
    assert "wrong or too old" in guest.sends("/sign-in/code", digits=right)


def test_a_code_is_good_for_ten_minutes_and_once(house: TestHouse, guest: Guest):
    house.join()
    guest.signs_in()
    used = guest.code
    guest.browser.cookies.clear()
    guest.opens("/sign-in")
    guest.sends("/sign-in", whom=PHONE)
    assert used == guest.code or "wrong" in guest.sends("/sign-in/code", digits=used)
    fresh = guest.code
    house.later(minutes=10, seconds=1)
    assert "wrong" in guest.sends("/sign-in/code", digits=fresh)


def test_digits_are_taken_as_people_type_them(house: TestHouse, guest: Guest):
    house.join()
    guest.opens("/sign-in")
    guest.sends("/sign-in", whom="090-1234-5678")
    wide = guest.code.translate({48 + digit: chr(0xFF10 + digit) for digit in range(10)})
    guest.sends("/sign-in/code", digits=f" {wide[:3]} {wide[3:]}")
    assert guest.path == "/me"


def test_who_joins_proves_the_number_first(house: TestHouse, guest: Guest):
    guest.opens("/join")
    guest.sends("/join", whom=OTHER, name="Emma", consent="yes")
    digits = guest.code
    assert house.letters.sent[-1].phone == OTHER
    assert everybody(house) == []
    guest.sends("/join/code", digits=f"{(int(digits) + 1) % 10**6:06}")
    assert guest.path == "/join/code" and everybody(house) == []
    page = guest.sends("/join/code", digits=digits)
    assert guest.path == "/me" and "Hello, Emma" in page and "50" in page


def test_nobody_joins_without_agreeing(guest: Guest):
    guest.opens("/join")
    assert "tick the box" in guest.sends("/join", whom=OTHER, name="Emma")


def test_a_member_who_joins_again_is_told_the_same_and_is_no_second_person(house: TestHouse, guest: Guest):
    house.join()
    told = []
    for phone in (PHONE, OTHER):
        guest.opens("/join")
        told.append(unmarked(guest.sends("/join", whom=phone, consent="yes")).replace(phone[-4:], ""))
    assert told[0] == told[1]
    guest.opens("/join")
    guest.sends("/join", whom=PHONE, name="Mallory", consent="yes")
    assert "Hello, さくら" in guest.sends("/join/code", digits=guest.code)


def test_joining_for_one_number_is_not_proved_by_another_s_code(house: TestHouse, guest: Guest):
    """The code of the attacker's own number, and the form of somebody else's."""
    house.join()
    guest.opens("/join")
    guest.sends("/join", whom=PHONE, consent="yes")
    theirs = guest.page
    guest.opens("/join")
    guest.sends("/join", whom=OTHER, consent="yes")
    mine = guest.code
    guest.page = theirs
    guest.sends("/join/code", digits=mine)
    assert guest.path == "/join/code" and guest.page.status_code == 400


def test_too_many_codes_are_not_sent(house: TestHouse, guest: Guest):
    house.join()
    for _ in range(4):
        guest.opens("/sign-in")
        guest.sends("/sign-in", whom=PHONE)
    assert guest.page.status_code == 429 and "Too many tries" in guest.page.text


@pytest.mark.slow
def test_one_address_may_not_try_numbers_for_ever(guest: Guest):
    for number in range(31):
        guest.opens("/sign-in")
        guest.sends("/sign-in", whom=f"+8190{number:08}")
    assert guest.page.status_code == 429


@pytest.mark.parametrize("typed", ["", "12", "nobody@", "+99999999999999999999", "x" * 400])
def test_what_is_neither_number_nor_address_is_asked_for_again(guest: Guest, typed: str):
    guest.opens("/sign-in")
    guest.sends("/sign-in", whom=typed)
    assert guest.page.status_code == 400 and "Check the phone number" in guest.page.text


def test_signing_out_ends_the_session_at_the_server(house: TestHouse, guest: Guest):
    house.join()
    guest.signs_in()
    stolen = dict(guest.browser.cookies)
    guest.sends("/sign-out")
    assert guest.path == "/"
    guest.browser.cookies.update(stolen)
    guest.opens("/me")
    assert guest.path.startswith("/sign-in")


def test_a_session_ends_by_itself(house: TestHouse, guest: Guest):
    house.join()
    guest.signs_in()
    house.later(days=31)
    guest.opens("/me")
    assert guest.path == "/sign-in?next=%2Fme"


def test_who_signs_in_anew_leaves_no_session_behind(house: TestHouse, guest: Guest):
    house.join()
    guest.signs_in()
    before = guest.browser.cookies["__Host-member"]
    guest.signs_in()
    guest.browser.cookies.clear()
    guest.browser.cookies.set("__Host-member", before, domain="pages.example")
    guest.opens("/me")
    assert guest.path.startswith("/sign-in")


@pytest.mark.slow
def test_who_became_one_with_another_member_is_signed_out_everywhere_too(house: TestHouse, guest: Guest):
    mine = house.join()
    guest.signs_in()
    keep = house.join(OTHER)
    house.manager.merge(keep, mine)
    Sessions(house.house, 30).end_all(keep)
    guest.opens("/me")
    assert guest.path.startswith("/sign-in")


def test_signing_out_everywhere_ends_every_session(house: TestHouse, guest: Guest):
    house.join()
    guest.signs_in()
    other = Guest(house)
    other.signs_in()
    other.opens("/me/privacy")
    other.sends("/me/sign-out")
    guest.opens("/me")
    assert guest.path.startswith("/sign-in")


@pytest.mark.parametrize(
    "elsewhere",
    ["https://evil.example/", "//evil.example", "/\\evil.example", "/me/../x", "javascript:alert(1)"],
)
def test_nobody_is_sent_elsewhere(house: TestHouse, guest: Guest, elsewhere: str):
    house.join()
    guest.browser.get("/sign-in", params={"next": elsewhere})
    guest.page = guest.browser.get("/sign-in", params={"next": elsewhere})
    guest.sends("/sign-in", whom=PHONE)
    guest.sends("/sign-in/code", digits=guest.code, next=elsewhere)
    assert guest.path == "/me"


def test_who_came_for_points_goes_on_to_them(house: TestHouse, guest: Guest):
    house.join()
    path = claim_path(house)
    page = guest.opens(path)
    assert "Join and claim" in page
    guest.opens(f"/sign-in?next={path}")
    guest.sends("/sign-in", whom=PHONE)
    guest.sends("/sign-in/code", digits=guest.code)
    assert guest.path == path
