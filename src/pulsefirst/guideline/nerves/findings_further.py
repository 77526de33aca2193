"""Nerves: what is asked and looked for beyond the common causes."""

from pulsefirst.model.conditions import Burden, Flag
from pulsefirst.model.legs import Scope

forefoot_squeeze_hurts = Flag(
    question="Does squeezing the web between two toes, or the forefoot from side to side, bring on the pain?",
    scope=Scope.LEG,
    section="nerves of the leg",
    burden=Burden.TOUCH,
    synonyms=("Morton neuroma", "Mulder click", "metatarsalgia"),
)
tapping_behind_ankle_tingles = Flag(
    question="Does tapping behind the inner ankle send a tingling into the sole?",
    scope=Scope.LEG,
    section="nerves of the leg",
    burden=Burden.TOUCH,
    synonyms=("tarsal tunnel", "Tinel at the ankle"),
)
eyelids_or_speech_tire = Flag(
    question="Do the eyelids droop, does sight double, or do chewing, speech or swallowing tire, more so with use?",
    section="nerves of the leg",
    synonyms=("ptosis", "diplopia", "fatigable weakness", "myasthenia", "bulbar", "droopy eyelid", "double vision"),
    abnormal=True,
)
tick_attached = Flag(
    question="Is a tick attached, or was one within the last two weeks?",
    elicit="Search scalp, ears, groin and between the toes.",
    section="nerves of the leg",
    burden=Burden.TOUCH,
    synonyms=("tick bite", "tick paralysis", "tick"),
    abnormal=True,
)
nerve_poison_or_starvation = Flag(
    question="Before it: lead or another poison of nerves at work or at home, or weeks of vomiting, fasting, or surgery of the stomach?",
    label="a nerve poison or starvation",
    section="nerves of the leg",
    synonyms=("lead", "arsenic", "thiamine", "beriberi", "bariatric surgery"),
)
pushes_down_only_with_the_other_lifted = Flag(
    question="Does this leg push down only while the other is lifted, and not when asked to?",
    label="pushes down only with the other leg lifted",
    elicit="A hand under this heel: ask for a push down, then for lifting the other leg against your hand.",
    scope=Scope.LEG,
    section="nerves of the leg",
    burden=Burden.TOUCH,
    synonyms=("Hoover sign", "functional weakness"),
)
