"""A secret that all kiosks of a shop share; who closed an order by hand, and why."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "secrets",
        sa.Column("name", sa.String, primary_key=True),
        sa.Column("value", sa.String, nullable=False),
    )
    op.add_column("orders", sa.Column("closed_by", sa.String))
    op.add_column("orders", sa.Column("closed_because", sa.String))


def downgrade() -> None:
    op.drop_column("orders", "closed_because")
    op.drop_column("orders", "closed_by")
    op.drop_table("secrets")
