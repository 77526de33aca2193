"""The red flags a second time, from the statements, over raw findings: no criterion and no rule is imported here.

Whoever changes a rule or a criterion changes nothing here, and is told by the proofs what broke.
"""

from pulsefirst.guideline.examination import ankle_reflex, coolness, knee_reflex, pallor, sensory_loss
from pulsefirst.guideline.history import (
    ascending_weakness,
    bladder_change,
    bowel_change,
    cramp,
    gangrene,
    numbness,
    numbness_trend,
    onset_manner,
    pain,
    pain_above_ankle,
    rest_pain,
    saddle_numbness,
    sexual_change,
    urinary_retention,
    weakness,
    weakness_trend,
    worse_within_14_days,
    wound,
)
from pulsefirst.guideline.quantities import (
    dorsalis_pedis_flow,
    femoral_flow,
    posterior_tibial_flow,
    symptom_age,
)
from pulsefirst.guideline.targets import (
    emergency_thromboembolectomy,
    monitored_neurology,
    spinal_emergency_service,
    vascular_surgery,
)
from pulsefirst.guideline.vocabulary import Change, Manner, Numbness, Reflex, SensoryLoss, Trend
from pulsefirst.language import all_of, any_of, at_most, below, in_both_legs, in_either_leg, reads
from pulsefirst.model.recommendations import RedFlag

NEW_SIGNS = any_of(
    numbness.among(Numbness.NEW),
    weakness.among(Change.NEW),
    rest_pain.among(Change.NEW),
    pallor.among(Change.NEW),
    coolness.among(Change.NEW),
    sensory_loss.among(SensoryLoss.TOES, SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE),
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
FEMORAL_ABSENT_AND_A_FOOT_PULSE_NOT_PLAIN = all_of(
    at_most(femoral_flow, "0"),
    any_of(below(dorsalis_pedis_flow, "2"), below(posterior_tibial_flow, "2")),
)
NOT_BOTH_FOOT_PULSES_PLAIN = any_of(below(dorsalis_pedis_flow, "2"), below(posterior_tibial_flow, "2"))

flag_pulses_absent = RedFlag(
    title="pulses absent in a leg with symptoms",
    reads=reads("A1", "A5", "F1"),
    when=all_of(COMPLAINT, any_of(BOTH_FOOT_PULSES_ABSENT, FEMORAL_ABSENT_AND_A_FOOT_PULSE_NOT_PLAIN)),
    calls=vascular_surgery,
)
flag_reduced_and_recent = RedFlag(
    title="pulses reduced and something sudden, recent, worsening or new",
    reads=reads("A3", "A4", "A5"),
    when=all_of(
        COMPLAINT,
        NOT_BOTH_FOOT_PULSES_PLAIN,
        any_of(
            onset_manner.among(Manner.SUDDEN),
            at_most(symptom_age, "14"),
            worse_within_14_days,
            NEW_SIGNS,
        ),
    ),
    calls=vascular_surgery,
)
flag_getting_worse = RedFlag(
    title="weakness or loss of feeling that gets worse",
    reads=reads("A4", "F2"),
    when=any_of(weakness_trend.among(Trend.WORSENING), numbness_trend.among(Trend.WORSENING)),
    calls=vascular_surgery,
)
flag_cold_pale_pain = RedFlag(
    title="pain reaching above the ankle with coolness and pallor",
    reads=reads("F3"),
    when=all_of(
        rest_pain.among(Change.LONG_STANDING, Change.NEW),
        pain_above_ankle,
        coolness.among(Change.NEW),
        pallor.among(Change.NEW),
    ),
    calls=vascular_surgery,
)
flag_immediately_threatened = RedFlag(
    title="an ischemic limb that is weak or numb beyond the toes",
    reads=reads("G2"),
    when=all_of(
        NOT_BOTH_FOOT_PULSES_PLAIN,
        any_of(
            weakness.among(Change.NEW),
            sensory_loss.among(SensoryLoss.BEYOND_TOES, SensoryLoss.COMPLETE),
        ),
    ),
    calls=emergency_thromboembolectomy,
)
flag_saddle_or_sphincter = RedFlag(
    title="bladder or bowel trouble, a numb saddle, retained urine, sexual change",
    reads=reads("B9", "F4"),
    when=any_of(
        saddle_numbness.among(Change.NEW),
        urinary_retention.among(Change.NEW),
        bladder_change.among(Change.NEW),
        bowel_change.among(Change.NEW),
        sexual_change.among(Change.NEW),
    ),
    calls=spinal_emergency_service,
)
flag_both_legs_weak = RedFlag(
    title="both legs weak",
    reads=reads("F4"),
    when=in_both_legs(weakness.among(Change.NEW)),
    calls=spinal_emergency_service,
)
flag_ascending_weakness = RedFlag(
    title="climbing weakness with a reduced or absent reflex",
    reads=reads("C8", "F5"),
    when=all_of(
        ascending_weakness,
        in_either_leg(
            any_of(
                knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
                ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
            )
        ),
    ),
    calls=monitored_neurology,
)
