"""The receipt on the screen: the core's entries in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from babel.dates import format_date, format_time
from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.journey.events import OverlayClosed
from kiosk.core.journey.state import Done, Kiosk, ReceiptView
from kiosk.core.receipt import Entry, Issuer, Links, receipt, settled
from kiosk.ui.rows import Rows
from kiosk.ui.text import locale_of, money
from kiosk.ui.viewmodel import Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    """`kind` as in `kiosk.core.receipt.Kind`; `side` stands before the amount at the right, or is the address
    that a QR code leads to.
    """

    kind: str
    label: str
    side: str
    amount: str


@dataclass(frozen=True, slots=True)
class _Face:
    title: str = ""
    url: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class ReceiptModel(ViewModel):
    """The receipt of the order that was just placed."""

    changed = Signal()

    def __init__(
        self, post: Post, pictures: Callable[[str | None, bool], str], parent: QObject | None = None
    ) -> None:
        super().__init__(post, pictures, parent)
        self._rows = Rows(ReceiptRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        record = kiosk.guest.order
        if not isinstance(kiosk.overlay, ReceiptView) or record is None or kiosk.shop.menu is None:
            return None
        paid = settled(record)
        title = translate("Receipt", "Receipt") if paid else translate("Receipt", "Order slip")
        return _Face(title, record.receipt.url or "" if record.receipt and paid else "")

    def fill(self, kiosk: Kiosk) -> None:
        record, menu, facts = kiosk.guest.order, kiosk.shop.menu, kiosk.shop.facts
        assert record is not None and menu is not None
        zone = kiosk.shop.now.tzinfo
        assert zone is not None
        issuer = Issuer(menu.shop_name, facts.country, zone, facts.tax_number)
        language, screen = kiosk.guest.language, kiosk.screen
        links = Links(screen.claim, screen.invite) if isinstance(screen, Done) else Links()
        self._rows.replace([_row(entry, language) for entry in receipt(record, issuer, language, links)])

    def clear(self) -> None:
        self._rows.replace(())

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Property(str, notify=changed)
    def url(self) -> str:
        return self._face.url

    @Slot()
    def close(self) -> None:
        self.post(OverlayClosed())


def when_text(when: datetime, language: str) -> str:
    """Day and time of day, as the language writes them."""
    locale = locale_of(language)
    return f"{format_date(when, 'medium', locale)} {format_time(when, 'short', locale=locale)}"


def _row(entry: Entry, language: str) -> ReceiptRow:
    when = when_text(entry.when, language) if entry.when else ""
    amount = money(entry.amount, language) if entry.amount is not None else ""
    return ReceiptRow(entry.kind.value, entry.text, entry.value or when, amount)
