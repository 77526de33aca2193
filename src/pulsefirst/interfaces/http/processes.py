"""Several processes that answer at one port: one that dies is started again, and all end together once they have answered."""

from __future__ import annotations

import logging
import os
import signal
import time
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from threading import Thread
from types import FrameType
from typing import Final

SETTLED: Final = 0.5
"""Seconds that a process has to live, or the next one is started so much later."""

log = logging.getLogger(__name__)


def run_processes(number: int, work: Callable[[], None]) -> None:
    """Run `work` in so many processes until this one is told to end. Each is a fork: what was loaded before is shared."""
    context, ending = get_context("fork"), False
    running: dict[BaseProcess, float] = {}

    def end(signum: int, frame: FrameType | None) -> None:
        nonlocal ending
        ending = True
        for process in running:
            process.terminate()

    def start() -> None:
        process = context.Process(target=_work, args=(work, os.getpid()))
        process.start()
        running[process] = time.monotonic()

    before = {name: signal.signal(name, end) for name in (signal.SIGTERM, signal.SIGINT)}
    try:
        while not ending and len(running) < number:
            start()
        while running:
            wait([process.sentinel for process in running], timeout=1)
            for process in [one for one in running if not one.is_alive()]:
                lived = time.monotonic() - running.pop(process)
                process.join()
                if not ending:
                    log.error("a process ended with %s and is started again", process.exitcode)
                    time.sleep(0 if lived > SETTLED else SETTLED)
                    start()
    finally:
        for name, handler in before.items():
            signal.signal(name, handler)


def _work(work: Callable[[], None], parent: int) -> None:
    """In the new process: the signals end it, and where the parent is gone this ends too."""
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, _end)
    Thread(target=_follow, args=(parent,), daemon=True).start()
    work()


def _end(signum: int, frame: FrameType | None) -> None:
    raise SystemExit(0)


def _follow(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(1)
    os.kill(os.getpid(), signal.SIGTERM)
