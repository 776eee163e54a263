"""Who shows what: one-time codes, rotating codes, cards, identities, signed links."""

import base64
import logging
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import text

from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ports.errors import Refused
from pos_adapters.house_loyalty.challenges import GOOD_FOR, TRIES
from pos_adapters.house_loyalty.seals import ONE_TIME_DIGITS, Seals, accepted_step, totp
from tests.pos_adapters.house_loyalty.house import OTHER, PHONE, SECRET, Letters, TestHouse, a_sale

ALICE = Credential(CredentialKind.SIGNED_IN, "https://id.example alice")


def one_time(challenge: str, digits: str) -> Credential:
    return Credential(CredentialKind.ONE_TIME, f"{challenge}:{digits}")


def sent(house: TestHouse, phone: str, key: str) -> tuple[str, str]:
    """A challenge, and the digits that were sent."""
    made = house.house.challenge(phone, key, "kiosk-1")
    house.house.post.submit(int).result(10)
    return made.id, house.letters.sent[-1].digits


@pytest.mark.parametrize(
    ("seconds", "digits"),
    [
        (59, "94287082"),
        (1111111109, "07081804"),
        (1111111111, "14050471"),
        (1234567890, "89005924"),
        (2000000000, "69279037"),
        (20000000000, "65353130"),
    ],
)
def test_rotating_codes_are_those_of_rfc_6238(seconds: int, digits: str) -> None:
    assert totp(b"12345678901234567890", seconds // 30) == digits


def test_a_rotating_code_is_good_for_its_step_and_the_ones_beside_it_once() -> None:
    secret, now = base64.b32encode(b"12345678901234567890").decode(), datetime.fromtimestamp(1111111109, UTC)
    step = accepted_step(secret, "07081804", now, 0)
    assert step == 1111111109 // 30
    assert accepted_step(secret, "07081804", now, step) is None
    assert accepted_step(secret, "07081804", now + timedelta(seconds=30), 0) == step
    assert accepted_step(secret, "07081804", now - timedelta(seconds=30), 0) == step
    assert accepted_step(secret, "07081804", now + timedelta(seconds=90), 0) is None
    assert accepted_step(secret, "0708180٤", now, 0) is None


def test_a_rotating_code_finds_its_member_once(house: TestHouse) -> None:
    member = house.join()
    code, seconds = house.house.pass_code(member)
    shown = Credential(CredentialKind.CODE, code)
    assert 0 < seconds <= 30
    found = house.house.find(shown)
    assert found is not None and found.id == member
    assert house.house.find(shown) is None
    house.later(minutes=1)
    assert house.house.find(Credential(CredentialKind.CODE, house.house.pass_code(member)[0])) is not None


def earned(house: TestHouse, code: str, at: datetime | None, ref: str) -> int:
    """What an order earns that came with a code nobody could be asked about."""
    return house.house.earn(a_sale(ref, house.now), None, Credential(CredentialKind.CODE, code, at))


def test_a_code_that_was_scanned_while_nobody_could_be_asked_earns_once_later(house: TestHouse) -> None:
    member = house.join()
    at, code = house.now, house.house.pass_code(member)[0]
    house.later(days=3)
    assert house.house.find(Credential(CredentialKind.CODE, house.house.pass_code(member)[0])) is not None
    for _ in range(2):
        assert earned(house, code, at, "shop:1") == 10
    assert earned(house, code, at, "shop:2") == 0
    assert earned(house, house.house.card(member), at, "shop:3") == 10
    assert house.points(member) == 20


def test_a_code_whose_answer_was_lost_earns_all_the_same(house: TestHouse) -> None:
    member = house.join()
    at, code = house.now, house.house.pass_code(member)[0]
    assert house.house.find(Credential(CredentialKind.CODE, code)) is not None
    assert earned(house, code, at, "shop:1") == 10


def test_a_code_that_was_no_good_when_it_was_scanned_earns_nothing(house: TestHouse) -> None:
    member = house.join()
    at, code = house.now, house.house.pass_code(member)[0]
    minute, ids = timedelta(minutes=1), iter(range(99))
    for wrong in (at + 11 * minute, at - 11 * minute, None, at + timedelta(days=400)):
        assert earned(house, code, wrong, f"shop:{next(ids)}") == 0
    for strange in ("OKP.NOBODY22.12345678", f"{code[:-8]}٠٠٠٠٠٠٠٠", "OKM22", "OKP", "長" * 200):
        assert earned(house, strange, at, f"shop:{next(ids)}") == 0
    house.later(days=31)
    assert earned(house, code, at, f"shop:{next(ids)}") == 0
    assert house.points(member) == 0


@pytest.mark.parametrize("wrong", [-10, -2, 2, 10])
def test_a_kiosk_whose_clock_is_some_minutes_wrong_costs_nobody_points(house: TestHouse, wrong: int) -> None:
    member = house.join()
    at, code = house.now + timedelta(minutes=wrong), house.house.pass_code(member)[0]
    assert earned(house, code, at, "shop:1") == 10
    assert earned(house, code, at + timedelta(seconds=-wrong), "shop:2") == 0
    assert house.points(member) == 10


@pytest.mark.parametrize(
    "code",
    ["", "OKM", "OKP..", "OKP.XX.12345678", "https://evil.example/OKM1", "OKM' OR 1=1", "\x00", "長" * 999],
)
def test_a_code_that_is_none_of_ours_finds_nobody(house: TestHouse, code: str) -> None:
    house.join()
    assert house.house.find(Credential(CredentialKind.CODE, code)) is None
    assert house.house.find(Credential(CredentialKind.ONE_TIME, code)) is None


def test_a_one_time_code_shows_possession_once(house: TestHouse) -> None:
    member = house.join()
    challenge, digits = sent(house, "090-1234-5678", "a")
    assert len(digits) >= ONE_TIME_DIGITS >= 6 and house.letters.sent[-1].phone == PHONE
    found = house.house.find(one_time(challenge, digits))
    assert found is not None and found.id == member
    assert house.house.find(one_time(challenge, digits)) is None


def test_a_one_time_code_is_good_for_few_tries(house: TestHouse) -> None:
    house.join()
    challenge, digits = sent(house, PHONE, "a")
    wrong = f"{(int(digits) + 1) % 10**6:06}"
    for _ in range(TRIES):
        assert house.house.find(one_time(challenge, wrong)) is None
    assert house.house.find(one_time(challenge, digits)) is None


def test_a_one_time_code_is_good_for_ten_minutes(house: TestHouse) -> None:
    house.join()
    challenge, digits = sent(house, PHONE, "a")
    house.now += GOOD_FOR
    assert timedelta(minutes=10) >= GOOD_FOR
    assert house.house.find(one_time(challenge, digits)) is None


def test_a_stranger_s_number_is_answered_alike_and_gets_nothing(house: TestHouse) -> None:
    house.join()
    known = house.house.challenge(PHONE, "a", "kiosk-1")
    strange = house.house.challenge("+819000005678", "b", "kiosk-1")
    assert (known.masked, known.expires_at) == (strange.masked, strange.expires_at)
    assert known.masked == "•••• 5678" and len(known.id) == len(strange.id)
    house.house.post.submit(int).result(10)
    assert [letter.phone for letter in house.letters.sent] == [PHONE]


def test_the_same_key_sends_no_second_code(house: TestHouse) -> None:
    house.join()
    assert {house.house.challenge(PHONE, "a", "kiosk-1").id for _ in range(9)} == {sent(house, PHONE, "a")[0]}
    assert len(house.letters.sent) == 1


def test_a_number_and_a_kiosk_get_so_many_codes(house: TestHouse) -> None:
    for number in range(3):
        house.house.challenge(PHONE, f"a{number}", "kiosk-1")
    with pytest.raises(Refused):
        house.house.challenge(PHONE, "a3", "kiosk-2")
    house.later(minutes=16)
    house.house.challenge(PHONE, "a4", "kiosk-1")
    for number in range(20):
        house.house.challenge(f"+8190000000{number:02}", f"b{number}", "kiosk-3")
    with pytest.raises(Refused):
        house.house.challenge("+819000000099", "b99", "kiosk-3")


def test_a_sender_that_fails_is_logged_without_the_number(
    house: TestHouse, caplog: pytest.LogCaptureFixture
) -> None:
    class Broken(Letters):
        def send(self, letter: object) -> None:
            raise OSError(f"cannot reach {PHONE}")

    house.join()
    house.house.sender = Broken()
    with caplog.at_level(logging.DEBUG):
        house.house.challenge(PHONE, "a", "kiosk-1")
        house.house.post.submit(int).result(10)
    assert "could not be sent: OSError" in caplog.text and "5678" not in caplog.text


def test_an_identity_belongs_to_one_member(house: TestHouse) -> None:
    sakura, sam = house.join(), house.join(OTHER)
    assert house.house.find(ALICE) is None
    for _ in range(2):
        house.house.link(sakura, ALICE)
    found = house.house.find(ALICE)
    assert found is not None and found.id == sakura
    for member, credential in ((sam, ALICE), (sam, Credential(CredentialKind.CODE, "x")), ("nobody", ALICE)):
        with pytest.raises(Refused):
            house.house.link(member, credential)


def test_points_are_claimed_later_once(house: TestHouse) -> None:
    sakura, sam = house.join(), house.join(OTHER)
    token = house.house.claim_token(a_sale("shop:1", house.now, 3000))
    assert token is not None and house.house.claimable(token) == 30
    for _ in range(2):
        assert house.house.claim(token, sakura) == 30
    assert house.house.claimable(token) is None
    with pytest.raises(Refused, match="limit"):
        house.house.claim(token, sam)
    assert (house.points(sakura), house.points(sam)) == (30, 0)


def test_a_claim_expires_and_is_void_with_its_order(house: TestHouse) -> None:
    member = house.join()
    late = house.house.claim_token(a_sale("shop:1", house.now))
    refunded = house.house.claim_token(a_sale("shop:2", house.now))
    assert late is not None and refunded is not None
    house.house.reverse("shop:2")
    with pytest.raises(Refused, match="expired"):
        house.house.claim(refunded, member)
    house.later(days=31)
    assert house.house.claimable(late) is None
    with pytest.raises(Refused, match="expired"):
        house.house.claim(late, member)


def test_an_order_that_earns_nothing_or_is_somebody_s_has_no_claim(house: TestHouse) -> None:
    house.order(house.join(), ref="shop:1")
    house.order(None, ref="shop:2", phone=OTHER)
    assert [house.house.claim_token(a_sale(f"shop:{n}", house.now)) for n in (1, 2)] == [None, None]
    assert house.house.claim_token(a_sale("shop:3", house.now, 99)) is None


@pytest.mark.parametrize(
    "change", [lambda t: t[1:], lambda t: t + "A", lambda t: "x.y", lambda t: "é", lambda t: ""]
)
def test_a_token_that_was_changed_opens_nothing(change: object) -> None:
    seals, now = Seals(SECRET), datetime(2026, 4, 1, tzinfo=UTC)
    token = seals.signed("claim", "shop:1", now + timedelta(days=1))
    assert seals.opened("claim", token, now) == "shop:1"
    assert seals.opened("claim", change(token), now) is None  # type: ignore[operator]
    assert seals.opened("other", token, now) is None
    assert Seals(SECRET + "!").opened("claim", token, now) is None
    assert seals.opened("claim", token, now + timedelta(days=1)) is None


def test_a_link_can_be_good_once(house: TestHouse) -> None:
    token = house.house.signed("welcome", "m1", timedelta(hours=1))
    assert house.house.opened("welcome", token) == "m1"
    assert [house.house.opened("welcome", token, once=True) for _ in range(2)] == ["m1", None]


def everything(house: TestHouse) -> str:
    """All that is in the database."""

    def dump(call: object) -> str:
        connection = call.c  # type: ignore[attr-defined]
        names = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'")).scalars()
        return "\n".join(
            str(row) for name in names for row in connection.execute(text(f"SELECT * FROM {name}"))
        )

    return house.house.run(dump)


def test_a_stranger_s_number_and_the_digits_sent_are_nowhere(house: TestHouse) -> None:
    house.join(OTHER)
    house.order(None, phone=PHONE)
    _, digits = sent(house, OTHER, "a")
    house.house.challenge(PHONE, "b", "kiosk-1")
    house.house.link(house.join(OTHER), ALICE)
    kept = everything(house)
    assert "12345678" not in kept and digits not in kept and "alice" not in kept and OTHER in kept


def test_forgetting_erases_the_person_and_keeps_the_books(house: TestHouse) -> None:
    member = house.house.join("k", "桜子", "ja", "1", PHONE, "sakurako@example.jp")
    twin = house.join(OTHER, "双子")
    card = house.house.card(twin)
    house.manager.merge(member, twin)
    house.house.link(member, ALICE)
    ref, _ = house.order(member, 5000, lines=[{"burger": "without onions"}])
    house.manager.adjust(member, 5, "she waited for her daughter", "k")
    for _ in range(2):
        house.house.forget(member)
    kept = everything(house)
    for secret in ("桜子", "双子", PHONE, OTHER, "sakurako", "onions", "daughter", card):
        assert secret not in kept
    assert house.house.member(member) is None and house.points(member) == 0
    house.house.reverse(ref)
    assert house.order(member, 1000)[1] == 0
    assert house.join() != member


def test_hashes_of_strangers_and_of_the_forgotten_are_gone_when_their_time_is_over(house: TestHouse) -> None:
    house.order(None, phone=PHONE)
    house.house.forget(house.join(OTHER))
    kept = [house.house.seals.hashed(*each) for each in (("stranger", PHONE), ("blocked", OTHER))]
    assert all(each in everything(house) for each in kept)
    house.later(days=91)
    house.order(None, phone="+819055556666")
    house.join("+819077778888")
    assert not any(each in everything(house) for each in kept)
