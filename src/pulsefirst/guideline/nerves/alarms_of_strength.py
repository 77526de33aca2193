"""The nerves of the leg: strength that tests weak where nobody said since when."""

from pulsefirst.guideline.infection.findings import hip_held_bent
from pulsefirst.guideline.medicines.findings import takes_anticoagulant
from pulsefirst.guideline.nerves.citations import brighton_table, nice_weakness
from pulsefirst.guideline.nerves.citations_further import iliopsoas_bleed
from pulsefirst.guideline.nerves.instruments_guillain_barre import clinical_picture
from pulsefirst.guideline.nerves.interpretations import tempo_of_nerves_reading
from pulsefirst.guideline.nerves.pictures_of_weakness import weak_over_4_weeks
from pulsefirst.guideline.nerves.targets import ct_of_belly_and_pelvis
from pulsefirst.guideline.salts.measurements import hemoglobin
from pulsefirst.guideline.shared.answers import Change
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.complaint import pain, weakness
from pulsefirst.guideline.shared.examination import knee_extension_strength
from pulsefirst.guideline.shared.interpretations import said_or_examined_reading
from pulsefirst.guideline.shared.pictures import newly_weak_or_numb, strength_below_five
from pulsefirst.guideline.shared.targets import emergency_department, neurological_assessment, neurology
from pulsefirst.guideline.shared.tempo import deficit_within_14_days
from pulsefirst.guideline.spine.alarms_cauda_equina import both_legs_test_weak_with_back_pain
from pulsefirst.guideline.spine.findings import back_pain
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
    order,
    refer,
    rule,
)

tests_weak = rule(
    cites=(nice_weakness,),
    when=strength_below_five,
    do=refer(
        neurological_assessment,
        "Refer a leg that tests weak, and ask since when: root or nerve, by the muscles that are weak",
        urgency=SOON,
        within=days(14),
    ),
    interprets=said_or_examined_reading,
)
long_weak_on_testing = rule(
    cites=(nice_weakness,),
    when=all_of(strength_below_five, weakness.among(Change.LONG_STANDING)),
    do=refer(
        neurological_assessment,
        "Refer a leg that has long been weak, if the cause was never found",
    ),
    overrides=(tests_weak,),
    interprets=said_or_examined_reading,
)
both_legs_test_weak = rule(
    cites=(nice_weakness,),
    when=in_both_legs(strength_below_five),
    do=refer(
        neurological_assessment,
        "Assess today: both legs test weak, and it is not known since when",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=said_or_examined_reading,
)
both_legs_long_weak_with_back_pain = rule(
    cites=(nice_weakness, unverified),
    when=all_of(back_pain, in_both_legs(weakness.among(Change.LONG_STANDING))),
    do=refer(
        neurological_assessment,
        "Refer back pain with both legs weak for long, unless the weakness was explained before: a narrow canal, the cord",
        urgency=SOON,
        within=days(14),
    ),
    interprets=said_or_examined_reading,
)
both_legs_long_weak_on_testing = rule(
    cites=(nice_weakness,),
    when=all_of(
        in_both_legs(strength_below_five),
        in_both_legs(any_of(weakness.among(Change.LONG_STANDING), weak_over_4_weeks)),
    ),
    do=refer(
        neurological_assessment,
        "Refer weakness of both legs that is long-standing and unchanged, unless it was explained before",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(both_legs_test_weak, both_legs_test_weak_with_back_pain, both_legs_long_weak_with_back_pain),
    interprets=said_or_examined_reading,
)
guillain_barre_by_its_course = rule(
    cites=(brighton_table, unverified),
    when=clinical_picture,
    do=refer(
        neurology,
        "Neurology today: the picture and the course of Guillain-Barre syndrome, and no other cause; breathing and walking again",
        urgency=URGENT,
        within=hours(24),
    ),
    interprets=tempo_of_nerves_reading,
)
femoral_pattern_under_an_anticoagulant = all_of(
    takes_anticoagulant,
    newly_weak_or_numb,
    deficit_within_14_days,
    any_of(hip_held_bent, all_of(pain, below(knee_extension_strength, "5"))),
)
bleed_about_the_hip = rule(
    cites=(iliopsoas_bleed, unverified),
    when=femoral_pattern_under_an_anticoagulant,
    do=refer(
        emergency_department,
        "Emergency department today: a bleed into the psoas presses on the femoral nerve until a scan shows none; clotting first",
        urgency=URGENT,
        within=hours(24),
    ),
)
bleed_about_the_hip_with_anemia = rule(
    cites=(iliopsoas_bleed, unverified),
    when=all_of(
        any_of(femoral_pattern_under_an_anticoagulant, all_of(takes_anticoagulant, hip_held_bent)), below(hemoglobin, "90")
    ),
    do=refer(
        emergency_department,
        "Call the emergency team now: hemoglobin below 90 g/L with a bleed about the hip suspected under an anticoagulant; cross-match, clotting, reversal",
        urgency=EMERGENCY,
    ),
)
scan_for_a_bleed_about_the_hip = rule(
    cites=(iliopsoas_bleed, unverified),
    when=femoral_pattern_under_an_anticoagulant,
    do=order(
        ct_of_belly_and_pelvis,
        "CT of belly and pelvis, with blood count and clotting, before any MRI of the spine: a bleed into the psoas under an anticoagulant",
        turn=MEANWHILE,
    ),
)
