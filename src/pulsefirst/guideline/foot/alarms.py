"""The foot: what cannot wait, with diabetes and without."""

from pulsefirst.guideline.foot.citations_of_triage import (
    bone_infection,
    charcot_guideline,
    diabetic_foot_guideline,
    foot_infection_urgency,
    leg_ulcer_referral,
    probe_to_bone,
    threatened_limb_guideline,
    threatened_limb_same_day,
    tissue_loss_pressures,
    wifi_actions,
)
from pulsefirst.guideline.foot.findings import gangrene_wet
from pulsefirst.guideline.foot.interpretations import (
    diabetic_foot_reading,
    foot_without_diabetes_reading,
    poor_flow_reading,
    stage_reading,
)
from pulsefirst.guideline.foot.pictures import (
    deep_infection,
    flow_too_poor_to_heal,
    known_diabetes,
    severe_infection,
    spreading_infection,
    wound_above_the_ankle,
)
from pulsefirst.guideline.foot.pictures_of_stages import wifi_stage_by_ankle, wifi_stage_by_index, wifi_stage_by_toe
from pulsefirst.guideline.foot.targets import acute_foot_team, foot_service, off_the_foot, wound_service
from pulsefirst.guideline.infection.findings import red_and_warm
from pulsefirst.guideline.infection.pictures import feverish, foot_infected, high_risk_sign
from pulsefirst.guideline.nerves.pictures import protective_sensation_lost
from pulsefirst.guideline.patient.findings import chronic_kidney_disease, immune_suppressed
from pulsefirst.guideline.shared.complaint import gangrene, tissue_loss
from pulsefirst.guideline.shared.targets import vascular_surgery
from pulsefirst.guideline.veins.pictures import one_leg_swollen, swelling_old
from pulsefirst.language import (
    EMERGENCY,
    MEANWHILE,
    SOON,
    URGENT,
    advise,
    all_of,
    any_of,
    at_least,
    below,
    days,
    hours,
    not_,
    refer,
    rule,
)

gangrene_in_diabetes = rule(
    cites=(diabetic_foot_guideline,),
    when=all_of(gangrene, known_diabetes),
    do=refer(
        acute_foot_team,
        "Send to acute services now and tell the foot team: gangrene in diabetes, whatever the pulses",
        urgency=EMERGENCY,
    ),
    interprets=diabetic_foot_reading,
)
gangrene_today = rule(
    cites=(threatened_limb_guideline, threatened_limb_same_day),
    when=gangrene,
    do=refer(
        vascular_surgery,
        "Vascular surgery today: part of the foot is dead, whatever the pulses and the pressures",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=foot_without_diabetes_reading,
)
wet_gangrene = rule(
    cites=(threatened_limb_guideline, foot_infection_urgency),
    when=any_of(gangrene_wet, all_of(gangrene, any_of(feverish, foot_infected))),
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: wet or infected gangrene is drained and cut back before the flow is planned",
        urgency=EMERGENCY,
    ),
    interprets=foot_without_diabetes_reading,
)
ulcer_with_fever_in_diabetes = rule(
    cites=(diabetic_foot_guideline,),
    when=all_of(tissue_loss, known_diabetes, any_of(feverish, high_risk_sign, severe_infection)),
    do=refer(
        acute_foot_team,
        "Send to acute services now and tell the foot team: a foot wound in diabetes with fever or a sign of sepsis",
        urgency=EMERGENCY,
    ),
    interprets=diabetic_foot_reading,
)
ulcer_with_poor_flow_in_diabetes = rule(
    cites=(diabetic_foot_guideline, tissue_loss_pressures),
    when=all_of(tissue_loss, known_diabetes, flow_too_poor_to_heal),
    do=refer(
        acute_foot_team,
        "Send to acute services now and tell foot team and vascular surgery: a foot wound in diabetes with poor flow",
        urgency=EMERGENCY,
    ),
    interprets=(diabetic_foot_reading, poor_flow_reading),
)
deep_infection_in_diabetes = rule(
    cites=(diabetic_foot_guideline, bone_infection, probe_to_bone),
    when=all_of(known_diabetes, deep_infection),
    do=refer(
        acute_foot_team,
        "Send to acute services now and tell the foot team: a deep infection of soft tissue or bone in a diabetic foot",
        urgency=EMERGENCY,
    ),
    interprets=diabetic_foot_reading,
)
severe_foot_infection = rule(
    cites=(foot_infection_urgency, diabetic_foot_guideline),
    when=severe_infection,
    do=refer(
        acute_foot_team,
        "Send to acute services now: an infection of the foot with general signs (grade 3)",
        urgency=EMERGENCY,
    ),
    interprets=foot_without_diabetes_reading,
)
deep_foot_infection_today = rule(
    cites=(foot_infection_urgency, probe_to_bone, bone_infection),
    when=deep_infection,
    do=refer(
        acute_foot_team,
        "Acute foot or surgical team today: bone touched or shown to be infected, or an infected wound down to tendon, joint or bone",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=foot_without_diabetes_reading,
)
spreading_foot_infection = rule(
    cites=(foot_infection_urgency,),
    when=all_of(spreading_infection, any_of(tissue_loss, foot_infected)),
    do=refer(
        acute_foot_team,
        "Acute foot or surgical team today: the infection spreads, or redness reaches more than 2 cm",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=foot_without_diabetes_reading,
)
spreading_infection_with_poor_flow = rule(
    cites=(threatened_limb_guideline, foot_infection_urgency),
    when=all_of(any_of(spreading_infection, deep_infection), flow_too_poor_to_heal),
    do=refer(
        vascular_surgery,
        "Call vascular surgery now: a spreading or deep infection in a foot with poor flow",
        urgency=EMERGENCY,
    ),
    interprets=(foot_without_diabetes_reading, poor_flow_reading),
)
wound_with_poor_flow = rule(
    cites=(threatened_limb_guideline, threatened_limb_same_day, tissue_loss_pressures),
    when=all_of(tissue_loss, flow_too_poor_to_heal),
    do=refer(
        vascular_surgery,
        "Vascular surgery today: a wound with flow too poor to heal",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=poor_flow_reading,
)
active_foot_in_diabetes = rule(
    cites=(diabetic_foot_guideline,),
    when=all_of(known_diabetes, any_of(tissue_loss, foot_infected)),
    do=refer(
        foot_service,
        "Foot service within 1 working day: a wound or infection of the foot in diabetes",
        urgency=SOON,
        within=days(1),
    ),
    interprets=diabetic_foot_reading,
)
ulcer_above_the_ankle = rule(
    cites=(leg_ulcer_referral,),
    when=all_of(wound_above_the_ankle, not_(gangrene)),
    do=refer(
        wound_service,
        "Leg ulcer service within two weeks: a wound above the ankle; index before any compression",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(active_foot_in_diabetes,),
    interprets=diabetic_foot_reading,
)
charcot_suspected = rule(
    cites=(charcot_guideline,),
    when=all_of(known_diabetes, any_of(red_and_warm, all_of(one_leg_swollen, not_(swelling_old)))),
    do=refer(
        foot_service,
        "Foot service within 1 working day: a red, warm or swollen foot in diabetes is a Charcot foot until shown otherwise, also without pain",
        urgency=SOON,
        within=days(1),
    ),
    interprets=diabetic_foot_reading,
)
charcot_without_diabetes = rule(
    cites=(charcot_guideline,),
    when=all_of(red_and_warm, any_of(protective_sensation_lost, chronic_kidney_disease)),
    do=refer(
        foot_service,
        "Foot service within 1 working day: a red, warm foot that feels little may be a Charcot foot",
        urgency=SOON,
        within=days(1),
    ),
    interprets=diabetic_foot_reading,
)
weight_off_the_foot = rule(
    cites=(charcot_guideline,),
    when=all_of(red_and_warm, any_of(known_diabetes, protective_sensation_lost)),
    do=advise(off_the_foot, "No weight on the foot until it has been seen", turn=MEANWHILE),
    interprets=diabetic_foot_reading,
)
infected_wound = rule(
    cites=(foot_infection_urgency,),
    when=foot_infected,
    do=refer(
        foot_service,
        "See within 1 working day: an infected wound or foot; antibiotic, look again in 2 days",
        urgency=SOON,
        within=days(1),
    ),
    interprets=foot_without_diabetes_reading,
)
infected_wound_today = rule(
    cites=(foot_infection_urgency,),
    when=all_of(foot_infected, immune_suppressed),
    do=refer(
        acute_foot_team,
        "Acute foot or surgical team today: an infected wound under weakened immunity",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=foot_without_diabetes_reading,
)
clean_wound = rule(
    cites=(leg_ulcer_referral,),
    when=tissue_loss,
    do=refer(
        wound_service,
        "Leg ulcer service within two weeks: a wound, with index or toe pressure before any compression",
        urgency=SOON,
        within=days(14),
    ),
    interprets=foot_without_diabetes_reading,
)
high_stage = rule(
    cites=(wifi_actions, threatened_limb_same_day),
    when=any_of(at_least(wifi_stage_by_toe, "4"), at_least(wifi_stage_by_ankle, "4"), at_least(wifi_stage_by_index, "4")),
    do=refer(
        vascular_surgery,
        "Vascular surgery today: WIfI stage 4, a high risk of losing the limb",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=stage_reading,
)
moderate_stage = rule(
    cites=(wifi_actions,),
    when=any_of(
        all_of(at_least(wifi_stage_by_toe, "3"), below(wifi_stage_by_toe, "4")),
        all_of(at_least(wifi_stage_by_ankle, "3"), below(wifi_stage_by_ankle, "4")),
        all_of(at_least(wifi_stage_by_index, "3"), below(wifi_stage_by_index, "4")),
    ),
    do=refer(
        foot_service,
        "Foot service and vascular surgery within 1 working day: WIfI stage 3, a moderate risk of losing the limb",
        urgency=SOON,
        within=days(1),
    ),
    interprets=stage_reading,
)
low_stage = rule(
    cites=(wifi_actions,),
    when=any_of(
        all_of(at_least(wifi_stage_by_toe, "2"), below(wifi_stage_by_toe, "3")),
        all_of(at_least(wifi_stage_by_ankle, "2"), below(wifi_stage_by_ankle, "3")),
        all_of(at_least(wifi_stage_by_index, "2"), below(wifi_stage_by_index, "3")),
    ),
    do=refer(
        foot_service,
        "Foot service within two weeks: WIfI stage 2",
        urgency=SOON,
        within=days(14),
    ),
    interprets=stage_reading,
)
