"""A picture for a dish: looked for on a stick or a share, cut square, made small, kept for every kiosk."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.staff import menu_pictures as pictures
from kiosk.staff.menu_pictures import MOST_BYTES, MOST_PIXELS, BadPicture, Entry, Fault, Made, Opened, Square
from kiosk.ui.rows import Rows
from kiosk.ui.staff import refusals
from kiosk.ui.staff.drafting import Drafting

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class EntryRow:
    """A place, a folder or a picture."""

    id: int
    title: str
    sign: str


@QmlElement
@QmlUncreatable("made by the program")
class PictureModel(QObject):
    """`start` shows the places, `open` goes into one or takes a picture, `use` cuts it. What cannot be used
    is said in `trouble`.
    """

    changed = Signal()
    finished = Signal()
    _drawings = _large = False
    """Are drawings (SVG) shown too; is it for the first screen?"""

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._rows = Rows(EntryRow, self)
        self._entries: list[Entry] = []
        self._roots: list[Path] = []
        self._folder: Path | None = None
        self._picture: Opened | None = None
        self._source = self._trouble = ""
        self._busy = False
        self._asked = 0

    @Slot()
    def start(self) -> None:
        """Where pictures may be."""
        self._picture, self._folder, self._source = None, None, ""
        folder = self._desk.config.kiosk.data_dir
        self._ask(lambda: pictures.places(folder, pictures.SHARES), self._placed)

    def _placed(self, places: list[Entry]) -> None:
        self._roots = [place.path for place in places]
        self._list(places)

    @Slot(int)
    def open(self, row: int) -> None:
        entry, roots = self._entries[row], self._roots
        if entry.folder:
            self._enter(entry.path)
        else:
            self._ask(lambda: pictures.opened(entry.path, roots), self._took)

    def _enter(self, folder: Path) -> None:
        roots, drawings = self._roots, self._drawings
        self._ask(lambda: pictures.listing(folder, roots, drawings), lambda found: self._went(folder, found))

    @Slot()
    def back(self) -> None:
        """From the picture to its folder, from a folder to the one above, from a place to the places."""
        folder = self._folder
        if self._source and folder is not None:
            self._picture, self._source, self._trouble = None, "", ""
            self.changed.emit()
        elif folder is None or folder in self._roots:
            self.start()
        else:
            self._enter(folder.parent)

    @Slot(float, float, float)
    def use(self, x: float, y: float, side: float) -> None:
        """The square that was chosen, as `Square` has it."""
        picture, roots, large = self._picture, self._roots, self._large
        if picture is not None:
            self._keep(lambda: pictures.cropped(picture.path, Square(x, y, side), roots, large), self._made)

    def _keep(self, make: Callable[[], Made], then: Callable[[Made], None]) -> None:
        """For every kiosk of the shop, and here."""
        place, store, now = self._drafting.here, self._desk.machine.pictures, self._drafting.now()

        def work() -> Made:
            made = make()
            pictures.kept(place, made, now)
            store.keep(made.name, made.data)
            return made

        self._ask(work, then)

    def _made(self, made: Made) -> None:
        """The picture is kept: what becomes of it."""
        raise NotImplementedError

    def _ask(self, work: Any, then: Any) -> None:
        self._asked += 1
        asked, self._busy, self._trouble = self._asked, True, ""
        self.changed.emit()

        def done(answer: Any, error: BaseException | None) -> None:
            if asked != self._asked:
                return
            self._busy = False
            if error is None:
                then(answer)
            else:
                self._trouble = trouble(error)
            self.changed.emit()

        self._desk.tasks.background(work, done)

    def _went(self, folder: Path, found: list[Entry]) -> None:
        self._folder = folder
        self._list(found)

    def _list(self, entries: list[Entry]) -> None:
        self._entries = entries
        inbox = translate("Staff", "The kiosk's inbox")
        self._rows.replace(
            [
                EntryRow(
                    at,
                    inbox if self._folder is None and each.name == pictures.INBOX else each.name,
                    "box" if each.folder else "eye",
                )
                for at, each in enumerate(entries)
            ]
        )

    def _took(self, picture: Opened) -> None:
        self._picture = picture
        self._source = "data:image/webp;base64," + base64.b64encode(picture.preview).decode()

    # What is shown.

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._trouble

    @Property(str, notify=changed)
    def folder(self) -> str:
        """The folder that is open; "" for the places."""
        return self._folder.name if self._folder else ""

    @Property(bool, notify=changed)
    def empty(self) -> bool:
        return not self._busy and not self._entries

    @Property(str, notify=changed)
    def source(self) -> str:
        """The picture that is to be cut; "" while none is chosen."""
        return self._source

    @Property(float, notify=changed)
    def ratio(self) -> float:
        """Its width by its height."""
        return self._picture.width / self._picture.height if self._picture else 1.0


def trouble(error: BaseException) -> str:
    """Why a picture cannot be used, and what to do."""
    if not isinstance(error, BadPicture):
        return refusals.why(error)
    match error.fault:
        case Fault.TOO_LARGE:
            said = translate(
                "Staff", "This picture is too large: at most %1 megapixels and %2 MB. Make it smaller first."
            )
            return said.replace("%1", str(MOST_PIXELS // 1_000_000)).replace("%2", str(MOST_BYTES // 2**20))
        case Fault.TOO_SMALL:
            return translate("Staff", "This picture is too small to show a dish.")
        case Fault.TOO_LONG:
            return translate("Staff", "This picture is too long and thin for a logo.")
        case Fault.EMPTY:
            return translate("Staff", "There is nothing to be seen on this picture.")
        case Fault.NOT_A_PICTURE:
            return translate("Staff", "This file is no picture. JPEG, PNG and WebP can be read.")
        case Fault.TRUNCATED:
            return translate("Staff", "This picture breaks off in the middle. Copy it to the stick again.")
        case Fault.OUTSIDE:
            return translate("Staff", "That lies outside of what may be looked at.")
    return translate("Staff", "It is not there any more. Is the stick still plugged in?")
