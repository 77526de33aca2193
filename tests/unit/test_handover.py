"""What one takes away from a plan: every form, of every example and of many invented cases.

Run as a program it writes the golden texts again: `python tests/unit/test_handover.py`; review them by diff.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random

import pytest

import pulsefirst
from conftest import AT
from pulsefirst.backends.acts import acting, demanding, is_emergency, postponed, referrals, standing, withheld
from pulsefirst.backends.letters import Form, document_as_data, document_as_text, handover, in_brief
from pulsefirst.backends.prose import label
from pulsefirst.backends.words import value_in_words
from pulsefirst.model.case import NOT_ASSESSED, Case
from pulsefirst.model.plan import Plan, Standing, Status
from pulsefirst.model.provenance import Checked
from pulsefirst.model.recommendations import Urgency
from pulsefirst.model.texts import StillOpen, texts_of
from pulsefirst.notation.read import case_from
from unit.handed_over import (
    CLINICAL,
    COLD_RIGHT_LEG,
    EACH_CLINICAL,
    EACH_EXAMPLE,
    EACH_FORM,
    EACH_SEED,
    GUIDELINE,
    PATHS,
    PLAIN_WORDS_OF_NOTHING,
    ROOT,
    SEEDS,
    SITE,
    calm,
    example,
    flat,
    invented,
    made,
    of,
)

GOLDEN = ROOT / "tests" / "golden" / "handover"
MOST_WORDS = 240  # at four words a second, under a minute
GOLDEN_EXAMPLES = ("01-acute-embolus", "04-neurogenic-claudication", "19-night-cramps-one-uncertain-pulse")


# --- golden -----------------------------------------------------------------------------------------------------------


@cache
def golden_texts() -> dict[Path, str]:
    """The golden texts by path. Version and hash are left out, so that only what changed in them shows."""
    texts = {}
    for stem in GOLDEN_EXAMPLES:
        case, plan = example(ROOT / "examples" / f"{stem}.yaml")
        unversioned = replace(plan, guideline_version="VERSION", guideline_hash="HASH")
        for form in Form:
            texts[GOLDEN / f"{stem}.{form}.txt"] = document_as_text(made(form, case, unversioned))
    return texts


@pytest.mark.parametrize("path", sorted(GOLDEN / f"{stem}.{form}.txt" for stem in GOLDEN_EXAMPLES for form in Form), ids=str)
def test_the_text_is_the_golden_one(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == golden_texts()[path], "run `make golden`, review the diff"


# --- every form of every case -----------------------------------------------------------------------------------------


def wide_rows(text: str) -> list[str]:
    return [row for row in text.splitlines() if len(row) > 80 and "http" not in row]


@EACH_FORM
@EACH_EXAMPLE
def test_every_example_renders(path: Path, form: Form) -> None:
    document = made(form, *example(path))
    text = document_as_text(document)
    assert wide_rows(text) == []
    assert text.startswith(document.title.upper())
    assert json.loads(json.dumps(document_as_data(document)))["form"] == form
    assert all(section.lines for section in document.sections)


@EACH_FORM
@EACH_SEED
def test_every_invented_case_renders(seed: int, form: Form) -> None:
    for site in (SITE, None, replace(SITE, units="US")):
        text = document_as_text(made(form, *invented(seed), site))
        assert wide_rows(text) == []


@EACH_FORM
@EACH_EXAMPLE
def test_it_says_when_by_which_version_and_that_a_clinician_decides(path: Path, form: Form) -> None:
    case, plan = example(path)
    document = made(form, case, plan)
    foot = " ".join(document.foot)
    assert plan.guideline_version in foot
    assert plan.guideline_hash[:12] in foot
    assert document.hash == plan.guideline_hash
    assert (document.at, document.recorded_at) == (plan.at, plan.recorded_at)
    assert plan.at.isoformat(timespec="minutes")[11:16] in foot
    assert "decides" in foot
    assert "web article" not in foot
    assert in_brief(GUIDELINE) not in foot


@EACH_EXAMPLE
def test_an_emergency_is_handed_over_in_twelve_lines_that_are_read_in_under_a_minute(path: Path) -> None:
    case, plan = example(path)
    if is_emergency(plan):
        lines = [line for section in made(Form.SBAR, case, plan).sections for line in section.lines]
        assert 4 <= len(lines) <= 12
        services = {line.target for line in referrals(demanding(plan))}
        assert sum(len(line.text.split()) for line in lines) <= MOST_WORDS * (1 + max(0, len(services) - 1) / 3)
        assert not [line for line in lines if line.tag]


@EACH_SEED
def test_an_invented_emergency_is_handed_over_in_twelve_lines(seed: int) -> None:
    case, plan = invented(seed)
    if is_emergency(plan):
        assert len([line for section in made(Form.SBAR, case, plan).sections for line in section.lines]) <= 12


@EACH_SEED
@EACH_CLINICAL
def test_what_is_postponed_stands_on_no_form_and_the_record_counts_it(seed: int, form: Form) -> None:
    case, plan = invented(seed)
    lines = [line.text for section in made(form, case, plan).sections for line in section.lines]
    open_still = plan.with_status(Status.UNDETERMINED, Status.NOT_POSSIBLE)
    held = {line.title for line in (*standing(plan), *open_still)}
    for one in postponed(plan):
        if one.title not in held and is_emergency(plan):
            shown = [line for line in lines if one.title in line.partition(" Withheld by: ")[0]]
            assert not [line for line in shown if "is being considered" not in line], one.id
    if form is Form.NOTE and is_emergency(plan) and postponed(plan):
        assert f"{len(postponed(plan))} further lines of the plan" in " ".join(lines)


# --- it never reassures -----------------------------------------------------------------------------------------------


def without(said: str, texts: list[str]) -> str:
    """What is said without these texts (the titles of citations, which are not ours to word)."""
    for text in texts:
        said = said.replace(text, "")
    return said


def assert_open(case: Case, plan: Plan) -> None:
    """Of an unsettled case: every form says so, and none has a word for nothing demanded."""
    for form in Form:
        document = made(form, case, plan)
        said = flat(document)
        titles = [one.text for section in document.sections if section.heading.endswith("cited") for one in section.lines]
        assert "routine" not in without(said, titles).lower()
        assert not re.search(r"· settled", said)
        assert not [line for line in PLAIN_WORDS_OF_NOTHING.lines if line in said]
        if form is Form.LEAFLET:
            # Where only something was found that nothing judges, the level itself is not open.
            told = [text for text in texts_of(GUIDELINE.texts, StillOpen) if text.level is plan.triage.could_be.level]
            assert bool(told) is (plan.triage.could_be.level is not Urgency.NONE)
            for text in told:
                assert document.sections[0].heading == text.heading
                assert [line.text for line in document.sections[0].lines] == list(text.lines)
        elif plan.triage.could_be.level > plan.triage.now.level:
            if not (form is Form.SBAR and is_emergency(plan)):
                assert f"COULD STILL BE {plan.triage.could_be.level.word.upper()}" in said
        else:
            assert "not settled" in said or "not judged" in said


@EACH_EXAMPLE
def test_while_an_example_could_be_worse_every_form_says_so(path: Path) -> None:
    case, plan = example(path)
    if not plan.triage.settled:
        assert_open(case, plan)


@EACH_SEED
def test_while_an_invented_case_could_be_worse_every_form_says_so(seed: int) -> None:
    case, plan = invented(seed)
    if not plan.triage.settled:
        assert_open(case, plan)


def test_most_invented_cases_are_open_and_some_are_settled() -> None:
    settled = [invented(seed)[1].triage.settled for seed in range(SEEDS)]
    assert True in settled
    assert False in settled


def test_of_nothing_known_every_form_says_that_it_could_be_an_emergency() -> None:
    case, plan = of()
    assert_open(case, plan)
    assert plan.triage.could_be.level is Urgency.EMERGENCY


@EACH_EXAMPLE
def test_less_known_never_gives_the_word_for_nothing_demanded(path: Path) -> None:
    case, plan = example(path)
    random = Random(path.stem)
    for _ in range(3):
        fewer = frozenset(random.sample(sorted(case.facts), len(case.facts) // 3))
        less = pulsefirst.assess(case.forget(fewer), at=plan.at)
        if not less.triage.settled:
            assert_open(case.forget(fewer), less)


@EACH_CLINICAL
def test_the_word_for_nothing_demanded_is_the_engines(form: Form) -> None:
    settled = [example(path) for path in PATHS if example(path)[1].triage.level == "routine"]
    assert settled
    for case, plan in settled:
        assert "ROUTINE · settled" in flat(made(form, case, plan))


def test_the_renderer_does_not_know_the_word_for_nothing_demanded() -> None:
    folder = ROOT / "src" / "pulsefirst" / "backends" / "letters"
    assert [path.name for path in folder.glob("*.py") if "routine" in path.read_text(encoding="utf-8").lower()] == []


def test_a_leaflet_says_that_nothing_was_found_only_where_nothing_casts_doubt() -> None:
    case, plan = calm()
    (first, *_) = PLAIN_WORDS_OF_NOTHING.lines
    assert first in flat(made(Form.LEAFLET, case, plan))
    later = pulsefirst.assess(case, at=plan.at + timedelta(days=2))
    assert later.triage.level == "routine"
    assert first not in flat(made(Form.LEAFLET, case, later))
    assert "They must be done again" in flat(made(Form.LEAFLET, case, later))
    hurt = case.learn(GUIDELINE.findings["major_injury_today"], None, True)
    outside = pulsefirst.assess(hurt, at=plan.at)
    assert first not in flat(made(Form.LEAFLET, hurt, outside))


# --- nothing disappears -----------------------------------------------------------------------------------------------


@EACH_CLINICAL
@EACH_SEED
def test_every_fact_stands_on_every_clinical_form(seed: int, form: Form) -> None:
    case, plan = invented(seed)
    if form is Form.SBAR and is_emergency(plan):
        return  # It has what the call rests on.
    said = flat(made(form, case, plan, None))
    aside = {(fact.finding, fact.leg) for clash in plan.conflicts for fact in clash.set_aside}
    for (name, leg), value in case.facts.items():
        finding = GUIDELINE.findings[name]
        if value is not NOT_ASSESSED:
            assert label(finding) in said
            assert (name, leg) in aside or value_in_words(finding, value, ()) in said


@EACH_CLINICAL
@EACH_SEED
def test_every_conflict_is_said_first(seed: int, form: Form) -> None:
    case, plan = invented(seed)
    document = made(form, case, plan)
    first = [line.text for line in document.sections[0].lines][: len(plan.conflicts)]
    if form is Form.SBAR and is_emergency(plan):
        first = first[:1] * len(plan.conflicts)
    assert all(text.startswith("CONFLICT") for text in first)
    assert [clash.title in text for clash, text in zip(plan.conflicts, first, strict=True)] == [True] * len(plan.conflicts)


def test_some_invented_cases_have_conflicts() -> None:
    assert [seed for seed in range(SEEDS) if invented(seed)[1].conflicts]


@EACH_CLINICAL
@EACH_SEED
def test_what_could_not_be_assessed_is_said(seed: int, form: Form) -> None:
    case, plan = invented(seed)
    said = flat(made(form, case, plan))
    if form is Form.SBAR and is_emergency(plan):
        assert ("Could not be assessed" in said) is bool(plan.not_assessed)
        return
    for one in plan.not_assessed:
        assert (one.text if one.holds_open else label(GUIDELINE.findings[one.finding])) in said
    assert ("not taken to be normal" in said) is (form is Form.NOTE)


def test_a_leaflet_says_that_something_was_not_checked() -> None:
    case, plan = calm()
    assert "Not all could be checked" not in flat(made(Form.LEAFLET, case, plan))
    missing = case.learn(GUIDELINE.findings["hba1c"], None, NOT_ASSESSED)
    again = pulsefirst.assess(missing, at=plan.at)
    assert "Not all could be checked" in flat(made(Form.LEAFLET, missing, again))


@EACH_SEED
def test_every_recommended_line_stands_in_the_note_and_every_urgent_one_in_all_clinical_forms(seed: int) -> None:
    case, plan = invented(seed)
    forms = [form for form in CLINICAL if form is not Form.SBAR or not is_emergency(plan)]
    said = {form: flat(made(form, case, plan)) for form in forms}
    for one in acting(plan):
        if one.status is Status.RECOMMENDED:
            assert one.title.partition(": ")[2] in said[Form.NOTE]
            assert one.urgency is Urgency.NONE or all(one.title.partition(": ")[2] in text for text in said.values())
    for one in withheld(plan):
        assert all(one.title.partition(": ")[2] in text for text in said.values())


@EACH_SEED
def test_every_cause_that_something_speaks_for_is_named_unless_an_emergency_comes_first(seed: int) -> None:
    case, plan = invented(seed)
    likely = {one.title for one in plan.hypotheses if one.standing in (Standing.CONFIRMED, Standing.SUPPORTED)}
    for form in CLINICAL:
        headings = {section.heading: section.lines for section in made(form, case, plan).sections}
        told = [
            line.text
            for lines in headings.values()
            for line in lines
            if line.text.startswith(("Likely: ", "Diagnosis: ")) and "could not be assessed" not in line.text
        ]
        named = {title for title in likely if title in " ".join(told)}
        stated = {one.title for one in plan.hypotheses if one.standing is Standing.CONFIRMED}
        assert named <= stated if is_emergency(plan) else named == likely


# --- where lines come from --------------------------------------------------------------------------------------------


@EACH_EXAMPLE
def test_the_record_says_of_every_line_whether_it_is_of_the_source_or_beyond_it(path: Path) -> None:
    case, plan = example(path)
    lines = [line for section in made(Form.NOTE, case, plan).sections for line in section.lines]
    origins = {one.title: one.provenance for one in plan.with_status(Status.RECOMMENDED)}
    judged = 0
    for line in lines:
        said = [title for title in origins if title in line.text.partition(" Withheld by: ")[0] and line.depth == 0]
        for title in said:
            if not any(title in longer for longer in said if longer != title):
                judged += 1
                assert line.tag.startswith("source" if origins[title] == "source" else "beyond the source"), line
    assert judged


@pytest.mark.parametrize("form", [Form.SBAR, Form.LETTER, Form.LEAFLET])
@EACH_EXAMPLE
def test_what_leaves_the_house_carries_no_marks(path: Path, form: Form) -> None:
    document = made(form, *example(path))
    assert not [line for section in document.sections for line in section.lines if line.tag]
    assert "beyond the source" not in flat(document)


@EACH_EXAMPLE
def test_every_number_of_a_citation_is_explained_at_the_end_by_the_document(path: Path) -> None:
    document = made(Form.NOTE, *example(path))
    lines = [line for section in document.sections for line in section.lines]
    tags = [line.tag for line in lines if line.tag.startswith("beyond")]
    tags += [text for line in lines for text in re.findall(r"\(beyond the source[^)]*\)", line.text)]
    used = {number for tag in tags for number in re.findall(r"\d+", tag)}
    explained = [line.text for section in document.sections if section.heading.endswith("cited") for line in section.lines]
    assert used == {text.partition(".")[0] for text in explained}
    titles = {citation.title for citation in GUIDELINE.citations.values()}
    assert {text.partition(". ")[2] for text in explained} <= titles


def test_what_withholds_from_beyond_the_source_is_marked_beside_what_is_withheld() -> None:
    case, plan = example(ROOT / "examples" / "39-cramp-from-medicines.yaml")
    lines = [line for section in made(Form.NOTE, case, plan).sections for line in section.lines]
    (quinine,) = [line for line in lines if "Withheld by: " in line.text]
    assert quinine.tag == "source E16"
    assert "unproven (beyond the source" in quinine.text


def test_what_is_unverified_says_so_in_the_record() -> None:
    case, plan = example(ROOT / "examples" / "17-acute-on-chronic-in-diabetes.yaml")
    names = {name for one in standing(plan) for name in one.cites}
    assert {GUIDELINE.citations[name].checked for name in names} >= {Checked.UNVERIFIED}
    assert "unverified" in document_as_text(made(Form.NOTE, case, plan))


def test_the_source_alone_carries_its_banner_and_no_line_beyond() -> None:

    alone = pulsefirst.guideline(source_only=True)
    case = case_from(COLD_RIGHT_LEG, GUIDELINE)
    plan = pulsefirst.assess(case, at=AT, source_only=True)
    for form in CLINICAL:
        document = handover(form, plan, case, alone)
        assert document.banner == alone.banner
        assert [line for section in document.sections for line in section.lines if line.tag.startswith("beyond")] == []
    leaflet = handover(Form.LEAFLET, plan, case, alone)
    assert leaflet.banner == ""
    assert alone.banner in leaflet.asides


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for place, written in golden_texts().items():
        place.write_text(written, encoding="utf-8")
