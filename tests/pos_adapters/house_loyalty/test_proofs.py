"""Whose a typed number is: anybody can join with anybody's, and sign in by something of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.loyalty import CodeRefusal, Credential, CredentialKind
from kiosk.ports.errors import Refused
from tests.pos_adapters.house_loyalty.house import OTHER, PHONE, TestHouse, a_house, a_sale
from tests.pos_adapters.house_loyalty.test_possession import ALICE, one_time, sent

ADDRESS = "sakura@example.jp"
BOB = Credential(CredentialKind.SIGNED_IN, "https://id.example bob")


def joins_by_sign_in(house: TestHouse, phone: str = PHONE, who: Credential = ALICE) -> str:
    return house.house.join(f"{who.value} {phone}", "", "ja", "1", phone=phone, identity=who)


def balance(house: TestHouse, who: Credential = ALICE) -> int:
    found = house.house.find(who)
    assert found is not None
    return found.points


def reads_a_code(house: TestHouse, phone: str = PHONE) -> str:
    """The id of the member whom the code shows."""
    found = house.house.find(one_time(*sent(house, phone, f"code {house.number}")))
    assert found is not None
    return found.id


def gets_no_code(house: TestHouse, phone: str = PHONE) -> bool:
    before = len(house.letters.sent)
    house.house.challenge(phone, f"none {house.number}", "kiosk-1")
    house.house.post.submit(int).result(10)
    return len(house.letters.sent) == before


def test_who_joins_by_typing_a_number_earns_by_typing_it_and_proves_it_later(house: TestHouse) -> None:
    """The walk at the kiosk: nobody reads a code for it."""
    house.order(None, 5000, phone=PHONE)
    member = house.join()
    house.order(None, 1000, phone=PHONE)
    assert house.points(member) == 60
    assert reads_a_code(house) == member
    house.order(None, 1000, phone=PHONE)
    assert house.points(member) == 70


def test_a_sign_in_has_nothing_of_a_number_that_was_only_typed(house: TestHouse) -> None:
    house.order(None, 5000, phone=PHONE)
    joins_by_sign_in(house)
    house.order(None, 1000, phone=PHONE)
    assert balance(house) == 0 and gets_no_code(house)


def test_who_joins_by_a_sign_in_earns_for_the_order_at_once(house: TestHouse) -> None:
    joins_by_sign_in(house)
    both = Credential(CredentialKind.PHONE, PHONE, identity=ALICE.value)
    assert house.house.earn(a_sale("mine", house.now), None, both) == 10 and balance(house) == 10
    owner = house.join(OTHER)
    theirs = Credential(CredentialKind.PHONE, OTHER, identity=BOB.value)
    assert house.house.earn(a_sale("theirs", house.now), None, theirs) == 10  # who was a member before
    assert house.points(owner) == 10


def test_the_first_who_joins_with_the_number_alone_has_it(house: TestHouse) -> None:
    other = joins_by_sign_in(house)
    house.order(None, 1000, phone=PHONE)
    owner = house.join()
    house.order(None, 2000, phone=PHONE)
    assert owner != other and house.points(owner) == 30 and balance(house) == 0
    assert reads_a_code(house) == owner
    assert joins_by_sign_in(house, who=BOB) == owner and house.house.find(BOB) is None


def test_a_number_that_was_typed_by_two_who_sign_in_is_neither_s(house: TestHouse) -> None:
    joins_by_sign_in(house)
    joins_by_sign_in(house, who=BOB)
    house.order(None, 1000, phone=PHONE)
    assert balance(house) == balance(house, BOB) == 0


@pytest.mark.slow
def test_who_proves_the_number_while_signed_in_has_what_it_earned(house: TestHouse) -> None:
    house.order(None, 5000, phone=PHONE)
    member = joins_by_sign_in(house)
    house.house.prove(member, "090-1234-5678")
    house.order(None, 1000, phone=PHONE)
    assert balance(house) == 60 and reads_a_code(house) == member


def test_who_proves_a_number_that_is_a_member_s_becomes_one_with_them(house: TestHouse) -> None:
    """They showed both: the sign-in, and the number."""
    first = house.join()
    house.order(first, 3000)
    member = house.house.join("k", "", "ja", "1", phone=OTHER, identity=ALICE)
    house.house.prove(member, PHONE)
    house.house.prove(member, PHONE)
    assert balance(house) == 30 and house.house.member(first) is not None
    assert house.manager.member(member)["phone"] == PHONE
    with pytest.raises(Refused):
        house.house.prove(member, "nobody")


def confirms(house: TestHouse, member: str, key: str = "confirm") -> Credential:
    """What a member reads who asked for a code to what they gave."""
    made = house.house.begin_proof(member, key, "kiosk-1")
    house.house.post.submit(int).result(10)
    return one_time(made.id, house.letters.sent[-1].digits)


def test_who_signed_in_confirms_at_the_kiosk_what_they_gave(house: TestHouse) -> None:
    house.order(None, 5000, phone=PHONE)
    member = joins_by_sign_in(house)
    read = confirms(house, member)
    assert house.letters.sent[-1].phone == PHONE
    found = house.house.find(read)
    assert found is not None and (found.id, found.points) == (member, 50)
    house.order(None, 1000, phone=PHONE)
    assert balance(house) == 60 and house.house.find(read) is None
    for done in (member, "nobody"):
        with pytest.raises(Refused):
            house.house.begin_proof(done, "again", "kiosk-1")


def test_who_confirms_a_number_that_is_a_member_s_becomes_one_with_them(house: TestHouse) -> None:
    member = joins_by_sign_in(house)
    first = house.join()
    with pytest.raises(Refused):  # it is the first one's, who gave nothing else
        house.house.begin_proof(member, "too late", "kiosk-1")
    other = house.house.join("k", "", "ja", "1", phone=OTHER, identity=BOB)
    read = confirms(house, other)
    second = house.join(OTHER)
    assert house.house.find(read) is None and len({first, second, other}) == 3


def test_a_code_to_confirm_with_opens_nobody_else(house: TestHouse) -> None:
    """What is confirmed by it is what it was sent to, and nothing that was given since."""
    member = joins_by_sign_in(house)
    read = confirms(house, member)
    house.house.prove(member, OTHER)
    assert house.house.find(read) is None
    assert house.manager.member(member)["phone"] == OTHER


def test_a_sign_in_that_is_linked_after_a_code_leaves_the_number_as_it_is(house: TestHouse) -> None:
    member = house.join()
    assert reads_a_code(house) == member
    house.house.link(member, ALICE)
    house.order(None, 1000, phone=PHONE)
    assert balance(house) == 10


def test_merging_proves_nothing(house: TestHouse) -> None:
    """Whoever talks staff into it does not have what somebody else's number earns from then on."""
    owner = house.join()
    house.order(None, 1000, phone=PHONE)
    member = joins_by_sign_in(house, OTHER)
    house.manager.merge(member, owner)
    house.order(None, 5000, phone=PHONE)
    assert balance(house) == 10 and gets_no_code(house)
    house.house.prove(member, PHONE)
    assert balance(house) == 60


def test_merging_keeps_the_number_that_was_proved(house: TestHouse) -> None:
    kept, gone = house.join(OTHER), house.join()
    assert reads_a_code(house) == gone
    house.manager.merge(kept, gone)
    house.order(None, 1000, phone=PHONE)
    assert house.points(kept) == 10 and reads_a_code(house) == kept


def test_merging_two_who_only_typed_keeps_the_first_one_s_number(house: TestHouse) -> None:
    kept, gone = house.join(OTHER), house.join()
    house.manager.merge(kept, gone)
    house.order(None, 1000, phone=OTHER)
    house.order(None, 1000, phone=PHONE)
    assert house.points(kept) == 10 and gets_no_code(house)


def test_a_code_for_a_number_that_is_no_longer_theirs_opens_nothing(house: TestHouse) -> None:
    kept, gone = house.join(OTHER), house.join()
    asked = sent(house, PHONE, "a")
    house.manager.merge(kept, gone)
    assert house.house.find(one_time(*asked)) is None


def test_number_and_address_are_both_good_until_one_is_proved(house: TestHouse) -> None:
    member = house.house.join("k", "", "ja", "1", phone=PHONE, mail=ADDRESS)
    typed = Credential(CredentialKind.MAIL, "Sakura@example.jp")

    def earns(ref: str) -> tuple[int, int]:
        """By the number, and by the address."""
        by_mail = house.house.earn(a_sale(ref, house.now), None, typed)
        return house.order(None, phone=PHONE)[1], by_mail

    assert earns("mail:1") == (10, 10)
    assert reads_a_code(house) == member
    assert earns("mail:2") == (10, 0)


def test_forgetting_blocks_the_sign_in_and_no_number_that_may_be_somebody_else_s(house: TestHouse) -> None:
    house.rules(welcome={"points": 50})
    house.house.forget(joins_by_sign_in(house, OTHER))
    house.house.join("again", "", "ja", "1", phone="+819011112222", identity=ALICE)
    assert balance(house) == 0
    assert house.points(house.join(OTHER)) == 50


def test_an_invitation_for_a_number_is_not_for_who_only_typed_it(house: TestHouse) -> None:
    house.rules(
        referral={
            "points": 10,
            "most": 3,
            "days": 30,
            "friend": {"name": {"en": "Hi"}, "saving": {"percent": 10}},
        }
    )
    code = house.house.invitation(house.join(OTHER), PHONE)
    friend = joins_by_sign_in(house)
    assert code is not None
    with pytest.raises(Refused, match=CodeRefusal.WRONG_RECIPIENT):
        house.house.check_code(code, friend)
    house.house.prove(friend, PHONE)
    assert house.house.check_code(code, friend).code == code


@pytest.fixture
def by_mail(folder: Path) -> Iterator[TestHouse]:
    """Where codes go by mail."""
    sender = {"kind": "smtp", "host": "mail.example", "sender": "shop@example.jp"}
    with a_house(folder, sender=sender) as house:
        yield house


def test_where_codes_go_by_mail_an_address_is_proved(by_mail: TestHouse) -> None:
    house = by_mail
    member = house.house.join("k", "", "ja", "1", mail=ADDRESS)
    assert reads_a_code(house, ADDRESS) == member
    assert house.letters.sent[-1].mail == ADDRESS
    assert house.manager.member(member)["mail_proof"] == "proved"


def test_no_code_goes_to_an_address_that_was_never_shown_to_be_theirs(by_mail: TestHouse) -> None:
    """Else who reads it would get in where somebody else's number was typed."""
    house = by_mail
    house.house.join("k", "", "ja", "1", mail=ADDRESS, identity=ALICE)
    assert gets_no_code(house, ADDRESS)
    member = house.join()
    house.house.join("other", "", "ja", "1", mail="b@example.jp", identity=BOB)
    other = house.house.find(BOB)
    assert other is not None
    house.manager.merge(member, other.id)
    assert gets_no_code(house) and gets_no_code(house, "b@example.jp")
