"""Spine and cord: what calms an alarm by age, each by name; the referral that stands in its place is of the fitting urgency."""

from pulsefirst.guideline.nerves.alarms import dropped_foot_after_injury, dropped_foot_today, marked_weakness_today
from pulsefirst.guideline.nerves.citations import foot_drop_lothian, nice_weakness
from pulsefirst.guideline.nerves.interpretations import marked_weakness_reading
from pulsefirst.guideline.shared.citations import unverified
from pulsefirst.guideline.shared.pictures import newly_weak, newly_weak_or_numb
from pulsefirst.guideline.shared.targets import neurological_assessment, spinal_surgery
from pulsefirst.guideline.shared.tempo import deficit_old_and_no_worse
from pulsefirst.guideline.spine.alarms import (
    bleeding_about_the_spine,
    brisk_reflex_today,
    old_upper_signs_with_new_deficit,
    spinal_infection_by_risk,
    spinal_infection_today,
    weak_legs_of_unknown_trend,
    whole_spine_imaging_for_bleeding,
    whole_spine_imaging_for_infection_risk,
)
from pulsefirst.guideline.spine.alarms_cauda_equina import (
    cauda_equina_by_leak,
    cauda_equina_by_sciatica_of_both_legs,
    cauda_equina_by_sphincter,
    cauda_equina_by_weakness,
    cauda_equina_imaging,
    cauda_equina_imaging_for_leak,
    imaging_for_weak_legs,
    whole_spine_imaging_for_weak_legs,
)
from pulsefirst.guideline.spine.alarms_meanwhile import hold_the_anticoagulant
from pulsefirst.guideline.spine.alarms_of_the_root import marked_weakness, root_marked_weakness
from pulsefirst.guideline.spine.citations import (
    back_pain_pathway,
    cord_compression_signs,
    davis_abscess,
    epidural_abscess_imaging,
    girft_cauda_equina,
    girft_older_than_14_days,
    spinal_hematoma_review,
    spinal_hematoma_series,
    urinary_leak_in_pregnancy,
    york_cauda_equina,
)
from pulsefirst.guideline.spine.findings import back_pain
from pulsefirst.guideline.spine.findings_cauda_equina import urinary_incontinence
from pulsefirst.guideline.spine.interpretations import (
    both_legs_weak_reading,
    cord_reading,
    root_weakness_reading,
    sphincter_reading,
    spinal_bleeding_reading,
    spinal_infection_reading,
)
from pulsefirst.guideline.spine.pictures import (
    both_legs_old_and_no_worse,
    both_legs_weak,
    leak_of_long_standing,
    saddle_or_sphincter_change,
    sphincter_trouble_older_than_3_months,
    sphincter_trouble_older_than_14_days,
    weak_for_more_than_4_weeks,
)
from pulsefirst.guideline.spine.pictures_of_the_cord import (
    brisk_reflex_with_deficit,
    may_bleed_about_the_spine,
    old_cord_signs,
    old_trouble_without_fever,
    spinal_infection_risk,
)
from pulsefirst.guideline.spine.targets import inflammation_markers, when_to_come_back
from pulsefirst.language import SOON, advise, all_of, any_of, days, in_both_legs, not_, order, refer, rule

sphincter_trouble_of_weeks = rule(
    cites=(girft_older_than_14_days, york_cauda_equina),
    when=all_of(
        any_of(saddle_or_sphincter_change, urinary_incontinence),
        sphincter_trouble_older_than_14_days,
        not_(sphincter_trouble_older_than_3_months),
    ),
    do=refer(
        spinal_surgery,
        "Spinal referral with imaging within 1 working day: bladder, bowel or saddle trouble older than 14 days and no worse since",
        urgency=SOON,
        within=days(1),
    ),
    overrides=(
        cauda_equina_by_sphincter,
        cauda_equina_by_leak,
        cauda_equina_imaging,
        cauda_equina_imaging_for_leak,
    ),
    interprets=sphincter_reading,
)
sphincter_trouble_of_months = rule(
    cites=(girft_older_than_14_days, york_cauda_equina),
    when=all_of(
        any_of(saddle_or_sphincter_change, urinary_incontinence),
        sphincter_trouble_older_than_3_months,
    ),
    do=refer(
        spinal_surgery,
        "Spinal referral with imaging: bladder, bowel or saddle trouble of more than 3 months, no worse of late",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(
        cauda_equina_by_sphincter,
        cauda_equina_by_leak,
        cauda_equina_imaging,
        cauda_equina_imaging_for_leak,
    ),
    interprets=sphincter_reading,
)
old_leak = rule(
    cites=(girft_cauda_equina, urinary_leak_in_pregnancy),
    when=leak_of_long_standing,
    do=advise(
        when_to_come_back,
        "A leak of long standing: come back at once when bladder, bowel or saddle change",
    ),
    overrides=(cauda_equina_by_leak, cauda_equina_imaging_for_leak),
    interprets=sphincter_reading,
)
weak_legs_of_months = rule(
    cites=(cord_compression_signs,),
    when=all_of(both_legs_weak, in_both_legs(weak_for_more_than_4_weeks)),
    do=refer(
        neurological_assessment,
        "Refer weakness of both legs older than 4 weeks and no worse: spine, nerve, muscle or loss of condition",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(
        cauda_equina_by_weakness,
        imaging_for_weak_legs,
        whole_spine_imaging_for_weak_legs,
        weak_legs_of_unknown_trend,
    ),
    interprets=both_legs_weak_reading,
)
old_sciatica_of_both_legs = rule(
    cites=(girft_cauda_equina,),
    when=all_of(back_pain, both_legs_old_and_no_worse),
    do=advise(
        when_to_come_back,
        "Come back at once when passing water, the bowel or the saddle changes, or when both legs get weak",
    ),
    overrides=(cauda_equina_by_sciatica_of_both_legs,),
)
brisk_reflex_with_old_deficit = rule(
    cites=(cord_compression_signs,),
    when=all_of(brisk_reflex_with_deficit, deficit_old_and_no_worse),
    do=refer(
        neurological_assessment,
        "Refer: brisk reflexes beside a deficit older than 14 days and no worse; think of brain and cord",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(brisk_reflex_today,),
    interprets=cord_reading,
)
old_upper_signs_with_old_deficit = rule(
    cites=(unverified,),
    when=all_of(old_cord_signs, newly_weak_or_numb, deficit_old_and_no_worse),
    do=refer(
        neurological_assessment,
        "Refer: long-standing signs of brain or cord with a deficit older than 14 days and no worse",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(old_upper_signs_with_new_deficit,),
    interprets=cord_reading,
)
spinal_infection_within_days = rule(
    cites=(davis_abscess, epidural_abscess_imaging),
    when=all_of(spinal_infection_risk, back_pain, old_trouble_without_fever),
    do=order(
        inflammation_markers,
        "CRP or ESR within days, through the patient's own doctor, for the results: old back and leg trouble without fever, with a risk of spinal infection",
        urgency=SOON,
        within=days(7),
    ),
    overrides=(spinal_infection_today, spinal_infection_by_risk, whole_spine_imaging_for_infection_risk),
    interprets=spinal_infection_reading,
)
old_deficit_is_no_fresh_blood = rule(
    cites=(spinal_hematoma_series, spinal_hematoma_review),
    when=all_of(may_bleed_about_the_spine, newly_weak_or_numb, deficit_old_and_no_worse),
    do=advise(
        when_to_come_back,
        "A deficit older than 14 days and no worse is no fresh bleed: come back at once on sudden back or groin pain or new weakness",
    ),
    overrides=(bleeding_about_the_spine, whole_spine_imaging_for_bleeding, hold_the_anticoagulant),
    interprets=spinal_bleeding_reading,
)
weakness_no_worse_for_14_days = rule(
    cites=(back_pain_pathway, foot_drop_lothian, nice_weakness),
    when=all_of(newly_weak, deficit_old_and_no_worse),
    do=refer(
        neurological_assessment,
        "Refer: weakness of a leg older than 14 days and no worse, whatever its grade",
        urgency=SOON,
        within=days(14),
    ),
    overrides=(marked_weakness, root_marked_weakness, marked_weakness_today, dropped_foot_today, dropped_foot_after_injury),
    interprets=(root_weakness_reading, marked_weakness_reading),
)
