"""The leg at night: newer guidance beside a line."""

from pulsefirst.guideline.medicines.citations import garrison_drugs, magnesium_in_kidney_disease
from pulsefirst.guideline.nights.citations import aasm_dopamine, cochrane_magnesium, stretching_review
from pulsefirst.guideline.nights.treatment import consider_magnesium, stretch_calves
from pulsefirst.guideline.nights.workup import iron_for_restless_legs
from pulsefirst.model.recommendations import Remark

magnesium_does_little = Remark(
    on=(consider_magnesium,),
    text="Little or no benefit in idiopathic cramp: -0.18 cramps a week (-0.84 to 0.49). Severe kidney disease forbids it.",
    cites=(cochrane_magnesium, magnesium_in_kidney_disease),
    instead="Magnesium: not advised, little or no benefit unless the level is low",
)
medicines_before_magnesium = Remark(
    on=(consider_magnesium, stretch_calves),
    text="Night cramp is mostly idiopathic or from a medicine: review long-acting beta agonists and diuretics first.",
    cites=(garrison_drugs,),
)
stretching_is_uncertain = Remark(
    on=(stretch_calves,),
    text="Evidence for stretching conflicts; it harms little.",
    cites=(stretching_review,),
)
dopamine_agonists_step_back = Remark(
    on=(iron_for_restless_legs,),
    text="Newer guidance is against standard use of dopamine agonists (augmentation); iron where ferritin is 75 ng/mL or less or "
    "saturation below 20 %.",
    cites=(aasm_dopamine,),
)
