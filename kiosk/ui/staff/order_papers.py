"""The papers of the orders page: which document it is, and how often it was issued."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from datetime import datetime

from kiosk.core.order import Record
from kiosk.core.paper import Document
from kiosk.core.refund import Earlier, Refund, earlier
from kiosk.core.returned import returned
from kiosk.engine.money_back import Sale
from kiosk.paper.formal import return_document
from kiosk.paper.receipt import receipt_document
from kiosk.store import day_rows
from kiosk.store.shop import ShopDatabase
from kiosk.ui.staff.desk import Desk

FORMAL, COPY = "formal", "copy"
LANGUAGES = ("ja", "en", "es")


def language_of(record: Record) -> str:
    """The guest's, where papers speak it."""
    return record.order.language if record.order.language in LANGUAGES else "en"


def receipt_of(desk: Desk, record: Record) -> Document:
    """The receipt as the guest saw it."""
    return receipt_document(record, desk.machine.issuer(), language_of(record))


def return_of(desk: Desk, sale: Sale, refund: Refund) -> Document:
    """What the guest gets with the money."""
    issuer, language = desk.machine.issuer(), language_of(sale.record)
    this = earlier(refund) or Earlier(refund.key, refund.amount, refund.money, refund.line_ids, refund.whole)
    what = replace(returned(sale.record.order, (*sale.earlier, this), this), points=refund.points_back)
    return return_document(sale.record, issuer, language, what, refund.at, refund.cancels)


def issue(desk: Desk, record: Record, at: datetime, kind: str = FORMAL) -> int:
    """Note that one is issued; how many it makes, from all kiosks. In a worker. Raises StoreError."""
    with closing(ShopDatabase(desk.config.shop_database.url)) as shop, shop.transaction() as connection:
        return day_rows.issue(connection, record.order.key, kind, at)


def again_at_all(desk: Desk, record: Record) -> int:
    """The same for a copy of the receipt."""
    return issue(desk, record, desk.clock.now(), COPY)
