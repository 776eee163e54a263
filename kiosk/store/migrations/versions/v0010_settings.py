"""Settings that hold for all kiosks of the shop: its hours, closed now, queue mode, profiles."""

import sqlalchemy as sa
from alembic import op

from kiosk.store.shop_tables import UtcDateTime

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "shop_settings",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("author", sa.String, nullable=False),
        sa.Column("at", UtcDateTime, nullable=False),
        sa.Column("content", sa.Text, nullable=False),
    )


def downgrade() -> None:
    op.drop_table("shop_settings")
