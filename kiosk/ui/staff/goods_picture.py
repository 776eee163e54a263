"""The picture of a dish, a category or an option."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edits import Kind, SetPicture
from kiosk.core.laying import pos_thing
from kiosk.core.places import value
from kiosk.staff.menu_pictures import Made
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.editor_picture import PictureModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("made by the program")
class GoodsPictureModel(PictureModel):
    """`aim` says what the picture is for; `remove`: none at all; `restore`: the POS's."""

    aimed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(drafting, parent)
        self._kind, self._id = Kind.ITEM, ""

    @Slot(str, str)
    def aim(self, kind: str, name: str) -> None:
        """ "items", "categories" or "options", and the id of one."""
        self._kind, self._id = Kind(kind), name
        self.aimed.emit()

    @Slot()
    def remove(self) -> None:
        self._use("")

    @Slot()
    def restore(self) -> None:
        self._use(None)

    def _use(self, picture: str | None) -> None:
        self._drafting.change(SetPicture(self._kind, self._id, picture))
        self.aimed.emit()

    def _made(self, made: Made) -> None:
        self._use(made.name)
        said = translate("Staff", "The picture is in the draft: 640 × 640, %1 kB.")
        self._desk.tell(said.replace("%1", str(round(len(made.data) / 1024))), undo=self._drafting.undo)
        self.finished.emit()

    @Property(bool, notify=aimed)
    def pictured(self) -> bool:
        """It has a picture now."""
        if not self._id:
            return False
        own = value(self._drafting.draft.content, ("overlay", self._kind.value, self._id, "picture"))
        known = getattr(pos_thing(self._drafting.menu, self._kind.value, self._id), "picture", None)
        return bool(known if own is None else own)
