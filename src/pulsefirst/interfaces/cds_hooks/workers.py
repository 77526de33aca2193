"""Where plans are worked out: on a few threads beside the one that answers, and never more of them than can be waited for.

A thread cannot be stopped. What has run out of time is answered at once; it is counted as work until it has ended.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from threading import Lock
from typing import Any, Final, ParamSpec, TypeVar

AT_ONCE: Final = 32
"""Calls that are worked on at once; more are told to come again."""
THREADS: Final = 4

P = ParamSpec("P")
T = TypeVar("T")


class Workers:
    """A few threads, and how much is waiting for them."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="plan")
        self._lock = Lock()
        self.unfinished = 0

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What the work gives. Work that nobody waits for any more is dropped where it has not begun."""
        with self._lock:
            self.unfinished += 1
        future = self._threads.submit(work, *args, **kwargs)
        future.add_done_callback(self._ended)
        return await asyncio.wrap_future(future)

    def _ended(self, _: Future[Any]) -> None:
        with self._lock:
            self.unfinished -= 1
