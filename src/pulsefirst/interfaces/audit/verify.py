"""Is the chain whole? From the first record to the head: each in its place, as it was written, bound to the one before it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

import sqlalchemy as sa

from pulsefirst.interfaces.audit.chain import FIRST, Head, Record, hash_of, is_sealed
from pulsefirst.interfaces.audit.entries import Kind
from pulsefirst.interfaces.audit.keys import Keys
from pulsefirst.interfaces.audit.store import Store


@dataclass(frozen=True)
class Broken:
    """The first record at which the chain is not whole (0: its head), and what is wrong there."""

    number: int
    what: str


@dataclass(frozen=True)
class Verified:
    """How far a chain was looked at: its records, where they begin and end, what was purged before them; and the break, if there is one."""

    records: int
    first: int
    head: Head
    purged: int
    broken: Broken | None


def verify(store: Store, noted: tuple[int, str] | None = None) -> Verified:
    """Look at every record. `noted` is a head that was noted elsewhere before: the chain has to hold it still.

    Raises CannotKeep where the key is another one, SQLAlchemyError where the database cannot be read.
    """
    with store.reading() as connection:
        head = store.head(connection)
        walk = _Walk(store.keys, noted)
        broken = next(walk.breaks(store.records(connection)), None) or _at_the_end(walk, head, store.keys)
        return Verified(walk.seen, walk.first, head, max(walk.first - 1, 0), broken)


def check_through(store: Store, connection: sa.Connection, through: int) -> Broken | None:
    """The first break in what lies up to this number: what is purged must be whole, or a purge would hide it."""
    return next(_Walk(store.keys, None).breaks(store.records(connection, through=through)), None)


class _Walk:
    """One walk along a chain."""

    def __init__(self, keys: Keys, noted: tuple[int, str] | None) -> None:
        self.keys = keys
        self.noted = noted
        self.seen = self.first = self.last = 0
        self.last_hash = FIRST
        self.begins_after: tuple[int, str] = (0, FIRST)
        self.freed: dict[int, str] = {}
        self.noted_found = noted is None or noted[0] == 0

    def breaks(self, records: Iterator[Record]) -> Iterator[Broken]:
        """What is broken, in order; at the first of them the walk can end."""
        for record in records:
            if not isinstance(record.number, int):
                yield Broken(self.last + 1, "in place of this record stands one without a number")
            if not self.seen:
                self.first = record.number
                self.begins_after = (record.number - 1, record.previous)
            elif (broken := self._follows(record)) is not None:
                yield broken
            if (broken := self._holds(record)) is not None:
                yield broken
            self.seen, self.last, self.last_hash = self.seen + 1, record.number, record.hash

    def _follows(self, record: Record) -> Broken | None:
        if record.number != self.last + 1:
            return Broken(self.last + 1, "this record is missing")
        if record.previous != self.last_hash:
            return Broken(record.number, "this record does not follow the one before it")
        return None

    def _holds(self, record: Record) -> Broken | None:
        try:
            right = record.hash == hash_of(record.number, record.entry, record.previous, self.keys)
        except (TypeError, ValueError):
            right = False
        if not right:
            return Broken(record.number, "this record is not as it was written")
        if record.entry.kind == Kind.BREAK:
            return Broken(record.number, "before this record the head of the chain was not as it had been left")
        if record.entry.kind == Kind.PURGE and record.entry.through is not None:
            self.freed[record.entry.through] = str(json.loads(record.entry.told).get("hash", ""))
        if self.noted is not None and record.number == self.noted[0]:
            self.noted_found = record.hash == self.noted[1]
        return None


def _at_the_end(walk: _Walk, head: Head, keys: Keys) -> Broken | None:
    """What only the whole chain shows: its beginning, its end, and what was noted of it."""
    before, previous = walk.begins_after
    if before and walk.freed.get(before) != previous:
        return Broken(1, f"records 1 to {before} are missing, and no purge says so")
    if walk.freed and max(walk.freed) > before:
        return Broken(walk.first, "this record was purged, and stands again")
    if not is_sealed(head, keys):
        return Broken(0, "the head of the chain is not as it was left")
    if head.number > walk.last:
        return Broken(walk.last + 1, "this record is missing, and all after it")
    if (head.number, head.hash) != (walk.last, walk.last_hash):
        return Broken(head.number + 1, "this record was added by nobody who had the key of the head")
    if walk.noted is not None and not (walk.noted_found or walk.noted[0] < walk.first):
        return Broken(walk.noted[0], "this record is not the one that was noted")
    return None
