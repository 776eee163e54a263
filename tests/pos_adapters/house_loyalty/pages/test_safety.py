"""Forged changes, other sites, too much, and what every answer carries."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pos_adapters.house_loyalty.pages.rates import LIMITS
from tests.pos_adapters.house_loyalty.house import TestHouse, a_house
from tests.pos_adapters.house_loyalty.pages.conftest import HOME, Guest, claim_path

CHANGES = (
    "/sign-in", "/sign-in/code", "/sign-out", "/join", "/join/code", "/feedback", "/me/rate", "/me/prefer",
    "/me/birthday", "/me/delete", "/me/sign-out", "/friend/F123",
)  # fmt: skip


def test_a_change_needs_the_token_of_one_s_own_page(house: TestHouse, guest: Guest):
    me = house.join()
    guest.signs_in()
    guest.opens("/me/privacy")
    token = re.search(r'name="csrf" value="([^"]+)"', guest.page.text)
    assert token
    fields = {"sure": "yes", "consent": "yes", "score": "1", "whom": "+819000000000"}
    stranger = Guest(house)
    stranger.opens("/join")
    foreign = re.search(r'name="csrf" value="([^"]+)"', stranger.page.text)
    assert foreign
    right = {**fields, "csrf": token[1]}
    for path in CHANGES:
        for forged in ("", "x", foreign[1], token[1][:-1]):
            assert guest.browser.post(path, data={**fields, "csrf": forged}).status_code == 403
        for others in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}):
            assert guest.browser.post(path, data=right, headers=others).status_code == 403
    assert house.house.member(me) is not None


def test_a_token_of_before_the_sign_in_is_none_after_it(house: TestHouse, guest: Guest):
    house.join()
    guest.opens("/sign-in")
    before = guest.page
    guest.sends("/sign-in", whom="+819012345678")
    guest.sends("/sign-in/code", digits=guest.code)
    guest.page = before
    guest.sends("/sign-in", whom="+819012345678")
    assert guest.page.status_code == 403


def test_every_answer_is_strict(house: TestHouse, guest: Guest):
    house.join()
    guest.signs_in()
    for path in ("/", "/me", "/me/code", "/nothing", claim_path(house), "/page/page.css", "/page/../app.py"):
        answer = guest.browser.get(path)
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'") and "unsafe" not in policy and "http" not in policy
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["x-content-type-options"] == "nosniff"
        if "page.css" not in path:
            assert answer.headers["cache-control"] == "no-store"


def test_cookies_are_for_this_site_and_no_script(house: TestHouse, guest: Guest):
    house.join()
    guest.browser.follow_redirects = False
    guest.signs_in()
    set_cookies = guest.page.headers.get_list("set-cookie")
    assert len(set_cookies) == 2
    for cookie in set_cookies:
        assert cookie.startswith("__Host-") and "Path=/" in cookie and "Domain" not in cookie
        assert "HttpOnly" in cookie and "Secure" in cookie and "SameSite=lax" in cookie


def test_nothing_comes_from_anybody_else(house: TestHouse, guest: Guest):
    me = house.join()
    guest.signs_in()
    house.order(me)
    for path in (
        "/",
        "/me",
        "/me/code",
        "/me/history",
        "/me/friends",
        "/me/privacy",
        claim_path(house),
        "/join",
    ):
        page = guest.opens(path)
        loaded = re.findall(r'<(?:script|link|img|iframe|source)[^>]+(?:src|href)="([^"]+)"', page)
        assert loaded and all(each.startswith("/page/") for each in loaded)
        assert not re.search(r"<[^>]+\s(?:style|on\w+)=", page), path
        assert "<style" not in page and not re.search(r"<script(?![^>]*src=)", page)


@pytest.mark.slow
def test_too_much_at_once_is_turned_away(house: TestHouse, guest: Guest):
    for _ in range(LIMITS["page"][0]):
        guest.browser.get("/nothing")
    assert guest.browser.get("/").status_code == 429
    house.later(minutes=2)
    assert guest.browser.get("/").status_code == 200


def test_a_body_without_end_is_not_read(guest: Guest):
    assert guest.browser.post("/join", content=b"x" * 30_000).status_code == 413


@pytest.mark.parametrize("body", [b"\xff\xfe\x00", b"=&=&;;%%%", b"csrf=\xf0\x9f&csrf=" + b"a" * 3000])
def test_nonsense_is_refused_in_words(guest: Guest, body: bytes):
    guest.opens("/join")
    assert guest.browser.post("/join", content=body).status_code == 403


def test_when_the_database_is_away_nothing_is_lost_and_it_says_so(
    house: TestHouse, guest: Guest, tmp_path: Path
):
    house.join()
    guest.signs_in()
    house.house.close()
    for file in tmp_path.glob("members.db*"):
        file.unlink()
    (tmp_path / "members.db").mkdir()
    assert "Not available just now" in guest.opens("/me")
    assert guest.page.status_code == 503


def test_languages(house: TestHouse):
    assert '<html lang="ja">' in Guest(house, "fr;q=0.9,ja;q=0.5,en;q=0.2").opens("/")
    assert '<html lang="en">' in Guest(house, "fr").opens("/")
    guest = Guest(house, "ja")
    assert '<html lang="en">' in guest.opens("/join?lang=en")
    assert '<html lang="en">' in guest.opens("/")
    assert '<html lang="ja">' in Guest(house, "ja;q=x,,;q=1,ja").opens("/?lang=xx")


def test_the_pages_may_be_below_a_path(tmp_path: Path):
    with a_house(tmp_path, public_base_url=f"{HOME}/points/") as house:
        page = Guest(house).opens("/")
        assert 'href="/points/join"' in page and 'href="/points/page/page.css' in page
