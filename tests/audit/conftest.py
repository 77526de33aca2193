"""One PostgreSQL server for all of these tests, and a new store of either kind for each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from audit.stores import AGREEING, NewStore, Server, opened
from pulsefirst.interfaces.audit.store import Store


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    server = Server()
    yield server
    server.end()


@pytest.fixture(params=AGREEING)
def new_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[NewStore]:
    """Gives the address of an empty store, each time another one."""
    given: list[str] = []
    server: Server | None = request.getfixturevalue("server") if request.param == "postgresql" else None

    def new() -> str:
        given.append(server.new() if server is not None else str(tmp_path / f"audit{len(given)}.db"))
        return given[-1]

    yield new
    if server is not None:
        for address in given:
            server.let_go(address)


@pytest.fixture
def store(new_store: NewStore) -> Iterator[Store]:
    with opened(new_store()) as store:
        yield store
