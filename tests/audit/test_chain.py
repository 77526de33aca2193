"""The chain: whatever is done to a record, to its place or to the head is found, at the first record where it was done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import sqlalchemy as sa
from hypothesis import given, settings
from hypothesis import strategies as st

from audit.stores import KEYS, NOW, OTHER_KEYS, NewStore, entry, fill, opened, outcome
from pulsefirst.interfaces.audit.chain import Head
from pulsefirst.interfaces.audit.entries import Entry, Kind
from pulsefirst.interfaces.audit.keys import CannotKeep
from pulsefirst.interfaces.audit.purge import Unwhole, purge
from pulsefirst.interfaces.audit.store import HEAD, LATEST, RECORDS, Store, is_sqlite, migrate, open_store, row_of
from pulsefirst.interfaces.audit.verify import verify
from pulsefirst.model.keeping import Keeping

SIX = [entry(number) for number in range(5)] + [outcome("card-one-0", "overridden", reason="patient-refuses")]


def tamper(store: Store, *statements: Any) -> None:
    """Change rows as somebody with the database but without the key can: past the triggers."""
    with store.engine.connect() as connection, connection.begin():
        if is_sqlite(store.engine):
            connection.execute(sa.text("DROP TRIGGER IF EXISTS records_no_update"))
            connection.execute(sa.text("DROP TRIGGER IF EXISTS records_no_delete"))
        else:
            connection.execute(sa.text("ALTER TABLE records DISABLE TRIGGER USER"))
        for statement in statements:
            connection.execute(statement)


def broken(store: Store, noted: tuple[int, str] | None = None) -> tuple[int, str]:
    found = verify(store, noted).broken
    assert found is not None
    return found.number, found.what


def test_an_empty_chain_and_a_filled_one_are_whole(store: Store) -> None:
    assert verify(store).broken is None
    fill(store, *SIX)
    verified = verify(store)
    assert (verified.records, verified.first, verified.purged, verified.broken) == (6, 1, 0, None)
    assert verified.head.number == 6


CHANGED: dict[str, Any] = dict.fromkeys(Entry.__dataclass_fields__, "changed") | {"now": 2, "could_be": 1, "through": 3}


@pytest.mark.parametrize("name", [*Entry.__dataclass_fields__, "previous", "hash"])
def test_any_field_that_was_changed_is_found(store: Store, name: str) -> None:
    fill(store, *SIX)
    tamper(store, RECORDS.update().where(RECORDS.c.number == 3).values({name: CHANGED.get(name, "00")}))
    number, _ = broken(store)
    assert number == 3


def test_nothing_in_place_of_an_empty_text_is_found(store: Store) -> None:
    fill(store, *SIX)
    tamper(store, RECORDS.update().where(RECORDS.c.number == 2).values(now=None))
    assert broken(store) == (2, "this record is not as it was written")


@pytest.mark.parametrize("gone", [1, 3, 6])
def test_a_record_that_was_deleted_is_found(store: Store, gone: int) -> None:
    fill(store, *SIX)
    tamper(store, RECORDS.delete().where(RECORDS.c.number == gone))
    number, what = broken(store)
    assert number == gone
    assert "missing" in what


def test_two_records_that_changed_places_are_found(store: Store) -> None:
    fill(store, *SIX)
    numbered = RECORDS.c.number
    swap = [(2, 99), (3, 2), (99, 3)]
    tamper(store, *(RECORDS.update().where(numbered == one).values(number=other) for one, other in swap))
    number, _ = broken(store)
    assert number == 2


def test_an_end_that_was_cut_off_is_found_though_the_head_was_set_back(store: Store) -> None:
    fill(store, *SIX[:3])
    old = verify(store).head
    fill(store, *SIX[3:])
    tamper(store, RECORDS.delete().where(RECORDS.c.number > 2), HEAD.update().values(number=2, hash="", seal=""))
    assert broken(store) == (0, "the head of the chain is not as it was left")
    noted = (5, "0" * 64)
    tamper(store, HEAD.update().values(number=old.number, hash=old.hash, seal=old.seal))
    assert broken(store) == (3, "this record is missing, and all after it")
    assert broken(store, noted) == (3, "this record is missing, and all after it")


def test_an_older_copy_of_the_whole_store_is_found_by_a_head_that_was_noted(store: Store) -> None:
    fill(store, *SIX[:3])
    copied = verify(store).head
    fill(store, *SIX[3:])
    newest = verify(store).head
    assert verify(store, (copied.number, copied.hash)).broken is None
    tamper(
        store,
        RECORDS.delete().where(RECORDS.c.number > 3),
        HEAD.update().values(number=copied.number, hash=copied.hash, seal=copied.seal),
    )
    assert verify(store).broken is None, "the database alone cannot show it"
    assert broken(store, (newest.number, newest.hash)) == (6, "this record is not the one that was noted")


def test_a_record_that_was_put_in_without_the_key_is_found(store: Store) -> None:
    fill(store, *SIX)
    with store.engine.connect() as connection:
        last = list(store.records(connection))[-1]
    row = row_of(last) | {"number": 7, "previous": last.hash, "hash": OTHER_KEYS.digest("record", "x")}
    tamper(store, RECORDS.insert().values(row))
    assert broken(store) == (7, "this record is not as it was written")


def test_the_database_itself_refuses_to_change_or_delete_a_record(store: Store) -> None:
    fill(store, *SIX)
    for statement in (RECORDS.update().values(client="x"), RECORDS.delete().where(RECORDS.c.number == 6)):
        with pytest.raises(sa.exc.DBAPIError, match=r"never changed|by a purge only"), store.connect() as connection:
            connection.execute(statement)
    assert verify(store).broken is None


def test_a_head_that_was_changed_stays_found_after_more_was_written(store: Store) -> None:
    fill(store, *SIX[:3])
    tamper(store, RECORDS.delete().where(RECORDS.c.number == 3))
    with store.engine.connect() as connection:
        second = list(store.records(connection))[-1]
    tamper(store, HEAD.update().values(number=2, hash=second.hash))
    fill(store, *SIX[3:])
    assert broken(store) == (3, "before this record the head of the chain was not as it had been left")


def test_a_head_that_is_gone_lets_nothing_be_written(store: Store) -> None:
    fill(store, *SIX[:2])
    tamper(store, HEAD.delete())
    assert broken(store) == (0, "the head of the chain is not as it was left")
    with pytest.raises(CannotKeep, match="is gone"):
        fill(store, SIX[2])


def test_another_key_is_told_from_a_broken_chain(new_store: NewStore) -> None:
    address = new_store()
    with opened(address) as store:
        fill(store, *SIX)
    with pytest.raises(CannotKeep, match="under another key"), opened(address, OTHER_KEYS):
        pass


# --- whatever is done to it, by chance -------------------------------------------------------------------------------------


@cache
def empty() -> bytes:
    """A store with nothing in it, as a file."""
    with TemporaryDirectory() as folder:
        with opened(f"{folder}/audit.db"):
            pass
        return Path(folder, "audit.db").read_bytes()


@contextmanager
def copied() -> Iterator[Store]:
    """A new, empty store, without its migrations being run again."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "audit.db")
        path.write_bytes(empty())
        yield open_store(Keeping(store=str(path)), KEYS, make=False)


FIELDS = st.sampled_from([*Entry.__dataclass_fields__, "previous", "hash", "number"])


@settings(max_examples=50, deadline=None)
@given(
    lengths=st.lists(st.integers(1, 4), min_size=1, max_size=4),
    place=st.integers(0, 15),
    field=FIELDS,
    value=st.one_of(st.none(), st.integers(-5, 50), st.text(max_size=12), st.binary(max_size=5)),
)
def test_no_change_of_one_value_goes_unseen(lengths: Sequence[int], place: int, field: str, value: object) -> None:
    with copied() as store:
        with store.connect() as connection:
            for length in lengths:
                store.append(connection, [entry(number) for number in range(length)], NOW)
        number = place % sum(lengths) + 1
        with store.engine.connect() as connection:
            before = connection.execute(sa.select(RECORDS.c[field]).where(RECORDS.c.number == number)).scalar()
        changed = sa.text(f"UPDATE records SET {field} = :value WHERE number = :number")
        try:
            tamper(store, changed.bindparams(value=value, number=number))
        except sa.exc.IntegrityError:
            return  # the database does not take it: no null, no number twice
        with store.engine.connect() as connection:
            rows = connection.execute(sa.select(RECORDS.c[field]).order_by(RECORDS.c.number)).scalars().all()
        if rows[number - 1] == before and type(rows[number - 1]) is type(before):
            assert verify(store).broken is None
        else:
            assert verify(store).broken is not None


@settings(max_examples=25, deadline=None)
@given(number=st.integers(2, 9), gone=st.sets(st.integers(1, 9), min_size=1, max_size=4), days=st.integers(0, 12))
def test_no_deletion_goes_unseen_before_or_after_a_purge(number: int, gone: set[int], days: int) -> None:
    with copied() as store:
        with store.connect() as connection:
            store.append(connection, [entry(one, days_ago=number - one) for one in range(number)], NOW)
        purge(store, NOW, days)
        before = verify(store)
        assert before.broken is None
        tamper(store, RECORDS.delete().where(RECORDS.c.number.in_(gone)))
        with store.engine.connect() as connection:
            left = connection.execute(sa.select(sa.func.count()).select_from(RECORDS)).scalar_one()
        assert (verify(store).broken is None) is (left == before.records)


# --- purging ---------------------------------------------------------------------------------------------------------------


def test_after_a_purge_the_rest_is_whole_and_the_checkpoint_says_what_went(store: Store) -> None:
    fill(store, *(entry(number, days_ago=10 - number) for number in range(6)))
    done = purge(store, NOW, 7)
    assert (done.records, done.through) == (3, 3)
    verified = verify(store)
    assert (verified.broken, verified.first, verified.purged, verified.records) == (None, 4, 3, 4)
    again = purge(store, NOW, 5)
    assert (again.records, again.through) == (2, 5)
    assert verify(store).broken is None
    assert purge(store, NOW, 5).records == 0


def test_everything_can_go_but_the_checkpoint(store: Store) -> None:
    fill(store, *(entry(number, days_ago=100) for number in range(3)))
    assert purge(store, NOW, 1).records == 3
    fill(store, entry(7))
    assert (verify(store).broken, verify(store).records, verify(store).head.number) == (None, 2, 5)


def test_what_is_not_whole_is_not_purged(store: Store) -> None:
    fill(store, *(entry(number, days_ago=10) for number in range(3)))
    tamper(store, RECORDS.update().where(RECORDS.c.number == 2).values(client="x"))
    with pytest.raises(Unwhole, match="record 2: this record is not as it was written"):
        purge(store, NOW, 1)
    with store.engine.connect() as connection:
        assert len(list(store.records(connection))) == 3


def test_records_that_are_put_back_after_a_purge_are_found(store: Store) -> None:
    fill(store, *(entry(number, days_ago=10 if number < 2 else 0) for number in range(3)))
    with store.engine.connect() as connection:
        second = list(store.records(connection))[1]
    purge(store, NOW, 1)
    tamper(store, RECORDS.insert().values(row_of(second)))
    assert verify(store).broken is not None


def test_a_beginning_that_no_purge_removed_is_found(store: Store) -> None:
    fill(store, *(entry(number, days_ago=10 if number < 2 else 0) for number in range(6)))
    purge(store, NOW, 1)
    tamper(store, RECORDS.delete().where(RECORDS.c.number.in_([3, 4])))
    assert broken(store) == (1, "records 1 to 4 are missing, and no purge says so")


def test_what_was_purged_is_in_the_file_no_more(tmp_path: Path) -> None:
    marked = entry(1, days_ago=10, rules=("a_rule_by_which_it_is_found",))
    with opened(str(tmp_path / "audit.db")) as store:
        fill(store, marked, entry(2))
        assert b"suggestion-a_rule_by_which_it_is_found" in files(tmp_path)
        purge(store, NOW, 1)
        assert b"suggestion-a_rule_by_which_it_is_found" not in files(tmp_path)
        assert b'"a_rule_by_which_it_is_found"' in files(tmp_path), "when it was last shown stays in the checkpoint"


def files(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


# --- migrations --------------------------------------------------------------------------------------------------------------


def test_each_step_of_the_migrations_leads_to_the_same_place(new_store: NewStore) -> None:
    with opened(new_store()) as at_once:
        fill(at_once, *SIX)
        tables = shape(at_once)
    address = new_store()
    with opened(address) as store:
        pass
    with store.engine.connect() as connection, connection.begin():
        for statement in ("DROP TABLE records", "DROP TABLE head", "DROP TABLE alembic_version"):
            connection.execute(sa.text(statement))
        if not is_sqlite(store.engine):
            connection.execute(sa.text("DROP FUNCTION records_refuse"))
    migrate(store.engine, "1")
    with pytest.raises(CannotKeep, match="is of version 1, and this reads version 2"):
        open_store(Keeping(store=address), KEYS, make=False)
    fill(store, *SIX[:3])
    migrate(store.engine)
    fill(store, *SIX[3:])
    assert verify(store).broken is None
    assert shape(store) == tables
    store.close()


def shape(store: Store) -> Any:
    looked = sa.inspect(store.engine)
    columns = {
        table: sorted((column["name"], str(column["type"]), column["nullable"]) for column in looked.get_columns(table))
        for table in ("records", "head")
    }
    assert {name for name, *_ in columns["records"]} == set(RECORDS.c.keys())
    with store.engine.connect() as connection:
        assert connection.execute(sa.text("SELECT version_num FROM alembic_version")).scalar() == LATEST
    return columns, sorted(str(index["name"]) for index in looked.get_indexes("records"))


def test_what_is_not_there_or_no_store_is_refused_by_who_only_reads(tmp_path: Path) -> None:
    with pytest.raises(CannotKeep, match="there is no audit trail at"):
        open_store(Keeping(store=str(tmp_path / "none.db")), KEYS, make=False)
    (tmp_path / "empty.db").write_bytes(b"")
    with pytest.raises(CannotKeep, match="holds no audit trail"):
        open_store(Keeping(store=str(tmp_path / "empty.db")), KEYS, make=False)
    (tmp_path / "text.db").write_text("no database " * 100)
    with pytest.raises(CannotKeep, match="cannot be opened: file is not a database"):
        open_store(Keeping(store=str(tmp_path / "text.db")), KEYS, make=True)
    with pytest.raises(CannotKeep, match="cannot be opened"):
        open_store(Keeping(store=f"postgresql://nobody@/none?host={tmp_path}"), KEYS, make=True)


def test_the_settings_that_make_it_last_are_set(store: Store) -> None:
    with store.connect() as connection:
        if is_sqlite(store.engine):
            assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
            assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2
        else:
            assert connection.execute(sa.text("SHOW synchronous_commit")).scalar() == "on"


def test_a_new_chain_has_no_head_yet(store: Store) -> None:
    with store.engine.connect() as connection:
        assert store.head(connection) == Head()
    fill(store, SIX[0])
    with store.engine.connect() as connection:
        assert [record.entry.kind for record in store.records(connection)] == [Kind.ASSESSMENT]
