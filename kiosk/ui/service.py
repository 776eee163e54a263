"""Eat in or take out?"""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey import events as ev
from kiosk.core.journey.state import Kiosk, Service
from kiosk.core.menu import ServiceMode
from kiosk.ui.chrome import service_rate
from kiosk.ui.limits import LimitRow, limit_rows
from kiosk.ui.menu_rows import shown_variant
from kiosk.ui.rows import Rows
from kiosk.ui.text import money, name
from kiosk.ui.viewmodel import Pictures, Post, ViewModel
from kiosk.ui.vouchers import voucher_rows

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@frozen
class _Face:
    eat_in_rate: str = ""
    take_out_rate: str = ""
    tray: str = ""
    bag: str = ""
    wish: str = ""
    wish_price: str = ""
    wish_picture: str = ""
    wish_added: bool = False
    members: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class ServiceModel(ViewModel):
    """What the first question shows."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._limits = Rows(LimitRow, self)

    def fill(self, kiosk: Kiosk) -> None:
        self._limits.replace([*limit_rows(kiosk), *voucher_rows(kiosk)])

    def clear(self) -> None:
        self._limits.replace(())

    @Property(Rows, constant=True)
    def limits(self) -> Rows:
        """LimitRow: what does not work just now, and what becomes of paper vouchers."""
        return self._limits

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        menu, guest, facts = kiosk.shop.menu, kiosk.guest, kiosk.shop.facts
        if not isinstance(kiosk.screen, Service) or menu is None:
            return None
        item = menu.by_id.get(guest.wish or "")
        taxed = facts.tax.included
        return _Face(
            eat_in_rate=service_rate(menu, ServiceMode.EAT_IN, kiosk) if taxed else "",
            take_out_rate=service_rate(menu, ServiceMode.TAKE_OUT, kiosk) if taxed else "",
            tray=self.picture("tray", False),
            bag=self.picture("bag", False),
            wish=name(item.name, guest.language) if item else "",
            wish_price=money(shown_variant(item).price[ServiceMode.EAT_IN], guest.language) if item else "",
            wish_picture=self.picture(item.picture, False) if item else "",
            wish_added=item is not None and item.simple,
            members=guest.member is None and (facts.phone or facts.mail or facts.code),
        )

    @Property(str, notify=changed)
    def eatInRate(self) -> str:
        """The tax rate in percent, where it differs from that of taking out; else ""."""
        return self._face.eat_in_rate

    @Property(str, notify=changed)
    def takeOutRate(self) -> str:
        return self._face.take_out_rate

    @Property(str, notify=changed)
    def tray(self) -> str:
        return self._face.tray

    @Property(str, notify=changed)
    def bag(self) -> str:
        return self._face.bag

    @Property(str, notify=changed)
    def wish(self) -> str:
        """The item of the offer that was touched; "" for none."""
        return self._face.wish

    @Property(str, notify=changed)
    def wishPrice(self) -> str:
        return self._face.wish_price

    @Property(str, notify=changed)
    def wishPicture(self) -> str:
        return self._face.wish_picture

    @Property(bool, notify=changed)
    def wishAdded(self) -> bool:
        """It goes into the basket at once; else its choices come first."""
        return self._face.wish_added

    @Property(bool, notify=changed)
    def members(self) -> bool:
        return self._face.members

    @Slot()
    def eatIn(self) -> None:
        self.post(ev.ModeChosen(ServiceMode.EAT_IN))

    @Slot()
    def takeOut(self) -> None:
        self.post(ev.ModeChosen(ServiceMode.TAKE_OUT))

    @Slot()
    def member(self) -> None:
        self.post(ev.MemberAsked())

    @Slot()
    def back(self) -> None:
        self.post(ev.BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(ev.HelpAsked())
