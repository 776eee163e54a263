"""The window: the QML engine, its pictures and words, and the model it shows."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import kiosk
from kiosk import assets
from kiosk.core.journey.state import Kiosk
from kiosk.ui.door import StaffDoor
from kiosk.ui.images import IconProvider, QrProvider
from kiosk.ui.kiosk_model import KioskModel
from kiosk.ui.viewmodel import Pictures, Post
from kiosk.ui.voice import Voice

QML = Path(kiosk.__file__).parent / "qml"


class KioskWindow(QObject):
    """The kiosk's one window.

    `properties` are those of Main.qml: panelMm (the diagonal), reduceMotion, width, height, visibility.
    `show` takes each new state; while the staff's door is open (`hold`) the newest one waits behind it.
    `close` ends it: the engine goes before the models, or every binding would warn.
    """

    def __init__(
        self,
        post: Post,
        pictures: Pictures,
        first: Kiosk,
        door: StaffDoor | None = None,
        voice: Voice | None = None,
        **properties: object,
    ) -> None:
        super().__init__()
        self.model = KioskModel(post, pictures, self, voice)
        self.model.show(first)
        self._latest, self._held = first, False
        self.engine = QQmlApplicationEngine()
        self.engine.addImportPath(str(QML))
        self.engine.addImageProvider("icon", IconProvider(assets.path("icons")))
        self.engine.addImageProvider("qr", QrProvider())
        doors = {"door": door} if door is not None else {}
        self.engine.setInitialProperties({"kiosk": self.model, **doors, **properties})
        self.engine.loadFromModule("Kiosk", "Main")
        if not self.engine.rootObjects():
            raise RuntimeError("the window could not be made: see the QML messages above")
        # Kept: with the Python side of a window, that of all its items would go.
        self.window: QQuickWindow = self.engine.rootObjects()[0]
        self.model.translations.changed.connect(self.engine.retranslate)

    def show(self, state: Kiosk) -> None:
        self._latest = state
        if not self._held:
            self.model.show(state)

    def hold(self, held: bool) -> None:
        """Staff come in, or have left: then the guest's words and the newest state are back at once."""
        self._held = held
        if not held:
            self.model.show(self._latest)

    def close(self) -> None:
        self.model.voice.close()
        self.model.translations.remove()
        shiboken6.delete(self.engine)
