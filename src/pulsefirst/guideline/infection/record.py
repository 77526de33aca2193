"""Infection: how a health record says it."""

from pulsefirst.guideline.infection.measurements import c_reactive_protein, sedimentation_rate, white_cells
from pulsefirst.guideline.shared.codes import CODE_PRINTED
from pulsefirst.guideline.shared.record import MG_PER_DL, SALT
from pulsefirst.language import loinc
from pulsefirst.model.record import ResultRow

RECORD = (
    ResultRow(
        finding=c_reactive_protein,
        codes=(loinc("1988-5", CODE_PRINTED), loinc("30522-7", CODE_PRINTED), loinc("71426-1", CODE_PRINTED)),
        units={"mg/L": "mg/L", "mg/l": "mg/L", **MG_PER_DL},
        within=SALT,
    ),
    ResultRow(
        finding=sedimentation_rate,
        codes=(loinc("30341-2", CODE_PRINTED), loinc("4537-7", CODE_PRINTED)),
        units={"mm/h": "mm/h", "mm/hr": "mm/h"},
        within=SALT,
    ),
    ResultRow(
        finding=white_cells,
        codes=(loinc("6690-2", CODE_PRINTED), loinc("26464-8", CODE_PRINTED), loinc("804-5", CODE_PRINTED)),
        units={
            "10*9/L": "10^9/L",
            "10^9/L": "10^9/L",
            "10*3/uL": "10^3/uL",
            "10^3/uL": "10^3/uL",
            "/uL": "/uL",
        },
        within=SALT,
    ),
)
