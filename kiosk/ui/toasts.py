"""What a toast says."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

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

_SAID = {
    Say.ADDED: QT_TRANSLATE_NOOP("Chrome", "%1 added"),
    Say.REMOVED: QT_TRANSLATE_NOOP("Chrome", "%1 removed"),
    Say.AS_SET: QT_TRANSLATE_NOOP("Chrome", "Now as a set: %1"),
    Say.SOLD_OUT: QT_TRANSLATE_NOOP("Chrome", "%1 is sold out"),
    Say.ONLINE_AGAIN: QT_TRANSLATE_NOOP("Chrome", "We are back. Cards work again."),
    Say.WELCOME: QT_TRANSLATE_NOOP("Chrome", "Welcome back, %1"),
    Say.CONFIRMED: QT_TRANSLATE_NOOP("Chrome", "Thank you. That is confirmed."),
    Say.POINTS_WILL_COME: QT_TRANSLATE_NOOP("Chrome", "Your points will be added to this number."),
    Say.JOINED: QT_TRANSLATE_NOOP("Chrome", "You are a member now."),
    Say.SIGNED_OUT: QT_TRANSLATE_NOOP("Chrome", "You are signed out."),
    Say.SIGNED_OUT_DISHES: QT_TRANSLATE_NOOP(
        "Chrome", "You are signed out. Some of your order is for members."
    ),
    Say.SIGNED_OUT_PRICES: QT_TRANSLATE_NOOP("Chrome", "You are signed out. Please look at the prices."),
    Say.FOR_MEMBERS: QT_TRANSLATE_NOOP("Chrome", "%1 is for members"),
    Say.UNKNOWN_CODE: QT_TRANSLATE_NOOP("Chrome", "We do not know this code. Please try again."),
    Say.UNKNOWN_CARD: QT_TRANSLATE_NOOP(
        "Chrome", "This card is no member card yet. Sign in first, then make it one on your page."
    ),
    Say.PASSING_CARD: QT_TRANSLATE_NOOP(
        "Chrome", "This card shows another number each time, so it cannot be a member card."
    ),
    Say.COUPON_TAKEN: QT_TRANSLATE_NOOP("Chrome", "Your coupon is in the order."),
    Say.CANCELLED_IN_TIME: QT_TRANSLATE_NOOP("Chrome", "Payment cancelled. You have not been charged."),
    Say.MENU_CHANGED: QT_TRANSLATE_NOOP("Chrome", "The menu has changed. Please check your order."),
    Say.BASKET_RESTORED: QT_TRANSLATE_NOOP("Chrome", "Your order is back."),
    Say.NOT_NOW: QT_TRANSLATE_NOOP("Chrome", "That is not possible just now."),
    Say.DISCOUNT_GONE: QT_TRANSLATE_NOOP("Chrome", "The discount no longer applies and was taken out."),
    Say.GIFT_GONE: QT_TRANSLATE_NOOP(
        "Chrome", "The gift card could not pay. Please look at what is left to pay."
    ),
    Say.POINT_CARD: QT_TRANSLATE_NOOP("Chrome", "%1 goes with your order."),
    Say.OFFER_ENDED: QT_TRANSLATE_NOOP("Chrome", "An offer has ended. Please look at the prices."),
    Say.REFUNDED: QT_TRANSLATE_NOOP("Chrome", "Your payment was given back. You have not been charged."),
    Say.FULL: QT_TRANSLATE_NOOP("Chrome", "This is the most for one order."),
}
"""%1 is what a toast is about."""
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
_POINTS_WILL_COME = {
    CredentialKind.MAIL: QT_TRANSLATE_NOOP("Chrome", "Your points will be added to this address."),
    CredentialKind.CODE: QT_TRANSLATE_NOOP(
        "Chrome", "We cannot look your code up now. Your points will be added later."
    ),
    CredentialKind.CARD: QT_TRANSLATE_NOOP(
        "Chrome", "We cannot look your card up now. Its member's points will come later."
    ),
}
"""By what they come, where that is no number."""


def _words(kiosk: Kiosk, say: Say) -> str:
    """What is said; of points that come, by what: the same for members and strangers."""
    shown = kiosk.guest.credential
    by = _POINTS_WILL_COME.get(shown.kind) if say is Say.POINTS_WILL_COME and shown is not None else None
    words = translate("Chrome", by or _SAID[say])
    return words.replace("%1", point_card_said(kiosk)) if say is Say.POINT_CARD else words


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
