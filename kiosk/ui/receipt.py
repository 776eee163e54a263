"""The receipt on the screen: the rows of the document that a printer would print."""

from __future__ import annotations

from PySide6.QtCore import Property, QCoreApplication, QObject, Signal, Slot
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.frozen import frozen
from kiosk.core.journey.events import OverlayClosed
from kiosk.core.journey.papers import issuer_of, links_of
from kiosk.core.journey.state import Done, Kiosk, ReceiptView
from kiosk.core.language import base_of
from kiosk.core.paper import Align, Big, Columns, Logo, Mark, Qr, Row, Size, Text
from kiosk.core.receipt import settled
from kiosk.paper.receipt import receipt_document
from kiosk.ui.rows import Rows
from kiosk.ui.viewmodel import Pictures, Post, ViewModel

QML_IMPORT_NAME = "Kiosk"
QML_IMPORT_MAJOR_VERSION = 1

translate = QCoreApplication.translate


@frozen
class PaperRow:
    """A row of paper. `kind`, `size`: as in `kiosk.core.paper`; `label` stands at the left, or in the middle
    (`centred`); `side` before the `amount` at the right; `code`: what a QR code holds,
    or where a logo's picture is, which if `strong` needs a dark plate.
    """

    kind: str
    label: str = ""
    side: str = ""
    amount: str = ""
    size: str = Size.NORMAL.value
    strong: bool = False
    centred: bool = False
    indented: bool = False
    code: str = ""


@frozen
class _Face:
    title: str = ""


@QmlElement
@QmlUncreatable("made by the program")
class ReceiptModel(ViewModel):
    """The receipt of the order that was just placed."""

    changed = Signal()

    def __init__(self, post: Post, pictures: Pictures, parent: QObject | None = None) -> None:
        super().__init__(post, pictures, parent)
        self._rows = Rows(PaperRow, self)

    def empty(self) -> _Face:
        return _Face()

    def face(self, kiosk: Kiosk) -> _Face | None:
        record = kiosk.guest.order
        if not isinstance(kiosk.overlay, ReceiptView) or record is None or kiosk.shop.menu is None:
            return None
        paid = settled(record)
        return _Face(translate("Receipt", "Receipt") if paid else translate("Receipt", "Order slip"))

    def fill(self, kiosk: Kiosk) -> None:
        record, language = kiosk.guest.order, base_of(kiosk.guest.language)
        assert record is not None
        links = links_of(kiosk.screen) if isinstance(kiosk.screen, Done) else None
        document = receipt_document(record, issuer_of(kiosk.shop), language, links)
        self._rows.replace([self._row(row) for row in document.rows])

    def _row(self, row: Row) -> PaperRow:
        if isinstance(row, Logo):
            return PaperRow(row.kind, strong=row.plate, code=self.picture(row.picture, False))
        return paper_row(row)

    def clear(self) -> None:
        self._rows.replace(())

    @Property(Rows, constant=True)
    def rows(self) -> Rows:
        return self._rows

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._face.title

    @Slot()
    def close(self) -> None:
        self.post(OverlayClosed())


def paper_row(row: Row) -> PaperRow:
    match row:
        case Text(text, size, bold, align):
            centred = align is Align.CENTER
            label, amount = ("", text) if align is Align.RIGHT else (text, "")
            return PaperRow(row.kind, label, amount=amount, size=size.value, strong=bold, centred=centred)
        case Columns(left, right, side, size, bold, indent):
            return PaperRow(row.kind, left, side, right, size.value, bold, indented=indent)
        case Big(text, caption):
            return PaperRow(row.kind, caption, amount=text)
        case Mark(text):
            return PaperRow(row.kind, text, strong=True, centred=True)
        case Qr(data, caption):
            return PaperRow(row.kind, caption, code=data)
        case _:
            return PaperRow(row.kind)
