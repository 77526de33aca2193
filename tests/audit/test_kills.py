"""Nothing that was acknowledged is lost when the service is killed under load; `make soak` does it a thousand times."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest

from audit.kills import Acknowledged, check, killed
from audit.services import site_file
from audit.stores import KEYS, NewStore, fill, opened, outcome, said
from pulsefirst.interfaces.audit.entries import of_said

KILLS = 25
"""On each kind of store: fifty in all."""


def test_nothing_that_was_acknowledged_is_lost(new_store: NewStore, tmp_path: Path) -> None:
    store = new_store()
    acknowledged, records = killed(site_file(tmp_path, store), store, KILLS, random.Random(KILLS))
    assert len(acknowledged.patients) > KILLS
    assert len(acknowledged.cards) > KILLS
    assert records >= len(acknowledged.patients) + len(acknowledged.cards)


def test_what_is_lost_is_found(tmp_path: Path) -> None:
    store = str(tmp_path / "audit.db")
    kept = replace(said(1), client="")
    with opened(store) as opened_store:
        fill(opened_store, of_said(kept, KEYS, with_facts=False), outcome("card", "overridden"))
    check(store, KEYS, Acknowledged({"patient-1"}, {"card"}))
    with pytest.raises(AssertionError, match="1 acknowledged assessments are lost"):
        check(store, KEYS, Acknowledged({"patient-1", "another"}))
    with pytest.raises(AssertionError, match="1 acknowledged entries of feedback are lost"):
        check(store, KEYS, Acknowledged(cards={"card", "another"}))
