"""What is found with eyes, hands and a hand-held device: pulses, skin, nerves, feet and spine."""

from pulsefirst.guideline.vocabulary import Change, Doppler, Feeling, Pulse, Reflex, SensoryLoss
from pulsefirst.language import range_of, snomed
from pulsefirst.model.findings import Burden, Coded, Flag, Measured, Scope

SITE = "site code, read in the DICOM list of peripheral pulse locations (secondary source)"

# --- pulses -----------------------------------------------------------------------------------------------------------

dorsalis_pedis_doppler = Coded(
    question="Is there an arterial signal at the dorsalis pedis?",
    elicit="Hand-held Doppler at the bedside, with gel, lightly, on the back of the foot.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="pulses",
    synonyms=("Doppler signal", "arterial Doppler"),
    values=Doppler,
    codes=(snomed("86547008", SITE),),
)
posterior_tibial_doppler = Coded(
    question="Is there an arterial signal at the posterior tibial?",
    elicit="Hand-held Doppler behind the inner ankle bone.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="pulses",
    synonyms=("Doppler signal", "arterial Doppler"),
    values=Doppler,
    codes=(snomed("13363002", SITE),),
)
popliteal_doppler = Coded(
    question="Is there an arterial signal at the popliteal artery?",
    elicit="Hand-held Doppler behind the slightly bent knee.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="pulses",
    values=Doppler,
    codes=(snomed("43899006", SITE),),
)
femoral_doppler = Coded(
    question="Is there an arterial signal at the femoral artery?",
    elicit="Hand-held Doppler in the groin.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="pulses",
    values=Doppler,
    codes=(snomed("7657000", SITE),),
)
venous_doppler = Coded(
    question="Is there a venous signal at the ankle?",
    elicit="Hand-held Doppler; squeeze the foot to bring the signal out.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="pulses",
    values=Doppler,
)
dorsalis_pedis = Coded(
    question="Dorsalis pedis pulse?",
    elicit="Two fingers on the back of the foot, beside the tendon of the great toe. Compare both feet.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="pulses",
    synonyms=("DP pulse", "pedal pulse", "foot pulse"),
    values=Pulse,
    yes=Pulse.PRESENT,
    no=Pulse.ABSENT,
    codes=(snomed("86547008", SITE),),
    otherwise=(dorsalis_pedis_doppler,),
)
posterior_tibial = Coded(
    question="Posterior tibial pulse?",
    elicit="Two fingers behind the inner ankle bone. Compare both feet.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="pulses",
    synonyms=("PT pulse", "pedal pulse", "foot pulse"),
    values=Pulse,
    yes=Pulse.PRESENT,
    no=Pulse.ABSENT,
    codes=(snomed("13363002", SITE),),
    otherwise=(posterior_tibial_doppler,),
)
popliteal = Coded(
    question="Popliteal pulse?",
    elicit="Both hands behind the slightly bent knee.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="pulses",
    values=Pulse,
    yes=Pulse.PRESENT,
    no=Pulse.ABSENT,
    codes=(snomed("43899006", SITE),),
    otherwise=(popliteal_doppler,),
)
femoral = Coded(
    question="Femoral pulse?",
    elicit="In the groin, halfway between the hip bone in front and the pubic bone.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="pulses",
    values=Pulse,
    yes=Pulse.PRESENT,
    no=Pulse.ABSENT,
    codes=(snomed("7657000", SITE),),
    otherwise=(femoral_doppler,),
)

# --- skin -------------------------------------------------------------------------------------------------------------

pallor = Coded(
    question="Is this foot or leg pale, and is that new or unlike the other?",
    elicit="Compare both feet, lying flat and lifted.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="skin",
    synonyms=("pale", "white foot"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
coolness = Coded(
    question="Is this foot or leg cool, and is that new or unlike the other?",
    elicit="Back of the hand, from the knee downward, both sides.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="skin",
    synonyms=("cold foot", "poikilothermia", "cool skin"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
hair_loss = Flag(
    question="Is hair lost on this leg or foot?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="skin",
)

# --- nerves -----------------------------------------------------------------------------------------------------------

sensory_loss = Coded(
    question="How far does loss of feeling reach on examination?",
    elicit="Light touch from the toes upward, eyes closed; compare with the other leg.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    synonyms=("sensory level of the limb", "anesthesia"),
    values=SensoryLoss,
    yes=SensoryLoss.BEYOND_TOES,
    no=SensoryLoss.NONE,
)
monofilament = Coded(
    question="Is the 10-g monofilament felt on the sole?",
    elicit="Great toe and the heads of the first, third and fifth metatarsals; avoid callus.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="nerves",
    values=Feeling,
    yes=Feeling.FELT,
    no=Feeling.NOT_FELT,
)
pinprick = Coded(
    question="Is pinprick felt at the great toe?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    values=Feeling,
    yes=Feeling.FELT,
    no=Feeling.NOT_FELT,
)
temperature_sense = Coded(
    question="Is warm told from cold at the foot?",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="nerves",
    values=Feeling,
    yes=Feeling.FELT,
    no=Feeling.NOT_FELT,
)
vibration = Coded(
    question="Is the 128-Hz tuning fork felt at the great toe?",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="nerves",
    synonyms=("vibration sense", "tuning fork"),
    values=Feeling,
    yes=Feeling.FELT,
    no=Feeling.NOT_FELT,
)
knee_reflex = Coded(
    question="Knee reflex?",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="nerves",
    synonyms=("patellar reflex",),
    values=Reflex,
    yes=Reflex.NORMAL,
    no=Reflex.ABSENT,
)
ankle_reflex = Coded(
    question="Ankle reflex?",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="nerves",
    synonyms=("Achilles reflex",),
    values=Reflex,
    yes=Reflex.NORMAL,
    no=Reflex.ABSENT,
)
knee_extension_strength = Measured(
    question="Strength of knee extension, 0 to 5?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    unit="MRC grade",
    **range_of("0", "5"),
)
great_toe_strength = Measured(
    question="Strength of lifting the great toe, 0 to 5?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    unit="MRC grade",
    **range_of("0", "5"),
)
foot_dorsiflexion_strength = Measured(
    question="Strength of lifting the foot, 0 to 5?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    synonyms=("ankle dorsiflexion", "foot drop"),
    unit="MRC grade",
    **range_of("0", "5"),
)
plantarflexion_strength = Measured(
    question="Strength of pushing the foot down, 0 to 5?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    unit="MRC grade",
    **range_of("0", "5"),
)
straight_leg_raise = Flag(
    question="Does raising this straight leg bring on pain below the knee?",
    elicit="Lying flat, knee straight; the leg's own pain, not a pull behind the thigh.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    synonyms=("SLR", "Lasegue"),
)

# --- feet and spine ---------------------------------------------------------------------------------------------------

foot_deformity = Flag(
    question="Is this foot deformed: hammertoe, bunion, flat foot?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="feet and spine",
    synonyms=("hammertoe", "bunion", "pes planovalgus", "flat foot"),
)
spinal_posture_abnormal = Flag(
    question="Is spinal alignment, or the way weight is carried, abnormal sitting or standing?",
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
postural_drop = Flag(
    question="Does blood pressure fall on standing by your own limit, or with symptoms?",
    elicit="Lying, then standing. The source names no limit: use your own.",
    burden=Burden.DEVICE,
    section="feet and spine",
    synonyms=("orthostatic hypotension", "postural hypotension"),
)
