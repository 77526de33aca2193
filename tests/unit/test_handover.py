"""What one takes away from a plan: every form, of every example and of many invented cases.

Run as a program it writes the golden texts again: `python tests/unit/test_handover.py`; review them by diff.
"""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import timedelta
from enum import Enum
from functools import cache
from pathlib import Path
from random import Random

import pytest

import pulsefirst
from conftest import AT
from pulsefirst.backends.acts import acting, demanding, is_emergency, postponed, referrals, standing, withheld
from pulsefirst.backends.letters import DocumentLine, Form, document_as_data, document_as_text, handover, in_brief
from pulsefirst.model.case import NOT_ASSESSED, Case
from pulsefirst.model.conditions import Burden, Measured, Since
from pulsefirst.model.plan import Plan, Proposal, Standing, Status
from pulsefirst.model.provenance import Checked
from pulsefirst.model.recommendations import ActivityKind, Urgency
from pulsefirst.model.texts import LetterParts, Spoken, StillOpen, texts_of
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
MOST_WORDS = 290
MOST_LINES = 12
ROWS_OF_A_PAGE = 64  # of 80 columns, in 10 point on A4
MOST_PAGES = {Form.SBAR: 1, Form.LETTER: 1, Form.NOTE: 2, Form.LEAFLET: 1}
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
def test_a_hand_over_has_twelve_lines_at_most_that_are_read_aloud_in_a_minute_and_a_half(path: Path) -> None:
    case, plan = example(path)
    lines = [line for section in made(Form.SBAR, case, plan).sections for line in section.lines]
    assert 4 <= len(lines) <= MOST_LINES
    services = {line.target for line in referrals(demanding(plan))}
    assert sum(len(line.text.split()) for line in lines) <= MOST_WORDS * (1 + max(0, len(services) - 1) / 3) + 60 * len(
        plan.conflicts
    )
    assert not [line for line in lines if line.tag]


@EACH_SEED
def test_an_invented_case_is_handed_over_in_twelve_lines(seed: int) -> None:
    assert len([line for section in made(Form.SBAR, *invented(seed)).sections for line in section.lines]) <= MOST_LINES


@EACH_FORM
@EACH_EXAMPLE
def test_every_form_of_every_example_keeps_to_its_pages(path: Path, form: Form) -> None:
    for english in ("British", "American"):
        text = document_as_text(made(form, *example(path), replace(SITE, english=english)))
        assert len(text.splitlines()) <= ROWS_OF_A_PAGE * MOST_PAGES[form]


@EACH_FORM
@EACH_EXAMPLE
def test_no_raw_name_no_offset_no_bare_answer_and_no_page_written_by_a_machine_stands_on_a_form(
    path: Path, form: Form
) -> None:
    case, plan = example(path)
    text = document_as_text(made(form, case, plan))
    assert [name for name in GUIDELINE.findings if "_" in name and name in text] == []
    assert re.findall(r"\d{4}-\d\d-\d\d|\d\d:\d\d[+-]\d\d|UTC|\+00", text) == []
    assert re.findall(r": (?:yes|no|none)\b[.;,]", text) == []
    assert "Machine-written" not in text
    assert "Opposed" not in text
    assert "supported:" not in text


@EACH_CLINICAL
@EACH_EXAMPLE
def test_only_what_was_examined_is_said_to_have_been(path: Path, form: Form) -> None:
    """Of a case without its examination no form tells one: what nobody recorded is not examined."""
    case, plan = example(path)
    looked_at = {key for key in case.facts if GUIDELINE.findings[key.finding].burden is not Burden.TALK}
    told = case.forget(frozenset(looked_at))
    said = flat(made(form, told, pulsefirst.assess(told, at=plan.at)))
    assert "Examined on" not in said
    assert "Examined and absent" not in said
    assert not re.search(r"pulses? felt|reflex(es)? normal|No [^.]*wound", said)


def test_the_index_is_told_with_the_pressures_that_it_is_made_of() -> None:
    said = flat(made(Form.LETTER, *example(ROOT / "examples" / "03-claudication.yaml")))
    assert "Left leg: ABPI 0.71, arm pressure 135 mmHg, dorsalis pedis pressure 96 mmHg" in said
    american = flat(
        made(Form.LETTER, *example(ROOT / "examples" / "03-claudication.yaml"), replace(SITE, english="American"))
    )
    assert "Left leg: ABI 0.71" in american


def test_words_and_days_are_those_of_the_place() -> None:
    case, plan = example(ROOT / "examples" / "01-acute-embolus.yaml")
    british, american = (flat(made(Form.SBAR, case, plan, replace(SITE, english=name))) for name in ("British", "American"))
    assert "ischaemia" in british
    assert "nil by mouth" in british
    assert "2 March 2026, 21:40" in british
    assert "ischemia" in american
    assert "NPO" in american
    assert "March 2, 2026, 21:40" in american
    assert "type and screen" in american


@EACH_SEED
@EACH_CLINICAL
def test_what_is_postponed_stands_on_no_form_and_the_record_counts_it(seed: int, form: Form) -> None:
    case, plan = invented(seed)
    lines = [line.text for section in made(form, case, plan, None).sections for line in section.lines]
    open_still = plan.with_status(Status.UNDETERMINED, Status.NOT_POSSIBLE)
    held = {line.title for line in (*standing(plan), *open_still)}
    drafted = {act.target for act in case.considering}
    for one in postponed(plan):
        if one.title not in held and one.target not in drafted and is_emergency(plan):
            assert not [line for line in lines if one.title in line.partition(" Withheld by: ")[0]], one.id
    if form is Form.NOTE and is_emergency(plan) and postponed(plan):
        assert f"{len(postponed(plan))} further lines of the plan" in " ".join(lines)


# --- it never reassures -----------------------------------------------------------------------------------------------


def assert_open(case: Case, plan: Plan) -> None:
    """Of an unsettled case: every form says so, and none has a word for nothing demanded."""
    for form in Form:
        document = made(form, case, plan)
        said = flat(document)
        assert "routine" not in said.lower()
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
        assert {Form.SBAR: "Nothing is demanded", Form.LETTER: "Routine.", Form.NOTE: "ROUTINE · settled"}[form] in flat(
            made(form, case, plan)
        )


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


SPOKEN = {text.on.name: text for text in texts_of(GUIDELINE.texts, Spoken)}
FLAGS = {
    one.flag.name: name for name, one in GUIDELINE.findings.items() if isinstance(one, Measured) and one.flag is not None
}


def words_for(name: str, value: object) -> str:
    """What a letter has to say for an answer: its own words, else its noun; nothing where it leaves the answer out."""
    spoken = SPOKEN.get(name)
    if spoken is None:
        return GUIDELINE.findings[name].called
    own = spoken.says.get(value) if isinstance(value, bool | Enum) else None
    return spoken.noun if own is None or "{}" in own else own


@EACH_SEED
def test_every_fact_stands_in_the_record(seed: int) -> None:
    case, plan = invented(seed)
    said = flat(made(Form.NOTE, case, plan, None)).lower()
    aside = {(fact.finding, fact.leg) for clash in plan.conflicts for fact in clash.set_aside}
    parts = next(iter(texts_of(GUIDELINE.texts, LetterParts)))
    opening = {parts.age.name, parts.sex.name}
    for (name, leg), value in case.facts.items():
        finding = GUIDELINE.findings[name]
        by_number = FLAGS.get(name) is not None and (FLAGS[name], leg) in case.facts
        once_older = bool(SPOKEN[name].once_older) if name in SPOKEN else False
        if value is NOT_ASSESSED or (name, leg) in aside or name in opening or isinstance(finding, Since):
            continue
        if not (by_number or once_older or finding.stated):
            assert words_for(name, value).lower() in said, name


@EACH_CLINICAL
@EACH_SEED
def test_every_conflict_is_said_first(seed: int, form: Form) -> None:
    case, plan = invented(seed)
    document = made(form, case, plan, None)
    lines = [line.text for line in document.sections[0].lines if not line.text.startswith("Dear")]
    first = lines[: len(plan.conflicts)] if form is not Form.SBAR else lines[:1] * len(plan.conflicts)
    assert all(text.startswith("CONFLICT") for text in first)
    assert [clash.title in text for clash, text in zip(plan.conflicts, first, strict=True)] == [True] * len(plan.conflicts)


def test_some_invented_cases_have_conflicts() -> None:
    assert [seed for seed in range(SEEDS) if invented(seed)[1].conflicts]


@EACH_CLINICAL
@EACH_SEED
def test_what_could_not_be_assessed_is_said(seed: int, form: Form) -> None:
    case, plan = invented(seed)
    said = flat(made(form, case, plan, None))
    assert ("Could not be assessed" in said or "known only roughly" in said) is bool(plan.not_assessed)
    if form is Form.NOTE:
        for one in plan.not_assessed:
            spoken = SPOKEN.get(one.finding)
            topic = (spoken.topic or spoken.noun) if spoken is not None else GUIDELINE.findings[one.finding].called
            assert topic.lower() in said.lower(), one.finding
    assert ("not taken to be normal" in said) is (form is Form.NOTE)


def test_a_leaflet_says_that_something_was_not_checked() -> None:
    case, plan = calm()
    assert "Not all could be checked" not in flat(made(Form.LEAFLET, case, plan))
    missing = case.learn(GUIDELINE.findings["hba1c"], None, NOT_ASSESSED)
    again = pulsefirst.assess(missing, at=plan.at)
    assert "Not all could be checked" in flat(made(Form.LEAFLET, missing, again))


def told_as(one: Proposal) -> tuple[str, ...]:
    """What an act can be told as: all of its title, what the title says to do, or what it is for."""
    return one.title, one.title.partition(": ")[0], GUIDELINE.targets[one.target].title


def reasons_in(one: Proposal) -> list[str]:
    """The reasons in a title, each by itself: one that several lines share is said once."""
    return (one.title.partition(": ")[2] or one.title).split("; ")


@EACH_SEED
def test_every_line_of_the_plan_stands_in_the_record_with_its_reasons_where_it_is_urgent(seed: int) -> None:
    case, plan = invented(seed)
    said = flat(made(Form.NOTE, case, plan, None)).lower()
    for one in [*acting(plan), *withheld(plan)]:
        if one.status is not Status.DONE or one.kind != ActivityKind.OBTAIN:
            assert any(text.lower() in said for text in told_as(one)), one.id
        if one.urgency > Urgency.NONE and one.status is Status.RECOMMENDED:
            assert all(reason.lower() in said for reason in reasons_in(one)), one.id


@EACH_SEED
def test_what_is_demanded_at_once_stands_on_every_clinical_form(seed: int) -> None:
    case, plan = invented(seed)
    for form in CLINICAL:
        said = flat(made(form, case, plan, None))
        for one in referrals(demanding(plan)):
            if is_emergency(plan):
                assert GUIDELINE.targets[one.target].title in said, one.id


@EACH_SEED
def test_the_record_names_every_cause_that_something_speaks_for_unless_an_emergency_comes_first(seed: int) -> None:
    case, plan = invented(seed)
    likely = {one.title for one in plan.hypotheses if one.standing in (Standing.CONFIRMED, Standing.SUPPORTED)}
    told = " ".join(
        line.text
        for section in made(Form.NOTE, case, plan, None).sections
        for line in section.lines
        if line.text.startswith(("Likely: ", "Diagnosis: ", "Possible too: "))
    )
    stated = {one.title for one in plan.hypotheses if one.standing is Standing.CONFIRMED}
    assert {title for title in likely if title in told} == likely or is_emergency(plan)
    assert all(title in told for title in stated)


@EACH_EXAMPLE
def test_a_referral_thinks_of_three_causes_at_most_and_names_none_without_a_reason(path: Path) -> None:
    case, plan = example(path)
    document = made(Form.LETTER, case, plan, None)
    told = [line.text for section in document.sections for line in section.lines if "most likely" in line.text]
    assert len(told) <= 1
    likely = [one.title for one in plan.hypotheses if one.standing is Standing.SUPPORTED]
    for text in told:
        assert any(f"I think {title}" in text for title in likely)
        assert text.partition("Possible too: ")[2].count(" and ") <= 2


# --- where lines come from --------------------------------------------------------------------------------------------


def marks_of(line: DocumentLine) -> list[str]:
    """The marks on a line of the record: of the whole line, and of each act in it."""
    return [mark for tag in (line.tag, *re.findall(r"\[([^\]]*)\]", line.text)) for mark in tag.split()]


@EACH_EXAMPLE
def test_the_record_marks_every_act_as_of_the_source_or_as_beyond_it(path: Path) -> None:
    case, plan = example(path)
    lines = [line for section in made(Form.NOTE, case, plan, None).sections for line in section.lines]
    known = {*GUIDELINE.statements, "+", "?"}
    assert {mark for line in lines for mark in marks_of(line) if mark.strip()} <= known
    judged = 0
    for one in acting(plan):
        if one.status is Status.RECOMMENDED and one.urgency > Urgency.NONE:
            reasons = reasons_in(one)
            (first, *_) = [
                line for line in lines if all(reason in line.text for reason in reasons) and "Withheld by" not in line.text
            ]
            judged += 1
            assert (
                set(one.statements) <= set(marks_of(first))
                if one.provenance == "source"
                else marks_of(first) in (["+"], ["?"])
            )
    assert judged or plan.triage.now.level is Urgency.NONE


@pytest.mark.parametrize("form", [Form.SBAR, Form.LETTER, Form.LEAFLET])
@EACH_EXAMPLE
def test_what_leaves_the_house_carries_no_marks(path: Path, form: Form) -> None:
    document = made(form, *example(path))
    assert not [line for section in document.sections for line in section.lines if line.tag]
    assert "beyond the source" not in flat(document)


def test_what_withholds_from_beyond_the_source_is_marked_beside_what_is_withheld() -> None:
    case, plan = example(ROOT / "examples" / "39-cramp-from-medicines.yaml")
    lines = [line for section in made(Form.NOTE, case, plan).sections for line in section.lines]
    (quinine,) = [line for line in lines if "Withheld by: " in line.text]
    assert "[E16]. Withheld by: " in quinine.text
    assert quinine.text.endswith("[+].")


def test_what_is_unverified_says_so_in_the_record() -> None:
    case, plan = example(ROOT / "examples" / "17-acute-on-chronic-in-diabetes.yaml")
    names = {name for one in standing(plan) for name in one.cites}
    assert {GUIDELINE.citations[name].checked for name in names} >= {Checked.UNVERIFIED}
    note = made(Form.NOTE, case, plan)
    assert "?" in {mark for section in note.sections for line in section.lines for mark in marks_of(line)}
    assert "? beyond it without a checked reference" in flat(note)


def test_the_source_alone_carries_its_banner_and_no_line_beyond() -> None:

    alone = pulsefirst.guideline(source_only=True)
    case = case_from(COLD_RIGHT_LEG, GUIDELINE)
    plan = pulsefirst.assess(case, at=AT, source_only=True)
    for form in CLINICAL:
        document = handover(form, plan, case, alone)
        assert document.banner == alone.banner
        marks = {mark for section in document.sections for line in section.lines for mark in marks_of(line)}
        assert marks.isdisjoint({"+", "?"})
    leaflet = handover(Form.LEAFLET, plan, case, alone)
    assert leaflet.banner == ""
    assert alone.banner in leaflet.asides


if __name__ == "__main__":
    GOLDEN.mkdir(parents=True, exist_ok=True)
    for place, written in golden_texts().items():
        place.write_text(written, encoding="utf-8")
