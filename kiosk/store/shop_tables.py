"""The tables of the shop database. They equal what the migrations build; a test compares them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    TypeDecorator,
)

HEAD = "0016"
"""The newest migration."""

metadata = MetaData()


class UtcDateTime(TypeDecorator[datetime]):
    """An aware time, kept as UTC also where the database knows no time zones."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        known: datetime = value
        return known.replace(tzinfo=UTC) if known.tzinfo is None else known.astimezone(UTC)


orders = Table(
    "orders",
    metadata,
    Column("key", String, primary_key=True),
    Column("number", String, nullable=False),
    Column("kiosk_id", String, nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("finished_at", UtcDateTime),
    Column("business_day", Date, nullable=False),
    Column("mode", String, nullable=False),
    Column("method", String, nullable=False),
    Column("state", String, nullable=False),
    Column("end", String),
    Column("language", String, nullable=False),
    Column("currency", String, nullable=False),
    # Amounts are integer minor units of `currency`.
    Column("subtotal", BigInteger, nullable=False),
    # What coupon and reward took off, and what the shop's own offers did.
    Column("discount", BigInteger, nullable=False),
    Column("offers", BigInteger, nullable=False, server_default="0"),
    Column("tax", BigInteger, nullable=False),
    Column("total", BigInteger, nullable=False),
    Column("points", BigInteger, nullable=False),
    Column("gift", BigInteger, nullable=False, server_default="0"),
    # What was given back of the total: the sum of the order's refunds.
    Column("refunded", BigInteger, nullable=False, server_default="0"),
    Column("coupon", String),
    # Where the coupon's code reached the guest, as far as the loyalty programme knows.
    Column("channel", String),
    Column("reward", String),
    Column("member_ref", String),
    Column("pos_receipt_id", String),
    Column("closed_by", String),
    Column("closed_because", String),
    Index("orders_by_day", "business_day"),
    Index("orders_by_member", "member_ref"),
)

order_lines = Table(
    "order_lines",
    metadata,
    Column("order_key", ForeignKey("orders.key"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("item_id", String, nullable=False),
    Column("name", JSON, nullable=False),
    Column("details", JSON, nullable=False),
    Column("quantity", Integer, nullable=False),
    Column("amount", BigInteger, nullable=False),
    Column("reduced", Boolean, nullable=False),
    Index("order_lines_by_item", "item_id"),
)

order_taxes = Table(
    "order_taxes",
    metadata,
    Column("order_key", ForeignKey("orders.key"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("goods", Integer, nullable=False),
    Column("name", JSON, nullable=False),
    Column("rate", String),
    Column("net", BigInteger, nullable=False),
    Column("tax", BigInteger, nullable=False),
    Column("gross", BigInteger, nullable=False),
)

steps = Table(
    "steps",
    metadata,
    Column("session", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("kiosk_id", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("screen", String, nullable=False),
    Column("from_screen", String),
    Column("ms", BigInteger, nullable=False),
    Column("taps", Integer, nullable=False),
    Column("language", String, nullable=False),
    Column("order_key", String),
    Index("steps_by_time", "at"),
)

feedback = Table(
    "feedback",
    metadata,
    Column("session", String, primary_key=True),
    Column("kiosk_id", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("score", Integer, nullable=False),
    Column("reason", String),
    Column("order_key", String),
    Index("feedback_by_time", "at"),
    Index("feedback_by_order", "order_key"),
)

recommendations = Table(
    "recommendations",
    metadata,
    Column("session", String, primary_key=True),
    Column("kiosk_id", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("score", Integer, nullable=False),
    Index("recommendations_by_time", "at"),
)

staff_calls = Table(
    "staff_calls",
    metadata,
    Column("key", String, primary_key=True),
    Column("kiosk_id", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("reason", String, nullable=False),
    Column("acknowledged_at", UtcDateTime),
    Index("staff_calls_by_time", "at"),
)

settings = Table(
    "settings",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", JSON, nullable=False),
    Column("version", Integer, nullable=False),
)

secrets = Table(
    "secrets",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)
"""What all kiosks of the shop share and no report reads."""

forgotten = Table(
    "forgotten",
    metadata,
    # A pseudonym, or the key of an order that has not arrived yet.
    Column("what", String, primary_key=True),
    # When this shop heard of it: orders opened until then have no member.
    Column("at", UtcDateTime, nullable=False),
)
"""Whom the loyalty programme forgot: what of them may still arrive from a kiosk that was away."""
