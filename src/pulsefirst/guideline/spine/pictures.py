"""Spine and cord: the criteria that rules read."""

from pulsefirst.guideline.nerves.skin import numb_calf, numb_inner_shin, numb_outer_foot, numb_sole
from pulsefirst.guideline.patient.findings import age
from pulsefirst.guideline.shared.answers import Change, Reflex
from pulsefirst.guideline.shared.complaint import pain, symptomatic
from pulsefirst.guideline.shared.examination import ankle_reflex, knee_reflex
from pulsefirst.guideline.shared.interpretations import diagnosis_reading
from pulsefirst.guideline.shared.legs import unilateral
from pulsefirst.guideline.shared.pictures import newly_numb, newly_weak
from pulsefirst.guideline.shared.tempo import (
    deficit_began_with_the_leg,
    deficit_came_slowly,
    old_and_no_worse,
    since_deficit,
    since_onset,
    worse_within_14_days,
)
from pulsefirst.guideline.spine.findings import (
    back_pain,
    buttocks_and_backs_of_both_legs,
    dermatomal,
    eased_by_sitting_or_leaning_forward,
    stated_radiculopathy,
    stated_spinal_stenosis,
    straight_leg_raise,
    worse_standing_or_walking,
)
from pulsefirst.guideline.spine.findings_cauda_equina import (
    bladder_change,
    bowel_change,
    saddle_numbness,
    sphincter_onset,
    sphincter_worse_within_14_days,
    urinary_incontinence,
    urinary_retention,
)
from pulsefirst.guideline.spine.interpretations import (
    both_legs_weak_reading,
    radiculopathy_suspicion_reading,
    root_weakness_reading,
    sphincter_reading,
    stenosis_suspicion_reading,
    young_adult_reading,
)
from pulsefirst.language import (
    above,
    all_of,
    any_of,
    at_least,
    at_most,
    criterion,
    elapsed,
    in_both_legs,
    in_either_leg,
    in_other_leg,
    not_,
    reads,
)

since_sphincter_trouble = elapsed("age of the trouble of bladder, bowel or saddle", sphincter_onset)
SPHINCTER_TROUBLE_OLD_BY_NAME = any_of(
    saddle_numbness.among(Change.LONG_STANDING),
    bladder_change.among(Change.LONG_STANDING),
    urinary_retention.among(Change.LONG_STANDING),
    bowel_change.among(Change.LONG_STANDING),
)
saddle_or_sphincter_change = criterion(
    "new or worse trouble of bladder, bowel or saddle",
    any_of(
        saddle_numbness.among(Change.NEW),
        bladder_change.among(Change.NEW),
        urinary_retention.among(Change.NEW),
        bowel_change.among(Change.NEW),
        all_of(SPHINCTER_TROUBLE_OLD_BY_NAME, sphincter_worse_within_14_days),
    ),
    reads=reads("B9"),
    interprets=sphincter_reading,
)
saddle_or_retention_of_long_standing = criterion(
    "a numb saddle or retained urine of long standing",
    any_of(saddle_numbness.among(Change.LONG_STANDING), urinary_retention.among(Change.LONG_STANDING)),
    interprets=sphincter_reading,
)
sphincter_trouble_older_than_14_days = criterion(
    "trouble of bladder, bowel or saddle known to be older than 14 days and no worse since",
    all_of(above(since_sphincter_trouble, "14"), not_(sphincter_worse_within_14_days)),
    interprets=sphincter_reading,
)
sphincter_trouble_older_than_3_months = criterion(
    "trouble of bladder, bowel or saddle known to be older than 3 months and no worse of late",
    all_of(above(since_sphincter_trouble, "91"), not_(sphincter_worse_within_14_days)),
    interprets=sphincter_reading,
)
leak_of_long_standing = criterion(
    "a leak of urine known to be long-standing",
    all_of(urinary_incontinence, bladder_change.among(Change.LONG_STANDING)),
    interprets=sphincter_reading,
)
both_legs_weak = criterion(
    "both legs newly weak", in_both_legs(newly_weak), reads=reads("F4"), interprets=both_legs_weak_reading
)
weak_for_more_than_4_weeks = criterion(
    "weakness known to be older than 4 weeks, slow or as old as the leg's trouble, and no worse within 14 days",
    all_of(
        not_(worse_within_14_days),
        any_of(
            above(since_deficit, "28"),
            all_of(above(since_onset, "28"), any_of(deficit_began_with_the_leg, deficit_came_slowly)),
        ),
    ),
    interprets=both_legs_weak_reading,
)
neurogenic_claudication = criterion(
    "brought on by standing or walking, eased by sitting or leaning forward",
    all_of(worse_standing_or_walking, eased_by_sitting_or_leaning_forward),
    reads=reads("B2"),
)
stenosis_suspected = criterion(
    "stenosis suspected",
    any_of(neurogenic_claudication, buttocks_and_backs_of_both_legs, stated_spinal_stenosis),
    reads=reads("B2", "B6", "D7"),
    interprets=stenosis_suspicion_reading,
)
dermatomal_one_side = criterion(
    "one-sided and in a dermatome",
    all_of(dermatomal, unilateral),
    reads=reads("B5"),
    interprets=radiculopathy_suspicion_reading,
)
radiculopathy_suspected = criterion(
    "radiculopathy suspected",
    any_of(dermatomal_one_side, straight_leg_raise, stated_radiculopathy),
    reads=reads("D9"),
    interprets=radiculopathy_suspicion_reading,
)
stenosis_established = criterion("spinal stenosis, stated", stated_spinal_stenosis, interprets=diagnosis_reading)
adolescent_or_young_adult = criterion(
    "10 to 25 years",
    all_of(at_least(age, "10"), at_most(age, "25")),
    reads=reads("C11"),
    interprets=young_adult_reading,
)
sciatica = criterion(
    "sciatica of this leg: a band of pain along a root, or pain on raising the straight leg",
    any_of(dermatomal, straight_leg_raise, stated_radiculopathy),
)
sciatica_of_both_legs = criterion(
    "back pain with sciatica of both legs",
    all_of(back_pain, in_both_legs(any_of(all_of(symptomatic, sciatica), all_of(pain, newly_numb)))),
)
both_legs_old_and_no_worse = criterion(
    "the trouble of both legs known to be older than 14 days and no worse", in_both_legs(old_and_no_worse)
)
root_weak = criterion("a newly weak leg with sciatica", all_of(newly_weak, sciatica), interprets=root_weakness_reading)
leg_trouble_older_than_8_weeks = criterion(
    "the trouble of this leg known to be older than 8 weeks and no worse within 14 days",
    all_of(above(since_onset, "56"), not_(worse_within_14_days)),
)
LEG_TROUBLE_NOT_KNOWN_TO_BE_OLD = in_either_leg(all_of(symptomatic, not_(leg_trouble_older_than_8_weeks)))
numb_foot_without_its_ankle_reflex = all_of(
    any_of(numb_outer_foot, numb_sole, numb_calf),
    ankle_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
    in_other_leg(ankle_reflex.among(Reflex.NORMAL, Reflex.BRISK)),
)
numb_shin_without_its_knee_reflex = all_of(
    numb_inner_shin,
    knee_reflex.among(Reflex.REDUCED, Reflex.ABSENT),
    in_other_leg(knee_reflex.among(Reflex.NORMAL, Reflex.BRISK)),
)
