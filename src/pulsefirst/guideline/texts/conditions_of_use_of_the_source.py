"""Conditions of use where the supplement is left out."""

from pulsefirst.guideline.texts.conditions_of_use import FOR_WHOM, SOURCE_STATUS, UNTESTED, WHAT_IT_DOES
from pulsefirst.model.texts import ConditionsOfUse, UseSection

LEFT_OUT = UseSection(
    heading="What is left out",
    lines=(
        "This is the source alone. What goes beyond it is left out: no dose, no contraindication and no newer guidance is shown, and "
        "nothing looks for the causes that the source omits.",
    ),
)

USE_OF_THE_SOURCE = (
    ConditionsOfUse(
        sections=(FOR_WHOM, WHAT_IT_DOES, SOURCE_STATUS, LEFT_OUT, UNTESTED),
        brief="For clinicians; it prompts and a clinician decides. This is the source alone, a web article pending human review, its "
        "references unresolved. No clinician has signed it.",
    ),
)
