"""The foot: what acts are aimed at."""

from pulsefirst.guideline.shared.targets import vascular_surgery
from pulsefirst.model.recommendations import Category, Target

foot_inspection = Target(title="inspection of the feet", category=Category.EXAMINATION)
wound_inspection = Target(title="depth and infection of the wound", category=Category.EXAMINATION)
foot_care = Target(title="foot care", category=Category.ADVICE, synonyms=("podiatrist", "nails", "footwear"))
therapeutic_footwear = Target(
    title="therapeutic footwear", category=Category.ADVICE, synonyms=("shoes", "insoles", "orthotics")
)
off_the_foot = Target(title="weight off the foot", category=Category.ADVICE, synonyms=("offloading", "total contact cast"))
acute_foot_team = Target(
    title="acute services with the foot team",
    category=Category.SERVICE,
    synonyms=("diabetic foot emergency", "multidisciplinary foot team"),
)
foot_service = Target(
    title="foot service",
    category=Category.SERVICE,
    synonyms=("diabetic foot clinic", "foot protection service", "podiatry"),
    answered_by=(acute_foot_team,),
)
wound_service = Target(
    title="leg ulcer service",
    category=Category.SERVICE,
    synonyms=("wound clinic", "tissue viability"),
    answered_by=(acute_foot_team, foot_service, vascular_surgery),
)
