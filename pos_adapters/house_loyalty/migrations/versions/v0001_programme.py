"""Members, the points ledger, orders, codes, referral, one-time codes, ratings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _blocked()
    _members()
    _postings()
    _programmes()
    _tokens()
    _challenges()
    _codes()
    _consents()
    _entries()
    _holds()
    _identities()
    _invitations()
    _lots()
    _orders()
    _ratings()
    _referrals()
    _stamps()


def downgrade() -> None:
    for table in (
        "stamps",
        "referrals",
        "ratings",
        "orders",
        "lots",
        "invitations",
        "identities",
        "holds",
        "entries",
        "consents",
        "codes",
        "challenges",
        "tokens",
        "programmes",
        "postings",
        "members",
        "blocked",
    ):
        op.drop_table(table)


def _blocked() -> None:
    op.create_table(
        "blocked",
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("hash"),
    )


def _members() -> None:
    op.create_table(
        "members",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("phone", sa.String),
        sa.Column("mail", sa.String),
        sa.Column("name", sa.String),
        sa.Column("birthday", sa.Date),
        sa.Column("language", sa.String),
        sa.Column("joined_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("join_key", sa.String),
        sa.Column("card", sa.String),
        sa.Column("pass_id", sa.String),
        sa.Column("pass_secret", sa.String),
        sa.Column("pass_step", sa.BigInteger, nullable=False),
        sa.Column("personal", sa.Boolean, nullable=False),
        sa.Column("asked_nps_at", sa.DateTime(timezone=True)),
        sa.Column("merged_into", sa.String),
        sa.Column("forgotten_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["merged_into"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("card"),
        sa.UniqueConstraint("join_key"),
        sa.UniqueConstraint("mail"),
        sa.UniqueConstraint("pass_id"),
        sa.UniqueConstraint("phone"),
    )
    op.create_index("members_by_merge", "members", ["merged_into"], unique=False)


def _postings() -> None:
    op.create_table(
        "postings",
        sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("order_ref", sa.String),
        sa.Column("note", sa.String),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )


def _programmes() -> None:
    op.create_table(
        "programmes",
        sa.Column("version", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("document", sa.JSON, nullable=False),
        sa.Column("published_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("published_by", sa.String),
        sa.PrimaryKeyConstraint("version"),
    )


def _tokens() -> None:
    op.create_table(
        "tokens",
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("hash"),
    )


def _challenges() -> None:
    op.create_table(
        "challenges",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("call_key", sa.String, nullable=False),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("source", sa.String, nullable=False),
        sa.Column("member_id", sa.String),
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("used", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("call_key"),
    )
    op.create_index("challenges_by_number", "challenges", ["number", "at"], unique=False)
    op.create_index("challenges_by_source", "challenges", ["source", "at"], unique=False)


def _codes() -> None:
    op.create_table(
        "codes",
        sa.Column("code", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("channel", sa.String),
        sa.Column("name", sa.JSON, nullable=False),
        sa.Column("discount", sa.JSON, nullable=False),
        sa.Column("min_total", sa.BigInteger),
        sa.Column("starts_on", sa.Date),
        sa.Column("ends_on", sa.Date),
        sa.Column("most", sa.Integer),
        sa.Column("most_each", sa.Integer),
        sa.Column("member_id", sa.String),
        sa.Column("because", sa.String),
        sa.Column("closed", sa.Boolean, nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("code"),
        sa.UniqueConstraint("because"),
    )
    op.create_index("codes_by_member", "codes", ["member_id"], unique=False)


def _consents() -> None:
    op.create_table(
        "consents",
        sa.Column("member_id", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("withdrawn_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("member_id", "version"),
    )


def _entries() -> None:
    op.create_table(
        "entries",
        sa.Column("posting_id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), nullable=False),
        sa.Column("place", sa.Integer, nullable=False),
        sa.Column("account", sa.String, nullable=False),
        sa.Column("member_id", sa.String),
        sa.Column("points", sa.BigInteger, nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.ForeignKeyConstraint(
            ["posting_id"],
            ["postings.id"],
        ),
        sa.PrimaryKeyConstraint("posting_id", "place"),
    )
    op.create_index("entries_by_member", "entries", ["member_id", "account"], unique=False)


def _holds() -> None:
    op.create_table(
        "holds",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("call_key", sa.String, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("member_id", sa.String),
        sa.Column("points", sa.BigInteger, nullable=False),
        sa.Column("reward_id", sa.String),
        sa.Column("code", sa.String),
        sa.Column("lots", sa.JSON, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("lapses_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("order_ref", sa.String),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("holds_by_call", "holds", ["call_key"], unique=False)
    op.create_index("holds_by_code", "holds", ["code", "state"], unique=False)
    op.create_index("holds_by_member", "holds", ["member_id", "state"], unique=False)
    op.create_index("holds_by_order", "holds", ["order_ref"], unique=False)


def _identities() -> None:
    op.create_table(
        "identities",
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("member_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("hash"),
    )
    op.create_index("identities_by_member", "identities", ["member_id"], unique=False)


def _invitations() -> None:
    op.create_table(
        "invitations",
        sa.Column("code", sa.String, nullable=False),
        sa.Column("member_id", sa.String, nullable=False),
        sa.Column("recipient", sa.String),
        sa.Column("expires_on", sa.Date, nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("code"),
    )
    op.create_index("invitations_by_member", "invitations", ["member_id"], unique=False)


def _lots() -> None:
    op.create_table(
        "lots",
        sa.Column("member_id", sa.String, nullable=False),
        sa.Column("expires_on", sa.Date, nullable=False),
        sa.Column("points", sa.BigInteger, nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("member_id", "expires_on"),
    )


def _orders() -> None:
    op.create_table(
        "orders",
        sa.Column("ref", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("base", sa.BigInteger, nullable=False),
        sa.Column("paid", sa.Boolean, nullable=False),
        sa.Column("member_id", sa.String),
        sa.Column("stranger", sa.String),
        sa.Column("stranger_until", sa.DateTime(timezone=True)),
        sa.Column("points", sa.BigInteger, nullable=False),
        sa.Column("expires_on", sa.Date),
        sa.Column("code", sa.String),
        sa.Column("lines", sa.JSON, nullable=False),
        sa.Column("goods", sa.JSON, nullable=False),
        sa.Column("receipt", sa.JSON),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("ref"),
    )
    op.create_index("orders_by_member", "orders", ["member_id", "at"], unique=False)
    op.create_index("orders_by_stranger", "orders", ["stranger"], unique=False)


def _ratings() -> None:
    op.create_table(
        "ratings",
        sa.Column("member_id", sa.String, nullable=False),
        sa.Column("quarter", sa.String, nullable=False),
        sa.Column("score", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("member_id", "quarter"),
    )


def _referrals() -> None:
    op.create_table(
        "referrals",
        sa.Column("friend_id", sa.String, nullable=False),
        sa.Column("member_id", sa.String, nullable=False),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("order_ref", sa.String),
        sa.Column("points", sa.BigInteger, nullable=False),
        sa.ForeignKeyConstraint(
            ["friend_id"],
            ["members.id"],
        ),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("friend_id"),
    )
    op.create_index("referrals_by_member", "referrals", ["member_id"], unique=False)


def _stamps() -> None:
    op.create_table(
        "stamps",
        sa.Column("key", sa.String, nullable=False),
        sa.Column("member_id", sa.String, nullable=False),
        sa.Column("card", sa.String, nullable=False),
        sa.Column("count", sa.Integer, nullable=False),
        sa.ForeignKeyConstraint(
            ["member_id"],
            ["members.id"],
        ),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_index("stamps_by_member", "stamps", ["member_id", "card"], unique=False)
