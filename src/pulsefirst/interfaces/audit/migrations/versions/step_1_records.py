"""The records, and the head of their chain."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from alembic import op

revision: Final = "1"
down_revision: Final = None

TEXTS: Final = ("kind", "at", "client", "service", "guideline", "subject", "facts", "plan", "told", "previous", "hash")


def upgrade() -> None:
    """Make both tables, and an empty chain."""
    op.create_table(
        "records",
        sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in TEXTS),
        sa.Column("now", sa.SmallInteger),
        sa.Column("could_be", sa.SmallInteger),
        sa.Column("through", sa.BigInteger),
    )
    head = op.create_table(
        "head",
        sa.Column("id", sa.SmallInteger, primary_key=True, autoincrement=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("hash", "key_name", "seal")),
    )
    op.bulk_insert(head, [{"id": 1, "number": 0, "hash": "", "key_name": "", "seal": ""}])
