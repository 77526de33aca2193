"""Spine and cord: what is asked and looked for."""

from pulsefirst.guideline.shared.codes import SIGNS_WITH_A_WEIGHT
from pulsefirst.language import number, range_of
from pulsefirst.model.conditions import Burden, Flag, Measured
from pulsefirst.model.legs import Scope

worse_standing_or_walking = Flag(
    question="Does standing or walking bring it on or make it worse?",
    label="worse on standing or walking",
    section="walking and posture",
    synonyms=("neurogenic claudication", "pseudoclaudication"),
)
eased_by_sitting_or_leaning_forward = Flag(
    question="Does sitting down, or leaning forward as over a shopping cart, ease it?",
    section="walking and posture",
    synonyms=(
        "shopping cart sign",
        "flexion relief",
        "shopping trolley",
        "leaning on a trolley",
        "rollator",
        "bending forward",
    ),
    only_if=worse_standing_or_walking,
)
buttocks_and_backs_of_both_legs = Flag(
    question="Is the pain in both buttocks and down the backs of both legs?",
    label="felt in the buttocks and backs of both legs",
    section="walking and posture",
    synonyms=("bilateral buttock pain",),
)
trouble_rising = Flag(
    question="Is it hard to get up from sitting or lying?",
    label="trouble rising from a chair",
    section="walking and posture",
    synonyms=("difficulty rising", "stairs", "climbing stairs", "getting out of a chair", "proximal weakness", "Gowers"),
)
dermatomal = Flag(
    question="Does the trouble run in a band of skin that one nerve root serves?",
    scope=Scope.LEG,
    section="walking and posture",
    synonyms=("dermatome", "sciatica", "radicular", "nerve root pain", "shooting pain", "lancinating"),
)
conservative_care = Measured(
    question="For how many days has conservative care been tried?",
    section="spine and bladder",
    synonyms=("physiotherapy", "conservative treatment"),
    unit="days",
    scale={"weeks": (number("7"), number("0")), "months": (number("30"), number("0"))},
    **range_of("0", "36500"),
)
surgery_considered = Flag(
    question="Is spinal surgery being considered?",
    section="spine and bladder",
)
severe_despite_conservative_care = Flag(
    question="Are the symptoms severe in spite of conservative care?",
    section="spine and bladder",
    synonyms=("refractory",),
)
straight_leg_raise = Flag(
    question="Does raising this straight leg bring on pain below the knee?",
    elicit="Lying flat, knee straight; the leg's own pain, not a pull behind the thigh.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    synonyms=("SLR", "Lasegue", "Lasegue test", "nerve stretch test"),
    abnormal=True,
)
spinal_posture_abnormal = Flag(
    question="Is spinal alignment, or the way weight is carried, abnormal sitting or standing?",
    label="abnormal spinal posture",
    burden=Burden.TOUCH,
    section="feet and spine",
    synonyms=("alignment", "weight distribution"),
)
scoliosis = Flag(
    question="Is there a scoliosis?",
    elicit="From behind, standing, then bending forward.",
    burden=Burden.TOUCH,
    section="feet and spine",
)
stated_spinal_stenosis = Flag(
    question="Diagnosis: lumbar spinal stenosis?",
    label="a stated diagnosis of lumbar spinal stenosis",
    section="stated diagnoses",
    synonyms=("known stenosis",),
    stated=True,
)
stated_radiculopathy = Flag(
    question="Diagnosis: lumbar radiculopathy?",
    label="a stated diagnosis of radiculopathy",
    scope=Scope.LEG,
    section="stated diagnoses",
    synonyms=("sciatica",),
    stated=True,
)
stated_mechanical_spinal_pain = Flag(
    question="Diagnosis: mechanical spinal pain?",
    label="a stated diagnosis of mechanical spinal pain",
    section="stated diagnoses",
    stated=True,
)
back_pain = Flag(
    question="Back pain?", section="background", synonyms=("backache", "low back pain", "lumbago", "slipped disc")
)
back_pain_began_suddenly = Flag(
    question="Did the back pain come on suddenly, within seconds or minutes?",
    section="spine and bladder",
    synonyms=("sudden back pain", "thunderclap back pain"),
    only_if=back_pain,
)
spine_pain_at_night_or_thoracic = Flag(
    question="Is the back pain between the shoulder blades, worse lying down at night, or worse on straining?",
    label="spinal pain at night or in the thoracic spine",
    section="spine and bladder",
    synonyms=("thoracic pain", "nocturnal back pain"),
    only_if=back_pain,
)
spine_tenderness = Flag(
    question="Is the spine tender when the spinous processes are tapped?",
    section="spine and bladder",
    burden=Burden.TOUCH,
    synonyms=("percussion tenderness",),
    abnormal=True,
)
injects_drugs = Flag(
    question="Does the patient inject drugs?",
    section="general illness",
    synonyms=("IV drug use", "injection drug use", "heroin", "IVDU", "needles"),
)
recent_spinal_procedure = Flag(
    question="Was there an injection into the spine, an epidural or spinal surgery in the last 12 weeks?",
    section="general illness",
    synonyms=(
        "epidural",
        "lumbar puncture",
        "spinal injection",
        "back surgery",
        "spinal anaesthetic",
        "injection in the back",
    ),
)
eased_by_bending_forward = Flag(
    question="Does bending forward ease it?", section="instruments", only_if=eased_by_sitting_or_leaning_forward
)
eased_by_sitting = Flag(
    question="Does sitting down ease it?", section="instruments", only_if=eased_by_sitting_or_leaning_forward
)
eased_by_bending_backward = Flag(question="Does bending backward ease it?", section="instruments")
worse_standing = Flag(
    question="Does standing bring it on or make it worse?",
    label="worse on standing",
    section="instruments",
    only_if=worse_standing_or_walking,
)
leg_pain_exceeds_back_pain = Flag(question="Is the pain of the leg worse than that of the back?", section="instruments")
crossed_straight_leg_raise = Flag(
    question="Does raising the other leg, straight, bring on the pain of this leg?",
    scope=Scope.LEG,
    section=SIGNS_WITH_A_WEIGHT,
    burden=Burden.TOUCH,
    synonyms=("crossed SLR", "crossed Lasegue"),
)
no_pain_when_seated = Flag(
    question="Is there no pain at all while seated?",
    section=SIGNS_WITH_A_WEIGHT,
    synonyms=("pain gone sitting", "neurogenic claudication"),
)
worse_bending_forward = Flag(
    question="Does bending forward make it worse?", label="worse on bending forward", section=SIGNS_WITH_A_WEIGHT
)
wide_based_gait = Flag(
    question="Does the patient walk with the feet wide apart?",
    label="wide-based gait",
    section=SIGNS_WITH_A_WEIGHT,
    burden=Burden.TOUCH,
    synonyms=("broad gait",),
)
unsteady_with_eyes_closed = Flag(
    question="Standing with feet together: do closed eyes make the patient sway or step?",
    section=SIGNS_WITH_A_WEIGHT,
    burden=Burden.TOUCH,
    synonyms=("Romberg",),
)
