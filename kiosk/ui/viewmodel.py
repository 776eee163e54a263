"""What every view-model shares: it shows a state, and it reports touches."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtQml import QmlAnonymous

from kiosk.core.journey.events import Event
from kiosk.core.journey.state import Kiosk

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

Post = Callable[[Event], None]
Pictures = Callable[[str | None, bool], str]
"""`picture(name, grey)`: the `file:` URL of a picture, "" while it is not there."""


@QmlAnonymous
class ViewModel(QObject):
    """A screen's view-model. Subclasses implement `face(kiosk)`: everything the QML shows, as one frozen
    dataclass; `changed` is emitted only where it differs from what is shown. List models are filled in
    `fill(kiosk)`. Each subclass declares `changed = Signal()` itself: a signal that is declared here and
    there is found by no property.

    Touches become events by `self.post(...)`. Nothing of a guest stays here longer than the state that is
    shown.
    """

    changed: ClassVar[Signal]

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.post = post
        self.picture = pictures
        self._face: Any = self.empty()

    def empty(self) -> Any:
        """The face while another screen is shown."""
        raise NotImplementedError

    def face(self, kiosk: Kiosk) -> Any | None:
        """What to show of `kiosk`; None where this is not the view-model's screen."""
        raise NotImplementedError

    def fill(self, kiosk: Kiosk) -> None:
        """Fill the list models; called only when `face` is not None."""

    def clear(self) -> None:
        """Empty the list models."""

    def show(self, kiosk: Kiosk) -> None:
        face = self.face(kiosk)
        if face is None:
            face = self.empty()
            self.clear()
        else:
            self.fill(kiosk)
        if face != self._face:
            self._face = face
            self.changed.emit()
