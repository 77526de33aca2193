"""The patient: blood pressure in pregnancy and beyond it, and weight that is lost."""

from pulsefirst.guideline.patient.findings import diastolic_blood_pressure, pregnant, systolic_blood_pressure, weight_loss
from pulsefirst.guideline.patient.targets import result_review
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.veins.citations import pre_eclampsia
from pulsefirst.guideline.veins.targets import maternity_assessment
from pulsefirst.language import (
    EMERGENCY,
    SOON,
    all_of,
    any_of,
    at_least,
    days,
    refer,
    rule,
)

severe_pressure_in_pregnancy = rule(
    cites=(pre_eclampsia, unverified),
    when=all_of(pregnant, any_of(at_least(systolic_blood_pressure, "160"), at_least(diastolic_blood_pressure, "110"))),
    do=refer(maternity_assessment, "Call maternity now: pressure of 160/110 or more in pregnancy", urgency=EMERGENCY),
)
pressure_very_high = rule(
    cites=(unverified,),
    when=any_of(at_least(systolic_blood_pressure, "180"), at_least(diastolic_blood_pressure, "120")),
    do=refer(
        result_review,
        "Blood pressure of 180/120 or more: repeat it now; eyes, urine, kidneys and ECG within a week",
        urgency=SOON,
        within=days(7),
    ),
)
weight_lost = rule(
    cites=(unverified,),
    when=weight_loss,
    do=refer(
        result_review,
        "Weight lost without trying: look for its cause within two weeks, cancer among them",
        urgency=SOON,
        within=days(14),
    ),
)
