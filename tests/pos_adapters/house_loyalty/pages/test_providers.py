"""Signing in on the pages with a provider: authorization code with PKCE, state and nonce."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx
import pytest

from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ports.http import client
from tests.conformance.doorman import PERSON
from tests.pos_adapters.house_loyalty.house import OTHER, TestHouse, a_house
from tests.pos_adapters.house_loyalty.pages.conftest import HOME, Guest, claim_path
from tests.pos_adapters.oidc import certified
from tests.pos_adapters.oidc.provider import KEYS, OpenIdDoorman

pytestmark = pytest.mark.slow

BACK = f"{HOME}/sign-in/return/line"


@pytest.fixture
def line() -> Iterator[OpenIdDoorman]:
    doorman = OpenIdDoorman()
    with doorman.wire:
        yield doorman
    doorman.close()


@pytest.fixture
def http() -> Iterator[httpx.Client]:
    with client() as http:
        yield http


def opened(folder: Path, programme: Path, url: str, secret: str, **more: Any) -> Any:
    """A house whose pages know a provider as "line"."""
    shutil.copy(programme, folder)
    known = {"name": "LINE", "issuer": url, "client_id": "kiosk", "client_secret": secret, **more}
    return a_house(folder, public_base_url=HOME, pages={"providers": {"line": known}})


@pytest.fixture
def house(tmp_path: Path, programme: Path, line: OpenIdDoorman) -> Iterator[TestHouse]:
    with opened(tmp_path, programme, line.wire.url, line.secret) as house:
        yield house


@pytest.fixture
def guest(house: TestHouse, http: httpx.Client) -> Guest:
    guest = Guest(house, http=http)
    guest.browser.follow_redirects = False
    return guest


def sent_to(guest: Guest, path: str = "/") -> dict[str, str]:
    """Press the button; what the provider is asked."""
    guest.opens(f"/sign-in/with/line?next={path}")
    assert guest.page.status_code == 303, guest.page.text
    return dict(parse_qsl(urlsplit(guest.page.headers["location"]).query))


def comes_back(guest: Guest, line: OpenIdDoorman, asked: dict[str, str], **changed: str) -> str:
    query = {"code": line.authorizes(asked), "state": asked["state"], **changed}
    guest.browser.follow_redirects = True
    guest.page = guest.browser.get("/sign-in/return/line", params=query)
    return guest.page.text


def test_the_provider_is_asked_for_no_more_than_who_it_is(guest: Guest):
    asked = sent_to(guest)
    assert asked["scope"] == "openid" and asked["redirect_uri"] == BACK
    assert asked["code_challenge_method"] == "S256" and len(asked["code_challenge"]) == 43
    assert len({asked["state"], asked["nonce"], asked["code_challenge"]}) == 3
    assert sent_to(guest)["state"] != asked["state"]


def test_somebody_new_joins_with_a_consent_and_is_known_from_then_on(
    house: TestHouse, guest: Guest, line: OpenIdDoorman, http: httpx.Client
):
    path = claim_path(house)
    assert "mark of my sign-in" in comes_back(guest, line, sent_to(guest, path))
    guest.sends("/join", name="Emma", consent="yes")
    assert guest.path == path and house.letters.sent == []
    again = Guest(house, http=http)
    again.browser.follow_redirects = False
    assert "Hello, Emma" in comes_back(again, line, sent_to(again))
    found = house.house.find(Credential(CredentialKind.SIGNED_IN, f"{line.wire.url} {PERSON}"))
    assert found is not None and found.name == "Emma" and found.points == 50


def test_a_member_who_proves_their_number_is_linked(house: TestHouse, guest: Guest, line: OpenIdDoorman):
    me = house.join(OTHER)
    comes_back(guest, line, sent_to(guest))
    guest.sends("/sign-in", whom=OTHER)
    guest.sends("/sign-in/code", digits=guest.code)
    found = house.house.find(Credential(CredentialKind.SIGNED_IN, f"{line.wire.url} {PERSON}"))
    assert found is not None and found.id == me


def test_the_kiosk_knows_who_signed_in_on_the_pages(house: TestHouse, guest: Guest, line: OpenIdDoorman):
    comes_back(guest, line, sent_to(guest))
    guest.sends("/join", consent="yes")
    assert house.house.find(Credential(CredentialKind.SIGNED_IN, f"{line.wire.url} {PERSON}")) is not None


def test_who_came_by_a_provider_confirms_a_number_and_has_what_it_earned(
    house: TestHouse, guest: Guest, line: OpenIdDoorman
):
    """Nobody else's code does, and no form that another member was given."""
    house.order(None, 5000, phone=OTHER)
    me = Credential(CredentialKind.SIGNED_IN, f"{line.wire.url} {PERSON}")
    comes_back(guest, line, sent_to(guest))
    guest.sends("/join", consent="yes")
    assert "Confirm your phone number" in guest.opens("/me/privacy")
    guest.sends("/me/number", whom=OTHER)
    digits, mine = guest.code, guest.page
    assert house.letters.sent[-1].phone == OTHER
    assert "wrong or too old" in guest.sends("/me/number/code", digits=f"{(int(digits) + 1) % 10**6:06}")
    house.join()
    friend = Guest(house)
    friend.signs_in()
    friend.opens("/me/privacy")
    assert "Confirm your phone" not in friend.page.text  # the code that let them in proved it
    friend.page = mine
    assert "too old" in friend.sends("/me/number/code", digits=digits) or friend.page.status_code == 403
    guest.page = mine
    assert "Confirm your" not in guest.sends("/me/number/code", digits=digits) and OTHER in guest.page.text
    found = house.house.find(me)
    assert found is not None and found.points == 100
    guest.opens("/me/privacy")


@pytest.mark.parametrize("typed", ["", "12", "sakura@example.jp", "x" * 300])
def test_what_gets_no_code_is_no_number_to_confirm(
    house: TestHouse, guest: Guest, line: OpenIdDoorman, typed: str
):
    comes_back(guest, line, sent_to(guest))
    guest.sends("/join", consent="yes")
    guest.opens("/me/privacy")
    assert "Check the phone number" in guest.sends("/me/number", whom=typed) and house.letters.sent == []


@pytest.mark.parametrize(
    "changed", [{"state": "forged"}, {"iss": "https://evil.example"}, {"code": "forged"}]
)
def test_an_answer_that_is_not_to_our_question_is_none(
    guest: Guest, line: OpenIdDoorman, changed: dict[str, str]
):
    assert "did not work" in comes_back(guest, line, sent_to(guest), **changed)


def test_an_answer_is_good_once_and_in_one_browser(
    house: TestHouse, guest: Guest, line: OpenIdDoorman, http: httpx.Client
):
    asked = sent_to(guest)
    started = guest.browser.cookies["__Host-sign-in"]
    victim = Guest(house, http=http)
    assert "did not work" in comes_back(victim, line, asked)
    assert "did not work" not in comes_back(guest, line, asked)
    guest.browser.cookies.set("__Host-sign-in", started, domain="pages.example", path="/")
    assert "did not work" in comes_back(guest, line, asked)
    guest.browser.cookies.set("__Host-sign-in", f"{started}A", domain="pages.example", path="/")
    assert "did not work" in comes_back(guest, line, asked)


@pytest.mark.parametrize(
    "claims",
    [{"nonce": "another"}, {"nonce": None}, {"aud": "another"}, {"iss": "https://x.example"}, {"exp": 1}],
)
def test_a_token_that_says_anything_wrong_is_not_believed(
    guest: Guest, line: OpenIdDoorman, claims: dict[str, Any]
):
    line.claims = claims
    assert "did not work" in comes_back(guest, line, sent_to(guest))


def test_somebody_else_s_signature_is_not_believed(guest: Guest, line: OpenIdDoorman):
    line.key = KEYS[1]
    assert "did not work" in comes_back(guest, line, sent_to(guest))


def test_tokens_signed_with_the_secret_are_taken_where_that_is_set_and_then_alone(
    tmp_path: Path, programme: Path, line: OpenIdDoorman, http: httpx.Client
):
    """As LINE's web login signs them."""
    with opened(tmp_path, programme, line.wire.url, line.secret, signed_by_secret=True) as house:
        for key, algorithm, believed in ((line.secret, "HS256", True), (KEYS[0], "RS256", False)):
            line.key, line.algorithm, line.header = key, algorithm, {}
            guest = Guest(house, http=http)
            guest.browser.follow_redirects = False
            assert ("did not work" not in comes_back(guest, line, sent_to(guest))) is believed


def test_without_a_secret_nothing_is_signed_by_it(tmp_path: Path, programme: Path):
    with (
        pytest.raises(ValueError, match="signed_by_secret needs the client_secret"),
        opened(tmp_path, programme, "https://line.example", "", signed_by_secret=True),
    ):
        pass


def test_who_says_no_at_the_provider_is_back_at_the_door(guest: Guest):
    asked = sent_to(guest)
    guest.opens(f"/sign-in/return/line?error=access_denied&state={asked['state']}")
    assert guest.page.headers["location"] == "/sign-in"


def test_a_provider_that_is_away_or_unknown_is_told(guest: Guest, line: OpenIdDoorman):
    line.wire.down()
    guest.opens("/sign-in/with/line")
    assert guest.page.status_code == 503
    guest.opens("/sign-in/with/nobody")
    assert guest.page.status_code == 400


def test_a_certified_provider(tmp_path: Path, programme: Path, http: httpx.Client):
    with (
        certified.certified_provider(redirect="http://127.0.0.1/sign-in/return/line") as known,
        opened(tmp_path, programme, known.url, known.pages_secret, client_id="pages") as house,
    ):
        here = house.settings.model_copy(update={"public_base_url": "http://127.0.0.1"})
        house.house.settings = here
        guest, phone = Guest(house, http=http), certified.Guest("sakura")
        guest.browser.follow_redirects = False
        guest.opens("/sign-in/with/line")
        back = phone.opens(guest.page.headers["location"], until="http://127.0.0.1/sign-in/return/")
        phone.leaves()
        guest.browser.follow_redirects = True
        guest.opens(back.removeprefix("http://127.0.0.1"))
        guest.sends("/join", name="Sakura", consent="yes")
        assert "Hello, Sakura" in guest.page.text
        assert house.house.find(Credential(CredentialKind.SIGNED_IN, f"{known.url} sakura")) is not None
