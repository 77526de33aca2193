"""Words of letters that do not fit are named with what to write."""

from __future__ import annotations

from enum import StrEnum

from made_up import guideline_of
from pulsefirst.checks.lint.letters import faulty_words_of_letters
from pulsefirst.model.conditions import Coded, Flag
from pulsefirst.model.texts import Spoken, SpokenAnswers


class Shade(StrEnum):
    NONE = "none"
    BOTH = "dark and blue"


class Other(StrEnum):
    ONE = "one"


def gaps(*texts: object) -> list[str]:
    return list(faulty_words_of_letters(guideline_of({"ache": ACHE, "shade": SHADE, "TEXTS": texts})))


ACHE = Flag(question="Does it ache?")
SHADE = Coded(question="Which shade?", values=Shade, no=Shade.NONE)
SAID = SpokenAnswers(values=Shade, says={Shade.BOTH: "dark, and blue too"})


def test_an_answer_that_a_letter_could_not_say_is_named_until_it_has_words() -> None:
    (message,) = gaps()
    assert message.startswith("shade: a letter would say “shade dark and blue”; write says={...} for BOTH")
    assert gaps(SAID) == []
    assert gaps(Spoken(on=SHADE, noun="shade", says={Shade.BOTH: "dark, and blue too"})) == []


def test_words_for_an_answer_of_another_finding_are_named() -> None:
    (message,) = gaps(SAID, Spoken(on=ACHE, noun="ache", says={Other.ONE: "one ache"}))
    assert message == "ache: its words for letters say <Other.ONE: 'one'>, which is no answer of it; delete that."


def test_two_sets_of_words_for_one_finding_are_named() -> None:
    (message,) = gaps(SAID, Spoken(on=ACHE, noun="ache"), Spoken(on=ACHE, noun="pain"))
    assert message == "ache: letters have 2 sets of words for it; keep one Spoken(on=ache, ...)."
