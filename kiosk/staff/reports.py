"""Reports for the manager: made from the shop database's daily summaries, and the orders behind each figure.

Everything here may take some seconds and belongs on a worker's thread.
"""

from __future__ import annotations

from contextlib import closing
from datetime import datetime, time, tzinfo
from typing import TYPE_CHECKING

from kiosk.core.behind import Behind, SoldOrder, chosen
from kiosk.core.frozen import frozen
from kiosk.core.journal import business_day
from kiosk.core.report import Report, report
from kiosk.core.retention import By, Period
from kiosk.store import report_facts, report_orders
from kiosk.store.shop import ShopDatabase
from kiosk.store.summaries import Days

if TYPE_CHECKING:
    from kiosk.config import Config


@frozen
class Source:
    """Which shop's orders a report is about. `url` may hold a password: it is not shown."""

    url: str
    currency: str
    days: Days

    def __repr__(self) -> str:
        return f"Source({self.currency})"


def days_of(zone: tzinfo, starts: time) -> Days:
    """The shop's business days."""
    return Days(zone, starts)


def source_of(config: Config) -> Source:
    """The shop of a configuration."""
    shop = config.shop
    return Source(config.shop_database.url, shop.currency, days_of(shop.time_zone, shop.day_starts_at))


def this_month(source: Source, now: datetime) -> Period:
    """From the first of the month to today, a business day."""
    today = business_day(now, source.days.zone, source.days.starts)
    return Period(today.replace(day=1), today)


def made(source: Source, period: Period, by: By, span: Period | None = None) -> Report:
    """The report about a period; it lists the weeks or months of `span`, or of the period itself. Raises
    StoreError where the shop database cannot be read.
    """
    with closing(ShopDatabase(source.url)) as shop:
        facts = report_facts.read(shop, source.days, source.currency, period, span or period, by)
    return report(facts)


def rebuild(source: Source) -> None:
    """Make all daily summaries anew, in place of what the journal's entries changed. Raises StoreError."""
    with closing(ShopDatabase(source.url)) as shop:
        shop.rebuild(source.days)


def orders_behind(source: Source, behind: Behind) -> list[SoldOrder]:
    """The orders that a figure counts, in the order of `chosen`. Raises StoreError."""
    with closing(ShopDatabase(source.url)) as shop:
        found = report_orders.read(shop, source.days, source.currency, behind)
    return chosen(found, behind)
