"""The database itself refuses to change a record, and to delete one that no purge has set free."""

from __future__ import annotations

from typing import Final

from alembic import op

revision: Final = "2"
down_revision: Final = "1"

FREE: Final = "(SELECT COALESCE(MAX(through), 0) FROM records)"
SQLITE: Final = (
    "CREATE TRIGGER records_no_update BEFORE UPDATE ON records BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END",
    f"CREATE TRIGGER records_no_delete BEFORE DELETE ON records WHEN OLD.number > {FREE} "
    "BEGIN SELECT RAISE(ABORT, 'a record is deleted by a purge only'); END",
)
POSTGRESQL: Final = (
    "CREATE FUNCTION records_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    "IF TG_OP = 'UPDATE' THEN RAISE EXCEPTION 'a record is never changed'; END IF; "
    f"IF OLD.number > {FREE} THEN RAISE EXCEPTION 'a record is deleted by a purge only'; END IF; RETURN OLD; END $$",
    "CREATE TRIGGER records_no_change BEFORE UPDATE OR DELETE ON records FOR EACH ROW EXECUTE FUNCTION records_refuse()",
)


def upgrade() -> None:
    """Make the triggers, in the words of this database; and an index for what is looked for by time and by kind."""
    op.create_index("records_by_at", "records", ["at"])
    for statement in SQLITE if op.get_bind().dialect.name == "sqlite" else POSTGRESQL:
        op.execute(statement)
