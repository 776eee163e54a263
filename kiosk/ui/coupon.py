"""Typing a coupon's code."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import CouponEntered, CouponTyped, OverlayClosed
from kiosk.core.journey.state import CouponEntry, Kiosk
from kiosk.core.loyalty import CodeRefusal
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class _Face:
    code: str = ""
    checking: bool = False
    wrong: bool = False
    why: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class CouponModel(ViewModel):
    """The coupon sheet. Codes are capital letters and digits."""

    changed = Signal()

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        sheet = kiosk.overlay
        if not isinstance(sheet, CouponEntry):
            return None
        return _Face(sheet.code, sheet.checking, sheet.wrong, _why(sheet.why) if sheet.wrong else "")

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._face.code

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        return self._face.checking

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        return self._face.wrong

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why it cannot be used."""
        return self._face.why

    @Slot(str)
    def typeCode(self, code: str) -> None:
        self.post(CouponTyped(code.upper()))

    @Slot()
    def enter(self) -> None:
        self.post(CouponEntered())

    @Slot()
    def close(self) -> None:
        self.post(OverlayClosed())


def _why(why: str) -> str:
    """A refusal in words."""
    match why:
        case CodeRefusal.UNKNOWN:
            return translate("Coupon", "We do not know this code. Please check it.")
        case CodeRefusal.EXPIRED:
            return translate("Coupon", "This code is no longer valid.")
        case CodeRefusal.OWN:
            return translate("Coupon", "This is your own code: it is for your friends.")
        case CodeRefusal.ALREADY_REFERRED:
            return translate("Coupon", "You have used a friend's code before.")
        case CodeRefusal.ALREADY_MEMBER:
            return translate("Coupon", "This code is for people who are new here.")
        case CodeRefusal.LIMIT:
            return translate("Coupon", "This code has been used as often as it may be.")
        case CodeRefusal.CLOSED:
            return translate("Coupon", "Codes from friends have ended.")
        case CodeRefusal.WRONG_RECIPIENT:
            return translate("Coupon", "This code was meant for somebody else.")
        case _:
            return translate("Coupon", "This code cannot be used. Please check it.")
