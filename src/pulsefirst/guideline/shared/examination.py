"""What every room reads: feeling, reflexes and strength on examination."""

from pulsefirst.guideline.shared.answers import Change, Feeling, Reflex
from pulsefirst.guideline.shared.complaint import weakness
from pulsefirst.language import number, range_of
from pulsefirst.model.conditions import Burden, Coded, Flag, Measured
from pulsefirst.model.legs import Scope

# Weakness is one fact, said or examined: where it is known that there is none, strength is not asked again.
WEAK = weakness.among(Change.LONG_STANDING, Change.NEW)
MRC_WORDS = {"4 minus": number("3.67"), "4 plus": number("4.33")}
"""A sign alone is lost where words are compared ("4-" would be read as 4 and 5 as "5-"): they are written out."""
monofilament = Coded(
    question="Is the 10-g monofilament felt on the sole?",
    elicit="Great toe and the heads of the first, third and fifth metatarsals; avoid callus.",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="nerves",
    values=Feeling,
    yes=Feeling.FELT,
    no=Feeling.NOT_FELT,
    abnormal=(Feeling.REDUCED, Feeling.NOT_FELT),
    synonyms=("10 g", "Semmes-Weinstein", "filament"),
)
pinprick = Coded(
    question="Is pinprick felt at the great toe?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    values=Feeling,
    yes=Feeling.FELT,
    no=Feeling.NOT_FELT,
    abnormal=(Feeling.REDUCED, Feeling.NOT_FELT),
    synonyms=("pin", "sharp touch", "neurotip"),
)
temperature_sense = Coded(
    question="Is warm told from cold at the foot?",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="nerves",
    values=Feeling,
    yes=Feeling.FELT,
    no=Feeling.NOT_FELT,
    abnormal=(Feeling.REDUCED, Feeling.NOT_FELT),
    synonyms=("hot and cold",),
)
vibration = Coded(
    question="Is the 128-Hz tuning fork felt at the great toe?",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="nerves",
    synonyms=("vibration sense", "tuning fork", "128 Hz"),
    values=Feeling,
    yes=Feeling.FELT,
    no=Feeling.NOT_FELT,
    abnormal=(Feeling.REDUCED, Feeling.NOT_FELT),
)
knee_reflex = Coded(
    question="Knee reflex?",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="nerves",
    synonyms=("patellar reflex", "knee jerk", "quadriceps reflex"),
    values=Reflex,
    yes=Reflex.NORMAL,
    no=Reflex.ABSENT,
    abnormal=(Reflex.REDUCED, Reflex.ABSENT, Reflex.BRISK),
)
ankle_reflex = Coded(
    question="Ankle reflex?",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="nerves",
    synonyms=("Achilles reflex", "ankle jerk", "reflexes"),
    values=Reflex,
    yes=Reflex.NORMAL,
    no=Reflex.ABSENT,
    abnormal=(Reflex.REDUCED, Reflex.ABSENT, Reflex.BRISK),
)
knee_extension_strength = Measured(
    question="Strength of knee extension, 0 to 5?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    unit="MRC grade",
    words=MRC_WORDS,
    abnormal_at_most=number("4.9"),
    **range_of("0", "5"),
    only_if=WEAK,
    synonyms=("quadriceps", "power"),
)
great_toe_strength = Measured(
    question="Strength of lifting the great toe, 0 to 5?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    unit="MRC grade",
    words=MRC_WORDS,
    abnormal_at_most=number("4.9"),
    **range_of("0", "5"),
    only_if=WEAK,
    synonyms=("EHL", "extensor hallucis longus", "big toe"),
)
foot_dorsiflexion_strength = Measured(
    question="Strength of lifting the foot, 0 to 5?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    synonyms=("ankle dorsiflexion", "foot drop", "tibialis anterior", "lifting the foot"),
    unit="MRC grade",
    words=MRC_WORDS,
    abnormal_at_most=number("4.9"),
    **range_of("0", "5"),
    only_if=WEAK,
)
plantarflexion_strength = Measured(
    question="Strength of pushing the foot down, 0 to 5?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    unit="MRC grade",
    words=MRC_WORDS,
    abnormal_at_most=number("4.9"),
    **range_of("0", "5"),
    only_if=WEAK,
    synonyms=("tiptoe", "calf strength", "heel raise"),
)
hip_flexion_strength = Measured(
    question="Strength of lifting the thigh at the hip, 0 to 5?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    synonyms=("hip flexion", "iliopsoas", "proximal weakness"),
    unit="MRC grade",
    words=MRC_WORDS,
    abnormal_at_most=number("4.9"),
    **range_of("0", "5"),
    only_if=WEAK,
)
knee_flexion_strength = Measured(
    question="Strength of bending the knee, 0 to 5?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    synonyms=("hamstrings", "knee flexion"),
    unit="MRC grade",
    words=MRC_WORDS,
    abnormal_at_most=number("4.9"),
    **range_of("0", "5"),
    only_if=WEAK,
)
eversion_strength = Measured(
    question="Strength of turning the sole outward, 0 to 5?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    synonyms=("eversion", "peroneal muscles"),
    unit="MRC grade",
    words=MRC_WORDS,
    abnormal_at_most=number("4.9"),
    **range_of("0", "5"),
    only_if=WEAK,
)
weak_on_testing = Flag(
    question="Does a muscle of this leg test weak, without a grade?",
    label="weak, not graded",
    elicit="Where strength was tested and found reduced, but no grade was given.",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    synonyms=("weak, not graded", "reduced power"),
    abnormal=True,
    only_if=WEAK,
)
position_sense = Coded(
    question="Is it felt which way the great toe is moved, eyes closed?",
    scope=Scope.LEG,
    burden=Burden.TOUCH,
    section="nerves",
    synonyms=("proprioception", "joint position sense"),
    values=Feeling,
    yes=Feeling.FELT,
    no=Feeling.NOT_FELT,
    abnormal=(Feeling.REDUCED, Feeling.NOT_FELT),
)
ankle_reflex_when_reinforced = Flag(
    question="Does this absent ankle reflex come when the patient pulls hooked fingers apart?",
    scope=Scope.LEG,
    burden=Burden.DEVICE,
    section="instruments",
    synonyms=("Jendrassik", "reinforcement"),
    only_if=ankle_reflex.among(Reflex.ABSENT),
)
