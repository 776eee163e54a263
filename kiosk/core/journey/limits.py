"""What does not work just now, and what does instead: guests are told before they order, not at the end."""

from __future__ import annotations

from enum import StrEnum

from kiosk.core.journey.state import Shop


class Limit(StrEnum):
    OFFLINE = "offline"
    """The POS is away: orders are kept here, and paid at the counter."""
    NO_TERMINAL = "no_terminal"
    """The card terminal is away: to be paid at the counter."""
    NO_LOYALTY = "no_loyalty"
    """The programme is away: points can be collected, later, but not spent."""
    NO_PRINTER = "no_printer"
    """Receipts and numbers are on the screen only."""


def limits(shop: Shop) -> tuple[Limit, ...]:
    """The most important first. What a shop does not have is no limit."""
    facts = shop.facts
    found = []
    if not shop.online:
        found.append(Limit.OFFLINE)
    elif facts.methods and not shop.terminal_ready:
        found.append(Limit.NO_TERMINAL)
    if shop.online and (facts.phone or facts.mail or facts.code) and not shop.loyalty_ready:
        found.append(Limit.NO_LOYALTY)
    prints = facts.meal_ticket or facts.receipt != "never"
    if facts.printer and prints and not shop.printer_ready:
        found.append(Limit.NO_PRINTER)
    return tuple(found)
