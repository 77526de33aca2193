"""Red flags of the limb, written a second time over raw findings; no rule and no criterion is imported."""

from pulsefirst.guideline.limb.findings import coolness, pain_above_ankle, pallor
from pulsefirst.guideline.limb.measurements import (
    dorsalis_pedis_flow,
    femoral_flow,
    popliteal_flow,
    posterior_tibial_flow,
)
from pulsefirst.guideline.limb.targets import emergency_thromboembolectomy
from pulsefirst.guideline.shared.answers import Change, Manner, Numbness, SensoryLoss, Trend
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import (
    cramp,
    gangrene,
    numbness,
    numbness_trend,
    pain,
    rest_pain,
    sensory_loss,
    weakness,
    weakness_trend,
    wound,
)
from pulsefirst.guideline.shared.examination import (
    foot_dorsiflexion_strength,
    great_toe_strength,
    knee_extension_strength,
    plantarflexion_strength,
)
from pulsefirst.guideline.shared.targets import vascular_surgery
from pulsefirst.guideline.shared.tempo import onset_manner, since_onset, worse_within_14_days
from pulsefirst.guideline.veins.findings import leg_blue
from pulsefirst.language import all_of, any_of, at_most, below, in_both_legs, not_, reads, red_flag

GRADE_BELOW_5 = any_of(
    below(knee_extension_strength, "5"),
    below(great_toe_strength, "5"),
    below(foot_dorsiflexion_strength, "5"),
    below(plantarflexion_strength, "5"),
)
# Where weakness was denied and a muscle tests weak, the denial is set aside, and since when it is weak is asked.
WEAK_ANEW = any_of(
    weakness.among(Change.NEW), all_of(GRADE_BELOW_5, not_(weakness.among(Change.NONE, Change.LONG_STANDING)))
)
FEELING_LOST = sensory_loss.among(SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE)
NUMB_ANEW = any_of(numbness.among(Numbness.NEW), FEELING_LOST)
SKIN_ANEW = any_of(pallor.among(Change.NEW), coolness.among(Change.NEW), leg_blue.among(Change.NEW))
NEW_SIGNS = any_of(WEAK_ANEW, NUMB_ANEW, rest_pain.among(Change.NEW), SKIN_ANEW)
HURTS_NUMB_OR_WEAK = any_of(
    numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
    FEELING_LOST,
    cramp,
    pain,
    rest_pain.among(Change.LONG_STANDING, Change.NEW),
    weakness.among(Change.LONG_STANDING, Change.NEW),
    GRADE_BELOW_5,
)
COMPLAINT = any_of(
    numbness.among(Numbness.WITH_WALKING, Numbness.LONG_STANDING, Numbness.NEW),
    cramp,
    pain,
    weakness.among(Change.LONG_STANDING, Change.NEW),
    rest_pain.among(Change.LONG_STANDING, Change.NEW),
    wound,
    gangrene,
    NEW_SIGNS,
)
BOTH_FOOT_PULSES_ABSENT = all_of(at_most(dorsalis_pedis_flow, "0"), at_most(posterior_tibial_flow, "0"))
FEMORAL_ABSENT = at_most(femoral_flow, "0")
# By the finger and the Doppler alone; that low pressures count as reduced flow is the rules' own, and only raises.
CLEARLY_REDUCED = any_of(
    all_of(below(dorsalis_pedis_flow, "2"), below(posterior_tibial_flow, "2")),
    all_of(any_of(below(dorsalis_pedis_flow, "2"), below(posterior_tibial_flow, "2")), SKIN_ANEW),
    below(popliteal_flow, "2"),
    below(femoral_flow, "2"),
)
SUDDEN_OR_RECENT = any_of(
    onset_manner.among(Manner.SUDDEN, Manner.WOKE_WITH_IT),
    at_most(since_onset, "14"),
    worse_within_14_days,
)
flag_pulses_absent = red_flag(
    "pulses absent in a leg with symptoms",
    reads=reads("A1", "A5", "F1"),
    when=all_of(COMPLAINT, any_of(BOTH_FOOT_PULSES_ABSENT, FEMORAL_ABSENT)),
    calls=vascular_surgery,
)
flag_reduced_and_recent = red_flag(
    "flow clearly reduced and something sudden, recent, worsening or new",
    reads=reads("A3", "A4", "A5"),
    when=all_of(COMPLAINT, CLEARLY_REDUCED, any_of(SUDDEN_OR_RECENT, NEW_SIGNS)),
    calls=vascular_surgery,
)
flag_looks_ischemic = red_flag(
    "a leg pale, cool, blue or mottled anew that hurts, is numb or is weak, or cold and pale or blue within a day",
    reads=reads("A3", "F3"),
    when=any_of(
        all_of(SKIN_ANEW, HURTS_NUMB_OR_WEAK),
        all_of(
            at_most(since_onset, "1"),
            any_of(leg_blue.among(Change.NEW), pallor.among(Change.NEW)),
            coolness.among(Change.NEW),
        ),
    ),
    calls=vascular_surgery,
)
flag_getting_worse = red_flag(
    "weakness or loss of feeling that gets worse",
    reads=reads("A4", "F2"),
    when=any_of(weakness_trend.among(Trend.WORSENING), numbness_trend.among(Trend.WORSENING)),
    calls=vascular_surgery,
)
flag_cold_pale_pain = red_flag(
    "pain reaching above the ankle with coolness and pallor",
    reads=reads("F3"),
    when=all_of(
        rest_pain.among(Change.LONG_STANDING, Change.NEW),
        pain_above_ankle,
        coolness.among(Change.NEW),
        pallor.among(Change.NEW),
    ),
    calls=vascular_surgery,
)
flag_immediately_threatened = red_flag(
    "an ischemic limb that is weak or numb beyond the toes",
    reads=reads("G2"),
    when=all_of(
        CLEARLY_REDUCED,
        any_of(SKIN_ANEW, cramp, pain, rest_pain.among(Change.LONG_STANDING, Change.NEW)),
        SUDDEN_OR_RECENT,
        any_of(WEAK_ANEW, sensory_loss.among(SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE)),
    ),
    calls=emergency_thromboembolectomy,
)
NEWLY_WEAK_OR_NUMB = any_of(weakness.among(Change.NEW), numbness.among(Numbness.NEW))
flag_both_legs_without_flow = red_flag(
    "reduced pulses and something new in both legs",
    cites=(unverified,),
    when=in_both_legs(
        all_of(
            CLEARLY_REDUCED,
            any_of(
                weakness.among(Change.NEW),
                numbness.among(Numbness.NEW),
                pallor.among(Change.NEW),
                coolness.among(Change.NEW),
            ),
        )
    ),
    calls=vascular_surgery,
)
