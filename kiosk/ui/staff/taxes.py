"""Tax rates that change on a day, and the kiosk as it would be on that day, on the screen."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.edits import Put
from kiosk.core.frozen import frozen
from kiosk.core.menu import ServiceMode, TaxRow, plain, say
from kiosk.core.pricing import Quote
from kiosk.core.rehearsal import Rehearsal, rehearsed
from kiosk.core.tax import rate_percent, telling_rates
from kiosk.core.tax_change import changed as rate_changed
from kiosk.core.tax_change import following, planned, taken_back
from kiosk.staff.rehearsal import content_at
from kiosk.staff.tax_words import tax_called
from kiosk.ui.rows import Rows
from kiosk.ui.staff import refusals
from kiosk.ui.staff.drafting import Drafting
from kiosk.ui.text import day as day_said
from kiosk.ui.text import money

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

TENTH = Decimal("0.001")
translate = QCoreApplication.translate


@frozen
class RateRow:
    """A tax as it holds, or will hold (`coming`). `id`: its place among the rows."""

    id: int
    title: str
    rate: str
    said: str
    coming: bool


@frozen
class SumRow:
    """A line of the rehearsal: the same in both service modes, or not. `strong`: a sum."""

    title: str
    eat_in: str
    take_out: str
    strong: bool


@QmlElement
@QmlUncreatable("made by the program")
class TaxesModel(QObject):
    """`choose` opens a rate to be changed from a day on; `rehearse` moves the day that is shown."""

    changed = Signal()

    def __init__(self, drafting: Drafting, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafting, self._desk = drafting, drafting.desk
        self._rates, self._sums = Rows(RateRow, self), Rows(SumRow, self)
        self._choice: TaxRow | None = None
        self._rate = Decimal(0)
        self._since = date.min
        self._day: date | None = None
        drafting.changed.connect(self._show)

    def speak(self) -> None:
        self._show()

    # The rates.

    def _rows(self) -> tuple[TaxRow, ...]:
        return self._drafting.draft.content.taxes or self._drafting.menu.taxes

    @Slot(int)
    def choose(self, row: int) -> None:
        """A rate to be changed; one that is to come is taken back."""
        rows = self._rows()
        today = self._drafting.today()
        if planned(rows, rows[row], today):
            self._put(taken_back(rows, rows[row]))
            return
        self._choice = rows[row]
        after = following(rows, rows[row])
        self._rate = after.rate if after is not None else rows[row].rate
        self._since = after.since if after is not None and after.since is not None else _first_of_next(today)
        self.changed.emit()

    @Slot()
    def close(self) -> None:
        self._choice = None
        self.changed.emit()

    @Slot(int)
    def raiseBy(self, tenths: int) -> None:
        """So many tenths of a percent."""
        self._rate = min(Decimal(1), max(Decimal(0), self._rate + tenths * TENTH))
        self.changed.emit()

    @Slot(int, int)
    def shift(self, months: int, days: int) -> None:
        """The day from which the new rate holds; it stays to come."""
        moved = _months_later(self._since, months) + timedelta(days=days)
        if moved > self._drafting.today():
            self._since = moved
        self.changed.emit()

    @Slot()
    def plan(self) -> None:
        """The change goes into the draft, and its day is rehearsed."""
        row, self._choice = self._choice, None
        if row is None:
            return
        try:
            rows = rate_changed(self._rows(), row, self._rate, self._since)
        except ValueError as error:
            self._desk.tell(refusals.why(error), bad=True)
            return
        self._day = self._since
        self._put(rows)

    def _put(self, rows: tuple[TaxRow, ...]) -> None:
        as_pos = rows == self._drafting.menu.taxes
        self._drafting.change(Put({("taxes",): None if as_pos else rows}, "taxes"))

    # The rehearsal.

    @Slot(int, int)
    def rehearse(self, months: int, days: int) -> None:
        """Another day, from today on."""
        moved = _months_later(self.day, months) + timedelta(days=days)
        self._day = max(moved, self._drafting.today())
        self._show()

    @property
    def day(self) -> date:
        if self._day is not None:
            return self._day
        coming = [r.since for r in self._rows() if r.since is not None and r.since > self._drafting.today()]
        return min(coming, default=_first_of_next(self._drafting.today()))

    @Slot()
    def _show(self) -> None:
        if not self._drafting.ready:
            return
        rows, today = self._rows(), self._drafting.today()
        shown = [(n, row) for n, row in enumerate(rows) if row.until is None or row.until > today]
        self._rates.replace([self._rate_row(n, row) for n, row in shown])
        drafting, day, facts = self._drafting, self.day, self._desk.machine.engine.kiosk.shop.facts.tax
        place, draft, now, menu = drafting.here, drafting.draft, drafting.now(), drafting.menu
        at = datetime.combine(day, time(12), self._desk.config.shop.time_zone)

        def work() -> Rehearsal:
            return rehearsed(content_at(place, draft, at, now), menu, day, facts)

        self._desk.tasks.background(work, self._rehearsed)
        self.changed.emit()

    def _rehearsed(self, found: Rehearsal | None, error: BaseException | None) -> None:
        if error is not None:
            self._desk.tell(refusals.why(error), bad=True)
        if found is not None and found.day == self.day:
            self._sums.replace(self._sum_rows(found))
        self.changed.emit()

    def _rate_row(self, at: int, row: TaxRow) -> RateRow:
        rows, language = self._rows(), self._desk.language
        mode = {
            ServiceMode.EAT_IN: translate("Taxes", "eat in"),
            ServiceMode.TAKE_OUT: translate("Taxes", "take out"),
        }
        name = tax_called(row, self._drafting.menu, language)
        title = " · ".join([name, *([mode[row.mode]] if row.mode is not None else [])])
        coming = planned(rows, row, self._drafting.today())
        after = following(rows, row)
        said = ""
        if coming and row.since is not None:
            said = translate("Taxes", "from %1").replace("%1", _long(row.since, language))
        elif after is not None and after.since is not None:
            said = translate("Taxes", "until %1").replace(
                "%1", _long(after.since - timedelta(days=1), language)
            )
        return RateRow(at, title, f"{rate_percent(row.rate)}%", said, coming)

    def _sum_rows(self, found: Rehearsal) -> list[SumRow]:
        language = self._desk.language
        quotes = [found.quotes[mode] for mode in ServiceMode]
        rates = telling_rates(found.menu, found.day)
        labels = [f"{rate_percent(rates[mode])}%" if rates else "" for mode in ServiceMode]
        rows = [SumRow(translate("Taxes", "Label on the first question"), labels[0], labels[1], False)]
        for n, item in enumerate(found.items):
            said = [money(quote.lines[n].amount, language) for quote in quotes]
            rows.append(SumRow(plain(item.name, language), said[0], said[1], False))
        for quote in quotes:
            rows += [row for row in self._tax_rows(quotes, quote, language) if row not in rows]
        total = [money(quote.total, language) for quote in quotes]
        return [*rows, SumRow(translate("Taxes", "Together"), total[0], total[1], True)]

    def _tax_rows(self, quotes: list[Quote], one: Quote, language: str) -> list[SumRow]:
        """The tax of each rate that `one` has."""
        rows = []
        for tax in (row for each in one.taxes for row in each.taxes):
            said = [_tax_said(quote, tax, language) for quote in quotes]
            title = f"{say(tax.name, language)} {rate_percent(tax.rate)}%"
            rows.append(SumRow(title, said[0], said[1], False))
        return rows

    # What is shown.

    @Property(QObject, constant=True)
    def rates(self) -> QObject:
        return self._rates

    @Property(QObject, constant=True)
    def sums(self) -> QObject:
        return self._sums

    @Property(str, notify=changed)
    def daySaid(self) -> str:
        return _long(self.day, self._desk.language) if self._drafting.ready else ""

    @Property(str, notify=changed)
    def choice(self) -> str:
        """The tax that is being changed; "" for none."""
        return self._rate_row(0, self._choice).title if self._choice is not None else ""

    @Property(str, notify=changed)
    def newRate(self) -> str:
        return f"{rate_percent(self._rate)}%"

    @Property(str, notify=changed)
    def sinceSaid(self) -> str:
        return _long(self._since, self._desk.language) if self._choice is not None else ""

    @Property(bool, notify=changed)
    def asPos(self) -> bool:
        """The POS's own rates hold."""
        return not self._drafting.ready or not self._drafting.draft.content.taxes


def _tax_said(quote: Quote, tax: TaxRow, language: str) -> str:
    found = [
        amount
        for row in quote.taxes
        for each, amount in zip(row.taxes, row.amounts, strict=True)
        if (each.name, each.rate) == (tax.name, tax.rate)
    ]
    return money(sum(found[1:], found[0]), language) if found else "–"


def _long(at: date, language: str) -> str:
    said = day_said(at, language)
    return f"{at.year}年{said}" if language == "ja" else f"{said}, {at.year}"


def _first_of_next(day: date) -> date:
    """The next first of a month."""
    return _months_later(day.replace(day=1), 1)


def _months_later(day: date, months: int) -> date:
    month = day.year * 12 + day.month - 1 + months
    first = date(month // 12, month % 12 + 1, 1)
    following_month = date((month + 1) // 12, (month + 1) % 12 + 1, 1)
    return first.replace(day=min(day.day, (following_month - first).days))
