"""What is printed at the end of an order: a meal ticket, and the receipt where guest or shop want it."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.journey import effects as fx
from kiosk.core.journey import events as ev
from kiosk.core.journey.moves import Result, stay, timer
from kiosk.core.journey.state import Done, Kiosk, Shop
from kiosk.core.language import base_of
from kiosk.core.printing import PaperKind, PaperState, order_paper_key
from kiosk.core.receipt import Issuer, Links, settled

TIMER = "paper"
LINKS_S = 2.0
"""A receipt waits so long for the addresses that shall stand on it."""


def issuer_of(shop: Shop) -> Issuer:
    """Who gives the receipts of this shop."""
    facts, zone = shop.facts, shop.now.tzinfo
    assert zone is not None
    if shop.menu is None:
        return Issuer(facts.shop_name, facts.country, zone, facts.tax_number)
    brand = shop.menu.brand
    logo = brand.logo if brand.on_receipts else None
    return Issuer(shop.menu.shop_name, facts.country, zone, facts.tax_number, logo)


def links_of(screen: Done) -> Links:
    """What the guest's phone can take along."""
    return Links(screen.claim, screen.invite)


def begun(kiosk: Kiosk, linking: bool) -> Result:
    """What is printed by itself: the meal ticket, and the receipt where the shop wants it so, or where the
    guest has to show a slip at the counter. `linking`: an address for the receipt is being asked for.
    """
    screen, record, facts = kiosk.screen, kiosk.guest.order, kiosk.shop.facts
    if not isinstance(screen, Done) or record is None or not facts.printer:
        return stay(kiosk)
    effects: tuple[fx.Effect, ...] = ()
    if facts.meal_ticket:
        screen = replace(screen, meal_ticket=PaperState.WAITING)
        effects = (fx.PrintPaper(record, PaperKind.MEAL_TICKET, base_of(kiosk.guest.language)),)
    slip = not settled(record) and facts.receipt != "never"
    if facts.receipt == "always" or slip:
        screen = replace(screen, receipt=PaperState.WAITING, receipt_due=True)
    kiosk = replace(kiosk, screen=screen)
    if not screen.receipt_due:
        return kiosk, effects
    after, more = (kiosk, (timer(kiosk, TIMER, LINKS_S),)) if linking else due(kiosk)
    return after, effects + more


def due(kiosk: Kiosk) -> Result:
    """The addresses for the receipt are there, or were waited for long enough."""
    screen, record = kiosk.screen, kiosk.guest.order
    if not isinstance(screen, Done) or record is None or not screen.receipt_due:
        return stay(kiosk)
    kiosk = replace(kiosk, screen=replace(screen, receipt_due=False))
    return kiosk, (fx.PrintPaper(record, PaperKind.RECEIPT, base_of(kiosk.guest.language), links_of(screen)),)


def may_print(kiosk: Kiosk) -> bool:
    """Is the guest asked whether the receipt shall be printed?"""
    screen, shop = kiosk.screen, kiosk.shop
    asks = shop.facts.printer and shop.facts.receipt == "ask" and shop.printer_ready
    return asks and isinstance(screen, Done) and screen.receipt is None


def asked(kiosk: Kiosk, screen: Done) -> Result:
    return due(replace(kiosk, screen=replace(screen, receipt=PaperState.WAITING, receipt_due=True)))


def moved(kiosk: Kiosk, event: ev.PaperMoved) -> Result:
    """News of a paper; of another guest's, or of staff's, nothing is shown."""
    screen, record = kiosk.screen, kiosk.guest.order
    if not isinstance(screen, Done) or record is None or record.order.key != event.order_key:
        return stay(kiosk)
    match event.kind:
        case PaperKind.MEAL_TICKET:
            screen = replace(screen, meal_ticket=event.state)
        case PaperKind.RECEIPT:
            screen = replace(screen, receipt=event.state)
        case PaperKind.STAFF:
            return stay(kiosk)
    return replace(kiosk, screen=screen), ()


def in_doubt(screen: Done) -> PaperKind | None:
    """The paper that somebody must look for."""
    if screen.meal_ticket is PaperState.UNSURE:
        return PaperKind.MEAL_TICKET
    return PaperKind.RECEIPT if screen.receipt is PaperState.UNSURE else None


def looked(kiosk: Kiosk, screen: Done, came: bool) -> Result:
    """The guest said whether the paper came out."""
    kind, record = in_doubt(screen), kiosk.guest.order
    if kind is None or record is None:
        return stay(kiosk)
    state = PaperState.PRINTED if came else PaperState.WAITING
    kiosk, _ = moved(kiosk, ev.PaperMoved(record.order.key, kind, state))
    return kiosk, (fx.SayPaper(order_paper_key(record.order.key, kind), came),)
