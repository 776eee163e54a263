"""A member's own page: the usual order, what was ordered before, offers that fit, what saves most."""

from dataclasses import replace
from datetime import date

from kiosk.core.basket import Choice, Line
from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.journey.home import best_saving, fitting, past, usual
from kiosk.core.loyalty import PastOrder
from kiosk.core.offers import Discount, Reward
from tests.core.journey.walks import FACTS, MEMBER, SIMPLE, Walk
from tests.core.menus import BURGER as BURGER_ITEM
from tests.core.menus import COLA as COLA_ITEM
from tests.core.menus import TAKE_OUT, sold_out, with_items, yen

BURGER = Line(1, "burger", "burger", 1, (Choice("sauce", "teriyaki"),))
COLA, COFFEE = Line(2, "cola", "cola-s"), Line(1, "fries", "fries-l", 2)
DAYS = [PastOrder(date(2026, 3, day), lines) for day, lines in ((28, (COFFEE,)), (20, (BURGER, COLA)))]
PAST = (*DAYS, PastOrder(date(2026, 3, 10), (COLA, BURGER)))
REGULAR = replace(MEMBER, past=PAST, favourites=("cheeseburger", "cola", "beer"))
CHOOSING = replace(FACTS, preferences=True)


def at_home(*items: str, member: object = REGULAR, facts: st.ShopFacts = FACTS) -> Walk:
    walk = Walk(facts).at_basket(*items) if items else Walk(facts).begin()
    return walk.sign_in(member).do(ev.MemberAsked())  # type: ignore[arg-type]


def test_the_usual_is_in_the_basket_after_one_touch_and_paid_after_the_second() -> None:
    walk = at_home(facts=SIMPLE)
    found = usual(walk.kiosk)
    assert found is not None and found.amount == yen(590 + 190)
    walk.do(ev.UsualOrdered())
    assert walk.screen == st.BasketScreen() and walk.items == ["burger", "cola-s"]
    assert walk.do(ev.PayPressed()).screen == st.PayScreen()


def test_who_has_just_come_is_asked_where_they_eat_and_comes_to_the_basket() -> None:
    walk = Walk().do(ev.Scanned("code-1")).reply(ev.MemberFound("code-1", REGULAR))
    assert walk.screen == st.MemberHome(st.Service())
    walk.do(ev.UsualOrdered())
    assert walk.screen == st.Service() and walk.items == ["burger", "cola-s"]
    walk.do(ev.ModeChosen(TAKE_OUT))
    assert walk.screen == st.BasketScreen() and walk.basket.mode is TAKE_OUT


def test_a_member_without_history_begins_as_everybody_does() -> None:
    walk = Walk().do(ev.Scanned("code-1")).reply(ev.MemberFound("code-1", MEMBER))
    assert walk.screen == st.Service() and usual(walk.kiosk) is None
    assert walk.do(ev.MemberAsked(), ev.UsualOrdered()).items == []


def test_of_the_usual_comes_what_can_be_had() -> None:
    walk = at_home().do(ev.StockArrived(with_items(sold_out(COLA_ITEM))))
    found = usual(walk.kiosk)
    assert found is not None and found.gone == ("cola",)
    assert walk.do(ev.UsualOrdered()).items == ["burger"]
    none = (
        at_home()
        .do(ev.StockArrived(with_items(sold_out(COLA_ITEM), sold_out(BURGER_ITEM))))
        .do(ev.UsualOrdered())
    )
    assert isinstance(none.screen, st.MemberHome) and none.said == "sold_out" and none.items == []


def test_another_order_comes_in_beside_what_is_there_and_can_be_undone() -> None:
    walk = at_home("edamame")
    assert [order.on.day for order in past(walk.kiosk)] == [28]
    walk.do(ev.OrderedAgain(0))
    assert isinstance(walk.screen, st.MemberHome) and walk.items == ["edamame", "fries-l"]
    assert walk.do(ev.OrderedAgain(1)).items == ["edamame", "fries-l"]  # there is no other one
    assert walk.basket.count == 3


def test_offers_fit_the_member_and_are_never_in_the_basket() -> None:
    assert [item.id for item in fitting(at_home().kiosk)] == ["cheeseburger", "cola", "fries"]
    assert [item.id for item in fitting(at_home("cheeseburger", "edamame").kiosk)] == [
        "cola",
        "fries",
        "soup",
    ]
    avoiding = at_home().do(ev.AllergenToggled("milk"))
    assert [item.id for item in fitting(avoiding.kiosk)] == ["cola", "fries", "edamame"]


def test_who_wants_no_suggestions_sees_none_and_the_programme_learns_it() -> None:
    walk = at_home(facts=CHOOSING).do(ev.PersonalToggled())
    assert walk.asked(fx.Prefer) == [fx.Prefer("m-1", False)]
    assert fitting(walk.kiosk) == () and usual(walk.kiosk) is None and past(walk.kiosk) == ()
    walk.do(ev.PersonalToggled())
    assert walk.asked(fx.Prefer) == [fx.Prefer("m-1", True)] and usual(walk.kiosk) is not None
    assert at_home().do(ev.PersonalToggled()).asked(fx.Prefer) == []  # nobody could keep it


def test_why_is_said_and_can_be_closed() -> None:
    walk = at_home().do(ev.WhyAsked())
    assert isinstance(walk.screen, st.MemberHome) and walk.screen.why
    assert walk.do(ev.WhyAsked()).screen == st.MemberHome(st.Browse())


def test_the_best_use_of_points_is_the_one_that_saves_most() -> None:
    best = best_saving(at_home("cheeseburger").kiosk)
    assert best is not None and best.reward is None and best.amount == yen(340)  # the points as money
    strong = replace(REGULAR, rewards=(Reward("half", {"en": "Half"}, 300, Discount(percent=75)),))
    best = best_saving(at_home("cheeseburger", member=strong).kiosk)
    assert best is not None and best.reward is not None and best.reward.id == "half"
    taken = at_home("cheeseburger", member=strong).do(ev.RewardChosen("half"))
    assert best_saving(taken.kiosk) is None
    assert best_saving(at_home().kiosk) is None  # nothing is in the basket
    away = at_home("cheeseburger").do(ev.HealthArrived(False))
    assert best_saving(away.kiosk) is None


def test_of_equal_savings_the_one_for_fewer_points() -> None:
    dear = Reward("dear", {"en": "Dear"}, 330, Discount(yen(340)))
    best = best_saving(at_home("cheeseburger", member=replace(REGULAR, rewards=(dear,))).kiosk)
    assert best is not None and best.reward == dear
