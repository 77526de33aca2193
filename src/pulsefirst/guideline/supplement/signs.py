"""What is asked and looked for beyond the source: brain, cord, infection, veins, compartments, aorta, muscle, salts."""

from pulsefirst.guideline.background import back_pain
from pulsefirst.guideline.history import weakness
from pulsefirst.guideline.supplement.vocabulary import Deficit
from pulsefirst.guideline.vocabulary import Change
from pulsefirst.language import loinc
from pulsefirst.model.findings import Burden, Coded, Flag, Scope

TABLE = "component checked against a stored LOINC core table (2020)"

# --- sudden signs of the brain ------------------------------------------------------------------------------------------

face_droop = Coded(
    question="Does one side of the face droop, or did it in the last days, even if it is gone?",
    elicit="Ask for a smile. If it cannot be told whether it is new, it is new.",
    section="brain",
    synonyms=("facial weakness", "FAST", "stroke"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
arm_weakness = Coded(
    question="Is an arm weak or numb, or was it in the last days?",
    elicit="Ask for both arms held out: does one drift?",
    section="brain",
    synonyms=("arm drift", "hemiparesis", "stroke"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
speech_or_sight_trouble = Coded(
    question="Is speech or sight disturbed, or was it in the last days?",
    elicit="Slurred or wrong words; half of the view missing.",
    section="brain",
    synonyms=("dysphasia", "dysarthria", "hemianopia", "stroke"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)

# --- the cord -----------------------------------------------------------------------------------------------------------

sensory_level = Coded(
    question="Is there a line on the trunk below which feeling is lost or different?",
    elicit="Draw a cold or sharp thing up the trunk, front and back.",
    section="spine and bladder",
    burden=Burden.TOUCH,
    synonyms=("level", "band around the trunk"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
upper_motor_neuron_signs = Coded(
    question="Does the big toe go up, does the ankle beat, or is this leg stiff?",
    elicit="Stroke the sole; push the foot up sharply; move the relaxed leg. If it cannot be told whether it is new, it is new.",
    scope=Scope.LEG,
    section="spine and bladder",
    burden=Burden.TOUCH,
    synonyms=("babinski", "clonus", "spasticity", "extensor plantar", "hyperreflexia"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
spine_pain_at_night_or_thoracic = Flag(
    question="Is the back pain between the shoulder blades, worse lying down at night, or worse on straining?",
    section="spine and bladder",
    synonyms=("thoracic pain", "nocturnal back pain"),
    only_if=back_pain,
)
spine_tenderness = Flag(
    question="Is the spine tender when the spinous processes are tapped?",
    section="spine and bladder",
    burden=Burden.TOUCH,
    synonyms=("percussion tenderness",),
)
lhermitte = Flag(
    question="Does bending the neck send an electric shock down the back or the legs?",
    section="spine and bladder",
    synonyms=("Lhermitte sign",),
)
earlier_neurological_attack = Flag(
    question="Was there an earlier attack that went away: loss of sight in one eye, numbness, unsteadiness?",
    section="spine and bladder",
    synonyms=("optic neuritis", "demyelination"),
)

# --- general illness ----------------------------------------------------------------------------------------------------

injects_drugs = Flag(
    question="Does the patient inject drugs?", section="general illness", synonyms=("IV drug use", "injection drug use")
)
recent_spinal_procedure = Flag(
    question="Was there an injection into the spine, an epidural or spinal surgery in the last 12 weeks?",
    section="general illness",
    synonyms=("epidural", "lumbar puncture", "spinal injection"),
)
dark_urine = Flag(
    question="Is the urine dark like tea or cola?",
    section="general illness",
    synonyms=("myoglobinuria", "cola-colored urine"),
)
tetany = Flag(
    question="Do hands or feet cramp into a fixed posture, or do lips and fingertips tingle?",
    elicit="Carpopedal spasm, Trousseau sign, tingling around the mouth.",
    section="general illness",
    synonyms=("carpopedal spasm", "trousseau", "perioral numbness"),
)
on_dialysis = Flag(question="Is the patient on dialysis?", section="general illness", synonyms=("hemodialysis",))
losing_fluid = Flag(
    question="Vomiting, diarrhea or very little food for days?", section="general illness", synonyms=("vomiting", "diarrhea")
)

# --- a swollen, tense or blue leg ---------------------------------------------------------------------------------------

leg_blue = Coded(
    question="Is this leg blue or purple?",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("cyanosis", "phlegmasia"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
leg_tense = Flag(
    question="Is a compartment of this leg tense and hard?",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("tight compartment", "wooden"),
)
pain_on_passive_stretch = Flag(
    question="Does moving the toes or the ankle for the patient cause severe pain in this leg?",
    elicit="Bend and stretch toes and ankle gently, without the patient's help.",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("passive stretch",),
)
pain_out_of_proportion = Flag(
    question="Is the pain in this leg far worse than what can be seen explains?",
    scope=Scope.LEG,
    section="swelling and color",
    synonyms=("disproportionate pain",),
)
compartment_cause = Flag(
    question="Was this leg broken, crushed, freshly reperfused, tightly cast, or strained very hard in the last 3 days?",
    scope=Scope.LEG,
    section="swelling and color",
    synonyms=("fracture", "crush", "reperfusion", "cast"),
)
skin_dying = Flag(
    question="Does the skin of this leg crackle, blister or turn dusky and numb after great pain?",
    scope=Scope.LEG,
    section="swelling and color",
    burden=Burden.TOUCH,
    synonyms=("crepitus", "bullae", "necrotizing fasciitis", "gas gangrene"),
)
immobile_lately = Flag(
    question="In bed for 3 days or more, or major surgery within 12 weeks?",
    section="swelling and color",
    synonyms=("immobilization", "bedridden"),
)

# --- chest, back and aorta ----------------------------------------------------------------------------------------------

sudden_trunk_pain = Flag(
    question="Sudden severe or tearing pain of the chest, the back, the belly or the groin?",
    section="chest, back and aorta",
    synonyms=("tearing pain", "dissection", "abdominal pain", "groin pain"),
)
pulsatile_mass = Flag(
    question="Is there a pulsating swelling in the belly?",
    section="chest, back and aorta",
    burden=Burden.TOUCH,
    synonyms=("aneurysm", "AAA"),
)
breathless_or_chest_pain = Flag(
    question="New breathlessness, chest pain on breathing, or collapse?",
    section="chest, back and aorta",
    synonyms=("dyspnea", "pulmonary embolism", "syncope"),
)

# --- nerves of the leg, wasting -----------------------------------------------------------------------------------------

foot_drop = Flag(
    question="Does this foot drop or slap when walking?",
    scope=Scope.LEG,
    section="nerves of the leg",
    synonyms=("drop foot", "steppage gait"),
    only_if=weakness.among(Change.LONG_STANDING, Change.NEW),
)
ankle_inversion = Coded(
    question="How strong is turning the sole inward at this ankle?",
    scope=Scope.LEG,
    section="nerves of the leg",
    burden=Burden.TOUCH,
    synonyms=("inversion", "tibialis posterior"),
    values=Deficit,
    yes=Deficit.WEAK,
    no=Deficit.FULL,
)
hip_abduction = Coded(
    question="How strong is spreading this leg at the hip?",
    scope=Scope.LEG,
    section="nerves of the leg",
    burden=Burden.TOUCH,
    synonyms=("gluteus medius", "abduction"),
    values=Deficit,
    yes=Deficit.WEAK,
    no=Deficit.FULL,
)
fibular_neck_pressure = Flag(
    question="Pressure on the outside of this knee: leg crossing, squatting, a cast, weight loss, or tingling when tapped there?",
    scope=Scope.LEG,
    section="nerves of the leg",
    synonyms=("fibular neck", "leg crossing", "Tinel"),
)
severe_thigh_pain_first = Flag(
    question="Did severe pain of this thigh come first, and weakness or wasting after it?",
    scope=Scope.LEG,
    section="nerves of the leg",
    synonyms=("amyotrophy", "plexopathy"),
)
wasting_or_twitching = Flag(
    question="Are muscles wasting, or twitching by themselves?",
    section="nerves of the leg",
    burden=Burden.TOUCH,
    synonyms=("fasciculation", "atrophy", "wasting"),
)
slow_and_cold = Flag(
    question="Slow, always cold, constipated, or heavier without a reason?",
    section="general illness",
    synonyms=("hypothyroid symptoms", "constipation"),
)
estrogen_or_childbirth = Flag(
    question="Takes estrogen, or gave birth in the last 6 weeks?",
    section="swelling and color",
    synonyms=("contraceptive pill", "hormone therapy", "postpartum"),
)
nitrous_oxide_use = Flag(
    question="Does the patient use nitrous oxide?", section="medicines", synonyms=("laughing gas", "whippets")
)

# --- what a splint can be for -------------------------------------------------------------------------------------------

splint_for_a_reason = Flag(
    question="Is a splint or boot meant for a fracture, or to take the load off a foot ulcer?",
    section="nerves of the leg",
    synonyms=("off-loading", "fracture", "total contact cast"),
)

# --- medicines taken ----------------------------------------------------------------------------------------------------

takes_thiazide = Flag(
    question="Takes a thiazide diuretic?", section="medicines", synonyms=("indapamide", "hydrochlorothiazide")
)
takes_potassium_sparing_diuretic = Flag(
    question="Takes a potassium-sparing diuretic?", section="medicines", synonyms=("spironolactone", "amiloride")
)
takes_loop_diuretic = Flag(question="Takes a loop diuretic?", section="medicines", synonyms=("furosemide",))
takes_medicine_that_harms_nerves = Flag(
    question="Takes or took a medicine that can harm nerves: chemotherapy, amiodarone, metronidazole, nitrofurantoin, isoniazid, "
    "linezolid, a fluoroquinolone, leflunomide?",
    section="medicines",
    synonyms=("chemotherapy", "amiodarone", "metronidazole", "neurotoxic"),
)
takes_acid_suppressant = Flag(
    question="Takes a medicine that suppresses gastric acid?",
    section="medicines",
    synonyms=("PPI", "omeprazole", "H2 blocker"),
)
low_platelets_or_bleeding = Flag(
    question="Bleeding now, known heparin-induced thrombocytopenia, very low platelets, or a bleed or operation in the head or spine lately?",
    section="medicines",
    synonyms=("heparin contraindication", "HIT", "active bleeding"),
)

# --- tests --------------------------------------------------------------------------------------------------------------

creatine_kinase_very_high = Flag(
    question="Is the creatine kinase more than 5 times the laboratory's upper limit?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("CK",),
    codes=(loinc("2157-6", TABLE),),
)
