"""Salts, hormones and vitamins: what has to be so before tetany and its like are looked for."""

from pulsefirst.guideline.salts.findings import (
    cramps_beyond_the_legs,
    deletion_22q11,
    losing_fluid,
    neck_surgery,
    seizure_or_stridor,
    tetany,
    tingling_of_lips_or_fingertips,
)
from pulsefirst.guideline.salts.measurements import potassium
from pulsefirst.guideline.salts.measurements_of_blood import ionized_calcium, ionized_calcium_flag
from pulsefirst.guideline.shared.complaint import cramp
from pulsefirst.guideline.shared.pictures import newly_numb, newly_weak
from pulsefirst.guideline.shared.tempo import deficit_old_and_no_worse, old_and_no_worse
from pulsefirst.language import all_of, any_of, gate, in_both_legs, in_either_leg, not_

CRAMPS_OR_BOTH_TINGLE_OF_LATE = any_of(
    in_either_leg(all_of(cramp, not_(old_and_no_worse))),
    in_both_legs(all_of(newly_numb, not_(old_and_no_worse))),
)
tetany_gate = gate(
    "tetany",
    tetany,
    tingling_of_lips_or_fingertips,
    cramps_beyond_the_legs,
    opened_by=CRAMPS_OR_BOTH_TINGLE_OF_LATE,
    why="Legs that neither cramp nor both tingle of late show no falling calcium or magnesium. A plain cramp of the calf that is known to be older "
    "than 14 days and no worse is not tetany.",
)
neck_surgery_gate = gate(
    "neck surgery and 22q11.2 deletion",
    neck_surgery,
    deletion_22q11,
    opened_by=any_of(CRAMPS_OR_BOTH_TINGLE_OF_LATE, tetany, tingling_of_lips_or_fingertips),
    why="They are asked for where a leg cramps or tingles of late, where calcium may be falling. In a cramp that is known to be older than 14 days "
    "and no worse they change no urgency; recorded, they call for the calcium all the same.",
)
potassium_gate = gate(
    "loss of fluid and potassium",
    losing_fluid,
    potassium,
    opened_by=any_of(
        in_both_legs(all_of(newly_weak, not_(deficit_old_and_no_worse))),
        in_either_leg(all_of(cramp, not_(old_and_no_worse))),
    ),
    why="A disturbed potassium is looked for today where both legs are weak of late, or a leg cramps of late. In weakness or cramp known to be older than 14 days and no "
    "worse it is taken in days.",
)
seizure_gate = gate(
    "a seizure or a narrow throat",
    seizure_or_stridor,
    opened_by=any_of(
        CRAMPS_OR_BOTH_TINGLE_OF_LATE,
        tetany,
        tingling_of_lips_or_fingertips,
        cramps_beyond_the_legs,
        neck_surgery,
        deletion_22q11,
    ),
    why="They tell how far calcium or magnesium has fallen where something speaks for it; a plain cramp of a leg does not.",
)
ionized_calcium_gate = gate(
    "ionized calcium",
    ionized_calcium,
    ionized_calcium_flag,
    opened_by=CRAMPS_OR_BOTH_TINGLE_OF_LATE,
    why="It is looked for where a leg cramps or both tingle of late. In a cramp known to be older than 14 days and no worse it changes no urgency, and it "
    "counts wherever it was measured.",
)
