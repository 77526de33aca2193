"""Salts, hormones and vitamins: what to do while help is on its way."""

from pulsefirst.guideline.salts.citations import (
    hypercalcemia_bands,
    hypocalcemia_care,
    potassium_high_bands,
    potassium_high_care,
)
from pulsefirst.guideline.salts.findings import seizure_or_stridor, tetany
from pulsefirst.guideline.salts.interpretations import potassium_reading
from pulsefirst.guideline.salts.measurements import fasting_glucose, potassium, potassium_flag
from pulsefirst.guideline.salts.measurements_of_blood import random_glucose
from pulsefirst.guideline.salts.pictures import (
    GLUCOSE_SEVERELY_LOW,
    potassium_dangerous,
    potassium_disturbed_with_weakness,
    reason_for_low_calcium,
    severe_hypercalcemia,
    severe_hypocalcemia,
)
from pulsefirst.guideline.salts.targets import calcium_by_vein, heart_tracing, sugar
from pulsefirst.guideline.shared.answers import LaboratoryFlag
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.language import MEANWHILE, advise, all_of, any_of, at_least, below, order, rule

tracing_meanwhile = rule(
    cites=(potassium_high_bands, hypocalcemia_care, hypercalcemia_bands),
    when=any_of(
        potassium_dangerous,
        potassium_disturbed_with_weakness,
        severe_hypocalcemia,
        severe_hypercalcemia,
        seizure_or_stridor,
        all_of(tetany, reason_for_low_calcium),
    ),
    do=order(
        heart_tracing,
        "ECG now and the rhythm watched; intravenous access; a second sample with magnesium and kidney function",
        turn=MEANWHILE,
    ),
)
calcium_by_vein_meanwhile = rule(
    cites=(potassium_high_care,),
    when=any_of(at_least(potassium, "6.5"), potassium_flag.among(LaboratoryFlag.SEVERELY_HIGH)),
    do=advise(
        calcium_by_vein,
        "Calcium by vein where the ECG is changed, before the potassium is repeated; stop every medicine that raises potassium",
        turn=MEANWHILE,
    ),
    interprets=potassium_reading,
)
sugar_meanwhile = rule(
    cites=(unverified,),
    when=any_of(below(fasting_glucose, "3.0"), below(random_glucose, "3.0"), GLUCOSE_SEVERELY_LOW),
    do=advise(
        sugar, "Sugar by mouth if awake and able to swallow, by vein if not; glucose again after 15 minutes", turn=MEANWHILE
    ),
)
