"""Orders that points paid, and how much, in the daily summaries; all of orders' days are made anew."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

TABLES = ("day_members", "day_totals")
STALE = """
    INSERT INTO stale_days (kiosk_id, kind, day, times)
    SELECT DISTINCT '', 'orders', business_day, 1 FROM orders WHERE true ON CONFLICT DO NOTHING
"""


def upgrade() -> None:
    for table in TABLES:
        op.add_column(table, sa.Column("points_orders", sa.Integer, nullable=False, server_default="0"))
        op.add_column(table, sa.Column("points_paid", sa.BigInteger, nullable=False, server_default="0"))
    op.execute(STALE)


def downgrade() -> None:
    for table in TABLES:
        op.drop_column(table, "points_paid")
        op.drop_column(table, "points_orders")
