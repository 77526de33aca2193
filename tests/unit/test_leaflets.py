"""What is told to patients: plain enough, complete, standing on something, and never soothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from types import ModuleType

import pytest
import textstat

import pulsefirst
from conftest import AT
from pulsefirst.backends.letters import Form, handover
from pulsefirst.guideline import causes
from pulsefirst.guideline.supplement import citations
from pulsefirst.language import reads
from pulsefirst.model.case import Case
from pulsefirst.model.collect import collect
from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.plan import CouldBe, Now, Standing, Triage
from pulsefirst.model.recommendations import ActivityKind, Category, Citation, Provenance, Recommendation, Target, Urgency
from pulsefirst.model.texts import (
    AtLevel,
    ComeBack,
    ConditionsOfUse,
    InPlainWords,
    Leaflet,
    NoLeaflet,
    StillOpen,
    Text,
    Told,
    texts_of,
    told_in,
)

WHOLE, SOURCE = pulsefirst.guideline(), pulsefirst.guideline(source_only=True)
BOTH = pytest.mark.parametrize("guideline", [WHOLE, SOURCE], ids=["whole", "source alone"])
EACH_HYPOTHESIS = pytest.mark.parametrize("hypothesis", WHOLE.hypotheses.values(), ids=lambda one: one.name)

MOST_GRADE = 7
MOST_WORDS = 25
SOOTHING = re.compile(
    r"\b(harmless|benign|routine|safe|safely|nothing serious|not serious|do not worry|don't worry|no need to worry|all is well|"
    r"normal|fine|mild|minor|reassur\w*|healthy|no danger|not dangerous|will go away)\b"
)


def lines_of(text: Text) -> Iterator[str]:
    """Every text that a patient can read."""
    match text:
        case Leaflet():
            yield from [f"{text.called}."] if text.called else []
            yield from (line.text for line in told_in(text))
        case AtLevel() | StillOpen():
            yield f"{text.heading}."
            yield from text.lines
        case ComeBack():
            yield text.sign.text
        case InPlainWords():
            yield text.words if text.words.endswith(".") else f"You should see {text.words}."
        case _:
            return


def sentences(text: str) -> list[str]:
    return [one for one in re.split(r"(?<=[.?!])\s+", text) if one]


PRINTED = [(text, " ".join(lines_of(text))) for text in WHOLE.texts if list(lines_of(text))]


# --- plain enough -----------------------------------------------------------------------------------------------------


def test_the_measure_of_plainness_tells_plain_from_learned() -> None:
    learned = "Peripheral arterial insufficiency necessitates immediate multidisciplinary vascular consultation."
    assert (
        textstat.flesch_kincaid_grade("Your leg gets cold. It hurts more.")
        < MOST_GRADE
        < textstat.flesch_kincaid_grade(learned)
    )


@EACH_HYPOTHESIS
def test_all_that_is_told_of_a_cause_can_be_read_at_twelve(hypothesis) -> None:
    told = " ".join(line for text in texts_of(WHOLE.texts, Leaflet) if text.about is hypothesis for line in lines_of(text))
    if told:
        assert textstat.flesch_kincaid_grade(told) <= MOST_GRADE, told


@pytest.mark.parametrize(("text", "printed"), PRINTED, ids=lambda one: one[:40] if isinstance(one, str) else "")
def test_no_sentence_is_longer_than_25_words(text: Text, printed: str) -> None:
    assert [one for one in sentences(printed) if len(one.split()) > MOST_WORDS] == []


@pytest.mark.parametrize(("text", "printed"), PRINTED, ids=lambda one: one[:40] if isinstance(one, str) else "")
def test_every_line_ends_as_a_sentence(text: Text, printed: str) -> None:
    assert [one for one in lines_of(text) if not re.fullmatch(r"[A-Z].*[.?!]", one)] == []


@pytest.mark.parametrize(("text", "printed"), PRINTED, ids=lambda one: one[:40] if isinstance(one, str) else "")
def test_nothing_soothes(text: Text, printed: str) -> None:
    assert SOOTHING.search(printed.lower()) is None


# --- complete ---------------------------------------------------------------------------------------------------------


@BOTH
def test_every_hypothesis_has_a_leaflet_or_a_reason_why_not_and_never_both(guideline: Guideline) -> None:
    told = {text.about.name for text in texts_of(guideline.texts, Leaflet) if text.called}
    untold = [text.about.name for text in texts_of(guideline.texts, NoLeaflet)]
    assert told.isdisjoint(untold)
    assert told | set(untold) == set(guideline.hypotheses)
    assert len(untold) == len(set(untold))
    assert all(text.why.endswith(".") for text in texts_of(guideline.texts, NoLeaflet))


@BOTH
def test_a_leaflet_that_adds_to_another_comes_after_the_one_that_names_the_cause(guideline: Guideline) -> None:
    named: set[str] = set()
    for text in texts_of(guideline.texts, Leaflet):
        assert bool(text.called) is (text.about.name not in named), text.about.name
        named.add(text.about.name)


@BOTH
def test_every_level_has_its_words_once(guideline: Guideline) -> None:
    assert sorted(text.level for text in texts_of(guideline.texts, AtLevel)) == list(Urgency)
    assert sorted(text.level for text in texts_of(guideline.texts, StillOpen)) == [level for level in Urgency if level]


@BOTH
def test_signs_are_for_help_at_once_or_the_same_day_and_there_are_some_of_each(guideline: Guideline) -> None:
    assert {text.how for text in texts_of(guideline.texts, ComeBack)} == {Urgency.EMERGENCY, Urgency.URGENT}


RED_FLAGS = {
    "A1": "cold",
    "F2": "weak",
    "F3": "pale",
    "F4": "pee",
    "B9": "numb between your legs",
    "F5": "breathe",
}


@BOTH
@pytest.mark.parametrize(("statement", "word"), RED_FLAGS.items())
def test_every_red_flag_of_the_source_is_a_reason_to_call_at_once(guideline: Guideline, statement: str, word: str) -> None:
    signs = [text.sign.text for text in texts_of(guideline.texts, ComeBack) if text.how is Urgency.EMERGENCY]
    assert [sign for sign in signs if word in sign], statement


def test_every_service_that_can_be_called_has_plain_words() -> None:
    named = {text.on.name for text in texts_of(WHOLE.texts, InPlainWords) if isinstance(text.on, Target)}
    assert named == {name for name, target in WHOLE.targets.items() if target.category is Category.SERVICE}


def test_every_advice_has_plain_words_save_what_only_a_prescriber_does() -> None:
    advised = {rule.name for rule in WHOLE.recommendations.values() if rule.do.kind is ActivityKind.ADVISE}
    told = {text.on.name for text in texts_of(WHOLE.texts, InPlainWords) if isinstance(text.on, Recommendation)}
    assert advised - told == {"titrate_in_older_patients"}


@BOTH
def test_plain_words_of_advice_are_for_advice_and_said_once(guideline: Guideline) -> None:
    rules = [text.on for text in texts_of(guideline.texts, InPlainWords) if isinstance(text.on, Recommendation)]
    assert len(rules) == len(set(rules))
    assert {rule.do.kind for rule in rules} <= {ActivityKind.ADVISE, ActivityKind.AVOID}
    assert {rule.name for rule in rules} <= set(guideline.recommendations)


# --- standing on something --------------------------------------------------------------------------------------------


def test_the_source_alone_tells_nothing_beyond_it() -> None:
    assert [told.text for text in SOURCE.texts for told in told_in(text) if told.cites] == []
    advised = [text.on for text in texts_of(SOURCE.texts, InPlainWords) if isinstance(text.on, Recommendation)]
    assert {rule.provenance for rule in advised} == {Provenance.SOURCE}


def test_every_citation_of_a_line_is_one_of_the_guideline() -> None:
    cited = {citation.name for text in WHOLE.texts for told in told_in(text) for citation in told.cites}
    assert cited
    assert cited <= set(WHOLE.citations)


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (Told("On nothing."), "must either read a statement or cite"),
        (Told("On both.", reads("B2"), (citations.mayo_fast,)), "must either read a statement or cite"),
        (Told("On what is not there.", reads("Z9")), "which the source does not have"),
        (Told("On no name.", cites=(Citation(title="x", checked=citations.mayo_fast.checked, address="y"),)), "has no name"),
    ],
    ids=lambda one: getattr(one, "text", None),
)
def test_a_line_that_stands_on_nothing_cannot_be_built(told: Told, says: str) -> None:
    module = ModuleType("texts")
    vars(module)["TEXTS"] = (Leaflet(about=causes.spinal_stenosis, called="x", what=(told,)),)
    with pytest.raises(ContentError, match=says):
        collect(version="1", title="t", statements=WHOLE.statements, modules=(module,))


def test_the_words_of_leaflets_are_part_of_the_hash() -> None:
    def hashed(words: str) -> str:
        module = ModuleType("texts")
        vars(module)["TEXTS"] = (Leaflet(about=causes.spinal_stenosis, called=words, what=(Told("A line.", reads("B2")),)),)
        return collect(version="1", title="t", statements=WHOLE.statements, modules=(module,)).hash

    assert hashed("one") == hashed("one") != hashed("two")


# --- conditions of use ------------------------------------------------------------------------------------------------


@BOTH
def test_the_conditions_of_use_say_for_whom_what_status_and_that_a_clinician_decides(guideline: Guideline) -> None:
    (use,) = texts_of(guideline.texts, ConditionsOfUse)
    said = " ".join(line for section in use.sections for line in section.lines)
    for words in ("clinicians", "pending human review", "unresolved", "invented patients", "never diagnoses"):
        assert words in said
    for words in ("a clinician decides", "pending human review", "unresolved"):
        assert words in use.brief
    assert "\n" not in use.brief
    assert "routine" not in f"{said} {use.brief}"


def test_the_source_alone_says_that_it_is() -> None:
    (use,) = texts_of(SOURCE.texts, ConditionsOfUse)
    assert "source alone" in use.brief
    assert "beyond it is marked" not in use.brief


def test_a_leaflet_with_every_cause_at_once_can_be_read_at_twelve() -> None:
    plan = pulsefirst.assess(Case(), at=AT)
    all_of_them = tuple(replace(one, standing=Standing.SUPPORTED) for one in plan.hypotheses)
    soon = Triage(now=Now(level=Urgency.SOON, why=(), deadline=None), could_be=CouldBe(level=Urgency.SOON, needs=()))
    document = handover(Form.LEAFLET, replace(plan, hypotheses=all_of_them, triage=soon), Case(), WHOLE)
    read = " ".join(
        text for section in document.sections for text in (f"{section.heading}.", *(line.text for line in section.lines))
    )
    assert textstat.flesch_kincaid_grade(read.replace("*", "")) <= MOST_GRADE
    for text in texts_of(WHOLE.texts, Leaflet):
        assert all(line in read for line in (told.text for told in told_in(text)))
