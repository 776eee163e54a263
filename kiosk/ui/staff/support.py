"""The page for help from far away: how it is reached, and the support file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk import __version__
from kiosk.core.frozen import frozen
from kiosk.core.menu import say
from kiosk.ui.rows import Rows
from kiosk.ui.staff import refusals
from kiosk.ui.staff.desk import Desk

if TYPE_CHECKING:
    from kiosk.staff.help_desk import Way
    from kiosk.staff.support import Piece

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class WayRow:
    """A way to reach the help desk; `link` goes into a QR code."""

    id: str
    title: str
    said: str
    link: str


@frozen
class PieceRow:
    """One part of the support file."""

    id: str
    about: str
    size: str


@QmlElement
@QmlUncreatable("made by the program")
class SupportModel(QObject):
    """`save`, `mail` and `upload` make the file anew and let it leave; `busy` meanwhile."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ways: list[Way] = []
        self._pieces: list[Piece] = []
        self._reference = ""
        self._busy = False
        self._way_rows, self._piece_rows = Rows(WayRow, self), Rows(PieceRow, self)

    def opened(self) -> None:
        config = self._desk.config

        def work() -> tuple[str, list[Way], list[Piece]]:
            from kiosk.staff import help_desk, support

            reference = support.reference(config)
            return reference, help_desk.ways(config, reference), self._made()

        self._desk.tasks.background(work, self._loaded)

    def _made(self) -> list[Piece]:
        """On a worker's thread."""
        from kiosk.staff import support

        desk = self._desk
        checkup = getattr(desk.machine, "checkup", None)
        return support.pieces(desk.config, desk.clock.now(), checkup.results if checkup else None)

    def _loaded(self, found: Any, error: BaseException | None) -> None:
        if error is not None:
            self._desk.tell(refusals.why(error), bad=True)
            return
        self._reference, self._ways, self._pieces = found
        self._fill()

    def speak(self, language: str) -> None:
        self._fill()

    def _fill(self) -> None:
        titles = {
            "phone": translate("Support", "Call"),
            "chat": translate("Support", "Chat"),
            "mail": translate("Support", "Write a mail"),
        }
        self._way_rows.replace([WayRow(way.kind, titles[way.kind], way.said, way.link) for way in self._ways])
        self._piece_rows.replace(
            [
                PieceRow(piece.name, say(piece.about, self._desk.language), _size(len(piece.data)))
                for piece in self._pieces
            ]
        )
        self.changed.emit()

    # Touches.

    @Slot()
    def save(self) -> None:
        from kiosk.staff import exports

        folder = self._desk.config.kiosk.data_dir
        self._leave("saved", lambda data, name: str(exports.put(data, name, folder)))

    @Slot()
    def mail(self) -> None:
        config, reference = self._desk.config, self._reference

        def send(data: bytes, name: str) -> str:
            from kiosk.staff import help_desk

            help_desk.mail(config, data, name, reference)
            return str(config.support.mail)

        self._leave("mailed", send)

    @Slot()
    def upload(self) -> None:
        config = self._desk.config

        def send(data: bytes, name: str) -> str:
            from kiosk.ports import http
            from kiosk.staff import help_desk

            with http.client() as client:
                help_desk.upload(config, data, name, client)
            return name

        self._leave("uploaded", send)

    def _leave(self, how: str, send: Callable[[bytes, str], str]) -> None:
        """`send` says where the file went."""
        if self._busy:
            return
        desk = self._desk

        def work() -> str:
            from kiosk.staff import support

            return send(support.bundle(self._made()), support.name_of(desk.config, desk.clock.now()))

        self._busy = True
        self.changed.emit()
        desk.tasks.background(work, lambda where, error: self._left(how, where, error))

    def _left(self, how: str, where: str | None, error: BaseException | None) -> None:
        if error is None:  # whoever sent it may have left: it is noted before anything is shown
            self._desk.audit(f"support_file_{how}")
        self._busy = False
        self.changed.emit()
        if error is not None:
            said = translate("Support", "The support file did not leave: %1").replace(
                "%1", refusals.why(error)
            )
            self._desk.tell(said, bad=True)
            return
        words = {
            "saved": translate("Support", "Saved: %1"),
            "mailed": translate("Support", "Sent to %1"),
            "uploaded": translate("Support", "Sent: %1"),
        }
        self._desk.tell(words[how].replace("%1", str(where)))

    # What is shown.

    @Property(QObject, constant=True)
    def ways(self) -> Rows:
        return self._way_rows

    @Property(QObject, constant=True)
    def pieces(self) -> Rows:
        return self._piece_rows

    @Property(bool, notify=changed)
    def reachable(self) -> bool:
        """The shop has said who helps."""
        return bool(self._ways)

    @Property(str, notify=changed)
    def about(self) -> str:
        """What whoever helps asks first."""
        parts = [self._desk.config.kiosk.id, __version__, self._reference]
        return " · ".join(part for part in parts if part)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(bool, constant=True)
    def mails(self) -> bool:
        support = self._desk.config.support
        return bool(support.mail and support.smtp_host)

    @Property(bool, constant=True)
    def uploads(self) -> bool:
        return bool(self._desk.config.support.upload)


def _size(count: int) -> str:
    return f"{count / 1000:.0f} kB" if count < 999_500 else f"{count / 1_000_000:.1f} MB"
