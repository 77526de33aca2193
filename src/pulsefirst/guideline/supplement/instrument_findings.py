"""What the instruments ask beyond what is known already. No rule reads it, so nothing here is ever asked for by a plan."""

from pulsefirst.guideline.background import cancer_history, leg_swelling
from pulsefirst.guideline.examination import ankle_reflex
from pulsefirst.guideline.history import (
    bladder_change,
    comes_with_walking,
    eased_by_sitting_or_leaning_forward,
    gangrene,
    numbness,
    urge_to_move_legs,
    worse_at_rest_or_in_the_evening,
    worse_standing_or_walking,
    wound,
)
from pulsefirst.guideline.supplement.instrument_vocabulary import (
    InfectionGrade,
    NerveConduction,
    Severity,
    SpinalFluidCells,
    TissueLoss,
    WoundGrade,
)
from pulsefirst.guideline.vocabulary import Change, Numbness, Reflex
from pulsefirst.language import any_of, in_either_leg, number, range_of
from pulsefirst.model.findings import Burden, Coded, Flag, Measured, Scope

# --- wound and foot -----------------------------------------------------------------------------------------------------

wound_grade = Coded(
    question="How large and deep is the wound of this foot, grade 1 to 3?",
    elicit="Grade 1: small and shallow, no bone exposed but that of the last toe bone, no gangrene. Grade 2: deeper, with bone, "
    "joint or tendon exposed, or a shallow ulcer of the heel, or gangrene of toes alone. Grade 3: deep and extensive in the "
    "front or middle of the foot, through the full thickness of the heel, or extensive gangrene.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    synonyms=("WIfI wound", "W grade"),
    values=WoundGrade,
    only_if=any_of(wound, gangrene),
)
foot_infection_grade = Coded(
    question="How far is this foot infected, grade 0 to 3?",
    elicit="Two or more of swelling, redness over 0.5 cm, tenderness, warmth, pus are an infection. Grade 1: of the skin, redness of "
    "2 cm at most. Grade 2: redness over 2 cm, or deeper (abscess, bone, joint, fascia). Grade 3: with two or more of: "
    "above 38 or below 36 degrees C; heart rate above 90; more than 20 breaths a minute or PaCO2 below 32 mmHg; white cells "
    "above 12 or below 4 x 10^9/L, or a tenth of them immature.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    synonyms=("WIfI infection", "fI grade", "SIRS"),
    values=InfectionGrade,
    no=InfectionGrade.NONE,
)
limb_outside_wifi = Flag(
    question="Is the trouble of this leg vasospasm, vasculitis, Buerger's disease, acute ischemia or a fresh injury?",
    scope=Scope.LEG,
    section="instruments",
    synonyms=("thromboangiitis",),
)
tissue_loss_extent = Coded(
    question="How much of this foot is lost?",
    elicit="Minor: toes or a shallow ulcer. Major: above the level of the metatarsals; the foot can no longer be saved as it is.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    synonyms=("Rutherford 5", "Rutherford 6"),
    values=TissueLoss,
    only_if=any_of(wound, gangrene),
)

# --- walking ------------------------------------------------------------------------------------------------------------

claudication_severity = Coded(
    question="How severe is the pain that walking brings on in this leg?",
    scope=Scope.LEG,
    section="instruments",
    synonyms=("Rutherford 1", "Rutherford 2", "Rutherford 3"),
    values=Severity,
    only_if=comes_with_walking,
)
walking_pain_begins_at_rest = Flag(
    question="Does that pain ever begin while standing still or sitting?",
    scope=Scope.LEG,
    section="instruments",
    only_if=comes_with_walking,
)
walking_pain_uphill = Flag(
    question="Does it come when walking uphill or hurrying?",
    scope=Scope.LEG,
    section="instruments",
    only_if=comes_with_walking,
)
walking_pain_on_the_level = Flag(
    question="Does it come when walking at an ordinary pace on the level?",
    scope=Scope.LEG,
    section="instruments",
    only_if=comes_with_walking,
)
walking_pain_in_calf = Flag(
    question="Is it felt in the calf, alone or with other places?",
    scope=Scope.LEG,
    section="instruments",
    only_if=comes_with_walking,
)
walking_pain_in_thigh_or_buttock = Flag(
    question="Is it felt in the thigh or the buttock?",
    elicit="The back of the thigh (hamstrings), the foot, the shin, a joint, and pain that shoots do not count.",
    scope=Scope.LEG,
    section="instruments",
    only_if=comes_with_walking,
)
index_after_exercise = Measured(
    question="Ankle-brachial index of this leg right after exercise?",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="instruments",
    synonyms=("exercise ABI", "treadmill"),
    unit="ratio",
    places=2,
    **range_of("0", "3"),
)
ankle_pressure_after_exercise = Measured(
    question="Systolic pressure at this ankle right after exercise?",
    elicit="The higher of both arteries.",
    scope=Scope.LEG,
    burden=Burden.LABORATORY,
    section="instruments",
    synonyms=("treadmill",),
    unit="mmHg",
    units=("kPa",),
    words={"no signal": number("0")},
    **range_of("0", "300"),
)

# --- deep veins ---------------------------------------------------------------------------------------------------------

active_cancer = Flag(
    question="Cancer that is treated now or was in the last 6 months, or is cared for palliatively?",
    section="instruments",
    only_if=cancer_history,
)
leg_in_plaster = Flag(
    question="Was this leg in plaster lately?",
    scope=Scope.LEG,
    section="instruments",
    synonyms=("cast", "immobilization"),
)
thigh_vein_tenderness = Flag(
    question="Is this thigh tender along its deep veins, on the inner side from the groin to the knee?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
)
whole_leg_swollen = Flag(
    question="Is the whole of this leg swollen?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    only_if=leg_swelling,
)
calf_girth = Measured(
    question="Girth of this calf?",
    elicit="10 cm below the tibial tuberosity, both sides.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="instruments",
    synonyms=("calf circumference", "calf swelling"),
    unit="cm",
    units=("mm",),
    **range_of("10", "100"),
)
pitting_edema = Flag(
    question="Does a finger leave a pit in this leg?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    synonyms=("pitting",),
    only_if=leg_swelling,
)
collateral_veins = Flag(
    question="Have veins of the skin of this leg opened up that are not varicose?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
)
other_cause_as_likely_as_clot = Flag(
    question="Is another diagnosis at least as likely as a deep vein thrombosis of this leg?",
    elicit="A judgment of whoever examines; nothing on the case answers it.",
    scope=Scope.LEG,
    section="instruments",
    synonyms=("alternative diagnosis", "Wells"),
)

# --- spinal canal -------------------------------------------------------------------------------------------------------

eased_by_bending_forward = Flag(
    question="Does bending forward ease it?", section="instruments", only_if=eased_by_sitting_or_leaning_forward
)
eased_by_sitting = Flag(
    question="Does sitting down ease it?", section="instruments", only_if=eased_by_sitting_or_leaning_forward
)
eased_by_bending_backward = Flag(question="Does bending backward ease it?", section="instruments")
worse_standing = Flag(
    question="Does standing bring it on or make it worse?", section="instruments", only_if=worse_standing_or_walking
)
urinary_incontinence = Flag(
    question="Does urine leak?",
    section="instruments",
    only_if=bladder_change.among(Change.LONG_STANDING, Change.NEW),
)
leg_pain_exceeds_back_pain = Flag(question="Is the pain of the leg worse than that of the back?", section="instruments")

# --- restlessness -------------------------------------------------------------------------------------------------------

urge_begins_at_rest = Flag(
    question="Does the urge to move the legs begin, or get worse, while resting?",
    section="instruments",
    only_if=worse_at_rest_or_in_the_evening,
)
urge_eased_by_moving = Flag(
    question="Does moving ease the urge, for as long as it goes on?",
    elicit="In a severe course: did it do so earlier?",
    section="instruments",
    only_if=urge_to_move_legs,
)
urge_in_the_evening = Flag(
    question="Is the urge there only, or mainly, in the evening or at night?",
    elicit="In a severe course: was it so earlier?",
    section="instruments",
    only_if=worse_at_rest_or_in_the_evening,
)
urge_has_another_cause = Flag(
    question="Does another condition explain all of it?",
    elicit="Muscle pain, venous stasis, edema, arthritis, cramps, an uncomfortable posture, foot tapping.",
    section="instruments",
    only_if=urge_to_move_legs,
)

# --- acute weakness and breathing ---------------------------------------------------------------------------------------

flaccid_weakness_of_both_sides = Flag(
    question="Are limbs of both sides weak and flaccid?", burden=Burden.TOUCH, section="instruments"
)
monophasic_course = Flag(
    question="Was the weakness at its worst between 12 hours and 28 days after it began, once, and has it held since?",
    section="instruments",
    synonyms=("nadir", "plateau"),
)
other_cause_of_weakness = Flag(question="Has another cause of the weakness been found?", section="instruments")
spinal_fluid_cells = Coded(
    question="How many white cells are in the spinal fluid?",
    burden=Burden.LABORATORY,
    section="instruments",
    synonyms=("CSF", "lumbar puncture"),
    values=SpinalFluidCells,
)
spinal_fluid_protein_raised = Flag(
    question="Is the protein of the spinal fluid above the laboratory's limit?",
    burden=Burden.LABORATORY,
    section="instruments",
    synonyms=("CSF protein",),
    only_if=spinal_fluid_cells.among(SpinalFluidCells.FEW, SpinalFluidCells.MANY),
)
nerve_conduction = Coded(
    question="What did nerve conduction studies find?",
    burden=Burden.LABORATORY,
    section="instruments",
    synonyms=("NCS", "electrophysiology"),
    values=NerveConduction,
)
vital_capacity = Measured(
    question="Vital capacity per kilogram of body weight?",
    burden=Burden.DEVICE,
    section="instruments",
    synonyms=("VC", "FVC", "spirometry"),
    unit="mL/kg",
    **range_of("1", "150"),
)
inspiratory_pressure = Measured(
    question="Greatest pressure of breathing in, without its sign?",
    burden=Burden.DEVICE,
    section="instruments",
    synonyms=("MIP", "NIF"),
    unit="cmH2O",
    units=("kPa", "mmHg"),
    **range_of("0", "300"),
)
expiratory_pressure = Measured(
    question="Greatest pressure of breathing out?",
    burden=Burden.DEVICE,
    section="instruments",
    synonyms=("MEP",),
    unit="cmH2O",
    units=("kPa", "mmHg"),
    **range_of("0", "400"),
)
first_vital_capacity = Measured(
    question="Vital capacity at the first measurement?",
    burden=Burden.DEVICE,
    section="instruments",
    unit="mL/kg",
    **range_of("1", "150"),
)
first_inspiratory_pressure = Measured(
    question="Greatest pressure of breathing in at the first measurement, without its sign?",
    burden=Burden.DEVICE,
    section="instruments",
    unit="cmH2O",
    units=("kPa", "mmHg"),
    **range_of("1", "300"),
)
first_expiratory_pressure = Measured(
    question="Greatest pressure of breathing out at the first measurement?",
    burden=Burden.DEVICE,
    section="instruments",
    unit="cmH2O",
    units=("kPa", "mmHg"),
    **range_of("1", "400"),
)
single_breath_count = Measured(
    question="How far can the patient count aloud in one breath?",
    elicit="After a full breath, two numbers a second.",
    section="instruments",
    synonyms=("breath count",),
    unit="count",
    **range_of("0", "150"),
)

# --- feet that lose feeling ---------------------------------------------------------------------------------------------

pain_in_both_feet = Flag(question="Do toes, feet or legs of both sides stab, burn or ache?", section="instruments")
feet_numb = Flag(
    question="Are the legs or feet numb?",
    section="instruments",
    only_if=in_either_leg(numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW)),
)
feet_prickle = Flag(
    question="Do the legs or feet ever prickle?",
    section="instruments",
    only_if=in_either_leg(numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW)),
)
feet_burn = Flag(question="Do the legs or feet ever burn?", section="instruments")
feet_oversensitive = Flag(question="Are the feet too sensitive to be touched?", section="instruments")
covers_hurt = Flag(question="Do bed covers hurt on the skin?", section="instruments")
tells_hot_from_cold = Flag(question="Can hot water be told from cold in a bath or shower?", section="instruments")
foot_sore_ever = Flag(question="Was there ever an open sore on a foot?", section="instruments")
told_of_neuropathy = Flag(question="Has a doctor ever said that this is diabetic neuropathy?", section="instruments")
senses_feet_walking = Flag(question="Are the feet felt when walking?", section="instruments")
foot_skin_cracks = Flag(question="Is the skin of the feet so dry that it cracks?", section="instruments")
had_amputation = Flag(question="Was there ever an amputation?", section="instruments")
foot_skin_abnormal = Flag(
    question="Is the skin of this foot dry, callused, cracked or infected?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="instruments",
    synonyms=("callus", "fissure"),
)
foot_ulcer = Flag(
    question="Is there an ulcer on this foot?", scope=Scope.LEG, burden=Burden.TOUCH, section="instruments", only_if=wound
)
ankle_reflex_when_reinforced = Flag(
    question="Does this absent ankle reflex come when the patient pulls hooked fingers apart?",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="instruments",
    synonyms=("Jendrassik", "reinforcement"),
    only_if=ankle_reflex.among(Reflex.ABSENT),
)
