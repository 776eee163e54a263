"""Showing who one is, and what the done screen offers for the time after."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.loyalty import CodeRefusal, Credential, CredentialKind, Member
from tests.ui import demo, states
from tests.ui.walk import Walk, settled

pytestmark = pytest.mark.usefixtures("screens")


def test_six_digits_lead_to_the_members_page_by_themselves() -> None:
    with settled(states.one_time_code("ja")) as walk:
        assert "5678" in walk.text("codeScreen") and "0901234" not in walk.text("codeScreen")
        walk.post(ev.Reply(7, ev.CodeSent("c-1")))
        walk.touch("key7", "key9", "key0")
        assert "少々お待ちください" in plain(walk.text("codeNote"))
        walk.post(ev.Reply(7, ev.MemberFound("c-1:135790", demo.member("ja"), CredentialKind.ONE_TIME)))
        assert isinstance(walk.kiosk.screen, st.MemberHome)
        assert walk.window.model.code.digits == ""


@pytest.mark.slow
def test_a_member_confirms_the_number_they_gave() -> None:
    with settled(states.member_unproved("en")) as walk:
        walk.touch("confirmNumber")
        assert isinstance(walk.kiosk.screen, st.CodeScreen)
        said = walk.text("codeScreen")
        assert "Confirm •••• 5678" in said and "belongs to a member" not in said
        walk.touch("skip")
        assert isinstance(walk.kiosk.screen, st.MemberHome)


def plain(said: str) -> str:
    return said.replace("\u2060", "").replace("\u200b", "")


def pictures(phone: str, challenge: str | None, digits: str = "123456") -> list[QImage]:
    """What a guest sees from the code's screen on, digit by digit, to the answer."""
    made = states.one_time_code("en")
    made = replace(
        made,
        guest=replace(made.guest, credential=Credential(CredentialKind.PHONE, phone)),
        screen=st.CodeScreen(st.BasketScreen()),
    )
    with settled(made) as walk:
        walk.post(ev.Reply(7, ev.CodeSent(challenge)))
        seen = [seen_of(walk)]
        for digit in digits:
            walk.post(ev.DigitPressed(digit))
            seen.append(seen_of(walk))
        walk.post(ev.Reply(7, ev.MemberFound("", None, CredentialKind.ONE_TIME)))
        return [*seen, seen_of(walk)]


def seen_of(walk: Walk) -> QImage:
    walk.hand.rest(0.05)
    return walk.window.window.grabWindow().copy()


def test_the_pictures_are_the_same_for_member_stranger_and_locked() -> None:
    member = pictures("+819012345678", "c-member")
    assert member == pictures("+818055555678", "c-stranger") == pictures("+819012345678", None)


def test_the_code_can_be_sent_again_and_left() -> None:
    with settled(states.one_time_code("en")) as walk:
        walk.touch("sendAgain")
        assert any(isinstance(effect, fx.SendCode) for effect in walk.effects)
        walk.hand.wait_gone("sendAgain")
        walk.touch("skip")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)


def test_signing_in_happens_on_the_own_phone() -> None:
    made = states.member_question("en")
    facts = replace(made.shop.facts, sign_in=True)
    with settled(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        walk.touch("ownPhone")
        assert any(isinstance(effect, fx.BeginSignIn) for effect in walk.effects)
        walk.post(ev.Reply(7, ev.SignInBegan("https://id.example/d?c=1", "WDJB-MJHT", 5, 600)))
        assert walk.hand.sees("signInCode") and "WDJB-MJHT" in walk.text("signInScreen")
        walk.post(ev.Reply(7, ev.SignInEnded(st.SignInState.EXPIRED)))
        assert not walk.hand.sees("signInCode") and "That took too long" in walk.text("signInScreen")
        walk.hand.rest(0.1)  # the button takes the place of the code
        walk.touch("signInAgain")
        assert isinstance(walk.kiosk.screen, st.SignInScreen)
        assert walk.kiosk.screen.state is st.SignInState.STARTING


def test_a_code_that_is_marks_is_shown_as_it_is() -> None:
    made = states.own_phone("en")
    assert isinstance(made.screen, st.SignInScreen)
    strange = replace(made.screen, user_code='<img src="http://127.0.0.1:9/x.png">')
    with settled(replace(made, screen=strange)) as walk:
        assert "&lt;img src" in walk.text("signInScreen")


def test_a_stranger_can_take_the_points_along_and_say_why_it_was_bad() -> None:
    with settled(states.done_stranger("en")) as walk:
        assert "Collect your points later" in walk.text("doneScreen")
        assert walk.text("feedbackTitle") == "We are sorry. Staff have been told."
        walk.touch("reason-wait")
        note = next(effect for effect in walk.effects if isinstance(effect, fx.NoteFeedback))
        assert (note.score, note.reason) == (2, "wait") and not walk.hand.sees("reason-food")


@pytest.mark.slow
def test_joining_after_paying_takes_the_page_that_is_known() -> None:
    with settled(states.done_stranger("ja")) as walk:
        walk.touch("joinNowAfter")
        assert walk.hand.sees("joinScreen") and isinstance(walk.kiosk.screen, st.Done)
        walk.touch("keyゆ", "phoneFieldChoice")
        for digit in "09012345680":
            walk.touch(f"key{digit}")
        walk.touch("consent", "joinNow")
        assert walk.hand.sees("doneScreen")
        assert any(isinstance(effect, fx.EarnBy) for effect in walk.effects)
        assert not walk.hand.sees("claim") and not walk.hand.sees("joinNowAfter")


def test_a_member_is_asked_once_and_may_decline() -> None:
    with settled(states.done_regular("en")) as walk:
        assert "Bring a friend" in walk.text("doneScreen")
        walk.touch("nps-9")
        assert fx.Rate("member-0123", 9) in walk.effects and not walk.hand.sees("nps-9")
    with settled(states.done_regular("en")) as walk:
        walk.touch("skipNps")
        assert not walk.hand.sees("nps-9") and not any(isinstance(e, fx.Rate) for e in walk.effects)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["ja", "en"])
def test_each_refusal_of_a_code_has_its_own_words(language: str) -> None:
    said = set()
    made = states.kiosk(language, st.BasketScreen(), *states.LINES)
    with settled(states.over(made, st.CouponEntry("ABC"))) as walk:
        for why in CodeRefusal:
            walk.show(states.over(made, st.CouponEntry("ABC", wrong=True, why=why.value)))
            said.add(walk.text("couponWrong"))
    assert len(said) == len(CodeRefusal)


def test_a_birthday_is_greeted() -> None:
    made = states.member_usual("en")
    person: Member = replace(demo.regular("en"), birthday=True)
    with settled(replace(made, guest=replace(made.guest, member=person))) as walk:
        assert "Happy birthday!" in walk.text("memberHomeScreen")
