"""Stores for tests: SQLite in a file and a PostgreSQL server that is started here, by a user that is not root; records of invented patients."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import psycopg

from pulsefirst.backends.said import Said, Shown
from pulsefirst.interfaces.audit.entries import Entry, Outcome, of_outcome, of_said
from pulsefirst.interfaces.audit.keys import Keys
from pulsefirst.interfaces.audit.store import Store, open_store
from pulsefirst.model.keeping import Keeping
from pulsefirst.model.recommendations import Urgency

KEYS = Keys(b"an invented key that is long enough")
OTHER_KEYS = Keys(b"another invented key, as long as it")
NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
AGREEING = ("sqlite", "postgresql")


def said(number: int = 0, *, days_ago: float = 0, rules: tuple[str, ...] = ("one",), alarms: bool = False) -> Said:
    """An assessment of an invented patient, in which one card was shown for these rules, if there are any."""
    card = Shown(
        name=f"card-{'-'.join(rules)}-{number}",
        about="triage",
        alarms=alarms,
        rules=rules,
        sources=("A1",),
        offered={f"suggestion-{rule}-{number}": (rule,) for rule in rules},
    )
    return Said(
        service="pulsefirst-patient-view",
        client="record",
        at=NOW - timedelta(days=days_ago),
        guideline_hash="0123abcd",
        subject=f"patient-{number}",
        facts=f'{{"age":"{40 + number}"}}',
        plan="ff00",
        now=Urgency.EMERGENCY if alarms else Urgency.NONE,
        could_be=Urgency.EMERGENCY,
        shown=(card,) if rules else (),
    )


def entry(number: int = 0, *, days_ago: float = 0, rules: tuple[str, ...] = ("one",), alarms: bool = False) -> Entry:
    return of_said(said(number, days_ago=days_ago, rules=rules, alarms=alarms), KEYS, with_facts=False)


def outcome(card: str, what: str, *, accepted: tuple[str, ...] = (), reason: str = "", comment: str = "") -> Entry:
    coded = {"system": "urn:reasons", "code": reason} if reason else None
    told = Outcome(
        service="pulsefirst-patient-view",
        client="record",
        card=card,
        outcome=what,
        at=NOW,
        accepted=accepted,
        reason=coded,
        comment=comment,
    )
    return of_outcome(told, KEYS, NOW, with_facts=False)


def fill(store: Store, *several: Entry) -> None:
    """Append each in a transaction of its own."""
    with store.connect() as connection:
        for one in several:
            store.append(connection, [one], NOW)


@contextmanager
def opened(address: str, keys: Keys = KEYS) -> Iterator[Store]:
    store = open_store(Keeping(store=address, wait_seconds=5), keys, make=True)
    try:
        yield store
    finally:
        store.close()


# --- PostgreSQL -----------------------------------------------------------------------------------------------------------


@cache
def binaries() -> Path:
    """Where Debian puts the server, the newest version; `make database` installs it."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[-3]))
    assert found, "PostgreSQL is missing: `make database` installs it"
    return found[-1].parent


class Server:
    """A PostgreSQL server on a socket in a folder of its own."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="pulsefirst-postgresql-"))
        self.free: list[str] = []
        self.user = "postgres" if os.getuid() == 0 else None
        if self.user is not None:
            shutil.chown(self.folder, self.user)
        self._run("initdb", "-D", str(self.folder / "data"), "-A", "trust", "-U", "pulsefirst", "--no-sync", "-E", "UTF8")
        self.process: subprocess.Popen[bytes] | None = None
        self.start()

    def _run(self, name: str, *arguments: str) -> None:
        command = [str(binaries() / name), *arguments]
        subprocess.run(command, cwd=self.folder, user=self.user, check=True, capture_output=True, timeout=120)

    def start(self) -> None:
        settings = ("listen_addresses=", f"unix_socket_directories={self.folder}", "shared_buffers=16MB", "fsync=off")
        options = [part for setting in settings for part in ("-c", setting)]
        command = [str(binaries() / "postgres"), "-D", str(self.folder / "data"), *options]
        self.process = subprocess.Popen(
            command, cwd=self.folder, user=self.user, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        until = time.monotonic() + 60
        while True:
            try:
                psycopg.connect(self.address("postgres")).close()
                return
            except psycopg.OperationalError:
                assert time.monotonic() < until, "PostgreSQL did not start"
                time.sleep(0.05)

    def stop(self) -> None:
        if self.process is not None:
            self.process.send_signal(signal.SIGQUIT)  # at once: connections are cut, and the next start recovers
            self.process.wait(timeout=60)
            self.process = None

    def end(self) -> None:
        self.stop()
        shutil.rmtree(self.folder)

    def address(self, database: str) -> str:
        return f"postgresql://pulsefirst@/{database}?host={self.folder}"

    def new(self) -> str:
        """The address of an empty database: one that a test has let go of, else a new one."""
        if self.free:
            name = self.free.pop()
            with psycopg.connect(self.address(name), autocommit=True) as connection:
                connection.execute("DROP SCHEMA public CASCADE")
                connection.execute("CREATE SCHEMA public")
            return self.address(name)
        name = f"d{uuid.uuid4().hex}"
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")  # type: ignore[call-overload]
        return self.address(name)

    def let_go(self, address: str) -> None:
        """This database is used no more."""
        self.free.append(address.partition("@/")[2].partition("?")[0])


NewStore = Callable[[], str]
