"""What acts beyond the source are aimed at."""

from pulsefirst.language import loinc, rxnorm
from pulsefirst.model.recommendations import Category, Target

TABLE = "component checked against a stored LOINC core table (2020)"
UNCHECKED = "from memory, not checked; check against a licensed release"

# --- services ---------------------------------------------------------------------------------------------------------

stroke_service = Target(title="stroke service", category=Category.SERVICE, synonyms=("stroke call", "thrombolysis call"))
emergency_department = Target(
    title="emergency department or resuscitation team", category=Category.SERVICE, synonyms=("resuscitation", "ambulance")
)
limb_surgery = Target(
    title="surgeon on call for the limb (orthopedic, vascular or general)",
    category=Category.SERVICE,
    synonyms=("fasciotomy", "orthopedic surgery"),
)
vein_service = Target(title="same-day vein ultrasound", category=Category.SERVICE, synonyms=("DVT clinic", "duplex"))
neurology = Target(title="neurology", category=Category.SERVICE, synonyms=("neurologist",))

# --- examinations and tests -------------------------------------------------------------------------------------------

brain_signs = Target(title="signs of the brain", category=Category.EXAMINATION, synonyms=("FAST",))
cord_signs = Target(title="signs of the cord", category=Category.EXAMINATION, synonyms=("reflexes", "sensory level"))
illness_history = Target(title="fever, cancer, injections, urine", category=Category.EXAMINATION)
swelling_inspection = Target(title="swelling, color and tension of the leg", category=Category.EXAMINATION)
aorta_history = Target(title="chest, back and belly", category=Category.EXAMINATION)
nerve_examination = Target(title="inversion of the ankle and abduction of the hip", category=Category.EXAMINATION)
potassium_test = Target(title="potassium, with an ECG", category=Category.LABORATORY, codes=(loinc("2823-3", TABLE),))
creatine_kinase_test = Target(title="creatine kinase", category=Category.LABORATORY, codes=(loinc("2157-6", TABLE),))
iron_tests = Target(
    title="ferritin and transferrin saturation",
    category=Category.LABORATORY,
    codes=(loinc("2276-4", TABLE), loinc("2502-3", TABLE)),
)
whole_spine_mri = Target(
    title="MRI of the whole spine", category=Category.SPINE_IMAGING, synonyms=("emergency MRI", "cord MRI")
)

# --- medicines and advice ---------------------------------------------------------------------------------------------

heparin = Target(
    title="unfractionated heparin",
    category=Category.MEDICINE,
    synonyms=("heparin", "anticoagulation"),
    codes=(rxnorm("5224", UNCHECKED),),
)
medicine_review = Target(title="review of medicines", category=Category.ADVICE, synonyms=("deprescribing",))
ankle_foot_orthosis = Target(title="ankle-foot orthosis", category=Category.ADVICE, synonyms=("AFO",))
alcohol_advice = Target(title="alcohol", category=Category.ADVICE)
