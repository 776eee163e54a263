"""The tables of the day: money given back, papers of ended orders for all kiosks, which were issued, and the
reports made at closing.
"""

from __future__ import annotations

from sqlalchemy import JSON, BigInteger, Boolean, Column, Date, Index, Integer, String, Table

from kiosk.store.shop_tables import UtcDateTime, metadata

refunds = Table(
    "refunds",
    metadata,
    Column("key", String, primary_key=True),
    Column("order_key", String, nullable=False),
    Column("number", String, nullable=False),
    Column("kiosk_id", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("business_day", Date, nullable=False),
    # "refunded" or "cancelled" where nothing of the order is left; else nothing.
    Column("state", String),
    Column("currency", String, nullable=False),
    # Integer minor units: all of it, and what of it was money.
    Column("amount", BigInteger, nullable=False),
    Column("money", BigInteger, nullable=False),
    Column("payment_id", String),
    # Of the order's basket; none: all that was left.
    Column("lines", JSON, nullable=False),
    Column("by", String, nullable=False),
    Column("reason", String, nullable=False),
    # Whether it happened, as far as it is known, and how it ended.
    Column("counts", Boolean, nullable=False),
    Column("end", String),
    Index("refunds_by_order", "order_key"),
    Index("refunds_by_day", "business_day"),
)

# Orders as the outbox keeps them, without their guests: what receipts are printed from again.
papers = Table(
    "papers",
    metadata,
    Column("key", String, primary_key=True),
    Column("number", String, nullable=False),
    Column("kiosk_id", String, nullable=False),
    Column("business_day", Date, nullable=False),
    Column("data", String, nullable=False),
    Index("papers_by_day", "business_day"),
)

# How often a paper was issued for an order; the second is marked.
issued = Table(
    "issued",
    metadata,
    Column("order_key", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("times", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

# The reports that are made by themselves at closing, one a business day for all kiosks.
day_reports = Table(
    "day_reports",
    metadata,
    Column("day", Date, primary_key=True),
    # Who makes it, or made it; when it was first tried, and when this kiosk took it on: others wait then.
    Column("kiosk_id", String, nullable=False),
    Column("begun_at", UtcDateTime, nullable=False),
    Column("claimed_at", UtcDateTime, nullable=False),
    # Why it is not made yet.
    Column("error", String),
    Column("made_at", UtcDateTime),
    # `kiosk.core.day_report.DayReport` as JSON.
    Column("report", String),
    # Who prints it, or printed it, since when, and how far that is: `kiosk.core.printing.PaperState`.
    Column("printer_id", String),
    Column("paper", String),
    Column("paper_at", UtcDateTime),
    Column("paper_error", String),
)
