"""Opening hours are a setting: nothing was ever kept in their own table."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("opening_hours")


def downgrade() -> None:
    op.create_table(
        "opening_hours",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("weekday", sa.Integer),
        sa.Column("day", sa.Date),
        sa.Column("opens", sa.Time),
        sa.Column("closes", sa.Time),
    )
