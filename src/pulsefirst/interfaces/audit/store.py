"""The database: SQLite in a file, or PostgreSQL. Records are appended under one lock, so several services can write to one chain.

A transaction is on the disk before it is acknowledged: a write-ahead log with full synchronization in SQLite, `synchronous_commit` in
PostgreSQL, whatever the server's own setting is.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import sqlalchemy as sa
from alembic import command
from alembic.config import Config
from sqlalchemy.exc import ArgumentError, SQLAlchemyError
from sqlalchemy.pool import NullPool

from pulsefirst.interfaces.audit.chain import Head, Record, head_after, is_sealed, linked
from pulsefirst.interfaces.audit.entries import Entry, Kind, of_event
from pulsefirst.interfaces.audit.keys import CannotKeep, Keys, Unreachable
from pulsefirst.model.keeping import Keeping

MIGRATIONS: Final = "pulsefirst.interfaces.audit:migrations"
MIGRATING: Final = 7_240_113
"""The lock under which one of several services migrates a PostgreSQL database."""
LATEST: Final = "2"
"""The last step of the migrations."""
WRITES: Final = "writes"
AT_ONCE: Final = 1000

METADATA: Final = sa.MetaData()
RECORDS: Final = sa.Table(
    "records",
    METADATA,
    sa.Column("number", sa.BigInteger, primary_key=True, autoincrement=False),
    *(sa.Column(name, sa.Text) for name in ("kind", "at", "client", "service", "guideline", "subject", "facts", "plan")),
    sa.Column("now", sa.SmallInteger),
    sa.Column("could_be", sa.SmallInteger),
    sa.Column("told", sa.Text),
    sa.Column("through", sa.BigInteger),
    sa.Column("previous", sa.Text),
    sa.Column("hash", sa.Text),
)
HEAD: Final = sa.Table(
    "head",
    METADATA,
    sa.Column("id", sa.SmallInteger, primary_key=True),
    sa.Column("number", sa.BigInteger),
    *(sa.Column(name, sa.Text) for name in ("hash", "key_name", "seal")),
)


@dataclass(frozen=True)
class Store:
    """One chain in one database. Every method but `connect` works on a connection of its own thread."""

    engine: sa.Engine
    keys: Keys
    address: str

    def make(self) -> None:
        """Make what is missing of it, or bring it up to this version. Raises CannotKeep.

        A file is made here and nowhere else: one that is gone later is never replaced by an empty one.
        """
        try:
            if is_sqlite(self.engine) and not Path(self.address).exists():
                Path(self.address).touch(mode=0o600)
            if _version(self.engine) != LATEST:
                migrate(self.engine)
            self.check()
        except SQLAlchemyError as error:
            raise Unreachable(f"the audit trail cannot be opened: {reason_of(error)}") from None
        except OSError as error:
            raise Unreachable(f"the audit trail cannot be made: {self.address}: {error.strerror or error}") from None

    def check(self) -> None:
        """That it is an audit trail of this version and under this key. Raises CannotKeep, SQLAlchemyError."""
        if is_sqlite(self.engine) and not Path(self.address).is_file():
            raise CannotKeep(f"there is no audit trail at {self.address}")
        version = _version(self.engine)
        if version is None:
            raise CannotKeep("this database holds no audit trail")
        if version != LATEST:
            raise CannotKeep(
                f"the audit trail is of version {version}, and this reads version {LATEST}: start the service once"
            )
        with self.engine.connect() as connection:
            self._check_key(self.head(connection))

    def connect(self) -> sa.Connection:
        """A connection that begins a transaction by taking the lock: for whoever appends."""
        return self.engine.connect().execution_options(**{WRITES: True})

    @property
    def file(self) -> tuple[int, int] | None:
        """What stands at the path of the file: its device and its number there; None where it is no file. Raises OSError where it is gone."""
        if not is_sqlite(self.engine):
            return None
        found = Path(self.address).stat()
        return found.st_dev, found.st_ino

    def append(self, connection: sa.Connection, entries: Sequence[Entry], now: datetime) -> Head:
        """Append these records in one transaction; once this returns they are on the disk. Raises SQLAlchemyError.

        A head that is not as it was left is told in a record of its own before them, and the chain goes on: no answer is held back for it.
        """
        with connection.begin():
            return self.add(connection, entries, now)

    def add(self, connection: sa.Connection, entries: Sequence[Entry], now: datetime) -> Head:
        """The same within a transaction that has begun."""
        head = self.head(connection, lock=True)
        self._check_key(head)
        if head.number < 0:
            raise CannotKeep("the head of the audit trail is gone: begin another store, and keep this one to be looked at")
        broken = () if is_sealed(head, self.keys) else (of_event(Kind.BREAK, now, {"number": head.number}),)
        rows = []
        for entry in (*broken, *entries):
            record = linked(entry, head, self.keys)
            head = head_after(record, self.keys)
            rows.append(row_of(record))
        connection.execute(RECORDS.insert(), rows)
        connection.execute(HEAD.update().values(**asdict(head)))
        return head

    def touch(self, connection: sa.Connection) -> None:
        """Write the head as it is: what cannot be written raises SQLAlchemyError."""
        with connection.begin():
            self._check_key(self.head(connection, lock=True))
            connection.execute(HEAD.update().values(id=HEAD.c.id))

    def head(self, connection: sa.Connection, *, lock: bool = False) -> Head:
        """Where the chain ends. A head that somebody deleted is one without a seal."""
        query = sa.select(HEAD.c.number, HEAD.c.hash, HEAD.c.key_name, HEAD.c.seal)
        found = connection.execute(query.with_for_update() if lock else query).one_or_none()
        return Head(*found) if found is not None else Head(-1)

    def records(self, connection: sa.Connection, *, through: int | None = None) -> Iterator[Record]:
        """All records in order, or those up to a number, a few at a time."""
        query = sa.select(RECORDS).order_by(RECORDS.c.number).limit(AT_ONCE)
        if through is not None:
            query = query.where(RECORDS.c.number <= through)
        rows = connection.execute(query).mappings().all()
        while rows:
            yield from map(record_of, rows)
            rows = connection.execute(query.where(RECORDS.c.number > rows[-1]["number"])).mappings().all()

    def _check_key(self, head: Head) -> None:
        if head.key_name and head.key_name != self.keys.name:
            raise CannotKeep("the audit trail was begun under another key: name that key, or begin another store")

    @contextmanager
    def reading(self) -> Iterator[sa.Connection]:
        """A connection on which everything that is read is of one moment. Raises CannotKeep where the key is another one."""
        options: dict[str, Any] = {} if is_sqlite(self.engine) else {"isolation_level": "REPEATABLE READ"}
        with self.engine.connect().execution_options(**options) as connection, connection.begin():
            self._check_key(self.head(connection))
            yield connection

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()


def row_of(record: Record) -> dict[str, Any]:
    """A record as a row."""
    entry = asdict(record.entry) | {"kind": str(record.entry.kind)}
    return {"number": record.number, **entry, "previous": record.previous, "hash": record.hash}


def record_of(row: Any) -> Record:
    """A row as a record."""
    entry = {name: row[name] for name in Entry.__dataclass_fields__}
    return Record(row["number"], Entry(**entry), row["previous"], row["hash"])


# --- opening ----------------------------------------------------------------------------------------------------------


def store_of(keeping: Keeping, keys: Keys) -> Store:
    """The store that a site names, before anything of it is opened. Raises CannotKeep where it names none."""
    address = keeping.store or os.environ.get(keeping.store_variable, "")
    if not address:
        raise CannotKeep(f"the environment variable {keeping.store_variable} names no store for the audit trail")
    wait = keeping.wait_seconds
    return Store(_postgresql(address, wait) if "://" in address else sqlite(address, wait), keys, address)


def open_store(keeping: Keeping, keys: Keys, *, make: bool) -> Store:
    """The store that a site names, opened once to see that it can be; where `make` is set it is made, or brought up to this version.

    Raises CannotKeep, and Unreachable where that may pass.
    """
    store = store_of(keeping, keys)
    try:
        if make:
            store.make()
        else:
            store.check()
    except SQLAlchemyError as error:
        store.close()
        raise Unreachable(f"the audit trail cannot be opened: {reason_of(error)}") from None
    except CannotKeep:
        store.close()
        raise
    return store


def sqlite(path: str, wait_seconds: float) -> sa.Engine:
    """A file that is there; a writer waits so long for another one."""
    url = sa.URL.create("sqlite", database=f"file:{quote(path)}", query={"mode": "rw", "uri": "true"})
    engine = sa.create_engine(url, poolclass=NullPool, connect_args={"timeout": wait_seconds, "check_same_thread": False})

    @sa.event.listens_for(engine, "connect")
    def _set(connection: Any, _: Any) -> None:
        connection.isolation_level = None  # begin as is said below, not as the driver would
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "secure_delete=ON"):
            connection.execute(f"PRAGMA {pragma}").fetchall()

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: sa.Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE" if connection.get_execution_options().get(WRITES) else "BEGIN")

    return engine


def _postgresql(address: str, wait_seconds: float) -> sa.Engine:
    milliseconds = max(100, int(wait_seconds * 1000))
    arguments = {
        "connect_timeout": max(2, int(wait_seconds)),  # a shorter one is not had
        "tcp_user_timeout": milliseconds,
        "application_name": "pulsefirst",
        "options": f"-c synchronous_commit=on -c lock_timeout={milliseconds}",
    }
    try:
        url = sa.make_url(address).set(drivername="postgresql+psycopg")
        return sa.create_engine(url, poolclass=NullPool, connect_args=arguments)
    except (ArgumentError, ValueError):
        raise CannotKeep("the store of the audit trail is a file, or postgresql://user@host/database") from None


def is_sqlite(engine: sa.Engine) -> bool:
    """Whether it is a file."""
    return engine.dialect.name == "sqlite"


def migrate(engine: sa.Engine, to: str = "head") -> None:
    """Make the tables, or bring them up to this version; of several services at once one does it. Raises SQLAlchemyError."""
    config = Config()
    config.set_main_option("script_location", MIGRATIONS)
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        if not is_sqlite(engine):
            connection.execute(sa.select(sa.func.pg_advisory_xact_lock(MIGRATING)))
        config.attributes["connection"] = connection
        command.upgrade(config, to)


def _version(engine: sa.Engine) -> str | None:
    """The last step of the migrations that was done; None where none was."""
    with engine.connect() as connection:
        if not sa.inspect(connection).has_table("alembic_version"):
            return None
        return connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar()


def reason_of(error: Exception) -> str:
    """What the database says is wrong, in one line: neither an address nor what was to be written."""
    said = str(getattr(error, "orig", None) or error).strip().partition("\n")[0]
    return said or type(error).__name__
