"""The day reports that are made by themselves at closing: one a business day for the whole shop."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "day_reports",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("kiosk_id", sa.String, nullable=False),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("error", sa.String),
        sa.Column("made_at", sa.DateTime(timezone=True)),
        sa.Column("report", sa.String),
        sa.Column("printer_id", sa.String),
        sa.Column("paper", sa.String),
        sa.Column("paper_at", sa.DateTime(timezone=True)),
        sa.Column("paper_error", sa.String),
    )


def downgrade() -> None:
    op.drop_table("day_reports")
