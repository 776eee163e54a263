"""How many of each of the menu's categories an order had."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("orders", sa.Column("categories", sa.JSON))


def downgrade() -> None:
    op.drop_column("orders", "categories")
