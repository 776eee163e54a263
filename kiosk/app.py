"""The wiring of the kiosk and its screen, and how the program begins and ends."""

from __future__ import annotations

import faulthandler
import logging
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication

import kiosk.ui  # noqa: F401 - first: it makes the other imports cheaper
from kiosk import service
from kiosk.config import Config
from kiosk.core.journey import events as ev
from kiosk.core.journey.events import Event
from kiosk.core.journey.screens import HOME
from kiosk.core.journey.state import Attract, Closed, Kiosk, OutOfOrder, Starting
from kiosk.engine.leaving import Leaving
from kiosk.engine.machine import Machine
from kiosk.engine.renewal import Renewal
from kiosk.engine.tasks import logged
from kiosk.engine.training import Training
from kiosk.staff.checkup import Checkup
from kiosk.staff.daily_watch import DailyWatch
from kiosk.staff.day_end import DayEnd
from kiosk.store.starts import LASTING_S, MOST, Starts
from kiosk.ui import display
from kiosk.ui.door import StaffDoor
from kiosk.ui.giving_back import GivingBack
from kiosk.ui.heartbeat import Heartbeat
from kiosk.ui.scanner import Scanner
from kiosk.ui.signals import QuitOnSignal
from kiosk.ui.tasks import Tasks
from kiosk.ui.voice import Voice
from kiosk.ui.window import KioskWindow

log = logging.getLogger(__name__)

USAGE = 2
SEEN_S = 1.0
"""By then a screen that came has come to rest."""
DAMAGED = ("shop_file.broken", "cache.broken")
"""Words of findings: a file is damaged that the running kiosk uses."""
METRICS_S = 3.0
"""After the start: guests come first."""
_STEADY = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)


class SystemClock:
    """The time of this computer."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Goes on while the computer sleeps, where the system has such a clock."""
        return time.clock_gettime(_STEADY)


class Program(QObject):
    """A kiosk with its screen: made, started, and closed on the GUI thread.

    `failed` says why it cannot go on: an adapter that does not load, or does not accept its settings.
    """

    failed = Signal(str)

    def __init__(self, config: Config, **window: Any) -> None:
        super().__init__()
        self.config = config
        self.tasks = Tasks(self)
        self.machine = Machine(config, self.tasks, SystemClock(), self._show, self.failed.emit)
        self.machine.checkup = checkup_of(self.machine, self._looked)
        self.starts = Starts(self.machine.folder.starts)
        self.engine = self.machine.engine
        self.pictures = self.machine.pictures
        self.door = StaffDoor(self._staff, self._staff_moved, parent=self)
        self.training = Training(
            self.machine, Tasks, lambda state: self.window.show(state), self._training_moved, self.note_staff
        )
        self.door.training = self.training
        self.machine.daily = self._daily()
        self.day_end = DayEnd(self.machine)
        voice = Voice(config.voice, self)
        self.window = KioskWindow(self.post, self._picture, self.engine.kiosk, self.door, voice, **window)
        self.scanner = Scanner(self)
        self.scanner.scanned.connect(self._scanned)
        self.window.window.installEventFilter(self.scanner)
        self.heartbeat = Heartbeat(self.window.window)
        self.giving_back = GivingBack(self.tasks, self.window.window, self._free)
        self.leaving: Leaving | None = None
        self.metrics: Any = None
        self._broken = False

    def post(self, event: Event) -> None:
        """A touch: a guest's, or of somebody who trains."""
        if self.training.on:
            self.training.post(event)
        else:
            self.engine.post(event)

    def _picture(self, name: str | None, grey: bool) -> str:
        machine = self.training.machine or self.machine
        return machine.pictures.url(name, grey)

    def _daily(self) -> DailyWatch:
        def shop_open() -> bool:
            return self.engine.kiosk.shop.hours_open

        clock = self.machine.clock.now
        return DailyWatch(self.config, self.tasks, clock, shop_open, self.door.remind)

    def _staff(self, door: StaffDoor) -> QObject:
        """What lies behind the staff's door. No kiosk pays for its import before it is opened."""
        from kiosk.ui.staff.shell import StaffModel

        staff = StaffModel(self.machine, door, self.window.model.translations)
        self.window.window.installEventFilter(staff)
        return staff

    def _staff_moved(self, opened: bool) -> None:
        self.engine.hold(opened or self.training.on)
        self.training.hold(opened)
        self.window.hold(opened)
        self._somebody_moved()

    def _training_moved(self) -> None:
        """Training began or ended: the other kiosk is on the screen now."""
        self.engine.hold(self.door.opened or self.training.on)
        self.door.train(self.training.state.value)
        if not self.training.on:
            self.window.show(self.engine.kiosk)
        self._somebody_moved()

    def note_staff(self, action: str, **details: str) -> None:
        """Into the audit log, where no person did it."""
        from kiosk.staff.access import entry

        now = self.machine.clock.now()
        self.machine.notes.note(entry(self.config, now, None, action, details))

    def _scanned(self, text: str) -> None:
        if self.door.opened:
            self.door.staff.scanned(text)
        else:
            self.post(ev.Scanned(text))

    def _show(self, state: Kiosk) -> None:
        """Another state of the kiosk that sells; while staff train it stays behind."""
        self.training.real_shown(state)
        if self.training.on:
            return
        self.window.show(state)
        broken, self._broken = self._broken, isinstance(state.screen, OutOfOrder)
        if self._broken and not broken:
            self.tasks.later(SEEN_S, self._keep_the_screen)
        self._somebody_moved()

    def _keep_the_screen(self) -> None:
        """For the support file: what a kiosk shows that is out of order. No guest is on that screen."""
        if self._broken and not self.door.opened:
            picture = self.window.window.grabWindow()
            path = self.config.kiosk.data_dir / "fault.png"
            self.tasks.background(lambda: picture.save(str(path)), lambda saved, error: None)

    def be_managed(self, path: Path, leave: Callable[[], None]) -> None:
        """`leave` ends the program, whose manager starts it anew: for a configuration that changes, and for
        files that a start puts right.
        """
        from kiosk.config import load

        self.leaving = Leaving(self._free, leave)
        self.machine.mending.wish = self.leaving.wish
        Renewal(self.config, lambda: load(path, os.environ), self.tasks, self.leaving).start()

    def _looked(self, results: Any) -> None:
        """What was found that somebody should do something about."""
        from kiosk.staff.findings import Level

        self.door.remind(results.worst is Level.FAIL, "diagnostics")
        if any(each.finding.word in DAMAGED for each in results.seen):
            self.machine.mending.look()

    def _free(self) -> bool:
        """Neither a guest nor staff are at it."""
        return not self.door.opened and not self.training.on and isinstance(self.engine.kiosk.screen, HOME)

    def _somebody_moved(self) -> None:
        """A guest or staff may have come, or left."""
        self.giving_back.moved()
        if self.leaving is not None:
            self.leaving.look()

    def start(self) -> None:
        """Begin to sell; where too many starts in a row did not last, rest before."""
        before = self.starts.begun()
        self.heartbeat.start()
        if before < MOST:
            self._sell()
            return
        self.starts.rested()
        self.machine.rest(before, self._sell)

    def _sell(self) -> None:
        """See `Machine.start`."""
        self.machine.start()
        self.machine.checkup.start()
        self.machine.daily.start()
        self.day_end.start()
        self.tasks.later(LASTING_S, self.starts.lasted)
        if self.config.metrics is not None:
            self.tasks.later(METRICS_S, self._be_watched)

    def _be_watched(self) -> None:
        self.tasks.background(lambda: endpoint_of(self.machine), self._watched)

    def _watched(self, endpoint: Any, error: BaseException | None) -> None:
        logged("let the kiosk be watched")(None, error)
        self.metrics = endpoint

    def close(self) -> None:
        """Whoever of the staff is in leaves. Running calls end (each is bounded), then all is given back."""
        service.tell(service.STOPPING)
        self.door.end()
        self.window.close()
        self.training.close()
        self.machine.close()
        self.tasks.close(self.machine.close_stores)
        if self.metrics is not None:
            self.metrics.close()
        self.starts.lasted()
        self.machine.leave()


def checkup_of(machine: Machine, looked: Callable[[Any], None]) -> Checkup:
    """The checks of a running kiosk, with its own adapters. `looked` gets `kiosk.staff.checks.Results`."""

    def built(port: str) -> Any:
        adapters = machine.ports.built()
        return getattr(adapters, "terminal" if port == "payment" else port, None)

    def rounds() -> Any:
        from kiosk.staff.checks import Rounds
        from kiosk.staff.probes import probes

        config, now = machine.config, machine.clock.now
        return Rounds(probes(config, built, now), now, config.kiosk.data_dir)

    return Checkup(rounds, machine.tasks, looked)


def endpoint_of(machine: Machine) -> Any:
    """What Prometheus reads of a running kiosk, on a worker's thread. Raises nothing."""
    from kiosk import __version__
    from kiosk.staff.metrics import Endpoint, Watched

    def screen() -> str:
        names = {Attract: "attract", Closed: "closed", Starting: "starting", OutOfOrder: "out_of_order"}
        return names.get(type(machine.engine.kiosk.screen), "guest")

    config, outbox, ends = machine.config, machine.folder.outbox, machine.tally.ends
    assert config.metrics is not None
    watched = Watched(config, __version__, outbox, ends, screen, lambda: machine.checkup.results)
    return Endpoint(watched, config.metrics.address, config.metrics.port)


def _stop(app: QGuiApplication, why: str) -> None:
    print(f"kiosk run: {why}", file=sys.stderr)
    app.exit(USAGE)


def announce(program: Program) -> None:
    """Log how long it took from the process's begin to the first frame of a screen that can be touched."""
    window = program.window.window

    def swapped() -> None:
        if isinstance(program.engine.kiosk.screen, Starting):
            return
        window.frameSwapped.disconnect(swapped)
        service.tell(service.READY)
        log.info("the first screen shows", extra={"duration_ms": _alive_ms()})

    window.frameSwapped.connect(swapped, Qt.ConnectionType.QueuedConnection)


def _alive_ms() -> int:
    """Milliseconds since this process began, where the system tells."""
    try:
        with open("/proc/self/stat", "rb") as stat:
            began = int(stat.read().rpartition(b")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")
        with open("/proc/uptime", "rb") as uptime:
            return round((float(uptime.read().split()[0]) - began) * 1000)
    except (OSError, ValueError, IndexError):
        return 0


def run(config: Config, *, windowed: bool = False, demo: str | None = None) -> int:
    """Show the kiosk until its window is closed. Returns an exit code of `kiosk.commands`."""
    from PySide6.QtGui import QWindow

    faulthandler.enable()  # what each thread did when the watchdog ended it: places in the code, no values
    app = display.application()
    visibility = QWindow.Visibility.Windowed if windowed else QWindow.Visibility.FullScreen
    program = Program(
        config, visibility=visibility, panelMm=config.kiosk.panel_mm, reduceMotion=config.kiosk.reduce_motion
    )
    QuitOnSignal(app)
    program.failed.connect(lambda why: _stop(app, why))
    announce(program)
    if service.managed() and demo is None:
        program.be_managed(Path(config.source), app.quit)
    QTimer.singleShot(0, program.start)
    try:
        return app.exec()
    finally:
        program.close()
