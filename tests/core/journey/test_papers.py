"""What is printed when an order is taken over, and what the guest sees of it."""

from dataclasses import replace

import pytest

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey import papers
from kiosk.core.journey import state as st
from kiosk.core.printing import PaperKind, PaperState
from kiosk.core.receipt import Links
from tests.core.journey.walks import SIMPLE, UNPAID, Walk

PRINTER = replace(SIMPLE, printer=True)
ALWAYS = replace(PRINTER, receipt="always")
CLAIM = "https://m.example/c/1"


def done(walk: Walk) -> st.Done:
    assert isinstance(walk.screen, st.Done)
    return walk.screen


def printed(walk: Walk) -> list[PaperKind]:
    return [effect.kind for effect in walk.effects if isinstance(effect, fx.PrintPaper)]


def moved(state: PaperState, kind: PaperKind = PaperKind.RECEIPT, key: str = "key-1") -> ev.PaperMoved:
    return ev.PaperMoved(key, kind, state)


def to_counter(facts: st.ShopFacts) -> Walk:
    walk = Walk(facts).pay("counter")
    return walk.reply(ev.OrderAdvanced(walk.record(receipt=UNPAID)))


def test_a_guest_who_wants_the_receipt_on_paper_asks_for_it_once() -> None:
    walk = Walk(PRINTER).served()
    assert printed(walk) == [] and papers.may_print(walk.kiosk)
    walk.do(ev.PrintAsked(), ev.PrintAsked())
    assert printed(walk) == [PaperKind.RECEIPT] and not papers.may_print(walk.kiosk)
    assert done(walk.do(moved(PaperState.PRINTED))).receipt is PaperState.PRINTED


def test_a_shop_that_prints_always_does_not_ask() -> None:
    walk = Walk(ALWAYS).served()
    assert printed(walk) == [PaperKind.RECEIPT] and not papers.may_print(walk.kiosk)


@pytest.mark.parametrize(("receipt", "wanted"), [("ask", 1), ("always", 1), ("never", 0)])
def test_who_pays_at_the_counter_gets_a_slip_to_show_there(receipt: str, wanted: int) -> None:
    assert len(printed(to_counter(replace(PRINTER, receipt=receipt)))) == wanted


def test_a_ticket_comes_with_every_order() -> None:
    assert printed(Walk(replace(PRINTER, meal_ticket=True)).served()) == [PaperKind.MEAL_TICKET]
    both = [PaperKind.MEAL_TICKET, PaperKind.RECEIPT]
    assert printed(to_counter(replace(ALWAYS, meal_ticket=True))) == both


def test_without_a_printer_nothing_is_printed() -> None:
    walk = Walk(replace(SIMPLE, receipt="always", meal_ticket=True)).served().do(ev.PrintAsked())
    assert printed(walk) == []


def test_a_receipt_waits_for_the_address_that_shall_stand_on_it() -> None:
    walk = Walk(replace(ALWAYS, claims=True)).served()
    assert printed(walk) == [] and walk.timer("paper") == papers.LINKS_S
    walk.reply(ev.Linked(claim=CLAIM)).elapse("paper")
    (asked,) = (effect for effect in walk.effects if isinstance(effect, fx.PrintPaper))
    assert asked.links == Links(CLAIM)


def test_but_not_for_long() -> None:
    walk = Walk(replace(ALWAYS, claims=True)).served().elapse("paper").reply(ev.Linked(claim=CLAIM))
    (asked,) = (effect for effect in walk.effects if isinstance(effect, fx.PrintPaper))
    assert asked.links == Links()


@pytest.mark.parametrize("came", [True, False])
@pytest.mark.parametrize("kind", [PaperKind.RECEIPT, PaperKind.MEAL_TICKET])
def test_a_paper_in_doubt_is_looked_for_by_the_guest(kind: PaperKind, came: bool) -> None:
    walk = Walk(replace(ALWAYS, meal_ticket=True)).served().do(moved(PaperState.UNSURE, kind))
    assert papers.in_doubt(done(walk)) is kind
    walk.do(ev.PaperLooked(came))
    assert walk.asked(fx.SayPaper) == [fx.SayPaper(f"key-1 {kind.value}", came)]
    assert papers.in_doubt(done(walk)) is None
    assert walk.do(ev.PaperLooked(came)).asked(fx.SayPaper) == [], "once"


def test_another_guests_paper_is_nobodys_business() -> None:
    walk = Walk(ALWAYS).served().do(moved(PaperState.UNSURE, key="key-0"))
    assert papers.in_doubt(done(walk)) is None
    assert papers.in_doubt(done(walk.do(moved(PaperState.UNSURE, PaperKind.STAFF)))) is None
    assert Walk(ALWAYS).do(moved(PaperState.UNSURE)).screen == st.Attract()


def test_a_printer_that_is_not_ready_offers_nothing() -> None:
    walk = Walk(PRINTER).do(ev.PrinterLooked(False, reason="paper_out")).served()
    assert not papers.may_print(walk.kiosk) and printed(walk.do(ev.PrintAsked())) == []
    walk.do(ev.PrinterLooked(True, paper_low=True))
    assert papers.may_print(walk.kiosk) and walk.kiosk.shop.paper_low
