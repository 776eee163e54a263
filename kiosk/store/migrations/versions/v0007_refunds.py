"""Money given back, papers of ended orders, and which were issued."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("orders", sa.Column("refunded", sa.BigInteger, nullable=False, server_default="0"))
    op.create_table(
        "refunds",
        sa.Column("key", sa.String, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("order_key", "number", "kiosk_id")),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("business_day", sa.Date, nullable=False),
        sa.Column("state", sa.String),
        sa.Column("currency", sa.String, nullable=False),
        sa.Column("amount", sa.BigInteger, nullable=False),
        sa.Column("money", sa.BigInteger, nullable=False),
        sa.Column("payment_id", sa.String),
        sa.Column("lines", sa.JSON, nullable=False),
        *(sa.Column(name, sa.String, nullable=False) for name in ("by", "reason")),
        sa.Column("counts", sa.Boolean, nullable=False),
        sa.Column("end", sa.String),
    )
    op.create_index("refunds_by_order", "refunds", ["order_key"])
    op.create_index("refunds_by_day", "refunds", ["business_day"])
    op.create_table(
        "papers",
        sa.Column("key", sa.String, primary_key=True),
        *(sa.Column(name, sa.String, nullable=False) for name in ("number", "kiosk_id")),
        sa.Column("business_day", sa.Date, nullable=False),
        sa.Column("data", sa.String, nullable=False),
    )
    op.create_index("papers_by_day", "papers", ["business_day"])
    op.create_table(
        "issued",
        sa.Column("order_key", sa.String, primary_key=True),
        sa.Column("kind", sa.String, primary_key=True),
        sa.Column("times", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    for table in ("issued", "papers", "refunds"):
        op.drop_table(table)
    with op.batch_alter_table("orders") as orders:
        orders.drop_column("refunded")
