"""Showing who one is: the digits of a one-time code, and signing in on the own phone."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core import mail
from kiosk.core.frozen import frozen
from kiosk.core.journey.events import (
    BackPressed,
    CodeWanted,
    DigitPressed,
    HelpAsked,
    JoinAsked,
    MemberSkipped,
    SignInAsked,
)
from kiosk.core.journey.state import CodeScreen, Kiosk, SignInScreen
from kiosk.core.journey.state import SignInState as S
from kiosk.core.loyalty import Credential, CredentialKind
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class _CodeFace:
    digits: str = ""
    ending: str = ""
    mail: bool = False
    note: str = ""
    again: bool = True
    confirms: str = ""


def _ending(typed: Credential | None) -> str:
    """Of what was typed as much as a passer-by may read."""
    if typed is None:
        return ""
    return mail.masked(typed.value) if typed.kind is CredentialKind.MAIL else typed.value[-4:]


@QmlElement
@QmlUncreatable("made by the program")
class CodeModel(ViewModel):
    """The one-time code. It says nothing that depends on whose number was typed."""

    changed = Signal()

    def empty(self) -> _CodeFace:
        return _CodeFace()

    def face(self, kiosk: Kiosk) -> _CodeFace | None:
        screen = kiosk.screen
        if not isinstance(screen, CodeScreen):
            return None
        typed = kiosk.guest.typed
        member = kiosk.guest.member
        confirms = member.unproved if screen.confirms and member is not None else ""
        by_mail = typed is not None and typed.kind is CredentialKind.MAIL
        return _CodeFace(screen.digits, _ending(typed), by_mail, _said(screen), not screen.again, confirms)

    @Property(str, notify=changed)
    def digits(self) -> str:
        return self._face.digits

    @Property(str, notify=changed)
    def ending(self) -> str:
        """The last digits of the number; of an address its first sign and its end."""
        return self._face.ending

    @Property(str, notify=changed)
    def confirms(self) -> str:
        """What a member shows to be theirs, masked; "" where somebody typed what they come in by."""
        return self._face.confirms

    @Property(bool, notify=changed)
    def mail(self) -> bool:
        """An address was typed, not a number."""
        return self._face.mail

    @Property(str, notify=changed)
    def note(self) -> str:
        """That it is being checked, or was not right."""
        return self._face.note

    @Property(bool, notify=changed)
    def again(self) -> bool:
        return self._face.again

    @Slot(str)
    def press(self, key: str) -> None:
        self.post(DigitPressed("" if key == "erase" else key))

    @Slot()
    def sendAgain(self) -> None:
        self.post(CodeWanted())

    @Slot()
    def skip(self) -> None:
        self.post(MemberSkipped())

    @Slot()
    def back(self) -> None:
        self.post(BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())


def _said(screen: CodeScreen) -> str:
    if screen.searching:
        return translate("Code", "One moment, please")
    if screen.wrong:
        return translate("Code", "These digits are not right. Please try again, or go on without.")
    return ""


@frozen
class _SignInFace:
    url: str = ""
    code: str = ""
    title: str = ""
    note: str = ""
    retry: bool = False
    joins: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class SignInModel(ViewModel):
    """Signing in on the own phone: the QR code, and how it ended."""

    changed = Signal()

    def empty(self) -> _SignInFace:
        return _SignInFace()

    def face(self, kiosk: Kiosk) -> _SignInFace | None:
        screen = kiosk.screen
        if not isinstance(screen, SignInScreen):
            return None
        title, note = _words(screen.state)
        return _SignInFace(
            url=screen.url,
            code=screen.user_code or "",
            title=title,
            note=note,
            retry=screen.state in (S.EXPIRED, S.DECLINED, S.AWAY),
            joins=screen.state is S.NOBODY and kiosk.shop.facts.enrol,
        )

    @Property(str, notify=changed)
    def url(self) -> str:
        return self._face.url

    @Property(str, notify=changed)
    def code(self) -> str:
        """What the guest's phone must show, too; "" where it shows nothing."""
        return self._face.code

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._face.note

    @Property(bool, notify=changed)
    def retry(self) -> bool:
        return self._face.retry

    @Property(bool, notify=changed)
    def joins(self) -> bool:
        return self._face.joins

    @Slot()
    def again(self) -> None:
        self.post(SignInAsked())

    @Slot()
    def join(self) -> None:
        self.post(JoinAsked())

    @Slot()
    def skip(self) -> None:
        self.post(MemberSkipped())

    @Slot()
    def back(self) -> None:
        self.post(BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())


def _words(state: S) -> tuple[str, str]:
    match state:
        case S.STARTING | S.FINDING:
            return translate("SignIn", "One moment, please"), ""
        case S.WAITING:
            said = translate("SignIn", "Scan this with your phone and sign in there. It goes on by itself.")
            return translate("SignIn", "Sign in on your phone"), said
        case S.NOBODY:
            said = translate(
                "SignIn", "You are signed in, but not a member here yet. Join once, and you are."
            )
            return translate("SignIn", "Welcome"), said
        case S.EXPIRED:
            said = translate("SignIn", "The code on this screen has expired. You can have a new one.")
            return translate("SignIn", "That took too long"), said
        case S.DECLINED:
            said = translate("SignIn", "You have not signed in. Nothing was passed on.")
            return translate("SignIn", "Not signed in"), said
        case S.AWAY:
            said = translate("SignIn", "You can go on without, or collect points by phone number.")
            return translate("SignIn", "Signing in does not work just now"), said
