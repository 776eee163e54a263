"""Contactless cards as members' cards: kept as a keyed hash, one member's, and gone with them."""

import pytest
from sqlalchemy import text

from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ports.errors import Refused
from pos_adapters.house_loyalty.back_office import BackOffice
from pos_adapters.house_loyalty.ic_cards import MOST
from tests.pos_adapters.house_loyalty.house import OTHER, TestHouse

NUMBER = "012E4CD2A1B3C4D5"
CARD = Credential(CredentialKind.CARD, NUMBER)


def whose(house: TestHouse, card: Credential = CARD) -> str | None:
    found = house.house.find(card)
    return None if found is None else found.id


def test_a_card_s_number_is_kept_nowhere(house: TestHouse) -> None:
    member = house.join()
    house.house.link(member, CARD)
    (kept,) = house.house.run(lambda call: call.c.execute(text("SELECT * FROM ic_cards")).all())
    assert whose(house) == member and not any(NUMBER.lower() in str(value).lower() for value in kept)


@pytest.mark.parametrize("number", ["08F1A2B3", "01FE0A1B2C3D4E5F", "012e4cd2a1b3c4d5", "123", "", "9" * 21])
def test_what_is_no_card_or_passes_is_not_linked(house: TestHouse, number: str) -> None:
    member, card = house.join(), Credential(CredentialKind.CARD, number)
    with pytest.raises(Refused):
        house.house.link(member, card)
    assert whose(house, card) is None


def test_a_member_has_several_cards_but_not_any_number(house: TestHouse) -> None:
    member = house.join()
    cards = [Credential(CredentialKind.CARD, f"9CA4110{number}") for number in range(MOST + 1)]
    for card in cards[:MOST]:
        house.house.link(member, card)
    with pytest.raises(Refused, match="enough"):
        house.house.link(member, cards[-1])
    house.house.link(member, cards[0])
    assert [whose(house, card) for card in cards] == [member] * MOST + [None]


def test_cards_go_with_who_becomes_somebody_else(house: TestHouse) -> None:
    keep, gone = house.join(), house.join(OTHER)
    house.house.link(gone, CARD)
    with pytest.raises(Refused):
        house.house.link(keep, CARD)
    BackOffice(house.house).merge(keep, gone)
    house.house.link(keep, CARD)
    assert whose(house) == keep and len(BackOffice(house.house).member(keep)["ic_cards"]) == 1


def test_the_card_of_who_was_forgotten_is_anybody_s(house: TestHouse) -> None:
    member, other = house.join(), house.join(OTHER)
    house.house.link(member, CARD)
    house.house.forget(member)
    assert whose(house) is None
    house.house.link(other, CARD)
    assert whose(house) == other


def test_a_card_is_unlinked_by_its_own_member_only(house: TestHouse) -> None:
    member, other = house.join(), house.join(OTHER)
    house.house.link(member, CARD)
    (card,) = BackOffice(house.house).member(member)["ic_cards"]
    assert house.house.unlink_card(other, card["id"]) == 0 and whose(house) == member
    assert house.house.unlink_card(member, card["id"]) == 1 and whose(house) is None
