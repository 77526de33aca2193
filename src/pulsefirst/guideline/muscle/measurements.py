"""Muscle and compartment: what is measured."""

from pulsefirst.guideline.muscle.findings import creatine_kinase_very_high
from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.language import loinc, number, range_of
from pulsefirst.model.conditions import Burden, Mark, Measured

creatine_kinase = Measured(
    question="Creatine kinase?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("CK", "CPK", "muscle enzyme", "muscle enzymes"),
    codes=(loinc("2157-6", LOINC_TABLE),),
    unit="U/L",
    units=("IU/L",),
    scale={"IU/L": (number("1"), number("0"))},
    abnormal_at_least=number("1000"),
    marks=(Mark(creatine_kinase_very_high, at_least=number("5000")),),
    **range_of("1", "1000000"),
)
