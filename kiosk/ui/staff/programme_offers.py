"""Codes, rewards and multiplier days: what the loyalty programme is told on the page of offers."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.offers import Reward
from kiosk.ports.errors import Refused
from kiosk.ports.programme_change import (
    AddCode,
    CloseCode,
    MultiplierDay,
    ProgrammeChange,
    RemoveDay,
    RemoveReward,
)
from kiosk.staff import programme
from kiosk.staff.programme import Told
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.offer_form import OfferForm, Unfinished
from kiosk.ui.staff.offer_rows import audited, factor_said, listed
from kiosk.ui.staff.offer_sheet import OfferSheetModel
from kiosk.ui.text import day as day_said
from kiosk.ui.text import name

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

SECTIONS = ("codes", "rewards", "days")
translate = QCoreApplication.translate


@QmlElement
@QmlUncreatable("made by the program")
class ProgrammeModel(OfferSheetModel):
    """Everything holds at once."""

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._told: Told | None = None
        self._busy, self._section = False, SECTIONS[0]
        self._form: OfferForm | None = None

    def opened(self) -> None:
        ports = self._desk.machine.ports
        self._ask(lambda: programme.told(ports.built().loyalty), self._known)

    def speak(self, language: str) -> None:
        self._show()

    # Asking the programme.

    def _ask(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """One question at a time."""
        if self._busy:
            return
        self._busy = True
        self.changed.emit()

        def answered(found: Any, error: BaseException | None) -> None:
            self._busy = False
            if error is None:
                done(found)
            else:
                self._desk.tell(_trouble(error), bad=True)
            self._show()

        self._desk.tasks.background(work, answered)

    def _known(self, told: Told) -> None:
        self._told, self._asked = told, ""
        if told.parts and self._section not in told.parts:
            self._section = told.parts[0]

    def _write(self, change: ProgrammeChange, key: str, action: str, what: str) -> None:
        ports = self._desk.machine.ports

        def written(told: Told) -> None:
            self._desk.audit(action, what=what)
            self._form = None
            self._known(told)
            self._desk.tell(translate("Offers", "It holds at every kiosk from now on."))

        self._ask(lambda: programme.write(ports.built().loyalty, change, key), written)

    # The lists.

    @Slot(str)
    def show(self, section: str) -> None:
        self._section, self._asked = section, ""
        self._show()

    @Slot(str)
    def end(self, offer: str) -> None:
        """Close a code, remove a reward or a day: at the second touch."""
        if self._asks(offer):
            return
        key = f"end {self._section} {offer} {self._desk.clock.now().isoformat()}"
        match self._section:
            case "codes":
                self._write(CloseCode(offer), key, "code_closed", offer)
            case "rewards":
                self._write(RemoveReward(offer), key, "reward_removed", self._title(offer))
            case _:
                self._write(RemoveDay(self._day(offer)), key, "points_day_removed", self._title(offer))

    def _title(self, offer: str) -> str:
        return next(row.title for row in self._offers.rows if row.id == offer)

    def _day(self, place: str) -> MultiplierDay:
        assert self._told is not None
        return self._told.settings.days[int(place)]

    # The sheet.

    @Slot()
    def add(self) -> None:
        self._open({"codes": "code", "rewards": "reward", "days": "day"}[self._section])

    @Slot(str)
    def change(self, offer: str) -> None:
        """Another number of points for a reward."""
        assert self._told is not None
        reward = next(each for each in self._told.settings.rewards if each.id == offer)
        self._open("points", reward)

    def _open(self, kind: str, reward: Reward | None = None) -> None:
        shop = self._desk.config.shop
        menu = self._desk.machine.engine.kiosk.shop.menu
        currency = menu.currency if menu is not None else "JPY"
        self._form = OfferForm(kind, shop.languages, currency, self._today(), reward=reward)
        if reward is not None:
            self._form.typed["points"] = str(reward.points)
        self._show()

    @Slot(int)
    def multiply(self, factor: int) -> None:
        if self._form is not None:
            self._form.factor = factor
            self._show()

    @Slot(int)
    def toggleWeekday(self, weekday: int) -> None:
        if self._form is not None:
            known = set(self._form.weekdays) ^ {weekday}
            self._form.weekdays = tuple(sorted(known))
            self._show()

    @Slot(str, int, int)
    def shift(self, which: str, months: int, days: int) -> None:
        """The first ("since") or the last day ("until")."""
        if self._form is not None:
            self._form.shift(which, months, days, self._today())
            self._show()

    @Slot()
    def save(self) -> None:
        if self._form is None:
            return
        try:
            change = self._form.change()
        except Unfinished as error:
            self._desk.tell(str(error), bad=True)
            return
        if isinstance(change, AddCode) and any(row.id == change.code.code for row in self._offers.rows):
            self._desk.tell(translate("Offers", "That code is there already."), bad=True)
            return
        action, what = audited(change, self._desk.language)
        self._write(change, self._form.key, action, what)

    def _today(self) -> date:
        return self._desk.clock.now().astimezone(self._desk.config.shop.time_zone).date()

    # What is shown.

    def _show(self) -> None:
        language = self._desk.language
        self._offers.replace(
            [] if self._told is None else listed(self._told.settings, self._section, language)
        )
        self._show_sheet(language)
        self.changed.emit()

    @Property(str, notify=changed)
    def section(self) -> str:
        return self._section

    @Property("QStringList", notify=changed)
    def parts(self) -> list[str]:
        """Those of the sections that can be set here."""
        return [] if self._told is None else [each for each in SECTIONS if each in self._told.parts]

    @Property(str, notify=changed)
    def elsewhere(self) -> str:
        """Where offers are set, if not here; "" while it is not known."""
        if self._told is None or self._told.parts:
            return ""
        loyalty = self._desk.config.loyalty
        if loyalty is None:
            return translate(
                "Offers", "This shop has no loyalty programme. Its POS may have discounts of its own."
            )
        said = translate("Offers", "Codes, rewards and points are set in the programme itself: %1.")
        return said.replace("%1", loyalty.adapter)

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(str, notify=changed)
    def title(self) -> str:
        """Of the sheet."""
        form = self._form
        if form is None:
            return ""
        if form.reward is not None:
            return name(form.reward.name, self._desk.language)
        titles = {
            "code": translate("Offers", "A new code"),
            "reward": translate("Offers", "A new reward"),
            "day": translate("Offers", "More points"),
        }
        return titles[form.kind]

    @Property(int, notify=changed)
    def factor(self) -> int:
        return self._form.factor if self._form is not None else 0

    @Slot(int, result=str)
    def factorSaid(self, percent: int) -> str:
        return factor_said(percent)

    @Property(bool, notify=changed)
    def weekly(self) -> bool:
        return self._form is not None and bool(self._form.weekdays)

    @Property(str, notify=changed)
    def sinceSaid(self) -> str:
        return day_said(self._form.since, self._desk.language) if self._form is not None else ""

    @Property(str, notify=changed)
    def untilSaid(self) -> str:
        until = self._form.until if self._form is not None else None
        return translate("Offers", "No end") if until is None else day_said(until, self._desk.language)


def _trouble(error: BaseException) -> str:
    if isinstance(error, Refused):
        return translate("Offers", "The programme does not take it: %1").replace("%1", str(error))
    return translate("Offers", "The programme does not answer. Touch again: nothing is done twice.")
