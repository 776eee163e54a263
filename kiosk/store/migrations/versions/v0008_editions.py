"""Editions of the shop's own menu, its draft, pictures, what is sold out, what the POS is yet to be told."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    counter = op.create_table(
        "revision",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("number", sa.Integer, nullable=False),
    )
    op.bulk_insert(counter, [{"id": 1, "number": 1}])
    _editions()
    op.create_table(
        "files",
        sa.Column("sha256", sa.String, primary_key=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
    _goods()


def downgrade() -> None:
    for table in ("pos_writes", "sold_out", "files", "drafts", "editions", "revision"):
        op.drop_table(table)


def _editions() -> None:
    op.create_table(
        "editions",
        sa.Column("number", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("valid_from", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.String, nullable=False),
        sa.Column("format", sa.Integer, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("restored", sa.Integer),
        sa.Column("replaced", sa.Text, nullable=False),
        sa.Column("withdrawn_by", sa.String),
    )
    op.create_index("editions_by_beginning", "editions", ["valid_from"])
    op.create_table(
        "drafts",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("base", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("format", sa.Integer, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
        sa.Column("authors", sa.Text, nullable=False),
    )


def _goods() -> None:
    op.create_table(
        "sold_out",
        sa.Column("goods", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("how", sa.String, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True)),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("author", sa.String, nullable=False),
    )
    op.create_table(
        "pos_writes",
        sa.Column("edition", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("goods", sa.String, primary_key=True),
        sa.Column("id", sa.String, primary_key=True),
        sa.Column("part", sa.String, primary_key=True),
        sa.Column("serial", sa.Integer, nullable=False),
        sa.Column("value", sa.JSON, nullable=False),
        sa.Column("due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kiosk_id", sa.String, nullable=False),
        sa.Column("tries", sa.Integer, nullable=False),
        sa.Column("problem", sa.String),
    )
