"""The help sheet: language, text size, colours, more time, staff. Only what works is offered."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import (
    EasyToggled,
    LanguageChosen,
    MoreTimeToggled,
    OverlayClosed,
    ReachToggled,
    StaffCalled,
    TextScaleChosen,
    ThemeChosen,
)
from kiosk.core.journey.state import Help, Kiosk, Languages
from kiosk.ui.rows import Rows
from kiosk.ui.text import own_name
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


@frozen
class LanguageRow:
    """A language by its own name."""

    id: str
    text: str
    chosen: bool


@frozen
class _Face:
    scale: int = 100
    theme: str = "light"
    usual: str = "light"
    more_time: bool = False
    low_reach: bool = False
    easy: bool = False
    staff: bool = False
    kept: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class HelpModel(ViewModel):
    """What the help sheet and the language sheet show. A change acts at once, behind the sheet."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._languages = Rows(LanguageRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        if not isinstance(kiosk.overlay, Help | Languages):
            return None
        guest, facts = kiosk.guest, kiosk.shop.facts
        return _Face(
            scale=guest.text_scale,
            theme=guest.theme,
            usual=facts.theme,
            more_time=guest.more_time,
            low_reach=guest.low_reach,
            easy=guest.easy,
            staff=facts.call_staff,
            kept=bool(guest.basket.lines),
        )

    def fill(self, kiosk: Kiosk) -> None:
        current = kiosk.guest.language
        self._languages.replace(
            [LanguageRow(each, own_name(each), each == current) for each in kiosk.shop.facts.languages]
        )

    def clear(self) -> None:
        self._languages.replace(())

    @Property(Rows, constant=True)
    def languages(self) -> Rows:
        return self._languages

    @Property(int, notify=changed)
    def scale(self) -> int:
        """The text size in per cent."""
        return self._face.scale

    @Property(bool, notify=changed)
    def contrast(self) -> bool:
        return self._face.theme == "contrast"

    @Property(bool, notify=changed)
    def dark(self) -> bool:
        return self._face.theme == "dark"

    @Property(bool, notify=changed)
    def moreTime(self) -> bool:
        return self._face.more_time

    @Property(bool, notify=changed)
    def lowReach(self) -> bool:
        return self._face.low_reach

    @Property(bool, notify=changed)
    def easy(self) -> bool:
        """One question a screen."""
        return self._face.easy

    @Property(bool, notify=changed)
    def staff(self) -> bool:
        """Staff can be called from here."""
        return self._face.staff

    @Property(bool, notify=changed)
    def kept(self) -> bool:
        """There is an order that stays as it is."""
        return self._face.kept

    @Slot(str)
    def speak(self, language: str) -> None:
        self.post(LanguageChosen(language))

    @Slot(int)
    def size(self, percent: int) -> None:
        self.post(TextScaleChosen(percent))

    @Slot()
    def toggleEasy(self) -> None:
        self.post(EasyToggled())

    @Slot(str)
    def paint(self, theme: str) -> None:
        """Choose a theme; once more on the chosen one goes back to the shop's (or to light)."""
        usual = self._face.usual if self._face.usual != theme else "light"
        self.post(ThemeChosen(usual if self._face.theme == theme else theme))

    @Slot()
    def toggleTime(self) -> None:
        self.post(MoreTimeToggled())

    @Slot()
    def toggleReach(self) -> None:
        self.post(ReachToggled())

    @Slot()
    def callStaff(self) -> None:
        self.post(StaffCalled())

    @Slot()
    def close(self) -> None:
        self.post(OverlayClosed())
