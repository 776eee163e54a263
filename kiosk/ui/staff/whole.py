"""The guests' whole screens with the draft laid over, to look at: nothing can be ordered there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable
from PySide6.QtQuick import QQuickItem

from kiosk.core.edition import priced, shown
from kiosk.core.journey import first, preview
from kiosk.core.journey.events import Event, LanguageChosen, TextScaleChosen, ThemeChosen
from kiosk.core.journey.state import Kiosk
from kiosk.core.menu import Menu
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.staff.previews import CARD, SCREENS

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

Begin = Callable[[Kiosk], Kiosk]


@QmlElement
@QmlUncreatable("made by the program")
class WholeModel(QObject):
    """`openItem` and `openFirst` show it, `close` is one touch. `place` puts the screens into an item of the
    page once they are `ready`.
    """

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._kiosk: Kiosk | None = None
        self._busy = self._open = False

    # Touches.

    @Slot(str)
    def openItem(self, item_id: str) -> None:
        self._begin(lambda kiosk: preview.at_item(kiosk, item_id))

    @Slot()
    def openFirst(self) -> None:
        self._begin(lambda kiosk: kiosk)

    @Slot()
    def close(self) -> None:
        if not self._open:
            return
        self._open = False
        kiosk, self._kiosk = self._kiosk, None
        previews = self._desk.around.previews
        previews.take_away(SCREENS)
        previews.set(CARD, worn=True)
        if kiosk is not None:
            previews.rest(first(kiosk.shop.facts, kiosk.shop.now))
        self.changed.emit()

    @Slot(QQuickItem, float, float, bool)
    def place(self, hole: QQuickItem, px_per_mm: float, unit: float, landscape: bool) -> None:
        """Show the screens in `hole`, which is as large as the window, at the panel's sizes."""
        if self._kiosk is not None:
            self._desk.around.previews.place(
                SCREENS, hole, pxPerMm=px_per_mm, unit=unit, landscape=landscape, worn=True
            )

    @Slot(str)
    def speak(self, language: str) -> None:
        self._touched(LanguageChosen(language))

    @Slot(str)
    def colour(self, theme: str) -> None:
        self._touched(ThemeChosen(theme))

    @Slot(int)
    def enlarge(self, percent: int) -> None:
        self._touched(TextScaleChosen(percent))

    # What happens.

    def _begin(self, begin: Begin) -> None:
        drafting = self._drafting
        if self._busy or self._open or not drafting.ready:
            return
        self._busy = self._open = True
        content, menu, now = drafting.draft.content, drafting.menu, drafting.now()
        local = now.astimezone(self._desk.config.shop.time_zone)
        facts = self._desk.machine.engine.kiosk.shop.facts
        profile = self._desk.machine.profile

        def work() -> Menu:
            return priced(content, shown(content, menu, profile)).indexed()

        def done(laid: Menu | None, error: BaseException | None) -> None:
            self._busy = False
            if laid is None or not self._open:
                self._open = False
                self.changed.emit()
                return
            kiosk = preview.begun(facts, laid, local)
            language = self._desk.language
            if language in facts.languages:
                kiosk = replace(kiosk, guest=replace(kiosk.guest, language=language))
            self._show(begin(kiosk))

        self._desk.tasks.pool(work, done)
        self.changed.emit()

    def _show(self, kiosk: Kiosk) -> None:
        self._kiosk = kiosk
        previews = self._desk.around.previews
        previews.post = self._touched
        previews.set(CARD, worn=False)
        previews.show(kiosk)
        self.changed.emit()

    def _touched(self, event: Event) -> None:
        if self._kiosk is not None:
            self._show(preview.touched(self._kiosk, event))

    # What is shown.

    @Property(bool, notify=changed)
    def open(self) -> bool:
        return self._open

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """The draft has been laid over the menu."""
        return self._kiosk is not None

    @Property("QStringList", constant=True)
    def languages(self) -> list[str]:
        return list(self._desk.config.shop.languages)

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._kiosk.guest.language if self._kiosk else ""

    @Property(str, notify=changed)
    def theme(self) -> str:
        return self._kiosk.guest.theme if self._kiosk else ""

    @Property(int, notify=changed)
    def textScale(self) -> int:
        """Percent."""
        return self._kiosk.guest.text_scale if self._kiosk else 100
