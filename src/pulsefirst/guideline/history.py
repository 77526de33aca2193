"""What is learned by talking: symptoms of each leg, how they began, what brings them on, what goes with them."""

from pulsefirst.guideline.readings import entry
from pulsefirst.guideline.vocabulary import Change, Extent, Manner, Numbness, Trend
from pulsefirst.language import any_of, criterion, in_either_leg, range_of
from pulsefirst.model.findings import Burden, Coded, Flag, Measured, Scope, Since

# --- the patient ------------------------------------------------------------------------------------------------------

age = Measured(
    question="How old is the patient?",
    section="patient",
    unit="years",
    **range_of("0", "120"),
)
major_injury_today = Flag(
    question="Was there a major injury of the leg, the back or the pelvis today?",
    section="patient",
    synonyms=("trauma", "fracture", "fall"),
)

# --- symptoms of a leg ------------------------------------------------------------------------------------------------

numbness = Coded(
    question="Is this leg numb or tingling, and is that new?",
    elicit="Ask what is usual for the patient. If it cannot be told whether it is new, it counts as new.",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("tingling", "paresthesia", "pins and needles", "sensory symptoms"),
    values=Numbness,
    yes=Numbness.NEW,
    no=Numbness.NONE,
)
cramp = Flag(
    question="Does this leg cramp?",
    elicit="A painful tightening of a muscle.",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("cramping", "spasm", "charley horse"),
)
pain = Flag(
    question="Does this leg hurt, with walking or at rest?",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("leg pain", "ache"),
)
weakness = Coded(
    question="Is this leg weak, and is that new?",
    elicit="Ask, then test against your hand, one side with the other. If it cannot be told whether it is new, it is new.",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("paralysis", "paresis", "heavy leg", "foot drop", "power"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
rest_pain = Coded(
    question="Does this leg or foot hurt at rest, and is that new?",
    elicit="Pain of foot or leg while lying or sitting still, often worse at night and eased by hanging the leg down.",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("pain at rest",),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
pain_above_ankle = Flag(
    question="Does the pain at rest reach above the ankle?",
    scope=Scope.LEG,
    section="symptoms",
    only_if=rest_pain.among(Change.LONG_STANDING, Change.NEW),
)
weakness_trend = Coded(
    question="Which way is the weakness going?",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("progressive weakness", "worsening weakness"),
    values=Trend,
    only_if=weakness.among(Change.LONG_STANDING, Change.NEW),
)
weakness_extent = Coded(
    question="How weak is it: partly, or not moving at all?",
    scope=Scope.LEG,
    section="symptoms",
    burden=Burden.TOUCH,
    synonyms=("paralysis",),
    values=Extent,
    only_if=weakness.among(Change.NEW),
)
numbness_trend = Coded(
    question="Which way is the numbness going?",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("progressive numbness", "worsening numbness"),
    values=Trend,
    only_if=numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
)
deficit_came_slowly = Flag(
    question="Has this weakness or numbness itself come on gradually over more than 14 days, without any sudden step?",
    elicit="The deficit, not the older trouble that it belongs to.",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("slow progression",),
    only_if=any_of(
        weakness.among(Change.LONG_STANDING, Change.NEW),
        numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
    ),
)
wound = Flag(
    question="Is there a wound or an ulcer on this leg or foot?",
    elicit="Take the socks off; look at the heel, between the toes and under the foot.",
    scope=Scope.LEG,
    section="skin",
    burden=Burden.TOUCH,
    synonyms=("ulcer", "ulceration", "sore", "tissue loss"),
)
gangrene = Flag(
    question="Is any part of this foot black or dead?",
    scope=Scope.LEG,
    section="skin",
    burden=Burden.TOUCH,
    synonyms=("necrosis", "tissue loss"),
)

# --- how it began -----------------------------------------------------------------------------------------------------

symptomatic = criterion(
    "this leg has symptoms",
    any_of(
        numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
        cramp,
        pain,
        weakness.among(Change.LONG_STANDING, Change.NEW),
        rest_pain.among(Change.LONG_STANDING, Change.NEW),
        wound,
        gangrene,
    ),
    assumes=entry,
)
onset = Since(
    question="When did the trouble in this leg begin?",
    elicit="An age such as 3 hours, 10 days or 2 years, or a date and time.",
    scope=Scope.LEG,
    section="onset",
    synonyms=("duration", "since when", "start"),
    only_if=symptomatic,
)
last_known_well = Since(
    question="When was this leg last known to be well?",
    elicit="When the patient woke with it: the time they went to bed.",
    scope=Scope.LEG,
    section="onset",
    synonyms=("last seen well", "woke with it"),
    only_if=symptomatic,
)
onset_manner = Coded(
    question="Did it begin suddenly, or gradually and without any sudden step?",
    scope=Scope.LEG,
    section="onset",
    synonyms=("sudden onset", "gradual onset", "abrupt"),
    values=Manner,
    only_if=symptomatic,
)
worse_within_14_days = Flag(
    question="Has this leg changed for the worse in the last 14 days?",
    scope=Scope.LEG,
    section="onset",
    synonyms=("recent change", "deterioration", "course"),
    only_if=symptomatic,
)

# --- what brings it on and what eases it ------------------------------------------------------------------------------

comes_with_walking = Flag(
    question="Does walking bring it on in this leg?",
    scope=Scope.LEG,
    section="walking and posture",
    synonyms=("exertional", "claudication"),
)
gone_within_10_minutes_of_rest = Flag(
    question="Is it gone within 10 minutes of rest?",
    scope=Scope.LEG,
    section="walking and posture",
    synonyms=("relief with rest", "claudication"),
    only_if=comes_with_walking,
)
eased_by_standing_still = Flag(
    question="Is standing still enough to ease it?",
    scope=Scope.LEG,
    section="walking and posture",
    only_if=comes_with_walking,
)
worse_standing_or_walking = Flag(
    question="Does standing or walking bring it on or make it worse?",
    section="walking and posture",
    synonyms=("neurogenic claudication",),
)
eased_by_sitting_or_leaning_forward = Flag(
    question="Does sitting down, or leaning forward as over a shopping cart, ease it?",
    section="walking and posture",
    synonyms=("shopping cart sign", "flexion relief"),
    only_if=worse_standing_or_walking,
)
buttocks_and_backs_of_both_legs = Flag(
    question="Is the pain in both buttocks and down the backs of both legs?",
    section="walking and posture",
    synonyms=("bilateral buttock pain",),
)
trouble_rising = Flag(
    question="Is it hard to get up from sitting or lying?",
    section="walking and posture",
    synonyms=("difficulty rising",),
)
confined_to_calf = Flag(
    question="Is the cramp confined to the calf?",
    scope=Scope.LEG,
    section="walking and posture",
    synonyms=("calf cramp",),
    only_if=cramp,
)
dermatomal = Flag(
    question="Does the trouble run in a band of skin that one nerve root serves?",
    scope=Scope.LEG,
    section="walking and posture",
    synonyms=("dermatome", "sciatica", "radicular"),
)

# --- night and restlessness -------------------------------------------------------------------------------------------

worse_in_bed_at_night = Flag(
    question="Is it worse in bed at night?",
    section="night",
    synonyms=("nocturnal", "night cramps"),
)
urge_to_move_legs = Flag(
    question="Is there an urge to move the legs, with an uncomfortable feeling in them?",
    section="night",
    synonyms=("restless legs",),
)
worse_at_rest_or_in_the_evening = Flag(
    question="Is that urge worse at rest or in the evening?",
    section="night",
    only_if=urge_to_move_legs,
)

# --- spine, bladder and nerves ----------------------------------------------------------------------------------------

saddle_numbness = Coded(
    question="Is the skin between the legs or around the anus numb or different when wiping?",
    elicit="Ask in plain words; unknown timing counts as new.",
    section="spine and bladder",
    synonyms=("saddle anesthesia", "perianal numbness"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
bladder_change = Coded(
    question="Has passing urine changed: starting, feeling it, holding it?",
    section="spine and bladder",
    synonyms=("incontinence", "urinary symptoms"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
urinary_retention = Coded(
    question="Is the patient unable to pass urine, or is the bladder full after trying?",
    section="spine and bladder",
    synonyms=("retained urine", "retention"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
bowel_change = Coded(
    question="Has bowel control or the feeling of a full rectum changed?",
    section="spine and bladder",
    synonyms=("fecal incontinence", "bowel dysfunction"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
sexual_change = Coded(
    question="Has genital feeling or sexual function changed?",
    section="spine and bladder",
    synonyms=("erectile dysfunction", "genital numbness"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
ascending_weakness = Flag(
    question="Has weakness been climbing from the feet upward?",
    section="spine and bladder",
    synonyms=("rising weakness",),
    only_if=in_either_leg(weakness.among(Change.LONG_STANDING, Change.NEW)),
)
infection_within_6_weeks = Flag(
    question="Was there an infection in the 6 weeks before, of the gut or the airways for instance?",
    section="spine and bladder",
    synonyms=("preceding infection", "preceding illness", "campylobacter"),
)
conservative_care = Measured(
    question="For how many days has conservative care been tried?",
    section="spine and bladder",
    synonyms=("physiotherapy", "conservative treatment"),
    unit="days",
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
painful_neuropathy = Flag(
    question="Is the neuropathy painful: burning, stabbing, electric?",
    section="night",
    synonyms=("neuropathic pain",),
)
cramps_refractory = Flag(
    question="Do the cramps persist in spite of stretching and massage?",
    section="night",
    synonyms=("refractory cramps",),
    only_if=in_either_leg(cramp),
)

# --- what the patient has ---------------------------------------------------------------------------------------------

diabetes = Flag(
    question="Does the patient have diabetes?",
    section="known conditions",
    synonyms=("diabetic",),
)
smokes = Flag(
    question="Does the patient smoke?",
    section="known conditions",
    synonyms=("smoking", "tobacco"),
)
deletion_22q11 = Flag(
    question="Does the patient have 22q11.2 deletion syndrome?",
    section="known conditions",
    synonyms=("DiGeorge", "velocardiofacial"),
)
endocrine_disorder = Flag(
    question="Does the patient have another endocrine disorder, of the parathyroid or thyroid for instance?",
    section="known conditions",
    synonyms=("hypoparathyroidism", "thyroidectomy"),
)
