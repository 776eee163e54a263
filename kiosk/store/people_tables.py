"""The shop's people and what they did, as tables of the shop database."""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, String, Table

from kiosk.store.shop_tables import UtcDateTime, metadata

people = Table(
    "people",
    metadata,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False),
    Column("role", String, nullable=False),
    # As argon2 writes it: method, parameters, salt and hash.
    Column("pin", String, nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Index("people_by_name", "name", unique=True),
)

audit = Table(
    "audit",
    metadata,
    Column("key", String, primary_key=True),
    Column("kiosk_id", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("person_id", String),
    Column("name", String, nullable=False),
    Column("role", String, nullable=False),
    Column("action", String, nullable=False),
    Column("details", JSON, nullable=False),
    Index("audit_by_time", "at"),
)
