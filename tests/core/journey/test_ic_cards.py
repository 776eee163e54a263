"""An IC card as a member's card: linked by two touches on the member's page, then shown anywhere."""

from dataclasses import replace

import pytest

from kiosk.core.ic_card import MOST_WRONG
from kiosk.core.journal import member_ref
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.state import CardState
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.point_card import PointScheme
from tests.core.journey.walks import FACTS, MEMBER, Walk
from tests.core.menus import MENU, with_items

NUMBER, OTHER, PASSING = "012E4CD2A1B3C4D5", "9CA4110B", "08F1A2B3"
CARDS = replace(FACTS, ic_prefix="IC:", earn_offline=True)


def touch(number: str) -> ev.Scanned:
    return ev.Scanned(f"IC:{number}")


def at_link(facts: st.ShopFacts = CARDS) -> Walk:
    walk = Walk(facts).at_basket().sign_in().do(ev.MemberAsked(), ev.CardAsked())
    assert walk.screen == st.IcCardScreen(st.BasketScreen())
    return walk


def nobody(walk: Walk, number: str) -> Walk:
    return walk.do(touch(number)).reply(ev.MemberFound(number, None, CredentialKind.CARD))


def state_of(walk: Walk) -> str | None:
    return walk.screen.state.value if isinstance(walk.screen, st.IcCardScreen) else None


# Making it theirs.


def test_two_touches_link_a_card_and_its_number_is_forgotten() -> None:
    walk = at_link().do(touch(NUMBER))
    assert state_of(walk) == "again" and walk.asked(fx.LinkCard) == []
    walk.do(touch(NUMBER))
    assert walk.asked(fx.LinkCard) == [fx.LinkCard(MEMBER.id, Credential(CredentialKind.CARD, NUMBER))]
    assert walk.screen == st.IcCardScreen(st.BasketScreen(), CardState.LINKING)
    walk.do(touch(NUMBER))
    assert walk.asked(fx.LinkCard) == []
    walk.reply(ev.CardLinked(CardState.LINKED))
    assert walk.screen == st.IcCardScreen(st.BasketScreen(), CardState.LINKED)
    assert walk.do(ev.BackPressed()).screen == st.MemberHome(st.BasketScreen())


@pytest.mark.parametrize("touches", [(PASSING,), (NUMBER, OTHER), (NUMBER, PASSING)])
def test_a_number_that_changes_is_refused(touches: tuple[str, ...]) -> None:
    walk = at_link().do(*(touch(number) for number in touches))
    assert state_of(walk) == "passing" and walk.asked(fx.LinkCard) == []
    walk.do(touch(NUMBER), touch(NUMBER))
    assert state_of(walk) == "linking"


@pytest.mark.parametrize("answer", [CardState.REFUSED, CardState.AWAY])
def test_what_could_not_be_linked_can_be_tried_again(answer: CardState) -> None:
    walk = at_link().do(touch(NUMBER), touch(NUMBER)).reply(ev.CardLinked(answer))
    assert state_of(walk) == answer
    assert state_of(walk.do(ev.CardAsked())) == "first"


def test_an_answer_that_nobody_waits_for_changes_nothing() -> None:
    walk = at_link().do(touch(NUMBER), touch(NUMBER), ev.BackPressed())
    screen = walk.screen
    assert walk.reply(ev.CardLinked(CardState.LINKED)).screen == screen


def test_a_new_card_on_the_member_s_own_page_was_the_first_touch() -> None:
    walk = nobody(Walk(CARDS).at_basket().sign_in().do(ev.MemberAsked()), NUMBER)
    assert state_of(walk) == "again"
    assert [asked.card.value for asked in walk.do(touch(NUMBER)).asked(fx.LinkCard)] == [NUMBER]


def test_without_a_reader_there_is_no_such_thing() -> None:
    walk = Walk().at_basket().sign_in().do(ev.MemberAsked(), ev.CardAsked())
    assert isinstance(walk.screen, st.MemberHome)
    walk.do(touch(NUMBER))
    assert walk.asked(fx.FindMember)[0].credential.kind is CredentialKind.CODE


def test_who_signs_out_there_is_back_where_they_came_from() -> None:
    walk = at_link().do(touch(NUMBER), ev.SignedOut())
    assert walk.screen == st.BasketScreen() and walk.guest.member is None


# Showing it.


def test_a_linked_card_lets_its_member_in_anywhere() -> None:
    for walk in (Walk(CARDS), Walk(CARDS).at_basket(), Walk(CARDS).at_basket().do(ev.MemberAsked())):
        (asked,) = walk.do(touch(NUMBER)).asked(fx.FindMember)
        assert (asked.credential.kind, asked.credential.value) == (CredentialKind.CARD, NUMBER)
        walk.reply(ev.MemberFound(NUMBER, MEMBER, CredentialKind.CARD))
        assert walk.guest.member == MEMBER and walk.said == "welcome"


def test_a_card_nobody_knows_is_told_how_to_become_one_and_is_no_coupon() -> None:
    walk = nobody(Walk(CARDS).at_basket().do(ev.MemberAsked()), NUMBER)
    assert walk.said == "unknown_card" and walk.asked(fx.CheckCoupon) == []
    assert isinstance(walk.screen, st.MemberScreen) and not walk.screen.searching


def test_one_that_passes_is_not_asked_about() -> None:
    walk = Walk(CARDS).at_basket().do(touch(PASSING))
    assert walk.said == "passing_card" and walk.asked(fx.FindMember) == []


def test_one_guest_tries_few_cards() -> None:
    walk = Walk(CARDS).at_basket()
    for number in range(MOST_WRONG):
        nobody(walk, f"9CA4110{number}")
    assert walk.do(touch(NUMBER)).asked(fx.FindMember) == [] and walk.said == "not_now"


def test_while_the_order_is_paid_a_card_changes_nothing() -> None:
    walk = Walk(CARDS).pay()
    before = walk.kiosk.guest.member, walk.screen
    walk.do(touch(NUMBER))
    assert (walk.kiosk.guest.member, walk.screen) == before and walk.asked(fx.FindMember) == []


def test_a_dish_goes_before_a_card_that_looks_like_its_barcode() -> None:
    eight = replace(MENU.by_id["edamame"], barcode="49012347")
    walk = Walk(replace(CARDS, ic_prefix=""), with_items(eight)).begin().do(ev.Scanned("49012347"))
    assert walk.items == ["edamame"] and walk.asked(fx.FindMember) == []


def test_what_a_point_card_may_be_is_none_unless_a_card_is_being_linked() -> None:
    scheme = PointScheme("demo", {"en": "Demo Point"}, (16,))
    plain = replace(CARDS, ic_prefix="", point_schemes=(scheme,))
    walk, digits = Walk(plain).at_basket(), "1234567890123456"
    walk.do(ev.Scanned(digits))
    assert walk.guest.point_card is not None and walk.asked(fx.FindMember) == []
    assert walk.do(ev.Scanned(NUMBER)).asked(fx.FindMember) != []
    assert state_of(at_link(plain).do(ev.Scanned(digits))) == "again"
    marked = Walk(replace(plain, ic_prefix="IC:")).at_basket()
    assert marked.do(touch(digits)).asked(fx.FindMember) != [] and marked.guest.point_card is None


def test_a_card_that_says_that_it_is_one_is_none_of_the_sheet_that_is_open() -> None:
    for prefix, asked in (("IC:", fx.FindMember), ("", fx.CheckGift)):
        walk = Walk(replace(CARDS, ic_prefix=prefix, gift_cards=True)).at_payment().do(ev.GiftAsked())
        assert isinstance(walk.kiosk.overlay, st.GiftEntry)
        assert walk.do(ev.Scanned(f"{prefix}{NUMBER}")).asked(asked) != []


# While nobody can be asked.


def test_a_card_that_nobody_could_be_asked_about_earns_later() -> None:
    walk = Walk(CARDS).at_basket().do(touch(NUMBER))
    (asked,) = walk.asked(fx.FindMember)
    walk.reply(ev.MemberFailed(asked.credential))
    assert walk.said == "points_will_come" and walk.guest.credential == asked.credential
    assert asked.credential.at == walk.kiosk.shop.now and walk.guest.typed is None
    walk.do(ev.PayPressed(), ev.DigitPressed("7"), ev.TableEntered(), ev.MethodChosen("card"))
    assert walk.draft.credential == asked.credential
    assert member_ref(walk.draft, b"secret") is None


def test_where_nothing_comes_later_a_card_is_promised_nothing() -> None:
    walk = Walk(replace(CARDS, earn_offline=False)).at_basket().do(touch(NUMBER))
    walk.reply(ev.MemberFailed(walk.asked(fx.FindMember)[0].credential))
    assert walk.said == "not_now" and walk.guest.credential is None


def test_the_next_guest_has_nothing_of_the_card() -> None:
    walk = at_link().do(touch(NUMBER), ev.CancelAsked(), ev.CancelConfirmed())
    assert NUMBER not in repr(walk.kiosk) and walk.guest.wrong_cards == 0
    assert NUMBER not in repr(at_link().do(touch(NUMBER)).kiosk)
