"""Members: the question, joining, and a member's own page. What is private stays masked."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.loyalty import Credential, CredentialKind
from tests.ui import demo, states
from tests.ui.walk import settled

pytestmark = pytest.mark.usefixtures("screens")


def test_digits_show_while_they_are_typed_and_are_gone_once_sent() -> None:
    with settled(states.kiosk("ja", st.MemberScreen(st.BasketScreen()), *states.LINES)) as walk:
        assert "あと11けた" in walk.text("memberScreen")
        for digit in "0901234567":
            walk.touch(f"key{digit}")
        assert walk.text("phoneField") == "090-1234-567"
        assert "あと1けた" in walk.text("memberScreen")
        walk.touch("key8")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)
        assert walk.kiosk.guest.typed == states.TYPED
        assert walk.window.model.member.digits == ""
        assert "1234" not in walk.text("basketScreen") + walk.text("toast")
        assert "電話番号でためる" in walk.text("memberChip")


def test_a_digit_can_be_erased() -> None:
    with settled(states.member_question("en")) as walk:
        walk.touch("keyErase")
        assert walk.text("phoneField") == "090-1-"


def test_members_and_strangers_see_the_same() -> None:
    seen = []
    for digits in ("09012345678", "09099999999"):
        with settled(
            states.kiosk("en", st.MemberScreen(st.BasketScreen(), digits[:-1]), *states.LINES)
        ) as walk:
            walk.touch(f"key{digits[-1]}")
            seen.append((walk.text("toast"), walk.text("memberChip"), walk.text("basketScreen")))
    assert seen[0] == seen[1]


def test_going_on_without_is_the_big_button() -> None:
    with settled(states.member_question("ja")) as walk:
        assert walk.text("skip") == "ためずに進む"
        assert walk.property("skip", "width") >= 400
        walk.touch("skip")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)


def test_a_promise_is_made_only_where_it_is_true() -> None:
    made = states.member_question("ja")
    with settled(made) as walk:
        assert "暗号化" in walk.text("memberScreen")
    facts = replace(made.shop.facts, phone_encrypted=False, enrol=False)
    with settled(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        assert "暗号化" not in walk.text("memberScreen")
        walk.hand.wait_gone("join")


def test_only_what_the_provider_offers_is_asked_for() -> None:
    made = states.member_question("en")
    facts = replace(made.shop.facts, code=False)
    with settled(replace(made, shop=replace(made.shop, facts=facts))) as walk:
        assert "Scan" not in walk.text("memberScreen")
        assert walk.hand.sees("phoneField")


def test_a_scanned_code_is_looked_up_and_the_screen_says_so() -> None:
    with settled(states.member_question("en")) as walk:
        walk.post(ev.Scanned("OKW-000123"))
        assert "We are looking your code up." in walk.text("memberScreen")
        walk.post(ev.Reply(7, ev.MemberFound("OKW-000123", demo.member("en"))))
        assert isinstance(walk.kiosk.screen, st.MemberHome)
        assert "Welcome back, S•••" in walk.text("memberHomeScreen")
        assert "Sakura" not in walk.text("memberHomeScreen")
        assert not walk.window.model.chrome.toast  # the page has greeted


def test_joining_takes_a_name_a_number_and_the_agreement() -> None:
    made = states.kiosk("ja", st.JoinScreen(st.BasketScreen()), *states.LINES)
    with settled(made) as walk:
        assert "50ポイント" in walk.text("joinScreen")
        walk.touch("joinNow")
        assert "お名前" in walk.text("missing")
        walk.touch("keyゆ", "keyい")
        assert walk.text("nameField") == "お名前かニックネームゆい"
        assert "電話番号" in walk.text("missing")
        walk.touch("missing")
        for digit in "09012345680":
            walk.touch(f"key{digit}")
        assert "同意" in walk.text("missing")
        walk.touch("consent")
        walk.hand.wait_gone("missing")
        walk.touch("joinNow")
        enrol = next(effect for effect in walk.effects if isinstance(effect, fx.Enrol))
        assert (enrol.phone, enrol.name) == ("+819012345680", "ゆい")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)
        assert walk.window.model.join.name == walk.window.model.join.digits == ""


def test_too_early_the_screen_shows_what_is_missing() -> None:
    with settled(states.joining("en")) as walk:
        walk.touch("joinNow")
        walk.hand.rest(0.02)
        assert walk.hand.sees("digits")
        walk.hand.wait_gone("letters")


@pytest.mark.slow
def test_latin_names_have_latin_keys_first() -> None:
    with settled(states.joining_name("en")) as walk:
        walk.touch("keys", "keya", "keym")
        assert walk.kiosk.screen.name == "Sam"  # a name begins with a capital
        walk.touch("keyShift", "keyj")
        assert walk.kiosk.screen.name == "SamJ"


def test_rewards_within_reach_can_be_used_and_others_say_how_far() -> None:
    with settled(states.member_home("ja")) as walk:
        assert walk.text("reward-free-miso-soup") == "200 ptを使う"
        assert "あと180 pt" in walk.text("memberHomeScreen")
        walk.hand.wait_gone("reward-free-fries-m")
        walk.touch("reward-free-miso-soup")
        assert walk.kiosk.guest.basket.reward.id == "free-miso-soup"
        assert walk.kiosk.guest.basket.count_of("miso-soup") == 1
        assert "お使いになります" in walk.text("memberHomeScreen")
        walk.touch("reward-free-miso-soup")
        assert walk.kiosk.guest.basket.reward is None


def test_a_reward_that_asks_for_a_larger_order_says_so() -> None:
    made = states.kiosk(
        "en", st.MemberHome(st.BasketScreen()), states.GIFT, member=replace(demo.member("en"), points=950)
    )
    with settled(made) as walk:
        assert "For orders from ¥1,500" in walk.text("memberHomeScreen")
        walk.hand.wait_gone("reward-off-1000")


def test_points_pay_in_one_touch_and_can_be_taken_back() -> None:
    with settled(states.member_home("en")) as walk:
        assert "up to 320 pt, worth ¥320" in walk.text("payWithPoints")
        walk.touch("usePoints")
        assert walk.kiosk.guest.basket.points == 320
        assert "−¥320" in walk.text("payWithPoints")
        walk.touch("usePoints")
        assert walk.kiosk.guest.basket.points == 0


def test_a_members_coupon_is_checked_in_one_touch() -> None:
    with settled(states.member_home("en")) as walk:
        walk.touch("coupon-AKI200")
        assert any(isinstance(e, fx.CheckCoupon) and e.code == "AKI200" for e in walk.effects)
        walk.post(ev.Reply(7, ev.CouponAccepted(demo.coupon())))
        walk.hand.wait_gone("coupon-AKI200")
        assert "in your order" in walk.text("memberHomeScreen")


def test_offline_no_points_are_spent() -> None:
    with settled(states.away(states.member_home("en"))) as walk:
        assert not walk.hand.names("reward-")
        walk.hand.wait_gone("usePoints")
        assert "When we are back online" in walk.text("memberHomeScreen")


def test_a_members_coupon_says_what_it_gives() -> None:
    least = replace(demo.coupon("GOCHISO500"), code="G")
    member = replace(demo.member("en"), coupons=(demo.coupon(), least))
    made = states.member_home("en")
    with settled(replace(made, guest=replace(made.guest, member=member))) as walk:
        said = walk.text("memberHomeScreen")
        assert "Autumn okawari, ¥200 off" in said and "AKI200" not in said
        assert "Feast, ¥500 offFor orders from ¥3,000" in said.replace("\n", "")


@pytest.mark.slow
def test_who_has_joined_is_told_so_and_what_this_order_brings() -> None:
    with settled(states.joining("en")) as walk:
        walk.touch("phoneFieldChoice")
        for key in "341234":
            walk.touch(f"key{key}")
        walk.touch("consent", "joinNow")
        assert walk.text("toast") == "You are a member now. This order brings 31 points."


def test_one_coupon_is_one_coupon() -> None:
    with settled(states.member_home("en")) as walk:
        assert "1 coupon" in walk.text("memberHomeScreen")
        assert "1 coupons" not in walk.text("memberHomeScreen")
        assert "1 point for every ¥100" in walk.text("memberHomeScreen")


@pytest.mark.slow
def test_going_on_leads_back_where_the_guest_was() -> None:
    with settled(states.member_home("en")) as walk:
        walk.touch("goOn")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)
    with settled(states.member_home("en")) as walk:
        walk.touch("seeMenu")
        assert isinstance(walk.kiosk.screen, st.Browse)


@pytest.mark.slow
def test_the_usual_order_leads_a_page_on_which_nothing_was_chosen_yet() -> None:
    with settled(states.member_usual("en")) as walk:
        said = walk.text("memberHomeScreen")
        for words in ("Burger Set", "No onion", "¥1,190", "Last ordered November 14", "Gold member"):
            assert words in said
        assert "120 pt end on November 30" in said and "Coffee card: 7 of 10 stamps" in said
        walk.touch("goOn")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)
        assert walk.kiosk.guest.basket.count_of("burger-set") == 1
        assert "¥1,190" in walk.text("basketScreen")


def test_what_cannot_be_had_of_the_usual_is_said() -> None:
    made = states.member_usual("ja")
    gone = [replace(i, available=False) if i.id == "matcha-latte" else i for i in made.shop.menu.items]
    menu = replace(made.shop.menu, items=tuple(gone))
    with settled(replace(made, shop=replace(made.shop, menu=menu))) as walk:
        said = walk.text("memberHomeScreen").replace("\u2060", "").replace("\u200b", "")
        assert "いまはご用意できません：抹茶ラテ" in said
        assert walk.hand.names("again-")


@pytest.mark.slow
def test_an_order_before_comes_in_by_its_plus_and_why_can_be_asked() -> None:
    with settled(states.member_usual("en")) as walk:
        walk.touch("again-0")
        assert walk.kiosk.guest.basket.count_of("matcha-latte") == 1
        assert "Continue" in walk.text("goOn")  # something is in the basket: on with it
        walk.hand.wait_gone("whyText")
        walk.touch("why")
        assert walk.hand.sees("whyText")
        walk.touch("personal")
        assert any(isinstance(effect, fx.Prefer) and not effect.personal for effect in walk.effects)
        assert "Your usual" not in walk.text("memberHomeScreen")


# By mail, and while it is paid.


@pytest.mark.slow
def test_a_mail_address_is_typed_on_keys_of_its_own_and_is_gone_once_it_is_sent() -> None:
    with settled(states.by_mail(states.member_question("ja"))) as walk:
        walk.touch("byMail")
        walk.hand.wait_gone("phoneField")
        walk.touch(*["keys", "keya", "key@", "keye", "keyx", "mailDone"])
        assert "アドレスを最後まで" in walk.text("memberScreen")
        walk.touch(*["keyErase", "keyx", "key.ne.jp"])
        assert "sa@ex.ne.jp" in walk.text("memberScreen")
        walk.touch("mailDone")
        assert isinstance(walk.kiosk.screen, st.BasketScreen)
        assert walk.kiosk.guest.typed == Credential(CredentialKind.MAIL, "sa@ex.ne.jp")
        assert walk.window.model.member.address == ""
        assert "ex.ne" not in walk.text("basketScreen") + walk.text("toast")
        assert "メールでためる" in walk.text("memberChip") and "アドレス" in walk.text("toast")


def test_a_code_that_nobody_can_look_up_says_that_points_come_later() -> None:
    made = states.member_question("en")
    facts = replace(made.shop.facts, codes_begin=("OKW-",), earn_offline=True)
    with settled(replace(made, shop=replace(made.shop, facts=facts, loyalty_ready=False))) as walk:
        walk.post(ev.Scanned("OKW-000123"))
        assert isinstance(walk.kiosk.screen, st.BasketScreen)
        assert "Your points will be added later." in walk.text("toast")
        assert "Points by code" in walk.text("memberChip") and "000123" not in walk.text("basketScreen")


@pytest.mark.slow
def test_joining_with_an_address_agrees_to_what_is_kept() -> None:
    with settled(states.by_mail(states.joining("en"))) as walk:
        walk.touch("joinByMail")
        assert "mail address are kept" in walk.text("consent")
        walk.touch(*["keya", "key@", "keyb", "key.jp", "consent", "joinNow"])
        enrol = next(effect for effect in walk.effects if isinstance(effect, fx.Enrol))
        assert (enrol.phone, enrol.mail, enrol.name) == ("", "a@b.jp", "Sam")


def test_where_no_address_is_known_none_is_asked_for() -> None:
    with settled(states.member_question("en")) as walk:
        assert not walk.hand.sees("byMail")


def test_joining_can_be_wished_for_while_the_terminal_waits() -> None:
    with settled(states.paying_joins("en")) as walk:
        before = walk.text("payingTitle")
        walk.touch("joinWish")
        assert isinstance(walk.kiosk.screen, st.Paying) and walk.kiosk.screen.joins
        assert walk.text("payingTitle") == before
