"""How fast a card is, here: `PYTHONPATH=tests python -m contract.bench_cds_hooks`. The client is on the same machine, and so is the peer.

A call on patient-view brings 50 resources of an invented patient with an acute leg. The peer is a bare Starlette application that reads
the same bytes and answers the bytes of the same answer, on the same server: what is left is reading the record, the plan and its cards.

First one call after another in this process; then what a hospital sends, 100 a second whether or not the last one was answered, to
`pulsefirst serve` as it is deployed (two processes, what is said is kept).
"""

from __future__ import annotations

import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

from audit.services import service, site_file
from conftest import GUIDELINE
from contract.load import OpenLoop, Spread, echo, echoing, seconds_used, wait_until_all_ready
from contract.record_systems import ACUTE, VIEW, WALKING, Served, bundle, found, served, view
from pulsefirst.interfaces.http.trail import begin, prepare
from pulsefirst.model.keeping import Keeping
from serving import running

CALM = tuple(found("potassium", "4.1", hours_ago=1 + number) | {"id": f"o{number}"} for number in range(49))
RESOURCES, WARM, CALLS, CLIENTS = 50, 20, 200, 4
RATE, SECONDS, WORKERS = 100, 30, 2
MEDIAN, WORST = 15, 50
"""Milliseconds that are aimed at, at this rate."""


def main() -> None:
    """Print the figures: one client at a time, then four at once; the peer in the same run, and the ratio."""
    body = json.dumps(call()).encode()
    with served() as here:
        answer = here.post(VIEW, body)
        assert answer.status == 200, answer.text
        cards = len(json.loads(answer.text)["cards"])
        with running(echo(answer.text.encode())) as peer:
            print(
                f"Python {sys.version.split()[0]}, {RESOURCES} resources, {len(body):,} bytes in, {len(answer.text):,} out, {cards} cards"
            )
            report("patient-view, one client", timed(here.address, body), timed(peer, body))
            silent = json.dumps(view(*CALM)).encode()
            report("the same where the record speaks of no leg", timed(here.address, silent), timed(peer, silent))
            with tempfile.TemporaryDirectory() as folder, kept(folder) as keeping:
                report("the same, and what is said is kept (SQLite)", timed(keeping.address, body), timed(peer, body))
            report(f"patient-view, {CLIENTS} clients at once", at_once(here.address, body), at_once(peer, body))
    at_a_rate(answer.text.encode())


@contextmanager
def kept(folder: str) -> Iterator[Served]:
    """The service with an audit trail in a file."""
    Path(folder, "key").write_text("an invented key that is long enough", encoding="utf-8")
    keeping = Keeping(store=str(Path(folder, "audit.db")), key_file=str(Path(folder, "key")))
    prepare(keeping)
    with closing(begin(keeping, GUIDELINE)) as trail, served(keep_said=trail.keep_said) as here:
        yield here


def call() -> dict[str, object]:
    """A call with so many resources: what makes the card, and results of other days that do not."""
    facts = [*ACUTE, *WALKING[:1]]
    others = [found("potassium", "4.1", hours_ago=100 + number) for number in range(RESOURCES - len(facts) - 1)]
    body = view()
    prefetch = body["prefetch"]
    assert isinstance(prefetch, dict)
    prefetch["observations"] = bundle(*facts, *(one | {"id": f"o{number}"} for number, one in enumerate(others)))
    return body


def at_a_rate(answer: bytes, workers: int = WORKERS, seconds: int = SECONDS) -> None:
    """The same call so many times a second, to the service as it is deployed and to the peer in as many processes."""
    calls = RATE * seconds
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "answer").write_bytes(answer)
        site = site_file(Path(folder), str(Path(folder, "audit.db")))
        with service(site, "--workers", str(workers)) as here:
            wait_until_all_ready(here)
            OpenLoop(here.address).run([json.dumps(call()).encode()], RATE, RATE * 3)
            before = seconds_used(here)
            ours = OpenLoop(here.address).run([json.dumps(call()).encode()], RATE, calls)
            used = (seconds_used(here) - before) / calls * 1000
        with echoing(Path(folder, "answer"), workers) as peer:
            OpenLoop(peer.address).run([json.dumps(call()).encode()], RATE, RATE)
            bare = OpenLoop(peer.address).run([json.dumps(call()).encode()], RATE, calls)
    refused = f"; {len(ours.wrong)} of {calls:,} were refused as too many at once" if ours.wrong else ""
    mine, theirs = Spread.of(ours.taken), Spread.of(bare.taken)
    print(
        f"  patient-view, {RATE} a second for {seconds} s, {workers} processes, kept: {mine.median:.1f} ms (aim {MEDIAN}), 99th percentile "
        f"{mine.worst:.1f} ms (aim {WORST}); bare echo {theirs.median:.2f} and {theirs.worst:.2f} ms; ratio {mine.median / theirs.median:.0f} "
        f"and {mine.worst / theirs.worst:.0f}; {used:.1f} ms of a core a call{refused}"
    )


def timed(address: str, body: bytes, calls: int = CALLS) -> list[float]:
    """Milliseconds of each call, on one connection that stays open."""
    connection = HTTPConnection(address, timeout=30)
    taken = []
    for number in range(WARM + calls):
        begun = time.perf_counter()
        connection.request("POST", VIEW, body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        response.read()
        assert response.status == 200
        if number >= WARM:
            taken.append((time.perf_counter() - begun) * 1000)
    connection.close()
    return taken


def at_once(address: str, body: bytes) -> list[float]:
    """The same from several clients."""
    work: Callable[[int], list[float]] = lambda _: timed(address, body, CALLS // CLIENTS)  # noqa: E731
    with ThreadPoolExecutor(CLIENTS) as clients:
        return [one for several in clients.map(work, range(CLIENTS)) for one in several]


def report(title: str, taken: list[float], peer: list[float]) -> None:
    """One line: median and 99th percentile, the peer, and the ratio of the medians."""
    middle, bare = statistics.median(taken), statistics.median(peer)
    worst = statistics.quantiles(taken, n=100)[98]
    print(f"  {title}: {middle:.1f} ms, 99th percentile {worst:.1f} ms; bare echo {bare:.2f} ms; ratio {middle / bare:.0f}")


if __name__ == "__main__":
    main()
