"""Joining the loyalty programme: before paying, and on the screen of the order's number."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import (
    BackPressed,
    ConsentToggled,
    DigitPressed,
    HelpAsked,
    Joined,
    MailChosen,
    MailTyped,
    NameTyped,
)
from kiosk.core.journey.member import reached
from kiosk.core.journey.state import Done, JoinScreen, Kiosk, Screen
from kiosk.core.language import japanese
from kiosk.ui.member import groups_of
from kiosk.ui.text import tr
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class _Face:
    name: str = ""
    digits: str = ""
    groups: tuple[int, ...] = (3, 4, 4)
    agreed: bool = False
    whole: bool = False
    welcome: str = ""
    encrypted: bool = False
    missing: str = ""
    word: str = ""
    nod: int = 0
    letters: str = "ja"
    mails: bool = False
    by_mail: bool = False
    address: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class JoinModel(ViewModel):
    """Joining: a name to be called by, a telephone number, and the consent."""

    changed = Signal()

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        screen, facts, programme = shown(kiosk), kiosk.shop.facts, kiosk.shop.programme
        if not isinstance(screen, JoinScreen):
            return None
        missing, word = _missing(screen, facts.phone_region)
        return _Face(
            name=screen.name,
            digits=screen.digits,
            groups=groups_of(screen.digits, facts.phone_region),
            agreed=screen.agreed,
            whole=reached(screen, facts.phone_region),
            welcome=_welcome(programme.welcome_points if programme else 0),
            encrypted=facts.phone_encrypted,
            missing=missing,
            word=word,
            nod=screen.nod,
            letters="ja" if japanese(kiosk.guest.language) else "en",
            mails=facts.enrol_mail,
            by_mail=screen.mail is not None,
            address=screen.mail or "",
        )

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._face.name

    @Property(str, notify=changed)
    def digits(self) -> str:
        return self._face.digits

    @Property("QList<int>", notify=changed)
    def groups(self) -> list[int]:
        return list(self._face.groups)

    @Property(bool, notify=changed)
    def agreed(self) -> bool:
        return self._face.agreed

    @Property(bool, notify=changed)
    def whole(self) -> bool:
        """The telephone number, or the address, is complete."""
        return self._face.whole

    @Property(str, notify=changed)
    def welcome(self) -> str:
        return self._face.welcome

    @Property(bool, notify=changed)
    def encrypted(self) -> bool:
        return self._face.encrypted

    @Property(str, notify=changed)
    def missing(self) -> str:
        """What is still to be done; "" once the guest can join. `word` is the part that names the place."""
        return self._face.missing

    @Property(str, notify=changed)
    def word(self) -> str:
        return self._face.word

    @Property(int, notify=changed)
    def nod(self) -> int:
        return self._face.nod

    @Property(str, notify=changed)
    def letters(self) -> str:
        return self._face.letters

    @Property(bool, notify=changed)
    def mails(self) -> bool:
        """Joining with a mail address is possible."""
        return self._face.mails

    @Property(bool, notify=changed)
    def byMail(self) -> bool:
        return self._face.by_mail

    @Property(str, notify=changed)
    def address(self) -> str:
        return self._face.address

    @Slot(bool)
    def chooseMail(self, wanted: bool) -> None:
        self.post(MailChosen(wanted))

    @Slot(str)
    def typeMail(self, address: str) -> None:
        self.post(MailTyped(address))

    @Slot(str)
    def typeName(self, name: str) -> None:
        self.post(NameTyped(name))

    @Slot(str)
    def press(self, key: str) -> None:
        self.post(DigitPressed("" if key == "erase" else key))

    @Slot()
    def agree(self) -> None:
        self.post(ConsentToggled())

    @Slot()
    def join(self) -> None:
        self.post(Joined())

    @Slot()
    def back(self) -> None:
        self.post(BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())


def _welcome(points: int) -> str:
    return tr("You get %n points for joining.", "", points) if points else ""


def shown(kiosk: Kiosk) -> Screen:
    """The screen that is seen: joining after paying lies within the done screen."""
    screen = kiosk.screen
    joining = screen.joining if isinstance(screen, Done) else None
    return joining or screen


def _missing(screen: JoinScreen, region: str) -> tuple[str, str]:
    """The next thing that is missing, and the word in it that names where."""
    if not screen.name:
        word = translate("Join", "your name")
        return translate("Join", "Please type %1").replace("%1", word), word
    if not reached(screen, region):
        word = translate("Join", "your phone number")
        if screen.mail is not None:
            word = translate("Join", "your mail address")
        return translate("Join", "Please type %1").replace("%1", word), word
    if not screen.agreed:
        word = translate("Join", "the agreement")
        return translate("Join", "Please read and tick %1").replace("%1", word), word
    return "", ""
