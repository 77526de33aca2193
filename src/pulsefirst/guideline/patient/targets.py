"""The patient: what acts are aimed at."""

from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.guideline.shared.targets import emergency_department
from pulsefirst.language import loinc
from pulsefirst.model.recommendations import Category, Target

orthostatic_pressures = Target(
    title="orthostatic blood pressures",
    category=Category.EXAMINATION,
    codes=(loinc("34553-8", LOINC_TABLE),),
    synonyms=("lying and standing blood pressure", "dizzy"),
)
illness_history = Target(title="fever, cancer, injections, urine", category=Category.EXAMINATION)
result_review = Target(
    title="the patient's own doctor, for the results",
    category=Category.SERVICE,
    synonyms=("repeat test", "general practice"),
    answered_by=(emergency_department,),
)
