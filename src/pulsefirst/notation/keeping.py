"""Reading the part of a site file that says how what was said is kept.

    audit:
      store: /var/lib/pulsefirst/audit.db       # a file, or postgresql://user@host/database
      store_variable: PULSEFIRST_STORE          # or the environment variable that holds it, for an address with a password
      key_file: /etc/pulsefirst/audit.key       # at least 32 characters that nobody else has, or
      key_variable: PULSEFIRST_AUDIT_KEY        # the environment variable that holds them
      facts: no                                 # yes: facts and comments as they are; no: keyed digests only
      days: 3650                                # how long a record is kept at least; without it nothing can be purged
      when_not_kept: answer                     # or refuse: an answer that cannot be kept is not given (503)
      wait_seconds: 1                           # how long an answer waits for the store

A store needs a key; every other line may be left out.
"""

from __future__ import annotations

from typing import Final

from pulsefirst.model.errors import WrongValue
from pulsefirst.model.keeping import Keeping
from pulsefirst.notation.keyed import line_of, parts_of, seconds_of, yes_of
from pulsefirst.notation.tree import Entry, shown

AUDIT: Final = "audit"
LONGEST: Final = 500
KEYS: Final = (
    "store",
    "store_variable",
    "key_file",
    "key_variable",
    "facts",
    "days",
    "when_not_kept",
    "wait_seconds",
)
ANSWER, REFUSE = "answer", "refuse"
MOST_SECONDS: Final = 10
MOST_DAYS: Final = 100 * 366
POSTGRESQL: Final = "postgresql://"


def read_keeping(entry: Entry | None) -> Keeping:
    """How a site keeps what was said; a site that says nothing keeps nothing. Raises CaseError with the line."""
    if entry is None:
        return Keeping()
    parts = parts_of(entry.value, AUDIT, KEYS)
    store, store_variable = _either(parts, "store", "store_variable", entry)
    key_file, key_variable = _either(parts, "key_file", "key_variable", entry)
    if "://" in store and not store.startswith(POSTGRESQL):
        raise WrongValue(f"store is a file, or {POSTGRESQL}..., not {shown(store)}", parts["store"].value.where)
    if bool(store or store_variable) is not bool(key_file or key_variable):
        raise WrongValue("audit has a store (store or store_variable) and a key (key_file or key_variable)", entry.where)
    return Keeping(
        store=store,
        store_variable=store_variable,
        key_file=key_file,
        key_variable=key_variable,
        facts=yes_of(parts.get("facts")),
        days=_days(parts.get("days")),
        or_refuse=_refuses(parts.get("when_not_kept")),
        wait_seconds=seconds_of(parts.get("wait_seconds"), Keeping().wait_seconds, MOST_SECONDS),
    )


def _either(parts: dict[str, Entry], one: str, other: str, entry: Entry) -> tuple[str, str]:
    first, second = line_of(parts.get(one), LONGEST), line_of(parts.get(other), LONGEST)
    if first and second:
        raise WrongValue(f"audit has either {one} or {other}", entry.where)
    return first, second


def _days(entry: Entry | None) -> int:
    text = line_of(entry, LONGEST)
    if entry is None or not text:
        return 0
    if not text.isascii() or not text.isdigit() or not 0 < int(text) <= MOST_DAYS:
        raise WrongValue(f"days is a whole number, 1 to {MOST_DAYS}, not {shown(text)}", entry.value.where)
    return int(text)


def _refuses(entry: Entry | None) -> bool:
    text = line_of(entry, LONGEST)
    if entry is not None and text not in ("", ANSWER, REFUSE):
        raise WrongValue(f"when_not_kept is {ANSWER} or {REFUSE}, not {shown(text)}", entry.value.where)
    return text == REFUSE
