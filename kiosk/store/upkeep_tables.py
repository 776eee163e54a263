"""The tables of what staff look after: device tests and daily checks."""

from __future__ import annotations

from sqlalchemy import JSON, Boolean, Column, Date, Index, String, Table

from kiosk.store.shop_tables import UtcDateTime, metadata

device_tests = Table(
    "device_tests",
    metadata,
    Column("key", String, primary_key=True),
    Column("kiosk_id", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("test", String, nullable=False),
    Column("passed", Boolean, nullable=False),
    Column("note", String, nullable=False),
    # Who tested: the name is kept too, for when they have left.
    Column("person_id", String, nullable=False),
    Column("person_name", String, nullable=False),
    Index("device_tests_by_kiosk", "kiosk_id", "at"),
)

daily_checks = Table(
    "daily_checks",
    metadata,
    Column("key", String, primary_key=True),
    Column("kiosk_id", String, nullable=False),
    Column("business_day", Date, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    # [{"item", "done", "by_itself", "note"}], as it was signed.
    Column("items", JSON, nullable=False),
    Column("person_id", String, nullable=False),
    Column("person_name", String, nullable=False),
    Index("daily_checks_by_day", "kiosk_id", "business_day"),
)
