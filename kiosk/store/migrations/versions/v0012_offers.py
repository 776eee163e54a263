"""What the shop's own offers took off an order, beside what its coupon and reward did."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("orders", sa.Column("offers", sa.BigInteger, nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("orders", "offers")
