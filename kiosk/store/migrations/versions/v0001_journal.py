"""The journal (orders, steps, feedback, calls for staff), opening hours and settings."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    _orders()
    _walks()
    _shop()


def downgrade() -> None:
    for table in (
        "settings",
        "opening_hours",
        "staff_calls",
        "feedback",
        "steps",
        "order_taxes",
        "order_lines",
        "orders",
    ):
        op.drop_table(table)


def _orders() -> None:
    op.create_table(
        "orders",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("number", sa.String, nullable=False),
        sa.Column("kiosk_id", sa.String, nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True)),
        sa.Column("business_day", sa.Date, nullable=False),
        sa.Column("mode", sa.String, nullable=False),
        sa.Column("method", sa.String, nullable=False),
        sa.Column("state", sa.String, nullable=False),
        sa.Column("end", sa.String),
        sa.Column("language", sa.String, nullable=False),
        sa.Column("currency", sa.String, nullable=False),
        *(_amount(name) for name in ("subtotal", "discount", "tax", "total", "points")),
        sa.Column("coupon", sa.String),
        sa.Column("reward", sa.String),
        sa.Column("member_ref", sa.String),
        sa.Column("pos_receipt_id", sa.String),
    )
    op.create_index("orders_by_day", "orders", ["business_day"])
    op.create_index("orders_by_member", "orders", ["member_ref"])
    op.create_table(
        "order_lines",
        sa.Column("order_key", sa.String, sa.ForeignKey("orders.key"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("item_id", sa.String, nullable=False),
        sa.Column("name", sa.JSON, nullable=False),
        sa.Column("details", sa.JSON, nullable=False),
        sa.Column("quantity", sa.Integer, nullable=False),
        _amount("amount"),
        sa.Column("reduced", sa.Boolean, nullable=False),
    )
    op.create_index("order_lines_by_item", "order_lines", ["item_id"])
    op.create_table(
        "order_taxes",
        sa.Column("order_key", sa.String, sa.ForeignKey("orders.key"), primary_key=True),
        sa.Column("place", sa.Integer, primary_key=True),
        sa.Column("goods", sa.Integer, nullable=False),
        sa.Column("name", sa.JSON, nullable=False),
        sa.Column("rate", sa.String),
        *(_amount(name) for name in ("net", "tax", "gross")),
    )


def _walks() -> None:
    op.create_table(
        "steps",
        sa.Column("session", sa.String, primary_key=True),
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("kiosk_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("screen", sa.String, nullable=False),
        sa.Column("from_screen", sa.String),
        sa.Column("ms", sa.BigInteger, nullable=False),
        sa.Column("taps", sa.Integer, nullable=False),
        sa.Column("language", sa.String, nullable=False),
    )
    op.create_index("steps_by_time", "steps", ["at"])
    op.create_table(
        "feedback",
        sa.Column("session", sa.String, primary_key=True),
        sa.Column("kiosk_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("score", sa.Integer, nullable=False),
        sa.Column("reason", sa.String),
        sa.Column("order_key", sa.String),
    )
    op.create_index("feedback_by_time", "feedback", ["at"])
    op.create_table(
        "staff_calls",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("kiosk_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("reason", sa.String, nullable=False),
        sa.Column("acknowledged_at", sa.DateTime(timezone=True)),
    )
    op.create_index("staff_calls_by_time", "staff_calls", ["at"])


def _shop() -> None:
    op.create_table(
        "opening_hours",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("weekday", sa.Integer),
        sa.Column("day", sa.Date),
        sa.Column("opens", sa.Time),
        sa.Column("closes", sa.Time),
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("value", sa.JSON, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
    )


def _amount(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)
