"""Where staff see what guests would see: a QML engine of its own, because an engine has one Theme, and the
window's is the staff's. Its items lie in the staff's pages all the same.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine, QQmlIncubationController
from PySide6.QtQuick import QQuickItem

from kiosk import assets
from kiosk.core.journey.events import Event
from kiosk.core.journey.state import Kiosk
from kiosk.ui.images import IconProvider, QrProvider
from kiosk.ui.kiosk_model import KioskModel
from kiosk.ui.viewmodel import Pictures
from kiosk.ui.window import QML

CARD, SCREENS = "PreviewCard", "PreviewScreens"
PAUSE_MS, PIECE_MS = 3, 5
"""What is made asynchronously is made in pieces of so long; what else there is to do is done in between."""


class InPieces(QQmlIncubationController):
    """Makes what an engine makes asynchronously between frames, as a window does for its own engine. Not by
    the window's: an engine that is given that takes it away from the window's engine.
    """

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(interval=PAUSE_MS)
        self._timer.timeout.connect(lambda: self.incubateFor(PIECE_MS))

    def incubatingObjectCountChanged(self, count: int) -> None:
        if count:
            self._timer.start()
        else:
            self._timer.stop()


class Previews(QObject):
    """Everything is made when it is asked for first, behind what goes on, and kept: while the window's engine
    lives Qt frees little of another one. `close` ends it, before the window goes.

    `pictures`: as of a view-model. `back`: the staff's language is to be spoken again.
    """

    def __init__(
        self,
        pictures: Pictures,
        back: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.pictures = pictures
        self._back = back
        self._engine: QQmlEngine | None = None
        self._pieces: InPieces | None = None
        self._components: dict[str, QQmlComponent] = {}
        self._items: dict[str, QQuickItem] = {}
        self._waits: dict[str, tuple[QQuickItem, dict[str, Any]]] = {}
        self._holes: dict[str, QQuickItem] = {}
        self._model: KioskModel | None = None
        self.post: Callable[[Event], None] = lambda event: None
        """What a touch on the guests' screens does."""

    def item(self, name: str) -> QQuickItem | None:
        return self._items.get(name)

    @property
    def making(self) -> bool:
        """Is something still being made?"""
        return self._pieces is not None and self._pieces.incubatingObjectCount() > 0

    def place(self, name: str, hole: QQuickItem, **properties: Any) -> None:
        """Show an item in `hole` with these properties: at once, or when it has been made."""
        self._waits[name] = hole, properties
        if name in self._items:
            self._show(name)
        elif name not in self._components:
            self._make(name)

    def set(self, name: str, **properties: Any) -> None:
        """Set what an item shows, if it is there."""
        item = self._items.get(name)
        if item is not None:
            for key, value in properties.items():
                item.setProperty(key, value)
        elif name in self._waits:
            hole, known = self._waits[name]
            self._waits[name] = hole, known | properties

    def take_away(self, name: str) -> None:
        """Its hole goes."""
        self._waits.pop(name, None)
        item = self._items.get(name)
        if item is not None:
            item.setParentItem(None)  # type: ignore[arg-type]
        self._holes.pop(name, None)

    # The guests' screens.

    def show(self, kiosk: Kiosk) -> None:
        """A state, in its own language: the program speaks that one until `rest`."""
        self._kiosk_model(kiosk).show(kiosk)

    def rest(self, kiosk: Kiosk) -> None:
        """The screens show nothing (a state before there was a menu), and the staff's language is back."""
        if self._model is not None:
            self._model.show(kiosk)
            self._back()

    def _kiosk_model(self, kiosk: Kiosk) -> KioskModel:
        if self._model is None:
            self._model = KioskModel(lambda event: self.post(event), self.pictures, self)
            self._model.translations.changed.connect(self._retranslate)
        return self._model

    def _retranslate(self) -> None:
        if self._engine is not None:
            self._engine.retranslate()

    # Making.

    def _make(self, name: str) -> None:
        if self._engine is None:
            self._engine = engine = QQmlEngine(self)
            engine.addImportPath(str(QML))
            engine.addImageProvider("icon", IconProvider(assets.path("icons")))
            engine.addImageProvider("qr", QrProvider())
            self._pieces = InPieces()
            engine.setIncubationController(self._pieces)
        url = QUrl.fromLocalFile(str(QML / "Kiosk" / "staff" / f"{name}.qml"))
        mode = QQmlComponent.CompilationMode.Asynchronous
        component = QQmlComponent(self._engine, url, mode, self._engine)
        self._components[name] = component
        if component.isLoading():
            component.statusChanged.connect(lambda: self._made(name))
        else:
            self._made(name)

    def _made(self, name: str) -> None:
        component = self._components[name]
        if component.isLoading() or name in self._items:
            return
        given = {"kiosk": self._model} if name == SCREENS else {}
        item = component.createWithInitialProperties(given)
        if not isinstance(item, QQuickItem):
            raise RuntimeError(component.errorString())
        QQmlEngine.setObjectOwnership(item, QQmlEngine.ObjectOwnership.CppOwnership)
        self._items[name] = item
        self._show(name)

    def _show(self, name: str) -> None:
        if name not in self._waits:
            return
        hole, properties = self._waits.pop(name)
        item = self._items[name]
        for key, value in properties.items():
            item.setProperty(key, value)
        item.setParentItem(hole)
        self._holes[name] = hole  # kept: with the Python side of an item, that of what lies in it would go

    def close(self) -> None:
        """The items go before their engine, and that before the models."""
        for item in self._items.values():
            if shiboken6.isValid(item):
                item.setParentItem(None)  # type: ignore[arg-type]
                item.deleteLater()
                QCoreApplication.sendPostedEvents(item, QEvent.Type.DeferredDelete.value)
        self._items.clear()
        self._holes.clear()
        self._waits.clear()
        self._components.clear()
        if self._engine is not None and shiboken6.isValid(self._engine):
            shiboken6.delete(self._engine)
        self._engine = self._pieces = None
