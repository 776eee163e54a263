"""The question who the guest is: a scanned code, a telephone number, a mail address."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core import phone
from kiosk.core.frozen import frozen
from kiosk.core.journey.events import (
    BackPressed,
    DigitPressed,
    HelpAsked,
    JoinAsked,
    MailChosen,
    MailGiven,
    MailTyped,
    MemberSkipped,
    SignInAsked,
)
from kiosk.core.journey.state import Kiosk, MemberScreen
from kiosk.ui.sums import earned_points
from kiosk.ui.text import tr
from kiosk.ui.viewmodel import ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1


def _likely(digits: str) -> str:
    """What a number will probably begin with: a mobile's, until the second digit says otherwise."""
    return digits if len(digits) > 1 else "09"


def groups_of(digits: str, region: str) -> tuple[int, ...]:
    """How many digits stand together, from the first on."""
    return phone.groups(region, _likely(digits))


def left_text(digits: str, region: str) -> str:
    """How many digits a telephone number still lacks."""
    left = phone.length(_likely(digits), region) - len(digits)
    return tr("%n more digits", "", max(0, left))


def _earns(points: int) -> str:
    return tr("This order earns %n points.", "", points) if points else ""


@frozen
class _Face:
    earns: str = ""
    scans: bool = False
    cards: bool = False
    phones: bool = False
    joins: bool = False
    own_phone: bool = False
    encrypted: bool = False
    searching: bool = False
    digits: str = ""
    groups: tuple[int, ...] = (3, 4, 4)
    left: str = ""
    mails: bool = False
    by_mail: bool = False
    address: str = ""
    nod: int = 0


@QmlElement
@QmlUncreatable("made by the program")
class MemberModel(ViewModel):
    """The question who the guest is. Digits show while they are typed, and are gone once they are sent."""

    changed = Signal()

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        screen, facts = kiosk.screen, kiosk.shop.facts
        if not isinstance(screen, MemberScreen):
            return None
        return _Face(
            earns=_earns(earned_points(kiosk)),
            scans=facts.code,
            cards=facts.ic_prefix is not None,
            phones=facts.phone,
            joins=facts.enrol,
            own_phone=facts.sign_in,
            encrypted=facts.phone_encrypted,
            searching=screen.searching,
            digits=screen.digits,
            groups=groups_of(screen.digits, facts.phone_region),
            left=left_text(screen.digits, facts.phone_region),
            mails=facts.mail,
            by_mail=screen.mail is not None,
            address=screen.mail or "",
            nod=screen.nod,
        )

    @Property(str, notify=changed)
    def earns(self) -> str:
        return self._face.earns

    @Property(bool, notify=changed)
    def scans(self) -> bool:
        return self._face.scans

    @Property(bool, notify=changed)
    def cards(self) -> bool:
        """An IC card can be shown in place of a code."""
        return self._face.cards

    @Property(bool, notify=changed)
    def phones(self) -> bool:
        return self._face.phones

    @Property(bool, notify=changed)
    def joins(self) -> bool:
        return self._face.joins

    @Property(bool, notify=changed)
    def encrypted(self) -> bool:
        return self._face.encrypted

    @Property(bool, notify=changed)
    def searching(self) -> bool:
        return self._face.searching

    @Property(str, notify=changed)
    def digits(self) -> str:
        return self._face.digits

    @Property("QList<int>", notify=changed)
    def groups(self) -> list[int]:
        return list(self._face.groups)

    @Property(str, notify=changed)
    def left(self) -> str:
        """How many digits are still to come."""
        return self._face.left

    @Slot(str)
    def press(self, key: str) -> None:
        self.post(DigitPressed("" if key == "erase" else key))

    @Slot()
    def join(self) -> None:
        self.post(JoinAsked())

    @Property(bool, notify=changed)
    def mails(self) -> bool:
        """Members are known by mail address, too."""
        return self._face.mails

    @Property(bool, notify=changed)
    def byMail(self) -> bool:
        """An address is being typed, not a number."""
        return self._face.by_mail

    @Property(str, notify=changed)
    def address(self) -> str:
        return self._face.address

    @Property(int, notify=changed)
    def nod(self) -> int:
        """How often an address was sent that is not whole."""
        return self._face.nod

    @Slot(bool)
    def chooseMail(self, wanted: bool) -> None:
        self.post(MailChosen(wanted))

    @Slot(str)
    def typeMail(self, address: str) -> None:
        self.post(MailTyped(address))

    @Slot()
    def giveMail(self) -> None:
        self.post(MailGiven())

    @Property(bool, notify=changed)
    def ownPhone(self) -> bool:
        """Guests can sign in on their own phone."""
        return self._face.own_phone

    @Slot()
    def signIn(self) -> None:
        self.post(SignInAsked())

    @Slot()
    def skip(self) -> None:
        self.post(MemberSkipped())

    @Slot()
    def back(self) -> None:
        self.post(BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())
