"""The staff's door in the guests' window: what opens it. What lies behind is imported when it opens first."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

if TYPE_CHECKING:
    from kiosk.engine.training import Training

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

KNOCKS = 5
WITHIN_S = 3.0


@QmlElement
@QmlUncreatable("made by the program")
class StaffDoor(QObject):
    """`make(door)` builds what lies behind (a StaffModel), once. `moved` is called with True before the door
    opens and with False once it is closed again.

    `theme` and `textScale` are how staff want to see their screens; they count while the door is open.
    """

    changed = Signal()
    looksChanged = Signal()
    dueChanged = Signal()
    trainingChanged = Signal()

    def __init__(
        self,
        make: Callable[[StaffDoor], QObject],
        moved: Callable[[bool], None] = lambda opened: None,
        clock: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make, self._moved, self._clock = make, moved, clock
        self._knocks: deque[float] = deque(maxlen=KNOCKS)
        self._behind: QObject | None = None
        self._opened = False
        self._wanting: frozenset[str] = frozenset()
        self.training: Training | None = None
        """Given by whoever wires both."""
        self._training_state = "off"
        self._theme, self._text_scale = "light", 1.0

    @Slot()
    def knock(self) -> None:
        """A touch on the shop's sign; enough of them in a row open the door."""
        now = self._clock()
        self._knocks.append(now)
        if len(self._knocks) == KNOCKS and now - self._knocks[0] <= WITHIN_S:
            self.open()

    @Slot()
    def open(self) -> None:
        if self._opened:
            return
        self._knocks.clear()
        self._moved(True)
        if self._behind is None:
            self._behind = self._make(self)
        self._opened = True
        self._behind.enter()
        self.changed.emit()

    def close(self) -> None:
        """Back to the guests."""
        if self._opened:
            self._opened = False
            self.changed.emit()
            self._moved(False)

    def end(self) -> None:
        """The program ends: what lies behind goes before the window does."""
        if self._behind is not None:
            self._behind.end()

    def train(self, state: str) -> None:
        """Training is "off", "starting" or "on"."""
        if state != self._training_state:
            self._training_state = state
            self.trainingChanged.emit()

    def remind(self, due: bool, tab: str = "daily") -> None:
        """The daily check is due, or was made; on the tab "diagnostics": something is critical or not."""
        wanting = self._wanting | {tab} if due else self._wanting - {tab}
        if wanting != self._wanting:
            self._wanting = wanting
            self.dueChanged.emit()

    @property
    def wanting(self) -> frozenset[str]:
        """The tabs that somebody should open."""
        return self._wanting

    @Property(bool, notify=dueChanged)
    def due(self) -> bool:
        """Somebody should come in: a sign that only staff know."""
        return bool(self._wanting)

    def look(self, theme: str, text_scale: float) -> None:
        self._theme, self._text_scale = theme, text_scale
        self.looksChanged.emit()

    @Property(str, notify=trainingChanged)
    def trainingState(self) -> str:
        return self._training_state

    @Property(bool, notify=changed)
    def opened(self) -> bool:
        return self._opened

    @Slot(result=int)
    def knocks(self) -> int:
        """How many touches there were lately: one alone may mean something else."""
        now = self._clock()
        return sum(now - at <= WITHIN_S for at in self._knocks)

    @Property(QObject, notify=changed)
    def staff(self) -> QObject | None:
        return self._behind

    @Property(str, notify=looksChanged)
    def theme(self) -> str:
        return self._theme

    @Property(float, notify=looksChanged)
    def textScale(self) -> float:
        return self._text_scale
