"""What the member pages keep: who is signed in, and what guests say of an order."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "page_sessions",
        sa.Column("hash", sa.String, nullable=False),
        sa.Column("member_id", sa.String, nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["member_id"], ["members.id"]),
        sa.PrimaryKeyConstraint("hash"),
    )
    op.create_index("page_sessions_by_member", "page_sessions", ["member_id"], unique=False)
    op.create_table(
        "feedback",
        sa.Column("order_ref", sa.String, nullable=False),
        sa.Column("score", sa.Integer, nullable=False),
        sa.Column("words", sa.String, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["order_ref"], ["orders.ref"]),
        sa.PrimaryKeyConstraint("order_ref"),
    )


def downgrade() -> None:
    op.drop_table("feedback")
    op.drop_index("page_sessions_by_member", "page_sessions")
    op.drop_table("page_sessions")
