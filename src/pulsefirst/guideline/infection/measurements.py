"""Infection of the leg: what is measured; inflammatory markers."""

from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.language import loinc, number, range_of
from pulsefirst.model.conditions import Burden, Measured

c_reactive_protein = Measured(
    question="C-reactive protein?",
    label="C-reactive protein",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("CRP", "inflammatory marker"),
    codes=(loinc("1988-5", LOINC_TABLE),),
    unit="mg/L",
    units=("mg/dL",),
    scale={"mg/dL": (number("10"), number("0"))},
    abnormal_at_least=number("10"),
    **range_of("0", "1000"),
)
sedimentation_rate = Measured(
    question="Erythrocyte sedimentation rate?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("ESR", "inflammatory marker"),
    codes=(loinc("30341-2", LOINC_TABLE),),
    unit="mm/h",
    abnormal_at_least=number("50"),
    **range_of("0", "200"),
)
white_cells = Measured(
    question="White cell count?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("WBC", "WCC", "leukocytes"),
    codes=(loinc("6690-2", LOINC_TABLE),),
    unit="10^9/L",
    units=("10^3/uL", "/uL"),
    scale={"10^3/uL": (number("1"), number("0")), "/uL": (number("0.001"), number("0"))},
    abnormal_at_most=number("3.9"),
    abnormal_at_least=number("12.1"),
    **range_of("0", "500"),
)
