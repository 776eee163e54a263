"""What the shop's loyalty programme is told at the kiosk, and what a code takes off a sample basket.

Everything here asks an adapter and belongs on a worker's thread; all of it raises PortError.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kiosk.core.basket import Basket, Line
from kiosk.core.menu import Menu, ServiceMode
from kiosk.core.pricing import Quote, price
from kiosk.core.tax import TaxFacts
from kiosk.ports.errors import NotSupported
from kiosk.ports.loyalty import LoyaltyProvider
from kiosk.ports.programme_change import ProgrammeChange, ProgrammeSettings, part

SAMPLE = 3
"""So many different dishes are in the sample basket, one of each."""


@dataclass(frozen=True, slots=True)
class Told:
    """What is set; `parts`: what of it can be changed here: of "codes", "rewards", "days"."""

    settings: ProgrammeSettings
    parts: tuple[str, ...]


def told(loyalty: LoyaltyProvider | None) -> Told:
    """Nothing where there is no programme, or it takes no word from a kiosk."""
    parts = () if loyalty is None else loyalty.capabilities.write_programme
    if loyalty is None or not parts:
        return Told(ProgrammeSettings(), ())
    return Told(loyalty.programme_settings(), parts)


def write(loyalty: LoyaltyProvider | None, change: ProgrammeChange, key: str) -> Told:
    """Change it; the answer is what is set then. Raises NotSupported where it cannot be changed here."""
    if loyalty is None or part(change) not in loyalty.capabilities.write_programme:
        raise NotSupported("the programme is not changed at the kiosk")
    loyalty.write_programme(change, key)
    return told(loyalty)


def sample(menu: Menu) -> Basket:
    """The first dishes that one touch can add, eaten in."""
    ready = [item for item in menu.items if item.simple and item.sellable and not item.take_out_only]
    lines = [Line(n, each.id, each.variants[0].id) for n, each in enumerate(ready[:SAMPLE], 1)]
    return Basket(ServiceMode.EAT_IN, tuple(lines), next_id=len(lines) + 1)


def tried(loyalty: LoyaltyProvider | None, menu: Menu, facts: TaxFacts, day: date, code: str) -> Quote:
    """What the sample basket would pay with a code, as the programme says it and the kiosk reckons. Without a
    discount: it does not reach the code's minimum. Raises Refused where the code is not for everybody now.
    """
    if loyalty is None:
        raise NotSupported("there is no programme")
    coupon = loyalty.check_code(code, None)
    return price(menu, sample(menu).with_coupon(coupon), day, facts)
