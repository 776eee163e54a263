"""The end of an order: the number, when it will be ready, what it earned, and how it was."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.done import LOW_SCORE, asks_nps, may_join
from kiosk.core.journey.events import (
    FeedbackExplained,
    FeedbackGiven,
    Finished,
    JoinAsked,
    NpsSkipped,
    PaperLooked,
    PrintAsked,
    ReceiptAsked,
    Recommended,
    Touched,
)
from kiosk.core.journey.papers import in_doubt, may_print
from kiosk.core.journey.state import Done, Kiosk
from kiosk.core.menu import Menu, plain
from kiosk.core.order import Record
from kiosk.ui.done_paper import doubt_text, paper_text
from kiosk.ui.done_points import EarnedFace, card_said, earned_face
from kiosk.ui.rows import Rows
from kiosk.ui.text import money, money_in_words, prose, tr
from kiosk.ui.viewmodel import Pictures, Post, ViewModel
from kiosk.ui.voice import Voice

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class NoteRow:
    """Something the guest should know before going."""

    icon: str
    text: str


@frozen
class _Face:
    thanks: str = ""
    number: str = ""
    pay: str = ""
    wait: str = ""
    come: str = ""
    receipt: str = ""
    url: str = ""
    points: EarnedFace = EarnedFace()
    score: int = -1
    closes: str = ""
    called: bool = False
    asks_reason: bool = False
    asks_nps: bool = False
    claim: str = ""
    invite: str = ""
    join_words: str = ""
    paper: str = ""
    prints: bool = False
    doubt: str = ""
    speaks: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class DoneModel(ViewModel):
    """What the last screen shows, and says aloud to who asks for it."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, voice: Voice, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._voice = voice
        self._language = ""
        self._said = False
        self._notes = Rows(NoteRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        screen, record, language = kiosk.screen, kiosk.guest.order, kiosk.guest.language
        if not isinstance(screen, Done) or record is None:
            return None
        owed = _owed(record)
        return _Face(
            thanks=_thanks(record, kiosk.shop.menu, kiosk.guest.language),
            number=called_by(record, screen),
            pay=money(record.order.quote.due, language) if owed else "",
            wait="" if owed or screen.offline else _wait(kiosk, record),
            come=_come(record, owed),
            receipt=translate("Done", "Order slip") if owed else translate("Done", "Receipt"),
            url=record.receipt.url or "" if record.receipt and not owed and not screen.offline else "",
            points=earned_face(kiosk, record),
            score=-1 if screen.score is None else screen.score - 1,
            closes=_closes(screen.seconds_left),
            called=screen.called,
            asks_reason=screen.score is not None and screen.score <= LOW_SCORE and screen.reason is None,
            asks_nps=asks_nps(kiosk) and screen.nps is None,
            claim=screen.claim or "",
            invite=screen.invite or "",
            join_words=_join_words(kiosk, record) if may_join(kiosk) else "",
            paper=paper_text(kiosk, screen),
            prints=may_print(kiosk),
            doubt=doubt_text(in_doubt(screen)),
            speaks=self._voice.speaks(language),
        )

    def fill(self, kiosk: Kiosk) -> None:
        assert isinstance(kiosk.screen, Done)
        self._language = kiosk.guest.language
        if kiosk.guest.order is not None:
            self._notes.replace(_notes(kiosk, kiosk.screen, kiosk.guest.order))

    def clear(self) -> None:
        self._notes.replace(())
        if self._said:
            self._said = False
            self._voice.hush()

    @Property(Rows, constant=True)
    def notes(self) -> Rows:
        return self._notes

    @Property(str, notify=changed)
    def thanks(self) -> str:
        return self._face.thanks

    @Property(str, notify=changed)
    def number(self) -> str:
        return self._face.number

    @Property(str, notify=changed)
    def pay(self) -> str:
        """What is to be paid at the counter; "" where the order is paid."""
        return self._face.pay

    @Property(str, notify=changed)
    def wait(self) -> str:
        return self._face.wait

    @Property(str, notify=changed)
    def come(self) -> str:
        return self._face.come

    @Property(str, notify=changed)
    def receipt(self) -> str:
        return self._face.receipt

    @Property(str, notify=changed)
    def url(self) -> str:
        """Where a phone finds the receipt; "" where it cannot."""
        return self._face.url

    @Property(str, notify=changed)
    def pointsTitle(self) -> str:
        return self._face.points.title

    @Property(str, notify=changed)
    def pointsEarned(self) -> str:
        return self._face.points.earned

    @Property(str, notify=changed)
    def pointsStanding(self) -> str:
        return self._face.points.standing

    @Property(float, notify=changed)
    def pointsFraction(self) -> float:
        return self._face.points.fraction

    @Property(str, notify=changed)
    def pointsNext(self) -> str:
        return self._face.points.next

    @Property(int, notify=changed)
    def score(self) -> int:
        """The face that was chosen, 0 to 4; -1: none yet."""
        return self._face.score

    @Property(str, notify=changed)
    def closes(self) -> str:
        return self._face.closes

    @Property(bool, notify=changed)
    def called(self) -> bool:
        """Staff were told of a low score."""
        return self._face.called

    @Property(bool, notify=changed)
    def asksReason(self) -> bool:
        return self._face.asks_reason

    @Property(bool, notify=changed)
    def asksNps(self) -> bool:
        return self._face.asks_nps

    @Property(str, notify=changed)
    def claim(self) -> str:
        return self._face.claim

    @Property(str, notify=changed)
    def invite(self) -> str:
        return self._face.invite

    @Property(bool, notify=changed)
    def joins(self) -> bool:
        return bool(self._face.join_words)

    @Property(str, notify=changed)
    def joinWords(self) -> str:
        return self._face.join_words

    @Property(str, notify=changed)
    def paper(self) -> str:
        """What has become of the receipt on paper; "" where nobody wanted it there."""
        return self._face.paper

    @Property(bool, notify=changed)
    def prints(self) -> bool:
        return self._face.prints

    @Property(str, notify=changed)
    def paperDoubt(self) -> str:
        """Whether a paper came out; "" where nobody needs to look."""
        return self._face.doubt

    @Property(bool, notify=changed)
    def speaks(self) -> bool:
        """The number can be said aloud."""
        return self._face.speaks

    @Slot()
    def sayNumber(self) -> None:
        """The guest asks for it."""
        self.say()
        self.post(Touched())

    def say(self) -> None:
        """Say the number aloud, and what to do with it."""
        self._said = True
        self._voice.say(_aloud(self._face), self._language)

    @Slot()
    def printReceipt(self) -> None:
        self.post(PrintAsked())

    @Slot(bool)
    def paperCame(self, came: bool) -> None:
        self.post(PaperLooked(came))

    @Slot()
    def join(self) -> None:
        self.post(JoinAsked())

    @Slot(str)
    def explain(self, reason: str) -> None:
        self.post(FeedbackExplained(reason))

    @Slot(int)
    def recommend(self, score: int) -> None:
        self.post(Recommended(score))

    @Slot()
    def skipNps(self) -> None:
        self.post(NpsSkipped())

    @Slot(int)
    def rate(self, face: int) -> None:
        self.post(FeedbackGiven(face + 1))

    @Slot()
    def showReceipt(self) -> None:
        self.post(ReceiptAsked())

    @Slot()
    def stay(self) -> None:
        self.post(Touched())

    @Slot()
    def finish(self) -> None:
        self.post(Finished())


def called_by(record: Record, screen: Done) -> str:
    """The number the guest is called by: the POS's, or this kiosk's own while the POS is away."""
    if record.receipt is None or screen.offline or record.promised:
        return record.order.number
    return record.receipt.number


def _thanks(record: Record, menu: Menu | None, language: str) -> str:
    """The shop's own closing words, where it has some and calls no name."""
    if not record.order.name:
        own = plain(menu.wording.get("closing", {}), language) if menu is not None else ""
        return prose(own, language) if own else translate("Done", "Thank you")
    return translate("Done", "Thank you, %1").replace("%1", record.order.name)


def _join_words(kiosk: Kiosk, record: Record) -> str:
    """What joining now brings, this order included; while nobody answers, as far as can be said."""
    programme, shop = kiosk.shop.programme, kiosk.shop
    points = programme.earned(record.order.quote.spent) + programme.welcome_points if programme else 0
    if not points:
        return ""
    if shop.online and shop.loyalty_ready:
        return tr("Join now: %n points, this order included", "", points)
    return tr("Join now: about %n points, this order included", "", points)


def _closes(seconds: int) -> str:
    return tr("Closes in %n s", "", seconds)


def _aloud(face: _Face) -> str:
    number = translate("Done", "Your order number is %1.").replace("%1", face.number)
    return "\n".join([number, face.pay, face.wait, face.come])


def _owed(record: Record) -> bool:
    return bool(record.order.quote.due) and not record.paid


def _wait(kiosk: Kiosk, record: Record) -> str:
    minutes = record.receipt.wait_minutes if record.receipt else None
    minutes = kiosk.shop.wait_minutes if minutes is None else minutes
    return "" if minutes is None else tr("Ready in about %n min", "", max(1, minutes))


def _come(record: Record, owed: bool) -> str:
    if owed:
        return translate("Done", "Please pay at the counter with this number")
    if record.order.table:
        return translate("Done", "We will bring it to table %1").replace("%1", record.order.table)
    if record.order.name:
        return translate("Done", "When your name or number is called, come to the counter")
    return translate("Done", "When it is called, come to the counter")


def _notes(kiosk: Kiosk, screen: Done, record: Record) -> list[NoteRow]:
    rows = []
    if screen.too_late:
        said = translate("Done", "It was too late to cancel: the payment of %1 has gone through.")
        amount = money_in_words(record.order.quote.due, kiosk.guest.language)
        rows.append(NoteRow("info", said.replace("%1", amount)))
    if record.order.check_age:
        said = translate(
            "Done",
            "We will check your age at the counter. Please have proof of your date of birth ready.",
        )
        rows.append(NoteRow("user", said))
    if screen.offline and record.paid:
        said = translate(
            "Done", "You have paid. Your order goes to the kitchen as soon as we are back online."
        )
        rows.append(NoteRow("wifi-off", said))
    elif screen.offline:
        said = translate(
            "Done", "We are offline just now. Your order is kept on this kiosk under this number."
        )
        rows.append(NoteRow("wifi-off", said))
    card = card_said(record, kiosk.guest.language)
    return [*rows, NoteRow("star", card)] if card else rows
