"""The 領収書 of an order as it is made out at the screen: for whom, for what, and how it will look."""

from __future__ import annotations

import base64
from collections.abc import Callable
from datetime import datetime

from kiosk.core.paper import Document
from kiosk.engine.money_back import Sale
from kiosk.paper.draw import draw
from kiosk.paper.formal import Wish, formal_document
from kiosk.ui.staff.desk import Desk
from kiosk.ui.staff.order_papers import issue, receipt_of
from kiosk.ui.staff.order_said import returns_of

Issued = tuple[int, Document]
"""How many it makes of this order, and the one to print."""


class Formal:
    """Who it is for is kept nowhere but here. `changed` is called when the picture is another one."""

    def __init__(self, desk: Desk, changed: Callable[[], None]) -> None:
        self._desk, self._changed = desk, changed
        self._sale: Sale | None = None
        self.addressee = self.proviso = self.picture = ""

    def clear(self) -> None:
        self._sale = None
        self.addressee = self.proviso = self.picture = ""

    def fill(self, sale: Sale | None, addressee: str, proviso: str) -> None:
        """What is written on it; the picture follows."""
        self._sale, self.addressee, self.proviso = sale, addressee, proviso
        wish, now = self._wish(), self._desk.clock.now()
        if sale is None:
            return

        def work() -> str:
            return picture(self._document(sale, wish, now, False), self._desk)

        self._desk.tasks.background(work, lambda drawn, _: self._drawn(sale, wish, drawn))

    def _drawn(self, sale: Sale, wish: Wish, drawn: str | None) -> None:
        """What was typed since has a picture of its own on its way."""
        if sale is self._sale and wish == self._wish():
            self.picture = drawn or ""
            self._changed()

    def issue(self, sale: Sale, done: Callable[[Issued | None], None]) -> None:
        """Note that it was issued: the next one for this order is marked. None: that could not be noted."""
        desk, wish, now = self._desk, self._wish(), self._desk.clock.now()
        desk.audit("formal_receipt", number=sale.record.number)

        def work() -> Issued:
            times = issue(desk, sale.record, now)
            return times, self._document(sale, wish, now, times > 1)

        desk.tasks.background(work, lambda answer, _: done(answer))

    def _wish(self) -> Wish:
        return Wish(self.addressee.strip(), self.proviso.strip())

    def _document(self, sale: Sale, wish: Wish, now: datetime, again: bool) -> Document:
        issuer, language = self._desk.machine.issuer(), receipt_of(self._desk, sale.record).language
        return formal_document(sale.record, issuer, language, wish, now, returns_of(sale), again)


def picture(document: Document, desk: Desk) -> str:
    """A document as a picture for the screen."""
    drawn = draw(document, find=desk.machine.pictures.url)
    return "data:image/png;base64," + base64.b64encode(drawn).decode()
