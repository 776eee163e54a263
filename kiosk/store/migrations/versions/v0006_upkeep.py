"""Device tests and daily checks."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "device_tests",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("kiosk_id", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("test", sa.String, nullable=False),
        sa.Column("passed", sa.Boolean, nullable=False),
        sa.Column("note", sa.String, nullable=False),
        sa.Column("person_id", sa.String, nullable=False),
        sa.Column("person_name", sa.String, nullable=False),
    )
    op.create_index("device_tests_by_kiosk", "device_tests", ["kiosk_id", "at"])
    op.create_table(
        "daily_checks",
        sa.Column("key", sa.String, primary_key=True),
        sa.Column("kiosk_id", sa.String, nullable=False),
        sa.Column("business_day", sa.Date, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("items", sa.JSON, nullable=False),
        sa.Column("person_id", sa.String, nullable=False),
        sa.Column("person_name", sa.String, nullable=False),
    )
    op.create_index("daily_checks_by_day", "daily_checks", ["kiosk_id", "business_day"])


def downgrade() -> None:
    op.drop_table("daily_checks")
    op.drop_table("device_tests")
