"""What a gift card paid of an order."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("orders", sa.Column("gift", sa.BigInteger, nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("orders", "gift")
