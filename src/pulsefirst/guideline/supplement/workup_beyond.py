"""What else is looked for at everyone's bedside, what is tested for a reason, and referrals that can wait days."""

from pulsefirst.guideline.background import (
    back_pain,
    calf_tenderness,
    cancer_history,
    fever,
    gait_disturbance,
    leg_swelling,
    potassium,
    takes_statin,
)
from pulsefirst.guideline.history import major_injury_today, numbness, urge_to_move_legs, weakness
from pulsefirst.guideline.supplement.citations import (
    aasm_restless_legs,
    boast_compartment,
    cord_compression_signs,
    cord_compression_words,
    darouiche,
    dissection_markers,
    gold_coast,
    mayo_fast,
    motor_neuron_red_flags,
    neurotoxic_medicines,
    nice_thrombosis,
    nitrous_oxide,
    potassium_low_bands,
    rhabdomyolysis_enzyme,
    unverified,
)
from pulsefirst.guideline.supplement.citations_nerves import dropped_foot_steps, dropped_foot_table, plexus_review
from pulsefirst.guideline.supplement.signs import (
    ankle_inversion,
    arm_weakness,
    breathless_or_chest_pain,
    compartment_cause,
    creatine_kinase_very_high,
    dark_urine,
    earlier_neurological_attack,
    face_droop,
    foot_drop,
    hip_abduction,
    injects_drugs,
    leg_blue,
    leg_tense,
    lhermitte,
    nitrous_oxide_use,
    pain_on_passive_stretch,
    pain_out_of_proportion,
    pulsatile_mass,
    recent_spinal_procedure,
    sensory_level,
    severe_thigh_pain_first,
    skin_dying,
    speech_or_sight_trouble,
    spine_tenderness,
    sudden_trunk_pain,
    takes_medicine_that_harms_nerves,
    tetany,
    upper_motor_neuron_signs,
    wasting_or_twitching,
)
from pulsefirst.guideline.supplement.suspicions_beyond import new_deficit, potassium_at_risk, strength_three_or_less
from pulsefirst.guideline.supplement.targets_beyond import (
    aorta_history,
    brain_signs,
    cord_signs,
    creatine_kinase_test,
    illness_history,
    iron_tests,
    nerve_examination,
    neurology,
    potassium_test,
    swelling_inspection,
)
from pulsefirst.guideline.targets import neurological_assessment
from pulsefirst.guideline.vocabulary import Change, Numbness
from pulsefirst.language import (
    SOON,
    URGENT,
    all_of,
    any_of,
    beyond,
    days,
    hours,
    in_both_legs,
    in_either_leg,
    not_,
    obtain,
    order,
    refer,
)

# --- at every bedside ---------------------------------------------------------------------------------------------------

look_for_brain_signs = beyond(
    cites=(mayo_fast,),
    do=obtain(
        brain_signs,
        "Look for new signs of the brain: face, arm, speech, sight",
        face_droop,
        arm_weakness,
        speech_or_sight_trouble,
    ),
)
look_for_cord_signs = beyond(
    cites=(cord_compression_signs,),
    do=obtain(
        cord_signs,
        "Look for signs of the cord: level of feeling, tender spine, unsteady walking, back pain",
        sensory_level,
        spine_tenderness,
        gait_disturbance,
        back_pain,
    ),
)
look_for_upper_motor_neuron_signs = beyond(
    cites=(cord_compression_signs,),
    do=obtain(
        cord_signs, "Look for upper motor neuron signs: plantar response, clonus, stiffness", upper_motor_neuron_signs
    ),
)
ask_about_illness = beyond(
    cites=(cord_compression_words, darouiche),
    do=obtain(
        illness_history,
        "Ask for fever, cancer, injections, dark urine and tetany",
        fever,
        cancer_history,
        injects_drugs,
        recent_spinal_procedure,
        dark_urine,
        tetany,
    ),
)
look_at_swelling = beyond(
    cites=(boast_compartment, nice_thrombosis),
    do=obtain(
        swelling_inspection,
        "Look at both legs for swelling, blue color, tension, dying skin; stretch the toes; feel the calf",
        leg_swelling,
        leg_blue,
        leg_tense,
        pain_on_passive_stretch,
        pain_out_of_proportion,
        skin_dying,
        calf_tenderness,
    ),
)
ask_about_the_trunk = beyond(
    cites=(dissection_markers,),
    do=obtain(
        aorta_history,
        "Ask for sudden pain of chest, back or belly, and for breathlessness; feel the belly",
        sudden_trunk_pain,
        pulsatile_mass,
        breathless_or_chest_pain,
    ),
)

# --- for a reason -------------------------------------------------------------------------------------------------------

potassium_for_weakness = beyond(
    cites=(potassium_low_bands,),
    when=any_of(
        in_both_legs(weakness.among(Change.NEW)),
        all_of(in_either_leg(weakness.among(Change.NEW)), potassium_at_risk),
    ),
    do=obtain(
        potassium_test, "Potassium with an ECG: new weakness in both legs, or with a risk of disturbed potassium", potassium
    ),
)
creatine_kinase_for_muscle = beyond(
    cites=(rhabdomyolysis_enzyme,),
    when=any_of(dark_urine, all_of(takes_statin, in_either_leg(weakness.among(Change.NEW)))),
    do=obtain(
        creatine_kinase_test,
        "Creatine kinase: dark urine, or new weakness under a statin",
        creatine_kinase_very_high,
    ),
)
iron_for_restless_legs = beyond(
    cites=(aasm_restless_legs,),
    when=urge_to_move_legs,
    do=order(iron_tests, "Ferritin and transferrin saturation: an urge to move the legs"),
)
separate_root_from_nerve = beyond(
    cites=(dropped_foot_table, dropped_foot_steps),
    when=foot_drop,
    do=obtain(
        nerve_examination,
        "Test inversion of the ankle and abduction of the hip: they tell the L5 root from the peroneal nerve",
        ankle_inversion,
        hip_abduction,
    ),
)

# --- referrals ----------------------------------------------------------------------------------------------------------

demyelination_referral = beyond(
    cites=(unverified,),
    when=all_of(
        any_of(lhermitte, earlier_neurological_attack),
        any_of(in_either_leg(new_deficit), gait_disturbance.among(Change.NEW)),
    ),
    do=refer(
        neurology,
        "Neurology today: a new deficit with Lhermitte sign or an earlier attack; MRI of brain and cord",
        urgency=URGENT,
        within=hours(24),
    ),
)
motor_neuron_referral = beyond(
    cites=(gold_coast, motor_neuron_red_flags),
    when=all_of(
        wasting_or_twitching,
        in_either_leg(weakness.among(Change.LONG_STANDING, Change.NEW)),
        not_(in_either_leg(numbness.among(Numbness.NEW))),
    ),
    do=refer(
        neurology,
        "Refer to neurology: wasting or twitching with weakness and no loss of feeling",
        urgency=SOON,
        within=days(14),
    ),
)
long_standing_upper_signs = beyond(
    cites=(unverified,),
    when=any_of(
        in_either_leg(upper_motor_neuron_signs.among(Change.LONG_STANDING)),
        sensory_level.among(Change.LONG_STANDING),
    ),
    do=refer(
        neurological_assessment,
        "Refer: signs of brain or cord that are long-standing and, for all that is known, unexplained",
        urgency=SOON,
        within=days(14),
    ),
)
old_upper_signs_with_new_deficit = beyond(
    cites=(unverified,),
    when=all_of(
        any_of(
            in_either_leg(upper_motor_neuron_signs.among(Change.LONG_STANDING)),
            sensory_level.among(Change.LONG_STANDING),
        ),
        in_either_leg(new_deficit),
    ),
    do=refer(
        neurological_assessment,
        "Assess today: a new deficit beside older signs of brain or cord",
        urgency=URGENT,
        within=hours(24),
    ),
)
marked_weakness = beyond(
    cites=(unverified,),
    when=all_of(weakness.among(Change.NEW), strength_three_or_less),
    do=refer(
        neurological_assessment,
        "Assess today: a newly weak leg with a muscle at grade 3 or less",
        urgency=URGENT,
        within=hours(24),
    ),
)
dropped_foot_after_injury = beyond(
    cites=(unverified,),
    when=all_of(foot_drop, any_of(major_injury_today, compartment_cause)),
    do=refer(
        neurological_assessment,
        "Assess today: a dropped foot after an injury, a cast or great strain",
        urgency=URGENT,
        within=hours(24),
    ),
)
unexplained_new_weakness = beyond(
    cites=(unverified,),
    when=weakness.among(Change.NEW),
    do=refer(
        neurological_assessment,
        "Refer new weakness of a leg, unless something here calls for it sooner",
        urgency=SOON,
        within=days(14),
    ),
)
new_unsteady_walking = beyond(
    cites=(unverified,),
    when=gait_disturbance.among(Change.NEW),
    do=refer(neurological_assessment, "Refer new unsteadiness in walking", urgency=SOON, within=days(14)),
)
nerve_poison_referral = beyond(
    cites=(neurotoxic_medicines, nitrous_oxide),
    when=all_of(in_either_leg(new_deficit), any_of(takes_medicine_that_harms_nerves, nitrous_oxide_use)),
    do=refer(
        neurology,
        "Refer a new deficit under a medicine that can harm nerves, or with nitrous oxide",
        urgency=SOON,
        within=days(14),
    ),
)
dropped_foot_referral = beyond(
    cites=(unverified,),
    when=foot_drop,
    do=refer(
        neurological_assessment,
        "Refer a dropped foot: root or nerve; nerve conduction after about 3 weeks, sooner after an injury",
        urgency=SOON,
        within=days(14),
    ),
)
plexus_referral = beyond(
    cites=(plexus_review,),
    when=all_of(severe_thigh_pain_first, weakness.among(Change.LONG_STANDING, Change.NEW)),
    do=refer(
        neurology,
        "Refer to neurology: severe thigh pain and then weakness; plexus, glucose, and what presses on it",
        urgency=SOON,
        within=days(14),
    ),
)
