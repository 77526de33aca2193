"""Medicines: what dose tables share, the bands of kidney function and reasons that stand against several medicines."""

from pulsefirst.guideline.medicines.citations import (
    antiepileptics_and_falls,
    clearance_in_obesity,
    cockcroft_gault,
    fda_gabapentinoids,
    gabapentinoids_with_opioids,
    nice_sciatica,
)
from pulsefirst.guideline.medicines.findings import takes_opioid, takes_sedative
from pulsefirst.guideline.nerves.findings import falls
from pulsefirst.guideline.patient.findings import (
    age,
    alcohol_excess,
    breathing_disease,
    chronic_kidney_disease,
    creatinine_flag,
    egfr,
    obesity,
    on_dialysis,
)
from pulsefirst.guideline.patient.kidney import creatinine_clearance
from pulsefirst.guideline.salts.findings import losing_fluid
from pulsefirst.guideline.shared.answers import LaboratoryFlag
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.spine.findings import injects_drugs, stated_radiculopathy
from pulsefirst.language import all_of, any_of, at_least, below, in_either_leg, interpretation
from pulsefirst.model.doses import against, sparing

clearance_reading = interpretation(
    "Doses go by the creatinine clearance of Cockcroft and Gault: (140 - age) x weight / (72 x creatinine in mg/dL), times 0.85 unless "
    "the sex is male; 88.4 umol/L are 1 mg/dL; the weight is the actual one; one decimal, half up. A band begins at its lower "
    "number: 60.0 is in the band from 60, 59.9 in the one below it, so what lies between the whole numbers of a label has the "
    "lower dose. The gabapentin label prints its rows as above 30 and above 15: at 30.0 and 15.0 the low end of the row fits.",
)
derived_dose_reading = interpretation(
    "The US label gives 300 mg of pregabalin a day as the most in diabetic neuropathy, from a clearance of 60 mL/min. Below it the "
    "figures here are derived in proportion to what is published for a range of up to 600 mg: a half, a quarter, an eighth.",
)
clearance_60_or_more = at_least(creatinine_clearance, "60")
clearance_30_to_60 = all_of(at_least(creatinine_clearance, "30"), below(creatinine_clearance, "60"))
clearance_15_to_30 = all_of(at_least(creatinine_clearance, "15"), below(creatinine_clearance, "30"))
clearance_below_15 = below(creatinine_clearance, "15")
clearance_below_30 = below(creatinine_clearance, "30")
kidneys_failing = any_of(on_dialysis, clearance_below_30, below(egfr, "30"))
kidneys_to_be_known = sparing(
    any_of(
        chronic_kidney_disease, below(egfr, "60"), creatinine_flag.among(LaboratoryFlag.HIGH, LaboratoryFlag.SEVERELY_HIGH)
    ),
    "Kidney disease, or a creatinine or filtration that is not normal: the dose goes by the creatinine clearance, from age, weight, sex and "
    "creatinine. An eGFR leaves out the weight and does not replace it.",
    cockcroft_gault,
    unverified,
)
not_adult = sparing(
    below(age, "18"), "The doses here are those of adults; none is shown under 18.", unverified, silences=True
)
clearance_too_high = sparing(
    obesity,
    "Obesity: by full weight the clearance comes out too high; the next lower band may be the true one.",
    clearance_in_obesity,
)
kidneys_may_be_worse = sparing(
    losing_fluid,
    "Vomiting or diarrhea: the kidneys may be worse than the creatinine on record; a fresh one first.",
    unverified,
)
opioid_at_65_and_gabapentinoid = against(
    all_of(takes_opioid, at_least(age, "65")),
    "With an opioid at 65 years or more: criteria for older adults advise against it, save for changing from one to the other.",
    antiepileptics_and_falls,
    gabapentinoids_with_opioids,
)
falls_at_65_and_gabapentinoid = against(
    all_of(falls, at_least(age, "65")),
    "Falls at 65 years or more: criteria for older adults advise against it but for seizures and mood.",
    antiepileptics_and_falls,
)
opioid_and_gabapentinoid = sparing(
    takes_opioid,
    "With an opioid breathing may fail: the lowest start and a watch on sedation; in older adults advised against.",
    fda_gabapentinoids,
    gabapentinoids_with_opioids,
)
sedative_and_gabapentinoid = sparing(
    any_of(takes_sedative, alcohol_excess),
    "With a sedative or much alcohol breathing may fail: the lowest start and a watch on sedation.",
    fda_gabapentinoids,
)
breathing_and_gabapentinoid = sparing(
    breathing_disease, "Lung disease or sleep apnea: the lowest start and a watch on breathing.", fda_gabapentinoids
)
misuse_of_gabapentinoid = sparing(
    injects_drugs, "Injected drugs: gabapentinoids are misused, and more dangerous with opioids.", fda_gabapentinoids
)
falls_and_gabapentinoid = sparing(
    falls, "Falls: criteria for older adults advise against it but for seizures and mood.", antiepileptics_and_falls
)
sciatica_and_gabapentinoid = sparing(
    in_either_leg(stated_radiculopathy),
    "Not for sciatica: guidance there advises against gabapentinoids. This line is about diabetic neuropathy alone.",
    nice_sciatica,
)
