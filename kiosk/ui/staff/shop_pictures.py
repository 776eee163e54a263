"""The shop's logo, and its own pictures for the first screen: chosen like the pictures of dishes."""

from __future__ import annotations

import base64

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.brand import DARK, LIGHT, MOST_PICTURES, Logo
from kiosk.core.edits import Put
from kiosk.core.frozen import frozen
from kiosk.core.places import Place, value
from kiosk.staff import logos
from kiosk.staff.logos import Looked
from kiosk.staff.menu_pictures import Made
from kiosk.ui.rows import Rows
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_picture import PictureModel
from kiosk.ui.staff.svg import drawn

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class ShownRow:
    """A picture that takes its turn on the first screen."""

    id: int
    name: str
    picture: str


@QmlElement
@QmlUncreatable("made by the program")
class BrandPictureModel(PictureModel):
    """`choose` says what is looked for: "logo", "mark" or "picture". A logo is shown on light and on dark
    before `take` takes it, the picture of a mark as it is; a picture is cut.
    """

    drafted = Signal()
    chosen = Signal()
    marked = Signal(str)
    """The name of a picture for a mark."""

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(drafting, parent)
        self._shown = Rows(ShownRow, self)
        self._looked: Looked | None = None
        self._large, self._mark = True, False
        self._place: Place = ("brand", "pictures")
        drafting.changed.connect(self._show)

    def aim(self, place: Place) -> None:
        """Pictures are for another place of the draft."""
        self._place = place
        self._show()

    # Touches.

    @Slot(str)
    def choose(self, what: str) -> None:
        self._drawings, self._looked, self._mark = what != "picture", None, what == "mark"
        self.chosen.emit()

    @Slot(int)
    def open(self, row: int) -> None:
        entry, roots = self._entries[row], self._roots
        if entry.folder or not self._drawings:
            super().open(row)
        else:
            self._ask(lambda: logos.looked(entry.path, roots, drawn), self._took_logo)

    def _took_logo(self, looked: Looked) -> None:
        self._looked = looked
        self._source = "data:image/webp;base64," + base64.b64encode(looked.made.data).decode()
        self.chosen.emit()

    @Slot()
    def take(self) -> None:
        """The logo that is looked at."""
        looked = self._looked
        if looked is not None:
            self._keep(lambda: looked.made, lambda made: self._use(looked))

    def _use(self, looked: Looked) -> None:
        if not self._mark:
            return self._use_logo(looked.logo)
        self.marked.emit(looked.made.name)
        self.finished.emit()

    def _use_logo(self, logo: Logo | None) -> None:
        self._drafting.change(Put({("brand", "logo"): logo}, "brand"))
        self.finished.emit()

    def _made(self, made: Made) -> None:
        known = self._own()
        self._put(known if made.name in known else (*known, made.name))
        self.finished.emit()

    @Slot()
    def noLogo(self) -> None:
        self._use_logo(None)

    @Slot(int)
    def drop(self, row: int) -> None:
        """A picture of the first screen goes."""
        known = self._own()
        self._put((*known[:row], *known[row + 1 :]))

    def _put(self, names: tuple[str, ...]) -> None:
        self._drafting.change(Put({self._place: names or None}, "brand"))

    # What is shown.

    def _own(self) -> tuple[str, ...]:
        return (value(self._drafting.draft.content, self._place) or ()) if self._drafting.ready else ()

    @Slot()
    def toggleOnReceipts(self) -> None:
        self._drafting.change(Put({("brand", "on_receipts"): None if self.onReceipts else True}, "brand"))

    def _logo(self) -> Logo | None:
        return self._drafting.draft.content.brand.logo if self._drafting.ready else None

    @Slot()
    def _show(self) -> None:
        said, url = translate("Brand", "Picture %1"), self._desk.machine.pictures.url
        self._shown.replace(
            [ShownRow(at, said.replace("%1", str(at + 1)), url(each)) for at, each in enumerate(self._own())]
        )
        self.drafted.emit()

    def speak(self) -> None:
        self._show()
        self.changed.emit()
        self.chosen.emit()

    @Property(QObject, constant=True)
    def shown(self) -> QObject:
        """ShownRow: the pictures of the first screen."""
        return self._shown

    @Property(bool, notify=drafted)
    def room(self) -> bool:
        """There is room for another picture."""
        return len(self._own()) < MOST_PICTURES

    @Property(str, notify=drafted)
    def logo(self) -> str:
        """The draft's; "": the program's sign."""
        logo = self._logo()
        return str(self._desk.machine.pictures.url(logo.picture)) if logo else ""

    @Property(float, notify=drafted)
    def logoRatio(self) -> float:
        logo = self._logo()
        return logo.ratio if logo else 1.0

    @Property("QStringList", notify=drafted)
    def logoGrounds(self) -> list[str]:
        logo = self._logo()
        return sorted(logo.grounds) if logo else []

    @Property(bool, notify=drafted)
    def onReceipts(self) -> bool:
        """The logo stands on receipts, too."""
        return self._drafting.ready and self._drafting.draft.content.brand.on_receipts

    @Property(str, notify=drafted)
    def logoNote(self) -> str:
        """Where the draft's logo cannot be read; "": nowhere."""
        logo = self._logo()
        return _note(logo) if logo else ""

    @Property(bool, notify=chosen)
    def whole(self) -> bool:
        """What is chosen is a logo or a mark: nothing is cut."""
        return self._drawings

    @Property(bool, notify=chosen)
    def marking(self) -> bool:
        """It is for a mark."""
        return self._mark

    @Property(str, notify=chosen)
    def note(self) -> str:
        """Where the logo that is looked at cannot be read."""
        return _note(self._looked.logo) if self._looked and not self._mark else ""


def _note(logo: Logo) -> str:
    if logo.grounds == {LIGHT, DARK}:
        return ""
    if LIGHT in logo.grounds:
        return translate("Brand", "Hard to read on dark screens: there it stands on a light plate.")
    if DARK in logo.grounds:
        return translate("Brand", "Hard to read on light screens: there it stands on a dark plate.")
    return translate("Brand", "Hard to read on light and on dark screens: choose one with stronger colours.")
