"""The order that a walk came to. Walks of before do not say it."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("steps", sa.Column("order_key", sa.String))


def downgrade() -> None:
    op.drop_column("steps", "order_key")
