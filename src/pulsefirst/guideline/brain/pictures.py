"""The brain: the criteria that rules read."""

from pulsefirst.guideline.brain.answers import BrainSign
from pulsefirst.guideline.brain.findings import (
    arm_weakness,
    brain_signs_worse,
    face_droop,
    speech_or_sight_trouble,
)
from pulsefirst.guideline.brain.interpretations import limb_or_brain_reading, stroke_reading, stroke_tempo_reading
from pulsefirst.guideline.brain.measurements import brain_signs_age
from pulsefirst.guideline.limb.findings import coolness, pallor
from pulsefirst.guideline.limb.measurements import dorsalis_pedis_flow, posterior_tibial_flow
from pulsefirst.guideline.limb.pictures import pedal_pulses_present, pulses_absent, pulses_reduced
from pulsefirst.guideline.nerves.findings import fibular_neck_pressure
from pulsefirst.guideline.patient.history import earlier_stroke
from pulsefirst.guideline.shared.answers import Change, Presence, Trend
from pulsefirst.guideline.shared.complaint import deficit_now, pain, weakness, weakness_trend
from pulsefirst.guideline.shared.pictures import (
    hurts,
    newly_weak,
    newly_weak_or_numb,
    said_newly_numb,
    said_newly_weak,
    sudden_deficit,
    weak,
)
from pulsefirst.guideline.shared.tempo import (
    began_suddenly,
    begun_over_8_weeks_ago,
    deficit_began_suddenly,
    deficit_older_than_7_days,
    worse_within_14_days,
)
from pulsefirst.guideline.spine.findings import back_pain, dermatomal, stated_radiculopathy, straight_leg_raise
from pulsefirst.guideline.spine.findings_cauda_equina import upper_motor_neuron_signs
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    criterion,
    in_both_legs,
    in_other_leg,
    not_,
)

brain_signs_new = criterion(
    "a new sign of face, arm, speech or sight",
    any_of(
        face_droop.among(BrainSign.NEW),
        arm_weakness.among(BrainSign.NEW),
        speech_or_sight_trouble.among(BrainSign.NEW),
    ),
    interprets=stroke_reading,
)
brain_signs_gone = criterion(
    "a sign of face, arm, speech or sight that is gone",
    any_of(
        face_droop.among(BrainSign.GONE),
        arm_weakness.among(BrainSign.GONE),
        speech_or_sight_trouble.among(BrainSign.GONE),
    ),
    interprets=stroke_reading,
)
brain_signs_older_than_a_week = criterion(
    "signs of face, arm, speech or sight known to be older than 7 days",
    above(brain_signs_age, "7"),
    interprets=stroke_tempo_reading,
)
brain_signs_old_and_no_worse = criterion(
    "signs of face, arm, speech or sight known to be older than 7 days and no worse",
    all_of(brain_signs_older_than_a_week, not_(brain_signs_worse)),
    interprets=stroke_tempo_reading,
)
deficit_gone = criterion("weakness or numbness that is gone", deficit_now.among(Presence.GONE))
warm_and_pink = criterion(
    "neither newly pale nor newly cool",
    all_of(pallor.among(Change.NONE, Change.LONG_STANDING), coolness.among(Change.NONE, Change.LONG_STANDING)),
)
foot_pulses_imperfect_at_most = criterion(
    "the foot pulses plain, one of them missing, or diminished alike on both sides",
    any_of(
        at_least(dorsalis_pedis_flow, "2"),
        at_least(posterior_tibial_flow, "2"),
        all_of(
            any_of(at_least(dorsalis_pedis_flow, "1"), at_least(posterior_tibial_flow, "1")),
            in_other_leg(all_of(at_most(dorsalis_pedis_flow, "1"), at_most(posterior_tibial_flow, "1"))),
        ),
    ),
    interprets=limb_or_brain_reading,
)
perfused_and_painless = criterion(
    "a warm, pink, painless leg with foot pulses",
    all_of(foot_pulses_imperfect_at_most, warm_and_pink, not_(pain)),
    interprets=limb_or_brain_reading,
)
ischemia_explains_the_deficit = criterion(
    "foot pulses absent, or reduced in a leg newly pale or cool",
    any_of(
        all_of(
            pulses_absent,
            any_of(in_other_leg(not_(pulses_absent)), hurts),
        ),
        all_of(pulses_reduced, any_of(pallor.among(Change.NEW), coolness.among(Change.NEW))),
    ),
    interprets=limb_or_brain_reading,
)
root_or_nerve_explains_it = criterion(
    "a painful leg with plain foot pulses and a cause at root, back or fibular neck",
    all_of(
        pain,
        pedal_pulses_present,
        any_of(dermatomal, straight_leg_raise, stated_radiculopathy, back_pain, fibular_neck_pressure),
    ),
    interprets=limb_or_brain_reading,
)
sudden_deficit_in_perfused_leg = criterion(
    "sudden weakness or numbness of a warm, pink, painless leg with foot pulses",
    all_of(sudden_deficit, perfused_and_painless),
    interprets=limb_or_brain_reading,
)
sudden_and_new = criterion(
    "sudden new weakness or numbness", all_of(deficit_began_suddenly, newly_weak_or_numb), interprets=stroke_tempo_reading
)
stuttering_weakness = criterion(
    "painless weakness of one leg getting worse, or coming and going, within 7 days",
    all_of(
        newly_weak,
        not_(pain),
        in_other_leg(not_(said_newly_weak)),
        not_(deficit_older_than_7_days),
        any_of(
            worse_within_14_days,
            weakness_trend.among(Trend.WORSENING),
            deficit_now.among(Presence.COMES_AND_GOES),
        ),
    ),
    interprets=stroke_tempo_reading,
)
sudden_deficit_older_than_a_week = criterion(
    "sudden painless weakness or numbness known to be older than 7 days and no worse",
    all_of(
        deficit_began_suddenly,
        newly_weak_or_numb,
        deficit_older_than_7_days,
        not_(worse_within_14_days),
        not_(pain),
    ),
    interprets=stroke_tempo_reading,
)
sudden_deficit_gone = criterion(
    "sudden weakness or numbness that is gone",
    # Where weakness and numbness are denied by now, nothing tells how it began: it is taken as sudden.
    all_of(deficit_gone, any_of(deficit_began_suddenly, not_(any_of(said_newly_weak, said_newly_numb)))),
    interprets=stroke_tempo_reading,
)
arms_and_both_legs_for_weeks = criterion(
    "an arm newly weak or numb, and both legs for more than 8 weeks",
    all_of(arm_weakness.among(BrainSign.NEW), in_both_legs(all_of(newly_weak_or_numb, begun_over_8_weeks_ago))),
    interprets=stroke_reading,
)
old_stiff_weakness_of_one_side = criterion(
    "weakness and upper motor neuron signs of one leg alone, long-standing and unchanged, with an earlier stroke, an arm or face as old, or a sudden "
    "beginning",
    all_of(
        weakness.among(Change.LONG_STANDING),
        upper_motor_neuron_signs.among(Change.LONG_STANDING),
        in_other_leg(all_of(not_(weak), upper_motor_neuron_signs.among(Change.NONE))),
        any_of(
            earlier_stroke,
            arm_weakness.among(BrainSign.LONG_STANDING),
            face_droop.among(BrainSign.LONG_STANDING),
            began_suddenly,
        ),
    ),
    interprets=stroke_tempo_reading,
)
