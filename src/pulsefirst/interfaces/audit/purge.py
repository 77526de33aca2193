"""Deleting what is older than a site keeps it. A record of the purge stays: the chain is verified from there, and what it told is not forgotten."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import sqlalchemy as sa

from pulsefirst.interfaces.audit.entries import Kind, instant, of_event
from pulsefirst.interfaces.audit.report import last_shown
from pulsefirst.interfaces.audit.store import RECORDS, Store, is_sqlite
from pulsefirst.interfaces.audit.verify import Broken, check_through


class Unwhole(Exception):
    """What was to be purged is not whole; it stays as it is, to be looked at."""

    def __init__(self, broken: Broken) -> None:
        super().__init__(f"record {broken.number}: {broken.what}")
        self.broken = broken


@dataclass(frozen=True)
class Purged:
    """How many records were deleted, and the number of the last of them."""

    records: int
    through: int


def purge(store: Store, now: datetime, days: int) -> Purged:
    """Delete the records that are older than so many days, up to the first that is not, and leave a checkpoint in the chain.

    Raises Unwhole where what would go is not whole, CannotKeep for another key, SQLAlchemyError where the database cannot be written.
    """
    limit = instant(now - timedelta(days=days))
    with store.connect() as connection, connection.begin():
        store.head(connection, lock=True)
        through, number = _older(connection, limit)
        if not number:
            return Purged(0, 0)
        broken = check_through(store, connection, through)
        if broken is not None:
            raise Unwhole(broken)
        last = connection.execute(sa.select(RECORDS.c.hash).where(RECORDS.c.number == through)).scalar_one()
        told = {"records": number, "hash": last, "days": days, "last_shown": last_shown(store, connection, through)}
        store.add(connection, [of_event(Kind.PURGE, now, told, through)], now)
        connection.execute(RECORDS.delete().where(RECORDS.c.number <= through))
    if is_sqlite(store.engine):
        _empty_the_log(store)
    return Purged(number, through)


def _older(connection: sa.Connection, limit: str) -> tuple[int, int]:
    """The number of the last record before the first that is not older, and how many there are up to it."""
    first_to_stay = connection.execute(sa.select(sa.func.min(RECORDS.c.number)).where(RECORDS.c.at >= limit)).scalar()
    older = sa.select(sa.func.max(RECORDS.c.number), sa.func.count())
    if first_to_stay is not None:
        older = older.where(RECORDS.c.number < first_to_stay)
    through, number = connection.execute(older).one()
    return int(through or 0), int(number)


def _empty_the_log(store: Store) -> None:
    """What was deleted is not in the write-ahead log either."""
    with store.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
