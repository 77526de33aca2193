"""Load from one machine: calls at a fixed rate, whether or not the last one was answered, so that a queue shows; and the peer they are held against.

One thread sends at the times that were set and another one takes the answers, on connections that stay open. A call that finds none free
opens one. What is measured begins when a call was due, and not when it could be sent.
"""

from __future__ import annotations

import contextlib
import selectors
import socket
import statistics
import subprocess
import sys
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from audit.services import ENVIRONMENT, Service, free_port, wait_until_alive
from conftest import ROOT
from contract.record_systems import VIEW
from pulsefirst.interfaces.http.patience import Patience, Taking, configured
from pulsefirst.interfaces.http.processes import run_processes
from pulsefirst.interfaces.http.serve import bind

OPEN, MOST_OPEN = 8, 150
"""Connections that are open from the beginning, and at most: fewer than a process of the service takes."""
PART, READY_IN_TURN = 65_536, 20


@dataclass
class Connection:
    """A connection that stays open, and the call that waits on it: when that was due, and what came of its answer."""

    socket: socket.socket
    due: float = 0
    got: bytes = b""
    closes: bool = False

    def take(self) -> int | None:
        """Take what came; the status once the answer is whole. Raises ConnectionError where it was cut."""
        part = self.socket.recv(PART)
        if not part:
            raise ConnectionError("an answer was cut")
        self.got += part
        head, end, body = self.got.partition(b"\r\n\r\n")
        if not end:
            return None
        lines = head.lower().split(b"\r\n")
        length = next(line for line in lines if line.startswith(b"content-length:"))
        self.closes = b"connection: close" in lines
        return int(head.split(b" ", 2)[1]) if len(body) >= int(length.partition(b":")[2]) else None


@dataclass
class OpenLoop:
    """A client that calls at a fixed rate. `taken` are the milliseconds of each call since it was due, `wrong` the statuses that are not 200."""

    address: str
    taken: list[float] = field(default_factory=list)
    wrong: list[int] = field(default_factory=list)
    _free: deque[Connection] = field(default_factory=deque)
    _selector: selectors.BaseSelector = field(default_factory=selectors.DefaultSelector)
    _open: int = 0
    _answered: int = 0

    def run(self, bodies: Sequence[bytes], rate: float, calls: int, path: str = VIEW) -> OpenLoop:
        """So many calls at so many a second, these bodies in turn; all are waited for. Raises AssertionError where one is never answered."""
        requests = [_request(self.address, path, body) for body in bodies]
        for _ in range(OPEN):
            self._free.append(self._connect())
        taking = threading.Thread(target=self._take, args=(calls,), daemon=True)
        taking.start()
        begun = time.perf_counter() + 0.05
        for number in range(calls):
            due = begun + number / rate
            if (wait := due - time.perf_counter()) > 0:
                time.sleep(wait)
            self._send(due, requests[number % len(requests)])
        taking.join(timeout=60)
        assert self._answered == calls, f"{calls - self._answered} of {calls} calls were not answered"
        self._selector.close()
        return self

    def _connect(self) -> Connection:
        host, _, port = self.address.partition(":")
        opened = Connection(socket.create_connection((host, int(port)), timeout=30))
        opened.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._open += 1
        self._selector.register(opened.socket, selectors.EVENT_READ, opened)
        return opened

    def _send(self, due: float, request: bytes) -> None:
        while not self._free and self._open >= MOST_OPEN:
            time.sleep(0.0005)
        connection = self._free.popleft() if self._free else self._connect()
        connection.due, connection.got = due, b""
        connection.socket.sendall(request)

    def _take(self, calls: int) -> None:
        while self._answered < calls:
            for key, _ in self._selector.select(timeout=1):
                connection: Connection = key.data
                status = connection.take()
                if status is None:
                    continue
                self.taken.append((time.perf_counter() - connection.due) * 1000)
                if status != 200:
                    self.wrong.append(status)
                self._answered += 1
                if connection.closes:
                    self._selector.unregister(connection.socket)
                    connection.socket.close()
                    self._open -= 1
                else:
                    self._free.append(connection)
        for key in list(self._selector.get_map().values()):
            key.data.socket.close()


def _request(address: str, path: str, body: bytes) -> bytes:
    head = (
        f"POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body


@dataclass(frozen=True)
class Spread:
    """The median and the 99th percentile, in milliseconds."""

    median: float
    worst: float

    @classmethod
    def of(cls, taken: Sequence[float]) -> Spread:
        return cls(statistics.median(taken), statistics.quantiles(taken, n=100)[98])


def wait_until_all_ready(service: Service) -> None:
    """Until every process has asked its canaries: whichever answers says so many times in turn."""
    for _ in range(READY_IN_TURN):
        wait_until_alive(service, "/readyz")


def seconds_used(service: Service) -> float:
    """Seconds of a core that a service has used so far, with the processes it started."""
    return sum(map(_seconds, {service.process.pid, *workers_of(service)}))


def _seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


def workers_of(service: Service) -> list[int]:
    """The processes that answer: those it started, or itself."""
    pid = service.process.pid
    started = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return [int(one) for one in started] or [pid]


# --- the peer -------------------------------------------------------------------------------------------------------------


def echo(answer: bytes) -> Starlette:
    """Reads what is sent, and answers these bytes."""

    async def answered(request: Request) -> Response:
        await request.body()
        return Response(answer, media_type="application/json")

    async def lives(request: Request) -> Response:
        return Response()

    return Starlette(routes=[Route(VIEW, answered, methods=["POST"]), Route("/healthz", lives)])


@contextlib.contextmanager
def echoing(answer: Path, workers: int) -> Iterator[Service]:
    """A bare Starlette application in processes of its own, on the server that `pulsefirst serve` runs on."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "contract.load", str(port), str(workers), str(answer)],
        text=True,
        start_new_session=True,
        env=ENVIRONMENT | {"PYTHONPATH": f"{ROOT / 'src'}:{ROOT / 'tests'}"},
    )
    here = Service(f"127.0.0.1:{port}", process)
    try:
        wait_until_alive(here)
        yield here
    finally:
        here.kill()


def _echo(port: int, workers: int, answer: Path) -> None:
    bound = bind("127.0.0.1", port, Patience().backlog)
    app = echo(answer.read_bytes())
    run_processes(workers, lambda: Taking(configured(app, Patience())).run(sockets=[bound]))


if __name__ == "__main__":
    _echo(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
