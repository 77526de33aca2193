"""Joint and bone: what is asked and looked for."""

from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.legs import Scope

joint_hurts_when_moved = Flag(
    question="Does moving the hip or the knee of this leg, while the patient lets go, bring on the pain?",
    elicit="Turn the hip inward and draw the leg across; bend and stretch the knee.",
    scope=Scope.LEG,
    section="feet and spine",
    burden=Burden.TOUCH,
    synonyms=(
        "passive hip rotation",
        "hip adduction",
        "crepitus",
        "osteoarthritis",
        "arthritis",
        "OA",
        "hip pain",
        "knee pain",
    ),
)
bone_point_tender = Flag(
    question="Is one point of a bone of this leg or foot tender to a finger?",
    label="a tender point of bone",
    elicit="Shin, outer ankle, heel, the long bones of the forefoot.",
    scope=Scope.LEG,
    section="feet and spine",
    burden=Burden.TOUCH,
    synonyms=("stress fracture", "bony tenderness", "shin splints", "metatarsal"),
    abnormal=True,
)
heel_hurts_at_first_steps = Flag(
    question="Does the sole hurt under the heel, most at the first steps after rest?",
    scope=Scope.LEG,
    section="feet and spine",
    synonyms=("plantar fasciitis", "heel pain", "heel spur", "plantar fasciitis pain"),
)
