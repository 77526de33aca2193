"""What the records tell of each rule, and that nothing of a patient is in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from audit.stores import KEYS, NOW, entry, fill, outcome, said
from pulsefirst.interfaces.audit.entries import Kind, of_event, of_said
from pulsefirst.interfaces.audit.purge import purge
from pulsefirst.interfaces.audit.report import report
from pulsefirst.interfaces.audit.store import Store


def test_each_rule_has_what_became_of_it(store: Store) -> None:
    fill(
        store,
        entry(1, rules=("one", "two"), alarms=True),
        entry(2, rules=("one",)),
        entry(2, rules=()),
        outcome("card-one-two-1", "accepted", accepted=("suggestion-two-1",)),
        outcome("card-one-two-1", "overridden", reason="patient-refuses"),
        outcome("card-one-2", "overridden", comment="not now"),
        outcome("card-one-2", "overridden"),
        outcome("card-one-2", "accepted", accepted=("unknown",)),
        outcome("another", "accepted", accepted=("x",)),
    )
    found = report(store, now=NOW)
    one, two = found.rules["one"], found.rules["two"]
    assert (one.shown, one.alarms, one.accepted) == (2, 1, 1)
    assert one.overridden == {"patient-refuses": 1, "in words": 1}
    assert (two.shown, two.alarms, two.accepted, two.overridden) == (1, 1, 1, {"patient-refuses": 1})
    assert (found.assessments, found.patients, found.alarms, found.patients_with_alarm) == (3, 2, 1, 1)
    assert (found.alarms_per_100_assessments, found.alarms_per_100_patients) == (33.3, 50.0)
    assert (found.with_feedback, found.feedback_of_none) == (5, 1)
    assert found.services == {"pulsefirst-patient-view": 3}
    assert found.clients == {"record": 3}
    assert found.guidelines == {"0123abcd": 3}


def test_an_outcome_that_is_told_twice_counts_once(store: Store) -> None:
    again = outcome("card-one-1", "overridden", reason="patient-refuses")
    fill(store, entry(1), again, again)
    assert report(store, now=NOW).rules["one"].overridden == {"patient-refuses": 1}


def test_what_was_shown_and_is_no_more_went_silent(store: Store) -> None:
    fill(store, entry(1, days_ago=50, rules=("old",)), entry(2, days_ago=3, rules=("new",)))
    found = report(store, now=NOW)
    assert {name: rule.silent for name, rule in found.rules.items()} == {"old": True, "new": False}
    assert not report(store, now=NOW, quiet_days=60).rules["old"].silent
    recent = report(store, now=NOW, since=NOW - timedelta(days=10))
    assert (recent.rules["old"].shown, recent.rules["old"].silent, recent.assessments) == (0, True, 1)
    until = report(store, now=NOW, until=NOW - timedelta(days=10))
    assert (until.assessments, set(until.rules)) == (1, {"old"})


def test_a_rule_is_not_silent_where_nobody_asked(store: Store) -> None:
    fill(store, entry(1, days_ago=50))
    assert not report(store, now=NOW).rules["one"].silent


def test_what_was_purged_can_still_be_seen_to_be_silent(store: Store) -> None:
    fill(store, entry(1, days_ago=400, rules=("old",)), entry(2, days_ago=300, rules=("older",)), entry(3, rules=("new",)))
    purge(store, NOW, 350)
    purge(store, NOW, 200)
    found = report(store, now=NOW)
    assert {name for name, rule in found.rules.items() if rule.silent} == {"old", "older"}
    assert found.rules["old"].shown == 0
    assert found.rules["old"].last.startswith("2025-10-18")


def test_missing_records_are_counted(store: Store) -> None:
    fill(store, of_event(Kind.GAP, NOW, {"missing": 3}), of_event(Kind.GAP, NOW, {"missing": 4}))
    assert report(store, now=NOW).not_kept == 7


def test_nothing_of_a_patient_is_in_a_record_unless_the_site_wants_it() -> None:
    one = said(7)
    plain, full = of_said(one, KEYS, with_facts=False), of_said(one, KEYS, with_facts=True)
    assert "patient-7" not in repr(plain)
    assert '"47"' not in repr(plain)
    assert '"facts":{"age":"47"}' in full.told
    assert "patient-7" not in repr(full), "who it is stays a digest"
    assert (plain.facts, plain.subject) == (full.facts, full.subject)
    other = replace(one, client="another")
    assert of_said(other, KEYS, with_facts=False).subject != plain.subject, "one id of two record systems is not one patient"


def test_what_a_clinician_writes_is_kept_as_the_facts_are() -> None:
    assert "not now" not in outcome("card", "overridden", comment="not now").told
