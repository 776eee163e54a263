"""What members see, decide and take along."""

from __future__ import annotations

import json
import re

import pytest

from kiosk.core.loyalty import Credential, CredentialKind
from pos_adapters.house_loyalty.pages.looks import words
from pos_adapters.house_loyalty.rules import Saving
from pos_adapters.house_loyalty.spending import Wish
from tests.pos_adapters.house_loyalty.house import OTHER, PHONE, TestHouse
from tests.pos_adapters.house_loyalty.pages.conftest import HOME, RECEIPT, Guest, claim_path


@pytest.fixture
def me(house: TestHouse, guest: Guest) -> str:
    member = house.join()
    guest.signs_in()
    return member


def test_the_home_page_tells_balance_and_next_reward(house: TestHouse, guest: Guest, me: str):
    house.order(me, 3000)
    page = guest.opens("/me")
    assert "80<small>pt" in page and "20 points to the next reward" in page


@pytest.mark.slow
def test_points_that_expire_soon_are_told(house: TestHouse, guest: Guest, me: str):
    house.later(days=340)
    guest.signs_in()
    assert "50 points are good until April 1, 2027" in guest.opens("/me")


def test_the_history_tells_points_and_orders(house: TestHouse, guest: Guest, me: str):
    house.order(me, 2000, receipt=RECEIPT)
    page = guest.opens("/me/history")
    for said in ("Joining", "+50", "Order", "+20", "Shrimp &lt;burger&gt;", "¥2,000"):
        assert said in page, said


@pytest.mark.slow
def test_the_history_calls_what_was_undone_by_its_name(house: TestHouse, guest: Guest, me: str):
    ref, _ = house.order(me, 2000)
    (hold,) = house.house.hold(Wish(me, points=30), "a key")
    house.house.redeem(hold.id, ref)
    house.house.reverse(ref)
    page = guest.opens("/me/history")
    said = re.findall(r"<li><span>([^<]+)<br>.*?amount\">([^<]+)<", page)
    assert said == [
        ("Given back", "+30"),
        ("Taken back", "−20"),
        ("Set aside for an order", "−30"),
        ("Order", "+20"),
        ("Joining", "+50"),
    ]


def test_the_rotating_code_is_taken_by_the_kiosk_and_is_another_one_soon(
    house: TestHouse, guest: Guest, me: str
):
    page = guest.opens("/me/code")
    assert '<noscript><meta http-equiv="refresh"' in page and "<svg" in page
    value, _ = house.house.pass_code(me)
    found = house.house.find(Credential(CredentialKind.CODE, value))
    assert found is not None and found.id == me
    house.later(seconds=30)
    part = guest.browser.get("/me/code?part")
    assert part.text.startswith("<svg") and part.text not in page
    assert 1 <= int(part.headers["X-Seconds"]) <= 30


def test_a_friend_comes_by_the_link_and_both_gain(house: TestHouse, guest: Guest, me: str):
    page = guest.opens("/me/friends")
    found = re.search(rf'value="{HOME}(/friend/[\w]+)"', page)
    assert found
    for way in ("https://line.me/R/share", "https://x.com/intent/post", "https://wa.me/", "mailto:?subject="):
        assert f'href="{way}' in page, way
    friend = Guest(house)
    assert "A friend invites you" in friend.opens(found[1])
    friend.opens(f"/join?next={found[1]}")
    friend.sends("/join", whom=OTHER, consent="yes")
    home = friend.sends("/join/code", digits=friend.code)
    assert friend.path == "/me" and "10% off" in home
    path = claim_path(house)
    friend.opens(path)
    friend.sends(path)
    assert house.points(me) == 250


def test_one_s_own_invitation_is_refused_in_words(house: TestHouse, guest: Guest, me: str):
    code = house.house.invitation(me)
    assert "It is your own." in guest.opens(f"/friend/{code}")
    assert "Check the link." in guest.opens("/friend/FNOSUCH")


def test_codes_of_campaigns_cannot_be_tried_on_the_pages(house: TestHouse, guest: Guest, me: str):
    house.manager.add_code("HARU10", {"en": "Spring"}, Saving(percent=10))
    assert "Check the link." in guest.opens("/friend/HARU10")


@pytest.mark.slow
def test_settings_are_kept(house: TestHouse, guest: Guest, me: str):
    guest.opens("/me/privacy")
    guest.sends("/me/prefer")
    member = house.house.member(me)
    assert member is not None and not member.personal
    guest.sends("/me/birthday", birthday="1990-02-29")
    assert guest.page.status_code == 400
    guest.opens("/me/privacy")
    assert "February 28, 1990" in guest.sends("/me/birthday", birthday="1990-02-28")
    assert "You can change it once." in guest.sends("/me/birthday", birthday="1990-03-01")
    guest.sends("/me/birthday", birthday="1990-03-02")
    assert guest.page.status_code == 400


@pytest.mark.slow
def test_days_are_the_shops_own(house: TestHouse, guest: Guest, me: str):
    """Somebody joins in Tokyo's morning, which is yesterday's evening in Greenwich."""
    house.later(hours=20)
    house.join(OTHER)
    guest.signs_in(OTHER)
    assert guest.opens("/me/privacy").count("April 2, 2026") == 2


@pytest.mark.slow
def test_who_saw_no_question_was_not_asked(house: TestHouse, guest: Guest, me: str):
    house.order(me, 1000)
    for path in ("/me/history", "/me/privacy", "/me/export"):
        guest.opens(path)
    house.later(days=1)
    assert 'action="/me/rate"' in guest.opens("/me")


@pytest.mark.slow
def test_how_likely_they_recommend_the_shop(house: TestHouse, guest: Guest, me: str):
    house.order(me)
    assert "Would you recommend" in guest.opens("/me")
    guest.sends("/me/rate", score="9")
    assert "Would you recommend" not in guest.opens("/me")


@pytest.mark.slow
def test_everything_that_is_kept_can_be_taken_along(house: TestHouse, guest: Guest, me: str):
    house.order(me, 2000, receipt=RECEIPT)
    house.manager.add_code("AKI", {"en": "Autumn"}, Saving(amount=100))
    house.house.hold(Wish(me, points=10, code="AKI"), "a key")
    guest.opens("/me/export")
    assert guest.page.headers["content-disposition"].startswith("attachment")
    told = json.loads(guest.page.text)
    assert told["member"]["phone"] == PHONE and told["balance"] == 60
    assert [row["points"] for row in told["points"]] == [-10, 20, 50]
    assert {(row["points"], row["code"]) for row in told["spent"]} == {(10, None), (0, "AKI")}
    assert told["orders"][0]["receipt"]["total"] == 2000
    assert told["member"]["consents"][0]["version"] == "1"


@pytest.mark.slow
def test_an_ic_card_is_named_by_its_time_and_can_be_taken_away(house: TestHouse, guest: Guest, me: str):
    assert "IC cards" not in guest.opens("/me/privacy")
    card = Credential(CredentialKind.CARD, "012E4CD2A1B3C4D5")
    house.house.link(me, card)
    page = guest.opens("/me/privacy")
    assert "Added on" in page and "Apr 1, 2026, 12:00:00" in page and card.value not in page
    guest.opens("/me/export")
    (told,) = json.loads(guest.page.text)["member"]["ic_cards"]
    assert set(told) == {"id", "at"}
    guest.opens("/me/privacy")
    guest.sends("/me/unlink-card", card="somebody-else-s")
    assert house.house.find(card) is not None
    guest.sends("/me/unlink-card", card=told["id"])
    assert house.house.find(card) is None


def test_a_member_deletes_everything(house: TestHouse, guest: Guest, me: str):
    house.order(me, 2000, receipt=RECEIPT)
    guest.opens("/me/privacy")
    guest.sends("/me/delete")
    assert house.house.member(me) is not None
    assert "Everything is deleted" in guest.sends("/me/delete", sure="yes")
    assert house.house.member(me) is None
    guest.opens("/me")
    assert guest.path.startswith("/sign-in")
    house.check_books()


@pytest.mark.parametrize(
    "path", ["/me", "/me/code", "/me/history", "/me/friends", "/me/privacy", "/me/export"]
)
def test_nothing_of_a_member_is_shown_to_others(house: TestHouse, guest: Guest, path: str):
    house.join()
    guest.browser.cookies.set("__Host-member", "guessed", domain="pages.example")
    assert "さくら" not in guest.opens(path)
    assert guest.path.startswith("/sign-in?next=")


def test_every_text_is_there_in_both_languages():
    for key, both in words().items():
        assert set(both) == {"ja", "en"} and all(both.values()), key
        assert re.findall(r"{\w+}", both["ja"]).sort() == re.findall(r"{\w+}", both["en"]).sort(), key
