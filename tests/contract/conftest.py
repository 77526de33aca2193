"""The record system from which the page is launched: it starts once for all tests of launches."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from contract.smart_records import ORDINARY, Peer, Switch, launchable, one_address, record_system


@pytest.fixture(scope="session")
def switch() -> Iterator[Switch]:
    """The address at which each test has its own service."""
    with one_address() as switch:
        yield switch


@pytest.fixture(scope="session")
def _peer(switch: Switch) -> Iterator[Peer]:
    with record_system(f"{switch.address}/smart/callback", f"{switch.address}/legs/smart/callback") as peer:
        yield peer


@pytest.fixture
def peer(_peer: Peer) -> Peer:
    """The record system, as it is by itself."""
    _peer.behaves(**ORDINARY)
    return _peer


@pytest.fixture(scope="session")
def here(switch: Switch, _peer: Peer) -> Iterator[str]:
    """The address of the service that this record system may launch, where a test needs no other."""
    with launchable(switch, _peer) as address:
        yield address
