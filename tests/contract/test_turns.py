"""Several processes share what comes: who calls a process that is at work comes back on another connection, which a free one takes."""

from __future__ import annotations

import asyncio
import os
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection

from conftest import GUIDELINE
from pulsefirst.interfaces.http.entrance import Below, entrance
from pulsefirst.interfaces.http.turns import turns
from pulsefirst.interfaces.web.app import application
from pulsefirst.interfaces.web.guard import LOOPBACK
from pulsefirst.notation.exchange import Answered, Asked, answered
from serving import running


async def slowly(asked: Asked) -> Answered:
    """An answer that takes as long as the query says."""
    await asyncio.sleep(float(asked.query))
    return answered({"process": os.getpid()})


def kept_open(address: str, *seconds: str) -> list[bool]:
    """Call at once so many times, each on a connection of its own; whether each of these stays open."""

    def call(wait: str) -> bool:
        host, _, port = address.partition(":")
        connection = HTTPConnection(host, int(port), timeout=30)
        connection.request("GET", f"/slow?{wait}")
        response = connection.getresponse()
        response.read()
        stays = connection.sock is not None
        assert stays is (response.headers.get("connection") != "close")
        connection.close()
        return stays

    with ThreadPoolExecutor(len(seconds)) as clients:
        return list(clients.map(call, seconds))


def test_who_calls_while_another_is_answered_is_sent_on_and_who_calls_alone_stays() -> None:
    place = turns(several=True)(Below("/slow", slowly, LOOPBACK))
    with running(entrance(application(GUIDELINE), place)) as address:  # type: ignore[arg-type]
        assert kept_open(address, "0") == [True]
        together = kept_open(address, "0.4", "0.4", "0.4")
        assert sorted(together) == [False, False, True]
        assert kept_open(address, "0") == [True]


def test_a_single_process_keeps_its_connections() -> None:
    place = turns(several=False)(Below("/slow", slowly, LOOPBACK))
    with running(entrance(application(GUIDELINE), place)) as address:  # type: ignore[arg-type]
        assert kept_open(address, "0.3", "0.3") == [True, True]
