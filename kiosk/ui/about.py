"""What guests can trust the shop for: the strip of the first screen, and the sheet about this shop."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import AboutAsked, OverlayClosed
from kiosk.core.journey.moves import marks
from kiosk.core.journey.state import About, Attract, Help, Kiosk
from kiosk.ui.rows import Rows
from kiosk.ui.text import brand_name, date_said, name
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class MarkRow:
    """`detail`: its number and how long it is valid; `link`: an address for the guest's own phone, or ""."""

    id: int
    title: str
    detail: str
    picture: str
    link: str


@frozen
class _Face:
    title: str = ""
    names: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class AboutModel(ViewModel):
    """Says nothing where there is nothing to show, or nobody looks."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._rows = Rows(MarkRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        menu, language = kiosk.shop.menu, kiosk.guest.language
        here = isinstance(kiosk.screen, Attract) or isinstance(kiosk.overlay, About | Help)
        found = marks(kiosk.shop)
        if not here or menu is None or not found:
            return None
        said = translate("About", "About %1").replace("%1", brand_name(menu, language))
        return _Face(said, " · ".join(name(mark.name, language) for mark in found))

    def fill(self, kiosk: Kiosk) -> None:
        language = kiosk.guest.language
        rows = []
        for at, mark in enumerate(marks(kiosk.shop)):
            said = []
            if mark.number:
                said.append(translate("About", "No. %1").replace("%1", mark.number))
            if mark.until is not None:
                until = date_said(mark.until, language)
                said.append(translate("About", "valid until %1").replace("%1", until))
            picture = self.picture(mark.picture, False) if mark.picture else ""
            rows.append(MarkRow(at, name(mark.name, language), " · ".join(said), picture, mark.link))
        self._rows.replace(rows)

    def clear(self) -> None:
        self._rows.replace(())

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property(bool, notify=changed)
    def known(self) -> bool:
        return bool(self._face.names)

    @Property(str, notify=changed)
    def names(self) -> str:
        """All of them in one line."""
        return self._face.names

    @Property(Rows, constant=True)
    def marks(self) -> Rows:
        """MarkRow."""
        return self._rows

    @Slot()
    def ask(self) -> None:
        self.post(AboutAsked())

    @Slot()
    def close(self) -> None:
        self.post(OverlayClosed())
