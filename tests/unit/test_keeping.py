"""The part of a site file on what is kept: what it may say, and that nothing is kept by mistake or without a key."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from conftest import GUIDELINE, ROOT
from pulsefirst.interfaces.audit.keys import CannotKeep, Keys, keys_of
from pulsefirst.interfaces.audit.store import store_of
from pulsefirst.model.errors import CaseError, MalformedCase, UnknownName, WrongValue
from pulsefirst.model.keeping import Keeping
from pulsefirst.notation.site import read_site

LEAST = "store: a.db\n  key_file: a.key"


def keeping_of(text: str) -> Keeping:
    return read_site(text, GUIDELINE).audit


def test_a_site_that_says_nothing_keeps_nothing() -> None:
    assert keeping_of("") == keeping_of("audit:") == keeping_of("name: x") == Keeping()
    assert not Keeping().wanted


def test_all_of_it_is_read() -> None:
    text = f"audit:\n  {LEAST}\n  facts: yes\n  days: 3650\n  when_not_kept: refuse\n  wait_seconds: 0.5\n"
    assert keeping_of(text) == Keeping(
        store="a.db", key_file="a.key", facts=True, days=3650, or_refuse=True, wait_seconds=0.5
    )
    assert keeping_of("audit: {store_variable: STORE, key_variable: KEY}") == Keeping(
        store_variable="STORE", key_variable="KEY"
    )
    assert keeping_of(f"audit:\n  {LEAST}\n  when_not_kept: answer\n").wanted


def test_the_one_that_the_operations_page_shows_can_be_read() -> None:
    text = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    (shown,) = re.findall(r"^```yaml\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    assert keeping_of(shown).days == 3650


@pytest.mark.parametrize(
    ("lines", "error", "said"),
    [
        ("store: a.db", WrongValue, "audit has a store (store or store_variable) and a key"),
        ("key_file: a.key", WrongValue, "audit has a store"),
        (f"{LEAST}\n  store_variable: X", WrongValue, "either store or store_variable"),
        (f"{LEAST}\n  key_variable: X", WrongValue, "either key_file or key_variable"),
        ("store: mysql://x/y\n  key_file: a.key", WrongValue, "store is a file, or postgresql://"),
        (f"{LEAST}\n  days: 0", WrongValue, "days is a whole number"),
        (f"{LEAST}\n  days: 1.5", WrongValue, "days is a whole number"),
        (f"{LEAST}\n  days: ten years", WrongValue, "days is a whole number"),
        (f"{LEAST}\n  when_not_kept: perhaps", WrongValue, "when_not_kept is answer or refuse"),
        (f"{LEAST}\n  wait_seconds: 60", WrongValue, "at most 10"),
        (f"{LEAST}\n  facts: some", WrongValue, "facts is yes or no"),
        (f"{LEAST}\n  fact: yes", UnknownName, "did you mean 'facts'?"),
        ("[a]", MalformedCase, "audit is written as 'key: value' lines"),
    ],
)
def test_what_is_not_understood_is_refused_with_its_line(lines: str, error: type[CaseError], said: str) -> None:
    with pytest.raises(error, match=re.escape(said)) as caught:
        keeping_of(f"audit:\n  {lines}\n")
    assert re.match(r"site:\d: ", str(caught.value))


def test_a_key_comes_from_a_file_or_the_environment_and_is_long_enough(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("THE_KEY", f" {'k' * 32}\n")
    assert keys_of(Keeping(store="a", key_variable="THE_KEY")) == Keys(b"k" * 32)
    (tmp_path / "key").write_text("k" * 40 + "\n", encoding="utf-8")
    assert keys_of(Keeping(store="a", key_file=str(tmp_path / "key"))) == Keys(b"k" * 40)
    for missing in (Keeping(key_variable="NO_KEY"), Keeping(key_file=str(tmp_path / "none"))):
        with pytest.raises(CannotKeep, match=r"holds no key|cannot be read"):
            keys_of(missing)
    monkeypatch.setenv("THE_KEY", "k" * 31)
    with pytest.raises(CannotKeep, match="has 31 characters: it needs at least 32"):
        keys_of(Keeping(key_variable="THE_KEY"))
    assert "k" * 32 not in repr(Keys(b"k" * 32))


def test_a_store_may_be_named_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    keys = Keys(b"k" * 32)
    with pytest.raises(CannotKeep, match="NO_STORE names no store"):
        store_of(Keeping(store_variable="NO_STORE"), keys)
    monkeypatch.setenv("THE_STORE", "postgresql://one:secret@db.example.org/audit")
    store = store_of(Keeping(store_variable="THE_STORE"), keys)
    assert store.engine.url.host == "db.example.org"
    monkeypatch.setenv("THE_STORE", "postgresql://one:secret@host:port/x")
    with pytest.raises(CannotKeep, match="is a file, or postgresql://") as caught:
        store_of(Keeping(store_variable="THE_STORE"), keys)
    assert "secret" not in str(caught.value)


def test_a_digest_of_one_purpose_says_nothing_of_another() -> None:
    keys = Keys(b"k" * 32)
    assert keys.digest("facts", "x") != keys.digest("subject", "x")
    assert keys.digest("facts", "x") != Keys(b"l" * 32).digest("facts", "x")
