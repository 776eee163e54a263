"""Today's figures, on the orders page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.day_words import word
from kiosk.core.frozen import frozen
from kiosk.core.menu import plain, say
from kiosk.core.money import Money
from kiosk.core.screen_words import screen_name
from kiosk.staff.day import today
from kiosk.staff.today import Figures, figures
from kiosk.ui.rows import Rows
from kiosk.ui.staff.bars import BarRow
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.order_rows import money

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

MOST = 8
"""Bars of a list."""


@frozen
class HourRow:
    """An hour's column: `share` of the highest one."""

    id: str
    label: str
    orders: int
    amount: str
    share: float


@QmlElement
@QmlUncreatable("made by the program")
class DayModel(QObject):
    """Made when they are looked at, and again on `load`."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._figures: Figures | None = None
        self._busy = self._failed = False
        self._hours, self._dishes = Rows(HourRow, self), Rows(BarRow, self)
        self._methods, self._left = Rows(BarRow, self), Rows(BarRow, self)

    @Slot()
    def load(self) -> None:
        self._busy, self._failed = True, False
        self._desk.tasks.background(self._read, self._answered)
        self.changed.emit()

    def _read(self) -> Figures:
        config, machine = self._desk.config, self._desk.machine
        machine.notes.flush()
        return figures(config, today(config, self._desk.clock.now()))

    def _answered(self, answer: Figures | None, error: BaseException | None) -> None:
        self._busy, self._failed = False, answer is None
        self._figures = answer or self._figures
        self.speak()

    def speak(self) -> None:
        if self._figures is not None:
            self._show_figures(self._figures, self._desk.language)
        self.changed.emit()

    def _show_figures(self, found: Figures, language: str) -> None:
        most = max((hour.takings.minor for hour in found.hours), default=0) or 1
        self._hours.replace(
            [
                HourRow(
                    str(at.hour), str(at.hour), at.orders, self._money(at.takings), at.takings.minor / most
                )
                for at in found.hours
            ]
        )
        dishes = [(plain(dish.name, language), dish.quantity, str(dish.quantity)) for dish in found.dishes]
        methods = [
            (word(name, language), amount.minor, money(amount, language))
            for name, amount in found.methods.items()
        ]
        left = [(say(screen_name(screen), language), count, str(count)) for screen, count in found.left]
        for rows, told in ((self._dishes, dishes), (self._methods, methods), (self._left, left)):
            rows.replace(_bars(told[:MOST]))

    # What is shown.

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(bool, notify=changed)
    def failed(self) -> bool:
        """The shop database does not answer."""
        return self._failed

    @Property(bool, notify=changed)
    def counted(self) -> bool:
        return self._figures is not None

    def _money(self, amount: Money | None) -> str:
        return money(amount, self._desk.language) if amount is not None else ""

    @Property(str, notify=changed)
    def orders(self) -> str:
        return str(self._figures.orders) if self._figures else ""

    @Property(str, notify=changed)
    def takings(self) -> str:
        return self._money(self._figures.takings if self._figures else None)

    @Property(str, notify=changed)
    def average(self) -> str:
        return self._money(self._figures.average if self._figures else None)

    @Property(str, notify=changed)
    def refunds(self) -> str:
        return self._money(self._figures.refunds if self._figures else None)

    @Property(QObject, constant=True)
    def hours(self) -> QObject:
        return self._hours

    @Property(QObject, constant=True)
    def dishes(self) -> QObject:
        return self._dishes

    @Property(QObject, constant=True)
    def methods(self) -> QObject:
        return self._methods

    @Property(QObject, constant=True)
    def left(self) -> QObject:
        return self._left


def _bars(told: Sequence[tuple[str, int, str]]) -> list[BarRow]:
    most = max((amount for _, amount, _ in told), default=0) or 1
    return [
        BarRow(f"{place} {title}", title, "", value, amount / most, place == 0)
        for place, (title, amount, value) in enumerate(told)
    ]
