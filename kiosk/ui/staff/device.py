"""The device on the screen: what it is, what can be set, and its tests."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.staff import Role
from kiosk.staff import device
from kiosk.staff.check_words import duration, what
from kiosk.staff.device import Facts
from kiosk.ui.rows import Rows
from kiosk.ui.staff import refusals
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.device_tests import DeviceTestsModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate

STEP = 10


@frozen
class FactRow:
    title: str
    value: str


@QmlElement
@QmlUncreatable("made by the program")
class DeviceModel(QObject):
    """Volume and brightness are 0 to 100, −1 where they cannot be set."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._language = desk.language
        self._facts: Facts | None = None
        self._screen = ""
        self._rows = Rows(FactRow, self)
        self._tests = DeviceTestsModel(desk, self)

    # What happens.

    def opened(self) -> None:
        config = self._desk.config
        self._desk.tasks.background(lambda: device.facts(config), self._got)
        self._tests.read()

    def closed(self) -> None:
        self._tests.close()

    def scanned(self, text: str) -> bool:
        return self._tests.scanned(text)

    def speak(self, language: str) -> None:
        self._language = language
        self._tests.speak(language)
        self._fill()

    def _got(self, facts: Facts | None, error: BaseException | None) -> None:
        if error is not None:
            self._desk.tell(refusals.why(error), bad=True)
        self._facts = facts or self._facts
        self._fill()

    @Slot(str)
    def measured(self, screen: str) -> None:
        """What the window knows of the screen: "1080 × 1920, 686 mm"."""
        self._screen = screen
        self._fill()

    @Slot(int)
    def louder(self, steps: int) -> None:
        if self._facts is not None and self._facts.volume is not None:
            wanted = self._facts.volume + steps * STEP
            self._desk.tasks.background(lambda: device.set_volume(wanted), self._set)

    @Slot(int)
    def brighter(self, steps: int) -> None:
        if self._facts is not None and self._facts.brightness is not None:
            wanted = self._facts.brightness + steps * STEP
            self._desk.tasks.background(lambda: device.set_brightness(wanted), self._set)

    def _set(self, _: int | None, error: BaseException | None) -> None:
        if error is not None:
            self._desk.tell(translate("Device", "That cannot be set here."), bad=True)
        config = self._desk.config
        self._desk.tasks.background(lambda: device.facts(config), self._got)

    @Slot()
    def restart(self) -> None:
        """End the program; what watches over it starts it again. Asks for the PIN once more."""
        self._desk.confirm_pin(lambda person: self._restart(), Role.TECHNICIAN)

    def _restart(self) -> None:
        self._desk.audit("restart")
        self._desk.tasks.later(1.0, QCoreApplication.quit)

    # What is shown.

    def _fill(self) -> None:
        facts = self._facts
        if facts is not None:
            self._rows.replace([FactRow(title, value) for title, value in self._said(facts) if value])
        self.changed.emit()

    def _said(self, facts: Facts) -> list[tuple[str, str]]:
        shop, now = self._desk.config.shop, self._desk.clock.now()
        up = self._span(facts.uptime_s)
        return [
            (translate("Device", "Kiosk"), f"{facts.kiosk_id} · {shop.name}"),
            (translate("Device", "Version"), facts.version),
            (translate("Device", "Running for"), self._span(facts.running_s)),
            (translate("Device", "Computer"), f"{facts.host} · {up}" if up else facts.host),
            (translate("Device", "Screen"), self._screen),
            (
                translate("Device", "Time"),
                f"{now.astimezone(shop.time_zone):%Y-%m-%d %H:%M:%S} · {shop.time_zone.key}",
            ),
            (translate("Device", "Computer's time zone"), facts.time_zone),
            (translate("Device", "Network time"), self._network_time()),
            (translate("Device", "Network"), "\n".join(facts.addresses)),
            (translate("Device", "Adapters"), "\n".join(facts.adapters)),
            (translate("Device", "Data folder"), str(self._desk.config.kiosk.data_dir)),
            (translate("Device", "Configuration"), self._desk.config.source),
        ]

    def _span(self, seconds: float | None) -> str:
        return "" if seconds is None else duration(timedelta(seconds=seconds), self._language)

    def _network_time(self) -> str:
        results = self._desk.machine.checkup.results
        found = results.of("clock.network") if results else None
        return what(found.finding, self._language) if found else ""

    @Property(QObject, constant=True)
    def rows(self) -> QObject:
        return self._rows

    @Property(DeviceTestsModel, constant=True)
    def tests(self) -> DeviceTestsModel:
        return self._tests

    @Property(int, notify=changed)
    def volume(self) -> int:
        return -1 if self._facts is None or self._facts.volume is None else self._facts.volume

    @Property(int, notify=changed)
    def brightness(self) -> int:
        return -1 if self._facts is None or self._facts.brightness is None else self._facts.brightness

    @Property(float, constant=True)
    def panelMm(self) -> float:
        return self._desk.config.kiosk.panel_mm
