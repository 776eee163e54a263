"""Paying with a gift card, in words: the strip on the payment screen, and the sheet for its number."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.gift import GiftCard, GiftRefusal
from kiosk.core.journey.events import DigitPressed, GiftEntered, GiftUsed, OverlayClosed, StaffCalled
from kiosk.core.journey.gift import AWAY, for_staff, offered
from kiosk.core.journey.state import GiftEntry, Kiosk
from kiosk.core.pricing import paid_by
from kiosk.ui.text import date_said, grouped, money, money_in_words
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class GiftStrip:
    """`used`: what the card pays, "−¥500"; "": none does."""

    shown: bool = False
    note: str = ""
    used: bool = False


def gift_strip(kiosk: Kiosk) -> GiftStrip:
    """What the payment screen says of gift cards."""
    guest = kiosk.guest
    card, quote = guest.basket.gift, guest.quote
    if card is None:
        return GiftStrip(offered(kiosk), translate("Gift", "Pay with it, or see what is left on it"))
    paid = quote.gift if quote is not None else None
    used = f"{card.masked}  {money(-paid, guest.language)}" if paid is not None else card.masked
    return GiftStrip(True, used, True)


@frozen
class _Face:
    digits: str = ""
    checking: bool = False
    why: str = ""
    staff: bool = False
    card: str = ""
    balance: str = ""
    expires: str = ""
    pays: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class GiftModel(ViewModel):
    """The gift card sheet. A number that was entered is shown no more."""

    changed = Signal()

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        sheet = kiosk.overlay
        if not isinstance(sheet, GiftEntry):
            return None
        if sheet.card is not None:
            return _found(kiosk, sheet.card)
        staff = for_staff(kiosk)
        why = translate("Gift", "Please ask our staff to look at this card.") if staff else _why(sheet.why)
        return _Face(grouped(sheet.digits), sheet.checking, why, staff)

    @Property(str, notify=changed)
    def digits(self) -> str:
        """As it is typed, in groups of four."""
        return self._face.digits

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        return self._face.checking

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why the card cannot pay; "" where nothing is wrong."""
        return self._face.why

    @Property(bool, notify=changed)
    def staff(self) -> bool:
        """Too many numbers were none: staff look."""
        return self._face.staff

    @Property(str, notify=changed)
    def card(self) -> str:
        """The card that was found: its last signs; "" before that."""
        return self._face.card

    @Property(str, notify=changed)
    def balance(self) -> str:
        return self._face.balance

    @Property(str, notify=changed)
    def expires(self) -> str:
        return self._face.expires

    @Property(str, notify=changed)
    def pays(self) -> str:
        """What it would pay of this order, and what would be left."""
        return self._face.pays

    @Slot(str)
    def press(self, key: str) -> None:
        self.post(DigitPressed("" if key == "erase" else key))

    @Slot()
    def enter(self) -> None:
        self.post(GiftEntered())

    @Slot()
    def use(self) -> None:
        self.post(GiftUsed())

    @Slot()
    def callStaff(self) -> None:
        self.post(StaffCalled())

    @Slot()
    def close(self) -> None:
        self.post(OverlayClosed())


def _found(kiosk: Kiosk, card: GiftCard) -> _Face:
    language = kiosk.guest.language
    until = ""
    if card.expires is not None:
        until = translate("Gift", "Valid until %1").replace("%1", date_said(card.expires, language))
    return _Face(
        card=card.masked,
        balance=money(card.balance, language),
        expires=until,
        pays=_pays(kiosk, card),
    )


def _pays(kiosk: Kiosk, card: GiftCard) -> str:
    quote, language = kiosk.guest.quote, kiosk.guest.language
    after = paid_by(quote, card) if quote is not None else None
    if after is None or after.gift is None:
        return ""
    if not after.due:
        return translate("Gift", "It pays the whole order.")
    said = translate("Gift", "It pays %1 of this order. %2 is left to pay.")
    return said.replace("%1", money_in_words(after.gift, language)).replace(
        "%2", money_in_words(after.due, language)
    )


def _why(why: str) -> str:
    match why:
        case GiftRefusal.UNKNOWN:
            return translate("Gift", "We do not know this number. Please check it.")
        case GiftRefusal.EMPTY:
            return translate("Gift", "Nothing is left on this card.")
        case GiftRefusal.EXPIRED:
            return translate("Gift", "This card is no longer valid.")
        case GiftRefusal.BLOCKED:
            return translate("Gift", "This card cannot be used. Our staff can tell you more.")
        case "":
            return ""
        case _:
            assert why == AWAY
            return translate("Gift", "Gift cards cannot be looked up just now.")
