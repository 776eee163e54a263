"""How a member's number and address are known to be theirs, and which rotating codes orders came with."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for column in ("phone", "mail"):
        op.add_column("members", sa.Column(f"{column}_proof", sa.String))
        # Who joined with a sign-in is linked to it in the same moment.
        op.execute(
            f"UPDATE members SET {column}_proof = 'alone' WHERE {column} IS NOT NULL AND NOT EXISTS ("
            "SELECT 1 FROM identities WHERE identities.member_id = members.id"
            " AND identities.at = members.joined_at)"
        )
    op.create_table(
        "shown_passes",
        sa.Column("pass_id", sa.String, primary_key=True),
        sa.Column("step", sa.BigInteger, primary_key=True),
    )


def downgrade() -> None:
    op.drop_table("shown_passes")
    op.drop_column("members", "mail_proof")
    op.drop_column("members", "phone_proof")
