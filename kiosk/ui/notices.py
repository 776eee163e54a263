"""The screens of a kiosk that takes no order: starting, closed, out of order."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import RetryPressed, StaffCalled
from kiosk.core.journey.state import Closed, Kiosk, MenuState, OutOfOrder, Shop, Starting
from kiosk.ui.text import day
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

_DISH = "miso-soup"
"""What stands on the sun while the kiosk rests."""


@frozen
class _Face:
    kind: str = ""
    title: str = ""
    text: str = ""
    dish: str = ""
    retry: bool = False
    staff: bool = False
    reference: str = ""
    cure: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class NoticeModel(ViewModel):
    """`kind`: "loading", "failed", "too_old", "closed" or "broken"."""

    changed = Signal()

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        dish, staff = self._resting(kiosk), kiosk.shop.facts.call_staff
        match kiosk.screen:
            case Starting():
                return _starting(kiosk.shop.menu_state, staff)
            case Closed():
                text = _opens(kiosk) or translate("Notice", "Please come again later.")
                return _Face("closed", translate("Notice", "We are closed\njust now"), text, dish)
            case OutOfOrder():
                title = translate("Notice", "This kiosk\nis resting")
                said = kiosk.shop.broken or ""
                return _Face("broken", title, "", dish, staff=staff, reference=said, cure=_cure(kiosk.shop))
            case _:
                return None

    def _resting(self, kiosk: Kiosk) -> str:
        """A dish for the sun: the house's soup, else what the shop promotes."""
        menu = kiosk.shop.menu
        items = (
            [menu.by_id[p.item_id].picture for p in menu.promotions if p.item_id in menu.by_id]
            if menu
            else []
        )
        return next((found for each in (_DISH, *items) if (found := self.picture(each, False))), "")

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._face.kind

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property(str, notify=changed)
    def text(self) -> str:
        return self._face.text

    @Property(str, notify=changed)
    def dish(self) -> str:
        return self._face.dish

    @Property(bool, notify=changed)
    def retry(self) -> bool:
        return self._face.retry

    @Property(bool, notify=changed)
    def staff(self) -> bool:
        return self._face.staff

    @Property(str, notify=changed)
    def reference(self) -> str:
        return self._face.reference

    @Property(str, notify=changed)
    def cure(self) -> str:
        """What staff do about it."""
        return self._face.cure

    @Slot()
    def tryAgain(self) -> None:
        self.post(RetryPressed())

    @Slot()
    def callStaff(self) -> None:
        self.post(StaffCalled())


def _opens(kiosk: Kiosk) -> str:
    """When it opens, as the guest would say it; "": nobody knows."""
    shop = kiosk.shop
    if not shop.opens_at:
        return ""
    if shop.opens_on is None:
        return translate("Notice", "We open at %1.").replace("%1", shop.opens_at)
    if shop.opens_on == shop.now.date() + timedelta(days=1):
        return translate("Notice", "We open tomorrow at %1.").replace("%1", shop.opens_at)
    said = translate("Notice", "We open on %2 at %1.").replace("%1", shop.opens_at)
    return said.replace("%2", day(shop.opens_on, kiosk.guest.language))


def _cure(shop: Shop) -> str:
    if shop.resting:
        return translate(
            "Notice",
            "For staff: it stopped several times and tries again by itself in five minutes. "
            "If it comes back to this, switch it off and on, then call support with the reference.",
        )
    return ""


def _starting(state: MenuState, staff: bool) -> _Face:
    match state:
        case MenuState.FAILED:
            return _Face(
                "failed",
                translate("Notice", "The menu could not be loaded"),
                translate("Notice", "Please try again, or order at the counter."),
                retry=True,
                staff=staff,
            )
        case MenuState.TOO_OLD:
            return _Face(
                "too_old",
                translate("Notice", "We cannot take orders here just now"),
                translate("Notice", "Our prices are being brought up to date. Please order at the counter."),
                retry=True,
                staff=staff,
            )
        case _:
            return _Face("loading", translate("Notice", "Getting ready"))
