"""Days of members' summaries become numbers, with which reports are quicker; all of them are made anew."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

COUNTS = ("orders", "reward_orders", "coupon_orders")
AMOUNTS = ("spent", "reward_spent", "reward_given", "coupon_spent", "coupon_given")
COVERING = ["currency", "member_ref", "month", "day", "week", "orders", "spent"]
STALE = """
    INSERT INTO stale_days (kiosk_id, kind, day, times)
    SELECT DISTINCT '', 'orders', business_day, 1 FROM orders WHERE true ON CONFLICT DO NOTHING
"""


def upgrade() -> None:
    _again(sa.Integer)


def downgrade() -> None:
    _again(sa.Date)


def _again(day: Any) -> None:
    op.drop_table("day_members")
    op.create_table(
        "day_members",
        sa.Column("day", day, primary_key=True, autoincrement=False),
        sa.Column("currency", sa.String, primary_key=True),
        sa.Column("member_ref", sa.String, primary_key=True),
        sa.Column("week", day, nullable=False),
        sa.Column("month", day, nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in COUNTS),
        *(sa.Column(name, sa.BigInteger, nullable=False) for name in AMOUNTS),
    )
    op.create_index("day_members_by_member", "day_members", COVERING)
    op.execute(STALE)
