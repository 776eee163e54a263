"""Happy hours and combos on a guest's way: seen at once, kept a while after their end, said when they go."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.menu import Menu
from kiosk.core.pricing import Outside
from kiosk.core.shop_offers import Combo, ComboPart, Goods, HappyHour, Offers, When
from tests.core.journey.walks import COUPON, FACTS, SIMPLE, Walk
from tests.core.menus import EAT_IN, MENU, NOON, name, yen

TWO = NOON + timedelta(hours=2)
"""When the happy hour of cheeseburgers ends."""
LUNCH = When(time(11), time(14))
HAPPY = HappyHour(name("happy"), Goods(frozenset({"cheeseburger"})), LUNCH, amount=yen(100))
PAIR = Combo(
    name("pair"),
    (ComboPart(Goods(frozenset({"cheeseburger"}))), ComboPart(Goods(frozenset({"edamame"})))),
    price=yen(500),
)
WITH = replace(MENU, offers=Offers({"happy": HAPPY}, {"pair": PAIR}))
TAKES = replace(SIMPLE, offers=True)


def walk(now: datetime = NOON, facts: st.ShopFacts = TAKES, menu: Menu = WITH) -> Walk:
    return Walk(facts, menu, now).do(ev.Began(), ev.ModeChosen(EAT_IN))


def due(on: Walk) -> int:
    assert on.guest.quote is not None
    return on.guest.quote.due.minor


def offs(on: Walk) -> dict[str, int]:
    return {off.id: off.amount.minor for off in on.basket.offers}


def test_what_is_ordered_while_it_runs_is_cheaper_at_once() -> None:
    on = walk().do(ev.ItemAdded("cheeseburger"))
    assert (offs(on), due(on)) == ({"happy": 100}, 380)
    on.do(ev.ItemAdded("edamame"))
    assert (offs(on), due(on)) == ({"pair": 230}, 500)


def test_where_the_pos_takes_none_there_are_none() -> None:
    on = walk(facts=SIMPLE).do(ev.ItemAdded("cheeseburger"))
    assert (on.guest.offers, offs(on), due(on)) == ((), {}, 480)


def test_who_began_in_time_keeps_it_for_ten_minutes_and_is_told_when_it_ends() -> None:
    on = walk(TWO - timedelta(minutes=1)).do(ev.ItemAdded("cheeseburger"))
    on.do(ev.ClockTicked(TWO + timedelta(minutes=9)), ev.ItemAdded("cheeseburger"))
    assert (offs(on), on.said) == ({"happy": 200}, "added")
    on.do(ev.ClockTicked(TWO + timedelta(minutes=10)))
    assert (offs(on), due(on), on.said) == ({}, 960, "offer_ended")
    on.elapse("toast").do(ev.ClockTicked(TWO + timedelta(minutes=11)))
    assert on.said is None


def test_who_comes_after_its_end_pays_the_usual_price() -> None:
    late = Walk(TAKES, WITH, TWO - timedelta(minutes=1)).do(ev.ClockTicked(TWO), ev.Began())
    assert late.guest.offers == ("pair",)


def test_the_next_guest_does_not_have_the_grace_of_the_one_before() -> None:
    on = walk(TWO - timedelta(minutes=1)).do(ev.ItemAdded("cheeseburger"), ev.ClockTicked(TWO))
    assert on.guest.offers == ("happy", "pair")
    on.do(ev.CancelAsked(), ev.CancelConfirmed())
    assert on.guest.offers == ("pair",)


def test_one_that_begins_during_the_order_is_taken_off_too() -> None:
    on = walk(NOON - timedelta(hours=1, minutes=1)).do(ev.ItemAdded("cheeseburger"))
    assert due(on) == 480
    on.do(ev.ClockTicked(NOON - timedelta(hours=1)))
    assert (due(on), on.said) == (380, "added")


def test_on_the_way_to_paying_its_end_is_said_before_anything_is_paid() -> None:
    on = walk(TWO - timedelta(minutes=1)).do(ev.ItemAdded("cheeseburger"), ev.BasketAsked(), ev.PayPressed())
    assert isinstance(on.screen, st.PayScreen) and due(on) == 380
    on.do(ev.ClockTicked(TWO + timedelta(minutes=10)))
    assert on.overlay == st.PriceChanged(yen(380), yen(480))


def test_while_it_is_paid_nothing_changes() -> None:
    on = walk(TWO - timedelta(minutes=1)).do(ev.ItemAdded("cheeseburger"), ev.BasketAsked(), ev.PayPressed())
    on.do(ev.MethodChosen("card"), ev.ClockTicked(TWO + timedelta(minutes=10)))
    (order,) = (effect for effect in on.effects if isinstance(effect, fx.WriteOrder))
    assert order.order.quote.due == yen(380) and due(on) == 380
    assert [off.id for off in order.order.basket.offers] == ["happy"]


def test_the_pos_is_asked_with_what_the_offers_take_off() -> None:
    facts = replace(FACTS, tables=0, offers=True)
    on = walk(facts=facts).do(ev.ItemAdded("cheeseburger"), ev.BasketAsked())
    (asked,) = on.asked(fx.AskQuote)
    assert [off.id for off in asked.basket.offers] == ["happy"] and asked.outside is None


def test_another_programmes_amounts_are_without_the_shops_own() -> None:
    facts = replace(FACTS, tables=0, offers=True, outside=True)
    on = walk(facts=facts).do(ev.ItemAdded("cheeseburger")).reply(ev.CouponAccepted(COUPON))
    on.do(ev.BasketAsked())
    (asked,) = on.asked(fx.AskQuote)
    assert [off.amount for off in asked.basket.offers] == [yen(100)]
    assert isinstance(asked.outside, Outside)
    assert [(off.id, off.amount) for off in asked.outside.discounts] == [(COUPON.code, yen(100))]


def test_a_new_menu_prices_the_basket_with_its_offers_anew() -> None:
    on = walk().do(ev.ItemAdded("cheeseburger"))
    items = tuple(
        replace(i, variants=tuple(replace(v, price=dict.fromkeys(v.price, yen(90))) for v in i.variants))
        if i.id == "cheeseburger"
        else i
        for i in WITH.items
    )
    on.do(ev.StockArrived(replace(WITH, items=items)))
    assert (offs(on), due(on)) == ({"happy": 90}, 0)


def test_taking_it_out_of_the_basket_takes_the_offer_along() -> None:
    on = walk().do(ev.ItemAdded("cheeseburger"), ev.ItemAdded("edamame"))
    on.do(ev.BasketAsked(), ev.LineCounted(2, -1))
    assert (offs(on), due(on)) == ({"happy": 100}, 380)
