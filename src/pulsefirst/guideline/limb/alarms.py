"""The arteries of the limb: what cannot wait."""

from pulsefirst.guideline.limb.citations import claudication_criteria, foot_pulses_in_health, limb_ischemia_lesson
from pulsefirst.guideline.limb.findings import (
    atrial_fibrillation,
    bypass_or_stent,
    pulse_known_before,
    stated_acute_limb_ischemia,
    stated_chronic_limb_threat,
    walking_distance_fell_suddenly,
)
from pulsefirst.guideline.limb.flow import a_pedal_pulse_missing, flow_reduced, silent_at_both_ankles
from pulsefirst.guideline.limb.interpretations import (
    absent_pulses_reading,
    flow_reading,
    limb_threat_reading,
    looks_ischemic_reading,
    pain_above_ankle_reading,
    palpation_and_doppler,
    pulses_come_first,
    recent_change_reading,
    rutherford_reading,
    six_hours_reading,
    six_ps_reading,
    viable_or_marginal_reading,
)
from pulsefirst.guideline.limb.measurements import abi, ankle_pressure, toe_pressure
from pulsefirst.guideline.limb.pictures import (
    absent_with_symptoms,
    acute_class_decided,
    acute_on_low_pressures,
    acute_on_reduced_pulses,
    affected,
    another_p_is_new,
    cold_pale_pain_above_ankle,
    immediately_threatened_or_worse,
    irreversible,
    limb_looks_ischemic,
    recent_change,
)
from pulsefirst.guideline.limb.targets import arteriography, emergency_thromboembolectomy
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.complaint import (
    deficit_worsening,
    numbness_worsening,
    rest_pain,
    tissue_loss,
    weakness_worsening,
)
from pulsefirst.guideline.shared.interpretations import deficit_age_reading, progression_reading, stated_emergency_reading
from pulsefirst.guideline.shared.pictures import hurts, newly_weak_or_numb
from pulsefirst.guideline.shared.targets import neurological_assessment, vascular_surgery
from pulsefirst.guideline.shared.tempo import began_suddenly, within_14_days, within_24_hours
from pulsefirst.language import (
    EMERGENCY,
    URGENT,
    all_of,
    any_of,
    at_most,
    below,
    hours,
    order,
    reads,
    refer,
    rule,
)

absent_pulses = rule(
    reads=reads("A1", "A5", "F1"),
    when=absent_with_symptoms,
    do=refer(vascular_surgery, "Call vascular surgery now: no foot pulses in a leg with symptoms", urgency=EMERGENCY),
    interprets=(absent_pulses_reading, six_hours_reading, pulses_come_first),
)
silent_ankle = rule(
    reads=reads("A2", "A5"),
    when=all_of(silent_at_both_ankles, affected),
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: no arterial signal at the ankle of a leg with symptoms",
        urgency=EMERGENCY,
    ),
    interprets=(palpation_and_doppler, six_hours_reading),
)
reduced_pulses_recent_change = rule(
    reads=reads("A5", "A3", "A4"),
    when=acute_on_reduced_pulses,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: reduced flow with a recent change in the leg",
        urgency=EMERGENCY,
    ),
    interprets=(recent_change_reading, six_ps_reading, six_hours_reading),
)
low_pressures_recent_change = rule(
    reads=reads("A5", "C4"),
    when=acute_on_low_pressures,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: a very low ankle or toe pressure with a recent change in the leg",
        urgency=EMERGENCY,
    ),
    interprets=(recent_change_reading, flow_reading, six_hours_reading),
)
ischemic_looking_limb = rule(
    reads=reads("A3", "A5"),
    when=limb_looks_ischemic,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: the leg looks ischemic, whatever the finger felt",
        urgency=EMERGENCY,
    ),
    interprets=(looks_ischemic_reading, six_hours_reading),
)
progressive_deficit = rule(
    reads=reads("A4", "F2"),
    when=deficit_worsening,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: weakness or loss of feeling is getting worse",
        urgency=EMERGENCY,
    ),
    interprets=(progression_reading, deficit_age_reading, six_hours_reading),
)
pain_above_ankle_cold_and_pale = rule(
    reads=reads("F3"),
    when=cold_pale_pain_above_ankle,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: pain above the ankle in a leg newly cold and pale",
        urgency=EMERGENCY,
    ),
    interprets=(pain_above_ankle_reading, six_hours_reading),
)
stated_ischemia = rule(
    reads=reads("A1"),
    when=stated_acute_limb_ischemia,
    do=refer(vascular_surgery, "Call vascular surgery now: diagnosis: acute limb ischemia", urgency=EMERGENCY),
    interprets=(stated_emergency_reading, six_hours_reading),
)
one_pulse_missing_today = rule(
    cites=(foot_pulses_in_health, limb_ischemia_lesson),
    when=all_of(
        a_pedal_pulse_missing,
        any_of(
            all_of(hurts, newly_weak_or_numb, any_of(began_suddenly, within_14_days)),
            all_of(pulse_known_before, affected, recent_change),
            all_of(any_of(atrial_fibrillation, bypass_or_stent), affected, any_of(another_p_is_new, recent_change)),
            walking_distance_fell_suddenly,
        ),
    ),
    do=refer(
        vascular_surgery,
        "Ring vascular surgery today: a foot pulse is missing in a leg with a recent change; take the Doppler with you",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=flow_reading,
)
one_pulse_missing_within_a_day = rule(
    cites=(foot_pulses_in_health, limb_ischemia_lesson),
    when=all_of(
        a_pedal_pulse_missing,
        within_24_hours,
        any_of(
            all_of(hurts, newly_weak_or_numb),
            all_of(any_of(pulse_known_before, atrial_fibrillation, bypass_or_stent), affected),
            walking_distance_fell_suddenly,
        ),
    ),
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: a foot pulse is missing and the change is of the last 24 hours",
        urgency=EMERGENCY,
    ),
    interprets=flow_reading,
)
sudden_claudication = rule(
    cites=(claudication_criteria,),
    when=walking_distance_fell_suddenly,
    do=refer(
        vascular_surgery,
        "Ring vascular surgery today: the walking distance has fallen suddenly",
        urgency=URGENT,
        within=hours(24),
    ),
)
progressive_weakness = rule(
    reads=reads("A4", "F2"),
    when=weakness_worsening,
    do=refer(
        neurological_assessment,
        "Assess nerves and spine today: weakness is getting worse",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=progression_reading,
)
progressive_numbness = rule(
    reads=reads("A4", "F2"),
    when=numbness_worsening,
    do=refer(
        neurological_assessment,
        "Assess nerves and spine today: loss of feeling is getting worse",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=progression_reading,
)
limb_threat_by_pressure = rule(
    reads=reads("C4"),
    when=any_of(at_most(ankle_pressure, "50"), at_most(toe_pressure, "30")),
    do=refer(
        vascular_surgery,
        "Vascular surgery today: pressures that threaten the limb",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=limb_threat_reading,
)
chronic_limb_threat_referral = rule(
    reads=reads("C4", "C2"),
    when=all_of(
        any_of(rest_pain.among(Change.LONG_STANDING, Change.NEW), tissue_loss),
        flow_reduced,
    ),
    do=refer(
        vascular_surgery,
        "Vascular surgery today: pain at rest or tissue loss with poor flow; a chronic limb threat",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=limb_threat_reading,
)
limb_threat_by_wider_limits = rule(
    reads=reads("C4"),
    when=all_of(
        any_of(rest_pain.among(Change.LONG_STANDING, Change.NEW), tissue_loss),
        any_of(below(abi, "0.40"), at_most(ankle_pressure, "70"), at_most(toe_pressure, "59")),
    ),
    do=refer(
        vascular_surgery,
        "Vascular surgery today: pain at rest or tissue loss with a low pressure; a chronic limb threat",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=limb_threat_reading,
)
stated_limb_threat = rule(
    reads=reads("C4"),
    when=stated_chronic_limb_threat,
    do=refer(
        vascular_surgery,
        "Vascular surgery today: diagnosis: chronic limb-threatening ischemia",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=stated_emergency_reading,
)
arteriography_for_recent_change = rule(
    reads=reads("D8"),
    when=all_of(any_of(acute_on_reduced_pulses, limb_looks_ischemic, cold_pale_pain_above_ankle), acute_class_decided),
    do=order(
        arteriography,
        "Arteriography at once, through vascular surgery: it shows the block and lets a catheter treat it",
        urgency=EMERGENCY,
    ),
    interprets=viable_or_marginal_reading,
)
arteriography_for_absent_pulses = rule(
    reads=reads("D8"),
    when=all_of(absent_with_symptoms, acute_class_decided),
    do=order(
        arteriography,
        "Arteriography at once, through vascular surgery: while the limb is viable",
        urgency=EMERGENCY,
    ),
    interprets=viable_or_marginal_reading,
)
salvage_decision = rule(
    reads=reads("G2"),
    when=irreversible,
    do=refer(
        vascular_surgery,
        "Vascular surgery decides now whether the limb can be saved",
        urgency=EMERGENCY,
    ),
    interprets=rutherford_reading,
)
theatre_now = rule(
    reads=reads("G2"),
    # Class III is withheld by name where it is known; a vein nobody listened to keeps no limb from the theatre.
    when=immediately_threatened_or_worse,
    do=order(
        emergency_thromboembolectomy,
        "Emergency thromboembolectomy at once, through vascular surgery: the limb is immediately threatened",
        urgency=EMERGENCY,
    ),
    interprets=(rutherford_reading, six_hours_reading),
)
