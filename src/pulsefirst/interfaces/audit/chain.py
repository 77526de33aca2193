"""The chain: the hash of a record covers all of it and the hash of the one before; the head of the chain is sealed."""

from __future__ import annotations

import json
from dataclasses import astuple, dataclass
from typing import Final

from pulsefirst.interfaces.audit.entries import Entry
from pulsefirst.interfaces.audit.keys import Keys

FIRST: Final = ""
"""The hash before the first record."""


@dataclass(frozen=True)
class Head:
    """Where the chain ends: the number and the hash of its last record, the name of its key, and the seal over these."""

    number: int = 0
    hash: str = FIRST
    key_name: str = ""
    seal: str = ""


@dataclass(frozen=True)
class Record:
    """An entry in the chain."""

    number: int
    entry: Entry
    previous: str
    hash: str


def linked(entry: Entry, head: Head, keys: Keys) -> Record:
    """The entry as the record after this head."""
    number = head.number + 1
    return Record(number, entry, head.hash, hash_of(number, entry, head.hash, keys))


def hash_of(number: int, entry: Entry, previous: str, keys: Keys) -> str:
    """The keyed hash of a record: of every field, its place and the record before it."""
    return keys.digest("record", json.dumps([number, *astuple(entry), previous], separators=(",", ":")))


def head_after(record: Record, keys: Keys) -> Head:
    """The head once this record is the last."""
    return Head(record.number, record.hash, keys.name, seal_of(record.number, record.hash, keys))


def seal_of(number: int, last: str, keys: Keys) -> str:
    """What nobody without the key can put on a head."""
    return keys.digest("head", f"{number} {last}")


def is_sealed(head: Head, keys: Keys) -> bool:
    """Whether a head is as it was left; that of a chain with nothing in it has no seal yet."""
    return head == Head() or head.seal == seal_of(head.number, head.hash, keys)
