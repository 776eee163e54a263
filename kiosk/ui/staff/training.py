"""The manager's page for learning: a guided tour, and the guests' side with fake money."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.engine.training import ORDERING
from kiosk.ui.staff.desk import Desk

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


def _explained(trouble: str) -> str:
    if trouble == ORDERING:
        return QCoreApplication.translate("Training", "A guest is ordering. Begin when the order is done.")
    return QCoreApplication.translate("Training", "It could not begin: %1").replace("%1", trouble)


@QmlElement
@QmlUncreatable("made by the program")
class TrainingModel(QObject):
    """Both begin with a POS of their own, which takes a moment (`starting`); who leaves meanwhile takes it
    back.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._starting, self._open = False, True

    def opened(self) -> None:
        self._open = True

    def closed(self) -> None:
        self._starting, self._open = False, False

    @Slot()
    def train(self) -> None:
        """The guests' side of a demo shop; the staff's side closes."""
        self._begin(self._trains)

    def _trains(self) -> None:
        self._desk.audit("training_begun")
        self._desk.leave()

    @Slot()
    def tour(self) -> None:
        """The staff's pages of a demo shop, explained one by one."""
        self._begin(self._desk.around.take_tour)

    def _begin(self, then: Callable[[], None]) -> None:
        training = self._desk.around.training
        if training is None or self._starting:
            return
        self._starting = True
        self.changed.emit()

        def done(trouble: str) -> None:
            if not self._open:  # whoever asked for it has left: nobody shall find it on
                training.end("left")
            elif not trouble:
                then()
            else:
                self._starting = False
                self.changed.emit()
                self._desk.tell(_explained(trouble), bad=True)

        training.begin(done)

    @Property(bool, notify=changed)
    def starting(self) -> bool:
        return self._starting

    @Property(int, constant=True)
    def idleMin(self) -> int:
        """Minutes without a touch after which training ends."""
        return self._desk.config.kiosk.training_idle_min
