"""What is for members on a guest's way: seen by all, ordered by members, kept and told when they sign out."""

from dataclasses import replace

from kiosk.core.basket import Line
from kiosk.core.journey import events as ev
from kiosk.core.journey import state as st
from kiosk.core.loyalty import PastOrder
from kiosk.core.members_only import ALL
from kiosk.core.shop_offers import Goods, HappyHour, Offers, When
from tests.core.journey.walks import GOLD, MEMBER, OTHER_MEMBER, PROGRAMME, SILVER, SIMPLE, Walk
from tests.core.menus import CHEESEBURGER, EDAMAME, MENU, NOON, with_items, yen

KEPT = with_items(replace(CHEESEBURGER, members="silver"), replace(EDAMAME, members=ALL))
CLUB = HappyHour({"en": "Gold price"}, Goods(frozenset({"soup"})), When(), amount=yen(30), members="gold")
PRICED = replace(MENU, offers=Offers({"club": CLUB}))
STRANGER = {"cheeseburger": "silver", "edamame": "", "party": ""}
"""The set has edamame in it."""
TAKES = replace(SIMPLE, offers=True)
NOBODYS_TIER, OF_GOLD = MEMBER, OTHER_MEMBER
OF_SILVER = replace(MEMBER, tier=SILVER)


def walk(menu: object = KEPT, facts: st.ShopFacts = SIMPLE) -> Walk:
    return Walk(facts, menu).begin()  # type: ignore[arg-type]


def barred(on: Walk) -> dict[str, str | None]:
    assert on.kiosk.shop.menu is not None
    return {item.id: item.barred for item in on.kiosk.shop.menu.items if item.barred is not None}


def test_who_is_nobody_sees_that_it_is_for_members_and_orders_nothing_of_it() -> None:
    on = walk().do(ev.ItemAdded("cheeseburger"))
    assert (on.items, on.said, barred(on)) == ([], "for_members", STRANGER)
    on.do(ev.ItemOpened("edamame"))
    assert isinstance(on.screen, st.Browse) and on.said == "for_members"


def test_it_is_there_the_moment_the_member_is_known() -> None:
    on = walk().sign_in(OF_SILVER).do(ev.ItemAdded("cheeseburger"), ev.ItemAdded("edamame"))
    assert (on.items, barred(on)) == (["cheeseburger", "edamame"], {})


def test_a_member_below_the_tier_has_what_is_for_all_members() -> None:
    assert barred(walk().sign_in(NOBODYS_TIER)) == {"cheeseburger": "silver"}
    assert barred(walk().sign_in(OF_GOLD)) == {}


def test_a_number_that_was_typed_opens_nothing() -> None:
    before = walk()
    after = walk().do(ev.MemberAsked(), *(ev.DigitPressed(digit) for digit in "09012345678"))
    assert after.guest.typed is not None and barred(after) == barred(before)


def test_what_is_in_the_order_stays_when_the_member_signs_out_and_is_said() -> None:
    on = walk().sign_in(OF_SILVER).do(ev.ItemAdded("cheeseburger"), ev.ItemAdded("soup"))
    on.do(ev.SignedOut())
    assert (on.items, on.said) == (["cheeseburger", "soup"], "signed_out_dishes")
    on.do(ev.BasketAsked())
    assert isinstance(on.overlay, st.SoldOut) and on.overlay.rest == yen(180)
    on.do(ev.LineDropped(), ev.PayPressed())
    assert on.items == ["soup"] and isinstance(on.screen, st.PayScreen)


def test_who_looks_at_the_order_is_asked_at_once() -> None:
    on = walk().sign_in(OF_SILVER).do(ev.ItemAdded("cheeseburger"), ev.BasketAsked())
    on.do(ev.MemberAsked(), ev.SignedOut())
    assert isinstance(on.screen, st.BasketScreen) and isinstance(on.overlay, st.SoldOut)


def test_nobody_pays_for_it_signed_out_not_even_from_behind_the_basket() -> None:
    facts = replace(SIMPLE, tables=2)
    on = walk(facts=facts).sign_in(OF_SILVER).do(ev.ItemAdded("cheeseburger"))
    on.do(ev.BasketAsked(), ev.PayPressed(), ev.SignedOut())
    on.do(ev.DigitPressed("7"), ev.TableEntered(), ev.MethodChosen("card"))
    assert isinstance(on.overlay, st.SoldOut) and not isinstance(on.screen, st.Paying)


def test_signing_in_again_makes_it_good() -> None:
    on = walk().sign_in(OF_SILVER).do(ev.ItemAdded("cheeseburger"), ev.SignedOut())
    on.sign_in(OF_SILVER).do(ev.BasketAsked(), ev.PayPressed())
    assert isinstance(on.screen, st.PayScreen)


def test_the_next_guest_is_nobody_again() -> None:
    on = walk().sign_in(OF_SILVER).do(ev.CancelAsked())
    assert not isinstance(on.screen, st.Browse)
    on.begin()
    assert barred(on) == STRANGER


def test_new_stock_leaves_it_to_the_member_who_is_here() -> None:
    on = walk().sign_in(OF_SILVER).do(ev.StockArrived(KEPT))
    assert barred(on) == {}
    on.do(ev.ProgrammeArrived(replace(PROGRAMME, tiers=(GOLD,))))
    assert barred(on) == {}  # of that tier, whatever the programme calls it now


def test_a_price_for_a_tier_is_that_tiers() -> None:
    def due(on: Walk) -> int:
        assert on.guest.quote is not None
        return on.guest.quote.due.minor

    on = walk(PRICED, TAKES).do(ev.ItemAdded("soup"))
    assert (due(on), on.guest.offers) == (180, ())
    on.sign_in(OF_SILVER)
    assert due(on) == 180
    on.do(ev.SignedOut()).sign_in(OF_GOLD)
    assert (due(on), on.guest.offers) == (150, ("club",))
    on.do(ev.SignedOut())
    assert (due(on), on.said, on.guest.offers) == (180, "signed_out_prices", ())


def test_a_price_for_a_tier_is_still_there_a_minute_later_and_gone_for_the_next_guest() -> None:
    on = walk(PRICED, TAKES).sign_in(OF_GOLD).do(ev.ItemAdded("soup"))
    on.do(ev.ClockTicked(on.kiosk.shop.now))
    assert on.guest.offers == ("club",)
    on.do(ev.CancelAsked(), ev.CancelConfirmed(), ev.ClockTicked(on.kiosk.shop.now))
    assert on.guest.offers == ()


def test_an_earlier_order_that_was_of_a_higher_tier_says_for_whom_it_is() -> None:
    order = PastOrder(NOON.date(), (Line(1, "cheeseburger", "cheeseburger"),))
    fallen = replace(NOBODYS_TIER, past=(order,))
    on = Walk(SIMPLE, KEPT).do(ev.Scanned("code-1")).reply(ev.MemberFound("code-1", fallen))
    assert isinstance(on.screen, st.MemberHome)
    on.do(ev.UsualOrdered())
    assert (on.items, on.said) == ([], "for_members")
