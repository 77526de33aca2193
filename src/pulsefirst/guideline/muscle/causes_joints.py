"""Joint and bone: causes and the reasons for and against them."""

from pulsefirst.guideline.muscle.citations_joints import bone_stress_rule, hip_arthritis_signs
from pulsefirst.guideline.muscle.findings_joints import (
    bone_point_tender,
    heel_hurts_at_first_steps,
    joint_hurts_when_moved,
)
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.language import argue_against, argue_for, cause, not_
from pulsefirst.model.legs import Scope

osteoarthritis = cause(
    "osteoarthritis of hip or knee",
    scope=Scope.LEG,
    cites=(hip_arthritis_signs,),
    synonyms=("OA", "arthritis", "worn joint", "hip arthritis"),
)
stress_fracture = cause(
    "stress fracture, or other pain of bone",
    scope=Scope.LEG,
    cites=(bone_stress_rule,),
    synonyms=("shin splints", "march fracture", "hairline fracture"),
)
plantar_heel_pain = cause(
    "plantar heel pain", scope=Scope.LEG, cites=(unverified,), synonyms=("plantar fasciitis", "heel spur")
)
joint_argues = argue_for(osteoarthritis, joint_hurts_when_moved, cites=(hip_arthritis_signs,))
free_joint_argues_against = argue_against(osteoarthritis, not_(joint_hurts_when_moved), cites=(hip_arthritis_signs,))
tender_bone_argues = argue_for(stress_fracture, bone_point_tender, cites=(bone_stress_rule,))
bone_not_tender_argues_against = argue_against(stress_fracture, not_(bone_point_tender), cites=(bone_stress_rule,))
first_steps_argue = argue_for(plantar_heel_pain, heel_hurts_at_first_steps, cites=(unverified,))
