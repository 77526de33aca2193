"""Infection of the leg: what has to be so before something is looked for."""

from pulsefirst.guideline.infection.citations import hot_joint_guideline, necrotizing_signs, psoas_abscess, sepsis_guideline
from pulsefirst.guideline.infection.findings import (
    hip_held_bent,
    hot_joint,
    red_and_warm,
    redness_spreading,
    skin_dying,
    wound_infected,
)
from pulsefirst.guideline.infection.pictures import feverish
from pulsefirst.guideline.muscle.findings import pain_out_of_proportion
from pulsefirst.guideline.patient.findings import (
    fever,
    immune_suppressed,
    temperature,
)
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.complaint import rest_pain, tissue_loss
from pulsefirst.guideline.shared.tempo import old_and_no_worse, recent
from pulsefirst.guideline.spine.findings import injects_drugs
from pulsefirst.guideline.veins.findings import leg_swelling
from pulsefirst.guideline.veins.pictures import swelling_recent
from pulsefirst.language import all_of, any_of, gate, in_either_leg, not_

NEWLY_SWOLLEN = any_of(swelling_recent, all_of(leg_swelling, not_(old_and_no_worse)))
temperature_gate = gate(
    "temperature",
    temperature,
    opened_by=any_of(fever, in_either_leg(any_of(tissue_loss, NEWLY_SWOLLEN))),
    why="Where fever and chills are denied, the skin is whole and nothing is newly swollen, nothing waits for a thermometer. It is taken wherever an infection "
    "is suspected, and 38.0 or more counts whenever it was measured.",
    cites=(sepsis_guideline,),
)
redness_gate = gate(
    "redness and warmth",
    red_and_warm,
    opened_by=any_of(NEWLY_SWOLLEN, tissue_loss, feverish),
    why="Skin that is infected, and a Charcot foot, swell, are broken, or come with fever.",
    cites=(sepsis_guideline,),
)
spreading_gate = gate(
    "redness that spreads",
    redness_spreading,
    opened_by=any_of(red_and_warm, wound_infected),
    why="Redness that is not there does not spread.",
)
dying_skin_gate = gate(
    "dying skin",
    skin_dying,
    opened_by=any_of(red_and_warm, NEWLY_SWOLLEN, tissue_loss, feverish, pain_out_of_proportion),
    why="A necrotizing infection swells, reddens, hurts beyond what is seen, or comes with fever.",
    cites=(necrotizing_signs,),
)
hot_joint_gate = gate(
    "a hot joint",
    hot_joint,
    opened_by=any_of(NEWLY_SWOLLEN, feverish, red_and_warm, all_of(recent, rest_pain.among(Change.NEW))),
    why="A septic joint is swollen or red, hurts at rest, or comes with fever.",
    cites=(hot_joint_guideline,),
)
psoas_gate = gate(
    "a hip held bent",
    hip_held_bent,
    opened_by=any_of(feverish, all_of(recent, any_of(injects_drugs, immune_suppressed))),
    why="An abscess of the psoas comes with fever, or with something recent in those who inject drugs or whose immunity is weakened.",
    cites=(psoas_abscess,),
)
immunity_gate = gate(
    "weakened immunity",
    immune_suppressed,
    opened_by=any_of(feverish, in_either_leg(any_of(red_and_warm, wound_infected, hot_joint))),
    why="It raises the urgency of an infection; without a sign of one it is not asked here.",
    cites=(sepsis_guideline,),
)
