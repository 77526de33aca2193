"""The brain: what has to be so before it is looked for."""

from pulsefirst.guideline.brain.findings import (
    arm_weakness,
    earlier_neurological_attack,
    face_droop,
    speech_or_sight_trouble,
)
from pulsefirst.guideline.nerves.findings import gait_disturbance
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.complaint import deficit_now
from pulsefirst.guideline.shared.pictures import said_newly_numb, said_newly_weak
from pulsefirst.guideline.shared.tempo import old_and_no_worse
from pulsefirst.language import all_of, any_of, gate, in_either_leg, not_

signs_of_the_brain = gate(
    "signs of the brain",
    face_droop,
    arm_weakness,
    speech_or_sight_trouble,
    opened_by=any_of(in_either_leg(any_of(said_newly_weak, said_newly_numb)), gait_disturbance.among(Change.NEW)),
    why="A stroke that shows in a leg makes it weak or numb, or walking unsteady.",
)
is_it_still_there = gate(
    "whether the deficit is still there",
    deficit_now,
    opened_by=any_of(said_newly_weak, said_newly_numb),
    why="It is asked of what is newly weak or numb; said without being asked, it counts all the same.",
)
signs_of_demyelination = gate(
    "earlier attacks",
    earlier_neurological_attack,
    opened_by=any_of(
        gait_disturbance.among(Change.NEW),
        in_either_leg(all_of(any_of(said_newly_weak, said_newly_numb), not_(old_and_no_worse))),
    ),
    why="They are asked for in a picture of brain or cord: both legs, unsteady walking, or a deficit that is recent or still changing.",
)
