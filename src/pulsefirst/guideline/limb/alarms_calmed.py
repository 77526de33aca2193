"""The arteries of the limb: what calms an alarm, by age, by proof of flow or by explanation, each by name."""

from pulsefirst.guideline.limb.alarms import (
    absent_pulses,
    arteriography_for_absent_pulses,
    arteriography_for_recent_change,
    ischemic_looking_limb,
    low_pressures_recent_change,
    one_pulse_missing_today,
    one_pulse_missing_within_a_day,
    progressive_deficit,
    progressive_numbness,
    reduced_pulses_recent_change,
    stated_ischemia,
    sudden_claudication,
    theatre_now,
)
from pulsefirst.guideline.limb.citations import (
    claudication_criteria,
    foot_pulses_in_health,
    tests_that_exclude_artery_disease,
)
from pulsefirst.guideline.limb.findings import bypass_or_stent, flow_measured_now, walking_distance_fell_suddenly
from pulsefirst.guideline.limb.flow import (
    a_pedal_pulse_missing,
    both_pedal_pulses_absent,
    flow_proven,
    index_normal_range,
    pedal_pulses_present,
    pulses_absent,
)
from pulsefirst.guideline.limb.interpretations import (
    absent_without_symptoms_reading,
    chronic_claudication_reading,
    chronic_stable_reading,
    flow_reading,
    looks_ischemic_reading,
    perfused_reading,
    proven_flow_reading,
    rutherford_reading,
    six_hours_reading,
)
from pulsefirst.guideline.limb.measurements import femoral_flow
from pulsefirst.guideline.limb.pictures import (
    absent_with_symptoms,
    acute_on_low_pressures,
    acute_on_reduced_pulses,
    affected,
    chronic_claudication,
    chronic_stable,
    immediately_threatened_or_worse,
    irreversible,
    limb_looks_ischemic,
    skin_warm_and_pink,
)
from pulsefirst.guideline.limb.targets import ankle_brachial_test, delay_for_imaging
from pulsefirst.guideline.limb.workup import anatomic_imaging
from pulsefirst.guideline.shared.answers import Change, Presence
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import deficit_now, deficit_worsening, tissue_loss
from pulsefirst.guideline.shared.interpretations import referral_urgency_reading, slow_reading
from pulsefirst.guideline.shared.targets import neurological_assessment, vascular_specialist, vascular_surgery
from pulsefirst.guideline.shared.tempo import (
    begun_over_8_weeks_ago,
    old_and_no_worse,
    slow_and_gradual,
    worse_within_14_days,
)
from pulsefirst.guideline.trunk.findings import sudden_trunk_pain
from pulsefirst.guideline.veins.findings import leg_blue
from pulsefirst.language import EMERGENCY, SOON, all_of, any_of, at_most, avoid, days, not_, reads, refer, rule

claudication_of_long_standing = rule(
    reads=reads("E1", "B1"),
    when=all_of(any_of(absent_with_symptoms, acute_on_reduced_pulses, acute_on_low_pressures), chronic_claudication),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: poor foot pulses in claudication of long standing; the index first",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(
        absent_pulses,
        reduced_pulses_recent_change,
        low_pressures_recent_change,
        arteriography_for_absent_pulses,
        arteriography_for_recent_change,
    ),
    interprets=(chronic_claudication_reading, referral_urgency_reading),
)
stable_absent_pulses = rule(
    reads=reads("E1"),
    when=all_of(any_of(absent_with_symptoms, acute_on_reduced_pulses, acute_on_low_pressures), chronic_stable),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: poor foot pulses in a leg known to be stable; the index first",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(
        absent_pulses,
        reduced_pulses_recent_change,
        low_pressures_recent_change,
        arteriography_for_absent_pulses,
        arteriography_for_recent_change,
    ),
    interprets=(chronic_stable_reading, referral_urgency_reading),
)
old_skin_change = rule(
    reads=reads("A3", "E1"),
    when=all_of(limb_looks_ischemic, old_and_no_worse),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: a leg pale, cool or blue for long, and no worse",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(ischemic_looking_limb, arteriography_for_recent_change),
    interprets=(looks_ischemic_reading, referral_urgency_reading),
)
groin_pulse_with_good_index = rule(
    reads=reads("C1", "C3"),
    when=all_of(at_most(femoral_flow, "0"), index_normal_range, flow_measured_now, not_(both_pedal_pulses_absent)),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: no groin pulse felt, though the index is not low",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(absent_pulses, arteriography_for_absent_pulses),
    interprets=(flow_reading, referral_urgency_reading),
)
flow_is_proven = rule(
    cites=(tests_that_exclude_artery_disease,),
    when=all_of(
        flow_proven,
        affected,
        not_(sudden_trunk_pain),
        leg_blue.among(Change.NONE, Change.LONG_STANDING),
        not_(tissue_loss),
        not_(bypass_or_stent),
    ),
    do=refer(
        neurological_assessment,
        "Look elsewhere for the cause: the flow of this leg is proven by index and Doppler",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(
        absent_pulses,
        reduced_pulses_recent_change,
        low_pressures_recent_change,
        ischemic_looking_limb,
        arteriography_for_absent_pulses,
        arteriography_for_recent_change,
        one_pulse_missing_today,
        one_pulse_missing_within_a_day,
        sudden_claudication,
    ),
    interprets=proven_flow_reading,
)
one_missing_with_good_index = rule(
    cites=(foot_pulses_in_health,),
    when=all_of(a_pedal_pulse_missing, index_normal_range, flow_measured_now),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: a foot pulse is missing, though the index taken now is not low",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(one_pulse_missing_today, one_pulse_missing_within_a_day),
    interprets=flow_reading,
)
old_missing_pulse = rule(
    cites=(foot_pulses_in_health,),
    when=all_of(a_pedal_pulse_missing, old_and_no_worse),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist if the index is low: a foot pulse is missing in trouble of long standing",
        urgency=SOON,
        within=days(14),
        after=(ankle_brachial_test,),
    ),
    overrides=(one_pulse_missing_today,),
    interprets=flow_reading,
)
old_sudden_claudication = rule(
    cites=(claudication_criteria, unverified),
    when=all_of(walking_distance_fell_suddenly, begun_over_8_weeks_ago, not_(worse_within_14_days)),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: the walking distance fell suddenly more than 8 weeks ago, and no more since; the index first",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(sudden_claudication,),
    interprets=flow_reading,
)
perfused_progression = rule(
    reads=reads("F2"),
    when=all_of(deficit_worsening, pedal_pulses_present, skin_warm_and_pink),
    do=refer(
        neurological_assessment,
        "Assess nerves and spine: a worsening deficit in a perfused limb",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(progressive_deficit,),
    interprets=perfused_reading,
)
slow_progression = rule(
    reads=reads("F2"),
    when=all_of(deficit_worsening, slow_and_gradual),
    do=refer(
        neurological_assessment,
        "Assess nerves and spine: a deficit that has worsened slowly",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(progressive_deficit, progressive_numbness),
    interprets=slow_reading,
)
absent_pulses_without_symptoms = rule(
    reads=reads("E1", "A5"),
    when=all_of(pulses_absent, not_(affected)),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: no foot pulses in a leg without symptoms",
        urgency=SOON,
        within=days(14),
    ),
    interprets=(absent_without_symptoms_reading, referral_urgency_reading),
)
surgeon_decides = rule(
    reads=reads("G2"),
    when=irreversible,
    do=avoid(delay_for_imaging, "Do not go straight to thrombectomy: in class III the surgeon decides on salvage first"),
    overrides=(theatre_now,),
    interprets=rutherford_reading,
)
deficit_gone_from_an_ischemic_leg = rule(
    reads=reads("A5", "G2"),
    when=all_of(immediately_threatened_or_worse, deficit_now.among(Presence.GONE)),
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: an ischemic leg whose weakness or numbness is gone for the moment; the surgeon decides on theater, and at once if it "
        "comes back",
        urgency=EMERGENCY,
    ),
    overrides=(theatre_now,),
    interprets=(rutherford_reading, six_hours_reading),
)
no_delay_for_imaging = rule(
    reads=reads("G2"),
    when=immediately_threatened_or_worse,
    do=avoid(delay_for_imaging, "Do not hold treatment for imaging of the leg: the limb is threatened"),
    overrides=(arteriography_for_recent_change, arteriography_for_absent_pulses, anatomic_imaging),
    interprets=rutherford_reading,
)
stated_ischemia_needs_no_elective_imaging = rule(
    reads=reads("A1", "D6"),
    when=stated_ischemia.when,
    do=avoid(delay_for_imaging, "No elective angiography while acute limb ischemia is the diagnosis"),
    overrides=(anatomic_imaging,),
    interprets=rutherford_reading,
)
