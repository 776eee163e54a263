"""Members: blind earning that tells nobody anything, scanned codes, joining, rewards and points."""

from dataclasses import replace

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.offers import Discount, Reward
from tests.core.journey.walks import FACTS, LESS, MEMBER, OTHER_MEMBER, SIMPLE, Walk
from tests.core.menus import MENU, sold_out, with_items, yen

PHONE = [ev.DigitPressed(digit) for digit in "09012345678"]


TYPED = Credential(CredentialKind.PHONE, "+819012345678")


def quoted(walk: Walk) -> tuple[int, int]:
    """(total, due)"""
    assert walk.guest.quote is not None
    return walk.guest.quote.total.minor, walk.guest.quote.due.minor


# By telephone.


def test_a_number_earns_blind_and_goes_on_by_itself() -> None:
    walk = Walk().at_basket().do(ev.MemberAsked(), *PHONE)
    assert walk.screen == st.BasketScreen() and walk.said == "points_will_come"
    assert walk.guest.credential == TYPED and walk.guest.member is None
    assert not any(isinstance(effect, fx.FindMember | fx.Enrol) for effect in walk.effects)


def test_member_and_stranger_see_the_same_in_the_same_time() -> None:
    """Nobody is asked who it is, so there is nothing an answer could tell."""
    for digits in ("09012345678", "09087654321"):
        walk = Walk(SIMPLE).at_basket().do(ev.MemberAsked())
        before = walk.effects[:]
        walk.do(*(ev.DigitPressed(digit) for digit in digits))
        asked = [
            effect for effect in walk.effects[len(before) :] if not isinstance(effect, fx.Timer | fx.NoteStep)
        ]
        assert asked == []
        assert replace(walk.guest, credential=None) == replace(walk.guest, credential=None, member=None)


def test_digits_can_be_erased_and_nothing_else_is_one() -> None:
    walk = Walk().at_basket().do(ev.MemberAsked())
    walk.do(
        ev.DigitPressed("0"),
        ev.DigitPressed("9"),
        ev.DigitPressed(""),
        ev.DigitPressed("x"),
        ev.DigitPressed("12"),
    )
    assert isinstance(walk.screen, st.MemberScreen) and walk.screen.digits == "0"
    walk.do(ev.DigitPressed(""), ev.DigitPressed(""))
    assert isinstance(walk.screen, st.MemberScreen) and walk.screen.digits == ""


def test_the_question_can_always_be_skipped() -> None:
    walk = Walk().at_payment().do(ev.MemberAsked(), ev.MemberSkipped())
    assert walk.screen == st.PayScreen() and walk.guest.credential is None


def test_without_a_programme_nobody_is_asked() -> None:
    none = replace(FACTS, phone=False, code=False, enrol=False)
    assert Walk(none).begin().do(ev.MemberAsked()).screen == st.Browse()
    codes = (
        Walk(replace(FACTS, phone=False, enrol=False)).begin().do(ev.MemberAsked(), *PHONE, ev.JoinAsked())
    )
    assert codes.screen == st.MemberScreen(st.Browse()) and codes.guest.credential is None


# Joining.


def test_joining_needs_a_name_a_number_and_the_consent() -> None:
    walk = Walk().at_basket().do(ev.MemberAsked(), ev.JoinAsked(), ev.Joined())
    assert isinstance(walk.screen, st.JoinScreen) and walk.screen.nod == 1
    walk.do(ev.NameTyped("Hanako"), ev.NameTyped("Hanako "), ev.NameTyped("Hanako Y"), *PHONE, ev.Joined())
    assert isinstance(walk.screen, st.JoinScreen)
    assert (walk.screen.name, walk.screen.digits, walk.screen.nod) == ("Hanako Y", "09012345678", 2)
    walk.do(ev.ConsentToggled(), ev.Joined())
    (enrol,) = walk.asked(fx.Enrol)
    assert enrol == fx.Enrol("+819012345678", "Hanako Y", "ja")
    assert walk.screen == st.BasketScreen() and walk.guest.credential == TYPED


def test_a_name_of_spaces_is_no_name_and_a_long_one_is_cut() -> None:
    walk = Walk().at_basket().do(ev.MemberAsked(), ev.JoinAsked(), ev.NameTyped("   "))
    assert isinstance(walk.screen, st.JoinScreen) and walk.screen.name == ""
    walk.do(ev.NameTyped("x" * 99))
    assert isinstance(walk.screen, st.JoinScreen) and len(walk.screen.name) == 20


def test_digits_already_typed_come_along() -> None:
    walk = Walk().at_basket().do(ev.MemberAsked(), *PHONE[:4], ev.JoinAsked())
    assert isinstance(walk.screen, st.JoinScreen) and walk.screen.digits == "0901"


# By a code.


def test_a_scanned_member_is_greeted_with_a_masked_name() -> None:
    walk = Walk().at_basket().sign_in()
    assert walk.guest.member is MEMBER and walk.screen == st.BasketScreen()
    assert walk.kiosk.toast == st.Toast(st.Say.WELCOME, "C•••")
    assert walk.asked(fx.AskQuote)[0].member_id == MEMBER.id


def test_on_the_members_screen_the_code_leads_to_the_members_page_and_back() -> None:
    walk = Walk().at_basket().do(ev.MemberAsked(), ev.Scanned("code-1"))
    assert isinstance(walk.screen, st.MemberScreen) and walk.screen.searching
    walk.reply(ev.MemberFound("code-1", MEMBER))
    assert walk.screen == st.MemberHome(st.BasketScreen())
    assert walk.do(ev.BackPressed()).screen == st.BasketScreen()
    assert walk.do(ev.MemberAsked()).screen == st.MemberHome(st.BasketScreen())
    assert walk.do(ev.MoreAsked()).screen == st.Browse()


def test_a_code_of_nobody_may_be_a_coupon() -> None:
    walk = Walk().at_basket().do(ev.Scanned("AKI100")).reply(ev.MemberFound("AKI100", None))
    assert walk.asked(fx.CheckCoupon) == [fx.CheckCoupon("AKI100", None)]
    walk.reply(ev.CouponRefused())
    assert walk.said == "unknown_code"
    no_coupons = Walk(replace(FACTS, coupons=False)).at_basket().do(ev.Scanned("x-code"))
    assert no_coupons.reply(ev.MemberFound("x-code", None)).said == "unknown_code"


def test_nobody_who_can_say_is_not_nobody() -> None:
    walk = Walk().at_basket().do(ev.MemberAsked(), ev.Scanned("code-1")).reply(ev.MemberFailed())
    assert walk.said == "not_now"
    assert isinstance(walk.screen, st.MemberScreen) and not walk.screen.searching


def test_a_code_replaces_the_telephone_number() -> None:
    walk = Walk().at_basket().do(ev.MemberAsked(), *PHONE).sign_in()
    assert walk.guest.credential is None and walk.guest.member is MEMBER


def test_another_members_code_does_not_spend_the_first_ones_points() -> None:
    walk = Walk().at_basket().sign_in().do(ev.RewardChosen("less"), ev.PointsChosen(50))
    walk.sign_in(OTHER_MEMBER)
    assert (walk.basket.reward, walk.basket.points) == (None, 0)
    assert walk.guest.member is OTHER_MEMBER


def test_signing_out_leaves_the_goods_and_nothing_of_the_member() -> None:
    walk = Walk().at_basket().sign_in().do(ev.RewardChosen("less"), ev.MemberAsked(), ev.SignedOut())
    assert walk.screen == st.BasketScreen() and walk.said == "signed_out"
    assert walk.guest.member is None and walk.basket.reward is None and walk.items == ["cheeseburger"]
    assert "Canary" not in repr(walk.guest)
    assert walk.do(ev.SignedOut()).said == "signed_out"  # again: nothing happens


def test_a_member_found_after_the_order_was_sent_changes_nothing() -> None:
    walk = Walk().at_payment().do(ev.Scanned("code-1"), ev.MethodChosen("card"))
    before = walk.kiosk
    assert walk.reply(ev.MemberFound("code-1", MEMBER), ev.MemberFailed()).kiosk == before


# Rewards and points.


def test_a_reward_takes_off_its_amount() -> None:
    walk = Walk().at_basket().sign_in().do(ev.RewardChosen("less"))
    assert quoted(walk) == (280, 280)
    assert quoted(walk.do(ev.RewardRemoved())) == (480, 480)


def test_a_free_dish_comes_into_the_basket_by_itself() -> None:
    walk = Walk().at_basket().sign_in().do(ev.RewardChosen("free-cola"))
    assert walk.items == ["cheeseburger", "cola-s"] and quoted(walk) == (480, 480)
    walk.do(ev.LineCounted(2, -1))
    assert walk.basket.reward is None  # with the dish the reward goes


def test_a_free_dish_that_must_be_chosen_opens_its_page_first() -> None:
    walk = Walk().at_basket().sign_in().do(ev.RewardChosen("free-burger"))
    assert isinstance(walk.screen, st.ItemScreen) and walk.basket.reward is None
    walk.do(
        ev.OptionTouched(("sauce", "teriyaki")),
        ev.AddPressed(),
        ev.BasketAsked(),
        ev.RewardChosen("free-burger"),
    )
    assert quoted(walk) == (480, 480)


def test_a_free_dish_that_is_sold_out_says_so() -> None:
    walk = Walk(menu=with_items(sold_out(MENU.by_id["cola"]))).at_basket().sign_in()
    walk.do(ev.RewardChosen("free-cola"))
    assert walk.said == "sold_out" and walk.basket.reward is None


def test_a_reward_that_no_longer_gives_anything_is_not_spent() -> None:
    needs = replace(LESS, min_total=yen(900))
    walk = Walk().at_basket().sign_in(replace(MEMBER, rewards=(needs,)))
    assert walk.do(ev.RewardChosen("less")).basket.reward is None  # too little in the basket
    walk.do(ev.LineCounted(1, 1), ev.RewardChosen("less"))
    assert walk.basket.reward == needs
    walk.do(ev.LineCounted(1, -1))
    assert walk.basket.reward is None and walk.said == "discount_gone"


@pytest.mark.parametrize("reward_id", ["none", "dear"])
def test_a_reward_out_of_reach_is_not_taken(reward_id: str) -> None:
    dear = Reward("dear", {}, 5000, Discount(yen(100)))
    walk = Walk().at_basket().sign_in(replace(MEMBER, rewards=(dear,))).do(ev.RewardChosen(reward_id))
    assert walk.basket.reward is None


def test_points_pay_as_much_as_there_is_of_either() -> None:
    walk = Walk().at_basket().sign_in().do(ev.PointsChosen(100))
    assert quoted(walk) == (480, 380)
    assert quoted(walk.do(ev.PointsChosen(-1))) == (480, 140)  # all 340 points
    assert quoted(walk.do(ev.PointsChosen(0))) == (480, 480)
    rich = Walk().at_basket().sign_in(OTHER_MEMBER).do(ev.PointsChosen(99_999))
    assert quoted(rich) == (480, 0) and rich.basket.points == 480


def test_what_a_reward_costs_cannot_pay_as_well() -> None:
    walk = (
        Walk().at_basket("cheeseburger", "edamame").sign_in().do(ev.RewardChosen("less"), ev.PointsChosen(-1))
    )
    assert walk.basket.points == 140


def test_fewer_goods_need_fewer_points() -> None:
    walk = Walk().at_basket("cheeseburger", "edamame").sign_in(OTHER_MEMBER).do(ev.PointsChosen(-1))
    assert walk.basket.points == 730
    assert walk.do(ev.LineCounted(1, -1)).basket.points == 250


def test_a_guest_without_a_code_has_no_points_to_pay_with() -> None:
    walk = Walk().at_basket().do(ev.PointsChosen(100), ev.RewardChosen("less"))
    assert (walk.basket.points, walk.basket.reward) == (0, None)


def test_no_points_are_spent_while_the_pos_is_away() -> None:
    walk = (
        Walk().at_basket().sign_in().do(ev.RewardChosen("less"), ev.PointsChosen(50), ev.HealthArrived(False))
    )
    assert (walk.basket.points, walk.basket.reward) == (0, None) and walk.said == "discount_gone"
    walk.do(ev.RewardChosen("less"), ev.PointsChosen(50))
    assert (walk.basket.points, walk.basket.reward) == (0, None) and walk.said == "not_now"


def test_an_offer_of_the_member_can_be_taken_on_their_page() -> None:
    walk = Walk().at_basket().sign_in().do(ev.MemberAsked(), ev.CouponEntered("MINE"))
    assert walk.asked(fx.CheckCoupon) == [fx.CheckCoupon("MINE", MEMBER.id)]
