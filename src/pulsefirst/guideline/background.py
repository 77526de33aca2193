"""What people bring that no rule of the source reads, and the diagnoses a clinician may state.

Background is carried into the hand-over; it changes no proposal and is never asked for.
"""

from pulsefirst.guideline.vocabulary import Change, Sex
from pulsefirst.language import loinc, number, range_of
from pulsefirst.model.findings import Burden, Coded, Flag, Mark, Measured, Scope

TABLE = "component checked against a stored LOINC core table (2020)"

# --- diagnoses a clinician states: never an open question ---------------------------------------------------------------

stated_acute_limb_ischemia = Flag(
    question="Acute limb ischemia, stated by a clinician?", scope=Scope.LEG, section="stated diagnoses", stated=True
)
stated_chronic_limb_threat = Flag(
    question="Chronic limb-threatening ischemia, stated by a clinician?",
    scope=Scope.LEG,
    section="stated diagnoses",
    synonyms=("CLTI", "critical limb ischemia"),
    stated=True,
)
stated_peripheral_artery_disease = Flag(
    question="Peripheral artery disease, stated by a clinician?",
    section="stated diagnoses",
    synonyms=("known peripheral artery disease", "PAD"),
    stated=True,
)
stated_spinal_stenosis = Flag(
    question="Lumbar spinal stenosis, stated by a clinician?",
    section="stated diagnoses",
    synonyms=("known stenosis",),
    stated=True,
)
stated_radiculopathy = Flag(
    question="Lumbar radiculopathy, stated by a clinician?",
    scope=Scope.LEG,
    section="stated diagnoses",
    synonyms=("sciatica",),
    stated=True,
)
stated_cauda_equina = Flag(question="Cauda equina syndrome, stated by a clinician?", section="stated diagnoses", stated=True)
stated_guillain_barre = Flag(
    question="Guillain-Barre syndrome, stated by a clinician?", section="stated diagnoses", stated=True
)
stated_diabetic_neuropathy = Flag(
    question="Diabetic peripheral neuropathy, stated by a clinician?",
    section="stated diagnoses",
    synonyms=("known neuropathy",),
    stated=True,
)
stated_restless_legs = Flag(
    question="Restless legs syndrome, stated by a clinician?", section="stated diagnoses", stated=True
)
stated_nocturnal_cramp = Flag(
    question="Idiopathic nocturnal leg cramps, stated by a clinician?", section="stated diagnoses", stated=True
)
stated_b12_deficiency = Flag(
    question="Vitamin B12 deficiency, stated by a clinician?", section="stated diagnoses", stated=True
)
stated_hypocalcemia = Flag(question="Hypocalcemia, stated by a clinician?", section="stated diagnoses", stated=True)
stated_hypomagnesemia = Flag(question="Hypomagnesemia, stated by a clinician?", section="stated diagnoses", stated=True)
stated_thyroid_disorder = Flag(
    question="A thyroid disorder behind this, stated by a clinician?", section="stated diagnoses", stated=True
)
stated_mechanical_spinal_pain = Flag(
    question="Mechanical spinal pain, stated by a clinician?", section="stated diagnoses", stated=True
)
stated_postural_hypotension = Flag(
    question="Postural hypotension, stated by a clinician?", section="stated diagnoses", stated=True
)

# --- background: the patient ---------------------------------------------------------------------------------------------

sex = Coded(question="What is the patient's sex?", section="background", values=Sex)
pregnant = Flag(
    question="Is the patient pregnant?",
    section="background",
    synonyms=("pregnancy",),
    only_if=sex.among(Sex.FEMALE, Sex.OTHER),
)

# --- background: conditions -------------------------------------------------------------------------------------------

hypertension = Flag(question="Hypertension?", section="background", synonyms=("high blood pressure",))
atrial_fibrillation = Flag(question="Atrial fibrillation?", section="background", synonyms=("AF",))
coronary_disease = Flag(question="Coronary disease?", section="background")
heart_failure = Flag(question="Heart failure?", section="background")
chronic_kidney_disease = Flag(question="Chronic kidney disease?", section="background", synonyms=("CKD", "dialysis"))
cancer_history = Flag(question="Cancer, now or before?", section="background")
earlier_thrombosis = Flag(question="An earlier venous thrombosis?", section="background", synonyms=("prior DVT",))
alcohol_excess = Flag(question="Alcohol in excess?", section="background")
obesity = Flag(question="Obesity?", section="background")
recent_surgery = Flag(question="Surgery in the last 12 weeks?", section="background")
weight_loss = Flag(question="Weight loss without trying?", section="background")
back_pain = Flag(question="Back pain?", section="background")
fever = Flag(question="Fever?", section="background")
leg_swelling = Flag(question="Is this leg swollen?", scope=Scope.LEG, section="background", synonyms=("edema", "swelling"))
calf_tenderness = Flag(question="Is this calf tender?", scope=Scope.LEG, section="background")
gait_disturbance = Coded(
    question="Is walking unsteady, and is that new?",
    section="background",
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
falls = Flag(question="Falls?", section="background")
walking_distance = Measured(
    question="How far can the patient walk before stopping?", section="background", unit="m", **range_of("0", "20000")
)
temperature = Measured(
    question="Temperature?",
    burden=Burden.DEVICE,
    section="background",
    codes=(loinc("8310-5", TABLE),),
    unit="degC",
    units=("degF",),
    marks=(Mark(fever, at_least=number("38.0")),),
    **range_of("25", "45"),
)
heart_rate = Measured(
    question="Heart rate?",
    burden=Burden.DEVICE,
    section="background",
    codes=(loinc("8867-4", TABLE),),
    unit="1/min",
    **range_of("20", "300"),
)
potassium = Measured(
    question="Potassium?",
    burden=Burden.LABORATORY,
    section="background",
    codes=(loinc("2823-3", TABLE),),
    unit="mmol/L",
    **range_of("1", "10"),
)

# --- background: medicines --------------------------------------------------------------------------------------------

takes_anticoagulant = Flag(question="Takes an anticoagulant?", section="background", synonyms=("warfarin", "DOAC"))
takes_antiplatelet = Flag(question="Takes an antiplatelet?", section="background", synonyms=("aspirin", "clopidogrel"))
takes_statin = Flag(question="Takes a statin?", section="background")
takes_diuretic = Flag(question="Takes a diuretic?", section="background")
takes_beta_agonist = Flag(question="Takes a long-acting beta agonist?", section="background", synonyms=("LABA",))
takes_metformin = Flag(question="Takes metformin?", section="background")
takes_opioid = Flag(question="Takes an opioid?", section="background")
takes_quinine = Flag(question="Takes quinine?", section="background")
takes_gabapentinoid = Flag(question="Takes gabapentin or pregabalin?", section="background")
