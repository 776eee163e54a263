"""The end of an order: the number, when it will be ready, what it earned, and how it was."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.journey.events import FeedbackGiven, Finished, ReceiptAsked, Touched
from kiosk.core.journey.state import Done, Kiosk
from kiosk.core.loyalty import next_reward
from kiosk.core.menu import plain
from kiosk.core.order import Record
from kiosk.ui.rows import Rows
from kiosk.ui.text import inside, money, money_in_words, number, tr
from kiosk.ui.viewmodel import Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class NoteRow:
    """Something the guest should know before going."""

    icon: str
    text: str


@dataclass(frozen=True, slots=True)
class _Points:
    earned: str = ""
    title: str = ""
    standing: str = ""
    fraction: float = 0.0
    next: str = ""


@dataclass(frozen=True, slots=True)
class _Face:
    thanks: str = ""
    number: str = ""
    pay: str = ""
    wait: str = ""
    come: str = ""
    receipt: str = ""
    url: str = ""
    points: _Points = _Points()
    score: int = -1
    closes: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class DoneModel(ViewModel):
    """What the last screen shows."""

    changed = Signal()

    def __init__(
        self, post: Post, pictures: Callable[[str | None, bool], str], parent: QObject | None = None
    ) -> None:
        super().__init__(post, pictures, parent)
        self._notes = Rows(NoteRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        screen, record, language = kiosk.screen, kiosk.guest.order, kiosk.guest.language
        if not isinstance(screen, Done) or record is None:
            return None
        owed = _owed(record)
        return _Face(
            thanks=_thanks(record),
            number=called_by(record, screen),
            pay=money(record.order.quote.due, language) if owed else "",
            wait="" if owed or screen.offline else _wait(kiosk, record),
            come=_come(record, owed),
            receipt=translate("Done", "Order slip") if owed else translate("Done", "Receipt"),
            url=record.receipt.url or "" if record.receipt and not owed and not screen.offline else "",
            points=_points(kiosk, record),
            score=-1 if screen.score is None else screen.score - 1,
            closes=_closes(screen.seconds_left),
        )

    def fill(self, kiosk: Kiosk) -> None:
        assert isinstance(kiosk.screen, Done)
        if kiosk.guest.order is not None:
            self._notes.replace(_notes(kiosk, kiosk.screen, kiosk.guest.order))

    def clear(self) -> None:
        self._notes.replace(())

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


def _thanks(record: Record) -> str:
    if not record.order.name:
        return translate("Done", "Thank you")
    return translate("Done", "Thank you, %1").replace("%1", record.order.name)


def _closes(seconds: int) -> str:
    return tr("Closes in %n s", "", seconds)


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


def _points(kiosk: Kiosk, record: Record) -> _Points:
    """What the order earned, or is expected to earn once it is paid or the POS is back."""
    guest, programme, language = kiosk.guest, kiosk.shop.programme, kiosk.guest.language
    known = guest.member is not None or guest.phone is not None
    expected = programme.earned(record.order.quote.due) if programme else 0
    points = expected if record.earned is None else record.earned
    if not known or not points:
        return _Points()
    sure = record.earned is not None or (record.paid and kiosk.shop.online)
    title = translate("Done", "You earned") if sure else translate("Done", "You will earn about")
    earned = tr("+%n points", "", points)
    if guest.member is None:
        return _Points(earned, title)
    basket = record.order.basket
    spent = basket.points + (basket.reward.points if basket.reward else 0)
    after = guest.member.points - spent + points
    reward = next_reward(after, guest.member.rewards)
    if reward is None:
        return _Points(earned, title, translate("Done", "%1 pt").replace("%1", number(after, language)))
    standing = translate("Done", "%1 / %2 pt").replace("%1", number(after, language))
    to_go = translate("Done", "%1 pt to %2").replace("%1", number(reward.points - after, language))
    return _Points(
        earned,
        title,
        standing.replace("%2", number(reward.points, language)),
        max(0.0, after / reward.points),
        to_go.replace("%2", inside(plain(reward.name, language), language)),
    )


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
    return rows
