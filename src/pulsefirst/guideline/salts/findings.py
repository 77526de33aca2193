"""Salts, hormones and vitamins: what is asked and looked for."""

from pulsefirst.model.conditions import Flag

deletion_22q11 = Flag(
    question="Does the patient have 22q11.2 deletion syndrome?",
    label="22q11 deletion",
    section="known conditions",
    synonyms=("DiGeorge", "velocardiofacial"),
)
endocrine_disorder = Flag(
    question="Does the patient have another endocrine disorder, of the parathyroid or thyroid for instance?",
    section="known conditions",
    synonyms=("hypoparathyroidism", "hypothyroidism"),
)
neck_surgery = Flag(
    question="An operation on the thyroid, the parathyroids or the neck, ever?",
    label="neck surgery",
    section="known conditions",
    synonyms=("thyroidectomy", "parathyroidectomy"),
)
stated_b12_deficiency = Flag(
    question="Vitamin B12 deficiency, stated by a clinician?",
    label="a stated diagnosis of vitamin B12 deficiency",
    section="stated diagnoses",
    stated=True,
)
stated_hypocalcemia = Flag(
    question="Hypocalcemia, stated by a clinician?",
    label="a stated diagnosis of hypocalcemia",
    section="stated diagnoses",
    stated=True,
)
stated_hypomagnesemia = Flag(
    question="Hypomagnesemia, stated by a clinician?",
    label="a stated diagnosis of hypomagnesemia",
    section="stated diagnoses",
    stated=True,
)
stated_thyroid_disorder = Flag(
    question="A thyroid disorder behind this, stated by a clinician?",
    label="a stated diagnosis of thyroid disorder",
    section="stated diagnoses",
    stated=True,
)
tetany = Flag(
    question="Do hands or feet cramp into a fixed posture?",
    elicit="Carpopedal spasm, seen or told; Trousseau sign with the cuff. A plain cramp of the calf at night is none.",
    section="general illness",
    synonyms=("carpopedal spasm", "trousseau", "claw hand"),
    abnormal=True,
)
tingling_of_lips_or_fingertips = Flag(
    question="Do lips or fingertips tingle?",
    section="general illness",
    synonyms=("perioral numbness", "perioral tingling"),
    abnormal=True,
)
cramps_beyond_the_legs = Flag(
    question="Do hands, arms or trunk cramp as well?",
    label="generalized cramps",
    section="general illness",
    synonyms=("generalized cramps", "cramps everywhere"),
    abnormal=True,
)
seizure_or_stridor = Flag(
    question="A seizure, or a tight, whistling throat?",
    label="seizure or stridor",
    section="general illness",
    synonyms=("laryngospasm", "fit", "convulsion"),
    abnormal=True,
)
losing_fluid = Flag(
    question="Vomiting or diarrhea, or next to no food or drink, for days?",
    section="general illness",
    synonyms=("vomiting", "diarrhea", "diarrhoea", "dehydration", "being sick", "D and V", "dehydrated"),
)
slow_and_cold = Flag(
    question="Slow, always cold, constipated, or heavier without a reason?",
    label="slowness and feeling cold",
    section="general illness",
    synonyms=("hypothyroid symptoms", "constipation", "weight gain"),
)
