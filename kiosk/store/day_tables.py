"""The tables of the day: money given back, papers of ended orders for all kiosks, and which were issued."""

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
