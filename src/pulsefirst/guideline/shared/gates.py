"""What every room reads: what has to be so before a beginning is asked for."""

from pulsefirst.guideline.shared.answers import Change, Numbness
from pulsefirst.guideline.shared.complaint import cramp, numbness, pain, rest_pain, weakness
from pulsefirst.guideline.shared.tempo import (
    deficit_began_with_the_leg,
    deficit_onset,
    deficit_was_sudden,
    last_known_well,
    old_and_no_worse,
    symptom_age,
)
from pulsefirst.language import above, all_of, any_of, gate, not_

# Where one deficit is all there is, the leg's trouble is that deficit, and began with it.
ONE_DEFICIT_AND_NOTHING_ELSE = all_of(
    not_(pain),
    not_(cramp),
    rest_pain.among(Change.NONE),
    any_of(weakness.among(Change.NONE), numbness.among(Numbness.NONE)),
)
last_known_well_gate = gate(
    "when the leg was last well",
    last_known_well,
    opened_by=not_(above(symptom_age, "7")),
    why="Trouble that is said to have begun more than 7 days ago was not found on waking today.",
)
beginning_of_the_deficit = gate(
    "the beginning of the deficit itself",
    deficit_onset,
    deficit_was_sudden,
    deficit_began_with_the_leg,
    opened_by=all_of(
        any_of(weakness.among(Change.NEW), numbness.among(Numbness.NEW)),
        not_(old_and_no_worse),
        not_(all_of(ONE_DEFICIT_AND_NOTHING_ELSE, above(symptom_age, "1"))),
    ),
    why="It is asked of what is newly weak or numb and recent or still changing. Where one deficit is all the trouble there is, it began with it.",
)
