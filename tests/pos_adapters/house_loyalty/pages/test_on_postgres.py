"""The member pages on PostgreSQL, along their main path: from the receipt's link to leaving for good. The
kiosk and the pages are two programs on one database.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest

from kiosk.core.loyalty import Credential, CredentialKind
from tests.pos_adapters.house_loyalty.house import OTHER, PHONE, TestHouse
from tests.pos_adapters.house_loyalty.pages.conftest import HOME, Guest, claim_path
from tests.store.postgres import running_postgres

pytestmark = pytest.mark.slow

FRIEND = {"name": {"ja": "お友だち10%", "en": "10% off"}, "saving": {"percent": 10}}


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    pytest.importorskip("psycopg", reason="psycopg is not installed (the extra `postgres`)")
    with running_postgres() as url:
        yield url


@pytest.fixture
def kiosk(server: str) -> Iterator[TestHouse]:
    house = TestHouse(server, public_base_url=HOME)
    house.rules(welcome={"points": 50}, referral={"points": 200, "friend": FRIEND})
    yield house
    house.check_books()
    house.close()


@pytest.fixture
def pages(server: str, kiosk: TestHouse) -> Iterator[TestHouse]:
    house = TestHouse(server, public_base_url=HOME)
    yield house
    house.close()


def joins(guest: Guest, back: str, phone: str, name: str) -> str:
    guest.opens(f"/join?next={back}")
    guest.sends("/join", whom=phone, consent="yes", name=name)
    return guest.sends("/join/code", digits=guest.code)


def test_from_the_receipts_link_to_leaving_for_good(kiosk: TestHouse, pages: TestHouse) -> None:
    guest, friend = Guest(pages), Guest(pages)
    path = claim_path(kiosk, "shop:1")
    assert "¥2,000" in guest.opens(path)
    joins(guest, path, PHONE, "さくら")
    assert "20 points are yours" in guest.sends(path)
    assert "Thank you" in guest.sends("/feedback", score="5", words="おいしい 🍔")
    assert "70<small>pt" in guest.opens("/me") and "+20" in guest.opens("/me/history")

    assert "<svg" in guest.opens("/me/code")
    (member,) = kiosk.manager.members(PHONE)
    shown, _ = pages.house.pass_code(member["id"])
    found = kiosk.house.find(Credential(CredentialKind.CODE, shown))
    assert found is not None and found.id == member["id"]
    assert kiosk.house.find(Credential(CredentialKind.CODE, shown)) is None  # good once, whoever is asked

    link = re.search(rf'value="{HOME}(/friend/\w+)"', guest.opens("/me/friends"))
    assert link
    joins(friend, link[1], OTHER, "Emma")
    second = claim_path(kiosk, "shop:2")
    friend.opens(second)
    friend.sends(second)
    assert (kiosk.points(found.id), "were claimed" in guest.opens(second)) == (270, True)

    guest.opens("/me/privacy")
    guest.sends("/me/prefer")
    assert "February 28, 1990" in guest.sends("/me/birthday", birthday="1990-02-28")
    guest.opens("/me/export")
    told = json.loads(guest.page.text)
    assert told["balance"] == 270 and told["member"]["phone"] == PHONE
    guest.opens("/me/privacy")
    assert "Everything is deleted" in guest.sends("/me/delete", sure="yes")
    assert kiosk.house.member(found.id) is None and kiosk.manager.members(PHONE) == []
    assert guest.opens("/me") and guest.path.startswith("/sign-in")


def test_what_no_database_can_keep_is_nobodys(pages: TestHouse) -> None:
    guest = Guest(pages)
    assert "This invitation cannot be used" in guest.opens("/friend/%00")
    guest.opens("/sign-in")
    guest.sends("/sign-in", whom=PHONE)
    guest.sends("/sign-in/code", challenge="\0", digits="123456")
    assert guest.page.status_code == 400


def test_a_member_comes_in_by_a_code_and_is_signed_out_everywhere(kiosk: TestHouse, pages: TestHouse) -> None:
    member = kiosk.join("+819011110000", "Ken")
    guest, other = Guest(pages), Guest(pages)
    for phone in (guest, other):
        phone.signs_in("+819011110000")
        assert phone.path == "/me"
    guest.opens("/me/privacy")
    guest.sends("/me/sign-out")
    assert other.opens("/me") and other.path.startswith("/sign-in")
    assert kiosk.points(member) == 50
