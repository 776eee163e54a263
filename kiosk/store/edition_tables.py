"""What this shop lays over its POS's menu, in the shop database: editions, the draft, pictures, what is sold
out, what is still to be written to the POS; and the counter that says that any of it has changed.
"""

from __future__ import annotations

from sqlalchemy import JSON, Column, Index, Integer, LargeBinary, String, Table, Text

from kiosk.store.shop_tables import UtcDateTime, metadata

revision = Table(
    "revision",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("number", Integer, nullable=False),
)
"""One row, with id 1. Kiosks ask for the number every two seconds."""

editions = Table(
    "editions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("author", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("valid_from", UtcDateTime, nullable=False),
    Column("note", String, nullable=False),
    Column("format", Integer, nullable=False),
    # `kiosk.core.edition.Content` as JSON text: read by the codec, not by the database.
    Column("content", Text, nullable=False),
    Column("restored", Integer),
    # Prices and names at the POS that this edition replaced: restoring an older one needs them.
    Column("replaced", Text, nullable=False),
    # An edition that had not begun and was taken back.
    Column("withdrawn_by", String),
    Index("editions_by_beginning", "valid_from"),
)

drafts = Table(
    "drafts",
    metadata,
    Column("id", Integer, primary_key=True),
    # The edition it began with, and how often it was saved.
    Column("base", Integer, nullable=False),
    Column("version", Integer, nullable=False),
    Column("author", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("format", Integer, nullable=False),
    Column("content", Text, nullable=False),
    # Who changed which place last, and when: [place, author, at].
    Column("authors", Text, nullable=False),
)
"""One row, with id 1: the shop's draft, which everybody works on."""

files = Table(
    "files",
    metadata,
    Column("sha256", String, primary_key=True),
    Column("at", UtcDateTime, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""Pictures, fit for the screen."""

sold_out = Table(
    "sold_out",
    metadata,
    Column("goods", String, primary_key=True),
    Column("id", String, primary_key=True),
    Column("how", String, nullable=False),
    Column("until", UtcDateTime),
    Column("at", UtcDateTime, nullable=False),
    Column("author", String, nullable=False),
)

pos_writes = Table(
    "pos_writes",
    metadata,
    # The edition it belongs to; 0: none, it was said at once.
    Column("edition", Integer, primary_key=True, autoincrement=False),
    Column("goods", String, primary_key=True),
    Column("id", String, primary_key=True),
    # name, price or sold_out.
    Column("part", String, primary_key=True),
    Column("serial", Integer, nullable=False),
    Column("value", JSON, nullable=False),
    # Not before then; and who takes it on, so that others leave it to them for a while.
    Column("due", UtcDateTime, nullable=False),
    Column("kiosk_id", String, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("problem", String),
)
"""How the POS's menu shall be, until the POS has taken it."""
