"""Open or closed, closing now, and queue mode, on the screen."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.hours import OpeningHours
from kiosk.core.running import Running
from kiosk.staff import opening
from kiosk.staff.here import Here, here
from kiosk.staff.selling import CLOSE
from kiosk.ui.staff import refusals
from kiosk.ui.staff.desk import Desk
from kiosk.ui.text import day as day_said

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

LOOK_S = 2.0
REST_OF_DAY, UNTIL_SAID = 0, -1
"""Of `closeFor`, in place of minutes."""


translate = QCoreApplication.translate


class Setter:
    """Sets something for all kiosks of the shop on a worker's thread, one thing after the other; then it
    holds here at once. `failed` is asked first about what went wrong: whether it has dealt with it.
    """

    def __init__(self, desk: Desk, changed: Callable[[], None]) -> None:
        self._desk = desk
        self._changed = changed
        self.busy = False

    def run(
        self,
        work: Callable[[Here], Running],
        done: Callable[[Running], None],
        failed: Callable[[BaseException], bool] = lambda error: False,
    ) -> None:
        if self.busy:
            return
        self.busy = True
        desk, machine = self._desk, self._desk.machine

        def finished(running: Running | None, error: BaseException | None) -> None:
            self.busy = False
            machine.shop.look()
            if running is not None:
                machine.opening.running = running
                machine.watch.tick()
                done(running)
            elif error is not None and not failed(error):
                desk.tell(refusals.why(error), bad=True)
            self._changed()

        desk.tasks.background(
            lambda: work(here(desk.config, machine.ports.built().pos.capabilities)), finished
        )


@QmlElement
@QmlUncreatable("made by the program")
class OpeningModel(QObject):
    """Shows what is in force: time goes on, and other kiosks of the shop set something too."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language = desk.language
        self._setter = Setter(desk, self.changed.emit)
        self._again: Callable[[], None] | None = None

    # What happens.

    def opened(self) -> None:
        self.closed()
        self._look()

    def closed(self) -> None:
        if self._again is not None:
            self._again()
            self._again = None

    def speak(self, language: str) -> None:
        self._language = language
        self.changed.emit()

    def _look(self) -> None:
        self.changed.emit()
        self._again = self._desk.tasks.later(LOOK_S, self._look)

    @Slot(int)
    def closeFor(self, minutes: int) -> None:
        """Close now: for so long, 0: for the rest of the day, -1: until somebody says."""
        now, who = self._now(), self._desk.person.name
        until = (
            CLOSE
            if minutes == REST_OF_DAY
            else None
            if minutes == UNTIL_SAID
            else now + timedelta(minutes=minutes)
        )

        def done(running: Running) -> None:
            said = self._until(running)
            self._desk.audit("closed_now", until=said)
            self._desk.tell(
                translate("Opening", "Closed now at every kiosk."),
                undo=self.openAgain,
            )

        self._setter.run(lambda place: opening.close_now(place, until, who, now), done)

    def _until(self, running: Running) -> str:
        pause = running.pause
        return f"{self._local(pause.until):%H:%M}" if pause is not None and pause.until is not None else ""

    @Slot()
    def openAgain(self) -> None:
        def done(running: Running) -> None:
            self._desk.audit("opened_again")
            self._desk.tell(translate("Opening", "The opening hours hold again."))

        self._setter.run(opening.open_again, done)

    @Slot()
    def toggleQueue(self) -> None:
        on, now = not self.queue, self._now()

        def done(running: Running) -> None:
            self._desk.audit("queue_mode", on="on" if on else "off")

        self._setter.run(lambda place: opening.set_queue(place, on, now), done)

    # What there is.

    @property
    def _running(self) -> Running:
        known: Running = self._desk.machine.opening.running
        return known

    def _now(self) -> datetime:
        return self._desk.clock.now()

    def _local(self, at: datetime) -> datetime:
        return at.astimezone(self._desk.config.shop.time_zone)

    def _today(self) -> date:
        return self._local(self._now()).date()

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._setter.busy

    @Property(bool, notify=changed)
    def shutNow(self) -> bool:
        """Somebody has closed the shop for now."""
        return self._running.closed(self._now()) is not None

    @Property(bool, notify=changed)
    def isOpen(self) -> bool:
        opens: OpeningHours = self._desk.machine.opening.now()
        return opens.is_open(self._local(self._now())) and self._pos_open()

    def _pos_open(self) -> bool:
        return bool(self._desk.machine.engine.kiosk.shop.pos_open)

    @Property(str, notify=changed)
    def said(self) -> str:
        """Is the shop open, and until when?"""
        now = self._local(self._now())
        opens: OpeningHours = self._desk.machine.opening.now()
        if not opens.is_open(now):
            again = opens.opens_next(now)
            return (
                translate("Opening", "Closed until %1").replace("%1", self._when(again))
                if again
                else translate("Opening", "Closed")
            )
        if not self._pos_open():
            return translate("Opening", "The POS says that the shop is closed")
        closes = opens.closes(now)
        return (
            translate("Opening", "Open until %1").replace("%1", f"{closes:%H:%M}")
            if closes
            else translate("Opening", "Open")
        )

    def _when(self, at: datetime) -> str:
        clock = f"{at:%H:%M}"
        return clock if at.date() == self._today() else f"{day_said(at.date(), self._language)} {clock}"

    @Property(str, notify=changed)
    def why(self) -> str:
        """Who closed it, or that it is this kiosk alone; "" for the opening hours."""
        pause = self._running.closed(self._now())
        if pause is not None:
            said = translate("Opening", "Closed now by %1 at %2").replace("%1", pause.by)
            return said.replace("%2", f"{self._local(pause.at):%H:%M}")
        if self._desk.machine.stopped:
            return translate("Opening", "This kiosk was stopped on the diagnostics page")
        return ""

    @Property(bool, notify=changed)
    def queue(self) -> bool:
        return self._running.queueing(self._now())

    @Property(str, notify=changed)
    def queueSaid(self) -> str:
        until = self._running.queue
        if not self.queue or until is None:
            return translate(
                "Opening",
                "For a long queue: no offers on the first screen, nothing suggested, shorter waits.",
            )
        return translate("Opening", "On until %1, then off by itself.").replace(
            "%1", f"{self._local(until):%H:%M}"
        )
