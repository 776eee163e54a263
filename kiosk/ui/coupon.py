"""Typing a coupon's code."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.journey.events import CouponEntered, CouponTyped, OverlayClosed
from kiosk.core.journey.state import CouponEntry, Kiosk
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@dataclass(frozen=True, slots=True)
class _Face:
    code: str = ""
    checking: bool = False
    wrong: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class CouponModel(ViewModel):
    """The coupon sheet. Codes are capital letters and digits."""

    changed = Signal()

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        sheet = kiosk.overlay
        return _Face(sheet.code, sheet.checking, sheet.wrong) if isinstance(sheet, CouponEntry) else None

    @Property(str, notify=changed)
    def code(self) -> str:
        return self._face.code

    @Property(bool, notify=changed)
    def checking(self) -> bool:
        return self._face.checking

    @Property(bool, notify=changed)
    def wrong(self) -> bool:
        return self._face.wrong

    @Slot(str)
    def typeCode(self, code: str) -> None:
        self.post(CouponTyped(code.upper()))

    @Slot()
    def enter(self) -> None:
        self.post(CouponEntered())

    @Slot()
    def close(self) -> None:
        self.post(OverlayClosed())
