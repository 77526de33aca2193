"""The writer: what is acknowledged is there; where nothing can be written it says so at once, goes on, and tells later what is missing."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import sqlalchemy as sa

from audit.stores import KEYS, NewStore, Server, entry, opened
from pulsefirst.interfaces.audit.entries import Kind
from pulsefirst.interfaces.audit.keeper import Keeper
from pulsefirst.interfaces.audit.report import report
from pulsefirst.interfaces.audit.store import Store, open_store
from pulsefirst.interfaces.audit.verify import verify
from pulsefirst.model.keeping import Keeping


@contextmanager
def keeping(address: str, *, wait_seconds: float = 5) -> Iterator[Keeper]:
    store = open_store(Keeping(store=address, wait_seconds=wait_seconds), KEYS, make=True)
    keeper = Keeper(store, wait_seconds=wait_seconds, started={"version": "x"}, look_after=0.2, try_again=0.1)
    try:
        yield keeper
    finally:
        keeper.close()


def until(holds: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def kinds(store: Store) -> list[str]:
    with store.engine.connect() as connection:
        return [str(record.entry.kind) for record in store.records(connection)]


def test_what_is_kept_is_there_and_many_at_once_are_one_chain(new_store: NewStore) -> None:
    address = new_store()
    kept: list[bool] = []

    def hand_in(keeper: Keeper) -> None:
        kept.extend(keeper.keep([entry(number), entry(number)]) for number in range(5))

    with keeping(address) as keeper, keeping(address) as another:
        threads = [threading.Thread(target=hand_in, args=(one,)) for one in (keeper, another) * 4]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert kept == [True] * 40
    with opened(address) as store:
        assert verify(store).broken is None
        assert sorted(kinds(store)) == ["assessment"] * 80 + ["start"] * 2


def test_nothing_to_keep_is_kept(new_store: NewStore) -> None:
    with keeping(new_store()) as keeper:
        assert keeper.keep([])


def test_a_full_disk_is_told_at_once_and_what_is_missing_later(tmp_path: Path) -> None:
    address = str(tmp_path / "audit.db")
    with keeping(address) as keeper:
        assert keeper.keep([entry(0)])
        pages = limited(keeper.store, 0)
        until(lambda: not keeper.keep([entry(number, rules=tuple("abcdefgh") * 40) for number in range(30)]))
        assert "full" in keeper.trouble
        begun = time.monotonic()
        keeper.keep([entry(1)])
        assert time.monotonic() - begun < 4
        limited(keeper.store, pages * 1000)
        until(lambda: not keeper.trouble)
        assert keeper.keep([entry(2)])
    with opened(address) as store:
        assert verify(store).broken is None
        assert "gap" in kinds(store)
        assert report(store, now=keeper.clock()).not_kept >= 30


def limited(store: Store, most: int) -> int:
    """Let every connection of this store have at most so many pages from now on (0: as many as it has); how many it has."""
    with store.engine.connect() as connection:
        has = int(connection.exec_driver_sql("PRAGMA page_count").scalar_one())

    @sa.event.listens_for(store.engine, "begin")
    def _limit(connection: sa.Connection) -> None:
        connection.exec_driver_sql(f"PRAGMA max_page_count={most or has}")

    return has


def test_a_lost_database_is_told_and_kept_again_once_it_is_back(server: Server) -> None:
    address = server.new()
    with keeping(address, wait_seconds=5) as keeper:
        assert keeper.keep([entry(0)])
        server.stop()
        try:
            until(lambda: bool(keeper.trouble))
            begun = time.monotonic()
            assert not keeper.keep([entry(1)])
            assert time.monotonic() - begun < 4.5
        finally:
            server.start()
        until(lambda: not keeper.trouble)
        assert keeper.keep([entry(2)])
    with opened(address) as store:
        assert verify(store).broken is None
        assert kinds(store) == ["start", "assessment", "gap", "assessment"]


def test_a_file_that_is_gone_is_told_though_nobody_asks(tmp_path: Path) -> None:
    folder = tmp_path / "store"
    folder.mkdir()
    with keeping(str(folder / "audit.db")) as keeper:
        assert keeper.keep([entry(0)])
        keeper.store.engine.dispose()
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()
        until(lambda: bool(keeper.trouble))
        assert not keeper.keep([entry(1)])


def test_another_service_that_holds_the_lock_is_waited_for_and_no_longer(new_store: NewStore) -> None:
    address = new_store()
    with keeping(address, wait_seconds=0.5) as keeper:
        assert keeper.keep([entry(0)])
        with opened(address) as store, store.connect() as connection, connection.begin():
            store.head(connection, lock=True)
            begun = time.monotonic()
            assert not keeper.keep([entry(1)])
            assert time.monotonic() - begun < 5
            until(lambda: bool(keeper.trouble))
        until(lambda: not keeper.trouble)
        assert keeper.keep([entry(2)])
    with opened(address) as store:
        assert verify(store).broken is None
        missing = report(store, now=keeper.clock()).not_kept
        assert kinds(store).count(Kind.ASSESSMENT) + missing == 3, (
            "written too late to be acknowledged, or told to be missing"
        )


def test_what_was_handed_in_is_written_before_it_is_closed(new_store: NewStore) -> None:
    address = new_store()
    with keeping(address) as keeper:
        thread = threading.Thread(target=keeper.keep, args=([entry(1)],))
        thread.start()
    thread.join()
    with opened(address) as store:
        assert kinds(store) == ["start", "assessment"]


@pytest.mark.parametrize("trouble", ["", "x"])
def test_more_than_can_be_waited_for_is_not_kept(tmp_path: Path, trouble: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("pulsefirst.interfaces.audit.keeper.LONGEST_QUEUE", -1)
    with keeping(str(tmp_path / "audit.db")) as keeper:
        keeper.trouble = trouble
        assert not keeper.keep([entry(1)])


def test_a_file_that_was_replaced_is_told_and_the_new_one_gets_what_follows(tmp_path: Path) -> None:
    path, other = tmp_path / "audit.db", tmp_path / "other.db"
    with opened(str(other)):
        pass
    with keeping(str(path)) as keeper:
        assert keeper.keep([entry(0)])
        other.replace(path)
        assert not keeper.keep([entry(1)]), "it went to a file that nobody can read any more"
        until(lambda: not keeper.trouble)
        assert keeper.keep([entry(2)])
    assert path.stat().st_size
