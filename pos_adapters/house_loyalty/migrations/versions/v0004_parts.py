"""Parts of orders that were given back, and how many points of a hold came back with them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "parts",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("order_ref", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("base", sa.BigInteger, nullable=False),
        sa.Column("points", sa.BigInteger, nullable=False),
        sa.Column("goods", sa.JSON, nullable=False),
        sa.Column("categories", sa.JSON, nullable=False),
    )
    op.create_index("parts_by_order", "parts", ["order_ref"])
    op.add_column("holds", sa.Column("back", sa.BigInteger, nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("holds", "back")
    op.drop_table("parts")
