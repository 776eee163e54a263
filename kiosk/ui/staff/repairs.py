"""What the buttons of the diagnostics do: check again, print a test, set the clock."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from kiosk.staff import clock_setting, test_print
from kiosk.ui.staff import refusals
from kiosk.ui.staff.desk import Desk

translate = QCoreApplication.translate


class Repairs:
    """`again`: look at everything once more."""

    def __init__(self, desk: Desk, again: Callable[[], None]) -> None:
        self._desk = desk
        self._again = again

    def do(self, action: str) -> None:
        """One of `kiosk.staff.said.ACTIONS`."""
        {"test_print": self._print, "set_clock": self._set_clock}.get(action, self._again)()

    def _print(self) -> None:
        ports, config, now = self._desk.machine.ports, self._desk.config, self._desk.clock.now()
        self._desk.audit("test_print")

        def work() -> None:
            test_print.run(getattr(ports.built(), "printer", None), config, now)

        self._desk.tasks.background(work, lambda _, error: self._printed(error))

    def _printed(self, error: BaseException | None) -> None:
        if error is not None:
            why = f"{refusals.why(error)} ({error})"
            self._desk.tell(translate("Diagnostics", "It was not printed: %1").replace("%1", why), bad=True)
        else:
            self._desk.tell(translate("Diagnostics", "The printer says that it has printed."))
        self._again()

    def _set_clock(self) -> None:
        results = self._desk.machine.checkup.results
        found = results.of("pos.clock") if results else None
        self._desk.audit("set_clock")
        self._desk.tasks.background(
            lambda: clock_setting.put_right(found.finding if found else None), self._set
        )

    def _set(self, done: bool | None, error: BaseException | None) -> None:
        if done and error is None:
            self._desk.tell(translate("Diagnostics", "The clock is set."))
        else:
            said = translate(
                "Diagnostics",
                "The kiosk may not set the clock. On this computer: sudo timedatectl set-ntp true",
            )
            self._desk.tell(said, bad=True)
        self._again()
