"""Joint and bone: what a single sign says that raises no alarm by itself."""

from pulsefirst.guideline.muscle.citations_joints import bone_stress_rule
from pulsefirst.guideline.muscle.findings_joints import bone_point_tender
from pulsefirst.guideline.muscle.targets_joints import bone_under_a_tender_point
from pulsefirst.language import advise, all_of, rule

tender_point_of_bone = rule(
    cites=(bone_stress_rule,),
    when=all_of(bone_point_tender),
    do=advise(
        bone_under_a_tender_point,
        "A point of bone is tender: a stressed or broken bone is looked for on an image; with a cancer, a metastasis",
    ),
)
