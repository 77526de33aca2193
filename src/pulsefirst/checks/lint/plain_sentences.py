"""What a patient reads: short, complete sentences, and no word that falsely reassures."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from pulsefirst.model.guideline import Guideline
from pulsefirst.model.texts import AtLevel, ComeBack, InPlainWords, Leaflet, StillOpen, Text, WeChecked, evidenced_lines

MOST_WORDS: Final = 25
SENTENCE: Final = re.compile(r"[A-Z].*[.?!]")
SOOTHING: Final = re.compile(
    r"\b(harmless|benign|routine|safe|safely|nothing serious|not serious|do not worry|don't worry|no need to worry|all is well|"
    r"normal|fine|mild|minor|reassur\w*|healthy|no danger|not dangerous|will go away)\b",
    re.IGNORECASE,
)


def learned_sentences(guideline: Guideline) -> Iterator[str]:
    """Lines for patients that are too long, are not sentences, or reassure falsely."""
    for text in guideline.texts:
        for line in lines_for_patients(text):
            if not SENTENCE.fullmatch(line):
                yield f"“{line}”: a patient reads this; write a complete sentence, from a capital letter to a full stop."
            if soothing := SOOTHING.search(line):
                yield f"“{line}”: “{soothing.group()}” may reassure falsely; say what was found or what to do instead."
            for sentence in sentences(line):
                if (count := len(sentence.split())) > MOST_WORDS:
                    yield f"“{sentence}”: it has {count} words; write two sentences of at most {MOST_WORDS}."


def lines_for_patients(text: Text) -> Iterator[str]:
    """Every line of a text that a patient can read, as a sentence."""
    match text:
        case Leaflet():
            yield from [f"{text.called}."] if text.called else []
            yield from (f"{how.heading}." for how in text.do)
            yield from (line.text for line in evidenced_lines(text))
        case WeChecked():
            yield from (text.says, text.otherwise, f"We did not check {text.unchecked} today.")
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
    """The sentences of a text."""
    return [sentence for sentence in re.split(r"(?<=[.?!])\s+", text) if sentence]
