"""The receipt behind the QR code, its points, and what guests say."""

from __future__ import annotations

import re
from datetime import datetime, timedelta

from kiosk.ports.loyalty import Opinion
from pos_adapters.house_loyalty import opinions
from pos_adapters.house_loyalty.tables import feedback
from tests.pos_adapters.house_loyalty.house import OTHER, TestHouse
from tests.pos_adapters.house_loyalty.pages.conftest import Guest, claim_path


def said(house: TestHouse) -> list[tuple[str, int, str]]:
    rows = house.house.run(lambda call: call.all(feedback.select()))
    return [(row.order_ref, row.score, row.words) for row in rows]


def test_anybody_with_the_link_sees_the_receipt(house: TestHouse, guest: Guest):
    page = guest.opens(claim_path(house))
    for words in (
        "42",
        "Shrimp &lt;burger&gt;",
        "Sauce: tartar",
        "¥1,960",
        "¥2,000",
        "Taxed at 10%",
        "Eat in",
        "20",
    ):
        assert words in page, words


def test_in_japanese(house: TestHouse):
    page = Guest(house, "ja").opens(claim_path(house))
    for words in ("えびカツバーガー", "お茶 ※", "10%対象", "軽減税率", "店内", '<html lang="ja">'):
        assert words in page, words


def test_points_are_claimed_once(house: TestHouse, guest: Guest):
    me = house.join()
    guest.signs_in()
    path = claim_path(house)
    guest.opens(path)
    form = guest.page
    assert "20 points are yours" in guest.sends(path)
    assert 'href="/me/friends"' in guest.page.text
    guest.page = form
    guest.sends(path)
    assert house.points(me) == 70
    other = house.join(OTHER, "Emma")
    thief = Guest(house)
    thief.signs_in(OTHER)
    assert "were claimed" in thief.opens(path)
    thief.opens("/me/privacy")
    token = re.search(r'name="csrf" value="([^"]+)"', thief.page.text)
    assert token
    assert thief.browser.post(path, data={"csrf": token[1]}).status_code == 400
    assert house.points(other) == 50


def test_a_new_member_claims_at_once(house: TestHouse, guest: Guest):
    path = claim_path(house)
    guest.opens(f"/join?next={path}")
    guest.sends("/join", whom=OTHER, consent="yes")
    guest.sends("/join/code", digits=guest.code)
    assert guest.path == path
    assert "20 points are yours" in guest.sends(path)


def test_a_link_is_neither_guessed_nor_changed_nor_kept_for_ever(house: TestHouse, guest: Guest):
    path = claim_path(house)
    for changed in (
        path[:-1],
        path + "A",
        path[:-2] + "AA",
        path.replace(".", "", 1),
        "/claim/x",
        "/claim/é",
    ):
        assert "cannot be used" in guest.opens(changed)
        assert guest.page.status_code == 404
    house.later(days=31)
    assert "cannot be used" in guest.opens(path)


def test_a_refunded_order_has_no_points_to_claim(house: TestHouse, guest: Guest):
    path = claim_path(house)
    house.house.reverse("shop:r1")
    page = guest.opens(path)
    assert "taken back" in page and "Join and claim" not in page


def test_a_guest_says_how_it_was(house: TestHouse, guest: Guest):
    guest.opens(claim_path(house))
    assert "Thank you" in guest.sends("/feedback", score="2", words="Cold\x00 fries<b>")
    assert said(house) == [("shop:r1", 2, "Cold fries<b>")]
    guest.opens(claim_path(house))
    assert "How was it" not in guest.page.text


def test_kiosks_of_the_shop_hear_what_guests_said(house: TestHouse, guest: Guest):
    guest.opens(claim_path(house))
    guest.sends("/feedback", score="2", words="Cold fries")

    def told(since: datetime, shop: str) -> list[Opinion]:
        return house.house.run(lambda call: opinions.since(call, since, shop))

    assert told(house.now, "shop") == [Opinion("key-42", house.now, 2)]
    assert told(house.now + timedelta(seconds=1), "shop") == []
    assert told(house.now, "sho") == told(house.now, "another") == []


def test_nobody_says_something_of_an_order_they_were_not_shown(house: TestHouse, guest: Guest):
    guest.opens(claim_path(house))
    assert "out of date" in guest.sends("/feedback", score="1", order="c2hvcDpyMQ.AAAA")
    guest.opens(claim_path(house))
    assert guest.sends("/feedback", score="9") and guest.page.status_code == 400
    assert said(house) == []
