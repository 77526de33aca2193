"""The nerves of the leg: what is asked and looked for."""

from pulsefirst.guideline.nerves.answers import Hands, NerveConduction, Walking
from pulsefirst.guideline.shared.answers import Change, Deficit
from pulsefirst.guideline.shared.codes import LOINC_TABLE
from pulsefirst.guideline.shared.complaint import weakness
from pulsefirst.language import in_either_leg, loinc
from pulsefirst.model.conditions import Burden, Coded, Flag
from pulsefirst.model.legs import Scope

ascending_weakness = Flag(
    question="Has weakness been climbing from the feet upward?",
    section="spine and bladder",
    synonyms=("rising weakness", "climbing weakness", "GBS", "Guillain-Barré"),
    abnormal=True,
    only_if=in_either_leg(weakness.among(Change.LONG_STANDING, Change.NEW)),
)
infection_within_6_weeks = Flag(
    question="Was there an infection in the 6 weeks before, of the gut or the airways for instance?",
    section="spine and bladder",
    synonyms=(
        "preceding infection",
        "preceding illness",
        "campylobacter",
        "gastroenteritis",
        "flu",
        "vaccination",
        "recent infection",
        "covid",
        "vaccine",
    ),
)
painful_neuropathy = Flag(
    question="Is the neuropathy painful: burning, stabbing, electric?",
    section="night",
    synonyms=("neuropathic pain",),
)
monoclonal_protein = Flag(
    question="Does electrophoresis with immunofixation show a monoclonal protein?",
    burden=Burden.LABORATORY,
    section="laboratory",
    synonyms=("SPEP", "paraprotein", "M protein"),
    abnormal=True,
    codes=(loinc("24351-9", LOINC_TABLE),),
)
stated_guillain_barre = Flag(
    question="Guillain-Barre syndrome, stated by a clinician?",
    label="a stated diagnosis of Guillain-Barre syndrome",
    section="stated diagnoses",
    stated=True,
)
stated_diabetic_neuropathy = Flag(
    question="Diabetic peripheral neuropathy, stated by a clinician?",
    label="a stated diagnosis of diabetic neuropathy",
    section="stated diagnoses",
    synonyms=("known neuropathy",),
    stated=True,
)
gait_disturbance = Coded(
    question="Has walking become unsteady or difficult, and is that new?",
    label="trouble walking",
    elicit="Not for pain alone. If it cannot be told whether it is new, it is new.",
    section="background",
    synonyms=(
        "ataxia",
        "unsteady gait",
        "imbalance",
        "trouble walking",
        "unsteady",
        "wobbly",
        "walking frame",
        "zimmer frame",
        "crutches",
        "clumsy",
        "balance",
        "wheelchair",
    ),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.NEW, Change.LONG_STANDING),
)
walking = Coded(
    question="How does the patient walk: normal, unsteady, high-stepping, waddling, only with help, or not at all?",
    label="way of walking",
    elicit="A few steps across the room.",
    section="background",
    burden=Burden.TOUCH,
    synonyms=("gait", "steppage", "Trendelenburg gait", "cannot walk"),
    values=Walking,
    abnormal=(Walking.UNSTEADY, Walking.HIGH_STEPPING, Walking.WADDLING, Walking.WITH_HELP, Walking.CANNOT),
)
hands_affected = Coded(
    question="Are the hands newly numb, tingling or weak too: none, one, or both?",
    section="background",
    synonyms=("glove", "hands too", "upper limbs"),
    values=Hands,
    no=Hands.NONE,
    abnormal=(Hands.ONE, Hands.BOTH, Hands.LONG_STANDING),
)
falls = Flag(question="Falls?", section="background", synonyms=("fell", "falling over"))
foot_drop = Flag(
    question="Does this foot drop or slap when walking?",
    scope=Scope.LEG,
    section="nerves of the leg",
    synonyms=("drop foot", "steppage gait", "dropped foot", "tripping", "foot slaps"),
    only_if=weakness.among(Change.LONG_STANDING, Change.NEW),
    abnormal=True,
)
known_neuropathy = Flag(
    question="Is there a neuropathy known for months or years, from diabetes, alcohol, a medicine or the family?",
    elicit="Recorded once; what is new beside it counts.",
    section="known conditions",
    synonyms=("polyneuropathy", "hereditary neuropathy", "Charcot-Marie-Tooth", "CMT"),
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
    abnormal=(Deficit.WEAK,),
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
    abnormal=(Deficit.WEAK,),
)
fibular_neck_pressure = Flag(
    question="Pressure on the outside of this knee: leg crossing, squatting, a cast, weight loss, or tingling when tapped there?",
    label="pressure on the fibular neck",
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
    synonyms=("fasciculation", "atrophy", "wasting", "twitching", "muscle wasting", "thin leg"),
    abnormal=True,
)
nitrous_oxide_use = Flag(
    question="Does the patient use nitrous oxide?",
    section="medicines",
    synonyms=("laughing gas", "whippets", "nitrous", "balloons", "NOS", "N2O"),
)
nerve_conduction = Coded(
    question="What did nerve conduction studies find?",
    label="nerve conduction study",
    burden=Burden.LABORATORY,
    section="instruments",
    synonyms=("NCS", "electrophysiology"),
    values=NerveConduction,
    abnormal=(NerveConduction.POLYNEUROPATHY, NerveConduction.GUILLAIN_BARRE, NerveConduction.OTHER),
)
