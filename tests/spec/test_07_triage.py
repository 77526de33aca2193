"""Chapter 7. Triage is an interval: now, what known facts demand; could be, what can still be demanded.

Only when they meet is there one level, and only then, with nothing demanded, the word *routine*.
"""

import pytest

from pulsefirst.language import EMERGENCY, SOON, URGENT, days, hours, refer, rule
from pulsefirst.model.conditions import Flag
from spec.small import AT, NOT_ASSESSED, READS, case, guideline, plan, rows, target

FLAGS = ("worst", "bad", "mild")
surgeon = target()
worst, bad, mild = (Flag(question=f"{name}?") for name in FLAGS)
OURS = guideline(
    worst=worst,
    bad=bad,
    mild=mild,
    surgeon=surgeon,
    call=rule(reads=READS, when=worst, do=refer(surgeon, "Call", urgency=EMERGENCY)),
    today=rule(reads=READS, when=bad, do=refer(surgeon, "Today", urgency=URGENT, within=hours(24))),
    soon=rule(reads=READS, when=mild, do=refer(surgeon, "Soon", urgency=SOON, within=days(14))),
)

LEVELS = """
| worst        | bad | mild         | now       | could be  | settled | level     |
|--------------|-----|--------------|-----------|-----------|---------|-----------|
| -            | -   | -            | none      | emergency | no      | -         |
| no           | -   | -            | none      | urgent    | no      | -         |
| no           | no  | -            | none      | soon      | no      | -         |
| no           | no  | no           | none      | none      | yes     | routine   |
| yes          | -   | -            | emergency | emergency | yes     | emergency |
| -            | yes | yes          | urgent    | emergency | no      | -         |
| no           | yes | -            | urgent    | urgent    | yes     | urgent    |
| no           | no  | yes          | soon      | soon      | yes     | soon      |
| -            | no  | yes          | soon      | emergency | no      | -         |
| not assessed | no  | no           | none      | emergency | no      | -         |
| not assessed | yes | -            | urgent    | emergency | no      | -         |
| no           | no  | not assessed | none      | none      | yes     | routine   |
"""
ANSWERS = {"yes": True, "no": False, "not assessed": NOT_ASSESSED}


def known(*words):
    return case(**{name: ANSWERS[word] for name, word in zip(FLAGS, words, strict=True) if word != "-"})


@pytest.mark.parametrize(("of_worst", "of_bad", "of_mild", "now", "could_be", "settled", "level"), rows(LEVELS))
def test_levels(of_worst, of_bad, of_mild, now, could_be, settled, level):
    triage = plan(OURS, known(of_worst, of_bad, of_mild)).triage
    assert (triage.now.level.word, triage.could_be.level.word) == (now, could_be)
    assert triage.settled is (settled == "yes")
    assert triage.level == (None if level == "-" else level)


def test_the_level_names_its_reasons_and_what_would_raise_it():
    triage = plan(OURS, known("-", "yes", "no")).triage
    assert [reason.id for reason in triage.now.why] == ["today"]
    assert [need.finding for need in triage.could_be.needs] == ["worst"]


def test_where_nothing_is_demanded_there_is_no_reason_and_no_deadline():
    triage = plan(OURS).triage
    assert triage.now.why == ()
    assert triage.now.deadline is None


def test_the_deadline_is_that_of_the_most_urgent_act():
    assert plan(OURS, known("no", "yes", "yes")).triage.now.deadline == AT + hours(24)
    assert plan(OURS, known("yes", "yes", "yes")).triage.now.deadline == AT
