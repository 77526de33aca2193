"""Whoever answers hands its record in here and waits until it is on the disk: many at once are one transaction.

One thread writes. What is handed in while it writes goes with the next transaction, so a busy service waits no longer than an idle one.
Nothing is acknowledged before it is committed: what is answered as kept outlives the process, however that ends. Where the store cannot
be written, whoever answers is told so at once, and the store is tried again in a while; once it can be, a record says how many are missing.
"""

from __future__ import annotations

import contextlib
import logging
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field
from datetime import UTC, datetime
from queue import Empty, SimpleQueue
from threading import Lock, Thread
from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.exc import SQLAlchemyError

from pulsefirst.interfaces.audit.entries import Entry, Kind, instant, of_event
from pulsefirst.interfaces.audit.keys import CannotKeep
from pulsefirst.interfaces.audit.store import Store, reason_of

MOST_AT_ONCE: Final = 256
"""Records of one transaction."""
LONGEST_QUEUE: Final = 2000
"""What waits for the store at most; more is not kept, and that is said."""
TRY_AGAIN: Final = 2.0
"""Seconds after which a store that could not be written is tried again."""
LOOK_AFTER: Final = 10.0
"""Seconds without a record after which it is tried whether the store can be written."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Handed:
    """Records that go together, and where it is told whether they are kept."""

    entries: Sequence[Entry]
    kept: Future[bool] = field(default_factory=Future)


class Keeper:
    """The one writer of a service. It writes from the moment it is made until it is closed."""

    def __init__(
        self,
        store: Store,
        *,
        wait_seconds: float,
        started: dict[str, Any] | None = None,
        look_after: float = LOOK_AFTER,
        try_again: float = TRY_AGAIN,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.store = store
        self.wait_seconds = wait_seconds
        self.look_after = look_after
        self.try_again = try_again
        self.clock = clock
        self.trouble = ""
        """Why the store cannot be written; empty while it can."""
        self._lock = Lock()
        self._lost = 0
        self._lost_since: datetime | None = None
        self._next_try = 0.0
        self._waiting: SimpleQueue[_Handed | None] = SimpleQueue()
        self._connection: sa.Connection | None = None
        self._file: tuple[int, int] | None = None
        self._made = False
        if started is not None:
            self._waiting.put(_Handed((of_event(Kind.START, clock(), started),)))
        self._thread = Thread(target=self._write, name="audit", daemon=True)
        self._thread.start()

    def keep(self, entries: Sequence[Entry]) -> bool:
        """Keep these records, all or none; whether they are on the disk. It waits for that, `wait_seconds` at most."""
        if not entries:
            return True
        if (self.trouble and time.monotonic() < self._next_try) or self._waiting.qsize() > LONGEST_QUEUE:
            self._lose(len(entries))
            return False
        handed = _Handed(entries)
        self._waiting.put(handed)
        try:
            return handed.kept.result(timeout=self.wait_seconds)
        except TimeoutError:
            if handed.kept.cancel():  # else it is being written: that it is kept was not seen in time
                self._lose(len(entries))
            self._in_trouble(f"the store did not take a record within {self.wait_seconds:g} seconds")
            return False
        except CancelledError:
            return False

    def close(self) -> None:
        """Write what was handed in, and end."""
        self._waiting.put(None)
        self._thread.join(timeout=self.wait_seconds + 5)
        self.store.close()

    # --- the thread that writes -------------------------------------------------------------------------------------------

    def _write(self) -> None:
        ended = False
        while not ended:
            batch, ended = self._next()
            taken = [handed for handed in batch if handed.kept.set_running_or_notify_cancel()]
            kept = self._try([entry for handed in taken for entry in handed.entries])
            for handed in taken:
                if not kept:
                    self._lose(len(handed.entries))
                handed.kept.set_result(kept)
        self._disconnect()

    def _next(self) -> tuple[list[_Handed], bool]:
        """What is to be written next, none once it is time to look after the store; and whether this was the last."""
        batch: list[_Handed] = []
        with contextlib.suppress(Empty):
            handed = self._waiting.get(timeout=self.try_again if self.trouble else self.look_after)
            while handed is not None:
                batch.append(handed)
                if len(batch) >= MOST_AT_ONCE:
                    return batch, False
                handed = self._waiting.get_nowait()
            return batch, True
        return batch, False

    def _try(self, entries: Sequence[Entry]) -> bool:
        """Write these, and before them how many are missing; where there are none, whether the store can be written."""
        missing, since = self._lost, self._lost_since
        gap = self._gap(missing, since)
        try:
            with self._connected() as connection:
                if entries or gap:
                    self.store.append(connection, (*gap, *entries), self.clock())
                else:
                    self.store.touch(connection)
            if self.store.file != self._file:
                raise CannotKeep("the file of the audit trail is not the one that was opened")
        except (SQLAlchemyError, CannotKeep, OSError) as error:
            self._disconnect()
            self._in_trouble(reason_of(error))
            return False
        with self._lock:
            self._lost -= missing
            self._lost_since = self._lost_since if self._lost else None
            recovered, self.trouble = bool(self.trouble), ""
        if recovered:
            log.warning("the audit trail is kept again; records that are missing: %d", missing)
        return True

    def _gap(self, missing: int, since: datetime | None) -> tuple[Entry, ...]:
        told = {"missing": missing, "since": instant(since)} if since is not None else {"missing": missing}
        return (of_event(Kind.GAP, self.clock(), told),) if missing else ()

    @contextlib.contextmanager
    def _connected(self) -> Iterator[sa.Connection]:
        if self._connection is None:
            if not self._made:
                self.store.make()
                self._made = True
            self._file = self.store.file
            self._connection = self.store.connect()
        yield self._connection

    def _disconnect(self) -> None:
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(SQLAlchemyError, OSError):
                connection.close()

    def _lose(self, number: int) -> None:
        with self._lock:
            self._lost += number
            self._lost_since = self._lost_since or self.clock()

    def _in_trouble(self, reason: str) -> None:
        with self._lock:
            began, self.trouble = not self.trouble, reason
            self._next_try = time.monotonic() + self.try_again
        if began:
            log.error("the audit trail cannot be kept: %s", reason)
