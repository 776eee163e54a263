"""How often a member gave a birthday, and when they last had a gift for it."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("members", sa.Column("birthdays", sa.Integer, nullable=False, server_default="0"))
    op.add_column("members", sa.Column("birthday_gift_on", sa.Date))
    op.execute("UPDATE members SET birthdays = 1 WHERE birthday IS NOT NULL")
    # When it was given is not known, only until when it could be used: a little later.
    op.execute(
        "UPDATE members SET birthday_gift_on = (SELECT max(ends_on) FROM codes"
        " WHERE codes.member_id = members.id AND codes.kind = 'birthday')"
    )


def downgrade() -> None:
    op.drop_column("members", "birthday_gift_on")
    op.drop_column("members", "birthdays")
