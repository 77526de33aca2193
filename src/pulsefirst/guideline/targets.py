"""What acts are aimed at: services, examinations, tests, imaging, procedures, medicines, advice."""

from pulsefirst.language import loinc, rxnorm
from pulsefirst.model.recommendations import Category, Target

TABLE = "component checked against a stored LOINC core table (2020)"
SECONDARY = "seen in public files only (secondary source); check against a licensed release"

# --- services ---------------------------------------------------------------------------------------------------------

vascular_surgery = Target(title="vascular surgery", category=Category.SERVICE, synonyms=("vascular surgeon on call",))
vascular_specialist = Target(title="vascular specialist", category=Category.SERVICE, synonyms=("vascular clinic",))
spinal_emergency_service = Target(
    title="spinal surgery or neurosurgery on call", category=Category.SERVICE, synonyms=("cauda equina referral",)
)
monitored_neurology = Target(
    title="neurology, in a monitored setting", category=Category.SERVICE, synonyms=("respiratory monitoring",)
)
neurological_assessment = Target(title="neurological or spinal assessment", category=Category.SERVICE)
spinal_surgery = Target(title="spinal surgery", category=Category.SERVICE)

# --- examinations -----------------------------------------------------------------------------------------------------

symptom_history = Target(title="history of the symptoms", category=Category.EXAMINATION)
pulse_examination = Target(title="pulse examination", category=Category.EXAMINATION)
doppler_examination = Target(title="hand-held Doppler", category=Category.EXAMINATION)
limb_viability = Target(title="limb viability", category=Category.EXAMINATION)
skin_inspection = Target(title="inspection of the skin", category=Category.EXAMINATION)
ankle_brachial_test = Target(
    title="ankle-brachial index",
    category=Category.EXAMINATION,
    synonyms=("ABI",),
    codes=(loinc("77194-9", TABLE),),
)
limb_pressures = Target(title="ankle and toe pressures", category=Category.EXAMINATION)
protective_sensation_test = Target(title="test of protective sensation", category=Category.EXAMINATION)
motor_examination = Target(title="strength and reflexes", category=Category.EXAMINATION)
straight_leg_raise_test = Target(title="straight-leg raise", category=Category.EXAMINATION)
foot_inspection = Target(title="inspection of the feet", category=Category.EXAMINATION)
spine_inspection = Target(title="inspection of the spine", category=Category.EXAMINATION)
orthostatic_pressures = Target(
    title="orthostatic blood pressures", category=Category.EXAMINATION, codes=(loinc("34553-8", TABLE),)
)

# --- laboratory -------------------------------------------------------------------------------------------------------

diabetes_screen = Target(title="fasting glucose and HbA1c", category=Category.LABORATORY)
blood_count_and_metabolic_panel = Target(
    title="blood count and metabolic panel with kidney function, calcium and magnesium",
    category=Category.LABORATORY,
    codes=(loinc("58410-2", TABLE), loinc("24323-8", TABLE)),
)
calcium_test = Target(title="calcium", category=Category.LABORATORY)
thyroid_test = Target(title="thyroid-stimulating hormone", category=Category.LABORATORY)
b12_test = Target(title="vitamin B12", category=Category.LABORATORY)
protein_electrophoresis = Target(
    title="serum protein electrophoresis with immunofixation",
    category=Category.LABORATORY,
    synonyms=("SPEP",),
    codes=(loinc("24351-9", TABLE),),
)

# --- imaging and procedures -------------------------------------------------------------------------------------------

arteriography = Target(title="arteriography", category=Category.LIMB_IMAGING, synonyms=("catheter angiography", "DSA"))
ct_or_mr_angiography = Target(
    title="CT or MR angiography", category=Category.LIMB_IMAGING, synonyms=("CTA", "MRA", "angiography", "CT angiogram")
)
pelvis_and_spine_radiographs = Target(
    title="radiographs of pelvis and lumbar spine", category=Category.SPINE_IMAGING, synonyms=("X-ray", "plain films")
)
lumbar_mri = Target(title="MRI of the lumbar spine", category=Category.SPINE_IMAGING, synonyms=("MRI", "spine MRI"))
emergency_thromboembolectomy = Target(
    title="emergency thromboembolectomy", category=Category.PROCEDURE, synonyms=("embolectomy",)
)

# --- medicines --------------------------------------------------------------------------------------------------------

duloxetine = Target(title="duloxetine", category=Category.MEDICINE, codes=(rxnorm("72625", SECONDARY),))
gabapentin = Target(title="gabapentin", category=Category.MEDICINE, codes=(rxnorm("25480", SECONDARY),))
pregabalin = Target(title="pregabalin", category=Category.MEDICINE, codes=(rxnorm("187832", SECONDARY),))
simple_analgesics = Target(title="simple analgesics", category=Category.MEDICINE, synonyms=("acetaminophen", "paracetamol"))
nsaids = Target(title="NSAIDs", category=Category.MEDICINE, synonyms=("ibuprofen", "naproxen"))
magnesium_supplement = Target(title="magnesium supplement", category=Category.MEDICINE)
quinine = Target(title="quinine sulfate", category=Category.MEDICINE)
b12_replacement = Target(title="vitamin B12 replacement", category=Category.MEDICINE)
calcium_correction = Target(title="correction of calcium", category=Category.MEDICINE)
magnesium_correction = Target(title="correction of magnesium", category=Category.MEDICINE)

# --- advice -----------------------------------------------------------------------------------------------------------

smoking_cessation = Target(title="smoking cessation", category=Category.ADVICE)
diabetes_control = Target(title="diabetes control", category=Category.ADVICE)
lipid_management = Target(title="lipid management", category=Category.ADVICE)
exercise_program = Target(title="structured exercise program", category=Category.ADVICE)
careful_titration = Target(title="lower start and slow titration", category=Category.ADVICE)
foot_care = Target(title="foot care", category=Category.ADVICE)
therapeutic_footwear = Target(title="therapeutic footwear", category=Category.ADVICE)
physical_activity = Target(title="physical activity", category=Category.ADVICE)
posture = Target(title="posture", category=Category.ADVICE)
flexion_physiotherapy = Target(title="physical therapy built on lumbar flexion", category=Category.ADVICE)
rehabilitation = Target(title="multidisciplinary rehabilitation", category=Category.ADVICE)
calf_stretching = Target(title="stretching and massage of the calf", category=Category.ADVICE)
vascular_label = Target(title="a vascular label without an index", category=Category.ADVICE)
bed_rest = Target(title="bed rest", category=Category.ADVICE, synonyms=("immobility",))
splint = Target(title="a splint", category=Category.ADVICE, synonyms=("brace", "orthosis"))
immobilization = Target(title="long immobilization", category=Category.ADVICE, synonyms=("cast",))
