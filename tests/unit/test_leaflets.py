"""What is told to patients: standing on something, and the conditions of use.

That it is complete, in short sentences and never soothing is looked at by `pulsefirst lint` (`test_lint_registers.py`); that it
can be read at twelve, in `tests/house/test_plain_words.py`.
"""

from __future__ import annotations

import pytest

from conftest import GUIDELINE, SOURCE_ONLY
from made_up import guideline_of
from pulsefirst.guideline.brain.citations import mayo_fast
from pulsefirst.guideline.spine.causes import spinal_stenosis
from pulsefirst.language import reads
from pulsefirst.model.errors import ContentError
from pulsefirst.model.guideline import Guideline
from pulsefirst.model.provenance import Citation, Provenance
from pulsefirst.model.recommendations import Recommendation, Urgency
from pulsefirst.model.texts import ComeBack, ConditionsOfUse, InPlainWords, Leaflet, Told, evidenced_lines, texts_of

BOTH = pytest.mark.parametrize("guideline", [GUIDELINE, SOURCE_ONLY], ids=["whole", "source alone"])


# --- what a patient is told of emergencies ---------------------------------------------------------------------------


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


# --- standing on something --------------------------------------------------------------------------------------------


def test_the_source_alone_tells_nothing_beyond_it() -> None:
    assert [told.text for text in SOURCE_ONLY.texts for told in evidenced_lines(text) if told.cites] == []
    advised = [text.on for text in texts_of(SOURCE_ONLY.texts, InPlainWords) if isinstance(text.on, Recommendation)]
    assert {rule.provenance for rule in advised} == {Provenance.SOURCE}


def test_every_citation_of_a_line_is_one_of_the_guideline() -> None:
    cited = {citation.name for text in GUIDELINE.texts for told in evidenced_lines(text) for citation in told.cites}
    assert cited
    assert cited <= set(GUIDELINE.citations)


@pytest.mark.parametrize(
    ("told", "says"),
    [
        (Told("On nothing."), "must either read a statement or cite"),
        (Told("On both.", reads("B2"), (mayo_fast,)), "must either read a statement or cite"),
        (Told("On what is not there.", reads("Z9")), "which the source does not have"),
        (Told("On no name.", cites=(Citation(title="x", checked=mayo_fast.checked, address="y"),)), "has no name"),
    ],
    ids=lambda one: getattr(one, "text", None),
)
def test_a_line_that_stands_on_nothing_cannot_be_built(told: Told, says: str) -> None:
    texts = (Leaflet(about=spinal_stenosis, called="x", what=(told,)),)
    with pytest.raises(ContentError, match=says):
        guideline_of({"TEXTS": texts}, GUIDELINE.statements.values())


def test_the_words_of_leaflets_are_part_of_the_hash() -> None:
    def hashed(words: str) -> str:
        texts = (Leaflet(about=spinal_stenosis, called=words, what=(Told("A line.", reads("B2")),)),)
        return guideline_of({"TEXTS": texts}, GUIDELINE.statements.values()).hash

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
    (use,) = texts_of(SOURCE_ONLY.texts, ConditionsOfUse)
    assert "source alone" in use.brief
    assert "beyond it is marked" not in use.brief
