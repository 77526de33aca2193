"""Salts, hormones and vitamins: newer guidance beside a line."""

from pulsefirst.guideline.salts.citations import hypocalcemia_causes, hypocalcemia_threshold, metabolic_panel
from pulsefirst.guideline.salts.measurements import calcium
from pulsefirst.guideline.salts.treatment import correct_calcium
from pulsefirst.guideline.salts.workup import blood_count_and_chemistry
from pulsefirst.language import at_most
from pulsefirst.model.recommendations import Remark

magnesium_needs_its_own_order = Remark(
    on=(blood_count_and_chemistry,),
    text="A US comprehensive metabolic panel holds no magnesium: order it by itself (LOINC 19123-9).",
    cites=(metabolic_panel,),
)
calcium_that_is_severe = Remark(
    on=(correct_calcium,),
    text="1.9 mmol/L or less is severe: an emergency with ECG and intravenous calcium under monitoring, whatever the patient feels.",
    cites=(hypocalcemia_threshold,),
    when=at_most(calcium, "1.9"),
)
calcium_has_other_causes = Remark(
    on=(correct_calcium,),
    text="Commoner causes than 22q11.2 deletion: neck surgery, kidney disease, vitamin D, low magnesium, medicines; low magnesium makes "
    "calcium resist.",
    cites=(hypocalcemia_causes,),
)
