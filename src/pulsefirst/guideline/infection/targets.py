"""Infection of the leg: what acts are aimed at."""

from pulsefirst.guideline.shared.targets import emergency_department, limb_surgery
from pulsefirst.model.recommendations import Category, Target

infection_assessment = Target(
    title="medical assessment for infection",
    category=Category.SERVICE,
    synonyms=("acute medicine", "cellulitis", "sepsis assessment", "septic", "blood poisoning"),
    answered_by=(emergency_department,),
)
joint_assessment = Target(
    title="orthopedics or rheumatology on call",
    category=Category.SERVICE,
    synonyms=("septic arthritis", "joint aspiration"),
    answered_by=(limb_surgery,),
)
infection_bloods = Target(
    title="blood count, C-reactive protein, sedimentation rate",
    category=Category.LABORATORY,
    synonyms=("inflammatory markers",),
)
sepsis_care = Target(
    title="blood cultures, lactate, oxygen to target",
    category=Category.PROCEDURE,
    synonyms=("sepsis", "septic", "septic shock", "sepsis six", "lactate"),
)
vital_signs = Target(
    title="vital signs", category=Category.EXAMINATION, synonyms=("observations", "early warning score", "NEWS2")
)
skin_review = Target(title="skin or vein clinic", category=Category.SERVICE, answered_by=(infection_assessment,))
