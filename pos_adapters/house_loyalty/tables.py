"""The tables of the house programme. They equal what the migrations build; a test compares them.

Points are a ledger of double entries: each posting moves points between accounts, its entries add up to zero,
and a balance is the sum of a member's entries. `lots` says when the points of a balance expire.
"""

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

HEAD = "0007"
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


programmes = Table(
    "programmes",
    metadata,
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("document", JSON, nullable=False),
    Column("published_at", UtcDateTime, nullable=False),
    Column("published_by", String),
)

members = Table(
    "members",
    metadata,
    Column("id", String, primary_key=True),
    Column("phone", String, unique=True),
    Column("mail", String, unique=True),
    # Why what is typed counts for this member ("alone", "proved"); None: it does not (`proofs.py`).
    Column("phone_proof", String),
    Column("mail_proof", String),
    Column("name", String),
    Column("birthday", Date),
    # How often one was given, and when a gift last was.
    Column("birthdays", Integer, nullable=False, server_default="0"),
    Column("birthday_gift_on", Date),
    Column("language", String),
    Column("joined_at", UtcDateTime, nullable=False),
    Column("join_key", String, unique=True),
    Column("card", String, unique=True),
    # Of the rotating code: who shows it, its secret, and the last step that was accepted.
    Column("pass_id", String, unique=True),
    Column("pass_secret", String),
    Column("pass_step", BigInteger, nullable=False),
    Column("personal", Boolean, nullable=False),
    Column("asked_nps_at", UtcDateTime),
    Column("merged_into", ForeignKey("members.id")),
    Column("forgotten_at", UtcDateTime),
    Index("members_by_merge", "merged_into"),
)

consents = Table(
    "consents",
    metadata,
    Column("member_id", ForeignKey("members.id"), primary_key=True),
    Column("version", String, primary_key=True),
    Column("language", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("withdrawn_at", UtcDateTime),
)

identities = Table(
    "identities",
    metadata,
    Column("hash", String, primary_key=True),
    Column("member_id", ForeignKey("members.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("identities_by_member", "member_id"),
)

ic_cards = Table(
    "ic_cards",
    metadata,
    # For the pages and the staff, to take one away by.
    Column("id", String, primary_key=True),
    # Of the card's number, which itself is kept nowhere.
    Column("hash", String, nullable=False, unique=True),
    Column("member_id", ForeignKey("members.id"), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Index("ic_cards_by_member", "member_id"),
)
"""Contactless cards that members use as their member's card."""

blocked = Table(
    "blocked",
    metadata,
    Column("hash", String, primary_key=True),
    Column("until", UtcDateTime, nullable=False),
)

postings = Table(
    "postings",
    metadata,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("key", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("order_ref", String),
    Column("note", String),
)

entries = Table(
    "entries",
    metadata,
    Column("posting_id", ForeignKey("postings.id"), primary_key=True),
    Column("place", Integer, primary_key=True),
    Column("account", String, nullable=False),
    # Of a member's own accounts ("points", "held"); none for the programme's.
    Column("member_id", ForeignKey("members.id")),
    Column("points", BigInteger, nullable=False),
    Index("entries_by_member", "member_id", "account"),
)

lots = Table(
    "lots",
    metadata,
    Column("member_id", ForeignKey("members.id"), primary_key=True),
    Column("expires_on", Date, primary_key=True),
    Column("points", BigInteger, nullable=False),
)

holds = Table(
    "holds",
    metadata,
    Column("id", String, primary_key=True),
    Column("call_key", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("member_id", ForeignKey("members.id")),
    Column("points", BigInteger, nullable=False),
    Column("reward_id", String),
    Column("code", String),
    Column("lots", JSON, nullable=False),
    Column("state", String, nullable=False),
    Column("lapses_at", UtcDateTime, nullable=False),
    Column("order_ref", String),
    # How many of the points parts of the order gave back.
    Column("back", BigInteger, nullable=False, server_default="0"),
    Index("holds_by_call", "call_key"),
    Index("holds_by_member", "member_id", "state"),
    Index("holds_by_code", "code", "state"),
    Index("holds_by_order", "order_ref"),
)

orders = Table(
    "orders",
    metadata,
    Column("ref", String, primary_key=True),
    Column("state", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("day", Date, nullable=False),
    Column("base", BigInteger, nullable=False),
    Column("paid", Boolean, nullable=False),
    Column("member_id", ForeignKey("members.id")),
    # Who typed a number that nobody has: a keyed hash, for 30 days.
    Column("stranger", String),
    Column("stranger_until", UtcDateTime),
    Column("points", BigInteger, nullable=False),
    Column("expires_on", Date),
    Column("code", String),
    Column("lines", JSON, nullable=False),
    Column("goods", JSON, nullable=False),
    # How many of each of the menu's categories; none in orders from before it was kept.
    Column("categories", JSON),
    # What the guest's telephone shows behind the link: number, names, amounts.
    Column("receipt", JSON),
    Index("orders_by_member", "member_id", "at"),
    Index("orders_by_stranger", "stranger"),
)

parts = Table(
    "parts",
    metadata,
    Column("key", String, primary_key=True),
    Column("order_ref", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("base", BigInteger, nullable=False),
    Column("points", BigInteger, nullable=False),
    Column("goods", JSON, nullable=False),
    Column("categories", JSON, nullable=False),
    Index("parts_by_order", "order_ref"),
)
"""What was given back of orders: money (in minor units), points, and goods; by the call's key."""

stamps = Table(
    "stamps",
    metadata,
    Column("key", String, primary_key=True),
    Column("member_id", ForeignKey("members.id"), nullable=False),
    Column("card", String, nullable=False),
    Column("count", Integer, nullable=False),
    Index("stamps_by_member", "member_id", "card"),
)

codes = Table(
    "codes",
    metadata,
    Column("code", String, primary_key=True),
    Column("kind", String, nullable=False),
    Column("channel", String),
    Column("name", JSON, nullable=False),
    Column("discount", JSON, nullable=False),
    Column("min_total", BigInteger),
    Column("starts_on", Date),
    Column("ends_on", Date),
    Column("most", Integer),
    Column("most_each", Integer),
    Column("member_id", ForeignKey("members.id")),
    # What a gift was given for, so that it is given once.
    Column("because", String, unique=True),
    Column("closed", Boolean, nullable=False),
    Index("codes_by_member", "member_id"),
)

invitations = Table(
    "invitations",
    metadata,
    Column("code", String, primary_key=True),
    Column("member_id", ForeignKey("members.id"), nullable=False),
    Column("recipient", String),
    Column("expires_on", Date, nullable=False),
    Index("invitations_by_member", "member_id"),
)

referrals = Table(
    "referrals",
    metadata,
    Column("friend_id", ForeignKey("members.id"), primary_key=True),
    Column("member_id", ForeignKey("members.id"), nullable=False),
    Column("code", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("order_ref", String),
    Column("points", BigInteger, nullable=False),
    Index("referrals_by_member", "member_id"),
)

challenges = Table(
    "challenges",
    metadata,
    Column("id", String, primary_key=True),
    Column("call_key", String, nullable=False, unique=True),
    Column("number", String, nullable=False),
    Column("source", String, nullable=False),
    Column("member_id", ForeignKey("members.id")),
    Column("hash", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("expires_at", UtcDateTime, nullable=False),
    Column("tries", Integer, nullable=False),
    Column("used", Boolean, nullable=False),
    Index("challenges_by_number", "number", "at"),
    Index("challenges_by_source", "source", "at"),
)

ratings = Table(
    "ratings",
    metadata,
    Column("member_id", ForeignKey("members.id"), primary_key=True),
    Column("quarter", String, primary_key=True),
    Column("score", Integer, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)

tokens = Table(
    "tokens",
    metadata,
    Column("hash", String, primary_key=True),
    Column("used_at", UtcDateTime, nullable=False),
)
"""Signed links that were used."""

shown_passes = Table(
    "shown_passes",
    metadata,
    Column("pass_id", String, primary_key=True),
    Column("step", BigInteger, primary_key=True, autoincrement=False),
)
"""Rotating codes that orders came with, which were scanned while nobody could be asked: each is good once."""

page_sessions = Table(
    "page_sessions",
    metadata,
    # Of what the browser holds.
    Column("hash", String, primary_key=True),
    Column("member_id", ForeignKey("members.id"), nullable=False),
    Column("until", UtcDateTime, nullable=False),
    Index("page_sessions_by_member", "member_id"),
)
"""Who is signed in to the member pages."""

feedback = Table(
    "feedback",
    metadata,
    Column("order_ref", ForeignKey("orders.ref"), primary_key=True),
    Column("score", Integer, nullable=False),
    Column("words", String, nullable=False),
    Column("at", UtcDateTime, nullable=False),
)
"""What guests say of an order on the member pages: 1 to 5, and words of their own."""
