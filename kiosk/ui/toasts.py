"""What a toast says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kiosk.core.journey.moves import tiers
from kiosk.core.journey.state import Kiosk, MemberHome, Say
from kiosk.core.language import japanese
from kiosk.core.loyalty import CredentialKind, masked
from kiosk.core.menu import Item, plain
from kiosk.ui.members_only import for_whom_text, tier_text
from kiosk.ui.menu_rows import back_text
from kiosk.ui.sums import earned_points
from kiosk.ui.text import money, tr, whole

translate = QCoreApplication.translate


def _said(say: Say) -> str:
    """What a toast says; %1 is its subject."""
    match say:
        case Say.ADDED:
            return translate("Chrome", "%1 added")
        case Say.REMOVED:
            return translate("Chrome", "%1 removed")
        case Say.AS_SET:
            return translate("Chrome", "Now as a set: %1")
        case Say.SOLD_OUT:
            return translate("Chrome", "%1 is sold out")
        case Say.ONLINE_AGAIN:
            return translate("Chrome", "We are back. Cards work again.")
        case Say.WELCOME:
            return translate("Chrome", "Welcome back, %1")
        case Say.CONFIRMED:
            return translate("Chrome", "Thank you. That is confirmed.")
        case Say.POINTS_WILL_COME:
            return translate("Chrome", "Your points will be added to this number.")
        case Say.JOINED:
            return translate("Chrome", "You are a member now.")
        case Say.SIGNED_OUT:
            return translate("Chrome", "You are signed out.")
        case Say.SIGNED_OUT_DISHES:
            return translate("Chrome", "You are signed out. Some of your order is for members.")
        case Say.SIGNED_OUT_PRICES:
            return translate("Chrome", "You are signed out. Please look at the prices.")
        case Say.FOR_MEMBERS:
            return translate("Chrome", "%1 is for members")
        case Say.UNKNOWN_CODE:
            return translate("Chrome", "We do not know this code. Please try again.")
        case Say.UNKNOWN_CARD:
            return translate(
                "Chrome", "This card is no member card yet. Sign in first, then make it one on your page."
            )
        case Say.PASSING_CARD:
            return translate(
                "Chrome", "This card shows another number each time, so it cannot be a member card."
            )
        case Say.COUPON_TAKEN:
            return translate("Chrome", "Your coupon is in the order.")
        case Say.CANCELLED_IN_TIME:
            return translate("Chrome", "Payment cancelled. You have not been charged.")
        case Say.MENU_CHANGED:
            return translate("Chrome", "The menu has changed. Please check your order.")
        case Say.BASKET_RESTORED:
            return translate("Chrome", "Your order is back.")
        case Say.NOT_NOW:
            return translate("Chrome", "That is not possible just now.")
        case Say.DISCOUNT_GONE:
            return translate("Chrome", "The discount no longer applies and was taken out.")
        case Say.GIFT_GONE:
            return translate("Chrome", "The gift card could not pay. Please look at what is left to pay.")
        case Say.POINT_CARD:
            return translate("Chrome", "%1 goes with your order.")
        case Say.OFFER_ENDED:
            return translate("Chrome", "An offer has ended. Please look at the prices.")
        case Say.REFUNDED:
            return translate("Chrome", "Your payment was given back. You have not been charged.")
        case Say.FULL:
            return translate("Chrome", "This is the most for one order.")


_ICONS = {
    Say.SOLD_OUT: "ban",
    Say.SIGNED_OUT_DISHES: "info",
    Say.SIGNED_OUT_PRICES: "info",
    Say.FOR_MEMBERS: "user",
    Say.ONLINE_AGAIN: "wifi",
    Say.UNKNOWN_CODE: "info",
    Say.UNKNOWN_CARD: "contactless",
    Say.PASSING_CARD: "contactless",
    Say.MENU_CHANGED: "info",
    Say.NOT_NOW: "info",
    Say.DISCOUNT_GONE: "info",
    Say.GIFT_GONE: "info",
    Say.OFFER_ENDED: "clock",
    Say.REFUNDED: "info",
    Say.FULL: "info",
}


def _words(kiosk: Kiosk, say: Say) -> str:
    """What is said; of points that come, by what: the same for members and strangers."""
    shown = kiosk.guest.credential
    if say is Say.POINTS_WILL_COME and shown is not None and shown.kind is CredentialKind.MAIL:
        return translate("Chrome", "Your points will be added to this address.")
    if say is Say.POINTS_WILL_COME and shown is not None and shown.kind is CredentialKind.CODE:
        return translate("Chrome", "We cannot look your code up now. Your points will be added later.")
    if say is Say.POINTS_WILL_COME and shown is not None and shown.kind is CredentialKind.CARD:
        return translate("Chrome", "We cannot look your card up now. Its member's points will come later.")
    if say is Say.POINT_CARD:
        return _said(say).replace("%1", point_card_said(kiosk))
    return _said(say)


def point_card_said(kiosk: Kiosk) -> str:
    """ "Demo Point •••• 1234"; "" where there is no card."""
    card = kiosk.guest.point_card
    return f"{plain(card.name, kiosk.guest.language)} {card.masked}" if card is not None else ""


def member_name(name: str) -> str:
    """A member's name as it may be shown: "さ•• 様", "S•••"."""
    titled = translate("Chrome", "%1", "a member's name, with the title of respect")
    return titled.replace("%1", whole(masked(name), "ja"))


def _more(kiosk: Kiosk, said: Say, item: Item | None) -> str:
    """What follows it: what this order brings who has just joined, a tier, when a dish is back."""
    language = kiosk.guest.language
    if said is Say.JOINED and (points := earned_points(kiosk)):
        return ("" if japanese(language) else " ") + tr("This order brings %n points.", "", points)
    if said is Say.WELCOME and kiosk.guest.member is not None:
        tier = tier_text(kiosk.guest.member, language)
        return f" · {tier}" if tier else ""
    if said is Say.FOR_MEMBERS and item is not None:
        return " · " + _way_in(kiosk, item)
    back = back_text(item, kiosk.shop.now, language) if said is Say.SOLD_OUT and item is not None else ""
    return f" · {back}" if back else ""


def _way_in(kiosk: Kiosk, item: Item) -> str:
    """How a guest comes to what is for members."""
    whom = for_whom_text(item.barred, tiers(kiosk.shop), kiosk.guest.language)
    if kiosk.guest.member is not None and item.barred:
        return whom
    return translate("Chrome", "touch “Members” above")


def toast_face(kiosk: Kiosk) -> dict[str, object]:
    """What the chrome shows of the toast: its words, its icon, and the one thing to do about it."""
    toast, menu, language = kiosk.toast, kiosk.shop.menu, kiosk.guest.language
    if toast is None or (toast.say is Say.WELCOME and isinstance(kiosk.screen, MemberHome)):
        return {}  # a member's own page greets by itself
    item = menu.by_id.get(toast.subject) if menu else None
    subject = plain(item.name, language) if item else member_name(toast.subject)
    found: dict[str, object] = {
        "toast": _words(kiosk, toast.say).replace("%1", subject) + _more(kiosk, toast.say, item),
        "toast_icon": _ICONS.get(toast.say, "check"),
    }
    instead = menu.by_id.get(toast.instead) if menu and toast.instead else None
    if instead is not None:
        price = money(instead.variants[0].price[kiosk.guest.basket.mode], language)
        found |= {"toast_act": f"{plain(instead.name, language)} {price}", "toast_act_icon": "plus"}
    elif toast.undo is not None:
        found |= {"toast_act": translate("Chrome", "Undo")}
    return found
