"""Channels of codes, how long each walk took, and what makes reports quick."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

STEPS = """
    INSERT INTO stale_days (kiosk_id, kind, day, times)
    SELECT DISTINCT '', 'steps', {day}, 1 FROM steps WHERE true ON CONFLICT DO NOTHING
"""
BY_CODE = ["currency", "kind", "code", "member_ref", "day", "orders", "spent", "given", "channel"]


def upgrade() -> None:
    op.add_column("orders", sa.Column("channel", sa.String))
    op.add_column("day_codes", sa.Column("channel", sa.String))
    op.create_index("day_codes_by_code", "day_codes", BY_CODE)
    op.create_index("feedback_by_order", "feedback", ["order_key"])
    with op.batch_alter_table("day_walks") as walks:
        walks.drop_column("seconds")
    op.create_table(
        "day_times",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("seconds", sa.Integer, primary_key=True, autoincrement=False),
        sa.Column("walks", sa.Integer, nullable=False),
    )
    postgresql = op.get_bind().dialect.name == "postgresql"
    op.execute(STEPS.format(day="CAST(at AT TIME ZONE 'UTC' AS DATE)" if postgresql else "date(at)"))


def downgrade() -> None:
    op.drop_table("day_times")
    with op.batch_alter_table("day_walks") as walks:
        walks.add_column(sa.Column("seconds", sa.BigInteger, nullable=False, server_default="0"))
    op.drop_index("feedback_by_order", "feedback")
    op.drop_index("day_codes_by_code", "day_codes")
    for table in ("day_codes", "orders"):
        with op.batch_alter_table(table) as changed:
            changed.drop_column("channel")
