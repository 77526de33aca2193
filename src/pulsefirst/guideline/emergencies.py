"""Rule out a vascular emergency first; then the spine and the nerves that cannot wait."""

from pulsefirst.guideline.background import (
    stated_acute_limb_ischemia,
    stated_cauda_equina,
    stated_chronic_limb_threat,
    stated_guillain_barre,
)
from pulsefirst.guideline.history import ascending_weakness, rest_pain
from pulsefirst.guideline.ischemia import (
    absent_with_symptoms,
    acute_class_decided,
    acute_on_reduced_pulses,
    affected,
    chronic_claudication,
    chronic_stable,
    cold_pale_pain_above_ankle,
    deficit_worsening,
    irreversible,
    numbness_worsening,
    pedal_pulses_present,
    pulses_absent,
    skin_warm_and_pink,
    slow_and_gradual,
    weakness_worsening,
)
from pulsefirst.guideline.readings import (
    absent_pulses_reading,
    absent_without_symptoms_reading,
    ascending_reading,
    both_legs_weak_reading,
    chronic_claudication_reading,
    chronic_stable_reading,
    limb_threat_reading,
    pain_above_ankle_reading,
    perfused_reading,
    progression_reading,
    pulses_come_first,
    recent_change_reading,
    referral_urgency_reading,
    rutherford_reading,
    six_hours_reading,
    six_ps_reading,
    slow_reading,
    sphincter_reading,
    stated_emergency_reading,
    viable_or_marginal_reading,
)
from pulsefirst.guideline.suspicions import (
    both_legs_weak,
    pressures_low,
    reflexes_reduced,
    saddle_or_sphincter_change,
    tissue_loss,
)
from pulsefirst.guideline.targets import (
    arteriography,
    monitored_neurology,
    neurological_assessment,
    spinal_emergency_service,
    vascular_specialist,
    vascular_surgery,
)
from pulsefirst.guideline.vocabulary import Change
from pulsefirst.guideline.workup import anatomic_imaging
from pulsefirst.language import (
    EMERGENCY,
    SOON,
    URGENT,
    all_of,
    any_of,
    days,
    hours,
    not_,
    order,
    reads,
    refer,
    rule,
)

# --- the limb ---------------------------------------------------------------------------------------------------------

absent_pulses = rule(
    reads=reads("A1", "A5", "F1"),
    when=absent_with_symptoms,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: pulses absent in a leg with symptoms",
        urgency=EMERGENCY,
        within=hours(6),
    ),
    assumes=(absent_pulses_reading, six_hours_reading, pulses_come_first),
)
reduced_pulses_recent_change = rule(
    reads=reads("A5", "A3", "A4"),
    when=acute_on_reduced_pulses,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: reduced pulses with a recent change or a new P",
        urgency=EMERGENCY,
        within=hours(6),
    ),
    assumes=(recent_change_reading, six_ps_reading, six_hours_reading),
)
progressive_deficit = rule(
    reads=reads("A4", "F2"),
    when=deficit_worsening,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: weakness or loss of feeling is getting worse",
        urgency=EMERGENCY,
        within=hours(6),
    ),
    assumes=(progression_reading, six_hours_reading),
)
pain_above_ankle_cold_and_pale = rule(
    reads=reads("F3"),
    when=cold_pale_pain_above_ankle,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: pain above the ankle in a leg newly cold and pale",
        urgency=EMERGENCY,
        within=hours(6),
    ),
    assumes=(pain_above_ankle_reading, six_hours_reading),
)

stated_ischemia = rule(
    reads=reads("A1"),
    when=stated_acute_limb_ischemia,
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: acute limb ischemia is stated",
        urgency=EMERGENCY,
        within=hours(6),
    ),
    overrides=(anatomic_imaging,),
    assumes=(stated_emergency_reading, six_hours_reading),
)

# --- what withholds the call, visibly -----------------------------------------------------------------------------------

claudication_of_long_standing = rule(
    reads=reads("E1", "B1"),
    when=all_of(absent_with_symptoms, chronic_claudication),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: absent pulses in claudication of long standing",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(absent_pulses,),
    assumes=(chronic_claudication_reading, referral_urgency_reading),
)
stable_absent_pulses = rule(
    reads=reads("E1"),
    when=all_of(absent_with_symptoms, chronic_stable),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: absent pulses in a leg known to be stable",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(absent_pulses,),
    assumes=(chronic_stable_reading, referral_urgency_reading),
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
    assumes=perfused_reading,
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
    assumes=progression_reading,
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
    assumes=progression_reading,
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
    assumes=slow_reading,
)

# --- absent pulses without symptoms, and limbs under chronic threat ------------------------------------------------------

absent_pulses_without_symptoms = rule(
    reads=reads("E1", "A5"),
    when=all_of(pulses_absent, not_(affected)),
    do=refer(
        vascular_specialist,
        "Refer to a vascular specialist: pulses absent in a leg without symptoms",
        urgency=SOON,
        within=days(14),
    ),
    assumes=(absent_without_symptoms_reading, referral_urgency_reading),
)
limb_threat_by_pressure = rule(
    reads=reads("C4"),
    when=pressures_low,
    do=refer(
        vascular_surgery,
        "Vascular surgery today: pressures that threaten the limb",
        urgency=URGENT,
        within=hours(24),
    ),
    assumes=limb_threat_reading,
)
chronic_limb_threat_referral = rule(
    reads=reads("C4", "C2"),
    when=all_of(
        any_of(rest_pain.among(Change.LONG_STANDING, Change.NEW), tissue_loss),
        any_of(pulses_absent, pressures_low),
    ),
    do=refer(
        vascular_surgery,
        "Vascular surgery today: pain at rest or tissue loss with absent pulses or low pressures",
        urgency=URGENT,
        within=hours(24),
    ),
    assumes=limb_threat_reading,
)

stated_limb_threat = rule(
    reads=reads("C4"),
    when=stated_chronic_limb_threat,
    do=refer(
        vascular_surgery,
        "Vascular surgery today: a chronic limb threat is stated",
        urgency=URGENT,
        within=hours(24),
    ),
    assumes=stated_emergency_reading,
)

# --- imaging that belongs to the emergency, and the limb that cannot wait for it -----------------------------------------

arteriography_for_recent_change = rule(
    reads=reads("D8"),
    when=all_of(any_of(acute_on_reduced_pulses, cold_pale_pain_above_ankle), acute_class_decided),
    do=order(
        arteriography,
        "Arteriography at once, through vascular surgery: it shows the block and lets a catheter treat it",
        urgency=EMERGENCY,
        within=hours(6),
    ),
    assumes=viable_or_marginal_reading,
)
arteriography_for_absent_pulses = rule(
    reads=reads("D8"),
    when=all_of(absent_with_symptoms, acute_class_decided, not_(chronic_claudication), not_(chronic_stable)),
    do=order(
        arteriography,
        "Arteriography at once, through vascular surgery: while the limb is viable",
        urgency=EMERGENCY,
        within=hours(6),
    ),
    assumes=viable_or_marginal_reading,
)
salvage_decision = rule(
    reads=reads("G2"),
    when=irreversible,
    do=refer(
        vascular_surgery,
        "Vascular surgery decides now whether the limb can be saved",
        urgency=EMERGENCY,
        within=hours(6),
    ),
    assumes=rutherford_reading,
)

# --- the spine and the nerves that cannot wait --------------------------------------------------------------------------

cauda_equina_by_sphincter = rule(
    reads=reads("B9", "F4"),
    when=saddle_or_sphincter_change,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: bladder, bowel, saddle or sexual change",
        urgency=EMERGENCY,
    ),
    assumes=sphincter_reading,
)
cauda_equina_by_weakness = rule(
    reads=reads("F4"),
    when=both_legs_weak,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: both legs are weak",
        urgency=EMERGENCY,
    ),
    assumes=both_legs_weak_reading,
)
guillain_barre_monitoring = rule(
    reads=reads("F5", "C8"),
    when=all_of(ascending_weakness, reflexes_reduced),
    do=refer(
        monitored_neurology,
        "Call neurology now, for a monitored setting with respiratory monitoring: climbing weakness with reduced reflexes",
        urgency=EMERGENCY,
    ),
    assumes=ascending_reading,
)
stated_cauda_equina_call = rule(
    reads=reads("B9", "F4"),
    when=stated_cauda_equina,
    do=refer(
        spinal_emergency_service,
        "Call the spinal or neurosurgical service now: cauda equina syndrome is stated",
        urgency=EMERGENCY,
    ),
    assumes=stated_emergency_reading,
)
stated_guillain_barre_call = rule(
    reads=reads("F5"),
    when=stated_guillain_barre,
    do=refer(
        monitored_neurology,
        "Call neurology now, for a monitored setting with respiratory monitoring: Guillain-Barre syndrome is stated",
        urgency=EMERGENCY,
    ),
    assumes=stated_emergency_reading,
)
