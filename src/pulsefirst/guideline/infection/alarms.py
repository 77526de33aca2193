"""Infection of the leg: what cannot wait."""

from pulsefirst.guideline.foot.citations_of_triage import diabetic_foot_guideline, foot_infection_urgency
from pulsefirst.guideline.foot.findings import gangrene_wet
from pulsefirst.guideline.foot.pictures import flow_too_poor_to_heal, severe_infection
from pulsefirst.guideline.infection.citations import (
    cellulitis_guideline,
    eron_classes,
    hot_joint_guideline,
    necrotizing_guideline,
    necrotizing_signs,
    neutropenic_sepsis,
    psoas_abscess,
    pyomyositis,
    sepsis_guideline,
    sepsis_table,
)
from pulsefirst.guideline.infection.findings import (
    hip_held_bent,
    hot_joint,
    red_and_warm,
    redness_spreading,
    skin_dying,
    wound_infected,
)
from pulsefirst.guideline.infection.interpretations import (
    cellulitis_reading,
    fever_reading,
    hot_joint_reading,
    sepsis_reading,
)
from pulsefirst.guideline.infection.measurements import white_cells
from pulsefirst.guideline.infection.pictures import (
    feverish,
    foot_infected,
    high_risk_sign,
    infection_suspected,
    moderate_risk_sign,
    painful_swollen_weak_or_broken,
)
from pulsefirst.guideline.infection.targets import (
    infection_assessment,
    joint_assessment,
    sepsis_care,
    skin_review,
)
from pulsefirst.guideline.limb.findings import stated_peripheral_artery_disease
from pulsefirst.guideline.muscle.findings import pain_out_of_proportion
from pulsefirst.guideline.patient.findings import diabetes, immune_suppressed, obesity
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import gangrene, tissue_loss
from pulsefirst.guideline.shared.pictures import hurts, newly_weak
from pulsefirst.guideline.shared.targets import emergency_department, limb_surgery
from pulsefirst.guideline.shared.tempo import old_and_no_worse
from pulsefirst.guideline.veins.findings import leg_swelling
from pulsefirst.language import (
    EMERGENCY,
    MEANWHILE,
    SOON,
    URGENT,
    all_of,
    any_of,
    below,
    days,
    hours,
    in_both_legs,
    in_either_leg,
    none_of,
    not_,
    order,
    refer,
    rule,
)

dying_skin = rule(
    cites=(necrotizing_signs, necrotizing_guideline),
    when=skin_dying,
    do=refer(
        limb_surgery,
        "Call the surgeon now: crackling, blistered or numb dusky skin; think of a necrotizing infection, and do not wait for imaging",
        urgency=EMERGENCY,
    ),
)
fever_and_great_pain = rule(
    cites=(necrotizing_signs, necrotizing_guideline),
    when=all_of(feverish, pain_out_of_proportion),
    do=refer(
        limb_surgery,
        "Call the surgeon now: fever with pain out of proportion in a leg; a necrotizing infection may show little else at first",
        urgency=EMERGENCY,
    ),
    interprets=fever_reading,
)
redness_and_great_pain = rule(
    cites=(necrotizing_signs, necrotizing_guideline),
    when=all_of(any_of(red_and_warm, wound_infected), pain_out_of_proportion),
    do=refer(
        limb_surgery,
        "Call the surgeon now: a red or infected leg with pain out of proportion; a necrotizing infection may come without fever",
        urgency=EMERGENCY,
    ),
)
sepsis_suspected = rule(
    cites=(sepsis_guideline, sepsis_table),
    when=all_of(infection_suspected, high_risk_sign),
    do=refer(
        emergency_department,
        "Call the emergency team now: an infection of the leg with a sign of high risk; treat as sepsis",
        urgency=EMERGENCY,
    ),
    interprets=sepsis_reading,
)
neutropenic_sepsis_suspected = rule(
    cites=(neutropenic_sepsis, unverified),
    when=all_of(infection_suspected, below(white_cells, "1")),
    do=refer(
        emergency_department,
        "Call the emergency team now: an infection of the leg with white cells below 1; treat as neutropenic sepsis, also without fever",
        urgency=EMERGENCY,
    ),
    interprets=sepsis_reading,
)
sepsis_care_meanwhile = rule(
    cites=(sepsis_guideline, sepsis_table, diabetic_foot_guideline, foot_infection_urgency, neutropenic_sepsis),
    when=any_of(
        all_of(infection_suspected, any_of(high_risk_sign, below(white_cells, "1"))),
        all_of(feverish, in_either_leg(any_of(gangrene, gangrene_wet, foot_infected))),
        in_either_leg(severe_infection),
    ),
    do=order(
        sepsis_care,
        "Blood cultures and lactate, oxygen to the target saturation; the antibiotic is not to wait for a source",
        turn=MEANWHILE,
    ),
    interprets=sepsis_reading,
)
deranged_vital_sign = rule(
    cites=(sepsis_table, unverified),
    when=high_risk_sign,
    do=refer(
        infection_assessment,
        "See today: breathing, circulation or consciousness is deranged, whatever the leg shows",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=sepsis_reading,
)
fever_and_a_painful_leg = rule(
    cites=(sepsis_guideline, psoas_abscess, pyomyositis),
    when=all_of(feverish, hurts),
    do=refer(
        infection_assessment,
        "See today: fever with a painful leg; skin, joint, bone, muscle and psoas are examined, with blood cultures",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=fever_reading,
)
fever_and_a_swollen_or_weak_leg = rule(
    cites=(sepsis_guideline,),
    when=all_of(feverish, any_of(leg_swelling, newly_weak)),
    do=refer(
        infection_assessment,
        "See today: fever with a swollen or newly weak leg; skin, joint, bone, vein and spine are examined",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=fever_reading,
)
fever_and_a_wound = rule(
    cites=(sepsis_guideline, sepsis_table),
    when=all_of(feverish, tissue_loss),
    do=refer(
        infection_assessment,
        "See today: fever with a wound or dead tissue of the leg; antibiotic the same day",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=fever_reading,
)
fever_beside_an_old_leg = rule(
    cites=(sepsis_guideline,),
    when=all_of(
        feverish,
        in_both_legs(any_of(old_and_no_worse, none_of(painful_swollen_weak_or_broken))),
        in_both_legs(not_(tissue_loss)),
    ),
    do=refer(
        infection_assessment,
        "Look for the source of the fever elsewhere within the day: no leg is newly painful, swollen, weak or broken",
        urgency=SOON,
        within=days(1),
    ),
    overrides=(fever_and_a_painful_leg, fever_and_a_swollen_or_weak_leg),
    interprets=fever_reading,
)
infection_with_moderate_risk = rule(
    cites=(sepsis_guideline, sepsis_table),
    when=all_of(infection_suspected, moderate_risk_sign),
    do=refer(
        infection_assessment,
        "See today: an infection of the leg with a sign of moderate risk for sepsis, or weakened immunity",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=sepsis_reading,
)
cellulitis = rule(
    cites=(cellulitis_guideline, eron_classes),
    when=red_and_warm,
    do=refer(
        infection_assessment,
        "See within 1 working day: a leg red and warm; antibiotic if it is cellulitis, draw its edge, look again in 2 days",
        urgency=SOON,
        within=days(1),
    ),
    interprets=cellulitis_reading,
)
cellulitis_today = rule(
    cites=(cellulitis_guideline, eron_classes),
    when=all_of(
        red_and_warm,
        any_of(
            feverish,
            diabetes,
            immune_suppressed,
            obesity,
            stated_peripheral_artery_disease,
            leg_swelling,
            tissue_loss,
        ),
    ),
    do=refer(
        infection_assessment,
        "See today: a red, warm leg in someone unwell, or with a disease that delays recovery",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=cellulitis_reading,
)
spreading_redness = rule(
    cites=(cellulitis_guideline, eron_classes),
    when=redness_spreading,
    do=refer(
        infection_assessment,
        "See today: redness that spreads, or reaches more than 2 cm from a wound",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=cellulitis_reading,
)
cellulitis_with_poor_flow = rule(
    cites=(eron_classes,),
    when=all_of(any_of(red_and_warm, redness_spreading, wound_infected), flow_too_poor_to_heal),
    do=refer(
        emergency_department,
        "Call the emergency team now, with vascular surgery: an infected leg with poor flow is limb-threatening",
        urgency=EMERGENCY,
    ),
    interprets=cellulitis_reading,
)
two_red_legs = rule(
    cites=(cellulitis_guideline,),
    when=all_of(in_both_legs(red_and_warm), not_(feverish), in_both_legs(not_(tissue_loss)), not_(immune_suppressed)),
    do=refer(
        skin_review,
        "Veins and skin first: both legs red without fever are seldom cellulitis; see within two weeks",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(cellulitis, cellulitis_today),
    interprets=cellulitis_reading,
)
hot_joint_today = rule(
    cites=(hot_joint_guideline,),
    when=hot_joint,
    do=refer(
        joint_assessment,
        "See today: a hot, swollen joint that is hard to move is septic until proven otherwise, also without fever; aspirate before antibiotics",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=hot_joint_reading,
)
hot_joint_with_fever = rule(
    cites=(hot_joint_guideline, sepsis_guideline),
    when=all_of(hot_joint, feverish),
    do=refer(
        limb_surgery,
        "Call the surgeon for the joint now: hot, swollen and hard to move, with fever; aspirate before antibiotics",
        urgency=EMERGENCY,
    ),
    interprets=hot_joint_reading,
)
old_hot_joint = rule(
    cites=(hot_joint_guideline,),
    when=all_of(hot_joint, old_and_no_worse, not_(feverish)),
    do=refer(
        joint_assessment,
        "See soon: a hot, swollen joint known to be older than 14 days and no worse; crystals, arthritis, slow infection",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(hot_joint_today,),
    interprets=hot_joint_reading,
)
psoas_today = rule(
    cites=(psoas_abscess,),
    when=hip_held_bent,
    do=refer(
        infection_assessment,
        "See today: a hip held bent that hurts to straighten; abscess or bleeding of the psoas, septic hip; blood tests and a scan",
        urgency=URGENT,
        within=hours(24),
    ),
)
