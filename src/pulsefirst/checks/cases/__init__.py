"""Vignettes: cases with what is expected of them, as data, held against the engine.

A file is a YAML list. Each vignette has a sentence for a name (`case`), what is known (`knows`, in the notation of a case,
after what the case it is `like` knows; a fact is left out again by the words "not recorded"), and any of what is expected:
`plan` (triage, and rules by status), `criteria` and `arguments` (yes, no, unknown), `hypotheses` (their standing),
`quantities`, `gates` (whether each is open: yes, no, unknown), `asks_first`, `asks`, `conflicts` (these and no others),
`not_assessed`, `cautions` and `calls` (whom the plan calls now, these first and in this order).
"""

from pulsefirst.checks.cases.exercise import Exercise, exercised_by, fired_by
from pulsefirst.checks.cases.judging import JudgedCase, judge
from pulsefirst.checks.cases.reading import read_vignettes, section_of, text_of, vignette_of
from pulsefirst.checks.cases.vignettes import About, Expectation, Range, Vignette

__all__ = [
    "About",
    "Exercise",
    "Expectation",
    "JudgedCase",
    "Range",
    "Vignette",
    "exercised_by",
    "fired_by",
    "judge",
    "read_vignettes",
    "section_of",
    "text_of",
    "vignette_of",
]
