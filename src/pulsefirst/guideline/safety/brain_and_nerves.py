"""Red flags of brain and nerves, written a second time over raw findings; no rule and no criterion is imported."""

from pulsefirst.guideline.brain.answers import BrainSign
from pulsefirst.guideline.brain.citations import leg_weakness_in_stroke, mayo_fast
from pulsefirst.guideline.brain.findings import arm_weakness, face_droop, speech_or_sight_trouble
from pulsefirst.guideline.nerves.citations import fokke, guillain_barre_ten_steps, lawn, nice_weakness
from pulsefirst.guideline.nerves.findings import ascending_weakness
from pulsefirst.guideline.nerves.findings_breathing import (
    expiratory_pressure,
    flaccid_weakness_of_both_sides,
    inspiratory_pressure,
    single_breath_count,
    swallowing_trouble,
    vital_capacity,
    weak_breathing,
)
from pulsefirst.guideline.nerves.measurements import (
    expiratory_pressure_left,
    inspiratory_pressure_left,
    vital_capacity_left,
)
from pulsefirst.guideline.shared.answers import Change, Manner, Numbness, Reflex, SensoryLoss
from pulsefirst.guideline.shared.complaint import numbness, sensory_loss, weakness
from pulsefirst.guideline.shared.examination import (
    ankle_reflex,
    knee_reflex,
)
from pulsefirst.guideline.shared.targets import intensive_care, monitored_neurology, stroke_service, vascular_surgery
from pulsefirst.guideline.shared.tempo import (
    deficit_was_sudden,
    onset_manner,
    since_deficit,
    since_onset,
    worse_within_14_days,
)
from pulsefirst.language import (
    all_of,
    any_of,
    at_most,
    below,
    in_both_legs,
    in_either_leg,
    reads,
    red_flag,
)

# Where weakness was denied and a muscle tests weak, the denial is set aside, and since when it is weak is asked.
WEAK_ANEW = weakness.among(Change.NEW)
NUMB_ANEW = any_of(
    sensory_loss.among(SensoryLoss.COMPLETE, SensoryLoss.BEYOND_TOES, SensoryLoss.TOES), numbness.among(Numbness.NEW)
)
SUDDEN_WITHIN_A_DAY = all_of(
    any_of(deficit_was_sudden, onset_manner.among(Manner.WOKE_WITH_IT, Manner.SUDDEN)),
    any_of(NUMB_ANEW, WEAK_ANEW),
    # A leg known to be no worse within 14 days, in a trouble older than that, has no deficit of today.
    any_of(
        at_most(since_onset, "1"),
        all_of(at_most(since_deficit, "1"), any_of(worse_within_14_days, at_most(since_onset, "7"))),
    ),
)
flag_ascending_weakness = red_flag(
    "climbing weakness with a reduced or absent reflex",
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
flag_both_legs_newly_weak = red_flag(
    "both legs newly weak, or limbs of both sides weak and flaccid: neurology as well",
    cites=(nice_weakness, fokke),
    when=any_of(flaccid_weakness_of_both_sides, in_both_legs(WEAK_ANEW)),
    calls=monitored_neurology,
)
flag_breathing_measured = red_flag(
    "a measured limit of breathing is crossed",
    cites=(lawn, guillain_barre_ten_steps),
    when=any_of(
        at_most(single_breath_count, "15"),
        below(expiratory_pressure_left, "0.70"),
        below(inspiratory_pressure_left, "0.70"),
        below(vital_capacity_left, "0.70"),
        below(expiratory_pressure, "40"),
        below(inspiratory_pressure, "30"),
        below(vital_capacity, "20"),
    ),
    calls=intensive_care,
)
flag_breathing_weak = red_flag(
    "newly weak breathing with weak or tingling legs",
    cites=(nice_weakness,),
    when=all_of(
        any_of(in_both_legs(NUMB_ANEW), in_either_leg(any_of(WEAK_ANEW, weakness.among(Change.LONG_STANDING)))),
        weak_breathing.among(Change.NEW),
    ),
    calls=monitored_neurology,
)
flag_throat_weak = red_flag(
    "newly weak swallowing, voice or face with newly weak or tingling legs",
    cites=(nice_weakness,),
    when=all_of(any_of(in_both_legs(NUMB_ANEW), in_either_leg(WEAK_ANEW)), swallowing_trouble.among(Change.NEW)),
    calls=monitored_neurology,
)
flag_face_arm_speech = red_flag(
    "a new droop of the face, weak arm, or disturbed speech or sight",
    cites=(mayo_fast,),
    when=any_of(
        speech_or_sight_trouble.among(BrainSign.NEW),
        arm_weakness.among(BrainSign.NEW),
        face_droop.among(BrainSign.NEW),
    ),
    calls=stroke_service,
)
flag_sudden_leg = red_flag(
    "a leg suddenly weak or numb within 24 hours: the brain",
    cites=(leg_weakness_in_stroke,),
    when=SUDDEN_WITHIN_A_DAY,
    calls=stroke_service,
)
flag_sudden_leg_and_artery = red_flag(
    "a leg suddenly weak or numb within 24 hours: the artery",
    cites=(leg_weakness_in_stroke,),
    when=SUDDEN_WITHIN_A_DAY,
    calls=vascular_surgery,
)
