"""A failed proof returns a patient: ten guidelines broken on purpose, each shown by a case that runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

import pytest
import z3

from conftest import AT, GUIDELINE
from pulsefirst.backends.proof import BEYOND, Obligation, Term, Terms, both, domain_of, no, same
from pulsefirst.backends.witness import NoPatient, patient, patients
from pulsefirst.checks.counterexample import clash_side_by_side
from pulsefirst.checks.proofs import PROPERTIES, World, obligations
from pulsefirst.checks.rewrite import rewrite
from pulsefirst.checks.second_opinion import missed
from pulsefirst.engine.apply import apply
from pulsefirst.engine.evaluate import Evaluation
from pulsefirst.engine.index import legs_of_condition
from pulsefirst.guideline.shared.answers import Change, Reflex, Trend
from pulsefirst.language import EMERGENCY, URGENT, all_of, any_of, in_both_legs, in_either_leg
from pulsefirst.model.case import NOT_ASSESSED, Case, Key
from pulsefirst.model.conditions import Condition
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.legs import Leg
from pulsefirst.notation import read_case, write_case
from unit.cli_runner import AT as CLOCK
from unit.cli_runner import run

SECONDS = 60
CRITERIA, RULES, FINDINGS = GUIDELINE.criteria, GUIDELINE.recommendations, GUIDELINE.findings


@dataclass(frozen=True)
class Broken:
    """What was done to the guideline, the red flag that it breaks, and the piece that was replaced by another."""

    what: str
    flag: str
    old: object
    new: object

    def guideline(self) -> Guideline:
        return rewrite(GUIDELINE, {self.old: self.new})


def of_a_criterion(what: str, flag: str, name: str, when: Condition) -> Broken:
    return Broken(what, flag, CRITERIA[name], replace(CRITERIA[name], when=when))


def of_a_rule(what: str, flag: str, name: str, **changed: object) -> Broken:
    return Broken(what, flag, RULES[name], replace(RULES[name], **changed))


def parts(name: str) -> tuple[Condition, ...]:
    """The parts of a criterion."""
    return CRITERIA[name].when.of


BROKEN = (
    of_a_criterion(
        "an absent femoral pulse no longer counts",
        "flag_pulses_absent",
        "pulses_absent",
        parts("pulses_absent")[0],
    ),
    of_a_criterion(
        "a new sign without a complaint no longer counts",
        "flag_pulses_absent",
        "affected",
        parts("affected")[0],
    ),
    of_a_rule(
        "absent pulses can wait until the evening",
        "flag_pulses_absent",
        "absent_pulses",
        do=replace(RULES["absent_pulses"].do, urgency=URGENT),
    ),
    of_a_criterion(
        "a sudden onset is no longer recent",
        "flag_reduced_and_recent",
        "recent_change",
        any_of(*parts("recent_change")[1:]),
    ),
    of_a_rule(
        "an old change of the skin withholds the call for a recent change too",
        "flag_reduced_and_recent",
        "old_skin_change",
        overrides=(*RULES["old_skin_change"].overrides, RULES["reduced_pulses_recent_change"]),
    ),
    of_a_criterion(
        "loss of feeling that gets worse no longer counts",
        "flag_getting_worse",
        "deficit_worsening",
        FINDINGS["weakness_trend"].among(Trend.WORSENING),
    ),
    of_a_criterion(
        "pain at rest of long standing no longer counts",
        "flag_cold_pale_pain",
        "cold_pale_pain_above_ankle",
        all_of(FINDINGS["rest_pain"].among(Change.NEW), *parts("cold_pale_pain_above_ankle")[1:]),
    ),
    of_a_criterion(
        "bowel, retention and sexual change were forgotten",
        "flag_saddle_or_sphincter",
        "saddle_or_sphincter_change",
        any_of(*parts("saddle_or_sphincter_change")[:2]),
    ),
    of_a_criterion(
        "new weakness of both legs was taken for an old one",
        "flag_both_legs_weak",
        "both_legs_weak",
        in_both_legs(FINDINGS["weakness"].among(Change.LONG_STANDING)),
    ),
    of_a_criterion(
        "only an absent ankle reflex counts",
        "flag_ascending_weakness",
        "reflexes_reduced",
        in_either_leg(FINDINGS["ankle_reflex"].among(Reflex.ABSENT)),
    ),
)


def failed(guideline: Guideline, flag: str) -> tuple[Terms, Obligation, frozenset[str]]:
    """The first obligation of S2 about this flag that does not hold, with the names it speaks of."""
    world = World(guideline)
    known_is_called = next(one for one in PROPERTIES if one.id == "S2")
    for claim in obligations(world, known_is_called, frozenset({flag})):
        solver = z3.Solver()
        solver.add(*claim.obligation.assumed, claim.obligation.sought)
        if solver.check() == z3.sat:
            return world.terms, claim.obligation, claim.about
    raise AssertionError(f"every obligation about {flag} holds")


def names(guideline: Guideline, case: Case) -> set[str]:
    return {miss.flag.name for miss in missed(guideline, case)}


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.what)
def test_a_broken_guideline_returns_a_patient(broken):
    guideline = broken.guideline()
    terms, obligation, about = failed(guideline, broken.flag)
    found = patient(terms, obligation, SECONDS, lambda case: broken.flag in names(guideline, case))
    assert broken.flag not in names(GUIDELINE, found), "the guideline as it is does not miss it"
    assert apply(GUIDELINE, found, AT).triage.now.level is EMERGENCY
    assert read_case(write_case(found, guideline), guideline) == found
    for key in found.facts:
        assert broken.flag not in names(guideline, found.forget(frozenset({key}))), f"{key} is idle in {found.facts}"
    shown = clash_side_by_side(guideline, about)
    flag = guideline.red_flags[broken.flag]
    assert flag.name in shown
    assert all(f"{read.statement}: " in shown for read in flag.reads)
    assert any(rule.name in shown for rule in guideline.recommendations.values() if rule.do.target is flag.calls)


def test_the_patient_runs_on_the_command_line(monkeypatch, capsys, tmp_path):
    guideline = BROKEN[0].guideline()
    terms, obligation, _ = failed(guideline, BROKEN[0].flag)
    path = tmp_path / "patient.yaml"
    path.write_text(write_case(patient(terms, obligation, SECONDS), guideline), encoding="utf-8")
    ran = run(monkeypatch, capsys, "assess", path, "--at", CLOCK)
    assert ran.code == 0
    assert "EMERGENCY" in ran.out.upper()


# --- the search ---------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def terms():
    return Terms(GUIDELINE)


def never(terms: Terms, *sought: Term) -> Obligation:
    """The claim that no case has all of this."""
    return Obligation("never", (domain_of(terms),), no(both(*sought)))


def test_what_holds_has_no_patient(terms):
    demanded = terms.demanded(RULES["absent_pulses"], Leg.LEFT)
    with pytest.raises(NoPatient, match="never: no other case was found"):
        patient(terms, never(terms, demanded, no(terms.can_be_demanded(RULES["absent_pulses"], Leg.LEFT))), SECONDS)


def test_a_case_that_is_said_to_exist_is_found_too(terms):
    exists = Obligation("some", (domain_of(terms),), terms.pair(CRITERIA["older_patient"], None).yes, exists=True)
    assert list(patient(terms, exists, SECONDS).facts) == [Key("age", None)]


def test_no_smaller_case_is_left(terms):
    """One stated diagnosis is enough for an emergency, though most roads to one take several facts."""
    assert len(patient(terms, never(terms, terms.now_at_least(EMERGENCY)), SECONDS).facts) == 1


@pytest.mark.parametrize(
    ("criterion", "finding", "steps"),
    [
        (CRITERIA["older_patient"], "age", "5"),
        (CRITERIA["index_low"], "ankle_brachial_index", "0.1"),
        (CRITERIA["index_borderline"], "ankle_brachial_index", "0.01"),
        (CRITERIA["hba1c_on_target"], "hba1c", "1"),
    ],
)
def test_numbers_are_plain(terms, criterion, finding, steps):
    found = patient(terms, never(terms, *(terms.pair(criterion, leg).yes for leg in legs_of_condition(criterion))), SECONDS)
    values = [value for key, value in found.facts.items() if key.finding == finding]
    assert values
    assert all(value % Decimal(steps) == 0 for value in values)


def test_ages_are_whole_days(terms):
    found = patient(terms, never(terms, terms.pair(CRITERIA["chronic_claudication"], Leg.RIGHT).yes), SECONDS)
    assert re.search(r"^  onset: \d+ days$", write_case(found, GUIDELINE), re.MULTILINE)


def test_what_could_not_be_assessed_is_found(terms):
    unassessed = terms.unknowns(Key("pallor", Leg.LEFT)).unassessed
    assert patient(terms, never(terms, unassessed), SECONDS).facts == {Key("pallor", Leg.LEFT): NOT_ASSESSED}


def test_a_word_that_stands_for_a_number_is_found(terms):
    key = Key("dorsalis_pedis_pressure", Leg.LEFT)
    beyond = terms.unknowns(key)
    found = patient(terms, never(terms, beyond.known, beyond.value == BEYOND), SECONDS)
    assert found.facts == {key: Decimal("Infinity")}


def test_a_case_that_does_not_show_it_is_passed_over(terms):
    seen: list[frozenset[Key]] = []

    def at_the_third(case: Case) -> bool:
        seen.append(frozenset(case.facts))
        return len(seen) == 3

    found = patient(terms, never(terms, terms.now_at_least(EMERGENCY)), SECONDS, at_the_third)
    assert len(set(seen)) == 3
    assert frozenset(found.facts) == seen[-1]


def test_when_no_case_shows_it_that_is_said(terms):
    with pytest.raises(NoPatient, match="none of 8 cases"):
        patient(terms, never(terms, terms.now_at_least(EMERGENCY)), SECONDS, lambda case: False)


def test_a_claim_about_two_cases_returns_two_patients(terms):
    """That paleness changes nothing: it is said of two cases, and broken by a pair of them."""
    other = Terms(GUIDELINE, "other:")
    pale = Key("pallor", Leg.LEFT)
    alike = [
        same(getattr(terms.unknowns(key), part), getattr(other.unknowns(key), part))
        for key in terms.keys
        if key != pale
        for part in ("known", "unassessed", "value")
    ]
    flag = GUIDELINE.red_flags["flag_cold_pale_pain"]
    then = same(terms.pair(flag.when, Leg.LEFT).yes, other.pair(flag.when, Leg.LEFT).yes)
    claim = Obligation("two", (domain_of(terms), domain_of(other), *alike), then)
    first, second = patients((terms, other), claim, SECONDS)
    assert first.forget(frozenset({pale})) == second.forget(frozenset({pale}))
    said = {Evaluation(GUIDELINE, case).is_true(flag.when, Leg.LEFT) for case in (first, second)}
    assert said == {True, False}


# --- side by side -------------------------------------------------------------------------------------------------------


def test_rules_stand_side_by_side_in_the_order_of_the_guideline():
    text = clash_side_by_side(GUIDELINE, ["stable_absent_pulses", "absent_pulses", "no such rule"], width=90)
    first, *_ = text.splitlines()
    assert first.split() == ["absent_pulses", "stable_absent_pulses"]
    assert "A1: " in text
    assert "E1: " in text
    assert "and neither pale nor cool anew”: " in text, "what a criterion means is said"
    assert max(map(len, text.splitlines())) <= 90


def test_nothing_stands_beside_nothing():
    assert clash_side_by_side(GUIDELINE, []) == ""
