"""The real service in processes of its own, as `pulsefirst serve` starts it, so that it can be killed; and how it is called."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from conftest import ROOT
from contract.record_systems import ACUTE, JSON, VIEW, view
from serving import Answer, ask

KEY = "an invented key that is long enough"
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT / "src")}
CALL = json.dumps(view(*ACUTE))


def site_file(folder: Path, store: str, *, more: str = "", connections: str = "") -> Path:
    """A site file with this store, and its key beside it."""
    (folder / "audit.key").write_text(KEY, encoding="utf-8")
    path = folder / "site.yaml"
    lines = [f"audit:\n  store: '{store}'\n  key_file: '{folder / 'audit.key'}'\n  days: 30\n{more}"]
    path.write_text("".join([*lines, f"connections:\n{connections}" if connections else ""]), encoding="utf-8")
    return path


@dataclass
class Service:
    """A service that runs, where it answers, and the process."""

    address: str
    process: subprocess.Popen[str]

    def post(self, path: str, body: str) -> Answer:
        return ask(self.address, "POST", path, body, JSON)

    def get(self, path: str) -> Answer:
        return ask(self.address, "GET", path)

    def view(self) -> Mapping[str, Any]:
        """The answer to a call with an acute leg."""
        answer = self.post(VIEW, CALL)
        assert answer.status == 200, answer.text
        data: Mapping[str, Any] = json.loads(answer.text)
        return data

    def kill(self) -> None:
        """End it and all its processes at once, as nobody can defend against."""
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait(timeout=20)


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "pulsefirst", *arguments]


@contextmanager
def service(site: Path | None, *arguments: str, port: int = 0) -> Iterator[Service]:
    """`pulsefirst serve` until the block ends."""
    port = port or free_port()
    said = command("serve", "--port", str(port), *(("--site", str(site)) if site is not None else ()), *arguments)
    process = subprocess.Popen(
        said, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True, env=ENVIRONMENT
    )
    here = Service(f"127.0.0.1:{port}", process)
    try:
        wait_until_alive(here)
        yield here
    finally:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(timeout=20)
            except subprocess.TimeoutExpired:
                here.kill()
        for stream in (process.stdout, process.stderr):
            if stream is not None:
                stream.close()


def wait_until_alive(here: Service, path: str = "/healthz", seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while True:
        assert here.process.poll() is None, here.process.stderr and here.process.stderr.read()
        try:
            if here.get(path).status == 200:
                return
        except (OSError, HTTPException):
            pass
        assert time.monotonic() < end, f"{path} did not turn green"
        time.sleep(0.05)


def try_to(path: str, body: str, connection: HTTPConnection) -> Answer | None:
    """One call on a connection that may be cut; None where no whole answer came."""
    try:
        connection.request("POST", path, body, JSON)
        response = connection.getresponse()
        return Answer(response.status, {}, response.read().decode())
    except (OSError, HTTPException):
        return None
