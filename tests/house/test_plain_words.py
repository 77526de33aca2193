"""What is told to patients can be read at twelve. Part of `make check`, which has the measure; the package itself has not."""

from __future__ import annotations

from dataclasses import replace

import pytest
import textstat

import pulsefirst
from conftest import AT, GUIDELINE
from pulsefirst.backends.letters import Form, handover
from pulsefirst.checks.lint.plain_sentences import lines_for_patients
from pulsefirst.model.case import Case
from pulsefirst.model.plan import CouldBe, Now, Standing, Triage
from pulsefirst.model.recommendations import Hypothesis, Urgency
from pulsefirst.model.texts import Leaflet, evidenced_lines, texts_of

MOST_GRADE = 7
PLAN_OF_NOTHING = pulsefirst.assess(Case(), at=AT)


def test_the_measure_of_plainness_tells_plain_from_learned() -> None:
    plain, learned = "Your leg gets cold. It hurts more.", "Peripheral arterial insufficiency necessitates consultation."
    assert textstat.flesch_kincaid_grade(plain) < MOST_GRADE < textstat.flesch_kincaid_grade(learned)


@pytest.mark.parametrize("cause", GUIDELINE.hypotheses.values(), ids=lambda cause: cause.name)
def test_all_that_is_told_of_a_cause_can_be_read_at_twelve(cause: Hypothesis) -> None:
    leaflets = [text for text in texts_of(GUIDELINE.texts, Leaflet) if text.about is cause]
    told = " ".join(line for text in leaflets for line in lines_for_patients(text))
    grade = textstat.flesch_kincaid_grade(told) if told else 0
    assert grade <= MOST_GRADE, f"{cause.name}: its leaflet reads like grade {grade:.1f}; write shorter words and sentences"


@pytest.mark.parametrize(
    "cause", [text.about for text in texts_of(GUIDELINE.texts, Leaflet) if text.called], ids=lambda one: one.name
)
def test_the_leaflet_of_each_cause_can_be_read_at_twelve_and_tells_all_of_it(cause: Hypothesis) -> None:
    plan = PLAN_OF_NOTHING
    supported = tuple(replace(one, standing=Standing.SUPPORTED) for one in plan.hypotheses if one.id == cause.name)
    soon = Triage(now=Now(level=Urgency.SOON, why=(), deadline=None), could_be=CouldBe(level=Urgency.SOON, needs=()))
    document = handover(Form.LEAFLET, replace(plan, hypotheses=supported, triage=soon), Case(), GUIDELINE)
    read = " ".join(
        text for section in document.sections for text in (f"{section.heading}.", *(line.text for line in section.lines))
    )
    assert textstat.flesch_kincaid_grade(read.replace("*", "")) <= MOST_GRADE
    for text in texts_of(GUIDELINE.texts, Leaflet):
        if text.about is cause:
            assert all(told.text in read for told in evidenced_lines(text))
