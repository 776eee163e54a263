"""Who the guest shows to be: a one-time code, signing in on the own phone. And the done screen's offers."""

from dataclasses import replace

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.done import LINKS_TRIES
from kiosk.core.loyalty import Credential, CredentialKind
from tests.core.journey.walks import FACTS, MEMBER, PAID, SIMPLE, Walk, told

PHONE = [ev.DigitPressed(digit) for digit in "09012345678"]
CODE = [ev.DigitPressed(digit) for digit in "135790"]
PROVING = replace(FACTS, one_time_code=True)
SIGNING = replace(FACTS, sign_in=True)
WHO = Credential(CredentialKind.SIGNED_IN, "https://id.example 42")
BEGAN = ev.SignInBegan("https://id.example/go?c=1", "WDJB-MJHT", 5, 30)


# A one-time code.


def at_code(sent: str | None = "c-1") -> Walk:
    walk = Walk(PROVING).at_basket().do(ev.MemberAsked(), *PHONE, ev.MemberAsked())
    assert walk.screen == st.CodeScreen(st.BasketScreen())
    assert walk.asked(fx.SendCode) == [fx.SendCode("+819012345678")]
    return walk.reply(ev.CodeSent(sent))


def test_six_digits_go_on_by_themselves_to_the_members_page() -> None:
    walk = at_code().do(*CODE)
    (asked,) = walk.asked(fx.FindMember)
    assert asked.credential == Credential(CredentialKind.ONE_TIME, "c-1:135790")
    walk.reply(ev.MemberFound("c-1:135790", MEMBER, CredentialKind.ONE_TIME))
    assert walk.screen == st.MemberHome(st.BasketScreen())
    assert (walk.guest.member, walk.guest.credential, walk.guest.challenge) == (MEMBER, None, None)


def test_stranger_and_locked_number_see_what_a_member_sees_after_a_wrong_code() -> None:
    seen = []
    for sent in ("c-member", "c-stranger", None):
        walk, states = at_code(sent), []
        for event in CODE:
            states.append(walk.do(event).screen)
        states.append(walk.reply(ev.MemberFound("", None, CredentialKind.ONE_TIME)).screen)
        assert walk.asked(fx.CheckCoupon) == [] and walk.kiosk.toast == seen[0][1] if seen else True
        seen.append((states, walk.kiosk.toast))
    assert seen[0] == seen[1] == seen[2]
    assert seen[0][0][-1] == st.CodeScreen(st.BasketScreen(), wrong=True)


def test_digits_typed_before_the_code_was_sent_wait_for_it() -> None:
    walk = Walk(PROVING).at_basket().do(ev.MemberAsked(), *PHONE, ev.MemberAsked(), *CODE)
    assert walk.asked(fx.FindMember) == []
    walk.reply(ev.CodeSent("c-9"))
    assert walk.asked(fx.FindMember)[0].credential.value == "c-9:135790"


def test_the_code_is_sent_again_only_when_it_is_wanted_and_once() -> None:
    walk = at_code().do(ev.BackPressed(), ev.MemberAsked())
    assert walk.asked(fx.SendCode) == []
    assert walk.do(ev.CodeWanted()).asked(fx.SendCode) == [fx.SendCode("+819012345678")]
    assert walk.do(ev.CodeWanted()).asked(fx.SendCode) == []


def test_without_the_programme_the_number_still_earns() -> None:
    walk = Walk(PROVING).at_basket().do(ev.MemberAsked(), *PHONE, ev.MemberAsked()).reply(ev.CodeFailed())
    assert walk.screen == st.BasketScreen() and walk.said == "not_now"
    assert walk.guest.credential == Credential(CredentialKind.PHONE, "+819012345678")
    away = at_code().do(*CODE).reply(ev.MemberFailed())
    assert away.screen == st.BasketScreen() and away.guest.typed is not None


UNPROVED = replace(MEMBER, unproved="•••• 5678")


def confirming(sent: str | None = "c-1") -> Walk:
    """A member on their own page shows that the number they gave is theirs."""
    walk = Walk(PROVING).at_basket()
    walk.kiosk = replace(walk.kiosk, guest=replace(walk.guest, member=UNPROVED))
    walk.do(ev.MemberAsked(), ev.CodeWanted())
    assert walk.screen == st.CodeScreen(st.BasketScreen(), confirms=True)
    assert walk.asked(fx.ConfirmNumber) == [fx.ConfirmNumber("m-1")]
    return walk.reply(ev.CodeSent(sent))


def test_a_member_confirms_the_number_they_gave_and_is_back_on_their_page() -> None:
    walk = confirming().do(*CODE)
    (asked,) = walk.asked(fx.FindMember)
    assert asked.credential == Credential(CredentialKind.ONE_TIME, "c-1:135790")
    walk.reply(ev.MemberFound("c-1:135790", MEMBER, CredentialKind.ONE_TIME))
    assert walk.screen == st.MemberHome(st.BasketScreen())
    assert (walk.guest.member, walk.guest.challenge, walk.said) == (MEMBER, None, "confirmed")
    assert walk.do(ev.CodeWanted()).screen == st.MemberHome(st.BasketScreen())


def test_who_confirms_later_stays_the_member_they_are() -> None:
    home = st.MemberHome(st.BasketScreen())
    for leave in (ev.BackPressed(), ev.MemberSkipped()):
        walk = confirming().do(leave)
        assert (walk.screen, walk.guest.member) == (home, UNPROVED)
        walk.do(ev.CodeWanted())
        assert walk.asked(fx.ConfirmNumber) == []  # the code is on its way
        walk.do(ev.CodeWanted())
        assert walk.asked(fx.ConfirmNumber) == [fx.ConfirmNumber("m-1")]
        assert walk.screen == st.CodeScreen(st.BasketScreen(), again=True, confirms=True)
    wrong = confirming(None).do(*CODE).reply(ev.MemberFound("", None, CredentialKind.ONE_TIME))
    assert isinstance(wrong.screen, st.CodeScreen) and wrong.screen.wrong and wrong.screen.confirms
    away = confirming().do(*CODE).reply(ev.MemberFailed())
    assert (away.screen, away.guest.member) == (home, UNPROVED)


# On the own phone.


def signing(facts: st.ShopFacts = SIGNING) -> Walk:
    walk = Walk(facts).at_basket().do(ev.MemberAsked(), ev.SignInAsked())
    assert walk.asked(fx.BeginSignIn) == [walk.last[0]]
    return walk.reply(BEGAN)


def state_of(walk: Walk) -> str | None:
    return walk.screen.state.value if isinstance(walk.screen, st.SignInScreen) else None


def test_the_kiosk_asks_in_the_services_time_and_more_slowly_where_it_says_so() -> None:
    walk = signing()
    assert walk.timer("signin") == 5 and state_of(walk) == "waiting"
    assert len(walk.elapse("signin").asked(fx.PollSignIn)) == 1
    walk.reply(ev.SignInWaits(10))
    assert walk.timer("signin") == 10
    walk.elapse("signin").reply(ev.SignedIn(WHO))
    assert walk.asked(fx.FindMember) == [fx.FindMember(WHO)] and state_of(walk) == "finding"
    walk.reply(ev.MemberFound(WHO.value, MEMBER, CredentialKind.SIGNED_IN))
    assert walk.screen == st.MemberHome(st.BasketScreen()) and walk.asked(fx.Link) == []


def test_an_invitation_ends_with_its_time_and_can_be_had_anew() -> None:
    walk = signing()
    for _ in range(5):
        walk.elapse("signin").reply(ev.SignInWaits())
    assert state_of(walk) == "waiting"
    assert walk.elapse("signin").asked(fx.PollSignIn) == [] and state_of(walk) == "expired"
    assert "id.example" not in told(walk.kiosk)
    assert len(walk.do(ev.SignInAsked()).asked(fx.BeginSignIn)) == 1


def test_who_goes_away_is_not_asked_after_any_more() -> None:
    walk = signing().do(ev.BackPressed())
    assert walk.screen == st.MemberScreen(st.BasketScreen()) and walk.timer("signin") is None
    assert walk.elapse("signin").asked(fx.PollSignIn) == []
    walk.reply(ev.SignedIn(WHO))
    assert walk.guest.identity is None


def test_nobody_may_join_and_is_linked_once_they_have_shown_the_number() -> None:
    walk = signing(replace(SIGNING, one_time_code=True)).reply(ev.SignedIn(WHO))
    walk.reply(ev.MemberFound(WHO.value, None, CredentialKind.SIGNED_IN))
    assert state_of(walk) == "nobody" and walk.asked(fx.CheckCoupon) == []
    walk.do(ev.JoinAsked(), ev.NameTyped("Hana"), *PHONE, ev.ConsentToggled(), ev.Joined())
    walk.do(ev.MemberAsked()).reply(ev.CodeSent("c-1")).do(*CODE)
    walk.reply(ev.MemberFound("c-1:135790", MEMBER, CredentialKind.ONE_TIME))
    assert walk.asked(fx.Link) == [fx.Link("m-1", WHO)] and walk.guest.identity is None


def test_a_service_that_is_away_or_a_guest_who_declines_can_try_again() -> None:
    for state in (st.SignInState.AWAY, st.SignInState.DECLINED):
        walk = signing().reply(ev.SignInEnded(state))
        assert state_of(walk) == state.value
        assert state_of(walk.do(ev.SignInAsked())) == "starting"


# The done screen.

OFFERING = replace(SIMPLE, claims=True, referral=True, nps=True)
ASKED = replace(MEMBER, ask_nps=True)


def test_a_stranger_takes_the_points_along_and_a_member_the_link_for_friends() -> None:
    stranger = Walk(OFFERING).served()
    assert [claim.record.receipt for claim in stranger.asked(fx.AskClaim)] == [PAID]
    stranger.reply(ev.Linked(claim="https://m.example/c/1"))
    assert isinstance(stranger.screen, st.Done) and stranger.screen.claim == "https://m.example/c/1"
    member = Walk(OFFERING).at_basket().sign_in().do(ev.PayPressed(), ev.MethodChosen("card"))
    member.reply(ev.OrderAdvanced(member.record(receipt=PAID)))
    assert member.asked(fx.AskInvite) == [fx.AskInvite("m-1")] and member.asked(fx.AskClaim) == []


def test_joining_after_paying_earns_for_this_order() -> None:
    walk = Walk(OFFERING).served().reply(ev.Linked(claim="https://m.example/c/1")).do(ev.JoinAsked())
    assert isinstance(walk.screen, st.Done) and walk.screen.joining is not None
    walk.do(ev.NameTyped("Hana"), *PHONE, ev.ConsentToggled(), ev.Joined())
    (enrol,), (earn,) = walk.asked(fx.Enrol), walk.asked(fx.EarnBy)
    assert enrol.phone == "+819012345678" and earn.credential.value == "+819012345678"
    assert isinstance(walk.screen, st.Done) and (walk.screen.joining, walk.screen.claim) == (None, None)
    assert walk.do(ev.JoinAsked()).screen == walk.screen  # once


def test_joining_can_be_left_and_the_screen_closes_all_the_same() -> None:
    walk = Walk(OFFERING).served().do(ev.JoinAsked(), ev.BackPressed())
    assert isinstance(walk.screen, st.Done) and walk.screen.joining is None
    walk.do(ev.JoinAsked(), ev.NameTyped("Canary")).elapse("tick", 30)
    assert walk.screen == st.Attract() and "Canary" not in told(walk.kiosk)


def test_a_low_face_calls_staff_once_and_asks_why() -> None:
    walk = Walk(OFFERING).served().do(ev.FeedbackGiven(2))
    assert walk.asked(fx.CallStaff) == [fx.CallStaff("low_score")]
    walk.do(ev.FeedbackExplained("wait"))
    (note,) = walk.asked(fx.NoteFeedback)
    assert (note.score, note.reason) == (2, "wait") and walk.asked(fx.CallStaff) == []
    assert walk.do(ev.FeedbackExplained("food"), ev.FeedbackGiven(1)).asked(fx.NoteFeedback) == []
    fine = Walk(OFFERING).served().do(ev.FeedbackGiven(4))
    assert fine.asked(fx.CallStaff) == [] and fine.do(ev.FeedbackExplained("food")).last[:-1] == ()


def test_recommending_is_asked_of_members_who_are_to_be_asked_and_can_be_skipped() -> None:
    def served(member: object, face: int = 5) -> Walk:
        walk = Walk(OFFERING).at_basket().sign_in(member)  # type: ignore[arg-type]
        walk.do(ev.PayPressed(), ev.MethodChosen("card"))
        return walk.reply(ev.OrderAdvanced(walk.record(receipt=PAID))).do(ev.FeedbackGiven(face))

    assert served(ASKED).do(ev.Recommended(9)).asked(fx.Rate) == [fx.Rate("m-1", 9)]
    assert served(ASKED).do(ev.Recommended(9), ev.Recommended(3)).asked(fx.Rate) == []
    assert served(ASKED).do(ev.NpsSkipped(), ev.Recommended(9)).asked(fx.Rate) == []
    assert served(MEMBER).do(ev.Recommended(9)).asked(fx.Rate) == []
    low = served(ASKED, face=1)
    assert low.do(ev.Recommended(0)).asked(fx.Rate) == []  # why comes first
    assert low.do(ev.FeedbackExplained("wait"), ev.Recommended(0)).asked(fx.Rate) == [fx.Rate("m-1", 0)]


def test_why_a_code_is_refused_is_kept_for_the_screen() -> None:
    walk = Walk().at_basket().do(ev.CouponAsked(), ev.CouponTyped("FRIEND"), ev.CouponEntered())
    walk.reply(ev.CouponRefused(why="own"))
    assert walk.overlay == st.CouponEntry("FRIEND", wrong=True, why="own")


def test_a_link_is_asked_for_again_while_the_last_screen_shows_and_not_for_ever() -> None:
    walk = Walk(OFFERING).served()
    asked = len(walk.asked(fx.AskClaim))
    while any(each.name == "links" for each in walk.reply(ev.LinkFailed()).asked(fx.Timer)):
        asked += len(walk.elapse("links").asked(fx.AskClaim))
    assert asked == LINKS_TRIES
    again = Walk(OFFERING).served().reply(ev.LinkFailed()).elapse("links")
    assert len(again.asked(fx.AskClaim)) == 1
    again.reply(ev.Linked(claim="https://m.example/c/1")).elapse("links")
    assert again.asked(fx.AskClaim) == []
    gone = Walk(OFFERING).served().reply(ev.LinkFailed()).do(ev.Finished())
    assert gone.timer("links") is None
