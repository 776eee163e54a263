"""Daily summaries for reports, which days of them are stale (all that there are), and recommendations."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

COUNTS = ("orders", "reward_orders", "coupon_orders")
AMOUNTS = ("spent", "reward_spent", "reward_given", "coupon_spent", "coupon_given")
ORDERS = """
    INSERT INTO stale_days (kiosk_id, kind, day, times)
    SELECT DISTINCT kiosk_id, 'orders', business_day, 1 FROM orders
"""
STEPS = """
    INSERT INTO stale_days (kiosk_id, kind, day, times)
    SELECT DISTINCT kiosk_id, 'steps', {day}, 1 FROM steps
"""


def upgrade() -> None:
    op.create_table(
        "recommendations",
        sa.Column("session", sa.String, primary_key=True),
        sa.Column("kiosk_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("score", sa.Integer, nullable=False),
    )
    op.create_index("recommendations_by_time", "recommendations", ["at"])
    _orders()
    _walks()
    op.create_table(
        "stale_days",
        sa.Column("kiosk_id", sa.String, primary_key=True),
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
    )
    postgresql = op.get_bind().dialect.name == "postgresql"
    op.execute(ORDERS)
    op.execute(STEPS.format(day="CAST(at AT TIME ZONE 'UTC' AS DATE)" if postgresql else "date(at)"))


def downgrade() -> None:
    for table in (
        "stale_days",
        "day_screens",
        "day_walks",
        "day_codes",
        "day_totals",
        "day_members",
        "recommendations",
    ):
        op.drop_table(table)


def _sums() -> list[sa.Column[int]]:
    return [
        *(sa.Column(name, sa.Integer, nullable=False) for name in COUNTS),
        *(sa.Column(name, sa.BigInteger, nullable=False) for name in AMOUNTS),
    ]


def _orders() -> None:
    op.create_table(
        "day_members",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("currency", sa.String, primary_key=True),
        sa.Column("member_ref", sa.String, primary_key=True),
        sa.Column("week", sa.Date, nullable=False),
        sa.Column("month", sa.Date, nullable=False),
        *_sums(),
    )
    covering = ["currency", "member_ref", "month", "day", "week", "orders", "spent"]
    op.create_index("day_members_by_member", "day_members", covering)
    op.create_table(
        "day_totals",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("currency", sa.String, primary_key=True),
        sa.Column("members", sa.Integer, primary_key=True, autoincrement=False),
        *_sums(),
    )
    op.create_table(
        "day_codes",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("currency", sa.String, primary_key=True),
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("code", sa.String, primary_key=True),
        sa.Column("member_ref", sa.String, primary_key=True),
        sa.Column("orders", sa.Integer, nullable=False),
        sa.Column("spent", sa.BigInteger, nullable=False),
        sa.Column("given", sa.BigInteger, nullable=False),
    )


def _walks() -> None:
    op.create_table(
        "day_walks",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("begun", sa.Integer, nullable=False),
        sa.Column("ordered", sa.Integer, nullable=False),
        sa.Column("seconds", sa.BigInteger, nullable=False),
    )
    op.create_table(
        "day_screens",
        sa.Column("day", sa.Date, primary_key=True),
        sa.Column("screen", sa.String, primary_key=True),
        sa.Column("reached", sa.Integer, nullable=False),
        sa.Column("left", sa.Integer, nullable=False),
        sa.Column("ms", sa.BigInteger, nullable=False),
        sa.Column("taps", sa.BigInteger, nullable=False),
    )
