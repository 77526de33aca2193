"""The patient: what is asked and looked for."""

from pulsefirst.guideline.shared.answers import LaboratoryFlag, Sex
from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.language import all_of, at_least, bare_range, loinc, not_, number, range_of
from pulsefirst.model.conditions import Burden, Coded, Flag, Mark, Measured

age = Measured(
    question="How old is the patient?",
    section="patient",
    unit="years",
    scale={
        "months": (number("0.083333333333"), number("0")),
        "weeks": (number("0.019164955510"), number("0")),
    },
    **range_of("0", "120"),
    synonyms=("elderly", "date of birth"),
)
major_injury_today = Flag(
    question="Was there a major injury of the leg, the back or the pelvis today?",
    section="patient",
    synonyms=("trauma", "fracture", "fall", "accident", "injury", "hit"),
)
diabetes = Flag(
    question="Does the patient have diabetes?",
    section="known conditions",
    synonyms=("diabetic", "DM", "insulin", "sugar"),
)
smokes = Flag(
    question="Does the patient smoke?",
    section="known conditions",
    synonyms=("smoking", "tobacco", "smoker", "cigarettes", "vaping", "e-cigarette", "ex-smoker"),
)
creatinine_flag = Coded(
    question="How does the laboratory flag the creatinine?",
    label="creatinine (laboratory flag)",
    burden=Burden.LABORATORY,
    section="laboratory",
    values=LaboratoryFlag,
    abnormal=(LaboratoryFlag.HIGH, LaboratoryFlag.SEVERELY_HIGH),
)
creatinine = Measured(
    question="Creatinine?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("kidney function", "renal function", "U&E", "urea and electrolytes", "kidney test"),
    codes=(loinc("14682-9", LOINC_TABLE), loinc("2160-0", LOINC_TABLE)),
    unit="umol/L",
    units=("mg/dL",),
    molar_mass=number("113.118"),
    flag=creatinine_flag,
    marks=(
        Mark(creatinine_flag, at_least=number("5"), answer=LaboratoryFlag.NORMAL),
        Mark(creatinine_flag, at_least=number("110.1"), answer=LaboratoryFlag.HIGH),
        Mark(creatinine_flag, at_least=number("354"), answer=LaboratoryFlag.SEVERELY_HIGH),
    ),
    bare_range=bare_range("20", "3000"),
    **range_of("5", "3000"),
)
egfr = Measured(
    question="Estimated glomerular filtration rate (eGFR)?",
    label="eGFR",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("eGFR", "GFR", "kidney function", "estimated GFR", "renal function"),
    codes=(loinc("33914-3", LOINC_TABLE), loinc("62238-1", LOINC_TABLE)),
    unit="mL/min/1.73m2",
    units=("mL/min",),
    scale={"mL/min": (number("1"), number("0"))},
    abnormal_at_most=number("59.9"),
    **range_of("1", "200"),
)
sex = Coded(question="What is the patient's sex?", section="background", values=Sex, synonyms=("gender",))
pregnant = Flag(
    question="Is the patient pregnant?",
    section="background",
    synonyms=("pregnancy", "expecting", "antenatal"),
    only_if=all_of(sex.among(Sex.FEMALE, Sex.OTHER), not_(at_least(age, "60"))),
)
hypertension = Flag(question="Hypertension?", section="background", synonyms=("high blood pressure", "HTN"))
heart_failure = Flag(question="Heart failure?", section="background", synonyms=("CCF", "CHF", "weak heart"))
chronic_kidney_disease = Flag(
    question="Chronic kidney disease?",
    section="background",
    synonyms=("CKD", "dialysis", "kidney disease", "renal failure", "kidney failure"),
)
alcohol_excess = Flag(
    question="Alcohol in excess?",
    section="background",
    synonyms=("alcohol", "drinking", "drinker", "alcoholic", "drunk", "wine", "units of alcohol"),
)
obesity = Flag(question="Obesity?", section="background", synonyms=("overweight", "BMI"))
weight_loss = Flag(question="Weight loss without trying?", section="background", abnormal=True)
fever = Flag(
    question="Fever, or shaking chills?",
    section="background",
    synonyms=("pyrexia", "rigors", "febrile", "chills", "shivering"),
    abnormal=True,
)
temperature = Measured(
    question="Temperature?",
    burden=Burden.DEVICE,
    section="background",
    codes=(loinc("8310-5", LOINC_TABLE),),
    unit="degC",
    units=("degF",),
    marks=(Mark(fever, at_least=number("38.0")),),
    abnormal_at_most=number("35.9"),
    **range_of("25", "45"),
    synonyms=("febrile", "pyrexia", "hypothermia"),
)
heart_rate = Measured(
    question="Heart rate?",
    burden=Burden.DEVICE,
    section="background",
    codes=(loinc("8867-4", LOINC_TABLE),),
    unit="1/min",
    abnormal_at_most=number("40"),
    abnormal_at_least=number("111"),
    **range_of("20", "300"),
    synonyms=("pulse rate", "tachycardia", "HR", "bradycardia"),
)
breathing_rate = Measured(
    question="How many breaths a minute?",
    elicit="Count a whole minute.",
    burden=Burden.DEVICE,
    section="background",
    synonyms=("respiratory rate", "RR", "tachypnea"),
    codes=(loinc("9279-1", LOINC_TABLE),),
    unit="1/min",
    abnormal_at_most=number("8"),
    abnormal_at_least=number("21"),
    **range_of("1", "80"),
)
oxygen_saturation = Measured(
    question="Oxygen saturation?",
    burden=Burden.DEVICE,
    section="background",
    synonyms=("SpO2", "pulse oximetry", "hypoxia"),
    codes=(loinc("59408-5", LOINC_TABLE), loinc("2708-6", LOINC_TABLE)),
    unit="%",
    abnormal_at_most=number("93"),
    **range_of("30", "100"),
)
systolic_blood_pressure = Measured(
    question="Systolic blood pressure, whatever the posture?",
    burden=Burden.DEVICE,
    section="background",
    synonyms=("blood pressure", "hypotension", "shock", "BP"),
    codes=(loinc("8480-6", LOINC_TABLE),),
    unit="mmHg",
    units=("kPa",),
    abnormal_at_most=number("100"),
    abnormal_at_least=number("180"),
    **range_of("30", "300"),
)
diastolic_blood_pressure = Measured(
    question="Diastolic blood pressure, whatever the posture?",
    burden=Burden.DEVICE,
    section="background",
    synonyms=("blood pressure",),
    codes=(loinc("8462-4", LOINC_TABLE),),
    unit="mmHg",
    units=("kPa",),
    abnormal_at_least=number("120"),
    **range_of("10", "200"),
)
low_pressure = Flag(
    question="Is the systolic pressure 90 mmHg or less, whatever the posture?",
    label="low blood pressure",
    burden=Burden.DEVICE,
    section="pressures",
    synonyms=("hypotension", "shock"),
    abnormal=True,
)
newly_confused = Flag(
    question="Newly confused or drowsy?",
    section="background",
    synonyms=("altered mental state", "delirium", "confusion"),
    abnormal=True,
)
mottled_or_ashen = Flag(
    question="Mottled or ashen skin of the body, blue lips, or a rash that does not fade under a glass?",
    burden=Burden.TOUCH,
    section="background",
    synonyms=("mottling", "cyanosis", "non-blanching rash"),
    abnormal=True,
)
no_urine_for_18_hours = Flag(
    question="No urine passed for 18 hours?", section="background", synonyms=("anuria", "oliguria"), abnormal=True
)
immune_suppressed = Flag(
    question="Immune defense weakened: chemotherapy, steroids or another suppressing medicine, HIV, a transplant, no spleen?",
    section="background",
    synonyms=("immunosuppression", "immunocompromised", "neutropenia", "transplant", "steroids", "weak immune system"),
)
protein_in_urine = Flag(
    question="Protein in the urine, one plus or more?",
    burden=Burden.DEVICE,
    section="background",
    synonyms=("proteinuria", "dipstick"),
    only_if=pregnant,
)
on_dialysis = Flag(question="Is the patient on dialysis?", section="general illness", synonyms=("hemodialysis",))
low_platelets_or_bleeding = Flag(
    question="Bleeding now, known heparin-induced thrombocytopenia, very low platelets, or a bleed or operation in the head or spine lately?",
    section="medicines",
    synonyms=("heparin contraindication", "HIT", "active bleeding", "bruise", "bruising", "nosebleed"),
)
body_weight = Measured(
    question="How much does the patient weigh?",
    elicit="Weighed, not guessed, where a dose goes by it.",
    burden=Burden.DEVICE,
    section="dosing",
    synonyms=("weight", "body mass", "kg"),
    unit="kg",
    units=("lb",),
    bare_range=bare_range("20", "130"),
    **range_of("20", "350"),
)
weeks_pregnant = Measured(
    question="In which week is the pregnancy?",
    label="weeks of pregnancy",
    elicit="Completed weeks.",
    section="dosing",
    synonyms=("gestation", "trimester", "gestational age"),
    only_if=pregnant,
    unit="weeks",
    **range_of("0", "45"),
)
chronic_liver_disease = Flag(
    question="Chronic liver disease?",
    section="dosing",
    synonyms=("hepatitis", "fatty liver", "hepatic impairment", "jaundice"),
)
cirrhosis_or_liver_failure = Flag(
    question="Cirrhosis, or a failing liver?", section="dosing", synonyms=("cirrhosis",), only_if=chronic_liver_disease
)
qt_prolonged = Flag(
    question="Is the QT interval prolonged, now or before?",
    label="prolonged QT",
    section="dosing",
    synonyms=("long QT", "torsades"),
)
heart_block = Flag(
    question="Heart block, a very slow heart, or a damaged heart muscle?",
    section="dosing",
    synonyms=("AV block", "conduction disorder", "bradycardia"),
)
recent_heart_attack = Flag(
    question="A heart attack or a bypass operation of the heart in the last weeks?",
    section="dosing",
    synonyms=("recent MI", "myocardial infarction", "CABG"),
)
uncontrolled_hypertension = Flag(
    question="Is the blood pressure high in spite of treatment, or untreated?",
    section="dosing",
    synonyms=("uncontrolled hypertension",),
)
narrow_angle_glaucoma = Flag(
    question="Glaucoma with a narrow angle?",
    label="narrow-angle glaucoma",
    section="dosing",
    synonyms=("angle-closure glaucoma",),
)
breathing_disease = Flag(
    question="Chronic lung disease, sleep apnea, or other trouble with breathing?",
    section="dosing",
    synonyms=("COPD", "sleep apnea", "respiratory disease"),
)
ulcer_or_gut_bleed = Flag(
    question="A peptic ulcer or a bleed from the gut, now or before?",
    section="dosing",
    synonyms=("peptic ulcer", "gastrointestinal bleeding"),
)
myasthenia_gravis = Flag(question="Myasthenia gravis?", section="dosing", synonyms=("myasthenia",))
optic_neuritis = Flag(question="Optic neuritis, now or before?", section="dosing", synonyms=("inflamed optic nerve",))
leber_optic_atrophy = Flag(
    question="Leber's hereditary optic atrophy, in the patient or the family?",
    label="Leber optic atrophy",
    section="dosing",
    synonyms=("Leber disease",),
)
tinnitus_or_hemolysis = Flag(
    question="Tinnitus, hemolysis or hemoglobin in the urine?",
    section="dosing",
    synonyms=("tinnitus", "blackwater fever", "ringing in the ears"),
)
g6pd_deficiency = Flag(
    question="G6PD deficiency?",
    label="G6PD deficiency",
    section="dosing",
    synonyms=("glucose-6-phosphate dehydrogenase", "favism"),
)
aspirin_sensitive_asthma = Flag(
    question="Asthma, hives or another allergic reaction after aspirin or an anti-inflammatory painkiller?",
    label="aspirin-sensitive asthma",
    section="dosing",
    synonyms=("aspirin allergy", "NSAID allergy"),
)
