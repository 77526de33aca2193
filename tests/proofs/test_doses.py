"""S17 and S18 hold, by two solvers; and a table or a rule that breaks one of them is caught."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal
from typing import Any, TypeVar

import pytest

from conftest import GUIDELINE
from proofs.worlds import world
from pulsefirst.backends.proof import Decider, Obligation, SolverAnswer, decide_again
from pulsefirst.checks.proofs import PROPERTIES, Property, World, obligations, prove
from pulsefirst.checks.proofs.claims import Claim
from pulsefirst.guideline.medicines.findings import takes_anticoagulant
from pulsefirst.guideline.patient.findings import pregnant
from pulsefirst.guideline.patient.kidney import creatinine_clearance
from pulsefirst.guideline.source_only import SOURCE_ONLY
from pulsefirst.language import all_of, any_of, at_least, below, not_
from pulsefirst.model.doses import Ceiling, DoseBand, DoseTable, sparing
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.promises import NeverAdds

S17, S18 = (next(one for one in PROPERTIES if one.id == id) for id in ("S17", "S18"))
SECONDS = 60.0
HELD_BACK = {"consider_quinine"}
"""Withheld wherever its condition holds: never demanded, so nothing could add it."""

T = TypeVar("T")

both_properties = pytest.mark.parametrize("one", [S17, S18], ids=lambda one: one.id)


def changed(of: T, **to: Any) -> T:
    """The same content under the same name, with something else in it."""
    other = replace(of, **to)  # type: ignore[type-var]
    if any(one.name == "name" for one in fields(other)):  # type: ignore[arg-type]
        object.__setattr__(other, "name", of.name)  # type: ignore[attr-defined]
    return other


def with_table(table: DoseTable) -> Guideline:
    return replace(GUIDELINE, dose_tables={**GUIDELINE.dose_tables, table.name: table})


def with_bands(name: str, *bands: DoseBand) -> Guideline:
    return with_table(changed(GUIDELINE.dose_tables[name], bands=bands))


def failed(guideline: Guideline, one: Property, *about: str) -> list[str]:
    """What of a property is refuted, or complained of, of all or of these names; what is not decided fails the test."""
    (finding,) = prove(World(guideline), (one,), frozenset(about) or None, SECONDS)
    assert all(failure.decision.answer is SolverAnswer.REFUTED for failure in finding.failed)
    return [*(failure.claim.obligation.name for failure in finding.failed), *finding.complaints]


# --- they hold ----------------------------------------------------------------------------------------------------------------


@both_properties
def test_it_holds(one: Property) -> None:
    (finding,) = prove(world("whole"), (one,), timeout=SECONDS)
    assert finding.holds, [failure.claim.obligation.name for failure in finding.failed]
    assert finding.obligations > 50


@both_properties
def test_a_second_independent_solver_agrees(one: Property) -> None:
    claims = [claim.obligation for claim in obligations(world("whole"), one)]
    answers = decide_again(claims, SECONDS)
    assert [claim.name for claim, answer in zip(claims, answers, strict=True) if answer is not SolverAnswer.PROVED] == []


@pytest.mark.parametrize(("one", "every"), [(S17, 1), (S18, 12)], ids=["S17", "S18"])
def test_what_is_claimed_follows_from_something_that_can_be(one: Property, every: int) -> None:
    """Finding a patient takes longer than a proof, so of S18 one claim in twelve is looked at."""
    whole = world("whole")
    decider = Decider((whole.domain,))
    for claim in [claim for claim in obligations(whole, one) if not claim.about & HELD_BACK][::every]:
        assert decider.decide(possible(claim), SECONDS).answer is SolverAnswer.PROVED, claim.obligation.name


def possible(claim: Claim) -> Obligation:
    """That some case fulfils what a claim presupposes."""
    given = claim.obligation.claim.arg(0)
    return Obligation(f"{claim.obligation.name} is about something", claim.obligation.assumed, given, exists=True)


@both_properties
def test_of_the_source_alone_there_is_nothing_to_say(one: Property) -> None:
    assert failed(SOURCE_ONLY, one) == []
    assert obligations(world("source alone"), one) == ()


def test_every_dose_with_a_most_and_every_medicine_of_a_rule_is_spoken_of() -> None:
    whole = world("whole")
    said = {claim.obligation.name for claim in obligations(whole, S17)}
    for table in GUIDELINE.dose_tables.values():
        for number, band in enumerate(table.bands, start=1):
            assert (f"{table.name}, band {number}: under a ceiling" in said) is (band.most is not None)
    about = {name for claim in obligations(whole, S18) for name in claim.about}
    assert {rule.name for rule in GUIDELINE.recommendations.values() if rule.do.kind == "prescribe"} <= about


def test_the_promise_speaks_of_pregnancy_kidneys_anticoagulants_and_the_qt_interval() -> None:
    (promise,) = [one for one in GUIDELINE.promises if isinstance(one, NeverAdds)]
    names = {finding.name for finding in promise.findings}
    assert {"pregnant", "creatinine", "on_dialysis", "takes_anticoagulant", "qt_prolonged"} <= names


# --- and what breaks them is caught ---------------------------------------------------------------------------------------------

GABAPENTIN = GUIDELINE.dose_tables["gabapentin_doses"].bands
FULL, MIDDLE, LOW, LEAST = GABAPENTIN


def test_a_dose_above_its_ceiling_is_caught() -> None:
    too_much = changed(MIDDLE, most=Decimal("1401"))
    found = failed(with_bands("gabapentin_doses", FULL, too_much, LOW, LEAST), S17)
    assert found == [
        "gabapentin_doses, band 2: not where 1400 is the most",
        "gabapentin_doses, band 2: under a ceiling",
    ]


def test_a_band_that_reaches_a_tenth_too_far_is_caught() -> None:
    wider = changed(FULL, when=at_least(creatinine_clearance, "59.9"))
    found = failed(with_bands("gabapentin_doses", wider, MIDDLE, LOW, LEAST), S17)
    assert "gabapentin_doses, band 1: not where 1400 is the most" in found
    assert "gabapentin_doses: bands 1 and 2 do not overlap" in found


def test_a_gap_of_a_tenth_is_caught() -> None:
    narrower = changed(FULL, when=at_least(creatinine_clearance, "60.1"))
    assert failed(with_bands("gabapentin_doses", narrower, MIDDLE, LOW, LEAST), S17) == ["gabapentin_doses: no gap"]


def test_a_gap_less_than_the_rounding_is_none() -> None:
    """No clearance lies between 59.9 and 60.0."""
    narrower = changed(FULL, when=at_least(creatinine_clearance, "59.95"))
    assert failed(with_bands("gabapentin_doses", narrower, MIDDLE, LOW, LEAST), S17) == []


def test_a_medicine_without_a_ceiling_is_caught() -> None:
    others = tuple(one for one in GUIDELINE.ceilings if one.medicine.name != "pregabalin")
    found = failed(replace(GUIDELINE, ceilings=others), S17)
    assert found == [f"pregabalin_doses, band {number}: under a ceiling" for number in (1, 2, 3, 4)]


def test_a_ceiling_without_a_dose_is_caught() -> None:
    idle = Ceiling(medicine=GUIDELINE.targets["quinine"], most=Decimal(0))
    found = failed(replace(GUIDELINE, ceilings=(*GUIDELINE.ceilings, idle)), S17)
    assert found == ["quinine has a ceiling and no table that shows a most a day"]


def test_where_do_not_covers_the_rest_there_is_no_gap_and_without_it_there_is() -> None:
    table = GUIDELINE.dose_tables["duloxetine_doses"]
    kidney = [guard for guard in table.guards if guard.when is not None and "30 mL/min" in guard.text]
    milder = tuple(guard if guard not in kidney else sparing(guard.when, guard.text, *guard.cites) for guard in table.guards)
    assert failed(with_table(changed(table, guards=milder)), S17) == ["duloxetine_doses: no gap"]


def prescribing(condition: Any) -> Guideline:
    """The guideline with one more thing asked before a painkiller is an option."""
    rule = GUIDELINE.recommendations["stenosis_nsaids"]
    asked = changed(rule, when=all_of(rule.when, condition))
    return replace(GUIDELINE, recommendations={**GUIDELINE.recommendations, rule.name: asked})


@pytest.mark.parametrize(
    "condition",
    [
        not_(pregnant),
        takes_anticoagulant,
        at_least(creatinine_clearance, "30"),
        below(creatinine_clearance, "30"),
        any_of(pregnant, takes_anticoagulant),
    ],
    ids=["not pregnant", "anticoagulated", "good kidneys", "bad kidneys", "either"],
)
def test_a_rule_that_such_a_fact_would_make_hold_is_caught(condition: Any) -> None:
    """Also one that waits for the good news: what forbids a medicine belongs into its dose table, where it is shown."""
    assert "stenosis_nsaids is not added" in failed(prescribing(condition), S18, "stenosis_nsaids")


def test_a_rule_that_waits_for_something_else_is_not() -> None:
    waiting = prescribing(GUIDELINE.findings["surgery_considered"])
    assert failed(waiting, S18, "stenosis_nsaids") == []
