"""What a scanner read: goods, a card, a member's code, a coupon's."""

from __future__ import annotations

from dataclasses import replace

from kiosk.core.journey import effects as fx
from kiosk.core.journey import gift, ic_cards, point_card
from kiosk.core.journey.browse import add_item
from kiosk.core.journey.member import LONGEST_CODE, not_found
from kiosk.core.journey.moves import Result, back_to_menu, go, say, stay, with_guest
from kiosk.core.journey.state import (
    Attract,
    BasketScreen,
    Browse,
    Done,
    GiftEntry,
    IcCardScreen,
    Kiosk,
    MemberScreen,
    Paying,
    PointCardEntry,
    Say,
    Service,
    Toast,
    in_session,
)
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.core.menu import Item


def scanned(kiosk: Kiosk, text: str) -> Result:
    """A scanner's burst. While a sheet for a card is open it is for the sheet, but for what says that it is
    an IC card.
    """
    sheet = None if ic_cards.marked(kiosk, text) else kiosk.overlay
    if isinstance(sheet, GiftEntry):
        return gift.scanned(kiosk, sheet, text)
    if isinstance(sheet, PointCardEntry):
        return point_card.entered(kiosk, text)
    return _on_screen(kiosk, text)


def _on_screen(kiosk: Kiosk, text: str) -> Result:
    """Goods by barcode; else a common-point card, an IC card, or a code. Where the order is on its way it
    comes too late.
    """
    if isinstance(kiosk.screen, Attract):
        kiosk = go(kiosk, Service()) if kiosk.shop.only_mode is None else back_to_menu(kiosk)
    elif not in_session(kiosk) or isinstance(kiosk.screen, Paying | Done):
        return stay(kiosk)
    item = kiosk.shop.menu.by_barcode.get(text) if kiosk.shop.menu else None
    if item is not None:
        return _goods(kiosk, item)
    card = ic_cards.read(kiosk, text)
    linking = card is not None and isinstance(kiosk.screen, IcCardScreen)
    points = None if linking else point_card.read(kiosk, text)
    if points is not None:
        return point_card.scanned(kiosk, points)
    if card is not None:
        return ic_cards.touched(kiosk, card) or _ask_whose(kiosk, card)
    return _code(kiosk, text)


def _goods(kiosk: Kiosk, item: Item) -> Result:
    """Goods with choices wait for the guest's first answer."""
    if isinstance(kiosk.screen, Service) and not item.simple:
        return with_guest(kiosk, wish=item.id), ()
    if isinstance(kiosk.screen, Service | Browse | BasketScreen):
        return add_item(kiosk, item.id)
    return say(kiosk, Toast(Say.NOT_NOW))


def _code(kiosk: Kiosk, text: str) -> Result:
    """A member's code, and if it is nobody's, a coupon's."""
    facts, member = kiosk.shop.facts, kiosk.guest.member
    if not (facts.code or facts.coupons):
        return say(kiosk, Toast(Say.NOT_NOW))
    shown = Credential(CredentialKind.CODE, text, kiosk.shop.now)
    if not kiosk.shop.loyalty_ready:
        return not_found(kiosk, shown)
    if len(text) > LONGEST_CODE or not text.isprintable():
        return say(kiosk, Toast(Say.UNKNOWN_CODE))
    if not facts.code:
        return kiosk, (fx.CheckCoupon(text, member.id if member else None),)
    return _ask_whose(kiosk, shown)


def _ask_whose(kiosk: Kiosk, shown: Credential) -> Result:
    if not kiosk.shop.loyalty_ready:
        return not_found(kiosk, shown)
    if isinstance(kiosk.screen, MemberScreen):
        kiosk = replace(kiosk, screen=replace(kiosk.screen, searching=True))
    return kiosk, (fx.FindMember(shown),)
