"""The patient: kidney function, the creatinine clearance after Cockcroft and Gault."""

from enum import Enum

from pulsefirst.guideline.patient.findings import age, body_weight, creatinine, sex
from pulsefirst.guideline.shared.answers import Sex
from pulsefirst.language import constant, difference, product, ratio, table

# Whoever is not known to be male has the lower factor of the two, so the lower clearance and the lower dose.
FACTOR: dict[tuple[Enum, ...], str] = {
    (Sex.MALE,): "1",
    (Sex.FEMALE,): "0.85",
    (Sex.OTHER,): "0.85",
}
# (140 - age) x weight in kg x factor / (72 x creatinine in mg/dL). The creatinine of a case is in umol/L: 88.4 of these are
# 1 mg/dL, by the molar mass with which a case in mg/dL is read, so that both units give one clearance. One decimal: 59.94 is
# 59.9 and 59.95 is 60.0, before any band.
creatinine_clearance = ratio(
    "creatinine clearance by Cockcroft and Gault",
    product(
        "(140 - age) x weight x factor for sex x 88.4",
        difference("140 less the age", constant("140"), age, unit="years"),
        body_weight,
        table("factor for sex", sex, cells=FACTOR),
        constant("88.4"),
    ),
    product("72 x creatinine", constant("72"), creatinine),
    places=1,
    unit="mL/min",
)
