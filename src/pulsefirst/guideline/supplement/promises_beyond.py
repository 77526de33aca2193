"""What the supplement promises about itself: the clinical half of its safety properties."""

from pulsefirst.guideline.background import (
    chronic_kidney_disease,
    pregnant,
    takes_anticoagulant,
    takes_antiplatelet,
)
from pulsefirst.guideline.measurements import creatinine, creatinine_flag
from pulsefirst.guideline.supplement.patient import body_weight, qt_prolonged, takes_qt_medicine, weeks_pregnant
from pulsefirst.guideline.supplement.signs import on_dialysis
from pulsefirst.model.promises import NeverAdds

PROMISES_BEYOND = (
    NeverAdds(
        property="S18",
        findings=(
            pregnant,
            weeks_pregnant,
            creatinine,
            creatinine_flag,
            body_weight,
            chronic_kidney_disease,
            on_dialysis,
            takes_anticoagulant,
            takes_antiplatelet,
            qt_prolonged,
            takes_qt_medicine,
        ),
    ),
)
