"""What a site says of keeping what was said: where, under which key, for how long, and what is answered when it cannot be. Data only."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Keeping:
    """How a site keeps what was said. Without a store nothing is kept, and no answer speaks of it.

    `store` is a file, or the address of a PostgreSQL database; `store_variable` the environment variable that holds it, where it has a
    password in it. The key of all digests is in `key_file`, or in the environment variable `key_variable`. `facts`: the facts of each
    assessment, and what a clinician writes with feedback, are kept as they are and not only as a digest. `days` is how long a record is kept at least (0: for
    good); what is older goes when it is purged. `or_refuse`: an answer that cannot be kept is not given. `wait_seconds` is how long an
    answer waits for the store.
    """

    store: str = ""
    store_variable: str = ""
    key_file: str = ""
    key_variable: str = ""
    facts: bool = False
    days: int = 0
    or_refuse: bool = False
    wait_seconds: float = 1

    @property
    def wanted(self) -> bool:
        """Whether anything is kept."""
        return bool(self.store or self.store_variable)
