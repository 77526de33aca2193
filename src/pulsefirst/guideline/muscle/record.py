"""Muscle: how a health record says it."""

from pulsefirst.guideline.muscle.measurements import creatine_kinase
from pulsefirst.guideline.muscle.targets import creatine_kinase_test
from pulsefirst.guideline.shared.codes import CODE_PRINTED
from pulsefirst.guideline.shared.record import ORDERED, SALT
from pulsefirst.language import loinc
from pulsefirst.model.record import OrderRow, ResultRow

ACTIVITY = (loinc("2157-6", CODE_PRINTED),)
RECORD = (
    ResultRow(
        finding=creatine_kinase,
        codes=ACTIVITY,
        units={"U/L": "U/L", "U/l": "U/L", "[iU]/L": "IU/L", "IU/L": "IU/L"},
        within=SALT,
    ),
    OrderRow(target=creatine_kinase_test, codes=ACTIVITY, within=ORDERED),
)
