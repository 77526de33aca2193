"""Killing a service under load, again and again: what it acknowledged must be there. `python -m audit.kills 1000` does it a thousand times.

Four clients call without a pause and tell what became of cards. What was answered 200 and not marked as not kept was
acknowledged, and so was feedback that was answered without a word. After each kill nothing of it may be missing and the chain is whole.
"""

from __future__ import annotations

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory

from audit.services import ENVIRONMENT, KEY, Service, free_port, site_file, try_to, wait_until_alive
from audit.stores import Server, opened
from contract.record_systems import VIEW, view
from pulsefirst.interfaces.audit.entries import Kind
from pulsefirst.interfaces.audit.keys import Keys
from pulsefirst.interfaces.audit.verify import verify

CLIENTS = 4


@dataclass
class Acknowledged:
    """What was acknowledged: assessments by their patients, feedback by its cards; each was asked for once."""

    patients: set[str] = field(default_factory=set)
    cards: set[str] = field(default_factory=set)


def load(address: str, ended: threading.Event, acknowledged: Acknowledged) -> None:
    """Call, and tell of a card, until it is ended. The record speaks of no leg: such an answer is the quickest, and is kept as any other."""
    host, _, port = address.partition(":")
    call = json.dumps(view())
    while not ended.is_set():
        with contextlib.closing(HTTPConnection(host, int(port), timeout=10)) as connection:
            patient, card = uuid.uuid4().hex, str(uuid.uuid4())
            answer = try_to(VIEW, call.replace('"p1"', f'"{patient}"'), connection)
            if answer is None or answer.status != 200:
                time.sleep(0.01)
                continue
            if "extension" not in json.loads(answer.text):
                acknowledged.patients.add(patient)
            told = {"card": card, "outcome": "overridden", "outcomeTimestamp": "2026-12-11T10:05:31Z"}
            kept = try_to(f"{VIEW}/feedback", json.dumps({"feedback": [told]}), connection)
            if kept is not None and kept.status == 200 and not kept.text:
                acknowledged.cards.add(card)


def check(store: str, keys: Keys, acknowledged: Acknowledged) -> int:
    """Hold the chain against what was acknowledged; how many records it has."""
    with opened(store, keys) as found:
        verified = verify(found)
        assert verified.broken is None, verified.broken
        with found.reading() as connection:
            entries = [record.entry for record in found.records(connection)]
    patients = {entry.subject for entry in entries if entry.kind == Kind.ASSESSMENT}
    cards = {json.loads(entry.told)["card"] for entry in entries if entry.kind == Kind.FEEDBACK}
    lost = {patient for patient in acknowledged.patients if keys.digest("subject", f"\n{patient}") not in patients}
    assert not lost, f"{len(lost)} acknowledged assessments are lost"
    assert acknowledged.cards <= cards, f"{len(acknowledged.cards - cards)} acknowledged entries of feedback are lost"
    return verified.records


def killed(site: Path, store: str, times: int, chance: random.Random) -> tuple[Acknowledged, int]:
    """Kill one or all of the processes that answer so many times under load; what was acknowledged, and how many records there are."""
    acknowledged, ended = Acknowledged(), threading.Event()
    with alone(site) as here:
        clients = [threading.Thread(target=load, args=(here.address, ended, acknowledged)) for _ in range(CLIENTS)]
        for client in clients:
            client.start()
        try:
            for _ in range(times):
                wait_for(acknowledged, chance.randint(1, 8))
                time.sleep(chance.uniform(0, 0.03))
                answering = workers_of(here.process.pid)
                chosen = answering if chance.random() < 0.2 else chance.sample(answering, min(1, len(answering)))
                for pid in chosen:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
        finally:
            ended.set()
            for client in clients:
                client.join()
        here.kill()
    return acknowledged, check(store, Keys(KEY.encode()), acknowledged)


def wait_for(acknowledged: Acknowledged, more: int, seconds: float = 120) -> None:
    """Until so many more assessments were acknowledged."""
    wanted, end = len(acknowledged.patients) + more, time.monotonic() + seconds
    while len(acknowledged.patients) < wanted:
        assert time.monotonic() < end, "the service does not answer any more"
        time.sleep(0.005)


def workers_of(pid: int) -> list[int]:
    """The processes that answer, which one that does not started."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()]


@contextlib.contextmanager
def alone(site: Path) -> Iterator[Service]:
    """The service in two processes, without canaries: each start would ask them, and here there are many starts."""
    port = free_port()
    code = (
        "import sys, pulsefirst; from pathlib import Path; from pulsefirst.notation.site import read_site; "
        "from pulsefirst.interfaces.http.serve import Serving, serve; guideline = pulsefirst.guideline(); "
        "site = read_site(Path(sys.argv[1]).read_text(), guideline); "
        "serve(guideline, Serving(host='127.0.0.1', port=int(sys.argv[2]), workers=2), site)"
    )
    with Path(site).with_suffix(".log").open("w", encoding="utf-8") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", code, str(site), str(port)],
            text=True,
            start_new_session=True,
            stderr=log,
            env=ENVIRONMENT,
        )
    here = Service(f"127.0.0.1:{port}", process)
    try:
        wait_until_alive(here)
        yield here
    finally:
        if process.poll() is None:
            here.kill()


def main(times: int) -> None:
    """Kill so many times on each kind of store, and print what was found."""
    server = Server()
    try:
        with TemporaryDirectory() as folder:
            for kind, store in (("SQLite", str(Path(folder, "audit.db"))), ("PostgreSQL", server.new())):
                seed = random.randrange(10**6)
                acknowledged, records = killed(site_file(Path(folder), store), store, times, random.Random(seed))
                print(
                    f"{kind}: {times} kills (seed {seed}): {len(acknowledged.patients)} assessments and {len(acknowledged.cards)} entries of "
                    f"feedback were acknowledged, none is lost; {records} records, the chain is whole",
                    flush=True,
                )
    finally:
        server.end()


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
