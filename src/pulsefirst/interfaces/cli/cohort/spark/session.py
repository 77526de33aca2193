"""A session of Spark, on this machine or at a master, and what goes wrong there as a message of ours."""

from __future__ import annotations

import os
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Final

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from pulsefirst.interfaces.cli.files import BadInput

PATIENCE: Final = 10.0
"""So many seconds a master has to answer; Spark itself tries for a minute, and does not say why."""
STANDALONE: Final = "spark://"
HERE: Final = ("local", f"{STANDALONE}127.0.0.1", f"{STANDALONE}localhost")
"""How a master begins that is on this machine: then nothing listens to any other."""
ALWAYS: Final = {
    "spark.sql.caseSensitive": "true",
    "spark.sql.session.timeZone": "UTC",
    "spark.ui.showConsoleProgress": str(sys.stderr is not None and sys.stderr.isatty()).lower(),
}
ON_THIS_MACHINE: Final = {
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.ui.enabled": "false",
}


@contextmanager
def spark_at(master: str, patients_at_once: int) -> Iterator[Any]:
    """A session at this master, which hands so many patients at once to Python. What Spark refuses is raised as BadInput."""
    check_master(master)
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    settings = {**ALWAYS, "spark.sql.execution.arrow.maxRecordsPerBatch": str(patients_at_once)}
    if master.startswith(HERE):
        settings |= ON_THIS_MACHINE
    with refused(f"Spark does not start at {master}"):
        spark = SparkSession.builder.appName("pulsefirst cohort").master(master).config(map=settings).getOrCreate()
    try:
        with refused("Spark gave up"):
            yield spark
    finally:
        spark.stop()


def check_master(master: str) -> None:
    """Raises BadInput where none of the hosts of a standalone master answers."""
    if not master.startswith(STANDALONE):
        return
    whys = []
    for address in master.removeprefix(STANDALONE).split(","):
        host, _, port = address.rpartition(":")
        try:
            socket.create_connection((host, int(port)), PATIENCE).close()
        except (OSError, ValueError, OverflowError) as error:
            whys.append(f"{address}: {getattr(error, 'strerror', None) or error}")
        else:
            return
    raise BadInput(
        f"--master {master} cannot be reached ({'; '.join(whys)}): is it running, and is {STANDALONE}HOST:PORT right?"
    )


@contextmanager
def refused(what: str) -> Iterator[None]:
    """What Spark says it cannot do, as a message of ours."""
    try:
        yield
    except (PySparkException, Py4JError) as error:
        raise BadInput(f"{what}: {_sentence(error)}") from None


def _sentence(error: Exception) -> str:
    """What of an error is for people: where Python failed on a worker, its last line; else the first."""
    text = str(error)
    _, is_of_python, traceback = text.partition("Traceback (most recent call last):")
    if is_of_python:
        lines = [line for line in traceback.splitlines() if line and not line[0].isspace()]
        return lines[0] if lines else text
    exception = getattr(error, "java_exception", None)
    return (text if exception is None else str(exception.getMessage())).strip().splitlines()[0]
