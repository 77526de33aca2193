"""Muscle and compartment: what acts are aimed at."""

from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.guideline.shared.targets import emergency_department, limb_surgery
from pulsefirst.language import loinc
from pulsefirst.model.recommendations import Category, Target

creatine_kinase_test = Target(title="creatine kinase", category=Category.LABORATORY, codes=(loinc("2157-6", LOINC_TABLE),))
release_of_the_limb = Target(title="dressings off, limb at heart level", category=Category.ADVICE)
muscle_assessment = Target(
    title="review of muscle, kidneys and potassium",
    category=Category.SERVICE,
    answered_by=(emergency_department,),
)
exertional_clinic = Target(
    title="orthopedic or sports clinic",
    category=Category.SERVICE,
    synonyms=("exertional compartment pressure",),
    answered_by=(limb_surgery,),
)
watch_the_tense_leg = Target(title="watching a tight leg", category=Category.ADVICE)
