"""A standalone cluster of Spark for tests: a master and workers, each a process of its own that can be killed."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path

from conftest import ROOT

WORKER = "org.apache.spark.deploy.worker.Worker"
MASTER = "org.apache.spark.deploy.master.Master"
ENOUGH = 60.0
QUICK_TO_START = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""What Java is told that runs for seconds only: most of its work would be to optimise itself."""


def environment(folder: Path, **settings: str) -> dict[str, str]:
    """What a process of Spark is started with: this source, this machine alone, and settings as a site writes them."""
    folder.mkdir(exist_ok=True)
    (folder / "spark-defaults.conf").write_text("".join(f"{name} {value}\n" for name, value in settings.items()))
    own = {"SPARK_CONF_DIR": str(folder), "SPARK_LOCAL_IP": "127.0.0.1", "SPARK_DAEMON_MEMORY": "256m"}
    return {**os.environ, **own, "PYTHONPATH": str(ROOT / "src"), "JDK_JAVA_OPTIONS": QUICK_TO_START}


@dataclass
class Cluster:
    """A master at an address, and its workers, which hold one core each."""

    folder: Path
    environment: dict[str, str]
    master: str = ""
    processes: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self, name: str, *arguments: str) -> Path:
        """Starts a process of Spark; gives the file of what it says."""
        said = self.folder / f"{len(self.processes)}.log"
        home = Path(str(find_spec("pyspark").origin)).parent  # type: ignore[union-attr]
        with said.open("wb") as log:
            command = [home / "bin" / "spark-class", name, "--host", "127.0.0.1", "--webui-port", "0", *arguments]
            # In a group of its own, with the executors that it starts.
            self.processes.append(
                subprocess.Popen(command, env=self.environment, stdout=log, stderr=log, start_new_session=True)
            )
        return said

    def kill(self, process: subprocess.Popen[bytes]) -> None:
        """Kills a process and what it started, as when a machine dies."""
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def kill_a_worker(self) -> None:
        """One of the workers dies, and its executor with it."""
        self.kill(self.processes.pop())


def heard(said: Path, what: str) -> str:
    """What is found in a log, once it is there."""
    until = time.monotonic() + ENOUGH
    while (match := re.search(what, said.read_text(errors="replace"))) is None:
        assert time.monotonic() < until, said.read_text(errors="replace")[-4000:]
        time.sleep(0.05)
    return match[0]


@contextmanager
def cluster(folder: Path, workers: int, **settings: str) -> Iterator[Cluster]:
    """A cluster that runs until the block ends."""
    running = Cluster(folder, environment(folder / "conf", **settings))
    try:
        running.master = heard(running.start(MASTER, "--port", "0"), r"spark://127\.0\.0\.1:\d+")
        work = [running.start(WORKER, "--cores", "1", "--work-dir", str(folder), running.master) for _ in range(workers)]
        for said in work:
            heard(said, "Successfully registered with master")
        yield running
    finally:
        for process in running.processes:
            running.kill(process)
