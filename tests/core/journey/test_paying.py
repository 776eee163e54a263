"""From the way to pay to the number: every end is paid, not paid, or ask staff."""

from dataclasses import replace

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.paying import GRACE, LAST_HOPE, PATIENCE
from kiosk.core.loyalty import Hold
from kiosk.core.order import COUNTER, Do, End, Facts, Record
from tests.core.journey.walks import (
    APPROVED,
    CANCELLED,
    COUPON,
    DECLINED,
    FACTS,
    PAID,
    PENDING,
    RECEIPT,
    REFUNDED,
    SIMPLE,
    UNPAID,
    Walk,
)
from tests.core.menus import MENU, sold_out, with_items, without_items


def told(walk: Walk, record: Record, lost: bool = False) -> Walk:
    return walk.reply(ev.OrderAdvanced(record, lost))


def lost(walk: Walk, record: Record, times: int) -> Walk:
    """So many answers in a row do not come; in between it is asked again."""
    for _ in range(times):
        told(walk, record, lost=True)
        walk.elapse("poll")
    return walk


# As it should be.


def test_card_payment_waits_is_approved_and_done() -> None:
    walk = Walk().waiting()
    assert walk.phase is st.Phase.WAITING and walk.timer("poll") == 1.0
    walk.elapse("poll")
    assert [effect.record.order.key for effect in walk.asked(fx.Advance)] == ["key-1"]
    told(walk, walk.record(receipt=PAID, payment=APPROVED))
    assert walk.screen == st.Done(30)
    assert walk.asked(fx.LetGo) and walk.timer("tick") == 1 and walk.timer("idle") is None


def test_at_the_counter_the_order_is_done_at_once() -> None:
    walk = Walk().pay(COUNTER)
    assert told(walk, walk.record(receipt=UNPAID)).screen == st.Done(30)


def test_points_that_arrive_later_are_seen_on_the_done_screen() -> None:
    walk = Walk().served()
    told(walk, walk.record(receipt=PAID, payment=APPROVED, earned=4, end=End.DONE))
    assert walk.guest.order is not None and walk.guest.order.earned == 4
    assert isinstance(walk.screen, st.Done)


# Declined.


def test_a_decline_keeps_the_basket_and_offers_other_ways() -> None:
    walk = Walk().declined()
    assert walk.screen == st.Paying("card", st.Phase.DECLINED, "no_funds")
    assert walk.items == ["cheeseburger"]
    walk.do(ev.MethodChosen("qr"))
    assert walk.screen == st.Paying("qr") and walk.asked(fx.PayAgain)[0].method == "qr"


def test_a_decline_can_be_paid_at_the_counter_where_there_is_one() -> None:
    assert Walk().declined().do(ev.MethodChosen(COUNTER)).screen == st.Paying(COUNTER)
    without = Walk(replace(FACTS, at_counter=False)).declined().do(ev.MethodChosen(COUNTER))
    assert without.phase is st.Phase.DECLINED


def test_after_a_decline_back_leads_to_the_basket() -> None:
    for touch in (ev.BackPressed(), ev.PaymentCancelled()):
        assert Walk().declined().do(touch).screen == st.BasketScreen()


def test_leaving_after_a_decline_takes_the_order_back() -> None:
    walk = Walk().declined().do(ev.BackPressed(), ev.CancelAsked(), ev.CancelConfirmed())
    assert [effect.record.order.key for effect in walk.asked(fx.Abandon)] == ["key-1"]


# Cancelled.


def test_a_payment_cancelled_in_time_was_not_charged() -> None:
    walk = Walk().waiting().do(ev.PaymentCancelled())
    assert walk.phase is st.Phase.CANCELLING and walk.asked(fx.CancelPayment) and walk.timer("poll") is None
    told(walk, walk.record(receipt=RECEIPT, payment=CANCELLED))
    assert walk.screen == st.PayScreen() and walk.said == "cancelled_in_time"


def test_a_cancel_that_comes_too_late_says_so_and_the_order_is_made() -> None:
    walk = Walk().waiting().do(ev.PaymentCancelled())
    told(walk, walk.record(receipt=RECEIPT, payment=APPROVED))
    assert walk.phase is st.Phase.CANCELLING and walk.asked(fx.Advance)
    told(walk, walk.record(receipt=PAID, payment=APPROVED))
    assert walk.screen == st.Done(30, too_late=True)


def test_a_terminal_that_has_not_decided_is_asked_to_stop_again() -> None:
    walk = Walk().waiting().do(ev.PaymentCancelled())
    told(walk, walk.record(receipt=RECEIPT, payment=PENDING)).elapse("poll")
    assert walk.phase is st.Phase.CANCELLING and walk.asked(fx.CancelPayment)


def test_a_terminal_that_cannot_be_stopped_is_not_asked() -> None:
    walk = Walk(replace(FACTS, order=Facts())).waiting().do(ev.PaymentCancelled())
    assert walk.phase is st.Phase.WAITING and walk.asked(fx.CancelPayment) == []


def test_a_payment_cancelled_at_the_terminal_is_not_made() -> None:
    walk = told(Walk().waiting(), Walk().pay().record(receipt=RECEIPT, payment=CANCELLED))
    assert walk.screen == st.Paying("card", st.Phase.DECLINED, "cancelled")


def test_a_terminal_that_never_decides_is_stopped_then_staff_must_look() -> None:
    walk = Walk().waiting()
    deadline = walk.kiosk.shop.facts.payment_deadline_s
    pending = walk.record(receipt=RECEIPT, payment=PENDING)
    for _ in range(deadline):
        told(walk.elapse("poll"), pending)
    assert walk.phase is st.Phase.WAITING
    walk.elapse("poll")
    assert walk.phase is st.Phase.CANCELLING and walk.asked(fx.CancelPayment)
    for _ in range(GRACE):
        told(walk.elapse("poll"), pending)
    assert walk.phase is st.Phase.STAFF
    assert walk.timer("idle") == 60  # the next guest need not wait for this one
    assert [effect.record.order.key for effect in walk.do(ev.Finished()).asked(fx.Abandon)] == ["key-1"]


# Refused before anything is paid.


def refused(reason: str, lines: tuple[int, ...] = (), walk: Walk | None = None) -> Walk:
    walk = walk or Walk().pay()
    return told(walk, walk.record(refused=reason, refused_lines=lines, end=End.REFUSED))


def test_sold_out_names_the_line_and_the_order_is_let_go() -> None:
    walk = refused("sold_out", (1,))
    assert walk.screen == st.BasketScreen() and isinstance(walk.overlay, st.SoldOut)
    assert walk.guest.order is None and walk.asked(fx.LetGo) and walk.asked(fx.AskStock)


def test_another_price_is_asked_for_and_shown() -> None:
    walk = refused("price_changed")
    assert walk.screen == st.PayScreen() and walk.asked(fx.AskMenu) and walk.asked(fx.AskQuote)
    assert walk.guest.quote is not None
    dearer = replace(walk.guest.quote, adjustment=walk.guest.quote.total, total=walk.guest.quote.total * 2)
    walk.reply(ev.QuoteArrived(walk.basket.revision, dearer))
    assert isinstance(walk.overlay, st.PriceChanged)


def test_a_pos_that_closed_meanwhile_says_so() -> None:
    walk = refused("closed")
    assert walk.screen == st.BasketScreen() and walk.said == "not_now" and not walk.kiosk.shop.open


def test_a_discount_that_is_used_up_is_taken_out() -> None:
    walk = Walk().at_payment().reply(ev.CouponAccepted(COUPON)).do(ev.MethodChosen("card"))
    refused("invalid", walk=walk)
    assert walk.screen == st.PayScreen() and walk.basket.coupon is None and walk.said == "discount_gone"


def test_another_refusal_takes_nothing_out() -> None:
    walk = refused("invalid")
    assert walk.screen == st.PayScreen() and walk.items == ["cheeseburger"] and walk.said == "not_now"


def test_what_the_menu_lost_while_paying_is_not_in_the_basket_after() -> None:
    walk = Walk().pay("card", "cheeseburger", "edamame").do(ev.MenuArrived(without_items("edamame")))
    assert walk.items == ["cheeseburger", "edamame"]
    refused("price_changed", walk=walk)
    assert walk.items == ["cheeseburger"] and walk.said == "menu_changed"


def test_a_paid_order_that_is_refused_is_given_back_and_the_guest_is_told() -> None:
    walk = Walk().waiting()
    told(walk, walk.record(payment=APPROVED, refused="sold_out", refused_lines=(1,)))
    assert walk.phase is st.Phase.SENDING and walk.asked(fx.Advance)
    told(walk, walk.record(payment=REFUNDED, refused="sold_out", refused_lines=(1,), end=End.REFUNDED))
    assert walk.said == "refunded" and isinstance(walk.overlay, st.SoldOut)
    assert walk.guest.order is None and walk.asked(fx.Advance) == []


def test_a_refund_that_gets_no_answer_is_never_shown_as_done() -> None:
    walk = Walk().waiting()
    lost(walk, walk.record(payment=APPROVED, refused="closed"), LAST_HOPE + 1)
    assert walk.phase is st.Phase.STAFF


def test_an_order_that_ended_elsewhere_is_begun_anew() -> None:
    walk = Walk().declined()
    told(walk, walk.record(receipt=RECEIPT, end=End.ABANDONED))
    assert walk.screen == st.PayScreen() and walk.guest.order is None


# No answer.


def test_before_anything_happened_the_counter_is_offered_at_once() -> None:
    walk = Walk().pay()
    told(walk, walk.record(), lost=True)
    assert walk.phase is st.Phase.OFFLINE
    assert walk.do(ev.MethodChosen("qr")).phase is st.Phase.OFFLINE
    walk.do(ev.MethodChosen(COUNTER))
    told(walk, Record(replace(walk.record().order, method=COUNTER)), lost=True)
    assert walk.screen == st.Done(30, offline=True) and walk.asked(fx.LetGo)


def test_at_the_counter_a_lost_pos_is_no_hindrance() -> None:
    walk = Walk().pay(COUNTER)
    told(walk, walk.record(), lost=True)
    assert walk.screen == st.Done(30, offline=True) and walk.asked(fx.LetGo)


def test_offline_without_a_counter_leads_back_only() -> None:
    walk = Walk(replace(FACTS, at_counter=False)).pay()
    told(walk, walk.record(), lost=True).do(ev.MethodChosen(COUNTER))
    assert walk.phase is st.Phase.OFFLINE
    assert walk.do(ev.BackPressed()).screen == st.BasketScreen()


def test_when_the_pos_is_back_all_ways_to_pay_are_there_again() -> None:
    walk = Walk().pay()
    walk.do(ev.HealthArrived(False))
    told(walk, walk.record(), lost=True)
    assert walk.phase is st.Phase.OFFLINE
    walk.do(ev.HealthArrived(True))
    assert walk.screen == st.PayScreen() and walk.guest.order is not None
    assert walk.do(ev.MethodChosen("qr")).asked(fx.PayAgain)


def test_an_order_in_doubt_is_asked_for_again_before_the_counter_is_offered() -> None:
    walk = Walk().pay()
    unsure = walk.record(unsure=Do.SUBMIT)
    lost(walk, unsure, PATIENCE)
    assert walk.phase is st.Phase.SENDING and walk.asked(fx.Advance)
    assert told(walk, unsure, lost=True).phase is st.Phase.OFFLINE


def test_a_payment_in_doubt_is_looked_up_and_found() -> None:
    walk = Walk().pay()
    unsure = walk.record(receipt=RECEIPT, unsure=Do.PAY)
    lost(walk, unsure, PATIENCE)
    assert walk.phase is st.Phase.SENDING
    lost(walk, unsure, 1)
    assert walk.phase is st.Phase.UNSURE and walk.timer("idle") is None
    assert walk.do(ev.BackPressed(), ev.MethodChosen(COUNTER), ev.PaymentCancelled()).phase is st.Phase.UNSURE
    told(walk, walk.record(receipt=PAID, payment=APPROVED))
    assert isinstance(walk.screen, st.Done)


def test_a_payment_that_stays_in_doubt_is_for_staff() -> None:
    walk = Walk().pay()
    lost(walk, walk.record(receipt=RECEIPT, unsure=Do.PAY), LAST_HOPE + 1)
    assert walk.phase is st.Phase.STAFF
    assert walk.do(ev.Finished()).screen == st.Attract()


def test_paid_and_not_answered_the_guest_goes_with_the_kiosks_number() -> None:
    walk = Walk().waiting()
    paid = walk.record(receipt=RECEIPT, payment=APPROVED)
    lost(walk, paid, PATIENCE)
    assert isinstance(walk.screen, st.Paying)
    told(walk, paid, lost=True)
    assert walk.screen == st.Done(30, offline=True)


@pytest.mark.parametrize("end", ["tick", "finished"])
def test_a_promised_order_is_never_taken_back(end: str) -> None:
    walk = Walk().pay(COUNTER)
    told(walk, walk.record(), lost=True)
    if end == "tick":
        walk.elapse("tick", 30)
    else:
        walk.do(ev.Finished())
    assert walk.screen == st.Attract()
    assert not any(isinstance(effect, fx.Abandon) for effect in walk.effects)


def test_points_nobody_could_set_aside_are_not_promised_at_the_counter() -> None:
    walk = Walk().at_basket().sign_in().do(ev.PointsChosen(100), ev.PayPressed(), ev.DigitPressed("1"))
    walk.do(ev.TableEntered(), ev.MethodChosen("card"))
    told(walk, walk.record(), lost=True).do(ev.MethodChosen(COUNTER))
    assert walk.screen == st.PayScreen() and walk.basket.points == 0 and walk.said == "discount_gone"
    walk.do(ev.MethodChosen(COUNTER))
    assert walk.asked(fx.WriteOrder)[0].instead_of is not None


def test_points_that_are_set_aside_stay() -> None:
    walk = Walk().at_basket().sign_in().do(ev.PointsChosen(100), ev.PayPressed(), ev.DigitPressed("1"))
    walk.do(ev.TableEntered(), ev.MethodChosen("card"))
    held = replace(walk.draft, key="key-1", holds=(Hold("h-1", 100),))
    told(walk, Record(held), lost=True).do(ev.MethodChosen(COUNTER))
    assert walk.screen == replace(st.Paying(COUNTER), lost=1) and walk.asked(fx.PayAgain)


def test_what_needs_staff_says_so() -> None:
    walk = Walk().pay()
    told(walk, walk.record(attention="the outcome is not known"))
    assert walk.phase is st.Phase.STAFF and walk.timer("idle") == 60


def test_an_order_that_cannot_be_written_down_stops_the_kiosk() -> None:
    walk = Walk().pay().reply(ev.OrderFailed("f-12"))
    assert walk.screen == st.OutOfOrder() and walk.kiosk.shop.broken == "f-12"
    assert walk.guest.session == 2
    assert walk.do(ev.Mended()).screen == st.Attract()


def test_news_of_an_order_that_was_given_up_is_not_taken_for_the_new_one() -> None:
    walk = (
        Walk().declined().do(ev.BackPressed(), ev.LineCounted(1, 1), ev.PayPressed(), ev.MethodChosen("card"))
    )
    old = Record(replace(walk.draft, key="key-1", basket=walk.basket.with_quantity(1, 1)), PAID)
    before = walk.kiosk
    assert told(walk, old).kiosk == before


def test_a_poll_that_elapses_late_asks_nothing() -> None:
    assert Walk().declined().elapse("poll").last == ()
    assert Walk().at_payment().elapse("poll").last == ()


# Struck twice.


@pytest.mark.parametrize(
    ("walk", "event", "effect"),
    [
        (lambda: Walk().at_payment(), ev.MethodChosen("card"), fx.WriteOrder),
        (lambda: Walk().declined(), ev.MethodChosen("qr"), fx.PayAgain),
        (lambda: Walk().waiting(), ev.PaymentCancelled(), fx.CancelPayment),
        (lambda: Walk().served(), ev.FeedbackGiven(4), fx.NoteFeedback),
        (lambda: Walk().served(), ev.Finished(), fx.EndSession),
        (lambda: Walk().begin(), ev.StaffCalled(), fx.CallStaff),
        (lambda: Walk(SIMPLE).at_basket(), ev.PayPressed(), fx.AskMenu),
    ],
)
def test_a_second_strike_asks_for_nothing_more(walk: object, event: ev.Touch, effect: type) -> None:
    struck = walk()  # type: ignore[operator]
    before = len(struck.effects)
    struck.do(event, event, event)
    assert len([found for found in struck.effects[before:] if isinstance(found, effect)]) <= 1


# The done screen.


def test_the_done_screen_closes_itself_and_any_touch_begins_its_time_anew() -> None:
    walk = Walk().served().elapse("tick", 10)
    assert walk.screen == st.Done(20)
    for touch in (ev.Touched(), ev.HelpAsked(), ev.LanguageChosen("en"), ev.BackPressed()):
        walk.elapse("tick", 3).do(touch)
        assert isinstance(walk.screen, st.Done) and walk.screen.seconds_left == 30
    assert walk.elapse("tick", 30).screen == st.Attract()


def test_one_face_is_noted_and_the_receipt_opens() -> None:
    walk = (
        Walk().served().do(ev.FeedbackGiven(9), ev.FeedbackGiven(0), ev.FeedbackGiven(5), ev.FeedbackGiven(1))
    )
    notes = [effect for effect in walk.effects if isinstance(effect, fx.NoteFeedback)]
    assert notes == [fx.NoteFeedback(5, "key-1")]
    assert isinstance(walk.screen, st.Done) and walk.screen.score == 5
    assert walk.do(ev.ReceiptAsked()).overlay == st.ReceiptView()


def test_a_menu_that_arrives_meanwhile_does_not_disturb() -> None:
    walk = Walk().waiting()
    screen = walk.screen
    walk.do(ev.StockArrived(with_items(sold_out(MENU.by_id["cheeseburger"]))))
    walk.do(ev.MenuArrived(without_items("cheeseburger")))
    assert walk.screen == screen and walk.overlay is None
    told(walk, walk.record(receipt=RECEIPT, payment=DECLINED)).do(ev.BackPressed())
    assert walk.items == [] and walk.said == "menu_changed"
