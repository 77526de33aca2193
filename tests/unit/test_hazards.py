"""The safety file: every hazard names what is there, everything that matters is named by a hazard, and the pages say so."""

from __future__ import annotations

import ast
import re
from functools import cache
from itertools import product

import pytest

from conftest import ROOT
from pulsefirst.guideline import GUIDELINE
from pulsefirst.guideline.assurance import SAFETY_CASE
from pulsefirst.guideline.attributes import SOURCE_ATTRIBUTES
from pulsefirst.guideline.hazards import HAZARD_LOG
from pulsefirst.model.safety import Attribute, ControlKind, Hazard, HazardStatus, Likelihood, Met, Severity
from pulsefirst.model.walk import findings_read
from pulsefirst.workbench.documents.safety_pages import NOT_RUN, UNSIGNED, hazard_log, safety_case, source_attributes

PROPERTIES = tuple(f"S{number}" for number in range(1, 24))

every_hazard = pytest.mark.parametrize("hazard", HAZARD_LOG.hazards, ids=[one.id for one in HAZARD_LOG.hazards])


@cache
def names_in(path: str) -> frozenset[str]:
    """The names of the tests in a file."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef) and node.name.startswith("test_"))


def is_there(test: str) -> bool:
    """Whether a test `path::name` is there."""
    path, _, name = test.partition("::")
    return (ROOT / path).is_file() and name in names_in(path)


# --- hazards name what is there -----------------------------------------------------------------------------------------


@every_hazard
def test_each_test_and_property_that_a_hazard_names_is_there(hazard: Hazard) -> None:
    assert [test for test in hazard.verification.tests if not is_there(test)] == []
    assert [proof for proof in hazard.verification.proofs if proof not in PROPERTIES] == []


@every_hazard
def test_each_column_is_filled_in_but_for_the_owner(hazard: Hazard) -> None:
    assert hazard.hazard
    assert hazard.effect
    assert hazard.causes
    assert hazard.existing
    assert hazard.additional
    assert hazard.justification
    assert hazard.owner == ""


@every_hazard
def test_controls_never_raise_a_risk_and_never_change_how_bad_the_harm_is(hazard: Hazard) -> None:
    assert HAZARD_LOG.risk(hazard.residual) <= HAZARD_LOG.risk(hazard.initial)
    assert hazard.residual.severity is hazard.initial.severity


@every_hazard
def test_what_people_must_do_is_transferred_to_the_deployer_and_said(hazard: Hazard) -> None:
    people = {ControlKind.TRAINING, ControlKind.BUSINESS_PROCESS} & {control.kind for control in hazard.additional}
    if people or hazard.status is HazardStatus.TRANSFERRED:
        assert hazard.transferred
    if hazard.status is HazardStatus.AWAITING_SIGNATURE:
        assert not hazard.transferred


@every_hazard
def test_a_hazard_that_nothing_verifies_is_not_called_controlled_here(hazard: Hazard) -> None:
    by = hazard.verification
    assert by.rules or by.tests or by.proofs or hazard.status is not HazardStatus.AWAITING_SIGNATURE


def test_ids_are_in_order_and_unique() -> None:
    assert [one.id for one in HAZARD_LOG.hazards] == [f"H{number:02}" for number in range(1, len(HAZARD_LOG.hazards) + 1)]


# --- and the other way round --------------------------------------------------------------------------------------------


def test_each_property_is_named_by_a_hazard() -> None:
    named = {proof for one in HAZARD_LOG.hazards for proof in one.verification.proofs}
    assert [id for id in PROPERTIES if id not in named] == []


# --- the matrix ---------------------------------------------------------------------------------------------------------


def test_the_matrix_is_whole_and_its_levels_have_words() -> None:
    assert set(HAZARD_LOG.matrix) == set(product(Severity, Likelihood))
    assert set(HAZARD_LOG.matrix.values()) == set(HAZARD_LOG.levels) == {1, 2, 3, 4, 5}


def test_no_worse_and_no_likelier_harm_is_a_smaller_risk() -> None:
    severities, likelihoods = list(Severity), list(Likelihood)
    for (worse, severity), (likelier, likelihood) in product(enumerate(severities), enumerate(likelihoods)):
        risk = HAZARD_LOG.matrix[severity, likelihood]
        assert worse == 0 or risk >= HAZARD_LOG.matrix[severities[worse - 1], likelihood]
        assert likelier == 0 or risk >= HAZARD_LOG.matrix[severity, likelihoods[likelier - 1]]


# --- the safety case ----------------------------------------------------------------------------------------------------


def test_the_safety_case_has_every_property_and_names_tests_that_are_there() -> None:
    assert tuple(one.id for one in SAFETY_CASE.properties) == PROPERTIES
    assert [test for one in SAFETY_CASE.tested for test in one.tests if not is_there(test)] == []


def test_a_property_has_the_status_that_is_handed_in_and_none_is_assumed() -> None:
    page = safety_case(GUIDELINE, SAFETY_CASE, HAZARD_LOG, {"S2": "proved by both solvers"})
    assert status_in(page, "S2") == "proved by both solvers"
    assert {status_in(page, id) for id in PROPERTIES if id != "S2"} == {NOT_RUN}


def status_in(page: str, id: str) -> str:
    (row,) = (line for line in page.splitlines() if line.startswith(f"| {id} |"))
    return row.split(" | ")[3]


def test_the_safety_case_says_what_is_neither_and_that_nobody_signed() -> None:
    page = safety_case(GUIDELINE, SAFETY_CASE, HAZARD_LOG, {})
    assert UNSIGNED in page
    assert "| clinical safety officer |  |  |  |  |" in page
    for words in SAFETY_CASE.neither:
        assert f"- {words}" in page
    for command in ("pulsefirst prove", "make test", "make mutate"):
        assert f"`{command}`" in page


# --- the source attributes ----------------------------------------------------------------------------------------------


def test_there_are_thirteen_attributes() -> None:
    assert [one.number for one in SOURCE_ATTRIBUTES] == list(range(1, 14))


def test_citation_cannot_be_met_and_funding_is_left_blank() -> None:
    met = {one.number: one.met for one in SOURCE_ATTRIBUTES}
    assert met[1] is Met.NO
    assert met[3] is Met.BLANK


def test_what_is_used_is_told_from_the_content() -> None:
    rows = dict(attribute_rows(source_attributes(GUIDELINE, SOURCE_ATTRIBUTES)))
    for number in (5, 6, 7, 8, 9, 12):
        assert "Not used. A case has no place for" in rows[number]
    assert "`anemia_in_days`" in rows[10]
    assert "`titrate_in_older_patients`" in rows[11]
    assert "`stop_smoking`" in rows[13]


def test_a_finding_that_is_read_makes_its_data_used() -> None:
    pulse = GUIDELINE.findings["dorsalis_pedis"]
    one = Attribute(number=12, title="Made up", met=Met.YES, answer="A pulse.", uses=True, findings=(pulse,))
    ((_, row),) = attribute_rows(source_attributes(GUIDELINE, (one,)))
    assert "Used. A pulse. `dorsalis_pedis`: read by " in row


def test_no_red_flag_reads_age_or_sex() -> None:
    for flag in GUIDELINE.red_flags.values():
        assert {one.name for one in findings_read(flag.when)}.isdisjoint({"age", "sex"})


def attribute_rows(page: str) -> list[tuple[int, str]]:
    lines = (line.split(" | ", 1) for line in page.splitlines() if re.match(r"\| \d", line))
    return [(int(number.removeprefix("| ")), rest) for number, rest in lines]


# --- the page of hazards ------------------------------------------------------------------------------------------------


def test_the_page_has_every_hazard_with_its_risks_and_the_way_back() -> None:
    page = hazard_log(GUIDELINE, HAZARD_LOG)
    assert UNSIGNED in page
    for one in HAZARD_LOG.hazards:
        assert f"\n## {one.id}\n" in page
        risks = f"{HAZARD_LOG.risk(one.initial)} | {HAZARD_LOG.risk(one.residual)}"
        assert f"| [{one.id}](#{one.id.lower()}) | {one.hazard} | {risks} |" in page
    assert re.search(r"\| property \| S15 \| \[H\d\d\]", page)
    assert re.search(r"\| content \| `absent_pulses` \| \[H01\]\(#h01\)", page)


def test_no_cell_breaks_its_table() -> None:
    pages = (
        hazard_log(GUIDELINE, HAZARD_LOG),
        safety_case(GUIDELINE, SAFETY_CASE, HAZARD_LOG, {"S1": "a | b\nc"}),
        source_attributes(GUIDELINE, SOURCE_ATTRIBUTES),
    )
    for page in pages:
        for block in re.findall(r"(?:^\|.*\n)+", page, re.MULTILINE):
            assert len({len(re.findall(r"(?<!\\)\|", line)) for line in block.splitlines()}) == 1
