"""Nothing of a guest is left on the kiosk: neither in a file, nor in a file's log, nor in what is logged,
also not where the log says everything.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk import log
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Attract, CardState, CodeScreen, Done, IcCardScreen, MemberHome
from kiosk.core.loyalty import Joining
from kiosk.ports.errors import Unreachable
from tests.examples import one_of
from tests.journeys.guest import Guest
from tests.journeys.house_kiosk import HouseKiosk, Service, an_empty_programme, recorded
from tests.log_state import log_given_back
from tests.mockpos import Mock

STRANGER, TYPED = "+819033332222", "09033332222"
MEMBER, MEMBERS = "+819012345678", "09012345678"
JOINS, JOINED = "+818077776666", "08077776666"
POINT_CARD = "9900000000012346"
IC_CARD, IC_OTHER = "012E4CD2A1B3C4D5", "9CA4110B"
NAMES = ("Canary", "かなりあ", "Nightingale")
MAIL = "canary@nest.example"


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return an_empty_programme(tmp_path_factory.mktemp("programme"))


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    with recorded() as service:
        yield service


@pytest.fixture
def logged() -> Iterator[io.StringIO]:
    """The program's own log, at its most talkative."""
    stream = io.StringIO()
    with log_given_back():
        log.start("debug", stream)
        yield stream


@pytest.fixture
def kiosk(
    logged: io.StringIO, pos: Mock, tmp_path: Path, empty: Path, service: Service
) -> Iterator[HouseKiosk]:
    world = HouseKiosk(pos, tmp_path, empty, service)
    world.start()
    yield world
    world.leaves_for_good()


def digits(text: str) -> list[ev.DigitPressed]:
    return [ev.DigitPressed(digit) for digit in text]


def numbers(*typed: str) -> set[str]:
    """A number as people write it, with and without its first digit."""
    return {form for each in typed for form in (each, each[1:], f"+81{each[1:]}", f"{each[:3]}-{each[3:7]}")}


class Canaries(set[str]):
    """What must not be found. Digits are looked for as a word: any key may hold six digits in a row."""

    def found(self, data: bytes) -> list[str]:
        return [
            word
            for word in sorted(self)
            if re.search(rb"(?<![0-9A-Za-z.:+-])%b(?![0-9A-Za-z.:-])" % re.escape(word.encode()), data)
            or (not word.isdecimal() and word.encode() in data)
        ]


def look(kiosk: HouseKiosk, logged: io.StringIO, canaries: Canaries) -> None:
    """Everything that is written is looked at while the kiosk runs, and again once it has stopped."""
    for _ in range(2):
        files = [file for file in kiosk.machine.folder.path.rglob("*") if file.is_file()]
        assert {"outbox.db", "outbox-copy.db", "cache.db"} <= {file.name for file in files}
        for file in files:
            left = canaries.found(file.read_bytes())
            assert left == [], f"{file.name}: {left}"
        assert canaries.found(logged.getvalue().encode()) == []
        assert canaries.found(repr((kiosk.guest, kiosk.screen, kiosk.state.toast)).encode()) == []
        kiosk.stop()


def ends(kiosk: HouseKiosk, guest: Guest) -> None:
    """The guest goes, the outbox is drained, the journal written."""
    guest.leaves()
    kiosk.comes_to_rest()
    kiosk.passes(60)
    assert isinstance(kiosk.screen, Attract)


@pytest.mark.slow
def test_of_a_stranger_nothing_is_left(kiosk: HouseKiosk, guest: Guest, logged: io.StringIO) -> None:
    assert kiosk.service is not None
    guest.begins()
    guest.does(ev.MemberAsked(), ev.SignInAsked())
    kiosk.service.sign_in(kiosk.screen.url)  # type: ignore[union-attr]
    kiosk.passes(6)
    person = kiosk.guest.identity
    assert person is not None
    guest.does(ev.JoinAsked(), ev.NameTyped(NAMES[0]), *digits(JOINED), ev.BackPressed(), ev.BackPressed())
    guest.does(ev.MemberAsked(), ev.MailChosen(True), ev.MailTyped(MAIL), ev.MailGiven(), ev.SignedOut())
    guest.scans("OKM-NOBODYS-CARD-77")
    guest.scans(f"IC:{IC_OTHER}")
    guest.enters_coupon("CANARY-COUPON-1")
    guest.does(ev.OverlayClosed())
    guest.types_phone(TYPED)
    guest.does(ev.MemberAsked())
    assert isinstance(kiosk.screen, CodeScreen)
    guest.does(*digits("864209"), ev.BackPressed())
    guest.adds("classic-burger")
    guest.scans(POINT_CARD)
    guest.pays("card")
    assert isinstance(kiosk.screen, Done) and kiosk.orders()[-1]["card_points"]["points"] == 2
    ends(kiosk, guest)
    words = {NAMES[0], person.value, MAIL, "OKM-NOBODYS-CARD-77", IC_OTHER, "CANARY-COUPON-1", "864209"}
    everything = Canaries({POINT_CARD} | words | numbers(TYPED, JOINED))
    books = b"".join(file.read_bytes() for file in kiosk.database.parent.glob("members.db*"))
    assert everything.found(books) == []  # the programme keeps hashes
    look(kiosk, logged, everything)


def test_of_a_member_nothing_is_left_on_the_kiosk(
    kiosk: HouseKiosk, guest: Guest, logged: io.StringIO
) -> None:
    house = kiosk.programme.house
    member = house.join("k", NAMES[1], "ja", "1", phone=MEMBER, mail=MAIL)
    card, (rotating, _) = house.card(member), house.pass_code(member)
    guest.begins()
    guest.types_phone(MEMBERS)
    guest.does(ev.MemberAsked())
    sent = kiosk.digits(MEMBER)
    guest.does(*digits(sent))
    assert isinstance(kiosk.screen, MemberHome)
    guest.does(ev.CardAsked())
    for number in (IC_OTHER, IC_CARD, IC_CARD, IC_CARD):
        guest.scans(f"IC:{number}")
    assert isinstance(kiosk.screen, IcCardScreen) and kiosk.screen.state is CardState.LINKED
    guest.does(ev.SignedOut())
    guest.scans(f"IC:{IC_CARD}")
    assert kiosk.guest.member is not None
    guest.does(ev.SignedOut())
    guest.scans(rotating)
    guest.does(ev.SignedOut())
    guest.scans(card)
    guest.adds("classic-burger")
    guest.to_basket()
    guest.takes_reward("off")
    guest.pays("card")
    assert isinstance(kiosk.screen, Done) and kiosk.screen.invite is not None
    invite = kiosk.screen.invite
    guest.does(ev.FeedbackGiven(1), ev.FeedbackExplained("wait"))
    ends(kiosk, guest)
    ic_cards = Canaries({IC_CARD, IC_OTHER, IC_CARD.lower()})
    books = b"".join(file.read_bytes() for file in kiosk.database.parent.glob("members.db*"))
    assert ic_cards.found(books) == []  # the programme keeps a hash of what was linked
    words = {NAMES[1], MAIL, card, rotating, sent, member, invite, invite.rpartition("/")[2], *ic_cards}
    look(kiosk, logged, Canaries(words | numbers(MEMBERS)))


@pytest.mark.slow
def test_who_joins_is_kept_until_the_programme_has_answered_and_no_longer(
    kiosk: HouseKiosk, guest: Guest, logged: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    canaries = Canaries({NAMES[2]} | numbers(JOINED))
    guest.begins()
    guest.adds("classic-burger")
    guest.pays("card")
    claim = kiosk.screen.claim  # type: ignore[union-attr]
    assert claim is not None
    with monkeypatch.context() as during:
        during.setattr(kiosk.programme, "enrol", _away)
        guest.does(ev.JoinAsked(), ev.NameTyped(NAMES[2]), *digits(JOINED), ev.ConsentToggled(), ev.Joined())
        guest.leaves()
        kiosk.passes(20)
        (joining,) = kiosk.outbox.joinings()
        assert isinstance(joining, Joining) and joining.name == NAMES[2]
    kiosk.comes_to_rest()
    kiosk.passes(60)
    assert kiosk.outbox.joinings() == [] and kiosk.points(JOINS) == 55
    look(kiosk, logged, Canaries(canaries | {claim, claim.rpartition("/")[2]}))


@pytest.mark.parametrize("shown", one_of("phone", "mail", "code", "ic_card"))
def test_an_order_that_waits_for_the_pos_keeps_its_guest_only_so_long(
    pos: Mock,
    kiosk: HouseKiosk,
    guest: Guest,
    logged: io.StringIO,
    monkeypatch: pytest.MonkeyPatch,
    shown: str,
) -> None:
    card = "OKM-NOBODYS-CARD-78"
    words = {"phone": numbers(TYPED), "mail": {MAIL}, "code": {card}, "ic_card": {IC_CARD}}
    canaries = Canaries(words[shown])
    guest.begins()
    with monkeypatch.context() as during:
        during.setattr(kiosk.programme, "find", _away)
        match shown:
            case "phone":
                guest.types_phone(TYPED)
            case "mail":
                guest.does(ev.MemberAsked(), ev.MailChosen(True), ev.MailTyped(MAIL), ev.MailGiven())
            case "ic_card":
                guest.scans(f"IC:{IC_CARD}")
            case _:
                guest.scans(card)
    assert kiosk.guest.credential is not None
    guest.adds("classic-burger")
    guest.to_pay()
    pos.down()
    kiosk.passes(15)
    guest.chooses_to_pay("counter")
    guest.leaves()
    kiosk.passes(30)
    assert any(canaries.found(file.read_bytes()) for file in kiosk.machine.folder.path.glob("outbox*"))
    pos.up()
    kiosk.comes_to_rest()
    kiosk.passes(60)
    look(kiosk, logged, canaries)


def _away(*_: object) -> None:
    raise Unreachable("away")
