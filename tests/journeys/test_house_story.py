"""The house programme from end to end: the engine, the POS, the programme, the member pages and the sign-in
service are real, and speak to each other over loopback.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kiosk.core.journey import events as ev
from kiosk.core.journey.state import (
    CardState,
    CodeScreen,
    Done,
    IcCardScreen,
    MemberHome,
    Paying,
    Say,
    SignInScreen,
    SignInState,
)
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.retention import By, Period
from kiosk.engine.forgetting import ROUND_S
from kiosk.engine.notes import FLUSH_S
from kiosk.ports.errors import Unreachable
from kiosk.staff import reports
from tests.journeys.guest import Guest
from tests.journeys.house_kiosk import (
    RULES,
    HouseKiosk,
    Phone,
    Service,
    an_empty_programme,
    certified,
    recorded,
)
from tests.mockpos import Mock

NUMBER, MINE = "+819012345678", "09012345678"
FRIENDS, THEIRS = "+818055556666", "08055556666"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return an_empty_programme(tmp_path_factory.mktemp("programme"))


@pytest.fixture(params=[pytest.param("certified", marks=pytest.mark.slow), "recorded"], scope="module")
def service(request: pytest.FixtureRequest) -> Iterator[Service]:
    with {"certified": certified, "recorded": recorded}[request.param]() as service:
        yield service


def _kiosk(pos: Mock, folder: Path, empty: Path, service: Service | None) -> Iterator[HouseKiosk]:
    world = HouseKiosk(pos, folder, empty, service)
    world.start()
    yield world
    world.leaves_for_good()


@pytest.fixture
def signing(pos: Mock, tmp_path: Path, empty: Path, service: Service) -> Iterator[HouseKiosk]:
    yield from _kiosk(pos, tmp_path, empty, service)


@pytest.fixture
def kiosk(pos: Mock, tmp_path: Path, empty: Path) -> Iterator[HouseKiosk]:
    yield from _kiosk(pos, tmp_path, empty, None)


@pytest.fixture
def phones(kiosk: HouseKiosk) -> Iterator[dict[str, Phone]]:
    found = {"mine": Phone(kiosk, NUMBER), "friend's": Phone(kiosk, FRIENDS)}
    yield found
    for phone in found.values():
        phone.leaves()


def digits(text: str) -> list[ev.DigitPressed]:
    return [ev.DigitPressed(digit) for digit in text]


def shows_the_code(kiosk: HouseKiosk, guest: Guest) -> str:
    """Up to the QR code of the sign-in service."""
    guest.does(ev.MemberAsked(), ev.SignInAsked())
    assert isinstance(kiosk.screen, SignInScreen) and kiosk.screen.state is SignInState.WAITING
    return kiosk.screen.url


def signs_in(kiosk: HouseKiosk, guest: Guest) -> None:
    assert kiosk.service is not None
    kiosk.service.sign_in(shows_the_code(kiosk, guest))
    kiosk.passes(6)


def joins(guest: Guest, number: str, name: str = "Sakura") -> None:
    guest.does(ev.JoinAsked(), ev.NameTyped(name), *digits(number), ev.ConsentToggled(), ev.Joined())


def proves(kiosk: HouseKiosk, guest: Guest) -> None:
    """By the code that was sent to the number that was typed."""
    guest.does(ev.MemberAsked())
    guest.does(*digits(kiosk.digits(NUMBER)))
    assert isinstance(kiosk.screen, MemberHome)
    guest.does(ev.BackPressed())


def orders(kiosk: HouseKiosk, guest: Guest, method: str = "card") -> None:
    """One burger, ¥540."""
    guest.adds("classic-burger")
    guest.pays(method)
    assert isinstance(kiosk.screen, Done)


def rests(kiosk: HouseKiosk, guest: Guest) -> None:
    kiosk.passes(3)
    guest.leaves()
    kiosk.comes_to_rest()


def later(kiosk: HouseKiosk, seconds: float) -> None:
    """Nobody comes for so long; then it goes on."""
    kiosk.clock.pass_by(seconds)
    kiosk.passes(120)


@pytest.mark.slow
def test_a_member_s_own_card_is_their_member_card_until_they_take_it_away(
    kiosk: HouseKiosk, phones: dict[str, Phone], monkeypatch: pytest.MonkeyPatch
) -> None:
    guest, card = Guest(kiosk), "IC:01:2E:4C:D2:A1:B3:C4:D5"
    house = kiosk.programme.house
    member = house.join("k", "Sakura", "ja", "1", phone=NUMBER)
    guest.begins()
    guest.scans(house.card(member))
    guest.does(ev.MemberAsked(), ev.CardAsked())
    with monkeypatch.context() as during:
        during.setattr(kiosk.programme, "link", _away)
        assert links(kiosk, guest, card) is CardState.AWAY
    somebody = house.join("f", "Mio", "ja", "1", phone=FRIENDS)
    house.link(somebody, Credential(CredentialKind.CARD, "9CA4110B"))
    assert links(kiosk, guest, "IC:9CA4110B") is CardState.REFUSED
    assert links(kiosk, guest, card) is CardState.LINKED
    guest.does(ev.CancelAsked(), ev.CancelConfirmed())
    kiosk.comes_to_rest()
    guest.scans(card)
    assert kiosk.guest.member is not None and kiosk.guest.member.id == member
    guest.does(ev.CancelAsked(), ev.CancelConfirmed())
    kiosk.comes_to_rest()
    guest.begins()
    with monkeypatch.context() as during:
        during.setattr(kiosk.programme, "find", _away)
        guest.scans(card)
    assert kiosk.guest.member is None and kiosk.guest.credential is not None
    orders(kiosk, guest)
    rests(kiosk, guest)
    assert kiosk.points(NUMBER) == 50 + 5
    phone = phones["mine"]
    phone.opens("/sign-in?next=/me/privacy")
    phone.sends("/sign-in", whom=NUMBER)
    phone.sends("/sign-in/code", digits=kiosk.digits(NUMBER, kiosk.pages.house))
    phone.opens("/me/privacy")
    phone.sends("/me/unlink-card")
    guest.begins()
    guest.scans(card)
    assert kiosk.guest.member is None and kiosk.state.toast is not None
    assert kiosk.state.toast.say is Say.UNKNOWN_CARD


def links(kiosk: HouseKiosk, guest: Guest, card: str) -> CardState:
    """Two touches, and what comes of them."""
    guest.scans(card)
    guest.scans(card)
    assert isinstance(kiosk.screen, IcCardScreen)
    return kiosk.screen.state


def _away(*_: object) -> None:
    raise Unreachable("away")


def test_who_signs_in_on_their_phone_joins_once_and_is_known_from_then_on(signing: HouseKiosk) -> None:
    guest = Guest(signing)
    guest.begins()
    signs_in(signing, guest)
    assert isinstance(signing.screen, SignInScreen) and signing.screen.state is SignInState.NOBODY
    joins(guest, MINE)
    orders(signing, guest)
    rests(signing, guest)
    assert signing.points(NUMBER) == 50 + 5
    guest.begins()
    signs_in(signing, guest)
    assert isinstance(signing.screen, MemberHome) and signing.guest.member is not None
    assert signing.guest.member.points == 55
    guest.does(ev.BackPressed())
    orders(signing, guest)
    rests(signing, guest)
    assert signing.points(NUMBER) == 60
    guest.begins()
    guest.types_phone(MINE)  # anybody could: it is theirs once they have proved it
    orders(signing, guest)
    rests(signing, guest)
    assert signing.points(NUMBER) == 60
    guest.begins()
    signs_in(signing, guest)
    assert signing.guest.member.unproved == "•••• 5678"
    guest.does(ev.CodeWanted())
    guest.does(*digits(signing.digits(NUMBER)))
    assert isinstance(signing.screen, MemberHome) and signing.guest.member.unproved == ""
    assert signing.guest.member.points == signing.points(NUMBER) == 65


def test_a_known_member_is_linked_only_after_they_showed_their_phone(signing: HouseKiosk) -> None:
    guest = Guest(signing)
    guest.begins()
    guest.does(ev.MemberAsked())
    joins(guest, MINE)
    guest.does(ev.CancelAsked(), ev.CancelConfirmed())
    guest.begins()
    signs_in(signing, guest)
    joins(guest, MINE, "Somebody else")  # who types a member's number is not that member
    guest.does(ev.CancelAsked(), ev.CancelConfirmed())
    guest.begins()
    signs_in(signing, guest)
    assert signing.screen.state is SignInState.NOBODY  # type: ignore[union-attr]
    guest.does(ev.BackPressed())
    guest.does(*digits(MINE), ev.MemberAsked())
    assert isinstance(signing.screen, CodeScreen)
    guest.does(*digits(signing.digits(NUMBER)))
    assert isinstance(signing.screen, MemberHome)
    guest.does(ev.BackPressed(), ev.CancelAsked(), ev.CancelConfirmed())
    guest.begins()
    signs_in(signing, guest)
    assert isinstance(signing.screen, MemberHome)
    (member,) = signing.manager.members(NUMBER)
    assert member["name"] == "Sakura"


def test_who_joins_after_paying_has_the_points_of_that_order(kiosk: HouseKiosk, guest: Guest) -> None:
    guest.begins()
    orders(kiosk, guest)
    kiosk.passes(3)
    joins(guest, MINE)
    rests(kiosk, guest)
    assert kiosk.points(NUMBER) == 50 + 5


@pytest.mark.slow
def test_a_code_shown_while_the_programme_is_away_earns_as_of_then(
    kiosk: HouseKiosk, guest: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The rotating one is good for a minute, and the order is told much later."""

    def away(*_: object) -> None:
        raise Unreachable("away")

    house = kiosk.programme.house
    member = house.join("k", "Sakura", "ja", "1", phone=NUMBER)
    guest.begins()
    with monkeypatch.context() as during:
        for name in ("find", "earn", "claim_url", "hold"):
            during.setattr(kiosk.programme, name, away)
        guest.scans(house.pass_code(member)[0])
        assert kiosk.guest.credential is not None and kiosk.guest.member is None
        orders(kiosk, guest)
        kiosk.passes(3)
        guest.leaves()
        kiosk.passes(600)
    rests(kiosk, guest)
    assert kiosk.points(NUMBER) == 50 + 5


def test_who_wishes_to_join_while_it_is_paid_and_joins_by_mail_has_the_points(
    kiosk: HouseKiosk, guest: Guest
) -> None:
    guest.begins()
    guest.adds("classic-burger")
    guest.to_pay()
    guest.chooses_to_pay("card")
    assert isinstance(kiosk.screen, Paying)
    guest.does(ev.JoinAsked())
    kiosk.passes(3)
    assert isinstance(kiosk.screen, Done) and kiosk.screen.joining is not None
    guest.does(ev.MailChosen(True), ev.MailTyped("sakura@example.jp"), ev.NameTyped("Sakura"))
    guest.does(ev.ConsentToggled(), ev.Joined())
    rests(kiosk, guest)
    (member,) = kiosk.manager.members("sakura@example.jp")
    assert (member["points"], member["phone"]) == (50 + 5, None)


def test_points_are_claimed_later_by_the_link_on_the_receipt_and_once(
    kiosk: HouseKiosk, guest: Guest, phones: dict[str, Phone]
) -> None:
    guest.begins()
    orders(kiosk, guest)
    assert isinstance(kiosk.screen, Done) and kiosk.screen.claim is not None
    claim = kiosk.screen.claim
    rests(kiosk, guest)
    mine, other = phones["mine"], phones["friend's"]
    assert "¥540" in mine.opens(claim)
    mine.joins(mine.path, "Sakura")
    assert "5 points are yours" in mine.sends(mine.path)
    other.joins(claim.removeprefix(kiosk.home))
    assert "were claimed" in other.page.text
    assert (kiosk.points(NUMBER), kiosk.points(FRIENDS)) == (55, 50)


@pytest.mark.slow
def test_a_friend_brings_points_once_and_a_refund_takes_them_back(
    pos: Mock, kiosk: HouseKiosk, guest: Guest, phones: dict[str, Phone]
) -> None:
    guest.begins()
    guest.does(ev.MemberAsked())
    joins(guest, MINE)
    proves(kiosk, guest)
    orders(kiosk, guest)
    assert isinstance(kiosk.screen, Done) and kiosk.screen.invite is not None
    invite = kiosk.screen.invite
    rests(kiosk, guest)
    assert kiosk.points(NUMBER) == 55
    friend = phones["friend's"]
    assert "A friend sent you" in friend.opens(invite)
    friend.joins(friend.path)
    assert kiosk.points(NUMBER) == 55  # nothing was paid yet
    for _ in range(2):  # only the first order counts
        guest.begins()
        guest.types_phone(THEIRS)
        orders(kiosk, guest)
        rests(kiosk, guest)
    assert (kiosk.points(NUMBER), kiosk.points(FRIENDS)) == (255, 60)
    first = kiosk.orders()[1]
    pos.post(f"/staff/api/orders/{first['id']}/cancel")
    later(kiosk, 1800)
    assert (kiosk.points(NUMBER), kiosk.points(FRIENDS)) == (55, 55)


def at_the_counter(kiosk: HouseKiosk, guest: Guest) -> str:
    """A member's order that waits at the counter, and spends a reward."""
    guest.begins()
    guest.does(ev.MemberAsked())
    joins(guest, MINE)
    proves(kiosk, guest)
    guest.adds("classic-burger")
    guest.to_basket()
    guest.takes_reward("off")
    guest.pays("counter")
    rests(kiosk, guest)
    (order,) = kiosk.orders()
    assert order["state"] == "unpaid"
    return str(order["id"])


@pytest.mark.slow
@pytest.mark.parametrize("restarts", [False, True])
def test_an_order_at_the_counter_earns_when_the_pos_says_that_it_was_paid(
    pos: Mock, kiosk: HouseKiosk, guest: Guest, restarts: bool
) -> None:
    order_id = at_the_counter(kiosk, guest)
    kiosk.passes(300)
    assert kiosk.points(NUMBER) == 20
    pos.post(f"/staff/api/orders/{order_id}/paid")
    if restarts:
        kiosk.start_again()
    kiosk.passes(120)
    assert kiosk.points(NUMBER) == 25
    later(kiosk, 4 * 24 * 3600)
    assert kiosk.points(NUMBER) == 25 and kiosk.outbox.followed() == []


@pytest.mark.slow
def test_an_order_that_is_voided_at_the_counter_gives_back_what_it_spent(
    pos: Mock, kiosk: HouseKiosk, guest: Guest
) -> None:
    order_id = at_the_counter(kiosk, guest)
    pos.post(f"/staff/api/orders/{order_id}/cancel")
    kiosk.passes(120)
    assert kiosk.points(NUMBER) == 50 and kiosk.outbox.followed() == []


def test_the_link_comes_also_where_the_programme_was_away_at_first(
    kiosk: HouseKiosk, guest: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: object) -> str:
        raise Unreachable("away")

    guest.begins()
    with monkeypatch.context() as during:
        during.setattr(kiosk.programme, "claim_url", away)
        orders(kiosk, guest)
        kiosk.passes(6)
        assert isinstance(kiosk.screen, Done) and kiosk.screen.claim is None
    kiosk.passes(5)
    assert isinstance(kiosk.screen, Done) and kiosk.screen.claim is not None


@pytest.mark.slow
def test_goods_of_a_category_of_the_menu_earn_by_its_rule(kiosk: HouseKiosk, guest: Guest) -> None:
    rule = {"per": "category", "category": "drinks", "points": 40}
    kiosk.manager.publish({**RULES, "earning": [*RULES["earning"], rule]}, "the story")
    guest.begins()
    guest.does(ev.MemberAsked())
    joins(guest, MINE)
    guest.adds("iced-tea")
    guest.pays("card")
    rests(kiosk, guest)
    assert kiosk.points(NUMBER) == 50 + 40


@pytest.mark.slow
@pytest.mark.parametrize("claims_first", [True, False])
def test_points_of_an_order_at_the_counter_are_claimed_before_or_after_it_is_paid(
    pos: Mock, kiosk: HouseKiosk, guest: Guest, phones: dict[str, Phone], claims_first: bool
) -> None:
    guest.begins()
    orders(kiosk, guest, "counter")
    claim = kiosk.screen.claim  # type: ignore[union-attr]
    assert claim is not None
    rests(kiosk, guest)
    phone = phones["mine"]
    phone.joins(claim.removeprefix(kiosk.home), "Sakura")
    steps = [
        lambda: phone.opens(claim) and phone.sends(phone.path),
        lambda: pos.post(f"/staff/api/orders/{kiosk.orders()[0]['id']}/paid") and kiosk.passes(120),
    ]
    first, then = steps if claims_first else reversed(steps)
    first()
    assert kiosk.points(NUMBER) == 50
    then()
    assert kiosk.points(NUMBER) == 55


@pytest.mark.slow
def test_who_is_forgotten_on_the_pages_leaves_the_shop_s_figures(
    kiosk: HouseKiosk, guest: Guest, phones: dict[str, Phone]
) -> None:
    """Their orders stay: those they showed who they are for, and those they only typed their number for."""
    mine = phones["mine"]
    mine.joins("/me", "Sakura")
    for number, showing in ((MINE, True), (MINE, True), (MINE, False), (THEIRS, False)):
        guest.begins()
        guest.types_phone(number)
        if showing:
            proves(kiosk, guest)
        orders(kiosk, guest)
        rests(kiosk, guest)
    kiosk.passes(2 * FLUSH_S)
    assert figures(kiosk) == (3, 4, 0)
    mine.opens("/me/privacy")
    mine.sends("/me/delete", sure="yes")
    later(kiosk, ROUND_S)
    assert figures(kiosk) == (1, 1, 3)


def figures(kiosk: HouseKiosk) -> tuple[int, int, int]:
    """Members, their orders, and strangers' orders, in the report of retention."""
    today = kiosk.clock.now().date()
    period = Period(today - timedelta(days=3), today + timedelta(days=1))
    report = reports.made(reports.source_of(kiosk.config), period, By.MONTH)
    theirs = sum(row.first_time + row.returning for row in report.rows)
    return len(report.facts.lives), theirs, sum(row.strangers for row in report.rows)
