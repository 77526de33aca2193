"""What every room reads: the complaint of a leg, its trend and its extent."""

from pulsefirst.guideline.shared.answers import Change, Extent, Numbness, Presence, SensoryLoss, Trend
from pulsefirst.guideline.shared.interpretations import entry
from pulsefirst.language import any_of, criterion, reads
from pulsefirst.model.conditions import Burden, Coded, Flag
from pulsefirst.model.legs import Scope

numbness = Coded(
    question="Is this leg numb or tingling, and is that new?",
    elicit="Ask what is usual for the patient. If it cannot be told whether it is new, it counts as new.",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=(
        "tingling",
        "paresthesia",
        "pins and needles",
        "sensory symptoms",
        "pins-and-needles",
        "loss of feeling",
        "dead leg",
        "burning",
        "fuzzy",
        "cotton wool",
        "asleep",
    ),
    values=Numbness,
    yes=Numbness.NEW,
    no=Numbness.NONE,
    abnormal=(Numbness.NEW,),
)
cramp = Flag(
    question="Does this leg cramp?",
    elicit="A painful tightening of a muscle.",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("cramping", "spasm", "charley horse", "calf cramp", "muscle cramp", "cramps"),
)
pain = Flag(
    question="Does this leg hurt, with walking or at rest?",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("leg pain", "ache", "sore leg", "hurting", "throbbing"),
)
weakness = Coded(
    question="Is this leg weak, and is that new?",
    elicit="Ask, then test against your hand, one side with the other. If it cannot be told whether it is new, it is new.",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=(
        "paralysis",
        "paresis",
        "heavy leg",
        "foot drop",
        "power",
        "leg gave way",
        "weak leg",
        "paralysed",
        "powerless",
        "gives way",
        "tired leg",
    ),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
    abnormal=(Change.NEW,),
)
deficit_now = Coded(
    question="Is the weakness or numbness of this leg still there, does it come and go, or is it gone now?",
    label="weakness or numbness now",
    elicit="What is gone is recorded as new under weakness or numbness, and as gone here, so that its beginning can be told.",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("transient", "resolved", "TIA", "intermittent", "comes and goes", "gone now", "mini-stroke", "gone again"),
    values=Presence,
    abnormal=(Presence.COMES_AND_GOES, Presence.GONE),
)
rest_pain = Coded(
    question="Does this leg or foot hurt at rest, and is that new?",
    elicit="Pain of foot or leg while lying or sitting still, often worse at night and eased by hanging the leg down.",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("pain at rest", "night pain", "ischemic rest pain"),
    values=Change,
    yes=Change.NEW,
    no=Change.NONE,
)
weakness_trend = Coded(
    question="Which way is the weakness going?",
    label="course of the weakness",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("progressive weakness", "worsening weakness"),
    values=Trend,
    only_if=weakness.among(Change.LONG_STANDING, Change.NEW),
    abnormal=(Trend.WORSENING,),
)
weakness_extent = Coded(
    question="How weak is it: partly, or not moving at all?",
    label="extent of the weakness",
    scope=Scope.LEG,
    section="symptoms",
    burden=Burden.TOUCH,
    synonyms=("paralysis", "paralysed", "complete paralysis", "cannot move the leg", "plegia"),
    values=Extent,
    only_if=weakness.among(Change.LONG_STANDING, Change.NEW),
    abnormal=(Extent.COMPLETE,),
)
numbness_trend = Coded(
    question="Which way is the numbness going?",
    label="course of the numbness",
    scope=Scope.LEG,
    section="symptoms",
    synonyms=("progressive numbness", "worsening numbness"),
    values=Trend,
    only_if=numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
    abnormal=(Trend.WORSENING,),
)
wound = Flag(
    question="Is there a wound or an ulcer on this leg or foot?",
    elicit="Take the socks off; look at the heel, between the toes and under the foot.",
    scope=Scope.LEG,
    section="skin",
    burden=Burden.TOUCH,
    synonyms=(
        "ulcer",
        "ulceration",
        "sore",
        "tissue loss",
        "leg ulcer",
        "open sore",
        "blister",
        "cut",
        "bed sore",
        "bedsore",
        "pressure sore",
    ),
    abnormal=True,
)
foot_ulcer = Flag(
    question="Is it on the foot, below the ankle?",
    elicit="A sore of the foot and a wound of the foot are one: this only says where it is.",
    scope=Scope.LEG,
    section="skin",
    burden=Burden.TOUCH,
    synonyms=("ulcer of the foot", "foot sore", "diabetic foot ulcer"),
    only_if=wound,
)
gangrene = Flag(
    question="Is any part of this foot black or dead?",
    scope=Scope.LEG,
    section="skin",
    burden=Burden.TOUCH,
    synonyms=("necrosis", "tissue loss", "black toe", "dead toe", "dry gangrene"),
    abnormal=True,
)
symptomatic = criterion(
    "this leg has symptoms",
    any_of(
        numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
        cramp,
        pain,
        weakness.among(Change.LONG_STANDING, Change.NEW),
        rest_pain.among(Change.LONG_STANDING, Change.NEW),
        wound,
        foot_ulcer,
        gangrene,
    ),
    interprets=entry,
)
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
    abnormal=(SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE),
)
new_weakness = weakness.among(Change.NEW)
no_new_sensory_loss = sensory_loss.among(SensoryLoss.NONE, SensoryLoss.LONG_STANDING)
weakness_worsening = weakness_trend.among(Trend.WORSENING)
numbness_worsening = numbness_trend.among(Trend.WORSENING)
deficit_worsening = criterion(
    "weakness or loss of feeling getting worse",
    any_of(weakness_worsening, numbness_worsening),
    reads=reads("A4", "F2"),
)
tissue_loss = criterion("tissue loss", any_of(wound, foot_ulcer, gangrene), reads=reads("C2", "G3"))
new_deficit = criterion(
    "new weakness or numbness of this leg",
    any_of(weakness.among(Change.NEW), numbness.among(Numbness.NEW)),
)
