"""The foot: the criteria that rules read."""

from pulsefirst.guideline.foot.answers import InfectionGrade, WoundGrade
from pulsefirst.guideline.foot.findings import (
    foot_bone_infected,
    foot_deformity,
    foot_infection_grade,
    probe_touches_bone,
    wound_grade,
)
from pulsefirst.guideline.foot.interpretations import (
    diabetic_foot_reading,
    high_risk_foot_reading,
    poor_flow_reading,
)
from pulsefirst.guideline.infection.findings import redness_spreading
from pulsefirst.guideline.infection.measurements import sedimentation_rate
from pulsefirst.guideline.infection.pictures import foot_infected
from pulsefirst.guideline.limb.measurements import abi, ankle_pressure, toe_pressure
from pulsefirst.guideline.limb.pictures import pulses_reduced
from pulsefirst.guideline.nerves.findings import stated_diabetic_neuropathy
from pulsefirst.guideline.nerves.pictures import protective_sensation_lost
from pulsefirst.guideline.patient.findings import diabetes
from pulsefirst.guideline.shared.complaint import foot_ulcer, tissue_loss, wound
from pulsefirst.language import above, all_of, any_of, below, criterion, in_either_leg, not_, reads

high_risk_foot = criterion(
    "foot at high risk",
    in_either_leg(any_of(protective_sensation_lost, foot_deformity, tissue_loss)),
    reads=reads("C9", "E7"),
    interprets=high_risk_foot_reading,
)
known_diabetes = criterion(
    "diabetes, or a stated diabetic neuropathy",
    any_of(diabetes, stated_diabetic_neuropathy),
    interprets=diabetic_foot_reading,
)
wound_above_the_ankle = criterion("a wound known to lie above the ankle", all_of(wound, not_(foot_ulcer)))
flow_too_poor_to_heal = criterion(
    "flow too poor for a wound to heal",
    any_of(
        pulses_reduced,
        below(abi, "0.40"),
        below(ankle_pressure, "70"),
        below(toe_pressure, "50"),
    ),
    interprets=poor_flow_reading,
)
deep_infection = criterion(
    "a deep infection of the foot: bone touched or shown, or an infected wound down to tendon, joint or bone",
    any_of(
        probe_touches_bone,
        foot_bone_infected,
        all_of(foot_infected, wound_grade.among(WoundGrade.TWO, WoundGrade.THREE)),
        all_of(any_of(wound, foot_ulcer), above(sedimentation_rate, "70")),
    ),
)
spreading_infection = criterion(
    "an infection of the foot that spreads, or is of grade 2",
    any_of(redness_spreading, foot_infection_grade.among(InfectionGrade.TWO)),
)
severe_infection = criterion("an infection of the foot of grade 3", foot_infection_grade.among(InfectionGrade.THREE))
