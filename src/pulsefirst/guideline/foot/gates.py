"""The foot: what has to be so before something is looked for."""

from pulsefirst.guideline.foot.answers import WoundGrade
from pulsefirst.guideline.foot.citations_of_triage import diabetic_foot_guideline, probe_to_bone
from pulsefirst.guideline.foot.findings import foot_infection_grade, probe_touches_bone, wound_grade
from pulsefirst.guideline.foot.pictures import known_diabetes
from pulsefirst.guideline.infection.findings import red_and_warm, redness_spreading, wound_infected
from pulsefirst.guideline.infection.pictures import feverish
from pulsefirst.guideline.shared.complaint import tissue_loss
from pulsefirst.language import any_of, gate

infection_grade_gate = gate(
    "grade of a foot infection",
    foot_infection_grade,
    opened_by=any_of(wound_infected, red_and_warm, redness_spreading, feverish),
    why="A foot that is neither red and warm, nor has an infected wound, in someone without fever, has no infection to grade.",
    cites=(diabetic_foot_guideline,),
)
wound_depth_gate = gate(
    "how deep a wound is",
    wound_grade,
    opened_by=tissue_loss,
    why="Depth is graded where there is a wound.",
)
probe_gate = gate(
    "probe to bone",
    probe_touches_bone,
    opened_by=any_of(
        known_diabetes,
        wound_infected,
        wound_grade.among(WoundGrade.TWO, WoundGrade.THREE),
    ),
    why="A clean and shallow wound without diabetes is not probed.",
    cites=(probe_to_bone,),
)
