"""Whether memory stays flat: `PYTHONPATH=tests python -m contract.soak_memory 100000` makes so many calls on the service as it is deployed.

The calls are those of a day, mixed: patients with an acute leg and without a complaint, draft orders, discharges, feedback, and some that are
refused; each of another patient, and each kept. After a first part, in which what is loaded or remembered once is, the resident memory
of no process may grow by more than the bound, however many calls follow.
"""

from __future__ import annotations

import json
import sys
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

from audit.services import service, site_file, try_to
from contract.load import wait_until_all_ready, workers_of
from contract.record_systems import ACUTE, CRAMP, LEAVING, ORDERS, VIEW, WALKING, draft, found, leaving, orders, view

BOUND: int = 8
"""Megabytes by which a process may grow after its first part. A hundred bytes that stay of each call would be 10 after 100,000."""
WARM: float = 0.15
LEAST_WARM = 3_000
CLIENTS, WORKERS, PARTS = 4, 2, 10


@dataclass(frozen=True)
class Grown:
    """The resident megabytes of each process: after the first part, and after each of the others; and how many calls were answered how."""

    after_first: dict[int, float]
    later: tuple[dict[int, float], ...]
    statuses: dict[int, int]

    @property
    def most(self) -> float:
        """By how much the process grew that grew most, at the end."""
        return max(self.later[-1][pid] - before for pid, before in self.after_first.items())


def calls_of_a_day() -> list[tuple[str, str]]:
    """One call of each kind as of now: where it goes, and its body; the patient is named p1."""
    target = "ct_or_mr_angiography"
    calm = [found("potassium", "4.1", hours_ago=1 + number) | {"id": f"o{number}"} for number in range(40)]
    bodies: list[tuple[str, Any]] = [
        (VIEW, view(*_of_now(*ACUTE), *calm)),
        (VIEW, view(*calm)),
        (VIEW, view(*_of_now(*CRAMP))),
        (VIEW, view(*_of_now(*WALKING))),
        (ORDERS, orders(*_of_now(*ACUTE), drafts=(draft(target, "left"),))),
        (LEAVING, leaving(*_of_now(*CRAMP))),
        (VIEW, view(hook="order-sign")),
        (f"{VIEW}/feedback", {"feedback": [{"card": str(uuid.uuid4()), "outcome": "accepted", "outcomeTimestamp": _now(), "acceptedSuggestions": [{"id": str(uuid.uuid4())}]}]}),
    ]  # fmt: skip
    return [(path, json.dumps(body)) for path, body in bodies] + [(VIEW, "{")]


def _now(hours_ago: float = 0) -> str:
    return (datetime.now(UTC) - timedelta(hours=hours_ago)).isoformat(timespec="seconds")


def _of_now(*resources: dict[str, Any]) -> Iterator[dict[str, Any]]:
    return ({**one, "effectiveDateTime": _now(0.5)} for one in resources)


def flat(calls: int, tell: Callable[[str], object] = lambda text: None) -> Grown:
    """Make so many calls, and see how much memory the processes have after each part. Raises AssertionError where one was not answered."""
    first = max(int(calls * WARM), min(LEAST_WARM, calls // 2))
    statuses: dict[int, int] = {}
    with tempfile.TemporaryDirectory() as folder:
        site = site_file(Path(folder), str(Path(folder, "audit.db")))
        with service(site, "--workers", str(WORKERS)) as here:
            wait_until_all_ready(here)
            processes = workers_of(here)
            _call(here.address, first, statuses)
            after_first = {pid: resident(pid) for pid in processes}
            tell(f"after the first {first:,} calls: {_told(after_first)}")
            later = []
            for part in range(1, PARTS + 1):
                begun, number = time.monotonic(), (calls - first) // PARTS
                _call(here.address, number, statuses)
                assert workers_of(here) == processes, "a process has ended and another one was started"
                later.append({pid: resident(pid) for pid in processes})
                tell(f"part {part} of {PARTS}, {number / (time.monotonic() - begun):.0f} calls a second: {_told(later[-1])}")
    assert set(statuses) == {200, 400}, statuses
    return Grown(after_first, tuple(later), statuses)


def _call(address: str, calls: int, statuses: dict[int, int]) -> None:
    """So many calls from several clients at once, each of another patient."""
    left, lock, host = iter(range(calls)), threading.Lock(), address.partition(":")
    kinds = calls_of_a_day()

    def work() -> None:
        with closing(HTTPConnection(host[0], int(host[2]), timeout=60)) as connection:
            while True:
                with lock:
                    number = next(left, None)
                if number is None:
                    return
                path, body = kinds[number % len(kinds)]
                patient = uuid.uuid4().hex
                named = body.replace('"p1"', f'"{patient}"').replace("Patient/p1", f"Patient/{patient}")
                answer = try_to(path, named, connection)
                with lock:
                    status = 0 if answer is None else answer.status
                    statuses[status] = statuses.get(status, 0) + 1

    clients = [threading.Thread(target=work) for _ in range(CLIENTS)]
    for client in clients:
        client.start()
    for client in clients:
        client.join()


def resident(pid: int) -> float:
    """The resident megabytes of a process."""
    lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
    return int(next(line for line in lines if line.startswith("VmRSS:")).split()[1]) / 1024


def _told(several: dict[int, float]) -> str:
    return ", ".join(f"{megabytes:.1f}" for megabytes in several.values()) + " MB"


def main(calls: int) -> None:
    """Make so many calls, print how memory went, and fail where it grew by more than the bound."""
    grown = flat(calls, lambda text: print(f"  {text}", flush=True))
    print(f"memory over {calls:,} calls: the process that grew most grew by {grown.most:.1f} MB (bound {BOUND})", flush=True)
    assert grown.most <= BOUND, f"a process grew by {grown.most:.1f} MB, more than {BOUND}"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
