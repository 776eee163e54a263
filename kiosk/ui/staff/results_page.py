"""The tab of the manager's results."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.staff.reports import source_of
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.results import ResultsModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by the program")
class ResultsPageModel(QObject):
    """Holds the results as long as their tab may be opened again; the figures are made anew each time."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, config = desk, desk.config
        self._results = ResultsModel(
            source_of(config),
            desk.tasks,
            config.kiosk.data_dir,
            desk.language,
            desk.clock.now,
            self,
            self._saved,
        )

    def _saved(self, name: str) -> None:
        self._desk.audit("export", what="results", file=name)

    @Slot()
    def makeOffer(self) -> None:
        """To the tab where codes and happy hours are made."""
        if not self._desk.go("offers"):
            self._desk.tell(QCoreApplication.translate("Staff", "In the tour this page is not open."))

    def opened(self) -> None:
        self._results.load()

    def speak(self, language: str) -> None:
        self._results.speak(language)

    @Property(ResultsModel, constant=True)
    def results(self) -> ResultsModel:
        return self._results
