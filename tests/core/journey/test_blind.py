"""Earning without anybody being asked: by mail address, by a code that was scanned while the programme was
away, and joining while it is paid.
"""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.loyalty import Credential, CredentialKind
from tests.core.journey.walks import FACTS, MEMBER, PAID, SIMPLE, Walk

MAILS = replace(FACTS, mail=True, enrol_mail=True, one_time_code=True)
LATER = replace(SIMPLE, codes_begin=("OKW-", "OKP."), earn_offline=True)
ADDRESS = "sakura@example.jp"
BY_MAIL = Credential(CredentialKind.MAIL, ADDRESS)
CARD = "OKW-000123"


# By mail.


def at_mail(facts: st.ShopFacts = MAILS) -> Walk:
    return Walk(facts).at_basket().do(ev.MemberAsked(), ev.MailChosen(True))


def test_a_mail_address_earns_blind_once_it_is_given() -> None:
    walk = at_mail().do(ev.MailTyped("Sakura@Example.JP"))
    assert isinstance(walk.screen, st.MemberScreen) and walk.screen.mail == ADDRESS
    walk.do(ev.MailGiven())
    assert walk.screen == st.BasketScreen() and walk.said == "points_will_come"
    assert walk.guest.credential == BY_MAIL and walk.guest.member is None
    assert not any(isinstance(effect, fx.FindMember | fx.Enrol) for effect in walk.effects)


def test_members_and_strangers_see_the_same_by_mail_and_by_a_code_nobody_can_be_asked_about() -> None:
    """Nobody is asked who it is, so there is nothing an answer could tell."""
    seen = []
    for address, code in ((ADDRESS, CARD), ("stranger@nest.example", "OKW-NOBODY")):
        mail, scan = at_mail(), away("member")
        scan.kiosk = replace(scan.kiosk, shop=replace(scan.kiosk.shop, loyalty_ready=False))
        states = [mail.do(ev.MailTyped(address), ev.MailGiven()), scan.do(ev.Scanned(code))]
        assert not any(walk.asked(fx.FindMember) for walk in states)
        seen.append(
            [(w.screen, w.kiosk.toast, replace(w.guest, credential=None), len(w.effects)) for w in states]
        )
    assert seen[0] == seen[1]


@pytest.mark.parametrize("address", ["", "sakura", "sakura@", "さくら", "a@b", "@example.jp"])
def test_what_is_no_address_stays_and_is_said(address: str) -> None:
    walk = at_mail().do(ev.MailTyped(address), ev.MailGiven())
    assert isinstance(walk.screen, st.MemberScreen) and walk.screen.nod == 1
    assert walk.guest.credential is None


def test_between_number_and_address_one_can_change_and_what_was_typed_is_gone() -> None:
    walk = Walk(MAILS).at_basket().do(ev.MemberAsked(), ev.DigitPressed("0"), ev.MailChosen(True))
    walk.do(ev.MailTyped(ADDRESS), ev.MailChosen(False))
    assert walk.screen == st.MemberScreen(st.BasketScreen())


def test_only_where_the_provider_knows_addresses_one_can_be_typed() -> None:
    walk = Walk(FACTS).at_basket().do(ev.MemberAsked(), ev.MailChosen(True), ev.MailTyped(ADDRESS))
    assert walk.do(ev.MailGiven()).screen == st.MemberScreen(st.BasketScreen())
    only = Walk(replace(MAILS, phone=False)).at_basket().do(ev.MemberAsked())
    assert only.screen == st.MemberScreen(st.BasketScreen(), mail="")


def test_joining_with_an_address_sends_no_number() -> None:
    walk = at_mail().do(ev.MailTyped("sakura"), ev.JoinAsked(), ev.NameTyped("Sakura"), ev.ConsentToggled())
    assert isinstance(walk.screen, st.JoinScreen) and walk.screen.mail == "sakura"
    assert isinstance(walk.do(ev.Joined()).screen, st.JoinScreen)
    walk.do(ev.MailTyped(ADDRESS), ev.Joined())
    assert walk.asked(fx.Enrol) == [fx.Enrol("", "Sakura", "ja", mail=ADDRESS)]
    assert walk.guest.credential == BY_MAIL


def test_the_agreement_is_for_what_is_kept() -> None:
    """It names a number or an address: who changes from one to the other agrees anew."""
    walk = Walk(MAILS).at_basket().do(ev.MemberAsked(), ev.JoinAsked(), ev.ConsentToggled())
    walk.do(ev.MailChosen(True))
    assert isinstance(walk.screen, st.JoinScreen) and not walk.screen.agreed
    number = Walk(replace(MAILS, enrol_mail=False)).at_basket().do(ev.MemberAsked(), ev.MailChosen(True))
    number.do(ev.JoinAsked(), ev.MailChosen(True))
    assert isinstance(number.screen, st.JoinScreen) and number.screen.mail is None


def test_who_joins_after_a_sign_in_earns_by_both() -> None:
    walk = Walk(replace(MAILS, sign_in=True)).at_basket().do(ev.MemberAsked(), ev.SignInAsked())
    alice = Credential(CredentialKind.SIGNED_IN, "https://id.example alice")
    walk.reply(ev.SignInBegan("https://id.example/x", None, 5, 300), ev.SignedIn(alice))
    walk.reply(ev.MemberFound(alice.value, None, CredentialKind.SIGNED_IN)).do(ev.JoinAsked())
    walk.do(ev.MailChosen(True), ev.MailTyped(ADDRESS), ev.NameTyped("A"), ev.ConsentToggled(), ev.Joined())
    assert walk.guest.credential == replace(BY_MAIL, identity=alice.value)


def test_an_address_can_be_proved_by_a_code() -> None:
    walk = at_mail().do(ev.MailTyped(ADDRESS), ev.MailGiven(), ev.MemberAsked())
    assert walk.asked(fx.SendCode) == [fx.SendCode(ADDRESS)]


# By a code, while nobody can be asked.


def away(screen: str = "basket") -> Walk:
    walk = Walk(LATER).at_basket()
    return walk.do(ev.MemberAsked()) if screen == "member" else walk


@pytest.mark.parametrize("screen", ["basket", "member"])
def test_a_code_that_nobody_can_be_asked_about_earns_as_of_when_it_was_scanned(screen: str) -> None:
    walk = away(screen).do(ev.Scanned(CARD))
    (asked,) = walk.asked(fx.FindMember)
    assert asked.credential == Credential(CredentialKind.CODE, CARD, walk.kiosk.shop.now)
    walk.do(ev.ClockTicked(walk.kiosk.shop.now + timedelta(seconds=15)))
    walk.reply(ev.MemberFailed(asked.credential))
    assert walk.screen == st.BasketScreen() and walk.said == "points_will_come"
    assert walk.guest.credential == asked.credential and walk.guest.member is None


def test_where_the_programme_is_known_to_be_away_it_is_not_asked() -> None:
    walk = away()
    walk.kiosk = replace(walk.kiosk, shop=replace(walk.kiosk.shop, loyalty_ready=False))
    walk.do(ev.Scanned("OKP.ABCD.12345678"))
    assert walk.asked(fx.FindMember) == [] and walk.said == "points_will_come"
    assert walk.guest.credential is not None and walk.guest.credential.at == walk.kiosk.shop.now


@pytest.mark.parametrize(
    "code", ["AKI100", "https://evil.example/OKW-1", "", "OKW-" + "x" * 600, "OKW-\u0000", "OKW-長"]
)
def test_what_is_no_member_s_code_is_not_promised_anything(code: str) -> None:
    walk = away()
    walk.kiosk = replace(walk.kiosk, shop=replace(walk.kiosk.shop, loyalty_ready=False))
    walk.do(ev.Scanned(code))
    assert walk.said == "not_now" and walk.guest.credential is None


def test_where_nothing_comes_later_nothing_is_promised() -> None:
    for facts in (replace(LATER, earn_offline=False), replace(LATER, codes_begin=())):
        walk = (
            Walk(facts)
            .at_basket()
            .do(ev.Scanned(CARD))
            .reply(ev.MemberFailed(Credential(CredentialKind.CODE, CARD)))
        )
        assert walk.said == "not_now" and walk.guest.credential is None


def test_a_member_who_is_known_stays_known() -> None:
    walk = Walk(LATER).at_basket().sign_in().do(ev.Scanned(CARD))
    walk.reply(ev.MemberFailed(walk.asked(fx.FindMember)[-1].credential))
    assert walk.said == "not_now" and (walk.guest.member, walk.guest.credential) == (MEMBER, None)


def test_a_code_is_no_number_that_could_be_proved() -> None:
    walk = Walk(replace(LATER, one_time_code=True)).at_basket().do(ev.Scanned(CARD))
    walk.reply(ev.MemberFailed(walk.asked(fx.FindMember)[0].credential)).do(ev.MemberAsked())
    assert isinstance(walk.screen, st.MemberScreen) and walk.asked(fx.SendCode) == []


# Joining while it is paid.


def waiting(facts: st.ShopFacts = FACTS) -> Walk:
    return Walk(facts).at_payment().do(ev.MethodChosen("card"))


def test_who_wishes_to_join_while_the_terminal_waits_joins_right_after_it() -> None:
    walk = waiting().do(ev.JoinAsked())
    assert isinstance(walk.screen, st.Paying) and walk.screen.joins
    assert walk.do(ev.JoinAsked(), ev.JoinAsked()).screen == replace(walk.screen, joins=True)
    walk.reply(ev.OrderAdvanced(walk.record(receipt=PAID)))
    assert isinstance(walk.screen, st.Done) and walk.screen.joining is not None
    walk.do(ev.BackPressed())
    assert isinstance(walk.screen, st.Done) and walk.screen.joining is None


def test_the_wish_disturbs_no_payment() -> None:
    plain, wished = waiting(), waiting().do(ev.JoinAsked())
    assert isinstance(wished.screen, st.Paying)
    assert replace(wished.screen, joins=False) == plain.screen
    asked = [effect for effect in wished.last if not isinstance(effect, fx.Timer | fx.NoteStep)]
    assert asked == []


def test_a_member_has_nothing_to_join() -> None:
    walk = Walk(SIMPLE).at_basket().sign_in().do(ev.PayPressed(), ev.MethodChosen("card"), ev.JoinAsked())
    assert isinstance(walk.screen, st.Paying) and not walk.screen.joins


# Joining for an order that is kept here.


@pytest.mark.parametrize("later", [True, False])
def test_while_the_programme_is_away_joining_is_offered_only_where_its_points_come_later(later: bool) -> None:
    walk = Walk(replace(SIMPLE, earn_offline=later)).served()
    walk.kiosk = replace(walk.kiosk, shop=replace(walk.kiosk.shop, online=False))
    walk.do(ev.JoinAsked())
    assert isinstance(walk.screen, st.Done) and (walk.screen.joining is not None) is later
