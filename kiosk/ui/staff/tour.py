"""The guided tour of the staff's pages: what is said at each stop, and where it points."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QT_TRANSLATE_NOOP, Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@frozen
class Stop:
    """`tab` is opened and the control called `target` on it pointed at, "" for none."""

    tab: str
    target: str
    title: str
    text: str


STOPS = (
    Stop(
        "menu",
        "",
        QT_TRANSLATE_NOOP("Tour", "Welcome"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "This is a demo shop behind the real pages. Touch and change whatever you like: nothing reaches "
            "your guests or your POS.",
        ),
    ),
    Stop(
        "menu",
        "tabs",
        QT_TRANSLATE_NOOP("Tour", "The pages"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Up here are the pages of your role. In the tour only some of them are open; the others look the "
            "same.",
        ),
    ),
    Stop(
        "menu",
        "board",
        QT_TRANSLATE_NOOP("Tour", "Sold out in two touches"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Touch a dish and say for how long: within seconds it is sold out at all kiosks. Two touches "
            "bring it back. Try it now.",
        ),
    ),
    Stop(
        "menu",
        "backAll",
        QT_TRANSLATE_NOOP("Tour", "Everything back"),
        QT_TRANSLATE_NOOP("Tour", "In the morning one touch puts everything back on sale."),
    ),
    Stop(
        "menu",
        "editor",
        QT_TRANSLATE_NOOP("Tour", "Names, prices, pictures"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Touch a dish, then “Edit this dish”. What you change is a draft; beside it stands what the "
            "guest will see.",
        ),
    ),
    Stop(
        "menu",
        "publish",
        QT_TRANSLATE_NOOP("Tour", "Publish"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Guests see the draft once it is published, now or at a time you say. Every version is kept and "
            "can be brought back in two touches.",
        ),
    ),
    Stop(
        "orders",
        "",
        QT_TRANSLATE_NOOP("Tour", "Orders and the day"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Today's orders: print again, refund, and see what needs you. At closing the day report "
            "compares kiosk, POS and terminal.",
        ),
    ),
    Stop(
        "results",
        "tile_retention",
        QT_TRANSLATE_NOOP("Tour", "Do guests come back?"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "The answer stands first. Touch any figure: it says how it is counted, and shows the orders "
            "behind it.",
        ),
    ),
    Stop(
        "results",
        "staffLooks",
        QT_TRANSLATE_NOOP("Tour", "As you like to see it"),
        QT_TRANSLATE_NOOP("Tour", "Language, text size and colours here are yours; guests keep theirs."),
    ),
    Stop(
        "results",
        "staffLeave",
        QT_TRANSLATE_NOOP("Tour", "Leave, and come back"),
        QT_TRANSLATE_NOOP(
            "Tour",
            "Log out when you go; it also closes by itself. You come back with five touches on the sign at "
            "the top left and your PIN. That is all: welcome.",
        ),
    ),
)
TABS = frozenset(stop.tab for stop in STOPS)
"""The pages that work with nothing but a demo shop behind them."""


@QmlElement
@QmlUncreatable("made by the program")
class TourModel(QObject):
    """`go(key)` opens a tab; `over` is called where the tour ends. Only stops on `tabs` are made."""

    changed = Signal()

    def __init__(
        self,
        tabs: frozenset[str],
        go: Callable[[str], None],
        over: Callable[[], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._stops = tuple(stop for stop in STOPS if stop.tab in tabs)
        self._go, self._over = go, over
        self._at = 0

    def speak(self, language: str) -> None:
        """The words are others now."""
        self.changed.emit()

    @Slot()
    def next(self) -> None:
        if self._at + 1 >= len(self._stops):
            self._over()
        else:
            self._stand(self._at + 1)

    @Slot()
    def back(self) -> None:
        self._stand(max(0, self._at - 1))

    @Slot()
    def end(self) -> None:
        self._over()

    def _stand(self, at: int) -> None:
        self._at = at
        self._go(self._stops[at].tab)
        self.changed.emit()

    @Property(str, notify=changed)
    def title(self) -> str:
        return QCoreApplication.translate("Tour", self._stops[self._at].title)

    @Property(str, notify=changed)
    def text(self) -> str:
        return QCoreApplication.translate("Tour", self._stops[self._at].text)

    @Property(str, notify=changed)
    def target(self) -> str:
        """The objectName of what is pointed at, "" for nothing."""
        return self._stops[self._at].target

    @Property(int, notify=changed)
    def place(self) -> int:
        """From 1."""
        return self._at + 1

    @Property(int, constant=True)
    def count(self) -> int:
        return len(self._stops)
