"""The last look at the order, and the ways to pay it."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.checkout import methods
from kiosk.core.journey.events import (
    BackPressed,
    GiftAsked,
    GiftRemoved,
    HelpAsked,
    MemberAsked,
    MethodChosen,
    NameAsked,
    PointCardAsked,
    PointCardRemoved,
    PointsChosen,
    StaffCalled,
)
from kiosk.core.journey.limits import Limit
from kiosk.core.journey.state import Guest, Kiosk, PayScreen
from kiosk.core.order import COUNTER
from kiosk.core.summary import age_limit
from kiosk.ui.gift import GiftStrip, gift_strip
from kiosk.ui.limits import LimitRow, limit_rows
from kiosk.ui.lines import LineRow, line_rows
from kiosk.ui.pay_with_points import PayWithPoints, pay_with_points
from kiosk.ui.point_card import PointStrip, point_strip
from kiosk.ui.rows import Rows
from kiosk.ui.sums import SumRow, count_text, discount_rows, due_text, earned_points, points_face, sum_rows
from kiosk.ui.text import tr
from kiosk.ui.viewmodel import Pictures, Post, ViewModel
from kiosk.ui.vouchers import voucher_rows_to_pay

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class MethodRow:
    """A way to pay. `chosen`: the one that is under way."""

    id: str
    icon: str
    title: str
    text: str
    chosen: bool = False


_SAID_AS_WHY = (Limit.OFFLINE, Limit.NO_TERMINAL)
_ICONS = {"card": "card", "ic": "contactless", "qr": "qr", "scan": "qr", COUNTER: "cash"}


def method_row(method: str, chosen: bool = False) -> MethodRow:
    match method:
        case "card":
            title = translate("Pay", "Credit or debit card")
            text = translate("Pay", "Tap, insert or swipe")
        case "ic":
            title, text = translate("Pay", "IC card"), translate("Pay", "Transit and e-money cards")
        case "qr":
            title, text = translate("Pay", "QR payment"), translate("Pay", "Show the code on your phone")
        case "scan":
            title, text = translate("Pay", "QR payment"), translate("Pay", "Scan the code on this screen")
        case "counter":
            title, text = (
                translate("Pay", "Pay at the counter"),
                translate("Pay", "Cash too. Take your number there"),
            )
        case _:
            title, text = method, ""
    return MethodRow(method, _ICONS.get(method, "card"), title, text, chosen)


@frozen
class _Face:
    due: str = ""
    included: bool = True
    count: str = ""
    points: str = ""
    asks_member: str = ""
    pay: PayWithPoints = PayWithPoints()
    gift: GiftStrip = GiftStrip()
    card: PointStrip = PointStrip()
    why: str = ""
    why_icon: str = "info"
    table: str = ""
    named: bool = False
    stuck: bool = False


@QmlElement
@QmlUncreatable("made by the program")
class PayModel(ViewModel):
    """What the payment screen shows."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._lines = Rows(LineRow, self)
        self._sums = Rows(SumRow, self)
        self._methods = Rows(MethodRow, self)
        self._limits = Rows(LimitRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        if not isinstance(kiosk.screen, PayScreen):
            return None
        guest, facts = kiosk.guest, kiosk.shop.facts
        why, icon = why_few(kiosk)
        known = guest.member is not None or guest.credential is not None
        points = earned_points(kiosk)
        asks = not known and bool(points) and (facts.phone or facts.mail or facts.code)
        return _Face(
            due=due_text(kiosk),
            included=guest.quote.included if guest.quote else True,
            count=count_text(kiosk),
            points=points_face(kiosk).title if known else "",
            asks_member=_asks_member(points) if asks else "",
            pay=pay_with_points(kiosk),
            gift=gift_strip(kiosk),
            card=point_strip(kiosk),
            why=why,
            why_icon=icon,
            table=_whose(guest),
            named=guest.name is not None and not guest.table,
            stuck=not methods(kiosk),
        )

    def fill(self, kiosk: Kiosk) -> None:
        self._lines.replace(line_rows(kiosk, self.picture))
        self._sums.replace(
            [*discount_rows(kiosk), *(row for row in sum_rows(kiosk) if row.kind != "subtotal")]
        )
        self._methods.replace(method_rows(kiosk))
        self._limits.replace([*limit_rows(kiosk, but=_SAID_AS_WHY), *voucher_rows_to_pay(kiosk)])

    def clear(self) -> None:
        for rows in (self._lines, self._sums, self._methods, self._limits):
            rows.replace(())

    @Property(Rows, constant=True)
    def lines(self) -> Rows:
        return self._lines

    @Property(Rows, constant=True)
    def sums(self) -> Rows:
        return self._sums

    @Property(Rows, constant=True)
    def methods(self) -> Rows:
        return self._methods

    @Property(Rows, constant=True)
    def limits(self) -> Rows:
        """LimitRow: what else does not work just now, and what becomes of paper vouchers."""
        return self._limits

    @Property(str, notify=changed)
    def due(self) -> str:
        return self._face.due

    @Property(bool, notify=changed)
    def included(self) -> bool:
        """The prices include the tax."""
        return self._face.included

    @Property(str, notify=changed)
    def count(self) -> str:
        return self._face.count

    @Property(str, notify=changed)
    def points(self) -> str:
        return self._face.points

    @Property(str, notify=changed)
    def asksMember(self) -> str:
        """The member's question in one line; "" where it is answered or not asked."""
        return self._face.asks_member

    @Property(str, notify=changed)
    def payMost(self) -> str:
        return self._face.pay.most

    @Property(str, notify=changed)
    def payWorth(self) -> str:
        return self._face.pay.worth

    @Property(str, notify=changed)
    def payUsed(self) -> str:
        return self._face.pay.used

    @Property(bool, notify=changed)
    def giftCards(self) -> bool:
        """Gift cards can pay here."""
        return self._face.gift.shown

    @Property(str, notify=changed)
    def giftNote(self) -> str:
        return self._face.gift.note

    @Property(bool, notify=changed)
    def giftUsed(self) -> bool:
        """One pays this order, or a part of it."""
        return self._face.gift.used

    @Property(bool, notify=changed)
    def pointCards(self) -> bool:
        """Common-point cards can go along with an order."""
        return self._face.card.shown

    @Property(str, notify=changed)
    def pointCardText(self) -> str:
        return self._face.card.text

    @Property(str, notify=changed)
    def pointCardNote(self) -> str:
        return self._face.card.note

    @Property(bool, notify=changed)
    def pointCardUsed(self) -> bool:
        """One goes along."""
        return self._face.card.used

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why only some ways to pay are offered."""
        return self._face.why

    @Property(str, notify=changed)
    def whyIcon(self) -> str:
        return self._face.why_icon

    @Property(str, notify=changed)
    def table(self) -> str:
        """Where the order goes: a table, or a name that is called."""
        return self._face.table

    @Property(bool, notify=changed)
    def named(self) -> bool:
        """The guest was asked for a name, and can change it."""
        return self._face.named

    @Property(bool, notify=changed)
    def stuck(self) -> bool:
        """No way to pay works."""
        return self._face.stuck

    @Slot()
    def rename(self) -> None:
        self.post(NameAsked())

    @Slot(str)
    def choose(self, method: str) -> None:
        self.post(MethodChosen(method))

    @Slot()
    def askMember(self) -> None:
        self.post(MemberAsked())

    @Slot(bool)
    def payWithPoints(self, pay: bool) -> None:
        self.post(PointsChosen(-1 if pay else 0))

    @Slot()
    def giftCard(self) -> None:
        self.post(GiftRemoved() if self._face.gift.used else GiftAsked())

    @Slot()
    def pointCard(self) -> None:
        self.post(PointCardRemoved() if self._face.card.used else PointCardAsked())

    @Slot()
    def callStaff(self) -> None:
        self.post(StaffCalled())

    @Slot()
    def back(self) -> None:
        self.post(BackPressed())

    @Slot()
    def help(self) -> None:
        self.post(HelpAsked())


def method_rows(kiosk: Kiosk, chosen: str | None = None) -> list[MethodRow]:
    """The ways to pay that work now; with nothing left to pay, the one way to confirm."""
    ways, quote = methods(kiosk), kiosk.guest.quote
    if quote is not None and not quote.due and ways:
        said = translate("Pay", "Place the order"), translate("Pay", "There is nothing left to pay")
        return [MethodRow(ways[0], "check", *said)]
    return [method_row(method, method == chosen) for method in ways]


def _asks_member(points: int) -> str:
    return tr("Collect %n points with this order?", "", points)


def _whose(guest: Guest) -> str:
    if guest.table:
        return translate("Pay", "Table %1").replace("%1", guest.table)
    return translate("Pay", "For %1").replace("%1", guest.name) if guest.name else ""


def why_few(kiosk: Kiosk) -> tuple[str, str]:
    """Why the choice is small, and an icon for it."""
    menu, ways = kiosk.shop.menu, methods(kiosk)
    if not ways:
        return translate("Pay", "Paying is not possible just now. Please call our staff."), "bell"
    if menu is not None and age_limit(menu, kiosk.guest.basket) and ways == (COUNTER,):
        return translate("Pay", "Your order has alcohol: we will check your age at the counter."), "user"
    if ways != (COUNTER,) or not kiosk.shop.facts.methods:
        return "", "info"
    if not kiosk.shop.online:
        return translate("Pay", "We are offline just now: please pay at the counter."), "wifi-off"
    return translate("Pay", "The card reader is resting: please pay at the counter."), "card"
